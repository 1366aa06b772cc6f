/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Joint</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.Joint#getX <em>X</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Joint#getY <em>Y</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Joint#getSigma <em>Sigma</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Joint#getMirror <em>Mirror</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getJoint()
 * @model
 * @generated
 */
public interface Joint extends NamedElement {
	/**
	 * Returns the value of the '<em><b>X</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Place in the template, 0 at its left and 1 at its right edge.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>X</em>' attribute.
	 * @see #setX(double)
	 * @see org.labelwright.model.ontology.OntologyPackage#getJoint_X()
	 * @model
	 * @generated
	 */
	double getX();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Joint#getX <em>X</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>X</em>' attribute.
	 * @see #getX()
	 * @generated
	 */
	void setX(double value);

	/**
	 * Returns the value of the '<em><b>Y</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Y</em>' attribute.
	 * @see #setY(double)
	 * @see org.labelwright.model.ontology.OntologyPackage#getJoint_Y()
	 * @model
	 * @generated
	 */
	double getY();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Joint#getY <em>Y</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Y</em>' attribute.
	 * @see #getY()
	 * @generated
	 */
	void setY(double value);

	/**
	 * Returns the value of the '<em><b>Sigma</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * COCO's per-keypoint constant of object keypoint similarity.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Sigma</em>' attribute.
	 * @see #setSigma(Double)
	 * @see org.labelwright.model.ontology.OntologyPackage#getJoint_Sigma()
	 * @model
	 * @generated
	 */
	Double getSigma();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Joint#getSigma <em>Sigma</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sigma</em>' attribute.
	 * @see #getSigma()
	 * @generated
	 */
	void setSigma(Double value);

	/**
	 * Returns the value of the '<em><b>Mirror</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Mirror</em>' reference.
	 * @see #setMirror(Joint)
	 * @see org.labelwright.model.ontology.OntologyPackage#getJoint_Mirror()
	 * @model
	 * @generated
	 */
	Joint getMirror();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Joint#getMirror <em>Mirror</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mirror</em>' reference.
	 * @see #getMirror()
	 * @generated
	 */
	void setMirror(Joint value);

} // Joint
