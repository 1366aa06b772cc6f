/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.audio.layout.Segment;
import org.labelwright.ui.audio.layout.TierTrack;
import org.labelwright.ui.editing.AnnotationEdits;
import org.labelwright.ui.editing.AnnotationMaker;

/** Makes edits of the annotations of an editor's recording out of what hand and keyboard do. */
final class AudioAnnotator {

	private static final String TOOL = "segment";

	private final AudioEditor editor;
	private final AnnotationMaker maker = new AnnotationMaker(() -> false);

	AudioAnnotator(AudioEditor editor) {
		this.editor = editor;
	}

	private AudioScene scene() {
		return editor.scene();
	}

	private List<Annotation> all() {
		return editor.session().map(DocumentSession::annotations).orElse(List.of());
	}

	Optional<Annotation> find(String id) {
		return editor.session().flatMap(session -> session.find(id));
	}

	/** In the order of their selection. */
	List<Annotation> selected() {
		return scene().selection().stream().map(this::find).flatMap(Optional::stream).toList();
	}

	private static Interval interval(Annotation annotation) {
		return (Interval) annotation.getGeometry();
	}

	/** A segment on a tier, of the class that the tier is, or else of the one in use. */
	void create(String tier, Interval interval) {
		Optional<LabelClass> labelClass = editor.reader().classOf(tier).or(editor.classInUse()::current);
		if (labelClass.isEmpty()) {
			editor.hint(Messages.NoClasses);
		} else {
			create(interval, labelClass.get(), Optional.of(tier));
		}
	}

	/** A segment of a class, on the tier that it is. */
	void create(Interval interval, LabelClass labelClass) {
		create(interval, labelClass, Optional.empty());
	}

	private void create(Interval interval, LabelClass labelClass, Optional<String> tier) {
		if (!TierReader.isForSegments(labelClass)) {
			editor.hint(NLS.bind(Messages.KindNotAllowed, labelClass.getName()));
			return;
		}
		Annotation annotation = maker.create(interval, Optional.of(labelClass), TOOL);
		tier.flatMap(TierReader::named).ifPresent(name -> annotation.getAttributes().put(Transcripts.TIER, new AttributeValue.Text(name)));
		tier.flatMap(TierReader::speakerOf).ifPresent(name -> put(annotation, labelClass, Transcripts.SPEAKER, name));
		parent(annotation, interval).ifPresent(annotation.getRelations()::add);
		editor.run(Messages.Command_Create, new Edit(Change.add(annotation)));
		scene().setRange(Optional.empty());
		scene().select(List.of(annotation.getId()));
	}

	private static void put(Annotation annotation, LabelClass labelClass, String attribute, String value) {
		String id = Transcripts.attribute(labelClass, attribute).map(AttributeType::getId).orElse(attribute);
		annotation.getAttributes().put(id, new AttributeValue.Text(value));
	}

	/** On a tier that hangs below another, the segment of that one which it is a part of. */
	private Optional<Relation> parent(Annotation annotation, Interval interval) {
		return editor.reader().parentOf(annotation).map(scene().board()::track).flatMap(track -> track.between(interval.start(), interval.end()).stream()
				.max(Comparator.comparingLong(one -> interval.overlap(new Interval(one.start(), one.end()))))).map(whole -> {
					Relation relation = AnnotationFactory.eINSTANCE.createRelation();
					relation.setType(Transcripts.PARENT);
					relation.setTarget(whole.id());
					return relation;
				});
	}

	private static Change changed(Annotation before, Consumer<Annotation> changer) {
		Annotation after = AnnotationMaker.changed(before);
		changer.accept(after);
		return Change.replace(before, after);
	}

	private void replaceSelected(String label, Consumer<Annotation> changer) {
		List<Change> changes = selected().stream().map(before -> changed(before, changer)).toList();
		if (!changes.isEmpty()) {
			editor.run(label, new Edit(changes));
		}
	}

	/** Gives what is selected a class. */
	void giveClass(LabelClass labelClass) {
		if (TierReader.isForSegments(labelClass)) {
			replaceSelected(Messages.Command_Class, after -> after.setLabelClass(labelClass.getId()));
		} else {
			editor.hint(NLS.bind(Messages.KindNotAllowed, labelClass.getName()));
		}
	}

	/** Labels the recording as a whole with a class, or no longer. */
	void toggleWhole(LabelClass labelClass) {
		Optional<Annotation> known = all().stream().filter(one -> one.getGeometry() instanceof Whole && labelClass.getId().equals(one.getLabelClass())).findFirst();
		if (known.isPresent()) {
			editor.run(Messages.Command_Clip, new Edit(AnnotationEdits.deletion(all(), List.of(known.get()))));
		} else {
			editor.run(Messages.Command_Clip, new Edit(Change.add(maker.create(new Whole(), Optional.of(labelClass), TOOL))));
		}
	}

	/** The whole segment is elsewhere. */
	void move(String id, Interval to) {
		reshape(Messages.Command_Move, id, to, Map.of());
	}

