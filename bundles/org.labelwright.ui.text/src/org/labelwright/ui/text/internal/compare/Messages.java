/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.compare;

import org.eclipse.osgi.util.NLS;
import org.labelwright.quality.matching.SpanComparison.Conflict;

/** Texts of the comparison of layers; see messages.properties. */
public final class Messages extends NLS {

	public static String Consensus;
	public static String First;
	public static String Second;
	public static String Into;
	public static String Conflicts;
	public static String Column_What;
	public static String Column_Decided;
	public static String NoClass;
	public static String Nothing;
	public static String Taken_First;
	public static String Taken_Second;
	public static String Taken_Both;
	public static String Taken_None;
	public static String What_OnlyFirst;
	public static String What_OnlySecond;
	public static String What_Class;
	public static String What_Boundaries;
	public static String What_ClassAndBoundaries;
	public static String What_Whole;
	public static String NotBoth;
	public static String NotAsked;
	public static String NoEditor;
	public static String OneLayer;
	public static String SameLayer;
	public static String Comparing;
	public static String F1;
	public static String Counts;
	public static String Shift;
	public static String NoConflict;
	public static String Open;
	public static String Command;
	public static String Job_Consensus;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}

	static String taken(Resolution resolution) {
		return switch (resolution) {
		case FIRST -> Taken_First;
		case SECOND -> Taken_Second;
		case BOTH -> Taken_Both;
		case NONE -> Taken_None;
		};
	}

	static String what(Difference.Labels labels) {
		return labels.isWhole() ? bind(What_Whole, what(labels.conflict())) : what(labels.conflict());
	}

	private static String what(Conflict conflict) {
		return switch (conflict.kind()) {
		case ONLY_FIRST -> What_OnlyFirst;
		case ONLY_SECOND -> What_OnlySecond;
		case CLASS -> What_Class;
		case BOUNDARIES -> bind(What_Boundaries, conflict.shift());
		case CLASS_AND_BOUNDARIES -> bind(What_ClassAndBoundaries, conflict.shift());
		};
	}
}
