/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.menus.IMenuService;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.media.audio.Player;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.audio.layout.Segment;
import org.labelwright.ui.audio.layout.Tier;
import org.labelwright.ui.audio.layout.TimeRuler;
import org.labelwright.ui.canvas.TwoWayCommand;
import org.labelwright.ui.editing.ClassPalette;
import org.labelwright.ui.editing.EditorActions;
import org.labelwright.ui.editing.ItemEditorPart;
import org.labelwright.ui.editing.WholeItem;

/** Shows the recordings of a dataset one after the other, plays and labels them. One undo history for all items. */
public final class AudioEditor extends ItemEditorPart {

	public static final String ID = "org.labelwright.ui.audio.editor";

	static final String CONTEXT = "org.labelwright.ui.audio.context";
	/** That of the keys while a text is typed. */
	private static final String TYPING_CONTEXT = "org.labelwright.ui.audio.transcript";
	private static final String TOOLBAR = "toolbar:org.labelwright.ui.audio.toolbar";
	/** What is seen of a recording whose sound is not there. */
	private static final long LEAST_DURATION = 1_000_000;

	private final CommandStack commands = new CommandStack();
	private final AudioOptions options = new AudioOptions();
	private final AudioAnnotator annotator = new AudioAnnotator(this);
	private final WordLabels wordLabels = new WordLabels();
	private final WordAnnotator words = new WordAnnotator(this, wordLabels);
	private final TierReader reader = new TierReader(wordLabels);
	private final AudioScene scene = new AudioScene();
	private final AudioNavigator navigator = new AudioNavigator(scene);
	private final Marking marking = new Marking(this, scene);
	private final AudioPopups popups = new AudioPopups(this);
	private final CopyToSimilar similar = new CopyToSimilar(this);
	private OpenSound sound;
	private Playing playing;
	private AudioCanvas canvas;
	private AudioMouse mouse;
	private Transcribing transcribing;
	private ClassPalette palette;
	private EditorActions actions;
	private ToolBarManager toolbar;
	private Optional<IContextActivation> keys = Optional.empty();
	private Optional<IContextActivation> typingKeys = Optional.empty();
	private Optional<LabelClass> current = Optional.empty();
	private Optional<LabelClass> last = Optional.empty();

	public AudioEditor() {
		super(ID);
		commands.setUndoLimit(-1);
	}

	@Override
	public void createPartControl(Composite parent) {
		parent.setLayout(tight(2));
		new LabelStateBanner(parent, 2, dataset(), manager());
		palette = new ClassPalette(parent, this::useClass, this::refreshLabels);
		palette.setLayoutData(new GridData(SWT.BEGINNING, SWT.FILL, false, true));
		Composite right = new Composite(parent, SWT.NONE);
		right.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		right.setLayout(tight(1));
		createToolbar(right);
		sound = new OpenSound(parent.getDisplay(), options::settings, new OpenSound.Listener() {
			@Override
			public void opened(Sound opened, Player player) {
				soundOpened(opened, player);
			}

			@Override
			public void more() {
				if (isOpen()) {
					canvas.strips().refresh();
					canvas.redraw();
				}
			}

			@Override
			public void failed(String message) {
				scene.setMessage(message);
			}
		});
		canvas = new AudioCanvas(right, scene, sound::sound);
		canvas.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		canvas.showCurves(options.is(AudioOptions.Switch.PITCH), options.is(AudioOptions.Switch.INTENSITY));
		canvas.strips().setDynamics(options.dynamics());
		scene.setSpectrogram(options.spectrogram() != AudioOptions.Shown.NOTHING);
		playing = new Playing(this, scene, parent.getDisplay(), this::showStatus);
		mouse = new AudioMouse(this, scene, canvas.control());
		transcribing = new Transcribing(this, scene, canvas.control());
		scene.addListener(new AudioScene.Listener() {
			@Override
			public void changed() {
				transcribing.place();
			}

			@Override
			public void cursorMoved(long before) {
				showStatus();
			}

			@Override
			public void selectionChanged() {
				publish(scene.words().map(List::of).orElse(scene.selection()));
				transcribing.refresh();
			}
		});
		control().addListener(SWT.KeyDown, event -> {
			if ((event.stateMask & SWT.MODIFIER_MASK) == 0 && event.character > ' ') {
				useClassOfKey(Character.toString(event.character));
			}
		});
		control().addListener(SWT.Traverse, event -> event.doit = false);
		actions = actions();
		createMenu();
		setKeys(true);
		palette.showLayers(dataset().layers());
		palette.hint(Messages.Hint);
		start();
	}

