/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.consensus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.agreement.Period;
import org.labelwright.quality.internal.agreement.Tally;
import org.labelwright.quality.matching.ObjectMatching;
import org.labelwright.quality.matching.Similarity;
import org.labelwright.quality.matching.Thresholds;

/** Scores annotators against a layer that is known to be right. Safe for use by several threads. */
public final class GoldScores {

	/** The layer that is taken where none is named. */
	public static final String LAYER = "gold";

	private final String gold;
	private final List<String> layers;
	private final Period period;

	/** @param layers of the annotators */
	public GoldScores(String gold, List<String> layers, Period period) {
		this.gold = gold;
		this.layers = List.copyOf(layers);
		this.period = period;
	}

	/** @throws org.labelwright.core.BadInputException where a layer is not there */
	public GoldReport run(DatasetSource source, Progress progress) throws IOException {
		Layers.require(source, Stream.concat(Stream.of(gold), layers.stream()).toList(), 2);
		Thresholds thresholds = new Thresholds(source.ontology());
		Map<String, Tally> overall = new TreeMap<>();
		Map<String, Map<String, Tally>> perPeriod = new TreeMap<>();
		long[] items = new long[1];
		source.forEach(one -> {
			Optional<AnnotationDocument> truth = Layers.document(one, gold);
			if (truth.isPresent()) {
				items[0]++;
				for (String layer : layers) {
					Layers.document(one, layer).ifPresent(document -> {
						List<Tally> tallies = new ArrayList<>(List.of(overall.computeIfAbsent(layer, key -> new Tally())));
						document.getAnnotations().stream().map(period::of).flatMap(Optional::stream).max(Comparator.naturalOrder())
								.ifPresent(at -> tallies.add(perPeriod.computeIfAbsent(layer, key -> new TreeMap<>()).computeIfAbsent(at, key -> new Tally())));
						score(objects(truth.get()), objects(document), thresholds, tallies);
					});
				}
			}
		}, progress);
		List<GoldReport.Score> scores = new ArrayList<>();
		overall.forEach((annotator, tally) -> scores.add(new GoldReport.Score(annotator, tally.items(), tally.sameClass(), tally.matched() - tally.sameClass(),
				tally.onlyFirst(), tally.onlySecond(), tally.f1(), tally.meanIou())));
		scores.sort(Comparator.comparingDouble(one -> -one.score().orElse(-1)));
		List<GoldReport.PeriodScore> periods = new ArrayList<>();
		perPeriod.forEach((annotator, byPeriod) -> byPeriod
				.forEach((name, tally) -> periods.add(new GoldReport.PeriodScore(annotator, name, tally.items(), tally.f1(), tally.meanIou()))));
		return new GoldReport(gold, items[0], scores, periods);
	}

	private static List<Annotation> objects(AnnotationDocument document) {
		return document.getAnnotations().stream().filter(one -> Similarity.isComparable(one.getGeometry())).toList();
	}

	private static void score(List<Annotation> truth, List<Annotation> given, Thresholds thresholds, List<Tally> tallies) {
		List<ObjectMatching.Pair> pairs = ObjectMatching.of(truth, given, thresholds);
		for (Tally tally : tallies) {
			tally.addItem();
			pairs.forEach(pair -> tally.addMatch(pair.iou(),
					Objects.equals(truth.get(pair.first()).getLabelClass(), given.get(pair.second()).getLabelClass())));
			tally.addLonely(truth.size() - pairs.size(), given.size() - pairs.size());
		}
	}
}
