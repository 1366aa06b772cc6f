/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.internal.DatasetsView;
import org.labelwright.ui.internal.NewDatasetWizard;
import org.labelwright.ui.internal.ObjectsView;
import org.labelwright.ui.internal.PropertiesView;

/** The views beside the editor, in the running product. */
class ViewsTest {

	@TempDir
	private Path temp;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws IOException, CoreException {
		workbench = new Workbench(temp.resolve("data"), 3);
		editor = workbench.editor();
		Workbench.page().activate(editor);
	}

	@AfterEach
	void close() throws CoreException {
		workbench.close();
	}

	private static void tell(Widget widget, int type, Consumer<Event> how) {
		Event event = new Event();
		event.widget = widget;
		how.accept(event);
		widget.notifyListeners(type, event);
	}

	private Annotation add(String id) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass("car");
		annotation.setGeometry(new Box(10, 20, 30, 40));
		editor.getAdapter(ItemNavigation.class).run("test", new Edit(Change.add(annotation)));
		return annotation;
	}

	private Annotation now(String id) {
		return editor.session().orElseThrow().find(id).orElseThrow();
	}

	@Test
	void theProductOpensInThePerspectiveAnnotate() {
		IPerspectiveDescriptor perspective = Workbench.page().getPerspective();
		assertEquals("org.labelwright.ui.perspective.annotate", perspective.getId());
		for (String view : List.of(DatasetsView.ID, ObjectsView.ID, PropertiesView.ID, "org.eclipse.ui.views.ProblemView")) {
			assertNotNull(Workbench.page().findView(view), view);
		}
	}

	@Test
	void theDatasetsViewListsTheItemsAndOpensOne() {
		PlatformUI.getWorkbench().getService(DatasetManager.class).contentChanged();
		Tree tree = Views.controls(DatasetsView.ID, Tree.class).get(0);
		Workbench.until(() -> tree.getItemCount() == 1);
		TreeItem root = tree.getItem(0);
		assertEquals("Test", root.getText());
		assertEquals(3, root.getItemCount());
		root.setExpanded(true);
		TreeItem third = root.getItem(2);
		assertEquals("img2.png", third.getText());
		tell(tree, SWT.DefaultSelection, event -> event.item = third);
		assertEquals("img2", editor.item().orElseThrow().id());
		Text filter = Views.controls(DatasetsView.ID, Text.class).get(0);
		filter.setText("IMG1");
		assertEquals(1, tree.getItem(0).getItemCount());
		filter.setText("");
	}

	@Test
	void objectsAreListedAndSelectedBothWays() {
		add("a");
		add("b");
		Table table = Views.controls(ObjectsView.ID, Table.class).get(0);
		Workbench.until(() -> table.getItemCount() == 2);
		assertEquals("car", table.getItem(0).getText(0));
		assertEquals("30 \u00d7 40", table.getItem(0).getText(2));
		editor.select(List.of("a"));
		assertEquals(1, table.getSelectionIndex(), "the topmost stands first");
		table.setSelection(0);
		tell(table, SWT.Selection, event -> event.item = table.getItem(0));
		assertEquals(List.of("b"), editor.scene().selection());
	}

	@Test
	void kindsHaveTheNamesThatPeopleUse() {
		workbench.command("org.labelwright.ui.image.rotatedBoxTool");
		workbench.drag(100, 100, 180, 160);
		workbench.click(120, 200);
		Table table = Views.controls(ObjectsView.ID, Table.class).get(0);
		Workbench.until(() -> table.getItemCount() == 1);
		assertEquals("rotated box", table.getItem(0).getText(1));
	}

	/** The editor tells what is selected before the list knows of it. */
	@Test
	void whatAStepMakesIsSelectedInTheList() {
		for (String id : List.of("a", "b", "c")) {
			add(id);
		}
		Table table = Views.controls(ObjectsView.ID, Table.class).get(0);
		editor.select(List.of("a", "c"));
		workbench.command("org.labelwright.ui.image.merge");
		Workbench.until(() -> table.getItemCount() == 2);
		Workbench.until(() -> selected(table).equals(editor.scene().selection()));
		assertEquals(1, table.getSelectionCount());
		workbench.command("org.eclipse.ui.edit.undo");
		Workbench.until(() -> table.getItemCount() == 3);
		Workbench.until(() -> selected(table).equals(editor.scene().selection()));
		assertEquals(1, table.getSelectionCount());
	}

	/** The topmost stands first. */
	private List<String> selected(Table table) {
		List<String> ids = editor.session().orElseThrow().annotations().stream().map(Annotation::getId).toList().reversed();
		return java.util.Arrays.stream(table.getSelectionIndices()).mapToObj(ids::get).toList();
	}

	@Test
	void objectsFollowEachStepAndTheirClasses() throws IOException {
		add("a");
		add("b");
		add("c");
		Table table = Views.controls(ObjectsView.ID, Table.class).get(0);
		Workbench.until(() -> table.getItemCount() == 3);
		editor.select(List.of("b"));
		Annotation wider = EcoreUtil.copy(now("b"));
		wider.setGeometry(new Box(10, 10, 77, 40));
		editor.run("Wider", new Edit(Change.replace(now("b"), wider)));
		Workbench.until(() -> table.getItem(1).getText(2).equals("77 \u00d7 40"));
		assertEquals(1, table.getSelectionIndex());
		assertEquals("30 \u00d7 40", table.getItem(0).getText(2));
		editor.dataset().ontology().getClasses().get(0).setName("vehicle");
		editor.dataset().saveOntology();
		PlatformUI.getWorkbench().getService(DatasetManager.class).ontologyChanged(editor.dataset());
		Workbench.until(() -> table.getItem(0).getText(0).equals("vehicle") && table.getItem(2).getText(0).equals("vehicle"));
	}

	@Test
	void propertiesChangeClassGeometryAndAttributes() throws IOException {
		AttributeType speed = OntologyFactory.eINSTANCE.createAttributeType();
		speed.setId("state");
		speed.setName("State");
		speed.setKind(AttributeKind.CHOICE);
		speed.getChoices().addAll(List.of("moving", "parked"));
		editor.dataset().ontology().getClasses().get(0).getAttributes().add(speed);
		editor.dataset().saveOntology();
		add("a");
		editor.select(List.of("a"));
		Combo state = Views.controls(PropertiesView.ID, Combo.class).get(1);
		state.select(1);
		tell(state, SWT.Selection, event -> { });
		assertEquals(new AttributeValue.Text("parked"), now("a").getAttributes().get("state"));
		Text width = Views.controls(PropertiesView.ID, Text.class).get(2);
		width.setText("33.25");
		tell(width, SWT.DefaultSelection, event -> { });
		assertEquals(new Box(10, 20, 33.25, 40), now("a").getGeometry());
		Text again = Views.controls(PropertiesView.ID, Text.class).get(2);
		again.setText("wide");
		tell(again, SWT.DefaultSelection, event -> { });
		assertEquals("33.25", again.getText(), "what is no number is not taken over");
		Combo labelClass = Views.controls(PropertiesView.ID, Combo.class).get(0);
		labelClass.select(1);
		tell(labelClass, SWT.Selection, event -> { });
		assertEquals("person", now("a").getLabelClass());
		for (int i = 0; i < 3; i++) {
			workbench.command("org.eclipse.ui.edit.undo");
		}
		assertEquals("car", now("a").getLabelClass());
		assertEquals(new Box(10, 20, 30, 40), now("a").getGeometry());
		assertTrue(now("a").getAttributes().isEmpty());
	}

	@Test
	void theSameFolderIsOneDataset() throws IOException {
		DatasetManager manager = PlatformUI.getWorkbench().getService(DatasetManager.class);
		try (DatasetHandle handle = manager.acquire(temp.resolve("data"))) {
			assertSame(editor.dataset(), handle.dataset());
			handle.close();
		}
		add("still-open");
		assertEquals("car", now("still-open").getLabelClass());
	}

	@Test
	void theWizardMakesADataset() throws CoreException {
		NewDatasetWizard wizard = new NewDatasetWizard();
		wizard.init(PlatformUI.getWorkbench(), null);
		WizardDialog dialog = new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		assertTrue(!wizard.canFinish());
		wizard.page().fill("My photos " + System.nanoTime(), "cat, dog, cat");
		assertTrue(wizard.canFinish());
		assertTrue(wizard.performFinish());
		dialog.close();
		ImageEditor made = (ImageEditor) Workbench.page().getActiveEditor();
		assertEquals(List.of("cat", "dog"), made.dataset().ontology().getClasses().stream().map(one -> one.getName()).toList());
		assertTrue(made.scene().message().contains("no images"), made.scene().message());
		var project = org.eclipse.ui.ide.ResourceUtil.getFile(made.getEditorInput()).getProject();
		Workbench.page().closeEditor(made, false);
		project.delete(true, true, null);
	}
}
