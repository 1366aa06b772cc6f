/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.EMap;

import org.labelwright.model.AttributeValue;

import org.labelwright.model.ontology.Element;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Document</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * All that one layer says about one item.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.AnnotationDocument#getSchemaVersion <em>Schema Version</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.AnnotationDocument#getItem <em>Item</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.AnnotationDocument#getLayer <em>Layer</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.AnnotationDocument#getAttributes <em>Attributes</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.AnnotationDocument#getAnswers <em>Answers</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.AnnotationDocument#getTracks <em>Tracks</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.AnnotationDocument#getAnnotations <em>Annotations</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotationDocument()
 * @model
 * @generated
 */
public interface AnnotationDocument extends Element {
	/**
	 * Returns the value of the '<em><b>Schema Version</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Schema Version</em>' attribute.
	 * @see #setSchemaVersion(int)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotationDocument_SchemaVersion()
	 * @model default="0"
	 * @generated
	 */
	int getSchemaVersion();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.AnnotationDocument#getSchemaVersion <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Schema Version</em>' attribute.
	 * @see #getSchemaVersion()
	 * @generated
	 */
	void setSchemaVersion(int value);

	/**
	 * Returns the value of the '<em><b>Item</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Item</em>' attribute.
	 * @see #setItem(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotationDocument_Item()
	 * @model
	 * @generated
	 */
	String getItem();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.AnnotationDocument#getItem <em>Item</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Item</em>' attribute.
	 * @see #getItem()
	 * @generated
	 */
	void setItem(String value);

	/**
	 * Returns the value of the '<em><b>Layer</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Layer</em>' attribute.
	 * @see #setLayer(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotationDocument_Layer()
	 * @model
	 * @generated
	 */
	String getLayer();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.AnnotationDocument#getLayer <em>Layer</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Layer</em>' attribute.
	 * @see #getLayer()
	 * @generated
	 */
	void setLayer(String value);

	/**
	 * Returns the value of the '<em><b>Attributes</b></em>' map.
	 * The key is of type {@link java.lang.String},
	 * and the value is of type {@link org.labelwright.model.AttributeValue},
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Attributes</em>' map.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotationDocument_Attributes()
	 * @model mapType="org.labelwright.model.annotation.AttributeEntry&lt;org.eclipse.emf.ecore.EString, org.labelwright.model.annotation.Value&gt;"
	 * @generated
	 */
	EMap<String, AttributeValue> getAttributes();

	/**
	 * Returns the value of the '<em><b>Answers</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.annotation.Answer}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Answers</em>' containment reference list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotationDocument_Answers()
	 * @model containment="true"
	 * @generated
	 */
	EList<Answer> getAnswers();

	/**
	 * Returns the value of the '<em><b>Tracks</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.annotation.Track}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Tracks</em>' containment reference list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotationDocument_Tracks()
	 * @model containment="true"
	 * @generated
	 */
	EList<Track> getTracks();

	/**
	 * Returns the value of the '<em><b>Annotations</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.annotation.Annotation}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Annotations</em>' containment reference list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getAnnotationDocument_Annotations()
	 * @model containment="true"
	 * @generated
	 */
	EList<Annotation> getAnnotations();

} // AnnotationDocument
