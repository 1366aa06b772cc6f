/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.image.tests.Views;
import org.labelwright.ui.text.internal.TextEditor;
import org.labelwright.ui.text.tests.Workbench;

/** Predictions for texts: those of a layer, and those that are learned while a person labels. */
class TextReviewTest {

	private static final String COMMAND = "org.labelwright.ui.assist.";
	private static final String VIEW = "org.labelwright.ui.assist.predictions";
	private static final Layer MODEL = new Layer("model", "Model");

	@TempDir
	Path folder;
	private Workbench workbench;
	private TextEditor editor;

	@BeforeEach
	void open() throws Exception {
		workbench = new Workbench(folder.resolve("dataset"), List.of(label("person", 0, 3)), "Tom met Anna. Anna saw Tom. Then Tom and Anna went to see Tom.", "Tom ate. Anna slept.");
		editor = workbench.editor();
		Workbench.page().showView(VIEW);
	}

	@AfterEach
	void close() throws Exception {
		Workbench.page().hideView(Workbench.page().findView(VIEW));
		workbench.close();
	}

	private static Annotation label(String labelClass, int start, int end) {
		return new Annotations().annotation(labelClass, Span.of(start, end));
	}

	private void predict() throws Exception {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		for (int start : List.of(8, 14)) {
			Annotation one = label("person", start, start + 4);
			Annotations.score(one, start == 8 ? 0.9 : 0.8);
			document.getAnnotations().add(one);
		}
		editor.dataset().makeLayer("test", MODEL, one -> one.item().id().equals("text0.txt") ? Optional.of(document) : Optional.empty(), Progress.NONE);
		PlatformUI.getWorkbench().getService(DatasetManager.class).stepDone(editor.dataset(), Optional.of("test"));
		combo(0, "Model");
	}

	private static void combo(int index, String text) {
		Combo combo = Views.controls(VIEW, Combo.class).get(index);
		Workbench.until(() -> combo.indexOf(text) >= 0);
		combo.select(combo.indexOf(text));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private List<ReviewState> states() throws Exception {
		return editor.dataset().session("text0.txt", MODEL.id()).annotations().stream().map(Annotation::getReview).toList();
	}

	private String active() {
		return editor.scene().active().flatMap(id -> editor.scene().page().find(id)).map(mark -> mark.label() + " " + mark.span().start()).orElse("");
	}

	private static Button suggest() {
		return Views.controls(VIEW, Button.class).stream().filter(button -> (button.getStyle() & SWT.CHECK) != 0).findFirst().orElseThrow();
	}

	private static Table table() {
		return Views.controls(VIEW, Table.class).getFirst();
	}

	private static boolean says(String words) {
		return Views.controls(VIEW, Label.class).stream().anyMatch(label -> label.getVisible() && label.getText().contains(words));
	}

	@Test
	void predictionsOfALayerAreJudgedByKeys() throws Exception {
		predict();
		assertThat(active()).isEqualTo("person 90 % 8");
		workbench.command(COMMAND + "accept");
		assertThat(workbench.labels()).containsExactly("person:Tom", "person:Anna");
		assertThat(active()).isEqualTo("person 80 % 14");
		workbench.command(COMMAND + "reject");
		assertThat(states()).containsExactly(ReviewState.ACCEPTED, ReviewState.REJECTED);
		assertThat(active()).isEmpty();
		assertThat(workbench.commandIfEnabled(COMMAND + "accept")).isFalse();
		workbench.command("org.eclipse.ui.edit.undo");
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(states()).containsExactly(ReviewState.NONE, ReviewState.NONE);
		assertThat(workbench.labels()).containsExactly("person:Tom");
	}

	@Test
	void whoTakesUpSomethingElseJudgesNoLonger() throws Exception {
		predict();
		assertThat(active()).isNotEmpty();
		editor.select(List.of(workbench.annotations().getFirst().getId()));
		assertThat(active()).isEmpty();
		workbench.command(COMMAND + "next");
		assertThat(active()).isNotEmpty();
	}

	private void suggesting() {
		suggest().setSelection(true);
		suggest().notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void whatIsLabelledIsSuggestedElsewhere() {
		suggesting();
		Workbench.until(() -> says("learned from: 1"));
		editor.goTo("text1.txt");
		Workbench.until(() -> editor.isLoaded() && table().getItemCount() > 0 && editor.item().orElseThrow().id().equals("text1.txt"));
		workbench.command(COMMAND + "next");
		assertThat(active()).startsWith("person ").endsWith(" 0");
		workbench.command(COMMAND + "accept");
		assertThat(workbench.labels()).containsExactly("person:Tom");
		Annotation accepted = workbench.annotations().getFirst();
		assertThat(accepted.getReview()).isEqualTo(ReviewState.ACCEPTED);
		assertThat(accepted.getProvenance().getAuthor()).isEqualTo("span-learner");
		Workbench.until(() -> says("learned from: 2"));
	}

	@Test
	void whatIsRejectedIsNotSuggestedAgain() {
		editor.goTo("text1.txt");
		Workbench.until(editor::isLoaded);
		suggesting();
		Workbench.until(() -> table().getItemCount() > 0);
		int before = table().getItemCount();
		workbench.command(COMMAND + "next");
		workbench.command(COMMAND + "reject");
		assertThat(table().getItemCount()).isEqualTo(before - 1);
		suggest().setSelection(true);
		editor.goTo("text0.txt");
		Workbench.until(editor::isLoaded);
		editor.goTo("text1.txt");
		Workbench.until(() -> editor.isLoaded() && says("learned from"));
		assertThat(table().getItemCount()).isLessThan(before);
	}

	@Test
	void switchedOffNothingIsSuggested() {
		suggesting();
		Workbench.until(() -> table().getItemCount() > 0);
		workbench.command(COMMAND + "suggest");
		assertThat(table().getItemCount()).isZero();
		assertThat(suggest().getSelection()).isFalse();
		assertThat(says("learned from")).isFalse();
	}
}
