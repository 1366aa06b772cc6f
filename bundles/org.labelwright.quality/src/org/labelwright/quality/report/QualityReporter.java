/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.registry.ContributionException;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;
import org.labelwright.quality.agreement.Agreement;
import org.labelwright.quality.agreement.AgreementMeasures;
import org.labelwright.quality.agreement.AgreementReport;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.agreement.Period;
import org.labelwright.quality.assistance.AssistReport;
import org.labelwright.quality.assistance.AssistReporter;
import org.labelwright.quality.consensus.GoldReport;
import org.labelwright.quality.consensus.GoldScores;
import org.labelwright.quality.errors.ErrorReport;
import org.labelwright.quality.errors.LabelErrors;
import org.labelwright.quality.internal.report.ComparisonTally;
import org.labelwright.quality.internal.report.StatisticsTally;
import org.labelwright.quality.metrics.Evaluation;
import org.labelwright.quality.metrics.EvaluationInput;

/** Gathers what can be said of the quality of a dataset. Reads it item by item, several times. Safe for use by several threads. */
public final class QualityReporter {

	/** Examples of each cell of the confusion matrix in a report. */
	private static final int EXAMPLES = 5;

	/** A layer that is taken for right, and one that is compared with it. */
	public record Compared(String truth, String prediction) {
	}

	private final Contributions contributions;

	public QualityReporter(Contributions contributions) {
		this.contributions = contributions;
	}

	/** What the dataset holds. */
	public static DatasetStatistics statistics(DatasetSource source, Progress progress) throws IOException {
		StatisticsTally tally = new StatisticsTally(source);
		source.forEach(tally::add, progress);
		return tally.finish();
	}

	/**
	 * One layer against another.
	 *
	 * @param examples how many a cell keeps at most
	 * @throws BadInputException where a layer is not there, or both are one
	 */
	public static Comparison compare(DatasetSource source, Compared compared, int examples, Progress progress) throws IOException {
		Layers.require(source, List.of(compared.truth(), compared.prediction()), 2);
		ComparisonTally tally = new ComparisonTally(source.ontology(), compared.truth(), compared.prediction(), examples);
		source.forEach(tally::add, progress);
		return tally.finish();
	}

	/** The layers of people: all but the gold layer and the prediction. */
	public static List<String> annotators(DatasetSource source, Optional<String> prediction) {
		return source.layers().stream().map(Layer::id).filter(id -> !id.equals(GoldScores.LAYER) && !id.equals(prediction.orElse(""))).toList();
	}

	/** How far the layers of people agree, empty where there are fewer than two. */
	public Optional<AgreementReport> agreement(DatasetSource source, List<String> annotators, Progress progress) throws IOException {
		return annotators.size() < 2 ? Optional.empty()
				: Optional.of(new Agreement(new AgreementMeasures(contributions)).run(source, new Agreement.Options(annotators, false, Period.WEEK), progress));
	}

	/** Scores on the gold layer, empty where there is none or nobody to score. */
	public static Optional<GoldReport> gold(DatasetSource source, List<String> annotators, Progress progress) throws IOException {
		boolean present = source.layers().stream().anyMatch(layer -> layer.id().equals(GoldScores.LAYER));
		return present && !annotators.isEmpty() ? Optional.of(new GoldScores(GoldScores.LAYER, annotators, Period.WEEK).run(source, progress)) : Optional.empty();
	}

	/** @throws BadInputException where a layer is not there or the source cannot be read */
	public QualityReport run(DatasetSource source, Optional<Compared> compared, Progress progress) throws IOException {
		Steps steps = new Steps(progress, compared.isPresent() ? 8 : 4);
		if (compared.isPresent()) {
			Layers.require(source, List.of(compared.get().truth(), compared.get().prediction()), 2);
		}
		List<String> annotators = annotators(source, compared.map(Compared::prediction));
		DatasetStatistics statistics = statistics(source, steps.next());
		List<QualityReport.FindingCount> findings = findings(source, steps.next());
		Optional<AgreementReport> agreement = agreement(source, annotators, steps.next());
		Optional<GoldReport> gold = gold(source, annotators, steps.next());
		Optional<Comparison> comparison = Optional.empty();
		Optional<QualityReport.Metrics> metrics = Optional.empty();
		Optional<ErrorReport> errors = Optional.empty();
		Optional<AssistReport> assistance = Optional.empty();
		if (compared.isPresent()) {
			comparison = Optional.of(compare(source, compared.get(), EXAMPLES, steps.next()));
			metrics = metrics(source, compared.get(), steps.next());
			errors = Optional.of(new LabelErrors(compared.get().truth(), compared.get().prediction()).run(source, steps.next()));
			assistance = Optional.of(new AssistReporter(accepted(source, compared.get()), compared.get().prediction()).run(source, steps.next()))
					.filter(report -> report.classes().stream().anyMatch(one -> one.accepted() + one.rejected() > 0));
		}
		String ontology = source.ontology().getName() + " " + source.ontology().getVersion();
		return new QualityReport(source.name(), ontology, statistics, findings, agreement, comparison, metrics, errors, gold, assistance);
	}

