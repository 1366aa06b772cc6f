/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.labelwright.audio.tests.SpokenDataset.seconds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;

/** Voices made of pulses through resonances, as throats of two lengths have them, are told apart. */
class SpeakersTest {

	private static final int RATE = 16_000;
	private static final int TURNS = 8;
	/** Formants of five vowels, in hertz, after Peterson and Barney's means for men. */
	private static final double[][] VOWELS = { { 270, 2290, 3010 }, { 530, 1840, 2480 }, { 730, 1090, 2440 }, { 570, 840, 2410 }, { 300, 870, 2240 } };

	@TempDir
	private Path temp;
	private SpokenDataset dataset;

	/** Turns of 2 s with 0.5 s between; the second speaker has a shorter throat and a higher voice. */
	@BeforeEach
	void speak() throws IOException {
		dataset = SpokenDataset.in(temp);
		Random random = new Random(5);
		float[] all = new float[(int) (TURNS * 2.5 * RATE)];
		for (int turn = 0; turn < TURNS; turn++) {
			boolean second = isSecond(turn);
			say(all, (int) (turn * 2.5 * RATE), 2 * RATE, second ? 205 : 118, second ? 1.22 : 1, random);
		}
		float loudest = 0;
		for (float sample : all) {
			loudest = Math.max(loudest, Math.abs(sample));
		}
		ByteBuffer bytes = ByteBuffer.allocate(2 * all.length).order(ByteOrder.LITTLE_ENDIAN);
		for (float sample : all) {
			bytes.putShort((short) (Math.clamp(0.5 * sample / loudest + 0.0005 * random.nextGaussian(), -1, 1) * 32767));
		}
		try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes.array()), new AudioFormat(RATE, 16, 1, true, false), all.length)) {
			AudioSystem.write(in, AudioFileFormat.Type.WAVE, dataset.media().toFile());
		}
	}

	private static boolean isSecond(int turn) {
		return turn % 2 == 1 || turn == 4;
	}

	/** Ten vowels a turn, drawn at random, each a train of pulses through three resonances. */
	private static void say(float[] all, int from, int count, double pitch, double shorter, Random random) {
		double[][] state = new double[3][2];
		double phase = 0;
		double[] vowel = VOWELS[0];
		double higher = 1;
		for (int i = 0; i < count; i++) {
			if (i % (RATE / 5) == 0) {
				vowel = VOWELS[random.nextInt(VOWELS.length)];
				higher = 1 + 0.08 * random.nextGaussian();
			}
			phase += pitch * higher / RATE;
			double sample = phase >= 1 ? 1 : 0.01 * random.nextGaussian();
			phase -= phase >= 1 ? 1 : 0;
			for (int k = 0; k < 3; k++) {
				double radius = Math.exp(-Math.PI * (60 + 40 * k) / RATE);
				double out = sample + 2 * radius * Math.cos(2 * Math.PI * vowel[k] * shorter / RATE) * state[k][0] - radius * radius * state[k][1];
				state[k][1] = state[k][0];
				state[k][0] = out;
				sample = out * (1 - radius);
			}
			all[from + i] = (float) sample;
		}
	}

	private List<Annotation> predict(Map<String, String> options) throws IOException {
		Assistant assistant = new Assistants(Contributions.ofPlatform()).batch("speakers");
		BatchAssistant batch = assistant.batch().orElseThrow().get();
		try (BatchAssistant.Run run = batch.start(dataset.ontology(), Options.of(batch.options(), options), Progress.NONE)) {
			return List.copyOf(run.predict(dataset.one(), Progress.NONE).getAnnotations());
		}
	}

	private static List<String> speakers(List<Annotation> segments) {
		return segments.stream().map(one -> one.getAttributes().get("speaker").text()).toList();
	}

	private static List<String> right() {
		return java.util.stream.IntStream.range(0, TURNS).mapToObj(turn -> isSecond(turn) ? "Speaker 2" : "Speaker 1").toList();
	}

	@Test
	void theSegmentsThatAreThereGetTheirSpeakers() throws IOException {
		for (int turn = 0; turn < TURNS; turn++) {
			dataset.add("Speech", seconds(turn * 2.5, turn * 2.5 + 2), "");
			dataset.add("Music", seconds(turn * 2.5, turn * 2.5 + 2.4), "");
		}
		List<Annotation> found = predict(Map.of());
		assertThat(found.stream().map(Annotation::getGeometry).toList()).as("as they are").isEqualTo(dataset.document().getAnnotations().stream()
				.filter(one -> one.getLabelClass().equals(dataset.classNamed("Speech"))).map(Annotation::getGeometry).toList());
		assertThat(speakers(found)).as("nobody said how many there are").isEqualTo(right());
		assertThat(speakers(predict(Map.of("speakers", "2")))).isEqualTo(right());
		assertThat(speakers(predict(Map.of("speakers", "1")))).containsOnly("Speaker 1");
		assertThat(speakers(predict(Map.of("unlike", "0.001")))).as("everybody is unlike everybody").doesNotHaveDuplicates();
	}

	@Test
	void whereThereAreNoSegmentsSpeechIsFoundFirst() throws IOException {
		List<Annotation> found = predict(Map.of("speakers", "2"));
		assertThat(found).hasSize(TURNS).allMatch(one -> one.getGeometry() instanceof Interval);
		assertThat(speakers(found)).isEqualTo(right());
	}

	@Test
	void segmentsAtTheEndAndShorterThanAWindowAreNoTrouble() throws IOException {
		dataset.add("Speech", new Interval(1_000_000, 1_000_100), "");
		dataset.add("Speech", seconds(19.99, 20), "");
		dataset.add("Speech", seconds(19.5, 25), "");
		assertThat(predict(Map.of())).hasSize(3);
	}

	@Test
	void optionsThatMakeNoSenseAreRefused() {
		assertThatThrownBy(() -> predict(Map.of("speakers", "-1"))).isInstanceOf(BadInputException.class).hasMessageContaining("speakers");
		assertThatThrownBy(() -> predict(Map.of("unlike", "0"))).isInstanceOf(BadInputException.class).hasMessageContaining("unlike");
	}
}
