/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import static org.labelwright.core.ontology.ChangeLevel.BREAKING;
import static org.labelwright.core.ontology.ChangeLevel.COMPATIBLE;
import static org.labelwright.core.ontology.ChangeLevel.COSMETIC;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.json.Json;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.model.ontology.TagSet;

/** Walks two ontologies side by side and collects the differences. Used once. */
final class Differ {

	private final List<OntologyDiff.Change> changes = new ArrayList<>();
	private final JsonCodec codec = new JsonCodec(Json.mapper());

	List<OntologyDiff.Change> differences(Ontology older, Ontology newer) {
		value(BREAKING, newer, "id", older.getId(), newer.getId());
		named(older, newer);
		matched(LabelClasses.all(older), LabelClasses.all(newer), BREAKING, COMPATIBLE, this::labelClass);
		matched(older.getRelationTypes(), newer.getRelationTypes(), BREAKING, COMPATIBLE, this::relation);
		matched(older.getSkeletons(), newer.getSkeletons(), BREAKING, COMPATIBLE, this::skeleton);
		matched(older.getTagSets(), newer.getTagSets(), BREAKING, COMPATIBLE, this::tagSet);
		questions(older.getQuestions(), newer.getQuestions());
		attributes(older.getItemAttributes(), newer.getItemAttributes());
		return List.copyOf(changes);
	}

	private void add(ChangeLevel level, EObject element, String message) {
		changes.add(new OntologyDiff.Change(level, ElementPath.of(element), message));
	}

	private void value(ChangeLevel level, EObject element, String what, Object before, Object after) {
		if (!Objects.equals(before, after)) {
			add(level, element, what + ": " + shown(before) + " -> " + shown(after));
		}
	}

	private static String shown(Object value) {
		return value == null || "".equals(value) ? "none" : String.valueOf(value);
	}

	private void named(NamedElement before, NamedElement after) {
		value(COSMETIC, after, "name", before.getName(), after.getName());
		if (!Objects.equals(before.getDescription(), after.getDescription())) {
			add(COSMETIC, after, "the description changed");
		}
	}

	private <T extends NamedElement> void matched(List<T> before, List<T> after, ChangeLevel removed, ChangeLevel added, BiConsumer<T, T> both) {
		Map<String, T> newer = byId(after);
		Map<String, T> older = byId(before);
		older.forEach((id, one) -> {
			if (newer.containsKey(id)) {
				both.accept(one, newer.get(id));
			} else {
				add(removed, one, "removed");
			}
		});
		newer.forEach((id, one) -> {
			if (!older.containsKey(id)) {
				add(one instanceof AttributeType attribute && attribute.isRequired() && attribute.getDefaultValue() == null
						|| one instanceof Question question && question.isRequired() ? BREAKING : added, one, "added");
			}
		});
	}

