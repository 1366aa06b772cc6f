/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** How dense the screen is below what is painted. */
public final class Density {

	private Density() {
	}

	/**
	 * How many pixels of the screen there are for each of a control, along a side: 1 but on GTK, as other platforms make images as dense as
	 * the screen by themselves. It takes as long as to paint a little. UI thread.
	 */
	public static int of(Control control) {
		return "gtk".equals(SWT.getPlatform()) ? Math.max(1, control.getMonitor().getZoom() / 100) : 1;
	}
}
