/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.TextPart;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.text.internal.support.TextBuilder;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;

/**
 * Makes texts of records with named fields: one or several fields are the text, some are labels of the whole text or answers to questions about it, one names
 * the item, one its split, and the rest is metadata, kept as attributes of the item.
 */
final class FieldTexts {

	static final FormatOption TEXT = FormatOption.text("text", "The field with the text, or several with commas between them, such as premise,hypothesis; each is then a part of the text");
	static final FormatOption LABELS = FormatOption.text("labels", "The fields whose values are labels of the whole text, with commas between them");
	static final FormatOption ANSWERS = FormatOption.text("answers", "The fields whose values are answers to a question about the text, with commas between them; several choices stand in a list, or with | between them");
	static final FormatOption RANKINGS = FormatOption.text("rankings", "The fields whose values are an order, best first, in a list or with > between them");
	static final FormatOption ASK = FormatOption.choice("ask", "What is to be asked about the parts: which is better, how they follow from each other, or their order", "nothing", "preference",
			"entailment", "ranking");
	static final FormatOption ID = FormatOption.text("id", "The field that names the item; by its number where it is empty");
	static final FormatOption SPLIT = FormatOption.text("split", "The field that says train, val or test");
	static final FormatOption METADATA = FormatOption.text("metadata", "The fields to keep as attributes of the item; all others where it is empty, none for -");
	static final List<FormatOption> OPTIONS = List.of(TEXT, LABELS, ANSWERS, RANKINGS, ASK, ID, SPLIT, METADATA);

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.WHOLE).with(Feature.ITEM_ATTRIBUTES, Feature.ITEM_ANSWERS, Feature.TEXT_PARTS, Feature.SPLITS);

	/** What people call the field with the text. */
	private static final List<String> USUAL = List.of("text", "sentence", "content", "body", "document", "review", "comment", "tweet", "utterance", "question");
	private static final String NONE = "-";
	/** What people call what the other parts are about. */
	private static final Set<String> ABOUT = Set.of("prompt", "question", "instruction", "context", "source", "query", "input");

	private final Origins origins;
	private final Annotations annotations = new Annotations();
	private final TextOntology ontology;
	private final List<String> texts;
	private final List<String> labels;
	private final List<String> answers;
	private final List<String> rankings;
	private final String id;
	private final String split;
	private final String metadata;
	private final Set<String> known = new HashSet<>();

	/**
	 * @param fields those of the first record, to find the text where no option names it
	 * @throws IllegalArgumentException where an option names a field that is not there
	 */
	FieldTexts(Origins origins, TextOntology ontology, Options options, Set<String> fields) {
		this.origins = origins;
		this.ontology = ontology;
		texts = options.text(TEXT.name()).isBlank() ? List.of(USUAL.stream().filter(fields::contains).findFirst().orElseThrow(
				() -> new IllegalArgumentException("which field is the text? Name it with the option text; there are " + String.join(", ", fields)))) : names(options, TEXT);
		labels = names(options, LABELS);
		answers = names(options, ANSWERS);
		rankings = names(options, RANKINGS);
		id = options.text(ID.name()).strip();
		split = options.text(SPLIT.name()).strip();
		metadata = options.text(METADATA.name()).strip();
		ask(options.text(ASK.name()));
	}

	private void ask(String what) {
		List<String> compared = texts.stream().filter(one -> !ABOUT.contains(one)).toList();
		List<String> choices = switch (what) {
		case "preference" -> Stream.concat(compared.stream(), Stream.of("tie")).toList();
		case "entailment" -> List.of("entailment", "neutral", "contradiction");
		case "ranking" -> compared;
		default -> List.of();
		};
		if (!choices.isEmpty() && compared.size() < 2) {
			throw new IllegalArgumentException("there are no two parts to ask about; name them with the option text");
		}
		if (!choices.isEmpty()) {
			Question question = ontology.question(what);
			question.setRanking(what.equals("ranking"));
			choices.forEach(choice -> TextOntology.choice(question, choice));
		}
	}

	private static List<String> names(Options options, FormatOption option) {
		String given = options.text(option.name()).strip();
		return given.isEmpty() ? List.of() : List.of(given.split("\\s*,\\s*"));
	}

	/** Every field that an option names; tables have all columns in every row. */
	void requireColumns(Set<String> columns) {
		for (String name : Stream.of(texts, labels, answers, rankings, List.of(id, split)).flatMap(List::stream).filter(one -> !one.isEmpty()).toList()) {
			if (!columns.contains(name)) {
				throw new IllegalArgumentException("has no column \"" + name + "\"; there are " + String.join(", ", columns));
			}
		}
	}

	/**
	 * @param path of the item where no field names it
	 * @param kept where the record stands
	 * @throws IllegalArgumentException where a text is missing
	 */
	TextSource.Text text(String path, String folder, Map<String, AttributeValue> fields, ObjectNode kept) {
		String named = id.isEmpty() || !fields.containsKey(id) ? path : folder + "/" + safe(fields.get(id).text()) + ".txt";
		Optional<String> part = Optional.ofNullable(fields.get(split)).map(AttributeValue::text).filter(one -> !one.isBlank());
		Item item = TextSource.item(named).withSplit(part);
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		TextBuilder text = new TextBuilder();
		List<TextPart> parts = new ArrayList<>();
		for (String field : texts) {
			AttributeValue value = fields.get(field);
			if (value == null) {
				throw new IllegalArgumentException("has no \"" + field + "\"");
			}
			if (text.length() > 0) {
				text.add("\n\n");
			}
			var span = text.add(value.text());
			if (texts.size() > 1) {
				parts.add(new TextPart(field, span.start(), span.end()));
			}
		}
		for (String field : labels) {
			AttributeValue value = fields.get(field);
			values(value, List.of()).stream().filter(one -> !one.isBlank()).forEach(one -> document.getAnnotations().add(annotations.annotation(ontology.id(one), new Whole())));
		}
		answers.forEach(field -> answer(document, field, values(fields.get(field), List.of("|")), false));
		rankings.forEach(field -> answer(document, field, values(fields.get(field), List.of(">")), true));
		fields.forEach((name, value) -> {
			if (isMetadata(name)) {
				attribute(name, value);
				document.getAttributes().put(name, value);
			}
		});
		return new TextSource.Text(item.withOrigin(origins.text(kept)).withParts(parts), text.toString(), Optional.empty(), document);
	}

	/** @param separators what stands between values that are one text */
	private static List<String> values(AttributeValue value, List<String> separators) {
		List<String> all = value == null ? List.of() : value instanceof AttributeValue.Choices(List<String> several) ? several : List.of(value.text());
		for (String separator : separators) {
			all = all.stream().flatMap(one -> Arrays.stream(one.split(Pattern.quote(separator)))).map(String::strip).toList();
		}
		return all.stream().filter(one -> !one.isBlank()).distinct().toList();
	}

	private void answer(AnnotationDocument document, String field, List<String> choices, boolean ranking) {
		Question question = ontology.question(field);
		question.setRanking(ranking || question.isRanking());
		question.setMultiple(question.isMultiple() || !question.isRanking() && choices.size() > 1);
		choices.forEach(choice -> TextOntology.choice(question, choice));
		if (!choices.isEmpty()) {
			Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
			answer.setQuestion(field);
			answer.getChoices().addAll(choices);
			document.getAnswers().add(answer);
		}
	}

	private boolean isMetadata(String name) {
		return metadata.isEmpty()
				? !texts.contains(name) && !labels.contains(name) && !answers.contains(name) && !rankings.contains(name) && !name.equals(split)
				: !metadata.equals(NONE) && List.of(metadata.split("\\s*,\\s*")).contains(name);
	}

	private void attribute(String name, AttributeValue value) {
		if (known.add(name)) {
			AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
			type.setId(name);
			type.setName(name);
			type.setKind(value instanceof AttributeValue.Flag ? AttributeKind.FLAG : value instanceof AttributeValue.Numeric ? AttributeKind.NUMBER : AttributeKind.TEXT);
			ontology.ontology().getItemAttributes().add(type);
		}
	}

	/** A name as the path of a file can have it. */
	static String safe(String name) {
		String plain = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "_").replace("..", "_");
		return plain.isEmpty() ? "_" : plain.substring(0, Math.min(100, plain.length()));
	}
}
