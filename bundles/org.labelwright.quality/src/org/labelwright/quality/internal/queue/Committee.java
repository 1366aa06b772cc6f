/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.matching.ObjectClusters;
import org.labelwright.quality.matching.Similarity;
import org.labelwright.quality.matching.Thresholds;

/** How far layers disagree about each object of an item. */
public final class Committee {

	private final List<String> layers;
	private final Map<String, String> names = new HashMap<>();
	private final Thresholds thresholds;

	public Committee(List<String> layers, List<LabelClass> classes, Thresholds thresholds) {
		this.layers = layers;
		classes.forEach(one -> names.put(one.getId(), one.getName()));
		this.thresholds = thresholds;
	}

	/** Of each object that a layer has, and of the class of the whole item. A layer that says nothing of the item does not vote. */
	public List<Ranking.Doubt> of(SourceRecord one) {
		List<List<Annotation>> votes = layers.stream().flatMap(layer -> Layers.document(one, layer).stream())
				.map(document -> document.getAnnotations().stream().filter(vote -> vote.getReview() != ReviewState.REJECTED).toList()).toList();
		if (votes.size() < 2) {
			return List.of();
		}
		List<Ranking.Doubt> doubts = new ArrayList<>();
		ObjectClusters.of(votes, thresholds).forEach(cluster -> doubts.add(doubt(cluster.members())));
		List<Optional<Annotation>> wholes = votes.stream().map(Committee::whole).toList();
		if (wholes.stream().anyMatch(Optional::isPresent)) {
			doubts.add(doubt(wholes));
		}
		return doubts;
	}

	/** The class of the whole item that a layer is surest of. */
	private static Optional<Annotation> whole(List<Annotation> annotations) {
		return annotations.stream().filter(one -> one.getGeometry() instanceof Whole && one.getLabelClass() != null)
				.max(Comparator.comparingDouble(one -> one.getProvenance() == null || one.getProvenance().getConfidence() == null ? 1 : one.getProvenance().getConfidence()));
	}

	private Ranking.Doubt doubt(List<Optional<Annotation>> members) {
		double sum = 0;
		int pairs = 0;
		for (int i = 0; i < members.size(); i++) {
			for (int j = 0; j < i; j++) {
				sum += distance(members.get(i), members.get(j));
				pairs++;
			}
		}
		Map<String, Long> votes = members.stream().map(one -> one.map(this::name).orElse(Messages.Nothing)).collect(Collectors.groupingBy(one -> one, java.util.TreeMap::new, Collectors.counting()));
		String reason = votes.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).map(one -> NLS.bind(Messages.Votes, one.getValue(), one.getKey()))
				.collect(Collectors.joining(", "));
		return new Ranking.Doubt(members.stream().flatMap(Optional::stream).findFirst().map(Annotation::getId), sum / pairs, reason);
	}

	private String name(Annotation annotation) {
		return annotation.getLabelClass() == null ? Messages.NoClass : names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass());
	}

	private static double distance(Optional<Annotation> one, Optional<Annotation> other) {
		if (one.isEmpty() && other.isEmpty()) {
			return 0;
		}
		if (one.isEmpty() || other.isEmpty() || !Objects.equals(one.get().getLabelClass(), other.get().getLabelClass())) {
			return 1;
		}
		return one.get().getGeometry() instanceof Whole ? 0 : 1 - Similarity.of(one.get().getGeometry(), other.get().getGeometry());
	}
}
