/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.eclipse.draw2d.ColorConstants;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;

/**
 * Paints the whole scene: one figure instead of one for each annotation. What rests comes from {@link BackLayer}, what
 * moves is painted on it: the hovered shape, handles, labels, relations, groups, feedback of tools, aids.
 */
final class SceneFigure extends Figure {

	private static final int HANDLE = 7;
	private static final int ARROW = 11;
	/** From which black and white stand out alike: (1 + 0.05) / (L + 0.05) = (L + 0.05) / 0.05. */
	private static final double EVEN_LUMINANCE = Math.sqrt(1.05 * 0.05) - 0.05;
	private static final RGB WHITE = new RGB(255, 255, 255);
	private static final RGB SNAPPED = new RGB(255, 70, 200);
	private static final RGB INSIDE = new RGB(40, 190, 80);
	private static final RGB OUTSIDE = new RGB(220, 50, 50);
	private static final RGB GROUP = new RGB(255, 230, 120);

	private final Scene scene;
	private final Supplier<Camera> camera;
	private final IntSupplier density;
	private final Outlines outlines = new Outlines();
	private final ShapePainter painter;
	private final MaskOverlay overlay = new MaskOverlay();
	private final BackLayer back;
	private final AidPainter aids;

	/** @param density how many pixels the screen has for each of the canvas */
	SceneFigure(Scene scene, Supplier<Camera> camera, IntSupplier density) {
		this.scene = scene;
		this.camera = camera;
		this.density = density;
		painter = new ShapePainter(outlines, scene::maskOpacity);
		back = new BackLayer(scene, painter, outlines, this::repaint);
		aids = new AidPainter(scene, painter);
		setOpaque(true);
	}

	void dispose() {
		back.dispose();
		overlay.clear();
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		Camera view = camera.get();
		Rectangle area = getBounds();
		List<Rectangle> painted = scene.painting().map(painting -> painting.show(view)).orElse(List.of());
		int pixels = density.getAsInt();
		back.paint(graphics, view, pixels, area.width, area.height, painted);
		graphics.setAntialias(SWT.ON);
		Map<String, Geometry> replaced = scene.feedback().map(Feedback::replaced).orElse(Map.of());
		replaced.forEach((id, geometry) -> scene.shape(id).ifPresent(shape -> paintReplaced(graphics, view, shape, geometry, replaced.size())));
		scene.painting().ifPresentOrElse(painting -> overlay.paint(graphics, view, pixels, painting, painted, painter.maskAlpha(style(painting))), overlay::clear);
		scene.hovered().filter(id -> scene.painting().isEmpty() && !replaced.containsKey(id) && !scene.isSelected(id)).flatMap(scene::shape).ifPresent(shape -> {
			painter.paint(graphics, view, shape, ShapePainter.Style.HOVERED);
			paintLabel(graphics, view, shape, shape.geometry());
		});
		paintGroups(graphics, view, replaced);
		scene.links().forEach(link -> paintLink(graphics, view, link));
		paintHold(graphics, view, replaced);
		scene.activePrediction().ifPresent(shape -> {
			painter.paintLoose(graphics, view, shape, ShapePainter.Style.SELECTED);
			paintLabel(graphics, view, shape, shape.geometry());
		});
		scene.feedback().ifPresent(feedback -> paint(graphics, view, feedback));
		scene.brushMark().ifPresent(mark -> paintBrush(graphics, view, mark));
		aids.paint(graphics, view, pixels, area);
		if (!scene.message().isEmpty()) {
			aids.paintPlate(graphics, scene.message(), area, FigureUtilities.getTextExtents(scene.message(), getFont()));
		}
	}

	/** As the shape looks that is replaced: it is still seen around what was painted. */
	private ShapePainter.Style style(MaskPainting painting) {
		return painting.replaced().filter(id -> !scene.isSelected(id)).isPresent() ? ShapePainter.Style.NORMAL : ShapePainter.Style.SELECTED;
	}

	private void paintReplaced(Graphics graphics, Camera view, SceneShape shape, Geometry geometry, int count) {
		painter.paint(graphics, view, geometry, shape.color(), shape.skeleton(),
				count > BackLayer.DENSE ? ShapePainter.Style.NORMAL : ShapePainter.Style.SELECTED);
	}

