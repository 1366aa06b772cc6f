/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.compare;

import org.eclipse.osgi.util.NLS;

/** The words of comparing ontologies. */
final class Messages extends NLS {

	public static String Title;
	public static String NoEditor;
	public static String WithSaved;
	public static String WithOther;
	public static String Same;
	public static String VersionRight;
	public static String VersionLow;
	public static String Element;
	public static String Change;
	public static String Ontology;
	public static String Breaking;
	public static String Compatible;
	public static String Cosmetic;
	public static String SetVersion;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
