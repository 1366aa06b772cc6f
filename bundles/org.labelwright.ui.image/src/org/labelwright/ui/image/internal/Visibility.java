/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.labelwright.model.annotation.Annotation;

/** Which annotations are hidden and which are out of reach, in this editor only; nothing of it is stored. */
final class Visibility {

	private final ImageEditor editor;
	private final Set<String> hidden = new HashSet<>();
	private final Set<String> locked = new HashSet<>();
	private Set<String> isolated = Set.of();

	Visibility(ImageEditor editor) {
		this.editor = editor;
	}

	boolean shows(Annotation annotation) {
		return !hidden.contains(annotation.getId()) && (isolated.isEmpty() || isolated.contains(annotation.getId()));
	}

	boolean isLocked(Annotation annotation) {
		return locked.contains(annotation.getId());
	}

	boolean hidesSomething() {
		return !hidden.isEmpty() || !isolated.isEmpty();
	}

	boolean locksSomething() {
		return !locked.isEmpty();
	}

	void hideSelected() {
		hidden.addAll(editor.scene().selection());
		editor.refreshShapes();
	}

	/** Shows only what is selected; a second time, or without a selection, all again. */
	void isolate() {
		isolated = isolated.isEmpty() ? Set.copyOf(editor.scene().selection()) : Set.of();
		editor.refreshShapes();
	}

	void showAll() {
		hidden.clear();
		isolated = Set.of();
		editor.refreshShapes();
	}

	/** Puts what is selected out of reach of the mouse, or back where all of it is. */
	void toggleLock() {
		List<String> selection = editor.scene().selection();
		if (locked.containsAll(selection)) {
			selection.forEach(locked::remove);
		} else {
			locked.addAll(selection);
		}
		editor.refreshShapes();
	}

	void unlockAll() {
		locked.clear();
		editor.refreshShapes();
	}
}
