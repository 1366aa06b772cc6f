/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.commands.Command;
import org.labelwright.core.Ids;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.canvas.SceneEdits;

/** Makes edits of the annotations of an editor's item out of what hand and keyboard do. */
final class Annotator implements SceneEdits {

	private static final double PASTE_SHIFT = 12;

	private final ImageEditor editor;
	private final Ids ids = new Ids();
	private final List<Annotation> clipboard = new ArrayList<>();

	Annotator(ImageEditor editor) {
		this.editor = editor;
	}

	@Override
	public Optional<Command> create(Geometry geometry, String tool) {
		return editor.item().map(item -> {
			Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
			annotation.setId(ids.next());
			editor.currentClass().ifPresent(labelClass -> annotation.setLabelClass(labelClass.getId()));
			annotation.setGeometry(geometry);
			Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
			provenance.setAuthor(System.getProperty("user.name"));
			provenance.setAuthorKind(AuthorKind.PERSON);
			provenance.setTool(tool);
			provenance.setCreated(now());
			annotation.setProvenance(provenance);
			return new EditCommand(Messages.Command_Create, (itemId, edit) -> {
				editor.apply(itemId, edit);
				editor.select(List.of(annotation.getId()));
			}, item.id(), new Edit(Change.add(annotation)));
		});
	}

	private static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS);
	}

	@Override
	public Command reshape(Map<String, Geometry> changed) {
		List<Change> changes = new ArrayList<>();
		changed.forEach((id, geometry) -> find(id).ifPresent(before -> {
			if (!geometry.equals(before.getGeometry())) {
				Annotation after = changed(before);
				after.setGeometry(geometry);
				changes.add(Change.replace(before, after));
			}
		}));
		return new EditCommand(Messages.Command_Reshape, editor::apply, editor.item().orElseThrow().id(), new Edit(changes));
	}

	private Optional<Annotation> find(String id) {
		return editor.session().flatMap(session -> session.find(id));
	}

	private static Annotation changed(Annotation before) {
		Annotation after = EcoreUtil.copy(before);
		if (after.getProvenance() != null) {
			after.getProvenance().setChanged(now());
		}
		return after;
	}

	@Override
	public void pointer(double x, double y) {
		editor.showPointer(String.format(Locale.ROOT, "%.1f, %.1f", x, y));
	}

	private List<Annotation> selected() {
		return editor.scene().selection().stream().map(this::find).flatMap(Optional::stream).toList();
	}

	private void replaceSelected(String label, UnaryOperator<Annotation> change) {
		List<Change> changes = selected().stream().map(before -> Change.replace(before, change.apply(before))).toList();
		if (!changes.isEmpty()) {
			editor.run(label, new Edit(changes));
		}
	}

	/** Gives the class to what is selected and to what is drawn next. */
	void setClass(LabelClass labelClass) {
		editor.setCurrentClass(labelClass);
		replaceSelected(Messages.Command_Class, before -> {
			Annotation after = changed(before);
			after.setLabelClass(labelClass.getId());
			return after;
		});
		editor.setFocus();
	}

	void setClassByKey(String key) {
		editor.palette().classOfKey(key).ifPresent(this::setClass);
	}

	/** Moves what is selected by whole pixels of the image. */
	void nudge(double dx, double dy) {
		List<Change> changes = new ArrayList<>();
		for (Annotation before : selected()) {
			if (!(before.getGeometry() instanceof Mask)) {
				Annotation after = changed(before);
				after.setGeometry(Geometries.translate(before.getGeometry(), dx, dy));
				changes.add(Change.replace(before, after));
			}
		}
		if (!changes.isEmpty()) {
			editor.run(Messages.Command_Nudge, new Edit(changes));
		}
	}

	void delete() {
		DocumentSession session = editor.session().orElse(null);
		List<Annotation> doomed = selected();
		if (session == null || doomed.isEmpty()) {
			return;
		}
		// From the top down, so that the places of the others hold when each comes back.
		List<Change> changes = doomed.stream().map(annotation -> Change.delete(annotation, session.position(annotation.getId())))
				.sorted((one, other) -> Integer.compare(other.position(), one.position())).toList();
		editor.run(Messages.Command_Delete, new Edit(changes));
	}

	void copy() {
		if (!selected().isEmpty()) {
			clipboard.clear();
			selected().forEach(annotation -> clipboard.add(EcoreUtil.copy(annotation)));
		}
	}

	/** At the same place: on the next image that is where the object mostly is. */
	void paste() {
		add(Messages.Command_Paste, clipboard, 0);
	}

	void duplicate() {
		add(Messages.Command_Duplicate, selected(), PASTE_SHIFT);
	}

	private void add(String label, List<Annotation> originals, double shift) {
		List<Change> changes = new ArrayList<>();
		for (Annotation original : originals) {
			Annotation copy = EcoreUtil.copy(original);
			copy.setId(ids.next());
			// What ties the original to a foreign file or to others does not hold for the copy.
			copy.setOrigin(null);
			copy.getRelations().clear();
			if (copy.getProvenance() != null) {
				copy.getProvenance().setCreated(now());
				copy.getProvenance().setChanged(null);
			}
			if (shift != 0 && !(copy.getGeometry() instanceof Mask)) {
				copy.setGeometry(Geometries.translate(copy.getGeometry(), shift, shift));
			}
			changes.add(Change.add(copy));
		}
		if (!changes.isEmpty()) {
			editor.run(label, new Edit(changes));
			editor.select(changes.stream().map(Change::id).toList());
		}
	}

	/** Selects the next or previous annotation in the order of stacking. */
	void selectNext(int by) {
		List<Annotation> all = editor.session().map(DocumentSession::annotations).orElse(List.of());
		if (all.isEmpty()) {
			return;
		}
		String last = editor.scene().selection().isEmpty() ? "" : editor.scene().selection().getLast();
		int at = -1;
		for (int i = 0; i < all.size(); i++) {
			at = all.get(i).getId().equals(last) ? i : at;
		}
		int next = at < 0 ? by > 0 ? 0 : all.size() - 1 : Math.floorMod(at + by, all.size());
		editor.select(List.of(all.get(next).getId()));
		editor.viewer().reveal(all.get(next).getId());
	}

	void selectAll() {
		editor.select(editor.session().map(DocumentSession::annotations).orElse(List.of()).stream().map(Annotation::getId).toList());
	}
}
