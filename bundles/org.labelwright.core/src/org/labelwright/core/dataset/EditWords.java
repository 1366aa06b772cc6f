/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** Says in words what an edit changes. Names are those of the ontology as it is now; what it does not know is told by its id. */
public final class EditWords {

	private static final int MOST = 4;

	private final Map<String, String> classes = new LinkedHashMap<>();

	public EditWords(Ontology ontology) {
		for (LabelClass one : LabelClasses.all(ontology)) {
			classes.put(one.getId(), Objects.requireNonNullElse(one.getName(), one.getId()));
		}
	}

	/** One line, such as "2 car added; person: colour red \u2192 blue". */
	public String of(Edit edit) {
		List<String> words = lines(edit);
		return words.isEmpty() ? "nothing" : words.size() <= MOST ? String.join("; ", words)
				: String.join("; ", words.subList(0, MOST)) + "; and " + (words.size() - MOST) + " more";
	}

	/** A line for each thing that changes. */
	public List<String> lines(Edit edit) {
		Map<String, Integer> added = new TreeMap<>();
		Map<String, Integer> deleted = new TreeMap<>();
		Map<String, Integer> moved = new TreeMap<>();
		Map<String, Integer> changed = new LinkedHashMap<>();
		net(edit).forEach(change -> {
			if (change.before().isEmpty()) {
				change.after().ifPresent(one -> added.merge(name(one), 1, Integer::sum));
			} else if (change.after().isEmpty()) {
				deleted.merge(name(change.before().get()), 1, Integer::sum);
			} else {
				List<String> what = details(change.before().get(), change.after().get());
				if (what.isEmpty()) {
					moved.merge(name(change.after().get()), 1, Integer::sum);
				} else {
					changed.merge(name(change.before().get()) + ": " + String.join(", ", what), 1, Integer::sum);
				}
			}
		});
		List<String> words = new ArrayList<>();
		counted(added, "added", words);
		counted(deleted, "deleted", words);
		counted(moved, "moved in the order", words);
		changed.forEach((text, count) -> words.add(count == 1 ? text : count + " \u00d7 " + text));
		edit.item().ifPresent(item -> words.addAll(item(item)));
		return words;
	}

	/** One change for each annotation: what is deleted and put back elsewhere was moved. */
	private static Collection<Change> net(Edit edit) {
		Map<String, Change> net = new LinkedHashMap<>();
		edit.changes().forEach(change -> net.merge(change.id(), change,
				(first, last) -> new Change(change.id(), last.position(), first.before(), last.after())));
		return net.values();
	}

	private static void counted(Map<String, Integer> counts, String what, List<String> words) {
		if (!counts.isEmpty()) {
			words.add(counts.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).collect(Collectors.joining(", ")) + " " + what);
		}
	}

	private String name(Annotation annotation) {
		return annotation.getLabelClass() == null ? "without class" : classes.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass());
	}

	private List<String> details(Annotation before, Annotation after) {
		List<String> what = new ArrayList<>();
		if (!Objects.equals(before.getLabelClass(), after.getLabelClass())) {
			what.add("class \u2192 " + name(after));
		}
		if (!Objects.equals(before.getGeometry(), after.getGeometry())) {
			what.add("shape");
		}
		what.addAll(attributes(values(before), values(after)));
		what.addAll(answers(before.getAnswers(), after.getAnswers()));
		if (!EcoreUtil.equals(before.getRelations(), after.getRelations())) {
			what.add("relations");
		}
		if (!Objects.equals(before.getGroup(), after.getGroup())) {
			what.add("group");
		}
		flag(before.isOccluded(), after.isOccluded(), "occluded", what);
		flag(before.isTruncated(), after.isTruncated(), "truncated", what);
		flag(before.isCrowd(), after.isCrowd(), "crowd", what);
		if (before.getReview() != after.getReview() || !Objects.equals(before.getReviewNote(), after.getReviewNote())) {
			what.add("review");
		}
		if (what.isEmpty()) {
			what.addAll(background(before, after));
		}
		return what;
	}

	/** What is not seen on the picture; told where nothing else is to be told, as it changes with each other change, too. */
	private static List<String> background(Annotation before, Annotation after) {
		List<String> what = new ArrayList<>();
		Provenance from = provenance(before);
		Provenance to = provenance(after);
		if (from.getSecondsSpent() != to.getSecondsSpent()) {
			what.add("time spent");
		}
		if (!Objects.equals(from.getConfidence(), to.getConfidence())) {
			what.add("confidence");
		}
		if (!author(from).equals(author(to))) {
			what.add("author or date");
		}
		if (!Objects.equals(before.getOrigin(), after.getOrigin())) {
			what.add("origin");
		}
		if (!Objects.equals(before.getSceneObject(), after.getSceneObject())) {
			what.add("object of the scene");
		}
		if (!EcoreUtil.equals(before.getWithin(), after.getWithin())) {
			what.add("attribute it belongs to");
		}
		if (what.isEmpty() && !EcoreUtil.equals(before, after)) {
			what.add("order of attributes or answers");
		}
		return what;
	}

	private static Provenance provenance(Annotation annotation) {
		return Optional.ofNullable(annotation.getProvenance()).orElseGet(AnnotationFactory.eINSTANCE::createProvenance);
	}

	private static List<Object> author(Provenance one) {
		return Arrays.asList(one.getAuthor(), one.getAuthorKind(), one.getTool(), one.getCreated(), one.getChanged());
	}

	private static void flag(boolean before, boolean after, String name, List<String> what) {
		if (before != after) {
			what.add((after ? "" : "not ") + name);
		}
	}

	private static Map<String, AttributeValue> values(Annotation annotation) {
		Map<String, AttributeValue> values = new LinkedHashMap<>();
		annotation.getAttributes().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
		return values;
	}

	private static List<String> item(ItemChange item) {
		List<String> what = attributes(item.before().attributes(), item.after().attributes());
		what.addAll(answers(item.before().answers(), item.after().answers()));
		return what.stream().map(text -> "item: " + text).toList();
	}

	private static List<String> attributes(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
		Set<String> ids = new LinkedHashSet<>(before.keySet());
		ids.addAll(after.keySet());
		return ids.stream().filter(id -> !Objects.equals(before.get(id), after.get(id)))
				.map(id -> change(id, Optional.ofNullable(before.get(id)).map(AttributeValue::text), Optional.ofNullable(after.get(id)).map(AttributeValue::text)))
				.collect(Collectors.toCollection(ArrayList::new));
	}

	private static List<String> answers(List<Answer> before, List<Answer> after) {
		Set<String> questions = new LinkedHashSet<>();
		before.forEach(answer -> questions.add(answer.getQuestion()));
		after.forEach(answer -> questions.add(answer.getQuestion()));
		return questions.stream().filter(id -> !choices(before, id).equals(choices(after, id)))
				.map(id -> change(id, choices(before, id), choices(after, id))).toList();
	}

	private static Optional<String> choices(List<Answer> answers, String question) {
		return answers.stream().filter(answer -> question.equals(answer.getQuestion())).map(answer -> String.join(", ", answer.getChoices()))
				.reduce((one, other) -> one + ", " + other);
	}

	private static String change(String what, Optional<String> before, Optional<String> after) {
		return what + " " + before.map(text -> text + " \u2192 ").orElse("= ") + after.orElse("\u2013");
	}
}
