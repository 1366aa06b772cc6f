/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import org.eclipse.draw2d.ColorConstants;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.widgets.Display;
import org.labelwright.ui.text.internal.TextColors;
import org.labelwright.ui.text.layout.ArcDiagram;

/** Paints the words of a sentence and the arcs of its tree. */
final class ArcFigure extends Figure {

	private static final int WRONG = 0xd03030;
	private static final int HEAD = 0x3f7fd0;
	private static final int ARROW = 5;
	private static final float ROUND = 8;
	private static final int PAD = 10;
	/** No word and nothing that is written on an arc reaches further from its middle, but for what nobody can read anyway. */
	private static final int WIDEST = 600;

	private final ArcViewer viewer;
	private TextColors colors = new TextColors(Display.getCurrent());

	ArcFigure(ArcViewer viewer) {
		this.viewer = viewer;
		setOpaque(false);
	}

	@Override
	public Dimension getPreferredSize(int wide, int high) {
		return viewer.scene().map(one -> new Dimension(one.width(), one.height()))
				.orElseGet(() -> new Dimension(FigureUtilities.getTextExtents(viewer.notice(), viewer.wordFont())).expand(2 * PAD, 2 * PAD));
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		colors = colors.now(Display.getCurrent());
		if (!viewer.notice().isEmpty()) {
			graphics.setFont(viewer.wordFont());
			graphics.setForegroundColor(colors.text());
			graphics.drawText(viewer.notice(), getBounds().x + PAD, getBounds().y + PAD);
		}
		viewer.scene().ifPresent(scene -> {
			Rectangle clip = graphics.getClip(new Rectangle());
			graphics.setBackgroundColor(colors.page());
			graphics.fillRectangle(clip);
			graphics.translate(getBounds().x, getBounds().y);
			graphics.setAntialias(org.eclipse.swt.SWT.ON);
			for (ArcDiagram.Arc arc : scene.diagram().arcs()) {
				if (!isStrong(arc) && isSeen(scene, arc, clip)) {
					paintArc(graphics, scene, arc);
				}
			}
			for (ArcDiagram.Arc arc : scene.diagram().arcs()) {
				if (isStrong(arc)) {
					paintArc(graphics, scene, arc);
				}
			}
			for (int i = 0; i < scene.words().size(); i++) {
				double center = scene.diagram().center(i);
				if (center > clip.x - WIDEST && center < clip.right() + WIDEST) {
					paintWord(graphics, scene, i);
				}
			}
			viewer.pulled().ifPresent(to -> viewer.source().ifPresent(from -> {
				graphics.setForegroundColor(colors.line(HEAD));
				graphics.setLineWidth(2);
				graphics.drawLine((int) scene.diagram().center(from), scene.baseY(), to.x, to.y);
			}));
		});
	}

	/** Of a long sentence only a small part is in sight; what is written on an arc may be wider than it is. */
	private static boolean isSeen(ArcScene scene, ArcDiagram.Arc arc, Rectangle clip) {
		int line = scene.laneY(arc.lane());
		return Math.max(arc.fromX(), arc.toX()) > clip.x - WIDEST && Math.min(arc.fromX(), arc.toX()) < clip.right() + WIDEST && line - scene.labelHeight() < clip.bottom();
	}

	private boolean isStrong(ArcDiagram.Arc arc) {
		return viewer.current().filter(word -> word == arc.dependent()).isPresent();
	}

