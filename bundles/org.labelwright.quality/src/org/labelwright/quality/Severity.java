/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
	ERROR, WARNING, INFO;

	/** As reports write it: in lower case. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
