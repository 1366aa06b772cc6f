/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;

/** Where the labels of a dataset use an element of its ontology. Reads every document, so not for the UI thread. */
public final class References {

	/**
	 * A label that uses it.
	 *
	 * @param labelClass the id of the class of the label, empty where it has none
	 * @param text the value of the attribute, the target of the relation, the answer to the question, otherwise empty
	 */
	public record Reference(LabelRef label, String labelClass, String text) {
	}

	private final Dataset dataset;

	public References(Dataset dataset) {
		this.dataset = dataset;
	}

	/**
	 * Annotations and tracks in the order of the items. An answer about a whole item has a reference without a label.
	 *
	 * @param owner of an attribute: the id of the class that has it, which its subclasses inherit; empty for any class
	 * @param id need not be in the ontology: labels may name what is long gone
	 */
	public List<Reference> find(ElementKind kind, Optional<String> owner, String id, Progress progress) throws IOException {
		Collection<Reference> found = new ConcurrentLinkedQueue<>();
		find(kind, owner, id, found::add, progress);
		return found.stream().sorted(Comparator.comparing(Reference::label, new LabelOrder(dataset))).toList();
	}

	/**
	 * Tells of each as it is found, in no order.
	 *
	 * @param found is called by several threads
	 */
	public void find(ElementKind kind, Optional<String> owner, String id, Consumer<Reference> found, Progress progress) throws IOException {
		Set<String> holders = owner.isPresent() ? Draft.family(new Draft(dataset.ontology()).labelClass(owner.get())) : Set.of();
		Function<Labelled, Optional<String>> use = switch (kind) {
		case CLASS -> labelled -> id.equals(labelled.getLabelClass()) ? Optional.of("") : Optional.empty();
		case ATTRIBUTE -> labelled -> owner.isEmpty() || holders.contains(labelled.getLabelClass()) ? Attributes.text(labelled, id) : Optional.empty();
		case RELATION -> labelled -> text(labelled.getRelations().stream().filter(relation -> id.equals(relation.getType())).map(Relation::getTarget));
		case QUESTION -> labelled -> answers(labelled.getAnswers(), id);
		};
		dataset.scan((item, document) -> {
			if (kind == ElementKind.QUESTION) {
				answers(document.getAnswers(), id).ifPresent(text -> found.accept(new Reference(new LabelRef(item.id(), document.getLayer(), ""), "", text)));
			}
			Stream.<Labelled>concat(document.getTracks().stream(), document.getAnnotations().stream())
					.forEach(labelled -> use.apply(labelled).ifPresent(text -> found.accept(new Reference(
							new LabelRef(item.id(), document.getLayer(), labelled.getId()), Objects.requireNonNullElse(labelled.getLabelClass(), ""), text))));
			return false;
		}, progress);
	}

	private static Optional<String> answers(List<Answer> answers, String question) {
		return text(answers.stream().filter(answer -> question.equals(answer.getQuestion())).map(answer -> String.join(", ", answer.getChoices())));
	}

	private static Optional<String> text(Stream<String> parts) {
		List<String> all = parts.toList();
		return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
	}

	/** How many annotations and tracks have each class, by its id; classes without any are left out. */
	public Map<String, Long> counts(Progress progress) throws IOException {
		Map<String, Long> counts = new ConcurrentHashMap<>();
		dataset.scan((item, document) -> {
			Stream.<Labelled>concat(document.getTracks().stream(), document.getAnnotations().stream()).map(Labelled::getLabelClass)
					.filter(Objects::nonNull).forEach(id -> counts.merge(id, 1L, Long::sum));
			return false;
		}, progress);
		return new TreeMap<>(counts);
	}

	/**
	 * The id of what a person means by an id or a name.
	 *
	 * @param owner as in {@link #find}
	 * @throws BadInputException where several elements have the name
	 */
	public String idOf(ElementKind kind, Optional<LabelClass> owner, String idOrName) throws BadInputException {
		List<String> ids = switch (kind) {
		case CLASS -> named(LabelClasses.all(dataset.ontology()).stream(), idOrName);
		case ATTRIBUTE -> named(LabelClasses.all(dataset.ontology()).stream()
				.filter(one -> owner.isEmpty() || Draft.isBelow(owner.get(), one)).flatMap(one -> one.getAttributes().stream()), idOrName);
		case RELATION -> named(dataset.ontology().getRelationTypes().stream(), idOrName);
		case QUESTION -> named(Draft.questions(dataset.ontology()), idOrName);
		};
		if (ids.contains(idOrName) || ids.isEmpty()) {
			return idOrName;
		}
		if (ids.size() > 1) {
			throw new BadInputException("\"" + idOrName + "\" names several elements; say the id: " + String.join(", ", ids));
		}
		return ids.getFirst();
	}

	private static List<String> named(Stream<? extends NamedElement> elements, String idOrName) {
		return elements.filter(one -> idOrName.equals(one.getId()) || idOrName.equals(one.getName())).map(one -> one.getId()).distinct().toList();
	}
}
