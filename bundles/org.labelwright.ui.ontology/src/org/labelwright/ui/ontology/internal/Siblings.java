/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.Optional;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.model.ontology.Ontology;

/** Where elements stand in the lists that hold them, and how they change places. Changes nothing but the model. */
public final class Siblings {

	private Siblings() {
	}

	/** The list that holds an element. */
	@SuppressWarnings("unchecked")
	static EList<EObject> of(EObject element) {
		return (EList<EObject>) element.eContainer().eGet(element.eContainmentFeature());
	}

	/** The list in which an owner may hold such an element, empty where it holds none. */
	@SuppressWarnings("unchecked")
	static Optional<EList<EObject>> in(EObject owner, EObject element) {
		return owner.eClass().getEAllContainments().stream().filter(EReference::isMany).filter(one -> one.getEReferenceType().isInstance(element)).findFirst()
				.map(one -> (EList<EObject>) owner.eGet(one));
	}

	/** Whether an element may stand in an owner: not within itself. */
	static boolean canPlace(EObject element, EObject owner) {
		return in(owner, element).isPresent() && !EcoreUtil.isAncestor(element, owner);
	}

	/** @param index in the list of the owner as it was before; -1 for its end */
	static void place(EObject element, EObject owner, int index) {
		EList<EObject> list = in(owner, element).orElseThrow();
		int from = list.indexOf(element);
		if (from >= 0) {
			int to = index < 0 ? list.size() : index;
			list.move(to > from ? to - 1 : to, element);
		} else {
			list.add(index < 0 ? list.size() : index, element);
		}
	}

	/** Whether an element can be moved by some places within the list that holds it. */
	public static boolean canMove(EObject element, int by) {
		int to = of(element).indexOf(element) + by;
		return to >= 0 && to < of(element).size();
	}

	/** Moves an element within the list that holds it, within a command. */
	public static void move(EObject element, int by) {
		of(element).move(of(element).indexOf(element) + by, element);
	}

	/** The one before it, which would take it in. */
	static Optional<EObject> canIndent(EObject element) {
		int at = of(element).indexOf(element);
		return at <= 0 ? Optional.empty() : Optional.of(of(element).get(at - 1)).filter(one -> canPlace(element, one));
	}

	/** What holds the one that holds it, if it may stand there. */
	static Optional<EObject> canOutdent(EObject element) {
		EObject above = element.eContainer();
		return Optional.ofNullable(above.eContainer()).filter(one -> above.eContainmentFeature().getEReferenceType() == element.eContainmentFeature().getEReferenceType());
	}

	static void outdent(EObject element) {
		EObject above = element.eContainer();
		EObject owner = canOutdent(element).orElseThrow();
		place(element, owner, of(above).indexOf(above) + 1);
	}

	/** What is best selected when an element is gone: its next neighbour, or what holds it. */
	static Optional<EObject> neighbour(EObject element) {
		EList<EObject> list = of(element);
		int at = list.indexOf(element);
		return list.size() > 1 ? Optional.of(list.get(at + 1 < list.size() ? at + 1 : at - 1)) : Optional.ofNullable(element.eContainer());
	}

	/** Takes an element out of the list that holds it, within a command; gives the one that is best selected then, which is no ontology. */
	public static Optional<EObject> remove(EObject element) {
		Optional<EObject> next = neighbour(element).filter(one -> !(one instanceof Ontology));
		EcoreUtil.delete(element, true);
		return next;
	}
}
