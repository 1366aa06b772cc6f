/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Item;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.image.tests.Views;
import org.labelwright.ui.image.tests.Workbench;

/** The review queue: sorted by one key, which goes on from one item to the next. */
class QueueTest {

	private static final String NEXT = "org.labelwright.ui.assist.nextInQueue";
	private static final String VIEW = "org.labelwright.ui.assist.queue";
	private static final double[] CONFIDENCES = { 0.95, 0.55, 0.7 };

	@TempDir
	Path folder;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws Exception {
		workbench = new Workbench(folder.resolve("dataset"), CONFIDENCES.length);
		editor = workbench.editor();
	}

	@AfterEach
	void close() throws Exception {
		Optional.ofNullable(Workbench.page().findView(VIEW)).ifPresent(Workbench.page()::hideView);
		workbench.close();
	}

	private List<String> items() {
		return editor.dataset().items().stream().map(Item::id).toList();
	}

	private void predict(String layer) throws IOException {
		Predicted.layer(editor.dataset(), layer, items().size(), CONFIDENCES);
	}

	private String shown() {
		return editor.item().orElseThrow().id();
	}

	@Test
	void oneKeySortsAndGoesFromOneToTheNext() throws IOException {
		predict("first");
		workbench.command(NEXT);
		Workbench.until(() -> shown().equals(items().get(1)));
		Table table = Views.controls(VIEW, Table.class).getFirst();
		assertThat(table.getItemCount()).isEqualTo(3);
		assertThat(table.getItem(0).getText(1)).isEqualTo("0.90");
		assertThat(table.getItem(0).getText(2)).endsWith("55 %");
		// The prediction that is worth the look is the one to be judged.
		assertThat(editor.scene().activePrediction()).isPresent();
		assertThat(Said.by(editor)).contains("1 prediction left: Enter accepts");
		workbench.command(NEXT);
		Workbench.until(() -> shown().equals(items().get(2)));
		workbench.command(NEXT);
		Workbench.until(() -> shown().equals(items().get(0)));
		workbench.command(NEXT);
		assertThat(shown()).isEqualTo(items().get(0));
		assertThat(Views.controls(VIEW, Label.class)).extracting(Label::getText).anyMatch(text -> text.contains("That was the last one"));
	}

	@Test
	void theColumnsShareTheWidthAndWhatTheyCutOffIsInTheTip() throws IOException {
		predict("first");
		workbench.command(NEXT);
		Workbench.until(() -> shown().equals(items().get(1)));
		Table table = Views.controls(VIEW, Table.class).getFirst();
		assertThat(Stream.of(table.getColumns()).mapToInt(TableColumn::getWidth).sum()).isLessThanOrEqualTo(Math.max(table.getSize().x, 218));
		assertThat(table.getItem(0).getText(0)).isEqualTo("img1");
		Event move = new Event();
		move.x = 5;
		move.y = table.getItem(0).getBounds().y + 2;
		table.notifyListeners(SWT.MouseMove, move);
		assertThat(table.getToolTipText()).contains("img1.png").endsWith("55 %");
		move.y = table.getSize().y - 2;
		table.notifyListeners(SWT.MouseMove, move);
		assertThat(table.getToolTipText()).isNull();
		int narrow = table.getColumn(2).getWidth();
		table.setSize(table.getSize().x + 200, table.getSize().y);
		Workbench.until(() -> table.getColumn(2).getWidth() > narrow + 50);
	}

	@Test
	void whatIsListedStaysWhatItWasSortedByWhateverIsChosenSince() throws IOException {
		predict("first");
		workbench.command(NEXT);
		Workbench.until(() -> shown().equals(items().get(1)));
		Combo by = Views.controls(VIEW, Combo.class).getFirst();
		by.select(2);
		by.notifyListeners(SWT.Selection, new Event());
		assertThat(Views.controls(VIEW, Label.class)).filteredOn(Label::isVisible).extracting(Label::getText).anyMatch(text -> text.contains("sort again"));
		workbench.command(NEXT);
		Workbench.until(() -> shown().equals(items().get(2)));
		// Still the prediction that is worth the look, not just its item.
		assertThat(editor.scene().activePrediction()).isPresent();
		by.select(0);
		by.notifyListeners(SWT.Selection, new Event());
		assertThat(Views.controls(VIEW, Label.class)).filteredOn(Label::isVisible).extracting(Label::getText).noneMatch(text -> text.contains("sort again"));
	}

	@Test
	void whatWasOverlookedIsThePredictionToBeJudged() throws Exception {
		predict("first");
		// An item without any label is not contradicted.
		workbench.command("org.labelwright.ui.image.boxTool");
		workbench.drag(60, 100, 160, 140);
		editor.doSave(new NullProgressMonitor());
		Workbench.page().showView(VIEW);
		Combo by = Views.controls(VIEW, Combo.class).getFirst();
		by.select(3);
		by.notifyListeners(SWT.Selection, new Event());
		Views.controls(VIEW, Button.class).getFirst().notifyListeners(SWT.Selection, new Event());
		Table table = Views.controls(VIEW, Table.class).getFirst();
		Workbench.until(() -> table.getItemCount() > 0);
		assertThat(table.getItem(0).getText(2)).contains("overlooked");
		assertThat(editor.scene().activePrediction()).isEmpty();
		workbench.command(NEXT);
		Workbench.until(() -> editor.scene().activePrediction().isPresent());
	}

	@Test
	void anOrderThatLacksLayersSaysSo() throws Exception {
		predict("first");
		Workbench.page().showView(VIEW);
		Combo by = Views.controls(VIEW, Combo.class).getFirst();
		by.select(1);
		by.notifyListeners(SWT.Selection, new Event());
		Button sort = Views.controls(VIEW, Button.class).getFirst();
		assertThat(sort.isEnabled()).isFalse();
		assertThat(Views.controls(VIEW, Label.class)).extracting(Label::getText).anyMatch(text -> text.contains("Two layers of predictions are needed"));
		by.select(0);
		by.notifyListeners(SWT.Selection, new Event());
		assertThat(sort.isEnabled()).isTrue();
	}
}
