/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Question</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.Question#isMultiple <em>Multiple</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Question#isRequired <em>Required</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Question#getChoices <em>Choices</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Question#getCondition <em>Condition</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.Question#isRanking <em>Ranking</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getQuestion()
 * @model
 * @generated
 */
public interface Question extends NamedElement {
	/**
	 * Returns the value of the '<em><b>Multiple</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Multiple</em>' attribute.
	 * @see #setMultiple(boolean)
	 * @see org.labelwright.model.ontology.OntologyPackage#getQuestion_Multiple()
	 * @model
	 * @generated
	 */
	boolean isMultiple();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Question#isMultiple <em>Multiple</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Multiple</em>' attribute.
	 * @see #isMultiple()
	 * @generated
	 */
	void setMultiple(boolean value);

	/**
	 * Returns the value of the '<em><b>Required</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Required</em>' attribute.
	 * @see #setRequired(boolean)
	 * @see org.labelwright.model.ontology.OntologyPackage#getQuestion_Required()
	 * @model
	 * @generated
	 */
	boolean isRequired();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Question#isRequired <em>Required</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Required</em>' attribute.
	 * @see #isRequired()
	 * @generated
	 */
	void setRequired(boolean value);

	/**
	 * Returns the value of the '<em><b>Choices</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.Choice}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Choices</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getQuestion_Choices()
	 * @model containment="true"
	 * @generated
	 */
	EList<Choice> getChoices();

	/**
	 * Returns the value of the '<em><b>Condition</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The question is asked only where this choice of another question was taken.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Condition</em>' reference.
	 * @see #setCondition(Choice)
	 * @see org.labelwright.model.ontology.OntologyPackage#getQuestion_Condition()
	 * @model
	 * @generated
	 */
	Choice getCondition();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Question#getCondition <em>Condition</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Condition</em>' reference.
	 * @see #getCondition()
	 * @generated
	 */
	void setCondition(Choice value);

	/**
	 * Returns the value of the '<em><b>Ranking</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The answer puts choices into an order: it has them best first.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ranking</em>' attribute.
	 * @see #setRanking(boolean)
	 * @see org.labelwright.model.ontology.OntologyPackage#getQuestion_Ranking()
	 * @model
	 * @generated
	 */
	boolean isRanking();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.Question#isRanking <em>Ranking</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ranking</em>' attribute.
	 * @see #isRanking()
	 * @generated
	 */
	void setRanking(boolean value);

} // Question
