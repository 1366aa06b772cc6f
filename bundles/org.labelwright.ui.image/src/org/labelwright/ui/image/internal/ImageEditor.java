/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.gef.Tool;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
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
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Keypoints;
import org.labelwright.media.image.DiskImage;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.canvas.Aid;
import org.labelwright.ui.canvas.Scene;
import org.labelwright.ui.canvas.SceneImage;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.canvas.SceneTool;
import org.labelwright.ui.canvas.SceneViewer;
import org.labelwright.ui.canvas.ToolDomain;
import org.labelwright.ui.canvas.TwoWayCommand;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.editing.AttributePopover;
import org.labelwright.ui.editing.ChoicePopup;
import org.labelwright.ui.editing.EditorActions;
import org.labelwright.ui.editing.ItemBar;
import org.labelwright.ui.editing.ItemEditorPart;
import org.labelwright.ui.editing.KeySheet;
import org.labelwright.ui.editing.WholeItem;

/**
 * Shows the images of a dataset one after the other, and draws on them. Saves itself: each edit is in the journal
 * before the hand is off the mouse. One undo history for all items.
 */
public final class ImageEditor extends ItemEditorPart {

	public static final String ID = "org.labelwright.ui.image.editor";

	private static final int POPOVER_TOP = 12;
	private static final String TILES = ".labelwright/tiles";
	private static final String CONTEXT = "org.labelwright.ui.image.context";
	private static final String LABELLING_CONTEXT = "org.labelwright.ui.image.labelling";

	private final ToolDomain domain = new ToolDomain(this::toolFailed);
	private final Scene scene = new Scene();
	private final EditorOptions options = new EditorOptions();
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
			return labelsImage();
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
	private final List<ToolDescriptor> tools = ToolDescriptor.of(Contributions.ofPlatform(), ID);
	private final ClassTools classTools = new ClassTools(tools, options);
	private ImageLoader loader;
	private SceneViewer viewer;
	private Palette palette;
	private ItemBar bar;
	private Optional<IContextActivation> labelling = Optional.empty();
	private Optional<LabelClass> current = Optional.empty();
	private Optional<LabelClass> last = Optional.empty();
	private Optional<ToolDescriptor> tool = Optional.empty();
	private boolean takesTool;
	private Optional<Shell> popup = Optional.empty();
	private Optional<ShownImage> shown = Optional.empty();
	private String pointer = "";

