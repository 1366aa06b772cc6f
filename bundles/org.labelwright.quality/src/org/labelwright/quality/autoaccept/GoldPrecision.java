/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.autoaccept;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.internal.autoaccept.Binomial;
import org.labelwright.quality.internal.autoaccept.Messages;
import org.labelwright.quality.matching.Similarity;
import org.labelwright.quality.matching.Thresholds;

/**
 * Measures on the items of a gold layer how right predictions are, and from which confidence on. Ten thresholds are tried for each class, chosen by the confidences alone, so
 * that equal shares of its predictions lie between them; as the best of ten would look better than it is, each has to be ten
 * times as sure (Bonferroni). Safe for use by several threads.
 */
public final class GoldPrecision {

	private static final int TRIED = 10;
	/** Nobody labels more gold than that to prove a rule. */
	private static final long MOST = 10_000_000;

	private final String gold;
	private final String layer;
	private final double precision;
	private final double confidence;

	/** @throws IllegalArgumentException where precision or confidence is not between 0 and 1 */
	public GoldPrecision(String gold, String layer, double precision, double confidence) {
		if (!(precision > 0 && precision < 1 && confidence > 0 && confidence < 1)) {
			throw new IllegalArgumentException("Precision and confidence lie between 0 and 1, not " + precision + " and " + confidence);
		}
		this.gold = gold;
		this.layer = layer;
		this.precision = precision;
		this.confidence = confidence;
	}

	private record Key(String author, String labelClass) {

		private static final Comparator<Key> ORDER = Comparator.comparing(Key::labelClass).thenComparing(Key::author);
	}

	private record Outcome(double confidence, boolean right) {
	}

	/** The probability with which a bound may be wrong. */
	static double alpha(double confidence) {
		return (1 - confidence) / TRIED;
	}

	static double confidence(Annotation annotation) {
		return annotation.getProvenance() == null || annotation.getProvenance().getConfidence() == null ? -1 : annotation.getProvenance().getConfidence();
	}

	static String author(Annotation annotation) {
		return annotation.getProvenance() == null || annotation.getProvenance().getAuthor() == null ? "" : annotation.getProvenance().getAuthor();
	}

	/** Whether a rule can say anything of it: it has a class, an extent and a confidence. */
	static boolean isMeasurable(Annotation prediction) {
		return prediction.getLabelClass() != null && confidence(prediction) >= 0
				&& (prediction.getGeometry() instanceof Whole || Similarity.isComparable(prediction.getGeometry()));
	}

	/** As a rule meets them: the surest first, those that are as sure in the order of their ids. */
	static List<Annotation> surestFirst(AnnotationDocument document) {
		return document.getAnnotations().stream().filter(GoldPrecision::isMeasurable)
				.sorted(Comparator.comparingDouble((Annotation one) -> -confidence(one)).thenComparing(Annotation::getId)).toList();
	}

	/** 1 for labels of whole items. */
	static double overlap(Annotation one, Annotation other) {
		if (one.getGeometry() instanceof Whole || other.getGeometry() instanceof Whole) {
			return one.getGeometry() instanceof Whole && other.getGeometry() instanceof Whole ? 1 : 0;
		}
		return one.getGeometry() == null || other.getGeometry() == null ? 0 : Similarity.of(one.getGeometry(), other.getGeometry());
	}

	/**
	 * Every class the model predicts, by id.
	 *
	 * @throws org.labelwright.core.BadInputException where a layer is not there
	 */
	public List<ClassPrecision> run(DatasetSource source, Progress progress) throws IOException {
		Layers.require(source, List.of(gold, layer), 2);
		Thresholds thresholds = new Thresholds(source.ontology());
		Map<String, String> names = LabelClasses.all(source.ontology()).stream().collect(Collectors.toMap(LabelClass::getId, LabelClass::getName, (one, other) -> one));
		Map<Key, List<Outcome>> outcomes = new TreeMap<>(Key.ORDER);
		source.forEach(one -> {
			Optional<AnnotationDocument> truth = Layers.document(one, gold);
			for (Annotation prediction : Layers.document(one, layer).map(GoldPrecision::surestFirst).orElse(List.of())) {
				outcomes.computeIfAbsent(new Key(author(prediction), prediction.getLabelClass()), key -> new ArrayList<>());
			}
			if (truth.isPresent()) {
				Layers.document(one, layer).ifPresent(predicted -> judge(truth.get(), predicted, thresholds, outcomes));
			}
		}, progress);
		return outcomes.entrySet().stream().map(entry -> measure(entry.getKey(), entry.getValue(), thresholds, names)).toList();
	}

