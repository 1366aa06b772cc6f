/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.labelstudio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.OntologyReader;
import org.labelwright.formats.ontology.internal.CssColors;
import org.labelwright.formats.ontology.internal.Draft;
import org.labelwright.formats.ontology.internal.ForeignText;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.formats.ontology.internal.XmlTag;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Element;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;

/**
 * Reads the labelling configuration of Label Studio (labelstud.io/tags): labels become classes, one for each value
 * however many controls list it; Choices, Taxonomy, Pairwise and Ranker become questions; Number, Rating, TextArea and DateTime become
 * attributes. Controls with perRegion ask about labels, all others about the item.
 */
public final class LabelStudioReader implements OntologyReader {

	static final String ID = "labelstudio";
	static final String CONTROL = "control";
	static final String TAG = "tag";
	static final String OBJECTS = "objects";
	static final Set<String> LABEL = Set.of("value", "alias", "background", "hotkey");
	static final Set<String> QUESTION = Set.of("name", "choice", "required", "perRegion", "visibleWhen", "whenTagName", "whenChoiceValue", "whenLabelValue");
	static final Set<String> FIELD = Set.of("name", "required", "perRegion", "min", "max", "maxRating", "defaultValue", "visibleWhen", "whenTagName", "whenLabelValue");
	private static final Set<String> FIELDS = Set.of("Number", "Rating", "TextArea", "DateTime");
	private static final Set<String> LAYOUT = Set.of("View", "Header", "Style", "Collapse", "Panel", "Filter", "Shortcut", "Markdown", "HTML");
	private static final int DEFAULT_RATING = 5;

	@Override
	public double detect(Path file) throws IOException {
		String head = ForeignText.head(file).stripLeading();
		return head.startsWith("<") && head.contains("<View") && !head.contains("<!DOCTYPE html") ? head.contains("toName=") ? 0.95 : 0.5 : 0;
	}

	@Override
	public Ontology read(Path file, LossReport losses) throws IOException {
		XmlTag root = XmlTag.read(file);
		if (!root.name().equals("View")) {
			throw new BadInputException(file, "line " + root.line(), "is no configuration of Label Studio: it begins with <" + root.name() + ">, not <View>");
		}
		List<XmlTag> tags = new ArrayList<>();
		gather(root, tags);
		Reading reading = new Reading(file, new Draft(file), losses, tags);
		return reading.read();
	}

	/** All tags that are no layout, in the order of the file; what stands within a control belongs to it. */
	private static void gather(XmlTag tag, List<XmlTag> into) {
		if (!tag.name().equals("View")) {
			into.add(tag);
		}
		if (LAYOUT.contains(tag.name())) {
			tag.children().forEach(child -> gather(child, into));
		}
	}

	/** One run. */
	private static final class Reading {

		private final Path file;
		private final Draft draft;
		private final LossReport losses;
		private final List<XmlTag> tags;
		private final CssColors colors;
		private final Kept kept = new Kept(ID);
		private final Map<String, LabelClass> classes = new LinkedHashMap<>();
		/** Which labels a control lists, by its name. */
		private final Map<String, Set<LabelClass>> listed = new LinkedHashMap<>();
		/** The questions a control became, one for each class it is asked of. */
		private final Map<String, Map<Element, Question>> questions = new LinkedHashMap<>();
		private final List<Runnable> conditions = new ArrayList<>();

		Reading(Path file, Draft draft, LossReport losses, List<XmlTag> tags) throws IOException {
			this.file = file;
			this.draft = draft;
			this.losses = losses;
			this.tags = tags;
			this.colors = new CssColors();
		}

