/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String NoItems;
	public static String NoClasses;
	public static String NoClass;
	public static String NoMedia;
	public static String Loading;
	public static String Unreadable;
	public static String Status;
	public static String Status_Words;
	public static String Status_Characters;
	public static String Status_Sentences;
	public static String Status_Paragraphs;
	public static String Status_WholeText;
	public static String Saved;
	public static String Saving;
	public static String Hint;
	public static String Hint_Words;
	public static String Hint_Characters;
	public static String Hint_AtOnce;
	public static String KindNotAllowed;
	public static String NotForWhole;
	public static String Command_Create;
	public static String Command_Reshape;
	public static String Command_Delete;
	public static String Command_Class;
	public static String Command_Relate;
	public static String Command_Unrelate;
	public static String Command_Chain;
	public static String Command_Unchain;
	public static String Relation_NoType;
	public static String Relation_NotAllowed;
	public static String Relation_Choose;
	public static String Relation_Target;
	public static String Relation_Made;
	public static String Relation_SelectLabel;
	public static String Relation_None;
	public static String Relation_Selected;
	public static String Command_RelationType;
	public static String Chain_SelectLabel;
	public static String Chain_Target;
	public static String Chain_Made;
	public static String Choice_Class;
	public static String Keys_Title;
	public static String Hint_Sentences;
	public static String Hint_Paragraphs;
	public static String Hint_WholeText;
	public static String Hint_Questions;
	public static String Hint_Ranking;
	public static String Hint_NothingWhole;
	public static String Hint_Several;
	public static String Hint_One;
	public static String Hint_Advance;
	public static String Hint_Stay;
	public static String Hint_Running;
	public static String Hint_Parts;
	public static String Part_Key;
	public static String Part_Ranked;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
