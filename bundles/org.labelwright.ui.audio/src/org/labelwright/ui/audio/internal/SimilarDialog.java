/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.AccessibleNames;

/** Shows which segments sound like one, as far as they may be unlike it, and asks which of them are meant and what they get. UI thread only. */
final class SimilarDialog extends Dialog {

	/** What the editor of the segments does. */
	interface Host {

		/** Whether a segment would be another. */
		boolean changes(Annotation segment, Consumer<Annotation> copier);

		String labelClass(Annotation segment);

		String describe(Annotation segment);

		/** Plays a segment. */
		void hear(Annotation segment);

		/** Changes segments, as one step. */
		void copy(List<Annotation> segments, Consumer<Annotation> copier);
	}

	/**
	 * Something that a segment says.
	 *
	 * @param copier puts it into another
	 * @param usual whether that is usually meant
	 */
	record Copied(String name, Consumer<Annotation> copier, boolean usual) {
	}

	/** Two segments of one voice are seldom that unlike; see Tell Speakers Apart. */
	private static final double USUAL = 0.8;
	private static final int STEPS = 100;
	private static final int MOST = 3;
	private static final int WIDTH = 620;
	private static final int ROWS = 12;

	private final String like;
	private final List<SimilarSegment> all;
	private final List<Copied> copied;
	private final Host host;
	private final List<Button> boxes = new ArrayList<>();
	private final Set<String> excluded = new HashSet<>();
	private Scale limit;
	private Label count;
	private Table table;
	private List<SimilarSegment> shown = List.of();

	/** @param all the most similar first */
	SimilarDialog(Shell parent, String like, List<SimilarSegment> all, List<Copied> copied, Host host) {
		super(parent);
		this.like = like;
		this.all = all;
		this.copied = copied;
		this.host = host;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		// Who opened it goes on at once: it does what it is for when Copy is pressed.
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Similar_Title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		new Label(area, SWT.WRAP).setText(NLS.bind(Messages.Similar_Like, like));
		Composite rows = new Composite(area, SWT.NONE);
		rows.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		rows.setLayout(layout);
		Label what = new Label(rows, SWT.NONE);
		what.setText(Messages.Similar_What);
		what.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
		Composite choices = new Composite(rows, SWT.NONE);
		choices.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout one = new GridLayout();
		one.marginWidth = 0;
		one.marginHeight = 0;
		choices.setLayout(one);
		for (Copied each : copied) {
			Button box = new Button(choices, SWT.CHECK);
			box.setText(each.name().replace("&", "&&"));
			box.setSelection(each.usual());
			box.addListener(SWT.Selection, event -> show());
			boxes.add(box);
		}
		new Label(rows, SWT.NONE).setText(Messages.Similar_Limit);
		limit = AccessibleNames.name(new Scale(rows, SWT.HORIZONTAL), Messages.Similar_Limit);
		limit.setMaximum(MOST * STEPS);
		limit.setIncrement(STEPS / 20);
		limit.setPageIncrement(STEPS / 4);
		limit.setSelection((int) (USUAL * STEPS));
		limit.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		limit.addListener(SWT.Selection, event -> show());
		count = new Label(area, SWT.NONE);
		count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		createTable(area);
		return area;
	}

	private void createTable(Composite area) {
		table = AccessibleNames.name(new Table(area, SWT.VIRTUAL | SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION), Messages.Similar_Title);
		table.setHeaderVisible(true);
		String[] titles = { Messages.Similar_Unlike, Messages.Choice_Class, Messages.Similar_Segment };
		int[] widths = { 90, 120, 380 };
		for (int i = 0; i < titles.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(titles[i]);
			column.setWidth(widths[i]);
		}
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = WIDTH;
		data.heightHint = ROWS * table.getItemHeight();
		table.setLayoutData(data);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.Selection, this::selected);
	}

	private void fill(TableItem row, int index) {
		SimilarSegment one = shown.get(index);
		row.setText(new String[] { number(one.unlike()), host.labelClass(one.segment()), host.describe(one.segment()) });
		row.setChecked(!excluded.contains(one.segment().getId()));
	}

	private static String number(double unlike) {
		return String.format(Locale.ROOT, "%.2f", unlike);
	}

	private void selected(Event event) {
		Annotation segment = shown.get(table.indexOf((TableItem) event.item)).segment();
		if (event.detail != SWT.CHECK) {
			host.hear(segment);
		} else if (((TableItem) event.item).getChecked()) {
			excluded.remove(segment.getId());
			tell();
		} else {
			excluded.add(segment.getId());
			tell();
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Similar_Copy, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		show();
	}

	private void copyInto(Annotation after) {
		for (int i = 0; i < copied.size(); i++) {
			if (boxes.get(i).getSelection()) {
				copied.get(i).copier().accept(after);
			}
		}
	}

	/** Lists the segments that are similar enough and would be others. */
	private void show() {
		double most = (double) limit.getSelection() / STEPS;
		shown = all.stream().takeWhile(one -> one.unlike() <= most).filter(one -> host.changes(one.segment(), this::copyInto)).toList();
		table.setItemCount(shown.size());
		table.clearAll();
		tell();
	}

	private List<Annotation> chosen() {
		return shown.stream().map(SimilarSegment::segment).filter(one -> !excluded.contains(one.getId())).toList();
	}

	private void tell() {
		int chosen = chosen().size();
		count.setText(NLS.bind(Messages.Similar_Count, new Object[] { chosen, all.size(), number((double) limit.getSelection() / STEPS) }));
		getButton(IDialogConstants.OK_ID).setEnabled(chosen > 0);
	}

	@Override
	protected void okPressed() {
		host.copy(chosen(), this::copyInto);
		super.okPressed();
	}
}
