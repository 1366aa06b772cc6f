/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.part;
import static org.labelwright.ui.audio.tests.Workbench.segment;
import static org.labelwright.ui.audio.tests.Workbench.spoken;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.ui.audio.internal.AudioScene;
import org.labelwright.ui.audio.layout.Tier;

/** Makes segments, drags their boundaries, and splits and merges them by real events of the mouse. */
class SegmentsTest {

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
}
