/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.quality.agreement.Period;
import org.labelwright.quality.chart.Figure;
import org.labelwright.quality.chart.Hit;
import org.labelwright.quality.consensus.GoldReport;
import org.labelwright.quality.report.DatasetStatistics;
import org.labelwright.quality.report.Figures;
import org.labelwright.quality.report.QualityReporter;

/** Scores on gold items by week, and what people made by day. A point of the throughput shows its items. */
public final class TimeView extends QualityView<TimeView.Work> {

	public static final String ID = "org.labelwright.ui.quality.time";

	/** @param byDay by annotator and day */
	record Work(DatasetStatistics statistics, Optional<GoldReport> gold, Examples byDay) {
	}

	@Override
	boolean comparesTwo() {
		return false;
	}

	@Override
	Optional<Work> measure(Dataset dataset, Optional<QualityReporter.Compared> compared, Progress progress) throws IOException {
		DatasetStatistics statistics = QualityReporter.statistics(dataset, (done, total) -> progress.at(done, 3 * total));
		Optional<GoldReport> gold = QualityReporter.gold(dataset, QualityReporter.annotators(dataset, Optional.empty()),
				(done, total) -> progress.at(total + done, 3 * total)).filter(report -> !report.perPeriod().isEmpty());
		if (gold.isEmpty() && statistics.throughput().isEmpty()) {
			return Optional.empty();
		}
		Examples byDay = new Examples();
		dataset.forEach(one -> {
			for (AnnotationDocument document : one.documents()) {
				for (Annotation annotation : document.getAnnotations()) {
					Provenance provenance = annotation.getProvenance();
					if (provenance != null && provenance.getCreated() != null) {
						String author = provenance.getAuthor() == null || provenance.getAuthor().isEmpty() ? document.getLayer() : provenance.getAuthor();
						byDay.add(List.of(author, Period.DAY.of(provenance.getCreated())), new ItemRow(one.item().id(), Optional.of(annotation.getId()), author,
								provenance.getSecondsSpent() > 0 ? provenance.getSecondsSpent() : Double.NaN));
					}
				}
			}
		}, (done, total) -> progress.at(2 * total + done, 3 * total));
		return Optional.of(new Work(statistics, gold, byDay));
	}

	@Override
	String nothing(Dataset dataset) {
		return Messages.Time_Nothing;
	}

	@Override
	List<Figure> figures(Work work) {
		List<Figure> figures = new ArrayList<>();
		work.gold().ifPresent(report -> figures.add(Figures.gold(report)));
		if (!work.statistics().throughput().isEmpty()) {
			figures.add(Figures.throughput(work.statistics()));
		}
		return figures;
	}

	@Override
	List<ItemRow> rows(Work work, Figure figure, Optional<Hit> chosen) {
		if (chosen.isEmpty() || !figure.id().equals("throughput")) {
			return List.of();
		}
		List<String> annotators = work.statistics().throughput().stream().map(DatasetStatistics.Throughput::annotator).distinct().toList();
		List<String> days = work.statistics().throughput().stream().map(DatasetStatistics.Throughput::day).distinct().sorted().toList();
		return work.byDay().of(List.of(annotators.get(chosen.get().column()), days.get(chosen.get().row())));
	}
}
