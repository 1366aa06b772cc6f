/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.ui.internal.ExportWizard;
import org.labelwright.ui.internal.ImportWizard;
import org.labelwright.ui.internal.TransferReportDialog;

/** Foreign formats come in and go out through wizards that say what they do, what is wrong and what was lost. */
class TransferWizardsTest {

	private static final String COCO = """
			{"images": [{"id": 1, "file_name": "img0.png", "width": 400, "height": 300}], "categories": [{"id": 1, "name": "car"}],
			"annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": %s, "area": 50, "iscrowd": 0, "segmentation": [[10, 10, 20, 10, 20, 20]]}]}
			""";

	@TempDir
	private Path folder;
	private Workbench workbench;
	private Shell shell;

	@BeforeEach
	void open() throws Exception {
		workbench = new Workbench(folder.resolve("data"), 1);
	}

	@AfterEach
	void close() throws Exception {
		Stream.of(Display.getCurrent().getShells()).map(Shell::getData).filter(org.eclipse.jface.dialogs.Dialog.class::isInstance)
				.forEach(dialog -> ((org.eclipse.jface.dialogs.Dialog) dialog).close());
		workbench.close();
	}

	private void open(IWorkbenchWizard wizard) {
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), (IWizard) wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		shell = dialog.getShell();
	}

	private static Stream<Control> controls(Composite parent) {
		return Stream.of(parent.getChildren()).flatMap(one -> one instanceof Composite inner ? Stream.concat(Stream.of(one), controls(inner)) : Stream.of(one));
	}

	private static <C extends Control> List<C> all(Shell shell, Class<C> type) {
		return controls(shell).filter(type::isInstance).map(type::cast).filter(Control::isVisible).toList();
	}

	private Text field() {
		return all(shell, Text.class).stream().filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0 && isOfThePage(text)).findFirst().orElseThrow();
	}

	/** Not of the options, which stand in a group. */
	private static boolean isOfThePage(Text text) {
		return !(text.getParent().getParent() instanceof ScrolledComposite);
	}

	private String summary() {
		return all(shell, Text.class).stream().filter(text -> (text.getStyle() & SWT.MULTI) != 0).map(Text::getText).filter(text -> text.contains("\n")).findFirst()
				.orElse("");
	}

	/** The combo that has a choice. */
	private Combo combo(String choice) {
		return all(shell, Combo.class).stream().filter(one -> Arrays.asList(one.getItems()).contains(choice)).findFirst().orElseThrow();
	}

	private void choose(String choice) {
		Combo combo = combo(choice);
		combo.select(combo.indexOf(choice));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static Button button(Shell shell, String text) {
		return all(shell, Button.class).stream().filter(one -> one.getText().replace("&", "").startsWith(text)).findFirst().orElseThrow();
	}

	private void finish() {
		Workbench.until(() -> button(shell, "Finish").isEnabled());
		button(shell, "Finish").notifyListeners(SWT.Selection, new Event());
	}

	private WizardPage page() {
		return (WizardPage) ((WizardDialog) shell.getData()).getCurrentPage();
	}

	private static TransferReportDialog report() {
		Workbench.until(() -> findReport().isPresent());
		return findReport().orElseThrow();
	}

	private static Optional<TransferReportDialog> findReport() {
		return Stream.of(Display.getCurrent().getShells()).map(Shell::getData).filter(TransferReportDialog.class::isInstance).map(TransferReportDialog.class::cast)
				.findFirst();
	}

	private Path coco(String name, String box) throws Exception {
		return Files.writeString(folder.resolve(name), COCO.formatted(box));
	}

	private Path data() {
		return workbench.file().getLocation().toPath().getParent();
	}

	@Test
	void aFileIsRecognisedAndReadIntoALayerOfItsOwn() throws Exception {
		open(new ImportWizard());
		assertThat(all(shell, Label.class).stream().map(Label::getText)).contains("What the chosen format can be told is asked here.").doesNotContain("This format has no options.");
		field().setText(coco("labels.json", "[10, 10, 10, 10]").toString());
		Workbench.until(() -> page().getMessage().contains("COCO"));
		assertThat(combo("COCO instances").getText()).isEqualTo("COCO instances");
		assertThat(summary()).contains("Reads: box, polygon");
		Combo layer = combo("Main");
		layer.setText("Second model");
		finish();
		TransferReportDialog report = report();
		assertThat(all(report.getShell(), Tree.class)).as("nothing was lost").isEmpty();
		report.close();
		try (Dataset dataset = Dataset.open(data())) {
			assertThat(dataset.layers()).contains(new Layer("second-model", "Second model"));
		}
	}

	@Test
	void whatIsWrongStandsInThePageAndCanBeMended() throws Exception {
		open(new ImportWizard());
		Path bad = coco("bad.json", "[\"a\", 10, 10, 10]");
		field().setText(folder.resolve("missing.json").toString());
		Workbench.until(() -> page().getErrorMessage() != null);
		assertThat(page().getErrorMessage()).contains("missing.json");
		field().setText(bad.toString());
		finish();
		assertThat(shell.isDisposed()).as("the wizard stays open").isFalse();
		assertThat(page().getErrorMessage()).contains("bad.json").contains("line");
		field().setText(coco("good.json", "[10, 10, 10, 10]").toString());
		finish();
		report().close();
		assertThat(shell.isDisposed()).isTrue();
	}

	@Test
	void whatAnExportLosesIsATableAndIsSaved() throws Exception {
		open(new ImportWizard());
		field().setText(coco("labels.json", "[10, 10, 10, 10]").toString());
		finish();
		report().close();
		open(new ExportWizard());
		choose("Pascal VOC");
		assertThat(summary()).contains("Loses: ");
		field().setText(folder.resolve("voc").toString());
		finish();
		TransferReportDialog report = report();
		Tree table = all(report.getShell(), Tree.class).getFirst();
		assertThat(Stream.of(table.getItems()).map(row -> row.getText(0) + "|" + row.getText(1))).contains("polygon|1");
		assertThat(table.getItem(0).getItem(0).getText(0)).isEqualTo("img0.png");
		report.save(folder.resolve("losses.json"));
		assertThat(Files.readString(folder.resolve("losses.json"))).startsWith("{").containsSubsequence("\"read\" : 1", "\"written\" : 1", "\"what\" : \"polygon\"",
				"\"count\" : 1", "\"item\" : \"img0.png\"");
	}

	@Test
	void theFormatOfTheLastExportIsChosenAgain() throws Exception {
		open(new ExportWizard());
		choose("COCO instances");
		field().setText(folder.resolve("out.json").toString());
		finish();
		report().close();
		open(new ExportWizard());
		assertThat(combo("COCO instances").getText()).isEqualTo("COCO instances");
	}

	@Test
	void thePageOfAnExportSaysWhatIsInTheWay() throws Exception {
		open(new ExportWizard());
		choose("COCO instances");
		field().setText(folder.toString());
		assertThat(page().getErrorMessage()).contains("add a name");
		assertThat(button(shell, "Finish").isEnabled()).isFalse();
		field().setText(Files.writeString(folder.resolve("old.json"), "{}").toString());
		assertThat(page().getMessage()).contains("will be replaced");
		field().setText(folder.resolve("not/there.json").toString());
		assertThat(page().getErrorMessage()).contains("is not there");
		choose("Pascal VOC");
		field().setText(folder.toString());
		assertThat(page().getErrorMessage()).contains("something in it");
	}

	@Test
	void optionsAreFieldsOfTheirTypes() throws Exception {
		open(new ExportWizard());
		choose("YOLO");
		assertThat(all(shell, Button.class).stream().filter(one -> (one.getStyle() & SWT.CHECK) != 0).map(Button::getText)).contains("scores", "media");
		Spinner precision = all(shell, Spinner.class).getFirst();
		assertThat(precision.getSelection()).as("the default").isEqualTo(6);
		choose("CVAT XML 1.1");
		field().setText(folder.resolve("out.xml").toString());
		Text fps = all(shell, Text.class).stream().filter(text -> text.getText().equals("25.0")).findFirst().orElseThrow();
		assertThat(button(shell, "Finish").isEnabled()).isTrue();
		fps.setText("fast");
		assertThat(page().getErrorMessage()).contains("fps").contains("fast");
		assertThat(button(shell, "Finish").isEnabled()).isFalse();
	}
}
