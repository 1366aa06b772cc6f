/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.chart.Figure;
import org.labelwright.quality.chart.Hit;
import org.labelwright.quality.report.DatasetStatistics;
import org.labelwright.quality.report.Figures;
import org.labelwright.quality.report.QualityReporter;

/** How many objects of which class, how many on an item, and how big. A bar of a class or a number shows its items. */
public final class DistributionView extends QualityView<DistributionView.Distribution> {

	public static final String ID = "org.labelwright.ui.quality.distribution";

	/** @param byClass by name of the class and layer @param byCount by number of objects and layer */
	record Distribution(DatasetStatistics statistics, Examples byClass, Examples byCount) {
	}

	@Override
	boolean comparesTwo() {
		return false;
	}

	@Override
	Optional<Distribution> measure(Dataset dataset, Optional<QualityReporter.Compared> compared, Progress progress) throws IOException {
		DatasetStatistics statistics = QualityReporter.statistics(dataset, (done, total) -> progress.at(done, 2 * total));
		if (statistics.layers().stream().allMatch(layer -> layer.objects() == 0)) {
			return Optional.empty();
		}
		Examples byClass = new Examples();
		Examples byCount = new Examples();
		dataset.forEach(one -> {
			for (AnnotationDocument document : one.documents()) {
				String item = one.item().id();
				long count = document.getAnnotations().size() + document.getTracks().size();
				byCount.add(List.of(count, document.getLayer()), new ItemRow(item, Optional.empty(), document.getLayer(), count));
				for (Annotation annotation : document.getAnnotations()) {
					String name = LabelClasses.find(dataset.ontology(), Optional.ofNullable(annotation.getLabelClass())).map(LabelClass::getName)
							.orElse(String.valueOf(annotation.getLabelClass()));
					byClass.add(List.of(name, document.getLayer()), new ItemRow(item, Optional.of(annotation.getId()), name, Double.NaN));
				}
			}
		}, (done, total) -> progress.at(total + done, 2 * total));
		return Optional.of(new Distribution(statistics, byClass, byCount));
	}

	@Override
	String nothing(Dataset dataset) {
		return Messages.Distribution_Nothing;
	}

	@Override
	List<Figure> figures(Distribution distribution) {
		List<Figure> figures = new ArrayList<>(List.of(Figures.classes(distribution.statistics()), Figures.perItem(distribution.statistics())));
		figures.addAll(Figures.sizes(distribution.statistics()));
		return figures;
	}

	@Override
	List<ItemRow> rows(Distribution distribution, Figure figure, Optional<Hit> chosen) {
		if (chosen.isEmpty()) {
			return List.of();
		}
		String layer = distribution.statistics().layers().get(chosen.get().column()).layer();
		return switch (figure.id()) {
		case "class-distribution" -> distribution.byClass().of(List.of(distribution.statistics().classes().get(chosen.get().row()).labelClass(), layer));
		case "objects-per-item" -> {
			DatasetStatistics.Bucket bucket = distribution.statistics().perItem().get(chosen.get().row());
			yield IntStream.rangeClosed((int) bucket.from(), (int) bucket.to())
					.mapToObj(count -> distribution.byCount().of(List.of((long) count, layer))).flatMap(List::stream).toList();
		}
		default -> List.of();
		};
	}
}
