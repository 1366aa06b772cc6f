/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Staging;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemEditors;

/**
 * The running workbench with an editor of a dataset, and a hand on its mouse and keyboard, which counts what it does: for tests of
 * editors, by whomever they are. Coordinates are pixels of the control that is drawn on. UI thread; closing it takes the dataset out of
 * the workspace and leaves its folder, in which nothing is written any more.
 *
 * @param <E> the editor
 */
public abstract class EditorBench<E extends IEditorPart> implements AutoCloseable {

	/** Opens the editor of a dataset that is a project of the workspace now. */
	@FunctionalInterface
	protected interface Opener {
		Object open(IProject project) throws IOException, CoreException;
	}

	private static final int STEPS = 5;
	private static final long PATIENCE_MILLIS = 20_000;

	private final IProject project;
	private final E editor;
	private final String commands;
	private int clicks;
	private int drags;
	private int keys;

	/**
	 * @param folder of a dataset
	 * @param commands what the ids of the editor's commands begin with, up to and with the last dot
	 */
	protected EditorBench(Class<E> type, Path folder, String commands, Opener opener) throws IOException, CoreException {
		this.commands = commands;
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("test-" + System.nanoTime());
		IProjectDescription description = ResourcesPlugin.getWorkspace()
				.loadProjectDescription(IPath.fromPath(folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME)));
		description.setName(project.getName());
		description.setLocation(IPath.fromPath(folder));
		project.create(description, null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_ONE, null);
		Object part = opener.open(project);
		if (!type.isInstance(part)) {
			throw new AssertionError("not a " + type.getSimpleName() + ": " + part);
		}
		editor = type.cast(part);
	}

	/** Makes a dataset of a source, and closes it. */
	protected static Path made(Path folder, DatasetSource source) throws IOException {
		Dataset.create(folder, "Test");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
		}
		return folder;
	}

	/** Opens the editor that is named for the media of the first item. */
	protected static Object openFirstItem(IProject project) throws IOException, CoreException {
		try (DatasetHandle handle = PlatformUI.getWorkbench().getService(DatasetManager.class).acquire(project.getLocation().toPath())) {
			return ItemEditors.open(page(), handle.dataset()).orElseThrow();
		}
	}

	public static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	/**
	 * Lets events run until something holds.
	 *
	 * @throws AssertionError when it still does not after 20 s
	 */
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
				throw new AssertionError("what was waited for did not come");
			}
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

	/** What is drawn on, and gets the events. */
	protected abstract Control control();

	public final E editor() {
		return editor;
	}

	public final IProject project() {
		return project;
	}

	/** The file that stands for the dataset. */
	public final IFile file() {
		return project.getFile("labelwright.json");
	}

	/** How often each was done so far: clicks, drags, keys. */
	public final List<Integer> interactions() {
		return List.of(clicks, drags, keys);
	}

	/** For what a subclass presses elsewhere than on the control. */
	protected final void countKeys(int pressed) {
		keys += pressed;
	}

	/** One event of the mouse, which is not counted. */
	public final void mouse(int type, Point at, int button, int mask, int count) {
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.button = button;
		event.stateMask = mask;
		event.count = count;
		control().notifyListeners(type, event);
	}

	public final void move(Point at) {
		mouse(SWT.MouseMove, at, 0, 0, 0);
	}

	public final void click(Point at, int modifiers) {
		clicks++;
		mouse(SWT.MouseMove, at, 0, modifiers, 0);
		mouse(SWT.MouseDown, at, 1, modifiers, 1);
		mouse(SWT.MouseUp, at, 1, modifiers | SWT.BUTTON1, 1);
	}

	public final void doubleClick(Point at) {
		click(at, 0);
		mouse(SWT.MouseDown, at, 1, 0, 2);
		mouse(SWT.MouseDoubleClick, at, 1, 0, 2);
		mouse(SWT.MouseUp, at, 1, SWT.BUTTON1, 2);
	}

	/** When a platform asks for the context menu of a press of the second button. */
	public enum MenuAsked {
		/** GTK: the press is delivered from a queue, after the question. */
		BEFORE_PRESS,
		/** macOS. */
		AFTER_PRESS,
		/** Windows. */
		AFTER_RELEASE
	}

	/**
	 * A click of the second button, as GTK has it.
	 *
	 * @return whether the context menu would open
	 */
	public final boolean secondClick(Point at) {
		return secondClick(at, MenuAsked.BEFORE_PRESS);
	}

	/**
	 * A click of the second button.
	 *
	 * @return whether the context menu would open
	 */
	public final boolean secondClick(Point at, MenuAsked when) {
		clicks++;
		return second(when, at, () -> {
		}, at);
	}

	private boolean second(MenuAsked when, Point from, Runnable between, Point to) {
		mouse(SWT.MouseMove, from, 0, 0, 0);
		boolean opens = when == MenuAsked.BEFORE_PRESS && opensMenu();
		mouse(SWT.MouseDown, from, 3, 0, 1);
		opens |= when == MenuAsked.AFTER_PRESS && opensMenu();
		between.run();
		mouse(SWT.MouseUp, to, 3, SWT.BUTTON3, 1);
		return opens || when == MenuAsked.AFTER_RELEASE && opensMenu();
	}

	private boolean opensMenu() {
		Event menu = new Event();
		menu.doit = true;
		menu.detail = SWT.MENU_MOUSE;
		control().notifyListeners(SWT.MenuDetect, menu);
		return menu.doit;
	}

	/** Presses at one place, moves in a few steps, lets go at the other. */
	public final void drag(Point from, Point to, int modifiers) {
		dragAlong(IntStream.rangeClosed(0, STEPS)
				.mapToObj(i -> new Point(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS)).toList(), modifiers);
	}

	/** Presses at the first place, moves to each further one, lets go at the last. */
	public final void dragAlong(List<Point> places, int modifiers) {
		drags++;
		mouse(SWT.MouseMove, places.getFirst(), 0, modifiers, 0);
		mouse(SWT.MouseDown, places.getFirst(), 1, modifiers, 1);
		places.subList(1, places.size()).forEach(one -> mouse(SWT.MouseMove, one, 0, modifiers | SWT.BUTTON1, 0));
		mouse(SWT.MouseUp, places.getLast(), 1, modifiers | SWT.BUTTON1, 1);
	}

	/** Presses the second button at one place, moves in a few steps, lets go at the other, as GTK has it; no menu may open. */
	public final void secondDrag(Point from, Point to) {
		secondDrag(from, to, MenuAsked.BEFORE_PRESS);
	}

	/** The same; asked for the menu when a platform asks. */
	public final void secondDrag(Point from, Point to, MenuAsked when) {
		drags++;
		boolean opens = second(when, from, () -> {
			for (int i = 1; i <= STEPS; i++) {
				mouse(SWT.MouseMove, new Point(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS), 0, SWT.BUTTON3, 0);
			}
		}, to);
		if (opens) {
			throw new AssertionError("the menu would open");
		}
	}

	public final void key(int keyCode) {
		keys++;
		press(control(), keyCode, 0);
	}

	/** Presses a key on any control; it is not counted. */
	public static void press(Control control, int keyCode, int modifiers) {
		Event event = new Event();
		event.keyCode = keyCode;
		event.character = keyCode < 128 ? (char) keyCode : 0;
		event.stateMask = modifiers;
		event.doit = true;
		control.notifyListeners(SWT.KeyDown, event);
	}

	/**
	 * Runs a command of the editor as its key would.
	 *
	 * @param id whole, or without what all commands of the editor begin with
	 * @param parameters the value of the command's parameter "key" where it wants one
	 */
	public final void command(String id, String... parameters) {
		if (!commandIfEnabled(id, parameters)) {
			throw new AssertionError(id + " is not enabled");
		}
	}

	/** @return whether the command could run */
	public final boolean commandIfEnabled(String id, String... parameters) {
		keys++;
		page().activate(editor);
		ParameterizedCommand command = ParameterizedCommand.generateCommand(PlatformUI.getWorkbench().getService(ICommandService.class)
				.getCommand(id.contains(".") ? id : commands + id), parameters.length == 0 ? Map.of() : Map.of(commands + "key", parameters[0]));
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
		// Views let go of the dataset when they hear of it; until then its folder is not quiet.
		DatasetManager manager = PlatformUI.getWorkbench().getService(DatasetManager.class);
		until(() -> !manager.isOpen(folder));
	}
}
