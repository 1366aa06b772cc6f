/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.text.internal.TextEditor;

/** Does a thousand things at random by mouse and commands, takes all of them back, and compares the file. */
class TextUndoTest {

	private static final String TEXT = "Marie Curie was born in Warsaw and taught at the University of Paris.\n\u0648\u0644\u062f\u062a \u0645\u0631\u064a\u0645 \u0641\u064a Oslo \u0637\u0647\u0631\u0627\u0646.\n"
			+ "\u5c60\u5466\u5466\u5728\u5317\u4eac\u5927\u5b66\u5b66\u4e60\u3002\ud842\udfb7\u91ce\u5bb6 \ud83d\udc69\u200d\ud83d\udd2c e\u0301\n";
	private static final List<String> ACTIONS = List.of("caretWordRight", "caretWordLeft", "selectWordRight", "selectWordLeft", "caretRowDown", "caretRowUp", "selectRowDown",
			"caretRowEnd", "selectRowStart", "caretTextStart", "caretTextEnd", "caretPageDown", "selectPageUp", "nextObject", "previousObject", "startLeft", "startRight",
			"endLeft", "endRight", "emptySpan", "keepPiece", "relate", "nextRelation", "chain", "unchain", "nextInChain", "hideClass", "showAll", "characters", "labelAtOnce", "lastClass",
			"chooseClass");

	@TempDir
	private Path temp;

	@Test
	void aThousandOperationsAreTakenBackToTheLastByte() throws Exception {
		run(new Random(20260601), 1000);
	}

	@Test
	void soAreSomeThatNobodyHasSeenBefore() throws Exception {
		long seed = System.nanoTime();
		System.out.println("TextUndoTest: seed " + seed);
		run(new Random(seed), 150);
	}

	private void run(Random random, int operations) throws Exception {
		List<Annotation> start = List.of(Workbench.annotation("a", "person", Span.of(0, 11)), Workbench.annotation("b", "place", Span.of(24, 30)),
				Workbench.annotation("c", "company", Span.of(49, 68)));
		try (Workbench workbench = new Workbench(temp.resolve("data"), start, TEXT)) {
			TextEditor editor = workbench.editor();
			// The file as this program writes it.
			workbench.click(editor.scene().label("a").orElseThrow(), 0);
			workbench.command("setClass", "2");
			CommandStack stack = editor.getAdapter(CommandStack.class);
			stack.undo();
			byte[] before = file(editor);
			for (int i = 0; i < operations; i++) {
				operate(workbench, random);
				// A text that only fills makes every step slower.
				if (workbench.annotations().size() > 40) {
					workbench.command("org.eclipse.ui.edit.selectAll");
					workbench.command("org.eclipse.ui.edit.delete");
				}
			}
			int undone = 0;
			for (; stack.canUndo(); undone++) {
				stack.undo();
			}
			assertThat(undone).as("operations that changed something").isGreaterThan(operations / 10);
			assertThat(file(editor)).isEqualTo(before);
			while (stack.canRedo()) {
				stack.redo();
			}
			assertThat(file(editor)).isNotEqualTo(before);
			while (stack.canUndo()) {
				stack.undo();
			}
			assertThat(file(editor)).isEqualTo(before);
			assertThat(workbench.annotations()).hasSize(3);
		}
	}

	private byte[] file(TextEditor editor) throws IOException {
		Workbench.until(() -> editor.session().orElseThrow().isSaved());
		try (var files = Files.walk(temp.resolve("data/annotations"))) {
			return Files.readAllBytes(files.filter(Files::isRegularFile).findFirst().orElseThrow());
		}
	}

	private static void operate(Workbench workbench, Random random) {
		int modifier = random.nextInt(3) > 0 ? 0 : List.of(SWT.SHIFT, SWT.CTRL).get(random.nextInt(2));
		switch (random.nextInt(10)) {
		case 0, 1 -> workbench.command("setClass", Integer.toString(1 + random.nextInt(2)));
		case 2 -> workbench.key(List.of((int) 'o', (int) SWT.ESC, (int) 'x').get(random.nextInt(3)));
		case 3, 4 -> workbench.commandIfEnabled(ACTIONS.get(random.nextInt(ACTIONS.size())));
		case 5 -> workbench.commandIfEnabled("org.eclipse.ui.edit." + List.of("delete", "selectAll", "undo", "redo").get(random.nextInt(4)));
		case 6 -> label(workbench, random).ifPresent(at -> workbench.click(at, modifier));
		case 7 -> label(workbench, random).ifPresent(from -> label(workbench, random).ifPresent(to -> workbench.drag(from, to, modifier)));
		case 8 -> workbench.doubleClick(place(workbench, random));
		default -> workbench.drag(place(workbench, random), place(workbench, random), modifier);
		}
		workbench.editor().popup().ifPresent(Shell::dispose);
	}

	private static Optional<Point> label(Workbench workbench, Random random) {
		List<Annotation> all = workbench.annotations();
		return all.isEmpty() ? Optional.empty() : workbench.editor().scene().label(all.get(random.nextInt(all.size())).getId());
	}

	private static Point place(Workbench workbench, Random random) {
		int length = TEXT.codePointCount(0, TEXT.length());
		return workbench.editor().scene().place(random.nextInt(length + 1)).orElse(new Point(60, 20));
	}
}
