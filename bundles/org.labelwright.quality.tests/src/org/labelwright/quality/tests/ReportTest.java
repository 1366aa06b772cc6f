/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.concurrent.CancellationException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.chart.Chart;
import org.labelwright.quality.chart.Charts;
import org.labelwright.quality.chart.DataTable;
import org.labelwright.quality.chart.Figure;
import org.labelwright.quality.chart.Mark;
import org.labelwright.quality.chart.SvgWriter;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.Evaluation;
import org.labelwright.quality.metrics.EvaluationInput;
import org.labelwright.quality.metrics.PrecisionRecallCurve;
import org.labelwright.quality.report.Comparison;
import org.labelwright.quality.report.DatasetStatistics;
import org.labelwright.quality.report.Figures;
import org.labelwright.quality.report.HtmlReport;
import org.labelwright.quality.report.QualityReport;
import org.labelwright.quality.report.QualityReporter;
import org.w3c.dom.Document;

/** Reports, against figures counted by hand. */
class ReportTest {

	private static final QualityReporter.Compared COMPARED = new QualityReporter.Compared("main", "model");
	private static final LocalDate DATE = LocalDate.of(2026, 3, 14);
	private static final String EVIL = "<script>alert('x')</script>&\"";

	/** A cat found, a dog taken for a cat, a dog missed, a dog invented. */
	private static Layered animals() {
		Layered source = new Layered(List.of("cat", "dog"), "main", "model");
		source.add("one", "main", "cat", new Box(0, 0, 100, 100));
		source.add("one", "main", "dog", new Box(200, 200, 100, 100));
		source.add("two", "main", "dog", new Box(0, 0, 50, 50));
		source.predict("one", "model", "cat", new Box(0, 0, 100, 100), 0.9);
		source.predict("one", "model", "cat", new Box(200, 200, 100, 100), 0.8);
		source.predict("three", "model", "dog", new Box(10, 10, 40, 40), 0.6);
		// Somebody has looked at it.
		source.answer("three", "main", "empty", "yes");
		return source;
	}

	private static void by(Annotation annotation, String author, String time, double seconds) {
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthorKind(AuthorKind.PERSON);
		provenance.setAuthor(author);
		provenance.setCreated(Instant.parse(time));
		provenance.setSecondsSpent(seconds);
		annotation.setProvenance(provenance);
	}

	private static QualityReport report(Layered source) throws IOException {
		return new QualityReporter(Installed.contributions()).run(source, Optional.of(COMPARED), Progress.NONE);
	}

	@Test
	void confusionsAreCountedWithTheItemsTheyAreOn() throws IOException {
		Comparison comparison = QualityReporter.compare(animals(), COMPARED, 5, Progress.NONE);
		assertThat(comparison.confusion().truth()).containsExactly("cat", "dog", ConfusionMatrix.BACKGROUND);
		assertThat(comparison.confusion().counts()).containsExactly(List.of(1L, 0L, 0L), List.of(1L, 0L, 1L), List.of(0L, 1L, 0L));
		assertThat(comparison.cell("dog", "cat").orElseThrow().examples())
				.containsExactly(new Comparison.Example("one", Optional.of("a1"), Optional.of("a4"), 0.8, 1));
		assertThat(comparison.cell("dog", ConfusionMatrix.BACKGROUND).orElseThrow().examples()).extracting(Comparison.Example::item).containsExactly("two");
		assertThat(comparison.cell(ConfusionMatrix.BACKGROUND, "dog").orElseThrow().examples()).extracting(Comparison.Example::item).containsExactly("three");
		assertThat(comparison.cell("cat", "dog")).isEmpty();
	}

