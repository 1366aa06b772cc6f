/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Choice</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.Choice#getChoices <em>Choices</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getChoice()
 * @model
 * @generated
 */
public interface Choice extends NamedElement {
	/**
	 * Returns the value of the '<em><b>Choices</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.Choice}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The finer choices of a hierarchical classification.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Choices</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getChoice_Choices()
	 * @model containment="true"
	 * @generated
	 */
	EList<Choice> getChoices();

} // Choice
