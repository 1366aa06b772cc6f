/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;

/**
 * Learns to label spans as people do, from the texts they have labelled so far: an averaged perceptron (Collins 2002) over words,
 * their shapes and neighbours. Of each text it learns up to the last sentence with a label, as people label from the top down.
 * The same texts give the same model. Keeps nothing; for several threads.
 */
public final class SpanLearner {

	/**
	 * What came of learning.
	 *
	 * @param texts how many have labels
	 * @param labels in them
	 * @param f1 how well a model of the other texts labels the fifth that was held out, labels counted right only with the same
	 *        class and the same borders; empty where there are too few texts to hold some out
	 */
	public record Learned(SpanModel model, int texts, int labels, OptionalDouble f1) {
	}

	private static final int ROUNDS = 8;
	private static final int FOLDS = 5;
	private static final int LEAST_TEXTS = 2;
	private static final long SEED = 20260101;

	/** A sentence to learn from. */
	private record Example(List<Sentences.Word> words, List<String> tags) {
	}

	/** As {@link #learn(List, Optional, Progress)}, where no text is at work. */
	public Optional<Learned> learn(List<LabelledText> texts, Progress progress) {
		return learn(texts, Optional.empty(), progress);
	}

	/**
	 * Learns from all texts, and from four fifths of them to see how well that goes and what the confidence is worth.
	 *
	 * @param open the id of a text that is being labelled in whatever order: of it only sentences with labels are learned, and nothing
	 *        is measured by it
	 * @return empty where nothing is labelled
	 * @throws CancellationException where the progress told it to stop
	 */
	public Optional<Learned> learn(List<LabelledText> texts, Optional<String> open, Progress progress) {
		List<LabelledText> labelled = texts.stream().filter(one -> !one.labels().isEmpty()).toList();
		if (labelled.isEmpty()) {
			return Optional.empty();
		}
		Optional<Measured> measured = Optional.empty();
		List<LabelledText> closed = labelled.stream().filter(one -> open.filter(one.id()::equals).isEmpty()).toList();
		if (closed.size() >= LEAST_TEXTS) {
			List<LabelledText> held = new ArrayList<>();
			List<LabelledText> others = new ArrayList<>();
			for (int i = 0; i < closed.size(); i++) {
				(i % FOLDS == FOLDS - 1 || i == closed.size() - 1 && held.isEmpty() ? held : others).add(closed.get(i));
			}
			measured = Optional.of(measure(train(others, open, Calibration.NONE, progress), held, progress));
		}
		int labels = labelled.stream().mapToInt(one -> one.labels().size()).sum();
		Calibration calibration = measured.map(one -> Calibration.fit(one.outcomes())).orElse(Calibration.NONE);
		return Optional.of(new Learned(train(labelled, open, calibration, progress), labelled.size(), labels,
				measured.map(one -> OptionalDouble.of(one.f1())).orElse(OptionalDouble.empty())));
	}

	/**
	 * How a model does on texts it has not seen, over the part of each that is labelled.
	 *
	 * @param f1 the harmonic mean of precision and recall
	 */
	private record Measured(double f1, List<Calibration.Outcome> outcomes) {
	}

	private static Measured measure(SpanModel model, List<LabelledText> texts, Progress progress) {
		List<Calibration.Outcome> outcomes = new ArrayList<>();
		int wanted = 0;
		for (LabelledText text : texts) {
			progress.at(0, -1);
			Set<LabelledText.Label> truth = new HashSet<>(text.labels());
			int reach = reach(text);
			wanted += truth.size();
			for (SpanModel.Found one : model.predict(text.text())) {
				if (one.label().start() < reach) {
					outcomes.add(new Calibration.Outcome(one.confidence(), truth.contains(one.label())));
				}
			}
		}
		long right = outcomes.stream().filter(Calibration.Outcome::right).count();
		return new Measured(right == 0 ? 0 : 2.0 * right / (outcomes.size() + wanted), outcomes);
	}

	/** Where the last sentence with a label ends, in code points. */
	private static int reach(LabelledText text) {
		int last = text.text().toUtf16(text.labels().getLast().end());
		for (List<Sentences.Word> sentence : Sentences.of(text.text().text())) {
			if (sentence.getLast().end() >= last) {
				return text.text().spanOfUtf16(sentence.getFirst().start(), sentence.getLast().end()).end();
			}
		}
		return text.text().length();
	}

