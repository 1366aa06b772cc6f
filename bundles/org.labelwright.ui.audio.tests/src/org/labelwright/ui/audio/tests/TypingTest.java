/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.segment;
import static org.labelwright.ui.audio.tests.Workbench.spoken;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types what is said, and who says it, where the segments are. */
class TypingTest {

	@TempDir
	private Path temp;

	private Path data() {
		return temp.resolve("data");
	}

	@Test
	void textIsTypedWhereTheSegmentIsAndEnterGoesOn() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "speech", 1000, 2000, ""), segment("b", "speech", 2500, 4000, "there"))) {
			workbench.click(workbench.at("speech", 1500), 0);
			workbench.command("editText");
			workbench.type("hello");
			workbench.fieldKey(SWT.CR, 0);
			assertThat(workbench.segments()).containsExactly("speech 1000-2000 hello", "speech 2500-4000 there");
			assertThat(workbench.editor().scene().selection()).containsExactly("b");
			assertThat(workbench.editor().transport().isPlaying()).as("the next one is heard").isTrue();
			assertThat(workbench.editor().typing().orElseThrow().getText()).isEqualTo("there");
			workbench.advance(500, 3000);
			workbench.fieldKey(SWT.TAB, 0);
			assertThat(workbench.editor().transport().isPlaying()).isFalse();
			workbench.type(" you");
			workbench.fieldKey(SWT.ESC, 0);
			assertThat(workbench.editor().typing()).isEmpty();
			assertThat(workbench.segments()).as("Escape leaves it").contains("speech 2500-4000 there");
			workbench.command("editText");
			workbench.type(" you");
			workbench.fieldKey(SWT.CR, SWT.SHIFT);
			assertThat(workbench.segments()).contains("speech 2500-4000 there you");
			assertThat(workbench.editor().typing().orElseThrow().getText()).isEqualTo("hello");
			workbench.fieldKey(SWT.ESC, 0);
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.segments()).containsExactly("speech 1000-2000", "speech 2500-4000 there");
		}
	}

	@Test
	void aClassWithoutTextGetsOneWhenThatIsWanted() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "click", 1000, 2000, ""))) {
			workbench.click(workbench.at("click", 1500), 0);
			workbench.command("editText");
			assertThat(workbench.editor().typing()).isEmpty();
			choose(workbench, "");
			workbench.type("door");
			workbench.fieldKey(SWT.CR, 0);
			assertThat(workbench.segments()).containsExactly("click 1000-2000 door");
		}
	}

	@Test
	void aTranscriptIsSplitWhereTheSoundAndTheCaretAre() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "speech", 1000, 3000, "good morning"))) {
			workbench.click(workbench.at("speech", 2000), 0);
			workbench.command("editText");
			workbench.editor().typing().orElseThrow().setSelection(4);
			workbench.fieldKey(SWT.CR, SWT.MOD1);
			assertThat(workbench.segments()).containsExactly("speech 1000-2000 good", "speech 2000-3000 morning");
			assertThat(workbench.editor().typing().orElseThrow().getText()).isEqualTo("morning");
			workbench.editor().typing().orElseThrow().setSelection(3);
			workbench.fieldKey(SWT.CR, SWT.MOD1);
			assertThat(workbench.segments()).as("the cursor is at its edge: the word stays whole").containsExactly("speech 1000-2000 good", "speech 2000-3000 morning");
		}
	}

	@Test
	void keysBelongToTheTextWhileItIsTyped() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "speech", 1000, 2000, ""))) {
			workbench.click(workbench.at("speech", 1500), 0);
			workbench.command("editText");
			assertThat(workbench.commandIfEnabled("org.eclipse.ui.edit.delete")).isFalse();
			assertThat(workbench.segments()).hasSize(1);
			workbench.fieldKey(SWT.ESC, 0);
			workbench.command("org.eclipse.ui.edit.delete");
			assertThat(workbench.segments()).isEmpty();
		}
	}

	@Test
	void speakersAreChosenOrNew() throws Exception {
		try (Workbench workbench = new Workbench(data(), spoken(segment("a", "speech", 1000, 2000, ""), "Anna"), segment("b", "speech", 3000, 4000, ""))) {
			workbench.click(workbench.at("speech", 3500), 0);
			workbench.command("speaker");
			choose(workbench, "ann");
			assertThat(workbench.segments()).contains("speech 3000-4000 Anna");
			workbench.command("speaker");
			choose(workbench, "Ben");
			assertThat(workbench.segments()).contains("speech 3000-4000 Ben");
			assertThat(workbench.editor().scene().board().find("a").orElseThrow().label()).isEqualTo("Anna");
			workbench.command("speaker");
			choose(workbench, "(nob");
			assertThat(workbench.segments()).contains("speech 3000-4000");
		}
	}

	private static void choose(Workbench workbench, String typed) {
		Shell popup = workbench.editor().popup().orElseThrow();
		Text filter = (Text) Arrays.stream(popup.getChildren()).filter(Text.class::isInstance).findFirst().orElseThrow();
		filter.setText(typed);
		filter.notifyListeners(SWT.DefaultSelection, new Event());
	}
}
