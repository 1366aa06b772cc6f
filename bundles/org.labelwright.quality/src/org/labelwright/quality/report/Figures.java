/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.labelwright.quality.agreement.AgreementReport;
import org.labelwright.quality.chart.Chart;
import org.labelwright.quality.chart.Charts;
import org.labelwright.quality.chart.DataTable;
import org.labelwright.quality.chart.Figure;
import org.labelwright.quality.chart.Mark;
import org.labelwright.quality.consensus.GoldReport;
import org.labelwright.quality.errors.ErrorReport;
import org.labelwright.quality.internal.report.Messages;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.PrecisionRecallCurve;

/** Results as charts and tables, the same for a page and for a window. */
public final class Figures {

	/** As many curves as can be told apart in one chart. */
	public static final int MOST_CURVES = 6;

	private static final int CURVE_STEPS = 250;
	private static final double SECONDS_PER_HOUR = 3600;

	private Figures() {
	}

	/** Rows are the classes of the truth, columns those of the prediction; the colour is the share of the row. */
	public static Figure confusion(Comparison comparison) {
		ConfusionMatrix matrix = comparison.confusion();
		List<List<Charts.Cell>> cells = new ArrayList<>();
		List<List<String>> rows = new ArrayList<>();
		for (int row = 0; row < matrix.truth().size(); row++) {
			List<Long> counts = matrix.counts().get(row);
			long all = counts.stream().mapToLong(Long::longValue).sum();
			List<Charts.Cell> ofRow = new ArrayList<>();
			List<String> texts = new ArrayList<>(List.of(matrix.truth().get(row)));
			for (int column = 0; column < counts.size(); column++) {
				boolean nothing = row == matrix.truth().size() - 1 && column == counts.size() - 1;
				long count = counts.get(column);
				String text = nothing ? "" : Long.toString(count);
				texts.add(text);
				ofRow.add(new Charts.Cell(nothing ? Double.NaN : all == 0 ? 0 : (double) count / all, count == 0 ? "" : text,
						NLS.bind(Messages.Confusion_Cell, new Object[] { matrix.truth().get(row), matrix.predicted().get(column), count, all })));
			}
			cells.add(ofRow);
			rows.add(texts);
		}
		List<String> columns = new ArrayList<>(List.of(Messages.Confusion_Corner));
		columns.addAll(matrix.predicted());
		Chart chart = Charts.heatMap(Messages.Confusion, NLS.bind(Messages.Confusion_About, comparison.truth(), comparison.prediction()),
				Messages.Truth, Messages.Prediction, matrix.truth(), matrix.predicted(), cells);
		return new Figure("confusion-matrix", NLS.bind(Messages.Confusion_Counted, new Object[] { items(comparison.items()), ConfusionMatrix.BACKGROUND, comparison.prediction() })
				+ leftOut(comparison), chart, new DataTable(columns, rows));
	}

	/** What is not compared, where there is such. */
	static String leftOut(Comparison comparison) {
		return comparison.leftOut() == 0 ? "" : " " + NLS.bind(comparison.leftOut() == 1 ? Messages.LeftOut_One : Messages.LeftOut, comparison.truth(),
				String.format(Locale.ROOT, "%,d", comparison.leftOut()));
	}

	/** @param shown the curves that are drawn; the table has all of the comparison */
	public static Figure curves(Comparison comparison, List<PrecisionRecallCurve> shown, Optional<Double> threshold) {
		List<Charts.Curve> drawn = shown.stream().map(curve -> new Charts.Curve(curve.labelClass(), points(curve), threshold
				.map(at -> Comparison.at(curve, at)).filter(at -> !Double.isNaN(at.precision())).map(at -> new Mark.Point(at.recall(), at.precision())))).toList();
		List<List<String>> rows = new ArrayList<>();
		for (PrecisionRecallCurve curve : comparison.curves()) {
			Optional<PrecisionRecallCurve.Point> at = threshold.isPresent() ? threshold.map(confidence -> Comparison.at(curve, confidence)) : Comparison.best(curve);
			rows.add(List.of(curve.labelClass(), Charts.figure(Comparison.area(curve)), at.map(point -> Charts.figure(point.confidence())).orElse("-"),
					at.map(point -> Charts.figure(point.precision())).orElse("-"), at.map(point -> Charts.figure(point.recall())).orElse("-"),
					at.map(point -> Charts.figure(Comparison.f1(point))).orElse("-")));
		}
		Chart chart = Charts.curves(Messages.Curves, NLS.bind(Messages.Curves_About, shown.isEmpty() ? Messages.NoClass_Inline
				: shown.stream().map(PrecisionRecallCurve::labelClass).collect(Collectors.joining(", "))), Messages.Recall, Messages.Precision, drawn);
		return new Figure("precision-recall", NLS.bind(threshold.isPresent() ? Messages.Curves_CountedFrom : Messages.Curves_CountedBest,
				comparison.prediction(), items(comparison.items())) + leftOut(comparison), chart,
				new DataTable(columns(Messages.Curves_Columns), rows));
	}

