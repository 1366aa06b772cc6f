/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.concordance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.text.Concordance;
import org.labelwright.text.Hit;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.EditorFollower;
import org.labelwright.ui.ItemEditors;
import org.labelwright.ui.StepJob;
import org.labelwright.ui.StepUndo;
import org.labelwright.ui.editing.ChoicePopup;
import org.labelwright.ui.editing.ClassKeys;
import org.labelwright.ui.text.internal.TextEditor;

/** Where words stand in all texts of the dataset in the active editor, with what is around them; labels are corrected there in bulk. */
public final class ConcordanceView extends ViewPart {

	public static final String ID = "org.labelwright.ui.text.concordance";


	private DatasetManager datasets;
	private SearchBar bar;
	private Label message;
	private LineTable lines;
	private IAction open;
	private IAction label;
	private IAction delete;
	private EditorFollower follower;
	private Optional<DatasetHandle> handle = Optional.empty();
	private Optional<Job> job = Optional.empty();
	private Optional<SearchJob.Found> found = Optional.empty();
	/** What was done last; said before the next answer. */
	private String done = "";
	private ClassKeys classes = new ClassKeys(List.of());
	private Optional<Shell> popup = Optional.empty();
	private final AtomicBoolean changeTold = new AtomicBoolean();
	private final Runnable changes = this::changed;
	private final Consumer<Dataset> step = this::stepDone;
	private final Consumer<Dataset> ontology = this::ontologyChanged;

	@Override
	public void createPartControl(Composite parent) {
		datasets = PlatformUI.getWorkbench().getService(DatasetManager.class);
		bar = new SearchBar(parent, this::asked);
		message = new Label(parent, SWT.WRAP);
		lines = new LineTable(parent, SWT.MULTI, Messages.Lines);
		Table table = lines.table();
		parent.setLayout(new RowsFirstLayout(bar, message, table));
		table.addListener(SWT.DefaultSelection, event -> openSelected());
		table.addListener(SWT.Selection, event -> enable());
		table.addListener(SWT.KeyDown, this::key);
		createActions();
		datasets.addStepListener(step);
		datasets.addOntologyListener(ontology);
		follower = new EditorFollower(getSite().getPage(), this::use);
	}

