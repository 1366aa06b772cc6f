/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.internal.DatasetsView;
import org.labelwright.ui.internal.PropertiesView;

/** Labels of images as a whole: classes by one key, questions by numbers, forms. */
class WholeImageTest {

	private static final String COMMAND = "org.labelwright.ui.image.";

	@TempDir
	private Path temp;
	private Workbench workbench;
	private ImageEditor editor;

	private void open(Ontology ontology, int images) throws IOException, CoreException {
		workbench = new Workbench(temp.resolve("data"), images, ontology);
		editor = workbench.editor();
	}

	@AfterEach
	void close() throws CoreException {
		if (workbench != null) {
			editor.popup().ifPresent(Shell::dispose);
			workbench.close();
		}
	}

	private void key(String key) {
		workbench.command(COMMAND + (Character.isLetter(key.charAt(0)) || key.equals("0") ? "labelKey" : "setClass"), key);
	}

	private ItemLabels said() {
		return editor.session().orElseThrow().itemLabels();
	}

	private List<String> classes() {
		return editor.session().orElseThrow().annotations().stream().filter(one -> one.getGeometry() instanceof Whole).map(one -> one.getLabelClass()).toList();
	}

	private String item() {
		return editor.item().orElseThrow().id();
	}

	/** What stands above the image. */
	private List<String> bar() {
		return Views.all(editor.viewer().getControl().getParent(), CLabel.class).stream().map(CLabel::getText).toList();
	}

