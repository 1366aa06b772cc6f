/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.part;
import static org.labelwright.ui.audio.tests.Workbench.segment;
import static org.labelwright.ui.audio.tests.Workbench.spoken;
import static org.labelwright.ui.audio.tests.Workbench.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.ui.audio.internal.AudioEditor;

/** Does hundreds of things at random by mouse and commands, takes all of them back, and compares the file. */
class AudioUndoTest {

	private static final List<String> ACTIONS = List.of("markStart", "markEnd", "markNext", "startHere", "endHere", "split", "merge", "startEarlier", "startLater", "endEarlier",
			"endLater", "escape", "lastClass", "nextSegment", "previousSegment", "nextUnlabelled", "tierUp", "tierDown", "cursorRight", "extendRight", "bySpeaker", "hideClass",
			"showAll", "zoomIn", "zoomOut", "zoomSelection", "playPause", "playSelection", "loop", "faster");
	private static final List<String> TIERS = List.of("speech", "words", "click");

	@TempDir
	private Path temp;

	@Test
	void operationsAreTakenBackToTheLastByte() throws Exception {
		run(new Random(20260602), 500);
	}

	@Test
	void soAreSomeThatNobodyHasSeenBefore() throws Exception {
		long seed = System.nanoTime();
		System.out.println("AudioUndoTest: seed " + seed);
		run(new Random(seed), 100);
	}

	private void run(Random random, int operations) throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), spoken(segment("a", "speech", 500, 2000, "yes"), "A"),
				part(segment("b", "words", 500, 1000, ""), "a"), segment("c", "click", 3000, 3010, ""), words("d", "person", "a", 0, 3))) {
			AudioEditor editor = workbench.editor();
			// The file as this program writes it.
			workbench.click(workbench.at("click", 3005), 0);
			workbench.command("setClass", "2");
			CommandStack stack = editor.getAdapter(CommandStack.class);
			stack.undo();
			byte[] before = file(editor);
			for (int i = 0; i < operations; i++) {
				operate(workbench, random);
				if (workbench.annotations().size() > 30) {
					workbench.command("org.eclipse.ui.edit.selectAll");
					workbench.commandIfEnabled("org.eclipse.ui.edit.delete");
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
			assertThat(workbench.segments()).containsExactlyInAnyOrder("speech 500-2000 A yes", "words 500-1000", "click 3000-3010");
		}
	}

	private byte[] file(AudioEditor editor) throws IOException {
		Workbench.until(() -> editor.session().orElseThrow().isSaved());
		try (var files = Files.walk(temp.resolve("data/annotations"))) {
			return Files.readAllBytes(files.filter(Files::isRegularFile).findFirst().orElseThrow());
		}
	}

	private static void operate(Workbench workbench, Random random) {
		int modifier = random.nextInt(3) > 0 ? 0 : List.of(SWT.SHIFT, SWT.CTRL).get(random.nextInt(2));
		switch (random.nextInt(10)) {
		case 0 -> workbench.command("setClass", Integer.toString(1 + random.nextInt(4)));
		case 1 -> workbench.key(List.of((int) 'k', (int) 'x').get(random.nextInt(2)));
		case 2, 3 -> workbench.commandIfEnabled(ACTIONS.get(random.nextInt(ACTIONS.size())));
		case 4 -> workbench.commandIfEnabled("org.eclipse.ui.edit." + List.of("delete", "selectAll", "undo", "redo").get(random.nextInt(4)));
		case 5 -> workbench.click(place(workbench, random), modifier);
		case 6 -> type(workbench, random);
		default -> workbench.drag(place(workbench, random), place(workbench, random), modifier);
		}
		workbench.editor().popup().ifPresent(Shell::dispose);
	}

	private static void type(Workbench workbench, Random random) {
		workbench.click(place(workbench, random, "speech"), 0);
		workbench.commandIfEnabled("editText");
		workbench.editor().typing().ifPresent(field -> {
			workbench.type("word " + random.nextInt(100));
			if (random.nextInt(3) > 0) {
				field.setSelection(random.nextInt(field.getCharCount() + 1), field.getCharCount());
				workbench.fieldKey(List.of((int) '5', (int) '6').get(random.nextInt(2)), List.of(0, SWT.ALT).get(random.nextInt(2)));
				workbench.commandIfEnabled(List.of("nextWords", "previousWords").get(random.nextInt(2)));
				workbench.fieldKey(List.of((int) SWT.DEL, (int) 'x', SWT.ARROW_LEFT).get(random.nextInt(3)), 0);
			}
			workbench.fieldKey(SWT.CR, List.of(0, SWT.SHIFT, SWT.MOD1).get(random.nextInt(3)));
		});
		workbench.editor().typing().ifPresent(field -> workbench.fieldKey(SWT.ESC, 0));
	}

	private static Point place(Workbench workbench, Random random) {
		return place(workbench, random, TIERS.get(random.nextInt(TIERS.size())));
	}

	private static Point place(Workbench workbench, Random random, String tier) {
		Point wave = workbench.wave(random.nextInt(4000));
		boolean there = random.nextInt(5) > 0 && workbench.editor().scene().board().has("class:" + tier);
		return there ? workbench.at(tier, random.nextInt(400) * 10L, random.nextInt(2)) : wave;
	}
}
