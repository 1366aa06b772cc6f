/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.text.internal.support.Segments;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Ontology;

/**
 * Turns annotations into feature structures, as {@link CasReader} the other way round. Spans of classes that no layer is
 * named after become named entities, relations of types that no layer is named after relations of a custom layer.
 */
public final class CasWriter {

	private static final String NAMES = "UIMA has names of letters, digits and _ alone, some of which say something else; written as such";

	private record Pending(int order, FeatureStructure relation) {
	}

	private final Origins origins;
	private final Map<String, String> classes;
	private final Map<String, String> relationNames;
	private final CasNames features;
	private final CasNames relationLayers;
	private final Function<String, Optional<String>> layers;
	private final ExportCheck check;
	private final LossReport losses;
	private final SourceRecord one;
	private final CodePoints text;
	private final List<FeatureStructure> spans = new ArrayList<>();
	private final Map<Annotation, FeatureStructure> made = new LinkedHashMap<>();
	private final Map<String, FeatureStructure> byId = new HashMap<>();
	private final List<Pending> relations = new ArrayList<>();

	/** @param layers the full name of the layer that a class or relation type is named after */
	public CasWriter(Origins origins, Ontology ontology, Function<String, Optional<String>> layers, ExportCheck check, LossReport losses, SourceRecord one,
			CodePoints text) {
		this.origins = origins;
		this.classes = org.labelwright.core.format.Classes.names(ontology);
		this.relationNames = TextOntology.relationNames(ontology);
		features = new CasNames(LabelClasses.all(ontology).stream().flatMap(labelClass -> labelClass.getAttributes().stream()).map(AttributeType::getId).toList());
		relationLayers = new CasNames(relationNames.values());
		this.layers = layers;
		this.check = check;
		this.losses = losses;
		this.one = one;
		this.text = text;
	}

