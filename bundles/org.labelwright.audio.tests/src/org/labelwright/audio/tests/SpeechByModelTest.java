/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;

/**
 * Models with the inputs and outputs of Silero VAD that hear speech where it is loud, and nothing in their first piece: so it shows whether what
 * they remember is given back to them.
 */
class SpeechByModelTest {

	private static final long PIECE = 32_000;

	@TempDir
	private Path temp;
	private SpokenDataset spoken;

	@BeforeEach
	void recording() throws IOException {
		spoken = SpokenDataset.in(temp);
	}

	/** How loud it is, from 0 to 1, times what is remembered, which grows from 0 to 1 after the first piece. */
	private static Graph loud(int length, String firstState) {
		return new Graph().input("input", Graph.FLOAT, 1, length).input("sr", Graph.LONG).node("Abs", "size <- input")
				.node("ReduceMean", "mean <- size", new Graph.Attribute("axes", new long[] { 1 })).constant("quiet", new float[] { -0.012f })
				.node("Add", "above <- mean quiet").constant("steep", new float[] { 400 }).node("Mul", "steeply <- above steep").node("Sigmoid", "loud <- steeply")
				.node("ReduceMax", "known <- " + firstState, new Graph.Attribute("keepdims", 0L)).node("Mul", "heard <- loud known")
				.node("Cast", "rate <- sr", new Graph.Attribute("to", 1L)).constant("wanted", new float[] { 1 / 16_000f }).node("Mul", "right <- rate wanted")
				.node("Mul", "output <- heard right").output("output", Graph.FLOAT, 1, 1).constant("one", new float[] { 1 });
	}

	static Graph version5() {
		return loud(64 + 512, "state").input("state", Graph.FLOAT, 2, -1, 128).node("Max", "stateN <- state one").output("stateN", Graph.FLOAT, 2, -1, 128);
	}

	private static Graph version4() {
		return loud(512, "h").input("h", Graph.FLOAT, 2, -1, 64).input("c", Graph.FLOAT, 2, -1, 64).node("Max", "hn <- h one").node("Identity", "cn <- c")
				.output("hn", Graph.FLOAT, 2, -1, 64).output("cn", Graph.FLOAT, 2, -1, 64);
	}

	private void model(Graph graph, String more) throws IOException {
		graph.write(temp.resolve("vad.onnx"));
		Files.writeString(temp.resolve("model.json"),
				"{\"schemaVersion\": 1, \"name\": \"VAD\", \"version\": \"5\", \"task\": \"speech\", \"model\": \"vad.onnx\"" + more + "}");
	}

	private BatchAssistant.Run start(String... options) throws IOException {
		Map<String, String> given = new HashMap<>(Map.of("model", temp.toString()));
		for (int i = 0; i < options.length; i += 2) {
			given.put(options[i], options[i + 1]);
		}
		BatchAssistant assistant = new Assistants(Contributions.ofPlatform()).batch("speech-model").batch().orElseThrow().get();
		return assistant.start(spoken.ontology(), Options.of(assistant.options(), given), Progress.NONE);
	}

	private static List<Interval> found(BatchAssistant.Run run, SourceRecord one) throws IOException {
		return run.predict(one, Progress.NONE).getAnnotations().stream().map(annotation -> (Interval) annotation.getGeometry()).toList();
	}

	private static void assertNear(List<Interval> found, List<Interval> wanted, long tolerance) {
		assertThat(found).hasSameSizeAs(wanted);
		for (int i = 0; i < wanted.size(); i++) {
			assertThat(found.get(i).start()).as("start of " + i + " in " + found).isBetween(wanted.get(i).start() - tolerance, wanted.get(i).start() + tolerance);
			assertThat(found.get(i).end()).as("end of " + i + " in " + found).isBetween(wanted.get(i).end() - tolerance, wanted.get(i).end() + tolerance);
		}
	}

