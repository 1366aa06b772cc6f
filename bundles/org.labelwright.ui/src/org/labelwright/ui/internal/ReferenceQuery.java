/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.refactoring.ElementKind;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.AnnotationRef;

/**
 * What references are looked for.
 *
 * @param owner of an attribute: the id of its class
 * @param title for people
 */
record ReferenceQuery(ElementKind kind, Optional<String> owner, String id, String title) {

	/** For what is selected in an editor or view; empty where labels cannot refer to that. */
	static Optional<ReferenceQuery> of(Object selected) {
		return switch (selected) {
		case LabelClass labelClass -> Optional.of(new ReferenceQuery(ElementKind.CLASS, Optional.empty(), labelClass.getId(), name(labelClass)));
		case AttributeType attribute when attribute.eContainer() instanceof LabelClass owner -> Optional.of(new ReferenceQuery(ElementKind.ATTRIBUTE,
				Optional.of(owner.getId()), attribute.getId(), NLS.bind(Messages.References_Attribute, name(attribute), name(owner))));
		case RelationType relation -> Optional.of(new ReferenceQuery(ElementKind.RELATION, Optional.empty(), relation.getId(), name(relation)));
		case Question question -> Optional.of(new ReferenceQuery(ElementKind.QUESTION, Optional.empty(), question.getId(), name(question)));
		case AnnotationRef ref -> ofClass(ref);
		case EObject part when part.eContainer() != null -> of(part.eContainer());
		case null, default -> Optional.empty();
		};
	}

	private static Optional<ReferenceQuery> ofClass(AnnotationRef ref) {
		Dataset dataset = ref.dataset();
		try {
			return dataset.document(ref.item(), ref.layer()).getAnnotations().stream().filter(one -> one.getId().equals(ref.annotation())).findFirst()
					.map(Annotation::getLabelClass).map(id -> new ReferenceQuery(ElementKind.CLASS, Optional.empty(), id,
							LabelClasses.find(dataset.ontology(), Optional.of(id)).map(ReferenceQuery::name).orElse(id)));
		} catch (IOException e) {
			ILog.of(ReferenceQuery.class).error(e.getMessage(), e);
			return Optional.empty();
		}
	}

	private static String name(NamedElement element) {
		return element.getName() == null ? element.getId() : element.getName();
	}
}
