/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation;

import org.eclipse.emf.common.util.EList;

import org.labelwright.model.ontology.NamedElement;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Scene</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Items recorded together, on one clock.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.Scene#getSchemaVersion <em>Schema Version</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Scene#getSensors <em>Sensors</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Scene#getMembers <em>Members</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.annotation.AnnotationPackage#getScene()
 * @model
 * @generated
 */
public interface Scene extends NamedElement {
	/**
	 * Returns the value of the '<em><b>Schema Version</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Schema Version</em>' attribute.
	 * @see #setSchemaVersion(int)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getScene_SchemaVersion()
	 * @model default="0"
	 * @generated
	 */
	int getSchemaVersion();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Scene#getSchemaVersion <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Schema Version</em>' attribute.
	 * @see #getSchemaVersion()
	 * @generated
	 */
	void setSchemaVersion(int value);

	/**
	 * Returns the value of the '<em><b>Sensors</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.annotation.Sensor}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Sensors</em>' containment reference list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getScene_Sensors()
	 * @model containment="true"
	 * @generated
	 */
	EList<Sensor> getSensors();

	/**
	 * Returns the value of the '<em><b>Members</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.annotation.SceneMember}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Members</em>' containment reference list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getScene_Members()
	 * @model containment="true"
	 * @generated
	 */
	EList<SceneMember> getMembers();

} // Scene