	/** Spans in the order of the annotations, then relations. There are sentences and tokens, also where the text came without. */
	public List<FeatureStructure> write() {
		for (AnnotationDocument document : one.documents()) {
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(one.item(), annotation);
				check.geometry(one.item(), annotation).ifPresent(geometry -> span(annotation, text.requireInside((Span) geometry)));
			}
		}
		addSegments();
		made.forEach(this::relations);
		relations.sort(Comparator.comparingInt(Pending::order));
		List<FeatureStructure> all = new ArrayList<>(spans);
		relations.forEach(relation -> all.add(relation.relation()));
		return all;
	}

	/** How many annotations there are. */
	public int annotations() {
		return made.size();
	}

	private void lost(String what, String why, Annotation annotation) {
		losses.add(what, why, one.item().id(), annotation.getId());
	}

	private void span(Annotation annotation, Span span) {
		if (span.fragments().size() > 1) {
			lost("gaps of spans", "a layer has spans of one piece; written from first to last character", annotation);
		}
		JsonNode kept = origins.of(annotation.getOrigin());
		String name = classes.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass() == null ? "" : annotation.getLabelClass());
		String type = type(name, kept.path(CasReader.TYPE).asText());
		FeatureStructure structure = structure(type, span, kept);
		structure.annotation = annotation.getId();
		spans.add(structure);
		made.put(annotation, structure);
		byId.put(annotation.getId(), structure);
		if (type.equals(CasTypes.TOKEN)) {
			token(annotation, structure, kept);
			return;
		}
		if (type.equals(CasTypes.NAMED_ENTITY) && !name.isEmpty() && !name.equals(CasTypes.shortName(type))) {
			structure.values.put(CasTypes.VALUE, new AttributeValue.Text(name));
		}
		structure.chain = annotation.getGroup();
		annotation.getAttributes().forEach(entry -> put(structure, entry.getKey(), entry.getValue(), annotation));
	}

	private String type(String name, String keptType) {
		return switch (name) {
		case Tokens.SENTENCE -> CasTypes.SENTENCE;
		case Tokens.TOKEN -> CasTypes.TOKEN;
		default -> keptType.equals(CasTypes.NAMED_ENTITY) || !keptType.isEmpty() && CasTypes.shortName(keptType).equals(name) ? keptType
				: layers.apply(name).orElse(CasTypes.NAMED_ENTITY);
		};
	}

	/** Under a name that UIMA allows and that says nothing else: the value of a named entity is its class. */
	private void put(FeatureStructure structure, String attribute, AttributeValue value, Annotation annotation) {
		String name = features.of(attribute);
		while (isTaken(structure, name)) {
			name += "_";
		}
		if (!name.equals(attribute)) {
			lost("names of attributes", NAMES, annotation);
		}
		structure.values.put(name, value);
	}

	private static boolean isTaken(FeatureStructure structure, String name) {
		return switch (name) {
		case "begin", "end", "sofa" -> true;
		// A structure with both would be a relation.
		case "Governor", "source" -> structure.isRelation();
		case "Dependent" -> structure.isRelation() || structure.values.containsKey("Governor");
		case "target" -> structure.isRelation() || structure.values.containsKey("source");
		case CasTypes.VALUE -> structure.type.equals(CasTypes.NAMED_ENTITY);
		default -> structure.values.containsKey(name);
		};
	}

	private FeatureStructure structure(String type, Span span, JsonNode kept) {
		ObjectNode node = kept instanceof ObjectNode object ? object.deepCopy() : origins.object();
		return new FeatureStructure(type, text.toUtf16(span.start()), text.toUtf16(span.end()), node);
	}

	private void token(Annotation annotation, FeatureStructure token, JsonNode kept) {
		Map<String, FeatureStructure> parts = new LinkedHashMap<>();
		Set<String> left = new HashSet<>(annotation.getAttributes().keySet());
		for (CasTypes.OfToken part : CasTypes.OF_TOKENS) {
			AttributeValue value = annotation.getAttributes().map().get(part.attribute());
			JsonNode keptOfPart = kept.path(CasReader.OF_TOKEN).path(CasTypes.shortName(part.type()));
			left.remove(part.attribute());
			if (value != null || keptOfPart.has(CasReader.EMPTY)) {
				FeatureStructure structure = parts.computeIfAbsent(part.type(), missing -> structure(keptOfPart.path(CasReader.TYPE).asText(part.type()),
						(Span) annotation.getGeometry(), keptOfPart));
				structure.annotation = annotation.getId();
				if (value != null) {
					structure.values.put(part.feature(), value);
				}
			}
		}
		spans.addAll(parts.values());
		if (left.remove(CasTypes.ROOT) && annotation.getAttributes().map().get(CasTypes.ROOT) instanceof AttributeValue.Flag(boolean root) && root) {
			JsonNode self = kept.path(CasReader.SELF);
			FeatureStructure dependency = relation(CasTypes.DEPENDENCY, token, token, self);
			self.path("values").properties().forEach(value -> dependency.values.put(value.getKey(), new AttributeValue.Text(value.getValue().asText())));
			if (self.isMissingNode()) {
				dependency.values.put(CasTypes.DEPENDENCY_TYPE, new AttributeValue.Text(CasTypes.ROOT));
			}
			dependency.annotation = annotation.getId();
			relations.add(new Pending(self.path(CasReader.ORDER).asInt(Integer.MAX_VALUE), dependency));
		}
		left.forEach(name -> lost("attributes of tokens", "a token has no feature \"" + name + "\"", annotation));
		if (annotation.getGroup() != null) {
			lost("groups", "tokens are in no chain", annotation);
		}
	}

	private FeatureStructure relation(String type, FeatureStructure source, FeatureStructure target, JsonNode kept) {
		FeatureStructure relation = new FeatureStructure(type, target.begin, target.end, kept instanceof ObjectNode object ? object.deepCopy() : origins.object());
		relation.source = source;
		relation.target = target;
		return relation;
	}

	private void relations(Annotation annotation, FeatureStructure from) {
		for (Relation relation : annotation.getRelations()) {
			FeatureStructure to = byId.get(relation.getTarget());
			JsonNode kept = origins.of(relation.getExtra());
			if (to == null) {
				lost("relations", "lead to what is no span of the same text", annotation);
				continue;
			}
			String name = relation.getType() == null ? "Relation" : relationNames.getOrDefault(relation.getType(), relation.getType());
			if (kept.has(CasReader.FEATURE)) {
				String feature = kept.get(CasReader.FEATURE).asText();
				boolean unnamed = kept.has(CasReader.EMPTY) && name.equals(CasTypes.shortName(feature));
				from.links.add(new FeatureStructure.Link(feature, unnamed ? "" : name, to));
				continue;
			}
			String keptType = kept.path(CasReader.TYPE).asText();
			boolean dependency = keptType.isEmpty() ? from.type.equals(CasTypes.TOKEN) && to.type.equals(CasTypes.TOKEN) : keptType.equals(CasTypes.DEPENDENCY);
			String type = dependency ? CasTypes.DEPENDENCY : !keptType.isEmpty() && CasTypes.shortName(keptType).equals(name) ? keptType
					: layers.apply(name).orElse(CasTypes.CUSTOM + relationLayers.of(name));
			if (!dependency && !CasTypes.shortName(type).equals(name)) {
				lost("names of relations", NAMES, annotation);
			}
			FeatureStructure structure = dependency ? relation(type, to, from, kept) : relation(type, from, to, kept);
			structure.annotation = annotation.getId();
			if (dependency && !(kept.has(CasReader.EMPTY) && name.equals(CasTypes.shortName(type)))) {
				structure.values.put(CasTypes.DEPENDENCY_TYPE, new AttributeValue.Text(name));
			}
			relation.getAttributes().forEach(entry -> put(structure, entry.getKey(), entry.getValue(), annotation));
			relations.add(new Pending(kept.path(CasReader.ORDER).asInt(Integer.MAX_VALUE), structure));
		}
	}

	private void addSegments() {
		List<FeatureStructure> sentences = new ArrayList<>(spans.stream().filter(span -> span.type.equals(CasTypes.SENTENCE)).toList());
		List<FeatureStructure> added = new ArrayList<>();
		if (sentences.isEmpty()) {
			Segments.lines(text).stream().filter(line -> !text.text(line).isBlank()).forEach(line -> added.add(segment(CasTypes.SENTENCE, line)));
			sentences.addAll(added);
		}
		if (spans.stream().noneMatch(span -> span.type.equals(CasTypes.TOKEN))) {
			sentences.forEach(sentence -> Segments.words(text, new Fragment(text.ofUtf16(sentence.begin), text.ofUtf16(sentence.end)))
					.forEach(word -> added.add(segment(CasTypes.TOKEN, word))));
		}
		spans.addAll(0, added);
	}

	private FeatureStructure segment(String type, Fragment at) {
		return structure(type, Span.of(at.start(), at.end()), origins.object());
	}
}
