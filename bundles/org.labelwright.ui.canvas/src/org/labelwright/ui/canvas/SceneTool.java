/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Optional;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.tools.AbstractTool;
import org.labelwright.geometry.Box;

/** What the tools of this package have in common: image coordinates, feedback, commands. */
abstract class SceneTool extends AbstractTool {

	/** How near is near enough, in screen pixels. */
	static final double REACH = 6;

	SceneTool() {
		setUnloadWhenFinished(false);
	}

	SceneViewer viewer() {
		return (SceneViewer) getCurrentViewer();
	}

	Scene scene() {
		return viewer().scene();
	}

	/** Where the mouse is, in image pixels. */
	double x() {
		return viewer().camera().imageX(getLocation().x);
	}

	double y() {
		return viewer().camera().imageY(getLocation().y);
	}

	/** {@link #REACH} in image pixels. */
	double reach() {
		return REACH / viewer().camera().scale();
	}

	/** The nearest place on the image: nothing is drawn beside it. */
	double onImageX(double x) {
		Box extent = scene().extent();
		return Math.clamp(x, extent.x(), extent.right());
	}

	double onImageY(double y) {
		Box extent = scene().extent();
		return Math.clamp(y, extent.y(), extent.bottom());
	}

	void show(Feedback feedback) {
		scene().setFeedback(Optional.of(feedback));
	}

	void clear() {
		if (getCurrentViewer() != null) {
			scene().setFeedback(Optional.empty());
		}
	}

	void run(Command command) {
		getDomain().getCommandStack().execute(command);
	}

	@Override
	public void deactivate() {
		clear();
		super.deactivate();
	}

	@Override
	protected String getCommandName() {
		return getClass().getSimpleName();
	}
}
