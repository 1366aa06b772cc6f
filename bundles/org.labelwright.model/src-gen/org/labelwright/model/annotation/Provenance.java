/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation;

import java.time.Instant;

import org.labelwright.model.ontology.Element;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Provenance</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.Provenance#getAuthor <em>Author</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Provenance#getAuthorKind <em>Author Kind</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Provenance#getConfidence <em>Confidence</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Provenance#getTool <em>Tool</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Provenance#getCreated <em>Created</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Provenance#getChanged <em>Changed</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.Provenance#getSecondsSpent <em>Seconds Spent</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.annotation.AnnotationPackage#getProvenance()
 * @model
 * @generated
 */
public interface Provenance extends Element {
	/**
	 * Returns the value of the '<em><b>Author</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Author</em>' attribute.
	 * @see #setAuthor(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getProvenance_Author()
	 * @model
	 * @generated
	 */
	String getAuthor();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Provenance#getAuthor <em>Author</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Author</em>' attribute.
	 * @see #getAuthor()
	 * @generated
	 */
	void setAuthor(String value);

	/**
	 * Returns the value of the '<em><b>Author Kind</b></em>' attribute.
	 * The literals are from the enumeration {@link org.labelwright.model.annotation.AuthorKind}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Author Kind</em>' attribute.
	 * @see org.labelwright.model.annotation.AuthorKind
	 * @see #setAuthorKind(AuthorKind)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getProvenance_AuthorKind()
	 * @model
	 * @generated
	 */
	AuthorKind getAuthorKind();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Provenance#getAuthorKind <em>Author Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Author Kind</em>' attribute.
	 * @see org.labelwright.model.annotation.AuthorKind
	 * @see #getAuthorKind()
	 * @generated
	 */
	void setAuthorKind(AuthorKind value);

	/**
	 * Returns the value of the '<em><b>Confidence</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Confidence</em>' attribute.
	 * @see #setConfidence(Double)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getProvenance_Confidence()
	 * @model
	 * @generated
	 */
	Double getConfidence();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Provenance#getConfidence <em>Confidence</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Confidence</em>' attribute.
	 * @see #getConfidence()
	 * @generated
	 */
	void setConfidence(Double value);

	/**
	 * Returns the value of the '<em><b>Tool</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Tool</em>' attribute.
	 * @see #setTool(String)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getProvenance_Tool()
	 * @model
	 * @generated
	 */
	String getTool();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Provenance#getTool <em>Tool</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Tool</em>' attribute.
	 * @see #getTool()
	 * @generated
	 */
	void setTool(String value);

	/**
	 * Returns the value of the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Created</em>' attribute.
	 * @see #setCreated(Instant)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getProvenance_Created()
	 * @model dataType="org.labelwright.model.annotation.Timestamp"
	 * @generated
	 */
	Instant getCreated();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Provenance#getCreated <em>Created</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Created</em>' attribute.
	 * @see #getCreated()
	 * @generated
	 */
	void setCreated(Instant value);

	/**
	 * Returns the value of the '<em><b>Changed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Changed</em>' attribute.
	 * @see #setChanged(Instant)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getProvenance_Changed()
	 * @model dataType="org.labelwright.model.annotation.Timestamp"
	 * @generated
	 */
	Instant getChanged();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Provenance#getChanged <em>Changed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Changed</em>' attribute.
	 * @see #getChanged()
	 * @generated
	 */
	void setChanged(Instant value);

	/**
	 * Returns the value of the '<em><b>Seconds Spent</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Seconds Spent</em>' attribute.
	 * @see #setSecondsSpent(double)
	 * @see org.labelwright.model.annotation.AnnotationPackage#getProvenance_SecondsSpent()
	 * @model
	 * @generated
	 */
	double getSecondsSpent();

	/**
	 * Sets the value of the '{@link org.labelwright.model.annotation.Provenance#getSecondsSpent <em>Seconds Spent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Seconds Spent</em>' attribute.
	 * @see #getSecondsSpent()
	 * @generated
	 */
	void setSecondsSpent(double value);

} // Provenance
