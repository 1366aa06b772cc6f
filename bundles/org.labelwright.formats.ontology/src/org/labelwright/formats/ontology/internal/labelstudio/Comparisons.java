/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.labelstudio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labelwright.core.json.Json;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.formats.ontology.internal.XmlTag;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;

/**
 * {@code Pairwise}, {@code Ranker} and {@code Bucket} (labelstud.io/tags/pairwise, /ranker) as the questions that the tasks of Label Studio answer: with
 * the name of the control, or {@code control/bucket}, as id. The choices of a pair are the fields of the tasks that it shows, and {@code left} and
 * {@code right} where these are no texts; the entries of a list stand in the tasks alone.
 */
final class Comparisons {

	static final String PAIRWISE = "Pairwise";
	static final String RANKER = "Ranker";
	static final String BUCKET = "Bucket";
	private static final String LIST = "List";
	/** Between a ranker and a bucket in the id of a question, as in the tasks. */
	private static final String BETWEEN = "/";
	private static final String NAME = "name";
	private static final String TO_NAME = "toName";

	private Comparisons() {
	}

	static boolean isControl(String tag) {
		return tag.equals(PAIRWISE) || tag.equals(RANKER);
	}

	/**
	 * The questions of a control.
	 *
	 * @param tags all of the configuration, with what is compared
	 * @throws IllegalArgumentException where it is not told what is compared
	 */
	static List<Question> read(XmlTag control, List<XmlTag> tags, Kept kept) {
		String name = control.attribute(NAME).orElseThrow();
		List<String> objects = List.of(control.attribute(TO_NAME).orElse("").split("\\s*,\\s*"));
		if (control.name().equals(PAIRWISE)) {
			if (objects.size() != 2) {
				throw new IllegalArgumentException("<" + PAIRWISE + "> needs a toName with two names, such as \"text1,text2\"");
			}
			Question question = question(name, control, kept);
			List<String> fields = objects.stream().flatMap(object -> field(object, tags).stream()).distinct().toList();
			(fields.size() == 2 ? fields : List.of("left", "right")).forEach(field -> question.getChoices().add(choice(field)));
			return List.of(question);
		}
		List<XmlTag> buckets = control.children().stream().filter(child -> child.name().equals(BUCKET)).toList();
		if (buckets.isEmpty()) {
			Question question = question(name, control, kept);
			question.setRanking(true);
			return List.of(question);
		}
		ObjectNode ranker = Json.mapper().createObjectNode();
		control.attributes().forEach(ranker::put);
		List<Question> questions = new ArrayList<>();
		for (XmlTag bucket : buckets) {
			String id = name + BETWEEN + bucket.attribute(NAME).orElseThrow(() -> new IllegalArgumentException("<" + BUCKET + "> needs a name"));
			if (questions.stream().anyMatch(one -> one.getId().equals(id))) {
				throw new IllegalArgumentException("there are two buckets of the name \"" + id + "\"");
			}
			Question question = question(id, bucket, kept);
			question.setMultiple(true);
			ObjectNode fields = kept.of(question);
			fields.set(RANKER, ranker);
			kept.put(question, fields);
			questions.add(question);
		}
		return questions;
	}

	/** What tasks call the text that an object shows; empty where it shows none. */
	private static Optional<String> field(String object, List<XmlTag> tags) {
		return tags.stream().filter(tag -> tag.attribute(NAME).orElse("").equals(object) && LabelControl.OBJECTS.get(tag.name()) == GeometryKind.SPAN).findFirst()
				.map(tag -> tag.attribute("value").filter(value -> value.startsWith("$")).map(value -> value.substring(1)).orElse(object));
	}

	private static Question question(String id, XmlTag tag, Kept kept) {
		Question question = OntologyFactory.eINSTANCE.createQuestion();
		question.setId(id);
		question.setName(id);
		ObjectNode fields = kept.of(question).put(LabelStudioReader.TAG, tag.name());
		tag.attributes().forEach((name, value) -> {
			if (!name.equals(NAME)) {
				fields.put(name, value);
			}
		});
		kept.put(question, fields);
		return question;
	}