	private void paintArc(Graphics graphics, ArcScene scene, ArcDiagram.Arc arc) {
		boolean strong = isStrong(arc);
		Color color = viewer.isWrong(scene.words().get(arc.dependent())) ? colors.line(WRONG) : strong ? colors.text() : colors.faint();
		graphics.setForegroundColor(color);
		graphics.setBackgroundColor(color);
		graphics.setLineWidth(strong ? 2 : 1);
		float from = (float) Math.round(arc.fromX()) + 0.5f;
		float to = (float) Math.round(arc.toX()) + 0.5f;
		float line = scene.laneY(arc.lane()) + 0.5f;
		float base = scene.baseY();
		float side = Math.signum(to - from);
		float bend = Math.min(ROUND, Math.abs(to - from) / 2);
		Path path = new Path(Display.getCurrent());
		path.moveTo(from, base);
		path.lineTo(from, line + bend);
		path.quadTo(from, line, from + side * bend, line);
		path.lineTo(to - side * bend, line);
		path.quadTo(to, line, to, line + bend);
		path.lineTo(to, base - ARROW);
		graphics.drawPath(path);
		path.dispose();
		arrow(graphics, (int) to, (int) base);
		paintLabel(graphics, scene, scene.relations().get(arc.dependent()), (int) arc.middle(), (int) line, color);
	}

	private static void arrow(Graphics graphics, int x, int base) {
		graphics.fillPolygon(new int[] { x, base, x - 3, base - ARROW - 1, x + 4, base - ARROW - 1 });
	}

	private void paintLabel(Graphics graphics, ArcScene scene, String label, int middle, int y, Color color) {
		graphics.setFont(viewer.labelFont());
		int width = FigureUtilities.getTextWidth(label, viewer.labelFont());
		graphics.setBackgroundColor(colors.page());
		graphics.fillRectangle(middle - width / 2 - 2, y - scene.labelHeight() / 2, width + 4, scene.labelHeight());
		graphics.setForegroundColor(color);
		graphics.drawString(label, middle - width / 2, y - scene.labelHeight() / 2);
	}

	private void paintWord(Graphics graphics, ArcScene scene, int word) {
		int center = (int) scene.diagram().center(word);
		boolean wrong = viewer.isWrong(scene.words().get(word));
		boolean current = viewer.current().filter(one -> one == word).isPresent();
		if (current) {
			graphics.setBackgroundColor(colors.selection());
			graphics.fillRoundRectangle(scene.wordBounds(word), 6, 6);
			if (viewer.getControl().isFocusControl()) {
				graphics.setForegroundColor(colors.text());
				graphics.setLineWidth(1);
				graphics.drawRoundRectangle(scene.wordBounds(word).getResized(-1, -1), 6, 6);
			}
		}
		if (viewer.source().filter(one -> one == word).isPresent()) {
			graphics.setForegroundColor(colors.line(HEAD));
			graphics.setLineWidth(2);
			graphics.drawRoundRectangle(scene.wordBounds(word).getResized(-1, -1), 6, 6);
		}
		if (scene.heads()[word] == ArcDiagram.ROOT) {
			Color color = wrong ? colors.line(WRONG) : colors.faint();
			graphics.setForegroundColor(color);
			graphics.setBackgroundColor(color);
			graphics.setLineWidth(1);
			int top = scene.laneY(scene.diagram().lanes());
			graphics.drawLine(center, top, center, scene.baseY() - ARROW);
			arrow(graphics, center, scene.baseY());
			paintLabel(graphics, scene, scene.relations().get(word), center, top, color);
		}
		graphics.setFont(viewer.wordFont());
		graphics.setForegroundColor(wrong && !current ? colors.line(WRONG) : colors.text());
		String form = scene.forms().get(word);
		graphics.drawString(form, center - FigureUtilities.getTextWidth(form, viewer.wordFont()) / 2, scene.baseY() + 1);
		graphics.setFont(viewer.labelFont());
		graphics.setForegroundColor(current ? colors.text() : colors.faint());
		String tag = scene.tags().get(word);
		graphics.drawString(tag, center - FigureUtilities.getTextWidth(tag, viewer.labelFont()) / 2, scene.baseY() + scene.rowHeight());
	}

	@Override
	public Color getBackgroundColor() {
		return viewer.getControl() == null ? ColorConstants.listBackground : viewer.getControl().getBackground();
	}
}
