/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.Optional;
import org.labelwright.geometry.Coordinates;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.canvas.SceneTool;

/** Relates two objects: a drag from one to the other, or a click on each. */
public final class RelationTool extends SceneTool {

	private Optional<String> from = Optional.empty();
	private double startX;
	private double startY;

	public RelationTool() {
		setDefaultCursor(org.eclipse.draw2d.Cursors.CROSS);
	}

	private Optional<String> under() {
		return scene().at(x(), y(), reach()).stream().map(SceneShape::id).filter(id -> !id.equals(from.orElse(null))).findFirst();
	}

	@Override
	protected boolean handleButtonDown(int button) {
		if (button == 1 && from.isEmpty()) {
			from = under();
			startX = x();
			startY = y();
			if (from.isEmpty()) {
				edits().hint(Messages.Relation_NoStart);
			}
		}
		return true;
	}

	@Override
	protected boolean handleMove() {
		return follow();
	}

	@Override
	protected boolean handleDrag() {
		return follow();
	}

	private boolean follow() {
		scene().setHovered(under());
		if (from.isPresent()) {
			show(Feedback.open(Coordinates.of(startX, startY, x(), y())));
		}
		return true;
	}

	@Override
	protected boolean handleButtonUp(int button) {
		Optional<String> to = under();
		if (button == 1 && from.isPresent() && to.isPresent()) {
			String source = from.get();
			from = Optional.empty();
			clear();
			edits().connect(source, to.get());
		}
		return true;
	}

	@Override
	protected boolean handleKeyDown(org.eclipse.swt.events.KeyEvent event) {
		if (event.keyCode == org.eclipse.swt.SWT.ESC) {
			from = Optional.empty();
			clear();
			return true;
		}
		return super.handleKeyDown(event);
	}

	@Override
	public void deactivate() {
		from = Optional.empty();
		super.deactivate();
	}
}
