/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.RelationType;

/**
 * A line of the diagram. A relation type is a node of its own, as it may have several sources and targets: lines go from
 * its sources to it and from it to its targets.
 */
record Link(Kind kind, NamedElement from, NamedElement to) implements IAdaptable {

	enum Kind {
		/** From a class to the one above it. */
		SUBCLASS,
		/** From a class to a relation type. */
		SOURCE,
		/** From a relation type to a class. */
		TARGET
	}

	static List<Link> of(RelationType relation) {
		List<Link> links = new ArrayList<>();
		relation.getSources().forEach(source -> links.add(new Link(Kind.SOURCE, source, relation)));
		relation.getTargets().forEach(target -> links.add(new Link(Kind.TARGET, relation, target)));
		return links;
	}

	static List<Link> above(LabelClass labelClass) {
		return labelClass.getParent() == null ? List.of() : List.of(new Link(Kind.SUBCLASS, labelClass, labelClass.getParent()));
	}

	/** Of a line of a relation. */
	RelationType relation() {
		return (RelationType) (kind == Kind.SOURCE ? to : from);
	}

	/**
	 * How many there may be at this end for each annotation at the other, as UML writes it: as many targets as one source
	 * may have stand at the target.
	 */
	String cardinality() {
		int most = kind == Kind.SOURCE ? relation().getMaxPerTarget() : relation().getMaxPerSource();
		return most < 0 ? "*" : "0.." + most;
	}

	/** What is selected with it: the relation type, or the class below another. */
	@Override
	public <T> T getAdapter(Class<T> type) {
		NamedElement element = kind == Kind.SUBCLASS ? from : relation();
		return type == EObject.class ? type.cast(element) : null;
	}

	/** Whether the same class is source and target, so that the lines would lie on each other. */
	boolean isLoop() {
		return switch (kind) {
		case SUBCLASS -> false;
		case SOURCE -> relation().getTargets().contains(from);
		case TARGET -> relation().getSources().contains(to);
		};
	}
}
