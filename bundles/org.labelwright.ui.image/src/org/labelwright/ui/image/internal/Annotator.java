/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.gef.commands.Command;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.KindNames;
import org.labelwright.ui.canvas.SceneEdits;
import org.labelwright.ui.canvas.SkeletonTemplate;
import org.labelwright.ui.editing.AnnotationEdits;
import org.labelwright.ui.editing.AnnotationMaker;

/** Makes edits of the annotations of an editor's item out of what hand and keyboard do. */
final class Annotator implements SceneEdits {

	private final ImageEditor editor;
	private final AnnotationMaker maker;

	Annotator(ImageEditor editor, AnnotationMaker maker) {
		this.editor = editor;
		this.maker = maker;
	}

	@Override
	public Optional<Command> create(Geometry geometry, String tool) {
		return create(geometry, tool, editor.hand().currentClass());
	}

	@Override
	public Optional<Command> createSecond(Geometry geometry, String tool) {
		Optional<LabelClass> second = editor.hand().secondClass(Optional.of(geometry.kind()));
		if (second.isEmpty()) {
			hint(Messages.Editor_NoSecondClass);
			return Optional.empty();
		}
		return create(geometry, tool, second);
	}

	private Optional<Command> create(Geometry geometry, String tool, Optional<LabelClass> labelClass) {
		Optional<String> refusal = labelClass.flatMap(one -> refusal(one, geometry.kind()));
		if (refusal.isPresent() || editor.item().isEmpty()) {
			refusal.ifPresent(this::hint);
			return Optional.empty();
		}
		Annotation annotation = maker.create(geometry, labelClass, tool);
		return Optional.of(new EditCommand(Messages.Command_Create, editor.clock(), (layer, itemId, edit) -> {
			editor.apply(layer, itemId, edit);
			editor.select(List.of(annotation.getId()));
			labelClass.ifPresent(editor.hand()::drawn);
			if (!(geometry instanceof Mask)) {
				// A mask is rarely complete with its first stroke.
				editor.drawn();
			}
		}, editor.layer(), editor.item().get().id(), new Edit(Change.add(annotation))));
	}

	private static Optional<String> refusal(LabelClass labelClass, GeometryKind kind) {
		List<GeometryKind> allowed = labelClass.getGeometryKinds();
		return allowed.isEmpty() || allowed.contains(kind) ? Optional.empty()
				: Optional.of(NLS.bind(Messages.Editor_KindNotAllowed, new Object[] { labelClass.getName(), KindNames.of(kind), KindNames.of(allowed) }));
	}

	@Override
	public Command reshape(Map<String, Geometry> changed) {
		List<Change> changes = new ArrayList<>();
		changed.forEach((id, geometry) -> find(id).ifPresent(before -> {
			if (!geometry.equals(before.getGeometry())) {
				changes.add(Change.replace(before, withGeometry(before, geometry)));
			}
		}));
		return command(Messages.Command_Reshape, new Edit(changes));
	}

	private Command command(String label, Edit edit) {
		return new EditCommand(label, editor.clock(), editor::apply, editor.layer(), editor.item().orElseThrow().id(), edit);
	}

	private static Annotation withGeometry(Annotation before, Geometry geometry) {
		Annotation after = AnnotationMaker.changed(before);
		after.setGeometry(geometry);
		return after;
	}

	@Override
	public Command rework(String label, Map<String, List<Geometry>> pieces) {
		List<Change> changes = new ArrayList<>();
		List<Annotation> gone = new ArrayList<>();
		pieces.forEach((id, geometries) -> find(id).ifPresent(before -> {
			if (geometries.isEmpty()) {
				gone.add(before);
				return;
			}
			changes.add(Change.replace(before, withGeometry(before, geometries.getFirst())));
			for (Geometry further : geometries.subList(1, geometries.size())) {
				Annotation copy = maker.copy(before);
				copy.setGeometry(further);
				changes.add(Change.add(copy));
			}
		}));
		changes.addAll(deletion(gone));
		return command(label, new Edit(changes));
	}

