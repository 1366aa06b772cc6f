/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.compare;

import java.io.IOException;
import java.util.ArrayList;
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
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.matching.SpanComparison;
import org.labelwright.quality.matching.SpanComparison.Kind;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.EditorFollower;
import org.labelwright.ui.StepJob;
import org.labelwright.ui.canvas.EditorHistory;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.editing.ItemEditorPart;
import org.labelwright.ui.text.internal.TextEditor;
import org.labelwright.ui.text.internal.ViewCommands;

/**
 * Where two annotators disagree about the text in the editor, one difference after the other: what is about the text as a whole, then
 * places, which are shown in the text with the labels of both. Each is decided by a key. What both say is not listed. The decision goes
 * into one of the two layers or into a third, as a command of the editor that can be undone there.
 */
public final class CompareView extends ViewPart {

	public static final String ID = "org.labelwright.ui.text.compare";

	/** Of its keys, while the table has the focus. */
	public static final String CONTEXT = "org.labelwright.ui.text.compare.context";

	/** The layer that is offered to take what is decided. */
	private static final Layer CONSENSUS = new Layer("consensus", Messages.Consensus);

	private static final int NARROW = 200;

	private final AnnotationMaker maker = new AnnotationMaker(() -> false);
	private final AtomicBoolean changeTold = new AtomicBoolean();
	private final Runnable changes = this::changed;
	private final Runnable itemListener = this::refresh;
	private final Remembered remembered = new Remembered();
	private Combo first;
	private Combo second;
	private Combo into;
	private Label message;
	private ConflictTable table;
	/** What can be done to the difference at hand. */
	private List<IAction> decisions = List.of();
	private EditorHistory history;
	private EditorFollower follower;
	private Optional<TextEditor> editor = Optional.empty();
	private List<Layer> layers = List.of();
	private List<Layer> targets = List.of();
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
		ViewCommands commands = new ViewCommands(getViewSite(), ID + ".");
		decisions = List.of(commands.add("takeFirst", () -> decide(Resolution.FIRST)), commands.add("takeSecond", () -> decide(Resolution.SECOND)),
				commands.add("takeBoth", () -> decide(Resolution.BOTH)), commands.add("takeNone", () -> decide(Resolution.NONE)));
		List<IAction> all = new ArrayList<>(decisions);
		all.add(commands.add("next", () -> step(1)));
		all.add(commands.add("previous", () -> step(-1)));
		decisions.forEach(getViewSite().getActionBars().getToolBarManager()::add);
		ViewCommands.menu(table.control(), all);
		commands.whileFocused(table.control(), CONTEXT);
		history = new EditorHistory(getViewSite().getActionBars());
		enable();
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
			history.follow(editor);
			editor.ifPresent(one -> {
				one.addItemListener(itemListener);
				one.dataset().addChangeListener(changes);
			});
			remembered.clear();
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
				remembered.clear();
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
				List<Difference> differences = Difference.of(dataset.ontology(), left, right, compared);
				later(started[0], () -> show(Optional.of(new Comparison(compared, differences)), ""));
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

	/**
	 * What was found.
	 *
	 * @param differences all, those about the text as a whole too
	 */
	private record Comparison(SpanComparison spans, List<Difference> differences) {
	}

	private void show(Optional<Comparison> compared, String said) {
		Optional<DocumentSession> decided = compared.flatMap(one -> targetSession());
		List<ConflictTable.Row> rows = compared.map(Comparison::differences).orElse(List.of()).stream().map(one -> row(one, decided)).toList();
		table.show(rows, editor.map(one -> one.dataset().ontology()), first.getText(), second.getText());
		say(compared.map(one -> told(one.spans(), rows)).orElse(said));
		if (table.control().isFocusControl() && table.selected().isEmpty()) {
			step(1);
		}
		enable();
	}

	private ConflictTable.Row row(Difference difference, Optional<DocumentSession> decided) {
		TextEditor shown = editor.orElseThrow();
		boolean third = !target().id().equals(layers.get(first.getSelectionIndex()).id()) && !target().id().equals(layers.get(second.getSelectionIndex()).id());
		Optional<Resolution> resolution = decided.flatMap(session -> remembered.resolution(difference, session, third));
		return difference instanceof Difference.Labels labels
				? new ConflictTable.Row(difference, labels.conflict().first().map(shown::describe).orElse(""), labels.conflict().second().map(shown::describe).orElse(""), resolution)
				: new ConflictTable.Row(difference, "", "", resolution);
	}

	/** The document that takes decisions; empty where its layer is yet to be made. */
	private Optional<DocumentSession> targetSession() {
		try {
			return editor.isPresent() && layers.contains(target()) ? Optional.of(editor.get().dataset().session(shownItem, target().id())) : Optional.empty();
		} catch (IOException e) {
			ItemEditorPart.report(e.getMessage(), e);
			return Optional.empty();
		}
	}

