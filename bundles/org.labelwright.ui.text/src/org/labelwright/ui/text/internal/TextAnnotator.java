/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.RelationRules;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.KindNames;
import org.labelwright.ui.editing.AnnotationEdits;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.editing.ChoicePopup;

/** Makes edits of the annotations of an editor's text out of what hand and keyboard do. */
final class TextAnnotator implements TextEdits {

	private static final String TOOL = "text";
	/** Spans as one reads them: of those that begin at one place the longest first. */
	private static final Comparator<Annotation> READING = Comparator.comparingInt(TextAnnotator::start)
			.thenComparing(one -> -((Span) one.getGeometry()).length()).thenComparing(Annotation::getId);

	private final TextEditor editor;
	private final AnnotationMaker maker = new AnnotationMaker(() -> false);
	/** Whether it is a chain, not a relation, that begins at the label that is marked. */
	private boolean chaining;

	TextAnnotator(TextEditor editor) {
		this.editor = editor;
	}

	private TextScene scene() {
		return editor.scene();
	}

	private List<Annotation> all() {
		return editor.session().map(DocumentSession::annotations).orElse(List.of());
	}

	private Optional<Annotation> find(String id) {
		return editor.session().flatMap(session -> session.find(id));
	}

	/** In the order of their selection. */
	List<Annotation> selected() {
		return scene().selection().stream().map(this::find).flatMap(Optional::stream).toList();
	}

	@Override
	public boolean byWords() {
		return editor.byWords();
	}

	@Override
	public void textSelected() {
		editor.hand().textSelected();
	}

	@Override
	public void typed(char character) {
		editor.hand().useOfKey(Character.toString(character));
	}

	@Override
	public void opened() {
		editor.hand().choose();
	}

	/** What a label would cover: the selection, or else the word at the caret. Whole words where these are wanted. */
	Optional<Span> wanted() {
		TextSelection text = scene().text();
		if (text.isEmpty()) {
			return scene().words().at(Math.min(text.caret(), scene().page().text().length())).map(word -> new Span(List.of(word)));
		}
		return text.span().map(span -> byWords() ? new Span(TextSelection.merged(List.of(),
				span.fragments().stream().map(scene().words()::around).toList())) : span);
	}

	/** Labels text. */
	void create(Span span, LabelClass labelClass) {
		if (!labelClass.getGeometryKinds().isEmpty() && !labelClass.getGeometryKinds().contains(GeometryKind.SPAN)) {
			editor.hint(NLS.bind(Messages.KindNotAllowed, labelClass.getName(), KindNames.of(labelClass.getGeometryKinds())));
			return;
		}
		Annotation annotation = maker.create(span, Optional.of(labelClass), TOOL);
		editor.run(Messages.Command_Create, new Edit(Change.add(annotation)));
		scene().select(List.of(annotation.getId()));
		// From here an arrow leads to the next word.
		int last = span.fragments().getLast().length() == 0 ? span.end() : scene().words().at(span.end() - 1).map(Fragment::start).orElse(span.start());
		scene().markText(TextSelection.at(last));
	}

	/** Gives what is selected a class. */
	void giveClass(LabelClass labelClass) {
		replaceSelected(Messages.Command_Class, after -> after.setLabelClass(labelClass.getId()));
	}

	void replaceSelected(String label, Consumer<Annotation> changer) {
		List<Change> changes = selected().stream().map(before -> changed(before, changer)).toList();
		if (!changes.isEmpty()) {
			editor.run(label, new Edit(changes));
		}
	}

	private static Change changed(Annotation before, Consumer<Annotation> changer) {
		Annotation after = AnnotationMaker.changed(before);
		changer.accept(after);
		return Change.replace(before, after);
	}

	@Override
	public void reshape(String id, Span span) {
		find(id).filter(before -> !span.equals(before.getGeometry()))
				.ifPresent(before -> editor.run(Messages.Command_Reshape, new Edit(changed(before, after -> after.setGeometry(span)))));
	}

	@Override
	public void extend(String id, Fragment fragment) {
		find(id).map(Annotation::getGeometry).filter(Span.class::isInstance).map(Span.class::cast).ifPresent(span -> {
			Fragment piece = byWords() ? scene().words().around(fragment) : fragment;
			// A piece of it that is touched again goes, as long as another one is left.
			List<Fragment> without = span.fragments().stream().filter(one -> !one.equals(piece)).toList();
			boolean known = without.size() < span.fragments().size() && !without.isEmpty();
			reshape(id, new Span(known ? without : TextSelection.merged(span.fragments(), List.of(piece))));
		});
	}

