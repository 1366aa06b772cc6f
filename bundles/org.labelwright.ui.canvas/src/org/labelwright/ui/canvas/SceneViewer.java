/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editparts.SimpleRootEditPart;
import org.eclipse.gef.ui.parts.GraphicalViewerImpl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;

/**
 * A GEF viewer that shows a scene. The tools of its edit domain work on it; the wheel zooms at the pointer, the middle
 * button and the space bar pan. UI thread only.
 */
public final class SceneViewer extends GraphicalViewerImpl {

	/**
	 * Property of the viewer, an Integer: how many pixels there are for each of the canvas where it is painted. As many as the
	 * screen has where it is not set.
	 */
	public static final String DENSITY = "density";

	private static final double WHEEL_STEP = 1.2;
	private static final double KEY_STEP = 1.5;
	/** Lines reach this far out of what they are around, in screen pixels. */
	private static final int LINES = 4;

	private final Scene scene;
	private final SceneEdits edits;
	private final ToolDomain domain;
	private final Runnable cameraMoved;
	private Camera camera = new Camera(1, 0, 0);
	private boolean fitted;
	private boolean spaceDown;
	private boolean panning;
	private Optional<Guide> pulled = Optional.empty();
	private boolean mapped;
	private Optional<Windowing> windowing = Optional.empty();
	private SecondPress secondPress = SecondPress.NONE;
	private Point last = new Point(0, 0);

	/** What is known of a press of the second button, until the menu was asked for and the press heard. */
	private enum SecondPress {
		NONE, ANNOUNCED, HEARD
	}

	/** @param cameraMoved hears when another part of the image is seen */
	public SceneViewer(Scene scene, SceneEdits edits, ToolDomain domain, Composite parent, Runnable cameraMoved) {
		this.scene = scene;
		this.edits = edits;
		this.domain = domain;
		this.cameraMoved = cameraMoved;
		setRootEditPart(new SimpleRootEditPart());
		createControl(parent);
		domain.addViewer(this);
		setContents(new Contents());
		Control control = getControl();
		scene.addListener(new Scene.Listener() {
			@Override
			public void changed() {
				if (!control.isDisposed()) {
					control.redraw();
				}
			}

			@Override
			public void changed(Box area) {
				if (!control.isDisposed()) {
					var part = ShapePainter.screen(camera, area).expand(LINES, LINES);
					control.redraw(part.x, part.y, part.width, part.height, false);
				}
			}
		});
		control.addListener(SWT.MouseVerticalWheel, this::wheel);
		control.addListener(SWT.MenuDetect, event -> {
			event.doit &= event.detail == SWT.MENU_KEYBOARD || !isForTool();
		});
		control.addListener(SWT.MouseExit, event -> {
			scene.setPointer(Optional.empty());
			scene.setHovered(Optional.empty());
			scene.unmarkBrush();
		});
		control.addListener(SWT.Resize, event -> {
			if (fitted) {
				fit();
			}
		});
		Listener filter = this::filter;
		// Before GEF hears of the mouse: a pan is no stroke of a tool.
		control.getDisplay().addFilter(SWT.MouseDown, filter);
		control.getDisplay().addFilter(SWT.MouseMove, filter);
		control.getDisplay().addFilter(SWT.MouseUp, filter);
		control.getDisplay().addFilter(SWT.KeyDown, filter);
		control.getDisplay().addFilter(SWT.KeyUp, filter);
		control.addDisposeListener(event -> {
			for (int type : new int[] { SWT.MouseDown, SWT.MouseMove, SWT.MouseUp, SWT.KeyDown, SWT.KeyUp }) {
				control.getDisplay().removeFilter(type, filter);
			}
		});
	}

	/** One edit part for the whole scene. */
	private final class Contents extends AbstractGraphicalEditPart {

		Contents() {
			setModel(scene);
		}

		@Override
		protected IFigure createFigure() {
			SceneFigure figure = new SceneFigure(scene, () -> camera, SceneViewer.this::density);
			getViewer().getControl().addDisposeListener(event -> figure.dispose());
			return figure;
		}

