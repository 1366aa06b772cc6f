/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.dataset.DocumentChange;
import org.labelwright.core.dataset.Item;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Labelled;

/** Takes the labels of documents through the steps of a refactoring. Safe for use by several threads. */
final class Carrier implements DocumentChange {

	private final List<LabelStep> steps;
	private final Set<LabelRef> excluded;
	private final Consumer<Affected> report;

	/** @param report hears of each label that is touched, in the thread that touches it */
	Carrier(List<LabelStep> steps, Set<LabelRef> excluded, Consumer<Affected> report) {
		this.steps = steps;
		this.excluded = excluded;
		this.report = report;
	}

	@Override
	public boolean apply(Item item, AnnotationDocument document) {
		boolean changed = false;
		Set<String> removed = new HashSet<>();
		for (Labelled labelled : labels(document)) {
			LabelRef ref = new LabelRef(item.id(), document.getLayer(), labelled.getId());
			if (excluded.contains(ref)) {
				continue;
			}
			String classBefore = Objects.requireNonNullElse(labelled.getLabelClass(), "");
			Optional<Affected> touched = carry(labelled, ref, classBefore, item);
			if (touched.isPresent()) {
				changed = true;
				report.accept(touched.get());
				if (touched.get().removed()) {
					EcoreUtil.remove(labelled);
					removed.add(labelled.getId());
				}
			}
		}
		if (!removed.isEmpty()) {
			// Nothing may lead to a label that is gone.
			labels(document).forEach(labelled -> labelled.getRelations().removeIf(relation -> removed.contains(relation.getTarget())));
		}
		return changed;
	}

	private static List<Labelled> labels(AnnotationDocument document) {
		return Stream.concat(document.getTracks().stream(), document.getAnnotations().stream()).map(Labelled.class::cast).toList();
	}

	private Optional<Affected> carry(Labelled labelled, LabelRef ref, String classBefore, Item item) {
		String text = "";
		for (LabelStep step : steps) {
			Optional<LabelStep.Effect> effect = step.apply(labelled, item);
			if (effect.isPresent()) {
				text = text.isEmpty() ? effect.get().text() : text + "; " + effect.get().text();
				if (effect.get().removes()) {
					return Optional.of(new Affected(ref, classBefore, text, true));
				}
			}
		}
		return text.isEmpty() ? Optional.empty() : Optional.of(new Affected(ref, classBefore, text, false));
	}
}