	/** Moves an end of the one label that is selected, by a word or a character, as the arrow points: to the left is forwards where the paragraph is written from right to left. */
	void moveEnd(boolean start, boolean right) {
		if (selected().size() != 1 || !(selected().getFirst().getGeometry() instanceof Span span)) {
			return;
		}
		Fragment edge = start ? span.fragments().getFirst() : span.fragments().getLast();
		int place = start ? edge.start() : edge.end();
		// The character inside: behind the last of a paragraph the next one begins.
		int inside = start ? place : Math.max(edge.start(), place - 1);
		int moved = moved(place, start, right != scene().isRightToLeft(inside));
		Fragment changed = start ? new Fragment(Math.min(moved, edge.end()), edge.end()) : new Fragment(edge.start(), Math.max(moved, edge.start()));
		if (changed.length() > 0) {
			List<Fragment> fragments = new ArrayList<>(span.fragments());
			fragments.set(start ? 0 : fragments.size() - 1, changed);
			reshape(selected().getFirst().getId(), new Span(fragments));
			scene().reveal(start ? changed.start() : changed.end());
		}
	}

	private int moved(int place, boolean start, boolean forwards) {
		var words = scene().words();
		if (!byWords()) {
			return forwards ? words.nextCharacter(place) : words.previousCharacter(place);
		}
		int length = scene().page().text().length();
		if (forwards) {
			int from = Math.min(length, start ? place + 1 : place);
			return words.after(from).map(one -> start ? one.start() : one.end()).orElse(place);
		}
		return start ? words.before(place).map(Fragment::start).orElse(place) : words.before(Math.max(0, place - 1)).map(Fragment::end).orElse(place);
	}

	/** Deletes what is selected: labels, or a relation. */
	void delete() {
		Optional<String> link = scene().selectedLink();
		if (link.isPresent()) {
			deleteLink(link.get());
		} else if (!selected().isEmpty()) {
			List<Annotation> doomed = selected();
			int caret = scene().text().caret();
			editor.run(Messages.Command_Delete, new Edit(AnnotationEdits.deletion(all(), doomed)));
			scene().selectText(TextSelection.at(caret));
		}
	}

	private void deleteLink(String link) {
		int slash = link.lastIndexOf('/');
		int at = Integer.parseInt(link.substring(slash + 1));
		find(link.substring(0, slash)).filter(before -> at < before.getRelations().size()).ifPresent(before -> {
			editor.run(Messages.Command_Unrelate, new Edit(changed(before, after -> after.getRelations().remove(at))));
			scene().selectLink(Optional.empty());
		});
	}

	/** The next label in the order of the text, or the one before; around its ends. There may be a hundred thousand, so they are not sorted for it. */
	void selectNext(int by) {
		Comparator<Annotation> order = by > 0 ? READING : READING.reversed();
		int caret = scene().text().caret();
		Optional<Annotation> current = scene().selection().isEmpty() ? Optional.empty() : find(scene().selection().getLast()).filter(one -> one.getGeometry() instanceof Span);
		Predicate<Annotation> beyond = one -> current.map(from -> order.compare(one, from) > 0).orElseGet(() -> by > 0 == start(one) >= caret);
		Optional<Annotation> first = Optional.empty();
		Optional<Annotation> next = Optional.empty();
		for (Annotation one : all()) {
			if (one.getGeometry() instanceof Span && scene().page().find(one.getId()).isPresent()) {
				first = first.filter(best -> order.compare(best, one) <= 0).or(() -> Optional.of(one));
				next = beyond.test(one) ? next.filter(best -> order.compare(best, one) <= 0).or(() -> Optional.of(one)) : next;
			}
		}
		(next.isPresent() ? next : first).map(Annotation::getId).ifPresent(this::show);
	}

	private static int start(Annotation annotation) {
		return ((Span) annotation.getGeometry()).start();
	}

	private void show(String id) {
		scene().select(List.of(id));
		scene().page().find(id).ifPresent(mark -> scene().reveal(mark.span().start()));
	}