		@Override
		protected void createEditPolicies() {
			// The tools of this package need none.
		}

		@Override
		protected List<?> getModelChildren() {
			return List.of();
		}
	}

	/** Whether the press that the platform wants to open the menu for is one of the tool; GTK asks before it delivers the press, others after. */
	private boolean isForTool() {
		boolean heard = secondPress == SecondPress.HEARD;
		secondPress = heard ? SecondPress.NONE : SecondPress.ANNOUNCED;
		return domain.ask(one -> one instanceof SceneTool tool && (heard ? tool.takesSecondButton() : tool.wantsSecondButton()));
	}

	private void filter(Event event) {
		if (event.widget != getControl()) {
			return;
		}
		boolean taken = switch (event.type) {
		case SWT.KeyDown -> space(event, true);
		case SWT.KeyUp -> space(event, false);
		case SWT.MouseDown -> press(event);
		case SWT.MouseMove -> {
			double[] at = { camera.imageX(event.x), camera.imageY(event.y) };
			scene.setPointer(Optional.of(at));
			edits.pointer(at[0], at[1]);
			yield follow(event);
		}
		default -> release(event);
		};
		if (taken) {
			event.type = SWT.None;
		}
	}

	private boolean space(Event event, boolean down) {
		if (event.character == ' ') {
			spaceDown = down;
			return down;
		}
		return false;
	}

	/** Panning, the small map and the rulers come before any tool. */
	private boolean press(Event event) {
		last = new Point(event.x, event.y);
		secondPress = event.button == 3 && secondPress != SecondPress.ANNOUNCED ? SecondPress.HEARD : SecondPress.NONE;
		panning = event.button == 2 || event.button == 1 && spaceDown;
		if (panning || event.button != 1) {
			return panning;
		}
		if ((event.stateMask & (SWT.MOD1 | SWT.MOD2)) == (SWT.MOD1 | SWT.MOD2)) {
			windowing = scene.image().flatMap(SceneImage::windowing);
			if (windowing.isPresent()) {
				return true;
			}
		}
		mapped = AidPainter.map(scene, size().x, size().y).contains(event.x, event.y);
		if (mapped) {
			centreByMap(event);
			return true;
		}
		if (scene.has(Aid.RULERS) && (event.x < AidPainter.RULER || event.y < AidPainter.RULER)) {
			pulled = Optional.of(new Guide(event.x < AidPainter.RULER, 0));
			return true;
		}
		return false;
	}

	private boolean follow(Event event) {
		if (panning) {
			setCamera(camera.pan(event.x - last.x, event.y - last.y));
			last = new Point(event.x, event.y);
		} else if (windowing.isPresent()) {
			windowing.get().drag(event.x - last.x, event.y - last.y);
			last = new Point(event.x, event.y);
		} else if (mapped) {
			centreByMap(event);
		} else if (pulled.isPresent()) {
			List<Guide> guides = new ArrayList<>(scene.guides());
			guides.remove(pulled.get());
			pulled = Optional.of(new Guide(pulled.get().vertical(), pulled.get().vertical() ? camera.imageX(event.x) : camera.imageY(event.y)));
			guides.add(pulled.get());
			scene.setGuides(guides);
		}
		return panning || mapped || pulled.isPresent() || windowing.isPresent();
	}

	private boolean release(Event event) {
		boolean taken = panning || mapped || pulled.isPresent() || windowing.isPresent();
		pulled.ifPresent(guide -> {
			// Put back onto its ruler, a guide is gone.
			if (guide.vertical() ? event.x < AidPainter.RULER : event.y < AidPainter.RULER) {
				scene.setGuides(scene.guides().stream().filter(one -> !one.equals(guide)).toList());
			}
		});
		panning = false;
		mapped = false;
		windowing = Optional.empty();
		pulled = Optional.empty();
		return taken;
	}

