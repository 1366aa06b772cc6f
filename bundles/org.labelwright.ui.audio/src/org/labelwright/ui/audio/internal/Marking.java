/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Interval;

/** Begins and ends segments where the sound is. */
final class Marking {

	private final AudioEditor editor;
	private final AudioScene scene;

	Marking(AudioEditor editor, AudioScene scene) {
		this.editor = editor;
		this.scene = scene;
	}

	/** A segment begins at the cursor. */
	void markStart() {
		scene.select(List.of());
		scene.setMark(Optional.of(editor.exact(scene.cursor())));
		editor.hint(Messages.Hint_Marked);
	}

	/** The segment that began ends at the cursor; another one begins there, or none. */
	void markEnd(boolean goOn) {
		long now = editor.exact(scene.cursor());
		Optional<Long> mark = scene.mark().filter(time -> time != now);
		scene.setMark(goOn ? Optional.of(now) : Optional.empty());
		Optional<String> tier = scene.tier();
		if (mark.isPresent() && tier.isPresent()) {
			editor.annotator().create(tier.get(), new Interval(Math.min(mark.get(), now), Math.max(mark.get(), now)));
		}
		editor.hint(goOn ? Messages.Hint_Marked : Messages.Hint);
	}

	/** The start or end of what is selected is at the cursor. */
	void endHere(boolean start) {
		long now = editor.exact(scene.cursor());
		if (scene.selection().size() == 1) {
			editor.annotator().setEnd(start, now);
		} else {
			Interval range = scene.range().orElse(new Interval(0, scene.view().duration()));
			scene.setRange(Optional.of(start ? new Interval(now, Math.max(now, range.end())) : new Interval(Math.min(range.start(), now), now)));
		}
	}
}
