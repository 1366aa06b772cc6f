/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.concordance;

import org.eclipse.osgi.util.NLS;

/** Texts of the concordance; see messages.properties. */
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
	public static String Find;
	public static String Stop;
	public static String Shown;
	public static String Shown_All;
	public static String Shown_Unlabelled;
	public static String Shown_Class;
	public static String MatchCase;
	public static String WholeWords;
	public static String Layer;
	public static String Column_Item;
	public static String Column_Left;
	public static String Column_Keyword;
	public static String Column_Right;
	public static String Column_Class;
	public static String Lines;
	public static String Open;
	public static String LabelAs;
	public static String LabelAs_Title;
	public static String Unlabel;
	public static String SelectAll;
	public static String NoDataset;
	public static String Start;
	public static String NothingAsked;
	public static String Searching;
	public static String SoFar;
	public static String Stopped;
	public static String None;
	public static String Count;
	public static String Count_One;
	public static String Cut;
	public static String Outdated;
	public static String Labelled;
	public static String Labelled_One;
	public static String Unlabelled;
	public static String Unlabelled_One;
	public static String NothingChanged;
	public static String Job_Search;
	public static String Job_Label;
	public static String Job_Unlabel;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
