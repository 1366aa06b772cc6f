/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.gef.commands.Command;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;

/** Turns what tools draw into commands; the canvas knows nothing of where annotations are kept. UI thread only. */
public interface SceneEdits {

	/**
	 * A command that adds an annotation and selects it.
	 *
	 * @param tool the id of the tool it was drawn with
	 * @return empty where this cannot be drawn now; why is then said to the user
	 */
	Optional<Command> create(Geometry geometry, String tool);

	/**
	 * The same with the class of the second button: the one that was in use before, at first the next one.
	 *
	 * @return empty where there is no such class or it cannot be drawn now; why is then said to the user
	 */
	Optional<Command> createSecond(Geometry geometry, String tool);

	/** A command that gives annotations other geometries, by id. */
	Command reshape(Map<String, Geometry> changed);

	/**
	 * A command that makes of each annotation what the list under its id says: the first keeps the id, each further one is
	 * a new annotation with the same class and attributes, an empty list deletes it.
	 *
	 * @param label of the command, for Undo
	 */
	Command rework(String label, Map<String, List<Geometry>> pieces);

	/**
	 * A command for what a tool has painted: the new mask of an annotation, or where none is named, a new annotation; a mask
	 * without pixels deletes it. Where no pixel may be in two masks, it takes its pixels away from all others.
	 *
	 * @param tool the id of the tool it was painted with
	 * @return empty where this cannot be painted now; why is then said to the user
	 */
	Optional<Command> paint(Optional<String> id, Mask mask, String tool);

	/** The colour of what is drawn next. */
	RGB color();

	/** Relates two annotations, after asking how where there is a choice. */
	void connect(String from, String to);

	/** The skeleton of what is drawn next, empty where it has none. */
	Optional<SkeletonTemplate> skeleton();

	/** Something the user has to know to go on, such as why a tool did nothing. */
	void hint(String message);

	/** Says something else where what was said before is still what is shown; another hint stays. */
	default void hintInstead(String before, String message) {
		hint(message);
	}

	/** Where the mouse is, in image pixels; for the status line. */
	void pointer(double x, double y);
}
