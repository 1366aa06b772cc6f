/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.agreement.AgreementReport;
import org.labelwright.quality.chart.Figure;
import org.labelwright.quality.chart.Hit;
import org.labelwright.quality.report.Figures;
import org.labelwright.quality.report.QualityReporter;

/** How far every two layers agree; the list has the items with the least agreement of all layers together. */
public final class AgreementView extends QualityView<AgreementReport> {

	public static final String ID = "org.labelwright.ui.quality.agreement";

	@Override
	boolean comparesTwo() {
		return false;
	}

	@Override
	Optional<AgreementReport> measure(Dataset dataset, Optional<QualityReporter.Compared> compared, Progress progress) throws IOException {
		return new QualityReporter(Contributions.ofPlatform()).agreement(dataset, QualityReporter.annotators(dataset, Optional.empty()), progress);
	}

	@Override
	String nothing(Dataset dataset) {
		return NLS.bind(Messages.View_OneLayer, dataset.name());
	}

	@Override
	List<Figure> figures(AgreementReport report) {
		return List.of(Figures.agreement(report), Figures.agreementPerClass(report));
	}

	@Override
	List<ItemRow> rows(AgreementReport report, Figure figure, Optional<Hit> chosen) {
		return report.perItem().stream().filter(one -> one.disagreements() > 0).map(one -> new ItemRow(one.item(), Optional.empty(),
				NLS.bind(one.disagreements() == 1 ? Messages.Agreement_One : Messages.Agreement_Row, one.disagreements()), one.f1().orElse(Double.NaN))).toList();
	}
}
