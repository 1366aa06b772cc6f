/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polygon;

/** Draws a polygon: a click for each corner, Backspace takes one back, Enter or a click on the first closes it. */
public final class PolygonTool extends SceneTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "polygon";

	private final List<Double> corners = new ArrayList<>();

	public PolygonTool() {
		setDefaultCursor(org.eclipse.draw2d.Cursors.CROSS);
	}

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1 || scene().extent().area() <= 0) {
			return true;
		}
		if (corners.size() >= 6 && Math.hypot(corners.get(0) - x(), corners.get(1) - y()) <= reach()) {
			close();
			return true;
		}
		corners.add(onImageX(x()));
		corners.add(onImageY(y()));
		follow();
		return true;
	}

	@Override
	protected boolean handleDoubleClick(int button) {
		// The two clicks have put a corner twice.
		if (corners.size() >= 8) {
			takeBack();
		}
		close();
		return true;
	}

	@Override
	protected boolean handleMove() {
		follow();
		return true;
	}

	@Override
	protected boolean handleDrag() {
		follow();
		return true;
	}

	private void follow() {
		if (corners.isEmpty()) {
			clear();
			return;
		}
		double[] points = new double[corners.size() + 2];
		for (int i = 0; i < corners.size(); i++) {
			points[i] = corners.get(i);
		}
		points[corners.size()] = onImageX(x());
		points[corners.size() + 1] = onImageY(y());
		show(Feedback.open(Coordinates.of(points)));
	}

	private void takeBack() {
		if (!corners.isEmpty()) {
			corners.removeLast();
			corners.removeLast();
		}
		follow();
	}

	private void close() {
		if (corners.size() < 6) {
			return;
		}
		Polygon polygon = Polygon.of(corners.stream().mapToDouble(Double::doubleValue).toArray());
		corners.clear();
		clear();
		viewer().edits().create(polygon, ID).ifPresent(this::run);
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		switch (event.keyCode) {
		case SWT.BS -> takeBack();
		case SWT.CR, SWT.KEYPAD_CR -> close();
		case SWT.ESC -> {
			corners.clear();
			clear();
		}
		default -> {
			return super.handleKeyDown(event);
		}
		}
		return true;
	}

	@Override
	public void deactivate() {
		corners.clear();
		super.deactivate();
	}
}
