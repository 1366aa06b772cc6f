/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.ui.CheckMarkers;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemEditors;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.internal.HistoryView;
import org.labelwright.ui.internal.ObjectsView;
import org.labelwright.ui.testing.EditorBench;

/** An editor that another bundle brings and that throws in one of its methods is reported; views and other editors go on as if it were not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileEditorTest {

	private static final String ID = "test.broken.";

	@TempDir
	private Path temp;
	private Intruders intruders;

	/** An editor for each method: the workbench does not forget one at once when it goes. */
	@BeforeAll
	void contribute() {
		intruders = new Intruders(methods().map(method -> "<extension point=\"org.eclipse.ui.editors\"><editor id=\"" + ID + method
				+ "\" name=\"Broken\" icon=\"icons/none.svg\" filenames=\"none.broken\" class=\"org.labelwright.ui.image.tests.BrokenEditor:" + method + "\"/></extension>"
				+ "<extension point=\"org.labelwright.ui.editors\"><editor id=\"" + ID + method + "\" mediaTypes=\"test/" + method + "\"/></extension>")
				.collect(Collectors.joining()));
		// The workbench hears of it later.
		EditorBench.until(() -> methods().allMatch(method -> PlatformUI.getWorkbench().getEditorRegistry().findEditor(ID + method) != null));
	}

	/** They stay: the workbench has them in its history, and asks in a dialog what to do when it cannot save that, which it does every five minutes. */
	@AfterAll
	void leave() {
		intruders.stay();
	}

	static Stream<String> methods() {
		return Stream.of("made", "init", "createPartControl", "setFocus", "getAdapter", "dispose", "dataset", "item", "session", "goTo", "layer", "addItemListener",
				"removeItemListener", "reveal", "select", "describe");
	}

	/** Items that no editor but the broken one shows. */
	private static final class Bench extends EditorBench<IEditorPart> {

		Bench(Path folder, String method) throws Exception {
			super(IEditorPart.class, made(folder, new ListSource("Test", "test", Ontologies.full(), List.of(record(method)))), "", Bench::opened);
		}

		private static SourceRecord record(String method) {
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setLayer(Layer.MAIN.id());
			Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
			annotation.setId("one");
			annotation.setGeometry(new Box(1, 2, 3, 4));
			document.getAnnotations().add(annotation);
			return new SourceRecord(Item.image("item", "item", "test/" + method, 10, 10), Optional.empty(), List.of(document));
		}

		private static Object opened(IProject project) throws IOException, CoreException {
			try (DatasetHandle handle = PlatformUI.getWorkbench().getService(DatasetManager.class).acquire(project.getLocation().toPath())) {
				String id = handle.dataset().items().getFirst().id();
				ItemEditors.open(page(), handle.dataset(), id);
			}
			return page().getActiveEditor();
		}

		@Override
		protected Control control() {
			throw new IllegalStateException("Nothing is drawn on it");
		}
	}

	@ParameterizedTest
	@MethodSource("methods")
	void anEditorThatThrowsIsReportedAndOthersGoOn(String method) throws Exception {
		intruders.logged().clear();
		try (Bench bench = new Bench(temp.resolve("broken"), method); Workbench workbench = new Workbench(temp.resolve("data"), 1)) {
			useAllOfIt(bench, method);
			// There and back, and a view that opens while the broken one is in front.
			EditorBench.page().activate(bench.editor());
			IViewPart late = EditorBench.page().showView(HistoryView.ID);
			EditorBench.page().hideView(late);
			EditorBench.page().activate(workbench.editor());
			workbench.command("boxTool");
			workbench.drag(10, 10, 110, 60);
			assertThat(workbench.editor().session().orElseThrow().annotations()).hasSize(1);
			Table objects = Views.controls(ObjectsView.ID, Table.class).getFirst();
			EditorBench.until(() -> objects.getItemCount() == 1);
		}
		assertThat(intruders.logged()).as("reported").anyMatch(message -> message.contains("broken in " + method));
	}

	/** What views and problem markers ask of an editor, beside what every one is asked when it comes to the front. */
	private static void useAllOfIt(Bench bench, String method) throws Exception {
		EditorBench.page().activate(bench.editor());
		if (Set.of("reveal", "select", "describe").contains(method)) {
			Table objects = Views.controls(ObjectsView.ID, Table.class).getFirst();
			// Filled, it has asked for a description.
			EditorBench.until(() -> objects.getItemCount() == 1 && objects.getItem(0).getText(1).equals("box"));
			objects.setSelection(0);
			objects.notifyListeners(SWT.Selection, new Event());
			objects.notifyListeners(SWT.DefaultSelection, new Event());
		}
		IMarker marker = bench.file().createMarker(CheckMarkers.TYPE);
		marker.setAttribute(CheckMarkers.ITEM, "item");
		marker.setAttribute(CheckMarkers.ANNOTATION, "one");
		try (DatasetHandle handle = PlatformUI.getWorkbench().getService(DatasetManager.class).acquire(bench.project().getLocation().toPath())) {
			ItemEditors.reveal(EditorBench.page(), handle.dataset(), marker);
		}
		marker.delete();
	}

	@Test
	void itemsOfAnEditorThatDoesNotExistOpenInAnother() throws Exception {
		try (Intruders gone = new Intruders("<extension point=\"org.labelwright.ui.editors\"><editor id=\"test.gone\" mediaTypes=\"test/gone\"/></extension>");
				Bench bench = new Bench(temp.resolve("gone"), "gone")) {
			assertThat(bench.editor()).isInstanceOf(ImageEditor.class);
			assertThat(gone.logged()).as("reported").anyMatch(message -> message.contains("\"test.gone\" failed: there is no editor of this id"));
		}
	}
}
