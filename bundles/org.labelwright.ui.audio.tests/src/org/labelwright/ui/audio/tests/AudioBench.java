/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.segment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.audio.layout.Bands;
import org.labelwright.ui.audio.layout.TimeView;

/** Measures, and only prints, how quickly three hours with 100,000 segments are scrolled, zoomed and changed. A measurement, so no time is asserted. */
class AudioBench {

	private static final int HOURS = 3;
	private static final int SEGMENTS = 100_000;
	private static final int FRAMES = 120;

	@TempDir
	private Path temp;
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private Control canvas;
	private int painted;

	@Test
	void threeHoursWithManySegments() throws Exception {
		List<Annotation> all = new ArrayList<>();
		long length = HOURS * 3_600_000L / (SEGMENTS / 2);
		for (int i = 0; i < SEGMENTS / 2; i++) {
			all.add(segment("s" + i, "speech", i * length, i * length + length * 9 / 10, "turn " + i));
			all.add(segment("w" + i, "words", i * length, i * length + length, "word" + i));
		}
		long start = System.nanoTime();
		try (Workbench workbench = new Workbench(temp.resolve("data"), all, List.of(HOURS * 3600))) {
			print("imported, opened and loaded", List.of(System.nanoTime() - start));
			canvas = workbench.editor().control();
			canvas.addListener(SWT.Paint, event -> painted++);
			TimeView whole = TimeView.all(workbench.editor().scene().view().duration(), workbench.editor().scene().view().width());
			workbench.editor().scene().setView(whole);
			frames("all of it painted anew", i -> canvas.redraw());
			TimeView minute = whole.showing(3_600_000_000L, 3_660_000_000L);
			workbench.editor().scene().setView(minute);
			frames("scrolled, a minute in sight", i -> workbench.editor().scene().setView(workbench.editor().scene().view().scrolled(24)));
			TimeView quarter = whole.showing(3_600_000_000L, 4_500_000_000L);
			workbench.editor().scene().setView(quarter);
			frames("scrolled, a quarter of an hour in sight", i -> workbench.editor().scene().setView(workbench.editor().scene().view().scrolled(24)));
			workbench.editor().scene().setView(whole);
			frames("zoomed by the wheel", i -> wheel(i < FRAMES / 2 ? 1 : -1));
			workbench.editor().scene().setView(minute);
			String id = workbench.editor().scene().board().track("class:speech").at(3_630_000_000L).orElseThrow().id();
			workbench.editor().select(List.of(id));
			frames("an end moved by a key", i -> workbench.command("endLater"));
			frames("taken back", i -> workbench.command("org.eclipse.ui.edit.undo"));
			assertThat(workbench.annotations()).hasSize(SEGMENTS);
		}
	}

	private void wheel(int count) {
		Event event = new Event();
		event.x = canvas.getSize().x / 2;
		event.y = Bands.RULER_HEIGHT + 10;
		event.count = count;
		canvas.notifyListeners(SWT.MouseVerticalWheel, event);
	}

	/** Each frame is something done, until it is painted: how long that took, and how much of a processor the thread of the window needed for it. */
	private void frames(String what, IntConsumer action) {
		List<Long> times = new ArrayList<>();
		List<Long> processor = new ArrayList<>();
		for (int i = 0; i < FRAMES; i++) {
			int before = painted;
			long start = System.nanoTime();
			long used = threads.getCurrentThreadCpuTime();
			action.accept(i);
			// Where nothing changed, as at the end of a zoom.
			canvas.redraw();
			Workbench.until(() -> painted > before);
			// Views hear of a change when it is painted.
			while (canvas.getDisplay().readAndDispatch()) {
				continue;
			}
			times.add(System.nanoTime() - start);
			processor.add(threads.getCurrentThreadCpuTime() - used);
		}
		print(what, times);
		print("  processor of the window's thread", processor);
	}

	private static void print(String what, List<Long> nanos) {
		double[] millis = nanos.stream().mapToDouble(time -> time / 1e6).sorted().toArray();
		System.out.printf("AudioBench: %-42s median %7.1f ms, 95 %% %7.1f ms, worst %7.1f ms%n", what, millis[millis.length / 2], millis[millis.length * 95 / 100],
				Arrays.stream(millis).max().orElse(0));
	}
}
