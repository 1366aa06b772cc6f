/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String Ask_Working;
	public static String Ask_Nothing;
	public static String Ask_NoMedia;
	public static String Outline_Proposed;
	public static String Outline_InsideFirst;
	public static String Tighten_Done;
	public static String Review_NoClass;
	public static String Review_Label;
	public static String Review_NothingOpen;
	public static String Review_Accept;
	public static String Review_Reject;
	public static String Review_AllDone;
	public static String Review_Left;
	public static String Review_Proposed;
	public static String View_Layer;
	public static String View_NoLayer;
	public static String View_Threshold;
	public static String View_AllClasses;
	public static String View_ScopeTip;
	public static String View_ThresholdTip;
	public static String View_Percent;
	public static String View_Class;
	public static String View_Confidence;
	public static String View_NoConfidence;
	public static String View_State;
	public static String View_Open;
	public static String View_Proposed;
	public static String View_Unsure;
	public static String View_Accepted;
	public static String View_Rejected;
	public static String View_Corrected;
	public static String View_Accept;
	public static String View_AcceptTip;
	public static String View_Reject;
	public static String View_RejectTip;
	public static String View_AcceptAll;
	public static String View_AcceptAllOf;
	public static String View_AcceptAllTip;
	public static String View_NoEditor;
	public static String View_NoLayers;
	public static String View_None;
	public static String PreLabel_Title;
	public static String PreLabel_Description;
	public static String PreLabel_Assistant;
	public static String PreLabel_Layer;
	public static String PreLabel_NoAssistant;
	public static String PreLabel_Broken;
	public static String PreLabel_LayerId;
	public static String PreLabel_EditedLayer;
	public static String PreLabel_Anew;
	public static String PreLabel_Job;
	public static String PreLabel_Failed;
	public static String PreLabel_Failures;
	public static String PreLabel_Done;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
