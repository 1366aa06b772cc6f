/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.util.Optional;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.ui.canvas.Contrast;
import org.labelwright.ui.canvas.diagram.DiagramColors;

/** A class as a box with a bar of its colour, or a relation type as a pill. */
final class NodeFigure extends Figure {

	private static final int MARGIN = 10;
	private static final int HEIGHT = 12;
	private static final int BAR = 7;
	private static final int ICON = 16;
	private static final int GAP = 4;

	private final DiagramColors colors;
	private String text = "";
	private Optional<RGB> bar = Optional.empty();
	private Optional<Image> icon = Optional.empty();
	private boolean selected;

	NodeFigure(DiagramColors colors) {
		this.colors = colors;
	}

	/** @param shownBar the colour of a class; empty for a relation type */
	void show(String shownText, Optional<RGB> shownBar, Optional<Image> shownIcon, boolean isSelected) {
		text = shownText;
		bar = shownBar;
		icon = shownIcon;
		selected = isSelected;
		repaint();
	}

	@Override
	public Dimension getPreferredSize(int width, int height) {
		Dimension size = FigureUtilities.getTextExtents(text, getFont());
		// There is always room for the icon: what checks find does not move the diagram.
		return new Dimension(size.width + MARGIN + (bar.isPresent() ? BAR : 0) + ICON + GAP, size.height + HEIGHT);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		graphics.setAntialias(SWT.ON);
		graphics.setTextAntialias(SWT.ON);
		Rectangle box = getBounds().getCopy().crop(new org.eclipse.draw2d.geometry.Insets(1, 1, 2, 2));
		int round = bar.isPresent() ? 4 : box.height;
		RGB ground = bar.isPresent() ? colors.node() : Contrast.mix(colors.accent(), colors.background(), 0.16);
		graphics.setBackgroundColor(DiagramColors.color(selected ? Contrast.mix(colors.accent(), colors.background(), 0.3) : ground));
		graphics.fillRoundRectangle(box, round, round);
		bar.ifPresent(color -> {
			graphics.setBackgroundColor(DiagramColors.color(color));
			graphics.fillRectangle(box.x, box.y, BAR, box.height + 1);
		});
		graphics.setForegroundColor(DiagramColors.color(selected ? colors.accent() : colors.muted()));
		graphics.setLineWidth(selected ? 2 : 1);
		graphics.drawRoundRectangle(box, round, round);
		int left = box.x + (bar.isPresent() ? BAR : 0);
		int textWidth = FigureUtilities.getTextExtents(text, getFont()).width;
		int x = left + (box.right() - left - textWidth) / 2;
		if (icon.isPresent()) {
			graphics.drawImage(icon.get(), left + GAP, box.y + (box.height - ICON) / 2);
			x = left + GAP + ICON + (box.right() - left - GAP - ICON - textWidth) / 2;
		}
		graphics.setForegroundColor(DiagramColors.color(colors.foreground()));
		graphics.drawText(text, x, box.y + HEIGHT / 2 - 1);
	}
}
