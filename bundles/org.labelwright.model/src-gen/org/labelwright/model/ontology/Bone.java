/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Bone</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.Bone#getFrom <em>From</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Bone#getTo <em>To</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getBone()
 * @model
 * @generated
 */
public interface Bone extends Element {
	/**
	 * Returns the value of the '<em><b>From</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>From</em>' reference.
	 * @see #setFrom(Joint)
	 * @see org.labelwright.model.ontology.OntologyPackage#getBone_From()
	 * @model required="true"
	 * @generated
	 */
	Joint getFrom();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Bone#getFrom <em>From</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>From</em>' reference.
	 * @see #getFrom()
	 * @generated
	 */
	void setFrom(Joint value);

	/**
	 * Returns the value of the '<em><b>To</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>To</em>' reference.
	 * @see #setTo(Joint)
	 * @see org.labelwright.model.ontology.OntologyPackage#getBone_To()
	 * @model required="true"
	 * @generated
	 */
	Joint getTo();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Bone#getTo <em>To</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>To</em>' reference.
	 * @see #getTo()
	 * @generated
	 */
	void setTo(Joint value);

} // Bone
