/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.inception;

import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__CHOICES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__KIND;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__REQUIRED;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__ATTRIBUTES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__GEOMETRY_KINDS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__DESCRIPTION;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__ID;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__NAME;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__ITEM_ATTRIBUTES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__RELATION_TYPES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__TAG_SETS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__SOURCES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__TARGETS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.TAG;
import static org.labelwright.model.ontology.OntologyPackage.Literals.TAG_SET;
import static org.labelwright.model.ontology.OntologyPackage.Literals.TAG_SET__TAGS;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.formats.ontology.internal.Carried;
import org.labelwright.formats.ontology.internal.Flat;
import org.labelwright.formats.ontology.internal.Inlined;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.model.ontology.Tag;
import org.labelwright.model.ontology.TagSet;

/** Writes a list of layers that INCEpTION imports in the settings of a project. */
public final class InceptionWriter implements OntologyWriter {

	private static final Carried CARRIED = new Carried(InceptionNames.INCEPTION, "INCEpTION").flat()
			.of(ONTOLOGY, ONTOLOGY__RELATION_TYPES, ONTOLOGY__TAG_SETS, ONTOLOGY__ITEM_ATTRIBUTES)
			.of(LABEL_CLASS, NAMED_ELEMENT__NAME, NAMED_ELEMENT__DESCRIPTION, LABEL_CLASS__GEOMETRY_KINDS, LABEL_CLASS__ATTRIBUTES)
			.of(ATTRIBUTE_TYPE, NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, NAMED_ELEMENT__DESCRIPTION, ATTRIBUTE_TYPE__KIND, ATTRIBUTE_TYPE__REQUIRED, ATTRIBUTE_TYPE__CHOICES)
			.of(RELATION_TYPE, NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, NAMED_ELEMENT__DESCRIPTION, RELATION_TYPE__SOURCES, RELATION_TYPE__TARGETS)
			.of(TAG_SET, NAMED_ELEMENT__NAME, NAMED_ELEMENT__DESCRIPTION, TAG_SET__TAGS).of(TAG, NAMED_ELEMENT__ID, NAMED_ELEMENT__DESCRIPTION);

	@Override
	public void write(Ontology given, Path file, LossReport losses) throws IOException {
		Ontology ontology = Inlined.of(given, losses);
		CARRIED.report(ontology, losses);
		Flat.write(new Writing(ontology, losses).layers(), file);
	}

	/** One run. */
	private static final class Writing {

		private final Kept kept = new Kept(InceptionNames.INCEPTION);
		private final Ontology ontology;
		private final LossReport losses;
		private final InceptionNames typeNames = new InceptionNames();
		private final ArrayNode layers = Json.mapper().createArrayNode();
		private final Map<LabelClass, String> types = new LinkedHashMap<>();
		private final Map<LabelClass, ArrayNode> features = new LinkedHashMap<>();
		private final Set<TagSet> used = new HashSet<>();

		Writing(Ontology ontology, LossReport losses) {
			this.ontology = ontology;
			this.losses = losses;
		}

		ArrayNode layers() {
			for (LabelClass labelClass : Flat.labels(ontology)) {
				String name = kept.of(labelClass).path("name").asText("");
				if (!name.isEmpty() && !types.containsValue(name)) {
					typeNames.take(name);
					types.put(labelClass, name);
				}
			}
			for (LabelClass labelClass : Flat.labels(ontology)) {
				span(labelClass);
			}
			ontology.getRelationTypes().forEach(this::relation);
			metadata();
			ontology.getTagSets().stream().filter(one -> !used.contains(one)).forEach(one -> losses.add("tag sets of no attribute", "INCEpTION's layers have them in features only"));
			return layers;
		}

		private void span(LabelClass labelClass) {
			types.computeIfAbsent(labelClass, one -> typeNames.type(one.getId()));
			List<GeometryKind> kinds = labelClass.getGeometryKinds();
			if (!kinds.equals(List.of(GeometryKind.SPAN))) {
				losses.add("geometry kinds of classes", "INCEpTION has spans of text only; written as one");
			}
			ObjectNode layer = layer(types.get(labelClass), labelClass, "span", kept.of(labelClass));
			features.put(labelClass, layer.withArray("features"));
			InceptionNames names = new InceptionNames();
			for (AttributeType attribute : Flat.attributes(labelClass)) {
				attribute(attribute, labelClass.getName(), features.get(labelClass).addObject(), names);
			}
		}

