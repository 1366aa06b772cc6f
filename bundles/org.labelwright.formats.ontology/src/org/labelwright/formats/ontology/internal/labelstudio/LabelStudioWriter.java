/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.labelstudio;

import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__CHOICES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__DEFAULT_VALUE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__KIND;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__MAXIMUM;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__MINIMUM;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__REQUIRED;
import static org.labelwright.model.ontology.OntologyPackage.Literals.CHOICE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.CHOICE__CHOICES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__ATTRIBUTES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__COLOR;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__GEOMETRY_KINDS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__HOT_KEY;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__QUESTIONS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__ID;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__NAME;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__ITEM_ATTRIBUTES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__QUESTIONS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__RELATION_TYPES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.QUESTION;
import static org.labelwright.model.ontology.OntologyPackage.Literals.QUESTION__CHOICES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.QUESTION__CONDITION;
import static org.labelwright.model.ontology.OntologyPackage.Literals.QUESTION__MULTIPLE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.QUESTION__REQUIRED;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Ids;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.formats.ontology.internal.Carried;
import org.labelwright.formats.ontology.internal.Flat;
import org.labelwright.formats.ontology.internal.Inlined;
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

/** Writes a labelling configuration for Label Studio: what is labelled, a control for each kind of geometry, then what is asked. */
public final class LabelStudioWriter implements OntologyWriter {

	private static final Carried CARRIED = new Carried(LabelStudioReader.ID, "Label Studio").flat()
			.of(ONTOLOGY, ONTOLOGY__ITEM_ATTRIBUTES, ONTOLOGY__QUESTIONS, ONTOLOGY__RELATION_TYPES)
			.of(LABEL_CLASS, NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, LABEL_CLASS__COLOR, LABEL_CLASS__HOT_KEY, LABEL_CLASS__GEOMETRY_KINDS, LABEL_CLASS__ATTRIBUTES,
					LABEL_CLASS__QUESTIONS)
			.of(ATTRIBUTE_TYPE, NAMED_ELEMENT__NAME, ATTRIBUTE_TYPE__KIND, ATTRIBUTE_TYPE__REQUIRED, ATTRIBUTE_TYPE__CHOICES, ATTRIBUTE_TYPE__DEFAULT_VALUE,
					ATTRIBUTE_TYPE__MINIMUM, ATTRIBUTE_TYPE__MAXIMUM)
			.of(QUESTION, NAMED_ELEMENT__NAME, QUESTION__MULTIPLE, QUESTION__REQUIRED, QUESTION__CHOICES, QUESTION__CONDITION)
			.of(CHOICE, NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, CHOICE__CHOICES).of(RELATION_TYPE, NAMED_ELEMENT__NAME);

	@Override
	public void write(Ontology given, Path file, LossReport losses) throws IOException {
		Ontology ontology = Inlined.of(given, losses);
		CARRIED.report(ontology, losses);
		AtomicFiles.write(file, new Writing(ontology, losses).view().toText());
	}

	/** What is labelled: the tag, its name, and the field of tasks it shows. */
	private enum Medium {
		IMAGE("Image", "image"), TEXT("Text", "text"), AUDIO("Audio", "audio");

		private final String tag;
		private final String name;

		Medium(String tag, String name) {
			this.tag = tag;
			this.name = name;
		}
	}

	/** One run. */
	private static final class Writing {

		private static final List<LabelControl> FOR_ALL = List.of(LabelControl.RECTANGLE, LabelControl.POLYGON, LabelControl.KEY_POINT, LabelControl.ELLIPSE,
				LabelControl.BRUSH);

		private final Kept kept = new Kept(LabelStudioReader.ID);
		private final Ontology ontology;
		private final LossReport losses;
		private final Map<LabelClass, String> names;
		private final Map<String, List<LabelClass>> controls = new LinkedHashMap<>();
		private final Map<String, Medium> mediumOf = new LinkedHashMap<>();
		private final Map<Medium, String> objects = new EnumMap<>(Medium.class);
		private final Set<String> taken = new LinkedHashSet<>();

		Writing(Ontology ontology, LossReport losses) {
			this.ontology = ontology;
			this.losses = losses;
			this.names = Flat.names(Flat.labels(ontology), "Label Studio", losses);
		}

		XmlTag view() {
			XmlTag view = XmlTag.of("View");
			Flat.labels(ontology).forEach(this::assign);
			objects(view);
			controls.forEach((tag, labels) -> control(view, tag, labels));
			questions(view);
			attributes(view);
			if (!ontology.getRelationTypes().isEmpty()) {
				XmlTag relations = XmlTag.of("Relations");
				ontology.getRelationTypes().forEach(one -> relations.children().add(kept(XmlTag.of("Relation").with("value", name(one)), one, Set.of())));
				view.children().add(relations);
			}
			return view;
		}

