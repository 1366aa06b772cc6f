/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Count</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.Count#getMinimum <em>Minimum</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Count#getMaximum <em>Maximum</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getCount()
 * @model
 * @generated
 */
public interface Count extends Constraint {
	/**
	 * Returns the value of the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Minimum</em>' attribute.
	 * @see #setMinimum(int)
	 * @see org.labelwright.model.ontology.OntologyPackage#getCount_Minimum()
	 * @model
	 * @generated
	 */
	int getMinimum();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Count#getMinimum <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Minimum</em>' attribute.
	 * @see #getMinimum()
	 * @generated
	 */
	void setMinimum(int value);

	/**
	 * Returns the value of the '<em><b>Maximum</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Maximum</em>' attribute.
	 * @see #setMaximum(int)
	 * @see org.labelwright.model.ontology.OntologyPackage#getCount_Maximum()
	 * @model default="-1"
	 * @generated
	 */
	int getMaximum();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Count#getMaximum <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum</em>' attribute.
	 * @see #getMaximum()
	 * @generated
	 */
	void setMaximum(int value);

} // Count
