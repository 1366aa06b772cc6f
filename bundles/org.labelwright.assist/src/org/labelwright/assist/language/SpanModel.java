/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;
import org.labelwright.core.json.Json;
import org.labelwright.media.text.CodePoints;

/**
 * Predicts spans of classes in a text: gives each word the tag that begins, goes on with, or is outside of a span, from left to
 * right, the best each time. Immutable; for several threads.
 */
public final class SpanModel {

	/**
	 * A span that is predicted.
	 *
	 * @param confidence from 0 to 1: how often the model was right about texts that were held out where the tags stood out as far as here; where there
	 *        were too few to tell, how far the tags of its words stand out from the next best, see {@link Calibration}
	 */
	public record Found(LabelledText.Label label, double confidence) {
	}

	static final String OUTSIDE = "O";
	private static final int VERSION = 1;
	private static final String CALIBRATION = "calibration";

	private final List<String> tags;
	private final Map<String, float[]> weights;
	private final Calibration calibration;

	/** @param weights of features, one for each tag; the averages of all they were */
	SpanModel(List<String> tags, Map<String, float[]> weights, Calibration calibration) {
		this.tags = List.copyOf(tags);
		this.weights = weights;
		this.calibration = calibration;
	}

	/** Features that depend on the tag before. */
	static List<String> withTag(List<String> features, String previous) {
		List<String> all = new ArrayList<>(features);
		all.add("t=" + previous);
		all.add("t,w=" + previous + " " + features.get(1));
		return all;
	}

	static double[] scores(Map<String, float[]> weights, List<String> features, int tags) {
		double[] scores = new double[tags];
		for (String feature : features) {
			float[] of = weights.get(feature);
			if (of != null) {
				for (int i = 0; i < tags; i++) {
					scores[i] += of[i];
				}
			}
		}
		return scores;
	}

	/** A span goes on only where one of its class has begun. */
	static boolean follows(String tag, String previous) {
		return !tag.startsWith("I-") || previous.length() > 1 && previous.substring(2).equals(tag.substring(2));
	}

	static int best(double[] scores, List<String> tags, String previous) {
		int best = 0;
		for (int i = 1; i < scores.length; i++) {
			if (scores[i] > scores[best] && follows(tags.get(i), previous)) {
				best = i;
			}
		}
		return best;
	}

	/** How much of the weight of all tags that may follow the best has, if scores were logarithms of it. */
	private static double share(double[] scores, int of, List<String> tags, String previous) {
		double sum = 0;
		for (int i = 0; i < scores.length; i++) {
			if (follows(tags.get(i), previous)) {
				sum += Math.exp(scores[i] - scores[of]);
			}
		}
		return 1 / sum;
	}

	/** In the order of the text. */
	public List<Found> predict(CodePoints text) {
		return predict(text, Progress.NONE);
	}

	/**
	 * As {@link #predict(CodePoints)}.
	 *
	 * @param progress told at each sentence
	 * @throws CancellationException where the progress told it to stop
	 */
	public List<Found> predict(CodePoints text, Progress progress) {
		List<Found> found = new ArrayList<>();
		for (List<Sentences.Word> sentence : Sentences.of(text.text())) {
			progress.at(sentence.isEmpty() ? 0 : sentence.getFirst().start(), text.text().length());
			String previous = OUTSIDE;
			int start = -1;
			int end = -1;
			double confidence = 1;
			for (int at = 0; at <= sentence.size(); at++) {
				String tag = OUTSIDE;
				double share = 1;
				if (at < sentence.size()) {
					double[] scores = scores(weights, withTag(WordFeatures.of(sentence, at), previous), tags.size());
					int best = best(scores, tags, previous);
					tag = tags.get(best);
					share = share(scores, best, tags, previous);
				}
				if (start >= 0 && !tag.startsWith("I-")) {
					found.add(new Found(new LabelledText.Label(text.ofUtf16(start), text.spanOfUtf16(start, end).end(), previous.substring(2)), calibration.of(confidence)));
					start = -1;
				}
				if (tag.startsWith("B-")) {
					start = sentence.get(at).start();
					confidence = share;
				}
				if (at < sentence.size() && !tag.equals(OUTSIDE)) {
					end = sentence.get(at).end();
					confidence = Math.min(confidence, share);
				}
				previous = tag;
			}
		}
		return found;
	}

	/** To be kept in a file. The same model gives the same text. */
	public String toJson() {
		ObjectNode node = Json.mapper().createObjectNode().put("schemaVersion", VERSION);
		tags.forEach(node.putArray("tags")::add);
		if (!calibration.equals(Calibration.NONE)) {
			node.putArray(CALIBRATION).add(calibration.slope()).add(calibration.offset());
		}
		ObjectNode all = node.putObject("weights");
		new TreeMap<>(weights).forEach((feature, of) -> {
			ArrayNode list = all.putArray(feature);
			for (float weight : of) {
				list.add(weight);
			}
		});
		return node.toString();
	}

	/** @throws IllegalArgumentException where it is not what {@link #toJson()} gives */
	static SpanModel of(JsonNode node) {
		if (node.path("schemaVersion").asInt() != VERSION || !node.path("tags").isArray() || node.path("tags").isEmpty()) {
			throw new IllegalArgumentException("it holds no model of a span learner of this version");
		}
		List<String> tags = new ArrayList<>();
		node.path("tags").forEach(tag -> tags.add(tag.asText()));
		Map<String, float[]> weights = new HashMap<>();
		node.path("weights").properties().forEach(one -> {
			if (one.getValue().size() != tags.size()) {
				throw new IllegalArgumentException("the feature \"" + one.getKey() + "\" has " + one.getValue().size() + " weights for " + tags.size() + " tags");
			}
			float[] of = new float[tags.size()];
			for (int i = 0; i < of.length; i++) {
				of[i] = (float) one.getValue().get(i).asDouble();
			}
			weights.put(one.getKey(), of);
		});
		return new SpanModel(tags, weights, calibration(node.path(CALIBRATION)));
	}

	private static Calibration calibration(JsonNode node) {
		if (node.isMissingNode()) {
			return Calibration.NONE;
		}
		if (!node.isArray() || node.size() != 2 || !node.get(0).isNumber() || !node.get(1).isNumber() || node.get(0).asDouble() < 0) {
			throw new IllegalArgumentException("the " + CALIBRATION + " " + node + " is no slope and offset");
		}
		return new Calibration(node.get(0).asDouble(), node.get(1).asDouble());
	}

	/** Reads {@link #toJson()}. @throws IllegalArgumentException where it is not that */
	public static SpanModel ofJson(String json) {
		try {
			return of(Json.mapper().readTree(json));
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
		}
	}
}
