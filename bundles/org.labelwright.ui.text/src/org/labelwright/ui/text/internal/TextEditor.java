/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.core.runtime.Status;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.canvas.TwoWayCommand;
import org.labelwright.ui.editing.ClassPalette;
import org.labelwright.ui.editing.EditorActions;
import org.labelwright.ui.editing.ItemEditorPart;
import org.labelwright.ui.editing.PredictionSurface;
import org.labelwright.ui.text.layout.TextPage;

/** Shows the texts of a dataset one after the other, and labels them. One undo history for all items. */
public final class TextEditor extends ItemEditorPart {

	public static final String ID = "org.labelwright.ui.text.editor";

	static final String CONTEXT = "org.labelwright.ui.text.context";
	private static final int DESCRIBED = 60;

	private final EditDomain domain = new EditDomain();
	private final TextOptions options = new TextOptions();
	private final TextAnnotator annotator = new TextAnnotator(this);
	private final TextUnits units = new TextUnits(this);
	private final TextRelations relations = new TextRelations(this);
	private final TextPredictions predictions = new TextPredictions(this);
	private final TextLinks links = new TextLinks(this);
	private final TextPopups popups = new TextPopups(this);
	private final ShownText shownText = new ShownText(this, this::textReplaced);
	private TextPropagation propagation;
	private SwtShaper shaper;
	private TextScene scene;
	private ShownLabels labels;
	private TextCaret caret;
	private TextViewer viewer;
	private TextHand hand;
	private ClassPalette palette;

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
		palette = new ClassPalette(parent, labelClass -> hand.use(labelClass), this::refreshLabels);
		palette.setLayoutData(new GridData(SWT.BEGINNING, SWT.FILL, false, true));
		shaper = newShaper();
		scene = new TextScene(new TextPage(shaper, shaper.metrics()));
		labels = new ShownLabels(this, scene.page());
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
		hand = new TextHand(this, contexts);
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

	TextRelations relations() {
		return relations;
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

	TextHand hand() {
		return hand;
	}

	TextPopups popups() {
		return popups;
	}

	ShownLabels labels() {
		return labels;
	}

	TextPredictions predictions() {
		return predictions;
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
		return shownText.isLoaded();
	}

	@Override
	protected void shown() {
		labels.itemChanged();
		shownText.load();
	}

	private void textReplaced() {
		labels.refresh();
		units.loaded();
	}

	/** The text of the item is there, or known not to be. */
	void textShown() {
		tellItem();
	}

	/** Brings all labels up to date, those of other layers too. */
	public void refreshLabels() {
		labels.refresh();
	}

	@Override
	protected void edited(Edit edit) {
		labels.edited(edit);
		units.edited(edit);
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
		hand.classesChanged();
		if (palette.classes().isMissed()) {
			hint(Messages.NoClasses);
		}
		labels.classesChanged();
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

	/** The small window that is open over the text. */
	public Optional<Shell> popup() {
		return popups.current();
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

	@Override
	public void reveal(String itemId, String annotationId) {
		shownText.whenLoaded(itemId, () -> reveal(annotationId));
	}

	/** Shows an item and selects a piece of its text. */
	public void reveal(String itemId, Span span) {
		shownText.whenLoaded(itemId, () -> {
			Span inside = scene.page().inside(span);
			scene.selectText(TextSelection.of(new Fragment(inside.start(), inside.end())));
			scene.reveal(inside.start());
		});
	}

	private void reveal(String annotationId) {
		session().flatMap(one -> one.find(annotationId)).ifPresent(labels::uncover);
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
	public OptionalLong start(Annotation annotation) {
		// What is about the text as a whole comes first.
		return OptionalLong.of(annotation.getGeometry() instanceof Span span ? span.start() : -1);
	}

	@Override
	protected void showStatus() {
		if (!isOpen()) {
			return;
		}
		String mode = switch (units.unit()) {
		case SELECTION -> byWords() ? Messages.Status_Words : Messages.Status_Characters;
		case SENTENCE -> Messages.Status_Sentences;
		case PARAGRAPH -> Messages.Status_Paragraphs;
		case TEXT -> Messages.Status_WholeText;
		};
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
