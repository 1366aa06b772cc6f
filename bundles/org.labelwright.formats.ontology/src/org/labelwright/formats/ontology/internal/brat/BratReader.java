/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.brat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.OntologyReader;
import org.labelwright.formats.ontology.internal.CssColors;
import org.labelwright.formats.ontology.internal.Draft;
import org.labelwright.formats.ontology.internal.ForeignText;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;

/**
 * Reads an annotation.conf of brat, and the visual.conf beside it. Entities and events become classes of spans whose ids
 * are the types; the roles of events become relation types from the event to what plays the role.
 */
public final class BratReader implements OntologyReader {

	static final String SECTION = "section";
	static final String ROLE = "role";
	static final String COUNT = "count";
	static final String ROLES = "roles";
	static final String LINES = "lines";
	static final String ARGUMENTS = "arguments";
	static final String RELATION_TYPE = "<REL-TYPE>";
	private static final Pattern ROLE_COUNT = Pattern.compile("^(.*?)([?*+]|\\{(\\d+)(?:-(\\d+))?\\})?$");
	private static final int MAX_DEPTH = 100;

	@Override
	public double detect(Path file) throws IOException {
		Set<String> sections = new HashSet<>();
		ForeignText.head(file).lines().map(String::strip).filter(line -> line.matches("\\[(entities|relations|events|attributes)\\]")).forEach(sections::add);
		return sections.size() > 1 ? 0.95 : sections.contains("[entities]") || sections.contains("[events]") ? 0.8 : 0;
	}

	@Override
	public Ontology read(Path file, LossReport losses) throws IOException {
		BratConfig config = BratConfig.read(file);
		if (config.section(BratConfig.ENTITIES).isEmpty() && config.section(BratConfig.EVENTS).isEmpty()) {
			throw new BadInputException(file, "", "defines neither [entities] nor [events]");
		}
		Reading reading = new Reading(config, new Draft(file), losses);
		reading.classes(BratConfig.ENTITIES);
		reading.classes(BratConfig.EVENTS);
		reading.roles();
		reading.relations();
		reading.attributes();
		return reading.dressed(BratVisual.beside(file));
	}

	/** One run. */
	private static final class Reading {

		private final BratConfig config;
		private final Draft draft;
		private final LossReport losses;
		private final Kept kept = new Kept(BratVisual.BRAT);
		private final Map<String, LabelClass> classes = new LinkedHashMap<>();
		private final Map<String, List<LabelClass>> roots = new LinkedHashMap<>();
		private final Map<LabelClass, BratConfig.Line> events = new LinkedHashMap<>();

		Reading(BratConfig config, Draft draft, LossReport losses) {
			this.config = config;
			this.draft = draft;
			this.losses = losses;
		}

		void classes(String section) throws BadInputException {
			record Open(int indent, LabelClass labelClass) {
			}
			Deque<Open> open = new ArrayDeque<>();
			roots.put(section, new ArrayList<>());
			for (BratConfig.Line line : config.section(section)) {
				if (line.name().matches("-+")) {
					losses.add("separators in lists of types", "they are only seen, and mean nothing");
					continue;
				}
				while (!open.isEmpty() && open.peek().indent() >= line.indent()) {
					open.pop();
				}
				if (open.size() >= MAX_DEPTH) {
					throw config.bad(line, "types are nested deeper than " + MAX_DEPTH);
				}
				LabelClass labelClass = labelClass(line, section, open.isEmpty() ? Optional.empty() : Optional.of(open.peek().labelClass()));
				if (open.isEmpty()) {
					roots.get(section).add(labelClass);
				}
				open.push(new Open(line.indent(), labelClass));
				if (section.equals(BratConfig.EVENTS)) {
					events.put(labelClass, line);
				}
			}
		}

		private LabelClass labelClass(BratConfig.Line line, String section, Optional<LabelClass> parent) throws BadInputException {
			boolean group = line.name().startsWith("!");
			String[] terms = line.name().substring(group ? 1 : 0).split("\\|");
			if (terms.length == 0 || terms[0].isBlank()) {
				throw config.bad(line, "names no type");
			}
			if (classes.containsKey(terms[0])) {
				throw config.bad(line, "the type \"" + terms[0] + "\" stands twice");
			}
			LabelClass labelClass = draft.labelClass(terms[0], terms[0], parent);
			labelClass.setAbstract(group);
			labelClass.getGeometryKinds().add(GeometryKind.SPAN);
			ObjectNode fields = Json.mapper().createObjectNode();
			if (section.equals(BratConfig.EVENTS)) {
				fields.put(SECTION, section);
			} else if (!line.rest().isBlank()) {
				fields.put(ARGUMENTS, line.rest());
			}
			kept.put(labelClass, fields);
			classes.put(terms[0], labelClass);
			return labelClass;
		}

