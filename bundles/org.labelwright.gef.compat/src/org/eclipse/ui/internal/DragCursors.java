/* SPDX-License-Identifier: EPL-2.0 */
package org.eclipse.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Display;

/** Stands in for a workbench class that is gone; GEF 3.2 asks it for cursors while the fly-out palette is dragged. */
public final class DragCursors {

	public static final int INVALID = 0;
	public static final int LEFT = 1;
	public static final int RIGHT = 2;
	public static final int TOP = 3;
	public static final int BOTTOM = 4;
	public static final int CENTER = 5;
	public static final int OFFSCREEN = 6;
	public static final int FASTVIEW = 7;

	private DragCursors() {
	}

	public static Cursor getCursor(int code) {
		return Display.getCurrent().getSystemCursor(code == INVALID ? SWT.CURSOR_NO : SWT.CURSOR_SIZEALL);
	}
}
