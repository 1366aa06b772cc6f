/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Fragment;
import org.labelwright.ui.text.layout.Extent;
import org.labelwright.ui.text.layout.Mark;
import org.labelwright.ui.text.layout.PlacedBlock;
import org.labelwright.ui.text.layout.Row;
import org.labelwright.ui.text.layout.TextBlocks;
import org.labelwright.ui.text.layout.TextPage.Visible;

/** Paints what is in sight of a text. */
final class TextFigure extends Figure {

	private static final int UNDERLINE = 3;
	private static final int ARROW = 5;
	private static final double ROUND = 5;

	private final TextScene scene;
	private final Supplier<SwtShaper> shaper;
	private TextColors colors = new TextColors(Display.getCurrent());

	TextFigure(TextScene scene, Supplier<SwtShaper> shaper) {
		this.scene = scene;
		this.shaper = shaper;
		setOpaque(true);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		Rectangle area = getBounds();
		colors = colors.now(Display.getCurrent());
		graphics.setBackgroundColor(colors.page());
		graphics.fillRectangle(area);
		graphics.setTextAntialias(SWT.ON);
		graphics.setAntialias(SWT.ON);
		if (!scene.message().isEmpty()) {
			graphics.setForegroundColor(colors.faint());
			graphics.drawText(scene.message(), area.x + TextScene.GUTTER, area.y + 24);
			return;
		}
		Rectangle clip = graphics.getClip(new Rectangle());
		for (Visible one : scene.visible()) {
			if (one.y() < clip.bottom() && one.y() + one.block().height() > clip.y) {
				paint(graphics, one);
			}
		}
		scene.pulled().ifPresent(pulled -> paintPulled(graphics, pulled));
	}

	private void paint(Graphics graphics, Visible one) {
		graphics.setFont(shaper.get().labelFont());
		String number = Integer.toString(one.block().index() + 1);
		Row first = one.block().rows().getFirst();
		graphics.setForegroundColor(colors.faint());
		int width = (int) shaper.get().labelWidth(number);
		graphics.drawText(number, TextScene.GUTTER - 12 - width, (int) Math.round(one.y() + (first.text() + first.bottom() - shaper.get().metrics().bar()) / 2));
		for (int row = 0; row < one.block().rows().size(); row++) {
			paintRow(graphics, one, row);
		}
	}

	private static int x(double x) {
		return TextScene.GUTTER + (int) Math.round(x);
	}

	private void paintRow(Graphics graphics, Visible one, int index) {
		Row row = one.block().rows().get(index);
		double y = one.y();
		if (y + row.bottom() < 0 || y + row.top() > getBounds().height) {
			return;
		}
		int textTop = (int) Math.round(y + row.text());
		int textHeight = (int) Math.round(row.bottom() - row.text());
		for (Row.Bar bar : row.bars().reversed()) {
			paintTint(graphics, bar, textTop, textHeight);
		}
		paintFound(graphics, one.block(), index, textTop, textHeight);
		paintSelection(graphics, one.block(), index, textTop, textHeight);
		graphics.setForegroundColor(colors.text());
		paintText(graphics, one.block(), index, textTop, textHeight);
		for (Row.Wire wire : row.wires()) {
			paintWire(graphics, wire, y);
		}
		// Words stand on all lines, also those of others that pass through where there is little room.
		for (Row.Wire wire : row.wires()) {
			paintWords(graphics, wire, y);
		}
		for (Row.Bar bar : row.bars()) {
			paintBar(graphics, bar, y, textTop);
		}
		paintCaret(graphics, one.block(), index, textTop, textHeight);
		paintEnds(graphics, row, textTop, textHeight);
	}

	private void paintText(Graphics graphics, PlacedBlock block, int index, int top, int height) {
		SwtShaper.ShapedText.Painted painted = ((SwtShaper.ShapedText) block.shaped()).painted(index);
		if (painted.clipped()) {
			graphics.pushState();
			graphics.clipRect(new Rectangle(0, top, getBounds().width, height));
		}
		graphics.drawTextLayout(painted.layout(), TextScene.GUTTER, top + painted.shift());
		if (painted.clipped()) {
			graphics.popState();
		}
	}

	private boolean isActive(Mark mark) {
		return scene.active().filter(mark.id()::equals).isPresent();
	}

