/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import org.eclipse.osgi.util.NLS;

/** The words of this page. */
public final class Messages extends NLS {

	public static String Add;
	public static String AddClass;
	public static String AddSource;
	public static String AddTarget;
	public static String AddTo;
	public static String CanvasName;
	public static String ChooseClasses;
	public static String ClassName;
	public static String Delete;
	public static String Delete_Tip;
	public static String Directed;
	public static String Directed_Row;
	public static String Empty;
	public static String Export;
	public static String Export_Failed;
	public static String Export_File;
	public static String Export_Job;
	public static String Export_Tip;
	public static String Export_Title;
	public static String Hint;
	public static String Layout;
	public static String Layout_Tip;
	public static String LinkName;
	public static String List;
	public static String Move;
	public static String New;
	public static String NewRelation;
	public static String New_Tip;
	public static String NoCount;
	public static String PerSource;
	public static String PerTarget;
	public static String Relation;
	public static String RelationName;
	public static String RelationTool;
	public static String RelationTool_Tip;
	public static String RemoveClass;
	public static String RemoveFrom;
	public static String Rename;
	public static String Reorder;
	public static String Sources;
	public static String Subclasses;
	public static String Subclasses_Tip;
	public static String Targets;
	public static String Title;
	public static String Transitive;
	public static String Transitive_Mark;
	public static String Undirected_Row;
	public static String Unlimited;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
