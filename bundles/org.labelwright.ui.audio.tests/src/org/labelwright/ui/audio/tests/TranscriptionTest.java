/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transcribes a dialogue of five minutes and counts how often the hand has to move; see docs/interactions.md. */
class TranscriptionTest {

	/** Turns of two people of five seconds each. */
	private static final int TURNS = 60;
	private static final int TURN = 5000;
	private static final String TEXT = "what is said";

	@TempDir
	private Path temp;

	/** Boundaries while it plays once, then speakers, then texts. */
	@Test
	void aDialogueFromNothing() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), List.of(), List.of(TURNS * TURN / 1000))) {
			List<Integer> before = workbench.interactions();
			// One key at the beginning of each turn, one at the end of the last.
			workbench.command("markStart");
			workbench.command("playPause");
			for (int turn = 1; turn < TURNS; turn++) {
				workbench.advance(TURN, (long) turn * TURN);
				workbench.command("markNext");
			}
			workbench.advance(TURN, (long) TURNS * TURN);
			workbench.command("markEnd");
			assertThat(workbench.segments()).hasSize(TURNS);
			assertThat(keys(workbench, before)).isEqualTo(2 + TURNS);
			// From the first segment on, Enter ends a text, goes on and plays.
			workbench.command("cursorStart");
			workbench.command("org.eclipse.ui.edit.selectAll");
			workbench.command("escape");
			workbench.command("nextSegment");
			workbench.command("editText");
			int setUp = keys(workbench, before);
			for (int turn = 0; turn < TURNS; turn++) {
				workbench.type(TEXT);
				workbench.fieldKey(SWT.CR, 0);
			}
			assertThat(workbench.segments()).hasSize(TURNS).allMatch(segment -> segment.endsWith(TEXT));
			assertThat(keys(workbench, before) - setUp - TURNS * TEXT.length()).as("keys beside the letters").isEqualTo(TURNS);
			assertThat(workbench.interactions().subList(0, 2)).as("no click, no drag").isEqualTo(before.subList(0, 2));
			System.out.println("TranscriptionTest: boundaries " + (2 + TURNS) + ", to the first text " + (setUp - 2 - TURNS) + ", texts " + TURNS + " keys beside the letters");
		}
	}

	private static int keys(Workbench workbench, List<Integer> before) {
		return workbench.interactions().getLast() - before.getLast();
	}
}
