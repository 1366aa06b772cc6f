/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.report;

import static org.labelwright.quality.chart.SvgWriter.escape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.labelwright.quality.agreement.AgreementReport;
import org.labelwright.quality.agreement.Period;
import org.labelwright.quality.assistance.AssistReport;
import org.labelwright.quality.chart.Chart;
import org.labelwright.quality.chart.Charts;
import org.labelwright.quality.chart.DataTable;
import org.labelwright.quality.chart.Figure;
import org.labelwright.quality.chart.Palette;
import org.labelwright.quality.chart.SvgWriter;
import org.labelwright.quality.internal.report.Messages;
import org.labelwright.quality.metrics.PrecisionRecallCurve;

/**
 * A report as one HTML page that needs nothing else: styles and charts are in it, there is no script, and a policy in its head
 * forbids to load anything. It is well-formed XML too. The same results and date give the same bytes.
 */
public final class HtmlReport {

	/** More rows than that nobody reads in a page; --json and the views have all. */
	private static final int MOST_ROWS = 200;

	/** What metrics that follow a reference say where a figure is not defined, as of large objects where there are none. */
	private static final double UNDEFINED = -1;

	private static final String STYLE = """
			:root{color-scheme:light dark;--bg:#fff;--fg:#1a1d21;--muted:#55595f;--line:#d5d8dc;--card:#f6f7f8;--link:#00568c}
			@media (prefers-color-scheme:dark){:root{--bg:#1b1e22;--fg:#eceef0;--muted:#b3b8be;--line:#42474e;--card:#24282d;--link:#7cc0f0}}
			@media print{:root{color-scheme:light;--bg:#fff;--fg:#000;--muted:#444;--line:#bbb;--card:#fff;--link:#000}
			nav{display:none}section{break-inside:avoid-page}details>*{display:block}}
			body{margin:0 auto;max-width:80rem;padding:2rem 1rem;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif}
			h1{font-size:1.8rem;margin:0}h2{font-size:1.3rem;margin:2.5rem 0 .5rem;border-bottom:1px solid var(--line)}h3{font-size:1.05rem;margin:1.5rem 0 .3rem}
			p{margin:.3rem 0 .8rem;max-width:50rem}.chapter{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(34rem,100%),1fr));gap:0 2.5rem;align-items:start}
			.chapter>*{grid-column:1/-1;min-width:0}.chapter>section{grid-column:auto}.note{color:var(--muted)}a{color:var(--link)}nav ul{padding-left:1.2rem;columns:3 16rem}
			.facts{display:flex;flex-wrap:wrap;gap:.8rem;padding:0;list-style:none}.facts li{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.5rem .9rem}
			.facts b{display:block;font-size:1.4rem}.wide{overflow-x:auto}svg{max-width:100%;height:auto}
			table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.9rem}caption{text-align:left;color:var(--muted);padding:.3rem 0;white-space:nowrap}
			th,td{border-bottom:1px solid var(--line);padding:.25rem .7rem;text-align:left}td.n,th.n{text-align:right}summary{cursor:pointer;color:var(--link)}
			""";

	private final QualityReport report;
	private final LocalDate date;
	private final StringBuilder page = new StringBuilder();
	private final List<Chart> charts = new ArrayList<>();
	private final List<String[]> chapters = new ArrayList<>();

	private HtmlReport(QualityReport report, LocalDate date) {
		this.report = report;
		this.date = date;
	}

	/**
	 * The page as text, to be written as UTF-8.
	 *
	 * @param date of the report, as its reader counts days
	 */
	public static String of(QualityReport report, LocalDate date) {
		return new HtmlReport(report, date).write();
	}

	private String write() {
		DatasetStatistics statistics = report.statistics();
		chapter("contents", Messages.Chapter_Contents, () -> {
			figure(Figures.classes(statistics));
			figure(Figures.perItem(statistics));
			Figures.sizes(statistics).forEach(this::figure);
		});
		chapter("findings", Messages.Chapter_Findings, this::findings);
		report.comparison().ifPresent(comparison -> chapter("comparison", Messages.Chapter_Comparison, () -> comparison(comparison)));
		report.errors().ifPresent(errors -> chapter("errors", Messages.Chapter_Errors, () -> figure(Figures.errors(errors))));
		report.assistance().ifPresent(assistance -> chapter("assistance", Messages.Chapter_Assistance, () -> assistance(assistance)));
		report.agreement().ifPresent(agreement -> chapter("agreement", Messages.Chapter_Agreement, () -> agreement(agreement)));
		report.gold().filter(gold -> !gold.perPeriod().isEmpty()).ifPresent(gold -> chapter("gold", Messages.Chapter_Gold, () -> figure(Figures.gold(gold))));
		if (!statistics.throughput().isEmpty()) {
			chapter("work", Messages.Chapter_Work, () -> figure(Figures.throughput(statistics)));
		}
		return head() + page + "</main>\n</body>\n</html>\n";
	}