	public ImageEditor() {
		super(ID);
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		loader = new ImageLoader(dataset().folder().resolve(TILES));
		layers = new Layers(this, new LayerLooks(dataset().folder()));
		domain.setCommandStack(new CommandStack() {
			@Override
			public void execute(Command command) {
				layers.refusal().ifPresentOrElse(annotator::hint, () -> super.execute(command));
			}
		});
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
		palette = new Palette(parent, tools, this::chooseTool, this::useClass);
		palette.setLayoutData(new GridData(SWT.BEGINNING, SWT.FILL, false, true));
		Composite canvas = new Composite(parent, SWT.NONE);
		canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		GridLayout rows = new GridLayout();
		rows.marginWidth = 0;
		rows.marginHeight = 0;
		rows.verticalSpacing = 0;
		canvas.setLayout(rows);
		bar = new ItemBar(canvas, this::showItemLabels);
		viewer = new SceneViewer(scene, annotator, domain, canvas, this::showStatus);
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
			}
		});
		actions();
		activateTools();
		options.addListener(this::showOptions);
		showOptions();
		createMenu();
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		start();
		tools.stream().findFirst().ifPresent(this::useTool);
		if (wholeImage.isAllThereIs()) {
			tools.stream().filter(ToolDescriptor::labelsWhole).findFirst().ifPresent(this::useTool);
		} else if (session().filter(one -> one.annotations().isEmpty()).isPresent()) {
			// Where there is nothing to select yet, the first thing wanted is to draw.
			current.flatMap(labelClass -> classTools.toolFor(labelClass, tool)).ifPresent(this::useTool);
		}
	}

	EditorOptions options() {
		return options;
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
		open(LayersPopup.open(this));
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
		return domain.getCommandStack();
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

	Optional<LabelClass> currentClass() {
		return current;
	}

	/** Each tool's command chooses it while this editor is the active part. */
	private void activateTools() {
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		for (ToolDescriptor one : tools) {
			handlers.activateHandler(one.command(), new AbstractHandler() {
				@Override
				public Object execute(ExecutionEvent event) {
					chooseTool(one);
					return null;
				}
			});
		}
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

	private void chooseTool(ToolDescriptor wanted) {
		classTools.chosen(wanted);
		useTool(wanted);
	}

	/** Takes a tool; where it fails that is reported, and the one before stays. */
	void useTool(ToolDescriptor wanted) {
		Contributions.ofPlatform().guarded(wanted.id(), wanted.maker()::get).ifPresent(made -> {
			// While it is still known which one it was.
			domain.setActiveTool(null);
			tool = Optional.of(wanted);
			takesTool = true;
			domain.setActiveTool(made);
			// Keys may mean the tool before the mouse has been on the canvas.
			domain.run(one -> one.setViewer(viewer));
			takesTool = false;
			if (domain.getActiveTool() != made) {
				return;
			}
			palette.showTool(wanted);
			showSecondClass();
			activateKeys();
			showBar();
			viewer.getControl().setFocus();
		});
	}

	/** A tool that threw is reported; where it was in use, the first one of this editor takes its place. */
	private void toolFailed(Tool broken, Throwable cause) {
		String message = NLS.bind(Messages.Tool_Failed, tool.map(ToolDescriptor::id).orElse(broken.getClass().getName()), cause);
		ILog.of(ImageEditor.class).error(message, cause);
		scene.setFeedback(Optional.empty());
		if (domain.getActiveTool() == null && isOpen()) {
			// Unless it is the first one that cannot even be taken.
			tools.stream().findFirst().filter(first -> !takesTool || !tool.equals(Optional.of(first))).ifPresent(this::useTool);
			palette.hint(message);
		}
	}

	/** While the image as a whole is labelled, letters are hot keys of classes first. */
	private void activateKeys() {
		IContextService contexts = getSite().getService(IContextService.class);
		labelling.ifPresent(contexts::deactivateContext);
		labelling = labelsImage() ? Optional.of(contexts.activateContext(LABELLING_CONTEXT)) : Optional.empty();
	}

	/** Whether keys label the image as a whole. */
	boolean labelsImage() {
		return tool.filter(ToolDescriptor::labelsWhole).isPresent();
	}

	private void showBar() {
		bar.show(wholeImage.words());
	}

	/**
	 * Gives a class to what is drawn next, and while nothing is being drawn to what is selected; brings the tool along that
	 * the class is drawn with. What is painted next is a mask of its own.
	 */
	void useClass(LabelClass labelClass) {
		if (tool.filter(one -> one.kinds().contains(GeometryKind.MASK)).isPresent()) {
			select(List.of());
		}
		takeClass(labelClass);
	}

	private void takeClass(LabelClass labelClass) {
		boolean drawing = tool.filter(one -> !one.kinds().isEmpty()).isPresent();
		setCurrentClass(labelClass);
		if (!drawing && !annotator.selected().isEmpty()) {
			annotator.giveClass(labelClass);
		} else {
			classTools.toolFor(labelClass, tool).ifPresent(this::useTool);
		}
		if (labelsImage()) {
			wholeImage.label(labelClass);
		}
		setFocus();
	}

	/** @return whether the key is one of a class, or of an answer that is wanted */
	boolean useClassOfKey(String key) {
		if (labelsImage() && wholeImage.answer(key)) {
			return true;
		}
		Optional<LabelClass> labelClass = palette.classes().ofKey(key);
		labelClass.ifPresent(this::useClass);
		return labelClass.isPresent();
	}

	private void setCurrentClass(LabelClass labelClass) {
		last = current.filter(one -> one != labelClass).or(() -> last);
		current = Optional.of(labelClass);
		palette.classes().select(current);
		showSecondClass();
	}

	/**
	 * The class that the second button draws: the one that was in use before, at first the next one of the ontology.
	 *
	 * @param kind which it has to allow, where that matters
	 */
	Optional<LabelClass> secondClass(Optional<GeometryKind> kind) {
		List<LabelClass> all = palette.classes().classes();
		int at = current.map(all::indexOf).orElse(-1);
		List<LabelClass> next = new ArrayList<>(all);
		Collections.rotate(next, -at - 1);
		return Stream.concat(last.stream(), next.stream()).filter(one -> !current.equals(Optional.of(one)))
				.filter(one -> one.getGeometryKinds().isEmpty() || kind.map(one.getGeometryKinds()::contains).orElse(true)).findFirst();
	}

	private void showSecondClass() {
		boolean drawn = domain.ask(one -> one instanceof SceneTool made && made.drawsSecondClass());
		palette.showSecond(tool.filter(one -> drawn).flatMap(one -> secondClass(one.kinds().stream().findFirst())));
	}

	/** Back to the class that was used before this one. */
	void useLastClass() {
		last.ifPresent(this::useClass);
	}

	/** Asks for a class by its letters; what is selected gets it too. */
	void chooseClass() {
		choose(Messages.Choice_Class, palette.classes().classes().stream()
				.map(one -> new ChoicePopup.Choice(one.getName(), palette.classes().keyOf(one), Optional.of(ClassColors.of(Optional.of(one))), () -> {
					takeClass(one);
					if (tool.filter(drawing -> !drawing.kinds().isEmpty()).isPresent()) {
						annotator.giveClass(one);
					}
				})).toList());
	}

	/** Opens a list to choose from by typing. */
	void choose(String title, List<ChoicePopup.Choice> choices) {
		Control canvas = viewer.getControl();
		open(new ChoicePopup(getSite().getShell(), title, choices, canvas.toDisplay(canvas.getSize().x / 2, canvas.getSize().y / 4)).shell());
	}

	/** The small window that is open over the canvas. */
	public Optional<Shell> popup() {
		return popup.filter(shell -> !shell.isDisposed());
	}

	private void open(Shell shell) {
		popup().ifPresent(Shell::dispose);
		popup = Optional.of(shell);
		shell.addDisposeListener(event -> {
			if (isOpen()) {
				viewer.getControl().setFocus();
			}
		});
	}

	void showKeys() {
		open(new KeySheet(getSite().getShell(), Messages.Keys_Title, CONTEXT).open());
	}

	void showAttributes() {
		if (canShowAttributes()) {
			open(AttributePopover.open(getSite().getShell(), this, annotator()::selected, selectedOnDisplay()));
		}
	}

	boolean canShowAttributes() {
		return AttributePopover.canOpen(this, annotator().selected());
	}

	private Rectangle selectedOnDisplay() {
		Control canvas = viewer().getControl();
		if (annotator().selected().isEmpty()) {
			Point corner = canvas.toDisplay(0, POPOVER_TOP);
			return new Rectangle(corner.x, corner.y, 0, 0);
		}
		Box box = annotator().selected().stream().map(Annotation::getGeometry).flatMap(geometry -> Optional.ofNullable(geometry).flatMap(Geometries::bounds).stream())
				.reduce(Box::union).orElse(scene().extent());
		var camera = viewer().camera();
		Point corner = canvas.toDisplay((int) camera.screenX(box.x()), (int) camera.screenY(box.y()));
		return new Rectangle(corner.x, corner.y, (int) camera.screenX(box.right()) - (int) camera.screenX(box.x()), 0);
	}

	private void showItemLabels() {
		select(List.of());
		showAttributes();
	}

	/** Something new of a class was drawn. */
	void drawn(LabelClass labelClass) {
		tool.ifPresent(one -> classTools.drawn(labelClass, one));
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
		// A viewer whose control is gone has none.
		return viewer != null && viewer.getControl() != null && !viewer.getControl().isDisposed();
	}

	@Override
	protected void classesChanged() {
		palette.showClasses(dataset().ontology());
		current = current.flatMap(labelClass -> palette.classes().find(labelClass.getId())).or(() -> palette.classes().classes().stream().findFirst());
		last = last.flatMap(labelClass -> palette.classes().find(labelClass.getId()));
		palette.classes().select(current);
		showSecondClass();
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
			load(item);
		}, () -> {
			showImage(Optional.empty(), new Box(0, 0, 0, 0));
			scene.setShapes(List.of());
			scene.setMessage(Messages.Editor_NoItems);
		});
		showBar();
	}

	private void load(Item item) {
		scene.setMessage("");
		showImage(Optional.empty(), new Box(0, 0, item.width(), item.height()));
		viewer.fit();
		Optional<Path> media = dataset().media(item);
		if (media.isEmpty()) {
			scene.setMessage(NLS.bind(Messages.Editor_NoMedia, item.path(), dataset().folder().resolve(item.mediaPath().file())));
			return;
		}
		loader.load(media.get(), item).whenComplete((loaded, failure) -> getSite().getShell().getDisplay().asyncExec(() -> {
			if (isOpen() && item().filter(item::equals).isPresent()) {
				loaded(item, Optional.ofNullable(loaded), Optional.ofNullable(failure));
			} else if (loaded instanceof LoadedImage.Samples samples && samples.image() instanceof DiskImage huge) {
				loader.huge().release(huge);
			}
		}));
	}

	private void loaded(Item item, Optional<LoadedImage> loaded, Optional<Throwable> failure) {
		if (loaded.filter(one -> shown.filter(image -> image.shows(one)).isPresent()).isPresent()) {
			return;
		}
		if (loaded.isPresent()) {
			ShownImage made = new ShownImage(viewer.getControl().getDisplay(), loaded.get(), scene, loader.huge());
			SceneImage image = made.image();
			boolean otherSize = image.width() != item.width() || image.height() != item.height();
			showImage(Optional.of(made), new Box(0, 0, image.width(), image.height()));
			showStatus();
			if (otherSize) {
				viewer.fit();
			}
		} else {
			scene.setMessage(NLS.bind(Messages.Editor_Unreadable, item.path(), failure.map(Throwable::getMessage).orElse("")));
		}
		for (int by : new int[] { 1, -1 }) {
			itemAt(by).ifPresent(next -> loader.prefetch(dataset().media(next), next));
		}
	}

	private void showImage(Optional<ShownImage> image, Box extent) {
		Optional<ShownImage> before = shown;
		shown = image;
		scene.setImage(image.map(ShownImage::image), extent);
		before.ifPresent(ShownImage::dispose);
	}

	Optional<ShownImage> shownImage() {
		return shown;
	}

	/** Lets people say which samples are shown black and which white. */
	void askWindow() {
		shown.ifPresent(image -> image.window().ifPresent(window -> {
			WindowDialog dialog = new WindowDialog(getSite().getShell(), window);
			if (dialog.open() == WindowDialog.OK) {
				dialog.chosen().ifPresentOrElse(image::setWindow, image::findWindow);
			}
		}));
	}

	SceneShape shape(Annotation annotation) {
		Optional<LabelClass> labelClass = annotation.getLabelClass() == null ? Optional.empty() : palette.classes().find(annotation.getLabelClass());
		String unknown = annotation.getLabelClass() == null ? Messages.Palette_NoClass : annotation.getLabelClass();
		return new SceneShape(annotation.getId(), annotation.getGeometry(), ClassColors.of(labelClass),
				labelClass.map(LabelClass::getName).orElse(unknown), visibility.isLocked(annotation) || layers.isLocked(), Optional.ofNullable(annotation.getGroup()),
				annotation.getGeometry() instanceof Keypoints ? labelClass.flatMap(Skeletons::of) : Optional.empty(), layers.opacity(layer(), annotation), false,
				isPrediction(annotation));
	}

	/** Whether a model has said it and no person has looked at it. */
	private static boolean isPrediction(Annotation annotation) {
		return annotation.getProvenance() != null && annotation.getProvenance().getAuthorKind() == AuthorKind.MODEL
				&& annotation.getProvenance().getChanged() == null && annotation.getReview() == ReviewState.NONE;
	}

	private boolean isShown(Annotation annotation) {
		return annotation.getGeometry() != null && visibility.shows(annotation) && layers.shows(annotation);
	}

	/** Brings all shapes on the canvas up to date. */
	void refreshShapes() {
		List<SceneShape> shapes = new ArrayList<>(layers.backdrop());
		session().map(DocumentSession::annotations).orElse(List.of()).stream().filter(this::isShown).map(this::shape).forEach(shapes::add);
		scene.setShapes(shapes);
		scene.setLinks(relations.links());
		masks.refresh();
		if (layers.reading().isPresent()) {
			showStatus();
		}
	}

	/** What other layers say of the item is there now. */
	void backdropRead() {
		refreshShapes();
		showStatus();
	}

	/** What was added on top, changed or deleted is brought up to date alone, so that a full picture stays quick. */
	private void refreshShapes(Edit edit) {
		boolean reordered = edit.changes().stream().anyMatch(change -> change.before().isEmpty() && change.position() >= 0);
		if (reordered) {
			refreshShapes();
			return;
		}
		boolean related = false;
		for (Change change : edit.changes()) {
			change.after().filter(this::isShown).ifPresentOrElse(after -> scene.put(shape(after)), () -> scene.remove(change.id()));
			related |= change.after().filter(after -> !after.getRelations().isEmpty()).isPresent()
					|| change.before().filter(before -> !before.getRelations().isEmpty()).isPresent();
		}
		if (related) {
			scene.setLinks(relations.links());
		}
		masks.refresh();
	}

	@Override
	protected void edited(Edit edit) {
		if (!edit.isEmpty()) {
			refreshShapes(edit);
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

	@Override
	protected void showStatus() {
		String text = NLS.bind(Messages.Editor_Status, new Object[] { pointer, Math.round(viewer.camera().scale() * 100), number(), itemCount(),
				isSaved() ? Messages.Editor_Saved : Messages.Editor_Saving }) + page()
				+ layers.reading().map(words -> "    " + words).orElse("");
		getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
	}

	/** Says which page of its file the item is, where there are several. */
	private String page() {
		OptionalInt pages = shown.map(ShownImage::pages).orElseGet(OptionalInt::empty);
		return pages.isEmpty() ? "" : "    " + NLS.bind(Messages.Editor_Page, item().map(one -> one.mediaPath().pageIndex() + 1).orElse(1), pages.getAsInt());
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
		shown.ifPresent(ShownImage::dispose);
		if (loader != null) {
			loader.huge().cancel();
		}
		super.dispose();
	}
}
