/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.util.Collection;
import java.util.List;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.ontology.internal.Naming;

/** What can be done to relation types; to be called within a command. */
final class RelationEdits {

	private RelationEdits() {
	}

	static RelationType add(Ontology ontology, String name, List<LabelClass> sources, List<LabelClass> targets) {
		RelationType relation = OntologyFactory.eINSTANCE.createRelationType();
		relation.setName(Naming.freeName(ontology.getRelationTypes(), name));
		relation.setId(Naming.freeId(ontology.getRelationTypes(), relation.getName()));
		relation.getSources().addAll(sources);
		relation.getTargets().addAll(targets);
		ontology.getRelationTypes().add(relation);
		return relation;
	}

	/** Takes relation types away, and classes out of those at the other end of lines. */
	static void remove(Ontology ontology, Collection<?> gone) {
		ontology.getRelationTypes().removeAll(gone);
		for (Object one : gone) {
			if (one instanceof Link link) {
				switch (link.kind()) {
				case SOURCE -> link.relation().getSources().remove(link.from());
				case TARGET -> link.relation().getTargets().remove(link.to());
				case SUBCLASS -> {
					// The hierarchy is edited where the classes are.
				}
				}
			}
		}
	}

	/** Whether there is something {@link #remove} would take away. */
	static boolean canRemove(Object one) {
		return one instanceof RelationType || one instanceof Link link && link.kind() != Link.Kind.SUBCLASS;
	}
}
