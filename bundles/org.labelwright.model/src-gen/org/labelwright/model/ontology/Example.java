/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Example</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.Example#getPath <em>Path</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Example#isGood <em>Good</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Example#getNote <em>Note</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getExample()
 * @model
 * @generated
 */
public interface Example extends Element {
	/**
	 * Returns the value of the '<em><b>Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Path</em>' attribute.
	 * @see #setPath(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getExample_Path()
	 * @model
	 * @generated
	 */
	String getPath();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Example#getPath <em>Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Path</em>' attribute.
	 * @see #getPath()
	 * @generated
	 */
	void setPath(String value);

	/**
	 * Returns the value of the '<em><b>Good</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Good</em>' attribute.
	 * @see #setGood(boolean)
	 * @see org.labelwright.model.ontology.OntologyPackage#getExample_Good()
	 * @model
	 * @generated
	 */
	boolean isGood();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Example#isGood <em>Good</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Good</em>' attribute.
	 * @see #isGood()
	 * @generated
	 */
	void setGood(boolean value);

	/**
	 * Returns the value of the '<em><b>Note</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Note</em>' attribute.
	 * @see #setNote(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getExample_Note()
	 * @model
	 * @generated
	 */
	String getNote();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Example#getNote <em>Note</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Note</em>' attribute.
	 * @see #getNote()
	 * @generated
	 */
	void setNote(String value);

} // Example
