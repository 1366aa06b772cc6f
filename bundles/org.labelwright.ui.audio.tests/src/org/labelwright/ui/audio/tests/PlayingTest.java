/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.segment;
import static org.labelwright.ui.audio.tests.Workbench.until;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays, pauses and loops recordings, and marks segments while they play. */
class PlayingTest {

	@TempDir
	private Path temp;

	private Path data() {
		return temp.resolve("data");
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
}
