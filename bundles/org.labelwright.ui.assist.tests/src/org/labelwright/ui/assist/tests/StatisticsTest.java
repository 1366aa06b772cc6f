/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.image.tests.Views;
import org.labelwright.ui.image.tests.Workbench;

/** What became of predictions, by assistant and class, counted again as they are judged. */
class StatisticsTest {

	private static final String COMMAND = "org.labelwright.ui.assist.";
	private static final String VIEW = COMMAND + "statistics";
	private static final String PREDICTIONS = COMMAND + "predictions";

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
		for (String view : List.of(VIEW, PREDICTIONS)) {
			Optional.ofNullable(Workbench.page().findView(view)).ifPresent(Workbench.page()::hideView);
		}
		workbench.close();
	}

	private static Tree tree() {
		return Views.controls(VIEW, Tree.class).getFirst();
	}

	private static String hint() {
		return Views.controls(VIEW, Label.class).stream().filter(Label::isVisible).map(Label::getText).findFirst().orElse("");
	}

	private static TreeColumn column(String name) {
		return Stream.of(tree().getColumns()).filter(one -> one.getText().equals(name)).findFirst().orElseThrow();
	}

	private static String text(TreeItem row, String column) {
		return row.getText(tree().indexOf(column(column)));
	}

	/** The row of an assistant, or of a class below it; empty where there is none. */
	private static Optional<TreeItem> row(String... path) {
		List<TreeItem> rows = List.of(tree().getItems());
		Optional<TreeItem> found = Optional.empty();
		for (String name : path) {
			found = rows.stream().filter(one -> one.getText(0).equals(name)).findFirst();
			rows = found.map(one -> List.of(one.getItems())).orElse(List.of());
		}
		return found;
	}

	private static void untilRow(String column, String wanted, String... path) {
		Workbench.until(() -> row(path).filter(one -> text(one, column).equals(wanted)).isPresent());
	}

	/** In the view Predictions, as people do. */
	private void review(String layer) throws Exception {
		Workbench.page().showView(PREDICTIONS);
		Combo layers = Views.controls(PREDICTIONS, Combo.class).getFirst();
		layers.setText(layer);
		layers.notifyListeners(SWT.Selection, new Event());
	}

	private static void show() throws Exception {
		Workbench.page().showView(VIEW);
	}

	@Test
	void withoutPredictionsItSaysWhatMakesSome() throws Exception {
		show();
		Workbench.until(() -> hint().contains("Pre-Label"));
		assertThat(tree().getItemCount()).isZero();
	}

	@Test
	void acceptingRejectingMendingAndUndoingAreCounted() throws Exception {
		Predicted.layer(editor.dataset(), "model", 2, 0.9);
		show();
		untilRow("Open", "2", "model", "car");
		assertThat(hint()).contains("No prediction was judged yet");
		assertThat(text(row("model").orElseThrow(), "Rate")).isEmpty();
		review("model");
		workbench.command(COMMAND + "next");
		workbench.command(COMMAND + "accept");
		untilRow("Rate", "100 %", "model", "car");
		TreeItem car = row("model", "car").orElseThrow();
		assertThat(text(car, "Accepted")).isEqualTo("1");
		assertThat(text(car, "Unchanged")).isEqualTo("1");
		assertThat(text(car, "IoU")).isEqualTo("1.000");
		assertThat(text(car, "Saved")).isEmpty();
		assertThat(hint()).contains("ten labels made by hand");
		DocumentSession session = editor.session().orElseThrow();
		Annotation before = session.annotations().getFirst();
		Annotation after = EcoreUtil.copy(before);
		after.setGeometry(new Box(5, 5, 20, 10));
		session.apply(new Edit(Change.replace(before, after)));
		untilRow("IoU", "0.500", "model", "car");
		assertThat(text(row("model", "car").orElseThrow(), "Unchanged")).isEqualTo("0");
		workbench.command("org.labelwright.ui.image.next");
		workbench.command(COMMAND + "next");
		workbench.command(COMMAND + "reject");
		untilRow("Rate", "50 %", "model");
		assertThat(text(row("model").orElseThrow(), "Rejected")).isEqualTo("1");
		workbench.command("org.eclipse.ui.edit.undo");
		untilRow("Open", "1", "model");
	}

	@Test
	void secondsThatWereSavedAreShown() throws Exception {
		Predicted.layer(editor.dataset(), "model", 2, 0.9);
		DocumentSession session = editor.session().orElseThrow();
		DocumentSession predictions = editor.dataset().session(editor.item().orElseThrow().id(), "model");
		String car = predictions.annotations().getFirst().getLabelClass();
		for (int i = 0; i < 10; i++) {
			session.apply(new Edit(Change.add(label("hand" + i, car, 20, AuthorKind.PERSON))));
			Annotation judged = label("m" + i, car, 0, AuthorKind.MODEL);
			judged.setReview(ReviewState.ACCEPTED);
			predictions.apply(new Edit(Change.add(judged)));
			session.apply(new Edit(Change.add(label("m" + i, car, 11, AuthorKind.MODEL))));
		}
		show();
		untilRow("Saved", "1 min 30 s", "model", "car");
		assertThat(text(row("model").orElseThrow(), "Saved")).isEqualTo("1 min 30 s");
		assertThat(hint()).isEmpty();
	}

	private static Annotation label(String id, String labelClass, double seconds, AuthorKind kind) {
		Annotation label = AnnotationFactory.eINSTANCE.createAnnotation();
		label.setId(id);
		label.setLabelClass(labelClass);
		label.setGeometry(new Box(1, 1, 9, 9));
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthorKind(kind);
		provenance.setSecondsSpent(seconds);
		label.setProvenance(provenance);
		return label;
	}

	@Test
	void aClickOnAColumnSortsAssistantsAndASecondOneTheOtherWay() throws Exception {
		Predicted.layer(editor.dataset(), "few", 1, 0.9);
		Predicted.layer(editor.dataset(), "many", 2, 0.9);
		show();
		untilRow("Open", "2", "many", "car");
		assertThat(List.of(tree().getItems())).extracting(TreeItem::getText).containsExactly("few", "many");
		column("Open").notifyListeners(SWT.Selection, new Event());
		assertThat(List.of(tree().getItems())).extracting(TreeItem::getText).containsExactly("many", "few");
		assertThat(tree().getSortColumn()).isEqualTo(column("Open"));
		assertThat(tree().getSortDirection()).isEqualTo(SWT.DOWN);
		column("Open").notifyListeners(SWT.Selection, new Event());
		assertThat(List.of(tree().getItems())).extracting(TreeItem::getText).containsExactly("few", "many");
		assertThat(column("Corners").getWidth()).as("no polygons, no corners").isZero();
	}

	@Test
	void whatIsHiddenCountsNothingAndIsUpToDateWhenItIsShown() throws Exception {
		show();
		Workbench.until(() -> hint().contains("Pre-Label"));
		Workbench.page().showView(IPageLayout.ID_PROBLEM_VIEW);
		Workbench.until(() -> !Workbench.page().isPartVisible(Workbench.page().findView(VIEW)));
		Predicted.layer(editor.dataset(), "model", 2, 0.9);
		show();
		untilRow("Open", "2", "model");
	}

	@Test
	void withoutADatasetItSaysSo() throws Exception {
		show();
		Workbench.page().closeEditor(editor, false);
		Workbench.until(() -> hint().startsWith("Open a dataset"));
	}
}
