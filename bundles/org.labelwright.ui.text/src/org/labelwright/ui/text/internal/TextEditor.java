/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.support.Reading;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.canvas.TwoWayCommand;
import org.labelwright.ui.editing.AttributePopover;
import org.labelwright.ui.editing.ChoicePopup;
import org.labelwright.ui.editing.ClassPalette;
import org.labelwright.ui.editing.EditorActions;
import org.labelwright.ui.editing.ItemEditorPart;
import org.labelwright.ui.editing.KeySheet;
import org.labelwright.ui.editing.PopupSlot;
import org.labelwright.ui.editing.PredictionSurface;
import org.labelwright.ui.text.layout.Link;
import org.labelwright.ui.text.layout.Mark;
import org.labelwright.ui.text.layout.TextPage;

/** Shows the texts of a dataset one after the other, and labels them. One undo history for all items. */
public final class TextEditor extends ItemEditorPart {

	public static final String ID = "org.labelwright.ui.text.editor";

	private static final String CONTEXT = "org.labelwright.ui.text.context";
	private static final int DESCRIBED = 60;

	private final EditDomain domain = new EditDomain();
	private final TextOptions options = new TextOptions();
	private final TextAnnotator annotator = new TextAnnotator(this);
	private final TextUnits units = new TextUnits(this);
	private final TextPredictions predictions = new TextPredictions(this);
	private final TextLinks links = new TextLinks(this);
	private final PopupSlot popups = new PopupSlot(() -> {
		if (isOpen()) {
			viewer().getControl().setFocus();
		}
	});
	private TextPropagation propagation;
	private SwtShaper shaper;
	private TextScene scene;
	private TextLabels labels;
	private TextCaret caret;
	private TextViewer viewer;
	private ClassLetters letters;
	private ClassPalette palette;
	/** The item whose text is on the page. */
	private Optional<Item> loaded = Optional.empty();
	private Optional<LabelClass> current = Optional.empty();
	private Optional<LabelClass> last = Optional.empty();

	public TextEditor() {
		super(ID);
		domain.getCommandStack().setUndoLimit(-1);
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 0;
		parent.setLayout(layout);
		new LabelStateBanner(parent, 2, dataset(), manager());
		palette = new ClassPalette(parent, this::useClass, this::refreshLabels);
		palette.setLayoutData(new GridData(SWT.BEGINNING, SWT.FILL, false, true));
		shaper = newShaper();
		scene = new TextScene(new TextPage(shaper, shaper.metrics()));
		labels = new TextLabels(scene.page());
		caret = new TextCaret(scene, this::byWords);
		Composite canvas = units.create(parent);
		viewer = new TextViewer(scene, () -> shaper, domain, canvas, this::zoom);
		propagation = new TextPropagation(this, parent, layout.numColumns);
		TextTool tool = new TextTool(scene, annotator);
		domain.setActiveTool(tool);
		// Keys may mean the tool before the mouse has been on the canvas.
		tool.setViewer(viewer);
		scene.addListener(new TextScene.Listener() {
			@Override
			public void changed() {
				showStatus();
				links.showTip();
			}

			@Override
			public void selectionChanged() {
				publish(scene.selection());
				// What is beside the text follows; views hear of the selection from the workbench.
				popup().ifPresent(open -> tellItem());
			}
		});
		actions();
		createMenu();
		IContextService contexts = getSite().getService(IContextService.class);
		contexts.activateContext(CONTEXT);
		letters = new ClassLetters(contexts);
		palette.showLayers(dataset().layers());
		palette.hint(Messages.Hint);
		start();
		units.begin();
	}

	private SwtShaper newShaper() {
		return new SwtShaper(Display.getCurrent(), JFaceResources.getDialogFont().getFontData()[0], options.fontHeight());
	}

	private void createMenu() {
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		Control canvas = viewer.getControl();
		canvas.setMenu(menu.createContextMenu(canvas));
		getEditorSite().registerContextMenu(ID, menu, publisher(), false);
	}

	public TextViewer viewer() {
		return viewer;
	}

	public TextScene scene() {
		return scene;
	}

	TextAnnotator annotator() {
		return annotator;
	}

	public TextLinks links() {
		return links;
	}

	public TextPropagation propagation() {
		return propagation;
	}

	TextUnits units() {
		return units;
	}

	TextCaret caret() {
		return caret;
	}

	TextOptions options() {
		return options;
	}

	ClassPalette palette() {
		return palette;
	}

	CommandStack commands() {
		return domain.getCommandStack();
	}

