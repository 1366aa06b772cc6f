/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.segment;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.geometry.Interval;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.audio.layout.TimeView;

/** Labels and reaches segments by keys alone. */
class AudioKeysTest {

	@TempDir
	private Path temp;

	private Path data() {
		return temp.resolve("data");
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
	void theClassBeforeIsNotUsedAnyMoreWhenItIsGone() throws Exception {
		try (Workbench workbench = new Workbench(data())) {
			workbench.command("setClass", "2");
			workbench.command("setClass", "1");
			Dataset dataset = workbench.editor().dataset();
			dataset.ontology().getClasses().removeIf(one -> one.getId().equals("words"));
			dataset.saveOntology();
			PlatformUI.getWorkbench().getService(DatasetManager.class).ontologyChanged(dataset);
			workbench.drag(workbench.wave(1500), workbench.wave(2500), 0);
			workbench.command("lastClass");
			assertThat(workbench.segments()).isEmpty();
		}
	}
}
