/* SPDX-License-Identifier: EPL-2.0 */
package org.example.tabular.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.example.tabular.RowEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.PreLabelling;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFixes;
import org.labelwright.ui.testing.EditorBench;

/** Everything the plug-in contributes, in the running product. */
class TabularTest {

	private static final String TABLE = """
			name,text,verdict,rating
			ann,"good, and long",keep,4
			ben,buy spam,keep,
			cid,spam,,
			""";
	private static final Checks.Selection UNRATED = new Checks.Selection(false, Set.of("unrated-row"));

	private final Contributions contributions = Contributions.ofPlatform();
	private final Formats formats = new Formats(contributions);

	@TempDir
	private Path temp;

	private DatasetSource rows() throws IOException {
		Path file = Files.writeString(temp.resolve("rows.csv"), TABLE);
		assertEquals("rated-rows", formats.detect(file).orElseThrow().id());
		return formats.open(file, Optional.empty(), Map.of(), new LossReport(), Progress.NONE);
	}

	private Path dataset() throws IOException {
		Path folder = temp.resolve("data");
		Dataset.create(folder, "Rows");
		try (Dataset dataset = Dataset.openForEditing(folder); DatasetSource rows = rows()) {
			dataset.importFrom(rows, new Staging.Options(Layer.MAIN, false), Progress.NONE);
		}
		return folder;
	}

	private String export(Dataset dataset) throws IOException {
		Path out = temp.resolve("out.csv");
		formats.write(dataset, out, "rated-rows", Map.of(), new LossReport(), Progress.NONE);
		return Files.readString(out).replace("\r\n", "\n");
	}

	@Test
	void rowsGoThroughADatasetAndComeBack() throws IOException {
		try (Dataset dataset = Dataset.open(dataset())) {
			assertEquals(3, dataset.itemCount());
			assertEquals(TABLE, export(dataset));
		}
	}

	@Test
	void aRowWithoutARatingIsFoundAndPutRight() throws IOException {
		try (Dataset dataset = Dataset.openForEditing(dataset())) {
			List<Finding> findings = new Checks(contributions).run(dataset, UNRATED, Progress.NONE);
			assertEquals(List.of("row-000002"), findings.stream().map(Finding::item).toList());
			assertEquals(1, new QuickFixes(contributions).fixAll("rate-in-the-middle", dataset, findings, Progress.NONE).fixed());
			assertEquals(List.of(), new Checks(contributions).run(dataset, UNRATED, Progress.NONE));
			assertEquals(TABLE.replace("spam,keep,", "spam,keep,3"), export(dataset));
		}
	}

	@Test
	void theAssistantDropsWhatHoldsTheWord() throws IOException {
		Layer layer = new Layer("model", "Model");
		try (Dataset dataset = Dataset.openForEditing(dataset())) {
			Assistant keyword = new Assistants(contributions).batch("keyword");
			Options options = Options.of(keyword.batch().orElseThrow().get().options(), Map.of("word", "spam"));
			assertEquals(List.of(), new PreLabelling(dataset, Clock.systemUTC()).run(keyword, options, layer, Progress.NONE).failures());
			List<String> verdicts = dataset.items().stream().map(item -> verdict(dataset, item.id(), layer)).toList();
			assertEquals(List.of("keep", "drop", "drop"), verdicts);
		}
	}

	private static String verdict(Dataset dataset, String item, Layer layer) {
		try {
			AnnotationDocument document = dataset.document(item, layer.id());
			return document.getAnswers().getFirst().getChoices().getFirst();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** The editor in the running product. */
	private static final class Bench extends EditorBench<RowEditor> {

		Bench(Path folder) throws IOException, CoreException {
			super(RowEditor.class, folder, "org.example.tabular.", EditorBench::openFirstItem);
		}

		@Override
		protected Table control() {
			return table(editor().getSite().getShell()).orElseThrow();
		}

		void expect(String text) {
			until(() -> control().getItemCount() == 4 && control().getItem(1).getText(1).equals(text));
		}

		private static Optional<Table> table(Composite parent) {
			return Stream.of(parent.getChildren())
					.flatMap(child -> child instanceof Table table ? Stream.of(table) : child instanceof Composite composite ? table(composite).stream() : Stream.empty())
					.filter(table -> table.getColumnCount() == 2).findFirst();
		}
	}

	@Test
	void theEditorShowsRowsAndItsEditsCanBeUndone() throws Exception {
		try (Bench bench = new Bench(dataset())) {
			RowEditor editor = bench.editor();
			bench.expect("good, and long");
			editor.step(1);
			bench.expect("buy spam");
			List<Finding> unrated = new Checks(contributions).run(editor.dataset(), UNRATED, Progress.NONE);
			editor.run("Rate", new QuickFixes(contributions).edit("rate-in-the-middle", editor.dataset().ontology(),
					editor.dataset().record(editor.item().orElseThrow()), unrated));
			EditorBench.until(() -> editor.session().orElseThrow().itemLabels().attribute("rating").isPresent());
			// The menu learns a moment later that there is something to undo.
			EditorBench.until(() -> bench.commandIfEnabled("org.eclipse.ui.edit.undo"));
			EditorBench.until(() -> editor.session().orElseThrow().itemLabels().attribute("rating").isEmpty());
		}
	}
}
