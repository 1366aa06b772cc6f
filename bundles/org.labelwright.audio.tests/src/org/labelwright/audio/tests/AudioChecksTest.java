/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.labelwright.audio.tests.SpokenDataset.seconds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;

/** Speech that is found, and checks of segments, with and without the recording. */
class AudioChecksTest {

	private static final Set<String> OURS = Set.of("segment-overlap", "segment-too-short", "text-without-speech", "speech-without-text");

	@TempDir
	private Path folder;
	private SpokenDataset dataset;

	@BeforeEach
	void recording() throws IOException {
		dataset = SpokenDataset.in(folder);
	}

	private List<Finding> findings(boolean media) throws IOException {
		return new Checks(Contributions.ofPlatform()).run(dataset, new Checks.Selection(media, OURS), Progress.NONE);
	}

	private List<Annotation> predict(Map<String, String> given) throws IOException {
		Assistant assistant = new Assistants(Contributions.ofPlatform()).batch("speech");
		assertThat(assistant.worksOn("audio/wav")).isTrue();
		BatchAssistant batch = assistant.batch().orElseThrow().get();
		try (BatchAssistant.Run run = batch.start(dataset.ontology(), Options.of(batch.options(), given), Progress.NONE)) {
			return run.predict(dataset.one(), Progress.NONE).getAnnotations();
		}
	}

	private void transcribe() {
		for (Interval spoken : SpokenDataset.SPOKEN) {
			dataset.add("Speech", spoken, "what was said");
		}
	}

	@Test
	void speechIsFoundWhereItIs() throws IOException {
		List<Annotation> found = predict(Map.of());
		assertThat(found).hasSize(4).allMatch(one -> one.getLabelClass().equals(dataset.classNamed("Speech")));
		for (int i = 0; i < 4; i++) {
			assertThat(((Interval) found.get(i).getGeometry()).iou(SpokenDataset.SPOKEN.get(i))).isGreaterThan(0.85);
		}
	}

	@Test
	void longerPausesJoinAndShortSoundsAreLeftOut() throws IOException {
		assertThat(predict(Map.of("least-pause", "1500", "least-speech", "2500"))).hasSize(3);
		assertThat(predict(Map.of("least-speech", "2500"))).hasSize(2);
	}

	@Test
	void noiseAloneIsNoSpeech() throws IOException {
		SpokenDataset.write(dataset.media(), 20, List.of(), 0.1);
		assertThat(predict(Map.of())).isEmpty();
		SpokenDataset.write(dataset.media(), 20, List.of(), 0);
		assertThat(predict(Map.of())).isEmpty();
	}

	@Test
	void theClassIsNamedWhereItIsNotClear() throws IOException {
		assertThat(predict(Map.of("class", "Music"))).allMatch(one -> one.getLabelClass().equals(dataset.classNamed("Music")));
		dataset.ontology().getClasses().clear();
		LabelClasses.add(dataset.ontology(), "One").getGeometryKinds().add(GeometryKind.INTERVAL);
		LabelClasses.add(dataset.ontology(), "Other").getGeometryKinds().add(GeometryKind.INTERVAL);
		assertThatThrownBy(() -> predict(Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("One, Other");
		assertThatThrownBy(() -> predict(Map.of("margin", "-5"))).isInstanceOf(BadInputException.class);
	}

	@Test
	void aRightTranscriptHasNoFindings() throws IOException {
		transcribe();
		assertThat(findings(true)).isEmpty();
	}

	@Test
	void textWhereNothingIsSaidAndSpeechThatNobodyWroteDown() throws IOException {
		transcribe();
		dataset.document().getAnnotations().remove(1);
		Annotation silent = dataset.add("Speech", seconds(12, 14), "nobody said this");
		assertThat(findings(false)).as("the recording is not read unless that is asked for").isEmpty();
		assertThat(findings(true)).extracting(Finding::check).containsExactlyInAnyOrder("text-without-speech", "speech-without-text");
		assertThat(findings(true)).anySatisfy(one -> assertThat(one.annotation()).contains(silent.getId()));
		assertThat(findings(true)).anySatisfy(one -> assertThat(one.message()).contains("heard from 6.9").contains("nothing is written down"));
	}

	@Test
	void whatIsLabelledWithoutWordsNeedsNone() throws IOException {
		transcribe();
		dataset.document().getAnnotations().remove(1);
		dataset.add("Music", seconds(6.5, 9.5), "");
		assertThat(findings(true)).isEmpty();
	}

	@Test
	void segmentsWithoutTextsAreNoTranscript() throws IOException {
		dataset.add("Speech", seconds(12, 14), "");
		assertThat(findings(true)).isEmpty();
	}

	@Test
	void whereItIsLoudThroughoutNothingIsSaid() throws IOException {
		SpokenDataset.write(dataset.media(), 20, List.of(), 0.1);
		transcribe();
		assertThat(findings(true)).isEmpty();
	}

	@Test
	void overlapsWithinATierAndNotBetweenSpeakers() throws IOException {
		Annotation first = dataset.add("Speech", seconds(1, 4), "");
		Annotation second = dataset.add("Speech", seconds(3, 5), "");
		assertThat(findings(false)).singleElement().satisfies(one -> {
			assertThat(one.check()).isEqualTo("segment-overlap");
			assertThat(one.annotation()).contains(second.getId());
		});
		first.getAttributes().put("speaker", new AttributeValue.Text("A"));
		second.getAttributes().put("speaker", new AttributeValue.Text("B"));
		dataset.add("Music", seconds(1, 5), "");
		assertThat(findings(false)).isEmpty();
	}

	@Test
	void aSegmentWithinALongOneOverlapsItAlsoWhereAnotherLiesBetween() throws IOException {
		dataset.add("Speech", seconds(0, 10), "");
		dataset.add("Speech", seconds(1, 2), "");
		dataset.add("Speech", seconds(5, 6), "");
		dataset.add("Speech", seconds(10, 11), "");
		assertThat(findings(false)).hasSize(2);
	}

	@Test
	void segmentsTooShort() throws IOException {
		Annotation slip = dataset.add("Speech", new Interval(1_000_000, 1_004_000), "");
		dataset.add("Speech", new Interval(2_000_000, 2_020_000), "a");
		Annotation words = dataset.add("Speech", new Interval(3_000_000, 3_020_000), "two words");
		assertThat(findings(false)).extracting(one -> one.annotation().orElseThrow()).containsExactlyInAnyOrder(slip.getId(), words.getId());
		assertThat(findings(false)).extracting(Finding::check).containsOnly("segment-too-short");
	}
}
