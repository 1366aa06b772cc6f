/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Measures, and prints, how long frames of a control take. A frame is done when the control was really painted, not when that was asked for. */
final class Frames {

	private final Control control;
	private int painted;

	Frames(Control control) {
		this.control = control;
		// Added last, so it is called after the control has painted.
		control.addListener(SWT.Paint, event -> painted++);
	}

	void measure(String what, int frames, IntConsumer frame) {
		double[] millis = new double[frames];
		long busy = cpu();
		for (int i = 0; i < frames; i++) {
			int before = painted;
			long start = System.nanoTime();
			frame.accept(i);
			control.update();
			Workbench.until(() -> painted > before);
			millis[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(millis);
		System.out.printf("  %s: median %.1f ms, worst of ten %.1f ms, worst %.1f ms; processor time of the UI thread %.1f ms on average%n", what,
				millis[frames / 2], millis[frames * 9 / 10], millis[frames - 1], (cpu() - busy) / 1e6 / frames);
	}

	/** What this thread has really worked, in nanoseconds: says more than the clock where others share the machine. */
	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}
}