	@Test
	void bothVersionsFindWhatIsSpoken() throws Exception {
		for (Graph graph : List.of(version5(), version4())) {
			model(graph, "");
			try (BatchAssistant.Run run = start("margin", "0")) {
				assertThat(run.author()).startsWith("VAD 5 (");
				// Where speech begins within a piece, half of it may be in the one before.
				assertNear(found(run, spoken.one()), SpokenDataset.SPOKEN, PIECE);
				List<Annotation> again = run.predict(spoken.one(), Progress.NONE).getAnnotations();
				assertThat(again.getFirst().getLabelClass()).isEqualTo(spoken.classNamed("Speech"));
				assertThat(again.getFirst().getProvenance().getConfidence()).isBetween(0.5, 1.0);
			}
		}
	}

	@Test
	void whatTheModelRemembersIsGivenBackAndForgottenBetweenRecordings() throws Exception {
		model(version5(), "");
		SourceRecord loud = recording("loud.wav", 16_000, 1, 1, i -> 0.5 * Math.sin(i * 0.1));
		try (BatchAssistant.Run run = start("margin", "0")) {
			for (int i = 0; i < 2; i++) {
				assertThat(found(run, loud)).containsExactly(new Interval(PIECE, SpokenDataset.SECOND));
			}
		}
	}

	@Test
	void otherRatesAndChannelsBecomeWhatTheModelWants() throws Exception {
		model(version4(), "");
		IntToDoubleFunction second = i -> i >= 44_100 && i < 88_200 ? 0.5 * Math.sin(i * 0.06) : 0;
		// 12 kHz: what a rate of 16 kHz cannot hold must not come back as a lower sound.
		IntToDoubleFunction tooHigh = i -> 0.5 * Math.sin(i * 2 * Math.PI * 12_000 / 44_100);
		try (BatchAssistant.Run run = start("margin", "0")) {
			assertNear(found(run, recording("stereo.wav", 44_100, 2, 3, second)), List.of(SpokenDataset.seconds(1, 2)), PIECE);
			assertThat(found(run, recording("high.wav", 44_100, 1, 3, tooHigh))).isEmpty();
			assertNear(found(run, recording("telephone.wav", 8_000, 1, 3, i -> i >= 8_000 && i < 16_000 ? 0.5 * Math.sin(i * 0.3) : 0)),
					List.of(SpokenDataset.seconds(1, 2)), PIECE);
		}
	}

	@Test
	void pausesAndMarginsAreAsWanted() throws Exception {
		model(version4(), ", \"thresholds\": {\"confidence\": 0.6}");
		try (BatchAssistant.Run run = start("least-pause", "1500", "margin", "200")) {
			assertThat(run.author()).contains(", 0.6, ");
			// The pause at the end is too short to be one.
			assertNear(found(run, spoken.one()), List.of(SpokenDataset.seconds(1.8, 5.2), SpokenDataset.seconds(6.8, 11.2), SpokenDataset.seconds(14.8, 20)), 2 * PIECE);
		}
		try (BatchAssistant.Run run = start("least-speech", "1500", "margin", "0", "threshold", "0.5")) {
			assertThat(found(run, spoken.one())).hasSize(3);
		}
	}

	@Test
	void speechThatHasNotEndedGoesOnToTheEndAsInTheOriginal() throws Exception {
		model(version4(), "");
		// Quiet for the last 50 ms, which is shorter than a pause.
		SourceRecord cut = recording("cut.wav", 16_000, 1, 3, i -> i >= 16_000 && i < 47_200 ? 0.5 * Math.sin(i * 0.3) : 0);
		try (BatchAssistant.Run run = start("margin", "0")) {
			assertThat(found(run, cut)).singleElement().satisfies(one -> assertThat(one.end()).isEqualTo(3 * SpokenDataset.SECOND));
		}
	}