	private List<Change> deletion(List<Annotation> doomed) {
		return AnnotationEdits.deletion(editor.session().orElseThrow().annotations(), doomed);
	}

	@Override
	public Optional<Command> paint(Optional<String> id, Mask mask, String tool) {
		return editor.masks().paint(id, mask, tool);
	}

	@Override
	public RGB color() {
		return ClassColors.of(editor.hand().currentClass());
	}

	@Override
	public void connect(String from, String to) {
		editor.relations().connect(from, to);
	}

	@Override
	public Optional<SkeletonTemplate> skeleton() {
		return editor.hand().currentClass().flatMap(Skeletons::of);
	}

	@Override
	public void hint(String message) {
		editor.palette().hint(message);
	}

	@Override
	public void hintInstead(String before, String message) {
		if (editor.palette().hint().equals(before)) {
			hint(message);
		}
	}

	@Override
	public void pointer(double x, double y) {
		String place = String.format(Locale.ROOT, "%.1f, %.1f", x, y);
		editor.showPointer(editor.picture().shown().flatMap(image -> image.value(x, y)).map(value -> NLS.bind(Messages.Editor_Value, place, value)).orElse(place));
	}

	private Optional<Annotation> find(String id) {
		return editor.session().flatMap(session -> session.find(id));
	}

	/** In the order of their selection. */
	List<Annotation> selected() {
		return editor.scene().selection().stream().map(this::find).flatMap(Optional::stream).toList();
	}

	/** Carries out a change of everything that is selected, as one command. */
	void replaceSelected(String label, UnaryOperator<Annotation> change) {
		List<Change> changes = selected().stream().map(before -> Change.replace(before, change.apply(AnnotationMaker.changed(before)))).toList();
		if (!changes.isEmpty()) {
			editor.run(label, new Edit(changes));
		}
	}

	/** Gives what is selected a class. */
	void giveClass(LabelClass labelClass) {
		replaceSelected(Messages.Command_Class, after -> {
			after.setLabelClass(labelClass.getId());
			return after;
		});
	}

	/** Moves what is selected by whole pixels of the image. */
	void nudge(double dx, double dy) {
		List<Change> changes = new ArrayList<>();
		for (Annotation before : selected()) {
			if (before.getGeometry() != null && Geometries.isMovable(before.getGeometry())) {
				changes.add(Change.replace(before, withGeometry(before, Geometries.translate(before.getGeometry(), dx, dy))));
			}
		}
		if (!changes.isEmpty()) {
			editor.run(Messages.Command_Nudge, new Edit(changes));
		}
	}

	/** Deletes what is selected: objects, or a relation. */
	void delete() {
		if (editor.scene().selectedLink().isPresent()) {
			editor.relations().delete(editor.scene().selectedLink().get());
		} else if (!selected().isEmpty()) {
			editor.run(Messages.Command_Delete, new Edit(deletion(selected())));
		}
	}

	/** Selects the next or previous annotation in the order of stacking. */
	void selectNext(int by) {
		List<String> all = editor.session().map(DocumentSession::annotations).orElse(List.of()).stream().map(Annotation::getId)
				.filter(id -> editor.scene().shape(id).isPresent()).toList();
		if (all.isEmpty()) {
			return;
		}
		int at = editor.scene().selection().isEmpty() ? -1 : all.indexOf(editor.scene().selection().getLast());
		int next = at < 0 ? by > 0 ? 0 : all.size() - 1 : Math.floorMod(at + by, all.size());
		editor.select(List.of(all.get(next)));
		editor.viewer().reveal(all.get(next));
	}

	void selectAll() {
		editor.select(editor.session().map(DocumentSession::annotations).orElse(List.of()).stream().map(Annotation::getId).toList());
	}
}
