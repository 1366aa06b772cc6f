/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;

/**
 * Turns the feature structures of a document into annotations. A span is of the class of its layer, a named entity of that
 * of its value; part of speech, lemma and morphology of a token are attributes of it; dependencies lead to the head.
 */
public final class CasReader {

	/** Members of what is kept. */
	static final String TYPE = "type";
	static final String FEATURE = "feature";
	static final String OF_TOKEN = "layers";
	static final String SELF = "self";
	static final String EMPTY = "empty";
	static final String ORDER = "order";

	private final Origins origins;
	private final Annotations annotations;
	private final TextOntology ontology;
	private final CodePoints text;
	private final AnnotationDocument document;
	private final Map<FeatureStructure, Annotation> made = new IdentityHashMap<>();
	private final Map<Annotation, ObjectNode> kept = new IdentityHashMap<>();
	private final Map<Long, Annotation> tokens = new HashMap<>();

	public CasReader(Origins origins, Annotations annotations, TextOntology ontology, CodePoints text, AnnotationDocument document) {
		this.origins = origins;
		this.annotations = annotations;
		this.ontology = ontology;
		this.text = text;
		this.document = document;
	}

	/** @throws IndexOutOfBoundsException where an offset is beyond the text */
	public void read(List<FeatureStructure> structures) {
		List<FeatureStructure> relations = new ArrayList<>();
		structures.stream().filter(one -> one.type.equals(CasTypes.TOKEN)).forEach(this::span);
		for (FeatureStructure one : structures) {
			if (one.isRelation()) {
				relations.add(one);
			} else if (!one.type.equals(CasTypes.TOKEN) && !ofToken(one)) {
				span(one);
			}
		}
		// In the order of the file, not with the tokens first.
		structures.stream().filter(one -> one.type.equals(CasTypes.TOKEN) || !CasTypes.standsOnTokens(one.type)
				|| made.get(one) != tokens.get(place(one))).filter(made::containsKey).forEach(one -> document.getAnnotations().add(made.get(one)));
		structures.forEach(this::links);
		for (int i = 0; i < relations.size(); i++) {
			relation(relations.get(i), i);
		}
		kept.forEach((annotation, node) -> annotation.setOrigin(origins.orNull(node)));
	}

	private static long place(FeatureStructure one) {
		return ((long) one.begin << 32) | one.end;
	}

	private void span(FeatureStructure one) {
		String labelClass = switch (one.type) {
		case CasTypes.SENTENCE -> Tokens.SENTENCE;
		case CasTypes.TOKEN -> Tokens.TOKEN;
		case CasTypes.NAMED_ENTITY -> one.values.containsKey(CasTypes.VALUE) ? one.values.get(CasTypes.VALUE).text() : CasTypes.shortName(one.type);
		default -> CasTypes.shortName(one.type);
		};
		Annotation annotation = annotations.annotation(ontology.id(labelClass), text.spanOfUtf16(one.begin, one.end));
		one.values.forEach((name, value) -> {
			if (!one.type.equals(CasTypes.NAMED_ENTITY) || !name.equals(CasTypes.VALUE)) {
				put(annotation, labelClass, name, value);
			}
		});
		annotation.setGroup(one.chain);
		made.put(one, annotation);
		ObjectNode node = one.kept.deepCopy();
		if (!one.type.equals(CasTypes.SENTENCE) && !one.type.equals(CasTypes.TOKEN)) {
			node.put(TYPE, one.type);
		} else if (one.type.equals(CasTypes.TOKEN)) {
			tokens.putIfAbsent(place(one), annotation);
		}
		kept.put(annotation, node);
	}

	private void put(Annotation annotation, String labelClass, String name, AttributeValue value) {
		AttributeKind kind = switch (value) {
		case AttributeValue.Flag flag -> AttributeKind.FLAG;
		case AttributeValue.Numeric number -> AttributeKind.NUMBER;
		case AttributeValue.Choices choices -> AttributeKind.CHOICES;
		default -> AttributeKind.TEXT;
		};
		AttributeType type = ontology.attribute(ontology.labelClass(labelClass), name, kind);
		if (value instanceof AttributeValue.Choices(List<String> all)) {
			all.stream().filter(one -> !type.getChoices().contains(one)).forEach(type.getChoices()::add);
		}
		Values.put(annotation, name, value);
	}

	/** What says no more than the attributes of a token can say, and says it once, becomes such. */
	private boolean ofToken(FeatureStructure one) {
		Annotation token = tokens.get(place(one));
		if (token == null || !CasTypes.standsOnTokens(one.type) || one.chain != null || !one.links.isEmpty()
				|| one.values.keySet().stream().anyMatch(name -> CasTypes.ofToken(one.type, name).isEmpty())) {
			return false;
		}
		ObjectNode layers = kept.get(token).withObject(OF_TOKEN);
		String layer = CasTypes.shortName(CasTypes.base(one.type));
		if (layers.has(layer)) {
			return false;
		}
		one.values.forEach((name, value) -> put(token, Tokens.TOKEN, CasTypes.ofToken(one.type, name).orElseThrow().attribute(), value));
		ObjectNode node = one.kept.deepCopy();
		if (!CasTypes.base(one.type).equals(one.type)) {
			node.put(TYPE, one.type);
		}
		if (one.values.isEmpty()) {
			node.put(EMPTY, true);
		}
		layers.set(layer, node);
		made.put(one, token);
		return true;
	}

	private void links(FeatureStructure one) {
		for (FeatureStructure.Link link : one.links) {
			Relation relation = ontology.relate(made.get(one), link.role().isEmpty() ? CasTypes.shortName(link.feature()) : link.role(),
					made.get(link.target()).getId());
			ObjectNode node = origins.object().put(FEATURE, link.feature());
			if (link.role().isEmpty()) {
				node.put(EMPTY, true);
			}
			relation.setExtra(origins.orNull(node));
		}
	}

	private void relation(FeatureStructure one, int order) {
		boolean dependency = one.type.equals(CasTypes.DEPENDENCY);
		Annotation owner = made.get(dependency ? one.target : one.source);
		Annotation target = made.get(dependency ? one.source : one.target);
		String named = dependency && one.values.containsKey(CasTypes.DEPENDENCY_TYPE) ? one.values.get(CasTypes.DEPENDENCY_TYPE).text() : CasTypes.shortName(one.type);
		ObjectNode node = one.kept.deepCopy().put(TYPE, one.type).put(ORDER, order);
		if (dependency && owner == target && !owner.getAttributes().map().containsKey(CasTypes.ROOT) && !kept.get(owner).has(SELF)) {
			put(owner, Tokens.TOKEN, CasTypes.ROOT, new AttributeValue.Flag(true));
			ObjectNode values = node.putObject("values");
			one.values.forEach((name, value) -> values.put(name, value.text()));
			kept.get(owner).set(SELF, node);
			return;
		}
		Relation relation = ontology.relate(owner, named, target.getId());
		relation.setId(annotations.id());
		one.values.forEach((name, value) -> {
			if (!dependency || !name.equals(CasTypes.DEPENDENCY_TYPE)) {
				relation.getAttributes().put(name, value);
			}
		});
		if (dependency && !one.values.containsKey(CasTypes.DEPENDENCY_TYPE)) {
			node.put(EMPTY, true);
		}
		relation.setExtra(origins.orNull(node));
	}
}