	/**
	 * A model that gives back how loud a piece of 32 ms is, and stretches worked out by hand after get_speech_timestamps: 0.9 is speech, 0.4 is neither, 0.3 and 0 are
	 * below 0.35. The first stretch ends at piece 21, as five pieces from there on are a pause of 128 ms; the third, of 224 ms, is too short; the last, of
	 * whose last piece half is beyond the end, so that it is 0.45, goes on to the end.
	 */
	@Test
	void stretchesAreThoseOfTheOriginal() throws Exception {
		model(new Graph().input("input", Graph.FLOAT, 1, 512).input("sr", Graph.LONG).input("h", Graph.FLOAT, 2, -1, 64).input("c", Graph.FLOAT, 2, -1, 64)
				.node("ReduceMean", "output <- input").output("output", Graph.FLOAT, 1, 1).node("Identity", "hn <- h").node("Identity", "cn <- c")
				.output("hn", Graph.FLOAT, 2, -1, 64).output("cn", Graph.FLOAT, 2, -1, 64), "");
		double[] loud = new double[63];
		for (int[] speech : new int[][] { { 10, 20 }, { 26, 34 }, { 40, 47 }, { 52, 63 } }) {
			Arrays.fill(loud, speech[0], speech[1], 0.9);
		}
		loud[20] = 0.4;
		Arrays.fill(loud, 21, 26, 0.3);
		SourceRecord one = recording("pieces.wav", 16_000, 1, 2, i -> loud[i / 512]);
		try (BatchAssistant.Run run = start()) {
			assertThat(found(run, one)).containsExactly(millis(290, 702), millis(802, 1118), millis(1634, 2000));
		}
		try (BatchAssistant.Run run = start("margin", "100")) {
			// Between the first two are 160 ms, of which each gets half.
			assertThat(found(run, one)).containsExactly(millis(220, 752), millis(752, 1188), millis(1564, 2000));
		}
		try (BatchAssistant.Run run = start("margin", "0", "least-speech", "256")) {
			assertThat(found(run, one)).as("longer than that, not as long").containsExactly(millis(320, 672), millis(1664, 2000));
		}
	}

	private static Interval millis(long start, long end) {
		return new Interval(start * 1000, end * 1000);
	}

	@Test
	void aProcessThatWasKilledIsReplacedAndARecordingCanBeStopped() throws Exception {
		model(version5(), "");
		List<ProcessHandle> others = workers().toList();
		try (BatchAssistant.Run run = start("margin", "0")) {
			ProcessHandle worker = workers().filter(one -> !others.contains(one)).findFirst().orElseThrow();
			worker.destroyForcibly();
			worker.onExit().join();
			assertThat(found(run, spoken.one())).hasSize(4);
			assertThatThrownBy(() -> run.predict(spoken.one(), (done, total) -> {
				throw new CancellationException();
			})).isInstanceOf(CancellationException.class);
		}
		workers().filter(one -> !others.contains(one)).forEach(one -> one.onExit().join());
	}

	@Test
	void whatIsWrongIsSaidWithItsPlace() throws Exception {
		model(version5(), ", \"input\": {\"rate\": \"high\"}");
		assertThatThrownBy(() -> start()).isInstanceOf(BadInputException.class).hasMessageContaining("model.json").hasMessageContaining("field input.rate");
		model(new Graph().input("input", Graph.FLOAT, 1, 576).input("state", Graph.FLOAT, 2, 1, 128).node("Identity", "output <- input")
				.output("output", Graph.FLOAT, 1, 576), "");
		assertThatThrownBy(() -> start()).isInstanceOf(BadInputException.class).hasMessageContaining("vad.onnx").hasMessageContaining("does not give stateN");
		model(version5(), "");
		assertThatThrownBy(() -> start("threshold", "2")).isInstanceOf(BadInputException.class).hasMessageContaining("threshold");
	}

	private static Stream<ProcessHandle> workers() {
		return ProcessHandle.current().children().filter(child -> child.info().commandLine().filter(line -> line.contains("OnnxWorker")).isPresent());
	}

	/** @param sample from the number of a frame, the same in all channels */
	private SourceRecord recording(String name, int rate, int channels, int seconds, IntToDoubleFunction sample) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(2 * channels * rate * seconds).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < rate * seconds; i++) {
			for (int channel = 0; channel < channels; channel++) {
				bytes.putShort((short) (sample.applyAsDouble(i) * 32767));
			}
		}
		try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes.array()), new AudioFormat(rate, 16, channels, true, false), (long) rate * seconds)) {
			AudioSystem.write(in, AudioFileFormat.Type.WAVE, temp.resolve(name).toFile());
		}
		return new SourceRecord(Item.image(name, name, "audio/wav", 0, 0), Optional.of(temp.resolve(name)), List.of());
	}
}
