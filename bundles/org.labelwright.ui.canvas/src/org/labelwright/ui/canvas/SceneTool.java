/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Optional;
import java.util.Set;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.tools.AbstractTool;
import org.labelwright.geometry.Box;

/**
 * What tools of a canvas have in common: image coordinates, feedback, commands. Other bundles bring tools of their own
 * through the extension point {@code org.labelwright.ui.tools}. UI thread only.
 */
public abstract class SceneTool extends AbstractTool {

	/** How near is near enough, in screen pixels. */
	protected static final double REACH = 6;

	protected SceneTool() {
		setUnloadWhenFinished(false);
	}

	/**
	 * Whether a press of the second button that is about to be heard is for this tool, and not for the context menu. Asked where the
	 * platform opens the menu before the press is delivered, as GTK does; elsewhere {@link #takesSecondButton()} is.
	 */
	public boolean wantsSecondButton() {
		return false;
	}

	/** Whether the second button was last pressed for this tool, and not for the context menu. */
	public boolean takesSecondButton() {
		return false;
	}

	/** Whether a drag of the second button draws as one of the first does, with another class. */
	public boolean drawsSecondClass() {
		return false;
	}

	protected final SceneViewer viewer() {
		return (SceneViewer) getCurrentViewer();
	}

	protected final Scene scene() {
		return viewer().scene();
	}

	protected final SceneEdits edits() {
		return viewer().edits();
	}

	/** Where the mouse is, in image pixels. */
	protected final double x() {
		return viewer().camera().imageX(getLocation().x);
	}

	protected final double y() {
		return viewer().camera().imageY(getLocation().y);
	}

	/** {@link #REACH} in image pixels. */
	protected final double reach() {
		return REACH / viewer().camera().scale();
	}

	protected final boolean hasImage() {
		return scene().extent().area() > 0;
	}

	/** The nearest place on the image: nothing is drawn beside it. */
	protected final double onImageX(double x) {
		Box extent = scene().extent();
		return Math.clamp(x, extent.x(), extent.right());
	}

	protected final double onImageY(double y) {
		Box extent = scene().extent();
		return Math.clamp(y, extent.y(), extent.bottom());
	}

	/**
	 * Where a corner goes that the mouse has now: on the image, and snapped where that is on. Control lets go.
	 *
	 * @param ignored shapes whose corners do not count
	 */
	protected final Snapper.Place snapped(Set<String> ignored) {
		double x = onImageX(x());
		double y = onImageY(y());
		return getCurrentInput().isControlKeyDown() ? new Snapper.Place(x, y, false, Optional.empty()) : snapper(ignored).place(x, y);
	}

	protected final Snapper snapper(Set<String> ignored) {
		return new Snapper(scene(), reach(), ignored);
	}

	protected final void show(Feedback feedback) {
		scene().setFeedback(Optional.of(feedback));
	}

	protected final void clear() {
		if (getCurrentViewer() != null) {
			scene().setFeedback(Optional.empty());
		}
	}

	protected final void run(Command command) {
		getDomain().getCommandStack().execute(command);
	}

	@Override
	public void deactivate() {
		clear();
		if (getCurrentViewer() != null) {
			scene().setHovered(Optional.empty());
		}
		super.deactivate();
	}

	@Override
	protected String getCommandName() {
		return getClass().getSimpleName();
	}
}