		/** Decides which controls list a class. */
		private void assign(LabelClass labelClass) {
			List<GeometryKind> kinds = labelClass.getGeometryKinds();
			if (kinds.isEmpty()) {
				losses.add("classes that allow all geometry", "Label Studio has a control for each kind; written as boxes, polygons, points, ellipses and masks");
				FOR_ALL.forEach(one -> put(one.tag(), Medium.IMAGE, labelClass));
			}
			boolean turned = kinds.contains(GeometryKind.BOX) != kinds.contains(GeometryKind.ROTATED_BOX);
			if (turned) {
				losses.add("geometry kinds of classes", "a rectangle of Label Studio may be turned");
			}
			for (GeometryKind kind : kinds) {
				switch (kind) {
				case BOX, ROTATED_BOX -> put(LabelControl.RECTANGLE.tag(), Medium.IMAGE, labelClass);
				case POLYGON -> put(LabelControl.POLYGON.tag(), Medium.IMAGE, labelClass);
				case POINTS -> put(LabelControl.KEY_POINT.tag(), Medium.IMAGE, labelClass);
				case ELLIPSE -> put(LabelControl.ELLIPSE.tag(), Medium.IMAGE, labelClass);
				case MASK -> put(came(LabelControl.BITMASK) ? LabelControl.BITMASK.tag() : LabelControl.BRUSH.tag(), Medium.IMAGE, labelClass);
				case POLYLINE -> put(LabelControl.VECTOR.tag(), Medium.IMAGE, labelClass);
				case SPAN -> put(came(LabelControl.HYPER_TEXT) ? LabelControl.HYPER_TEXT.tag() : came(LabelControl.PARAGRAPH) ? LabelControl.PARAGRAPH.tag() : LabelControl.ANY,
						Medium.TEXT, labelClass);
				case INTERVAL -> put(came(LabelControl.TIME_SERIES) ? LabelControl.TIME_SERIES.tag()
						: came(LabelControl.TIMELINE) ? LabelControl.TIMELINE.tag() : LabelControl.ANY, Medium.AUDIO, labelClass);
				case KEYPOINTS -> {
					losses.add("geometry kinds of classes", "Label Studio has single key points and no skeletons; written as points");
					put(LabelControl.KEY_POINT.tag(), Medium.IMAGE, labelClass);
				}
				case IMAGE_CUBOID, CUBOID, WHOLE -> losses.add("geometry kinds of classes", "Label Studio has no " + kind.id());
				}
			}
			if (controls.values().stream().noneMatch(list -> list.contains(labelClass))) {
				losses.add("classes without a geometry that is left", "written as labels of boxes");
				put(LabelControl.RECTANGLE.tag(), Medium.IMAGE, labelClass);
			}
		}

		private boolean came(LabelControl control) {
			return kept.of(ontology).path(LabelStudioReader.CONTROL).has(control.tag());
		}

		/** Text and audio need a control each of the same tag. */
		private void put(String tag, Medium medium, LabelClass labelClass) {
			String key = tag.equals(LabelControl.ANY) ? tag + " " + medium.name : tag;
			mediumOf.put(key, medium);
			List<LabelClass> labels = controls.computeIfAbsent(key, one -> new ArrayList<>());
			if (!labels.contains(labelClass)) {
				labels.add(labelClass);
			}
		}

		private void objects(XmlTag view) {
			JsonNode before = kept.of(ontology).path(LabelStudioReader.OBJECTS);
			for (JsonNode object : before) {
				XmlTag tag = XmlTag.of(object.path(LabelStudioReader.TAG).asText());
				object.properties().forEach(member -> {
					if (!member.getKey().equals(LabelStudioReader.TAG)) {
						tag.with(member.getKey(), member.getValue().asText());
					}
				});
				view.children().add(tag);
				Medium medium = LabelControl.OBJECTS.get(tag.name()) == GeometryKind.SPAN ? Medium.TEXT
						: LabelControl.OBJECTS.get(tag.name()) == GeometryKind.INTERVAL ? Medium.AUDIO : Medium.IMAGE;
				objects.putIfAbsent(medium, tag.attribute("name").orElse(medium.name));
				taken.add(tag.attribute("name").orElse(""));
			}
			List<String> compared = Comparisons.addObjects(ontology, kept, view);
			taken.addAll(compared);
			compared.stream().findFirst().ifPresent(first -> objects.putIfAbsent(Medium.TEXT, first));
			Set<Medium> needed = new LinkedHashSet<>(mediumOf.values());
			if (needed.isEmpty() && objects.isEmpty()) {
				needed.add(Medium.IMAGE);
			}
			for (Medium medium : needed) {
				if (!objects.containsKey(medium)) {
					view.children().add(XmlTag.of(medium.tag).with("name", free(medium.name)).with("value", "$" + medium.name));
					objects.put(medium, medium.name);
				}
			}
		}

