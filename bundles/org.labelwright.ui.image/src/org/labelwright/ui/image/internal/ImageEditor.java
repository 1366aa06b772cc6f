/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.canvas.Aid;
import org.labelwright.ui.canvas.Scene;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.canvas.SceneViewer;
import org.labelwright.ui.canvas.TwoWayCommand;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.editing.EditorActions;
import org.labelwright.ui.editing.ItemBar;
import org.labelwright.ui.editing.ItemEditorPart;
import org.labelwright.ui.editing.WholeItem;

/**
 * Shows the images of a dataset one after the other, and draws on them. Saves itself: each edit is in the journal
 * before the hand is off the mouse. One undo history for all items.
 */
public final class ImageEditor extends ItemEditorPart {

	public static final String ID = "org.labelwright.ui.image.editor";

	static final String CONTEXT = "org.labelwright.ui.image.context";

	private final Scene scene = new Scene();
	private final EditorOptions options = new EditorOptions();
	private final Hand hand = new Hand(this, options);
	private final ItemShapes shapes = new ItemShapes(this);
	private final Popups popups = new Popups(this);
	private final AnnotationMaker maker = new AnnotationMaker(() -> options.is(EditorOptions.Switch.STICKY));
	private final Annotator annotator = new Annotator(this, maker);
	private final Copies copies = new Copies(this, maker);
	private final Groups groups = new Groups(this, maker);
	private final Relations relations = new Relations(this, maker);
	private final Stacking stacking = new Stacking(this);
	private final Outlining outlining = new Outlining(this);
	private final Visibility visibility = new Visibility(this);
	private final Masks masks = new Masks(this);
	private final WholeItem wholeImage = new WholeItem(this, new WholeItem.Host() {
		@Override
		public List<LabelClass> classes() {
			return palette.classes().classes();
		}

		@Override
		public boolean isLabelling() {
			return hand.labelsImage();
		}

		@Override
		public boolean takesSeveral() {
			return options.is(EditorOptions.Switch.SEVERAL_LABELS);
		}

		@Override
		public void askedOther() {
			showBar();
		}

		@Override
		public void complete() {
			drawn();
		}
	}, maker);
	private Layers layers;
	private ItemPicture picture;
	private SceneViewer viewer;
	private Palette palette;
	private ItemBar bar;
	private String pointer = "";

	public ImageEditor() {
		super(ID);
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		picture = new ItemPicture(this);
		layers = new Layers(this, new LayerLooks(dataset().folder()));
		hand.domain().setCommandStack(new CommandStack() {
			@Override
			public void execute(Command command) {
				layers.refusal().ifPresentOrElse(annotator::hint, () -> super.execute(command));
			}
		});
		hand.domain().getCommandStack().setUndoLimit(-1);
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 0;
		parent.setLayout(layout);
		new LabelStateBanner(parent, 2, dataset(), manager());
		palette = new Palette(parent, hand.tools(), hand::chooseTool, hand::useClass);
		palette.setLayoutData(new GridData(SWT.BEGINNING, SWT.FILL, false, true));
		Composite canvas = new Composite(parent, SWT.NONE);
		canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		GridLayout rows = new GridLayout();
		rows.marginWidth = 0;
		rows.marginHeight = 0;
		rows.verticalSpacing = 0;
		canvas.setLayout(rows);
		bar = new ItemBar(canvas, this::showItemLabels);
		viewer = new SceneViewer(scene, annotator, hand.domain(), canvas, this::showStatus);
		viewer.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		AccessibleNames.name(viewer.getControl(), Messages.Editor_Canvas);
		scene.addListener(new Scene.Listener() {
			@Override
			public void changed() {
				// The viewer paints.
			}

			@Override
			public void selectionChanged() {
				publish(scene.selection());
				popups.selectionChanged();
			}
		});
		actions();
		hand.activateTools();
		options.addListener(this::showOptions);
		showOptions();
		createMenu();
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		start();
		hand.begin(wholeImage.isAllThereIs(), session().filter(one -> one.annotations().isEmpty()).isPresent());
	}

	EditorOptions options() {
		return options;
	}

	Hand hand() {
		return hand;
	}

	ItemPicture picture() {
		return picture;
	}

	Popups popups() {
		return popups;
	}

	WholeItem wholeImage() {
		return wholeImage;
	}

	/** The small window that is open over the canvas. */
	public Optional<Shell> popup() {
		return popups.current();
	}

	Copies copies() {
		return copies;
	}

	Groups groups() {
		return groups;
	}

	Relations relations() {
		return relations;
	}

	Stacking stacking() {
		return stacking;
	}

	Outlining outlining() {
		return outlining;
	}

	Visibility visibility() {
		return visibility;
	}

	Masks masks() {
		return masks;
	}

	Layers layers() {
		return layers;
	}

	/** Shows layers and classes to hide, lock and make clearer. */
	void showLayers() {
		popups.open(LayersPopup.open(this));
	}

	/** Another layer is drawn on. */
	void layerChanged() {
		layers.forget();
		openSession();
		refreshShapes();
		showBar();
		showStatus();
		tellItem();
	}

