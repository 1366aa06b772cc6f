/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.labelwright.quality.chart.Mark.Anchor;

/** Lays charts out. Text is measured by a mean width of its characters, as nobody here knows the font. */
public final class Charts {

	private static final double SIZE = 12;
	private static final double SMALL = 11;
	private static final double CHARACTER = 6.6;
	private static final double GAP = 8;
	private static final int LONGEST = 28;

	private Charts() {
	}

	/** One cell of a heat map. @param heat in [0,1], NaN where there is no value */
	public record Cell(double heat, String text, String description) {
	}

	/** A line or a row of bars. @param values by category; NaN where there is none */
	public record Series(String name, List<Double> values) {

		public Series {
			values = List.copyOf(values);
		}
	}

	/** A curve in a square from 0 to 1. @param marked a point of it to be marked, where there is one */
	public record Curve(String name, List<Mark.Point> points, Optional<Mark.Point> marked) {

		public Curve {
			points = List.copyOf(points);
		}
	}

	private static double width(String text) {
		return text.length() * CHARACTER;
	}

	private static double widest(List<String> texts) {
		return texts.stream().mapToDouble(text -> width(shortened(text))).max().orElse(0);
	}

	private static String shortened(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
	}

	private static Mark.Text text(double x, double y, String text, Anchor anchor, Paint paint) {
		return new Mark.Text(x, y, shortened(text), anchor, SIZE, false, 0, paint);
	}

	/**
	 * A table whose cells are coloured.
	 *
	 * @param rowAxis what rows are
	 * @param cells by row and column
	 */
	public static Chart heatMap(String title, String description, String rowAxis, String columnAxis, List<String> rows, List<String> columns, List<List<Cell>> cells) {
		double widestCell = cells.stream().flatMap(List::stream).mapToDouble(cell -> width(cell.text())).max().orElse(0);
		double cellWidth = Math.max(rows.size() > 20 ? 30 : 46, widestCell + GAP);
		double cellHeight = rows.size() > 20 ? 22 : 30;
		double slant = Math.sqrt(0.5);
		double head = widest(columns) * slant + 3 * GAP + SIZE;
		double left = Math.max(widest(rows), width(rowAxis)) + 2 * GAP;
		List<Mark> marks = new ArrayList<>();
		marks.add(new Mark.Text(left, SIZE, columnAxis, Anchor.START, SMALL, true, 0, Paint.Role.MUTED));
		marks.add(new Mark.Text(left - GAP, head - GAP, rowAxis, Anchor.END, SMALL, true, 0, Paint.Role.MUTED));
		for (int column = 0; column < columns.size(); column++) {
			marks.add(new Mark.Text(left + (column + 0.5) * cellWidth, head - GAP, shortened(columns.get(column)), Anchor.START, SIZE, false, -45, Paint.Role.TEXT));
		}
		for (int row = 0; row < rows.size(); row++) {
			double top = head + row * cellHeight;
			marks.add(text(left - GAP, top + cellHeight / 2 + 4, rows.get(row), Anchor.END, Paint.Role.TEXT));
			for (int column = 0; column < columns.size(); column++) {
				Cell cell = cells.get(row).get(column);
				boolean defined = !Double.isNaN(cell.heat());
				Optional<Hit> hit = defined ? Optional.of(new Hit(row, column, cell.description())) : Optional.empty();
				double x = left + column * cellWidth;
				marks.add(new Mark.Box(x + 1, top + 1, cellWidth - 2, cellHeight - 2, defined ? new Paint.Heat(cell.heat()) : new Paint.Heat(0), hit));
				if (!cell.text().isEmpty()) {
					marks.add(text(x + cellWidth / 2, top + cellHeight / 2 + 4, cell.text(), Anchor.MIDDLE, defined ? new Paint.OnHeat(cell.heat()) : Paint.Role.MUTED));
				}
			}
		}
		double right = left + columns.size() * cellWidth + widest(columns) * slant + GAP;
		return new Chart(title, description, Math.max(right, left + width(columnAxis) + GAP), head + rows.size() * cellHeight + GAP, marks);
	}

