/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.List;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditDomain;
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

	private static final double WHEEL_STEP = 1.2;
	private static final double KEY_STEP = 1.5;

	private final Scene scene;
	private final SceneEdits edits;
	private final Runnable cameraMoved;
	private Camera camera = new Camera(1, 0, 0);
	private boolean fitted;
	private boolean spaceDown;
	private boolean panning;
	private Point last = new Point(0, 0);

	/** @param cameraMoved hears when another part of the image is seen */
	public SceneViewer(Scene scene, SceneEdits edits, EditDomain domain, Composite parent, Runnable cameraMoved) {
		this.scene = scene;
		this.edits = edits;
		this.cameraMoved = cameraMoved;
		setRootEditPart(new SimpleRootEditPart());
		createControl(parent);
		domain.addViewer(this);
		setContents(new Contents());
		Control control = getControl();
		scene.addListener(() -> {
			if (!control.isDisposed()) {
				control.redraw();
			}
		});
		control.addListener(SWT.MouseVerticalWheel, this::wheel);
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
			return new SceneFigure(scene, () -> camera);
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

	private void filter(Event event) {
		if (event.widget != getControl()) {
			return;
		}
		switch (event.type) {
		case SWT.KeyDown -> {
			if (event.character == ' ') {
				spaceDown = true;
				event.type = SWT.None;
			}
		}
		case SWT.KeyUp -> spaceDown &= event.character != ' ';
		case SWT.MouseDown -> {
			if (event.button == 2 || event.button == 1 && spaceDown) {
				panning = true;
				last = new Point(event.x, event.y);
				event.type = SWT.None;
			}
		}
		case SWT.MouseMove -> {
			edits.pointer(camera.imageX(event.x), camera.imageY(event.y));
			if (panning) {
				setCamera(camera.pan(event.x - last.x, event.y - last.y));
				last = new Point(event.x, event.y);
				event.type = SWT.None;
			}
		}
		default -> {
			if (panning) {
				panning = false;
				event.type = SWT.None;
			}
		}
		}
	}

	private void wheel(Event event) {
		setCamera(camera.zoom(camera.scale() * Math.pow(WHEEL_STEP, Math.clamp(event.count, -3, 3)), event.x, event.y));
		event.doit = false;
	}

	public Scene scene() {
		return scene;
	}

	SceneEdits edits() {
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

	private Point size() {
		return getControl().getSize();
	}
}
