/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.assist.language.Calibration;
import org.labelwright.assist.language.Calibration.Outcome;
import org.labelwright.assist.language.LabelledText;
import org.labelwright.assist.language.LabelledText.Label;
import org.labelwright.assist.language.SpanLearner;
import org.labelwright.assist.language.SpanModel;
import org.labelwright.core.Progress;
import org.labelwright.media.text.CodePoints;

/** Whether a confidence of 0.8 is right in eight cases of ten: by answers made for the test, and by names in real texts that the learner has not seen. */
class CalibrationTest {

	private static final int BINS = 10;

	/** Answers that say to be surer than they are: of the log odds only a third is due. */
	private static List<Outcome> tooSure(int count, long seed) {
		Random random = new Random(seed);
		List<Outcome> outcomes = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			double odds = random.nextGaussian() * 4 + 2;
			outcomes.add(new Outcome(1 / (1 + Math.exp(-odds)), random.nextDouble() < 1 / (1 + Math.exp(-(odds / 3 - 0.5)))));
		}
		return outcomes;
	}

	/** The expected calibration error (Naeini, Cooper, Hauskrecht 2015) in bins of equal width. */
	private static double error(List<Outcome> outcomes) {
		double[] confidence = new double[BINS];
		double[] right = new double[BINS];
		for (Outcome one : outcomes) {
			int bin = Math.min(BINS - 1, (int) (one.confidence() * BINS));
			confidence[bin] += one.confidence();
			right[bin] += one.right() ? 1 : 0;
		}
		double error = 0;
		for (int i = 0; i < BINS; i++) {
			error += Math.abs(confidence[i] - right[i]);
		}
		return error / outcomes.size();
	}

	private static List<Outcome> calibrated(Calibration calibration, List<Outcome> outcomes) {
		return outcomes.stream().map(one -> new Outcome(calibration.of(one.confidence()), one.right())).toList();
	}

	@Test
	void whoIsTooSureIsTakenBackToWhatIsDue() {
		Calibration fitted = Calibration.fit(tooSure(20_000, 1));
		assertThat(fitted.slope()).isCloseTo(1 / 3.0, within(0.02));
		assertThat(fitted.offset()).isCloseTo(-0.5, within(0.05));
		List<Outcome> others = tooSure(20_000, 2);
		assertThat(error(others)).isGreaterThan(0.15);
		assertThat(error(calibrated(fitted, others))).isLessThan(0.02);
	}

	@Test
	void theOrderStaysAndNothingIsCertain() {
		Calibration fitted = Calibration.fit(tooSure(200, 3));
		double before = -1;
		for (int i = 0; i <= 1000; i++) {
			double now = fitted.of(i / 1000.0);
			assertThat(now).isGreaterThan(before).isBetween(0.0, 1.0);
			before = now;
		}
		assertThat(fitted.of(1)).isLessThan(1);
	}

	@Test
	void fewAnswersChangeNothing() {
		assertThat(Calibration.fit(tooSure(9, 4))).isEqualTo(Calibration.NONE);
		assertThat(Calibration.fit(List.of())).isEqualTo(Calibration.NONE);
		assertThat(Calibration.NONE.of(1)).isEqualTo(1);
		assertThat(Calibration.NONE.of(0.25)).isEqualTo(0.25);
	}

	@Test
	void whereAllAreRightTheyAreNearlyCertain() {
		Calibration fitted = Calibration.fit(Stream.generate(() -> new Outcome(1, true)).limit(30).toList());
		// 31 of 32, as Platt's targets have it.
		assertThat(fitted.of(1)).isCloseTo(31 / 32.0, within(0.01));
	}

	@Test
	void confidenceThatSaysTheContraryIsWorthNothing() {
		List<Outcome> outcomes = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			outcomes.add(new Outcome(0.9, false));
			outcomes.add(new Outcome(0.6, true));
		}
		Calibration fitted = Calibration.fit(outcomes);
		assertThat(fitted.slope()).isZero();
		assertThat(fitted.of(0.9)).isCloseTo(0.5, within(0.01)).isEqualTo(fitted.of(0.6));
	}

	private static Path data(String name) {
		Path folder = Path.of(System.getProperty("labelwright.data", "../../../shared/data")).toAbsolutePath().normalize().resolve(name);
		Assumptions.assumeTrue(Files.exists(folder), "no real data: " + folder + " is not there");
		return folder;
	}

	/** Articles of CoNLL 2002 with names of people, places, organisations and others, as brat has them. */
	private static List<LabelledText> articles(String language) throws IOException {
		List<LabelledText> texts = new ArrayList<>();
		try (Stream<Path> files = Files.list(data("brat/CoNLL-ST_2002").resolve(language))) {
			for (Path file : files.filter(one -> one.toString().endsWith(".ann")).sorted().toList()) {
				List<Label> labels = new ArrayList<>();
				for (String line : Files.readAllLines(file)) {
					String[] cells = line.split("\t")[1].split(" ");
					labels.add(new Label(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[0]));
				}
				labels.sort((one, other) -> Integer.compare(one.start(), other.start()));
				texts.add(new LabelledText(file.getFileName().toString(), new CodePoints(Files.readString(Path.of(file.toString().replace(".ann", ".txt")))), labels));
			}
		}
		return texts;
	}

	/** Sentences of the English Web Treebank, 20 a text, runs of proper nouns being names. */
	private static List<LabelledText> treebank() throws IOException {
		List<LabelledText> texts = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		List<Label> labels = new ArrayList<>();
		int sentences = 0;
		boolean name = false;
		for (String line : Files.readAllLines(data("conllu/en_ewt-ud-dev.conllu"))) {
			String[] cells = line.split("\t");
			if (line.isEmpty()) {
				text.append('\n');
				name = false;
				if (++sentences % 20 == 0 && !labels.isEmpty()) {
					texts.add(new LabelledText("t" + texts.size(), new CodePoints(text.toString()), labels));
					text.setLength(0);
					labels.clear();
				}
			} else if (cells.length > 3 && cells[0].matches("\\d+")) {
				int start = text.codePointCount(0, text.length());
				text.append(cells[1]);
				int end = text.codePointCount(0, text.length());
				boolean proper = cells[3].equals("PROPN");
				if (proper) {
					labels.add(new Label(name ? labels.removeLast().start() : start, end, "name"));
				}
				name = proper;
				text.append(' ');
			}
		}
		return texts;
	}

	/** The error on every fifth text in turn, of models that have learned from the others: what the tags say, and what is made of it. */
	private static double[] errors(List<LabelledText> texts) {
		List<Outcome> raw = new ArrayList<>();
		List<Outcome> made = new ArrayList<>();
		for (int fold = 0; fold < 5; fold++) {
			List<LabelledText> seen = new ArrayList<>();
			List<LabelledText> unseen = new ArrayList<>();
			for (int i = 0; i < texts.size(); i++) {
				(i % 5 == fold ? unseen : seen).add(texts.get(i));
			}
			SpanModel model = new SpanLearner().learn(seen, Progress.NONE).orElseThrow().model();
			SpanModel before = SpanModel.ofJson(model.toJson().replaceFirst("\"calibration\":\\[[^\\]]*],", ""));
			for (LabelledText text : unseen) {
				model.predict(text.text()).forEach(one -> made.add(new Outcome(one.confidence(), text.labels().contains(one.label()))));
				before.predict(text.text()).forEach(one -> raw.add(new Outcome(one.confidence(), text.labels().contains(one.label()))));
			}
		}
		assertThat(made).hasSameSizeAs(raw);
		System.out.printf("| %d texts, %d labels | %d spans, %.0f %% right | %.3f | %.3f |%n", texts.size(), texts.stream().mapToInt(one -> one.labels().size()).sum(), raw.size(),
				100.0 * raw.stream().filter(Outcome::right).count() / raw.size(), error(raw), error(made));
		return new double[] { error(raw), error(made) };
	}

	@ParameterizedTest
	@ValueSource(strings = { "esp", "ned", "ewt" })
	void confidenceOnRealTextsIsWhatItIsWorth(String which) throws Exception {
		List<LabelledText> texts = which.equals("ewt") ? treebank() : articles(which);
		double[] errors = errors(texts);
		assertThat(errors[1]).as("after").isLessThan(errors[0] / 2).isLessThan(0.15);
	}
}
