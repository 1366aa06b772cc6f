/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation;

import org.labelwright.geometry.Geometry;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Annotation</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.Annotation#getGeometry <em>Geometry</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Annotation#getGroup <em>Group</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Annotation#isOccluded <em>Occluded</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Annotation#isTruncated <em>Truncated</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Annotation#isCrowd <em>Crowd</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Annotation#getSceneObject <em>Scene Object</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Annotation#getWithin <em>Within</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotation()
 * @model
 * @generated
 */
public interface Annotation extends Labelled {
	/**
	 * Returns the value of the '<em><b>Geometry</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Geometry</em>' attribute.
	 * @see #setGeometry(Geometry)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotation_Geometry()
	 * @model dataType="org.labelwright.model.annotation.GeometryValue"
	 * @generated
	 */
	Geometry getGeometry();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Annotation#getGeometry <em>Geometry</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Geometry</em>' attribute.
	 * @see #getGeometry()
	 * @generated
	 */
	void setGeometry(Geometry value);

	/**
	 * Returns the value of the '<em><b>Group</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Group</em>' attribute.
	 * @see #setGroup(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotation_Group()
	 * @model
	 * @generated
	 */
	String getGroup();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Annotation#getGroup <em>Group</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Group</em>' attribute.
	 * @see #getGroup()
	 * @generated
	 */
	void setGroup(String value);

	/**
	 * Returns the value of the '<em><b>Occluded</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Occluded</em>' attribute.
	 * @see #setOccluded(boolean)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotation_Occluded()
	 * @model
	 * @generated
	 */
	boolean isOccluded();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Annotation#isOccluded <em>Occluded</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Occluded</em>' attribute.
	 * @see #isOccluded()
	 * @generated
	 */
	void setOccluded(boolean value);

	/**
	 * Returns the value of the '<em><b>Truncated</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Truncated</em>' attribute.
	 * @see #setTruncated(boolean)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotation_Truncated()
	 * @model
	 * @generated
	 */
	boolean isTruncated();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Annotation#isTruncated <em>Truncated</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Truncated</em>' attribute.
	 * @see #isTruncated()
	 * @generated
	 */
	void setTruncated(boolean value);

	/**
	 * Returns the value of the '<em><b>Crowd</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Crowd</em>' attribute.
	 * @see #setCrowd(boolean)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotation_Crowd()
	 * @model
	 * @generated
	 */
	boolean isCrowd();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Annotation#isCrowd <em>Crowd</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Crowd</em>' attribute.
	 * @see #isCrowd()
	 * @generated
	 */
	void setCrowd(boolean value);

	/**
	 * Returns the value of the '<em><b>Scene Object</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The id of the object of a scene that this annotation shows in its item.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Scene Object</em>' attribute.
	 * @see #setSceneObject(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotation_SceneObject()
	 * @model
	 * @generated
	 */
	String getSceneObject();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Annotation#getSceneObject <em>Scene Object</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Scene Object</em>' attribute.
	 * @see #getSceneObject()
	 * @generated
	 */
	void setSceneObject(String value);

	/**
	 * Returns the value of the '<em><b>Within</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the geometry is a span not of the item but of a text attribute of another annotation, such as the transcript of a segment: which one. Offsets are code points of that text.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Within</em>' containment reference.
	 * @see #setWithin(AttributeRef)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotation_Within()
	 * @model containment="true"
	 * @generated
	 */
	AttributeRef getWithin();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Annotation#getWithin <em>Within</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Within</em>' containment reference.
	 * @see #getWithin()
	 * @generated
	 */
	void setWithin(AttributeRef value);

} // Annotation