	@Test
	void predictionsOnItemsThatNobodyHasLabelledAreNotWrong() throws IOException {
		Layered source = animals();
		source.predict("four", "model", "dog", new Box(10, 10, 40, 40), 0.9);
		source.predict("five", "model", "cat", new Box(10, 10, 40, 40), 0.9);
		source.document("six", "main");
		Comparison comparison = QualityReporter.compare(source, COMPARED, 5, Progress.NONE);
		assertThat(comparison.confusion()).isEqualTo(QualityReporter.compare(animals(), COMPARED, 5, Progress.NONE).confusion());
		assertThat(comparison.curves()).isEqualTo(QualityReporter.compare(animals(), COMPARED, 5, Progress.NONE).curves());
		assertThat(comparison.items()).isEqualTo(3);
		assertThat(comparison.leftOut()).isEqualTo(2);
		assertThat(Figures.confusion(comparison).counted()).contains("Objects on 3 items.", "2 items with predictions are left out, as the layer main says nothing of them.");
		assertThat(Figures.confusion(QualityReporter.compare(animals(), COMPARED, 5, Progress.NONE)).counted()).doesNotContain("left out");
		assertThat(report(source).metrics()).isEqualTo(report(animals()).metrics());
		assertThat(HtmlReport.of(report(source), DATE)).contains("2 items with predictions are left out");
	}

	@Test
	void whatBecameOfPredictionsIsToldWhereSomeWereJudged() throws IOException {
		Layered source = animals();
		assertThat(report(source).assistance()).isEmpty();
		assertThat(HtmlReport.of(report(source), DATE)).doesNotContain("Predictions and what became of them");
		Annotation accepted = source.predict("one", "model", "cat", new Box(300, 300, 100, 100), 0.9);
		accepted.setReview(ReviewState.ACCEPTED);
		source.add("one", "main", "cat", new Box(300, 300, 100, 50)).setId(accepted.getId());
		assertThat(report(source).assistance().orElseThrow().classes().getFirst().meanIou()).hasValue(0.5);
		assertThat(HtmlReport.of(report(source), DATE)).contains("Predictions and what became of them").contains("<th scope=\"row\">cat</th><td class=\"n\">1</td><td class=\"n\">0</td><td class=\"n\">2</td>");
	}

	@Test
	void whatBecameOfPredictionsIsLookedForWhereTheyAreAcceptedAlsoWhereGoldIsTheTruth() throws IOException {
		Layered source = new Layered(List.of("cat"), "main", "gold", "model");
		source.add("one", "gold", "cat", new Box(0, 0, 100, 100));
		Annotation accepted = source.predict("one", "model", "cat", new Box(0, 0, 100, 100), 0.9);
		accepted.setReview(ReviewState.ACCEPTED);
		source.add("one", "main", "cat", new Box(0, 0, 100, 100)).setId(accepted.getId());
		QualityReport report = new QualityReporter(Installed.contributions()).run(source, Optional.of(new QualityReporter.Compared("gold", "model")), Progress.NONE);
		assertThat(report.assistance().orElseThrow().layer()).isEqualTo("main");
		assertThat(report.assistance().orElseThrow().total().unchanged()).isEqualTo(1);
		// There are no small objects.
		assertThat(HtmlReport.of(report, DATE)).contains("<th scope=\"row\">APs</th><td class=\"n\">-</td>").doesNotContain("-1.000");
	}

	@Test
	void aBoxIsComparedWithTheBoxAroundAnOutline() throws IOException {
		Layered source = new Layered(List.of("cat"), "main", "model");
		source.add("one", "main", "cat", Polygon.of(0, 0, 100, 0, 0, 10));
		source.predict("one", "model", "cat", new Box(0, 0, 100, 10), 0.9);
		assertThat(QualityReporter.compare(source, COMPARED, 5, Progress.NONE).cell("cat", "cat").orElseThrow().examples().getFirst().iou()).isEqualTo(1);
	}

