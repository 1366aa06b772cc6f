/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.ui.CheckMarkers;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.image.internal.ImageEditor;

/** Quick fixes of problem markers, as the Problems view runs them, in the running product. */
class QuickFixTest {

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

	private void add(String item, String id, Box box) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass("car");
		annotation.setGeometry(box);
		ItemNavigation navigation = editor.getAdapter(ItemNavigation.class);
		navigation.goTo(item);
		navigation.run("test", new Edit(Change.add(annotation)));
	}

	private Object geometry(String item, String id) throws IOException {
		return editor.dataset().document(item, "main").getAnnotations().stream().filter(one -> one.getId().equals(id)).findFirst().orElseThrow().getGeometry();
	}

	private IMarker[] markers() {
		try {
			return workbench.file().findMarkers(CheckMarkers.TYPE, true, IResource.DEPTH_ZERO);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private static WorkbenchMarkerResolution resolution(IMarker marker, String label) {
		IMarkerResolution[] all = IDE.getMarkerHelpRegistry().getResolutions(marker);
		return (WorkbenchMarkerResolution) Arrays.stream(all).filter(one -> one.getLabel().equals(label)).findFirst()
				.orElseThrow(() -> new AssertionError(List.of(all).toString()));
	}

	@Test
	void oneFindingIsFixedAndTheFixUndone() throws IOException {
		add("img1", "outside", new Box(-10, 20, 30, 40));
		Workbench.until(() -> markers().length == 1);
		editor.getAdapter(ItemNavigation.class).goTo("img0");
		assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(markers()[0]));
		resolution(markers()[0], "Snap to the image").run(markers()[0]);
		Workbench.until(() -> markers().length == 0);
		assertEquals("img1", editor.item().orElseThrow().id());
		assertEquals(new Box(0, 20, 20, 40), geometry("img1", "outside"));
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(new Box(-10, 20, 30, 40), geometry("img1", "outside"));
		Workbench.until(() -> markers().length == 1);
	}

	@Test
	void allOfAKindAreFixedOverTheItems() throws IOException {
		add("img0", "a", new Box(-10, 20, 30, 40));
		add("img1", "b", new Box(390, 20, 30, 40));
		add("img2", "c", new Box(20, 280, 30, 40));
		add("img2", "flat", new Box(20, 20, 0, 40));
		Workbench.until(() -> markers().length == 4);
		IMarker first = Arrays.stream(markers()).filter(marker -> marker.getAttribute(CheckMarkers.ITEM, "").equals("img0")).findFirst().orElseThrow();
		WorkbenchMarkerResolution snap = resolution(first, "Snap to the image");
		IMarker[] all = snap.findOtherMarkers(markers());
		assertEquals(3, all.length, "what covers nothing has another fix");
		snap.run(all, new NullProgressMonitor());
		Workbench.until(() -> markers().length == 1);
		assertEquals(new Box(390, 20, 10, 40), geometry("img1", "b"));
		assertEquals(new Box(20, 280, 30, 20), geometry("img2", "c"));
		resolution(markers()[0], "Delete the annotation").run(markers()[0]);
		Workbench.until(() -> markers().length == 0);
	}

	@Test
	void aProblemThatStaysKeepsItsMarker() {
		add("img1", "outside", new Box(-10, 20, 30, 40));
		Workbench.until(() -> markers().length == 1);
		IMarker stays = markers()[0];
		add("img1", "outside too", new Box(390, 120, 30, 40));
		Workbench.until(() -> markers().length > 1);
		assertTrue(List.of(markers()).contains(stays), "who looks at it is not left with one that is gone");
	}

	@Test
	void whatHasNoFixOffersNone() {
		add("img0", "a", new Box(10, 20, 30, 40));
		ItemNavigation navigation = editor.getAdapter(ItemNavigation.class);
		Annotation before = editor.session().orElseThrow().find("a").orElseThrow();
		Annotation unknown = org.eclipse.emf.ecore.util.EcoreUtil.copy(before);
		unknown.setLabelClass("spaceship");
		navigation.run("test", new Edit(Change.replace(before, unknown)));
		Workbench.until(() -> markers().length == 1);
		assertFalse(IDE.getMarkerHelpRegistry().hasResolutions(markers()[0]));
	}
}
