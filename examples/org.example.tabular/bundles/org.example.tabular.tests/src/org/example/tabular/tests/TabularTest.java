/* SPDX-License-Identifier: EPL-2.0 */
package org.example.tabular.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
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
import org.labelwright.ui.ItemEditors;
import org.labelwright.ui.ItemNavigation;

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

	private interface Condition {
		boolean holds();
	}

	private static void until(Condition condition) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + 20_000_000_000L;
		while (!condition.holds()) {
			assertTrue(System.nanoTime() < end, "it did not come to this in 20 seconds");
			if (!display.readAndDispatch()) {
				display.timerExec(50, display::wake);
				display.sleep();
			}
		}
	}

	private static Optional<Table> table(Composite parent) {
		for (Control child : parent.getChildren()) {
			Optional<Table> found = child instanceof Table table ? Optional.of(table) : child instanceof Composite composite ? table(composite) : Optional.empty();
			if (found.isPresent() && found.get().getColumnCount() == 2) {
				return found;
			}
		}
		return Optional.empty();
	}

	@Test
	void theEditorShowsRowsAndItsEditsCanBeUndone() throws Exception {
		Path folder = dataset();
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IProjectDescription description = workspace.newProjectDescription("rows");
		description.setLocationURI(folder.toUri());
		IProject project = workspace.getRoot().getProject("rows");
		project.create(description, null);
		try {
			project.open(null);
			show();
		} finally {
			project.delete(false, true, null);
		}
	}

	/** The menu learns a moment later that there is something to undo. */
	private static boolean undo(RowEditor editor) {
		try {
			editor.getSite().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.undo", null);
			return true;
		} catch (NotEnabledException e) {
			return false;
		} catch (ExecutionException | NotDefinedException | NotHandledException e) {
			throw new AssertionError(e);
		}
	}

	private void show() throws Exception {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try (Dataset dataset = Dataset.open(temp.resolve("data"))) {
			ItemNavigation navigation = ItemEditors.open(page, dataset, "row-000002").orElseThrow();
			assertTrue(navigation instanceof RowEditor, "another editor shows rows: " + navigation.getClass());
			RowEditor editor = (RowEditor) navigation;
			Table cells = table(editor.getSite().getShell()).orElseThrow();
			until(() -> cells.getItemCount() == 4 && cells.getItem(1).getText(1).equals("buy spam"));
			Finding unrated = new Checks(contributions).run(dataset, UNRATED, Progress.NONE).getFirst();
			editor.run("Rate", new QuickFixes(contributions).edit("rate-in-the-middle", editor.dataset().ontology(),
					editor.dataset().record(editor.item().orElseThrow()), List.of(unrated)));
			until(() -> editor.session().orElseThrow().itemLabels().attribute("rating").isPresent());
			until(() -> undo(editor));
			until(() -> editor.session().orElseThrow().itemLabels().attribute("rating").isEmpty());
			editor.step(1);
			until(() -> cells.getItemCount() == 4 && cells.getItem(1).getText(1).equals("spam"));
		} finally {
			page.closeAllEditors(false);
		}
	}
}
