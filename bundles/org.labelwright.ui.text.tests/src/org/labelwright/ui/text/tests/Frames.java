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
		double[] busy = new double[frames];
		for (int i = 0; i < frames; i++) {
			int before = painted;
			long worked = cpu();
			long start = System.nanoTime();
			frame.accept(i);
			control.update();
			Workbench.until(() -> painted > before);
			millis[i] = (System.nanoTime() - start) / 1e6;
			busy[i] = (cpu() - worked) / 1e6;
		}
		double average = Arrays.stream(busy).average().orElseThrow();
		Arrays.sort(millis);
		Arrays.sort(busy);
		System.out.printf("  %s: median %.1f ms, worst of ten %.1f ms, worst %.1f ms; processor time of the UI thread: median %.1f ms, worst of ten %.1f ms, average %.1f ms%n",
				what, millis[frames / 2], millis[frames * 9 / 10], millis[frames - 1], busy[frames / 2], busy[frames * 9 / 10], average);
	}

	/** What this thread has really worked, in nanoseconds: says more than the clock where others share the machine. */
	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}
}