		private ObjectNode layer(String name, NamedElement element, String type, ObjectNode before) {
			return layer(name, element.getName() == null ? element.getId() : element.getName(), Optional.ofNullable(element.getDescription()).orElse(""), type, before);
		}

		private ObjectNode layer(String name, String uiName, String description, String type, ObjectNode before) {
			ObjectNode layer = layers.addObject().put("name", name);
			layer.putArray("features");
			layer.put("uiName", uiName).put("type", type).put("description", description);
			if (before.isEmpty()) {
				layer.put("enabled", true).put("built_in", false).put("readonly", false)
					.putNull("attach_type").putNull("attach_feature").put("allow_stacking", true).put("cross_sentence", true).put("show_hover", true)
					.put("anchoring_mode", "CHARACTERS").put("overlap_mode", "ANY_OVERLAP").put("validation_mode", "NEVER").put("lock_to_token_offset", false)
					.put("multiple_tokens", true).put("linked_list_behavior", false);
			}
			layer.setAll(Kept.without(before, List.of("name", "features")));
			return layer;
		}

		private ObjectNode feature(ObjectNode feature, String name, NamedElement element, String type, ObjectNode before) {
			feature.put("name", name).putNull("tag_set").put("uiName", element.getName() == null ? element.getId() : element.getName()).put("type", type).put("required", false)
					.put("description", Optional.ofNullable(element.getDescription()).orElse(""));
			if (before.isEmpty()) {
				feature.put("enabled", true).put("visible", true).put("include_in_hover", false).put("remember", false)
					.put("hideUnconstraintFeature", false)
					.put("multi_value_mode", "NONE").put("link_mode", "NONE").putNull("link_type_name").putNull("link_type_role_feature_name")
					.putNull("link_type_target_feature_name");
			}
			return feature;
		}

		private void attribute(AttributeType attribute, String owner, ObjectNode node, InceptionNames names) {
			ObjectNode before = kept.of(attribute);
			String name = names.feature(attribute.getId());
			if (!name.equals(attribute.getId())) {
				losses.add("ids of attributes", "INCEpTION has features named of letters, digits and underscores");
			}
			String type = switch (attribute.getKind()) {
			case FLAG -> "uima.cas.Boolean";
			case NUMBER -> number(before.path("type").asText());
			case CHOICES -> "uima.cas.StringArray";
			case CHOICE -> "uima.cas.String";
			case TEXT -> before.path("type").asText("uima.cas.String");
			};
			feature(node, name, attribute, type, before).put("required", attribute.isRequired());
			if (attribute.getKind() == AttributeKind.CHOICE || attribute.getKind() == AttributeKind.CHOICES) {
				tags(attribute, before.path("tag_set").asText(), owner, node.putObject("tag_set"));
			}
			node.setAll(Kept.without(before, List.of("type", "tag_set", InceptionReader.LAYER)));
			if (attribute.getKind() == AttributeKind.CHOICES) {
				node.put("multi_value_mode", "ARRAY");
			}
		}

		private static String number(String before) {
			return before.matches("uima\\.cas\\.(Integer|Long|Double|Float)") ? before : "uima.cas.Float";
		}

		private void tags(AttributeType attribute, String wanted, String owner, ObjectNode node) {
			Optional<TagSet> tagSet = ontology.getTagSets().stream().filter(one -> one.getId().equals(wanted)
					&& one.getTags().stream().map(Tag::getId).toList().equals(attribute.getChoices())).findFirst();
			tagSet.ifPresent(used::add);
			node.put("name", tagSet.map(NamedElement::getName).orElse(owner + " " + (attribute.getName() == null ? attribute.getId() : attribute.getName())));
			node.put("description", tagSet.map(NamedElement::getDescription).orElse(""));
			ArrayNode tags = node.putArray("tags");
			for (int i = 0; i < attribute.getChoices().size(); i++) {
				int at = i;
				tags.addObject().put("tag_name", attribute.getChoices().get(i))
						.put("tag_description", tagSet.map(one -> one.getTags().get(at).getDescription()).orElse(""));
			}
			tagSet.ifPresent(one -> node.setAll(kept.of(one)));
			if (!node.has("create_tag")) {
				node.put("create_tag", false);
			}
		}

