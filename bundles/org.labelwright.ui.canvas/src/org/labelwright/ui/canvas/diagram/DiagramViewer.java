/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.labelwright.geometry.Box;
import org.labelwright.ui.canvas.Camera;

/**
 * Shows a diagram. The wheel zooms at the pointer, the middle button and the space bar pan, Tab goes from node to node
 * and past the last one out of the canvas. It keeps no commands to undo: who owns the model does.
 */
public final class DiagramViewer extends ScrollingGraphicalViewer {

	private static final double WHEEL_STEP = 1.2;
	private static final double KEY_STEP = 1.25;
	private static final int BORDER = 24;

	private final Map<Integer, BooleanSupplier> keys = new HashMap<>();
	private final double largestFit;
	private boolean fitted = true;
	private Optional<Point> panFrom = Optional.empty();

	/**
	 * @param largestFit how large {@link #fit} may show a small diagram
	 * @param name what a screen reader says of the canvas, asked for each time
	 */
	public DiagramViewer(Composite parent, EditPartFactory factory, double largestFit, Supplier<String> name) {
		this.largestFit = largestFit;
		setRootEditPart(new DiagramRoot());
		setEditPartFactory(factory);
		createControl(parent);
		FigureCanvas canvas = getFigureCanvas();
		canvas.setScrollBarVisibility(FigureCanvas.NEVER);
		canvas.setBackground(DiagramColors.color(DiagramColors.of(canvas.getDisplay()).background()));
		EditDomain domain = new EditDomain();
		domain.setCommandStack(new CommandStack() {
			@Override
			public void execute(Command command) {
				if (command != null && command.canExecute()) {
					command.execute();
				}
			}
		});
		domain.addViewer(this);
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, this::traverse);
		canvas.addListener(SWT.Resize, event -> {
			if (fitted) {
				fit();
			}
		});
		canvas.addListener(SWT.MouseDown, event -> panFrom = event.button == 2 ? Optional.of(new Point(event.x, event.y)) : Optional.empty());
		canvas.addListener(SWT.MouseUp, event -> panFrom = Optional.empty());
		canvas.addListener(SWT.MouseMove, this::pan);
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				// A child's name is asked of its edit part.
				if (event.childID == org.eclipse.swt.accessibility.ACC.CHILDID_SELF) {
					event.result = name.get();
				}
			}
		});
	}

	/** Shows something behind all nodes and lines; it is no part of the model. */
	public void setBackdrop(IFigure figure, Rectangle bounds) {
		backdrop().removeAll();
		backdrop().add(figure, bounds);
	}

	private FreeformLayer backdrop() {
		return ((DiagramRoot) getRootEditPart()).backdrop();
	}

	/** A change of the model as GEF's policies and tools want it. */
	public static Command command(Runnable change) {
		return new Command() {
			@Override
			public void execute() {
				change.run();
			}
		};
	}

	/** @param key an SWT key code or character with modifiers */
	public void bind(int key, Runnable action) {
		keys.put(key, () -> {
			action.run();
			return true;
		});
	}

	private void key(Event event) {
		BooleanSupplier action = keys.get(event.stateMask & SWT.MODIFIER_MASK | event.keyCode);
		if (action == null && event.character != 0) {
			action = keys.get((int) event.character);
		}
		if (action != null && action.getAsBoolean()) {
			event.doit = false;
		}
	}

	private void traverse(Event event) {
		switch (event.detail) {
		case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS -> event.doit = !selectNext(event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : -1);
		case SWT.TRAVERSE_ESCAPE, SWT.TRAVERSE_RETURN -> event.doit = false;
		default -> {
			// Pages and mnemonics go on as everywhere.
		}
		}
	}

	/** Selects the next node; false past the last one. */
	private boolean selectNext(int step) {
		List<EditPart> nodes = nodes();
		List<EditPart> selected = selection(EditPart.class);
		int at = selected.isEmpty() ? -1 : nodes.indexOf(selected.getLast());
		int to = at < 0 ? step > 0 ? 0 : nodes.size() - 1 : at + step;
		if (to < 0 || to >= nodes.size()) {
			return false;
		}
		select(nodes.get(to));
		reveal(nodes.get(to));
		return true;
	}

	/** The nodes, in the order of the model. */
	@SuppressWarnings("unchecked")
	public List<EditPart> nodes() {
		return getContents() == null ? List.of() : List.copyOf(getContents().getChildren());
	}

	/** What is selected, in the order in which it was. */
	public <T> List<T> selection(Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Object part : getSelectedEditParts()) {
			if (type.isInstance(part)) {
				found.add(type.cast(part));
			}
		}
		return found;
	}

	/** What is shown of an element, if anything is. */
	public Optional<GraphicalEditPart> part(Object model) {
		return Optional.ofNullable((GraphicalEditPart) getEditPartRegistry().get(model));
	}

	/** Selects the nodes and lines of some elements; unknown ones are left out. */
	public void selectModels(List<?> models) {
		deselectAll();
		for (Object model : models) {
			part(model).ifPresent(this::appendSelection);
		}
	}

	private CameraPane pane() {
		return ((DiagramRoot) getRootEditPart()).pane();
	}

	public Camera camera() {
		return pane().camera();
	}

	public void setCamera(Camera camera) {
		fitted = false;
		pane().setCamera(camera);
	}

	private void wheel(Event event) {
		setCamera(camera().zoom(camera().scale() * Math.pow(WHEEL_STEP, Math.clamp(event.count, -3, 3)), event.x, event.y));
		event.doit = false;
	}

	private void pan(Event event) {
		panFrom.ifPresent(from -> {
			setCamera(camera().pan(event.x - from.x, event.y - from.y));
			panFrom = Optional.of(new Point(event.x, event.y));
		});
	}

	/** Steps closer or further away, in the middle of the canvas. */
	public void zoom(boolean closer) {
		zoomTo(closer ? camera().scale() * KEY_STEP : camera().scale() / KEY_STEP);
	}

	/** One screen pixel for each unit, in the middle of the canvas. */
	public void zoomTo(double scale) {
		Point size = getControl().getSize();
		setCamera(camera().zoom(scale, size.x / 2.0, size.y / 2.0));
	}

	/** Shows the whole diagram, also after the window changes its size. */
	public void fit() {
		Point size = getControl().getSize();
		Box extent = extent();
		double scale = Math.min(largestFit, Camera.fit(extent, size.x, size.y).scale());
		setCamera(new Camera(scale, extent.x() + (extent.width() - size.x / scale) / 2, extent.y() + (extent.height() - size.y / scale) / 2));
		fitted = true;
	}

	/** Shows the whole diagram again after it changed, unless a person has chosen another view. */
	public void fitAgain() {
		if (fitted) {
			fit();
		}
	}

	/** Where there is something, with a border. */
	@SuppressWarnings("unchecked")
	private Box extent() {
		pane().validate();
		Rectangle all = null;
		IFigure contents = getContents() == null ? backdrop() : ((GraphicalEditPart) getContents()).getFigure();
		List<Object> figures = new ArrayList<>(backdrop().getChildren());
		figures.addAll(contents.getChildren());
		for (Object child : figures) {
			Rectangle one = ((IFigure) child).getBounds();
			all = all == null ? one.getCopy() : all.union(one);
		}
		if (all == null) {
			all = new Rectangle(0, 0, 1, 1);
		}
		all.expand(BORDER, BORDER);
		return new Box(all.x, all.y, all.width, all.height);
	}

	@Override
	public void reveal(EditPart part) {
		pane().validate();
		Rectangle box = ((GraphicalEditPart) part).getFigure().getBounds();
		Point size = getControl().getSize();
		Box seen = camera().visible(size.x, size.y);
		if (box.x < seen.x() || box.y < seen.y() || box.right() > seen.right() || box.bottom() > seen.bottom()) {
			setCamera(new Camera(camera().scale(), box.x + (box.width - seen.width()) / 2, box.y + (box.height - seen.height()) / 2));
		}
	}

	/** Paints now what was changed, for those who ask where things are. */
	@Override
	public void flush() {
		super.flush();
		pane().validate();
	}

	/** The whole diagram as a picture. */
	public ImageData picture() {
		Box extent = extent();
		Image image = new Image(getControl().getDisplay(), (int) Math.ceil(extent.width()), (int) Math.ceil(extent.height()));
		GC gc = new GC(image);
		Graphics graphics = new SWTGraphics(gc);
		Camera before = camera();
		Rectangle bounds = pane().getBounds().getCopy();
		boolean follows = fitted;
		try {
			gc.setFont(getControl().getFont());
			graphics.setBackgroundColor(getControl().getBackground());
			graphics.fillRectangle(0, 0, (int) Math.ceil(extent.width()), (int) Math.ceil(extent.height()));
			pane().setFreeformBounds(new Rectangle(0, 0, (int) Math.ceil(extent.width()), (int) Math.ceil(extent.height())));
			pane().setCamera(new Camera(1, extent.x(), extent.y()));
			pane().paint(graphics);
			return image.getImageData();
		} finally {
			pane().setFreeformBounds(bounds);
			pane().setCamera(before);
			fitted = follows;
			graphics.dispose();
			gc.dispose();
			image.dispose();
		}
	}
}
