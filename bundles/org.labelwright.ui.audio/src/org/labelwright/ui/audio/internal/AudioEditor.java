/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.menus.IMenuService;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.media.audio.Player;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.audio.layout.TimeRuler;
import org.labelwright.ui.canvas.TwoWayCommand;
import org.labelwright.ui.editing.ClassPalette;
import org.labelwright.ui.editing.EditorActions;
import org.labelwright.ui.editing.ItemEditorPart;

/** Shows the recordings of a dataset one after the other, plays and labels them. One undo history for all items. */
public final class AudioEditor extends ItemEditorPart {

	public static final String ID = "org.labelwright.ui.audio.editor";

	static final String CONTEXT = "org.labelwright.ui.audio.context";
	private static final String TOOLBAR = "toolbar:org.labelwright.ui.audio.toolbar";

	private final CommandStack commands = new CommandStack();
	private final AudioOptions options = new AudioOptions();
	private final AudioAnnotator annotator = new AudioAnnotator(this);
	private final WordLabels wordLabels = new WordLabels();
	private final WordAnnotator words = new WordAnnotator(this, wordLabels);
	private final TierReader reader = new TierReader(wordLabels);
	private final AudioScene scene = new AudioScene();
	private final ItemSegments segments = new ItemSegments(this, scene, reader, wordLabels);
	private final ClassInUse classInUse = new ClassInUse(this, scene);
	private final SoundLooks looks = new SoundLooks(this, options);
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
	private KeyContexts keys;

	public AudioEditor() {
		super(ID);
		commands.setUndoLimit(-1);
	}

	@Override
	public void createPartControl(Composite parent) {
		parent.setLayout(tight(2));
		new LabelStateBanner(parent, 2, dataset(), manager());
		palette = new ClassPalette(parent, classInUse::use, segments::refresh);
		palette.setLayoutData(new GridData(SWT.BEGINNING, SWT.FILL, false, true));
		Composite right = new Composite(parent, SWT.NONE);
		right.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		right.setLayout(tight(1));
		createToolbar(right);
		sound = new OpenSound(parent.getDisplay(), options::settings, soundListener());
		canvas = new AudioCanvas(right, scene, sound::sound);
		canvas.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		looks.begin();
		playing = new Playing(this, scene, parent.getDisplay(), this::showStatus);
		mouse = new AudioMouse(this, scene, canvas.control());
		transcribing = new Transcribing(this, scene, canvas.control());
		scene.addListener(sceneListener());
		control().addListener(SWT.KeyDown, event -> {
			if ((event.stateMask & SWT.MODIFIER_MASK) == 0 && event.character > ' ') {
				classInUse.useKey(Character.toString(event.character));
			}
		});
		control().addListener(SWT.Traverse, event -> event.doit = false);
		actions = actions();
		createMenu();
		keys = new KeyContexts(getSite().getService(IContextService.class));
		keys.setTyping(false);
		palette.showLayers(dataset().layers());
		palette.hint(Messages.Hint);
		start();
	}

	private OpenSound.Listener soundListener() {
		return new OpenSound.Listener() {
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
		};
	}

	private AudioScene.Listener sceneListener() {
		return new AudioScene.Listener() {
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
		};
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

	/** The annotations of the recording as they are shown. */
	ItemSegments segments() {
		return segments;
	}

	ClassInUse classInUse() {
		return classInUse;
	}

	SoundLooks looks() {
		return looks;
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
		scene.show(segments.lastEnd(), 0);
		segments.refresh();
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
		scene.setSound(Math.max(opened.source().micros(), segments.lastEnd()), opened.source().channels());
		showStatus();
	}

	/** A time of a sample, where there is sound. */
	long exact(long time) {
		return sound.sound().map(one -> Math.clamp(one.source().microsAt(one.source().frameAt(time)), 0, scene.view().duration())).orElse(time);
	}

	@Override
	protected void edited(Edit edit) {
		segments.refresh(edit);
	}

	@Override
	protected void classesChanged() {
		palette.classes().show(dataset().ontology());
		classInUse.classesChanged();
		segments.refresh();
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

	void toggle(AudioOptions.Switch option) {
		options.toggle(option);
		switch (option) {
		case PITCH, INTENSITY -> looks.showCurves();
		case BY_SPEAKER -> segments.refresh();
		case PLAY_NEXT -> hint(options.is(option) ? Messages.Hint_PlayNext : Messages.Hint_PlayNextOff);
		}
	}

	Marking marking() {
		return marking;
	}

	AudioNavigator navigator() {
		return navigator;
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
		keys.setTyping(begins);
		actions.setEnabled(!begins);
	}

	/** The field in which the text of a segment is typed, while there is one. */
	public Optional<StyledText> typing() {
		return transcribing.field();
	}

	@Override
	public void reveal(String itemId, String annotationId) {
		goTo(itemId);
		segments.unhide(annotationId);
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
		return segments.describe(annotation);
	}

	@Override
	public OptionalLong start(Annotation annotation) {
		if (annotation.getWithin() != null && annotation.getGeometry() instanceof Span words) {
			// Just behind the segment that says them, in their order: microseconds leave room for it.
			Optional<Annotation> segment = session().flatMap(document -> document.find(annotation.getWithin().getAnnotation()));
			return OptionalLong.of(segment.map(Annotation::getGeometry).map(place -> place instanceof Interval interval ? interval.start() + 1 + words.start() : -1L).orElse(-1L));
		}
		// What is about the recording as a whole comes first.
		return OptionalLong.of(annotation.getGeometry() instanceof Interval interval ? interval.start() : -1);
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