	/** The layer predictions are accepted into: never the gold one, with which they are compared. */
	private static String accepted(DatasetSource source, Compared compared) {
		boolean main = !compared.prediction().equals(Layer.MAIN.id()) && source.layers().stream().anyMatch(layer -> layer.id().equals(Layer.MAIN.id()));
		return compared.truth().equals(GoldScores.LAYER) && main ? Layer.MAIN.id() : compared.truth();
	}

	private List<QualityReport.FindingCount> findings(DatasetSource source, Progress progress) throws IOException {
		Checks checks = new Checks(contributions);
		Map<String, String> names = new HashMap<>();
		checks.installed().forEach(check -> names.put(check.id(), check.name()));
		Map<List<String>, List<Finding>> grouped = new TreeMap<>(Comparator.comparing(List::toString));
		checks.run(source, progress).forEach(one -> grouped.computeIfAbsent(List.of(one.check(), one.severity().id()), key -> new ArrayList<>()).add(one));
		return grouped.values().stream()
				.map(group -> new QualityReport.FindingCount(group.getFirst().check(), names.getOrDefault(group.getFirst().check(), group.getFirst().check()),
						group.getFirst().severity(), group.size(), group.stream().map(Finding::item).distinct().count()))
				.sorted(Comparator.comparing(QualityReport.FindingCount::severity).thenComparing(one -> -one.count())).toList();
	}

	/** The figures of the task that most labels of the truth are made for, empty where there is none for it. */
	private Optional<QualityReport.Metrics> metrics(DatasetSource source, Compared compared, Progress progress) throws IOException {
		Map<Task, Long> kinds = new EnumMap<>(Task.class);
		source.forEach(one -> Layers.document(one, compared.truth()).stream().flatMap(document -> document.getAnnotations().stream())
				.filter(annotation -> annotation.getGeometry() != null)
				.forEach(annotation -> Task.of(annotation.getGeometry()).ifPresent(task -> kinds.merge(task, 1L, Long::sum))), (done, total) -> progress.at(done, 2 * total));
		Optional<Task> task = kinds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
		Evaluation evaluation = new Evaluation(contributions);
		if (task.isEmpty() || !evaluation.tasks().contains(task.get().id())) {
			return Optional.empty();
		}
		try {
			return Optional.of(new QualityReport.Metrics(task.get().id(), Evaluation.run(evaluation.find(task.get().id(), Optional.empty()),
					new EvaluationInput(source, Optional.of(compared.truth())), new EvaluationInput(source, Optional.of(compared.prediction())), Map.of(),
					(done, total) -> progress.at(total + done, 2 * total)).metrics()));
		} catch (ContributionException e) {
			// The log has it; the rest of the report is worth as much without these figures.
			return Optional.empty();
		}
	}

	/** What labels of a kind are judged for. */
	private enum Task {
		DETECTION, CLASSIFICATION, SPANS;

		String id() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Optional<Task> of(Geometry geometry) {
			return switch (geometry) {
			case Whole whole -> Optional.of(CLASSIFICATION);
			case Span span -> Optional.of(SPANS);
			default -> Geometries.bounds(geometry).map(box -> DETECTION);
			};
		}
	}

	/** The progress of several steps that take about as long, one after the other. */
	private static final class Steps {

		private static final long TICKS = 1000;

		private final Progress progress;
		private final int count;
		private int begun;

		Steps(Progress progress, int count) {
			this.progress = progress;
			this.count = count;
		}

		Progress next() {
			int step = begun++;
			return (done, total) -> progress.at(step * TICKS + (total <= 0 ? 0 : TICKS * done / total), count * TICKS);
		}
	}
}
