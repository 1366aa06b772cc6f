/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.Optional;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.editing.ClassList;
import org.labelwright.ui.editing.CurrentClass;
import org.labelwright.ui.editing.WholeItem;

/** The class that segments are made of, and the one that was used before it. UI thread only. */
final class ClassInUse {

	private final AudioEditor editor;
	private final AudioScene scene;
	private final CurrentClass current = new CurrentClass(this::classes);

	ClassInUse(AudioEditor editor, AudioScene scene) {
		this.editor = editor;
		this.scene = scene;
	}

	Optional<LabelClass> current() {
		return current.get();
	}

	private ClassList classes() {
		return editor.palette().classes();
	}

	/** The classes are others now: takes those of the same ids. */
	void classesChanged() {
		current.classesChanged();
		if (classes().isMissed()) {
			editor.hint(Messages.NoClasses);
		}
	}

	/** Gives the selected segments a class, makes one of the range, or labels from now on with the class. */
	void use(LabelClass labelClass) {
		if (editor.transcribing().use(labelClass)) {
			// Segments are made of the class that was in use all the same.
			current.show();
			editor.setFocus();
			return;
		}
		current.use(labelClass);
		if (WholeItem.isOnlyFor(labelClass)) {
			editor.annotator().toggleWhole(labelClass);
		} else if (!scene.selection().isEmpty()) {
			editor.annotator().giveClass(labelClass);
		} else if (scene.range().isPresent()) {
			editor.annotator().create(scene.range().get(), labelClass);
		}
		showTierOf(labelClass);
		editor.setFocus();
	}

	private void showTierOf(LabelClass labelClass) {
		String tier = TierReader.tierOf(labelClass);
		if (TierReader.isForSegments(labelClass) && scene.selection().isEmpty()) {
			if (!scene.board().has(tier)) {
				editor.segments().refresh();
			}
			scene.setTier(tier);
		}
	}

	void useKey(String key) {
		classes().ofKey(key).ifPresent(this::use);
	}

	/** Back to the class that was used before this one. */
	void useLast() {
		current.last().ifPresent(this::use);
	}

	/** Hides the classes of what is selected. */
	void hideSelected() {
		editor.annotator().selected().stream().map(editor.reader()::labelClass).flatMap(Optional::stream).distinct().toList().forEach(one -> classes().setHidden(one, true));
		editor.segments().refresh();
	}

	void showAll() {
		classes().classes().forEach(one -> classes().setHidden(one, false));
		editor.segments().refresh();
	}

	/** The colour of what is drawn on a tier, 0xRRGGBB. */
	int colorOn(String tier) {
		return ClassColors.packed(ClassColors.of(editor.reader().classOf(tier).or(this::current)));
	}
}