	private static <T extends NamedElement> Map<String, T> byId(List<T> elements) {
		return elements.stream().collect(Collectors.toMap(one -> shown(one.getId()), Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

	/** Of what labels may be or name: fewer is breaking, more is compatible, neither and nor is both. */
	private void allowed(EObject element, String what, Collection<?> before, Collection<?> after, Collection<?> all) {
		Set<Object> older = new LinkedHashSet<>(before.isEmpty() ? all : before);
		Set<Object> newer = new LinkedHashSet<>(after.isEmpty() ? all : after);
		if (!newer.containsAll(older)) {
			add(BREAKING, element, what + " no longer allowed: " + text(older, newer));
		}
		if (!older.containsAll(newer)) {
			add(COMPATIBLE, element, what + " also allowed: " + text(newer, older));
		}
	}

	private static String text(Set<Object> all, Set<Object> without) {
		return all.stream().filter(one -> !without.contains(one)).map(one -> one instanceof GeometryKind kind ? kind.id() : String.valueOf(one))
				.collect(Collectors.joining(", "));
	}

	/** A bound of numbers; null for none. */
	private void bound(EObject element, String what, Double before, Double after, boolean upper) {
		if (Objects.equals(before, after)) {
			return;
		}
		boolean wider = after == null || before != null && (upper ? after > before : after < before);
		value(wider ? COMPATIBLE : BREAKING, element, what, before, after);
	}

	private void labelClass(LabelClass before, LabelClass after) {
		named(before, after);
		value(COSMETIC, after, "color", before.getColor(), after.getColor());
		value(COSMETIC, after, "hot key", before.getHotKey(), after.getHotKey());
		if (!Objects.equals(before.getInstructions(), after.getInstructions()) || !text(before.getExamples()).equals(text(after.getExamples()))) {
			add(COSMETIC, after, "the instructions changed");
		}
		if (before.isAbstract() != after.isAbstract()) {
			add(after.isAbstract() ? BREAKING : COMPATIBLE, after, after.isAbstract() ? "labels can no longer have it: it became abstract" : "no longer abstract");
		}
		allowed(after, "geometry", before.getGeometryKinds(), after.getGeometryKinds(), List.of(GeometryKind.values()));
		value(COMPATIBLE, after, "IoU threshold", before.getIouThreshold(), after.getIouThreshold());
		if (!text(before.getConstraints()).equals(text(after.getConstraints()))) {
			add(COMPATIBLE, after, "the constraints changed; labels keep their meaning, checks may find more");
		}
		value(BREAKING, after, "skeleton", id(before.getSkeleton()), id(after.getSkeleton()));
		if (!Objects.equals(id(before.getParent()), id(after.getParent()))) {
			Set<String> lost = inheritedAttributes(before.getParent());
			lost.removeAll(inheritedAttributes(after));
			value(lost.isEmpty() ? COMPATIBLE : BREAKING, after, "parent", id(before.getParent()), id(after.getParent()));
			if (!lost.isEmpty()) {
				add(BREAKING, after, "attributes no longer inherited: " + String.join(", ", lost));
			}
		}
		attributes(before.getAttributes(), after.getAttributes());
		questions(before.getQuestions(), after.getQuestions());
	}

	private static Set<String> inheritedAttributes(LabelClass from) {
		return Stream.iterate(from, one -> one != null, LabelClass::getParent).flatMap(one -> one.getAttributes().stream()).map(AttributeType::getId)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static String id(NamedElement element) {
		return element == null ? null : element.getId();
	}

	private List<String> text(List<? extends EObject> elements) {
		return elements.stream().map(codec::write).toList();
	}

	private void attributes(List<AttributeType> before, List<AttributeType> after) {
		matched(before, after, BREAKING, COMPATIBLE, this::attribute);
	}

	private void attribute(AttributeType before, AttributeType after) {
		named(before, after);
		value(BREAKING, after, "kind", before.getKind(), after.getKind());
		if (before.isRequired() != after.isRequired()) {
			add(after.isRequired() && after.getDefaultValue() == null ? BREAKING : COMPATIBLE, after, after.isRequired() ? "became required" : "no longer required");
		}
		if (before.isPerFrame() != after.isPerFrame()) {
			add(after.isPerFrame() ? COMPATIBLE : BREAKING, after, after.isPerFrame() ? "may now change from frame to frame" : "can no longer change from frame to frame");
		}
		value(COMPATIBLE, after, "default", before.getDefaultValue(), after.getDefaultValue());
		value(BREAKING, after, "unit", before.getUnit(), after.getUnit());
		if (before.getKind() == after.getKind()) {
			allowed(after, "choices", before.getChoices(), after.getChoices(), List.of());
		}
		bound(after, "minimum", before.getMinimum(), after.getMinimum(), false);
		bound(after, "maximum", before.getMaximum(), after.getMaximum(), true);
		value(after.getPattern() == null ? COMPATIBLE : BREAKING, after, "pattern", before.getPattern(), after.getPattern());
		value(COMPATIBLE, after, "knowledge base", before.getKnowledgeBase(), after.getKnowledgeBase());
	}

	private void relation(RelationType before, RelationType after) {
		named(before, after);
		Set<String> all = Stream.of(before, after).flatMap(one -> LabelClasses.all((Ontology) one.eContainer()).stream()).map(LabelClass::getId)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		allowed(after, "sources", ids(before.getSources()), ids(after.getSources()), all);
		allowed(after, "targets", ids(before.getTargets()), ids(after.getTargets()), all);
		value(BREAKING, after, "directed", before.isDirected(), after.isDirected());
		value(BREAKING, after, "transitive", before.isTransitive(), after.isTransitive());
		bound(after, "most per source", limit(before.getMaxPerSource()), limit(after.getMaxPerSource()), true);
		bound(after, "most per target", limit(before.getMaxPerTarget()), limit(after.getMaxPerTarget()), true);
	}

	private static Double limit(int most) {
		return most < 0 ? null : (Double) (double) most;
	}

	private static List<String> ids(List<LabelClass> classes) {
		return classes.stream().map(LabelClass::getId).toList();
	}

	private void skeleton(Skeleton before, Skeleton after) {
		named(before, after);
		// Keypoints are numbered, not named: every other order or number of joints means something else.
		value(BREAKING, after, "joints", before.getJoints().stream().map(NamedElement::getId).toList(), after.getJoints().stream().map(NamedElement::getId).toList());
		matched(before.getJoints(), after.getJoints(), BREAKING, BREAKING, (one, other) -> {
			named(one, other);
			value(COMPATIBLE, other, "sigma", one.getSigma(), other.getSigma());
			value(COSMETIC, other, "mirror", id(one.getMirror()), id(other.getMirror()));
			value(COSMETIC, other, "place", one.getX() + ", " + one.getY(), other.getX() + ", " + other.getY());
		});
		if (!text(before.getBones()).equals(text(after.getBones()))) {
			add(COSMETIC, after, "the bones changed");
		}
	}

	private void tagSet(TagSet before, TagSet after) {
		named(before, after);
		matched(before.getTags(), after.getTags(), BREAKING, COMPATIBLE, this::named);
	}

	private void questions(List<Question> before, List<Question> after) {
		matched(before, after, BREAKING, COMPATIBLE, this::question);
	}

	private void question(Question before, Question after) {
		named(before, after);
		if (before.isMultiple() != after.isMultiple()) {
			add(after.isMultiple() ? COMPATIBLE : BREAKING, after, after.isMultiple() ? "takes several choices now" : "takes only one choice now");
		}
		if (before.isRanking() != after.isRanking()) {
			add(BREAKING, after, after.isRanking() ? "asks for an order now" : "no longer asks for an order");
		}
		if (before.isRequired() != after.isRequired()) {
			add(after.isRequired() ? BREAKING : COMPATIBLE, after, after.isRequired() ? "became required" : "no longer required");
		}
		value(after.getCondition() == null && !after.isRequired() ? COMPATIBLE : BREAKING, after, "condition", id(before.getCondition()), id(after.getCondition()));
		choices(before.getChoices(), after.getChoices());
	}

	private void choices(List<Choice> before, List<Choice> after) {
		matched(before, after, BREAKING, COMPATIBLE, (one, other) -> {
			named(one, other);
			choices(one.getChoices(), other.getChoices());
		});
	}
}
