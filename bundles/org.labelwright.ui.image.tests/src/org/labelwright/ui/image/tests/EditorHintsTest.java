/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.OntologyFactory;

/** What the editor says where there is nothing to choose, and where something is chosen in vain; and how strong masks are. */
class EditorHintsTest {

	@TempDir
	private Path temp;

	private static <T extends Control> Stream<T> visible(Composite parent, Class<T> type) {
		return Views.all(parent, type).stream().filter(Control::isVisible);
	}

	/** The part of the window that the editor fills. */
	private static Composite body(Workbench workbench) {
		return workbench.editor().viewer().getControl().getParent().getParent();
	}

	@Test
	void whereThereIsNoClassALinkLeadsToTheOntology() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1, OntologyFactory.eINSTANCE.createOntology())) {
			assertEquals(List.of(), visible(body(workbench), Table.class).toList());
			Link link = visible(body(workbench), Link.class).filter(one -> one.getText().contains("label classes")).findFirst().orElseThrow();
			link.notifyListeners(SWT.Selection, new Event());
			Workbench.until(() -> Workbench.page().getActiveEditor() != workbench.editor());
			IEditorPart ontology = Workbench.page().getActiveEditor();
			assertEquals(workbench.editor().dataset().ontologyPath().getFileName().toString(), ((IFileEditorInput) ontology.getEditorInput()).getFile().getName());
			Workbench.page().closeEditor(ontology, false);
		}
	}

	@Test
	void whereThereAreClassesTheyAreListed() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1)) {
			assertTrue(visible(body(workbench), Table.class).findAny().isPresent());
			assertFalse(visible(body(workbench), Link.class).findAny().isPresent());
		}
	}

	@Test
	void aToolThatTheOntologyForbidsIsToldOfInTheStatusLine() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1, Ontologies.of(GeometryKind.BOX, "car"))) {
			workbench.command("boxTool");
			assertFalse(refused(workbench));
			workbench.command("polygonTool");
			Workbench.until(() -> refused(workbench));
			workbench.command("boxTool");
			Workbench.until(() -> !refused(workbench));
			workbench.command("selectTool");
			assertFalse(refused(workbench), "a tool that draws nothing");
		}
	}

	private static boolean refused(Workbench workbench) {
		return Views.all(workbench.editor().getSite().getShell(), CLabel.class).stream().map(CLabel::getText)
				.anyMatch(text -> text.startsWith("car is not drawn by the tool") && text.endsWith("allows it box"));
	}

	@Test
	void masksAreMadeMoreAndLessOpaque() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1, Ontologies.of(GeometryKind.MASK, "car"))) {
			EditableMask mask = new EditableMask(Workbench.WIDTH, Workbench.HEIGHT);
			mask.stroke(100, 100, 200, 100, 60, EditableMask.Brush.SQUARE, true);
			Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
			annotation.setId("m");
			annotation.setLabelClass("car");
			annotation.setGeometry(mask.toMask());
			workbench.editor().session().orElseThrow().apply(new Edit(Change.add(annotation)));
			int before = brightness(workbench);
			assertTrue(before > 0, "the picture is black, the mask is not seen");
			workbench.command("opaquerMasks");
			int more = brightness(workbench);
			assertTrue(more > before, more + " after " + before);
			workbench.command("clearerMasks");
			assertEquals(before, brightness(workbench));
			workbench.command("clearerMasks");
			assertTrue(brightness(workbench) < before);
			workbench.command("opaquerMasks");
			assertEquals(before, brightness(workbench));
		}
	}

	private static int brightness(Workbench workbench) {
		var color = Canvas.of(workbench.editor().viewer()).of(150, 100);
		return color.red + color.green + color.blue;
	}
}
