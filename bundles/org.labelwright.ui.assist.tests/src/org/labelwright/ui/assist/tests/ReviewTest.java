/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Layer;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.ui.assist.internal.PreLabelWizard;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.image.tests.Views;
import org.labelwright.ui.image.tests.Workbench;
import org.osgi.framework.FrameworkUtil;

/** Pre-labelling by the wizard, and the review of what came of it by keys and in the view. */
class ReviewTest {

	private static final String COMMAND = "org.labelwright.ui.assist.";
	private static final String VIEW = "org.labelwright.ui.assist.predictions";
	private static final String LAYER = "test-three-cars";

	@TempDir
	Path folder;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws Exception {
		workbench = new Workbench(folder.resolve("dataset"), 2);
		editor = workbench.editor();
		Workbench.page().showView(VIEW);
	}

	@AfterEach
	void close() throws Exception {
		Workbench.page().hideView(Workbench.page().findView(VIEW));
		workbench.close();
	}

	private List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	private List<ReviewState> states() {
		try {
			return editor.dataset().session(editor.item().orElseThrow().id(), LAYER).annotations().stream().map(Annotation::getReview).toList();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private List<Geometry> shown() {
		return editor.scene().predictions().stream().map(SceneShape::geometry).toList();
	}

	private Optional<Geometry> active() {
		return editor.scene().activePrediction().map(SceneShape::geometry);
	}

	private static <T> T control(Class<T> type, int index) {
		return Views.controls(VIEW, type).get(index);
	}

	private static void press(Button button) {
		assertThat(button.isEnabled()).isTrue();
		button.notifyListeners(SWT.Selection, new Event());
	}

	private void setThreshold(int percent) {
		Scale scale = control(Scale.class, 0);
		scale.setSelection(percent);
		scale.notifyListeners(SWT.Selection, new Event());
	}

	/** The wizard is modal: what is to be done in it runs while it is open. */
	private void inPreLabel(BiConsumer<WizardDialog, Shell> steps) {
		Display display = Display.getCurrent();
		boolean[] done = { false };
		display.timerExec(50, new Runnable() {
			@Override
			public void run() {
				Optional<Shell> dialog = List.of(display.getShells()).stream().filter(shell -> shell.getData() instanceof WizardDialog).findFirst();
				if (dialog.isEmpty()) {
					display.timerExec(50, this);
					return;
				}
				WizardDialog wizard = (WizardDialog) dialog.get().getData();
				try {
					steps.accept(wizard, dialog.get());
					done[0] = true;
				} finally {
					if (!dialog.get().isDisposed()) {
						wizard.close();
					}
				}
			}
		});
		workbench.command(COMMAND + "preLabel");
		assertThat(done[0]).isTrue();
	}

	private static Combo assistants(Shell dialog) {
		return Views.all(dialog, Combo.class).getFirst();
	}

	private void preLabel() {
		inPreLabel((wizard, dialog) -> {
			assistants(dialog).setText("A Three Cars");
			assistants(dialog).notifyListeners(SWT.Selection, new Event());
			List<Text> texts = Views.all(dialog, Text.class).stream().filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0).toList();
			assertThat(texts).extracting(Text::getText).contains(LAYER);
			assertThat(wizard.getCurrentPage().isPageComplete()).isFalse();
			assertThat(wizard.getCurrentPage().getErrorMessage()).contains("needs the option model");
			texts.getLast().setText("first");
			List<Button> buttons = Views.all(dialog, Button.class);
			Button finish = buttons.stream().filter(button -> button == dialog.getDefaultButton()).findFirst().orElseThrow();
			assertThat(wizard.getCurrentPage().isPageComplete()).isTrue();
			press(finish);
		});
		Workbench.until(() -> !shown().isEmpty());
	}

	@Test
	void theWizardBeginsWithTheAssistantThatWasUsedLastOrElseWithOneThatNeedsNothing() {
		IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(PreLabelWizard.class)).getDialogSettings();
		DialogSettings.getOrCreateSection(settings, "prelabel").put("assistant", (String) null);
		inPreLabel((wizard, dialog) -> {
			// Whatever stands before it, such as KServe, which needs a server and a model, or one whose model is not there.
			assertThat(assistants(dialog).getText()).isEqualTo("Outline Boxes");
			assertThat(wizard.getCurrentPage().isPageComplete()).isTrue();
			assistants(dialog).setText("A Lacking");
			assistants(dialog).notifyListeners(SWT.Selection, new Event());
			assertThat(Views.all(dialog, Label.class)).extracting(Label::getText).anyMatch(text -> text.contains("There is no model; put one there."));
		});
		preLabel();
		inPreLabel((wizard, dialog) -> assertThat(assistants(dialog).getText()).isEqualTo("A Three Cars"));
	}

