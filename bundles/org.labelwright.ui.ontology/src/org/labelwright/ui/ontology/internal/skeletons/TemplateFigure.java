/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.util.List;
import java.util.Optional;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.labelwright.ui.canvas.Contrast;
import org.labelwright.ui.canvas.diagram.DiagramColors;

/** The unit square of the template with its middle, the faded picture, and the preview of a flip. */
final class TemplateFigure extends Figure {

	private static final int FADED = 110;
	private static final int GHOST = 150;
	private static final int LINES = 10;

	/** A flipped skeleton in units of the diagram: its bones, and the names of joints where they come to be. */
	record Flip(List<Point[]> bones, List<Point> joints, List<String> names) {
	}

	private final DiagramColors colors;
	private Optional<Image> picture = Optional.empty();
	private Optional<Flip> flip = Optional.empty();

	TemplateFigure(DiagramColors colors) {
		this.colors = colors;
	}

	void setPicture(Optional<Image> picture) {
		this.picture = picture;
		repaint();
	}

	void setFlip(Optional<Flip> flip) {
		this.flip = flip;
		repaint();
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		Rectangle box = getBounds();
		graphics.setAntialias(SWT.ON);
		graphics.setBackgroundColor(DiagramColors.color(colors.node()));
		graphics.fillRectangle(box);
		picture.ifPresent(image -> paintPicture(graphics, image, box));
		graphics.setForegroundColor(DiagramColors.color(Contrast.mix(colors.muted(), colors.node(), 0.25)));
		for (int i = 1; i < LINES; i++) {
			graphics.setLineStyle(i == LINES / 2 ? Graphics.LINE_DASH : Graphics.LINE_SOLID);
			graphics.drawLine(box.x + box.width * i / LINES, box.y, box.x + box.width * i / LINES, box.bottom());
			graphics.setLineStyle(Graphics.LINE_SOLID);
			graphics.drawLine(box.x, box.y + box.height * i / LINES, box.right(), box.y + box.height * i / LINES);
		}
		graphics.setForegroundColor(DiagramColors.color(colors.muted()));
		graphics.drawRectangle(box.x, box.y, box.width - 1, box.height - 1);
		flip.ifPresent(ghost -> paintFlip(graphics, ghost));
	}

	/** As large as it goes into the square, undistorted. */
	private static void paintPicture(Graphics graphics, Image image, Rectangle box) {
		org.eclipse.swt.graphics.Rectangle size = image.getBounds();
		double scale = Math.min((double) box.width / size.width, (double) box.height / size.height);
		int width = (int) Math.round(size.width * scale);
		int height = (int) Math.round(size.height * scale);
		graphics.setAlpha(FADED);
		graphics.setInterpolation(SWT.HIGH);
		graphics.drawImage(image, new Rectangle(0, 0, size.width, size.height),
				new Rectangle(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height));
		graphics.setAlpha(255);
	}

	private void paintFlip(Graphics graphics, Flip ghost) {
		graphics.setAlpha(GHOST);
		graphics.setForegroundColor(DiagramColors.color(colors.accent()));
		graphics.setLineWidth(1);
		graphics.setLineStyle(Graphics.LINE_DASH);
		ghost.bones().forEach(ends -> graphics.drawLine(ends[0], ends[1]));
		graphics.setLineStyle(Graphics.LINE_SOLID);
		for (int i = 0; i < ghost.joints().size(); i++) {
			Point at = ghost.joints().get(i);
			graphics.drawOval(at.x - JointFigure.RADIUS, at.y - JointFigure.RADIUS, 2 * JointFigure.RADIUS, 2 * JointFigure.RADIUS);
			graphics.drawText(ghost.names().get(i), at.x + JointFigure.RADIUS + 2, at.y + JointFigure.RADIUS);
		}
		graphics.setAlpha(255);
	}
}
