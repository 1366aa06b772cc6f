/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;

/**
 * Makes a JSON Schema (draft 2020-12) of annotation documents that are labelled by one ontology: the schema of all
 * documents, narrowed to its classes, their geometry, attributes, questions and relations. Members it does not know stay
 * allowed. A condition on another layer or document is beyond a schema and left to the checks.
 */
public final class OntologySchema {

	private static final String BASE = "/schema/document.schema.json";

	private final ObjectMapper mapper = Json.mapper();

	/** The same text for the same ontology, with a line break at its end. */
	public String of(Ontology ontology) throws IOException {
		ObjectNode schema = base();
		schema.put("$id", "https://labelwright.org/ontology/" + (ontology.getId() == null ? "" : ontology.getId().replaceAll("[^\\p{Alnum}._-]", "-")) + "/"
				+ ontology.getVersion() + "/document.schema.json");
		schema.put("description", "Documents labelled by version " + ontology.getVersion() + " of the ontology "
				+ (ontology.getName() == null ? ontology.getId() : ontology.getName()) + ". " + schema.path("description").asText());
		ObjectNode properties = (ObjectNode) schema.get("properties");
		narrow(properties, "attributes", attributes(ontology.getItemAttributes(), true));
		ArrayNode rules = schema.putArray("allOf");
		answers(rules, ontology.getQuestions());
		requireAttributes(rules, ontology.getItemAttributes());
		ObjectNode defs = (ObjectNode) schema.get("$defs");
		for (String kind : List.of("annotation", "track")) {
			labelled((ObjectNode) defs.get(kind), ontology, kind.equals("track"));
		}
		return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
	}

	private ObjectNode base() throws IOException {
		try (InputStream in = OntologySchema.class.getResourceAsStream(BASE)) {
			if (in == null) {
				throw new IOException("The schema of documents is missing from the installation");
			}
			return (ObjectNode) mapper.readTree(in);
		}
	}

	private void narrow(ObjectNode properties, String name, ObjectNode further) {
		ObjectNode both = mapper.createObjectNode();
		both.putArray("allOf").add(properties.get(name)).add(further);
		properties.set(name, both);
	}

	private void labelled(ObjectNode definition, Ontology ontology, boolean track) {
		ArrayNode rules = (ArrayNode) definition.get("allOf");
		ArrayNode ids = rules.addObject().put("description", "Only these classes").putObject("properties").putObject("labelClass").putArray("enum");
		definition.putArray("required").add("labelClass");
		for (LabelClass labelClass : LabelClasses.all(ontology)) {
			if (!labelClass.isAbstract()) {
				ids.add(labelClass.getId());
				ObjectNode rule = rules.addObject();
				rule.putObject("if").putObject("properties").putObject("labelClass").put("const", labelClass.getId());
				rule.set("then", rule(labelClass, ontology, track));
			}
		}
	}

	private static List<LabelClass> withParents(LabelClass labelClass) {
		return Stream.iterate(labelClass, one -> one != null, LabelClass::getParent).toList();
	}

	private ObjectNode rule(LabelClass labelClass, Ontology ontology, boolean track) {
		ObjectNode rule = mapper.createObjectNode();
		ObjectNode properties = rule.putObject("properties");
		if (track) {
			ObjectNode frame = properties.putObject("keyframes").putObject("items").putObject("properties");
			geometry(frame, labelClass);
			frame.set("attributes", attributes(effective(labelClass), true));
		} else {
			geometry(properties, labelClass);
		}
		List<AttributeType> attributes = effective(labelClass);
		properties.set("attributes", attributes(attributes, true));
		ArrayNode types = properties.putObject("relations").putObject("items").putObject("properties").putObject("type").putArray("enum");
		for (RelationType relation : ontology.getRelationTypes()) {
			if (relation.getSources().isEmpty() || withParents(labelClass).stream().anyMatch(relation.getSources()::contains)) {
				types.add(relation.getId());
			}
		}
		ArrayNode rules = rule.putArray("allOf");
		answers(rules, withParents(labelClass).stream().flatMap(one -> one.getQuestions().stream()).toList());
		requireAttributes(rules, attributes.stream().filter(one -> !track || !one.isPerFrame()).toList());
		return rule;
	}

	/** Those of the class and the classes above it; the nearest counts. */
	private static List<AttributeType> effective(LabelClass labelClass) {
		List<AttributeType> effective = new ArrayList<>();
		for (LabelClass one : withParents(labelClass)) {
			one.getAttributes().stream().filter(attribute -> effective.stream().noneMatch(known -> known.getId().equals(attribute.getId()))).forEach(effective::add);
		}
		return effective;
	}

