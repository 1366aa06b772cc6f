/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.ResultsFormats;
import org.labelwright.core.format.ResultsImporter;
import org.labelwright.core.ontology.OntologyFormats;
import org.labelwright.core.ontology.OntologyReader;
import org.labelwright.core.ontology.OntologyTemplates;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.core.registry.ContributionException;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.Ontology;

/** A format that throws in one of its methods is reported and harms no other. */
class HostileFormatsTest {

	private static final String BAD = "bad";
	private static final String GOOD = "good";

	/** Knows every file. */
	private record Reads(double sure, DatasetSource source) implements Importer {

		@Override
		public double detect(Path path) {
			return sure;
		}

		@Override
		public Capabilities capabilities() {
			return Capabilities.of(GeometryKind.BOX);
		}

		@Override
		public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) {
			return source;
		}
	}

	private static final class Writes implements Exporter {

		@Override
		public Capabilities capabilities() {
			return Capabilities.of(GeometryKind.BOX);
		}

		@Override
		public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
			return count(source);
		}
	}

	private record ReadsResults(DatasetSource source) implements ResultsImporter {

		@Override
		public boolean detect(Path path) {
			return true;
		}

		@Override
		public DatasetSource open(Path path, DatasetSource truth, Progress progress) {
			return source;
		}
	}

	private record ReadsOntologies(double sure) implements OntologyReader {

		@Override
		public double detect(Path file) {
			return sure;
		}

		@Override
		public Ontology read(Path file, LossReport losses) {
			return Samples.ontology("car");
		}
	}

	@TempDir
	private Path temp;
	private Path file;

	@BeforeEach
	void write() throws IOException {
		file = Files.writeString(temp.resolve("some.txt"), "some");
	}

	private static DatasetSource source() {
		return Samples.source(2, -1, "car");
	}

	private static long count(DatasetSource source) throws IOException {
		long[] count = { 0 };
		source.forEach(one -> count[0]++, Progress.NONE);
		return count[0];
	}

	private static DatasetSource open(Formats formats, Path file, String id) throws IOException {
		return formats.open(file, Optional.of(id), Map.of(), new LossReport(), Progress.NONE);
	}

	private static Hostile reading(Importer bad) {
		return new Hostile(Formats.POINT).with("format", BAD, "", "importer", bad).with("format", GOOD, "", "importer", new Reads(0.5, source()));
	}

	/** What is asked of all formats, as for a list or a wizard, which one that is broken must not end. */
	private static void askAll(Formats formats, Path file) throws IOException {
		for (Format format : formats.all()) {
			format.importer().map(maker -> maker.get()).ifPresent(one -> {
				one.options();
				one.capabilities();
				one.restated();
			});
			format.exporter().map(maker -> maker.get()).ifPresent(one -> {
				one.options();
				one.capabilities();
				one.related();
			});
		}
		formats.detect(file);
	}

	static Stream<String> importer() {
		return Hostile.methods(Importer.class);
	}

	@ParameterizedTest
	@MethodSource
	void importer(String method) throws IOException {
		Hostile hostile = reading(Hostile.throwing(Importer.class, new Reads(0.9, source()), method));
		Formats formats = new Formats(hostile.contributions());
		askAll(formats, file);
		assertThat(formats.detect(file).orElseThrow().id()).isEqualTo(method.equals("detect") ? GOOD : BAD);
		assertThat(count(open(formats, file, GOOD))).isEqualTo(2);
		if (method.equals("open")) {
			assertThatThrownBy(() -> open(formats, file, BAD)).isInstanceOf(ContributionException.class).hasMessageContaining(BAD);
		} else {
			assertThat(count(open(formats, file, BAD))).isEqualTo(2);
		}
		assertThat(hostile.reports()).isNotEmpty().allMatch(report -> report.contains("\"bad\" failed: broken in " + method));
	}

	static Stream<String> sourceOfAnImporter() {
		return Hostile.methods(DatasetSource.class);
	}

	@ParameterizedTest
	@MethodSource
	void sourceOfAnImporter(String method) throws IOException {
		Hostile hostile = reading(new Reads(0.9, Hostile.throwing(DatasetSource.class, source(), method)));
		Formats formats = new Formats(hostile.contributions());
		readFrom(() -> open(formats, file, BAD), method);
		assertThat(count(open(formats, file, GOOD))).isEqualTo(2);
		assertThat(hostile.reports()).isNotEmpty().allMatch(report -> report.contains("\"bad\" failed: broken in " + method));
	}

	@FunctionalInterface
	private interface Opening {
		DatasetSource open() throws IOException;
	}

	/** Where nothing depends on the method it is as if there were nothing wrong, elsewhere who reads is told. */
	private static void readFrom(Opening opening, String method) throws IOException {
		try (DatasetSource opened = opening.open()) {
			assertThat(opened.itemCount()).isEqualTo(method.equals("itemCount") ? 0 : 2);
			assertThat(count(opened)).isEqualTo(2);
			opened.forEach(Set.of("img0"), one -> assertThat(one.item().id()).isEqualTo("img0"), Progress.NONE);
			assertThat(method).isIn("itemCount", "close");
		} catch (ContributionException e) {
			assertThat(method).isNotIn("itemCount", "close");
		}
	}

	@Test
	void whatAVisitorThrowsIsNoFaultOfTheSource() {
		Hostile hostile = reading(new Reads(0.9, source()));
		Formats formats = new Formats(hostile.contributions());
		assertThatThrownBy(() -> open(formats, file, BAD).forEach(one -> {
			throw new IllegalArgumentException("of the visitor");
		}, Progress.NONE)).isInstanceOf(IllegalArgumentException.class);
		assertThat(hostile.reports()).isEmpty();
	}

	static Stream<String> exporter() {
		return Hostile.methods(Exporter.class);
	}

	@ParameterizedTest
	@MethodSource
	void exporter(String method) throws IOException {
		Hostile hostile = new Hostile(Formats.POINT).with("format", BAD, "", "exporter", Hostile.throwing(Exporter.class, new Writes(), method))
				.with("format", GOOD, "", "exporter", new Writes());
		Formats formats = new Formats(hostile.contributions());
		askAll(formats, file);
		assertThat(formats.write(source(), file, GOOD, Map.of(), new LossReport(), Progress.NONE)).isEqualTo(2);
		if (method.equals("write")) {
			assertThatThrownBy(() -> formats.write(source(), file, BAD, Map.of(), new LossReport(), Progress.NONE)).isInstanceOf(ContributionException.class)
					.hasMessageContaining(BAD);
		} else {
			assertThat(formats.write(source(), file, BAD, Map.of(), new LossReport(), Progress.NONE)).isEqualTo(2);
		}
		assertThat(hostile.reports()).isNotEmpty().allMatch(report -> report.contains("\"bad\" failed: broken in " + method));
	}

	@Test
	void aClassThatCannotBeMade() throws IOException {
		Hostile hostile = reading(new Reads(0.9, source())).with("format", "missing", "", "importer", "no importer at all");
		Formats formats = new Formats(hostile.contributions());
		askAll(formats, file);
		assertThat(count(open(formats, file, GOOD))).isEqualTo(2);
		assertThatThrownBy(() -> open(formats, file, "missing")).isInstanceOf(ContributionException.class);
		assertThat(hostile.reports()).isNotEmpty().allMatch(report -> report.contains("\"missing\""));
	}

	static Stream<String> results() {
		return Hostile.methods(ResultsImporter.class);
	}

	@ParameterizedTest
	@MethodSource
	void results(String method) throws IOException {
		Hostile hostile = new Hostile(ResultsFormats.POINT)
				.with("results", BAD, "", "class", Hostile.throwing(ResultsImporter.class, new ReadsResults(source()), method))
				.with("results", GOOD, "", "class", new ReadsResults(source()));
		ResultsFormats formats = new ResultsFormats(hostile.contributions());
		assertThat(count(formats.open(file, Optional.of(GOOD), source(), Progress.NONE).orElseThrow())).isEqualTo(2);
		if (method.equals("open")) {
			assertThatThrownBy(() -> formats.open(file, Optional.empty(), source(), Progress.NONE)).isInstanceOf(ContributionException.class);
		} else {
			assertThat(count(formats.open(file, Optional.empty(), source(), Progress.NONE).orElseThrow())).isEqualTo(2);
		}
		assertThat(hostile.reports()).containsOnly("The contribution \"bad\" failed: broken in " + method);
	}

	static Stream<String> sourceOfResults() {
		return Hostile.methods(DatasetSource.class);
	}

	@ParameterizedTest
	@MethodSource
	void sourceOfResults(String method) throws IOException {
		Hostile hostile = new Hostile(ResultsFormats.POINT)
				.with("results", BAD, "", "class", new ReadsResults(Hostile.throwing(DatasetSource.class, source(), method)))
				.with("results", GOOD, "", "class", new ReadsResults(source()));
		ResultsFormats formats = new ResultsFormats(hostile.contributions());
		readFrom(() -> formats.open(file, Optional.of(BAD), source(), Progress.NONE).orElseThrow(), method);
		assertThat(count(formats.open(file, Optional.of(GOOD), source(), Progress.NONE).orElseThrow())).isEqualTo(2);
		assertThat(hostile.reports()).isNotEmpty().containsOnly("The contribution \"bad\" failed: broken in " + method);
	}

	@Test
	void resultsWhoseClassCannotBeMade() throws IOException {
		Hostile hostile = new Hostile(ResultsFormats.POINT).with("results", BAD, "", "class", "no importer at all")
				.with("results", GOOD, "", "class", new ReadsResults(source()));
		ResultsFormats formats = new ResultsFormats(hostile.contributions());
		assertThat(count(formats.open(file, Optional.empty(), source(), Progress.NONE).orElseThrow())).isEqualTo(2);
		assertThatThrownBy(() -> formats.open(file, Optional.of(BAD), source(), Progress.NONE)).isInstanceOf(ContributionException.class).hasMessageContaining(BAD);
		assertThat(hostile.reports()).hasSize(2).allMatch(report -> report.contains("\"bad\""));
	}

	static Stream<String> ontologyReader() {
		return Hostile.methods(OntologyReader.class);
	}

	@ParameterizedTest
	@MethodSource
	void ontologyReader(String method) throws IOException {
		Hostile hostile = new Hostile(OntologyFormats.POINT)
				.with("format", BAD, "", "reader", Hostile.throwing(OntologyReader.class, new ReadsOntologies(0.9), method))
				.with("format", GOOD, "", "reader", new ReadsOntologies(0.5));
		OntologyFormats formats = new OntologyFormats(hostile.contributions());
		assertThat(formats.detect(file).orElseThrow().id()).isEqualTo(method.equals("detect") ? GOOD : BAD);
		assertThat(formats.read(file, Optional.of(GOOD), new LossReport()).getId()).isEqualTo("test");
		if (method.equals("read")) {
			assertThatThrownBy(() -> formats.read(file, Optional.of(BAD), new LossReport())).isInstanceOf(ContributionException.class);
		}
		assertThat(hostile.reports()).isNotEmpty().containsOnly("The contribution \"bad\" failed: broken in " + method);
	}

	@Test
	void ontologyWriter() throws IOException {
		OntologyWriter works = (ontology, path, losses) -> Files.writeString(path, ontology.getId());
		Hostile hostile = new Hostile(OntologyFormats.POINT).with("format", BAD, "", "writer", Hostile.throwing(OntologyWriter.class, works, "write"))
				.with("format", GOOD, "", "writer", works);
		OntologyFormats formats = new OntologyFormats(hostile.contributions());
		assertThatThrownBy(() -> formats.get(BAD).writer().orElseThrow().get().write(Samples.ontology(), file, new LossReport()))
				.isInstanceOf(ContributionException.class);
		formats.get(GOOD).writer().orElseThrow().get().write(Samples.ontology(), file, new LossReport());
		assertThat(file).hasContent("test");
		assertThat(hostile.reports()).containsExactly("The contribution \"bad\" failed: broken in write");
	}

	@Test
	void ontologyFormatWhoseClassesCannotBeMade() throws IOException {
		Hostile hostile = new Hostile(OntologyFormats.POINT).with("format", BAD, "", "reader", "no reader at all").with("format", "mute", "", "writer", "no writer at all")
				.with("format", GOOD, "", "reader", new ReadsOntologies(0.5));
		OntologyFormats formats = new OntologyFormats(hostile.contributions());
		assertThat(formats.read(file, Optional.empty(), new LossReport()).getId()).isEqualTo("test");
		assertThatThrownBy(() -> formats.read(file, Optional.of(BAD), new LossReport())).isInstanceOf(ContributionException.class).hasMessageContaining(BAD);
		assertThatThrownBy(() -> formats.get("mute").writer().orElseThrow().get().write(Samples.ontology(), file, new LossReport()))
				.isInstanceOf(ContributionException.class).hasMessageContaining("mute");
		assertThat(hostile.reports()).hasSize(3).allMatch(report -> report.contains("\"bad\"") || report.contains("\"mute\""));
	}

	/** A template has no class; what can be wrong is its file, which is said to whoever wants the template, and the others are there. */
	@ParameterizedTest
	@ValueSource(strings = { "", "file=\"gone.ontology\"" })
	void ontologyTemplateWithoutItsFile(String attributes) {
		Hostile hostile = new Hostile(OntologyTemplates.POINT).with("template", BAD, attributes, "note", "").with("template", GOOD, "", "note", "");
		OntologyTemplates templates = new OntologyTemplates(hostile.contributions());
		assertThat(templates.all().stream().map(OntologyTemplates.Template::id)).containsExactly(BAD, GOOD);
		assertThatThrownBy(() -> templates.get(BAD).ontology()).isInstanceOf(IOException.class).hasMessageContaining(BAD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{\"schemaVersion\":99}", "{\"schemaVersion\":1,\"classes\":7}" })
	void ontologyTemplateWhoseFileIsNoOntology(String text) throws IOException {
		OntologyTemplates.Template template = new OntologyTemplates.Template(BAD, "Bad", "", Optional.of(Files.writeString(file, text).toUri().toURL()));
		assertThatThrownBy(template::ontology).isInstanceOf(BadInputException.class).hasMessageContaining("bad.ontology");
	}
}