	private static GridLayout tight(int columns) {
		GridLayout layout = new GridLayout(columns, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 0;
		layout.verticalSpacing = 0;
		return layout;
	}

	private void createToolbar(Composite parent) {
		toolbar = new ToolBarManager(SWT.FLAT | SWT.WRAP);
		toolbar.createControl(parent).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		getSite().getService(IMenuService.class).populateContributionManager(toolbar, TOOLBAR);
		toolbar.update(true);
	}

	private void createMenu() {
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		canvas.control().setMenu(menu.createContextMenu(canvas.control()));
		getEditorSite().registerContextMenu(ID, menu, publisher(), false);
	}

	/** Whether keys without modifiers mean commands, not letters. */
	private void setKeys(boolean commandsHaveThem) {
		keys = active(keys, CONTEXT, commandsHaveThem);
		typingKeys = active(typingKeys, TYPING_CONTEXT, !commandsHaveThem);
	}

	private Optional<IContextActivation> active(Optional<IContextActivation> now, String context, boolean wanted) {
		IContextService contexts = getSite().getService(IContextService.class);
		if (wanted) {
			return now.or(() -> Optional.of(contexts.activateContext(context)));
		}
		now.ifPresent(contexts::deactivateContext);
		return Optional.empty();
	}

	public AudioScene scene() {
		return scene;
	}

	AudioCanvas canvas() {
		return canvas;
	}

	/** The control that sound and tiers are painted on. */
	public Control control() {
		return canvas.control();
	}

	public Transport transport() {
		return playing.transport();
	}

	Playing playing() {
		return playing;
	}

	/** The sound that is open. */
	Optional<Sound> sound() {
		return sound.sound();
	}

	ClassPalette palette() {
		return palette;
	}

	AudioAnnotator annotator() {
		return annotator;
	}

	/** Makes and takes away labels of words. */
	WordAnnotator words() {
		return words;
	}

	/** The labels of words that there are. */
	WordLabels wordLabels() {
		return wordLabels;
	}

	TierReader reader() {
		return reader;
	}

	AudioOptions options() {
		return options;
	}

	CommandStack commands() {
		return commands;
	}

	Optional<LabelClass> currentClass() {
		return current;
	}

	/** Who plays the recordings that are opened from now on; for tests, which hear nothing. */
	public void setPlayers(Function<AudioSource, Player> players) {
		sound.setPlayers(players);
		shown();
	}

	void hint(String text) {
		palette.hint(text);
	}

	@Override
	public boolean isOpen() {
		return canvas != null && !canvas.control().isDisposed();
	}

	/** True when the sound of the item can be heard. */
	public boolean isLoaded() {
		return sound != null && sound.sound().isPresent();
	}

	@Override
	protected void shown() {
		endTyping();
		transport().use(Optional.empty(), 0);
		sound.close();
		canvas.strips().show(Optional.empty());
		reader.forgetSpeakers();
		scene.show(lastEnd(), 0);
		refreshLabels();
		Optional<Item> item = item();
		if (item.isEmpty()) {
			scene.setMessage(Messages.NoItems);
			return;
		}
		Optional<Path> media = dataset().media(item.get());
		if (media.isEmpty()) {
			scene.setMessage(NLS.bind(Messages.NoMedia, item.get().path(), dataset().folder().resolve(item.get().path())));
			return;
		}
		scene.setMessage(NLS.bind(Messages.Loading, item.get().path()));
		sound.open(AudioStore.of(dataset().folder()), media.get());
	}

	private void soundOpened(Sound opened, Player player) {
		if (!isOpen()) {
			player.close();
			return;
		}
		canvas.strips().show(Optional.of(opened));
		transport().use(Optional.of(player), opened.source().micros());
		scene.setMessage("");
		scene.setSound(Math.max(opened.source().micros(), lastEnd()), opened.source().channels());
		showStatus();
	}

	private List<Annotation> annotations() {
		return session().map(DocumentSession::annotations).orElse(List.of());
	}

	/** Where the last segment ends. */
	private long lastEnd() {
		return annotations().stream().map(Annotation::getGeometry).filter(Interval.class::isInstance).mapToLong(one -> ((Interval) one).end()).max().orElse(LEAST_DURATION);
	}

	/** A time of a sample, where there is sound. */
	long exact(long time) {
		return sound.sound().map(one -> Math.clamp(one.source().microsAt(one.source().frameAt(time)), 0, scene.view().duration())).orElse(time);
	}

	/** Brings all tiers and segments up to date. */
	void refreshLabels() {
		if (!isOpen()) {
			return;
		}
		reader.use(dataset().ontology(), one -> palette.classes().isHidden(one.getId()), options.is(AudioOptions.Switch.BY_SPEAKER));
		List<Annotation> all = palette.isHidden(layer()) ? List.of() : annotations();
		wordLabels.show(all);
		List<Tier> tiers = reader.tiers(all, current.filter(TierReader::isForSegments));
		scene.board().show(tiers, all.stream().map(reader::segment).flatMap(Optional::stream).toList());
		scene.refreshSelection(id -> wordLabels.find(id).isPresent());
		showClipLabels();
	}

	private void showClipLabels() {
		canvas.setClipLabels(annotations().stream().filter(one -> one.getGeometry() instanceof Whole)
				.map(one -> reader.labelClass(one).map(LabelClass::getName).orElse(Messages.NoClass)).toList());
	}

	@Override
	protected void edited(Edit edit) {
		Set<String> touched = new HashSet<>();
		edit.changes().forEach(change -> touched.addAll(wordLabels.change(change)));
		edit.changes().forEach(change -> touched.remove(change.id()));
		for (Change change : edit.changes()) {
			Optional<Segment> segment = change.after().filter(after -> !palette.isHidden(layer())).flatMap(reader::segment);
			if (segment.filter(one -> !scene.board().has(one.tier())).isPresent() || change.after().filter(reader::isNewVoice).isPresent()) {
				refreshLabels();
				return;
			}
			segment.ifPresentOrElse(scene.board()::put, () -> scene.board().remove(change.id()));
		}
		touched.forEach(id -> annotator.find(id).filter(one -> !palette.isHidden(layer())).flatMap(reader::segment).ifPresent(scene.board()::put));
		if (scene.selection().stream().anyMatch(id -> scene.board().find(id).isEmpty()) || scene.words().filter(id -> wordLabels.find(id).isEmpty()).isPresent()) {
			scene.refreshSelection(id -> wordLabels.find(id).isPresent());
		}
		transcribing.refresh();
		if (edit.changes().stream().anyMatch(change -> isWhole(change.before()) || isWhole(change.after()))) {
			showClipLabels();
		}
		scene.changed();
	}

	private static boolean isWhole(Optional<Annotation> annotation) {
		return annotation.filter(one -> one.getGeometry() instanceof Whole).isPresent();
	}

	@Override
	protected void classesChanged() {
		palette.classes().show(dataset().ontology());
		List<LabelClass> classes = palette.classes().classes();
		current = current.flatMap(labelClass -> palette.classes().find(labelClass.getId())).or(() -> classes.stream().findFirst());
		palette.classes().select(current);
		if (classes.isEmpty()) {
			hint(Messages.NoClasses);
		}
		refreshLabels();
	}

	@Override
	protected void historyEnded() {
		commands.flush();
	}

	private EditorActions actions() {
		EditorActions made = new EditorActions(this);
		CommandStack stack = commands();
		Runnable changed = made.addHistory(stack::undo, stack::canUndo, stack::redo, stack::canRedo);
		stack.addCommandStackListener(event -> changed.run());
		made.add(ActionFactory.DELETE, annotator::delete);
		made.add(ActionFactory.SELECT_ALL, annotator::selectAll);
		made.install(canvas.control());
		return made;
	}

	@Override
	protected void execute(String label, Runnable make, Runnable takeBack) {
		commands.execute(new TwoWayCommand(label, make, takeBack));
	}

	/** Gives the selected segments a class, makes one of the range, or labels from now on with the class. */
	void useClass(LabelClass labelClass) {
		if (transcribing.use(labelClass)) {
			// Segments are made of the class that was in use all the same.
			palette.classes().select(current);
			setFocus();
			return;
		}
		last = current.filter(one -> one != labelClass).or(() -> last);
		current = Optional.of(labelClass);
		palette.classes().select(current);
		if (WholeItem.isOnlyFor(labelClass)) {
			annotator.toggleWhole(labelClass);
		} else if (!scene.selection().isEmpty()) {
			annotator.giveClass(labelClass);
		} else if (scene.range().isPresent()) {
			annotator.create(scene.range().get(), labelClass);
		}
		showTierOf(labelClass);
		setFocus();
	}

	private void showTierOf(LabelClass labelClass) {
		String tier = TierReader.tierOf(labelClass);
		if (TierReader.isForSegments(labelClass) && scene.selection().isEmpty()) {
			if (!scene.board().has(tier)) {
				refreshLabels();
			}
			scene.setTier(tier);
		}
	}

	void useClassOfKey(String key) {
		palette.classes().ofKey(key).ifPresent(this::useClass);
	}

	/** The class that was used before this one. */
	void useLastClass() {
		last.ifPresent(this::useClass);
	}

	/** Hides the classes of what is selected. */
	void hideClasses() {
		annotator.selected().stream().map(reader::labelClass).flatMap(Optional::stream).distinct().toList().forEach(one -> palette.classes().setHidden(one, true));
		refreshLabels();
	}

	void showAllClasses() {
		palette.classes().classes().forEach(one -> palette.classes().setHidden(one, false));
		refreshLabels();
	}

	/** The small window that is open over the recording. */
	public Optional<Shell> popup() {
		return popups.popup();
	}

	CopyToSimilar similar() {
		return similar;
	}

	AudioPopups popups() {
		return popups;
	}

	/** The tier that the one of an annotation hangs below. */
	Optional<String> parentTier(Annotation annotation) {
		return reader.segment(annotation).map(Segment::tier).flatMap(reader::parent);
	}

	int colorOf(String tier) {
		var rgb = ClassColors.of(reader.classOf(tier).or(this::currentClass));
		return rgb.red << 16 | rgb.green << 8 | rgb.blue;
	}

	void toggle(AudioOptions.Switch option) {
		options.toggle(option);
		switch (option) {
		case PITCH, INTENSITY -> canvas.showCurves(options.is(AudioOptions.Switch.PITCH), options.is(AudioOptions.Switch.INTENSITY));
		case BY_SPEAKER -> refreshLabels();
		case PLAY_NEXT -> hint(options.is(option) ? Messages.Hint_PlayNext : Messages.Hint_PlayNextOff);
		}
	}

	/** None, linear, mel, and around again. */
	void nextSpectrogram() {
		options.setSpectrogram(AudioOptions.Shown.values()[(options.spectrogram().ordinal() + 1) % AudioOptions.Shown.values().length]);
		scene.setSpectrogram(options.spectrogram() != AudioOptions.Shown.NOTHING);
		spectrogramChanged();
	}

	/** The spectrogram is to be as the options say. */
	void spectrogramChanged() {
		sound.sound().ifPresent(one -> one.setSpectrogram(options.settings(Optional.of(one.source().sampleRate()))));
		canvas.strips().setDynamics(options.dynamics());
		canvas.redraw();
	}

	Marking marking() {
		return marking;
	}

	AudioNavigator navigator() {
		return navigator;
	}

	void selectNext(int by) {
		navigator.neighbour(by).ifPresent(navigator::go);
	}

	void selectUnlabelled() {
		navigator.next(segment -> annotator.find(segment.id()).filter(annotator::isUnlabelled).isPresent()).ifPresentOrElse(segment -> {
			navigator.go(segment);
			if (options.is(AudioOptions.Switch.PLAY_NEXT)) {
				playing.playSegment(segment);
			}
		}, () -> hint(Messages.NothingUnlabelled));
	}

	/** Takes back what was begun, then what is selected. */
	void escape() {
		if (mouse.cancel()) {
			return;
		}
		if (scene.mark().isPresent()) {
			scene.setMark(Optional.empty());
			hint(Messages.Hint);
		} else if (scene.range().isPresent()) {
			scene.setRange(Optional.empty());
		} else {
			scene.select(List.of());
		}
	}

	Transcribing transcribing() {
		return transcribing;
	}

	void endTyping() {
		if (transcribing != null) {
			transcribing.end();
		}
	}

	/** Letters are those of a text, or commands again. */
	void setTyping(boolean begins) {
		setKeys(!begins);
		actions.setEnabled(!begins);
	}

	/** The field in which the text of a segment is typed, while there is one. */
	public Optional<StyledText> typing() {
		return transcribing.field();
	}

	@Override
	public void reveal(String itemId, String annotationId) {
		goTo(itemId);
		annotator.find(annotationId).flatMap(reader::labelClass).filter(one -> palette.classes().isHidden(one.getId())).ifPresent(one -> {
			palette.classes().setHidden(one, false);
			refreshLabels();
		});
		scene.board().find(wordLabels.segment(annotationId).orElse(annotationId)).ifPresent(segment -> {
			navigator.go(segment);
			if (wordLabels.find(annotationId).isPresent()) {
				transcribing.editText();
				scene.selectWords(segment.id(), annotationId);
			}
		});
	}

	@Override
	public void select(List<String> annotationIds) {
		Optional<String> segment = annotationIds.size() == 1 ? wordLabels.segment(annotationIds.getFirst()) : Optional.empty();
		segment.ifPresentOrElse(one -> scene.selectWords(one, annotationIds.getFirst()), () -> scene.select(annotationIds));
		scene.selected().filter(one -> annotationIds.size() == 1).ifPresent(scene::reveal);
	}

	@Override
	public String describe(Annotation annotation) {
		if (WordLabels.isWordLabel(annotation)) {
			return annotator.find(annotation.getWithin().getAnnotation()).map(segment -> Transcripts.value(segment, annotation.getWithin().getAttribute()))
					.map(CodePoints::new).filter(text -> ((Span) annotation.getGeometry()).end() <= text.length())
					.map(text -> text.text((Span) annotation.getGeometry()).replaceAll("\\s+", " ")).orElse("");
		}
		if (!(annotation.getGeometry() instanceof Interval interval)) {
			return "";
		}
		String text = Transcripts.text(annotation, reader.labelClass(annotation)).replaceAll("\\s+", " ");
		return (TimeRuler.text(interval.start()) + " \u2013 " + TimeRuler.text(interval.end()) + "  " + text).strip();
	}

	void sayInterval(Interval interval) {
		getEditorSite().getActionBars().getStatusLineManager()
				.setMessage(NLS.bind(Messages.Status_Interval, new Object[] { TimeRuler.text(interval.start()), TimeRuler.text(interval.end()), TimeRuler.text(interval.length()) }));
	}

	@Override
	protected void showStatus() {
		if (!isOpen()) {
			return;
		}
		String silent = isLoaded() && !transport().isAudible() ? Messages.Status_Silent : "";
		getEditorSite().getActionBars().getStatusLineManager().setMessage(NLS.bind(Messages.Status,
				new Object[] { TimeRuler.text(scene.cursor()), Double.toString(transport().speed()), number(), itemCount(), isSaved() ? Messages.Saved : Messages.Saving, silent }));
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == CommandStack.class ? type.cast(commands) : super.getAdapter(type);
	}

	@Override
	public void setFocus() {
		transcribing.field().<Control>map(one -> one).orElse(control()).setFocus();
		showStatus();
	}

	@Override
	public void dispose() {
		if (playing != null) {
			transport().close();
			sound.close();
		}
		if (toolbar != null) {
			getSite().getService(IMenuService.class).releaseContributions(toolbar);
			toolbar.dispose();
		}
		super.dispose();
	}
}
