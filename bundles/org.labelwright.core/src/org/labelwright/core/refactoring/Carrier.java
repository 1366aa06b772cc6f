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
import org.labelwright.model.annotation.Annotation;
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
		boolean changed = carryItem(item, document);
		Set<String> removed = new HashSet<>();
		HostedSpans spans = HostedSpans.of(document);
		List<Labelled> labels = labels(document);
		// Spans come last: where they go is known when the texts that they are within have gone.
		for (Labelled labelled : Stream.concat(labels.stream().filter(one -> !HostedSpans.isHosted(one)), labels.stream().filter(HostedSpans::isHosted)).toList()) {
			LabelRef ref = new LabelRef(item.id(), document.getLayer(), labelled.getId());
			Optional<Affected> touched = carry(labelled, ref, item, spans);
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

	/** What the document says of its item goes by a reference without a label. */
	private boolean carryItem(Item item, AnnotationDocument document) {
		LabelRef ref = new LabelRef(item.id(), document.getLayer(), "");
		if (excluded.contains(ref)) {
			return false;
		}
		Touch touch = new Touch();
		steps.forEach(step -> step.apply(document).ifPresent(touch::add));
		touch.affected(ref, "", "").ifPresent(report);
		return !touch.text.isEmpty();
	}

	static Optional<Labelled> find(AnnotationDocument document, String id) {
		return labels(document).stream().filter(labelled -> id.equals(labelled.getId())).findFirst();
	}

	private static List<Labelled> labels(AnnotationDocument document) {
		return Stream.concat(document.getTracks().stream(), document.getAnnotations().stream()).map(Labelled.class::cast).toList();
	}

	private Optional<Affected> carry(Labelled labelled, LabelRef ref, Item item, HostedSpans spans) {
		String classBefore = Objects.requireNonNullElse(labelled.getLabelClass(), "");
		Touch touch = new Touch();
		if (!excluded.contains(ref)) {
			for (LabelStep step : steps) {
				spans.applying(step, labelled);
				step.apply(labelled, item).ifPresent(touch::add);
				if (touch.removes) {
					break;
				}
			}
			spans.applied(labelled, touch.removes);
		}
		// What is within a text goes with it even where it is excluded: it would mean nothing elsewhere.
		if (!touch.removes && HostedSpans.isHosted(labelled)) {
			spans.follow((Annotation) labelled).ifPresent(touch::add);
		}
		return touch.affected(ref, classBefore, Objects.requireNonNullElse(labelled.getLabelClass(), ""));
	}

	/** What all steps did to one label. */
	private static final class Touch {

		private String text = "";
		private String loss = "";
		private boolean removes;

		void add(LabelStep.Effect effect) {
			text = joined(text, effect.text());
			loss = effect.loss().map(lost -> joined(loss, lost)).orElse(loss);
			removes |= effect.removes();
		}

		private static String joined(String before, String more) {
			return before.isEmpty() ? more : before + "; " + more;
		}

		Optional<Affected> affected(LabelRef ref, String classBefore, String classAfter) {
			return text.isEmpty() ? Optional.empty()
					: Optional.of(new Affected(ref, classBefore, classAfter, text, removes, Optional.of(loss).filter(lost -> !lost.isEmpty())));
		}
	}
}
