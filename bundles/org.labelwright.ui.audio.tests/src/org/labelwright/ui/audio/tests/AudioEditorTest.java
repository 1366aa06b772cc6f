/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.segment;
import static org.labelwright.ui.audio.tests.Workbench.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.ui.CheckMarkers;

/** Finds what is looked for, and says what cannot be shown. */
class AudioEditorTest {

	@TempDir
	private Path temp;

	private Path data() {
		return temp.resolve("data");
	}

	@Test
	void aProblemLeadsToItsSegment() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(segment("w", "words", 15_000, 16_000, "")), List.of(20, 2))) {
			workbench.command("next");
			until(workbench.editor()::isLoaded);
			// Of no type that a check which is still running takes away.
			IMarker marker = workbench.file().createMarker(IMarker.PROBLEM, Map.of(CheckMarkers.ITEM, workbench.editor().dataset().items().getFirst().id(),
					CheckMarkers.ANNOTATION, "w", IDE.EDITOR_ID_ATTR, "org.labelwright.ui.audio.editor"));
			IDE.openEditor(Workbench.page(), marker);
			until(() -> workbench.editor().scene().selection().contains("w"));
			assertThat(workbench.editor().scene().view().sees(15_500_000)).isTrue();
			assertThat(workbench.editor().describe(workbench.annotations().getFirst())).isEqualTo("0:15.000 \u2013 0:16.000");
			marker.delete();
		}
	}

	@Test
	void aRecordingThatIsNotThereOrNoSoundSaysSoAndKeepsItsSegments() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(segment("a", "speech", 1000, 2000, "")), List.of(20, 2))) {
			Path second = workbench.editor().dataset().media(workbench.editor().dataset().items().get(1)).orElseThrow();
			Files.writeString(second, "This is no sound.");
			workbench.command("next");
			until(() -> workbench.editor().scene().message().contains("cannot be read"));
			assertThat(workbench.editor().scene().message()).contains("tone1.wav", "Convert");
			Path first = workbench.editor().dataset().media(workbench.editor().dataset().items().getFirst()).orElseThrow();
			Files.delete(first);
			workbench.command("previous");
			assertThat(workbench.editor().scene().message()).contains("is not there", first.toString());
			workbench.click(workbench.at("speech", 1500), 0);
			workbench.command("editText");
			workbench.type("still");
			workbench.editor().control().forceFocus();
			workbench.command("tierDown");
			until(() -> workbench.segments().equals(List.of("speech 1000-2000 still")));
		}
	}

	@Test
	void aHiddenClassIsNotSeenAndComesBackWhenItIsLookedFor() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "speech", 1000, 2000, ""), segment("w", "words", 1000, 2000, ""))) {
			workbench.click(workbench.at("words", 1500), 0);
			workbench.command("hideClass");
			assertThat(workbench.editor().scene().board().find("w")).isEmpty();
			workbench.editor().reveal(workbench.editor().item().orElseThrow().id(), "w");
			assertThat(workbench.editor().scene().selection()).containsExactly("w");
		}
	}
}
