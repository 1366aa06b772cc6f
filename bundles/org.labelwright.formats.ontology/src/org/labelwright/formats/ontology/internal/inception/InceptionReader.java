/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.inception;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyReader;
import org.labelwright.formats.ontology.internal.Draft;
import org.labelwright.formats.ontology.internal.JsonHead;
import org.labelwright.formats.ontology.internal.JsonPlace;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.model.ontology.TagSet;

/**
 * Reads the layers of INCEpTION: the JSON that the settings of a layer export, or the description of a whole project.
 * A span layer becomes a class, its features attributes, or relation types where they link to other annotations; a
 * relation layer becomes a relation type; document metadata become attributes of the item.
 */
public final class InceptionReader implements OntologyReader {

	static final String LAYER = "layer";
	static final String FEATURE = "feature";
	static final Set<String> LAYER_FIELDS = Set.of("uiName", "description", "features");
	private static final Set<String> FEATURE_FIELDS = Set.of("name", "uiName", "description", "required", "tag_set");
	private static final String KEPT = "kept for export to INCEpTION only";

	@Override
	public double detect(Path file) throws IOException {
		JsonHead head = JsonHead.of(file);
		String prefix = !head.list() && head.has("layers/features") ? "layers/" : "";
		return head.has(prefix + "features", prefix + "uiName", prefix + "type") ? 0.95 : head.has("features/uiName", "features/type") ? 0.9 : 0;
	}

	@Override
	public Ontology read(Path file, LossReport losses) throws IOException {
		JsonPlace root = JsonPlace.read(file);
		List<JsonPlace> layers = root.node().isArray() ? root.objects() : root.has("layers") ? root.at("layers").objects() : List.of(root);
		return new Reading(new Draft(file), losses).read(layers);
	}

	/** One run. */
	private static final class Reading {

		private final Draft draft;
		private final LossReport losses;
		private final Map<String, LabelClass> byType = new LinkedHashMap<>();
		private final Map<String, TagSet> tagSets = new HashMap<>();

		Reading(Draft draft, LossReport losses) {
			this.draft = draft;
			this.losses = losses;
		}

		Ontology read(List<JsonPlace> layers) throws BadInputException {
			for (JsonPlace layer : layers) {
				String type = layer.required("type");
				switch (type) {
				case "span", "chain" -> span(layer, type.equals("chain"));
				case "relation", "document-metadata" -> {
					// When all spans are known.
				}
				default -> throw layer.at("type").bad("there is no layer of the type \"" + type + "\" in INCEpTION");
				}
			}
			for (JsonPlace layer : layers) {
				switch (layer.required("type")) {
				case "span", "chain" -> features(layer, byType.get(layer.required("name")));
				case "relation" -> relation(layer);
				default -> metadata(layer);
				}
			}
			return draft.done();
		}

		private void span(JsonPlace layer, boolean chain) throws BadInputException {
			String type = layer.required("name");
			LabelClass labelClass = draft.labelClass(layer.text("uiName").orElse(type), Optional.empty());
			labelClass.setDescription(layer.text("description").filter(text -> !text.isBlank()).orElse(null));
			labelClass.getGeometryKinds().add(GeometryKind.SPAN);
			new Kept(InceptionNames.INCEPTION).put(labelClass, layer.without(LAYER_FIELDS));
			if (chain) {
				losses.add("chains", "spans of one thing cannot be chained here; the layer is read as one of spans, " + KEPT);
			}
			if (byType.put(type, labelClass) != null) {
				throw layer.bad("the layer \"" + type + "\" stands twice");
			}
		}

		private void features(JsonPlace layer, LabelClass labelClass) throws BadInputException {
			for (JsonPlace feature : layer.at("features").objects()) {
				if (feature.text("link_mode").orElse("NONE").equals("NONE")) {
					attribute(feature, labelClass.getAttributes());
				} else {
					link(feature, labelClass);
				}
			}
		}

		private void metadata(JsonPlace layer) throws BadInputException {
			for (JsonPlace feature : layer.at("features").objects()) {
				AttributeType attribute = attribute(feature, draft.ontology().getItemAttributes());
				Kept kept = new Kept(InceptionNames.INCEPTION);
				ObjectNode fields = kept.of(attribute);
				fields.set(LAYER, layer.without(Set.of("features")));
				kept.put(attribute, fields);
			}
		}