	@Test
	void theWizardMakesALayerThatIsShown() {
		preLabel();
		assertThat(editor.dataset().layers()).extracting(Layer::id).containsExactly(Layer.MAIN.id(), LAYER);
		assertThat(shown()).containsExactlyElementsOf(Scripted.ThreeCars.BOXES);
		assertThat(editor.scene().predictions()).allMatch(SceneShape::predicted);
		assertThat(active()).contains(Scripted.ThreeCars.BOXES.getFirst());
		assertThat(annotations()).isEmpty();
		workbench.command("org.labelwright.ui.image.next");
		assertThat(shown()).containsExactlyElementsOf(Scripted.ThreeCars.BOXES);
	}

	@Test
	void oneIsAcceptedAnotherRejectedAndBothCanBeUndone() {
		preLabel();
		workbench.command(COMMAND + "accept");
		assertThat(annotations()).extracting(Annotation::getGeometry).containsExactly(Scripted.ThreeCars.BOXES.get(0));
		Annotation accepted = annotations().getFirst();
		assertThat(accepted.getProvenance().getAuthor()).isEqualTo("three cars first");
		assertThat(accepted.getProvenance().getAuthorKind()).isEqualTo(AuthorKind.MODEL);
		assertThat(accepted.getProvenance().getConfidence()).isEqualTo(0.9);
		assertThat(accepted.getReview()).isEqualTo(ReviewState.ACCEPTED);
		assertThat(editor.scene().shape(accepted.getId()).orElseThrow().predicted()).isFalse();
		assertThat(active()).contains(Scripted.ThreeCars.BOXES.get(1));
		workbench.command(COMMAND + "reject");
		assertThat(states()).containsExactly(ReviewState.ACCEPTED, ReviewState.REJECTED, ReviewState.NONE);
		assertThat(shown()).containsExactly(Scripted.ThreeCars.BOXES.get(2));
		assertThat(Said.by(editor)).contains("1 prediction left");
		workbench.command("org.labelwright.ui.image.next");
		assertThat(Said.by(editor)).contains("3 predictions left");
		workbench.command("org.labelwright.ui.image.previous");
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(states()).containsExactly(ReviewState.ACCEPTED, ReviewState.NONE, ReviewState.NONE);
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(states()).containsOnly(ReviewState.NONE);
		assertThat(annotations()).isEmpty();
		assertThat(shown()).containsExactlyElementsOf(Scripted.ThreeCars.BOXES);
	}

	@Test
	void theKeysMeanThePredictionOnlyWhileOneIsToBeJudged() {
		preLabel();
		workbench.command(COMMAND + "next");
		assertThat(active()).contains(Scripted.ThreeCars.BOXES.get(1));
		workbench.command(COMMAND + "previous");
		workbench.command(COMMAND + "previous");
		assertThat(active()).contains(Scripted.ThreeCars.BOXES.get(2));
		workbench.command("org.labelwright.ui.image.boxTool");
		workbench.drag(60, 100, 160, 140);
		assertThat(active()).isEmpty();
		assertThat(workbench.commandIfEnabled(COMMAND + "accept")).isFalse();
		assertThat(workbench.commandIfEnabled(COMMAND + "reject")).isFalse();
		workbench.command(COMMAND + "next");
		assertThat(active()).isPresent();
		assertThat(editor.scene().selection()).isEmpty();
	}