	@Test
	void aCellKeepsTheSurestOfMany() throws IOException {
		Layered source = new Layered(List.of("cat"), "main", "model");
		for (int i = 0; i < 20; i++) {
			source.predict("item" + i, "model", "cat", new Box(0, 0, 10, 10), 0.01 * ((7 * i) % 20));
			source.add("item" + i, "main", "cat", new Box(500, 500, 10, 10));
		}
		Comparison.Cell cell = QualityReporter.compare(source, COMPARED, 3, Progress.NONE).cell(ConfusionMatrix.BACKGROUND, "cat").orElseThrow();
		assertThat(cell.count()).isEqualTo(20);
		assertThat(cell.examples()).extracting(Comparison.Example::confidence).containsExactly(0.19, 0.18, 0.17);
	}

	@Test
	void curvesHaveAPointForEachConfidence() throws IOException {
		Comparison comparison = QualityReporter.compare(animals(), COMPARED, 5, Progress.NONE);
		PrecisionRecallCurve cat = comparison.curves().getFirst();
		assertThat(cat.points()).containsExactly(new PrecisionRecallCurve.Point(0.9, 1, 1), new PrecisionRecallCurve.Point(0.8, 1, 0.5));
		assertThat(Comparison.area(cat)).isEqualTo(1);
		assertThat(Comparison.f1(Comparison.at(cat, 0.8))).isCloseTo(2.0 / 3, within(1e-12));
		assertThat(Comparison.at(cat, 0.95).precision()).isNaN();
		assertThat(Comparison.best(cat)).contains(new PrecisionRecallCurve.Point(0.9, 1, 1));
		assertThat(comparison.curves().get(1).points()).containsExactly(new PrecisionRecallCurve.Point(0.6, 0, 0));
	}

	/** As evaluate counts them, by another way through the code. */
	@Test
	void boxesAreConfusedAsTheMetricOfDetectionSays() throws IOException {
		Random random = new Random(7);
		for (int round = 0; round < 20; round++) {
			Layered source = new Layered(List.of("a", "b", "c"), "main", "model");
			for (int i = 0; i < 60; i++) {
				Box box = new Box(random.nextInt(60), random.nextInt(60), 20 + random.nextInt(20), 20 + random.nextInt(20));
				source.add("item" + i % 4, "main", "abc".substring(i % 3, i % 3 + 1), box).setCrowd(random.nextInt(8) == 0);
				Box near = new Box(box.x() + random.nextInt(9), box.y() + random.nextInt(9), box.width(), box.height());
				int other = random.nextInt(3);
				source.predict("item" + i % 4, "model", "abc".substring(other, other + 1), near, random.nextDouble());
			}
			Evaluation evaluation = new Evaluation(Installed.contributions());
			ConfusionMatrix expected = Evaluation.run(evaluation.find("detection", Optional.empty()), new EvaluationInput(source, Optional.of("main")),
					new EvaluationInput(source, Optional.of("model")), Map.of("confusion", "true"), Progress.NONE).confusion().orElseThrow();
			assertThat(QualityReporter.compare(source, COMPARED, 1, Progress.NONE).confusion()).isEqualTo(expected);
		}
	}