	private void paintTint(Graphics graphics, Row.Bar bar, int top, int height) {
		boolean strong = scene.isSelected(bar.mark().id()) || isActive(bar.mark());
		graphics.setBackgroundColor(strong ? colors.bar(bar.mark().rgb()) : colors.tint(bar.mark().rgb()));
		for (Extent piece : bar.pieces()) {
			graphics.fillRectangle(x(piece.left()), top, (int) Math.round(piece.width()), height);
		}
	}

	private void paintFound(Graphics graphics, PlacedBlock block, int index, int top, int height) {
		Row row = block.rows().get(index);
		TextBlocks blocks = scene.page().blocks();
		for (Fragment fragment : scene.found().within(blocks.codePoint(block.index(), row.start()), blocks.codePoint(block.index(), row.end()))) {
			fill(graphics, block, index, fragment, top, height, colors.found());
		}
	}

	private void paintSelection(Graphics graphics, PlacedBlock block, int index, int top, int height) {
		for (Fragment fragment : scene.text().fragments()) {
			fill(graphics, block, index, fragment, top, height, colors.selection());
		}
		scene.preview().ifPresent(span -> {
			for (Fragment fragment : span.fragments()) {
				fill(graphics, block, index, fragment, top, height, colors.selection());
			}
		});
	}

	private void fill(Graphics graphics, PlacedBlock block, int index, Fragment fragment, int top, int height, Color color) {
		TextBlocks blocks = scene.page().blocks();
		if (fragment.end() < blocks.start(block.index())) {
			return;
		}
		Row row = block.rows().get(index);
		int from = Math.max(row.start(), blocks.offset(block.index(), fragment.start()));
		int to = Math.min(row.end(), blocks.offset(block.index(), fragment.end()));
		if (from < to) {
			graphics.setBackgroundColor(color);
			for (Extent extent : block.shaped().extents(index, from, to)) {
				graphics.fillRectangle(x(extent.left()), top, (int) Math.round(extent.width()), height);
			}
		}
	}

	private void paintBar(Graphics graphics, Row.Bar bar, double y, int textTop) {
		Mark mark = bar.mark();
		boolean selected = scene.isSelected(mark.id());
		boolean source = scene.source().filter(mark.id()::equals).isPresent() || isActive(mark);
		boolean hovered = scene.hovered().filter(mark.id()::equals).isPresent();
		int top = (int) Math.round(y + bar.top());
		int bottom = (int) Math.round(y + bar.bottom());
		Color line = colors.line(mark.rgb());
		graphics.setBackgroundColor(line);
		graphics.setForegroundColor(line);
		graphics.setLineWidth(1);
		graphics.setLineStyle(mark.editable() ? Graphics.LINE_SOLID : Graphics.LINE_DASH);
		List<Extent> pieces = bar.pieces();
		for (int i = 0; i < pieces.size(); i++) {
			int left = x(pieces.get(i).left());
			int width = Math.max(1, (int) Math.round(pieces.get(i).width()));
			if (pieces.get(i).width() == 0) {
				graphics.fillPolygon(new int[] { left - 4, bottom - 1, left + 4, bottom - 1, left, textTop + 4 });
				graphics.drawLine(left, bottom, left, textTop + (int) shaper.get().rowHeight());
			} else if (mark.editable()) {
				graphics.fillRectangle(left, bottom - UNDERLINE, width, UNDERLINE - 1);
			} else {
				graphics.drawLine(left, bottom - 2, left + width, bottom - 2);
			}
			if (i > 0) {
				graphics.setLineStyle(Graphics.LINE_DOT);
				graphics.drawLine(x(pieces.get(i - 1).right()), bottom - 2, left, bottom - 2);
				graphics.setLineStyle(mark.editable() ? Graphics.LINE_SOLID : Graphics.LINE_DASH);
			}
		}
		Rectangle chip = new Rectangle(x(bar.label().left()), top, (int) Math.round(bar.label().width()), bottom - top - UNDERLINE);
		graphics.setBackgroundColor(selected || source ? line : mark.editable() ? colors.bar(mark.rgb()) : colors.page());
		graphics.fillRoundRectangle(chip, 4, 4);
		if (selected || hovered || source || !mark.editable()) {
			graphics.drawRoundRectangle(chip.getResized(-1, -1), 4, 4);
		}
		graphics.setLineStyle(Graphics.LINE_SOLID);
		graphics.setForegroundColor(selected || source ? colors.page() : colors.text());
		graphics.setFont(shaper.get().labelFont());
		graphics.drawText(mark.label(), chip.x + (int) scene.page().metrics().padding(), chip.y - 1);
	}

