/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.labelwright.core.Questions;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.matching.SpanComparison.Conflict;

/**
 * What was decided about differences of a text: mostly the layer says so, and where it does not, as of labels that nobody wanted or an
 * answer that stayed as it was, this knows for as long as the text is shown. What was undone is open again.
 */
final class Remembered {

	/** What labels said that nobody wanted: none is left in the layer that could say so. */
	private final Set<String> dropped = new HashSet<>();
	/** What was decided about the text as a whole, by the id of question or attribute. */
	private final Map<String, Decided> answered = new HashMap<>();

	/** @param wanted what the layer said after that: it counts as long as it does */
	private record Decided(Resolution resolution, Object wanted) {
	}

	void clear() {
		dropped.clear();
		answered.clear();
	}

	void add(Difference difference, Resolution resolution) {
		switch (difference) {
		case Difference.Labels labels -> {
			dropped.addAll(Resolution.said(labels.conflict()));
			dropped.removeAll(resolution.wantedSaid(labels.conflict()));
		}
		case Difference.Answers answers -> answered.put(answers.question().getId(), new Decided(resolution, answers.wanted(resolution)));
		case Difference.Value value -> answered.put(value.type().getId(), new Decided(resolution, value.wanted(resolution)));
		}
	}

	/**
	 * What was made of a difference, empty where it is open.
	 *
	 * @param third whether the layer is neither of those that are compared: then what it answers was decided
	 */
	Optional<Resolution> resolution(Difference difference, DocumentSession layer, boolean third) {
		return switch (difference) {
		case Difference.Labels labels -> ofLabels(labels.conflict(), layer.annotations());
		case Difference.Answers answers -> {
			List<String> says = Questions.choices(answers.question(), layer.itemLabels().answers());
			yield decided(answers.question().getId(), says).or(() -> third && !says.isEmpty() ? said(resolution -> answers.isSame(says, answers.wanted(resolution))) : Optional.empty());
		}
		case Difference.Value value -> {
			Optional<AttributeValue> says = layer.itemLabels().attribute(value.type().getId());
			yield decided(value.type().getId(), says).or(() -> third && says.isPresent() ? said(resolution -> value.wanted(resolution).equals(says)) : Optional.empty());
		}
		};
	}

	private Optional<Resolution> ofLabels(Conflict conflict, List<Annotation> layer) {
		return Resolution.of(conflict, layer)
				.or(() -> dropped.containsAll(Resolution.said(conflict)) && Resolution.saysNothing(conflict, layer) ? Optional.of(Resolution.NONE) : Optional.empty());
	}

	private Optional<Resolution> decided(String id, Object says) {
		return Optional.ofNullable(answered.get(id)).filter(one -> one.wanted().equals(says)).map(Decided::resolution);
	}

	private static Optional<Resolution> said(Predicate<Resolution> isSaid) {
		return List.of(Resolution.values()).stream().filter(isSaid).findFirst();
	}
}
