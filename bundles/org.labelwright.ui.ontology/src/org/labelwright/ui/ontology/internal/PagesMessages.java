/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import org.eclipse.osgi.util.NLS;

/** The words that several pages say. */
public final class PagesMessages extends NLS {

	public static String Add;
	public static String Delete;
	public static String Description;
	public static String Id;
	public static String Id_Missing;
	public static String Id_Taken;
	public static String Name;
	public static String Select;
	public static String Select_Tip;

	static {
		NLS.initializeMessages(PagesMessages.class.getPackageName() + ".pages", PagesMessages.class);
	}

	private PagesMessages() {
	}
}
