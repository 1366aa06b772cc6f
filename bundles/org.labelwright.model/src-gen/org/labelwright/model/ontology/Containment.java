/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Containment</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Annotations of this class lie inside (or outside) one of the named classes.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.Containment#getClasses <em>Classes</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Containment#isOutside <em>Outside</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getContainment()
 * @model
 * @generated
 */
public interface Containment extends Constraint {
	/**
	 * Returns the value of the '<em><b>Classes</b></em>' reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.LabelClass}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Classes</em>' reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getContainment_Classes()
	 * @model
	 * @generated
	 */
	EList<LabelClass> getClasses();

	/**
	 * Returns the value of the '<em><b>Outside</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Outside</em>' attribute.
	 * @see #setOutside(boolean)
	 * @see org.labelwright.model.ontology.OntologyPackage#getContainment_Outside()
	 * @model
	 * @generated
	 */
	boolean isOutside();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Containment#isOutside <em>Outside</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Outside</em>' attribute.
	 * @see #isOutside()
	 * @generated
	 */
	void setOutside(boolean value);

} // Containment
