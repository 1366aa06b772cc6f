/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.commands.contexts.Context;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Prompt;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.image.tests.Views;
import org.labelwright.ui.image.tests.Workbench;

/** The tools and commands that ask assistants, in the running product, by mouse and keys. */
class ToolsTest {

	private static final String COMMAND = "org.labelwright.ui.assist.tests.";
	private static final String KEYS = "org.labelwright.ui.assist.";

	@TempDir
	Path folder;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws Exception {
		workbench = new Workbench(folder.resolve("dataset"), 2);
		editor = workbench.editor();
	}

	@AfterEach
	void close() throws Exception {
		Scripted.GATE.drainPermits();
		workbench.close();
	}

	private List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	private Optional<Geometry> proposal() {
		return editor.scene().feedback().flatMap(Feedback::proposal).flatMap(Feedback.Proposal::shape).map(SceneShape::geometry);
	}

	private void untilProposed(Prompt prompt) {
		Workbench.until(() -> proposal().filter(Scripted.outline(prompt)::equals).isPresent());
	}

	private Box box(double left, double top, double right, double bottom) {
		return Box.ofCorners(workbench.atX(left), workbench.atY(top), workbench.atX(right), workbench.atY(bottom));
	}

	private void rightClick(double x, double y) {
		workbench.mouse(SWT.MouseMove, x, y, 0, 0);
		workbench.mouse(SWT.MouseDown, x, y, 3, 0);
		workbench.mouse(SWT.MouseUp, x, y, 3, SWT.BUTTON3);
	}

	@Test
	void aBoxIsOutlinedRefinedAndAcceptedAsOneCommand() {
		workbench.command(COMMAND + "outline");
		workbench.drag(60, 60, 160, 140);
		Prompt prompt = Prompt.ofBox(box(60, 60, 160, 140));
		untilProposed(prompt);
		SceneShape shown = editor.scene().feedback().flatMap(Feedback::proposal).flatMap(Feedback.Proposal::shape).orElseThrow();
		assertThat(shown.predicted()).isTrue();
		assertThat(shown.color()).isEqualTo(editor.viewer().edits().color());
		workbench.click(100, 100);
		prompt = prompt.withInside(workbench.atX(100), workbench.atY(100));
		untilProposed(prompt);
		rightClick(80, 80);
		prompt = prompt.withOutside(workbench.atX(80), workbench.atY(80));
		untilProposed(prompt);
		workbench.click(70, 120, SWT.ALT);
		prompt = prompt.withOutside(workbench.atX(70), workbench.atY(120));
		untilProposed(prompt);
		assertThat(annotations()).isEmpty();
		workbench.key(SWT.CR);
		assertThat(annotations()).extracting(Annotation::getGeometry).containsExactly(Scripted.outline(prompt));
		assertThat(annotations().getFirst().getLabelClass()).isEqualTo("car");
		assertThat(annotations().getFirst().getProvenance().getTool()).isEqualTo("test-outline");
		assertThat(annotations().getFirst().getProvenance().getAuthorKind()).isEqualTo(AuthorKind.PERSON);
		assertThat(editor.scene().feedback()).isEmpty();
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(annotations()).isEmpty();
	}

	@Test
	void aClickIsEnoughAndADoubleClickAccepts() {
		workbench.command(COMMAND + "outline");
		workbench.click(100, 100);
		untilProposed(Prompt.ofPoint(workbench.atX(100), workbench.atY(100)));
		workbench.mouse(SWT.MouseDown, 100, 100, 1, 0);
		workbench.mouse(SWT.MouseDoubleClick, 100, 100, 1, 0);
		workbench.mouse(SWT.MouseUp, 100, 100, 1, SWT.BUTTON1);
		Workbench.until(() -> !annotations().isEmpty());
		assertThat(annotations()).extracting(Annotation::getGeometry)
				.containsExactly(Scripted.outline(Prompt.ofPoint(workbench.atX(100), workbench.atY(100))));
	}

	@Test
	void backspaceTakesAClickBackAndEscapeDropsAll() {
		workbench.command(COMMAND + "outline");
		workbench.drag(60, 60, 160, 140);
		Prompt prompt = Prompt.ofBox(box(60, 60, 160, 140));
		untilProposed(prompt);
		rightClick(80, 80);
		untilProposed(prompt.withOutside(workbench.atX(80), workbench.atY(80)));
		workbench.key(SWT.BS);
		untilProposed(prompt);
		workbench.key(SWT.ESC);
		assertThat(editor.scene().feedback()).isEmpty();
		workbench.key(SWT.CR);
		assertThat(annotations()).isEmpty();
	}

