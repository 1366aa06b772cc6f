/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.quality.chart.Figure;
import org.labelwright.quality.chart.Hit;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.report.Comparison;
import org.labelwright.quality.report.Figures;
import org.labelwright.quality.report.QualityReporter;

/** Which class was taken for which; a cell shows its items, those the prediction is surest of first. */
public final class ConfusionView extends QualityView<Comparison> {

	public static final String ID = "org.labelwright.ui.quality.confusion";

	/** Enough to look at, and little enough for a matrix of many classes. */
	static final int EXAMPLES = 500;

	@Override
	boolean comparesTwo() {
		return true;
	}

	@Override
	Optional<Comparison> measure(Dataset dataset, Optional<QualityReporter.Compared> compared, Progress progress) throws IOException {
		return Optional.of(QualityReporter.compare(dataset, compared.orElseThrow(), EXAMPLES, progress));
	}

	@Override
	String nothing(Dataset dataset) {
		return NLS.bind(Messages.View_OneLayer, dataset.name());
	}

	@Override
	List<Figure> figures(Comparison comparison) {
		return List.of(Figures.confusion(comparison));
	}

	@Override
	List<ItemRow> rows(Comparison comparison, Figure figure, Optional<Hit> chosen) {
		return chosen.flatMap(hit -> comparison.cell(comparison.confusion().truth().get(hit.row()), comparison.confusion().predicted().get(hit.column())))
				.map(ConfusionView::rows).orElse(List.of());
	}

	static List<ItemRow> rows(Comparison.Cell cell) {
		String what = cell.prediction().equals(ConfusionMatrix.BACKGROUND) ? NLS.bind(Messages.Confusion_Missed, cell.truth())
				: cell.truth().equals(ConfusionMatrix.BACKGROUND) ? NLS.bind(Messages.Confusion_Extra, cell.prediction())
						: cell.truth().equals(cell.prediction()) ? NLS.bind(Messages.Confusion_Right, cell.truth())
								: NLS.bind(Messages.Confusion_Row, cell.truth(), cell.prediction());
		return cell.examples().stream().map(one -> new ItemRow(one.item(), one.label().or(one::predicted), what, one.confidence())).toList();
	}
}