	/** Handles of the one that is selected, and its label. */
	private void paintHold(Graphics graphics, Camera view, Map<String, Geometry> replaced) {
		if (scene.selection().size() != 1) {
			return;
		}
		SceneShape shape = scene.shape(scene.selection().getFirst()).orElseThrow();
		Geometry geometry = replaced.getOrDefault(shape.id(), shape.geometry());
		if (!shape.locked()) {
			for (Handle handle : Handles.of(geometry, view.scale())) {
				paintHandle(graphics, view, shape, geometry, handle);
			}
		}
		paintLabel(graphics, view, shape, geometry);
		paintJointName(graphics, view, shape, geometry);
	}

	private void paintHandle(Graphics graphics, Camera view, SceneShape shape, Geometry geometry, Handle handle) {
		int x = (int) Math.round(view.screenX(handle.x()));
		int y = (int) Math.round(view.screenY(handle.y()));
		graphics.setForegroundColor(ColorConstants.black);
		graphics.setLineWidth(1);
		switch (handle.role()) {
		case ROTATE -> {
			Box box = Geometries.bounds(geometry).orElseThrow();
			painter.line(graphics, view,
					Coordinates.of(box.x() + box.width() / 2, box.y() + box.height() / 2, handle.x(), handle.y()), WHITE, 1);
			painter.dots(graphics, view, Coordinates.of(handle.x(), handle.y()), shape.color(), 5);
		}
		case JOINT -> {
			// The joints themselves are what is taken hold of.
		}
		default -> {
			int size = handle.role() == Handle.Role.INSERT ? HANDLE - 3 : HANDLE;
			Rectangle square = new Rectangle(x - size / 2, y - size / 2, size, size);
			graphics.setBackgroundColor(handle.role() == Handle.Role.INSERT ? painter.color(shape.color()) : ColorConstants.white);
			graphics.fillRectangle(square);
			graphics.drawRectangle(square);
		}
		}
	}

	private void paintJointName(Graphics graphics, Camera view, SceneShape shape, Geometry geometry) {
		if (geometry instanceof Keypoints pose && shape.skeleton().isPresent() && scene.activePoint().isPresent()) {
			int at = scene.activePoint().getAsInt();
			if (at < pose.keypoints().size() && at < shape.skeleton().get().joints().size()) {
				Keypoint joint = pose.keypoints().get(at);
				paintWords(graphics, shape.skeleton().get().joints().get(at).name(), (int) view.screenX(joint.x()) + 10, (int) view.screenY(joint.y()) - 9,
						shape.color());
			}
		}
	}

	private void paintLabel(Graphics graphics, Camera view, SceneShape shape, Geometry geometry) {
		Geometries.bounds(geometry).ifPresent(box -> {
			Dimension size = FigureUtilities.getTextExtents(shape.label(), getFont());
			// Above the shape, or below where the image begins there: in sight in any case.
			int above = (int) view.screenY(box.y()) - size.height - 8;
			int y = above >= 2 ? above : (int) Math.min(view.screenY(box.bottom()) + 4, getBounds().height - size.height - 6);
			int x = (int) Math.clamp(view.screenX(box.x()), 2, Math.max(2, getBounds().width - size.width - 10));
			paintWords(graphics, shape.label(), x, Math.max(2, y), shape.color());
		});
	}

	private void paintWords(Graphics graphics, String words, int x, int y, RGB color) {
		Dimension size = FigureUtilities.getTextExtents(words, getFont());
		graphics.setBackgroundColor(painter.color(color));
		graphics.fillRectangle(x, y, size.width + 8, size.height + 4);
		graphics.setForegroundColor(ColorConstants.white);
		graphics.setLineWidth(1);
		graphics.drawRectangle(x - 1, y - 1, size.width + 9, size.height + 5);
		graphics.setForegroundColor(isLight(color) ? ColorConstants.black : ColorConstants.white);
		graphics.drawText(words, x + 4, y + 2);
	}

	/** Whether black stands out from a color more than white; by the relative luminance of WCAG 2, so that either has a contrast of 4.5 to 1 at least. */
	private static boolean isLight(RGB color) {
		return Contrast.luminance(color) > EVEN_LUMINANCE;
	}

