/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.link;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Command_Link;
	public static String Command_Unlink;
	public static String Popup_Title;
	public static String Popup_Filter;
	public static String Popup_Name;
	public static String Popup_Id;
	public static String Popup_Description;
	public static String Popup_Alias;
	public static String Popup_Count;
	public static String Popup_More;
	public static String Popup_Nothing;
	public static String Popup_Remove;
	public static String Popup_Other;
	public static String Reading;
	public static String NotThere;
	public static String File_Title;
	public static String Linked;
	public static String Unlinked;
	public static String Tip;
	public static String Tip_Unknown;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
