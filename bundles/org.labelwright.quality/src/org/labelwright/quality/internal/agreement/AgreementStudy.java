/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.agreement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;
import org.labelwright.quality.agreement.Agreement;
import org.labelwright.quality.agreement.AgreementMeasures;
import org.labelwright.quality.agreement.AgreementReport;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.agreement.Ratings;
import org.labelwright.quality.agreement.UnitizedAlpha;
import org.labelwright.quality.internal.ItemText;
import org.labelwright.quality.matching.ObjectClusters.Cluster;
import org.labelwright.quality.matching.ObjectClusters;
import org.labelwright.quality.matching.ObjectMatching;
import org.labelwright.quality.matching.Similarity;
import org.labelwright.quality.matching.Thresholds;

/** Takes one item after the other in and reports in the end. Not for several threads. */
public final class AgreementStudy {

	private static final String NO_CLASS = "";
	/** Microseconds are finer than any ear, and their squares would be too large for DKPro. */
	private static final long MICROS_PER_POSITION = 1000;

	private record Key(int annotator, String period) implements Comparable<Key> {
		@Override
		public int compareTo(Key other) {
			return Comparator.comparingInt(Key::annotator).thenComparing(Key::period).compare(this, other);
		}
	}

	private final Agreement.Options options;
	private final Thresholds thresholds;
	private final int annotators;
	private final Tally[][] pairs;
	private final Tally[] perAnnotator;
	private final long[] itemsOf;
	private final long[] objectsOf;
	private final Map<String, String> names = new HashMap<>();
	private final Map<String, Tally> perClass = new TreeMap<>();
	private final Map<String, Map<String, Long>> confusions = new TreeMap<>();
	private final List<AgreementReport.PerItem> perItem = new ArrayList<>();
	private final Map<Key, long[]> perPeriod = new TreeMap<>();
	private final Map<String, List<List<Optional<String>>>> codes = new TreeMap<>();
	private final UnitizedAlpha positions;
	private final Set<String> rankings;
	private final Map<String, RankingTally> orders = new TreeMap<>();
	private final IouAlpha alphaIou = new IouAlpha();
	private long items;

	public AgreementStudy(Ontology ontology, Agreement.Options options) {
		this.options = options;
		thresholds = new Thresholds(ontology);
		LabelClasses.all(ontology).forEach(one -> names.putIfAbsent(one.getId(), one.getName()));
		rankings = ontology.getQuestions().stream().filter(Question::isRanking).map(Question::getId).collect(Collectors.toSet());
		annotators = options.layers().size();
		pairs = new Tally[annotators][annotators];
		perAnnotator = new Tally[annotators];
		for (int a = 0; a < annotators; a++) {
			perAnnotator[a] = new Tally();
			for (int b = a + 1; b < annotators; b++) {
				pairs[a][b] = new Tally();
			}
		}
		itemsOf = new long[annotators];
		objectsOf = new long[annotators];
		positions = new UnitizedAlpha(annotators);
	}

	/** Takes an item in. */
	public void add(SourceRecord one) throws IOException {
		List<Optional<AnnotationDocument>> documents = options.layers().stream().map(layer -> Layers.document(one, layer)).toList();
		boolean[] present = new boolean[annotators];
		int count = 0;
		for (int a = 0; a < annotators; a++) {
			present[a] = documents.get(a).isPresent() || options.silenceCounts();
			count += present[a] ? 1 : 0;
		}
		if (count < 2) {
			return;
		}
		items++;
		List<List<Annotation>> objects = documents.stream().map(AgreementStudy::objects).toList();
		Tally item = new Tally();
		Set<Annotation> confirmed = new HashSet<>();
		for (int a = 0; a < annotators; a++) {
			itemsOf[a] += present[a] ? 1 : 0;
			objectsOf[a] += objects.get(a).size();
			for (int b = a + 1; b < annotators; b++) {
				if (present[a] && present[b]) {
					compare(a, b, objects.get(a), objects.get(b), item, confirmed);
				}
			}
		}
		perItem.add(new AgreementReport.PerItem(one.item().id(), item.f1(), item.meanIou(), item.disagreements()));
		countPeriods(objects, confirmed);
		addCodes(documents, objects, present, count);
		addPositions(one, objects);
	}

	private static List<Annotation> objects(Optional<AnnotationDocument> document) {
		return document.stream().flatMap(one -> one.getAnnotations().stream()).filter(one -> Similarity.isComparable(one.getGeometry())).toList();
	}

	private static String labelClass(Annotation annotation) {
		return Objects.requireNonNullElse(annotation.getLabelClass(), NO_CLASS);
	}