	/** Bars that lie, one a category and series. @param format of the figure behind a bar */
	public static Chart bars(String title, String description, List<String> categories, List<Series> series, DoubleFunction<String> format) {
		double most = series.stream().flatMap(one -> one.values().stream()).filter(value -> !value.isNaN()).mapToDouble(Double::doubleValue).max().orElse(0);
		double bar = series.size() > 1 ? 14 : 18;
		double group = series.size() * bar + GAP;
		double left = widest(categories) + 2 * GAP;
		double length = 420;
		List<Mark> marks = new ArrayList<>();
		double top = legend(marks, series.stream().map(Series::name).toList(), left, length, false);
		for (int category = 0; category < categories.size(); category++) {
			double y = top + category * group;
			marks.add(text(left - GAP, y + (group - GAP) / 2 + 4, categories.get(category), Anchor.END, Paint.Role.TEXT));
			for (int s = 0; s < series.size(); s++) {
				double value = series.get(s).values().get(category);
				if (!Double.isNaN(value)) {
					double extent = most == 0 ? 0 : Math.max(value > 0 ? 1 : 0, length * value / most);
					String figure = format.apply(value);
					String what = categories.get(category) + (series.size() > 1 ? ", " + series.get(s).name() : "") + ": " + figure;
					marks.add(new Mark.Box(left, y + s * bar, extent, bar - 2, new Paint.Series(s), Optional.of(new Hit(category, s, what))));
					marks.add(new Mark.Text(left + extent + 5, y + s * bar + bar - 5, figure, Anchor.START, SMALL, false, 0, Paint.Role.MUTED));
				}
			}
		}
		return new Chart(title, description, left + length + 90, top + categories.size() * group + GAP, marks);
	}

	/**
	 * A legend of several series, and where the chart begins below it.
	 *
	 * @param room that it may take to the right, where one name does not take more
	 */
	private static double legend(List<Mark> marks, List<String> names, double left, double room, boolean lines) {
		if (names.size() < 2) {
			return GAP;
		}
		double x = left;
		double y = SIZE + 2;
		for (int s = 0; s < names.size(); s++) {
			double wide = width(shortened(names.get(s))) + 44;
			if (x > left && x + wide > left + room) {
				x = left;
				y += 20;
			}
			if (lines) {
				marks.add(new Mark.Line(List.of(new Mark.Point(x, y - 4), new Mark.Point(x + 22, y - 4)), new Paint.Series(s), 2, s));
			} else {
				marks.add(new Mark.Box(x + 8, y - 10, 12, 12, new Paint.Series(s), Optional.empty()));
			}
			marks.add(text(x + 28, y, names.get(s), Anchor.START, Paint.Role.TEXT));
			x += wide;
		}
		return y + 2 * GAP;
	}

	/** Lines over categories that follow each other, such as days. @param most the end of the scale, the next round number where NaN */
	public static Chart lines(String title, String description, String axis, List<String> categories, List<Series> series, double most, DoubleFunction<String> format) {
		double top = Double.isNaN(most) ? round(series.stream().flatMap(one -> one.values().stream()).filter(value -> !value.isNaN())
				.mapToDouble(Double::doubleValue).max().orElse(1)) : most;
		List<Mark> marks = new ArrayList<>();
		Frame frame = new Frame(64, legend(marks, series.stream().map(Series::name).toList(), 64, 520, true) + 18, 520, 220);
		frame.vertical(marks, axis, top, format);
		int every = Math.max(1, (int) Math.ceil(categories.size() / 8.0));
		for (int category = 0; category < categories.size(); category++) {
			if (category % every == 0) {
				marks.add(new Mark.Text(frame.x(place(category, categories.size())), frame.bottom() + 18, categories.get(category), Anchor.MIDDLE, SMALL, false, 0, Paint.Role.MUTED));
			}
		}
		for (int s = 0; s < series.size(); s++) {
			List<Mark.Point> points = new ArrayList<>();
			List<Mark> dots = new ArrayList<>();
			for (int category = 0; category < categories.size(); category++) {
				double value = series.get(s).values().get(category);
				if (!Double.isNaN(value)) {
					Mark.Point point = new Mark.Point(frame.x(place(category, categories.size())), frame.y(value / top));
					points.add(point);
					dots.add(new Mark.Dot(point.x(), point.y(), 4, new Paint.Series(s), Optional.of(new Hit(category, s,
							series.get(s).name() + ", " + categories.get(category) + ": " + format.apply(value)))));
				}
			}
			if (points.size() > 1) {
				marks.add(new Mark.Line(points, new Paint.Series(s), 2, s));
			}
			marks.addAll(dots);
		}
		return new Chart(title, description, frame.right() + 56, frame.bottom() + 30, marks);
	}

