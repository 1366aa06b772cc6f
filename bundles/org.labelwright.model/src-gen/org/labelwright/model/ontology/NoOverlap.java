/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>No Overlap</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.NoOverlap#getClasses <em>Classes</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.NoOverlap#getMaximumIou <em>Maximum Iou</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getNoOverlap()
 * @model
 * @generated
 */
public interface NoOverlap extends Constraint {
	/**
	 * Returns the value of the '<em><b>Classes</b></em>' reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.LabelClass}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Classes</em>' reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getNoOverlap_Classes()
	 * @model
	 * @generated
	 */
	EList<LabelClass> getClasses();

	/**
	 * Returns the value of the '<em><b>Maximum Iou</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Maximum Iou</em>' attribute.
	 * @see #setMaximumIou(double)
	 * @see org.labelwright.model.ontology.OntologyPackage#getNoOverlap_MaximumIou()
	 * @model
	 * @generated
	 */
	double getMaximumIou();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.NoOverlap#getMaximumIou <em>Maximum Iou</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum Iou</em>' attribute.
	 * @see #getMaximumIou()
	 * @generated
	 */
	void setMaximumIou(double value);

} // NoOverlap
