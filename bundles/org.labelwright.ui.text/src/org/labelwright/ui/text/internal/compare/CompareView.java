/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.matching.SpanComparison;
import org.labelwright.quality.matching.SpanComparison.Conflict;
import org.labelwright.quality.matching.SpanComparison.Kind;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.EditorFollower;
import org.labelwright.ui.StepJob;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.editing.ItemEditorPart;
import org.labelwright.ui.text.internal.TextEditor;

/**
 * Where two annotators disagree about the text in the editor, one conflict after the other: shown in the text with the labels of
 * both, decided by a key. What both say is not listed. The decision goes into one of the two layers or into a third, as a command of
 * the editor that can be undone there.
 */
public final class CompareView extends ViewPart {

	public static final String ID = "org.labelwright.ui.text.compare";

	/** The layer that is offered to take what is decided. */
	private static final Layer CONSENSUS = new Layer("consensus", Messages.Consensus);

	private static final int NARROW = 200;

	private final AnnotationMaker maker = new AnnotationMaker(() -> false);
	private final AtomicBoolean changeTold = new AtomicBoolean();
	private final Runnable changes = this::changed;
	private final Runnable itemListener = this::refresh;
	/** What labels said that nobody wanted: none is left in the layer that could say so. */
	private final Set<String> dropped = new HashSet<>();
	private Combo first;
	private Combo second;
	private Combo into;
	private Label message;
	private ConflictTable table;
	private List<IAction> decisions = List.of();
	private EditorFollower follower;
	private Optional<TextEditor> editor = Optional.empty();
	private List<Layer> layers = List.of();
	private List<Layer> targets = List.of();
	private Optional<SpanComparison> comparison = Optional.empty();
	/** What is answered otherwise about the text as a whole. */
	private List<String> answers = List.of();
	private Optional<Job> job = Optional.empty();
	private String shownItem = "";

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 2).spacing(4, 3).applyTo(parent);
		Composite header = new Composite(parent, SWT.NONE);
		RowLayout row = new RowLayout();
		row.center = true;
		row.marginLeft = 0;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = 6;
		header.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(header);
		first = combo(header, Messages.First);
		second = combo(header, Messages.Second);
		into = combo(header, Messages.Into);
		message = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(message);
		table = new ConflictTable(parent);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		table.control().addListener(SWT.Selection, event -> showInText());
		table.control().addListener(SWT.DefaultSelection, event -> editor.ifPresent(one -> one.getSite().getPage().activate(one)));
		table.control().addListener(SWT.KeyDown, this::key);
		createActions();
		follower = new EditorFollower(getSite().getPage(), dataset -> follow(dataset));
	}

	private Combo combo(Composite parent, String name) {
		new Label(parent, SWT.NONE).setText(name);
		Combo combo = AccessibleNames.name(new Combo(parent, SWT.READ_ONLY), name);
		combo.addListener(SWT.Selection, event -> refresh());
		return combo;
	}

	private void createActions() {
		decisions = List.of(action(Messages.Take_First, () -> decide(Resolution.FIRST)), action(Messages.Take_Second, () -> decide(Resolution.SECOND)),
				action(Messages.Take_Both, () -> decide(Resolution.BOTH)), action(Messages.Take_None, () -> decide(Resolution.NONE)));
		MenuManager menu = new MenuManager();
		IActionBars bars = getViewSite().getActionBars();
		decisions.forEach(one -> {
			menu.add(one);
			bars.getToolBarManager().add(one);
		});
		table.control().setMenu(menu.createContextMenu(table.control()));
		// Undo is that of the editor, whose history has the decisions.
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), command("org.eclipse.ui.edit.undo", () -> editor.ifPresent(one -> one.getAdapter(org.eclipse.gef.commands.CommandStack.class).undo())));
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), command("org.eclipse.ui.edit.redo", () -> editor.ifPresent(one -> one.getAdapter(org.eclipse.gef.commands.CommandStack.class).redo())));
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

	private static IAction command(String id, Runnable body) {
		IAction action = action("", body);
		action.setActionDefinitionId(id);
		return action;
	}

	private void enable() {
		decisions.forEach(one -> one.setEnabled(table.selected().isPresent()));
	}

	private void follow(Optional<Dataset> dataset) {
		if (message.isDisposed()) {
			return;
		}
		IEditorPart active = getSite().getPage().getActiveEditor();
		Optional<TextEditor> now = dataset.isPresent() && active instanceof TextEditor text ? Optional.of(text) : Optional.empty();
		if (!now.equals(editor)) {
			leave();
			editor = now;
			editor.ifPresent(one -> {
				one.addItemListener(itemListener);
				one.dataset().addChangeListener(changes);
			});
			dropped.clear();
			readLayers();
			refresh();
		} else if (editor.isEmpty()) {
			say(Messages.NoEditor);
		}
	}

	private void leave() {
		editor.ifPresent(one -> {
			one.removeItemListener(itemListener);
			one.dataset().removeChangeListener(changes);
		});
		editor = Optional.empty();
	}

	private void readLayers() {
		List<Layer> now = editor.map(one -> one.dataset().layers()).orElse(List.of());
		if (now.equals(layers)) {
			return;
		}
		int secondBefore = second.getSelectionIndex();
		boolean known = !layers.isEmpty() && now.size() > layers.size() && now.subList(0, layers.size()).equals(layers);
		int firstBefore = first.getSelectionIndex();
		String target = into.getText();
		layers = now;
		targets = new ArrayList<>(layers);
		if (targets.stream().noneMatch(one -> one.id().equals(CONSENSUS.id()))) {
			targets.add(CONSENSUS);
		}
		String[] names = layers.stream().map(Layer::name).toArray(String[]::new);
		first.setItems(names);
		second.setItems(names);
		into.setItems(targets.stream().map(Layer::name).toArray(String[]::new));
		first.select(known ? firstBefore : 0);
		second.select(known ? secondBefore : Math.min(1, names.length - 1));
		into.select(known ? Math.max(0, into.indexOf(target)) : 0);
		first.getParent().getParent().layout(true, true);
	}

	/** In whatever thread changed labels; many changes are told once. */
	private void changed() {
		if (changeTold.compareAndSet(false, true)) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				changeTold.set(false);
				if (!message.isDisposed()) {
					// The editor shows other layers as they were when it last looked.
					editor.filter(one -> one.isOpen() && !target().id().equals(one.layer())).ifPresent(TextEditor::refreshLabels);
					refresh();
				}
			});
		}
	}

	private Layer target() {
		return targets.get(Math.max(0, into.getSelectionIndex()));
	}

	/** Compares anew, in the background. */
	private void refresh() {
		if (message.isDisposed()) {
			return;
		}
		job.ifPresent(Job::cancel);
		job = Optional.empty();
		readLayers();
		if (editor.isEmpty() || editor.get().item().isEmpty()) {
			show(Optional.empty(), Messages.NoEditor);
		} else if (layers.size() < 2) {
			show(Optional.empty(), Messages.OneLayer);
		} else if (first.getSelectionIndex() == second.getSelectionIndex()) {
			show(Optional.empty(), Messages.SameLayer);
		} else {
			String item = editor.get().item().get().id();
			if (!item.equals(shownItem)) {
				shownItem = item;
				dropped.clear();
				show(Optional.empty(), Messages.Comparing);
			}
			compare(item);
		}
	}

	private void compare(String item) {
		Dataset dataset = editor.orElseThrow().dataset();
		String one = layers.get(first.getSelectionIndex()).id();
		String other = layers.get(second.getSelectionIndex()).id();
		Job[] started = new Job[1];
		started[0] = Job.createSystem(Messages.Comparing, (ICoreRunnable) monitor -> {
			try {
				AnnotationDocument left = dataset.document(item, one);
				AnnotationDocument right = dataset.document(item, other);
				SpanComparison compared = SpanComparison.of(left.getAnnotations(), right.getAnnotations());
				later(started[0], () -> {
					answers = AnswerDifferences.of(dataset.ontology(), left, right, first.getText(), second.getText());
					show(Optional.of(compared), "");
				});
			} catch (IOException e) {
				later(started[0], () -> show(Optional.empty(), e.getMessage()));
			}
		});
		job = Optional.of(started[0]);
		started[0].schedule();
	}

	/** In the UI thread, where the job is still the one that is waited for. */
	private void later(Job of, Runnable what) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!message.isDisposed() && job.filter(of::equals).isPresent()) {
				job = Optional.empty();
				what.run();
			}
		});
	}

	private void show(Optional<SpanComparison> compared, String said) {
		comparison = compared;
		List<Annotation> decided = compared.isEmpty() ? List.of() : targetLabels();
		List<ConflictTable.Row> rows = compared.map(SpanComparison::conflicts).orElse(List.of()).stream().map(one -> row(one, decided)).toList();
		table.show(rows, editor.map(one -> one.dataset().ontology()), first.getText(), second.getText());
		say(compared.map(one -> told(one, rows)).orElse(said));
		if (table.control().isFocusControl() && table.selected().isEmpty()) {
			step(1);
		}
		enable();
	}

	private ConflictTable.Row row(Conflict conflict, List<Annotation> decided) {
		Optional<Resolution> resolution = Resolution.of(conflict, decided)
				.or(() -> dropped.containsAll(Resolution.said(conflict)) && Resolution.saysNothing(conflict, decided) ? Optional.of(Resolution.NONE) : Optional.empty());
		TextEditor shown = editor.orElseThrow();
		return new ConflictTable.Row(conflict, conflict.first().map(shown::describe).orElse(""), conflict.second().map(shown::describe).orElse(""), resolution);
	}

	private List<Annotation> targetLabels() {
		try {
			return editor.isPresent() && layers.contains(target()) ? editor.get().dataset().session(shownItem, target().id()).annotations() : List.of();
		} catch (IOException e) {
			ItemEditorPart.report(e.getMessage(), e);
			return List.of();
		}
	}

	private String told(SpanComparison compared, List<ConflictTable.Row> rows) {
		long open = rows.stream().filter(one -> one.decided().isEmpty()).count();
		String counts = NLS.bind(Messages.Counts, new Object[] { compared.agreed().size(), compared.count(Kind.BOUNDARIES), compared.count(Kind.CLASS) + compared.count(Kind.CLASS_AND_BOUNDARIES),
				compared.count(Kind.ONLY_FIRST), first.getText(), compared.count(Kind.ONLY_SECOND), second.getText() });
		String shift = compared.meanShift().isPresent() ? NLS.bind(Messages.Shift, figure(compared.meanShift())) : "";
		String f1 = compared.f1().isPresent() ? NLS.bind(Messages.F1, figure(compared.f1()), figure(compared.overlapF1())) : "";
		return f1 + counts + shift + " " + (rows.isEmpty() ? Messages.NoConflict : NLS.bind(Messages.Open, open, rows.size()))
				+ (answers.isEmpty() ? "" : "\n" + NLS.bind(Messages.AnswersDiffer, String.join(" ", answers)));
	}

	private static String figure(OptionalDouble value) {
		return String.format("%.2f", value.getAsDouble());
	}

	private void say(String text) {
		message.setText(text.replace("&", "&&"));
		message.getParent().layout();
	}

	private void showInText() {
		enable();
		table.selected().ifPresent(conflict -> editor.ifPresent(one -> one.reveal(shownItem, conflict.place())));
	}

	private void key(Event event) {
		if ((event.stateMask & SWT.MODIFIER_MASK & ~SWT.SHIFT) != 0) {
			return;
		}
		boolean known = true;
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> decide(Resolution.FIRST);
		case SWT.ARROW_RIGHT -> decide(Resolution.SECOND);
		case SWT.DEL -> decide(Resolution.NONE);
		default -> {
			switch (Character.toLowerCase(event.character)) {
			case 'b' -> decide(Resolution.BOTH);
			case '0' -> decide(Resolution.NONE);
			case 'n' -> step(1);
			case 'p' -> step(-1);
			default -> known = false;
			}
		}
		}
		if (known) {
			event.doit = false;
		}
	}

	/** Goes to the next conflict that is open, or the one before; around the ends. */
	private void step(int by) {
		if (table.step(by)) {
			showInText();
		}
	}

	private void decide(Resolution resolution) {
		Optional<Conflict> chosen = table.selected();
		if (chosen.isEmpty() || editor.isEmpty()) {
			return;
		}
		if (!layers.contains(target())) {
			makeConsensus(() -> decide(resolution));
			return;
		}
		Conflict conflict = chosen.get();
		try {
			DocumentSession session = editor.get().dataset().session(shownItem, target().id());
			Edit edit = resolution.edit(conflict, session.annotations(), maker);
			dropped.addAll(Resolution.said(conflict));
			dropped.removeAll(resolution.wantedSaid(conflict));
			table.decided(conflict, resolution);
			if (!edit.isEmpty()) {
				editor.get().run(NLS.bind(Messages.Command, Messages.taken(resolution)), Map.of(session, edit));
			} else {
				refresh();
			}
			step(1);
		} catch (IOException e) {
			ItemEditorPart.report(e.getMessage(), e);
		}
	}

	/** A layer with what both say, for all texts, as one step that can be undone. */
	private void makeConsensus(Runnable then) {
		TextEditor shown = editor.orElseThrow();
		String one = layers.get(first.getSelectionIndex()).id();
		String other = layers.get(second.getSelectionIndex()).id();
		new StepJob<>(Messages.Job_Consensus, shown.manager(), shown.dataset().folder(), (dataset, progress) -> {
			dataset.makeLayer(Messages.Job_Consensus, CONSENSUS, record -> {
				List<Annotation> agreed = SpanComparison.of(Layers.document(record, one).map(AnnotationDocument::getAnnotations).map(List::<Annotation>copyOf).orElse(List.of()),
						Layers.document(record, other).map(AnnotationDocument::getAnnotations).map(List::<Annotation>copyOf).orElse(List.of())).agreed();
				AnnotationDocument document = Annotations.document(record.item(), CONSENSUS);
				document.getAnnotations().addAll(EcoreUtil.copyAll(agreed));
				Set<String> ids = agreed.stream().map(Annotation::getId).collect(Collectors.toSet());
				document.getAnnotations().forEach(copy -> copy.getRelations().removeIf(relation -> !ids.contains(relation.getTarget())));
				return agreed.isEmpty() ? Optional.empty() : Optional.of(document);
			}, progress);
			// There is a layer more, even where it is empty yet.
			return CONSENSUS;
		}, made -> true, made -> {
			if (!message.isDisposed()) {
				readLayers();
				then.run();
			}
		}).schedule();
	}

	/** The conflicts, for tests. */
	public Table table() {
		return table.control();
	}

	/** What stands above the conflicts. */
	public String message() {
		return message.getText();
	}

	public boolean isComparing() {
		return job.isPresent();
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
		if (table.selected().isEmpty()) {
			step(1);
		}
	}

	@Override
	public void dispose() {
		follower.dispose();
		job.ifPresent(Job::cancel);
		job = Optional.empty();
		leave();
		super.dispose();
	}
}
