/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String Change;
	public static String Changed_Question;
	public static String Changed_Title;
	public static String Check_Job;
	public static String Count_Job;
	public static String NoFile;
	public static String NoNumber;
	public static String NotSaved;
	public static String Redo;
	public static String RedoNothing;
	public static String Source_Edit;
	public static String Source_Title;
	public static String Undo;
	public static String UndoNothing;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
