/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.ElementKind;
import org.labelwright.core.refactoring.Migrations;
import org.labelwright.core.refactoring.Rename;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.internal.ReferencesView;

/** What happens to a whole dataset, as the editor of its images shows it. */
class StepsInImageEditorTest {

	private static final Rename RENAME = new Rename(ElementKind.CLASS, Optional.empty(), "car", "Auto", Optional.of("auto"));

	@TempDir
	private Path folder;

	private static IEditorPart openImages(Bench bench) throws Exception {
		IEditorPart editor = IDE.openEditor(Bench.page(), bench.ontology().getProject().getFile("labelwright.json"));
		Bench.until(() -> Adapters.adapt(editor, ItemNavigation.class) != null);
		return editor;
	}

	private static Stream<Control> controls(Composite parent) {
		return Stream.of(parent.getChildren()).flatMap(one -> one instanceof Composite inner ? Stream.concat(Stream.of(one), controls(inner)) : Stream.of(one));
	}

	/** What is said above the images; what is said above the ontology is not visible then. */
	private static String banner() {
		return controls(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell()).filter(LabelStateBanner.class::isInstance).map(LabelStateBanner.class::cast)
				.filter(Control::isVisible).map(LabelStateBanner::text).reduce("", String::concat);
	}

	private static String classOf(Dataset dataset, String id) throws Exception {
		return dataset.document("street-0", "main").getAnnotations().stream().filter(one -> one.getId().equals(id)).findFirst().orElseThrow().getLabelClass();
	}

	@Test
	void aDoubleClickOnAReferenceShowsTheLabelInItsImage() throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			LabelledItems.into(RefactoringWizardsTest.dataset(bench), 3);
			ReferencesView view = ElementRefactoringsTest.references(bench, "person");
			Tree tree = view.viewer().getTree();
			Bench.until(() -> tree.getItem(0).getItem(2).getItemCount() == 1 && tree.getItem(0).getItem(2).getItem(0).getText().equals("person"));
			tree.setSelection(tree.getItem(0).getItem(2).getItem(0));
			Event event = new Event();
			event.item = tree.getSelection()[0];
			tree.notifyListeners(SWT.DefaultSelection, event);
			Bench.until(() -> Adapters.adapt(Bench.page().getActiveEditor(), ItemNavigation.class) != null);
			IEditorPart images = Bench.page().getActiveEditor();
			try {
				ItemNavigation navigation = Adapters.adapt(images, ItemNavigation.class);
				Bench.until(() -> navigation.item().filter(one -> one.id().equals("street-2")).isPresent());
				Bench.until(() -> images.getSite().getSelectionProvider().getSelection() instanceof IStructuredSelection selected
						&& selected.getFirstElement() instanceof AnnotationRef ref && ref.annotation().equals("b2"));
			} finally {
				Bench.page().closeEditor(images, false);
				Bench.page().hideView(view);
			}
		}
	}

	@Test
	void undoInTheImageEditorTakesBackWhatWasDoneToTheWholeDataset() throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			Dataset dataset = RefactoringWizardsTest.dataset(bench);
			LabelledItems.into(dataset, 2);
			Map<String, String> before = RefactoringWizardsTest.bytes(dataset);
			IEditorPart images = openImages(bench);
			try {
				IAction undo = images.getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.UNDO.getId());
				assertTrue(!undo.isEnabled(), "nothing was done yet");
				String title = RENAME.plan(dataset.ontology()).title();
				new DatasetRefactoring(dataset).apply(RENAME.plan(dataset.ontology()), Set.of(), Progress.NONE);
				PlatformUI.getWorkbench().getService(DatasetManager.class).stepDone(dataset, Optional.of(title));
				assertEquals("auto", classOf(dataset, "a0"));
				assertTrue(undo.isEnabled() && undo.getText().contains(title), undo.getText());
				undo.run();
				Bench.until(() -> !undo.isEnabled());
				assertEquals(before, RefactoringWizardsTest.bytes(dataset));
			} finally {
				Bench.page().closeEditor(images, false);
			}
		}
	}

	@Test
	void theImageEditorSaysWhenLabelsAreOlderOrNewer() throws Exception {
		Path data = folder.resolve("data");
		Path file;
		Ontology newer;
		try (Bench bench = new Bench(data, SourcePageTest.ontology())) {
			LabelledItems.into(RefactoringWizardsTest.dataset(bench), 1);
			file = RefactoringWizardsTest.dataset(bench).ontologyPath();
			newer = new Migrations().concluded(RENAME.plan(RefactoringWizardsTest.dataset(bench).ontology()));
			IEditorPart images = openImages(bench);
			assertEquals("", banner());
			Bench.page().closeEditor(images, false);
		}
		for (String version : Arrays.asList("2.0.0", "0.9.0")) {
			newer.setVersion(version);
			new OntologyText().write(newer, file);
			try (Bench bench = Bench.of(data)) {
				IEditorPart images = openImages(bench);
				try {
					Bench.until(() -> !banner().isEmpty());
					assertTrue(banner().contains("1.0.0") && banner().contains(version), banner());
					assertEquals(version.equals("0.9.0"), banner().startsWith("Read only"), banner());
				} finally {
					Bench.page().closeEditor(images, false);
				}
			}
		}
	}
}
