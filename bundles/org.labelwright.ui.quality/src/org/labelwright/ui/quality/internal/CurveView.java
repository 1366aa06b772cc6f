/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.quality.chart.Charts;
import org.labelwright.quality.chart.Figure;
import org.labelwright.quality.chart.Hit;
import org.labelwright.quality.metrics.PrecisionRecallCurve;
import org.labelwright.quality.report.Comparison;
import org.labelwright.quality.report.Figures;
import org.labelwright.quality.report.QualityReporter;

/** Precision over recall of a class, and what holds from a confidence on; the list has what is wrong there: objects that are missed, and predictions that are not right. */
public final class CurveView extends QualityView<Comparison> {

	public static final String ID = "org.labelwright.ui.quality.curves";

	private static final int STEPS = 100;
	private static final int SLIDER = 180;
	private static final int FIGURES = 330;

	private Combo labelClass;
	private Scale threshold;
	private Label figures;

	@Override
	void createControls(Composite parent) {
		new Label(parent, SWT.NONE).setText(Messages.Curve_Class);
		labelClass = new Combo(parent, SWT.READ_ONLY);
		new Label(parent, SWT.NONE).setText(Messages.Curve_Threshold);
		threshold = new Scale(parent, SWT.HORIZONTAL);
		threshold.setMaximum(STEPS);
		threshold.setSelection(STEPS / 2);
		threshold.setPageIncrement(STEPS / 10);
		threshold.setLayoutData(new RowData(SLIDER, SWT.DEFAULT));
		figures = new Label(parent, SWT.NONE);
		figures.setLayoutData(new RowData(FIGURES, SWT.DEFAULT));
		labelClass.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> redraw()));
		threshold.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> redraw()));
	}

	@Override
	void measured(Comparison comparison) {
		String before = labelClass.getText();
		labelClass.setItems(comparison.curves().stream().map(PrecisionRecallCurve::labelClass).toArray(String[]::new));
		labelClass.select(Math.max(0, labelClass.indexOf(before)));
	}

	@Override
	boolean comparesTwo() {
		return true;
	}

	@Override
	Optional<Comparison> measure(Dataset dataset, Optional<QualityReporter.Compared> compared, Progress progress) throws IOException {
		return Optional.of(QualityReporter.compare(dataset, compared.orElseThrow(), ConfusionView.EXAMPLES, progress)).filter(one -> !one.curves().isEmpty());
	}

	@Override
	String nothing(Dataset dataset) {
		return dataset.layers().size() < 2 ? NLS.bind(Messages.View_OneLayer, dataset.name()) : Messages.Curve_Nothing;
	}

	private double confidence() {
		return (double) threshold.getSelection() / STEPS;
	}

	private PrecisionRecallCurve curve(Comparison comparison) {
		return comparison.curves().get(Math.max(0, labelClass.getSelectionIndex()));
	}

	@Override
	List<Figure> figures(Comparison comparison) {
		PrecisionRecallCurve curve = curve(comparison);
		PrecisionRecallCurve.Point at = Comparison.at(curve, confidence());
		figures.setText(NLS.bind(Messages.Curve_Figures, new Object[] { Charts.figure(confidence()), Charts.figure(at.precision()), Charts.figure(at.recall()),
				Charts.figure(Comparison.f1(at)) }));
		return List.of(Figures.curves(comparison, List.of(curve), Optional.of(confidence())));
	}

	@Override
	List<ItemRow> rows(Comparison comparison, Figure figure, Optional<Hit> chosen) {
		String name = curve(comparison).labelClass();
		List<ItemRow> rows = new ArrayList<>();
		for (Comparison.Cell cell : comparison.cells()) {
			boolean right = cell.truth().equals(name) && cell.prediction().equals(name);
			if (!right && cell.prediction().equals(name)) {
				ConfusionView.rows(cell).stream().filter(row -> row.score() >= confidence()).forEach(rows::add);
			} else if (!right && cell.truth().equals(name)) {
				rows.addAll(ConfusionView.rows(cell));
			} else if (right) {
				// What is found with less confidence is missed from here on.
				ConfusionView.rows(cell).stream().filter(row -> row.score() < confidence())
						.map(row -> new ItemRow(row.item(), row.annotation(), NLS.bind(Messages.Curve_BelowThreshold, name), row.score())).forEach(rows::add);
			}
		}
		// The surest mistakes first, what nobody predicted at the end.
		rows.sort(Comparator.comparingDouble(row -> Double.isNaN(row.score()) ? 1 : -row.score()));
		return rows;
	}

	/** What stands beside the slider. */
	public String figuresText() {
		return figures.getText();
	}

	public Scale threshold() {
		return threshold;
	}
}