		private String free(String wanted) {
			String name = wanted;
			for (int number = 2; !taken.add(name); number++) {
				name = wanted + number;
			}
			return name;
		}

		private void control(XmlTag view, String key, List<LabelClass> labels) {
			String tagName = key.split(" ")[0];
			JsonNode before = kept.of(ontology).path(LabelStudioReader.CONTROL).path(tagName);
			XmlTag tag = XmlTag.of(tagName).with("name", free(before.path("name").asText(tagName.equals(LabelControl.ANY) ? "label" : tagName.replace("Labels", "").toLowerCase(Locale.ROOT))))
					.with("toName", objects.get(mediumOf.get(key)));
			before.properties().stream().filter(member -> !tag.attributes().containsKey(member.getKey()))
					.forEach(member -> tag.with(member.getKey(), member.getValue().asText()));
			for (LabelClass labelClass : labels) {
				String value = names.get(labelClass);
				XmlTag label = XmlTag.of("Label").with("value", value);
				if (!Ids.ofName(value, id -> false).equals(labelClass.getId())) {
					label.with("alias", labelClass.getId());
				}
				Optional.ofNullable(labelClass.getColor()).ifPresent(color -> label.with("background", color));
				Optional.ofNullable(labelClass.getHotKey()).ifPresent(hotKey -> label.with("hotkey", hotKey));
				tag.children().add(kept(label, labelClass, Set.of()));
			}
			view.children().add(tag);
		}

		private XmlTag kept(XmlTag tag, Element element, Set<String> but) {
			kept.of(element).properties().stream().filter(member -> !but.contains(member.getKey()) && !tag.attributes().containsKey(member.getKey()))
					.forEach(member -> tag.with(member.getKey(), member.getValue().asText()));
			return tag;
		}

		private static String name(NamedElement element) {
			return element.getName() == null ? element.getId() : element.getName();
		}

		private String anyObject() {
			return objects.values().iterator().next();
		}

		/** A question or attribute with the classes it is asked of; none where it is asked of the item. */
		private <T extends NamedElement> Map<T, List<LabelClass>> asked(List<T> ofItem, Function<LabelClass, List<T>> ofClass) {
			Map<T, List<LabelClass>> asked = new LinkedHashMap<>();
			ofItem.forEach(one -> asked.put(one, List.of()));
			for (LabelClass labelClass : Flat.labels(ontology)) {
				List<LabelClass> withParents = new ArrayList<>();
				Stream.iterate(labelClass, one -> one != null, LabelClass::getParent).forEach(one -> withParents.addFirst(one));
				for (LabelClass one : withParents) {
					for (T element : ofClass.apply(one)) {
						T same = asked.keySet().stream().filter(other -> !asked.get(other).isEmpty() && same(other, element)).findFirst().orElse(element);
						asked.computeIfAbsent(same, key -> new ArrayList<>()).add(labelClass);
					}
				}
			}
			return asked;
		}

		private static boolean same(NamedElement one, NamedElement other) {
			return one == other || text(one).equals(text(other));
		}

		private static String text(EObject element) {
			return new JsonCodec(Json.mapper()).write(element);
		}

		private void questions(XmlTag view) {
			Map<Question, String> nameOf = new LinkedHashMap<>();
			Map<Question, List<LabelClass>> all = asked(ontology.getQuestions(), LabelClass::getQuestions);
			all.forEach((question, classes) -> {
				if (classes.isEmpty() && Comparisons.control(question, kept).isPresent()) {
					taken.add(question.getId());
					nameOf.put(question, question.getId());
					Comparisons.write(question, kept, view);
					if (question.getChoices().size() > 0 && !Comparisons.control(question, kept).get().equals(Comparisons.PAIRWISE)) {
						losses.add("choices of rankings", "Label Studio takes the entries of a list from the tasks");
					}
					return;
				}
				ObjectNode before = kept.of(question);
				String tagName = before.path(LabelStudioReader.TAG).asText(nested(question) ? "Taxonomy" : "Choices");
				nameOf.put(question, free(name(question)));
				XmlTag tag = XmlTag.of(tagName).with("name", nameOf.get(question)).with("toName", before.path("toName").asText(anyObject()));
				if (tagName.equals("Choices")) {
					tag.with("choice", question.isMultiple() ? "multiple" : before.path("choice").asText("single"));
				} else if (!question.isMultiple()) {
					losses.add("that one choice of a hierarchy is taken", "Label Studio's Taxonomy takes several");
				}
				if (question.isRanking()) {
					losses.add("that choices are put into an order", "written as a question that takes several");
					tag.with("choice", "multiple");
				}
				ask(tag, question.isRequired(), classes);
				if (question.getCondition() != null) {
					condition(tag, question, nameOf, all);
				}
				choices(question.getChoices(), tag);
				view.children().add(kept(tag, question, Set.of(LabelStudioReader.TAG, "choice")));
			});
		}

