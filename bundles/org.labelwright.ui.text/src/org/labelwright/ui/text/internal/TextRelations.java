/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.RelationRules;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.editing.ChoicePopup;

/** Relations that are there already, without the mouse: goes from one to the next, and gives one another type. UI thread only. */
final class TextRelations {

	private final TextEditor editor;
	/** The label whose relations are gone through. */
	private Optional<String> label = Optional.empty();

	TextRelations(TextEditor editor) {
		this.editor = editor;
	}

	private TextScene scene() {
		return editor.scene();
	}

	private List<Annotation> all() {
		return editor.session().map(DocumentSession::annotations).orElse(List.of());
	}

	/** Selects the next relation that leads from or to the selected label; after the last, the label again. */
	void next() {
		Optional<String> link = scene().selectedLink();
		if (scene().selection().size() == 1) {
			label = Optional.of(scene().selection().getFirst());
		} else if (link.isPresent() && label.filter(id -> of(id).contains(link.get())).isEmpty()) {
			label = link.map(TextRelations::source);
		}
		if (label.isEmpty() || scene().selection().isEmpty() && link.isEmpty()) {
			editor.hint(Messages.Relation_SelectLabel);
			return;
		}
		List<String> links = of(label.get());
		int next = link.map(links::indexOf).orElse(-1) + 1;
		if (links.isEmpty()) {
			editor.hint(Messages.Relation_None);
		} else if (next == links.size()) {
			scene().select(List.of(label.get()));
		} else {
			scene().selectLink(Optional.of(links.get(next)));
			relation(links.get(next)).ifPresent(one -> editor.hint(NLS.bind(Messages.Relation_Selected, name(one))));
		}
	}

	/** Those from a label, then those to it. */
	private List<String> of(String id) {
		List<String> from = new ArrayList<>();
		List<String> to = new ArrayList<>();
		for (Annotation one : all()) {
			for (int i = 0; i < one.getRelations().size(); i++) {
				boolean here = one.getId().equals(id);
				if (here || id.equals(one.getRelations().get(i).getTarget())) {
					(here ? from : to).add(one.getId() + "/" + i);
				}
			}
		}
		from.addAll(to);
		return from;
	}

	private static String source(String link) {
		return link.substring(0, link.lastIndexOf('/'));
	}

	private static int place(String link) {
		return Integer.parseInt(link.substring(link.lastIndexOf('/') + 1));
	}

	private Optional<Annotation> find(String id) {
		return editor.session().flatMap(session -> session.find(id));
	}

	private Optional<Relation> relation(String link) {
		return find(source(link)).map(Annotation::getRelations).filter(all -> place(link) < all.size()).map(all -> all.get(place(link)));
	}

	private String name(Relation relation) {
		return type(relation).map(RelationRules::name).orElse(relation.getType() == null ? Messages.Relation_NoType : relation.getType());
	}

	private Optional<RelationType> type(Relation relation) {
		return editor.dataset().ontology().getRelationTypes().stream().filter(one -> one.getId().equals(relation.getType())).findFirst();
	}

	/**
	 * Asks which type the selected relation has.
	 *
	 * @return whether one is selected
	 */
	boolean chooseType() {
		Optional<String> link = scene().selectedLink().filter(one -> relation(one).isPresent());
		link.ifPresent(one -> {
			Annotation from = find(source(one)).orElseThrow();
			Relation relation = relation(one).orElseThrow();
			// What the ontology allows is asked as if the relation were not there: it is no second one.
			Annotation without = AnnotationMaker.changed(from);
			without.getRelations().remove(place(one));
			List<Annotation> others = all().stream().map(other -> other == from ? without : other).toList();
			List<RelationType> types = find(relation.getTarget()).map(to -> RelationRules.allowed(editor.dataset().ontology(), others, without, to)).orElse(List.of());
			if (types.isEmpty()) {
				editor.hint(NLS.bind(Messages.Relation_Selected, name(relation)));
			} else {
				editor.popups().choose(Messages.Relation_Choose, types.stream().map(type -> new ChoicePopup.Choice(RelationRules.name(type), "", () -> give(one, type))).toList());
			}
		});
		return link.isPresent();
	}

	private void give(String link, RelationType type) {
		find(source(link)).ifPresent(before -> {
			Annotation after = AnnotationMaker.changed(before);
			after.getRelations().get(place(link)).setType(type.getId());
			editor.run(Messages.Command_RelationType, new Edit(Change.replace(before, after)));
			scene().selectLink(Optional.of(link));
			editor.hint(NLS.bind(Messages.Relation_Made, RelationRules.name(type)));
		});
	}
}
