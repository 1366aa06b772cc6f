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
import org.labelwright.quality.agreement.AgreementReport;
import org.labelwright.quality.chart.Chart;
import org.labelwright.quality.chart.Charts;
import org.labelwright.quality.chart.DataTable;
import org.labelwright.quality.chart.Figure;
import org.labelwright.quality.chart.Mark;
import org.labelwright.quality.consensus.GoldReport;
import org.labelwright.quality.errors.ErrorReport;
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
						"truth " + matrix.truth().get(row) + ", prediction " + matrix.predicted().get(column) + ": " + count + " of " + all));
			}
			cells.add(ofRow);
			rows.add(texts);
		}
		List<String> columns = new ArrayList<>(List.of("truth \\ prediction"));
		columns.addAll(matrix.predicted());
		Chart chart = Charts.heatMap("Confusion matrix", "Rows are the classes of the layer " + comparison.truth() + ", columns those of the layer "
				+ comparison.prediction() + "; the colour is the share of the row.", "truth", "prediction", matrix.truth(), matrix.predicted(), cells);
		return new Figure("confusion-matrix", "Objects on " + items(comparison.items()) + ". The row \"" + ConfusionMatrix.BACKGROUND + "\" has what the layer "
				+ comparison.prediction() + " has in addition, the column \"" + ConfusionMatrix.BACKGROUND + "\" what it misses.", chart, new DataTable(columns, rows));
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
		Chart chart = Charts.curves("Precision and recall", "Precision over recall as the confidence from which predictions count goes down, for "
				+ (shown.isEmpty() ? "no class" : shown.stream().map(PrecisionRecallCurve::labelClass).collect(Collectors.joining(", "))) + ".", "recall", "precision", drawn);
		return new Figure("precision-recall", "Predictions of the layer " + comparison.prediction() + " on " + items(comparison.items())
				+ ", paired with the truth class by class. The table has the area under each curve and the figures "
				+ (threshold.isPresent() ? "where predictions count from this confidence on." : "at the confidence with the best F1."), chart,
				new DataTable(List.of("class", "area under curve", "confidence from", "precision", "recall", "F1"), rows));
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
				ofRow.add(new Charts.Cell(f1, Double.isNaN(f1) ? "" : String.format(Locale.ROOT, "%.2f", f1), first + " and " + second + ": F1 " + Charts.figure(f1)));
			}
			cells.add(ofRow);
		}
		report.pairs().forEach(pair -> rows.add(List.of(pair.first(), pair.second(), Long.toString(pair.items()), Long.toString(pair.matched()),
				Long.toString(pair.sameClass()), Long.toString(pair.onlyFirst()), Long.toString(pair.onlySecond()), figure(pair.f1()), figure(pair.meanIou()),
				figure(pair.kappa()))));
		Chart chart = Charts.heatMap("Agreement between annotators", "F1 of every two annotators, from 0, nothing in common, to 1, everything.", "annotator", "annotator",
				names, names, cells);
		return new Figure("agreement", "Objects on " + items(report.items()) + " that at least two of the layers have labelled. F1 is twice the objects that both have "
				+ "with the same class over all objects of both.", chart,
				new DataTable(List.of("first", "second", "items", "matched", "same class", "only first", "only second", "F1", "mean IoU", "kappa"), rows));
	}

	/** Two annotators in either order. */
	public static Optional<AgreementReport.Pair> pair(AgreementReport report, String first, String second) {
		return report.pairs().stream().filter(pair -> pair.first().equals(first) && pair.second().equals(second)
				|| pair.first().equals(second) && pair.second().equals(first)).findFirst();
	}

	public static Figure agreementPerClass(AgreementReport report) {
		Chart chart = Charts.bars("Agreement by class", "F1 over all pairs of annotators, by class.",
				report.perClass().stream().map(AgreementReport.PerClass::labelClass).toList(),
				List.of(new Charts.Series("F1", report.perClass().stream().map(one -> one.f1().orElse(Double.NaN)).toList())), Charts::figure);
		return new Figure("agreement-classes", "F1, mean IoU and Krippendorff's alpha of a class against all others, over all pairs of annotators.", chart,
				new DataTable(List.of("class", "objects", "F1", "mean IoU", "alpha"), report.perClass().stream().map(one -> List.of(one.labelClass(),
						Long.toString(one.objects()), figure(one.f1()), figure(one.meanIou()), figure(one.alpha()))).toList()));
	}

	public static Figure classes(DatasetStatistics statistics) {
		List<String> names = statistics.classes().stream().map(one -> one.labelClass().isEmpty() ? "(no class)" : one.labelClass()).toList();
		List<Map<String, Long>> counts = statistics.classes().stream().map(DatasetStatistics.ClassCount::byLayer).toList();
		return distribution(statistics, "class-distribution", "Objects by class", "Objects of each class and layer on " + items(statistics.items()) + ".", "class", names, counts);
	}

	public static Figure perItem(DatasetStatistics statistics) {
		return distribution(statistics, "objects-per-item", "Items by number of objects", "Items, of " + items(statistics.items()) + ", that have so many objects in a layer.",
				"objects", statistics.perItem().stream().map(DatasetStatistics.Bucket::range).toList(),
				statistics.perItem().stream().map(DatasetStatistics.Bucket::byLayer).toList());
	}

	public static List<Figure> sizes(DatasetStatistics statistics) {
		return statistics.sizes().stream().map(sizes -> distribution(statistics, "sizes-" + sizes.unit(), "Objects by size in " + sizes.unit(), switch (sizes.unit()) {
		case "px" -> "Objects by the side, in pixels, of the square that has the area of the shape.";
		case "ms" -> "Intervals by length in milliseconds.";
		default -> "Spans by length in " + sizes.unit() + ".";
		}, "size in " + sizes.unit(), sizes.buckets().stream().map(DatasetStatistics.Bucket::range).toList(),
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
		Chart chart = Charts.lines("Score on gold items over time", "F1 of each annotator against the layer " + report.gold() + ", by week.", "F1", periods, series, 1,
				Charts::figure);
		return new Figure("gold-scores", "F1 against the layer " + report.gold() + ", which has " + items(report.items()) + ", by the week of an annotator's last change of an item.",
				chart, new DataTable(List.of("annotator", "week", "items", "F1", "mean IoU"), report.perPeriod().stream().map(one -> List.of(one.annotator(), one.period(),
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
		Chart chart = Charts.lines("Throughput", "Objects of each annotator by day.", "objects a day", days, series, Double.NaN, Figures::whole);
		return new Figure("throughput", "Objects by who made them and on which day (UTC). Seconds are those that the objects say they took; an object without is left out of them.",
				chart, new DataTable(List.of("annotator", "day", "objects", "timed", "seconds", "seconds an object", "objects an hour"),
						statistics.throughput().stream().map(one -> List.of(one.annotator(), one.day(), Long.toString(one.objects()), Long.toString(one.timed()),
								one(one.seconds()), one.timed() == 0 ? "-" : one(one.seconds() / one.timed()),
								one.seconds() == 0 ? "-" : one(one.timed() * SECONDS_PER_HOUR / one.seconds()))).toList()));
	}

	/** The labels to look at, and as a chart how many of which kind. */
	public static Figure errors(ErrorReport report) {
		List<ErrorReport.Kind> kinds = List.of(ErrorReport.Kind.values());
		Chart chart = Charts.bars("Probable label errors", "Labels of the layer " + report.layer() + " that are probably wrong, by kind.", kinds.stream().map(Figures::name).toList(),
				List.of(new Charts.Series("labels", kinds.stream().map(kind -> (double) report.errors().stream().filter(one -> one.kind() == kind).count()).toList())),
				Figures::whole);
		return new Figure("label-errors", "Labels of the layer " + report.layer() + " that the layer " + report.prediction() + " contradicts, on " + items(report.items())
				+ ", the most probable first.", chart,
				new DataTable(List.of("score", "item", "kind", "label", "prediction"), report.errors().stream().map(one -> List.of(Charts.figure(one.score()), one.item(),
						name(one.kind()), one.given().orElse("-"), one.suggested())).toList()));
	}

	/** For people. */
	public static String name(ErrorReport.Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	static String items(long count) {
		return count == 1 ? "1 item" : String.format(Locale.ROOT, "%,d items", count);
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
