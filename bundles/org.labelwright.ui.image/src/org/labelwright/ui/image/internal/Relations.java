/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.RelationRules;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.canvas.SceneLink;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.editing.ChoicePopup;

/** The relations between the objects of an item. */
final class Relations {

	private static final RGB COLOR = new RGB(255, 176, 46);

	private final ImageEditor editor;
	private final AnnotationMaker maker;

	Relations(ImageEditor editor, AnnotationMaker maker) {
		this.editor = editor;
		this.maker = maker;
	}

	/** What the canvas draws. A link is named by the annotation it starts from and its place there, as foreign files may give no ids. */
	List<SceneLink> links() {
		List<SceneLink> links = new ArrayList<>();
		for (Annotation annotation : editor.session().map(DocumentSession::annotations).orElse(List.of())) {
			for (int i = 0; i < annotation.getRelations().size(); i++) {
				Relation relation = annotation.getRelations().get(i);
				Optional<RelationType> type = editor.dataset().ontology().getRelationTypes().stream()
						.filter(one -> one.getId().equals(relation.getType())).findFirst();
				links.add(new SceneLink(annotation.getId() + '/' + i, annotation.getId(), relation.getTarget(), type.map(RelationRules::name)
						.orElse(relation.getType() == null ? Messages.Relation_NoType : relation.getType()), COLOR, type.map(RelationType::isDirected).orElse(true)));
			}
		}
		return links;
	}

	/** Relates two annotations as the ontology allows; where it allows several ways the user chooses. */
	void connect(String from, String to) {
		DocumentSession session = editor.session().orElseThrow();
		Annotation source = session.find(from).orElseThrow();
		Annotation target = session.find(to).orElseThrow();
		List<RelationType> allowed = RelationRules.allowed(editor.dataset().ontology(), session.annotations(), source, target);
		switch (allowed.size()) {
		case 0 -> editor.annotator().hint(NLS.bind(Messages.Relation_NotAllowed, name(source), name(target)));
		case 1 -> relate(from, to, allowed.getFirst());
		default -> editor.popups().choose(Messages.Relation_Choose,
				allowed.stream().map(type -> new ChoicePopup.Choice(RelationRules.name(type), "", () -> relate(from, to, type))).toList());
		}
	}

	private String name(Annotation annotation) {
		return labelClass(annotation).map(LabelClass::getName).orElse(Messages.Palette_NoClass);
	}

	private Optional<LabelClass> labelClass(Annotation annotation) {
		return LabelClasses.find(editor.dataset().ontology(), Optional.ofNullable(annotation.getLabelClass()));
	}

	private void relate(String from, String to, RelationType type) {
		editor.session().flatMap(session -> session.find(from)).ifPresent(before -> {
			Annotation after = AnnotationMaker.changed(before);
			Relation relation = AnnotationFactory.eINSTANCE.createRelation();
			relation.setId(maker.nextId());
			relation.setType(type.getId());
			relation.setTarget(to);
			after.getRelations().add(relation);
			editor.run(Messages.Command_Relate, new Edit(Change.replace(before, after)));
			editor.scene().selectLink(Optional.of(from + '/' + (after.getRelations().size() - 1)));
		});
	}

	/** Deletes the relation that a link shows. */
	void delete(String link) {
		int slash = link.lastIndexOf('/');
		editor.session().flatMap(session -> session.find(link.substring(0, slash))).ifPresent(before -> {
			Annotation after = AnnotationMaker.changed(before);
			after.getRelations().remove(Integer.parseInt(link.substring(slash + 1)));
			editor.run(Messages.Command_Unrelate, new Edit(Change.replace(before, after)));
		});
	}
}
