/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.labelwright.quality.chart.Hit;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.quality.internal.QualityView;

/** The running workbench with the editor of a dataset, and a hand on mouse and keyboard of the views that measure it. */
final class Bench implements AutoCloseable {

	private static final long PATIENCE_MILLIS = 20_000;

	private final IProject project;
	private final IEditorPart editor;

	/** @param folder of a dataset */
	Bench(Path folder) throws CoreException {
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("test-" + System.nanoTime());
		IProjectDescription description = ResourcesPlugin.getWorkspace()
				.loadProjectDescription(IPath.fromPath(folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME)));
		description.setName(project.getName());
		description.setLocation(IPath.fromPath(folder));
		project.create(description, null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_ONE, null);
		editor = IDE.openEditor(page(), project.getFile("labelwright.json"));
		assertTrue(editor != null && editor.getAdapter(ItemNavigation.class) != null, "not an editor of items: " + editor);
	}

	ItemNavigation navigation() {
		return editor.getAdapter(ItemNavigation.class);
	}

	/** Opens a view and waits until it has measured. */
	<V extends QualityView<?>> V view(Class<V> type, String id) throws CoreException {
		V view = type.cast(page().showView(id));
		until(() -> !view.isMeasuring());
		return view;
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

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
			if (System.currentTimeMillis() > end) {
				fail("what was waited for did not come");
			}
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		display.timerExec(-1, wake);
	}

	/** Clicks on what has a text. */
	static void click(QualityView<?> view, String text) {
		Hit hit = view.canvas().chart().orElseThrow().choices().stream().flatMap(mark -> mark.hit().stream()).filter(one -> one.text().contains(text)).findFirst()
				.orElseThrow(() -> new AssertionError("nothing says " + text));
		Rectangle bounds = view.canvas().bounds(hit).orElseThrow();
		Event event = new Event();
		event.x = bounds.x + bounds.width / 2;
		event.y = bounds.y + bounds.height / 2;
		event.button = 1;
		event.count = 1;
		view.canvas().notifyListeners(SWT.MouseDown, event);
	}

	static void key(Control control, int keyCode) {
		Event event = new Event();
		event.keyCode = keyCode;
		event.doit = true;
		control.notifyListeners(SWT.KeyDown, event);
	}

	@Override
	public void close() throws CoreException {
		page().closeEditor(editor, false);
		project.delete(IResource.NEVER_DELETE_PROJECT_CONTENT, null);
	}
}
