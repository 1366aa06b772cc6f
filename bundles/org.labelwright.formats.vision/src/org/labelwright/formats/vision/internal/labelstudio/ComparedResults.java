/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.format.support.Values;

/**
 * Results of the controls {@code Pairwise} and {@code Ranker} as answers by the ids of their questions, which are the names of the controls. A ranker with
 * buckets is a question for each bucket, {@code control/bucket}. Answers name parts of the text where the task has them, or else say what the result says.
 *
 * @param compared what the task compares; empty where it is no text
 */
record ComparedResults(Optional<Compared> compared) {

	/** Between a ranker and a bucket in the id of a question. */
	static final String BUCKET = "/";
	/** Of entries that are in no bucket: follows from the others. */
	private static final String NO_BUCKET = "_";
	private static final String SELECTED = "selected";
	private static final String LEFT = "left";
	private static final String RIGHT = "right";

	static String control(JsonNode result) {
		return result.path("from_name").asText(result.path("type").asText());
	}

	private static boolean isPairwise(JsonNode result) {
		return result.path("type").asText().equals(Compared.PAIRWISE);
	}

	/**
	 * What a result answers, by question.
	 *
	 * @throws IllegalArgumentException where it names what the task does not have
	 */
	Map<String, List<String>> answers(JsonNode result) {
		String control = control(result);
		Map<String, List<String>> answers = new LinkedHashMap<>();
		if (isPairwise(result)) {
			String selected = Values.text(result.path("value").path(SELECTED), "selected");
			if (!selected.equals(LEFT) && !selected.equals(RIGHT)) {
				throw new IllegalArgumentException("\"" + control + "\" selects left or right, not \"" + selected + "\"");
			}
			answers.put(control, List.of(sides().entrySet().stream().filter(side -> side.getValue().equals(selected)).findFirst().orElseThrow().getKey()));
			return answers;
		}
		JsonNode ranker = result.path("value").path(Compared.RANKER);
		Set<String> met = new HashSet<>();
		if (isOrder(ranker, control)) {
			answers.put(control, parts(ranker.isArray() ? ranker : ranker.get(control), control, met));
		} else {
			Values.object(ranker, "ranker").properties().forEach(bucket -> {
				List<String> parts = parts(bucket.getValue(), control, met);
				if (!bucket.getKey().equals(NO_BUCKET)) {
					answers.put(control + BUCKET + bucket.getKey(), parts);
				}
			});
		}
		answers.values().removeIf(List::isEmpty);
		return answers;
	}

	/** Whether a ranker says one order, as a list of its own at first and later as that of the control, and not what is in which bucket. */
	static boolean isOrder(JsonNode ranker, String control) {
		return ranker.isArray() || ranker.size() == 1 && ranker.has(control);
	}

	private List<String> parts(JsonNode list, String control, Set<String> met) {
		List<String> parts = new ArrayList<>();
		for (JsonNode one : Values.list(list, "order of " + control)) {
			String id = one.isValueNode() ? one.asText() : one.toString();
			if (!met.add(id)) {
				throw new IllegalArgumentException("\"" + control + "\" ranks \"" + id + "\" twice");
			}
			Optional<String> part = compared.filter(texts -> texts.list().isPresent()).map(texts -> texts.entries().entrySet().stream().filter(entry -> entry.getValue().equals(id))
					.findFirst().map(Map.Entry::getKey).orElseThrow(() -> new IllegalArgumentException("\"" + control + "\" ranks \"" + id + "\", which the list does not have")));
			parts.add(part.orElse(id));
		}
		return parts;
	}

	/** What Label Studio calls the parts of the pair. */
	private Map<String, String> sides() {
		return compared.map(Compared::pair).filter(pair -> !pair.isEmpty()).map(pair -> Map.of(pair.get(0), LEFT, pair.get(1), RIGHT)).orElse(Map.of(LEFT, LEFT, RIGHT, RIGHT));
	}

	private boolean areEntries(List<String> choices) {
		return compared.filter(texts -> texts.list().isPresent()).map(texts -> texts.entries().keySet().containsAll(choices)).orElse(false);
	}