	private void paintGroups(Graphics graphics, Camera view, Map<String, Geometry> replaced) {
		for (Set<String> members : scene.groups().values()) {
			Optional<Box> frame = members.stream().map(id -> Optional.ofNullable(replaced.get(id)).or(() -> scene.shape(id).map(SceneShape::geometry)))
					.flatMap(Optional::stream).map(Geometries::bounds).flatMap(Optional::stream).reduce(Box::union);
			frame.ifPresent(box -> {
				Rectangle around = ShapePainter.screen(view, box).getExpanded(6, 6);
				graphics.setForegroundColor(ColorConstants.black);
				graphics.setLineWidth(3);
				graphics.setAlpha(120);
				graphics.drawRectangle(around);
				graphics.setAlpha(255);
				graphics.setForegroundColor(painter.color(GROUP));
				graphics.setLineWidth(1);
				graphics.setLineStyle(Graphics.LINE_DASH);
				graphics.drawRectangle(around);
				graphics.setLineStyle(Graphics.LINE_SOLID);
			});
		}
	}

	private void paintLink(Graphics graphics, Camera view, SceneLink link) {
		scene.ends(link).ifPresent(ends -> {
			boolean selected = scene.selectedLink().filter(link.id()::equals).isPresent();
			painter.line(graphics, view, Coordinates.of(ends), link.color(), selected ? 3 : 1);
			if (link.directed()) {
				paintArrow(graphics, view, ends, link.color());
			}
			boolean told = selected || scene.isSelected(link.from()) || scene.isSelected(link.to());
			if (told) {
				paintWords(graphics, link.label(), (int) view.screenX((ends[0] + ends[2]) / 2) + 6, (int) view.screenY((ends[1] + ends[3]) / 2) + 6, link.color());
			}
		});
	}

	private void paintBrush(Graphics graphics, Camera view, Box mark) {
		Rectangle around = ShapePainter.screen(view, mark);
		for (int step = 0; step <= 1; step++) {
			graphics.setForegroundColor(step == 0 ? ColorConstants.black : ColorConstants.white);
			graphics.setLineWidth(step == 0 ? 3 : 1);
			if (scene.brush().form() == EditableMask.Brush.ROUND) {
				graphics.drawOval(around);
			} else {
				graphics.drawRectangle(around);
			}
		}
	}

	private void paintArrow(Graphics graphics, Camera view, double[] ends, RGB color) {
		double x = view.screenX(ends[2]);
		double y = view.screenY(ends[3]);
		double angle = Math.atan2(y - view.screenY(ends[1]), x - view.screenX(ends[0]));
		int[] tip = { (int) x, (int) y, (int) (x - ARROW * Math.cos(angle - 0.4)), (int) (y - ARROW * Math.sin(angle - 0.4)),
				(int) (x - ARROW * Math.cos(angle + 0.4)), (int) (y - ARROW * Math.sin(angle + 0.4)) };
		graphics.setBackgroundColor(painter.color(color));
		graphics.fillPolygon(tip);
		graphics.setForegroundColor(ColorConstants.white);
		graphics.setLineWidth(1);
		graphics.drawPolygon(tip);
	}

	private void paint(Graphics graphics, Camera view, Feedback feedback) {
		feedback.drawn().ifPresent(geometry -> painter.paint(graphics, view, geometry, WHITE, feedback.skeleton(), ShapePainter.Style.SELECTED));
		feedback.open().ifPresent(points -> {
			painter.line(graphics, view, points, WHITE, 2);
			painter.dots(graphics, view, points, WHITE, 3);
		});
		feedback.marquee().ifPresent(box -> {
			Rectangle area = ShapePainter.screen(view, box);
			graphics.setForegroundColor(ColorConstants.black);
			graphics.setLineWidth(1);
			graphics.drawRectangle(area);
			graphics.setForegroundColor(ColorConstants.white);
			graphics.setLineStyle(Graphics.LINE_DASH);
			graphics.drawRectangle(area);
			graphics.setLineStyle(Graphics.LINE_SOLID);
		});
		feedback.proposal().ifPresent(proposal -> {
			proposal.shape().ifPresent(shape -> painter.paintLoose(graphics, view, shape, ShapePainter.Style.SELECTED));
			painter.dots(graphics, view, proposal.inside(), INSIDE, 4);
			painter.dots(graphics, view, proposal.outside(), OUTSIDE, 4);
		});
		feedback.snapped().ifPresent(place -> painter.dots(graphics, view, place, SNAPPED, 5));
	}
}
