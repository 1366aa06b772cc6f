/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.propagate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.dataset.Item;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.text.Hit;
import org.labelwright.text.Propagation;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.editing.ClassKeys;

/**
 * A bar below a text to annotate every same occurrence: while one types, the places are shown in the text and counted; Enter
 * annotates them as one step, Escape closes the bar and annotates none. UI thread only.
 */
public final class PropagationBar {

	/**
	 * Where one is: the text that is shown, as it is labelled now, and its dataset.
	 *
	 * @param layer the id of the one that gets the labels
	 */
	public record Place(Ontology ontology, Item item, CodePoints text, List<Annotation> annotations, DatasetManager datasets, Path folder, String layer) {
	}

	/** The editor of the text. */
	public interface Host {
		/** Empty where there is no text. */
		Optional<Place> place();

		/** Shows places in the text. */
		void show(List<Hit> here);

		/** Labels places of the text that is shown as one step. */
		void annotate(Propagation propagation, List<Hit> here);

		/** Labels all places of the dataset as one step. */
		void annotateEverywhere(Propagation propagation, String title);

		/** Gives the text the focus. */
		void focusText();

		/** The bar is to be shown, or no longer. */
		void barChanged();
	}

	private static final int WORDS_WIDTH = 220;
	/** Who types on does not want an answer to each letter. */
	private static final int DELAY_MS = 100;

	private final Host host;
	private final Composite area;
	private final Combo kind;
	private final Text words;
	private final Button browse;
	private final Combo labelClass;
	private final Combo scope;
	private final Button matchCase;
	private final Button wholeWords;
	private final Button unlabelled;
	private final Button apply;
	private final Label status;
	private List<LabelClass> classes = List.of();
	private Optional<PreviewJob> job = Optional.empty();
	private Preview preview = Preview.NONE;
	private boolean applyAtEnd;

