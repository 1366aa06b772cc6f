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
 * A representation of the model object '<em><b>Labelled</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What annotations and tracks have in common: an object of a label class.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.Labelled#getId <em>Id</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Labelled#getLabelClass <em>Label Class</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Labelled#getAttributes <em>Attributes</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Labelled#getAnswers <em>Answers</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Labelled#getRelations <em>Relations</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Labelled#getProvenance <em>Provenance</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Labelled#getReview <em>Review</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Labelled#getReviewNote <em>Review Note</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Labelled#getOrigin <em>Origin</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.annotation.AnnotationPackage#getLabelled()
 * @model abstract="true"
 * @generated
 */
public interface Labelled extends Element {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getLabelled_Id()
	 * @model required="true"
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Labelled#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Label Class</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The id of the label class in the ontology.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Label Class</em>' attribute.
	 * @see #setLabelClass(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getLabelled_LabelClass()
	 * @model
	 * @generated
	 */
	String getLabelClass();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Labelled#getLabelClass <em>Label Class</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Label Class</em>' attribute.
	 * @see #getLabelClass()
	 * @generated
	 */
	void setLabelClass(String value);

	/**
	 * Returns the value of the '<em><b>Attributes</b></em>' map.
	 * The key is of type {@link java.lang.String},
	 * and the value is of type {@link org.labelwright.model.AttributeValue},
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Attributes</em>' map.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getLabelled_Attributes()
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
	 * @see org.labelwright.model.annotation.AnnotationPackage#getLabelled_Answers()
	 * @model containment="true"
	 * @generated
	 */
	EList<Answer> getAnswers();

	/**
	 * Returns the value of the '<em><b>Relations</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.annotation.Relation}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Relations</em>' containment reference list.
	 * @see org.labelwright.model.annotation.AnnotationPackage#getLabelled_Relations()
	 * @model containment="true"
	 * @generated
	 */
	EList<Relation> getRelations();

	/**
	 * Returns the value of the '<em><b>Provenance</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Provenance</em>' containment reference.
	 * @see #setProvenance(Provenance)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getLabelled_Provenance()
	 * @model containment="true"
	 * @generated
	 */
	Provenance getProvenance();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Labelled#getProvenance <em>Provenance</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Provenance</em>' containment reference.
	 * @see #getProvenance()
	 * @generated
	 */
	void setProvenance(Provenance value);

	/**
	 * Returns the value of the '<em><b>Review</b></em>' attribute.
	 * The literals are from the enumeration {@link org.labelwright.model.annotation.ReviewState}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Review</em>' attribute.
	 * @see org.labelwright.model.annotation.ReviewState
	 * @see #setReview(ReviewState)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getLabelled_Review()
	 * @model
	 * @generated
	 */
	ReviewState getReview();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Labelled#getReview <em>Review</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Review</em>' attribute.
	 * @see org.labelwright.model.annotation.ReviewState
	 * @see #getReview()
	 * @generated
	 */
	void setReview(ReviewState value);

	/**
	 * Returns the value of the '<em><b>Review Note</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Review Note</em>' attribute.
	 * @see #setReviewNote(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getLabelled_ReviewNote()
	 * @model
	 * @generated
	 */
	String getReviewNote();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Labelled#getReviewNote <em>Review Note</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Review Note</em>' attribute.
	 * @see #getReviewNote()
	 * @generated
	 */
	void setReviewNote(String value);

	/**
	 * Returns the value of the '<em><b>Origin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What a foreign format held beside the fields here: the text of a JSON object with one member a format.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Origin</em>' attribute.
	 * @see #setOrigin(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getLabelled_Origin()
	 * @model
	 * @generated
	 */
	String getOrigin();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Labelled#getOrigin <em>Origin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Origin</em>' attribute.
	 * @see #getOrigin()
	 * @generated
	 */
	void setOrigin(String value);

} // Labelled
