/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.geometry.Box;
import org.labelwright.ui.canvas.SceneShape;

/** A command that asks an assistant about the boxes that are selected; which one stands behind the name of the class in the plugin.xml. */
abstract class SelectedBoxes extends AbstractHandler implements IExecutableExtension {

	private final int most;
	private String assistant = "";

	/** @param most how many boxes it can work on */
	SelectedBoxes(int most) {
		this.most = most;
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		assistant = String.valueOf(data);
	}

	final String assistant() {
		return assistant;
	}

	abstract void run(OpenEditor editor, List<SceneShape> boxes);

	private static List<SceneShape> boxes(OpenEditor editor) {
		return editor.scene().selection().stream().map(editor.scene()::shape).flatMap(Optional::stream)
				.filter(shape -> shape.geometry() instanceof Box && !shape.locked()).toList();
	}

	private static Optional<OpenEditor> editor(Object part) {
		return part instanceof IEditorPart editor ? OpenEditor.of(editor) : Optional.empty();
	}

	private boolean canRun(List<SceneShape> boxes) {
		return !boxes.isEmpty() && boxes.size() <= most;
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(editor(HandlerUtil.getVariable(context, "activeEditor")).map(SelectedBoxes::boxes).filter(this::canRun).isPresent());
	}

	@Override
	public Object execute(ExecutionEvent event) {
		editor(HandlerUtil.getActiveEditor(event)).ifPresent(editor -> {
			List<SceneShape> boxes = boxes(editor);
			if (canRun(boxes)) {
				run(editor, boxes);
			}
		});
		return null;
	}
}
