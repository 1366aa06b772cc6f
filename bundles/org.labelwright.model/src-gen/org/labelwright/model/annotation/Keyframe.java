/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation;

import org.eclipse.emf.common.util.EMap;

import org.labelwright.geometry.Geometry;

import org.labelwright.model.AttributeValue;

import org.labelwright.model.ontology.Element;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Keyframe</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.Keyframe#getTime <em>Time</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Keyframe#getGeometry <em>Geometry</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Keyframe#isOccluded <em>Occluded</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Keyframe#getInterpolation <em>Interpolation</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Keyframe#getAttributes <em>Attributes</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.annotation.AnnotationPackage#getKeyframe()
 * @model
 * @generated
 */
public interface Keyframe extends Element {
	/**
	 * Returns the value of the '<em><b>Time</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Microseconds from the start of the item: the presentation time of the frame.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Time</em>' attribute.
	 * @see #setTime(long)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getKeyframe_Time()
	 * @model
	 * @generated
	 */
	long getTime();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Keyframe#getTime <em>Time</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Time</em>' attribute.
	 * @see #getTime()
	 * @generated
	 */
	void setTime(long value);

	/**
	 * Returns the value of the '<em><b>Geometry</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Geometry</em>' attribute.
	 * @see #setGeometry(Geometry)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getKeyframe_Geometry()
	 * @model dataType="org.labelwright.model.annotation.GeometryValue"
	 * @generated
	 */
	Geometry getGeometry();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Keyframe#getGeometry <em>Geometry</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Geometry</em>' attribute.
	 * @see #getGeometry()
	 * @generated
	 */
	void setGeometry(Geometry value);

	/**
	 * Returns the value of the '<em><b>Occluded</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Occluded</em>' attribute.
	 * @see #setOccluded(boolean)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getKeyframe_Occluded()
	 * @model
	 * @generated
	 */
	boolean isOccluded();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Keyframe#isOccluded <em>Occluded</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Occluded</em>' attribute.
	 * @see #isOccluded()
	 * @generated
	 */
	void setOccluded(boolean value);

	/**
	 * Returns the value of the '<em><b>Interpolation</b></em>' attribute.
	 * The literals are from the enumeration {@link org.labelwright.model.annotation.Interpolation}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Interpolation</em>' attribute.
	 * @see org.labelwright.model.annotation.Interpolation
	 * @see #setInterpolation(Interpolation)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getKeyframe_Interpolation()
	 * @model
	 * @generated
	 */
	Interpolation getInterpolation();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Keyframe#getInterpolation <em>Interpolation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Interpolation</em>' attribute.
	 * @see org.labelwright.model.annotation.Interpolation
	 * @see #getInterpolation()
	 * @generated
	 */
	void setInterpolation(Interpolation value);

	/**
	 * Returns the value of the '<em><b>Attributes</b></em>' map.
	 * The key is of type {@link java.lang.String},
	 * and the value is of type {@link org.labelwright.model.AttributeValue},
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Attributes</em>' map.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getKeyframe_Attributes()
	 * @model mapType="org.labelwright.model.annotation.AttributeEntry&lt;org.eclipse.emf.ecore.EString, org.labelwright.model.annotation.Value&gt;"
	 * @generated
	 */
	EMap<String, AttributeValue> getAttributes();

} // Keyframe
