/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation;

import org.eclipse.emf.common.util.EList;

import org.labelwright.geometry.Interval;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Track</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One object over time, under one id.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.Track#getKeyframes <em>Keyframes</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Track#getOutside <em>Outside</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Track#getSceneObject <em>Scene Object</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.annotation.AnnotationPackage#getTrack()
 * @model
 * @generated
 */
public interface Track extends Labelled {
	/**
	 * Returns the value of the '<em><b>Keyframes</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.annotation.Keyframe}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Keyframes</em>' containment reference list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getTrack_Keyframes()
	 * @model containment="true"
	 * @generated
	 */
	EList<Keyframe> getKeyframes();

	/**
	 * Returns the value of the '<em><b>Outside</b></em>' attribute list.
	 * The list contents are of type {@link org.labelwright.geometry.Interval}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When the object is out of sight.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Outside</em>' attribute list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getTrack_Outside()
	 * @model dataType="org.labelwright.model.annotation.TimeInterval"
	 * @generated
	 */
	EList<Interval> getOutside();

	/**
	 * Returns the value of the '<em><b>Scene Object</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Scene Object</em>' attribute.
	 * @see #setSceneObject(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getTrack_SceneObject()
	 * @model
	 * @generated
	 */
	String getSceneObject();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Track#getSceneObject <em>Scene Object</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Scene Object</em>' attribute.
	 * @see #getSceneObject()
	 * @generated
	 */
	void setSceneObject(String value);

} // Track
