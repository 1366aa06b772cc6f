/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.core.commands.NotEnabledException;
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
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemEditors;
import org.labelwright.ui.text.internal.TextEditor;

/** The running workbench with the editor of a few texts, and a hand on its mouse and keyboard. */
public final class Workbench implements AutoCloseable {

	static final String COMMAND = "org.labelwright.ui.text.";
	private static final long PATIENCE_MILLIS = 20_000;

	private final IProject project;
	private final TextEditor editor;
	private int clicks;
	private int drags;
	private int keys;

	public Workbench(Path folder, String... texts) throws IOException, CoreException {
		this(folder, List.of(), texts);
	}

	/** @param annotations of the first text */
	public Workbench(Path folder, List<Annotation> annotations, String... texts) throws IOException, CoreException {
		// What a person switched on is kept; every test starts without.
		InstanceScope.INSTANCE.getNode("org.labelwright.ui.text").put("characters", "false");
		InstanceScope.INSTANCE.getNode("org.labelwright.ui.text").put("label_at_once", "false");
		makeDataset(folder, annotations, texts);
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
			assertThat(part).isInstanceOf(TextEditor.class);
			editor = (TextEditor) part;
		}
		until(() -> editor.viewer().getControl().getSize().x > 100 && (editor.isLoaded() || editor.item().isEmpty()));
	}

	private static void makeDataset(Path folder, List<Annotation> annotations, String... texts) throws IOException {
		Path media = Files.createDirectories(folder.resolveSibling("media-" + folder.getFileName()));
		List<SourceRecord> records = new ArrayList<>();
		for (int i = 0; i < texts.length; i++) {
			Path file = Files.writeString(media.resolve("text" + i + ".txt"), texts[i]);
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setLayer(Layer.MAIN.id());
			document.getAnnotations().addAll(i == 0 ? annotations : List.of());
			String name = file.getFileName().toString();
			records.add(new SourceRecord(Item.image(name, name, "text/plain", 0, 0), Optional.of(file), List.of(document)));
		}
		Dataset.create(folder, "Test");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(source(records), Staging.Options.DEFAULT, Progress.NONE);
		}
	}

	/** Classes 1 person, 2 place, 3 company; a person works for companies and is born in places, and anything is related to a company. */
	private static Ontology ontology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		for (String name : List.of("person", "place", "company")) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			labelClass.setColor("#3366cc");
			ontology.getClasses().add(labelClass);
		}
		ontology.getClasses().get(2).setHotKey("o");
		relation(ontology, "born", 0, 1);
		relation(ontology, "works", 0, 2);
		relation(ontology, "likes", 0, 2);
		return ontology;
	}

	private static void relation(Ontology ontology, String id, int source, int target) {
		RelationType type = OntologyFactory.eINSTANCE.createRelationType();
		type.setId(id);
		type.setName(id);
		type.setDirected(true);
		type.getSources().add(ontology.getClasses().get(source));
		type.getTargets().add(ontology.getClasses().get(target));
		ontology.getRelationTypes().add(type);
	}

	static Annotation annotation(String id, String labelClass, Span span) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(span);
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

	public TextEditor editor() {
		return editor;
	}

	IFile file() {
		return project.getFile("labelwright.json");
	}

	public static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	/** Lets events run until something holds. */
	public static void until(BooleanSupplier condition) {
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
		}
		display.timerExec(-1, wake);
	}

	/** All annotations of the text that is shown, as class and words, in their order. */
	public List<String> labels() {
		return annotations().stream().map(one -> one.getLabelClass() + ":" + editor.describe(one)).toList();
	}

	public List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	private void send(int type, Point at, int button, int mask, int count) {
		Control control = editor.viewer().getControl();
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
		editor.viewer().getControl().notifyListeners(SWT.KeyDown, event);
	}

	/** Runs a command as its key would. */
	public void command(String id, String... parameters) {
		assertThat(commandIfEnabled(id, parameters)).as(id + " is enabled").isTrue();
	}

	/** @return whether the command could run */
	public boolean commandIfEnabled(String id, String... parameters) {
		keys++;
		page().activate(editor);
		ParameterizedCommand command = ParameterizedCommand.generateCommand(PlatformUI.getWorkbench().getService(ICommandService.class)
				.getCommand(id.contains(".") ? id : COMMAND + id), parameters.length == 0 ? Map.of() : Map.of(COMMAND + "key", parameters[0]));
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
			return true;
		} catch (NotEnabledException e) {
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