	/**
	 * The surest prediction takes its object first, so that what is measured above a threshold does not depend on what is below it,
	 * and a second prediction of one object is wrong.
	 */
	private static void judge(AnnotationDocument truth, AnnotationDocument predicted, Thresholds thresholds, Map<Key, List<Outcome>> outcomes) {
		Set<Annotation> taken = new HashSet<>();
		for (Annotation prediction : surestFirst(predicted)) {
			Optional<Annotation> object = truth.getAnnotations().stream()
					.filter(one -> !taken.contains(one) && Objects.equals(one.getLabelClass(), prediction.getLabelClass()))
					.filter(one -> overlap(one, prediction) >= thresholds.of(prediction.getLabelClass())).max(Comparator.comparingDouble(one -> overlap(one, prediction)));
			object.ifPresent(taken::add);
			outcomes.get(new Key(author(prediction), prediction.getLabelClass())).add(new Outcome(confidence(prediction), object.isPresent()));
		}
	}

	private ClassPrecision measure(Key key, List<Outcome> outcomes, Thresholds thresholds, Map<String, String> names) {
		double alpha = alpha(confidence);
		List<Outcome> sorted = outcomes.stream().sorted(Comparator.comparingDouble((Outcome one) -> -one.confidence())).toList();
		AcceptRule.Evidence best = AcceptRule.Evidence.NONE;
		double highest = 0;
		OptionalDouble threshold = OptionalDouble.empty();
		for (int i = 1; i <= TRIED && !sorted.isEmpty(); i++) {
			double tried = sorted.get((int) Math.ceil((double) i * sorted.size() / TRIED) - 1).confidence();
			AcceptRule.Evidence above = new AcceptRule.Evidence(sorted.stream().filter(one -> one.confidence() >= tried && one.right()).count(),
					sorted.stream().filter(one -> one.confidence() >= tried).count());
			double lower = Binomial.lower(above.right(), above.judged(), alpha);
			boolean proven = lower >= precision;
			// Of proven ones the lowest threshold, that accepts most.
			if (proven || threshold.isEmpty() && lower >= highest) {
				threshold = proven ? OptionalDouble.of(tried) : threshold;
				best = above;
				highest = lower;
			}
		}
		AcceptRule.Evidence all = new AcceptRule.Evidence(outcomes.stream().filter(Outcome::right).count(), outcomes.size());
		Optional<Long> lacking = threshold.isPresent() ? Optional.empty() : lacking(best, alpha);
		Optional<String> refusal = threshold.isPresent() ? Optional.empty() : Optional.of(refusal(best, lacking));
		return new ClassPrecision(key.author(), key.labelClass(), names.getOrDefault(key.labelClass(), key.labelClass()), thresholds.of(key.labelClass()), all,
				threshold, best, highest, lacking, refusal);
	}

	private String refusal(AcceptRule.Evidence best, Optional<Long> lacking) {
		if (best.judged() == 0) {
			return lacking.map(count -> NLS.bind(Messages.NoGold, count)).orElse(Messages.NoGoldNoProof);
		}
		return lacking.map(count -> NLS.bind(Messages.TooFew, new Object[] { best.right(), best.judged(), count }))
				.orElseGet(() -> NLS.bind(Messages.TooWrong, new Object[] { best.right(), best.judged(), precision }));
	}

	/** How many more predictions would prove it, were they as right as those that are there. */
	private Optional<Long> lacking(AcceptRule.Evidence known, double alpha) {
		double share = known.judged() == 0 ? 1 : (double) known.right() / known.judged();
		if (share <= precision) {
			return Optional.empty();
		}
		long enough = Math.max(1, known.judged());
		while (!proves(share, enough, alpha)) {
			enough *= 2;
			if (enough > MOST) {
				return Optional.empty();
			}
		}
		long less = Math.max(known.judged(), enough / 2);
		while (enough - less > 1) {
			long middle = (enough + less) / 2;
			if (proves(share, middle, alpha)) {
				enough = middle;
			} else {
				less = middle;
			}
		}
		return Optional.of(enough - known.judged());
	}

	private boolean proves(double share, long judged, double alpha) {
		return Binomial.lower((long) Math.floor(share * judged + 1e-9), judged, alpha) >= precision;
	}
}
