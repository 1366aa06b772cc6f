/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.editing.AttributePopover;
import org.labelwright.ui.editing.ChoicePopup;
import org.labelwright.ui.editing.KeySheet;
import org.labelwright.ui.editing.PopupSlot;

/** The small windows over the canvas, of which one at most is open. UI thread only. */
final class Popups {

	private static final int TOP = 12;

	private final ImageEditor editor;
	private final PopupSlot slot;
	private Optional<Shell> attributes = Optional.empty();
	/** What was selected when they opened. */
	private List<String> about = List.of();

	Popups(ImageEditor editor) {
		this.editor = editor;
		slot = new PopupSlot(() -> {
			if (editor.isOpen()) {
				editor.viewer().getControl().setFocus();
			}
		});
	}

	/** Opens a list to choose from by typing. */
	void choose(String title, List<ChoicePopup.Choice> choices) {
		Control canvas = editor.viewer().getControl();
		open(new ChoicePopup(editor.getSite().getShell(), title, choices, canvas.toDisplay(canvas.getSize().x / 2, canvas.getSize().y / 4)).shell());
	}

	/** The small window that is open over the canvas. */
	Optional<Shell> current() {
		return slot.current();
	}

	void open(Shell shell) {
		slot.open(shell);
	}

	void showKeys() {
		open(new KeySheet(editor.getSite().getShell(), Messages.Keys_Title, ImageEditor.CONTEXT).open());
	}

	void showAttributes() {
		if (canShowAttributes()) {
			open(AttributePopover.open(editor.viewer().getControl(), editor, editor.annotator()::selected, selectedOnDisplay()));
			attributes = slot.current();
			about = List.copyOf(editor.scene().selection());
		}
	}

	/** The attributes beside an object go when another one is selected. */
	void selectionChanged() {
		if (!about.equals(editor.scene().selection())) {
			attributes.filter(shell -> !shell.isDisposed()).ifPresent(Shell::dispose);
			attributes = Optional.empty();
		}
	}

	boolean canShowAttributes() {
		return AttributePopover.canOpen(editor, editor.annotator().selected());
	}

	private Rectangle selectedOnDisplay() {
		Control canvas = editor.viewer().getControl();
		if (editor.annotator().selected().isEmpty()) {
			Point corner = canvas.toDisplay(0, TOP);
			return new Rectangle(corner.x, corner.y, 0, 0);
		}
		Box box = editor.annotator().selected().stream().map(Annotation::getGeometry).flatMap(geometry -> Optional.ofNullable(geometry).flatMap(Geometries::bounds).stream())
				.reduce(Box::union).orElse(editor.scene().extent());
		var camera = editor.viewer().camera();
		Point corner = canvas.toDisplay((int) camera.screenX(box.x()), (int) camera.screenY(box.y()));
		return new Rectangle(corner.x, corner.y, (int) camera.screenX(box.right()) - (int) camera.screenX(box.x()), 0);
	}
}