	@Test
	void contentsAndWorkAreCounted() throws IOException {
		Layered source = animals();
		by(source.add("two", "main", "cat", new Box(60, 60, 8, 8)), "ann", "2026-03-09T10:00:00Z", 6);
		by(source.add("two", "main", "cat", new Box(70, 70, 8, 8)), "ann", "2026-03-09T23:59:59Z", 12);
		by(source.add("two", "main", "cat", new Box(80, 80, 8, 8)), "ann", "2026-03-10T00:00:00Z", 0);
		DatasetStatistics statistics = QualityReporter.statistics(source, Progress.NONE);
		assertThat(statistics.items()).isEqualTo(3);
		assertThat(statistics.layers()).containsExactly(new DatasetStatistics.LayerCount("main", "main", 2, 6), new DatasetStatistics.LayerCount("model", "model", 2, 3));
		assertThat(statistics.classes()).containsExactly(new DatasetStatistics.ClassCount("cat", Map.of("main", 4L, "model", 2L)),
				new DatasetStatistics.ClassCount("dog", Map.of("main", 2L, "model", 1L)));
		assertThat(statistics.perItem()).extracting(DatasetStatistics.Bucket::from, bucket -> bucket.byLayer().get("main"), bucket -> bucket.byLayer().get("model"))
				.containsExactly(tuple(0L, 1L, 1L), tuple(1L, 0L, 1L),
						tuple(2L, 1L, 1L), tuple(4L, 1L, 0L));
		// Sides of 100, 100, 50 and three of 8; of the model 100, 100 and 40.
		assertThat(statistics.sizes().getFirst().unit()).isEqualTo("px");
		assertThat(statistics.sizes().getFirst().buckets()).extracting(DatasetStatistics.Bucket::from, bucket -> bucket.byLayer().get("main"))
				.containsExactly(tuple(8L, 3L), tuple(16L, 0L),
						tuple(32L, 1L), tuple(64L, 2L));
		assertThat(statistics.throughput()).containsExactly(new DatasetStatistics.Throughput("ann", "2026-03-09", 2, 2, 18),
				new DatasetStatistics.Throughput("ann", "2026-03-10", 1, 0, 0));
		assertThat(statistics.lastChanged()).contains(Instant.parse("2026-03-10T00:00:00Z"));
		assertThat(Figures.throughput(statistics).table().rows().getFirst()).containsExactly("ann", "2026-03-09", "2", "2", "18.0", "9.0", "400.0");
	}

	@Test
	void aReportHasWhatTheLayersAllow() throws IOException {
		QualityReport both = report(animals());
		assertThat(both.metrics().orElseThrow().task()).isEqualTo("detection");
		// The only cat is found first, no dog is.
		assertThat(both.metrics().orElseThrow().figures().get("AP")).isCloseTo(0.5, within(1e-9));
		assertThat(both.agreement()).isEmpty();
		assertThat(both.gold()).isEmpty();
		QualityReport alone = new QualityReporter(Installed.contributions()).run(animals(), Optional.empty(), Progress.NONE);
		assertThat(alone.comparison()).isEmpty();
		assertThat(alone.agreement().orElseThrow().pairs().getFirst().matched()).isEqualTo(2);
		JsonNode json = ResultJson.of(both);
		assertThat(json.at("/comparison/cells/1/count").intValue()).isEqualTo(1);
		assertThat(json.get("agreement").isNull()).isTrue();
	}

