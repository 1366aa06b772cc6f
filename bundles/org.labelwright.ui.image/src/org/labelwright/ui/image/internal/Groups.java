/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.List;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.editing.AnnotationEdits;
import org.labelwright.ui.editing.AnnotationMaker;

/** Ties objects together that are selected and moved as one. */
final class Groups {

	private final ImageEditor editor;
	private final AnnotationMaker maker;

	Groups(ImageEditor editor, AnnotationMaker maker) {
		this.editor = editor;
		this.maker = maker;
	}

	boolean anySelected() {
		return editor.annotator().selected().stream().anyMatch(annotation -> annotation.getGroup() != null);
	}

	void group() {
		if (editor.scene().selection().size() > 1) {
			String group = maker.nextId();
			editor.annotator().replaceSelected(Messages.Command_Group, after -> {
				after.setGroup(group);
				return after;
			});
		}
	}

	/** Dissolves the groups of what is selected, also for members that are not. */
	void ungroup() {
		List<String> groups = editor.annotator().selected().stream().map(Annotation::getGroup).filter(group -> group != null).toList();
		List<Change> changes = editor.session().map(session -> AnnotationEdits.ungrouping(session.annotations(), groups)).orElse(List.of());
		if (!changes.isEmpty()) {
			editor.run(Messages.Command_Ungroup, new Edit(changes));
		}
	}
}