	void selectAll() {
		scene().select(all().stream().map(Annotation::getId).toList());
	}

	/** Marks where a relation begins; the second time, draws it to what is selected now. */
	void markOrConnect() {
		if (selected().size() != 1) {
			editor.hint(Messages.Relation_SelectLabel);
			return;
		}
		String id = selected().getFirst().getId();
		Optional<String> source = scene().source().filter(one -> !chaining);
		if (source.isEmpty()) {
			chaining = false;
			scene().setSource(Optional.of(id));
			editor.hint(NLS.bind(Messages.Relation_Target, name(selected().getFirst())));
		} else {
			scene().setSource(Optional.empty());
			if (!source.get().equals(id)) {
				connect(source.get(), id);
			}
		}
	}

	@Override
	public void connect(String from, String to) {
		Optional<Annotation> source = find(from);
		Optional<Annotation> target = find(to);
		if (source.isEmpty() || target.isEmpty()) {
			return;
		}
		List<RelationType> allowed = RelationRules.allowed(editor.dataset().ontology(), all(), source.get(), target.get());
		switch (allowed.size()) {
		case 0 -> editor.hint(NLS.bind(Messages.Relation_NotAllowed, name(source.get()), name(target.get())));
		case 1 -> relate(source.get(), to, allowed.getFirst());
		default -> editor.popups().choose(Messages.Relation_Choose,
				allowed.stream().map(type -> new ChoicePopup.Choice(RelationRules.name(type), "", () -> relate(source.get(), to, type))).toList());
		}
	}

	private String name(Annotation annotation) {
		return LabelClasses.find(editor.dataset().ontology(), Optional.ofNullable(annotation.getLabelClass())).map(LabelClass::getName).orElse(Messages.NoClass);
	}

	private void relate(Annotation before, String to, RelationType type) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setId(maker.nextId());
		relation.setType(type.getId());
		relation.setTarget(to);
		editor.run(Messages.Command_Relate, new Edit(changed(before, after -> after.getRelations().add(relation))));
		editor.hint(NLS.bind(Messages.Relation_Made, RelationRules.name(type)));
	}

	/** Puts the selected labels into one chain; where one is in a chain already, the others join it. Of one label it is marked, and the next joins it. */
	void chain() {
		List<Annotation> chained = selected();
		Optional<Annotation> source = scene().source().filter(one -> chaining).flatMap(this::find);
		if (chained.isEmpty()) {
			editor.hint(Messages.Chain_SelectLabel);
			return;
		}
		if (chained.size() == 1 && source.isEmpty()) {
			chaining = true;
			scene().setSource(Optional.of(chained.getFirst().getId()));
			editor.hint(Messages.Chain_Target);
			return;
		}
		scene().setSource(Optional.empty());
		List<Annotation> members = Stream.concat(source.stream(), chained.stream()).distinct().toList();
		if (members.size() > 1) {
			String group = members.stream().map(Annotation::getGroup).filter(one -> one != null).findFirst().orElseGet(maker::nextId);
			editor.run(Messages.Command_Chain, new Edit(members.stream().map(before -> changed(before, after -> after.setGroup(group))).toList()));
			editor.hint(NLS.bind(Messages.Chain_Made, String.join(", ", members.stream().map(editor::describe).toList())));
		}
	}

	/** Takes the selected labels out of their chains. */
	void unchain() {
		List<Change> changes = selected().stream().filter(one -> one.getGroup() != null).map(before -> changed(before, after -> after.setGroup(null))).toList();
		if (!changes.isEmpty()) {
			editor.run(Messages.Command_Unchain, new Edit(changes));
		}
	}

	boolean inChain() {
		return selected().stream().anyMatch(one -> one.getGroup() != null);
	}

	/** Goes to the next label of the chain that the selected one is in. */
	void nextInChain() {
		selected().stream().filter(one -> one.getGroup() != null).findFirst().ifPresent(one -> {
			List<String> chain = all().stream().filter(other -> one.getGroup().equals(other.getGroup()) && other.getGeometry() instanceof Span)
					.sorted(Comparator.comparingInt(TextAnnotator::start)).map(Annotation::getId).toList();
			show(chain.get((chain.indexOf(one.getId()) + 1) % chain.size()));
		});
	}
}