	Annotator annotator() {
		return annotator;
	}

	CommandStack commands() {
		return hand.domain().getCommandStack();
	}

	public Scene scene() {
		return scene;
	}

	public SceneViewer viewer() {
		return viewer;
	}

	Palette palette() {
		return palette;
	}

	private void createMenu() {
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		Control canvas = viewer.getControl();
		canvas.setMenu(menu.createContextMenu(canvas));
		getEditorSite().registerContextMenu(ID, menu, publisher(), false);
	}

	private void showOptions() {
		for (Aid aid : Aid.values()) {
			scene.setAid(aid, options.is(aid));
		}
		masks.refresh();
	}

	void showBar() {
		bar.show(wholeImage.words());
	}

	private void showItemLabels() {
		select(List.of());
		popups.showAttributes();
	}

	/** Something was drawn and is complete; the next item may be wanted right away. */
	void drawn() {
		if (options.is(EditorOptions.Switch.AUTO_ADVANCE)) {
			viewer.getControl().getDisplay().asyncExec(() -> {
				if (isOpen()) {
					step(1);
				}
			});
		}
	}

	@Override
	public boolean isOpen() {
		return viewer != null && viewer.isOpen();
	}

	@Override
	protected void classesChanged() {
		palette.showClasses(dataset().ontology());
		hand.classesChanged();
		refreshShapes();
		showBar();
	}

	@Override
	protected void historyEnded() {
		commands().flush();
	}

	@Override
	protected void shown() {
		layers.forget();
		scene.setFeedback(Optional.empty());
		scene.select(List.of());
		item().ifPresentOrElse(item -> {
			refreshShapes();
			picture.load(item);
		}, () -> {
			picture.show(Optional.empty(), new Box(0, 0, 0, 0));
			scene.setShapes(List.of());
			scene.setMessage(Messages.Editor_NoItems);
		});
		showBar();
	}

	/** Brings all shapes on the canvas up to date. */
	void refreshShapes() {
		shapes.refresh();
	}

	SceneShape shape(Annotation annotation) {
		return shapes.shape(annotation);
	}

	/** What other layers say of the item is there now. */
	void backdropRead() {
		refreshShapes();
		showStatus();
	}

	@Override
	protected void edited(Edit edit) {
		if (!edit.isEmpty()) {
			shapes.refresh(edit);
			maker.learn(edit);
			showBar();
		}
	}

	/** At once: forms beside the canvas follow each value that is typed. */
	@Override
	protected void tellEdited() {
		tellItem();
	}

	/** Brings an edit into force on its item and layer, which are shown if they are not yet. */
	void apply(String layer, String item, Edit edit) {
		layers.activate(layer);
		apply(item, edit);
	}

	/** What adds the time that was spent on an edit. */
	UnaryOperator<Edit> clock() {
		return this::timed;
	}

	@Override
	public void run(String label, Edit edit) {
		item().ifPresent(item -> commands().execute(new EditCommand(label, clock(), this::apply, layer(), item.id(), edit)));
	}

	private void actions() {
		EditorActions made = new EditorActions(this);
		CommandStack stack = commands();
		Runnable changed = made.addHistory(stack::undo, stack::canUndo, stack::redo, stack::canRedo);
		stack.addCommandStackListener(event -> changed.run());
		made.add(ActionFactory.DELETE, annotator::delete);
		made.add(ActionFactory.COPY, copies::copy);
		made.add(ActionFactory.PASTE, copies::paste);
		made.add(ActionFactory.SELECT_ALL, annotator::selectAll);
		made.install(viewer.getControl());
	}

	@Override
	protected void execute(String label, Runnable make, Runnable takeBack) {
		commands().execute(new TwoWayCommand(label, make, takeBack));
	}

	@Override
	public String layer() {
		return layers.active();
	}

	@Override
	public void reveal(String itemId, String annotationId) {
		goTo(itemId);
		scene.select(List.of(annotationId));
		viewer.reveal(annotationId);
	}

	@Override
	public void select(List<String> annotationIds) {
		scene.select(annotationIds);
	}

	void showPointer(String text) {
		pointer = text;
		showStatus();
	}

	/** Stands in the status line for as long as it holds, instead of what is there otherwise. */
	void showRefusal(Optional<String> words) {
		getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(words.orElse(null));
	}

	@Override
	protected void showStatus() {
		String text = NLS.bind(Messages.Editor_Status, new Object[] { pointer, Math.round(viewer.camera().scale() * 100), number(), itemCount(),
				isSaved() ? Messages.Editor_Saved : Messages.Editor_Saving }) + picture.page() + picture.preparing()
				+ layers.reading().map(words -> "    " + words).orElse("");
		getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == CommandStack.class ? type.cast(commands()) : type == SceneViewer.class ? type.cast(viewer) : super.getAdapter(type);
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
		showStatus();
	}

	@Override
	public void dispose() {
		hand.dispose();
		if (picture != null) {
			picture.dispose();
		}
		super.dispose();
	}
}
