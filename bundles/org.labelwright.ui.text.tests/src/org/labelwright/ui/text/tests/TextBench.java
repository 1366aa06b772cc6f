/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.ui.text.internal.TextScene;

/** Measures, and only prints, how quickly a long and full text is opened and worked on. A measurement, so no time is asserted. */
class TextBench {

	private static final int LENGTH = 1_000_000;
	private static final int LABELS = 50_000;
	private static final int RELATIONS = 20_000;
	private static final int FRAMES = 120;

	@TempDir
	private Path temp;
	private Control canvas;

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		while (text.length() < LENGTH) {
			for (int words = 20 + random.nextInt(80); words > 0; words--) {
				text.append("abcdefghijkl", 0, 2 + random.nextInt(9)).append(words == 1 ? ".\n" : " ");
			}
		}
		return text.substring(0, LENGTH);
	}

	private static List<Annotation> labels(Random random) {
		List<Annotation> labels = new ArrayList<>();
		for (int i = 0; i < LABELS; i++) {
			int start = (int) ((long) i * (LENGTH - 40) / LABELS);
			labels.add(Workbench.annotation("m" + i, i % 3 == 0 ? "person" : i % 3 == 1 ? "place" : "company", Span.of(start, start + 3 + random.nextInt(30))));
		}
		for (int i = 0; i < RELATIONS; i++) {
			int from = random.nextInt(LABELS - 12);
			Relation relation = AnnotationFactory.eINSTANCE.createRelation();
			relation.setType("born");
			relation.setTarget("m" + (from + 1 + random.nextInt(10)));
			labels.get(from).getRelations().add(relation);
		}
		return labels;
	}

	@Test
	void aMillionCharacters() throws Exception {
		Random random = new Random(1);
		String text = text(random);
		List<Annotation> labels = labels(random);
		try (Workbench workbench = new Workbench(temp.resolve("data"), labels, text, "A short text, so that the long one is opened later.")) {
			canvas = workbench.editor().viewer().getControl();
			TextScene scene = workbench.editor().scene();
			Frames frames = new Frames(canvas);
			System.out.printf("%,d characters, %,d labels, %,d relations; canvas %d x %d%n", LENGTH, LABELS, RELATIONS, canvas.getSize().x, canvas.getSize().y);
			for (int i = 0; i < 3; i++) {
				workbench.command("next");
				Workbench.until(workbench.editor()::isLoaded);
				frames.measure("opened (" + (i + 1) + ")", 1, frame -> {
					workbench.command("previous");
					Workbench.until(workbench.editor()::isLoaded);
				});
			}
			assertThat(scene.page().markCount()).isEqualTo(LABELS);
			frames.measure("scroll by the wheel", FRAMES, i -> wheel(-3));
			frames.measure("scroll back", FRAMES, i -> wheel(3));
			frames.measure("jump", 30, i -> {
				scene.reveal(LENGTH / 31 * (i + 1));
				canvas.redraw();
			});
			int middle = LENGTH / 2;
			scene.reveal(middle);
			canvas.update();
			frames.measure("label made", 50, i -> workbench.editor().run("bench", new Edit(Change.add(Workbench.annotation("n" + i, "person", Span.of(middle + i, middle + i + 4))))));
			frames.measure("label deleted", 50, i -> {
				Annotation last = workbench.annotations().getLast();
				workbench.editor().run("bench", new Edit(Change.delete(last, workbench.annotations().size() - 1)));
			});
			Point at = scene.place(middle).orElseThrow();
			press(at, SWT.MouseDown, 1, 0);
			frames.measure("text selected by the mouse", FRAMES, i -> {
				press(new Point(at.x + 3 * (i % 60), at.y + (i % 7) * 20), SWT.MouseMove, 0, SWT.BUTTON1);
				// Where the selection is as it was, nothing else asks for it.
				canvas.redraw();
			});
			press(at, SWT.MouseUp, 1, SWT.BUTTON1);
			for (int i = 0; i < 3; i++) {
				System.gc();
			}
			System.out.printf("  heap in use %d MiB, of which the document has its part; %d blocks laid out%n",
					ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20, scene.page().placedCount());
		}
	}

	private void wheel(int count) {
		Event event = new Event();
		event.count = count;
		canvas.notifyListeners(SWT.MouseVerticalWheel, event);
	}

	private void press(Point at, int type, int button, int mask) {
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.button = button;
		event.stateMask = mask;
		event.count = 1;
		canvas.notifyListeners(type, event);
	}
}