		private void relation(RelationType relation) {
			ObjectNode before = kept.of(relation);
			boolean loop = relation.getSources().size() == 1 && relation.getSources().equals(relation.getTargets()) && types.containsKey(relation.getSources().getFirst());
			if (before.path(InceptionReader.LAYER).isObject() || loop && !before.has(InceptionReader.FEATURE)) {
				relationLayer(relation, before.path(InceptionReader.LAYER) instanceof ObjectNode layer ? layer : before.objectNode(), loop);
			} else {
				links(relation, before);
			}
		}

		private void relationLayer(RelationType relation, ObjectNode before, boolean loop) {
			String name = before.path("name").asText("");
			ObjectNode layer = layer(name.isEmpty() ? typeNames.type(relation.getId()) : name, relation, "relation", before);
			layer.set("features", before.path("features").isArray() ? before.get("features") : layer.arrayNode());
			if (loop) {
				layer.putObject("attach_type").put("name", types.get(relation.getSources().getFirst()));
			}
		}

		private void links(RelationType relation, ObjectNode before) {
			List<LabelClass> sources = relation.getSources().isEmpty() ? List.copyOf(types.keySet())
					: types.keySet().stream().filter(one -> isA(one, relation.getSources())).toList();
			List<LabelClass> targets = relation.getTargets().isEmpty() ? List.of() : types.keySet().stream().filter(one -> isA(one, relation.getTargets())).toList();
			if (targets.size() > 1) {
				losses.add("target classes of relation types", "a link of INCEpTION leads to one layer, or to any; written as any");
			}
			if (sources.size() > 1) {
				losses.add("relation types of several classes", "INCEpTION has links in one layer; written as one in each");
			}
			String target = targets.size() == 1 ? types.get(targets.getFirst()) : InceptionNames.ANY_SPAN;
			for (LabelClass source : sources) {
				InceptionNames names = new InceptionNames();
				features.get(source).forEach(one -> names.take(one.path("name").asText()));
				ObjectNode fields = before.path(InceptionReader.FEATURE) instanceof ObjectNode one ? one : before.objectNode();
				String name = names.feature(fields.path("name").asText(relation.getId()));
				ObjectNode node = feature(features.get(source).addObject(), name, relation, target, fields);
				if (fields.isEmpty()) {
					node.put("multi_value_mode", "ARRAY").put("link_mode", "WITH_ROLE")
							.put("link_type_name", types.get(source) + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Link")
							.put("link_type_role_feature_name", "role").put("link_type_target_feature_name", "target");
				}
				node.setAll(Kept.without(fields, List.of("name", "type")));
			}
		}

		private static boolean isA(LabelClass labelClass, List<LabelClass> classes) {
			return labelClass != null && (classes.contains(labelClass) || isA(labelClass.getParent(), classes));
		}

		private void metadata() {
			Map<String, ObjectNode> byName = new LinkedHashMap<>();
			Map<String, InceptionNames> names = new LinkedHashMap<>();
			for (AttributeType attribute : ontology.getItemAttributes()) {
				ObjectNode before = kept.of(attribute).path(InceptionReader.LAYER) instanceof ObjectNode layer ? layer : Json.mapper().createObjectNode();
				String name = before.path("name").asText(InceptionNames.CUSTOM + "Document");
				ObjectNode layer = byName.computeIfAbsent(name, one -> layer(one, "Document", "", "document-metadata", before));
				attribute(attribute, "Document", layer.withArray("features").addObject(), names.computeIfAbsent(name, one -> new InceptionNames()));
			}
		}
	}
}
