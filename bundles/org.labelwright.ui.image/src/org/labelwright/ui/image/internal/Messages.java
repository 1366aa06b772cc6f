/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String Editor_NoDataset;
	public static String Editor_NoItems;
	public static String Editor_NoClasses;
	public static String Editor_Loading;
	public static String Editor_NoMedia;
	public static String Editor_Unreadable;
	public static String Editor_NotWritten;
	public static String Editor_Status;
	public static String Editor_Saved;
	public static String Editor_Saving;
	public static String Tool_Select;
	public static String Tool_Box;
	public static String Tool_Polygon;
	public static String Tool_Previous;
	public static String Tool_Next;
	public static String Tool_Fit;
	public static String Hint_Select;
	public static String Hint_Box;
	public static String Hint_Polygon;
	public static String Palette_Title;
	public static String Palette_NoClass;
	public static String Command_Create;
	public static String Command_Reshape;
	public static String Command_Delete;
	public static String Command_Class;
	public static String Command_Paste;
	public static String Command_Duplicate;
	public static String Command_Nudge;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
