/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.labelwright.ui.canvas.diagram.DiagramViewer;

/** One page of the ontology editor. For the UI thread. */
public interface OntologyPage {

	/** The text of its tab. */
	String title();

	/** Called once. */
	Control create(Composite parent, OntologyEditing editing);

	/** Shows the ontology anew, after a command, an undo, or a new text; what is selected stays so where it is still there. */
	void refresh();

	/** Whether an element is edited on this page. */
	boolean canReveal(EObject element);

	/** Selects an element and scrolls to it. */
	void reveal(EObject element);

	/** Makes a command of what was typed and is none yet. */
	default void commit() {
		// Most fields do that when they are left.
	}

	/** Whether something was typed that is no command yet. */
	default boolean isPending() {
		return false;
	}

	/** The diagram on it, if there is one. */
	default Optional<DiagramViewer> diagram() {
		return Optional.empty();
	}

	void setFocus();
}
