/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import java.util.Arrays;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.labelwright.ui.canvas.diagram.DiagramViewer;

/** A hand on the mouse and the keyboard of a diagram. Places are in units of the diagram. */
final class Hand {

	private static final int STEPS = 10;

	private final DiagramViewer viewer;

	Hand(DiagramViewer viewer) {
		this.viewer = viewer;
		Bench.until(() -> viewer.getControl().getSize().x > 100);
		// As a click of a person would; keys of another control may mean something to the workbench.
		control().setFocus();
		viewer.flush();
	}

	private Control control() {
		return viewer.getControl();
	}

	int screenX(double x) {
		return (int) Math.round(viewer.camera().screenX(x));
	}

	int screenY(double y) {
		return (int) Math.round(viewer.camera().screenY(y));
	}

	/** Where the mouse really is when it is sent to a place: on a whole pixel of the screen. */
	double atX(double x) {
		return viewer.camera().imageX(screenX(x));
	}

	double atY(double y) {
		return viewer.camera().imageY(screenY(y));
	}

	private void mouse(int type, double x, double y, int button, int mask) {
		Event event = new Event();
		event.x = screenX(x);
		event.y = screenY(y);
		event.button = button;
		event.stateMask = mask;
		event.count = 1;
		control().notifyListeners(type, event);
	}

	void click(double x, double y, int mask) {
		mouse(SWT.MouseMove, x, y, 0, mask);
		mouse(SWT.MouseDown, x, y, 1, mask);
		mouse(SWT.MouseUp, x, y, 1, mask | SWT.BUTTON1);
	}

	/** Presses at one place, moves in steps, and stays there. */
	void press(double fromX, double fromY, double toX, double toY, int mask) {
		mouse(SWT.MouseMove, fromX, fromY, 0, mask);
		mouse(SWT.MouseDown, fromX, fromY, 1, mask);
		for (int i = 1; i <= STEPS; i++) {
			mouse(SWT.MouseMove, fromX + (toX - fromX) * i / STEPS, fromY + (toY - fromY) * i / STEPS, 0, mask | SWT.BUTTON1);
		}
	}

	void drag(double fromX, double fromY, double toX, double toY, int mask) {
		press(fromX, fromY, toX, toY, mask);
		mouse(SWT.MouseUp, toX, toY, 1, mask | SWT.BUTTON1);
	}

	void drag(Point from, Point to) {
		drag(from.x, from.y, to.x, to.y, 0);
	}

	void key(int keyCode, int mask) {
		Bench.send(control(), SWT.KeyDown, keyCode, keyCode < 128 ? (char) keyCode : 0, mask);
	}

	/** Tab, as the window system sends it; whether the focus may leave the canvas. */
	boolean tab(boolean forward) {
		Event event = new Event();
		event.detail = forward ? SWT.TRAVERSE_TAB_NEXT : SWT.TRAVERSE_TAB_PREVIOUS;
		event.doit = true;
		control().notifyListeners(SWT.Traverse, event);
		return event.doit;
	}

	/** Types a name into the field that F2 opened, and Enter. */
	void type(String name) {
		Text text = (Text) Arrays.stream(((Composite) control()).getChildren()).filter(Text.class::isInstance).findFirst().orElseThrow();
		text.setText(name);
		text.notifyListeners(SWT.DefaultSelection, new Event());
	}
}
