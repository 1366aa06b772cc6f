/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.chart;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Charts as SVG 1.1 with colours by style classes, so that one drawing serves both themes. All text is escaped. */
public final class SvgWriter {

	private SvgWriter() {
	}

	/** A picture to be put into an HTML page that holds {@link #styles}. @param id unique in the page */
	public static String inline(Chart chart, String id) {
		return element(chart, id, "");
	}

	/** A file of its own, in the light theme. */
	public static String standalone(Chart chart) {
		String style = "<style>" + styles(chart, Palette.LIGHT) + "</style><rect width=\"100%\" height=\"100%\" fill=\"" + hex(Palette.LIGHT.background()) + "\"/>\n";
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(chart, "chart", style);
	}

	/** What a style sheet says of the paints of a chart in a theme. */
	public static String styles(Chart chart, Palette palette) {
		Set<String> rules = new TreeSet<>();
		chart.marks().forEach(mark -> {
			Paint paint = paint(mark);
			String color = hex(palette.color(paint));
			// Without variables, which drawing programs do not know.
			rules.add(".lw-f." + name(paint) + "{fill:" + color + "}.lw-s." + name(paint) + "{stroke:" + color + "}");
		});
		return ".lw-s{fill:none;stroke-linejoin:round}" + String.join("", rules);
	}

	private static Paint paint(Mark mark) {
		return switch (mark) {
		case Mark.Box box -> box.fill();
		case Mark.Dot dot -> dot.fill();
		case Mark.Line line -> line.paint();
		case Mark.Text text -> text.paint();
		};
	}

	private static String name(Paint paint) {
		return switch (paint) {
		case Paint.Role role -> "lw-" + role.name().toLowerCase(Locale.ROOT);
		case Paint.Series series -> "lw-c" + Math.floorMod(series.index(), 7);
		case Paint.Heat heat -> "lw-h" + Math.round(heat.value() * 100);
		case Paint.OnHeat heat -> heat.isDark() ? "lw-on" : "lw-text";
		};
	}

	private static String element(Chart chart, String id, String before) {
		StringBuilder svg = new StringBuilder();
		svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"").append(id).append("-title ").append(id).append("-desc\" width=\"")
				.append(number(chart.width())).append("\" height=\"").append(number(chart.height())).append("\" viewBox=\"0 0 ").append(number(chart.width()))
				.append(' ').append(number(chart.height())).append("\" font-family=\"system-ui, sans-serif\">\n");
		svg.append("<title id=\"").append(id).append("-title\">").append(escape(chart.title())).append("</title>\n");
		svg.append("<desc id=\"").append(id).append("-desc\">").append(escape(chart.description())).append("</desc>\n").append(before);
		chart.marks().forEach(mark -> svg.append(element(mark)).append('\n'));
		return svg.append("</svg>\n").toString();
	}

	private static String element(Mark mark) {
		String tip = mark.hit().map(hit -> "<title>" + escape(hit.text()) + "</title>").orElse("");
		return switch (mark) {
		case Mark.Box box -> "<rect x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\"" + number(box.width()) + "\" height=\""
				+ number(box.height()) + "\" class=\"lw-f " + name(box.fill()) + "\">" + tip + "</rect>";
		case Mark.Dot dot -> "<circle cx=\"" + number(dot.x()) + "\" cy=\"" + number(dot.y()) + "\" r=\"" + number(dot.radius()) + "\" class=\"lw-f "
				+ name(dot.fill()) + "\">" + tip + "</circle>";
		case Mark.Line line -> "<polyline points=\"" + line.points().stream().map(point -> number(point.x()) + "," + number(point.y())).collect(Collectors.joining(" "))
				+ "\" stroke-width=\"" + number(line.width()) + "\"" + (line.pattern().isEmpty() ? "" : " stroke-dasharray=\""
				+ line.pattern().stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\"") + " class=\"lw-s " + name(line.paint()) + "\"/>";
		case Mark.Text text -> "<text x=\"" + number(text.x()) + "\" y=\"" + number(text.y()) + "\" font-size=\"" + number(text.size()) + "\" text-anchor=\""
				+ text.anchor().name().toLowerCase(Locale.ROOT) + "\"" + (text.bold() ? " font-weight=\"600\"" : "")
				+ (text.angle() == 0 ? "" : " transform=\"rotate(" + number(text.angle()) + " " + number(text.x()) + " " + number(text.y()) + ")\"")
				+ " class=\"lw-f " + name(text.paint()) + "\">" + escape(text.text()) + "</text>";
		};
	}

	private static String hex(int color) {
		return String.format("#%06x", color);
	}

	/** Two digits at most behind the point, none where they are zero. */
	private static String number(double value) {
		String text = String.format(Locale.ROOT, "%.2f", value);
		return text.replaceFirst("\\.?0+$", "");
	}

	/** Text for XML and HTML, in elements and in attributes. What XML cannot hold becomes U+FFFD. */
	public static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach(c -> {
			switch (c) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			case '\'' -> escaped.append("&#39;");
			default -> {
				boolean allowed = c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
				escaped.appendCodePoint(allowed ? c : 0xFFFD);
			}
			}
		});
		return escaped.toString();
	}
}