	@Test
	void aThresholdHidesTheUnsureAndAllAboveItAreAccepted() {
		preLabel();
		setThreshold(50);
		assertThat(shown()).containsExactlyElementsOf(Scripted.ThreeCars.BOXES.subList(0, 2));
		Table table = control(Table.class, 0);
		assertThat(table.getItem(2).getText(1)).isEqualTo("30 %");
		assertThat(table.getItem(2).getText(2)).isEqualTo("below threshold");
		Combo scope = control(Combo.class, 1);
		scope.setText("person");
		scope.notifyListeners(SWT.Selection, new Event());
		setThreshold(100);
		assertThat(shown()).hasSize(2);
		scope.setText("car");
		scope.notifyListeners(SWT.Selection, new Event());
		setThreshold(70);
		assertThat(shown()).hasSize(1);
		setThreshold(50);
		press(control(Button.class, 3));
		assertThat(annotations()).extracting(Annotation::getGeometry).containsExactlyElementsOf(Scripted.ThreeCars.BOXES.subList(0, 2));
		assertThat(states()).containsExactly(ReviewState.ACCEPTED, ReviewState.ACCEPTED, ReviewState.NONE);
		assertThat(shown()).isEmpty();
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(annotations()).isEmpty();
		assertThat(shown()).hasSize(2);
	}

	@Test
	void whatSaysNoConfidenceIsShownLastAndNeverAcceptedByAThreshold() throws Exception {
		preLabel();
		var session = editor.dataset().session(editor.item().orElseThrow().id(), LAYER);
		Annotation first = session.annotations().getFirst();
		first.getProvenance().setConfidence(null);
		Combo layer = control(Combo.class, 0);
		layer.notifyListeners(SWT.Selection, new Event());
		Table table = control(Table.class, 0);
		assertThat(table.getItem(2).getText(1)).isEqualTo("no confidence");
		setThreshold(95);
		assertThat(shown()).containsExactly(Scripted.ThreeCars.BOXES.getFirst());
		assertThat(control(Button.class, 3).isEnabled()).isFalse();
		setThreshold(50);
		assertThat(shown()).hasSize(2);
		press(control(Button.class, 3));
		assertThat(shown()).containsExactly(Scripted.ThreeCars.BOXES.getFirst());
		setThreshold(0);
		assertThat(control(Button.class, 3).isEnabled()).as("no threshold is set").isTrue();
	}

	@Test
	void numbersAndTheirNounsAgree() {
		preLabel();
		assertThat(Said.by(editor)).contains("6 predictions are in the layer " + LAYER + ", on 2 items.");
		workbench.command(COMMAND + "accept");
		assertThat(Said.by(editor)).contains("2 predictions left");
		workbench.command(COMMAND + "reject");
		assertThat(Said.by(editor)).contains("1 prediction left");
	}

	@Test
	void howManyAreLeftIsTrueWhateverHappensSince() {
		preLabel();
		workbench.command(COMMAND + "accept");
		assertThat(Said.by(editor)).contains("2 predictions left: Enter accepts");
		setThreshold(50);
		assertThat(Said.by(editor)).as("one is hidden").contains("1 prediction left: Enter accepts");
		setThreshold(0);
		assertThat(Said.by(editor)).contains("2 predictions left: Enter accepts");
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(Said.by(editor)).as("taken back").contains("3 predictions left");
		workbench.drag(60, 100, 160, 140);
		workbench.click(30, 30);
		workbench.command(COMMAND + "accept");
		assertThat(Said.by(editor)).contains("2 predictions left: Enter accepts");
		editor.scene().select(List.of(annotations().getFirst().getId()));
		assertThat(active()).isEmpty();
		assertThat(Said.by(editor)).as("Enter means something else now").contains("2 predictions left: F8").doesNotContain("Enter accepts");
		workbench.command("org.labelwright.ui.image.polygonTool");
		String ofTool = Said.by(editor);
		workbench.command(COMMAND + "acceptAll");
		assertThat(shown()).isEmpty();
		workbench.command("org.labelwright.ui.image.polygonTool");
		setThreshold(50);
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(Said.by(editor)).as("what others have said since stays").isEqualTo(ofTool);
		Combo layer = control(Combo.class, 0);
		workbench.command(COMMAND + "next");
		workbench.command(COMMAND + "accept");
		layer.select(0);
		layer.notifyListeners(SWT.Selection, new Event());
		assertThat(Said.by(editor)).as("no layer").doesNotContain("left");
	}

