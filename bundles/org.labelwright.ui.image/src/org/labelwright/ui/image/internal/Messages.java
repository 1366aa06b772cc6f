/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String Masks_Searching;
	public static String Editor_Canvas;
	public static String Editor_NoItems;
	public static String Editor_NoClasses;
	public static String Editor_Loading;
	public static String Editor_NoMedia;
	public static String Editor_Unreadable;
	public static String Editor_Preparing;
	public static String Editor_Status;
	public static String Editor_Saved;
	public static String Editor_Saving;
	public static String Palette_Title;
	public static String Palette_Tools;
	public static String Palette_NoClass;
	public static String Palette_Second;
	public static String Layers_Reading;
	public static String Editor_NoSecondClass;
	public static String Command_Create;
	public static String Command_Reshape;
	public static String Command_Delete;
	public static String Command_Class;
	public static String Command_Paste;
	public static String Command_Duplicate;
	public static String Command_Nudge;
	public static String Hand_NotDrawn;
	public static String Editor_KindNotAllowed;
	public static String Tool_Failed;
	public static String Palette_WithKey;
	public static String Command_Row;
	public static String Command_FromPrevious;
	public static String Command_Merge;
	public static String Command_Subtract;
	public static String Command_Separate;
	public static String Command_Simplify;
	public static String Command_Flip;
	public static String Command_Joint;
	public static String Command_Group;
	public static String Command_Ungroup;
	public static String Command_Relate;
	public static String Command_Unrelate;
	public static String Command_Forward;
	public static String Command_Backward;
	public static String Command_Paint;
	public static String Command_FillHoles;
	public static String Command_ToMask;
	public static String Command_ToPolygon;
	public static String Masks_AllLocked;
	public static String DiskImages_Preparing;
	public static String DiskImages_NotPrepared;
	public static String Editor_Value;
	public static String Editor_Page;
	public static String Layers_Title;
	public static String Layers_DrawOn;
	public static String Layers_Shown;
	public static String Layers_Lock;
	public static String Layers_Opacity;
	public static String Layers_ShownOf;
	public static String Layers_LockOf;
	public static String Layers_OpacityOf;
	public static String Layers_Locked;
	public static String Layers_Hidden;
	public static String Window_Title;
	public static String Window_Low;
	public static String Window_High;
	public static String Window_Auto;
	public static String Window_Number;
	public static String Masks_NoneUnlabelled;
	public static String Masks_Unlabelled;
	public static String Outlining_NothingLeft;
	public static String Outlining_Simplified;
	public static String Relation_NoType;
	public static String Relation_NotAllowed;
	public static String Relation_Choose;
	public static String Choice_Class;
	public static String Keys_Title;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
