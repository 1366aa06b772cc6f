/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String View_Truth;
	public static String View_Prediction;
	public static String View_Figure;
	public static String View_Stop;
	public static String View_Refresh;
	public static String View_Export;
	public static String View_NoDataset;
	public static String View_Outdated;
	public static String View_OneLayer;
	public static String View_Same;
	public static String View_Measuring;
	public static String View_Job;
	public static String View_Stopped;
	public static String View_NotWritten;
	public static String Chart_None;
	public static String List_Name;
	public static String List_Item;
	public static String List_What;
	public static String List_Score;
	public static String List_None;
	public static String List_Choose;
	public static String List_Title;
	public static String Confusion_Extra;
	public static String Confusion_Missed;
	public static String Confusion_Right;
	public static String Confusion_Row;
	public static String Curve_Class;
	public static String Curve_Threshold;
	public static String Curve_Figures;
	public static String Curve_BelowThreshold;
	public static String Curve_Nothing;
	public static String Agreement_One;
	public static String Agreement_Row;
	public static String Errors_Swapped;
	public static String Distribution_Nothing;
	public static String Time_Nothing;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