	@Test
	void layersThatAreNotThereAreRefusedAndCancelStops() {
		assertThatThrownBy(() -> new QualityReporter(Installed.contributions()).run(animals(), Optional.of(new QualityReporter.Compared("main", "no")), Progress.NONE))
				.isInstanceOf(BadInputException.class).hasMessageContaining("no layer \"no\"");
		Layered telling = animals();
		assertThatThrownBy(() -> QualityReporter.statistics(new ForwardingSource(telling) {
			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				progress.at(1, 3);
				super.forEach(visitor, progress);
			}
		}, (done, total) -> {
			throw new CancellationException();
		})).isInstanceOf(CancellationException.class);
	}

	private static Document xml(String text) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void thePageIsWellFormedAndHasTheFigures() throws Exception {
		String page = HtmlReport.of(report(animals()), DATE);
		Document document = xml(page);
		assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(document.getElementsByTagName("section").getLength()).isGreaterThanOrEqualTo(6);
		assertThat(document.getElementsByTagName("script").getLength()).isZero();
		assertThat(page).contains("truth dog, prediction cat: 1 of 2", "<b>3</b>objects on 2 items in the layer main", "<td class=\"n\">0.500</td>", "default-src 'none'",
				"Report of 2026-03-14");
		assertThat(page).doesNotContain("http-equiv=\"refresh\"", "src=", "url(");
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < document.getElementsByTagName("*").getLength(); i++) {
			String id = document.getElementsByTagName("*").item(i).getAttributes().getNamedItem("id") == null ? ""
					: document.getElementsByTagName("*").item(i).getAttributes().getNamedItem("id").getNodeValue();
			if (!id.isEmpty()) {
				ids.add(id);
			}
		}
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(HtmlReport.of(report(animals()), DATE)).isEqualTo(page);
	}

	@Test
	void nothingFromTheDataIsMarkup() throws Exception {
		Layered source = new Layered(List.of(EVIL, "dog"), "main", "model");
		source.add(EVIL, "main", EVIL, new Box(0, 0, 100, 100));
		source.predict(EVIL, "model", "dog", new Box(0, 0, 100, 100), 0.9);
		by(source.add("\u0001bad\uFFFF", "main", "dog", new Box(0, 0, 100, 100)), EVIL, "2026-03-09T10:00:00Z", 6);
		String page = HtmlReport.of(report(source), DATE);
		assertThat(xml(page).getElementsByTagName("script").getLength()).isZero();
		assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(&#39;x&#39;)");
		assertThat(xml(SvgWriter.standalone(Figures.classes(report(source).statistics()).chart())).getDocumentElement().getLocalName()).isEqualTo("svg");
	}

	@Test
	void everyMarkLiesInItsChart() throws IOException {
		QualityReport report = report(animals());
		Comparison comparison = report.comparison().orElseThrow();
		List<Figure> figures = List.of(Figures.confusion(comparison), Figures.curves(comparison, comparison.curves(), Optional.of(0.5)),
				Figures.classes(report.statistics()), Figures.errors(report.errors().orElseThrow()));
		figures.forEach(figure -> figure.chart().marks().forEach(mark -> {
			if (mark instanceof Mark.Box box) {
				assertThat(box.x()).isGreaterThanOrEqualTo(0);
				assertThat(box.x() + box.width()).isLessThanOrEqualTo(figure.chart().width());
				assertThat(box.y() + box.height()).isLessThanOrEqualTo(figure.chart().height());
			}
		}));
		// The corner of the background is no cell.
		assertThat(Figures.confusion(comparison).chart().choices()).hasSize(8);
	}

	@Test
	void aLegendIsNotCutOff() {
		List<Charts.Curve> curves = IntStream.range(0, 6).mapToObj(i -> new Charts.Curve("a label class " + i, List.of(new Mark.Point(0, 1)), Optional.empty())).toList();
		Chart chart = Charts.curves("title", "about", "recall", "precision", curves);
		List<Mark.Text> names = chart.marks().stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast).filter(text -> text.text().startsWith("a label")).toList();
		assertThat(names).hasSize(6).allSatisfy(name -> assertThat(name.x() + 6 * name.text().length()).isLessThanOrEqualTo(chart.width()));
	}

	/** Drawing programs and word processors know no variables of style sheets, and paint black instead. */
	@Test
	void aChartOfItsOwnNeedsNoBrowser() throws IOException {
		String svg = SvgWriter.standalone(Figures.confusion(report(animals()).comparison().orElseThrow()).chart());
		assertThat(svg).doesNotContain("var(").contains(".lw-f.lw-text{fill:#");
		Set<String> styled = Pattern.compile("\\.(lw-[fs]\\.[\\w-]+)\\{").matcher(svg).results().map(match -> match.group(1)).collect(Collectors.toSet());
		assertThat(Pattern.compile("class=\"(lw-[fs] [\\w-]+)\"").matcher(svg).results().map(match -> match.group(1).replace(' ', '.'))).isNotEmpty().isSubsetOf(styled);
	}

	@Test
	void tablesAreSafeInASpreadsheet() {
		DataTable table = new DataTable(List.of("a", "b"), List.of(List.of("=1+1", "-0.5"), List.of("x,\"y\"", "-")));
		assertThat(table.csv()).isEqualTo("a,b\r\n'=1+1,-0.5\r\n\"x,\"\"y\"\"\",'-\r\n");
	}
}
