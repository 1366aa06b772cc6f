/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.util.Optional;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.ui.canvas.Contrast;
import org.labelwright.ui.canvas.diagram.DiagramColors;

/** A dot with its name beside it, away from the middle of the body so that names do not meet. */
final class JointFigure extends Figure {

	static final int RADIUS = 6;

	private static final int HALO = 4;
	private static final int GAP = 3;
	private static final int ICON = 16;

	private final DiagramColors colors;
	private String name = "";
	private RGB color = new RGB(0, 0, 0);
	private boolean selected;
	private Optional<Image> icon = Optional.empty();
	private Point dot = new Point();
	private Rectangle label = new Rectangle();

	JointFigure(DiagramColors colors) {
		this.colors = colors;
	}

	void show(String shownName, RGB shownColor, boolean isSelected, Optional<Image> problem) {
		name = shownName;
		color = shownColor;
		selected = isSelected;
		icon = problem;
		repaint();
	}

	/** @param side where the name is: negative left, positive right, 0 below */
	Rectangle place(Point center, int side) {
		dot = center;
		Dimension text = FigureUtilities.getTextExtents(name, getFont());
		int reach = RADIUS + HALO;
		int width = text.width + (icon.isPresent() ? ICON + GAP : 0);
		int height = Math.max(text.height, icon.isPresent() ? ICON : 0);
		label = side == 0 ? new Rectangle(dot.x - width / 2, dot.y + reach, width, height)
				: new Rectangle(side < 0 ? dot.x - reach - width : dot.x + reach, dot.y - height / 2, width, height);
		return new Rectangle(dot.x - reach, dot.y - reach, 2 * reach, 2 * reach).union(label);
	}

	/** The middle of the dot. */
	Point dot() {
		return dot;
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return dot.getDistance(new Point(x, y)) <= RADIUS + HALO || label.contains(x, y);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		graphics.setAntialias(SWT.ON);
		graphics.setTextAntialias(SWT.ON);
		if (selected) {
			graphics.setBackgroundColor(DiagramColors.color(Contrast.mix(colors.accent(), colors.background(), 0.35)));
			circle(graphics, RADIUS + HALO);
		}
		graphics.setBackgroundColor(DiagramColors.color(color));
		circle(graphics, RADIUS);
		graphics.setForegroundColor(DiagramColors.color(selected ? colors.accent() : colors.background()));
		graphics.setLineWidth(selected ? 2 : 1);
		graphics.drawOval(dot.x - RADIUS, dot.y - RADIUS, 2 * RADIUS, 2 * RADIUS);
		int left = label.x;
		if (icon.isPresent()) {
			graphics.drawImage(icon.get(), left, label.y);
			left += ICON + GAP;
		}
		// A rim in the colour of the ground: names stay readable on a picture and on bones.
		graphics.setForegroundColor(DiagramColors.color(colors.background()));
		for (int[] shift : new int[][] { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } }) {
			graphics.drawText(name, left + shift[0], label.y + shift[1]);
		}
		graphics.setForegroundColor(DiagramColors.color(selected ? colors.accent() : colors.foreground()));
		graphics.drawText(name, left, label.y);
	}

	private void circle(Graphics graphics, int radius) {
		graphics.fillOval(dot.x - radius, dot.y - radius, 2 * radius, 2 * radius);
	}
}
