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
import org.labelwright.quality.errors.ErrorReport;
import org.labelwright.quality.errors.LabelErrors;
import org.labelwright.quality.report.Figures;
import org.labelwright.quality.report.QualityReporter;

/** Labels that are probably wrong, the most probable first; a bar shows those of its kind. */
public final class ErrorsView extends QualityView<ErrorReport> {

	public static final String ID = "org.labelwright.ui.quality.errors";

	@Override
	boolean comparesTwo() {
		return true;
	}

	@Override
	Optional<ErrorReport> measure(Dataset dataset, Optional<QualityReporter.Compared> compared, Progress progress) throws IOException {
		return Optional.of(new LabelErrors(compared.orElseThrow().truth(), compared.get().prediction()).run(dataset, progress));
	}

	@Override
	String nothing(Dataset dataset) {
		return NLS.bind(Messages.View_OneLayer, dataset.name());
	}

	@Override
	List<Figure> figures(ErrorReport report) {
		return List.of(Figures.errors(report));
	}

	@Override
	List<ItemRow> rows(ErrorReport report, Figure figure, Optional<Hit> chosen) {
		return report.errors().stream().filter(one -> chosen.isEmpty() || one.kind().ordinal() == chosen.get().row()).map(one -> new ItemRow(one.item(), one.annotation(),
				one.kind() == ErrorReport.Kind.SWAPPED ? NLS.bind(Messages.Errors_Swapped, one.given().orElse(""), one.suggested())
						: Figures.name(one.kind()) + ": " + one.suggested(), one.score())).toList();
	}
}
