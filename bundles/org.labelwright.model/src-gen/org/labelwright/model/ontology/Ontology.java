/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Ontology</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.Ontology#getSchemaVersion <em>Schema Version</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Ontology#getVersion <em>Version</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Ontology#getClasses <em>Classes</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Ontology#getRelationTypes <em>Relation Types</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Ontology#getSkeletons <em>Skeletons</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Ontology#getTagSets <em>Tag Sets</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Ontology#getQuestions <em>Questions</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Ontology#getItemAttributes <em>Item Attributes</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Ontology#getImports <em>Imports</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Ontology#getMigrations <em>Migrations</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getOntology()
 * @model
 * @generated
 */
public interface Ontology extends NamedElement {
	/**
	 * Returns the value of the '<em><b>Schema Version</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Schema Version</em>' attribute.
	 * @see #setSchemaVersion(int)
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntology_SchemaVersion()
	 * @model default="0"
	 * @generated
	 */
	int getSchemaVersion();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Ontology#getSchemaVersion <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Schema Version</em>' attribute.
	 * @see #getSchemaVersion()
	 * @generated
	 */
	void setSchemaVersion(int value);

	/**
	 * Returns the value of the '<em><b>Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Semantic version: major.minor.patch.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Version</em>' attribute.
	 * @see #setVersion(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntology_Version()
	 * @model
	 * @generated
	 */
	String getVersion();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Ontology#getVersion <em>Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Version</em>' attribute.
	 * @see #getVersion()
	 * @generated
	 */
	void setVersion(String value);

	/**
	 * Returns the value of the '<em><b>Classes</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.LabelClass}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Classes</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntology_Classes()
	 * @model containment="true"
	 * @generated
	 */
	EList<LabelClass> getClasses();

	/**
	 * Returns the value of the '<em><b>Relation Types</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.RelationType}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Relation Types</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntology_RelationTypes()
	 * @model containment="true"
	 * @generated
	 */
	EList<RelationType> getRelationTypes();

	/**
	 * Returns the value of the '<em><b>Skeletons</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.Skeleton}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Skeletons</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntology_Skeletons()
	 * @model containment="true"
	 * @generated
	 */
	EList<Skeleton> getSkeletons();

	/**
	 * Returns the value of the '<em><b>Tag Sets</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.TagSet}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Tag Sets</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntology_TagSets()
	 * @model containment="true"
	 * @generated
	 */
	EList<TagSet> getTagSets();

	/**
	 * Returns the value of the '<em><b>Questions</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.Question}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Classifications of the whole item.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Questions</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntology_Questions()
	 * @model containment="true"
	 * @generated
	 */
	EList<Question> getQuestions();

	/**
	 * Returns the value of the '<em><b>Item Attributes</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.AttributeType}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Item Attributes</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntology_ItemAttributes()
	 * @model containment="true"
	 * @generated
	 */
	EList<AttributeType> getItemAttributes();

	/**
	 * Returns the value of the '<em><b>Imports</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.OntologyImport}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Imports</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntology_Imports()
	 * @model containment="true"
	 * @generated
	 */
	EList<OntologyImport> getImports();

	/**
	 * Returns the value of the '<em><b>Migrations</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.Migration}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How labels of older versions become labels of this one, oldest first.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Migrations</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getOntology_Migrations()
	 * @model containment="true"
	 * @generated
	 */
	EList<Migration> getMigrations();

} // Ontology
