/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.labelwright.quality.chart.Hit;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.quality.internal.QualityView;
import org.labelwright.ui.testing.EditorBench;

/** The running workbench with the editor of a dataset, and a hand on mouse and keyboard of the views that measure it. */
final class Bench extends EditorBench<IEditorPart> {

	/** @param folder of a dataset */
	Bench(Path folder) throws IOException, CoreException {
		super(IEditorPart.class, folder, "", project -> IDE.openEditor(page(), project.getFile("labelwright.json")));
		assertTrue(editor().getAdapter(ItemNavigation.class) != null, "not an editor of items: " + editor());
	}

	ItemNavigation navigation() {
		return editor().getAdapter(ItemNavigation.class);
	}

	/** Opens a view and waits until it has measured. */
	<V extends QualityView<?>> V view(Class<V> type, String id) throws CoreException {
		V view = type.cast(page().showView(id));
		until(() -> !view.isMeasuring());
		return view;
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
	protected Control control() {
		throw new UnsupportedOperationException("what is measured is drawn in views");
	}
}
