/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

import org.labelwright.model.ontology.OntologyPackage;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * @see org.labelwright.model.annotation.AnnotationFactory
 * @model kind="package"
 * @generated
 */
public interface AnnotationPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "annotation";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "https://labelwright.org/annotation/1";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "annotation";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	AnnotationPackage eINSTANCE = org.labelwright.model.annotation.impl.AnnotationPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.AnnotationDocumentImpl <em>Document</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.AnnotationDocumentImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAnnotationDocument()
	 * @generated
	 */
	int ANNOTATION_DOCUMENT = 0;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION_DOCUMENT__EXTRA = OntologyPackage.ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Schema Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION_DOCUMENT__SCHEMA_VERSION = OntologyPackage.ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Item</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION_DOCUMENT__ITEM = OntologyPackage.ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Layer</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION_DOCUMENT__LAYER = OntologyPackage.ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION_DOCUMENT__ATTRIBUTES = OntologyPackage.ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Answers</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION_DOCUMENT__ANSWERS = OntologyPackage.ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Tracks</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION_DOCUMENT__TRACKS = OntologyPackage.ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Annotations</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION_DOCUMENT__ANNOTATIONS = OntologyPackage.ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The number of structural features of the '<em>Document</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION_DOCUMENT_FEATURE_COUNT = OntologyPackage.ELEMENT_FEATURE_COUNT + 7;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.AttributeEntryImpl <em>Attribute Entry</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.AttributeEntryImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAttributeEntry()
	 * @generated
	 */
	int ATTRIBUTE_ENTRY = 1;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_ENTRY__KEY = 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_ENTRY__VALUE = 1;

	/**
	 * The number of structural features of the '<em>Attribute Entry</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_ENTRY_FEATURE_COUNT = 2;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.LabelledImpl <em>Labelled</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.LabelledImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getLabelled()
	 * @generated
	 */
	int LABELLED = 2;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED__EXTRA = OntologyPackage.ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED__ID = OntologyPackage.ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Label Class</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED__LABEL_CLASS = OntologyPackage.ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED__ATTRIBUTES = OntologyPackage.ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Answers</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED__ANSWERS = OntologyPackage.ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Relations</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED__RELATIONS = OntologyPackage.ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Provenance</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED__PROVENANCE = OntologyPackage.ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Review</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED__REVIEW = OntologyPackage.ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Review Note</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED__REVIEW_NOTE = OntologyPackage.ELEMENT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Origin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED__ORIGIN = OntologyPackage.ELEMENT_FEATURE_COUNT + 8;

	/**
	 * The number of structural features of the '<em>Labelled</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABELLED_FEATURE_COUNT = OntologyPackage.ELEMENT_FEATURE_COUNT + 9;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.AnnotationImpl <em>Annotation</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.AnnotationImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAnnotation()
	 * @generated
	 */
	int ANNOTATION = 3;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__EXTRA = LABELLED__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__ID = LABELLED__ID;

	/**
	 * The feature id for the '<em><b>Label Class</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__LABEL_CLASS = LABELLED__LABEL_CLASS;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__ATTRIBUTES = LABELLED__ATTRIBUTES;

	/**
	 * The feature id for the '<em><b>Answers</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__ANSWERS = LABELLED__ANSWERS;

	/**
	 * The feature id for the '<em><b>Relations</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__RELATIONS = LABELLED__RELATIONS;

	/**
	 * The feature id for the '<em><b>Provenance</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__PROVENANCE = LABELLED__PROVENANCE;

	/**
	 * The feature id for the '<em><b>Review</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__REVIEW = LABELLED__REVIEW;

	/**
	 * The feature id for the '<em><b>Review Note</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__REVIEW_NOTE = LABELLED__REVIEW_NOTE;

	/**
	 * The feature id for the '<em><b>Origin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__ORIGIN = LABELLED__ORIGIN;

	/**
	 * The feature id for the '<em><b>Geometry</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__GEOMETRY = LABELLED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Group</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__GROUP = LABELLED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Occluded</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__OCCLUDED = LABELLED_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Truncated</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__TRUNCATED = LABELLED_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Crowd</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__CROWD = LABELLED_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Scene Object</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__SCENE_OBJECT = LABELLED_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Within</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION__WITHIN = LABELLED_FEATURE_COUNT + 6;

	/**
	 * The number of structural features of the '<em>Annotation</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANNOTATION_FEATURE_COUNT = LABELLED_FEATURE_COUNT + 7;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.AttributeRefImpl <em>Attribute Ref</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.AttributeRefImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAttributeRef()
	 * @generated
	 */
	int ATTRIBUTE_REF = 4;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_REF__EXTRA = OntologyPackage.ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Annotation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_REF__ANNOTATION = OntologyPackage.ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Attribute</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_REF__ATTRIBUTE = OntologyPackage.ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Attribute Ref</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_REF_FEATURE_COUNT = OntologyPackage.ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.AnswerImpl <em>Answer</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.AnswerImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAnswer()
	 * @generated
	 */
	int ANSWER = 5;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANSWER__EXTRA = OntologyPackage.ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Question</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANSWER__QUESTION = OntologyPackage.ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Choices</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANSWER__CHOICES = OntologyPackage.ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Answer</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANSWER_FEATURE_COUNT = OntologyPackage.ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.RelationImpl <em>Relation</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.RelationImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getRelation()
	 * @generated
	 */
	int RELATION = 6;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION__EXTRA = OntologyPackage.ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION__ID = OntologyPackage.ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION__TYPE = OntologyPackage.ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Target</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION__TARGET = OntologyPackage.ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION__ATTRIBUTES = OntologyPackage.ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Relation</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_FEATURE_COUNT = OntologyPackage.ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.ProvenanceImpl <em>Provenance</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.ProvenanceImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getProvenance()
	 * @generated
	 */
	int PROVENANCE = 7;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__EXTRA = OntologyPackage.ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Author</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__AUTHOR = OntologyPackage.ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Author Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__AUTHOR_KIND = OntologyPackage.ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Confidence</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__CONFIDENCE = OntologyPackage.ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Tool</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__TOOL = OntologyPackage.ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__CREATED = OntologyPackage.ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Changed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__CHANGED = OntologyPackage.ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Seconds Spent</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__SECONDS_SPENT = OntologyPackage.ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The number of structural features of the '<em>Provenance</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE_FEATURE_COUNT = OntologyPackage.ELEMENT_FEATURE_COUNT + 7;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.TrackImpl <em>Track</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.TrackImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getTrack()
	 * @generated
	 */
	int TRACK = 8;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__EXTRA = LABELLED__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__ID = LABELLED__ID;

	/**
	 * The feature id for the '<em><b>Label Class</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__LABEL_CLASS = LABELLED__LABEL_CLASS;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__ATTRIBUTES = LABELLED__ATTRIBUTES;

	/**
	 * The feature id for the '<em><b>Answers</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__ANSWERS = LABELLED__ANSWERS;

	/**
	 * The feature id for the '<em><b>Relations</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__RELATIONS = LABELLED__RELATIONS;

	/**
	 * The feature id for the '<em><b>Provenance</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__PROVENANCE = LABELLED__PROVENANCE;

	/**
	 * The feature id for the '<em><b>Review</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__REVIEW = LABELLED__REVIEW;

	/**
	 * The feature id for the '<em><b>Review Note</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__REVIEW_NOTE = LABELLED__REVIEW_NOTE;

	/**
	 * The feature id for the '<em><b>Origin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__ORIGIN = LABELLED__ORIGIN;

	/**
	 * The feature id for the '<em><b>Keyframes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__KEYFRAMES = LABELLED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Outside</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__OUTSIDE = LABELLED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Scene Object</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK__SCENE_OBJECT = LABELLED_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Track</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TRACK_FEATURE_COUNT = LABELLED_FEATURE_COUNT + 3;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.KeyframeImpl <em>Keyframe</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.KeyframeImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getKeyframe()
	 * @generated
	 */
	int KEYFRAME = 9;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEYFRAME__EXTRA = OntologyPackage.ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Time</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEYFRAME__TIME = OntologyPackage.ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Geometry</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEYFRAME__GEOMETRY = OntologyPackage.ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Occluded</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEYFRAME__OCCLUDED = OntologyPackage.ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Interpolation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEYFRAME__INTERPOLATION = OntologyPackage.ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEYFRAME__ATTRIBUTES = OntologyPackage.ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The number of structural features of the '<em>Keyframe</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEYFRAME_FEATURE_COUNT = OntologyPackage.ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.SceneImpl <em>Scene</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.SceneImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getScene()
	 * @generated
	 */
	int SCENE = 10;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE__EXTRA = OntologyPackage.NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE__ID = OntologyPackage.NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE__NAME = OntologyPackage.NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE__DESCRIPTION = OntologyPackage.NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>Schema Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE__SCHEMA_VERSION = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Sensors</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE__SENSORS = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Members</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE__MEMBERS = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Scene</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE_FEATURE_COUNT = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.SceneMemberImpl <em>Scene Member</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.SceneMemberImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getSceneMember()
	 * @generated
	 */
	int SCENE_MEMBER = 11;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE_MEMBER__EXTRA = OntologyPackage.ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Item</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE_MEMBER__ITEM = OntologyPackage.ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Sensor</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE_MEMBER__SENSOR = OntologyPackage.ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Time</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE_MEMBER__TIME = OntologyPackage.ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Scene Member</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCENE_MEMBER_FEATURE_COUNT = OntologyPackage.ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.impl.SensorImpl <em>Sensor</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.impl.SensorImpl
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getSensor()
	 * @generated
	 */
	int SENSOR = 12;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR__EXTRA = OntologyPackage.NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR__ID = OntologyPackage.NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR__NAME = OntologyPackage.NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR__DESCRIPTION = OntologyPackage.NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR__KIND = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Parent Frame</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR__PARENT_FRAME = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Translation</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR__TRANSLATION = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Rotation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR__ROTATION = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Intrinsics</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR__INTRINSICS = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Distortion</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR__DISTORTION = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The number of structural features of the '<em>Sensor</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SENSOR_FEATURE_COUNT = OntologyPackage.NAMED_ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.AuthorKind <em>Author Kind</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.AuthorKind
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAuthorKind()
	 * @generated
	 */
	int AUTHOR_KIND = 13;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.ReviewState <em>Review State</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.ReviewState
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getReviewState()
	 * @generated
	 */
	int REVIEW_STATE = 14;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.Interpolation <em>Interpolation</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.Interpolation
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getInterpolation()
	 * @generated
	 */
	int INTERPOLATION = 15;

	/**
	 * The meta object id for the '{@link org.labelwright.model.annotation.SensorKind <em>Sensor Kind</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.annotation.SensorKind
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getSensorKind()
	 * @generated
	 */
	int SENSOR_KIND = 16;

	/**
	 * The meta object id for the '<em>Geometry Value</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.geometry.Geometry
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getGeometryValue()
	 * @generated
	 */
	int GEOMETRY_VALUE = 17;

	/**
	 * The meta object id for the '<em>Time Interval</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.geometry.Interval
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getTimeInterval()
	 * @generated
	 */
	int TIME_INTERVAL = 18;

	/**
	 * The meta object id for the '<em>Rotation</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.geometry.Quaternion
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getRotation()
	 * @generated
	 */
	int ROTATION = 19;

	/**
	 * The meta object id for the '<em>Value</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.AttributeValue
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getValue()
	 * @generated
	 */
	int VALUE = 20;

	/**
	 * The meta object id for the '<em>Timestamp</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see java.time.Instant
	 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getTimestamp()
	 * @generated
	 */
	int TIMESTAMP = 21;


	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.AnnotationDocument <em>Document</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Document</em>'.
	 * @see org.labelwright.model.annotation.AnnotationDocument
	 * @generated
	 */
	EClass getAnnotationDocument();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.AnnotationDocument#getSchemaVersion <em>Schema Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Schema Version</em>'.
	 * @see org.labelwright.model.annotation.AnnotationDocument#getSchemaVersion()
	 * @see #getAnnotationDocument()
	 * @generated
	 */
	EAttribute getAnnotationDocument_SchemaVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.AnnotationDocument#getItem <em>Item</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Item</em>'.
	 * @see org.labelwright.model.annotation.AnnotationDocument#getItem()
	 * @see #getAnnotationDocument()
	 * @generated
	 */
	EAttribute getAnnotationDocument_Item();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.AnnotationDocument#getLayer <em>Layer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Layer</em>'.
	 * @see org.labelwright.model.annotation.AnnotationDocument#getLayer()
	 * @see #getAnnotationDocument()
	 * @generated
	 */
	EAttribute getAnnotationDocument_Layer();

	/**
	 * Returns the meta object for the map '{@link org.labelwright.model.annotation.AnnotationDocument#getAttributes <em>Attributes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the map '<em>Attributes</em>'.
	 * @see org.labelwright.model.annotation.AnnotationDocument#getAttributes()
	 * @see #getAnnotationDocument()
	 * @generated
	 */
	EReference getAnnotationDocument_Attributes();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.annotation.AnnotationDocument#getAnswers <em>Answers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Answers</em>'.
	 * @see org.labelwright.model.annotation.AnnotationDocument#getAnswers()
	 * @see #getAnnotationDocument()
	 * @generated
	 */
	EReference getAnnotationDocument_Answers();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.annotation.AnnotationDocument#getTracks <em>Tracks</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Tracks</em>'.
	 * @see org.labelwright.model.annotation.AnnotationDocument#getTracks()
	 * @see #getAnnotationDocument()
	 * @generated
	 */
	EReference getAnnotationDocument_Tracks();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.annotation.AnnotationDocument#getAnnotations <em>Annotations</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Annotations</em>'.
	 * @see org.labelwright.model.annotation.AnnotationDocument#getAnnotations()
	 * @see #getAnnotationDocument()
	 * @generated
	 */
	EReference getAnnotationDocument_Annotations();

	/**
	 * Returns the meta object for class '{@link java.util.Map.Entry <em>Attribute Entry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Attribute Entry</em>'.
	 * @see java.util.Map.Entry
	 * @model keyDataType="org.eclipse.emf.ecore.EString" keyRequired="true"
	 *        valueDataType="org.labelwright.model.annotation.Value" valueRequired="true"
	 * @generated
	 */
	EClass getAttributeEntry();

	/**
	 * Returns the meta object for the attribute '{@link java.util.Map.Entry <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see java.util.Map.Entry
	 * @see #getAttributeEntry()
	 * @generated
	 */
	EAttribute getAttributeEntry_Key();

	/**
	 * Returns the meta object for the attribute '{@link java.util.Map.Entry <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see java.util.Map.Entry
	 * @see #getAttributeEntry()
	 * @generated
	 */
	EAttribute getAttributeEntry_Value();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.Labelled <em>Labelled</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Labelled</em>'.
	 * @see org.labelwright.model.annotation.Labelled
	 * @generated
	 */
	EClass getLabelled();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Labelled#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.labelwright.model.annotation.Labelled#getId()
	 * @see #getLabelled()
	 * @generated
	 */
	EAttribute getLabelled_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Labelled#getLabelClass <em>Label Class</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label Class</em>'.
	 * @see org.labelwright.model.annotation.Labelled#getLabelClass()
	 * @see #getLabelled()
	 * @generated
	 */
	EAttribute getLabelled_LabelClass();

	/**
	 * Returns the meta object for the map '{@link org.labelwright.model.annotation.Labelled#getAttributes <em>Attributes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the map '<em>Attributes</em>'.
	 * @see org.labelwright.model.annotation.Labelled#getAttributes()
	 * @see #getLabelled()
	 * @generated
	 */
	EReference getLabelled_Attributes();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.annotation.Labelled#getAnswers <em>Answers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Answers</em>'.
	 * @see org.labelwright.model.annotation.Labelled#getAnswers()
	 * @see #getLabelled()
	 * @generated
	 */
	EReference getLabelled_Answers();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.annotation.Labelled#getRelations <em>Relations</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Relations</em>'.
	 * @see org.labelwright.model.annotation.Labelled#getRelations()
	 * @see #getLabelled()
	 * @generated
	 */
	EReference getLabelled_Relations();

	/**
	 * Returns the meta object for the containment reference '{@link org.labelwright.model.annotation.Labelled#getProvenance <em>Provenance</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Provenance</em>'.
	 * @see org.labelwright.model.annotation.Labelled#getProvenance()
	 * @see #getLabelled()
	 * @generated
	 */
	EReference getLabelled_Provenance();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Labelled#getReview <em>Review</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Review</em>'.
	 * @see org.labelwright.model.annotation.Labelled#getReview()
	 * @see #getLabelled()
	 * @generated
	 */
	EAttribute getLabelled_Review();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Labelled#getReviewNote <em>Review Note</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Review Note</em>'.
	 * @see org.labelwright.model.annotation.Labelled#getReviewNote()
	 * @see #getLabelled()
	 * @generated
	 */
	EAttribute getLabelled_ReviewNote();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Labelled#getOrigin <em>Origin</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Origin</em>'.
	 * @see org.labelwright.model.annotation.Labelled#getOrigin()
	 * @see #getLabelled()
	 * @generated
	 */
	EAttribute getLabelled_Origin();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.Annotation <em>Annotation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Annotation</em>'.
	 * @see org.labelwright.model.annotation.Annotation
	 * @generated
	 */
	EClass getAnnotation();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Annotation#getGeometry <em>Geometry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Geometry</em>'.
	 * @see org.labelwright.model.annotation.Annotation#getGeometry()
	 * @see #getAnnotation()
	 * @generated
	 */
	EAttribute getAnnotation_Geometry();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Annotation#getGroup <em>Group</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Group</em>'.
	 * @see org.labelwright.model.annotation.Annotation#getGroup()
	 * @see #getAnnotation()
	 * @generated
	 */
	EAttribute getAnnotation_Group();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Annotation#isOccluded <em>Occluded</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Occluded</em>'.
	 * @see org.labelwright.model.annotation.Annotation#isOccluded()
	 * @see #getAnnotation()
	 * @generated
	 */
	EAttribute getAnnotation_Occluded();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Annotation#isTruncated <em>Truncated</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Truncated</em>'.
	 * @see org.labelwright.model.annotation.Annotation#isTruncated()
	 * @see #getAnnotation()
	 * @generated
	 */
	EAttribute getAnnotation_Truncated();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Annotation#isCrowd <em>Crowd</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Crowd</em>'.
	 * @see org.labelwright.model.annotation.Annotation#isCrowd()
	 * @see #getAnnotation()
	 * @generated
	 */
	EAttribute getAnnotation_Crowd();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Annotation#getSceneObject <em>Scene Object</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Scene Object</em>'.
	 * @see org.labelwright.model.annotation.Annotation#getSceneObject()
	 * @see #getAnnotation()
	 * @generated
	 */
	EAttribute getAnnotation_SceneObject();

	/**
	 * Returns the meta object for the containment reference '{@link org.labelwright.model.annotation.Annotation#getWithin <em>Within</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Within</em>'.
	 * @see org.labelwright.model.annotation.Annotation#getWithin()
	 * @see #getAnnotation()
	 * @generated
	 */
	EReference getAnnotation_Within();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.AttributeRef <em>Attribute Ref</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Attribute Ref</em>'.
	 * @see org.labelwright.model.annotation.AttributeRef
	 * @generated
	 */
	EClass getAttributeRef();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.AttributeRef#getAnnotation <em>Annotation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Annotation</em>'.
	 * @see org.labelwright.model.annotation.AttributeRef#getAnnotation()
	 * @see #getAttributeRef()
	 * @generated
	 */
	EAttribute getAttributeRef_Annotation();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.AttributeRef#getAttribute <em>Attribute</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Attribute</em>'.
	 * @see org.labelwright.model.annotation.AttributeRef#getAttribute()
	 * @see #getAttributeRef()
	 * @generated
	 */
	EAttribute getAttributeRef_Attribute();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.Answer <em>Answer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Answer</em>'.
	 * @see org.labelwright.model.annotation.Answer
	 * @generated
	 */
	EClass getAnswer();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Answer#getQuestion <em>Question</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Question</em>'.
	 * @see org.labelwright.model.annotation.Answer#getQuestion()
	 * @see #getAnswer()
	 * @generated
	 */
	EAttribute getAnswer_Question();

	/**
	 * Returns the meta object for the attribute list '{@link org.labelwright.model.annotation.Answer#getChoices <em>Choices</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Choices</em>'.
	 * @see org.labelwright.model.annotation.Answer#getChoices()
	 * @see #getAnswer()
	 * @generated
	 */
	EAttribute getAnswer_Choices();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.Relation <em>Relation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Relation</em>'.
	 * @see org.labelwright.model.annotation.Relation
	 * @generated
	 */
	EClass getRelation();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Relation#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.labelwright.model.annotation.Relation#getId()
	 * @see #getRelation()
	 * @generated
	 */
	EAttribute getRelation_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Relation#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see org.labelwright.model.annotation.Relation#getType()
	 * @see #getRelation()
	 * @generated
	 */
	EAttribute getRelation_Type();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Relation#getTarget <em>Target</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Target</em>'.
	 * @see org.labelwright.model.annotation.Relation#getTarget()
	 * @see #getRelation()
	 * @generated
	 */
	EAttribute getRelation_Target();

	/**
	 * Returns the meta object for the map '{@link org.labelwright.model.annotation.Relation#getAttributes <em>Attributes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the map '<em>Attributes</em>'.
	 * @see org.labelwright.model.annotation.Relation#getAttributes()
	 * @see #getRelation()
	 * @generated
	 */
	EReference getRelation_Attributes();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.Provenance <em>Provenance</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Provenance</em>'.
	 * @see org.labelwright.model.annotation.Provenance
	 * @generated
	 */
	EClass getProvenance();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Provenance#getAuthor <em>Author</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Author</em>'.
	 * @see org.labelwright.model.annotation.Provenance#getAuthor()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Author();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Provenance#getAuthorKind <em>Author Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Author Kind</em>'.
	 * @see org.labelwright.model.annotation.Provenance#getAuthorKind()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_AuthorKind();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Provenance#getConfidence <em>Confidence</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Confidence</em>'.
	 * @see org.labelwright.model.annotation.Provenance#getConfidence()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Confidence();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Provenance#getTool <em>Tool</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Tool</em>'.
	 * @see org.labelwright.model.annotation.Provenance#getTool()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Tool();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Provenance#getCreated <em>Created</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Created</em>'.
	 * @see org.labelwright.model.annotation.Provenance#getCreated()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Created();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Provenance#getChanged <em>Changed</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Changed</em>'.
	 * @see org.labelwright.model.annotation.Provenance#getChanged()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Changed();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Provenance#getSecondsSpent <em>Seconds Spent</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Seconds Spent</em>'.
	 * @see org.labelwright.model.annotation.Provenance#getSecondsSpent()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_SecondsSpent();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.Track <em>Track</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Track</em>'.
	 * @see org.labelwright.model.annotation.Track
	 * @generated
	 */
	EClass getTrack();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.annotation.Track#getKeyframes <em>Keyframes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Keyframes</em>'.
	 * @see org.labelwright.model.annotation.Track#getKeyframes()
	 * @see #getTrack()
	 * @generated
	 */
	EReference getTrack_Keyframes();

	/**
	 * Returns the meta object for the attribute list '{@link org.labelwright.model.annotation.Track#getOutside <em>Outside</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Outside</em>'.
	 * @see org.labelwright.model.annotation.Track#getOutside()
	 * @see #getTrack()
	 * @generated
	 */
	EAttribute getTrack_Outside();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Track#getSceneObject <em>Scene Object</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Scene Object</em>'.
	 * @see org.labelwright.model.annotation.Track#getSceneObject()
	 * @see #getTrack()
	 * @generated
	 */
	EAttribute getTrack_SceneObject();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.Keyframe <em>Keyframe</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Keyframe</em>'.
	 * @see org.labelwright.model.annotation.Keyframe
	 * @generated
	 */
	EClass getKeyframe();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Keyframe#getTime <em>Time</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Time</em>'.
	 * @see org.labelwright.model.annotation.Keyframe#getTime()
	 * @see #getKeyframe()
	 * @generated
	 */
	EAttribute getKeyframe_Time();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Keyframe#getGeometry <em>Geometry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Geometry</em>'.
	 * @see org.labelwright.model.annotation.Keyframe#getGeometry()
	 * @see #getKeyframe()
	 * @generated
	 */
	EAttribute getKeyframe_Geometry();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Keyframe#isOccluded <em>Occluded</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Occluded</em>'.
	 * @see org.labelwright.model.annotation.Keyframe#isOccluded()
	 * @see #getKeyframe()
	 * @generated
	 */
	EAttribute getKeyframe_Occluded();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Keyframe#getInterpolation <em>Interpolation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Interpolation</em>'.
	 * @see org.labelwright.model.annotation.Keyframe#getInterpolation()
	 * @see #getKeyframe()
	 * @generated
	 */
	EAttribute getKeyframe_Interpolation();

	/**
	 * Returns the meta object for the map '{@link org.labelwright.model.annotation.Keyframe#getAttributes <em>Attributes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the map '<em>Attributes</em>'.
	 * @see org.labelwright.model.annotation.Keyframe#getAttributes()
	 * @see #getKeyframe()
	 * @generated
	 */
	EReference getKeyframe_Attributes();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.Scene <em>Scene</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Scene</em>'.
	 * @see org.labelwright.model.annotation.Scene
	 * @generated
	 */
	EClass getScene();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Scene#getSchemaVersion <em>Schema Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Schema Version</em>'.
	 * @see org.labelwright.model.annotation.Scene#getSchemaVersion()
	 * @see #getScene()
	 * @generated
	 */
	EAttribute getScene_SchemaVersion();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.annotation.Scene#getSensors <em>Sensors</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Sensors</em>'.
	 * @see org.labelwright.model.annotation.Scene#getSensors()
	 * @see #getScene()
	 * @generated
	 */
	EReference getScene_Sensors();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.annotation.Scene#getMembers <em>Members</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Members</em>'.
	 * @see org.labelwright.model.annotation.Scene#getMembers()
	 * @see #getScene()
	 * @generated
	 */
	EReference getScene_Members();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.SceneMember <em>Scene Member</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Scene Member</em>'.
	 * @see org.labelwright.model.annotation.SceneMember
	 * @generated
	 */
	EClass getSceneMember();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.SceneMember#getItem <em>Item</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Item</em>'.
	 * @see org.labelwright.model.annotation.SceneMember#getItem()
	 * @see #getSceneMember()
	 * @generated
	 */
	EAttribute getSceneMember_Item();

	/**
	 * Returns the meta object for the reference '{@link org.labelwright.model.annotation.SceneMember#getSensor <em>Sensor</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Sensor</em>'.
	 * @see org.labelwright.model.annotation.SceneMember#getSensor()
	 * @see #getSceneMember()
	 * @generated
	 */
	EReference getSceneMember_Sensor();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.SceneMember#getTime <em>Time</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Time</em>'.
	 * @see org.labelwright.model.annotation.SceneMember#getTime()
	 * @see #getSceneMember()
	 * @generated
	 */
	EAttribute getSceneMember_Time();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.annotation.Sensor <em>Sensor</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Sensor</em>'.
	 * @see org.labelwright.model.annotation.Sensor
	 * @generated
	 */
	EClass getSensor();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Sensor#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.labelwright.model.annotation.Sensor#getKind()
	 * @see #getSensor()
	 * @generated
	 */
	EAttribute getSensor_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Sensor#getParentFrame <em>Parent Frame</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Parent Frame</em>'.
	 * @see org.labelwright.model.annotation.Sensor#getParentFrame()
	 * @see #getSensor()
	 * @generated
	 */
	EAttribute getSensor_ParentFrame();

	/**
	 * Returns the meta object for the attribute list '{@link org.labelwright.model.annotation.Sensor#getTranslation <em>Translation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Translation</em>'.
	 * @see org.labelwright.model.annotation.Sensor#getTranslation()
	 * @see #getSensor()
	 * @generated
	 */
	EAttribute getSensor_Translation();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.annotation.Sensor#getRotation <em>Rotation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Rotation</em>'.
	 * @see org.labelwright.model.annotation.Sensor#getRotation()
	 * @see #getSensor()
	 * @generated
	 */
	EAttribute getSensor_Rotation();

	/**
	 * Returns the meta object for the attribute list '{@link org.labelwright.model.annotation.Sensor#getIntrinsics <em>Intrinsics</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Intrinsics</em>'.
	 * @see org.labelwright.model.annotation.Sensor#getIntrinsics()
	 * @see #getSensor()
	 * @generated
	 */
	EAttribute getSensor_Intrinsics();

	/**
	 * Returns the meta object for the attribute list '{@link org.labelwright.model.annotation.Sensor#getDistortion <em>Distortion</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Distortion</em>'.
	 * @see org.labelwright.model.annotation.Sensor#getDistortion()
	 * @see #getSensor()
	 * @generated
	 */
	EAttribute getSensor_Distortion();

	/**
	 * Returns the meta object for enum '{@link org.labelwright.model.annotation.AuthorKind <em>Author Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Author Kind</em>'.
	 * @see org.labelwright.model.annotation.AuthorKind
	 * @generated
	 */
	EEnum getAuthorKind();

	/**
	 * Returns the meta object for enum '{@link org.labelwright.model.annotation.ReviewState <em>Review State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Review State</em>'.
	 * @see org.labelwright.model.annotation.ReviewState
	 * @generated
	 */
	EEnum getReviewState();

	/**
	 * Returns the meta object for enum '{@link org.labelwright.model.annotation.Interpolation <em>Interpolation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Interpolation</em>'.
	 * @see org.labelwright.model.annotation.Interpolation
	 * @generated
	 */
	EEnum getInterpolation();

	/**
	 * Returns the meta object for enum '{@link org.labelwright.model.annotation.SensorKind <em>Sensor Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Sensor Kind</em>'.
	 * @see org.labelwright.model.annotation.SensorKind
	 * @generated
	 */
	EEnum getSensorKind();

	/**
	 * Returns the meta object for data type '{@link org.labelwright.geometry.Geometry <em>Geometry Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Geometry Value</em>'.
	 * @see org.labelwright.geometry.Geometry
	 * @model instanceClass="org.labelwright.geometry.Geometry"
	 * @generated
	 */
	EDataType getGeometryValue();

	/**
	 * Returns the meta object for data type '{@link org.labelwright.geometry.Interval <em>Time Interval</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Time Interval</em>'.
	 * @see org.labelwright.geometry.Interval
	 * @model instanceClass="org.labelwright.geometry.Interval"
	 * @generated
	 */
	EDataType getTimeInterval();

	/**
	 * Returns the meta object for data type '{@link org.labelwright.geometry.Quaternion <em>Rotation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Rotation</em>'.
	 * @see org.labelwright.geometry.Quaternion
	 * @model instanceClass="org.labelwright.geometry.Quaternion"
	 * @generated
	 */
	EDataType getRotation();

	/**
	 * Returns the meta object for data type '{@link org.labelwright.model.AttributeValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Value</em>'.
	 * @see org.labelwright.model.AttributeValue
	 * @model instanceClass="org.labelwright.model.AttributeValue"
	 * @generated
	 */
	EDataType getValue();

	/**
	 * Returns the meta object for data type '{@link java.time.Instant <em>Timestamp</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Timestamp</em>'.
	 * @see java.time.Instant
	 * @model instanceClass="java.time.Instant"
	 * @generated
	 */
	EDataType getTimestamp();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	AnnotationFactory getAnnotationFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.AnnotationDocumentImpl <em>Document</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.AnnotationDocumentImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAnnotationDocument()
		 * @generated
		 */
		EClass ANNOTATION_DOCUMENT = eINSTANCE.getAnnotationDocument();

		/**
		 * The meta object literal for the '<em><b>Schema Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANNOTATION_DOCUMENT__SCHEMA_VERSION = eINSTANCE.getAnnotationDocument_SchemaVersion();

		/**
		 * The meta object literal for the '<em><b>Item</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANNOTATION_DOCUMENT__ITEM = eINSTANCE.getAnnotationDocument_Item();

		/**
		 * The meta object literal for the '<em><b>Layer</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANNOTATION_DOCUMENT__LAYER = eINSTANCE.getAnnotationDocument_Layer();

		/**
		 * The meta object literal for the '<em><b>Attributes</b></em>' map feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ANNOTATION_DOCUMENT__ATTRIBUTES = eINSTANCE.getAnnotationDocument_Attributes();

		/**
		 * The meta object literal for the '<em><b>Answers</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ANNOTATION_DOCUMENT__ANSWERS = eINSTANCE.getAnnotationDocument_Answers();

		/**
		 * The meta object literal for the '<em><b>Tracks</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ANNOTATION_DOCUMENT__TRACKS = eINSTANCE.getAnnotationDocument_Tracks();

		/**
		 * The meta object literal for the '<em><b>Annotations</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ANNOTATION_DOCUMENT__ANNOTATIONS = eINSTANCE.getAnnotationDocument_Annotations();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.AttributeEntryImpl <em>Attribute Entry</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.AttributeEntryImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAttributeEntry()
		 * @generated
		 */
		EClass ATTRIBUTE_ENTRY = eINSTANCE.getAttributeEntry();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_ENTRY__KEY = eINSTANCE.getAttributeEntry_Key();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_ENTRY__VALUE = eINSTANCE.getAttributeEntry_Value();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.LabelledImpl <em>Labelled</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.LabelledImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getLabelled()
		 * @generated
		 */
		EClass LABELLED = eINSTANCE.getLabelled();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABELLED__ID = eINSTANCE.getLabelled_Id();

		/**
		 * The meta object literal for the '<em><b>Label Class</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABELLED__LABEL_CLASS = eINSTANCE.getLabelled_LabelClass();

		/**
		 * The meta object literal for the '<em><b>Attributes</b></em>' map feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABELLED__ATTRIBUTES = eINSTANCE.getLabelled_Attributes();

		/**
		 * The meta object literal for the '<em><b>Answers</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABELLED__ANSWERS = eINSTANCE.getLabelled_Answers();

		/**
		 * The meta object literal for the '<em><b>Relations</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABELLED__RELATIONS = eINSTANCE.getLabelled_Relations();

		/**
		 * The meta object literal for the '<em><b>Provenance</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABELLED__PROVENANCE = eINSTANCE.getLabelled_Provenance();

		/**
		 * The meta object literal for the '<em><b>Review</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABELLED__REVIEW = eINSTANCE.getLabelled_Review();

		/**
		 * The meta object literal for the '<em><b>Review Note</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABELLED__REVIEW_NOTE = eINSTANCE.getLabelled_ReviewNote();

		/**
		 * The meta object literal for the '<em><b>Origin</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABELLED__ORIGIN = eINSTANCE.getLabelled_Origin();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.AnnotationImpl <em>Annotation</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.AnnotationImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAnnotation()
		 * @generated
		 */
		EClass ANNOTATION = eINSTANCE.getAnnotation();

		/**
		 * The meta object literal for the '<em><b>Geometry</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANNOTATION__GEOMETRY = eINSTANCE.getAnnotation_Geometry();

		/**
		 * The meta object literal for the '<em><b>Group</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANNOTATION__GROUP = eINSTANCE.getAnnotation_Group();

		/**
		 * The meta object literal for the '<em><b>Occluded</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANNOTATION__OCCLUDED = eINSTANCE.getAnnotation_Occluded();

		/**
		 * The meta object literal for the '<em><b>Truncated</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANNOTATION__TRUNCATED = eINSTANCE.getAnnotation_Truncated();

		/**
		 * The meta object literal for the '<em><b>Crowd</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANNOTATION__CROWD = eINSTANCE.getAnnotation_Crowd();

		/**
		 * The meta object literal for the '<em><b>Scene Object</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANNOTATION__SCENE_OBJECT = eINSTANCE.getAnnotation_SceneObject();

		/**
		 * The meta object literal for the '<em><b>Within</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ANNOTATION__WITHIN = eINSTANCE.getAnnotation_Within();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.AttributeRefImpl <em>Attribute Ref</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.AttributeRefImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAttributeRef()
		 * @generated
		 */
		EClass ATTRIBUTE_REF = eINSTANCE.getAttributeRef();

		/**
		 * The meta object literal for the '<em><b>Annotation</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_REF__ANNOTATION = eINSTANCE.getAttributeRef_Annotation();

		/**
		 * The meta object literal for the '<em><b>Attribute</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_REF__ATTRIBUTE = eINSTANCE.getAttributeRef_Attribute();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.AnswerImpl <em>Answer</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.AnswerImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAnswer()
		 * @generated
		 */
		EClass ANSWER = eINSTANCE.getAnswer();

		/**
		 * The meta object literal for the '<em><b>Question</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANSWER__QUESTION = eINSTANCE.getAnswer_Question();

		/**
		 * The meta object literal for the '<em><b>Choices</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANSWER__CHOICES = eINSTANCE.getAnswer_Choices();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.RelationImpl <em>Relation</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.RelationImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getRelation()
		 * @generated
		 */
		EClass RELATION = eINSTANCE.getRelation();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RELATION__ID = eINSTANCE.getRelation_Id();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RELATION__TYPE = eINSTANCE.getRelation_Type();

		/**
		 * The meta object literal for the '<em><b>Target</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RELATION__TARGET = eINSTANCE.getRelation_Target();

		/**
		 * The meta object literal for the '<em><b>Attributes</b></em>' map feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RELATION__ATTRIBUTES = eINSTANCE.getRelation_Attributes();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.ProvenanceImpl <em>Provenance</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.ProvenanceImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getProvenance()
		 * @generated
		 */
		EClass PROVENANCE = eINSTANCE.getProvenance();

		/**
		 * The meta object literal for the '<em><b>Author</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__AUTHOR = eINSTANCE.getProvenance_Author();

		/**
		 * The meta object literal for the '<em><b>Author Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__AUTHOR_KIND = eINSTANCE.getProvenance_AuthorKind();

		/**
		 * The meta object literal for the '<em><b>Confidence</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__CONFIDENCE = eINSTANCE.getProvenance_Confidence();

		/**
		 * The meta object literal for the '<em><b>Tool</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__TOOL = eINSTANCE.getProvenance_Tool();

		/**
		 * The meta object literal for the '<em><b>Created</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__CREATED = eINSTANCE.getProvenance_Created();

		/**
		 * The meta object literal for the '<em><b>Changed</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__CHANGED = eINSTANCE.getProvenance_Changed();

		/**
		 * The meta object literal for the '<em><b>Seconds Spent</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__SECONDS_SPENT = eINSTANCE.getProvenance_SecondsSpent();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.TrackImpl <em>Track</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.TrackImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getTrack()
		 * @generated
		 */
		EClass TRACK = eINSTANCE.getTrack();

		/**
		 * The meta object literal for the '<em><b>Keyframes</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference TRACK__KEYFRAMES = eINSTANCE.getTrack_Keyframes();

		/**
		 * The meta object literal for the '<em><b>Outside</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TRACK__OUTSIDE = eINSTANCE.getTrack_Outside();

		/**
		 * The meta object literal for the '<em><b>Scene Object</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TRACK__SCENE_OBJECT = eINSTANCE.getTrack_SceneObject();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.KeyframeImpl <em>Keyframe</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.KeyframeImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getKeyframe()
		 * @generated
		 */
		EClass KEYFRAME = eINSTANCE.getKeyframe();

		/**
		 * The meta object literal for the '<em><b>Time</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEYFRAME__TIME = eINSTANCE.getKeyframe_Time();

		/**
		 * The meta object literal for the '<em><b>Geometry</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEYFRAME__GEOMETRY = eINSTANCE.getKeyframe_Geometry();

		/**
		 * The meta object literal for the '<em><b>Occluded</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEYFRAME__OCCLUDED = eINSTANCE.getKeyframe_Occluded();

		/**
		 * The meta object literal for the '<em><b>Interpolation</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEYFRAME__INTERPOLATION = eINSTANCE.getKeyframe_Interpolation();

		/**
		 * The meta object literal for the '<em><b>Attributes</b></em>' map feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference KEYFRAME__ATTRIBUTES = eINSTANCE.getKeyframe_Attributes();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.SceneImpl <em>Scene</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.SceneImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getScene()
		 * @generated
		 */
		EClass SCENE = eINSTANCE.getScene();

		/**
		 * The meta object literal for the '<em><b>Schema Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SCENE__SCHEMA_VERSION = eINSTANCE.getScene_SchemaVersion();

		/**
		 * The meta object literal for the '<em><b>Sensors</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SCENE__SENSORS = eINSTANCE.getScene_Sensors();

		/**
		 * The meta object literal for the '<em><b>Members</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SCENE__MEMBERS = eINSTANCE.getScene_Members();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.SceneMemberImpl <em>Scene Member</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.SceneMemberImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getSceneMember()
		 * @generated
		 */
		EClass SCENE_MEMBER = eINSTANCE.getSceneMember();

		/**
		 * The meta object literal for the '<em><b>Item</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SCENE_MEMBER__ITEM = eINSTANCE.getSceneMember_Item();

		/**
		 * The meta object literal for the '<em><b>Sensor</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SCENE_MEMBER__SENSOR = eINSTANCE.getSceneMember_Sensor();

		/**
		 * The meta object literal for the '<em><b>Time</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SCENE_MEMBER__TIME = eINSTANCE.getSceneMember_Time();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.impl.SensorImpl <em>Sensor</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.impl.SensorImpl
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getSensor()
		 * @generated
		 */
		EClass SENSOR = eINSTANCE.getSensor();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SENSOR__KIND = eINSTANCE.getSensor_Kind();

		/**
		 * The meta object literal for the '<em><b>Parent Frame</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SENSOR__PARENT_FRAME = eINSTANCE.getSensor_ParentFrame();

		/**
		 * The meta object literal for the '<em><b>Translation</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SENSOR__TRANSLATION = eINSTANCE.getSensor_Translation();

		/**
		 * The meta object literal for the '<em><b>Rotation</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SENSOR__ROTATION = eINSTANCE.getSensor_Rotation();

		/**
		 * The meta object literal for the '<em><b>Intrinsics</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SENSOR__INTRINSICS = eINSTANCE.getSensor_Intrinsics();

		/**
		 * The meta object literal for the '<em><b>Distortion</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SENSOR__DISTORTION = eINSTANCE.getSensor_Distortion();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.AuthorKind <em>Author Kind</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.AuthorKind
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getAuthorKind()
		 * @generated
		 */
		EEnum AUTHOR_KIND = eINSTANCE.getAuthorKind();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.ReviewState <em>Review State</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.ReviewState
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getReviewState()
		 * @generated
		 */
		EEnum REVIEW_STATE = eINSTANCE.getReviewState();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.Interpolation <em>Interpolation</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.Interpolation
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getInterpolation()
		 * @generated
		 */
		EEnum INTERPOLATION = eINSTANCE.getInterpolation();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.annotation.SensorKind <em>Sensor Kind</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.annotation.SensorKind
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getSensorKind()
		 * @generated
		 */
		EEnum SENSOR_KIND = eINSTANCE.getSensorKind();

		/**
		 * The meta object literal for the '<em>Geometry Value</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.geometry.Geometry
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getGeometryValue()
		 * @generated
		 */
		EDataType GEOMETRY_VALUE = eINSTANCE.getGeometryValue();

		/**
		 * The meta object literal for the '<em>Time Interval</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.geometry.Interval
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getTimeInterval()
		 * @generated
		 */
		EDataType TIME_INTERVAL = eINSTANCE.getTimeInterval();

		/**
		 * The meta object literal for the '<em>Rotation</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.geometry.Quaternion
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getRotation()
		 * @generated
		 */
		EDataType ROTATION = eINSTANCE.getRotation();

		/**
		 * The meta object literal for the '<em>Value</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.AttributeValue
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getValue()
		 * @generated
		 */
		EDataType VALUE = eINSTANCE.getValue();

		/**
		 * The meta object literal for the '<em>Timestamp</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see java.time.Instant
		 * @see org.labelwright.model.annotation.impl.AnnotationPackageImpl#getTimestamp()
		 * @generated
		 */
		EDataType TIMESTAMP = eINSTANCE.getTimestamp();

	}

} //AnnotationPackage
