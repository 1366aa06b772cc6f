/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Carries out the commands of the image editor, told apart by the end of their ids. */
public final class EditorHandler extends AbstractHandler {

	private static final double FAR = 10;
	private static final String KEY = "org.labelwright.ui.image.key";

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ImageEditor editor) {
			String id = event.getCommand().getId();
			run(editor, id.substring(id.lastIndexOf('.') + 1), event.getParameter(KEY));
		}
		return null;
	}

	private static void run(ImageEditor editor, String action, String key) {
		Annotator annotator = editor.annotator();
		switch (action) {
		case "selectTool" -> editor.useTool(Palette.Tool.SELECT);
		case "boxTool" -> editor.useTool(Palette.Tool.BOX);
		case "polygonTool" -> editor.useTool(Palette.Tool.POLYGON);
		case "next" -> editor.step(1);
		case "previous" -> editor.step(-1);
		case "fit" -> editor.viewer().fit();
		case "zoomIn" -> editor.viewer().zoom(true);
		case "zoomOut" -> editor.viewer().zoom(false);
		case "actualSize" -> editor.viewer().zoomToPixels();
		case "setClass" -> annotator.setClassByKey(key);
		case "duplicate" -> annotator.duplicate();
		case "nextObject" -> annotator.selectNext(1);
		case "previousObject" -> annotator.selectNext(-1);
		case "nudgeLeft" -> annotator.nudge(-1, 0);
		case "nudgeRight" -> annotator.nudge(1, 0);
		case "nudgeUp" -> annotator.nudge(0, -1);
		case "nudgeDown" -> annotator.nudge(0, 1);
		case "nudgeFarLeft" -> annotator.nudge(-FAR, 0);
		case "nudgeFarRight" -> annotator.nudge(FAR, 0);
		case "nudgeFarUp" -> annotator.nudge(0, -FAR);
		case "nudgeFarDown" -> annotator.nudge(0, FAR);
		default -> throw new IllegalArgumentException(action);
		}
	}
}