	/** It is not seen before it is opened. */
	public PropagationBar(Composite parent, Host host) {
		this.host = host;
		area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.verticalSpacing = 2;
		area.setLayout(layout);
		Composite row = new Composite(area, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		RowLayout controls = new RowLayout();
		controls.center = true;
		controls.marginLeft = 0;
		controls.spacing = 6;
		row.setLayout(controls);
		kind = combo(row, Messages.Kind, Messages.Kind_Words, Messages.Kind_Regex, Messages.Kind_Dictionary);
		words = AccessibleNames.name(new Text(row, SWT.SEARCH | SWT.ICON_CANCEL), Messages.Words);
		words.setLayoutData(new RowData(WORDS_WIDTH, SWT.DEFAULT));
		browse = button(row, SWT.PUSH, Messages.Browse);
		browse.setLayoutData(new RowData());
		labelClass = combo(row, Messages.LabelClass);
		scope = combo(row, Messages.Scope, Messages.Scope_Here, Messages.Scope_Everywhere);
		matchCase = button(row, SWT.CHECK, Messages.MatchCase);
		matchCase.setSelection(true);
		wholeWords = button(row, SWT.CHECK, Messages.WholeWords);
		wholeWords.setSelection(true);
		unlabelled = button(row, SWT.CHECK, Messages.Unlabelled);
		apply = button(row, SWT.PUSH, Messages.Apply);
		Button close = button(row, SWT.PUSH, Messages.Close);
		status = new Label(area, SWT.WRAP);
		status.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		words.addListener(SWT.Modify, event -> look());
		words.addListener(SWT.DefaultSelection, event -> apply());
		kind.addListener(SWT.Selection, event -> kindChosen());
		for (Control one : List.of(labelClass, scope, matchCase, wholeWords, unlabelled)) {
			one.addListener(SWT.Selection, event -> look());
		}
		browse.addListener(SWT.Selection, event -> chooseDictionary());
		apply.addListener(SWT.Selection, event -> apply());
		close.addListener(SWT.Selection, event -> close());
		for (Control one : row.getChildren()) {
			one.addListener(SWT.Traverse, event -> {
				if (event.detail == SWT.TRAVERSE_ESCAPE) {
					event.doit = false;
					close();
				}
			});
		}
		area.addListener(SWT.Dispose, event -> job.ifPresent(PreviewJob::cancel));
		area.setVisible(false);
	}

	private static Combo combo(Composite row, String name, String... entries) {
		Combo combo = AccessibleNames.name(new Combo(row, SWT.READ_ONLY), name);
		combo.setToolTipText(name);
		combo.setItems(entries);
		combo.select(0);
		return combo;
	}

	private static Button button(Composite row, int style, String text) {
		Button button = new Button(row, style);
		button.setText(text);
		return button;
	}

	public Composite control() {
		return area;
	}

	public boolean isOpen() {
		return area.getVisible();
	}

	/** What it says of the places. */
	public String said() {
		return status.getText();
	}

	/** Opens for words, of a class. */
	public void open(String wanted, Optional<LabelClass> wantedClass) {
		kind.select(Wanted.Kind.WORDS.ordinal());
		offerClasses(wantedClass.map(LabelClass::getId));
		words.setText(wanted);
		if (!isOpen()) {
			area.setVisible(true);
			host.barChanged();
		}
		kindChosen();
		words.setFocus();
		words.selectAll();
	}

	private void offerClasses(Optional<String> chosen) {
		classes = host.place().map(place -> ClassKeys.of(place.ontology()).classes()).orElse(List.of());
		List<String> names = new ArrayList<>();
		classes.forEach(one -> names.add(one.getName()));
		if (kind() == Wanted.Kind.DICTIONARY) {
			names.add(Messages.LabelClass_OfList);
		}
		labelClass.setItems(names.toArray(String[]::new));
		int at = classes.stream().map(LabelClass::getId).toList().indexOf(chosen.orElse(""));
		labelClass.select(at >= 0 ? at : names.size() - 1 == classes.size() ? classes.size() : 0);
	}

	private Wanted.Kind kind() {
		return Wanted.Kind.values()[kind.getSelectionIndex()];
	}

	private Optional<LabelClass> chosenClass() {
		int at = labelClass.getSelectionIndex();
		return at >= 0 && at < classes.size() ? Optional.of(classes.get(at)) : Optional.empty();
	}

	private void kindChosen() {
		boolean dictionary = kind() == Wanted.Kind.DICTIONARY;
		offerClasses(chosenClass().map(LabelClass::getId));
		browse.setVisible(dictionary);
		((RowData) browse.getLayoutData()).exclude = !dictionary;
		words.setMessage(switch (kind()) {
		case WORDS -> Messages.Words_Hint;
		case REGEX -> Messages.Regex_Hint;
		case DICTIONARY -> Messages.Dictionary_Hint;
		});
		area.layout(true, true);
		host.barChanged();
		look();
	}

	private void chooseDictionary() {
		FileDialog dialog = new FileDialog(area.getShell(), SWT.OPEN);
		dialog.setText(Messages.Dictionary_Title);
		dialog.setFilterExtensions(new String[] { "*.csv;*.tsv;*.json;*.jsonl;*.ttl;*.rdf;*.txt", "*.*" });
		Optional.ofNullable(dialog.open()).ifPresent(words::setText);
	}

	/** Looks anew: something else is wanted, or the text or its labels are others. */
	public void look() {
		job.ifPresent(PreviewJob::cancel);
		job = Optional.empty();
		if (!isOpen()) {
			return;
		}
		applyAtEnd = false;
		Optional<Place> place = host.place();
		if (place.isEmpty() || words.getText().isBlank()) {
			show(new Preview(List.of(), 0, 0, true, Messages.NotSaid, Optional.empty()));
			return;
		}
		preview = Preview.NONE;
		apply.setEnabled(false);
		status.setText(Messages.Looking);
		Wanted wanted = new Wanted(kind(), words.getText(), chosenClass(), matchCase.getSelection(), wholeWords.getSelection(), unlabelled.getSelection(),
				scope.getSelectionIndex() == 1);
		PreviewJob next = new PreviewJob(wanted, place.get(), this::show);
		job = Optional.of(next);
		next.schedule(DELAY_MS);
	}

	private void show(Preview now) {
		if (area.isDisposed() || !isOpen()) {
			return;
		}
		preview = now;
		host.show(now.here());
		apply.setEnabled(now.canApply());
		status.setText(words(now).replace("&", "&&"));
		area.layout();
		if (applyAtEnd && now.ended()) {
			applyAtEnd = false;
			apply();
		}
	}

	private String words(Preview now) {
		if (!now.failure().isEmpty()) {
			return now.failure();
		} else if (!now.ended()) {
			return NLS.bind(Messages.SoFar, now.places());
		} else if (now.places() == 0) {
			return Messages.None;
		}
		return scope.getSelectionIndex() == 1 ? NLS.bind(Messages.Everywhere, new Object[] { now.places(), now.texts(), now.here().size() }) : now.places() == 1 ? Messages.Here_One : NLS.bind(Messages.Here, now.places());
	}

	private void apply() {
		if (!preview.ended()) {
			applyAtEnd = true;
		} else if (preview.canApply()) {
			Preview chosen = preview;
			String title = words.getText();
			boolean everywhere = scope.getSelectionIndex() == 1;
			close();
			if (everywhere) {
				host.annotateEverywhere(chosen.propagation().orElseThrow(), title);
			} else {
				host.annotate(chosen.propagation().orElseThrow(), chosen.here());
			}
		}
	}

	/** Nothing is annotated. */
	public void close() {
		job.ifPresent(PreviewJob::cancel);
		job = Optional.empty();
		preview = Preview.NONE;
		if (isOpen()) {
			// Hidden with the focus in it, it would pass that on to the list of classes, which takes a class when it gets it.
			host.focusText();
			area.setVisible(false);
			host.show(List.of());
			host.barChanged();
		}
	}
}
