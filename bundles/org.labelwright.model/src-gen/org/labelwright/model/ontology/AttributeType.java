/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Attribute Type</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.AttributeType#getKind <em>Kind</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.AttributeType#isRequired <em>Required</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.AttributeType#isPerFrame <em>Per Frame</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.AttributeType#getDefaultValue <em>Default Value</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.AttributeType#getChoices <em>Choices</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.AttributeType#getMinimum <em>Minimum</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.AttributeType#getMaximum <em>Maximum</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.AttributeType#getUnit <em>Unit</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.AttributeType#getPattern <em>Pattern</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.AttributeType#getKnowledgeBase <em>Knowledge Base</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType()
 * @model
 * @generated
 */
public interface AttributeType extends NamedElement {
	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * The literals are from the enumeration {@link org.labelwright.model.ontology.AttributeKind}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see org.labelwright.model.ontology.AttributeKind
	 * @see #setKind(AttributeKind)
	 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType_Kind()
	 * @model
	 * @generated
	 */
	AttributeKind getKind();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.AttributeType#getKind <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Kind</em>' attribute.
	 * @see org.labelwright.model.ontology.AttributeKind
	 * @see #getKind()
	 * @generated
	 */
	void setKind(AttributeKind value);

	/**
	 * Returns the value of the '<em><b>Required</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Required</em>' attribute.
	 * @see #setRequired(boolean)
	 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType_Required()
	 * @model
	 * @generated
	 */
	boolean isRequired();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.AttributeType#isRequired <em>Required</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Required</em>' attribute.
	 * @see #isRequired()
	 * @generated
	 */
	void setRequired(boolean value);

	/**
	 * Returns the value of the '<em><b>Per Frame</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * True where a track may have another value in each frame.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Per Frame</em>' attribute.
	 * @see #setPerFrame(boolean)
	 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType_PerFrame()
	 * @model
	 * @generated
	 */
	boolean isPerFrame();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.AttributeType#isPerFrame <em>Per Frame</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Per Frame</em>' attribute.
	 * @see #isPerFrame()
	 * @generated
	 */
	void setPerFrame(boolean value);

	/**
	 * Returns the value of the '<em><b>Default Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Default Value</em>' attribute.
	 * @see #setDefaultValue(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType_DefaultValue()
	 * @model
	 * @generated
	 */
	String getDefaultValue();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.AttributeType#getDefaultValue <em>Default Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Default Value</em>' attribute.
	 * @see #getDefaultValue()
	 * @generated
	 */
	void setDefaultValue(String value);

	/**
	 * Returns the value of the '<em><b>Choices</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Choices</em>' attribute list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType_Choices()
	 * @model
	 * @generated
	 */
	EList<String> getChoices();

	/**
	 * Returns the value of the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Minimum</em>' attribute.
	 * @see #setMinimum(Double)
	 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType_Minimum()
	 * @model
	 * @generated
	 */
	Double getMinimum();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.AttributeType#getMinimum <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Minimum</em>' attribute.
	 * @see #getMinimum()
	 * @generated
	 */
	void setMinimum(Double value);

	/**
	 * Returns the value of the '<em><b>Maximum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Maximum</em>' attribute.
	 * @see #setMaximum(Double)
	 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType_Maximum()
	 * @model
	 * @generated
	 */
	Double getMaximum();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.AttributeType#getMaximum <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum</em>' attribute.
	 * @see #getMaximum()
	 * @generated
	 */
	void setMaximum(Double value);

	/**
	 * Returns the value of the '<em><b>Unit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Unit</em>' attribute.
	 * @see #setUnit(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType_Unit()
	 * @model
	 * @generated
	 */
	String getUnit();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.AttributeType#getUnit <em>Unit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Unit</em>' attribute.
	 * @see #getUnit()
	 * @generated
	 */
	void setUnit(String value);

	/**
	 * Returns the value of the '<em><b>Pattern</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Pattern</em>' attribute.
	 * @see #setPattern(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType_Pattern()
	 * @model
	 * @generated
	 */
	String getPattern();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.AttributeType#getPattern <em>Pattern</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pattern</em>' attribute.
	 * @see #getPattern()
	 * @generated
	 */
	void setPattern(String value);

	/**
	 * Returns the value of the '<em><b>Knowledge Base</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The file of the entries whose ids are its values, relative to the file of the ontology, with slashes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Knowledge Base</em>' attribute.
	 * @see #setKnowledgeBase(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getAttributeType_KnowledgeBase()
	 * @model
	 * @generated
	 */
	String getKnowledgeBase();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.AttributeType#getKnowledgeBase <em>Knowledge Base</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Knowledge Base</em>' attribute.
	 * @see #getKnowledgeBase()
	 * @generated
	 */
	void setKnowledgeBase(String value);

} // AttributeType
