/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Differences;
import org.labelwright.core.dataset.DocumentHistory;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.EditWords;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Revision;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.Navigations;

/**
 * The edits of the item that the editor shows, the newest first, and what differs between then and now. A revision is restored as
 * a command that can be undone.
 */
public final class HistoryView extends ViewPart {

	public static final String ID = "org.labelwright.ui.history";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM);
	/** Edits come quickly after each other while something is drawn. */
	private static final int DELAY_MILLIS = 200;

	/** What was read for the table. */
	private record Loaded(ItemNavigation navigation, Item item, DocumentHistory history, EditWords words) {
	}

	private Label title;
	private Table table;
	private StyledText preview;
	private Action restore;
	private Navigations navigations;
	private Optional<Loaded> loaded = Optional.empty();
	private Optional<Job> reading = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		parent.setLayout(layout);
		title = new Label(parent, SWT.NONE);
		title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		table = AccessibleNames.name(new Table(sash, SWT.FULL_SELECTION | SWT.BORDER), getPartName());
		table.setHeaderVisible(true);
		column(Messages.History_Time, 160);
		column(Messages.History_Author, 90);
		column(Messages.History_Change, 300);
		table.addListener(SWT.Selection, event -> showDifferences());
		table.addListener(SWT.DefaultSelection, event -> restore.run());
		preview = AccessibleNames.name(new StyledText(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), Messages.History_Preview);
		preview.setMargins(6, 4, 6, 4);
		sash.setWeights(3, 2);
		createRestore();
		navigations = new Navigations(getSite().getPage(), navigation -> read());
		read();
	}

	private void column(String name, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(name);
		column.setWidth(width);
	}

	private void createRestore() {
		restore = new Action(Messages.History_Restore) {
			@Override
			public void run() {
				restore();
			}
		};
		restore.setToolTipText(Messages.History_RestoreTip);
		restore.setEnabled(false);
		getViewSite().getActionBars().getToolBarManager().add(restore);
		MenuManager menu = new MenuManager();
		menu.add(restore);
		table.setMenu(menu.createContextMenu(table));
		table.addDisposeListener(event -> menu.dispose());
	}

	private void read() {
		reading.ifPresent(Job::cancel);
		Optional<ItemNavigation> navigation = navigations == null ? Optional.empty() : navigations.current();
		Optional<Item> item = navigation.flatMap(ItemNavigation::item);
		if (item.isEmpty()) {
			show(Optional.empty());
			title.setText(Messages.History_Empty);
			return;
		}
		Dataset dataset = navigation.get().dataset();
		String layer = navigation.get().layer();
		Job job = Job.create(Messages.History_Job, (IProgressMonitor monitor) -> {
			try {
				DocumentHistory history = dataset.history(item.get().id(), layer);
				Loaded read = new Loaded(navigation.get(), item.get(), history, new EditWords(dataset.ontology()));
				table.getDisplay().asyncExec(() -> {
					if (!monitor.isCanceled() && !table.isDisposed()) {
						show(Optional.of(read));
					}
				});
				return Status.OK_STATUS;
			} catch (IOException e) {
				return new Status(IStatus.ERROR, HistoryView.class, NLS.bind(Messages.History_Failed, item.get().path(), e.getMessage()), e);
			}
		});
		job.setSystem(true);
		reading = Optional.of(job);
		job.schedule(DELAY_MILLIS);
	}

	private void show(Optional<Loaded> read) {
		boolean same = read.isPresent() && loaded.isPresent() && read.get().item().equals(loaded.get().item());
		Optional<String> selected = same ? selected().map(row -> row < revisions() ? loaded.get().history().revisions().get(row).id() : "") : Optional.empty();
		loaded = read;
		// Not a virtual table: a row of one that was closed made the change of the theme fail.
		table.setRedraw(false);
		table.removeAll();
		for (int row = 0; row < (revisions() == 0 ? 0 : revisions() + 1); row++) {
			fill(new TableItem(table, SWT.NONE), row);
		}
		table.setRedraw(true);
		read.ifPresent(one -> title.setText(NLS.bind(revisions() == 0 ? Messages.History_None : Messages.History_Title, Workspace.name(one.item()))));
		selected.ifPresent(id -> {
			for (int row = 0; row <= revisions(); row++) {
				if (row < revisions() ? loaded.get().history().revisions().get(row).id().equals(id) : id.isEmpty()) {
					table.setSelection(row);
				}
			}
		});
		showDifferences();
	}

	private int revisions() {
		return loaded.map(one -> one.history().revisions().size()).orElse(0);
	}

	private void fill(TableItem row, int index) {
		Loaded one = loaded.orElseThrow();
		if (index == revisions()) {
			row.setText(2, Messages.History_Beginning);
		} else {
			Revision revision = one.history().revisions().get(index);
			row.setText(new String[] { revision.time().map(HistoryView::format).orElse(""), revision.author().orElse(""),
					revision.title().map(title -> NLS.bind(Messages.History_Step, title, one.words().of(revision.edit()))).orElseGet(() -> one.words().of(revision.edit())) });
		}
		if (index > one.history().reachable()) {
			row.setForeground(row.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		}
	}

	private static String format(Instant time) {
		return TIME.format(time.atZone(ZoneId.systemDefault()));
	}

	private Optional<Integer> selected() {
		return Optional.of(table.getSelectionIndex()).filter(row -> row >= 0);
	}

	/** What restoring the selected revision would change; empty where it cannot be restored. */
	private Optional<Edit> difference() {
		if (loaded.isEmpty() || selected().isEmpty() || selected().get() > loaded.get().history().reachable()) {
			return Optional.empty();
		}
		Loaded one = loaded.get();
		AnnotationDocument then = one.history().before(selected().get());
		Optional<String> version = one.history().ontologyVersion(selected().get());
		try {
			if (version.isPresent()) {
				new DatasetRefactoring(one.navigation().dataset()).carry(one.item(), then, version.get());
			}
		} catch (IOException e) {
			StatusManager.getManager().handle(new Status(IStatus.ERROR, HistoryView.class, e.getMessage(), e), StatusManager.LOG | StatusManager.SHOW);
			return Optional.empty();
		}
		return one.navigation().session().filter(session -> session.item().equals(one.item().id())).map(session -> Differences.between(session.snapshot(), then));
	}

	private void showDifferences() {
		Optional<Edit> edit = difference();
		restore.setEnabled(edit.filter(one -> !one.isEmpty()).isPresent());
		preview.setText("");
		if (loaded.isEmpty() || selected().isEmpty()) {
			return;
		}
		if (edit.isEmpty()) {
			preview.setText(Messages.History_Unreachable);
		} else if (edit.get().isEmpty()) {
			preview.setText(Messages.History_Same);
		} else {
			preview.setText(Messages.History_Differences);
			preview.setStyleRange(new StyleRange(0, preview.getCharCount(), null, null, SWT.BOLD));
			loaded.get().words().lines(edit.get()).forEach(line -> preview.append("\n" + line));
		}
	}

	private void restore() {
		Optional<Edit> edit = difference().filter(one -> !one.isEmpty());
		edit.ifPresent(one -> {
			String when = selected().filter(row -> row < revisions()).flatMap(row -> loaded.get().history().revisions().get(row).time()).map(HistoryView::format)
					.orElse(Messages.History_BeginningShort);
			loaded.get().navigation().run(NLS.bind(Messages.History_Command, when), one);
		});
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}

	@Override
	public void dispose() {
		reading.ifPresent(Job::cancel);
		navigations.dispose();
		super.dispose();
	}
}
