/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Relation Type</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.RelationType#getSources <em>Sources</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.RelationType#getTargets <em>Targets</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.RelationType#isDirected <em>Directed</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.RelationType#isTransitive <em>Transitive</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.RelationType#getMaxPerSource <em>Max Per Source</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.RelationType#getMaxPerTarget <em>Max Per Target</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getRelationType()
 * @model
 * @generated
 */
public interface RelationType extends NamedElement {
	/**
	 * Returns the value of the '<em><b>Sources</b></em>' reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.LabelClass}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Sources</em>' reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getRelationType_Sources()
	 * @model
	 * @generated
	 */
	EList<LabelClass> getSources();

	/**
	 * Returns the value of the '<em><b>Targets</b></em>' reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.LabelClass}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Targets</em>' reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getRelationType_Targets()
	 * @model
	 * @generated
	 */
	EList<LabelClass> getTargets();

	/**
	 * Returns the value of the '<em><b>Directed</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Directed</em>' attribute.
	 * @see #setDirected(boolean)
	 * @see org.labelwright.model.ontology.OntologyPackage#getRelationType_Directed()
	 * @model default="true"
	 * @generated
	 */
	boolean isDirected();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.RelationType#isDirected <em>Directed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Directed</em>' attribute.
	 * @see #isDirected()
	 * @generated
	 */
	void setDirected(boolean value);

	/**
	 * Returns the value of the '<em><b>Transitive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Transitive</em>' attribute.
	 * @see #setTransitive(boolean)
	 * @see org.labelwright.model.ontology.OntologyPackage#getRelationType_Transitive()
	 * @model
	 * @generated
	 */
	boolean isTransitive();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.RelationType#isTransitive <em>Transitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Transitive</em>' attribute.
	 * @see #isTransitive()
	 * @generated
	 */
	void setTransitive(boolean value);

	/**
	 * Returns the value of the '<em><b>Max Per Source</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Max Per Source</em>' attribute.
	 * @see #setMaxPerSource(int)
	 * @see org.labelwright.model.ontology.OntologyPackage#getRelationType_MaxPerSource()
	 * @model default="-1"
	 * @generated
	 */
	int getMaxPerSource();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.RelationType#getMaxPerSource <em>Max Per Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Max Per Source</em>' attribute.
	 * @see #getMaxPerSource()
	 * @generated
	 */
	void setMaxPerSource(int value);

	/**
	 * Returns the value of the '<em><b>Max Per Target</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Max Per Target</em>' attribute.
	 * @see #setMaxPerTarget(int)
	 * @see org.labelwright.model.ontology.OntologyPackage#getRelationType_MaxPerTarget()
	 * @model default="-1"
	 * @generated
	 */
	int getMaxPerTarget();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.RelationType#getMaxPerTarget <em>Max Per Target</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Max Per Target</em>' attribute.
	 * @see #getMaxPerTarget()
	 * @generated
	 */
	void setMaxPerTarget(int value);

} // RelationType
