/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import org.eclipse.osgi.util.NLS;
import org.labelwright.core.text.DependencyTree;

/** Texts of the view of tokens; see messages.properties. */
public final class Messages extends NLS {

	public static String NoEditor;
	public static String NoTokenClass;
	public static String NoTokenClass_Large;
	public static String NoTokens;
	public static String Reading;
	public static String Grid;
	public static String Tree;
	public static String TreeTooLong;
	public static String Input;
	public static String Proposals;
	public static String Column_Number;
	public static String Column_Form;
	public static String Column_Head;
	public static String Column_Relation;
	public static String Column_Misc;
	public static String Command_Value;
	public static String Command_Hang;
	public static String Command_Root;
	public static String Command_LetGo;
	public static String Command_Relation;
	public static String Command_SplitToken;
	public static String Command_MergeTokens;
	public static String Command_SplitSentence;
	public static String Command_MergeSentences;
	public static String Choose_Relation;
	public static String SeveralSentences;
	public static String NoSuchWord;
	public static String NoSuchRelation;
	public static String NoRelations;
	public static String HeadFirst;
	public static String OnlySpaces;
	public static String OnlyWords;
	public static String Hint_Split;
	public static String Hint_Hang;
	public static String Hint_Value;
	public static String Hint_Form;
	public static String Hint_Head;
	public static String Hint_Relation;
	public static String Problem_Cycle;
	public static String Problem_SeveralHeads;
	public static String Problem_NoRoot;
	public static String Problem_SeveralRoots;
	public static String Problem_NoHead;
	public static String Problem_OtherSentence;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}

	static String problem(DependencyTree.Kind kind) {
		return switch (kind) {
		case CYCLE -> Problem_Cycle;
		case SEVERAL_HEADS -> Problem_SeveralHeads;
		case NO_ROOT -> Problem_NoRoot;
		case SEVERAL_ROOTS -> Problem_SeveralRoots;
		case NO_HEAD -> Problem_NoHead;
		case OTHER_SENTENCE -> Problem_OtherSentence;
		};
	}

	/** What can be done in a column. */
	static String hint(GridColumn.Kind kind) {
		return switch (kind) {
		case NUMBER, FORM -> Hint_Form;
		case ATTRIBUTE, MISC -> Hint_Value;
		case HEAD -> Hint_Head;
		case RELATION -> Hint_Relation;
		};
	}
}
