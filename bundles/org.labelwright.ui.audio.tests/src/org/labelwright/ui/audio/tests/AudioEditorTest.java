/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.part;
import static org.labelwright.ui.audio.tests.Workbench.segment;
import static org.labelwright.ui.audio.tests.Workbench.spoken;
import static org.labelwright.ui.audio.tests.Workbench.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Interval;
import org.labelwright.ui.CheckMarkers;
import org.labelwright.ui.audio.internal.AudioCanvas;
import org.labelwright.ui.audio.internal.AudioScene;
import org.labelwright.ui.audio.layout.Band;
import org.labelwright.ui.audio.layout.Tier;
import org.labelwright.ui.audio.layout.TimeView;

/** Labels recordings by real events of mouse and keyboard. */
class AudioEditorTest {

	@TempDir
	private Path temp;

	private Path data() {
		return temp.resolve("data");
	}

	@Test
	void aDragOnATierMakesASegmentOfItsClass() throws Exception {
		try (Workbench workbench = new Workbench(data())) {
			workbench.drag(workbench.at("words", 1000), workbench.at("words", 2000), 0);
			assertThat(workbench.segments()).containsExactly("words 1000-2000");
			assertThat(workbench.editor().scene().selection()).containsExactly(workbench.annotations().getFirst().getId());
			workbench.drag(workbench.at("speech", 4500), workbench.at("speech", 3500), 0);
			assertThat(workbench.segments()).as("backwards is as good").containsExactly("words 1000-2000", "speech 3500-4500");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.segments()).isEmpty();
			workbench.command("org.eclipse.ui.edit.redo");
			assertThat(workbench.segments()).containsExactly("words 1000-2000");
		}
	}

	@Test
	void soundThatIsSelectedBecomesASegmentByTheKeyOfAClass() throws Exception {
		try (Workbench workbench = new Workbench(data())) {
			workbench.drag(workbench.wave(1500), workbench.wave(2500), 0);
			assertThat(workbench.editor().scene().range()).contains(new Interval(1_500_000, 2_500_000));
			workbench.command("setClass", "2");
			assertThat(workbench.segments()).containsExactly("words 1500-2500");
			workbench.command("setClass", "1");
			assertThat(workbench.segments()).as("the key changes what is selected").containsExactly("speech 1500-2500");
			workbench.key('k');
			assertThat(workbench.segments()).as("a letter can be a key too").containsExactly("click 1500-2500");
			workbench.click(workbench.wave(3000), 0);
			workbench.click(workbench.wave(3500), SWT.SHIFT);
			assertThat(workbench.editor().scene().range()).contains(new Interval(3_000_000, 3_500_000));
			workbench.command("setClass", "4");
			assertThat(workbench.annotations()).as("the recording as a whole").hasSize(2);
			assertThat(workbench.annotations().getLast().getLabelClass()).isEqualTo("noisy");
			workbench.command("setClass", "4");
			assertThat(workbench.annotations()).hasSize(1);
		}
	}

	@Test
	void boundariesAreDraggedAlone() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "words", 1000, 2000, ""), segment("b", "speech", 1000, 2400, ""))) {
			workbench.drag(workbench.at("words", 2000), workbench.at("words", 3000), 0);
			workbench.drag(workbench.at("words", 1010), workbench.at("words", 510), 0);
			assertThat(workbench.segments()).containsExactly("words 500-3000", "speech 1000-2400");
			workbench.drag(workbench.at("words", 2990), workbench.at("words", 2430), 0);
			assertThat(workbench.segments()).as("it snaps to the boundary of another tier").containsExactly("words 500-2400", "speech 1000-2400");
			workbench.drag(workbench.at("words", 510), workbench.at("words", 4000), 0);
			assertThat(workbench.segments()).as("a segment cannot be turned inside out").containsExactly("speech 1000-2400", "words 2390-2400");
		}
	}

	@Test
	void boundariesThatMeetAreDraggedTogether() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "words", 1000, 2000, ""), segment("b", "words", 2000, 3000, ""),
				segment("c", "speech", 1000, 2000, ""))) {
			workbench.drag(workbench.at("words", 1990), workbench.at("words", 2490), 0);
			assertThat(workbench.segments()).containsExactlyInAnyOrder("words 1000-2500", "words 2500-3000", "speech 1000-2000");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.drag(workbench.at("words", 1990), workbench.at("words", 2490), SWT.SHIFT);
			assertThat(workbench.segments()).as("with Shift in all tiers").containsExactlyInAnyOrder("words 1000-2500", "words 2500-3000", "speech 1000-2500");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.drag(workbench.at("words", 1990), workbench.at("words", 1490), SWT.CTRL);
			assertThat(workbench.segments()).as("with Ctrl alone").containsExactlyInAnyOrder("words 1000-1500", "words 2000-3000", "speech 1000-2000");
		}
	}

	@Test
	void aSegmentIsMovedAndSnapsToItsNeighbours() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "words", 1000, 2000, ""), segment("b", "words", 3000, 3500, ""))) {
			workbench.drag(workbench.at("words", 3200), workbench.at("words", 4200), 0);
			assertThat(workbench.segments()).containsExactly("words 1000-2000", "words 4000-4500");
			workbench.drag(workbench.at("words", 4200), workbench.at("words", 2240), 0);
			assertThat(workbench.segments()).containsExactly("words 1000-2000", "words 2000-2500");
			workbench.drag(workbench.at("words", 2200), workbench.at("words", 2000 - 9000), 0);
			assertThat(workbench.segments()).as("not beyond the beginning").containsExactly("words 0-500", "words 1000-2000");
			workbench.key(SWT.ESC);
		}
	}

	@Test
	void overlappingSpeechIsStackedAndEachIsReached() throws Exception {
		try (Workbench workbench = new Workbench(data(), spoken(segment("a", "speech", 1000, 3000, ""), "A"), spoken(segment("b", "speech", 2000, 4000, ""), "B"))) {
			AudioScene scene = workbench.editor().scene();
			assertThat(scene.board().track("class:speech").laneCount()).isEqualTo(2);
			workbench.click(workbench.at("speech", 2500, 1), 0);
			assertThat(scene.selection()).containsExactly("b");
			workbench.click(workbench.at("speech", 2500, 0), SWT.CTRL);
			assertThat(scene.selection()).containsExactly("b", "a");
			workbench.command("bySpeaker");
			assertThat(scene.board().tiers().stream().map(Tier::name)).containsExactly("speech", "words", "click", "A", "B");
			assertThat(scene.board().track("speaker:B").segments()).hasSize(1);
			Point empty = new Point(scene.x(4_100_000), scene.bands().tier("speaker:B").orElseThrow().y() + 8);
			workbench.drag(empty, new Point(empty.x + 30, empty.y), 0);
			assertThat(workbench.segments()).as("a drag on the tier of a speaker").contains("speech 4100-4400 B");
		}
	}

	@Test
	void splitAndMergeKeepTextsAndParts() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("s", "speech", 1000, 3000, "good morning"), part(segment("w1", "words", 1000, 1900, "good"), "s"),
				part(segment("w2", "words", 2000, 3000, "morning"), "s"))) {
			assertThat(workbench.editor().scene().board().tiers().stream().map(tier -> tier.name() + tier.depth())).containsExactly("speech0", "words1", "click0");
			workbench.click(workbench.at("speech", 2000), 0);
			workbench.command("split");
			assertThat(workbench.segments()).contains("speech 1000-2000 good morning", "speech 2000-3000");
			String second = workbench.editor().scene().selection().getFirst();
			assertThat(parent(workbench, "w1")).isEqualTo("s");
			assertThat(parent(workbench, "w2")).as("it is a part of the second half").isEqualTo(second);
			workbench.click(workbench.at("speech", 1500), 0);
			workbench.command("merge");
			assertThat(workbench.segments()).contains("speech 1000-3000 good morning").hasSize(3);
			assertThat(parent(workbench, "w2")).isEqualTo("s");
			workbench.click(workbench.at("words", 1500), 0);
			workbench.command("merge");
			assertThat(workbench.segments()).contains("words 1000-3000 good morning");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.segments()).containsExactlyInAnyOrder("speech 1000-3000 good morning", "words 1000-1900 good", "words 2000-3000 morning");
			assertThat(parent(workbench, "w2")).isEqualTo("s");
		}
	}

	private static String parent(Workbench workbench, String id) {
		return workbench.editor().session().orElseThrow().find(id).orElseThrow().getRelations().getFirst().getTarget();
	}

	@Test
	void aPartIsTiedToTheSegmentAboveIt() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("s", "speech", 1000, 3000, ""), part(segment("w", "words", 1000, 1500, ""), "s"))) {
			workbench.drag(workbench.at("words", 2000), workbench.at("words", 2500), 0);
			assertThat(parent(workbench, workbench.annotations().getLast().getId())).isEqualTo("s");
		}
	}

	@Test
	void startAndEndAreMarkedWhileItPlays() throws Exception {
		try (Workbench workbench = new Workbench(data())) {
			workbench.command("playPause");
			assertThat(workbench.editor().transport().isPlaying()).isTrue();
			workbench.advance(1000, 1000);
			workbench.command("markStart");
			workbench.advance(1500, 2500);
			workbench.command("markEnd");
			assertThat(workbench.segments()).containsExactly("speech 1000-2500");
			workbench.advance(500, 3000);
			workbench.command("markStart");
			workbench.advance(1000, 4000);
			workbench.command("markNext");
			workbench.advance(500, 4500);
			workbench.command("markEnd");
			assertThat(workbench.segments()).containsExactly("speech 1000-2500", "speech 3000-4000", "speech 4000-4500");
			assertThat(workbench.editor().transport().isPlaying()).isTrue();
			workbench.command("playPause");
			assertThat(workbench.editor().transport().isPlaying()).isFalse();
			assertThat(workbench.editor().scene().cursor()).isEqualTo(4_500_000);
		}
	}

	@Test
	void theSelectionIsPlayedPausedAndLooped() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "speech", 2000, 4000, ""))) {
			workbench.doubleClick(workbench.at("speech", 3000));
			workbench.advance(500, 2500);
			workbench.command("playSelection");
			assertThat(workbench.editor().transport().isPlaying()).isFalse();
			workbench.command("playSelection");
			workbench.advance(1000, 3500);
			workbench.advance(1000, 4000);
			until(() -> !workbench.editor().transport().isPlaying());
			workbench.command("loop");
			workbench.command("playSelection");
			workbench.advance(2500, 2500);
			workbench.command("slower");
			assertThat(workbench.editor().transport().speed()).isEqualTo(0.9);
			workbench.advance(1000, 2900);
			workbench.command("playPause");
			assertThat(workbench.editor().transport().isPlaying()).isFalse();
		}
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

	@Test
	void endsGoToTheCursorAndByTenMilliseconds() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "speech", 1000, 3000, ""))) {
			workbench.click(workbench.at("speech", 1500), 0);
			workbench.command("startHere");
			workbench.command("endLater");
			workbench.command("startEarlier");
			assertThat(workbench.segments()).containsExactly("speech 1490-3010");
			workbench.command("cursorRight");
			workbench.command("endHere");
			assertThat(workbench.segments()).containsExactly("speech 1490-1600");
		}
	}

	@Test
	void whatIsNotTranscribedIsFound() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "speech", 1000, 2000, "yes"), segment("c", "click", 2000, 2500, ""),
				segment("w", "words", 3000, 4000, ""), segment("b", "speech", 15_000, 16_000, ""))) {
			workbench.command("nextUnlabelled");
			assertThat(workbench.editor().scene().selection()).containsExactly("w");
			workbench.command("nextUnlabelled");
			assertThat(workbench.editor().scene().selection()).containsExactly("b");
			assertThat(workbench.editor().scene().view().sees(15_000_000)).isTrue();
			workbench.command("nextUnlabelled");
			assertThat(workbench.editor().scene().selection()).as("around the end").containsExactly("w");
		}
	}

	@Test
	void segmentsAndTiersAreReachedByKeys() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "speech", 1000, 3000, ""), segment("b", "speech", 4000, 5000, ""), segment("w", "words", 4000, 4500, ""))) {
			workbench.command("nextSegment");
			workbench.command("nextSegment");
			assertThat(workbench.editor().scene().selection()).containsExactly("b");
			assertThat(workbench.editor().scene().cursor()).isEqualTo(4_000_000);
			workbench.command("tierDown");
			assertThat(workbench.editor().scene().selection()).containsExactly("w");
			workbench.command("tierUp");
			workbench.command("previousSegment");
			assertThat(workbench.editor().scene().selection()).containsExactly("a");
			workbench.command("zoomSelection");
			TimeView view = workbench.editor().scene().view();
			assertThat(view.to() - view.from()).isBetween(2_300_000L, 2_500_000L);
			workbench.command("zoomAll");
			assertThat(workbench.editor().scene().view().to()).isEqualTo(20_000_000);
		}
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

	@Test
	void theWaveformIsPainted() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "speech", 1000, 2000, ""))) {
			// The tone is loudest at a quarter of each second and silent in its second half.
			until(() -> ink(workbench, 1250) > 20);
			assertThat(ink(workbench, 1750)).as("the line in the middle").isLessThanOrEqualTo(6);
		}
	}

	/** Where the disk is read for a waveform before its peaks are made, and nothing is scaled up afterwards, which would paint all anew. */
	@Test
	void theWaveformIsPaintedWhereItWasSeenBeforeItsPeaksWereThere() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(), List.of(20, 2))) {
			Path second = workbench.editor().dataset().media(workbench.editor().dataset().items().get(1)).orElseThrow();
			int seconds = 1000;
			Tones.writeSilenceThenFullScale(second, seconds, 44_100, 2);
			workbench.command("next");
			until(workbench.editor()::isLoaded);
			AudioScene scene = workbench.editor().scene();
			// 200 frames a pixel are read, of peaks.
			double scale = 200_000_000.0 / 44_100;
			scene.setView(new TimeView(scale, Math.round((seconds - 3) * 1_000_000L / scale), scene.view().width(), scene.view().duration()));
			assertThat(ink(workbench, (seconds - 1) * 1000L)).as("its peaks are not made yet").isLessThan(20);
			until(() -> ink(workbench, (seconds - 1) * 1000L) > 20);
		}
	}

	/** On a screen with four pixels for each one of the canvas neither sound nor its spectrum is made of squares. */
	@Test
	void aDenseScreenHasAllItsPixels() throws Exception {
		try (Workbench workbench = new Workbench(data())) {
			workbench.command("spectrogram");
			until(() -> ink(workbench, 1250) > 20);
			assertThat(squares(workbench)).as("one pixel is four").isTrue();
			workbench.editor().control().setData(AudioCanvas.DENSITY, 2);
			// Until what is missing of the finer spectrogram is made.
			until(() -> !squares(workbench));
		}
	}

	/** Whether all that is painted on twice as many pixels each way is in squares of four: in the first waveform, and in the spectrogram. */
	private static boolean squares(Workbench workbench) {
		Control control = workbench.editor().control();
		Point size = control.getSize();
		Image image = new Image(control.getDisplay(), 2 * size.x, 2 * size.y);
		Event paint = new Event();
		paint.gc = new GC(image);
		Transform twice = new Transform(control.getDisplay());
		twice.scale(2, 2);
		paint.gc.setTransform(twice);
		paint.gc.setInterpolation(SWT.NONE);
		paint.setBounds(new Rectangle(0, 0, size.x, size.y));
		control.notifyListeners(SWT.Paint, paint);
		paint.gc.dispose();
		twice.dispose();
		ImageData pixels = image.getImageData();
		image.dispose();
		List<Band> bands = workbench.editor().scene().bands().all();
		boolean wave = squares(pixels, bands.get(1), workbench.editor().scene().x(1_100_000));
		boolean spectrogram = squares(pixels, bands.get(3), workbench.editor().scene().x(1_100_000));
		return wave || spectrogram;
	}

	private static boolean squares(ImageData pixels, Band band, int left) {
		for (int y = 2 * (band.y() + 4); y < 2 * (band.bottom() - 4); y += 2) {
			for (int x = 2 * left; x < 2 * (left + 40); x += 2) {
				int one = pixels.getPixel(x, y);
				if (one != pixels.getPixel(x + 1, y) || one != pixels.getPixel(x, y + 1)) {
					return false;
				}
			}
		}
		return true;
	}

	/** How many pixels of the left channel differ from the background at a time. */
	private static int ink(Workbench workbench, long millis) {
		Control control = workbench.editor().control();
		Point size = control.getSize();
		Image image = new Image(control.getDisplay(), size.x, size.y);
		// Painted as the window asks for it, not copied from the screen, which another window may cover.
		Event paint = new Event();
		paint.gc = new GC(image);
		paint.setBounds(new Rectangle(0, 0, size.x, size.y));
		control.notifyListeners(SWT.Paint, paint);
		paint.gc.dispose();
		ImageData pixels = image.getImageData();
		image.dispose();
		Band band = workbench.editor().scene().bands().all().get(1);
		int x = workbench.editor().scene().x(millis * 1000);
		// It is silent where what is seen begins.
		int background = pixels.getPixel(AudioScene.GUTTER + 2, band.y() + 2);
		int ink = 0;
		for (int y = band.y() + 2; y < band.bottom() - 2; y++) {
			ink += pixels.getPixel(x, y) == background ? 0 : 1;
		}
		return ink;
	}
}