	private static void geometry(ObjectNode properties, LabelClass labelClass) {
		if (labelClass.getGeometryKinds().isEmpty() && labelClass.getSkeleton() == null) {
			return;
		}
		ObjectNode geometry = properties.putObject("geometry");
		if (!labelClass.getGeometryKinds().isEmpty()) {
			ArrayNode any = geometry.putArray("anyOf");
			labelClass.getGeometryKinds().stream().map(GeometryKind::id).forEach(kind -> any.addObject().putArray("required").add(kind));
		}
		if (labelClass.getSkeleton() != null) {
			int numbers = 3 * labelClass.getSkeleton().getJoints().size();
			geometry.putObject("properties").putObject("keypoints").put("minItems", numbers).put("maxItems", numbers);
		}
	}

	private ObjectNode attributes(List<AttributeType> attributes, boolean values) {
		ObjectNode object = mapper.createObjectNode().put("type", "object");
		ObjectNode properties = object.putObject("properties");
		if (values) {
			attributes.forEach(attribute -> properties.set(attribute.getId(), value(attribute)));
		}
		return object;
	}

	private static void requireAttributes(ArrayNode rules, List<AttributeType> attributes) {
		List<String> required = attributes.stream().filter(one -> one.isRequired() && one.getDefaultValue() == null).map(AttributeType::getId).toList();
		if (!required.isEmpty()) {
			ObjectNode rule = rules.addObject();
			rule.putArray("required").add("attributes");
			ArrayNode names = rule.putObject("properties").putObject("attributes").putArray("required");
			required.forEach(names::add);
		}
	}

	private ObjectNode value(AttributeType attribute) {
		ObjectNode value = mapper.createObjectNode();
		switch (attribute.getKind()) {
		case FLAG -> value.put("type", "boolean");
		case CHOICE -> attribute.getChoices().forEach(value.putArray("enum")::add);
		case CHOICES -> attribute.getChoices().forEach(value.put("type", "array").put("uniqueItems", true).putObject("items").putArray("enum")::add);
		case NUMBER -> {
			value.put("type", "number");
			if (attribute.getMinimum() != null) {
				value.put("minimum", attribute.getMinimum());
			}
			if (attribute.getMaximum() != null) {
				value.put("maximum", attribute.getMaximum());
			}
		}
		case TEXT -> {
			value.put("type", "string");
			if (attribute.getPattern() != null) {
				// Schemas look for a match anywhere; an attribute is matched as a whole.
				value.put("pattern", "^(?:" + attribute.getPattern() + ")$");
			}
		}
		}
		return value;
	}

	private static void answers(ArrayNode rules, List<Question> questions) {
		for (Question question : questions) {
			ObjectNode item = rules.addObject().putObject("properties").putObject("answers").putObject("items");
			item.putObject("if").putObject("properties").putObject("question").put("const", question.getId());
			ObjectNode choices = item.putObject("then").putObject("properties").putObject("choices");
			if (!question.isMultiple() && !question.isRanking()) {
				choices.put("maxItems", 1);
			}
			ids(question.getChoices()).forEach(choices.putObject("items").putArray("enum")::add);
			if (question.isRequired()) {
				require(rules, question);
			}
		}
	}

	private static void require(ArrayNode rules, Question question) {
		ObjectNode rule = rules.addObject();
		ObjectNode where = rule;
		if (question.getCondition() != null) {
			Choice condition = question.getCondition();
			NamedElement asked = (NamedElement) condition.eContainer();
			while (!(asked instanceof Question)) {
				asked = (NamedElement) asked.eContainer();
			}
			ObjectNode answer = rule.putObject("if");
			answer.putArray("required").add("answers");
			ObjectNode contains = answer.putObject("properties").putObject("answers").putObject("contains").put("type", "object");
			contains.putArray("required").add("question").add("choices");
			ObjectNode members = contains.putObject("properties");
			members.putObject("question").put("const", asked.getId());
			members.putObject("choices").putObject("contains").put("const", condition.getId());
			where = rule.putObject("then");
		}
		where.putArray("required").add("answers");
		ObjectNode contains = where.putObject("properties").putObject("answers").putObject("contains");
		contains.putArray("required").add("question");
		contains.putObject("properties").putObject("question").put("const", question.getId());
	}

	private static List<String> ids(List<Choice> choices) {
		return choices.stream().flatMap(choice -> Stream.concat(Stream.of(choice.getId()), ids(choice.getChoices()).stream())).toList();
	}
}