	private void compare(int a, int b, List<Annotation> first, List<Annotation> second, Tally item, Set<Annotation> confirmed) {
		pairs[a][b].addItem();
		Set<Annotation> lonelyFirst = new HashSet<>(first);
		Set<Annotation> lonelySecond = new HashSet<>(second);
		List<Tally> both = List.of(pairs[a][b], perAnnotator[a], perAnnotator[b], item);
		for (ObjectMatching.Pair pair : ObjectMatching.of(first, second, thresholds)) {
			Annotation one = first.get(pair.first());
			Annotation other = second.get(pair.second());
			lonelyFirst.remove(one);
			lonelySecond.remove(other);
			boolean same = labelClass(one).equals(labelClass(other));
			both.forEach(tally -> tally.addMatch(pair.iou(), same));
			if (same) {
				confirmed.addAll(List.of(one, other));
				ofClass(one).addMatch(pair.iou(), true);
			} else {
				ofClass(one).addLonely(1, 0);
				ofClass(other).addLonely(0, 1);
				boolean inOrder = labelClass(one).compareTo(labelClass(other)) < 0;
				confusions.computeIfAbsent(labelClass(inOrder ? one : other), key -> new TreeMap<>()).merge(labelClass(inOrder ? other : one), 1L, Long::sum);
			}
		}
		both.forEach(tally -> tally.addLonely(lonelyFirst.size(), lonelySecond.size()));
		lonelyFirst.forEach(one -> ofClass(one).addLonely(1, 0));
		lonelySecond.forEach(one -> ofClass(one).addLonely(0, 1));
	}

	private Tally ofClass(Annotation annotation) {
		return perClass.computeIfAbsent(labelClass(annotation), key -> new Tally());
	}

	private void countPeriods(List<List<Annotation>> objects, Set<Annotation> confirmed) {
		for (int a = 0; a < annotators; a++) {
			for (Annotation annotation : objects.get(a)) {
				Optional<String> period = options.period().of(annotation);
				if (period.isPresent()) {
					long[] counts = perPeriod.computeIfAbsent(new Key(a, period.get()), key -> new long[2]);
					counts[0]++;
					counts[1] += confirmed.contains(annotation) ? 1 : 0;
				}
			}
		}
	}

	private void addCodes(List<Optional<AnnotationDocument>> documents, List<List<Annotation>> objects, boolean[] present, int count) {
		List<Cluster> clusters = ObjectClusters.of(objects, thresholds);
		alphaIou.add(clusters, count);
		for (Cluster cluster : clusters) {
			addUnit("class", cluster.members().stream().map(member -> member.map(AgreementStudy::labelClass)).toList());
			Set<String> attributes = cluster.present().flatMap(one -> one.getAttributes().keySet().stream()).collect(Collectors.toSet());
			for (String attribute : attributes) {
				addUnit("attribute:" + attribute, cluster.members().stream()
						.map(member -> member.flatMap(one -> Optional.ofNullable(one.getAttributes().get(attribute))).map(value -> value.text())).toList());
			}
		}
		Set<String> questions = documents.stream().flatMap(Optional::stream).flatMap(document -> document.getAnswers().stream())
				.map(answer -> answer.getQuestion()).collect(Collectors.toSet());
		for (String question : questions) {
			List<Optional<List<String>>> answers = documents.stream().map(document -> document.flatMap(one -> one.getAnswers().stream()
					.filter(answer -> question.equals(answer.getQuestion())).findFirst()).map(answer -> List.copyOf(answer.getChoices()))).toList();
			boolean isRanking = rankings.contains(question);
			addUnit("question:" + question, answers.stream().map(answer -> answer.map(choices -> isRanking ? String.join(">", choices)
					: choices.stream().sorted().collect(Collectors.joining("+")))).toList());
			if (isRanking) {
				orders.computeIfAbsent(question, key -> new RankingTally()).add(answers.stream().flatMap(Optional::stream).toList());
			}
		}
		List<Optional<String>> wholes = documents.stream().map(document -> document.flatMap(AgreementStudy::wholeClass)).toList();
		if (wholes.stream().anyMatch(Optional::isPresent)) {
			addUnit("item", wholes);
		}
	}

	/** The classes of the item as a whole, as image classification gives them. */
	private static Optional<String> wholeClass(AnnotationDocument document) {
		String classes = document.getAnnotations().stream().filter(one -> one.getGeometry() instanceof Whole && one.getLabelClass() != null)
				.map(Annotation::getLabelClass).sorted().distinct().collect(Collectors.joining("+"));
		return Optional.of(classes).filter(text -> !text.isEmpty());
	}

	private void addUnit(String subject, List<Optional<String>> unit) {
		if (unit.stream().filter(Optional::isPresent).count() >= 2) {
			codes.computeIfAbsent(subject, key -> new ArrayList<>()).add(unit.stream().map(code -> code.map(String::intern)).toList());
		}
	}

