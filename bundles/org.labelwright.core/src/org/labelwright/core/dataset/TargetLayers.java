/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where the layers of a source go: its main one, or the first where it has none, into the layer that is imported to, and each
 * further one into a layer of its own beside it, as two layers are two answers.
 */
final class TargetLayers {

	private final Layer target;
	private final boolean isOne;
	private final Map<String, Layer> targets = new LinkedHashMap<>();
	private boolean isUsed;

	/** @param given the layers of the source; what lies in another goes to one of its own too */
	TargetLayers(List<Layer> given, Layer target) {
		this.target = target;
		List<String> ids = given.stream().map(Layer::id).distinct().toList();
		isOne = ids.size() < 2;
		targets.put(isOne || ids.contains(Layer.MAIN.id()) ? Layer.MAIN.id() : ids.getFirst(), target);
		given.forEach(this::of);
	}

	/** Where documents of a layer go; those of none go into the layer that is imported to. */
	Layer of(String id) {
		Layer layer = isOne || id == null ? target : of(new Layer(id, id));
		isUsed |= layer.equals(target);
		return layer;
	}

	private Layer of(Layer given) {
		Layer known = isOne ? target : targets.get(given.id());
		if (known == null) {
			known = beside(given);
			targets.put(given.id(), known);
		}
		return known;
	}

	/** Beside the main layer it is called as in the source; beside another, as that may hold the same once more, after it. */
	private Layer beside(Layer given) {
		boolean isMain = target.id().equals(Layer.MAIN.id());
		String base = DatasetFiles.safeId(isMain ? given.id() : target.id() + "-" + given.id());
		Predicate<String> isTaken = id -> targets.values().stream().anyMatch(one -> one.id().equals(id));
		String id = base;
		for (int n = 2; isTaken.test(id); n++) {
			id = base + "-" + n;
		}
		return new Layer(id, isMain ? given.name() : target.name() + ", " + given.name());
	}

	/** All that something may have gone to; of a source that has answers in further layers alone, such as predictions, those. */
	List<Layer> all() {
		return targets.values().stream().filter(layer -> isOne || isUsed || !layer.equals(target)).toList();
	}
}
