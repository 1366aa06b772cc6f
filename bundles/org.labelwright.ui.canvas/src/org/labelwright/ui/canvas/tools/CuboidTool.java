/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.ui.canvas.Feedback;

/** Draws a cuboid as an image shows it: the near face from corner to corner, then a drag or click for how far it goes back. */
public final class CuboidTool extends AreaTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "cuboid";

	private Optional<Box> front = Optional.empty();
	/** The corner of the near face from which the depth is drawn. */
	private double cornerX;
	private double cornerY;

	@Override
	Feedback feedback(double fromX, double fromY, double toX, double toY) {
		return Feedback.drawing(Box.ofCorners(fromX, fromY, toX, toY));
	}

	@Override
	void drawn(double fromX, double fromY, double toX, double toY) {
		front = Optional.of(Box.ofCorners(fromX, fromY, toX, toY));
		cornerX = toX;
		cornerY = toY;
	}

	private ImageCuboid cuboid(Box face) {
		double dx = onImageX(x()) - cornerX;
		double dy = onImageY(y()) - cornerY;
		Coordinates near = Coordinates.of(face.x(), face.y(), face.right(), face.y(), face.right(), face.bottom(), face.x(), face.bottom());
		double[] far = near.toArray();
		for (int i = 0; i < far.length; i += 2) {
			far[i] += dx;
			far[i + 1] += dy;
		}
		return new ImageCuboid(near, Coordinates.of(far));
	}

	@Override
	protected boolean handleButtonDown(int button) {
		return front.isPresent() || super.handleButtonDown(button);
	}

	@Override
	protected boolean handleMove() {
		return front.isPresent() ? follow() : super.handleMove();
	}

	@Override
	protected boolean handleDrag() {
		return front.isPresent() ? follow() : super.handleDrag();
	}

	private boolean follow() {
		show(Feedback.drawing(cuboid(front.orElseThrow())));
		return true;
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (front.isEmpty()) {
			return super.handleButtonUp(button);
		}
		if (button == 1) {
			ImageCuboid cuboid = cuboid(front.get());
			boolean deep = !cuboid.front().equals(cuboid.back());
			if (deep) {
				front = Optional.empty();
				clear();
				edits().create(cuboid, ID).ifPresent(this::run);
			}
		}
		return true;
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		if (event.keyCode == SWT.ESC) {
			front = Optional.empty();
		}
		return super.handleKeyDown(event);
	}

	@Override
	public void deactivate() {
		front = Optional.empty();
		super.deactivate();
	}
}