	/**
	 * A result as it is to be written: as it came where it says the same, or else changed to what is answered now; empty where nothing is. Takes what it says out
	 * of the answers.
	 */
	Optional<ObjectNode> written(JsonNode result, Map<String, List<String>> answers) {
		String control = control(result);
		ObjectNode copy = result.deepCopy();
		Map<String, List<String>> before = answers(result);
		Map<String, List<String>> now = new LinkedHashMap<>();
		answers.forEach((question, choices) -> {
			boolean own = before.containsKey(question) || question.equals(control) && isOrder(result.path("value").path(Compared.RANKER), control)
					|| question.startsWith(control + BUCKET) && !isPairwise(result);
			if (own && (choices.equals(before.get(question)) || (isPairwise(result) ? isSide(choices) : areEntries(choices)))) {
				now.put(question, choices);
			}
		});
		answers.keySet().removeAll(now.keySet());
		if (now.equals(before)) {
			return Optional.of(copy);
		}
		if (now.isEmpty()) {
			return Optional.empty();
		}
		if (isPairwise(result)) {
			copy.withObject("value").put(SELECTED, sides().get(now.get(control).getFirst()));
		} else if (isOrder(result.path("value").path(Compared.RANKER), control)) {
			ObjectNode value = copy.withObject("value");
			put(now.get(control), result.path("value").path(Compared.RANKER).isArray() ? value.putArray(Compared.RANKER) : value.putObject(Compared.RANKER).putArray(control));
		} else {
			putBuckets(copy, control, now, result.path("value").path(Compared.RANKER));
		}
		return Optional.of(copy);
	}

	private boolean isSide(List<String> choices) {
		return choices.size() == 1 && sides().containsKey(choices.getFirst());
	}

	private void put(List<String> parts, ArrayNode into) {
		parts.forEach(part -> into.add(compared.map(texts -> texts.id(part)).orElse(part)));
	}

	private void putBuckets(ObjectNode result, String control, Map<String, List<String>> now, JsonNode before) {
		ObjectNode buckets = result.withObject("value").putObject(Compared.RANKER);
		Set<String> names = new LinkedHashSet<>();
		before.properties().forEach(bucket -> names.add(bucket.getKey()));
		now.keySet().forEach(question -> names.add(question.substring((control + BUCKET).length())));
		for (String name : names) {
			if (name.equals(NO_BUCKET)) {
				Set<String> left = new LinkedHashSet<>(parts(before.get(NO_BUCKET), control, new HashSet<>()));
				compared.ifPresent(texts -> left.addAll(texts.entries().keySet()));
				now.values().forEach(left::removeAll);
				put(List.copyOf(left), buckets.putArray(name));
			} else {
				put(now.getOrDefault(control + BUCKET + name, List.of()), buckets.putArray(name));
			}
		}
	}

	/**
	 * Writes what no result said before, as far as the two controls can, and takes it out of the answers.
	 *
	 * @param kinds of the questions, by their ids
	 */
	void writeNew(Map<String, List<String>> answers, Map<String, ComparedQuestions.Kind> kinds, ArrayNode results) {
		Map<String, Map<String, List<String>>> buckets = new LinkedHashMap<>();
		new LinkedHashMap<>(answers).forEach((question, choices) -> {
			ComparedQuestions.Kind kind = kinds.getOrDefault(question, ComparedQuestions.Kind.OTHER);
			if (kind == ComparedQuestions.Kind.PREFERENCE && isSide(choices)) {
				ObjectNode result = results.addObject().put("type", Compared.PAIRWISE).put("from_name", question).put("to_name", question);
				result.putObject("value").put(SELECTED, sides().get(choices.getFirst()));
				answers.remove(question);
			} else if (kind == ComparedQuestions.Kind.RANKING && areEntries(choices)) {
				put(choices, ranker(results, question).putArray(question));
				answers.remove(question);
			} else if (kind == ComparedQuestions.Kind.BUCKET && areEntries(choices)) {
				buckets.computeIfAbsent(question.substring(0, question.indexOf(BUCKET)), control -> new LinkedHashMap<>()).put(question, choices);
				answers.remove(question);
			}
		});
		buckets.forEach((control, now) -> {
			ObjectNode ranker = ranker(results, control);
			now.forEach((question, choices) -> put(choices, ranker.putArray(question.substring((control + BUCKET).length()))));
		});
	}

	private ObjectNode ranker(ArrayNode results, String control) {
		return results.addObject().put("type", Compared.RANKER).put("from_name", control).put("to_name", compared.flatMap(Compared::list).orElseThrow())
				.putObject("value").putObject(Compared.RANKER);
	}
}