	@Test
	void keysPointWhereTheMouseIs() {
		workbench.command(COMMAND + "outline");
		workbench.move(60, 60);
		command("pointBox");
		workbench.move(160, 140);
		assertThat(editor.scene().feedback().flatMap(Feedback::marquee)).contains(box(60, 60, 160, 140));
		command("pointBox");
		Prompt prompt = Prompt.ofBox(box(60, 60, 160, 140));
		untilProposed(prompt);
		workbench.move(100, 100);
		command("pointInside");
		prompt = prompt.withInside(workbench.atX(100), workbench.atY(100));
		untilProposed(prompt);
		workbench.move(80, 80);
		command("pointOutside");
		prompt = prompt.withOutside(workbench.atX(80), workbench.atY(80));
		untilProposed(prompt);
		command("takeBack");
		command("acceptOutline");
		Workbench.until(() -> !annotations().isEmpty());
		assertThat(annotations()).extracting(Annotation::getGeometry)
				.containsExactly(Scripted.outline(Prompt.ofBox(box(60, 60, 160, 140)).withInside(workbench.atX(100), workbench.atY(100))));
	}

	@Test
	void theCornerOfABoxIsTakenBackOrDropped() {
		workbench.command(COMMAND + "outline");
		workbench.move(60, 60);
		command("pointBox");
		workbench.move(160, 140);
		command("takeBack");
		assertThat(editor.scene().feedback()).isEmpty();
		command("pointBox");
		workbench.move(200, 160);
		command("dropOutline");
		assertThat(editor.scene().feedback()).isEmpty();
		assertThat(workbench.commandIfEnabled(KEYS + "dropOutline")).isFalse();
	}

	@Test
	void keysHoldOnlyWhileTheyMeanSomething() {
		assertThat(contexts()).isEmpty();
		assertThat(workbench.commandIfEnabled(KEYS + "pointInside")).isFalse();
		workbench.command(COMMAND + "outline");
		workbench.move(60, 60);
		assertThat(contexts()).containsExactly("pointing");
		assertThat(workbench.commandIfEnabled(KEYS + "pointOutside")).as("of nothing").isFalse();
		workbench.click(100, 100);
		assertThat(contexts()).containsExactly("pointing", "proposed");
		command("dropOutline");
		assertThat(contexts()).containsExactly("pointing");
		workbench.click(100, 100);
		workbench.command("org.labelwright.ui.image.selectTool");
		assertThat(contexts()).isEmpty();
	}

	@Test
	void whileAnOutlineIsProposedEnterIsForItAndNotForThePredictions() {
		// The context of the review is above, so that of two with the same key the outline's holds.
		Context proposed = PlatformUI.getWorkbench().getService(IContextService.class).getContext(KEYS + "proposed");
		assertThat(parent(proposed)).isEqualTo(KEYS + "review");
	}

	@Test
	void theSheetOfKeysListsThemUnderTheirTimes() {
		workbench.command("org.labelwright.ui.image.keys");
		Shell sheet = editor.popup().orElseThrow();
		List<String> lines = Stream.of(Views.all(sheet, Table.class).getFirst().getItems()).map(item -> item.getText(0) + ": " + item.getText(1) + "=" + item.getText(2)).toList();
		sheet.dispose();
		assertThat(lines).contains("Pointing Out an Object: Point Inside=.", "Pointing Out an Object: Point Outside=,", "Pointing Out an Object: Begin or End Box=Ctrl+B",
				"Outline Proposed: Drop Outline=Esc", "Reviewing Predictions: Reject Prediction=Backspace, Delete", "Assistants: Segment Anything Polygon=F11");
		assertThat(lines).as("classes of labelling modes").noneMatch(line -> line.contains("(Key"));
	}

	private void command(String id) {
		workbench.command(KEYS + id);
	}

	private static String parent(Context context) {
		try {
			return context.getParentId();
		} catch (NotDefinedException e) {
			throw new AssertionError(e);
		}
	}

	/** Those of pointing that are in force. */
	private List<String> contexts() {
		Collection<?> active = editor.getSite().getService(IContextService.class).getActiveContextIds();
		return Stream.of("pointing", "proposed").filter(one -> active.contains(KEYS + one)).toList();
	}

	@Test
	void theMenuIsLeftAwayOnlyWhileSomethingIsPointedOut() {
		workbench.command(COMMAND + "outline");
		Event menu = new Event();
		menu.doit = true;
		editor.viewer().getControl().notifyListeners(SWT.MenuDetect, menu);
		assertThat(menu.doit).isTrue();
		workbench.click(100, 100);
		untilProposed(Prompt.ofPoint(workbench.atX(100), workbench.atY(100)));
		editor.viewer().getControl().notifyListeners(SWT.MenuDetect, menu);
		assertThat(menu.doit).isFalse();
		workbench.command("org.labelwright.ui.image.selectTool");
		menu.doit = true;
		editor.viewer().getControl().notifyListeners(SWT.MenuDetect, menu);
		assertThat(menu.doit).isTrue();
	}

