/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.SilentPlayer;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemEditors;
import org.labelwright.ui.audio.internal.AudioEditor;
import org.labelwright.ui.audio.layout.Bands;
import org.labelwright.ui.audio.layout.TimeView;

/** The running workbench with the editor of a few recordings, whose clock stands still, and a hand on its mouse and keyboard. */
final class Workbench implements AutoCloseable {

	static final String COMMAND = "org.labelwright.ui.audio.";
	private static final long PATIENCE_MILLIS = 20_000;

	private final IProject project;
	private final AudioEditor editor;
	private final FakeTicker ticker = new FakeTicker();
	private int clicks;
	private int drags;
	private int keys;

	/** A recording of 20 seconds; see {@link #zoom}. */
	Workbench(Path folder, Annotation... annotations) throws Exception {
		this(folder, List.of(annotations), List.of(20));
	}

	/**
	 * @param annotations of the first recording
	 * @param seconds of each recording
	 */
	Workbench(Path folder, List<Annotation> annotations, List<Integer> seconds) throws Exception {
		// What a person switched on is kept; every test starts without.
		for (String key : InstanceScope.INSTANCE.getNode("org.labelwright.ui.audio").keys()) {
			InstanceScope.INSTANCE.getNode("org.labelwright.ui.audio").remove(key);
		}
		makeDataset(folder, annotations, seconds);
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("test-" + System.nanoTime());
		IProjectDescription description = ResourcesPlugin.getWorkspace()
				.loadProjectDescription(IPath.fromPath(folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME)));
		description.setName(project.getName());
		description.setLocation(IPath.fromPath(folder));
		project.create(description, null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_ONE, null);
		try (DatasetHandle handle = PlatformUI.getWorkbench().getService(DatasetManager.class).acquire(folder)) {
			Object part = ItemEditors.open(page(), handle.dataset()).orElseThrow();
			assertThat(part).isInstanceOf(AudioEditor.class);
			editor = (AudioEditor) part;
		}
		editor.setPlayers(source -> new SilentPlayer(source, ticker));
		until(() -> editor.control().getSize().x > 100 && editor.isLoaded());
		zoom();
	}

	/** A pixel is 10 ms, and the beginning is seen: the second n is at n times 100 pixels. */
	void zoom() {
		editor.scene().setView(new TimeView(10_000, 0, editor.scene().view().width(), editor.scene().view().duration()));
	}

	private static void makeDataset(Path folder, List<Annotation> annotations, List<Integer> seconds) throws IOException {
		Path media = Files.createDirectories(folder.resolveSibling("media-" + folder.getFileName()));
		List<SourceRecord> records = new ArrayList<>();
		for (int i = 0; i < seconds.size(); i++) {
			Path file = Tones.write(media.resolve("tone" + i + ".wav"), seconds.get(i), 8000, 2);
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setLayer(Layer.MAIN.id());
			document.getAnnotations().addAll(i == 0 ? annotations : List.of());
			String name = file.getFileName().toString();
			records.add(new SourceRecord(Item.image(name, name, "audio/wav", 0, 0), Optional.of(file), List.of(document)));
		}
		Dataset.create(folder, "Test");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(source(records), Staging.Options.DEFAULT, Progress.NONE);
		}
	}

	/** Classes 1 speech with text and speaker, 2 words with text, k click without, 4 noisy for whole recordings; words are parts of speech. */
	private static Ontology ontology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		for (String name : List.of("speech", "words", "click", "noisy")) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			labelClass.setColor("#3366cc");
			labelClass.getGeometryKinds().add(name.equals("noisy") ? GeometryKind.WHOLE : GeometryKind.INTERVAL);
			ontology.getClasses().add(labelClass);
		}
		attribute(ontology.getClasses().get(0), "text");
		attribute(ontology.getClasses().get(0), "speaker");
		attribute(ontology.getClasses().get(1), "text");
		ontology.getClasses().get(2).setHotKey("k");
		RelationType type = OntologyFactory.eINSTANCE.createRelationType();
		type.setId("parent");
		type.setName("parent");
		type.setDirected(true);
		ontology.getRelationTypes().add(type);
		return ontology;
	}

	private static void attribute(LabelClass labelClass, String name) {
		AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
		type.setId(name);
		type.setName(name);
		type.setKind(AttributeKind.TEXT);
		labelClass.getAttributes().add(type);
	}

	/** @param millis start and end */
	static Annotation segment(String id, String labelClass, long startMillis, long endMillis, String text) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(new Interval(startMillis * 1000, endMillis * 1000));
		if (!text.isEmpty()) {
			annotation.getAttributes().put("text", new AttributeValue.Text(text));
		}
		return annotation;
	}

	static Annotation spoken(Annotation annotation, String speaker) {
		annotation.getAttributes().put("speaker", new AttributeValue.Text(speaker));
		return annotation;
	}

	static Annotation part(Annotation annotation, String whole) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType("parent");
		relation.setTarget(whole);
		annotation.getRelations().add(relation);
		return annotation;
	}

	private static DatasetSource source(List<SourceRecord> records) {
		Ontology ontology = ontology();
		return new DatasetSource() {
			@Override
			public String name() {
				return "Test";
			}

			@Override
			public String format() {
				return "test";
			}

			@Override
			public Ontology ontology() {
				return ontology;
			}

			@Override
			public List<Layer> layers() {
				return List.of(Layer.MAIN);
			}

			@Override
			public long itemCount() {
				return records.size();
			}

			@Override
			public Optional<String> origin() {
				return Optional.empty();
			}

			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				for (SourceRecord one : records) {
					visitor.visit(one);
				}
			}

			@Override
			public void close() {
				// Nothing is open.
			}
		};
	}

	AudioEditor editor() {
		return editor;
	}

	IFile file() {
		return project.getFile("labelwright.json");
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	/** Lets events run until something holds. */
	static void until(BooleanSupplier condition) {
		Display display = Display.getCurrent();
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		// Wakes the display now and then, as what is waited for may come from elsewhere.
		Runnable wake = new Runnable() {
			@Override
			public void run() {
				if (System.currentTimeMillis() < end) {
					display.timerExec(20, this);
				}
			}
		};
		display.timerExec(20, wake);
		while (!condition.getAsBoolean()) {
			assertThat(System.currentTimeMillis()).as("what was waited for came").isLessThan(end);
			if (!display.readAndDispatch()) {
				display.sleep();
			}
			// All that waits: while a timer is due, SWT runs nothing asynchronous, and one is due whenever a condition takes long.
			while (System.currentTimeMillis() < end && display.readAndDispatch()) {
				continue;
			}
		}
		display.timerExec(-1, wake);
	}

	/** All segments of the recording that is shown, as class, milliseconds, speaker and text, in the order of time. */
	List<String> segments() {
		return annotations().stream().filter(one -> one.getGeometry() instanceof Interval).sorted(Comparator.comparingLong(one -> ((Interval) one.getGeometry()).start()))
				.map(one -> {
					Interval interval = (Interval) one.getGeometry();
					return one.getLabelClass() + " " + millis(interval.start()) + "-" + millis(interval.end()) + value(one, "speaker") + value(one, "text");
				}).toList();
	}

	private static String millis(long micros) {
		return micros % 1000 == 0 ? Long.toString(micros / 1000) : micros + "us";
	}

	private static String value(Annotation annotation, String attribute) {
		AttributeValue value = annotation.getAttributes().get(attribute);
		return value == null ? "" : " " + value.text();
	}

	/** Where a millisecond of a tier is, in its lane from the top. */
	Point at(String labelClass, long millis, int lane) {
		return new Point(editor.scene().x(millis * 1000), editor.scene().bands().tier("class:" + labelClass).orElseThrow().y() + lane * Bands.LANE_HEIGHT + 8);
	}

	Point at(String labelClass, long millis) {
		return at(labelClass, millis, 0);
	}

	/** Where a millisecond of the first waveform is. */
	Point wave(long millis) {
		return new Point(editor.scene().x(millis * 1000), Bands.RULER_HEIGHT + 8);
	}

	/** Lets time pass for what plays, and waits until the cursor is there. */
	void advance(long millis, long cursorMillis) {
		ticker.advance(millis * 1000);
		until(() -> editor.scene().cursor() == cursorMillis * 1000);
	}

	/** Types into the field that is open; each character is a key. */
	void type(String text) {
		keys += text.length();
		Text field = editor.typing().orElseThrow();
		field.insert(text);
	}

	/** Presses a key in the field that is open. */
	void fieldKey(int keyCode, int mask) {
		keys++;
		Event event = new Event();
		event.keyCode = keyCode;
		event.stateMask = mask;
		event.doit = true;
		editor.typing().orElseThrow().notifyListeners(SWT.KeyDown, event);
	}

	List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	private void send(int type, Point at, int button, int mask, int count) {
		Control control = editor.control();
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.button = button;
		event.stateMask = mask;
		event.count = count;
		control.notifyListeners(type, event);
	}

	/** How often each was done so far: clicks, drags, keys. */
	List<Integer> interactions() {
		return List.of(clicks, drags, keys);
	}

	void click(Point at, int modifiers) {
		clicks++;
		send(SWT.MouseMove, at, 0, modifiers, 0);
		send(SWT.MouseDown, at, 1, modifiers, 1);
		send(SWT.MouseUp, at, 1, modifiers | SWT.BUTTON1, 1);
	}

	void doubleClick(Point at) {
		click(at, 0);
		send(SWT.MouseDown, at, 1, 0, 2);
		send(SWT.MouseDoubleClick, at, 1, 0, 2);
		send(SWT.MouseUp, at, 1, SWT.BUTTON1, 2);
	}

	void drag(Point from, Point to, int modifiers) {
		drags++;
		send(SWT.MouseMove, from, 0, modifiers, 0);
		send(SWT.MouseDown, from, 1, modifiers, 1);
		for (int i = 1; i <= 5; i++) {
			send(SWT.MouseMove, new Point(from.x + (to.x - from.x) * i / 5, from.y + (to.y - from.y) * i / 5), 0, modifiers | SWT.BUTTON1, 0);
		}
		send(SWT.MouseUp, to, 1, modifiers | SWT.BUTTON1, 1);
	}

	void key(int keyCode) {
		keys++;
		Event event = new Event();
		event.keyCode = keyCode;
		event.character = keyCode < 128 ? (char) keyCode : 0;
		event.doit = true;
		editor.control().notifyListeners(SWT.KeyDown, event);
	}

	/** Runs a command as its key would. */
	void command(String id, String... parameters) {
		assertThat(commandIfEnabled(id, parameters)).as(id + " is enabled").isTrue();
	}

	/** @return whether the command could run */
	boolean commandIfEnabled(String id, String... parameters) {
		keys++;
		page().activate(editor);
		ParameterizedCommand command = ParameterizedCommand.generateCommand(PlatformUI.getWorkbench().getService(ICommandService.class)
				.getCommand(id.contains(".") ? id : COMMAND + id), parameters.length == 0 ? Map.of() : Map.of(COMMAND + "key", parameters[0]));
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
			return true;
		} catch (NotEnabledException | NotHandledException e) {
			return false;
		} catch (org.eclipse.core.commands.common.CommandException e) {
			throw new AssertionError(id, e);
		}
	}

	private boolean hasJournals() {
		Path folder = project.getLocation().toPath().resolve(".labelwright/journal");
		try (var files = Files.walk(folder)) {
			return files.anyMatch(file -> file.toString().endsWith(".jsonl"));
		} catch (IOException | UncheckedIOException e) {
			// It is not there, or a file went while it was walked through.
			return Files.exists(folder);
		}
	}

	@Override
	public void close() throws CoreException {
		// Views may hold the dataset open; what is not in the documents yet would be written while the folder is deleted.
		until(() -> !hasJournals());
		Path folder = project.getLocation().toPath();
		page().closeEditor(editor, false);
		project.delete(IResource.NEVER_DELETE_PROJECT_CONTENT, null);
		DatasetManager manager = PlatformUI.getWorkbench().getService(DatasetManager.class);
		until(() -> !manager.isOpen(folder));
	}
}
