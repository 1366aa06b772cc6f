/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Mask;

/**
 * The image and the shapes as they are, kept as pixels of the screen. A pan paints only the stripe that came into sight,
 * a change only what it touched; what a tool drags is left out of it and painted on top. So the time for a frame does
 * not grow with the number of shapes. A zoom over very many shapes stretches what is there and is made sharp when the
 * hand rests. Where the screen has several pixels for each of the canvas, all of it is in pixels of the screen. UI thread
 * only; dispose of it after use.
 */
final class BackLayer {

	/** From this many visible shapes on, they are thin lines without areas. */
	static final int DENSE = 400;

	private static final RGB BACKGROUND = new RGB(38, 40, 44);
	private static final RGB NO_IMAGE = new RGB(56, 58, 63);
	private static final RGB UNLABELLED = new RGB(255, 0, 200);
	private static final int UNLABELLED_ALPHA = 150;
	/** Lines and dots reach this far out of their shapes, in pixels of the canvas. */
	private static final int MARGIN = 10;
	/** From this many runs in the masks in sight on, they take longer than a frame. */
	private static final int MANY_RUNS = 20_000;
	/** So long after the last step of a zoom all is painted sharp. */
	private static final int REST_MILLIS = 80;
	/** Stretched more than that, nobody sees what it is. */
	private static final double MOST_STRETCHED = 4;

	private final Scene scene;
	private final Outlines outlines;
	private final Runnable sharpen;
	private ShapePainter painter;
	private Image front;
	private Camera camera;
	private boolean dense;
	/** Painting all takes longer than a frame. */
	private boolean heavy;
	private boolean resting;
	private Optional<MaskPainting> above = Optional.empty();
	/** The blocks that are without the mask that is painted on. */
	private final Set<org.eclipse.draw2d.geometry.Rectangle> bare = new HashSet<>();

	/** @param repaint asks for another call of {@link #paint} */
	BackLayer(Scene scene, ShapePainter painter, Outlines outlines, Runnable repaint) {
		this.scene = scene;
		this.painter = painter;
		this.outlines = outlines;
		sharpen = () -> {
			if (front != null) {
				resting = true;
				repaint.run();
			}
		};
	}

	void dispose() {
		if (front != null) {
			front.dispose();
			front = null;
		}
	}

	/**
	 * Brings itself up to date and paints itself from the top left corner on.
	 *
	 * @param density pixels of the screen for each of the canvas
	 * @param painted the blocks of the canvas in which a mask was painted on
	 */
	void paint(Graphics graphics, Camera view, int density, int width, int height, List<org.eclipse.draw2d.geometry.Rectangle> painted) {
		if (width <= 0 || height <= 0) {
			return;
		}
		painter = painter.dense(density);
		if (density == 1) {
			paint(graphics, view, width, height, painted);
			return;
		}
		graphics.pushState();
		try {
			graphics.scale(1.0 / density);
			paint(graphics, view.denser(density), width * density, height * density, painted.stream().map(this::dense).toList());
		} finally {
			graphics.popState();
		}
	}

	private org.eclipse.draw2d.geometry.Rectangle dense(org.eclipse.draw2d.geometry.Rectangle block) {
		int density = painter.density();
		return new org.eclipse.draw2d.geometry.Rectangle(block.x * density, block.y * density, block.width * density, block.height * density);
	}

	private int margin() {
		return MARGIN * painter.density();
	}

	private void paint(Graphics graphics, Camera view, int width, int height, List<org.eclipse.draw2d.geometry.Rectangle> painted) {
		if (canStretch(view, width, height)) {
			paintStretched(graphics, view, new Rectangle(0, 0, width, height));
			Display.getCurrent().timerExec(REST_MILLIS, sharpen);
			return;
		}
		resting = false;
		update(view, width, height);
		Set<org.eclipse.draw2d.geometry.Rectangle> blocks = new LinkedHashSet<>(painted);
		blocks.removeAll(bare);
		blocks.forEach(this::renderBare);
		Blit.draw(graphics, front);
	}

	private boolean canStretch(Camera view, int width, int height) {
		if (resting || !heavy || scene.painting().isPresent() || front == null || !scene.damage().isEmpty() || view.scale() == camera.scale()) {
			return false;
		}
		double factor = view.scale() / camera.scale();
		Rectangle size = front.getBounds();
		return size.width == width && size.height == height && Math.max(factor, 1 / factor) <= MOST_STRETCHED;
	}

	/** The image around what was in sight before, and that larger or smaller than it was. */
	private void paintStretched(Graphics graphics, Camera view, Rectangle whole) {
		var known = ShapePainter.screen(view, camera.visible(whole.width, whole.height));
		if (!known.contains(new org.eclipse.draw2d.geometry.Rectangle(0, 0, whole.width, whole.height))) {
			paintGround(graphics, view, whole);
		}
		Blit.drawStretched(graphics, front, camera, view);
	}