	private static double place(int category, int count) {
		return count == 1 ? 0.5 : (double) category / (count - 1);
	}

	/** The next of 1, 2, 5, 10, 20, ... */
	static double round(double value) {
		double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))));
		for (double step : new double[] { 1, 2, 5 }) {
			if (step * power >= value) {
				return step * power;
			}
		}
		return 10 * power;
	}

	/** Curves between two figures that go from 0 to 1. */
	public static Chart curves(String title, String description, String xAxis, String yAxis, List<Curve> curves) {
		List<Mark> marks = new ArrayList<>();
		Frame frame = new Frame(56, legend(marks, curves.stream().map(Curve::name).toList(), 56, 420, true) + 18, 420, 320);
		frame.vertical(marks, yAxis, 1, Charts::tick);
		for (int i = 0; i <= 5; i++) {
			double x = frame.x(i / 5.0);
			marks.add(new Mark.Line(List.of(new Mark.Point(x, frame.top()), new Mark.Point(x, frame.bottom())), Paint.Role.GRID, 1, 0));
			marks.add(new Mark.Text(x, frame.bottom() + 18, tick(i / 5.0), Anchor.MIDDLE, SMALL, false, 0, Paint.Role.MUTED));
		}
		marks.add(new Mark.Text((frame.left() + frame.right()) / 2, frame.bottom() + 36, xAxis, Anchor.MIDDLE, SMALL, true, 0, Paint.Role.MUTED));
		for (int c = 0; c < curves.size(); c++) {
			Curve curve = curves.get(c);
			if (!curve.points().isEmpty()) {
				marks.add(new Mark.Line(curve.points().stream().map(point -> new Mark.Point(frame.x(point.x()), frame.y(point.y()))).toList(), new Paint.Series(c), 2, c));
			}
			int index = c;
			curve.marked().ifPresent(point -> marks.add(new Mark.Dot(frame.x(point.x()), frame.y(point.y()), 6, new Paint.Series(index), Optional.of(
					new Hit(index, 0, curve.name() + ": " + xAxis + " " + figure(point.x()) + ", " + yAxis + " " + figure(point.y()))))));
		}
		return new Chart(title, description, frame.right() + 40, frame.bottom() + 46, marks);
	}

	private static String tick(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	/** A figure between 0 and 1 with three digits; a hyphen where it is not defined. */
	public static String figure(double value) {
		return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
	}

	/** Where curves are drawn. */
	private record Frame(double left, double top, double width, double height) {

		double right() {
			return left + width;
		}

		double bottom() {
			return top + height;
		}

		double x(double part) {
			return left + part * width;
		}

		double y(double part) {
			return bottom() - part * height;
		}

		void vertical(List<Mark> marks, String axis, double most, DoubleFunction<String> format) {
			marks.add(new Mark.Text(left - GAP, top - 10, axis, Anchor.START, SMALL, true, 0, Paint.Role.MUTED));
			for (int i = 0; i <= 5; i++) {
				double y = y(i / 5.0);
				marks.add(new Mark.Line(List.of(new Mark.Point(left, y), new Mark.Point(right(), y)), Paint.Role.GRID, 1, 0));
				marks.add(new Mark.Text(left - GAP, y + 4, format.apply(most * i / 5), Anchor.END, SMALL, false, 0, Paint.Role.MUTED));
			}
		}
	}
}
