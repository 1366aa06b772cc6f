/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.concordance;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.editing.ClassKeys;

/** Asks what a concordance is to list. UI thread only. */
final class SearchBar {

	/** Entries of the list of what is shown before the classes. */
	private static final int ALL = 0;
	private static final int UNLABELLED = 1;
	private static final int FIRST_CLASS = 2;

	private static final int WORDS_WIDTH = 200;

	private final ScrolledComposite scrolled;
	private final Composite area;
	private final Combo kind;
	private final Text words;
	private final Button browse;
	private final Button matchCase;
	private final Button wholeWords;
	private final Combo shown;
	private final Label layerName;
	private final Combo layer;
	private final Button find;
	private List<LabelClass> classes = List.of();
	private List<Layer> layers = List.of();

	/** @param asked hears when somebody wants an answer, or no more answers */
	SearchBar(Composite parent, Runnable asked) {
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setShowFocusedControl(true);
		area = new Composite(scrolled, SWT.NONE);
		scrolled.setContent(area);
		RowLayout row = new RowLayout();
		row.center = true;
		row.marginLeft = 0;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = 6;
		area.setLayout(row);
		kind = AccessibleNames.name(new Combo(area, SWT.READ_ONLY), Messages.Kind);
		kind.setItems(Messages.Kind_Words, Messages.Kind_Regex, Messages.Kind_Dictionary);
		kind.select(0);
		words = AccessibleNames.name(new Text(area, SWT.SEARCH | SWT.ICON_CANCEL), Messages.Words);
		words.setLayoutData(new RowData(WORDS_WIDTH, SWT.DEFAULT));
		browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.Browse);
		browse.setLayoutData(new RowData());
		shown = AccessibleNames.name(new Combo(area, SWT.READ_ONLY), Messages.Shown);
		matchCase = check(area, Messages.MatchCase, false);
		wholeWords = check(area, Messages.WholeWords, true);
		layerName = new Label(area, SWT.NONE);
		layerName.setText(Messages.Layer);
		layerName.setLayoutData(new RowData());
		layer = AccessibleNames.name(new Combo(area, SWT.READ_ONLY), Messages.Layer);
		layer.setLayoutData(new RowData());
		find = new Button(area, SWT.PUSH);
		find.setText(Messages.Find);
		words.addListener(SWT.DefaultSelection, event -> asked.run());
		find.addListener(SWT.Selection, event -> asked.run());
		shown.addListener(SWT.Selection, event -> asked.run());
		layer.addListener(SWT.Selection, event -> asked.run());
		kind.addListener(SWT.Selection, event -> kindChosen());
		browse.addListener(SWT.Selection, event -> chooseDictionary(asked));
		scrolled.addListener(SWT.Resize, event -> fit());
		kindChosen();
	}

	private static Button check(Composite parent, String text, boolean on) {
		Button button = new Button(parent, SWT.CHECK);
		button.setText(text);
		button.setSelection(on);
		return button;
	}

	private void kindChosen() {
		visible(browse, kind() == Search.Kind.DICTIONARY);
		words.setMessage(switch (kind()) {
		case WORDS -> Messages.Words_Hint;
		case REGEX -> Messages.Regex_Hint;
		case DICTIONARY -> Messages.Dictionary_Hint;
		});
		laidOut();
	}

	private void chooseDictionary(Runnable asked) {
		FileDialog dialog = new FileDialog(area.getShell(), SWT.OPEN);
		dialog.setText(Messages.Dictionary_Title);
		dialog.setFilterExtensions(new String[] { "*.csv;*.tsv;*.json;*.jsonl;*.ttl;*.rdf;*.txt", "*.*" });
		String chosen = dialog.open();
		if (chosen != null) {
			words.setText(chosen);
			asked.run();
		}
	}

	/** A row has no holes: what is hidden takes no room. */
	private static void visible(Control control, boolean visible) {
		control.setVisible(visible);
		((RowData) control.getLayoutData()).exclude = !visible;
	}

	private Search.Kind kind() {
		return Search.Kind.values()[kind.getSelectionIndex()];
	}

	/** Offers the classes and layers of a dataset; what was chosen stays where it is there too. */
	void show(Dataset dataset, Optional<String> editedLayer) {
		String chosen = shown.getText();
		classes = ClassKeys.of(dataset.ontology()).classes();
		shown.removeAll();
		shown.add(Messages.Shown_All);
		shown.add(Messages.Shown_Unlabelled);
		classes.forEach(one -> shown.add(Messages.bind(Messages.Shown_Class, one.getName())));
		shown.select(Math.max(ALL, shown.indexOf(chosen)));
		String before = layer.getText();
		layers = dataset.layers();
		layer.setItems(layers.stream().map(Layer::name).toArray(String[]::new));
		int edited = layers.stream().map(Layer::id).toList().indexOf(editedLayer.orElse(Layer.MAIN.id()));
		layer.select(layer.indexOf(before) >= 0 ? layer.indexOf(before) : Math.max(0, edited));
		visible(layerName, layers.size() > 1);
		visible(layer, layers.size() > 1);
		laidOut();
	}

	/** The layer that is chosen. */
	Layer layer() {
		return layers.isEmpty() ? Layer.MAIN : layers.get(Math.max(0, layer.getSelectionIndex()));
	}

	/** What is asked now. */
	Search search() {
		int chosen = shown.getSelectionIndex();
		Optional<String> labelClass = chosen >= FIRST_CLASS ? Optional.of(classes.get(chosen - FIRST_CLASS).getId()) : Optional.empty();
		return new Search(kind(), words.getText(), matchCase.getSelection(), wholeWords.getSelection(), labelClass, chosen == UNLABELLED, layer().id());
	}

	/** Fills in words. */
	void setWords(String text) {
		kind.select(Search.Kind.WORDS.ordinal());
		kindChosen();
		words.setText(text);
		if (shown.getSelectionIndex() >= FIRST_CLASS) {
			shown.select(ALL);
		}
	}

	/** While an answer is looked for the button stops it. */
	void setRunning(boolean running) {
		find.setText(running ? Messages.Stop : Messages.Find);
	}

	Composite control() {
		return scrolled;
	}

	/** How high it is where it is as wide as that. */
	int height(int width) {
		return area.computeSize(width, SWT.DEFAULT).y;
	}

	/** How high one row of it is. */
	int rowHeight() {
		return height(SWT.DEFAULT);
	}

	private void laidOut() {
		area.layout();
		fit();
		scrolled.getParent().layout();
	}

	/** What does not fit in the width goes into the next row, and what does not fit in the height is scrolled to. */
	private void fit() {
		area.setSize(scrolled.getClientArea().width, height(scrolled.getClientArea().width));
	}

	boolean hasFocus() {
		return words.isFocusControl();
	}

	void setFocus() {
		words.setFocus();
		words.selectAll();
	}
}