	@Test
	void theAssistantGetsReadyAsSoonAsTheMouseComes() {
		int before = Scripted.OPENED.get();
		workbench.command(COMMAND + "outline");
		workbench.move(60, 60);
		Workbench.until(() -> Scripted.OPENED.get() > before);
		assertThat(proposal()).isEmpty();
	}

	@Test
	void theWindowGoesOnWhileAnAssistantIsSlow() {
		workbench.command(COMMAND + "outline");
		workbench.drag(60, 20, 160, 280);
		Prompt prompt = Prompt.ofBox(box(60, 20, 160, 280));
		assertThat(proposal()).isEmpty();
		workbench.key(SWT.CR);
		assertThat(annotations()).isEmpty();
		Scripted.GATE.release();
		Workbench.until(() -> !annotations().isEmpty());
		assertThat(annotations()).extracting(Annotation::getGeometry).containsExactly(Scripted.outline(prompt));
	}

	@Test
	void anAnswerForAnotherItemIsDropped() {
		workbench.command(COMMAND + "outline");
		workbench.drag(60, 20, 160, 280);
		workbench.key(SWT.CR);
		workbench.command("org.labelwright.ui.image.next");
		Scripted.GATE.release();
		workbench.drag(60, 60, 160, 140);
		untilProposed(Prompt.ofBox(box(60, 60, 160, 140)));
		assertThat(annotations()).isEmpty();
		workbench.command("org.labelwright.ui.image.previous");
		assertThat(annotations()).isEmpty();
	}

	@Test
	void anAnswerThatTakesLongIsSaidToBeUnderWayAlsoAfterOthersWereQuick() {
		workbench.command(COMMAND + "outline");
		workbench.drag(60, 60, 160, 140);
		untilProposed(Prompt.ofBox(box(60, 60, 160, 140)));
		workbench.command("org.labelwright.ui.assist.dropOutline");
		assertThat(Said.by(editor)).doesNotContain("at work");
		workbench.drag(60, 20, 160, 260);
		Workbench.until(() -> Said.by(editor).contains("Scripted Outline is at work"));
		Scripted.GATE.release();
		untilProposed(Prompt.ofBox(box(60, 20, 160, 260)));
		assertThat(Said.by(editor)).doesNotContain("at work");
	}

	@Test
	void whatFailedIsSaidAndTheToolGoesOn() {
		workbench.command(COMMAND + "outline");
		workbench.drag(20, 60, 380, 140);
		Workbench.until(() -> Said.by(editor).contains("Scripted Outline failed: the box is too broad"));
		workbench.drag(60, 60, 160, 140);
		untilProposed(Prompt.ofBox(box(60, 60, 160, 140)));
		assertThat(Said.by(editor)).doesNotContain("failed");
	}

	@Test
	void scissorsFollowTheMouseAndCloseToAPolygon() {
		workbench.command(COMMAND + "corners");
		workbench.click(60, 60);
		workbench.move(160, 140);
		double x0 = workbench.atX(60);
		double y0 = workbench.atY(60);
		double x1 = workbench.atX(160);
		double y1 = workbench.atY(140);
		Polyline path = new Polyline(Coordinates.of(x0, y0, x0, y0, x1, y0, x1, y1));
		Workbench.until(() -> proposal().filter(path::equals).isPresent());
		workbench.click(160, 140);
		workbench.key(SWT.CR);
		Workbench.until(() -> !annotations().isEmpty());
		assertThat(((Polygon) annotations().getFirst().getGeometry()).bounds()).isEqualTo(Box.ofCorners(x0, y0, x1, y1));
		assertThat(annotations().getFirst().getProvenance().getTool()).isEqualTo("test-corners");
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(annotations()).isEmpty();
	}

	@Test
	void selectedBoxesAreTightenedAsOneCommand() {
		workbench.command("org.labelwright.ui.image.boxTool");
		workbench.drag(60, 60, 160, 140);
		workbench.drag(200, 60, 260, 140);
		List<Geometry> before = annotations().stream().map(Annotation::getGeometry).toList();
		workbench.command("org.eclipse.ui.edit.selectAll");
		workbench.command(COMMAND + "tighter");
		Workbench.until(() -> !annotations().getFirst().getGeometry().equals(before.getFirst()));
		assertThat(annotations()).extracting(Annotation::getGeometry).isEqualTo(before.stream().map(Box.class::cast)
				.map(box -> new Box(box.x() + 2, box.y() + 2, box.width() - 4, box.height() - 4)).toList());
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(annotations()).extracting(Annotation::getGeometry).isEqualTo(before);
		editor.select(List.of());
		assertThat(workbench.commandIfEnabled(COMMAND + "tighter")).isFalse();
	}
}
