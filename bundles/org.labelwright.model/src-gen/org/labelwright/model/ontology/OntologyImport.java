/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Import</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Another ontology whose elements may be used here.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.OntologyImport#getPath <em>Path</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.OntologyImport#getVersionRange <em>Version Range</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.OntologyImport#getNamespace <em>Namespace</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.OntologyImport#getResolved <em>Resolved</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getOntologyImport()
 * @model
 * @generated
 */
public interface OntologyImport extends Element {
	/**
	 * Returns the value of the '<em><b>Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Of the other file, relative to this one, with slashes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Path</em>' attribute.
	 * @see #setPath(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntologyImport_Path()
	 * @model required="true"
	 * @generated
	 */
	String getPath();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.OntologyImport#getPath <em>Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Path</em>' attribute.
	 * @see #getPath()
	 * @generated
	 */
	void setPath(String value);

	/**
	 * Returns the value of the '<em><b>Version Range</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Which versions will do, as OSGi writes ranges: [1.2,2). Any where it is missing.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Version Range</em>' attribute.
	 * @see #setVersionRange(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntologyImport_VersionRange()
	 * @model
	 * @generated
	 */
	String getVersionRange();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.OntologyImport#getVersionRange <em>Version Range</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Version Range</em>' attribute.
	 * @see #getVersionRange()
	 * @generated
	 */
	void setVersionRange(String value);

	/**
	 * Returns the value of the '<em><b>Namespace</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Stands before the ids of what is imported: namespace:id.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Namespace</em>' attribute.
	 * @see #setNamespace(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntologyImport_Namespace()
	 * @model required="true"
	 * @generated
	 */
	String getNamespace();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.OntologyImport#getNamespace <em>Namespace</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Namespace</em>' attribute.
	 * @see #getNamespace()
	 * @generated
	 */
	void setNamespace(String value);

	/**
	 * Returns the value of the '<em><b>Resolved</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The other ontology with the namespace in its ids; never written.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Resolved</em>' containment reference.
	 * @see #setResolved(Ontology)
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntologyImport_Resolved()
	 * @model containment="true" transient="true"
	 * @generated
	 */
	Ontology getResolved();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.OntologyImport#getResolved <em>Resolved</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Resolved</em>' containment reference.
	 * @see #getResolved()
	 * @generated
	 */
	void setResolved(Ontology value);

} // OntologyImport