		private void link(JsonPlace feature, LabelClass labelClass) throws BadInputException {
			String name = feature.required("name");
			String ui = feature.text("uiName").orElse(name);
			RelationType relation = draft.relation(Ids.ofName(labelClass.getId() + " " + name, id -> false), ui);
			relation.setDescription(feature.text("description").filter(text -> !text.isBlank()).orElse(null));
			relation.getSources().add(labelClass);
			Optional.ofNullable(byType.get(feature.text("type").orElse(""))).ifPresent(relation.getTargets()::add);
			if (feature.flag("required", false)) {
				losses.add("that links are required", KEPT);
			}
			if (feature.has("tag_set")) {
				losses.add("the roles of links", "relations have a type and nothing else here; " + KEPT);
			}
			ObjectNode kept = feature.object().objectNode();
			kept.set(FEATURE, feature.without(Set.of("uiName", "description")));
			new Kept(InceptionNames.INCEPTION).put(relation, kept);
		}

		private void relation(JsonPlace layer) throws BadInputException {
			RelationType relation = draft.relation(Ids.ofName(layer.text("uiName").orElse(layer.required("name")), id -> false),
					layer.text("uiName").orElse(layer.required("name")));
			relation.setDescription(layer.text("description").filter(text -> !text.isBlank()).orElse(null));
			Optional.ofNullable(byType.get(layer.at("attach_type").node().path("name").asText())).ifPresent(labelClass -> {
				relation.getSources().add(labelClass);
				relation.getTargets().add(labelClass);
			});
			ObjectNode kept = layer.object().objectNode();
			kept.set(LAYER, layer.without(Set.of("uiName", "description")));
			new Kept(InceptionNames.INCEPTION).put(relation, kept);
			for (int i = 0; i < layer.at("features").objects().size(); i++) {
				losses.add("features of relations", "relations have a type and nothing else here; " + KEPT);
			}
		}

		private AttributeType attribute(JsonPlace feature, List<AttributeType> into) throws BadInputException {
			String name = feature.required("name");
			String type = feature.text("type").orElse("uima.cas.String");
			boolean several = feature.text("multi_value_mode").orElse("NONE").equals("ARRAY") || type.equals("uima.cas.StringArray");
			boolean tags = feature.has("tag_set");
			AttributeKind kind = switch (type) {
			case "uima.cas.Boolean" -> AttributeKind.FLAG;
			case "uima.cas.Integer", "uima.cas.Long", "uima.cas.Float", "uima.cas.Double" -> AttributeKind.NUMBER;
			case "uima.cas.String", "uima.cas.StringArray" -> tags ? several ? AttributeKind.CHOICES : AttributeKind.CHOICE : AttributeKind.TEXT;
			default -> AttributeKind.TEXT;
			};
			if (kind == AttributeKind.TEXT && (several || !type.startsWith("uima.cas."))) {
				losses.add(several ? "features of several texts" : "features of the type " + type, "read as text; the type is " + KEPT);
			}
			AttributeType attribute = Draft.attribute(into, feature.text("uiName").orElse(name), kind);
			if (into.stream().anyMatch(one -> one != attribute && one.getId().equals(name))) {
				throw feature.bad("the feature \"" + name + "\" stands twice");
			}
			attribute.setId(name);
			attribute.setDescription(feature.text("description").filter(text -> !text.isBlank()).orElse(null));
			attribute.setRequired(feature.flag("required", false));
			ObjectNode kept = feature.without(FEATURE_FIELDS);
			if (tags) {
				TagSet tagSet = tagSet(feature.at("tag_set"));
				kept.put("tag_set", tagSet.getId());
				tagSet.getTags().forEach(tag -> attribute.getChoices().add(tag.getId()));
			}
			new Kept(InceptionNames.INCEPTION).put(attribute, kept);
			return attribute;
		}

		private TagSet tagSet(JsonPlace place) throws BadInputException {
			String name = place.required("name");
			TagSet known = tagSets.get(name);
			if (known != null) {
				return known;
			}
			TagSet tagSet = draft.tagSet(name);
			tagSet.setDescription(place.text("description").filter(text -> !text.isBlank()).orElse(null));
			for (JsonPlace tag : place.at("tags").objects()) {
				Draft.tag(tagSet, tag.required("tag_name")).setDescription(tag.text("tag_description").filter(text -> !text.isBlank()).orElse(null));
			}
			if (place.flag("create_tag", false)) {
				losses.add("tag sets that annotators may add to", "choices are fixed here; " + KEPT);
			}
			new Kept(InceptionNames.INCEPTION).put(tagSet, place.without(Set.of("name", "description", "tags")));
			tagSets.put(name, tagSet);
			return tagSet;
		}
	}
}
