/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.labelwright.ui.editing.AttributePopover;
import org.labelwright.ui.editing.ChoicePopup;
import org.labelwright.ui.editing.KeySheet;
import org.labelwright.ui.editing.PopupSlot;
import org.labelwright.ui.text.internal.compare.CompareView;
import org.labelwright.ui.text.internal.tokens.TokensView;

/** The small windows over the text, of which one at most is open. UI thread only. */
final class TextPopups {

	private final TextEditor editor;
	private final PopupSlot slot;

	TextPopups(TextEditor editor) {
		this.editor = editor;
		slot = new PopupSlot(() -> {
			if (editor.isOpen()) {
				editor.viewer().getControl().setFocus();
			}
		});
	}

	/** The one that is open. */
	Optional<Shell> current() {
		return slot.current();
	}

	void open(Shell shell) {
		slot.open(shell);
	}

	/** Opens a list to choose from by typing. */
	void choose(String title, List<ChoicePopup.Choice> choices) {
		Control canvas = editor.viewer().getControl();
		open(new ChoicePopup(editor.getSite().getShell(), title, choices, canvas.toDisplay(canvas.getSize().x / 2, canvas.getSize().y / 4)).shell());
	}

	void showKeys() {
		open(new KeySheet(editor.getSite().getShell(), Messages.Keys_Title, TextEditor.CONTEXT, TokensView.CONTEXT, TokensView.GRID_CONTEXT, TokensView.TREE_CONTEXT, CompareView.CONTEXT).open());
	}

	boolean canShowAttributes() {
		return editor.isLoaded() && AttributePopover.canOpen(editor, editor.annotator().selected());
	}

	/** The attributes of what is selected, beside it. */
	void showAttributes() {
		showForm(selectedOnDisplay());
	}

	/** What is asked about the text as a whole. */
	void showItemForm(Rectangle beside) {
		editor.scene().select(List.of());
		if (AttributePopover.canOpen(editor, List.of())) {
			showForm(beside);
		}
	}

	private void showForm(Rectangle beside) {
		open(AttributePopover.open(editor.viewer().getControl(), editor, editor.annotator()::selected, beside));
	}

	private Rectangle selectedOnDisplay() {
		Control canvas = editor.viewer().getControl();
		Point size = canvas.getSize();
		TextScene scene = editor.scene();
		Optional<Point> label = scene.selection().stream().reduce((one, other) -> other).flatMap(scene::label);
		Point corner = canvas.toDisplay(label.map(at -> at.x).orElse(size.x / 3), label.map(at -> at.y + (int) Math.round(scene.page().metrics().bar())).orElse(size.y / 4));
		return new Rectangle(corner.x, corner.y, 0, 0);
	}
}