	private void update(Camera view, int width, int height) {
		// Once the camera has moved, the mask that is painted on comes on top everywhere.
		Optional<MaskPainting> everywhere = scene.painting().filter(MaskPainting::isEverywhere);
		boolean all = scene.damage().isAll() || everywhere.flatMap(MaskPainting::replaced).isPresent() && !everywhere.equals(above);
		above = everywhere;
		List<Box> damaged = scene.damage().drain();
		if (front == null || front.getBounds().width != width || front.getBounds().height != height) {
			dispose();
			front = new Image(Display.getCurrent(), width, height);
			all = true;
		}
		Rectangle whole = new Rectangle(0, 0, width, height);
		List<Rectangle> stale = all ? List.of(whole) : stale(view, whole, damaged);
		if (all) {
			outlines.clear();
		}
		camera = view;
		for (Rectangle area : stale) {
			List<SceneShape> visible = visible(area);
			// What is seen decides once for the whole canvas, so that its parts look alike.
			if (area.equals(whole)) {
				dense = visible.size() > DENSE;
				heavy = dense || runs(visible) > MANY_RUNS;
			}
			render(area, visible);
			scene.painting().stream().flatMap(painting -> painting.blocks().stream()).map(this::dense).filter(block -> block.intersects(draw2d(area))).forEach(this::renderBare);
		}
		if (scene.painting().isEmpty()) {
			bare.clear();
		}
	}

	/** A block without the mask that is painted on: that comes on top. */
	private void renderBare(org.eclipse.draw2d.geometry.Rectangle block) {
		Rectangle area = new Rectangle(block.x, block.y, block.width, block.height).intersection(front.getBounds());
		if (!area.isEmpty()) {
			List<SceneShape> visible = visible(area);
			visible.removeIf(shape -> scene.painting().flatMap(MaskPainting::replaced).filter(shape.id()::equals).isPresent());
			render(area, visible);
		}
		bare.add(block);
	}

	private static org.eclipse.draw2d.geometry.Rectangle draw2d(Rectangle area) {
		return new org.eclipse.draw2d.geometry.Rectangle(area.x, area.y, area.width, area.height);
	}

	private static long runs(List<SceneShape> shapes) {
		return shapes.stream().map(SceneShape::geometry).filter(Mask.class::isInstance).mapToLong(mask -> ((Mask) mask).counts().length).sum();
	}

	private List<Rectangle> stale(Camera view, Rectangle whole, List<Box> damaged) {
		List<Rectangle> stale = new ArrayList<>();
		double moveX = camera.screenX(0) - view.screenX(0);
		double moveY = camera.screenY(0) - view.screenY(0);
		int dx = -(int) Math.round(moveX);
		int dy = -(int) Math.round(moveY);
		boolean shifted = view.scale() == camera.scale() && Math.abs(moveX + dx) < 1e-3 && Math.abs(moveY + dy) < 1e-3;
		if (!shifted || Math.abs(dx) >= whole.width || Math.abs(dy) >= whole.height) {
			return List.of(whole);
		}
		if (dx != 0 || dy != 0) {
			GC gc = new GC(front);
			gc.copyArea(0, 0, whole.width, whole.height, dx, dy, false);
			gc.dispose();
			if (dx != 0) {
				stale.add(new Rectangle(dx > 0 ? 0 : whole.width + dx, 0, Math.abs(dx), whole.height));
			}
			if (dy != 0) {
				stale.add(new Rectangle(0, dy > 0 ? 0 : whole.height + dy, whole.width, Math.abs(dy)));
			}
		}
		for (Box box : damaged) {
			var area = ShapePainter.screen(view, box);
			Rectangle seen = new Rectangle(area.x - margin(), area.y - margin(), area.width + 2 * margin(), area.height + 2 * margin()).intersection(whole);
			if (!seen.isEmpty() && stale.stream().noneMatch(known -> known.union(seen).equals(known))) {
				stale.add(seen);
			}
		}
		return stale;
	}

	/** The shapes in an area of the canvas that stay where they are. */
	private List<SceneShape> visible(Rectangle area) {
		Box seen = new Box(camera.imageX(area.x - margin()), camera.imageY(area.y - margin()), (area.width + 2 * margin()) / camera.scale(),
				(area.height + 2 * margin()) / camera.scale());
		Set<String> moving = new HashSet<>(scene.feedback().map(feedback -> feedback.replaced().keySet()).orElse(Set.of()));
		scene.painting().filter(MaskPainting::isEverywhere).flatMap(MaskPainting::replaced).ifPresent(moving::add);
		List<SceneShape> visible = scene.in(seen);
		visible.removeIf(shape -> moving.contains(shape.id()));
		return visible;
	}