	@Test
	void theViewJudgesWhatIsChosenInIt() throws PartInitException {
		preLabel();
		Workbench.page().showView(VIEW);
		Table table = control(Table.class, 0);
		assertThat(table.getItemCount()).isEqualTo(3);
		table.setSelection(2);
		table.notifyListeners(SWT.Selection, new Event());
		assertThat(active()).contains(Scripted.ThreeCars.BOXES.get(2));
		Event backspace = new Event();
		backspace.keyCode = SWT.BS;
		table.notifyListeners(SWT.KeyDown, backspace);
		assertThat(states()).containsExactly(ReviewState.NONE, ReviewState.NONE, ReviewState.REJECTED);
		table.setSelection(0);
		table.notifyListeners(SWT.Selection, new Event());
		table.notifyListeners(SWT.DefaultSelection, new Event());
		assertThat(states()).containsExactly(ReviewState.ACCEPTED, ReviewState.NONE, ReviewState.REJECTED);
		assertThat(table.getItem(0).getText(2)).isEqualTo("accepted");
		Combo layer = control(Combo.class, 0);
		layer.select(0);
		layer.notifyListeners(SWT.Selection, new Event());
		assertThat(shown()).isEmpty();
	}

	@Test
	void whatIsJudgedInTheViewIsUndoneThere() throws Exception {
		preLabel();
		IViewPart view = Workbench.page().showView(VIEW);
		assertThat(runs("org.eclipse.ui.edit.undo")).isFalse();
		press(control(Button.class, 2));
		assertThat(states()).containsExactly(ReviewState.REJECTED, ReviewState.NONE, ReviewState.NONE);
		assertThat(Workbench.page().getActivePart()).isSameAs(view);
		assertThat(runs("org.eclipse.ui.edit.undo")).isTrue();
		assertThat(states()).containsOnly(ReviewState.NONE);
		assertThat(runs("org.eclipse.ui.edit.redo")).isTrue();
		assertThat(states()).contains(ReviewState.REJECTED);
	}

	/** Without the editor being made active. */
	private static boolean runs(String command) throws Exception {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
			return true;
		} catch (NotEnabledException | NotHandledException e) {
			return false;
		}
	}

	@Test
	void whatIsSimilarIsProposedAndNothingOfItIsStoredBeforeItIsAccepted() {
		workbench.command("org.labelwright.ui.image.boxTool");
		workbench.drag(20, 20, 60, 60);
		Geometry drawn = annotations().getFirst().getGeometry();
		workbench.command("org.labelwright.ui.assist.tests.similar");
		Workbench.until(() -> shown().size() == 2);
		assertThat(annotations()).hasSize(1);
		Geometry first = active().orElseThrow();
		assertThat(first).isEqualTo(org.labelwright.geometry.Geometries.translate(drawn, 100, 0));
		workbench.command(COMMAND + "accept");
		assertThat(annotations()).extracting(Annotation::getGeometry).containsExactly(drawn, first);
		assertThat(annotations().getLast().getLabelClass()).isEqualTo("car");
		assertThat(annotations().getLast().getProvenance().getAuthorKind()).isEqualTo(AuthorKind.MODEL);
		workbench.command(COMMAND + "reject");
		assertThat(shown()).isEmpty();
		assertThat(annotations()).hasSize(2);
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(annotations()).hasSize(1);
		assertThat(shown()).containsExactly(first);
	}
}
