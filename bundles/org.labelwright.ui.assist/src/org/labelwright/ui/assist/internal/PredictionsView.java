/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.Navigations;
import org.labelwright.ui.Swatches;
import org.labelwright.ui.canvas.EditorHistory;

/** The predictions for the item in the active editor: which layer, how sure they have to be, and each with what became of it. */
public final class PredictionsView extends ViewPart {

	public static final String ID = "org.labelwright.ui.assist.predictions";

	private static final int PERCENT = 100;

	private final Runnable reviewListener = this::refresh;
	private Navigations navigations;
	private EditorHistory history;
	private Optional<Review> review = Optional.empty();
	private Label hint;
	private Combo layer;
	private Combo scope;
	private Scale threshold;
	private Label value;
	private Table table;
	private Button accept;
	private Button reject;
	private Button acceptAll;
	private Button suggest;
	private Label learning;
	private Swatches swatches;
	private List<Layer> layers = List.of();
	private List<LabelClass> classes = List.of();
	private List<Prediction> shown = List.of();

	@Override
	public void createPartControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayout dense = new GridLayout(3, false);
		dense.verticalSpacing = 3;
		body.setLayout(dense);
		hint = new Label(body, SWT.WRAP);
		GridData words = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
		words.widthHint = 100;
		hint.setLayoutData(words);
		suggest = new Button(body, SWT.CHECK);
		suggest.setText(Messages.View_Suggest);
		// The background that themes give buttons hides the tick of GTK.
		suggest.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		suggest.setToolTipText(Messages.View_SuggestTip);
		suggest.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
		suggest.addListener(SWT.Selection, event -> review.ifPresent(one -> one.setSuggesting(suggest.getSelection())));
		learning = new Label(body, SWT.WRAP);
		GridData said = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
		said.widthHint = 100;
		said.horizontalIndent = 20;
		learning.setLayoutData(said);
		new Label(body, SWT.NONE).setText(Messages.View_Layer);
		layer = new Combo(body, SWT.READ_ONLY);
		layer.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		layer.addListener(SWT.Selection, event -> review.ifPresent(one -> one.show(chosenLayer())));
		createThreshold(body);
		GridData place = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
		place.widthHint = 100;
		table = FittedTable.create(body, SWT.MULTI, place, getPartName(), List.of(new FittedTable.Column(Messages.View_Class, SWT.LEFT, 1, 60),
				new FittedTable.Column(Messages.View_Confidence, SWT.RIGHT, 0, 92), new FittedTable.Column(Messages.View_State, SWT.LEFT, 1, 60)));
		swatches = new Swatches(table);
		table.addListener(SWT.Selection, event -> chosen().stream().findFirst()
				.ifPresent(one -> review.ifPresent(now -> now.activate(one.isOpen() ? Optional.of(one.id()) : Optional.empty()))));
		table.addListener(SWT.DefaultSelection, event -> acceptChosen());
		table.addListener(SWT.KeyDown, this::key);
		createButtons(body);
		history = new EditorHistory(getViewSite().getActionBars());
		navigations = new Navigations(getSite().getPage(), navigation -> follow());
	}

	/** For which class, and how sure: in one row, as each other one takes a row of predictions away. */
	private void createThreshold(Composite body) {
		Composite row = row(body, new GridLayout(3, false));
		scope = AccessibleNames.name(new Combo(row, SWT.READ_ONLY), Messages.View_ScopeTip);
		GridData choice = new GridData(SWT.FILL, SWT.CENTER, true, false);
		choice.widthHint = 105;
		scope.setLayoutData(choice);
		scope.setToolTipText(Messages.View_ScopeTip);
		scope.addListener(SWT.Selection, event -> showThreshold());
		threshold = AccessibleNames.name(new Scale(row, SWT.HORIZONTAL), Messages.View_ThresholdTip);
		threshold.setMaximum(PERCENT);
		threshold.setPageIncrement(10);
		threshold.setToolTipText(Messages.View_ThresholdTip);
		GridData slider = new GridData(SWT.FILL, SWT.CENTER, true, false);
		slider.widthHint = 60;
		threshold.setLayoutData(slider);
		threshold.addListener(SWT.Selection, event -> review.ifPresent(one -> one.setThreshold(chosenClass(), threshold.getSelection() / (double) PERCENT)));
		value = new Label(row, SWT.RIGHT);
		value.setText(NLS.bind(Messages.View_AtLeast, PERCENT));
	}

	private static Composite row(Composite body, GridLayout layout) {
		Composite row = new Composite(body, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 3;
		row.setLayout(layout);
		return row;
	}

	private void createButtons(Composite body) {
		Composite row = row(body, new GridLayout(2, true));
		accept = button(row, Messages.View_Accept, Messages.View_AcceptTip, this::acceptChosen);
		reject = button(row, Messages.View_Reject, Messages.View_RejectTip, () -> review.ifPresent(one -> one.reject(chosen())));
		acceptAll = button(row, Messages.View_AcceptAll, Messages.View_AcceptAllTip, () -> review.ifPresent(Review::acceptAll));
		acceptAll.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
	}

	private static Button button(Composite row, String text, String tip, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void acceptChosen() {
		review.ifPresent(one -> one.accept(chosen()));
	}

	private void key(Event event) {
		if (event.keyCode == SWT.BS || event.keyCode == SWT.DEL) {
			review.ifPresent(one -> one.reject(chosen()));
			event.doit = false;
		}
	}

	private List<Prediction> chosen() {
		return IntStream.of(table.getSelectionIndices()).mapToObj(shown::get).toList();
	}

	private Optional<Layer> chosenLayer() {
		return layer.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(layers.get(layer.getSelectionIndex() - 1));
	}

	private Optional<String> chosenClass() {
		return scope.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(classes.get(scope.getSelectionIndex() - 1).getId());
	}

	/** The active editor or its item is another one. */
	private void follow() {
		Optional<Review> now = PlatformUI.getWorkbench().getService(Reviews.class).of(getSite().getPage().getActiveEditor());
		if (!now.equals(review)) {
			review.ifPresent(one -> one.removeListener(reviewListener));
			review = now;
			review.ifPresent(one -> one.addListener(reviewListener));
			history.follow(review.map(one -> one.editor().part()));
		}
		refresh();
	}

	private void refresh() {
		if (table.isDisposed()) {
			return;
		}
		showChoices();
		showThreshold();
		shown = review.map(Review::predictions).orElse(List.of());
		table.setRedraw(false);
		table.setItemCount(shown.size());
		List<Integer> selected = new ArrayList<>();
		for (int i = 0; i < shown.size(); i++) {
			Prediction one = shown.get(i);
			show(table.getItem(i), one, review.orElseThrow());
			if (review.flatMap(Review::active).filter(one::equals).isPresent()) {
				selected.add(i);
			}
		}
		table.setSelection(selected.stream().mapToInt(Integer::intValue).toArray());
		table.showSelection();
		table.setRedraw(true);
		int acceptable = review.map(one -> one.acceptable().size()).orElse(0);
		accept.setEnabled(!selected.isEmpty());
		reject.setEnabled(!selected.isEmpty());
		acceptAll.setEnabled(acceptable > 0);
		acceptAll.setText(acceptable > 0 ? NLS.bind(Messages.View_AcceptAllOf, acceptable) : Messages.View_AcceptAll);
		acceptAll.requestLayout();
		showHint(review.isEmpty() ? Messages.View_NoEditor
				: layers.isEmpty() && shown.isEmpty() && review.filter(Review::isSuggesting).isEmpty() ? Messages.View_NoLayers
				: !shown.isEmpty() ? "" : review.flatMap(Review::layer).isEmpty() && !layers.isEmpty() ? Messages.View_Choose : Messages.View_None);
	}

	/** Words instead of an empty table. */
	private void showHint(String words) {
		hint.setText(words);
		show(hint, !words.isEmpty());
		suggest.setSelection(review.filter(Review::isSuggesting).isPresent());
		show(suggest, review.filter(Review::canSuggest).isPresent());
		learning.setText(review.map(Review::learning).orElse(""));
		show(learning, !learning.getText().isEmpty());
	}

	/** What is not shown leaves no gap. */
	private static void show(Control control, boolean shown) {
		control.setVisible(shown);
		((GridData) control.getLayoutData()).exclude = !shown;
		control.requestLayout();
	}

	private void show(TableItem row, Prediction one, Review of) {
		boolean sure = of.thresholds().passes(one);
		row.setText(new String[] { of.name(one), one.confidenceText(), switch (one.annotation().getReview()) {
		case NONE -> sure ? one.stored() ? Messages.View_Open : Messages.View_Proposed : Messages.View_Unsure;
		case ACCEPTED -> Messages.View_Accepted;
		case REJECTED -> Messages.View_Rejected;
		case CORRECTED -> Messages.View_Corrected;
		} });
		row.setImage(0, swatches.get(ClassColors.of(of.labelClass(one))));
		row.setForeground(one.isOpen() && sure ? null : row.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
	}

	private void showChoices() {
		List<Layer> offered = review.map(Review::layers).orElse(List.of());
		List<LabelClass> known = review.map(one -> LabelClasses.all(one.editor().items().dataset().ontology())).orElse(List.of());
		if (!offered.equals(layers) || layer.getItemCount() == 0) {
			layers = offered;
			layer.removeAll();
			layer.add(Messages.View_NoLayer);
			layers.forEach(one -> layer.add(one.name()));
		}
		layer.select(1 + review.flatMap(Review::layer).map(layers::indexOf).orElse(-1));
		layer.setEnabled(!layers.isEmpty());
		if (!known.equals(classes) || scope.getItemCount() == 0) {
			classes = known;
			scope.removeAll();
			scope.add(Messages.View_AllClasses);
			classes.forEach(one -> scope.add(one.getName()));
			scope.select(0);
			scope.requestLayout();
		}
	}

	private void showThreshold() {
		int percent = (int) Math.round(PERCENT * review.map(one -> one.thresholds().of(chosenClass())).orElse(0.0));
		threshold.setSelection(percent);
		threshold.setEnabled(review.isPresent());
		value.setText(NLS.bind(Messages.View_AtLeast, percent));
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}

	@Override
	public void dispose() {
		navigations.dispose();
		review.ifPresent(one -> one.removeListener(reviewListener));
		history.follow(Optional.empty());
		super.dispose();
	}
}