	private void centreByMap(Event event) {
		var map = AidPainter.map(scene, size().x, size().y);
		Box extent = scene.extent();
		double x = extent.x() + (event.x - map.x) * extent.width() / map.width;
		double y = extent.y() + (event.y - map.y) * extent.height() / map.height;
		setCamera(new Camera(camera.scale(), x - size().x / camera.scale() / 2, y - size().y / camera.scale() / 2));
	}

	/**
	 * Changes the measure of the tool.
	 *
	 * @return whether it has one
	 */
	public boolean adjust(boolean more) {
		return domain.ask(one -> {
			if (one instanceof Adjustable tool) {
				tool.adjust(more);
			}
			return one instanceof Adjustable;
		});
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0 && adjust(event.count > 0)) {
			event.doit = false;
			return;
		}
		setCamera(camera.zoom(camera.scale() * Math.pow(WHEEL_STEP, Math.clamp(event.count, -3, 3)), event.x, event.y));
		event.doit = false;
	}

	public Scene scene() {
		return scene;
	}

	/** What the tools of this viewer make commands with. */
	public SceneEdits edits() {
		return edits;
	}

	public Camera camera() {
		return camera;
	}

	public void setCamera(Camera camera) {
		fitted = false;
		this.camera = camera;
		getControl().redraw();
		cameraMoved.run();
	}

	/** Shows the whole image, also after the window changes its size. */
	public void fit() {
		Point size = size();
		setCamera(Camera.fit(scene.extent(), size.x, size.y));
		fitted = true;
	}

	/** Shows shapes as large as possible, with some air around. */
	public void fit(Collection<String> ids) {
		ids.stream().map(scene::shape).flatMap(Optional::stream).map(SceneShape::geometry).map(Geometries::bounds).flatMap(Optional::stream)
				.reduce(Box::union).ifPresent(box -> setCamera(Camera.fit(box, size().x, size().y)));
	}

	/** Steps closer or further away, in the middle of the canvas. */
	public void zoom(boolean closer) {
		Point size = size();
		setCamera(camera.zoom(closer ? camera.scale() * KEY_STEP : camera.scale() / KEY_STEP, size.x / 2.0, size.y / 2.0));
	}

	/** One screen pixel for each image pixel. */
	public void zoomToPixels() {
		Point size = size();
		setCamera(camera.zoom(1, size.x / 2.0, size.y / 2.0));
	}

	/** Moves as little as is needed to see a shape. */
	public void reveal(String id) {
		scene.shape(id).flatMap(shape -> Geometries.bounds(shape.geometry())).ifPresent(box -> {
			Point size = size();
			Box seen = camera.visible(size.x, size.y);
			if (box.x() < seen.x() || box.y() < seen.y() || box.right() > seen.right() || box.bottom() > seen.bottom()) {
				double margin = Math.max(box.width(), box.height());
				setCamera(Camera.fit(new Box(box.x() - margin, box.y() - margin, box.width() + 2 * margin, box.height() + 2 * margin), size.x, size.y));
			}
		});
	}

	/** Selects the next of the shapes that lie over each other at a point of the image, the smallest first, and around. */
	public void selectBelow(double x, double y) {
		List<String> hits = scene.at(x, y, SceneTool.REACH / camera.scale()).stream()
				.sorted(Comparator.comparingDouble(SceneViewer::area).thenComparing(SceneShape::id)).map(SceneShape::id).toList();
		int selected = -1;
		for (int i = 0; i < hits.size(); i++) {
			selected = scene.isSelected(hits.get(i)) ? i : selected;
		}
		if (!hits.isEmpty()) {
			scene.select(List.of(hits.get((selected + 1) % hits.size())));
		}
	}

	private static double area(SceneShape shape) {
		return Geometries.bounds(shape.geometry()).map(Box::area).orElse(0.0);
	}

	private int density() {
		return getProperty(DENSITY) instanceof Integer wanted ? wanted : Density.of(getControl());
	}

	/** Whether there still is the control that it shows something in. */
	public boolean isOpen() {
		return getControl() != null && !getControl().isDisposed();
	}

	private Point size() {
		return getControl().getSize();
	}
}
