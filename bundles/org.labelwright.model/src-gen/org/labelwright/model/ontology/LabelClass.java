/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;

import org.eclipse.emf.common.util.EList;

import org.labelwright.geometry.GeometryKind;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Label Class</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getColor <em>Color</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getHotKey <em>Hot Key</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#isAbstract <em>Abstract</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getGeometryKinds <em>Geometry Kinds</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getInstructions <em>Instructions</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getIouThreshold <em>Iou Threshold</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getExamples <em>Examples</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getAttributes <em>Attributes</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getQuestions <em>Questions</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getConstraints <em>Constraints</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getSkeleton <em>Skeleton</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getSubclasses <em>Subclasses</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.LabelClass#getParent <em>Parent</em>}</li>
 * </ul>
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass()
 * @model
 * @generated
 */
public interface LabelClass extends NamedElement {
	/**
	 * Returns the value of the '<em><b>Color</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * As #rrggbb.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Color</em>' attribute.
	 * @see #setColor(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_Color()
	 * @model
	 * @generated
	 */
	String getColor();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.LabelClass#getColor <em>Color</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Color</em>' attribute.
	 * @see #getColor()
	 * @generated
	 */
	void setColor(String value);

	/**
	 * Returns the value of the '<em><b>Hot Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Hot Key</em>' attribute.
	 * @see #setHotKey(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_HotKey()
	 * @model
	 * @generated
	 */
	String getHotKey();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.LabelClass#getHotKey <em>Hot Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Hot Key</em>' attribute.
	 * @see #getHotKey()
	 * @generated
	 */
	void setHotKey(String value);

	/**
	 * Returns the value of the '<em><b>Abstract</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * True where only subclasses may be given to annotations.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Abstract</em>' attribute.
	 * @see #setAbstract(boolean)
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_Abstract()
	 * @model
	 * @generated
	 */
	boolean isAbstract();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.LabelClass#isAbstract <em>Abstract</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Abstract</em>' attribute.
	 * @see #isAbstract()
	 * @generated
	 */
	void setAbstract(boolean value);

	/**
	 * Returns the value of the '<em><b>Geometry Kinds</b></em>' attribute list.
	 * The list contents are of type {@link org.labelwright.geometry.GeometryKind}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The kinds an annotation of this class may have; every kind where the list is empty.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Geometry Kinds</em>' attribute list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_GeometryKinds()
	 * @model dataType="org.labelwright.model.ontology.GeometryKindId"
	 * @generated
	 */
	EList<GeometryKind> getGeometryKinds();

	/**
	 * Returns the value of the '<em><b>Instructions</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Markdown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Instructions</em>' attribute.
	 * @see #setInstructions(String)
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_Instructions()
	 * @model
	 * @generated
	 */
	String getInstructions();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.LabelClass#getInstructions <em>Instructions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Instructions</em>' attribute.
	 * @see #getInstructions()
	 * @generated
	 */
	void setInstructions(String value);

	/**
	 * Returns the value of the '<em><b>Iou Threshold</b></em>' attribute.
	 * The default value is <code>"0.5"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * From which intersection over union on two annotations count as the same object.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Iou Threshold</em>' attribute.
	 * @see #setIouThreshold(double)
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_IouThreshold()
	 * @model default="0.5"
	 * @generated
	 */
	double getIouThreshold();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.LabelClass#getIouThreshold <em>Iou Threshold</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Iou Threshold</em>' attribute.
	 * @see #getIouThreshold()
	 * @generated
	 */
	void setIouThreshold(double value);

	/**
	 * Returns the value of the '<em><b>Examples</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.Example}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Examples</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_Examples()
	 * @model containment="true"
	 * @generated
	 */
	EList<Example> getExamples();

	/**
	 * Returns the value of the '<em><b>Attributes</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.AttributeType}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Attributes</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_Attributes()
	 * @model containment="true"
	 * @generated
	 */
	EList<AttributeType> getAttributes();

	/**
	 * Returns the value of the '<em><b>Questions</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.Question}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Questions</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_Questions()
	 * @model containment="true"
	 * @generated
	 */
	EList<Question> getQuestions();

	/**
	 * Returns the value of the '<em><b>Constraints</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.Constraint}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Constraints</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_Constraints()
	 * @model containment="true"
	 * @generated
	 */
	EList<Constraint> getConstraints();

	/**
	 * Returns the value of the '<em><b>Skeleton</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Skeleton</em>' reference.
	 * @see #setSkeleton(Skeleton)
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_Skeleton()
	 * @model
	 * @generated
	 */
	Skeleton getSkeleton();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.LabelClass#getSkeleton <em>Skeleton</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Skeleton</em>' reference.
	 * @see #getSkeleton()
	 * @generated
	 */
	void setSkeleton(Skeleton value);

	/**
	 * Returns the value of the '<em><b>Subclasses</b></em>' containment reference list.
	 * The list contents are of type {@link org.labelwright.model.ontology.LabelClass}.
	 * It is bidirectional and its opposite is '{@link org.labelwright.model.ontology.LabelClass#getParent <em>Parent</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Subclasses</em>' containment reference list.
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_Subclasses()
	 * @see org.labelwright.model.ontology.LabelClass#getParent
	 * @model opposite="parent" containment="true"
	 * @generated
	 */
	EList<LabelClass> getSubclasses();

	/**
	 * Returns the value of the '<em><b>Parent</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.labelwright.model.ontology.LabelClass#getSubclasses <em>Subclasses</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Parent</em>' container reference.
	 * @see #setParent(LabelClass)
	 * @see org.labelwright.model.ontology.OntologyPackage#getLabelClass_Parent()
	 * @see org.labelwright.model.ontology.LabelClass#getSubclasses
	 * @model opposite="subclasses"
	 * @generated
	 */
	LabelClass getParent();

	/**
	 * Sets the value of the '{@link org.labelwright.model.ontology.LabelClass#getParent <em>Parent</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Parent</em>' container reference.
	 * @see #getParent()
	 * @generated
	 */
	void setParent(LabelClass value);

} // LabelClass