		Ontology read() throws BadInputException {
			for (XmlTag tag : tags) {
				if (LabelControl.of(tag.name()).isPresent() || tag.name().equals(LabelControl.ANY)) {
					labels(tag);
				}
			}
			ArrayNode objects = Json.mapper().createArrayNode();
			for (XmlTag tag : tags) {
				if (tag.name().equals("Choices") || tag.name().equals("Taxonomy")) {
					question(tag);
				} else if (Comparisons.isControl(tag.name())) {
					comparison(tag);
				} else if (FIELDS.contains(tag.name())) {
					field(tag);
				} else if (tag.name().equals("Relations")) {
					relations(tag);
				} else if (LabelControl.SHOWN.contains(tag.name())) {
					ObjectNode object = objects.addObject().put(TAG, tag.name());
					tag.attributes().forEach(object::put);
				} else if (LAYOUT.contains(tag.name())) {
					losses.add("<" + tag.name() + ">", "how the page looks is not told here");
				} else if (!LabelControl.TOOLS.containsKey(tag.name()) && !listed.containsKey(tag.attribute("name").orElse(""))) {
					losses.add("<" + tag.name() + ">", "there is no field for it here");
				}
			}
			conditions.forEach(Runnable::run);
			if (!objects.isEmpty()) {
				ObjectNode fields = kept.of(draft.ontology());
				fields.set(OBJECTS, objects);
				kept.put(draft.ontology(), fields);
			}
			return draft.done();
		}

		private BadInputException bad(XmlTag tag, String message) {
			return new BadInputException(file, "line " + tag.line(), message);
		}

		private String name(XmlTag tag) throws BadInputException {
			return tag.attribute("name").orElseThrow(() -> bad(tag, "<" + tag.name() + "> needs a name"));
		}

		private String value(XmlTag tag) throws BadInputException {
			return tag.attribute("value").orElseThrow(() -> bad(tag, "<" + tag.name() + "> needs a value"));
		}

		private void labels(XmlTag control) throws BadInputException {
			Set<LabelClass> labels = new LinkedHashSet<>();
			List<GeometryKind> kinds = kinds(control);
			if (control.attribute("value").filter(value -> value.startsWith("$")).isPresent()) {
				losses.add("labels that come from the tasks", "an ontology lists its classes");
			}
			for (XmlTag label : control.children()) {
				if (!label.name().equals("Label")) {
					losses.add("<" + label.name() + ">", "there is no field for it here");
					continue;
				}
				LabelClass labelClass = classes.get(value(label));
				if (labelClass == null) {
					labelClass = label(label);
				}
				for (GeometryKind kind : kinds) {
					if (!labelClass.getGeometryKinds().contains(kind)) {
						labelClass.getGeometryKinds().add(kind);
					}
				}
				labels.add(labelClass);
			}
			if (listed.put(name(control), labels) != null) {
				throw bad(control, "there are two tags with the name \"" + name(control) + "\"");
			}
			ObjectNode fields = kept.of(draft.ontology());
			ObjectNode attributes = Json.mapper().createObjectNode();
			control.attributes().forEach(attributes::put);
			(fields.path(CONTROL) instanceof ObjectNode controls ? controls : fields.putObject(CONTROL)).set(control.name(), attributes);
			kept.put(draft.ontology(), fields);
		}

		private LabelClass label(XmlTag label) throws BadInputException {
			String value = value(label);
			LabelClass labelClass = label.attribute("alias").isPresent() ? draft.labelClass(label.attribute("alias").get(), value, Optional.empty())
					: draft.labelClass(value, Optional.empty());
			label.attribute("background").ifPresent(color -> colors.hex(color).ifPresentOrElse(labelClass::setColor,
					() -> losses.add("the colour \"" + color + "\"", "it is none that can be read; another was chosen")));
			labelClass.setHotKey(label.attribute("hotkey").orElse(null));
			keep(labelClass, label, LABEL);
			classes.put(value, labelClass);
			return labelClass;
		}

		private void keep(Element element, XmlTag tag, Set<String> known) {
			ObjectNode fields = kept.of(element);
			tag.attributes().forEach((name, value) -> {
				if (!known.contains(name)) {
					fields.put(name, value);
				}
			});
			kept.put(element, fields);
		}

