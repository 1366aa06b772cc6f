/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.brat;

import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__CHOICES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__DEFAULT_VALUE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__KIND;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__ABSTRACT;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__ATTRIBUTES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__COLOR;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__GEOMETRY_KINDS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__ID;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__NAME;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__RELATION_TYPES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__DIRECTED;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__MAX_PER_SOURCE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__SOURCES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__TARGETS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__TRANSITIVE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.formats.ontology.internal.Carried;
import org.labelwright.formats.ontology.internal.Inlined;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;

/** Writes an annotation.conf of brat, and beside it a visual.conf with names and colours where there is none yet. */
public final class BratWriter implements OntologyWriter {

	private static final Carried CARRIED = new Carried(BratVisual.BRAT, "brat").of(ONTOLOGY, ONTOLOGY__RELATION_TYPES)
			.of(LABEL_CLASS, NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, LABEL_CLASS__COLOR, LABEL_CLASS__ABSTRACT, LABEL_CLASS__GEOMETRY_KINDS, LABEL_CLASS__ATTRIBUTES)
			.of(ATTRIBUTE_TYPE, NAMED_ELEMENT__ID, ATTRIBUTE_TYPE__KIND, ATTRIBUTE_TYPE__CHOICES, ATTRIBUTE_TYPE__DEFAULT_VALUE)
			.of(RELATION_TYPE, NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, RELATION_TYPE__SOURCES, RELATION_TYPE__TARGETS, RELATION_TYPE__DIRECTED,
					RELATION_TYPE__TRANSITIVE, RELATION_TYPE__MAX_PER_SOURCE);

	@Override
	public void write(Ontology given, Path file, LossReport losses) throws IOException {
		Ontology ontology = Inlined.of(given, losses);
		CARRIED.report(ontology, losses);
		Writing writing = new Writing(ontology, losses);
		AtomicFiles.write(file, writing.configuration());
		Path visual = file.toAbsolutePath().resolveSibling(BratVisual.NAME);
		if (Files.exists(visual)) {
			losses.add("names and colours", "there is a " + BratVisual.NAME + " beside it already, which was left as it is");
		} else {
			AtomicFiles.write(visual, writing.visual());
		}
	}

	/** One run. */
	private static final class Writing {

		private final Kept kept = new Kept(BratVisual.BRAT);
		private final Ontology ontology;
		private final LossReport losses;
		private final Map<NamedElement, String> types = new HashMap<>();
		private final List<LabelClass> entityRoots = new ArrayList<>();
		private final List<LabelClass> eventRoots = new ArrayList<>();

		Writing(Ontology ontology, LossReport losses) {
			this.ontology = ontology;
			this.losses = losses;
			LabelClasses.all(ontology).forEach(this::type);
			for (LabelClass labelClass : ontology.getClasses()) {
				(isEvent(labelClass) ? eventRoots : entityRoots).add(labelClass);
			}
		}

		private boolean isEvent(LabelClass labelClass) {
			return kept.of(labelClass).path(BratReader.SECTION).asText().equals(BratConfig.EVENTS);
		}

		/** As brat wants types: ASCII letters, digits, dashes and underscores. */
		private void type(NamedElement element) {
			String plain = element.getId().replaceAll("[^A-Za-z0-9_-]", "_");
			String type = plain;
			for (int number = 2; types.containsValue(type); number++) {
				type = plain + "_" + number;
			}
			if (!type.equals(element.getId())) {
				losses.add("ids of classes", "brat has types of ASCII letters, digits, dashes and underscores");
			}
			types.put(element, type);
		}

		String configuration() {
			StringBuilder text = new StringBuilder("[" + BratConfig.ENTITIES + "]\n");
			entityRoots.forEach(one -> labelClass(one, 0, text));
			text.append("\n[").append(BratConfig.RELATIONS).append("]\n");
			ontology.getRelationTypes().stream().filter(one -> !isRole(one)).forEach(one -> relation(one, text));
			kept.of(ontology).path(BratReader.LINES).forEach(line -> text.append(line.asText()).append('\n'));
			text.append("\n[").append(BratConfig.EVENTS).append("]\n");
			eventRoots.forEach(one -> labelClass(one, 0, text));
			text.append("\n[").append(BratConfig.ATTRIBUTES).append("]\n");
			attributes(text);
			return text.toString();
		}

		private boolean isRole(RelationType relation) {
			return kept.of(relation).has(BratReader.ROLE) && !relation.getSources().isEmpty() && relation.getSources().stream().allMatch(this::isEvent);
		}

		private void labelClass(LabelClass labelClass, int depth, StringBuilder text) {
			if (!labelClass.getGeometryKinds().equals(List.of(GeometryKind.SPAN))) {
				losses.add("geometry kinds of classes", "brat has spans of text only; written as one");
			}
			text.append("\t".repeat(depth)).append(labelClass.isAbstract() ? "!" : "").append(types.get(labelClass));
			List<String> roles = new ArrayList<>();
			ontology.getRelationTypes().stream().filter(one -> isRole(one) && one.getSources().contains(labelClass)).forEach(one -> roles.add(role(one)));
			String arguments = isEvent(labelClass) ? String.join(", ", roles) : kept.of(labelClass).path(BratReader.ARGUMENTS).asText();
			text.append(arguments.isEmpty() ? "" : "\t" + arguments).append('\n');
			labelClass.getSubclasses().forEach(below -> labelClass(below, depth + 1, text));
		}

