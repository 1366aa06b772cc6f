/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import org.eclipse.osgi.util.NLS;

/** The words of the refactorings. */
public final class Messages extends NLS {

	public static String Refactor;
	public static String NotThis;
	public static String Nothing;
	public static String SaveFirst;
	public static String Done_Title;
	public static String Done;
	public static String Input_Version;
	public static String Level_Breaking;
	public static String Level_Compatible;
	public static String Level_Cosmetic;
	public static String Rename_Title;
	public static String Rename_Description;
	public static String Rename_Name;
	public static String Rename_Same;
	public static String Rename_WithId;
	public static String Rename_Id;
	public static String Merge_Title;
	public static String Merge_Description;
	public static String Merge_Classes;
	public static String Merge_Into;
	public static String Merge_IntoMissing;
	public static String Split_Title;
	public static String Split_Description;
	public static String Split_By;
	public static String Split_Names;
	public static String Split_NoAttribute;
	public static String Split_ByMissing;
	public static String Split_Line;
	public static String Split_NamesMissing;
	public static String ByHand_Title;
	public static String ByHand_Description;
	public static String ByHand_Name;
	public static String ByHand_Mixed;
	public static String ByHand_Nothing;
	public static String Move_Title;
	public static String Move_Description;
	public static String Move_To;
	public static String Move_Above;
	public static String Move_Below;
	public static String Move_Nowhere;
	public static String ToAttribute_Title;
	public static String ToAttribute_Description;
	public static String ToAttribute_Into;
	public static String ToAttribute_IntoMissing;
	public static String ToAttribute_Attribute;
	public static String ToAttribute_Value;
	public static String Kind_Title;
	public static String Kind_Description;
	public static String Kind_Allowed;
	public static String Kind_Convert;
	public static String Kind_Leave;
	public static String Kind_Any;
	public static String Kind_Same;
	public static String Delete_Title;
	public static String Delete_Description;
	public static String Delete_Labels;
	public static String Delete_Relabel;
	public static String Delete_To;
	public static String Delete_ToMissing;
	public static String Delete_Values;
	public static String Choice;
	public static String Choice_Missing;
	public static String RenameChoice_Title;
	public static String RenameChoice_Description;
	public static String RenameChoice_Name;
	public static String DeleteChoice_Title;
	public static String DeleteChoice_Description;
	public static String DeleteChoice_Instead;
	public static String DeleteChoice_None;
	public static String Preview_Title;
	public static String Preview_Description;
	public static String Preview_Job;
	public static String Preview_Filter;
	public static String Preview_All;
	public static String Preview_None;
	public static String Preview_Column_Item;
	public static String Preview_Column_Layer;
	public static String Preview_Column_Class;
	public static String Preview_Column_Change;
	public static String Preview_Column_Loss;
	public static String Preview_Looking;
	public static String Preview_Progress;
	public static String Preview_Nothing;
	public static String Preview_Summary;
	public static String Preview_NoLoss;
	public static String Preview_Losses;
	public static String Preview_Before;
	public static String Preview_After;
	public static String Preview_Gone;
	public static String Preview_Item;
	public static String Migration_Title;
	public static String Migration_Description;
	public static String Migration_From;
	public static String Migration_To;
	public static String Migration_Step;
	public static String Migration_NoSteps;
	public static String Migration_Backup;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
