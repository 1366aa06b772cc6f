/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.ui.canvas.SceneShape;

/** Draws the boxes that are selected close around what they are around: one command for all of them. */
public final class TightenBoxHandler extends SelectedBoxes {

	public TightenBoxHandler() {
		super(Integer.MAX_VALUE);
	}

	@Override
	void run(OpenEditor editor, List<SceneShape> boxes) {
		Conversation.open(editor, assistant()).ifPresent(conversation -> tighten(conversation, boxes, 0, new LinkedHashMap<>()));
	}

	/** One after the other, as an assistant answers only the newest prompt. */
	private static void tighten(Conversation conversation, List<SceneShape> boxes, int at, Map<String, Geometry> tight) {
		OpenEditor editor = conversation.editor();
		if (at < boxes.size()) {
			SceneShape box = boxes.get(at);
			conversation.ask(Prompt.ofBox((Box) box.geometry()), (List<Proposal> proposals) -> {
				proposals.stream().map(Proposal::geometry).filter(Box.class::isInstance).findFirst()
						// What was drawn meanwhile stays.
						.filter(geometry -> editor.scene().shape(box.id()).filter(now -> now.geometry().equals(box.geometry())).isPresent())
						.filter(geometry -> !geometry.equals(box.geometry())).ifPresent(geometry -> tight.put(box.id(), geometry));
				tighten(conversation, boxes, at + 1, tight);
			});
			return;
		}
		conversation.close();
		if (!tight.isEmpty()) {
			editor.viewer().getEditDomain().getCommandStack().execute(editor.viewer().edits().reshape(tight));
		}
		editor.say(NLS.bind(Messages.Tighten_Done, tight.size(), boxes.size()));
	}
}