	private static void select(Button button) {
		button.setSelection(true);
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static Button button(List<Button> buttons, String words) {
		return buttons.stream().filter(button -> button.getText().equals(words)).findFirst().orElseThrow();
	}

	private void undo() {
		workbench.command("org.eclipse.ui.edit.undo");
	}

	@Test
	void numbersAnswerWhatIsAskedAndConditionalQuestionsFollow() throws Exception {
		open(Ontologies.weather(), 2);
		assertEquals(List.of("Weather?  1 rain   2 sun"), bar());
		key("1");
		assertEquals(List.of("rain"), said().choices("weather"));
		assertEquals(Optional.of(new AttributeValue.Text("day")), said().attribute("time"), "the default comes along");
		assertEquals(List.of("Time: day", "Weather: rain", "Wet?  1 yes   2 no"), bar());
		key("2");
		assertEquals(List.of("no"), said().choices("wet"));
		undo();
		undo();
		assertEquals(ItemLabels.NONE, said());
		workbench.command("org.eclipse.ui.edit.redo");
		assertEquals(List.of("rain"), said().choices("weather"));
	}

	/** All that is selected moves, and what is said of the image as a whole is part of it. */
	@Test
	void aLabelOfTheWholeImageStaysWhereTheOthersGo() throws Exception {
		open(Ontologies.full(), 1);
		workbench.command(COMMAND + "boxTool");
		workbench.drag(100, 100, 160, 140);
		Box box = (Box) editor.session().orElseThrow().annotations().getFirst().getGeometry();
		workbench.command(COMMAND + "wholeTool");
		key("2");
		workbench.command(COMMAND + "selectTool");
		workbench.command("org.eclipse.ui.edit.selectAll");
		workbench.command(COMMAND + "nudgeRight");
		assertEquals(List.of(box.translate(1, 0), new Whole()), geometries());
		workbench.command("org.eclipse.ui.edit.selectAll");
		workbench.drag(130, 120, 150, 120);
		assertEquals(workbench.atX(150) - workbench.atX(130), ((Box) geometries().getFirst()).x() - box.x() - 1, 1e-9);
		workbench.command("org.eclipse.ui.edit.selectAll");
		workbench.command(COMMAND + "duplicate");
		assertEquals(3, geometries().size(), "the image is not labelled twice");
		assertEquals(List.of("wheel"), classes());
	}

	private List<Geometry> geometries() {
		return editor.session().orElseThrow().annotations().stream().map(Annotation::getGeometry).toList();
	}

	@Test
	void theNextImageComesWhenAllIsAnswered() throws Exception {
		open(Ontologies.weather(), 2);
		workbench.command(COMMAND + "autoAdvance");
		try {
			key("1");
			assertEquals("img0", item());
			key("1");
			Workbench.until(() -> item().equals("img1"));
			key("2");
			assertEquals(List.of("sun"), said().choices("weather"));
		} finally {
			workbench.command(COMMAND + "autoAdvance");
		}
		undo();
		undo();
		assertEquals("img0", item(), "undo goes to the image it changes");
		assertTrue(said().choices("wet").isEmpty());
	}

	@Test
	void withNothingSelectedTheFormBesideIsThatOfTheImage() throws Exception {
		open(Ontologies.weather(), 1);
		workbench.command(COMMAND + "attributes");
		Shell popup = editor.popup().orElseThrow();
		assertFalse(Views.all(popup, Button.class).stream().anyMatch(one -> one.getText().equals("1  yes")));
		select(button(Views.all(popup, Button.class), "1  rain"));
		assertEquals(List.of("rain"), said().choices("weather"));
		select(button(Views.all(popup, Button.class), "1  yes"));
		assertEquals(List.of("yes"), said().choices("wet"));
		select(button(Views.all(popup, Button.class), "2  sun"));
		assertTrue(said().choices("wet").isEmpty(), "what is not asked any more is not answered");
		popup.dispose();
		undo();
		assertEquals(List.of("yes"), said().choices("wet"));
	}

	@Test
	void propertiesShowTheItemAndChangeSeveralAtOnce() throws Exception {
		open(Ontologies.weather(), 3);
		Combo time = Views.controls(PropertiesView.ID, Combo.class).getFirst();
		time.select(1);
		time.notifyListeners(SWT.Selection, new Event());
		assertEquals(Optional.of(new AttributeValue.Text("night")), said().attribute("time"));
		PlatformUI.getWorkbench().getService(DatasetManager.class).contentChanged();
		Tree tree = Views.controls(DatasetsView.ID, Tree.class).getFirst();
		Workbench.until(() -> tree.getItemCount() == 1);
		TreeItem root = tree.getItem(0);
		root.setExpanded(true);
		Workbench.page().activate(Workbench.page().findView(DatasetsView.ID));
		for (int i = 0; i < 3; i++) {
			root.getItem(i).getText();
		}
		tree.setSelection(new TreeItem[] { root.getItem(1), root.getItem(2) });
		tree.notifyListeners(SWT.Selection, new Event());
		Workbench.until(() -> Views.texts(PropertiesView.ID).stream().anyMatch(text -> text.startsWith("2 items")));
		Workbench.until(() -> Views.controls(PropertiesView.ID, Button.class).stream().anyMatch(one -> one.getText().equals("2  sun")));
		select(button(Views.controls(PropertiesView.ID, Button.class), "2  sun"));
		for (String other : List.of("img1", "img2")) {
			assertEquals(List.of("sun"), ItemLabels.of(editor.dataset().document(other, "main")).choices("weather"));
		}
		assertEquals("img0", item(), "the editor stays where it is");
		assertTrue(said().choices("weather").isEmpty());
		undo();
		for (String other : List.of("img1", "img2")) {
			assertTrue(ItemLabels.of(editor.dataset().document(other, "main")).isEmpty());
		}
		assertEquals(Optional.of(new AttributeValue.Text("night")), said().attribute("time"));
	}

	@Test
	void aKeyGivesTheImageAClassAndAnotherReplacesIt() throws Exception {
		open(Ontologies.animals(), 3);
		key("1");
		assertEquals(List.of("cat"), classes());
		key("d");
		assertEquals(List.of("dog"), classes(), "a letter is a hot key here");
		assertEquals(List.of("dog"), bar());
		key("d");
		assertEquals(List.of("dog"), classes());
		undo();
		assertEquals(List.of("cat"), classes());
		undo();
		assertEquals(List.of(), classes());
	}

	@Test
	void aLetterOfNoClassDoesWhatItAlwaysDoes() throws Exception {
		open(Ontologies.animals(), 2);
		workbench.command(COMMAND + "next");
		assertEquals("img1", item());
		key("a");
		assertEquals("img0", item(), "A is Previous Item");
	}

	@Test
	void severalClassesAreAddedAndTakenAway() throws Exception {
		open(Ontologies.animals(), 1);
		workbench.command(COMMAND + "severalLabels");
		try {
			key("1");
			key("d");
			assertEquals(List.of("cat", "dog"), classes());
			key("1");
			assertEquals(List.of("dog"), classes());
		} finally {
			workbench.command(COMMAND + "severalLabels");
		}
	}

	@Test
	void labellingAFolderNeedsOneKeyAnImage() throws Exception {
		open(Ontologies.animals(), 3);
		workbench.command(COMMAND + "autoAdvance");
		try {
			int before = workbench.interactions().getLast();
			key("1");
			Workbench.until(() -> item().equals("img1"));
			key("d");
			Workbench.until(() -> item().equals("img2"));
			key("1");
			assertEquals(3, workbench.interactions().getLast() - before);
		} finally {
			workbench.command(COMMAND + "autoAdvance");
		}
		assertEquals(Map.of("img0", "cat", "img1", "dog", "img2", "cat"), byItem(editor.dataset()));
	}

	private static Map<String, String> byItem(DatasetSource source) throws IOException {
		Map<String, String> found = new TreeMap<>();
		Map<String, String> names = Classes.names(source.ontology());
		source.forEach(one -> {
			List<String> labels = new ArrayList<>();
			for (AnnotationDocument document : one.documents()) {
				document.getAnnotations().stream().filter(label -> label.getGeometry() instanceof Whole).forEach(label -> labels.add(names.get(label.getLabelClass())));
			}
			String file = one.item().path().substring(one.item().path().lastIndexOf('/') + 1);
			found.put(file.replace(".png", ""), String.join(",", labels));
		}, Progress.NONE);
		return found;
	}

	@ParameterizedTest
	@ValueSource(strings = { "imagenet", "csv", "datumaro", "cvat", "openimages" })
	void classesTravel(String format) throws Exception {
		open(Ontologies.animals(), 3);
		key("1");
		workbench.command(COMMAND + "next");
		key("d");
		workbench.command(COMMAND + "next");
		key("1");
		travel(format, read -> assertEquals(byItem(editor.dataset()), byItem(read)));
	}

	/** What is to hold for what comes back. */
	private interface Arrival {
		void check(DatasetSource read) throws IOException;
	}

	private void travel(String format, Arrival arrival) throws IOException {
		Formats formats = new Formats(Contributions.ofPlatform());
		String extension = formats.find(format).orElseThrow().extension();
		Path out = temp.resolve("out-" + format + (extension.isEmpty() ? "" : "." + extension));
		formats.write(editor.dataset(), out, format, Map.of(), new LossReport(), Progress.NONE);
		try (DatasetSource read = formats.open(out, Optional.of(format), Map.of(), new LossReport(), Progress.NONE)) {
			arrival.check(read);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "imagefolder", "datumaro", "labelstudio", "via" })
	void attributesTravel(String format) throws Exception {
		open(Ontologies.weather(), 1);
		Combo time = Views.controls(PropertiesView.ID, Combo.class).getFirst();
		time.select(1);
		time.notifyListeners(SWT.Selection, new Event());
		List<AttributeValue> arrived = new ArrayList<>();
		travel(format, read -> read.forEach(one -> one.documents().forEach(document -> arrived.add(document.getAttributes().get("time"))), Progress.NONE));
		assertEquals(List.of("night"), arrived.stream().map(AttributeValue::text).toList());
	}

	@Test
	void answersTravelWithLabelStudio() throws Exception {
		open(Ontologies.weather(), 1);
		key("1");
		key("2");
		List<ItemLabels> arrived = new ArrayList<>();
		travel("labelstudio", read -> read.forEach(one -> arrived.add(ItemLabels.of(one.documents().getFirst())), Progress.NONE));
		assertEquals(List.of("rain"), arrived.getFirst().choices("weather"));
		assertEquals(List.of("no"), arrived.getFirst().choices("wet"));
	}
}
