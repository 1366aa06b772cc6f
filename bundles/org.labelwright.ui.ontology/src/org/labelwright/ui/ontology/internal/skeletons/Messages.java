/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import org.eclipse.osgi.util.NLS;

/** The words of this page. */
public final class Messages extends NLS {

	public static String AddBone;
	public static String AddJoint;
	public static String AddPerson;
	public static String AddPerson_Tip;
	public static String AddSkeleton;
	public static String Add_Tip;
	public static String BoneName;
	public static String BoneTool;
	public static String BoneTool_Tip;
	public static String CanvasName;
	public static String Connect;
	public static String Connect_Tip;
	public static String Delete;
	public static String DeleteSkeleton;
	public static String Delete_Tip;
	public static String Duplicate;
	public static String Duplicate_Tip;
	public static String Empty;
	public static String Flip;
	public static String Flip_Tip;
	public static String Hint;
	public static String Joint;
	public static String JointName;
	public static String JointTool;
	public static String JointTool_Tip;
	public static String Joints;
	public static String MirrorLayout;
	public static String MirrorLayout_Tip;
	public static String Move;
	public static String NewJoint;
	public static String NewSkeleton;
	public static String NoPartner;
	public static String Number;
	public static String Pair;
	public static String PairByNames;
	public static String PairByNames_Tip;
	public static String Pair_Tip;
	public static String Partner;
	public static String Partner_Label;
	public static String Person;
	public static String Picture;
	public static String Picture_Failed;
	public static String Picture_FromDataset;
	public static String Picture_FromFile;
	public static String Picture_Item;
	public static String Picture_Job;
	public static String Picture_Missing;
	public static String Picture_None;
	public static String Picture_Tip;
	public static String Picture_Title;
	public static String RemoveBone;
	public static String Rename;
	public static String Reorder;
	public static String Sigma;
	public static String Sigma_Change;
	public static String Sigma_Offer;
	public static String Sigma_Tip;
	public static String Skeleton;
	public static String Title;
	public static String X;
	public static String Y;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
