/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.editing.AnnotationMaker;

/** Copies annotations: by the clipboard, on the spot, along a row, from the item before. */
final class Copies {

	private static final double SHIFT = 12;

	private final ImageEditor editor;
	private final AnnotationMaker maker;
	private final List<Annotation> clipboard = new ArrayList<>();
	/** Of what each duplicate was made, by ids. */
	private final Map<String, String> originals = new HashMap<>();

	Copies(ImageEditor editor, AnnotationMaker maker) {
		this.editor = editor;
		this.maker = maker;
	}

	void copy() {
		List<Annotation> selected = editor.annotator().selected();
		if (!selected.isEmpty()) {
			clipboard.clear();
			selected.forEach(annotation -> clipboard.add(EcoreUtil.copy(annotation)));
		}
	}

	/** At the same place: on the next image that is where the object mostly is. */
	void paste() {
		add(Messages.Command_Paste, clipboard, 0, 0);
	}

	/** A label of the image as a whole has no other place to go. */
	void duplicate() {
		add(Messages.Command_Duplicate, editor.annotator().selected().stream().filter(one -> !(one.getGeometry() instanceof Whole)).toList(), SHIFT, SHIFT);
	}

	/** As far from the selected object as that is from the one it was duplicated from; a first time right beside it. */
	void duplicateInRow() {
		List<Annotation> selected = editor.annotator().selected();
		Optional<Box> at = selected.size() == 1 ? bounds(selected.getFirst()) : Optional.empty();
		if (at.isEmpty()) {
			return;
		}
		Optional<Box> before = Optional.ofNullable(originals.get(selected.getFirst().getId()))
				.flatMap(id -> editor.session().flatMap(session -> session.find(id))).flatMap(Copies::bounds);
		add(Messages.Command_Row, selected, before.map(box -> at.get().x() - box.x()).orElse(at.get().width()),
				before.map(box -> at.get().y() - box.y()).orElse(0.0));
	}

	private static Optional<Box> bounds(Annotation annotation) {
		return Optional.ofNullable(annotation.getGeometry()).flatMap(Geometries::bounds);
	}

	/** Everything that the item before has, at the same places. */
	void copyFromPrevious() {
		Optional<Item> previous = editor.itemAt(-1);
		if (previous.isPresent()) {
			try {
				add(Messages.Command_FromPrevious, editor.dataset().document(previous.get().id(), editor.layer()).getAnnotations(), 0, 0);
			} catch (IOException e) {
				ImageEditor.report(e.getMessage(), e);
			}
		}
	}

	private void add(String label, List<Annotation> annotations, double dx, double dy) {
		List<Change> changes = new ArrayList<>();
		for (Annotation original : annotations) {
			Annotation copy = maker.copy(original);
			if ((dx != 0 || dy != 0) && copy.getGeometry() != null && Geometries.isMovable(copy.getGeometry())) {
				copy.setGeometry(Geometries.translate(copy.getGeometry(), dx, dy));
			}
			originals.put(copy.getId(), original.getId());
			changes.add(Change.add(copy));
		}
		if (!changes.isEmpty()) {
			editor.run(label, new Edit(changes));
			editor.select(changes.stream().map(Change::id).toList());
		}
	}
}