	/** Enough points for what can be seen. */
	private static List<Mark.Point> points(PrecisionRecallCurve curve) {
		List<Mark.Point> points = new ArrayList<>();
		int every = Math.max(1, curve.points().size() / CURVE_STEPS);
		for (int i = 0; i < curve.points().size(); i++) {
			if (i % every == 0 || i == curve.points().size() - 1) {
				points.add(new Mark.Point(curve.points().get(i).recall(), curve.points().get(i).precision()));
			}
		}
		return points;
	}

	/** F1 between every two annotators. */
	public static Figure agreement(AgreementReport report) {
		List<String> names = report.annotators();
		List<List<Charts.Cell>> cells = new ArrayList<>();
		List<List<String>> rows = new ArrayList<>();
		for (String first : names) {
			List<Charts.Cell> ofRow = new ArrayList<>();
			for (String second : names) {
				double f1 = pair(report, first, second).map(AgreementReport.Pair::f1).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).orElse(Double.NaN);
				ofRow.add(new Charts.Cell(f1, Double.isNaN(f1) ? "" : String.format(Locale.ROOT, "%.2f", f1), NLS.bind(Messages.Agreement_Cell, new Object[] { first, second, Charts.figure(f1) })));
			}
			cells.add(ofRow);
		}
		report.pairs().forEach(pair -> rows.add(List.of(pair.first(), pair.second(), Long.toString(pair.items()), Long.toString(pair.matched()),
				Long.toString(pair.sameClass()), Long.toString(pair.onlyFirst()), Long.toString(pair.onlySecond()), figure(pair.f1()), figure(pair.meanIou()),
				figure(pair.kappa()))));
		Chart chart = Charts.heatMap(Messages.Agreement, Messages.Agreement_About, Messages.Annotator, Messages.Annotator,
				names, names, cells);
		return new Figure("agreement", NLS.bind(Messages.Agreement_Counted, items(report.items())), chart,
				new DataTable(columns(Messages.Agreement_Columns), rows));
	}

	/** Two annotators in either order. */
	public static Optional<AgreementReport.Pair> pair(AgreementReport report, String first, String second) {
		return report.pairs().stream().filter(pair -> pair.first().equals(first) && pair.second().equals(second)
				|| pair.first().equals(second) && pair.second().equals(first)).findFirst();
	}

	public static Figure agreementPerClass(AgreementReport report) {
		Chart chart = Charts.bars(Messages.AgreementClasses, Messages.AgreementClasses_About,
				report.perClass().stream().map(AgreementReport.PerClass::labelClass).toList(),
				List.of(new Charts.Series(Messages.F1, report.perClass().stream().map(one -> one.f1().orElse(Double.NaN)).toList())), Charts::figure);
		return new Figure("agreement-classes", Messages.AgreementClasses_Counted, chart,
				new DataTable(columns(Messages.AgreementClasses_Columns), report.perClass().stream().map(one -> List.of(one.labelClass(),
						Long.toString(one.objects()), figure(one.f1()), figure(one.meanIou()), figure(one.alpha()))).toList()));
	}

	public static Figure classes(DatasetStatistics statistics) {
		List<String> names = statistics.classes().stream().map(one -> one.labelClass().isEmpty() ? Messages.NoClass : one.labelClass()).toList();
		List<Map<String, Long>> counts = statistics.classes().stream().map(DatasetStatistics.ClassCount::byLayer).toList();
		return distribution(statistics, "class-distribution", Messages.Classes, NLS.bind(Messages.Classes_Counted, items(statistics.items())), Messages.Column_Class, names, counts);
	}

	public static Figure perItem(DatasetStatistics statistics) {
		return distribution(statistics, "objects-per-item", Messages.PerItem, NLS.bind(Messages.PerItem_Counted, items(statistics.items())),
				Messages.Column_Objects, statistics.perItem().stream().map(DatasetStatistics.Bucket::range).toList(),
				statistics.perItem().stream().map(DatasetStatistics.Bucket::byLayer).toList());
	}

	public static List<Figure> sizes(DatasetStatistics statistics) {
		return statistics.sizes().stream().map(sizes -> distribution(statistics, "sizes-" + sizes.unit(), NLS.bind(Messages.Sizes, sizes.unit()), switch (sizes.unit()) {
		case "px" -> Messages.Sizes_Pixels;
		case "ms" -> Messages.Sizes_Milliseconds;
		default -> NLS.bind(Messages.Sizes_Spans, sizes.unit());
		}, NLS.bind(Messages.Column_Size, sizes.unit()), sizes.buckets().stream().map(DatasetStatistics.Bucket::range).toList(),
				sizes.buckets().stream().map(DatasetStatistics.Bucket::byLayer).toList())).toList();
	}

	private static Figure distribution(DatasetStatistics statistics, String id, String title, String counted, String column, List<String> names, List<Map<String, Long>> counts) {
		List<Charts.Series> series = statistics.layers().stream()
				.map(layer -> new Charts.Series(layer.name(), counts.stream().map(count -> count.get(layer.layer()).doubleValue()).toList())).toList();
		List<String> columns = new ArrayList<>(List.of(column));
		statistics.layers().forEach(layer -> columns.add(layer.name()));
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			List<String> row = new ArrayList<>(List.of(names.get(i)));
			counts.get(i).values().forEach(count -> row.add(count.toString()));
			rows.add(row);
		}
		return new Figure(id, counted, Charts.bars(title, counted, names, series, Figures::whole), new DataTable(columns, rows));
	}

	/** Of each annotator over the periods. */
	public static Figure gold(GoldReport report) {
		List<String> annotators = report.perPeriod().stream().map(GoldReport.PeriodScore::annotator).distinct().toList();
		List<String> periods = new ArrayList<>(new TreeSet<>(report.perPeriod().stream().map(GoldReport.PeriodScore::period).toList()));
		List<Charts.Series> series = annotators.stream().map(annotator -> {
			Double[] values = new Double[periods.size()];
			Arrays.fill(values, Double.NaN);
			report.perPeriod().stream().filter(one -> one.annotator().equals(annotator))
					.forEach(one -> values[periods.indexOf(one.period())] = one.score().orElse(Double.NaN));
			return new Charts.Series(annotator, List.of(values));
		}).toList();
		Chart chart = Charts.lines(Messages.Gold, NLS.bind(Messages.Gold_About, report.gold()), Messages.F1, periods, series, 1,
				Charts::figure);
		return new Figure("gold-scores", NLS.bind(Messages.Gold_Counted, report.gold(), items(report.items())),
				chart, new DataTable(columns(Messages.Gold_Columns), report.perPeriod().stream().map(one -> List.of(one.annotator(), one.period(),
						Long.toString(one.items()), figure(one.score()), figure(one.meanIou()))).toList()));
	}

	/** Objects of each annotator over the days. */
	public static Figure throughput(DatasetStatistics statistics) {
		List<String> annotators = statistics.throughput().stream().map(DatasetStatistics.Throughput::annotator).distinct().toList();
		List<String> days = new ArrayList<>(new TreeSet<>(statistics.throughput().stream().map(DatasetStatistics.Throughput::day).toList()));
		List<Charts.Series> series = annotators.stream().map(annotator -> {
			Double[] values = new Double[days.size()];
			Arrays.fill(values, Double.NaN);
			statistics.throughput().stream().filter(one -> one.annotator().equals(annotator)).forEach(one -> values[days.indexOf(one.day())] = (double) one.objects());
			return new Charts.Series(annotator, List.of(values));
		}).toList();
		Chart chart = Charts.lines(Messages.Throughput, Messages.Throughput_About, Messages.Throughput_Axis, days, series, Double.NaN, Figures::whole);
		return new Figure("throughput", Messages.Throughput_Counted,
				chart, new DataTable(columns(Messages.Throughput_Columns),
						statistics.throughput().stream().map(one -> List.of(one.annotator(), one.day(), Long.toString(one.objects()), Long.toString(one.timed()),
								one(one.seconds()), one.timed() == 0 ? "-" : one(one.seconds() / one.timed()),
								one.seconds() == 0 ? "-" : one(one.timed() * SECONDS_PER_HOUR / one.seconds()))).toList()));
	}

	/** The labels to look at, and as a chart how many of which kind. */
	public static Figure errors(ErrorReport report) {
		List<ErrorReport.Kind> kinds = List.of(ErrorReport.Kind.values());
		Chart chart = Charts.bars(Messages.Errors, NLS.bind(Messages.Errors_About, report.layer()), kinds.stream().map(Figures::name).toList(),
				List.of(new Charts.Series(Messages.Labels, kinds.stream().map(kind -> (double) report.errors().stream().filter(one -> one.kind() == kind).count()).toList())),
				Figures::whole);
		return new Figure("label-errors", NLS.bind(Messages.Errors_Counted, new Object[] { report.layer(), report.prediction(), items(report.items()) }), chart,
				new DataTable(columns(Messages.Errors_Columns), report.errors().stream().map(one -> List.of(Charts.figure(one.score()), one.item(),
						name(one.kind()), one.given().orElse("-"), one.suggested())).toList()));
	}

	/** @param names of columns in one text, a stroke between two */
	static List<String> columns(String names) {
		return List.of(names.split("\\|"));
	}

	/** For people. */
	public static String name(ErrorReport.Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	static String items(long count) {
		return count == 1 ? Messages.OneItem : NLS.bind(Messages.Items, String.format(Locale.ROOT, "%,d", count));
	}

	private static String figure(OptionalDouble value) {
		return Charts.figure(value.orElse(Double.NaN));
	}

	private static String whole(double value) {
		return value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", (long) value) : String.format(Locale.ROOT, "%.1f", value);
	}

	private static String one(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}
}