		private List<GeometryKind> kinds(XmlTag control) throws BadInputException {
			Optional<LabelControl> typed = LabelControl.of(control.name());
			if (typed.isPresent()) {
				return typed.get().kinds();
			}
			String to = control.attribute("toName").orElseThrow(() -> bad(control, "<" + control.name() + "> needs a toName"));
			Set<GeometryKind> kinds = new LinkedHashSet<>();
			for (XmlTag tag : tags) {
				if (LabelControl.TOOLS.containsKey(tag.name()) && tag.attribute("toName").orElse("").equals(to)) {
					kinds.addAll(LabelControl.TOOLS.get(tag.name()));
				}
			}
			if (kinds.isEmpty()) {
				tags.stream().filter(tag -> tag.attribute("name").orElse("").equals(to)).map(tag -> LabelControl.OBJECTS.get(tag.name())).filter(kind -> kind != null)
						.forEach(kinds::add);
			}
			return List.copyOf(kinds);
		}

		/** Where a control asks: of the item, or of the classes it names, or of all. */
		private List<Element> owners(XmlTag control) throws BadInputException {
			if (!control.attribute("perRegion").orElse("false").equalsIgnoreCase("true")) {
				return List.of(draft.ontology());
			}
			Optional<String> values = control.attribute("whenLabelValue");
			Optional<Set<LabelClass>> of = control.attribute("whenTagName").map(listed::get);
			if (values.isEmpty()) {
				return new ArrayList<>(of.orElseGet(() -> new LinkedHashSet<>(classes.values())));
			}
			List<Element> owners = new ArrayList<>();
			for (String value : values.get().split(",")) {
				LabelClass labelClass = classes.get(value.strip());
				if (labelClass == null) {
					throw bad(control, "whenLabelValue names \"" + value.strip() + "\", which is no label");
				}
				owners.add(labelClass);
			}
			return owners;
		}

		private void question(XmlTag control) throws BadInputException {
			String name = name(control);
			boolean taxonomy = control.name().equals("Taxonomy");
			Map<Element, Question> made = new LinkedHashMap<>();
			for (Element owner : askedWhere(control)) {
				Question question = Draft.question(owner instanceof LabelClass labelClass ? labelClass.getQuestions() : draft.ontology().getQuestions(), name);
				question.setMultiple(taxonomy || control.attribute("choice").orElse("single").equals("multiple"));
				question.setRequired(control.attribute("required").orElse("false").equalsIgnoreCase("true"));
				choices(control, question.getChoices(), new HashSet<>());
				keep(question, control, QUESTION);
				if (taxonomy || control.attribute("choice").orElse("").equals("single-radio")) {
					ObjectNode fields = kept.of(question);
					fields.put(taxonomy ? TAG : "choice", taxonomy ? control.name() : "single-radio");
					kept.put(question, fields);
				}
				made.put(owner, question);
			}
			if (questions.put(name, made) != null) {
				throw bad(control, "there are two tags with the name \"" + name + "\"");
			}
			control.attribute("whenChoiceValue").or(() -> control.attribute("visibleWhen").filter("choice-selected"::equals))
					.ifPresent(value -> conditions.add(() -> condition(control, made)));
		}

		private void comparison(XmlTag control) throws BadInputException {
			String name = name(control);
			try {
				for (Question question : Comparisons.read(control, tags, kept)) {
					draft.ontology().getQuestions().add(question);
					if (questions.put(question.getId(), Map.of(draft.ontology(), question)) != null) {
						throw bad(control, "there are two tags with the name \"" + name + "\"");
					}
				}
			} catch (IllegalArgumentException e) {
				throw bad(control, e.getMessage());
			}
			if (control.name().equals(Comparisons.RANKER)) {
				losses.add("what <" + Comparisons.RANKER + "> puts into an order", "the entries of a list stand in the tasks, and come in with them");
			}
		}

		/** As {@link #owners}; what waits for an answer is asked only where the other question is. */
		private Collection<Element> askedWhere(XmlTag control) throws BadInputException {
			Map<Element, Question> other = questions.get(control.attribute("whenTagName").orElse(""));
			boolean perRegion = control.attribute("perRegion").orElse("false").equalsIgnoreCase("true");
			return perRegion && other != null && !other.containsKey(draft.ontology()) ? other.keySet() : owners(control);
		}

