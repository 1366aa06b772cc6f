/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation;

import org.eclipse.emf.common.util.EList;

import org.labelwright.geometry.Quaternion;

import org.labelwright.model.ontology.NamedElement;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Sensor</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.Sensor#getKind <em>Kind</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Sensor#getParentFrame <em>Parent Frame</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Sensor#getTranslation <em>Translation</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Sensor#getRotation <em>Rotation</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Sensor#getIntrinsics <em>Intrinsics</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Sensor#getDistortion <em>Distortion</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.annotation.AnnotationPackage#getSensor()
 * @model
 * @generated
 */
public interface Sensor extends NamedElement {
	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * The literals are from the enumeration {@link org.labelwright.model.annotation.SensorKind}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see org.labelwright.model.annotation.SensorKind
	 * @see #setKind(SensorKind)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getSensor_Kind()
	 * @model
	 * @generated
	 */
	SensorKind getKind();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Sensor#getKind <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Kind</em>' attribute.
	 * @see org.labelwright.model.annotation.SensorKind
	 * @see #getKind()
	 * @generated
	 */
	void setKind(SensorKind value);

	/**
	 * Returns the value of the '<em><b>Parent Frame</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The frame to which translation and rotation lead from the frame of the sensor: another sensor's id, or ego, or world.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Parent Frame</em>' attribute.
	 * @see #setParentFrame(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getSensor_ParentFrame()
	 * @model
	 * @generated
	 */
	String getParentFrame();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Sensor#getParentFrame <em>Parent Frame</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Parent Frame</em>' attribute.
	 * @see #getParentFrame()
	 * @generated
	 */
	void setParentFrame(String value);

	/**
	 * Returns the value of the '<em><b>Translation</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.Double}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Metres: x forward, y left, z up.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Translation</em>' attribute list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getSensor_Translation()
	 * @model unique="false" upper="3"
	 * @generated
	 */
	EList<Double> getTranslation();

	/**
	 * Returns the value of the '<em><b>Rotation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Rotation</em>' attribute.
	 * @see #setRotation(Quaternion)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getSensor_Rotation()
	 * @model dataType="org.labelwright.model.annotation.Rotation"
	 * @generated
	 */
	Quaternion getRotation();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Sensor#getRotation <em>Rotation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Rotation</em>' attribute.
	 * @see #getRotation()
	 * @generated
	 */
	void setRotation(Quaternion value);

	/**
	 * Returns the value of the '<em><b>Intrinsics</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.Double}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Of a camera, in pixels: fx, fy, cx, cy.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Intrinsics</em>' attribute list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getSensor_Intrinsics()
	 * @model unique="false"
	 * @generated
	 */
	EList<Double> getIntrinsics();

	/**
	 * Returns the value of the '<em><b>Distortion</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.Double}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Of a camera, Brown-Conrady: k1, k2, p1, p2, k3.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Distortion</em>' attribute list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getSensor_Distortion()
	 * @model unique="false"
	 * @generated
	 */
	EList<Double> getDistortion();

} // Sensor