	private void addPositions(SourceRecord one, List<List<Annotation>> objects) throws IOException {
		long end = objects.stream().flatMap(List::stream).mapToLong(object -> end(object.getGeometry())).max().orElse(0);
		if (end == 0) {
			return;
		}
		long length = ItemText.of(one.item(), one.media()).map(text -> (long) text.codePointCount(0, text.length())).orElse(0L);
		UnitizedAlpha.Continuum continuum = positions.begin(Math.max(end, length));
		for (int a = 0; a < annotators; a++) {
			for (Annotation annotation : objects.get(a)) {
				if (annotation.getGeometry() instanceof Span span) {
					for (Fragment fragment : span.fragments()) {
						continuum.add(a, labelClass(annotation), fragment.start(), fragment.end());
					}
				} else if (annotation.getGeometry() instanceof Interval interval) {
					continuum.add(a, labelClass(annotation), interval.start() / MICROS_PER_POSITION, interval.end() / MICROS_PER_POSITION);
				}
			}
		}
	}

	private static long end(Geometry geometry) {
		return switch (geometry) {
		case Span span -> span.end();
		case Interval interval -> interval.end() / MICROS_PER_POSITION;
		default -> 0;
		};
	}

	/** What was found. */
	public AgreementReport report(AgreementMeasures measures) {
		List<AgreementReport.Coefficients> coefficients = new ArrayList<>();
		codes.forEach((subject, units) -> {
			Map<String, Double> values = measures.of(new Ratings(options.layers(), units));
			coefficients.add(new AgreementReport.Coefficients(subject, units.size(), values));
		});
		orders.forEach((question, tally) -> tally.report().ifPresent(values -> coefficients.add(new AgreementReport.Coefficients("ranking:" + question, tally.items(), values))));
		positions.overall().ifPresent(value -> coefficients.add(new AgreementReport.Coefficients("position", items, Map.of("alpha-unitized", value))));
		positions.perClass().forEach((labelClass, value) -> coefficients
				.add(new AgreementReport.Coefficients("position:" + labelClass, items, Map.of("alpha-unitized", value))));
		perItem.sort(Comparator.comparingDouble(one -> one.f1().orElse(Double.MAX_VALUE)));
		return new AgreementReport(options.layers(), items, coefficients, alphaIou.value(), pairReports(), annotatorReports(), classReports(),
				confusionReports(), List.copyOf(perItem), periodReports());
	}

	private Ratings classes() {
		return new Ratings(options.layers(), codes.getOrDefault("class", List.of()));
	}

	private List<AgreementReport.Pair> pairReports() {
		CohenKappa kappa = new CohenKappa();
		Ratings classes = classes();
		List<AgreementReport.Pair> reports = new ArrayList<>();
		for (int a = 0; a < annotators; a++) {
			for (int b = a + 1; b < annotators; b++) {
				Tally tally = pairs[a][b];
				reports.add(new AgreementReport.Pair(options.layers().get(a), options.layers().get(b), tally.items(), tally.matched(), tally.sameClass(),
						tally.onlyFirst(), tally.onlySecond(), tally.f1(), tally.meanIou(), kappa.of(classes.of(a, b))));
			}
		}
		return reports;
	}

	private List<AgreementReport.PerAnnotator> annotatorReports() {
		List<AgreementReport.PerAnnotator> reports = new ArrayList<>();
		for (int a = 0; a < annotators; a++) {
			reports.add(new AgreementReport.PerAnnotator(options.layers().get(a), itemsOf[a], objectsOf[a], perAnnotator[a].f1(), perAnnotator[a].meanIou()));
		}
		return reports;
	}

	private String name(String labelClass) {
		return names.getOrDefault(labelClass, labelClass);
	}

	private List<AgreementReport.PerClass> classReports() {
		KrippendorffAlpha alpha = new KrippendorffAlpha();
		List<List<Optional<String>>> units = classes().units();
		List<AgreementReport.PerClass> reports = new ArrayList<>();
		perClass.forEach((labelClass, tally) -> {
			OptionalDouble value = alpha.of(new Ratings(options.layers(), units.stream()
					.map(unit -> unit.stream().map(code -> code.map(one -> Boolean.toString(one.equals(labelClass)))).toList()).toList()));
			reports.add(new AgreementReport.PerClass(name(labelClass), tally.objects(), tally.f1(), tally.meanIou(), value));
		});
		return reports;
	}

	private List<AgreementReport.Confusion> confusionReports() {
		List<AgreementReport.Confusion> reports = new ArrayList<>();
		confusions.forEach((first, others) -> others.forEach((second, count) -> reports.add(new AgreementReport.Confusion(name(first), name(second), count))));
		reports.sort(Collections.reverseOrder(Comparator.comparingLong(AgreementReport.Confusion::count)));
		return reports;
	}

	private List<AgreementReport.PerPeriod> periodReports() {
		List<AgreementReport.PerPeriod> reports = new ArrayList<>();
		perPeriod.forEach((key, counts) -> reports.add(new AgreementReport.PerPeriod(options.layers().get(key.annotator()), key.period(), counts[0], counts[1],
				(double) counts[1] / counts[0])));
		return reports;
	}
}