		private void condition(XmlTag control, Map<Element, Question> made) {
			Map<Element, Question> asked = questions.getOrDefault(control.attribute("whenTagName").orElse(""), Map.of());
			List<String> values = List.of(control.attribute("whenChoiceValue").orElse("").split(","));
			made.forEach((owner, question) -> {
				Optional<Choice> choice = Optional.ofNullable(asked.get(owner)).flatMap(other -> choice(other.getChoices(), values.getFirst().strip()));
				choice.ifPresent(question::setCondition);
				if (choice.isEmpty()) {
					losses.add("conditions of questions", "a question here waits for one choice of another question that is asked of the same things");
				} else if (values.size() > 1) {
					losses.add("conditions on several choices", "a question here waits for one choice; the first counts");
				}
			});
		}

		private static Optional<Choice> choice(List<Choice> choices, String value) {
			for (Choice choice : choices) {
				if (choice.getName().equals(value) || choice.getId().equals(value)) {
					return Optional.of(choice);
				}
				Optional<Choice> below = choice(choice.getChoices(), value);
				if (below.isPresent()) {
					return below;
				}
			}
			return Optional.empty();
		}

		private void choices(XmlTag above, List<Choice> into, Set<String> taken) throws BadInputException {
			for (XmlTag tag : above.children()) {
				if (!tag.name().equals("Choice")) {
					losses.add("<" + tag.name() + ">", "there is no field for it here");
					continue;
				}
				Choice choice = Draft.choice(into, value(tag), taken);
				if (tag.attribute("alias").isPresent() && taken.add(tag.attribute("alias").get())) {
					choice.setId(tag.attribute("alias").get());
				}
				keep(choice, tag, LABEL);
				choices(tag, choice.getChoices(), taken);
			}
		}

		private void field(XmlTag control) throws BadInputException {
			AttributeKind kind = control.name().equals("Number") || control.name().equals("Rating") ? AttributeKind.NUMBER : AttributeKind.TEXT;
			if (control.attribute("whenChoiceValue").isPresent()) {
				losses.add("conditions of <" + control.name() + ">", "only questions have conditions here");
			}
			for (Element owner : owners(control)) {
				AttributeType attribute = Draft.attribute(owner instanceof LabelClass labelClass ? labelClass.getAttributes() : draft.ontology().getItemAttributes(),
						name(control), kind);
				attribute.setRequired(control.attribute("required").orElse("false").equalsIgnoreCase("true"));
				attribute.setDefaultValue(control.attribute("defaultValue").orElse(null));
				if (control.name().equals("Rating")) {
					attribute.setMinimum(1.0);
					attribute.setMaximum(number(control, "maxRating").orElse((double) DEFAULT_RATING));
				} else if (kind == AttributeKind.NUMBER) {
					attribute.setMinimum(number(control, "min").orElse(null));
					attribute.setMaximum(number(control, "max").orElse(null));
				}
				keep(attribute, control, FIELD);
				if (control.name().equals("Rating") || control.name().equals("DateTime")) {
					ObjectNode fields = kept.of(attribute);
					fields.put(TAG, control.name());
					kept.put(attribute, fields);
				}
			}
		}

		private Optional<Double> number(XmlTag control, String attribute) throws BadInputException {
			try {
				return control.attribute(attribute).map(Double::valueOf).filter(Double::isFinite);
			} catch (NumberFormatException e) {
				throw bad(control, attribute + " is a number, not \"" + control.attribute(attribute).orElse("") + "\"");
			}
		}

		private void relations(XmlTag tag) throws BadInputException {
			for (XmlTag relation : tag.children()) {
				NamedElement type = draft.relation(Ids.ofName(value(relation), id -> false), value(relation));
				keep(type, relation, LABEL);
			}
		}
	}
}