	private String head() {
		DatasetStatistics statistics = report.statistics();
		String title = escape(NLS.bind(Messages.Report, report.dataset()));
		String light = charts.stream().map(chart -> SvgWriter.styles(chart, Palette.LIGHT)).distinct().collect(Collectors.joining());
		String dark = charts.stream().map(chart -> SvgWriter.styles(chart, Palette.DARK)).distinct().collect(Collectors.joining());
		StringBuilder head = new StringBuilder("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
				+ "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
				+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" + title + "</title>\n<style>\n" + STYLE + light
				+ "\n@media screen and (prefers-color-scheme:dark){" + dark + "}\n</style>\n</head>\n<body>\n<main>\n");
		head.append("<h1>").append(title).append("</h1>\n<p class=\"note\">").append(escape(about(statistics))).append("</p>\n<ul class=\"facts\">");
		fact(head, whole(statistics.items()), statistics.items() == 1 ? Messages.Fact_Item : Messages.Fact_Items);
		statistics.layers().forEach(layer -> fact(head, whole(layer.objects()), NLS.bind(Messages.Fact_Objects, Figures.items(layer.items()), layer.name())));
		fact(head, whole(report.findings().stream().mapToLong(QualityReport.FindingCount::count).sum()), Messages.Fact_Findings);
		head.append("</ul>\n<nav aria-label=\"").append(escape(Messages.Contents)).append("\"><ul>");
		chapters.forEach(chapter -> head.append("<li><a href=\"#").append(chapter[0]).append("\">").append(escape(chapter[1])).append("</a></li>"));
		return head.append("</ul></nav>\n").toString();
	}

	private String about(DatasetStatistics statistics) {
		String changed = statistics.lastChanged().map(time -> NLS.bind(Messages.Report_Changed, Period.DAY.of(time)) + " ").orElse("");
		return NLS.bind(Messages.Report_Ontology, report.ontology()) + " " + changed + NLS.bind(Messages.Report_Made, date);
	}

	private static void fact(StringBuilder head, String figure, String what) {
		head.append("<li><b>").append(figure).append("</b>").append(escape(what)).append("</li>");
	}

	private void chapter(String id, String title, Runnable content) {
		chapters.add(new String[] { id, title });
		page.append("<div class=\"chapter\">\n<h2 id=\"").append(id).append("\">").append(escape(title)).append("</h2>\n");
		content.run();
		page.append("</div>\n");
	}

	private void figure(Figure figure) {
		charts.add(figure.chart());
		page.append("<section>\n<h3>").append(escape(figure.chart().title())).append("</h3>\n<p class=\"note\">").append(escape(figure.counted()))
				.append("</p>\n<div class=\"wide\">").append(SvgWriter.inline(figure.chart(), figure.id())).append("</div>\n<details><summary>")
				.append(escape(NLS.bind(Messages.AsTable, figure.chart().title()))).append("</summary>\n");
		table(figure.chart().title(), figure.table());
		page.append("</details>\n</section>\n");
	}

	private void table(String caption, DataTable table) {
		boolean[] numbers = new boolean[table.columns().size()];
		for (int column = 0; column < numbers.length; column++) {
			int at = column;
			numbers[column] = column > 0 && table.rows().stream().allMatch(row -> row.get(at).isEmpty() || row.get(at).matches("-|-?[0-9.,]+"));
		}
		page.append("<div class=\"wide\"><table><caption>").append(escape(caption)).append(table.rows().size() > MOST_ROWS
				? escape(NLS.bind(Messages.FirstRows, MOST_ROWS, whole(table.rows().size()))) : "").append("</caption>\n<thead><tr>");
		for (int column = 0; column < numbers.length; column++) {
			page.append("<th scope=\"col\"").append(numbers[column] ? " class=\"n\"" : "").append('>').append(escape(table.columns().get(column))).append("</th>");
		}
		page.append("</tr></thead>\n<tbody>\n");
		table.rows().stream().limit(MOST_ROWS).forEach(row -> {
			page.append("<tr>");
			for (int column = 0; column < numbers.length; column++) {
				page.append(column == 0 ? "<th scope=\"row\">" : numbers[column] ? "<td class=\"n\">" : "<td>").append(escape(row.get(column)))
						.append(column == 0 ? "</th>" : "</td>");
			}
			page.append("</tr>\n");
		});
		page.append("</tbody></table></div>\n");
	}