	private static Choice choice(String field) {
		Choice choice = OntologyFactory.eINSTANCE.createChoice();
		choice.setId(field);
		choice.setName(field);
		return choice;
	}

	/** The control that a question is to be; empty where it is none of these. */
	static Optional<String> control(Question question, Kept kept) {
		String tag = kept.of(question).path(LabelStudioReader.TAG).asText("");
		boolean isBucket = tag.equals(BUCKET) && question.isMultiple() && question.getId().indexOf(BETWEEN) > 0;
		boolean isPair = tag.equals(PAIRWISE) && !question.isMultiple() && question.getChoices().size() == 2;
		return question.isRanking() ? Optional.of(RANKER) : isBucket || isPair ? Optional.of(tag) : Optional.empty();
	}

	/**
	 * Adds the objects that comparisons need and the view does not have: a text for each of a pair, a list for what is ranked.
	 *
	 * @return the names of the objects that were added
	 */
	static List<String> addObjects(Ontology ontology, Kept kept, XmlTag view) {
		List<String> added = new ArrayList<>();
		for (Question question : ontology.getQuestions()) {
			Optional<String> control = control(question, kept);
			if (control.isEmpty() || toName(question, kept).isPresent()) {
				continue;
			}
			Stream<String> fields = control.get().equals(PAIRWISE) ? question.getChoices().stream().map(Choice::getId) : Stream.of("items");
			fields.filter(field -> object(view, field).isEmpty()).forEach(field -> {
				view.children().add(XmlTag.of(control.get().equals(PAIRWISE) ? "Text" : LIST).with(NAME, field).with("value", "$" + field));
				added.add(field);
			});
		}
		return added;
	}

	private static Optional<String> toName(Question question, Kept kept) {
		ObjectNode fields = kept.of(question);
		return Optional.ofNullable(fields.path(RANKER).path(TO_NAME).textValue()).or(() -> Optional.ofNullable(fields.path(TO_NAME).textValue()));
	}

	private static Optional<String> object(XmlTag view, String field) {
		return view.children().stream().filter(tag -> tag.attribute("value").orElse("").equals("$" + field)).findFirst().flatMap(tag -> tag.attribute(NAME));
	}

	/** Writes a question that {@link #control} tells to be one of these, behind the objects that it compares; a bucket into the ranker of its name. */
	static void write(Question question, Kept kept, XmlTag view) {
		String control = control(question, kept).orElseThrow();
		ObjectNode fields = kept.of(question);
		String toName = toName(question, kept).orElseGet(() -> String.join(",", (control.equals(PAIRWISE) ? question.getChoices().stream().map(Choice::getId)
				: Stream.of("items")).map(field -> object(view, field).orElse(field)).toList()));
		if (!control.equals(BUCKET)) {
			view.children().add(with(XmlTag.of(control).with(NAME, question.getId()).with(TO_NAME, toName), fields));
			return;
		}
		int cut = question.getId().indexOf(BETWEEN);
		String name = question.getId().substring(0, cut);
		XmlTag ranker = view.children().stream().filter(tag -> tag.name().equals(RANKER) && tag.attribute(NAME).orElse("").equals(name)).findFirst().orElseGet(() -> {
			XmlTag made = XmlTag.of(RANKER).with(NAME, name).with(TO_NAME, toName);
			view.children().add(fields.path(RANKER) instanceof ObjectNode before ? with(made, before) : made);
			return made;
		});
		ranker.children().add(with(XmlTag.of(BUCKET).with(NAME, question.getId().substring(cut + BETWEEN.length())), fields));
	}

	private static XmlTag with(XmlTag tag, ObjectNode fields) {
		Set<String> own = Set.of(LabelStudioReader.TAG, RANKER, NAME, TO_NAME);
		fields.properties().stream().filter(member -> !own.contains(member.getKey()) && member.getValue().isValueNode())
				.forEach(member -> tag.with(member.getKey(), member.getValue().asText()));
		return tag;
	}
}