	private String told(SpanComparison compared, List<ConflictTable.Row> rows) {
		long open = rows.stream().filter(one -> one.decided().isEmpty()).count();
		return ofPlaces(compared) + (rows.isEmpty() ? Messages.NoConflict : NLS.bind(Messages.Open, open, rows.size()));
	}

	/** How much labels of words agree; nothing where there are none, as where texts are labelled as a whole. */
	private String ofPlaces(SpanComparison compared) {
		if (compared.f1().isEmpty()) {
			return "";
		}
		String counts = NLS.bind(Messages.Counts, new Object[] { compared.agreed().size(), compared.count(Kind.BOUNDARIES), compared.count(Kind.CLASS) + compared.count(Kind.CLASS_AND_BOUNDARIES),
				compared.count(Kind.ONLY_FIRST), first.getText(), compared.count(Kind.ONLY_SECOND), second.getText() });
		String shift = compared.meanShift().isPresent() ? NLS.bind(Messages.Shift, figure(compared.meanShift())) : "";
		return NLS.bind(Messages.F1, figure(compared.f1()), figure(compared.overlapF1())) + counts + shift + " ";
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
		table.selected().flatMap(Difference::place).ifPresent(place -> editor.ifPresent(one -> one.reveal(shownItem, place)));
	}

	/** Goes to the next difference that is open, or the one before; around the ends. */
	private void step(int by) {
		if (table.step(by)) {
			showInText();
		}
	}

	private void decide(Resolution resolution) {
		Optional<Difference> chosen = table.selected();
		if (chosen.isEmpty() || editor.isEmpty()) {
			return;
		}
		if (resolution == Resolution.BOTH && !chosen.get().canBeBoth()) {
			refuse(Messages.NotBoth);
			return;
		}
		if (!layers.contains(target())) {
			makeConsensus(() -> decide(resolution));
			return;
		}
		targetSession().ifPresent(session -> decide(chosen.get(), resolution, session));
	}

	private void refuse(String why) {
		say(why);
		message.getDisplay().beep();
	}

	private void decide(Difference difference, Resolution resolution, DocumentSession session) {
		Optional<Edit> edit = resolution.edit(difference, session, editor.orElseThrow().dataset().ontology(), maker);
		if (edit.isEmpty()) {
			refuse(Messages.NotAsked);
			return;
		}
		remembered.add(difference, resolution);
		table.decided(difference, resolution);
		if (edit.get().isEmpty()) {
			refresh();
		} else {
			editor.orElseThrow().run(NLS.bind(Messages.Command, Messages.taken(resolution)), Map.of(session, edit.get()));
		}
		step(1);
	}

	/** A layer with what both say, for all texts, as one step that can be undone. */
	private void makeConsensus(Runnable then) {
		TextEditor shown = editor.orElseThrow();
		String one = layers.get(first.getSelectionIndex()).id();
		String other = layers.get(second.getSelectionIndex()).id();
		new StepJob<>(Messages.Job_Consensus, shown.manager(), shown.dataset().folder(), (dataset, progress) -> {
			dataset.makeLayer(Messages.Job_Consensus, CONSENSUS, record -> {
				AnnotationDocument document = Annotations.document(record.item(), CONSENSUS);
				AnnotationDocument left = Layers.document(record, one).orElseGet(() -> Annotations.document(record.item(), CONSENSUS));
				AnnotationDocument right = Layers.document(record, other).orElseGet(() -> Annotations.document(record.item(), CONSENSUS));
				List<Annotation> agreed = new ArrayList<>(Difference.wholes(left.getAnnotations(), right.getAnnotations()).agreed());
				agreed.addAll(SpanComparison.of(left.getAnnotations(), right.getAnnotations()).agreed());
				ItemLabels ofWhole = Difference.agreed(dataset.ontology(), ItemLabels.of(left), ItemLabels.of(right));
				ofWhole.applyTo(document);
				document.getAnnotations().addAll(EcoreUtil.copyAll(agreed));
				Set<String> ids = agreed.stream().map(Annotation::getId).collect(Collectors.toSet());
				document.getAnnotations().forEach(copy -> copy.getRelations().removeIf(relation -> !ids.contains(relation.getTarget())));
				return agreed.isEmpty() && ofWhole.isEmpty() ? Optional.empty() : Optional.of(document);
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

	/** The differences, for tests. */
	public Table table() {
		return table.control();
	}

	/** What stands above the differences. */
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
		history.follow(Optional.empty());
		super.dispose();
	}
}
