/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.model.annotation.Annotation;

/** Changes which object lies over which: the order in the document. */
final class Stacking {

	/** Where to. */
	enum Move {
		FORWARD, BACKWARD, FRONT, BACK
	}

	private final ImageEditor editor;

	Stacking(ImageEditor editor) {
		this.editor = editor;
	}

	void move(Move move) {
		DocumentSession session = editor.session().orElse(null);
		List<Annotation> moved = new ArrayList<>(editor.annotator().selected());
		if (session == null || moved.isEmpty()) {
			return;
		}
		boolean up = move == Move.FORWARD || move == Move.FRONT;
		List<Annotation> order = new ArrayList<>(session.annotations());
		Comparator<Annotation> place = Comparator.comparingInt(annotation -> session.position(annotation.getId()));
		// Each step starts with the one that is furthest along, so that they do not overtake each other.
		moved.sort(move == Move.FORWARD || move == Move.BACK ? place.reversed() : place);
		List<Change> changes = new ArrayList<>();
		for (Annotation annotation : moved) {
			int from = order.indexOf(annotation);
			int to = target(move, from, order, moved);
			if (to != from) {
				order.remove(from);
				order.add(to, annotation);
				changes.add(Change.delete(annotation, from));
				changes.add(new Change(annotation.getId(), to, Optional.empty(), Optional.of(annotation)));
			}
		}
		if (!changes.isEmpty()) {
			List<String> selection = editor.scene().selection();
			editor.run(up ? Messages.Command_Forward : Messages.Command_Backward, new Edit(changes));
			editor.select(selection);
		}
	}

	private static int target(Move move, int from, List<Annotation> order, List<Annotation> moved) {
		return switch (move) {
		case FRONT -> order.size() - 1;
		case BACK -> 0;
		case FORWARD -> from + 1 < order.size() && !moved.contains(order.get(from + 1)) ? from + 1 : from;
		case BACKWARD -> from > 0 && !moved.contains(order.get(from - 1)) ? from - 1 : from;
		};
	}
}
