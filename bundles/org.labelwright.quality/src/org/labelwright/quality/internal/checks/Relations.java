/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.quality.Check;

/** Finds relations that break their type: its classes, how many there may be, circles where it is transitive. */
public final class Relations implements Check {

	@Override
	public void run(Context context) {
		Map<String, Labelled> labels = new HashMap<>();
		Stream.<Labelled>concat(context.document().getAnnotations().stream(), context.document().getTracks().stream())
				.forEach(label -> labels.putIfAbsent(label.getId(), label));
		Map<String, RelationType> types = context.ontology().getRelationTypes().stream().collect(Collectors.toMap(RelationType::getId, type -> type, (one, other) -> one));
		Map<RelationType, Map<String, List<String>>> targets = new HashMap<>();
		for (Labelled source : labels.values()) {
			for (Relation relation : source.getRelations()) {
				Optional<RelationType> type = Optional.ofNullable(types.get(relation.getType()));
				Labelled target = labels.get(relation.getTarget());
				if (target == null) {
					context.report(source, "A relation \"" + relation.getType() + "\" leads to a label that is not there");
				} else if (type.isEmpty()) {
					context.report(source, "The relation type \"" + relation.getType() + "\" is not in the ontology");
				} else {
					checkEnds(context, source, target, type.get());
					targets.computeIfAbsent(type.get(), key -> new HashMap<>()).computeIfAbsent(source.getId(), key -> new ArrayList<>()).add(target.getId());
				}
			}
		}
		targets.forEach((type, bySource) -> {
			checkCounts(context, type, bySource, labels);
			if (type.isTransitive() && type.isDirected()) {
				bySource.keySet().stream().filter(id -> leadsBack(id, bySource))
						.forEach(id -> context.report(labels.get(id), "The relation \"" + type.getName() + "\" leads back to where it began"));
			}
		});
	}

	private static void checkEnds(Context context, Labelled source, Labelled target, RelationType type) {
		if (source == target) {
			context.report(source, "The relation \"" + type.getName() + "\" leads to its own label");
		}
		boolean forth = fits(context, source, type.getSources()) && fits(context, target, type.getTargets());
		boolean back = !type.isDirected() && fits(context, target, type.getSources()) && fits(context, source, type.getTargets());
		if (!forth && !back) {
			context.report(source, "\"" + type.getName() + "\" cannot lead from \"" + Labels.name(context, source) + "\" to \"" + Labels.name(context, target)
					+ "\"; it leads from " + names(type.getSources()) + " to " + names(type.getTargets()));
		}
	}

	private static boolean fits(Context context, Labelled label, List<LabelClass> allowed) {
		return allowed.isEmpty() || Labels.isOneOf(context, label, allowed);
	}

	private static String names(List<LabelClass> classes) {
		return classes.isEmpty() ? "anything" : classes.stream().map(LabelClass::getName).collect(Collectors.joining(" or "));
	}

	private static void checkCounts(Context context, RelationType type, Map<String, List<String>> bySource, Map<String, Labelled> labels) {
		Map<String, Integer> incoming = new HashMap<>();
		bySource.forEach((source, all) -> {
			if (type.getMaxPerSource() >= 0 && all.size() > type.getMaxPerSource()) {
				context.report(labels.get(source), all.size() + " relations \"" + type.getName() + "\" begin here, there may be " + type.getMaxPerSource());
			}
			all.forEach(target -> incoming.merge(target, 1, Integer::sum));
		});
		incoming.forEach((target, count) -> {
			if (type.getMaxPerTarget() >= 0 && count > type.getMaxPerTarget()) {
				context.report(labels.get(target), count + " relations \"" + type.getName() + "\" end here, there may be " + type.getMaxPerTarget());
			}
		});
	}

	private static boolean leadsBack(String start, Map<String, List<String>> targets) {
		Set<String> met = new HashSet<>();
		List<String> open = new ArrayList<>(targets.getOrDefault(start, List.of()));
		// To itself in one step is reported as such.
		open.remove(start);
		while (!open.isEmpty()) {
			String at = open.removeLast();
			if (at.equals(start)) {
				return true;
			}
			if (met.add(at)) {
				open.addAll(targets.getOrDefault(at, List.of()));
			}
		}
		return false;
	}
}
