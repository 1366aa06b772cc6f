/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import org.osgi.framework.Version;

/** Semantic versions of ontologies: major.minor.patch. */
public final class Versions {

	private Versions() {
	}

	/** Negative where the first is older. A version that cannot be read counts as 0.0.0. */
	public static int compare(String one, String other) {
		return parse(one).compareTo(parse(other));
	}

	/** What follows a version after a change. */
	public static String after(String version, ChangeLevel level) {
		Version old = parse(version);
		return (switch (level) {
		case BREAKING -> new Version(old.getMajor() + 1, 0, 0);
		case COMPATIBLE -> new Version(old.getMajor(), old.getMinor() + 1, 0);
		case COSMETIC -> new Version(old.getMajor(), old.getMinor(), old.getMicro() + 1);
		}).toString();
	}

	private static Version parse(String version) {
		try {
			return Version.parseVersion(version);
		} catch (IllegalArgumentException e) {
			// Files may say anything; lint tells about it.
			return Version.emptyVersion;
		}
	}
}