	private void paintWire(Graphics graphics, Row.Wire wire, double y) {
		Color color = color(wire);
		graphics.setForegroundColor(color);
		graphics.setLineWidth(scene.selectedLink().filter(wire.link().id()::equals).isPresent() ? 2 : 1);
		float fromX = x(wire.fromX()) + 0.5f;
		float toX = x(wire.toX()) + 0.5f;
		float line = (float) Math.round(y + wire.y()) + 0.5f;
		float fromY = (float) (y + wire.fromY());
		float toY = (float) (y + wire.toY());
		float bend = (float) Math.min(ROUND, Math.abs(toX - fromX) / 2);
		float side = Math.signum(toX - fromX);
		Path path = new Path(Display.getCurrent());
		if (wire.reach() == Row.Reach.ARRIVES) {
			path.moveTo(fromX, line);
		} else {
			path.moveTo(fromX, fromY);
			path.lineTo(fromX, line + bend);
			path.quadTo(fromX, line, fromX + side * bend, line);
		}
		if (wire.reach() == Row.Reach.LEAVES) {
			path.lineTo(toX, line);
		} else {
			path.lineTo(toX - side * bend, line);
			path.quadTo(toX, line, toX, line + bend);
			path.lineTo(toX, toY);
		}
		graphics.drawPath(path);
		path.dispose();
		graphics.setBackgroundColor(color);
		if (wire.reach() == Row.Reach.LEAVES) {
			int tip = Math.round(toX);
			int back = Math.round(toX - side * ARROW);
			graphics.fillPolygon(new int[] { tip, (int) line, back, (int) line - 3, back, (int) line + 4 });
		} else if (wire.link().directed()) {
			int tip = Math.round(toX - 0.5f);
			graphics.fillPolygon(new int[] { tip, Math.round(toY), tip - 3, Math.round(toY) - ARROW, tip + 4, Math.round(toY) - ARROW });
		}
	}

	private Color color(Row.Wire wire) {
		boolean selected = scene.selectedLink().filter(wire.link().id()::equals).isPresent()
				|| scene.isSelected(wire.link().from()) || scene.isSelected(wire.link().to());
		return selected ? colors.text() : colors.faint();
	}

	private void paintWords(Graphics graphics, Row.Wire wire, double y) {
		graphics.setFont(shaper.get().labelFont());
		int width = (int) shaper.get().labelWidth(wire.words());
		int height = (int) scene.page().metrics().arc();
		int left = x(wire.wordsX());
		int top = (int) Math.round(y + wire.y() - height / 2.0);
		graphics.setBackgroundColor(colors.page());
		graphics.fillRectangle(left - 2, top + 1, width + 4, height - 2);
		graphics.setForegroundColor(color(wire));
		graphics.drawText(wire.words(), left, top);
	}

	private void paintCaret(Graphics graphics, PlacedBlock block, int index, int top, int height) {
		TextBlocks blocks = scene.page().blocks();
		int caret = scene.text().caret();
		if (scene.text().from() != caret || blocks.blockOf(caret) != block.index()) {
			return;
		}
		int offset = blocks.offset(block.index(), caret);
		if (block.rowOf(offset) == index) {
			int x = x(block.shaped().caret(index, offset));
			graphics.setBackgroundColor(colors.text());
			graphics.fillRectangle(x, top, 2, height);
		}
	}

	/** What the ends of the label that is selected are dragged by. */
	private void paintEnds(Graphics graphics, Row row, int top, int height) {
		if (scene.selection().size() != 1) {
			return;
		}
		for (Row.Bar bar : row.bars()) {
			if (scene.isSelected(bar.mark().id()) && bar.mark().editable()) {
				graphics.setBackgroundColor(colors.line(bar.mark().rgb()));
				if (bar.begins()) {
					graphics.fillRectangle(x(scene.startX(bar)) - 1, top, 3, height);
				}
				if (bar.ends()) {
					graphics.fillRectangle(x(scene.endX(bar)) - 1, top, 3, height);
				}
			}
		}
	}

	private void paintPulled(Graphics graphics, TextScene.Pulled pulled) {
		scene.label(pulled.from()).ifPresent(from -> {
			graphics.setForegroundColor(colors.text());
			graphics.setLineWidth(2);
			graphics.drawLine(from.x, from.y, (int) pulled.x(), (int) pulled.y());
		});
	}
}
