/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import org.eclipse.draw2d.FreeformFigure;
import org.eclipse.draw2d.FreeformLayeredPane;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.draw2d.geometry.Translatable;
import org.labelwright.ui.canvas.Camera;

/**
 * The layers of a diagram as a camera sees them. GEF's own pane paints through ScaledGraphics, which cannot paint paths
 * and rounds text; this one lets the native graphics scale.
 */
final class CameraPane extends FreeformLayeredPane {

	private Camera camera = new Camera(1, 0, 0);

	Camera camera() {
		return camera;
	}

	void setCamera(Camera camera) {
		this.camera = camera;
		setFreeformBounds(getBounds().getCopy());
		revalidate();
		repaint();
	}

	/** Whole pixels, so that what is painted and what is said to be dirty agree. */
	private int left() {
		return (int) Math.round(-camera.x() * camera.scale());
	}

	private int top() {
		return (int) Math.round(-camera.y() * camera.scale());
	}

	@Override
	public Rectangle getFreeformExtent() {
		// As large as the window, whatever is in it: the camera scrolls.
		return new Rectangle();
	}

	@Override
	public void setFreeformBounds(Rectangle bounds) {
		setBounds(bounds);
		Rectangle seen = bounds.getCopy();
		translateFromParent(seen);
		seen.expand(1, 1);
		for (Object child : getChildren()) {
			if (child instanceof FreeformFigure layer) {
				layer.setFreeformBounds(seen.getCopy());
			} else {
				((IFigure) child).setBounds(seen.getCopy());
			}
		}
	}

	@Override
	public boolean isCoordinateSystem() {
		return true;
	}

	@Override
	public Rectangle getClientArea(Rectangle rectangle) {
		rectangle.setBounds(getBounds());
		translateFromParent(rectangle);
		return rectangle;
	}

	@Override
	public void translateToParent(Translatable point) {
		point.performScale(camera.scale());
		point.performTranslate(left(), top());
	}

	@Override
	public void translateFromParent(Translatable point) {
		point.performTranslate(-left(), -top());
		point.performScale(1 / camera.scale());
	}

	@Override
	protected void paintClientArea(Graphics graphics) {
		if (getChildren().isEmpty()) {
			return;
		}
		graphics.pushState();
		graphics.translate((float) left(), (float) top());
		graphics.scale(camera.scale());
		graphics.pushState();
		paintChildren(graphics);
		graphics.popState();
		graphics.popState();
	}
}