		private static boolean nested(Question question) {
			return question.getChoices().stream().anyMatch(choice -> !choice.getChoices().isEmpty());
		}

		private void condition(XmlTag tag, Question question, Map<Question, String> nameOf, Map<Question, List<LabelClass>> all) {
			EObject asked = question.getCondition();
			while (!(asked instanceof Question)) {
				asked = asked.eContainer();
			}
			Question other = (Question) asked;
			String name = nameOf.entrySet().stream().filter(entry -> same(entry.getKey(), other)).map(Map.Entry::getValue).findFirst().orElse(name(other));
			List<LabelClass> where = all.entrySet().stream().filter(entry -> same(entry.getKey(), other)).map(Map.Entry::getValue).findFirst().orElse(List.of());
			if (!where.equals(all.get(question))) {
				losses.add("classes of questions with a condition", "Label Studio asks for a label or for a choice, not both; the choice counts");
			}
			tag.attributes().remove("whenLabelValue");
			tag.with("visibleWhen", "choice-selected").with("whenTagName", name).with("whenChoiceValue", name(question.getCondition()));
		}

		private void ask(XmlTag tag, boolean required, List<LabelClass> classes) {
			if (required) {
				tag.with("required", "true");
			}
			if (!classes.isEmpty()) {
				tag.with("perRegion", "true");
				if (!Set.copyOf(classes).containsAll(Flat.labels(ontology))) {
					tag.with("whenLabelValue", String.join(",", classes.stream().map(names::get).toList()));
				}
			}
		}

		private void choices(List<Choice> choices, XmlTag into) {
			for (Choice choice : choices) {
				XmlTag tag = XmlTag.of("Choice").with("value", name(choice));
				if (!Ids.ofName(name(choice), id -> false).equals(choice.getId())) {
					tag.with("alias", choice.getId());
				}
				choices(choice.getChoices(), tag);
				into.children().add(kept(tag, choice, Set.of()));
			}
		}

		private void attributes(XmlTag view) {
			asked(ontology.getItemAttributes(), LabelClass::getAttributes).forEach((attribute, classes) -> {
				ObjectNode before = kept.of(attribute);
				XmlTag tag = XmlTag.of(before.path(LabelStudioReader.TAG).asText(switch (attribute.getKind()) {
				case NUMBER -> "Number";
				case TEXT -> "TextArea";
				case FLAG, CHOICE, CHOICES -> "Choices";
				})).with("name", free(name(attribute))).with("toName", before.path("toName").asText(anyObject()));
				if (tag.name().equals("Choices")) {
					losses.add("attributes of choices", "Label Studio asks for them as it asks questions; they come back as questions");
					tag.with("choice", attribute.getKind() == AttributeKind.CHOICE ? "single" : "multiple");
					(attribute.getKind() == AttributeKind.FLAG ? List.of(name(attribute)) : attribute.getChoices())
							.forEach(choice -> tag.children().add(XmlTag.of("Choice").with("value", choice)));
				} else if (tag.name().equals("Rating")) {
					Optional.ofNullable(attribute.getMaximum()).ifPresent(maximum -> tag.with("maxRating", plain(maximum)));
				} else {
					Optional.ofNullable(attribute.getMinimum()).ifPresent(minimum -> tag.with("min", plain(minimum)));
					Optional.ofNullable(attribute.getMaximum()).ifPresent(maximum -> tag.with("max", plain(maximum)));
				}
				if (attribute.getDefaultValue() != null) {
					if (tag.name().equals("Choices") || tag.name().equals("TextArea")) {
						losses.add("defaults of attributes", "Label Studio has them for numbers only");
					} else {
						tag.with("defaultValue", attribute.getDefaultValue());
					}
				}
				ask(tag, attribute.isRequired(), classes);
				view.children().add(kept(tag, attribute, Set.of(LabelStudioReader.TAG)));
			});
		}

		private static String plain(double number) {
			return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
		}
	}
}