		/** The classes that a list of types means; none where any will do. */
		private List<LabelClass> types(BratConfig.Line line, String types) throws BadInputException {
			Set<LabelClass> found = new LinkedHashSet<>();
			for (String type : types.split("\\|")) {
				switch (type.strip()) {
				case "<ANY>" -> {
					return List.of();
				}
				case "<ENTITY>" -> found.addAll(roots.get(BratConfig.ENTITIES));
				case "<EVENT>" -> found.addAll(roots.get(BratConfig.EVENTS));
				default -> {
					LabelClass labelClass = classes.get(type.strip());
					if (labelClass == null) {
						throw config.bad(line, "there is no type \"" + type.strip() + "\"");
					}
					found.add(labelClass);
				}
				}
			}
			return List.copyOf(found);
		}

		/** Events that have a role of one name, number and kind of filler share a relation type. */
		void roles() throws BadInputException {
			Map<String, RelationType> known = new LinkedHashMap<>();
			Set<String> names = new HashSet<>();
			for (Map.Entry<LabelClass, BratConfig.Line> event : events.entrySet()) {
				for (BratConfig.Argument argument : config.arguments(event.getValue())) {
					if (argument.key().startsWith("<")) {
						losses.add("the property " + argument.key() + " of events", "events have no field for it here");
						continue;
					}
					RelationType relation = known.get(argument.key() + ":" + argument.value());
					if (relation == null) {
						relation = role(event.getKey(), event.getValue(), argument, names);
						known.put(argument.key() + ":" + argument.value(), relation);
					}
					if (relation.getSources().contains(event.getKey())) {
						throw config.bad(event.getValue(), "the role " + argument.key() + " stands twice");
					}
					relation.getSources().add(event.getKey());
				}
			}
		}

		private RelationType role(LabelClass event, BratConfig.Line line, BratConfig.Argument argument, Set<String> names) throws BadInputException {
			Matcher matcher = ROLE_COUNT.matcher(argument.key());
			matcher.matches();
			String role = matcher.group(1);
			String count = Optional.ofNullable(matcher.group(2)).orElse("");
			RelationType relation = draft.relation(role, names.add(role) ? role : role + " of " + event.getId());
			relation.getTargets().addAll(types(line, argument.value()));
			String most = matcher.group(4) != null ? matcher.group(4) : matcher.group(3);
			if (!count.equals("*") && !count.equals("+")) {
				relation.setMaxPerSource(most == null ? 1 : integer(line, most));
			}
			ObjectNode fields = Json.mapper().createObjectNode().put(ROLE, role);
			if (!count.equals("*")) {
				fields.put(COUNT, count);
			}
			kept.put(relation, fields);
			return relation;
		}

		private int integer(BratConfig.Line line, String digits) throws BadInputException {
			if (digits.length() > 6) {
				throw config.bad(line, "\"" + digits + "\" is too large for the number of arguments");
			}
			return Integer.parseInt(digits);
		}

		void relations() throws BadInputException {
			List<String> rules = new ArrayList<>();
			for (BratConfig.Line line : config.section(BratConfig.RELATIONS)) {
				if (line.name().startsWith("<")) {
					losses.add("the rule " + line.name(), "which spans may overlap is not told here; kept for export to brat only");
					rules.add(line.text());
				} else if (!line.name().matches("-+")) {
					relation(line);
				}
			}
			if (!rules.isEmpty()) {
				ObjectNode fields = kept.of(draft.ontology());
				rules.forEach(fields.putArray(LINES)::add);
				kept.put(draft.ontology(), fields);
			}
		}

