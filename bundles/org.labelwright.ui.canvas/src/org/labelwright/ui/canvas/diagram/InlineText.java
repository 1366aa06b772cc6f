/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import java.util.function.Consumer;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A text field over a node: Enter and leaving it take what was typed, Escape does not. */
public final class InlineText {

	private static final int WIDTH = 160;

	private final Text text;
	private boolean ended;

	private InlineText(Composite canvas, String before, Consumer<String> typed) {
		text = new Text(canvas, SWT.BORDER | SWT.SINGLE);
		text.setText(before);
		text.selectAll();
		text.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				event.doit = false;
				end(canvas, () -> {
				});
			}
		});
		text.addListener(SWT.DefaultSelection, event -> end(canvas, () -> accept(before, typed)));
		text.addListener(SWT.FocusOut, event -> end(canvas, () -> accept(before, typed)));
	}

	/** Opens one over a node. */
	public static void open(DiagramViewer viewer, GraphicalEditPart node, String before, Consumer<String> typed) {
		viewer.reveal(node);
		Rectangle box = node.getFigure().getBounds().getCopy();
		node.getFigure().translateToAbsolute(box);
		InlineText inline = new InlineText((Composite) viewer.getControl(), before, typed);
		int height = inline.text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		inline.text.setBounds(box.x, box.y + (box.height - height) / 2, Math.max(WIDTH, box.width), height);
		inline.text.setFocus();
	}

	private void accept(String before, Consumer<String> typed) {
		String now = text.getText().strip();
		if (!now.isEmpty() && !now.equals(before)) {
			typed.accept(now);
		}
	}

	private void end(Composite canvas, Runnable body) {
		if (ended) {
			return;
		}
		ended = true;
		boolean focus = text.isFocusControl();
		body.run();
		text.dispose();
		if (focus) {
			canvas.setFocus();
		}
	}
}
