/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String Datasets_Empty;
	public static String Datasets_Filter;
	public static String Datasets_Count;
	public static String Objects_Empty;
	public static String Objects_NoClass;
	public static String Properties_Empty;
	public static String Properties_Several;
	public static String Properties_TooMany;
	public static String Properties_Choice;
	public static String Properties_Class;
	public static String Properties_Geometry;
	public static String Properties_Attributes;
	public static String Properties_Flags;
	public static String Properties_Occluded;
	public static String Properties_Truncated;
	public static String Properties_Crowd;
	public static String Properties_Origin;
	public static String Properties_NotANumber;
	public static String Properties_Edit;
	public static String History_Preview;
	public static String History_Time;
	public static String History_Author;
	public static String History_Change;
	public static String History_Restore;
	public static String History_RestoreTip;
	public static String History_Empty;
	public static String History_None;
	public static String History_Title;
	public static String History_Step;
	public static String History_Beginning;
	public static String History_BeginningShort;
	public static String History_Unreachable;
	public static String History_Same;
	public static String History_Differences;
	public static String History_Command;
	public static String History_Job;
	public static String History_Failed;
	public static String Item_Edit;
	public static String Item_Title;
	public static String Item_Reading;
	public static String Start_Sample;
	public static String Start_New;
	public static String Start_Import;
	public static String Item_Several;
	public static String Item_TooMany;
	public static String NewDataset_Title;
	public static String NewDataset_Description;
	public static String NewDataset_Name;
	public static String NewDataset_Classes;
	public static String NewDataset_ClassesHint;
	public static String NewDataset_NameMissing;
	public static String NewDataset_Exists;
	public static String Import_Title;
	public static String Import_Description;
	public static String Import_Source;
	public static String Import_File;
	public static String Import_Folder;
	public static String Import_Into;
	public static String Import_Copy;
	public static String Import_SourceMissing;
	public static String Import_NoFormat;
	public static String Import_Detected;
	public static String Import_NoDataset;
	public static String Import_Job;
	public static String Import_Failed;
	public static String Import_Done;
	public static String Export_Title;
	public static String Export_Description;
	public static String Export_Dataset;
	public static String Export_Format;
	public static String Export_Target;
	public static String Export_Browse;
	public static String Export_TargetMissing;
	public static String Export_Job;
	public static String Export_Failed;
	public static String Export_Done;
	public static String AddClass_Title;
	public static String AddClass_Prompt;
	public static String AddClass_Exists;
	public static String Check_Job;
	public static String Fix_Description;
	public static String Fix_Nothing;
	public static String Open_Failed;
	public static String Undo;
	public static String Undo_Step;
	public static String Undo_Job;
	public static String Undo_Failed;
	public static String State_Older;
	public static String State_Newer;
	public static String State_Migrate;
	public static String State_OlderShort;
	public static String State_NewerShort;
	public static String References_Empty;
	public static String References_Filter;
	public static String References_Job;
	public static String References_Failed;
	public static String References_Found;
	public static String References_Capped;
	public static String References_Running;
	public static String References_Cancel;
	public static String References_NoLabel;
	public static String References_NoElement;
	public static String References_Title;
	public static String References_Attribute;
	public static String EditOntology_Title;
	public static String EditOntology_None;
	public static String Editor_NoDataset;
	public static String Editor_NotWritten;
	public static String Keys_Does;
	public static String Keys_Key;
	public static String Keys_Command;
	public static String Keys_Group;
	public static String Choice_Filter;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