	private static List<Example> examples(LabelledText text) {
		List<Example> examples = new ArrayList<>();
		int last = text.text().toUtf16(text.labels().getLast().end());
		int next = 0;
		for (List<Sentences.Word> sentence : Sentences.of(text.text().text())) {
			if (sentence.getFirst().start() >= last) {
				break;
			}
			List<String> tags = new ArrayList<>();
			boolean inside = false;
			for (Sentences.Word word : sentence) {
				while (next < text.labels().size() && text.text().toUtf16(text.labels().get(next).end()) <= word.start()) {
					next++;
					inside = false;
				}
				boolean labelled = next < text.labels().size() && text.text().toUtf16(text.labels().get(next).start()) < word.end();
				tags.add(labelled ? (inside ? "I-" : "B-") + text.labels().get(next).labelClass() : SpanModel.OUTSIDE);
				inside = labelled;
			}
			examples.add(new Example(sentence, tags));
		}
		return examples;
	}

	/** The weights while they are learned, with the sum of all they were. */
	private static final class Weights {

		private final Map<String, float[]> now = new HashMap<>();
		private final Map<String, double[]> sums = new HashMap<>();
		private final Map<String, int[]> since = new HashMap<>();
		private final int tags;
		private int step;

		Weights(int tags) {
			this.tags = tags;
		}

		void change(String feature, int tag, float by) {
			float[] weight = now.computeIfAbsent(feature, missing -> new float[tags]);
			int[] from = since.computeIfAbsent(feature, missing -> new int[tags]);
			sums.computeIfAbsent(feature, missing -> new double[tags])[tag] += (double) (step - from[tag]) * weight[tag];
			from[tag] = step;
			weight[tag] += by;
		}

		Map<String, float[]> averages() {
			Map<String, float[]> averages = new HashMap<>();
			now.forEach((feature, weight) -> {
				float[] average = new float[tags];
				boolean any = false;
				for (int i = 0; i < tags; i++) {
					average[i] = (float) ((sums.get(feature)[i] + (double) (step - since.get(feature)[i]) * weight[i]) / Math.max(1, step));
					any |= average[i] != 0;
				}
				if (any) {
					averages.put(feature, average);
				}
			});
			return averages;
		}
	}

	private static SpanModel train(List<LabelledText> texts, Optional<String> open, Calibration calibration, Progress progress) {
		List<Example> examples = new ArrayList<>();
		texts.forEach(text -> examples(text).stream()
				.filter(one -> open.filter(text.id()::equals).isEmpty() || one.tags().stream().anyMatch(tag -> !tag.equals(SpanModel.OUTSIDE))).forEach(examples::add));
		Map<String, Integer> number = new LinkedHashMap<>(Map.of(SpanModel.OUTSIDE, 0));
		examples.forEach(example -> example.tags().forEach(tag -> number.putIfAbsent(tag, number.size())));
		List<String> tags = List.copyOf(number.keySet());
		List<List<List<String>>> features = examples.stream().map(example -> {
			List<List<String>> ofWords = new ArrayList<>();
			for (int at = 0; at < example.words().size(); at++) {
				ofWords.add(WordFeatures.of(example.words(), at));
			}
			return ofWords;
		}).toList();
		Weights weights = new Weights(tags.size());
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < examples.size(); i++) {
			order.add(i);
		}
		Random random = new Random(SEED);
		for (int round = 0; round < ROUNDS; round++) {
			Collections.shuffle(order, random);
			for (int at = 0; at < order.size(); at++) {
				progress.at((long) round * order.size() + at, (long) ROUNDS * order.size());
				learn(examples.get(order.get(at)), features.get(order.get(at)), tags, number, weights);
			}
		}
		return new SpanModel(tags, weights.averages(), calibration);
	}

	private static void learn(Example example, List<List<String>> features, List<String> tags, Map<String, Integer> number, Weights weights) {
		String previous = SpanModel.OUTSIDE;
		for (int at = 0; at < example.words().size(); at++) {
			List<String> seen = SpanModel.withTag(features.get(at), previous);
			double[] scores = SpanModel.scores(weights.now, seen, tags.size());
			int guess = SpanModel.best(scores, tags, previous);
			int truth = number.get(example.tags().get(at));
			weights.step++;
			if (guess != truth) {
				for (String feature : seen) {
					weights.change(feature, truth, 1);
					weights.change(feature, guess, -1);
				}
			}
			// What it would have said goes on, so that it learns to live with its own mistakes.
			previous = tags.get(guess);
		}
	}
}