		private void relation(BratConfig.Line line) throws BadInputException {
			String name = line.name().split("\\|")[0];
			List<BratConfig.Argument> all = config.arguments(line);
			List<BratConfig.Argument> ends = all.stream().filter(one -> !one.key().startsWith("<")).toList();
			if (ends.size() != 2) {
				throw config.bad(line, "a relation has two arguments, like Arg1:Person, Arg2:Place; here are " + ends.size());
			}
			List<LabelClass> sources = types(line, ends.get(0).value());
			List<LabelClass> targets = types(line, ends.get(1).value());
			RelationType relation = draft.relation(name, name);
			relation.getSources().addAll(sources);
			relation.getTargets().addAll(targets);
			ObjectNode fields = Json.mapper().createObjectNode();
			if (!relation.getId().equals(name)) {
				fields.put("type", name);
				relation.setName(name + " " + line.number());
			}
			String roles = ends.get(0).key() + " " + ends.get(1).key();
			if (!roles.equals("Arg1 Arg2")) {
				fields.put(ROLES, roles);
			}
			for (BratConfig.Argument property : all.stream().filter(one -> one.key().startsWith("<")).toList()) {
				if (property.key().equals(RELATION_TYPE)) {
					List<String> kinds = List.of(property.value().split("-"));
					relation.setDirected(!kinds.contains("symmetric"));
					relation.setTransitive(kinds.contains("transitive"));
					String others = String.join("-", kinds.stream().filter(kind -> !kind.equals("symmetric") && !kind.equals("transitive")).toList());
					if (!others.isEmpty()) {
						losses.add("the property " + RELATION_TYPE + ":" + others, "relation types have no field for it here; kept for export to brat only");
						fields.put(RELATION_TYPE, others);
					}
				} else {
					fields.put(property.key(), property.value());
				}
			}
			kept.put(relation, fields);
		}

		void attributes() throws BadInputException {
			for (BratConfig.Line line : config.section(BratConfig.ATTRIBUTES)) {
				if (line.name().matches("-+")) {
					continue;
				}
				Optional<String> values = Optional.empty();
				Optional<String> byDefault = Optional.empty();
				Set<LabelClass> owners = new LinkedHashSet<>();
				ObjectNode fields = Json.mapper().createObjectNode();
				for (BratConfig.Argument argument : config.arguments(line)) {
					switch (argument.key()) {
					case "Arg" -> owners.addAll(owners(line, argument.value()));
					case "Value" -> values = Optional.of(argument.value());
					case "DEFAULT" -> byDefault = Optional.of(argument.value());
					default -> fields.put(argument.key(), argument.value());
					}
				}
				for (LabelClass owner : owners) {
					attribute(line, owner, values, byDefault, fields);
				}
			}
		}

		private List<LabelClass> owners(BratConfig.Line line, String types) throws BadInputException {
			if (types.contains("<RELATION>")) {
				losses.add("attributes of relations", "relations have a type and nothing else here");
				String others = String.join("|", List.of(types.split("\\|")).stream().filter(one -> !one.strip().equals("<RELATION>")).toList());
				return others.isEmpty() ? List.of() : types(line, others);
			}
			List<LabelClass> owners = types(line, types);
			if (owners.isEmpty()) {
				owners = new ArrayList<>(roots.get(BratConfig.ENTITIES));
				owners.addAll(roots.get(BratConfig.EVENTS));
			}
			return owners;
		}

		private void attribute(BratConfig.Line line, LabelClass owner, Optional<String> values, Optional<String> byDefault, ObjectNode fields) throws BadInputException {
			if (owner.getAttributes().stream().anyMatch(one -> one.getId().equals(line.name()))) {
				throw config.bad(line, "the attribute " + line.name() + " of " + owner.getId() + " stands twice");
			}
			AttributeType attribute = Draft.attribute(owner.getAttributes(), line.name(), values.isPresent() ? AttributeKind.CHOICE : AttributeKind.FLAG);
			attribute.setId(line.name());
			values.ifPresent(list -> List.of(list.split("\\|")).forEach(value -> attribute.getChoices().add(value.strip())));
			attribute.setDefaultValue(byDefault.orElse(null));
			kept.put(attribute, fields);
		}

		Ontology dressed(BratVisual visual) throws IOException {
			CssColors colors = new CssColors();
			classes.values().forEach(one -> visual.dress(one, colors, losses));
			draft.ontology().getRelationTypes().stream().filter(one -> !kept.of(one).has(ROLE)).forEach(one -> visual.dress(one, colors, losses));
			ObjectNode fields = kept.of(draft.ontology());
			fields.setAll(visual.rest());
			kept.put(draft.ontology(), fields);
			return draft.done();
		}
	}
}