	private void findings() {
		if (report.findings().isEmpty()) {
			page.append("<p>").append(escape(Messages.Findings_None)).append("</p>\n");
			return;
		}
		table(NLS.bind(Messages.Findings, Figures.items(report.statistics().items())), new DataTable(Figures.columns(Messages.Findings_Columns),
				report.findings().stream().map(one -> List.of(one.name(), one.severity().id(), whole(one.count()), whole(one.items()))).toList()));
	}

	private void comparison(Comparison comparison) {
		page.append("<p>").append(escape(NLS.bind(Messages.Comparison, comparison.prediction(), comparison.truth()))).append("</p>\n");
		report.metrics().ifPresent(metrics -> table(NLS.bind(Messages.Figures_Task, metrics.task()), new DataTable(Figures.columns(Messages.Figures_Columns),
				metrics.figures().entrySet().stream().map(one -> List.of(one.getKey(), one.getValue() == UNDEFINED ? "-" : one.getValue() == Math.rint(one.getValue()) && one.getValue() > 1
						? whole(one.getValue().longValue()) : Charts.figure(one.getValue()))).toList())));
		figure(Figures.confusion(comparison));
		List<PrecisionRecallCurve> shown = comparison.curves().stream()
				.sorted(Comparator.comparingInt((PrecisionRecallCurve curve) -> curve.points().size()).reversed()).limit(Figures.MOST_CURVES).toList();
		figure(Figures.curves(comparison, shown, Optional.empty()));
		if (shown.size() < comparison.curves().size()) {
			page.append("<p class=\"note\">").append(escape(NLS.bind(Messages.Curves_Most, shown.size(), comparison.curves().size()))).append("</p>\n");
		}
		examples(comparison);
	}

	private void examples(Comparison comparison) {
		List<List<String>> rows = comparison.cells().stream().filter(cell -> !cell.truth().equals(cell.prediction()))
				.sorted(Comparator.comparingLong(Comparison.Cell::count).reversed()).map(cell -> List.of(cell.truth(), cell.prediction(), whole(cell.count()),
						cell.examples().stream().map(Comparison.Example::item).distinct().collect(Collectors.joining(", ")))).toList();
		if (!rows.isEmpty()) {
			page.append("<h3>" + escape(Messages.Examples) + "</h3>\n");
			table(Messages.Examples_About, new DataTable(Figures.columns(Messages.Examples_Columns), rows));
		}
	}

	private void assistance(AssistReport assistance) {
		List<List<String>> rows = new ArrayList<>();
		assistance.classes().forEach(one -> rows.add(assisted(one, one.name())));
		if (rows.size() > 1) {
			rows.add(assisted(assistance.total(), Messages.Assistance_Total));
		}
		table(NLS.bind(Messages.Assistance, assistance.prediction(), assistance.layer()), new DataTable(Figures.columns(Messages.Assistance_Columns), rows));
	}

	private static List<String> assisted(AssistReport.ClassReport one, String name) {
		return List.of(name, whole(one.accepted()), whole(one.rejected()), whole(one.open()), figure(one.acceptanceRate()), whole(one.unchanged()), whole(one.reclassified()),
				whole(one.deleted()), figure(one.meanIou()), figure(one.cornersMoved()), figure(one.charactersMoved()), figure(one.secondsSaved()));
	}

	private static String figure(OptionalDouble value) {
		return value.isPresent() ? Charts.figure(value.getAsDouble()) : "-";
	}

	private void agreement(AgreementReport agreement) {
		List<List<String>> rows = new ArrayList<>();
		agreement.coefficients().forEach(one -> one.values().forEach((measure, value) -> rows.add(List.of(one.subject(), measure, Charts.figure(value), whole(one.units())))));
		agreement.alphaIou().ifPresent(value -> rows.add(List.of(Messages.Geometry, "alpha-iou", Charts.figure(value), "-")));
		if (!rows.isEmpty()) {
			table(Messages.Coefficients, new DataTable(Figures.columns(Messages.Coefficients_Columns), rows));
		}
		figure(Figures.agreement(agreement));
		figure(Figures.agreementPerClass(agreement));
	}

	private static String whole(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}
}
