/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.propagate;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Kind;
	public static String Kind_Words;
	public static String Kind_Regex;
	public static String Kind_Dictionary;
	public static String Words;
	public static String Words_Hint;
	public static String Regex_Hint;
	public static String Dictionary_Hint;
	public static String Dictionary_Title;
	public static String Browse;
	public static String LabelClass;
	public static String LabelClass_OfList;
	public static String MatchCase;
	public static String WholeWords;
	public static String Unlabelled;
	public static String Scope;
	public static String Scope_Here;
	public static String Scope_Everywhere;
	public static String Apply;
	public static String Close;
	public static String Looking;
	public static String SoFar;
	public static String None;
	public static String Here_One;
	public static String Here;
	public static String Everywhere;
	public static String NotSaid;
	public static String Job_Preview;
	public static String Job_Apply;
	public static String Command_Annotate;
	public static String Done;
	public static String Done_One;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