	private void createActions() {
		open = action(Messages.Open, this::openSelected);
		label = action(Messages.LabelAs, this::chooseClass);
		delete = action(Messages.Unlabel, this::unlabel);
		MenuManager menu = new MenuManager();
		IActionBars bars = getViewSite().getActionBars();
		for (IAction one : List.of(open, label, delete)) {
			menu.add(one);
			bars.getMenuManager().add(one);
		}
		menu.add(new Separator());
		menu.add(action(Messages.SelectAll, this::selectAll));
		lines.table().setMenu(menu.createContextMenu(lines.table()));
		bars.getToolBarManager().add(label);
		bars.getToolBarManager().add(delete);
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action(Messages.SelectAll, this::selectAll));
		bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), delete);
		bars.setGlobalActionHandler(ActionFactory.REFRESH.getId(), action(Messages.Find, this::find));
		Action nothing = new Action() {
			// The view has no history of its own: steps over the dataset are all there is to undo.
		};
		nothing.setEnabled(false);
		nothing.setActionDefinitionId("org.eclipse.ui.edit.undo");
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), nothing);
		new StepUndo(datasets, this::dataset).install(bars, lines.table());
		enable();
	}

	private static IAction action(String text, Runnable body) {
		return new Action(text) {
			@Override
			public void run() {
				body.run();
			}
		};
	}

	private void selectAll() {
		lines.table().selectAll();
		enable();
	}

	private void enable() {
		List<Hit> selected = lines.selected();
		open.setEnabled(selected.size() == 1);
		label.setEnabled(!selected.isEmpty());
		delete.setEnabled(selected.stream().anyMatch(hit -> !hit.annotation().isEmpty()));
	}

	private Optional<Dataset> dataset() {
		return handle.map(DatasetHandle::dataset);
	}

	private void use(Optional<Dataset> other) {
		if (message.isDisposed() || handle.isPresent() && dataset().equals(other)) {
			return;
		}
		stop();
		leave();
		forget();
		if (other.isEmpty()) {
			say(Messages.NoDataset);
			return;
		}
		try {
			handle = Optional.of(datasets.acquire(other.get().folder()));
			handle.get().dataset().addChangeListener(changes);
		} catch (IOException e) {
			say(e.getMessage());
			return;
		}
		readOntology();
		say(Messages.Start);
	}

	private void readOntology() {
		dataset().ifPresent(one -> {
			classes = ClassKeys.of(one.ontology());
			lines.setClasses(classes);
			bar.show(one, Optional.ofNullable(getSite().getPage().getActiveEditor()).filter(TextEditor.class::isInstance).map(editor -> ((TextEditor) editor).layer()));
		});
	}

	private void forget() {
		found = Optional.empty();
		done = "";
		lines.show(List.of());
	}

	private void leave() {
		handle.ifPresent(one -> {
			one.dataset().removeChangeListener(changes);
			one.close();
		});
		handle = Optional.empty();
	}

	private void stop() {
		job.ifPresent(Job::cancel);
		job = Optional.empty();
		bar.setRunning(false);
	}

	/** The button, or Enter in the field. */
	private void asked() {
		done = "";
		if (job.isPresent()) {
			job.get().cancel();
		} else {
			find();
		}
	}

	/** Lists where words stand, labelled or not. */
	public void find(String words) {
		bar.setWords(words);
		done = "";
		find();
	}

	private void find() {
		stop();
		if (handle.isEmpty()) {
			say(Messages.NoDataset);
			return;
		}
		SearchJob[] started = new SearchJob[1];
		started[0] = new SearchJob(datasets, handle.get().dataset().folder(), bar.search(), now -> {
			if (!message.isDisposed() && job.filter(one -> one == started[0]).isPresent()) {
				show(now);
			}
		});
		job = Optional.of(started[0]);
		bar.setRunning(true);
		say(join(done, Messages.Searching));
		started[0].schedule();
	}

	private void show(SearchJob.Found now) {
		found = Optional.of(now);
		lines.show(now.lines());
		if (now.ended()) {
			job = Optional.empty();
			bar.setRunning(false);
			if (bar.hasFocus() && !now.lines().isEmpty()) {
				lines.goIn();
			}
		}
		say(join(done, told(now)));
		enable();
	}

	private static String told(SearchJob.Found now) {
		if (now.failure().isPresent()) {
			return now.failure().get();
		}
		if (!now.ended()) {
			return NLS.bind(Messages.SoFar, now.lines().size());
		}
		if (now.lines().isEmpty()) {
			return NLS.bind(Messages.None, now.total());
		}
		return NLS.bind(now.cut() ? Messages.Cut : now.lines().size() == 1 ? Messages.Count_One : Messages.Count, new Object[] { now.lines().size(), now.texts(), now.total() });
	}

	private static String join(String first, String second) {
		return first.isEmpty() || second.isEmpty() ? first + second : first + "  " + second;
	}

	private void say(String text) {
		message.setText(text.replace("&", "&&"));
		message.getParent().layout();
	}

	/** In whatever thread changed labels; many changes are told once. */
	private void changed() {
		if (changeTold.compareAndSet(false, true)) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				changeTold.set(false);
				if (!message.isDisposed() && job.isEmpty()) {
					found.filter(one -> one.failure().isEmpty()).ifPresent(one -> say(join(told(one), Messages.Outdated)));
				}
			});
		}
	}

	private void stepDone(Dataset changed) {
		if (!message.isDisposed() && dataset().filter(changed::equals).isPresent() && (found.isPresent() || job.isPresent())) {
			find();
		}
	}

	private void ontologyChanged(Dataset changed) {
		if (!message.isDisposed() && dataset().filter(changed::equals).isPresent()) {
			readOntology();
		}
	}

	/** Class keys label, Delete takes labels away; letters would otherwise search the rows. */
	private void key(Event event) {
		if (event.keyCode == SWT.DEL) {
			unlabel();
			event.doit = false;
		} else if (event.character > ' ' && (event.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0) {
			classes.ofKey(Character.toString(event.character)).ifPresent(this::labelSelected);
			event.doit = false;
		}
	}

	private void openSelected() {
		List<Hit> selected = lines.selected();
		if (selected.isEmpty() || handle.isEmpty()) {
			return;
		}
		Hit hit = selected.getFirst();
		try {
			ItemEditors.open(getSite().getPage(), handle.get().dataset(), hit.item()).ifPresent(navigation -> {
				if (!hit.annotation().isEmpty()) {
					navigation.reveal(hit.item(), hit.annotation());
				} else if (navigation instanceof TextEditor editor) {
					editor.reveal(hit.item(), hit.span());
				}
			});
		} catch (PartInitException e) {
			ILog.of(ConcordanceView.class).log(e.getStatus());
		}
	}

	private void chooseClass() {
		if (lines.selected().isEmpty()) {
			return;
		}
		Rectangle area = lines.table().getClientArea();
		popup = Optional.of(new ChoicePopup(getSite().getShell(), NLS.bind(Messages.LabelAs_Title, lines.selected().size()),
				classes.classes().stream().map(one -> new ChoicePopup.Choice(one.getName(), classes.keyOf(one), Optional.of(ClassColors.of(Optional.of(one))), () -> labelSelected(one))).toList(),
				lines.table().toDisplay(area.width / 2, 0)).shell());
	}

	/** The small window that asks for a class. */
	public Optional<Shell> popup() {
		return popup.filter(shell -> !shell.isDisposed());
	}

	private void labelSelected(LabelClass labelClass) {
		List<Hit> selected = lines.selected();
		if (!selected.isEmpty()) {
			Layer layer = bar.layer();
			String author = System.getProperty("user.name");
			step(Messages.Job_Label, changed -> NLS.bind(changed == 1 ? Messages.Labelled_One : Messages.Labelled, changed, labelClass.getName()),
					(dataset, progress) -> Concordance.label(dataset, layer, selected, labelClass, author, progress));
		}
	}

	private void unlabel() {
		String layer = bar.layer().id();
		List<LabelRef> selected = lines.selected().stream().filter(hit -> !hit.annotation().isEmpty()).map(hit -> new LabelRef(hit.item(), layer, hit.annotation())).toList();
		if (!selected.isEmpty()) {
			step(Messages.Job_Unlabel, changed -> NLS.bind(changed == 1 ? Messages.Unlabelled_One : Messages.Unlabelled, changed), (dataset, progress) -> Concordance.delete(dataset, selected, progress));
		}
	}

	/** @param said of the number of labels that were changed */
	private void step(String title, LongFunction<String> said, StepJob.Work<Long> work) {
		if (handle.isEmpty()) {
			return;
		}
		new StepJob<>(title, datasets, handle.get().dataset().folder(), work, changed -> changed > 0, changed -> {
			if (!message.isDisposed()) {
				done = changed == 0 ? Messages.NothingChanged : said.apply(changed);
				find();
			}
		}).schedule();
	}

	/** The lines, for tests. */
	public Table table() {
		return lines.table();
	}

	/** What stands above the lines. */
	public String message() {
		return message.getText();
	}

	public boolean isSearching() {
		return job.isPresent();
	}

	@Override
	public void setFocus() {
		if (lines.table().getItemCount() > 0) {
			lines.goIn();
		} else {
			bar.setFocus();
		}
	}

	@Override
	public void dispose() {
		follower.dispose();
		datasets.removeStepListener(step);
		datasets.removeOntologyListener(ontology);
		job.ifPresent(Job::cancel);
		job = Optional.empty();
		leave();
		super.dispose();
	}
}
