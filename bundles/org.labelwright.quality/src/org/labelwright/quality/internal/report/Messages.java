/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.report;

import org.eclipse.osgi.util.NLS;

/** The words of charts and reports. */
public final class Messages extends NLS {

	public static String Confusion_Cell;
	public static String Confusion_Corner;
	public static String Confusion;
	public static String Confusion_About;
	public static String Truth;
	public static String Prediction;
	public static String Confusion_Counted;
	public static String LeftOut;
	public static String LeftOut_One;
	public static String Curves;
	public static String Curves_About;
	public static String NoClass_Inline;
	public static String Recall;
	public static String Precision;
	public static String Curves_CountedFrom;
	public static String Curves_CountedBest;
	public static String Curves_Columns;
	public static String Agreement_Cell;
	public static String Agreement;
	public static String Agreement_About;
	public static String Annotator;
	public static String Agreement_Counted;
	public static String Agreement_Columns;
	public static String AgreementClasses;
	public static String AgreementClasses_About;
	public static String F1;
	public static String AgreementClasses_Counted;
	public static String AgreementClasses_Columns;
	public static String NoClass;
	public static String Classes;
	public static String Classes_Counted;
	public static String Column_Class;
	public static String PerItem;
	public static String PerItem_Counted;
	public static String Column_Objects;
	public static String Sizes;
	public static String Sizes_Pixels;
	public static String Sizes_Milliseconds;
	public static String Sizes_Spans;
	public static String Column_Size;
	public static String Gold;
	public static String Gold_About;
	public static String Gold_Counted;
	public static String Gold_Columns;
	public static String Throughput;
	public static String Throughput_About;
	public static String Throughput_Axis;
	public static String Throughput_Counted;
	public static String Throughput_Columns;
	public static String Errors;
	public static String Errors_About;
	public static String Labels;
	public static String Errors_Counted;
	public static String Errors_Columns;
	public static String OneItem;
	public static String Items;
	public static String Chapter_Contents;
	public static String Chapter_Findings;
	public static String Chapter_Comparison;
	public static String Chapter_Errors;
	public static String Chapter_Agreement;
	public static String Chapter_Gold;
	public static String Chapter_Assistance;
	public static String Assistance;
	public static String Assistance_Columns;
	public static String Assistance_Total;
	public static String Chapter_Work;
	public static String Report;
	public static String Report_Ontology;
	public static String Report_Changed;
	public static String Report_Made;
	public static String Fact_Item;
	public static String Fact_Items;
	public static String Fact_Objects;
	public static String Fact_Findings;
	public static String Contents;
	public static String AsTable;
	public static String FirstRows;
	public static String Findings_None;
	public static String Findings;
	public static String Findings_Columns;
	public static String Comparison;
	public static String Figures_Task;
	public static String Figures_Columns;
	public static String Curves_Most;
	public static String Examples;
	public static String Examples_About;
	public static String Examples_Columns;
	public static String Geometry;
	public static String Coefficients;
	public static String Coefficients_Columns;

	static {
		initializeMessages("org.labelwright.quality.internal.report.messages", Messages.class);
	}

	private Messages() {
	}
}