	boolean byWords() {
		return !options.is(TextOptions.Switch.CHARACTERS);
	}

	Optional<LabelClass> currentClass() {
		return current;
	}

	void hint(String text) {
		palette.hint(text);
	}

	void toggle(TextOptions.Switch option) {
		options.toggle(option);
		hint(switch (option) {
		case CHARACTERS -> byWords() ? Messages.Hint_Words : Messages.Hint_Characters;
		case LABEL_AT_ONCE -> options.is(option) ? Messages.Hint_AtOnce : Messages.Hint;
		case SEVERAL_LABELS -> options.is(option) ? Messages.Hint_Several : Messages.Hint_One;
		case AUTO_ADVANCE -> options.is(option) ? Messages.Hint_Advance : Messages.Hint_Stay;
		case RUNNING_TEXT -> options.is(option) ? Messages.Hint_Running : Messages.Hint_Parts;
		});
		units.refresh();
		showStatus();
	}

	@Override
	public boolean isOpen() {
		return viewer != null && viewer.getControl() != null && !viewer.getControl().isDisposed();
	}

	/** True when the text of the item is on the page. */
	public boolean isLoaded() {
		return item().isPresent() && item().equals(loaded);
	}

	@Override
	protected void shown() {
		loaded = Optional.empty();
		labels.forgetChains();
		Optional<Item> item = item();
		if (item.isEmpty()) {
			showText(new CodePoints(""), Messages.NoItems);
			return;
		}
		Optional<Path> media = dataset().media(item.get());
		if (media.isEmpty()) {
			showText(new CodePoints(""), NLS.bind(Messages.NoMedia, item.get().path(), dataset().folder().resolve(item.get().path())));
			return;
		}
		showText(new CodePoints(""), NLS.bind(Messages.Loading, item.get().path()));
		load(item.get(), media.get());
	}

