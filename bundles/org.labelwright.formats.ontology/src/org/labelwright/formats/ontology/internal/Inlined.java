/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.format.LossReport;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyImport;
import org.labelwright.model.ontology.OntologyPackage;

/** Ontologies for formats without imports. */
public final class Inlined {

	private static final List<EReference> MOVED = List.of(OntologyPackage.Literals.ONTOLOGY__CLASSES, OntologyPackage.Literals.ONTOLOGY__RELATION_TYPES,
			OntologyPackage.Literals.ONTOLOGY__SKELETONS, OntologyPackage.Literals.ONTOLOGY__TAG_SETS, OntologyPackage.Literals.ONTOLOGY__QUESTIONS,
			OntologyPackage.Literals.ONTOLOGY__ITEM_ATTRIBUTES);

	private Inlined() {
	}

	/** A copy that holds itself what it imports, after what is its own. */
	public static Ontology of(Ontology ontology, LossReport losses) {
		Ontology copy = EcoreUtil.copy(ontology);
		move(copy, copy, losses);
		copy.getImports().clear();
		return copy;
	}

	private static void move(Ontology from, Ontology to, LossReport losses) {
		for (OntologyImport one : from.getImports()) {
			losses.add("imports", "written in place, as part of the ontology");
			Ontology imported = one.getResolved();
			if (imported != null) {
				for (EReference reference : MOVED) {
					list(to, reference).addAll(list(imported, reference));
				}
				move(imported, to, losses);
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static EList<EObject> list(Ontology ontology, EReference reference) {
		return (EList<EObject>) ontology.eGet(reference);
	}
}