	/**
	 * An end of a segment is elsewhere.
	 *
	 * @param alongside others that it takes along, each with whether by their start
	 */
	void reshape(String id, Interval to, Map<String, Boolean> alongside) {
		reshape(Messages.Command_Reshape, id, to, alongside);
	}

	private void reshape(String label, String id, Interval to, Map<String, Boolean> alongside) {
		find(id).filter(before -> !to.equals(before.getGeometry())).ifPresent(before -> {
			List<Change> changes = new ArrayList<>();
			changes.add(changed(before, after -> after.setGeometry(to)));
			boolean start = interval(before).end() == to.end();
			long time = start ? to.start() : to.end();
			alongside.forEach((other, byStart) -> find(other).ifPresent(one -> {
				Interval old = interval(one);
				// It keeps a microsecond, so that it can be seen and taken back.
				Interval changed = byStart ? new Interval(Math.min(time, old.end() - 1), old.end()) : new Interval(old.start(), Math.max(time, old.start() + 1));
				changes.add(changed(one, after -> after.setGeometry(changed)));
			}));
			editor.run(label, new Edit(changes));
		});
	}

	/** Moves an end of the one segment that is selected. */
	void moveEnd(boolean start, long by) {
		if (selected().size() == 1) {
			Interval interval = interval(selected().getFirst());
			Interval moved = start ? new Interval(Math.clamp(interval.start() + by, 0, interval.end() - 1), interval.end())
					: new Interval(interval.start(), Math.clamp(interval.end() + by, interval.start() + 1, Math.max(interval.end(), scene().view().duration())));
			reshape(selected().getFirst().getId(), moved, Map.of());
		}
	}

	/** Takes an end of the one segment that is selected to a time. */
	void setEnd(boolean start, long time) {
		if (selected().size() == 1) {
			Interval interval = interval(selected().getFirst());
			moveEnd(start, time - (start ? interval.start() : interval.end()));
		}
	}

	/** The segment that would be cut at a time. */
	Optional<Annotation> splittable(long time) {
		return scene().selected().or(() -> scene().tier().flatMap(tier -> scene().board().track(tier).at(time)))
				.filter(segment -> time > segment.start() && time < segment.end()).flatMap(segment -> find(segment.id()));
	}

	/** Cuts a segment in two at the cursor; what is written in it stays with the first. */
	void split() {
		splittable(scene().cursor()).ifPresent(one -> split(one, scene().cursor(), Optional.empty()));
	}

	/**
	 * A text that is cut in two.
	 *
	 * @param caret UTF-16 offset
	 */
	record Cut(String text, int caret) {
		String left() {
			return text.substring(0, caret);
		}

		String right() {
			return text.substring(caret);
		}
	}

	/** Cuts a segment in two at a time inside it, with a part of the text for each. */
	void split(Annotation whole, long time, Optional<Cut> cut) {
		Interval interval = interval(whole);
		Annotation second = maker.copy(whole);
		second.setGeometry(new Interval(time, interval.end()));
		whole.getRelations().forEach(relation -> {
			Relation copy = AnnotationFactory.eINSTANCE.createRelation();
			copy.setType(relation.getType());
			copy.setTarget(relation.getTarget());
			second.getRelations().add(copy);
		});
		setText(second, cut.map(one -> one.right().strip()).orElse(""));
		List<Change> changes = new ArrayList<>();
		changes.add(changed(whole, after -> {
			after.setGeometry(new Interval(interval.start(), time));
			cut.ifPresent(one -> setText(after, one.left().strip()));
		}));
		changes.add(Change.add(second));
		cut.ifPresent(one -> textAttribute(whole).map(AttributeType::getId).ifPresent(attribute -> changes.addAll(editor.words().split(whole, second, attribute,
				Transcripts.value(whole, attribute), one.text(), one.text().codePointCount(0, one.caret())))));
		// Parts of it that are after the cut are parts of the second.
		for (Annotation other : all()) {
			if (other.getGeometry() instanceof Interval part && part.start() >= time && refersTo(other, whole.getId())) {
				changes.add(changed(other, after -> retarget(after, whole.getId(), second.getId())));
			}
		}
		editor.run(Messages.Command_Split, new Edit(changes));
		scene().select(List.of(second.getId()));
	}

	private static boolean refersTo(Annotation annotation, String id) {
		return annotation.getRelations().stream().anyMatch(relation -> id.equals(relation.getTarget()));
	}

	private static void retarget(Annotation annotation, String from, String to) {
		annotation.getRelations().stream().filter(relation -> from.equals(relation.getTarget())).forEach(relation -> relation.setTarget(to));
	}

	/** The segments that would become one: those that are selected of one tier, or the selected one and the next. */
	List<Segment> mergeable() {
		List<Segment> selected = scene().selection().stream().map(scene().board()::find).flatMap(Optional::stream).toList();
		if (selected.isEmpty() || selected.stream().anyMatch(one -> !one.tier().equals(selected.getFirst().tier()))) {
			return List.of();
		}
		TierTrack track = scene().board().track(selected.getFirst().tier());
		Set<Segment> together = new HashSet<>(selected);
		if (selected.size() == 1) {
			track.neighbour(selected.getFirst(), 1).ifPresent(together::add);
		}
		return together.size() < 2 ? List.of() : together.stream().sorted(Comparator.comparingLong(Segment::start)).toList();
	}

