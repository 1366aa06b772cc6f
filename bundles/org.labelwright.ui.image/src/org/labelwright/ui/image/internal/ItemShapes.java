/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Keypoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.canvas.SceneShape;

/** The annotations of the item as shapes on the canvas. UI thread only. */
final class ItemShapes {

	private final ImageEditor editor;

	ItemShapes(ImageEditor editor) {
		this.editor = editor;
	}

	SceneShape shape(Annotation annotation) {
		Optional<LabelClass> labelClass = annotation.getLabelClass() == null ? Optional.empty() : editor.palette().classes().find(annotation.getLabelClass());
		String unknown = annotation.getLabelClass() == null ? Messages.Palette_NoClass : annotation.getLabelClass();
		return new SceneShape(annotation.getId(), annotation.getGeometry(), ClassColors.of(labelClass),
				labelClass.map(LabelClass::getName).orElse(unknown), editor.visibility().isLocked(annotation) || editor.layers().isLocked(), Optional.ofNullable(annotation.getGroup()),
				annotation.getGeometry() instanceof Keypoints ? labelClass.flatMap(Skeletons::of) : Optional.empty(), editor.layers().opacity(editor.layer(), annotation), false,
				isPrediction(annotation));
	}

	/** Whether a model has said it and no person has looked at it. */
	private static boolean isPrediction(Annotation annotation) {
		return annotation.getProvenance() != null && annotation.getProvenance().getAuthorKind() == AuthorKind.MODEL
				&& annotation.getProvenance().getChanged() == null && annotation.getReview() == ReviewState.NONE;
	}

	private boolean isShown(Annotation annotation) {
		return annotation.getGeometry() != null && editor.visibility().shows(annotation) && editor.layers().shows(annotation);
	}

	/** Brings all shapes on the canvas up to date. */
	void refresh() {
		List<SceneShape> shapes = new ArrayList<>(editor.layers().backdrop());
		editor.session().map(DocumentSession::annotations).orElse(List.of()).stream().filter(this::isShown).map(this::shape).forEach(shapes::add);
		editor.scene().setShapes(shapes);
		editor.scene().setLinks(editor.relations().links());
		editor.masks().refresh();
		if (editor.layers().reading().isPresent()) {
			editor.showStatus();
		}
	}

	/** What was added on top, changed or deleted is brought up to date alone, so that a full picture stays quick. */
	void refresh(Edit edit) {
		boolean reordered = edit.changes().stream().anyMatch(change -> change.before().isEmpty() && change.position() >= 0);
		if (reordered) {
			refresh();
			return;
		}
		boolean related = false;
		for (Change change : edit.changes()) {
			change.after().filter(this::isShown).ifPresentOrElse(after -> editor.scene().put(shape(after)), () -> editor.scene().remove(change.id()));
			related |= change.after().filter(after -> !after.getRelations().isEmpty()).isPresent()
					|| change.before().filter(before -> !before.getRelations().isEmpty()).isPresent();
		}
		if (related) {
			editor.scene().setLinks(editor.relations().links());
		}
		editor.masks().refresh();
	}
}
