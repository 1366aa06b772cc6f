/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.image.internal.ImageEditor;

/** The running workbench with the editor of a small dataset, and a hand on its mouse and keyboard. */
public final class Workbench implements AutoCloseable {

	public static final int WIDTH = 400;
	public static final int HEIGHT = 300;
	private static final long PATIENCE_MILLIS = 20_000;

	private int clicks;
	private int drags;
	private int keys;
	private final IProject project;
	private final ImageEditor editor;

	public Workbench(Path folder, int images) throws IOException, CoreException {
		this(folder, images, plainOntology());
	}

	public Workbench(Path folder, int images, Ontology ontology) throws IOException, CoreException {
		this(folder, blackImages(Files.createDirectories(folder.resolveSibling("media-" + folder.getFileName())), images), ontology);
	}

	/** A dataset of one picture. */
	public Workbench(Path folder, Item item, Path picture) throws IOException, CoreException {
		this(folder, List.of(new SourceRecord(item, Optional.of(picture), List.of())), plainOntology());
	}

	/** A dataset of these pictures. */
	Workbench(Path folder, List<SourceRecord> records) throws IOException, CoreException {
		this(folder, records, plainOntology());
	}

	/** A dataset of pictures. */
	Workbench(Path folder, List<SourceRecord> records, Ontology ontology) throws IOException, CoreException {
		makeDataset(folder, records, ontology);
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("test-" + System.nanoTime());
		IProjectDescription description = ResourcesPlugin.getWorkspace()
				.loadProjectDescription(IPath.fromPath(folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME)));
		description.setName(project.getName());
		description.setLocation(IPath.fromPath(folder));
		project.create(description, null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_ONE, null);
		IFile file = project.getFile("labelwright.json");
		Object part = IDE.openEditor(page(), file);
		assertTrue(part instanceof ImageEditor, "not the image editor: " + part);
		editor = (ImageEditor) part;
		until(() -> editor.viewer().getControl().getSize().x > 100);
		if (!records.isEmpty()) {
			until(() -> editor.scene().image().isPresent());
		}
		editor.viewer().fit();
	}

	/** A dataset of one black picture, which nobody has open. */
	static Path dataset(Path folder) throws IOException {
		makeDataset(folder, blackImages(Files.createDirectories(folder.resolveSibling("media")), 1), plainOntology());
		return folder;
	}

	private static void makeDataset(Path folder, List<SourceRecord> records, Ontology ontology) throws IOException {
		Dataset.create(folder, "Test");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(source(records, ontology), Staging.Options.DEFAULT, Progress.NONE);
		}
	}

	private static List<SourceRecord> blackImages(Path media, int count) throws IOException {
		List<SourceRecord> records = new java.util.ArrayList<>();
		for (int i = 0; i < count; i++) {
			Path file = media.resolve("img" + i + ".png");
			ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
			records.add(new SourceRecord(Item.image("img" + i, "img" + i + ".png", "image/png", WIDTH, HEIGHT), Optional.of(file), List.of()));
		}
		return records;
	}

	private static Ontology plainOntology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		for (String name : List.of("car", "person")) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			labelClass.setColor("#3366cc");
			ontology.getClasses().add(labelClass);
		}
		return ontology;
	}

	private static DatasetSource source(List<SourceRecord> records, Ontology ontology) {
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

	public ImageEditor editor() {
		return editor;
	}

	public IFile file() {
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
			if (System.currentTimeMillis() > end) {
				fail("what was waited for did not come");
			}
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		display.timerExec(-1, wake);
	}

	private void send(int type, double x, double y, int button, int mask) {
		Control control = editor.viewer().getControl();
		Event event = new Event();
		event.x = (int) Math.round(editor.viewer().camera().screenX(x));
		event.y = (int) Math.round(editor.viewer().camera().screenY(y));
		event.button = button;
		event.stateMask = mask;
		event.count = 1;
		control.notifyListeners(type, event);
	}

	/** Where the mouse really is when it is sent to a place of the image: on a whole pixel of the screen. */
	public double atX(double x) {
		return editor.viewer().camera().imageX(Math.round(editor.viewer().camera().screenX(x)));
	}

	public double atY(double y) {
		return editor.viewer().camera().imageY(Math.round(editor.viewer().camera().screenY(y)));
	}

	/** One event of the mouse at a place of the image. */
	public void mouse(int type, double x, double y, int button, int modifiers) {
		send(type, x, y, button, modifiers);
	}

	public void move(double x, double y) {
		send(SWT.MouseMove, x, y, 0, 0);
	}

	/** How often each was done so far: clicks, drags, keys. */
	List<Integer> interactions() {
		return List.of(clicks, drags, keys);
	}

	public void click(double x, double y, int... modifiers) {
		clicks++;
		int mask = modifiers.length == 0 ? 0 : modifiers[0];
		send(SWT.MouseMove, x, y, 0, mask);
		send(SWT.MouseDown, x, y, 1, mask);
		send(SWT.MouseUp, x, y, 1, mask | SWT.BUTTON1);
	}

	/**
	 * A click of the second button.
	 *
	 * @return whether the context menu would open
	 */
	boolean secondClick(double x, double y) {
		clicks++;
		send(SWT.MouseMove, x, y, 0, 0);
		send(SWT.MouseDown, x, y, 3, 0);
		Event menu = new Event();
		menu.doit = true;
		menu.detail = SWT.MENU_MOUSE;
		editor.viewer().getControl().notifyListeners(SWT.MenuDetect, menu);
		send(SWT.MouseUp, x, y, 3, SWT.BUTTON3);
		return menu.doit;
	}

	/** A drag along a line of more than two places. */
	void dragAlong(double... places) {
		drags++;
		send(SWT.MouseMove, places[0], places[1], 0, 0);
		send(SWT.MouseDown, places[0], places[1], 1, 0);
		for (int i = 2; i < places.length; i += 2) {
			send(SWT.MouseMove, places[i], places[i + 1], 0, SWT.BUTTON1);
		}
		send(SWT.MouseUp, places[places.length - 2], places[places.length - 1], 1, SWT.BUTTON1);
	}

	/** Presses at one place, moves in ten steps, lets go at the other. */
	public void drag(double fromX, double fromY, double toX, double toY, int... modifiers) {
		drags++;
		int mask = modifiers.length == 0 ? 0 : modifiers[0];
		send(SWT.MouseMove, fromX, fromY, 0, mask);
		send(SWT.MouseDown, fromX, fromY, 1, mask);
		for (int i = 1; i <= 10; i++) {
			send(SWT.MouseMove, fromX + (toX - fromX) * i / 10, fromY + (toY - fromY) * i / 10, 0, mask | SWT.BUTTON1);
		}
		send(SWT.MouseUp, toX, toY, 1, mask | SWT.BUTTON1);
	}

	public void key(int keyCode) {
		keys++;
		Event event = new Event();
		event.keyCode = keyCode;
		event.character = keyCode < 128 ? (char) keyCode : 0;
		event.doit = true;
		editor.viewer().getControl().notifyListeners(SWT.KeyDown, event);
	}

	/** Runs a command of the editor as its key would, with what keys give along where it wants that. */
	public void command(String id, String... parameters) {
		assertTrue(commandIfEnabled(id, parameters), id + " is not enabled");
	}

	/** @return whether the command could run */
	public boolean commandIfEnabled(String id, String... parameters) {
		keys++;
		page().activate(editor);
		ParameterizedCommand command = ParameterizedCommand.generateCommand(PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id),
				parameters.length == 0 ? Map.of() : Map.of("org.labelwright.ui.image.key", parameters[0]));
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
		// Views let go of the dataset when they hear of it; until then its folder is not quiet.
		DatasetManager manager = PlatformUI.getWorkbench().getService(DatasetManager.class);
		until(() -> !manager.isOpen(folder));
	}
}
