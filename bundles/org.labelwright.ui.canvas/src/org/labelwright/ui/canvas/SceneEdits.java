/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Map;
import java.util.Optional;
import org.eclipse.gef.commands.Command;
import org.labelwright.geometry.Geometry;

/** Turns what tools draw into commands; the canvas knows nothing of where annotations are kept. */
public interface SceneEdits {

	/**
	 * A command that adds an annotation.
	 *
	 * @param tool the id of the tool it was drawn with
	 * @return empty where nothing can be drawn now
	 */
	Optional<Command> create(Geometry geometry, String tool);

	/** A command that gives annotations other geometries, by id. */
	Command reshape(Map<String, Geometry> changed);

	/** Where the mouse is, in image pixels; for the status line. */
	void pointer(double x, double y);
}