	private void load(Item item, Path media) {
		Job job = new Job(NLS.bind(Messages.Loading, item.path())) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					CodePoints text = new CodePoints(Reading.text(media));
					deliver(item, text, "");
				} catch (IOException e) {
					deliver(item, new CodePoints(""), NLS.bind(Messages.Unreadable, item.path(), e.getMessage()));
				}
				return Status.OK_STATUS;
			}
		};
		job.setPriority(Job.INTERACTIVE);
		job.setSystem(true);
		job.schedule();
	}

	/** Comes from the thread that reads. */
	private void deliver(Item item, CodePoints text, String message) {
		getSite().getShell().getDisplay().asyncExec(() -> {
			if (isOpen() && item().filter(item::equals).isPresent()) {
				loaded = message.isEmpty() ? Optional.of(item) : Optional.empty();
				showText(text, message);
				// Only now is there something to say about what the labels cover.
				tellItem();
			}
		});
	}

	private void showText(CodePoints text, String message) {
		scene.page().show(text, List.of(), List.of());
		scene.setMessage(message);
		scene.textReplaced();
		if (isLoaded()) {
			refreshLabels();
		}
		units.loaded();
	}

	/** Brings all labels up to date, those of other layers too. */
	public void refreshLabels() {
		if (!isLoaded()) {
			return;
		}
		List<Mark> marks = new ArrayList<>();
		List<Link> links = new ArrayList<>();
		for (Annotation annotation : session().map(DocumentSession::annotations).orElse(List.of())) {
			if (isShown(annotation)) {
				labels.mark(annotation).ifPresent(marks::add);
				links.addAll(labels.links(annotation));
			}
		}
		for (Layer layer : dataset().layers()) {
			if (!layer.id().equals(layer()) && !palette.isHidden(layer.id()) && !predictions.shows(layer.id())) {
				marks.addAll(labels.others(dataset(), item().orElseThrow(), layer));
			}
		}
		predictions.marks().forEach(marks::add);
		scene.page().setMarks(marks, links);
		if (!scene.selection().isEmpty()) {
			TextSelection text = scene.text();
			scene.select(scene.selection());
			scene.markText(text);
		}
		scene.changed();
	}

	private boolean isShown(Annotation annotation) {
		return !palette.isHidden(layer()) && (annotation.getLabelClass() == null || !palette.classes().isHidden(annotation.getLabelClass()));
	}

	@Override
	protected void edited(Edit edit) {
		TextPage page = scene.page();
		for (Change change : edit.changes()) {
			Optional<Annotation> after = change.after().filter(this::isShown);
			after.flatMap(labels::mark).ifPresentOrElse(page::put, () -> page.remove(change.id()));
			page.setLinks(change.id(), after.map(labels::links).orElse(List.of()));
		}
		if (!edit.changes().isEmpty()) {
			if (scene.selection().stream().anyMatch(id -> page.find(id).isEmpty())) {
				TextSelection text = scene.text();
				scene.select(scene.selection());
				scene.markText(text);
			}
			scene.changed();
		}
		units.refresh();
	}

	@Override
	protected void tellEdited() {
		if (popup().isPresent()) {
			// At once: a form beside the text follows each value that is typed.
			tellItem();
		} else {
			super.tellEdited();
		}
	}

	@Override
	protected void classesChanged() {
		palette.classes().show(dataset().ontology());
		labels.read(dataset().ontology());
		List<LabelClass> classes = palette.classes().classes();
		current = current.flatMap(labelClass -> palette.classes().find(labelClass.getId())).or(() -> classes.stream().findFirst());
		palette.classes().select(current);
		letters.show(classes, palette.classes()::keyOf);
		if (classes.isEmpty()) {
			hint(Messages.NoClasses);
		}
		refreshLabels();
		units.refresh();
	}

	@Override
	protected void historyEnded() {
		commands().flush();
	}

	private void actions() {
		EditorActions made = new EditorActions(this);
		CommandStack stack = commands();
		Runnable changed = made.addHistory(stack::undo, stack::canUndo, stack::redo, stack::canRedo);
		stack.addCommandStackListener(event -> changed.run());
		made.add(ActionFactory.DELETE, annotator::delete);
		made.add(ActionFactory.SELECT_ALL, annotator::selectAll);
		made.install(viewer.getControl());
	}

	@Override
	protected void execute(String label, Runnable make, Runnable takeBack) {
		commands().execute(new TwoWayCommand(label, make, takeBack));
	}

	/** Labels the text that is selected, or gives the selected labels a class, or labels the word at the caret. */
	void useClass(LabelClass labelClass) {
		last = current.filter(one -> one != labelClass).or(() -> last);
		current = Optional.of(labelClass);
		palette.classes().select(current);
		if (!units.label(labelClass) && isLoaded()) {
			if (scene.text().isEmpty() && !annotator.selected().isEmpty()) {
				annotator.giveClass(labelClass);
			} else {
				annotator.wanted().ifPresent(span -> annotator.create(span, labelClass));
			}
		}
		setFocus();
	}

	void useClassOfKey(String key) {
		if (!units.answer(key)) {
			palette.classes().ofKey(key).ifPresent(this::useClass);
		}
	}

	/** The class that was used before this one. */
	void useLastClass() {
		last.ifPresent(this::useClass);
	}

	/** Puts a label of no length at the caret, where the key does not say that enough choices were taken. */
	void createEmpty() {
		if (units.answer("0")) {
			return;
		}
		current.filter(one -> isLoaded()).ifPresent(labelClass -> annotator.create(Span.of(scene.text().caret(), scene.text().caret()), labelClass));
	}

	/** Text was selected by hand. */
	void textSelected() {
		if (options.is(TextOptions.Switch.LABEL_AT_ONCE) && !scene.text().isEmpty()) {
			current.ifPresent(this::useClass);
		}
	}

	/** Asks for a class by its letters. */
	void chooseClass() {
		choose(Messages.Choice_Class, palette.classes().classes().stream().map(one -> new ChoicePopup.Choice(one.getName(), palette.classes().keyOf(one),
				Optional.of(ClassColors.of(Optional.of(one))), () -> useClass(one))).toList());
	}

	/** Opens a list to choose from by typing. */
	void choose(String title, List<ChoicePopup.Choice> choices) {
		Control canvas = viewer.getControl();
		open(new ChoicePopup(getSite().getShell(), title, choices, canvas.toDisplay(canvas.getSize().x / 2, canvas.getSize().y / 4)).shell());
	}

	/** The small window that is open over the text. */
	public Optional<Shell> popup() {
		return popups.current();
	}

	void open(Shell shell) {
		popups.open(shell);
	}

	/** Opens what is asked about the text as a whole. */
	void showItemForm(Rectangle beside) {
		scene.select(List.of());
		if (AttributePopover.canOpen(this, List.of())) {
			open(AttributePopover.open(getSite().getShell(), this, annotator::selected, beside));
		}
	}

	void showKeys() {
		open(new KeySheet(getSite().getShell(), Messages.Keys_Title, CONTEXT).open());
	}

	boolean canShowAttributes() {
		return isLoaded() && AttributePopover.canOpen(this, annotator.selected());
	}

	/** The attributes of what is selected, beside it. */
	void showAttributes() {
		open(AttributePopover.open(getSite().getShell(), this, annotator::selected, selectedOnDisplay()));
	}

	private Rectangle selectedOnDisplay() {
		Control canvas = viewer.getControl();
		Point size = canvas.getSize();
		Optional<Point> label = scene.selection().stream().reduce((one, other) -> other).flatMap(scene::label);
		Point corner = canvas.toDisplay(label.map(at -> at.x).orElse(size.x / 3), label.map(at -> at.y + shaper.metrics().bar()).map(y -> (int) Math.round(y)).orElse(size.y / 4));
		return new Rectangle(corner.x, corner.y, 0, 0);
	}

	/** Hides the classes of what is selected. */
	void hideClasses() {
		List<String> ids = annotator.selected().stream().map(Annotation::getLabelClass).filter(one -> one != null).distinct().toList();
		ids.forEach(id -> palette.classes().find(id).ifPresent(one -> palette.classes().setHidden(one, true)));
		refreshLabels();
	}

	void showAllClasses() {
		palette.classes().classes().forEach(one -> palette.classes().setHidden(one, false));
		refreshLabels();
	}

	/** Larger or smaller letters; the usual ones for 0. */
	void zoom(int by) {
		if (by == 0) {
			options.resetFontHeight();
		} else {
			options.setFontHeight(options.fontHeight() + by);
		}
		SwtShaper old = shaper;
		shaper = newShaper();
		scene.page().setShaper(shaper, shaper.metrics());
		scene.setTop(new TextPage.Anchor(scene.top().block(), 0));
		scene.changed();
		old.dispose();
		units.refresh();
	}

	/** Shows an item and does something once its text is on the page. */
	private void whenLoaded(String itemId, Runnable action) {
		goTo(itemId);
		if (isLoaded()) {
			action.run();
			return;
		}
		// The text comes in a moment.
		getSite().getShell().getDisplay().timerExec(20, () -> {
			if (isOpen() && item().filter(item -> item.id().equals(itemId) && dataset().media(item).isPresent()).isPresent() && scene.message().isEmpty() == isLoaded()) {
				whenLoaded(itemId, action);
			}
		});
	}

	@Override
	public void reveal(String itemId, String annotationId) {
		whenLoaded(itemId, () -> reveal(annotationId));
	}

	/** Shows an item and selects a piece of its text. */
	public void reveal(String itemId, Span span) {
		whenLoaded(itemId, () -> {
			Span inside = scene.page().inside(span);
			scene.selectText(TextSelection.of(new Fragment(inside.start(), inside.end())));
			scene.reveal(inside.start());
		});
	}

	private void reveal(String annotationId) {
		session().flatMap(one -> one.find(annotationId)).map(Annotation::getLabelClass).flatMap(palette.classes()::find)
				.filter(one -> palette.classes().isHidden(one.getId())).ifPresent(one -> {
					palette.classes().setHidden(one, false);
					refreshLabels();
				});
		scene.select(List.of(annotationId));
		scene.page().find(annotationId).ifPresent(mark -> scene.reveal(mark.span().start()));
	}

	@Override
	public void select(List<String> annotationIds) {
		scene.select(annotationIds);
		if (annotationIds.size() == 1) {
			scene.page().find(annotationIds.getFirst()).ifPresent(mark -> scene.reveal(mark.span().start()));
		}
	}

	@Override
	public String describe(Annotation annotation) {
		if (!isLoaded() || !(annotation.getGeometry() instanceof Span span) || span.start() > scene.page().text().length()) {
			return "";
		}
		Span inside = scene.page().inside(span);
		String words = scene.page().text().text(inside.length() > DESCRIBED ? Span.of(inside.start(), Math.min(inside.end(), inside.start() + DESCRIBED)) : inside);
		return words.replaceAll("\\s+", " ");
	}

	@Override
	protected void showStatus() {
		if (!isOpen()) {
			return;
		}
		String mode = byWords() ? Messages.Status_Words : Messages.Status_Characters;
		String text = NLS.bind(Messages.Status, new Object[] { scene.text().caret(), mode, number(), itemCount(), isSaved() ? Messages.Saved : Messages.Saving });
		getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == PredictionSurface.class) {
			return viewer == null ? null : type.cast(predictions);
		}
		return type == CommandStack.class ? type.cast(commands()) : super.getAdapter(type);
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
		showStatus();
	}

	@Override
	public void dispose() {
		if (scene != null) {
			scene.page().close();
			shaper.dispose();
		}
		super.dispose();
	}
}