	private void render(Rectangle area, List<SceneShape> visible) {
		GC gc = new GC(front);
		gc.setClipping(area);
		SWTGraphics graphics = new SWTGraphics(gc);
		try {
			paintGround(graphics, camera, area);
			graphics.setAntialias(SWT.ON);
			paintShapes(graphics, area, visible);
		} finally {
			graphics.dispose();
			gc.dispose();
		}
	}

	private void paintGround(Graphics graphics, Camera view, Rectangle area) {
		graphics.setBackgroundColor(painter.color(BACKGROUND));
		graphics.fillRectangle(area.x, area.y, area.width, area.height);
		if (scene.image().isEmpty()) {
			if (scene.extent().area() > 0) {
				graphics.setBackgroundColor(painter.color(NO_IMAGE));
				graphics.fillRectangle(ShapePainter.screen(view, scene.extent()));
			}
		} else if (scene.tones().equals(Tones.PLAIN)) {
			paintImage(graphics, view, area);
		} else {
			paintToned(graphics, view, area);
		}
	}

	private void paintImage(Graphics graphics, Camera view, Rectangle area) {
		scene.image().orElseThrow().paint(graphics, view, draw2d(area));
	}

	/** Changes only what is on the screen, so the size of the image does not matter. */
	private void paintToned(Graphics graphics, Camera view, Rectangle area) {
		Image part = new Image(Display.getCurrent(), area.width, area.height);
		GC gc = new GC(part);
		SWTGraphics plain = new SWTGraphics(gc);
		plain.setBackgroundColor(painter.color(BACKGROUND));
		plain.fillRectangle(0, 0, area.width, area.height);
		paintImage(plain, view.pan(-area.x, -area.y), new Rectangle(0, 0, area.width, area.height));
		plain.dispose();
		gc.dispose();
		ImageData pixels = part.getImageData(100);
		part.dispose();
		int[] table = java.util.stream.IntStream.range(0, 256).map(scene.tones()::apply).toArray();
		var extent = ShapePainter.screen(view, scene.extent());
		int bytes = pixels.depth / 8;
		for (int y = 0; y < pixels.height; y++) {
			for (int x = 0; x < pixels.width; x++) {
				if (extent.contains(x + area.x, y + area.y)) {
					int at = y * pixels.bytesPerLine + x * bytes;
					for (int b = 0; b < bytes; b++) {
						pixels.data[at + b] = (byte) table[pixels.data[at + b] & 0xff];
					}
				}
			}
		}
		Image toned = new Image(Display.getCurrent(), pixels);
		graphics.drawImage(toned, area.x, area.y);
		toned.dispose();
	}

	private void paintShapes(Graphics graphics, Rectangle area, List<SceneShape> visible) {
		scene.unlabelled().ifPresent(pixels -> painter.paintMask(graphics, camera, pixels, UNLABELLED, UNLABELLED_ALPHA));
		if (dense) {
			paintDense(graphics, area, visible);
		} else {
			paintEach(graphics, visible);
		}
		scene.predictions().forEach(shape -> painter.paintLoose(graphics, camera, shape, ShapePainter.Style.NORMAL));
	}

	private void paintEach(Graphics graphics, List<SceneShape> visible) {
		for (SceneShape shape : visible) {
			if (!scene.isSelected(shape.id())) {
				painter.paint(graphics, camera, shape, ShapePainter.Style.NORMAL);
			}
		}
		for (SceneShape shape : visible) {
			if (scene.isSelected(shape.id())) {
				painter.paint(graphics, camera, shape, ShapePainter.Style.SELECTED);
			}
		}
	}

	private void paintDense(Graphics graphics, Rectangle area, List<SceneShape> visible) {
		DenseRaster raster = new DenseRaster(area, painter.density());
		List<SceneShape> selected = new ArrayList<>();
		for (SceneShape shape : visible) {
			if (scene.isSelected(shape.id()) || shape.geometry() instanceof Mask) {
				selected.add(shape);
			} else {
				draw(raster, shape, shape.color());
			}
		}
		boolean many = selected.size() > DENSE;
		if (many) {
			selected.forEach(shape -> draw(raster, shape, new RGB(255, 255, 255)));
		}
		Image image = new Image(Display.getCurrent(), raster.image());
		if (area.x == 0 && area.y == 0) {
			Blit.draw(graphics, image);
		} else {
			graphics.drawImage(image, area.x, area.y);
		}
		image.dispose();
		if (!many) {
			selected.forEach(shape -> painter.paint(graphics, camera, shape,
					scene.isSelected(shape.id()) ? ShapePainter.Style.SELECTED : ShapePainter.Style.NORMAL));
		}
	}

	private void draw(DenseRaster raster, SceneShape shape, RGB color) {
		raster.draw(outlines.of(shape, camera.scale()), camera, color);
		Coordinates dots = Outlines.dots(shape.geometry());
		for (int i = 0; i < dots.size(); i++) {
			raster.dot(camera.screenX(dots.x(i)), camera.screenY(dots.y(i)), color);
		}
	}
}