		private String role(RelationType relation) {
			ObjectNode fields = kept.of(relation);
			String count = fields.path(BratReader.COUNT).asText("*");
			int most = relation.getMaxPerSource();
			boolean fits = count.isEmpty() || count.equals("?") ? most == 1 : count.startsWith("{") ? count.matches("\\{(\\d+-)?" + most + "\\}") : most < 0;
			return fields.path(BratReader.ROLE).asText() + (fits ? count : most < 0 ? "*" : most == 1 ? "?" : "{0-" + most + "}") + ":" + types(relation.getTargets());
		}

		private String types(List<LabelClass> classes) {
			if (classes.isEmpty()) {
				return "<ANY>";
			}
			if (classes.equals(entityRoots)) {
				return "<ENTITY>";
			}
			return classes.equals(eventRoots) ? "<EVENT>" : String.join("|", classes.stream().map(types::get).toList());
		}

		private void relation(RelationType relation, StringBuilder text) {
			ObjectNode fields = kept.of(relation);
			if (relation.getMaxPerSource() >= 0) {
				losses.add("greatest numbers per source of relation types", "brat has them for the roles of events only");
			}
			String type = fields.path("type").asText(relation.getId().replaceAll("[^A-Za-z0-9_-]", "_"));
			String[] roles = fields.path(BratReader.ROLES).asText("Arg1 Arg2").split(" ");
			text.append(type).append('\t').append(roles[0]).append(':').append(types(relation.getSources())).append(", ").append(roles[1]).append(':')
					.append(types(relation.getTargets()));
			List<String> kinds = new ArrayList<>();
			if (!relation.isDirected()) {
				kinds.add("symmetric");
			}
			if (relation.isTransitive()) {
				kinds.add("transitive");
			}
			if (fields.has(BratReader.RELATION_TYPE)) {
				kinds.add(fields.path(BratReader.RELATION_TYPE).asText());
			}
			if (!kinds.isEmpty()) {
				text.append(", ").append(BratReader.RELATION_TYPE).append(':').append(String.join("-", kinds));
			}
			fields.properties().stream().filter(member -> member.getKey().startsWith("<") && !member.getKey().equals(BratReader.RELATION_TYPE))
					.forEach(member -> text.append(", ").append(member.getKey()).append(':').append(member.getValue().asText()));
			text.append('\n');
		}

		/** Attributes that say the same of several classes stand in one line. */
		private void attributes(StringBuilder text) {
			Map<String, List<LabelClass>> owners = new LinkedHashMap<>();
			Map<String, String> names = new LinkedHashMap<>();
			for (LabelClass labelClass : LabelClasses.all(ontology)) {
				for (AttributeType attribute : labelClass.getAttributes()) {
					if (attribute.getKind() == AttributeKind.NUMBER || attribute.getKind() == AttributeKind.TEXT) {
						losses.add("attributes of numbers and texts", "brat has attributes that are there or not, or of one choice");
						continue;
					}
					if (attribute.getKind() == AttributeKind.CHOICES) {
						losses.add("attributes of several choices", "brat has attributes of one choice; written as one");
					}
					if (attribute.getKind() == AttributeKind.FLAG && attribute.getDefaultValue() != null) {
						losses.add("defaults of attributes", "brat has none for attributes that are there or not");
					}
					String definition = definition(attribute);
					String name = attribute.getId().replaceAll("[^A-Za-z0-9_-]", "_");
					if (names.containsKey(name) && !names.get(name).equals(definition)) {
						losses.add("attributes of one name with different values", "brat has one attribute of a name; the class is written before the name");
						name = types.get(labelClass) + "_" + name;
					}
					names.put(name, definition);
					owners.computeIfAbsent(name, one -> new ArrayList<>()).add(labelClass);
				}
			}
			names.forEach((name, definition) -> text.append(name).append("\tArg:").append(all(owners.get(name))).append(definition).append('\n'));
		}

		private String all(List<LabelClass> classes) {
			List<LabelClass> both = new ArrayList<>(entityRoots);
			both.addAll(eventRoots);
			return classes.equals(both) && !entityRoots.isEmpty() && !eventRoots.isEmpty() ? "<ENTITY>|<EVENT>" : types(classes);
		}

		private String definition(AttributeType attribute) {
			StringBuilder definition = new StringBuilder();
			if (attribute.getKind() != AttributeKind.FLAG) {
				definition.append(", Value:").append(String.join("|", attribute.getChoices()));
			}
			if (attribute.getDefaultValue() != null && attribute.getKind() != AttributeKind.FLAG) {
				definition.append(", DEFAULT:").append(attribute.getDefaultValue());
			}
			kept.of(attribute).properties().forEach(member -> definition.append(", ").append(member.getKey()).append(':').append(member.getValue().asText()));
			return definition.toString();
		}

		String visual() {
			StringBuilder labels = new StringBuilder("[" + BratVisual.LABELS + "]\n");
			StringBuilder drawing = new StringBuilder("\n[" + BratVisual.DRAWING + "]\n");
			ObjectNode rest = kept.of(ontology);
			LabelClasses.all(ontology).forEach(one -> BratVisual.lines(types.get(one), one, labels, drawing));
			ontology.getRelationTypes().stream().filter(one -> !isRole(one) && !kept.of(one).has("type")).forEach(one -> BratVisual.lines(one.getId(), one, labels, drawing));
			rest.path(BratVisual.LABELS).properties().forEach(member -> {
				labels.append(member.getKey());
				member.getValue().forEach(name -> labels.append(" | ").append(name.asText()));
				labels.append('\n');
			});
			rest.path(BratVisual.DRAWING).properties().forEach(member -> {
				List<String> properties = new ArrayList<>();
				member.getValue().properties().forEach(property -> properties.add(property.getKey() + ":" + property.getValue().asText()));
				drawing.append(member.getKey()).append('\t').append(String.join(", ", properties)).append('\n');
			});
			return labels.append(drawing).toString();
		}
	}
}