	/** Makes one segment of several, with all that is written in them. */
	void merge() {
		List<Annotation> parts = mergeable().stream().map(segment -> find(segment.id())).flatMap(Optional::stream).toList();
		if (parts.size() < 2) {
			return;
		}
		Annotation first = parts.getFirst();
		Set<String> others = new HashSet<>();
		parts.stream().skip(1).forEach(one -> others.add(one.getId()));
		StringBuilder text = new StringBuilder();
		List<Change> changes = new ArrayList<>();
		for (Annotation part : parts) {
			String more = Transcripts.text(part, editor.reader().labelClass(part));
			if (!more.isBlank()) {
				text.append(text.isEmpty() ? "" : " ");
				changes.addAll(mergedWords(part, first, text.codePointCount(0, text.length())));
				text.append(more);
			}
		}
		long end = parts.stream().mapToLong(one -> interval(one).end()).max().orElseThrow();
		Annotation merged = AnnotationMaker.changed(first);
		merged.setGeometry(new Interval(interval(first).start(), end));
		setText(merged, text.toString());
		Map<String, Annotation> after = new LinkedHashMap<>();
		changes.forEach(change -> change.after().ifPresent(one -> {
			others.forEach(gone -> retarget(one, gone, first.getId()));
			after.put(one.getId(), one);
		}));
		changes.add(Change.replace(first, merged));
		for (Annotation other : all()) {
			if (!after.containsKey(other.getId()) && !others.contains(other.getId()) && !other.getId().equals(first.getId()) && other.getRelations().stream().anyMatch(relation -> others.contains(relation.getTarget()))) {
				Change change = changed(other, one -> others.forEach(gone -> retarget(one, gone, first.getId())));
				changes.add(change);
				after.put(other.getId(), change.after().orElseThrow());
			}
		}
		List<Annotation> rest = all().stream().map(one -> after.getOrDefault(one.getId(), one)).map(one -> one.getId().equals(first.getId()) ? merged : one).toList();
		changes.addAll(AnnotationEdits.deletion(rest, parts.subList(1, parts.size())));
		editor.run(Messages.Command_Merge, new Edit(changes));
		scene().select(List.of(first.getId()));
	}

	private List<Change> mergedWords(Annotation part, Annotation into, int offset) {
		return textAttribute(part).flatMap(from -> textAttribute(into).map(to -> editor.words().merged(part, from.getId(), into, to.getId(), offset))).orElse(List.of());
	}

	/** Deletes what is selected, and selects what comes after it; of a label of words only that. */
	void delete() {
		if (scene().words().isPresent()) {
			editor.words().delete(scene().words().get());
		} else if (!selected().isEmpty()) {
			Optional<String> next = scene().selected().flatMap(segment -> scene().board().track(segment.tier()).neighbour(segment, 1)).map(Segment::id);
			editor.run(Messages.Command_Delete, new Edit(AnnotationEdits.deletion(all(), selected())));
			scene().select(next.stream().toList());
		}
	}

	void selectAll() {
		scene().select(scene().tier().map(tier -> scene().board().track(tier).segments().stream().map(Segment::id).toList()).orElse(List.of()));
	}

	/** Where the text of a segment goes; empty where its class has no such attribute. */
	Optional<AttributeType> textAttribute(Annotation annotation) {
		return editor.reader().labelClass(annotation).flatMap(Transcripts::textOf);
	}

	private void setText(Annotation annotation, String text) {
		textAttribute(annotation).ifPresent(type -> setValue(annotation, type.getId(), text));
	}

	private static void setValue(Annotation annotation, String attribute, String value) {
		if (value.isEmpty()) {
			annotation.getAttributes().removeKey(attribute);
		} else {
			annotation.getAttributes().put(attribute, new AttributeValue.Text(value));
		}
	}

	/** Writes what is heard in a segment. */
	void type(String id, String text) {
		find(id).flatMap(this::textAttribute).ifPresent(type -> find(id).filter(before -> !Transcripts.value(before, type.getId()).equals(text))
				.ifPresent(before -> editor.run(Messages.Command_Type, new Edit(changed(before, after -> setValue(after, type.getId(), text))))));
	}

	/** Says who speaks in what is selected. */
	void speak(String speaker) {
		List<Change> changes = selected().stream().map(before -> changed(before, after -> {
			String id = editor.reader().labelClass(before).flatMap(one -> Transcripts.attribute(one, Transcripts.SPEAKER)).map(AttributeType::getId)
					.orElse(Transcripts.SPEAKER);
			setValue(after, id, speaker);
		})).toList();
		editor.run(Messages.Command_Speaker, new Edit(changes));
	}

	/** Whether somebody still has to say what a segment is. */
	boolean isUnlabelled(Annotation annotation) {
		Optional<LabelClass> labelClass = editor.reader().labelClass(annotation);
		return annotation.getGeometry() instanceof Interval
				&& (labelClass.isEmpty() || Transcripts.textOf(labelClass.get()).isPresent() && Transcripts.text(annotation, labelClass).isBlank());
	}
}
