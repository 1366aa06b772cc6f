/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Migration</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One refactoring, kept to carry labels of an older version along.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.Migration#getFromVersion <em>From Version</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Migration#getToVersion <em>To Version</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Migration#getOperation <em>Operation</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getMigration()
 * @model
 * @generated
 */
public interface Migration extends NamedElement {
	/**
	 * Returns the value of the '<em><b>From Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>From Version</em>' attribute.
	 * @see #setFromVersion(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getMigration_FromVersion()
	 * @model
	 * @generated
	 */
	String getFromVersion();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Migration#getFromVersion <em>From Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>From Version</em>' attribute.
	 * @see #getFromVersion()
	 * @generated
	 */
	void setFromVersion(String value);

	/**
	 * Returns the value of the '<em><b>To Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>To Version</em>' attribute.
	 * @see #setToVersion(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getMigration_ToVersion()
	 * @model
	 * @generated
	 */
	String getToVersion();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Migration#getToVersion <em>To Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>To Version</em>' attribute.
	 * @see #getToVersion()
	 * @generated
	 */
	void setToVersion(String value);

	/**
	 * Returns the value of the '<em><b>Operation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The refactoring with its parameters.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Operation</em>' attribute.
	 * @see #setOperation(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getMigration_Operation()
	 * @model dataType="org.labelwright.model.ontology.Json"
	 * @generated
	 */
	String getOperation();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Migration#getOperation <em>Operation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Operation</em>' attribute.
	 * @see #getOperation()
	 * @generated
	 */
	void setOperation(String value);

} // Migration
