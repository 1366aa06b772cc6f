/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Skeleton</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.Skeleton#getJoints <em>Joints</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Skeleton#getBones <em>Bones</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getSkeleton()
 * @model
 * @generated
 */
public interface Skeleton extends NamedElement {
	/**
	 * Returns the value of the '<em><b>Joints</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.Joint}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Joints</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getSkeleton_Joints()
	 * @model containment="true"
	 * @generated
	 */
	EList<Joint> getJoints();

	/**
	 * Returns the value of the '<em><b>Bones</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.Bone}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Bones</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getSkeleton_Bones()
	 * @model containment="true"
	 * @generated
	 */
	EList<Bone> getBones();

} // Skeleton
