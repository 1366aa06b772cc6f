/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.TextPart;
import org.labelwright.core.format.Origins;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;

/**
 * The questions that comparisons of a file ask: found by going through all tasks, as a question lists all its choices.
 */
final class ComparedQuestions {

	/** What a question is to Label Studio. */
	enum Kind {
		/** One of two: Pairwise. */
		PREFERENCE,
		/** An order: Ranker. */
		RANKING,
		/** What is in one bucket of a Ranker. */
		BUCKET, OTHER
	}

	/** Of a list that nobody has ranked yet. */
	private static final String RANK = "rank";
	/** With more, as where every list has ids of its own, a question would have thousands of choices. */
	private static final int MAX_IDS = 50;

	private final List<String> pair;
	private final Set<String> ids = new LinkedHashSet<>();
	private final Map<String, Set<String>> preferences = new LinkedHashMap<>();
	private final Set<String> orders = new LinkedHashSet<>();
	private final Set<String> buckets = new LinkedHashSet<>();
	private int longest;

	/** @param pair the fields that Pairwise compares, as the option says; empty to go by their names */
	ComparedQuestions(List<String> pair) {
		this.pair = pair;
	}

	/** Takes in what a task asks. */
	void add(JsonNode task) {
		List<String> entries = Compared.ids(task);
		longest = Math.max(longest, entries.size());
		if (ids.size() <= MAX_IDS) {
			ids.addAll(entries);
		}
		for (JsonNode result : Compared.results(task)) {
			String control = ComparedResults.control(result);
			JsonNode ranker = result.path("value").path(Compared.RANKER);
			if (result.path("type").asText().equals(Compared.PAIRWISE)) {
				preferences.computeIfAbsent(control, key -> new LinkedHashSet<>()).addAll(Compared.of(task, pair, true).map(Compared::pair).orElse(List.of()));
			} else if (result.path("type").asText().equals(Compared.RANKER) && !entries.isEmpty()) {
				if (ComparedResults.isOrder(ranker, control)) {
					orders.add(control);
				} else {
					ranker.properties().forEach(bucket -> buckets.add(control + ComparedResults.BUCKET + bucket.getKey()));
				}
			}
		}
	}

	/** What is compared in a task, after all were added. */
	Optional<Compared> compared(JsonNode task) {
		return Compared.of(task, pair, ids.size() > MAX_IDS);
	}

	void addTo(Ontology ontology) {
		preferences.forEach((control, fields) -> {
			if (!fields.isEmpty()) {
				question(ontology, "Pairwise", control, fields);
			}
		});
		Set<String> entries = ids.size() <= MAX_IDS ? ids : new LinkedHashSet<>(Stream.iterate(1, number -> number + 1).limit(longest).map(String::valueOf).toList());
		if (!entries.isEmpty()) {
			(orders.isEmpty() && buckets.isEmpty() ? Set.of(RANK) : orders).forEach(control -> question(ontology, "Ranker", control, entries).setRanking(true));
			buckets.stream().filter(bucket -> !bucket.endsWith(ComparedResults.BUCKET + "_")).forEach(bucket -> question(ontology, "Bucket", bucket, entries).setMultiple(true));
		}
	}

	/** @param tag what the labelling configuration has for it, which is written from the ontology */
	private static Question question(Ontology ontology, String tag, String id, Set<String> choices) {
		Question question = OntologyFactory.eINSTANCE.createQuestion();
		question.setId(id);
		question.setName(id);
		Origins origins = new Origins(StudioImporter.ID);
		question.setExtra(origins.orNull(origins.object().put("tag", tag)));
		for (String one : choices) {
			Choice choice = OntologyFactory.eINSTANCE.createChoice();
			choice.setId(one);
			choice.setName(one);
			question.getChoices().add(choice);
		}
		ontology.getQuestions().add(question);
		return question;
	}

	/** What the questions of an ontology are to Label Studio, by their ids. */
	static Map<String, Kind> kinds(Ontology ontology) {
		Map<String, Kind> kinds = new HashMap<>();
		for (Question question : ontology.getQuestions()) {
			boolean isBucket = question.isMultiple() && question.getId().indexOf(ComparedResults.BUCKET) > 0;
			kinds.put(question.getId(), question.isRanking() ? Kind.RANKING : isBucket ? Kind.BUCKET : !question.isMultiple() && question.getChoices().size() == 2 ? Kind.PREFERENCE : Kind.OTHER);
		}
		return kinds;
	}

	/** A text of several parts as Label Studio would show it: what is ranked as a list, all other parts as fields of their own. */
	static Compared ofItem(Item item, String text, Ontology ontology) {
		List<String> parts = item.parts().stream().map(TextPart::name).toList();
		Map<String, Kind> kinds = kinds(ontology);
		Map<String, String> entries = new LinkedHashMap<>();
		List<String> pair = new ArrayList<>();
		for (Question question : ontology.getQuestions()) {
			List<String> choices = question.getChoices().stream().map(Choice::getId).filter(parts::contains).toList();
			switch (kinds.get(question.getId())) {
			case RANKING, BUCKET -> choices.forEach(choice -> entries.put(choice, choice));
			case PREFERENCE -> {
				if (choices.size() == 2 && pair.isEmpty()) {
					parts.stream().filter(choices::contains).forEach(pair::add);
				}
			}
			case OTHER -> { }
			}
		}
		String list = Stream.iterate("items", name -> name + "_").filter(name -> !parts.contains(name)).findFirst().orElseThrow();
		return new Compared(text, item.parts(), pair, entries.isEmpty() ? Optional.empty() : Optional.of(list), entries);
	}
}
