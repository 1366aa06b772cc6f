/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

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
 * @see org.labelwright.model.ontology.OntologyFactory
 * @model kind="package"
 * @generated
 */
public interface OntologyPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "ontology";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "https://labelwright.org/ontology/1";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "ontology";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	OntologyPackage eINSTANCE = org.labelwright.model.ontology.impl.OntologyPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.ElementImpl <em>Element</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.ElementImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getElement()
	 * @generated
	 */
	int ELEMENT = 0;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT__EXTRA = 0;

	/**
	 * The number of structural features of the '<em>Element</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT_FEATURE_COUNT = 1;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.NamedElementImpl <em>Named Element</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.NamedElementImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getNamedElement()
	 * @generated
	 */
	int NAMED_ELEMENT = 1;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NAMED_ELEMENT__EXTRA = ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NAMED_ELEMENT__ID = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NAMED_ELEMENT__NAME = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NAMED_ELEMENT__DESCRIPTION = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Named Element</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NAMED_ELEMENT_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.OntologyImpl <em>Ontology</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.OntologyImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getOntology()
	 * @generated
	 */
	int ONTOLOGY = 2;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>Schema Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__SCHEMA_VERSION = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__VERSION = NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Classes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__CLASSES = NAMED_ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Relation Types</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__RELATION_TYPES = NAMED_ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Skeletons</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__SKELETONS = NAMED_ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Tag Sets</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__TAG_SETS = NAMED_ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Questions</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__QUESTIONS = NAMED_ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Item Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__ITEM_ATTRIBUTES = NAMED_ELEMENT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Imports</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__IMPORTS = NAMED_ELEMENT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Migrations</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY__MIGRATIONS = NAMED_ELEMENT_FEATURE_COUNT + 9;

	/**
	 * The number of structural features of the '<em>Ontology</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 10;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.OntologyImportImpl <em>Import</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.OntologyImportImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getOntologyImport()
	 * @generated
	 */
	int ONTOLOGY_IMPORT = 3;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY_IMPORT__EXTRA = ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY_IMPORT__PATH = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Version Range</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY_IMPORT__VERSION_RANGE = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Namespace</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY_IMPORT__NAMESPACE = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Resolved</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY_IMPORT__RESOLVED = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Import</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ONTOLOGY_IMPORT_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.MigrationImpl <em>Migration</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.MigrationImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getMigration()
	 * @generated
	 */
	int MIGRATION = 4;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MIGRATION__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MIGRATION__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MIGRATION__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MIGRATION__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>From Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MIGRATION__FROM_VERSION = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>To Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MIGRATION__TO_VERSION = NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Operation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MIGRATION__OPERATION = NAMED_ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Migration</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MIGRATION_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.LabelClassImpl <em>Label Class</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.LabelClassImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getLabelClass()
	 * @generated
	 */
	int LABEL_CLASS = 5;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>Color</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__COLOR = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Hot Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__HOT_KEY = NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Abstract</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__ABSTRACT = NAMED_ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Geometry Kinds</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__GEOMETRY_KINDS = NAMED_ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Instructions</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__INSTRUCTIONS = NAMED_ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Iou Threshold</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__IOU_THRESHOLD = NAMED_ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Examples</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__EXAMPLES = NAMED_ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__ATTRIBUTES = NAMED_ELEMENT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Questions</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__QUESTIONS = NAMED_ELEMENT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Constraints</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__CONSTRAINTS = NAMED_ELEMENT_FEATURE_COUNT + 9;

	/**
	 * The feature id for the '<em><b>Skeleton</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__SKELETON = NAMED_ELEMENT_FEATURE_COUNT + 10;

	/**
	 * The feature id for the '<em><b>Subclasses</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__SUBCLASSES = NAMED_ELEMENT_FEATURE_COUNT + 11;

	/**
	 * The feature id for the '<em><b>Parent</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS__PARENT = NAMED_ELEMENT_FEATURE_COUNT + 12;

	/**
	 * The number of structural features of the '<em>Label Class</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LABEL_CLASS_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 13;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.ExampleImpl <em>Example</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.ExampleImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getExample()
	 * @generated
	 */
	int EXAMPLE = 6;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXAMPLE__EXTRA = ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXAMPLE__PATH = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Good</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXAMPLE__GOOD = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Note</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXAMPLE__NOTE = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Example</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXAMPLE_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.AttributeTypeImpl <em>Attribute Type</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.AttributeTypeImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getAttributeType()
	 * @generated
	 */
	int ATTRIBUTE_TYPE = 7;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__KIND = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Required</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__REQUIRED = NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Per Frame</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__PER_FRAME = NAMED_ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Default Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__DEFAULT_VALUE = NAMED_ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Choices</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__CHOICES = NAMED_ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__MINIMUM = NAMED_ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Maximum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__MAXIMUM = NAMED_ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Unit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__UNIT = NAMED_ELEMENT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Pattern</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__PATTERN = NAMED_ELEMENT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Knowledge Base</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE__KNOWLEDGE_BASE = NAMED_ELEMENT_FEATURE_COUNT + 9;

	/**
	 * The number of structural features of the '<em>Attribute Type</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_TYPE_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 10;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.RelationTypeImpl <em>Relation Type</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.RelationTypeImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getRelationType()
	 * @generated
	 */
	int RELATION_TYPE = 8;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>Sources</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE__SOURCES = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Targets</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE__TARGETS = NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Directed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE__DIRECTED = NAMED_ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Transitive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE__TRANSITIVE = NAMED_ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Max Per Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE__MAX_PER_SOURCE = NAMED_ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Max Per Target</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE__MAX_PER_TARGET = NAMED_ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The number of structural features of the '<em>Relation Type</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RELATION_TYPE_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.SkeletonImpl <em>Skeleton</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.SkeletonImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getSkeleton()
	 * @generated
	 */
	int SKELETON = 9;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SKELETON__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SKELETON__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SKELETON__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SKELETON__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>Joints</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SKELETON__JOINTS = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Bones</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SKELETON__BONES = NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Skeleton</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SKELETON_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.JointImpl <em>Joint</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.JointImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getJoint()
	 * @generated
	 */
	int JOINT = 10;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int JOINT__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int JOINT__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int JOINT__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int JOINT__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>X</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int JOINT__X = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Y</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int JOINT__Y = NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Sigma</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int JOINT__SIGMA = NAMED_ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Mirror</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int JOINT__MIRROR = NAMED_ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Joint</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int JOINT_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.BoneImpl <em>Bone</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.BoneImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getBone()
	 * @generated
	 */
	int BONE = 11;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BONE__EXTRA = ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>From</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BONE__FROM = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>To</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BONE__TO = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Bone</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BONE_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.TagSetImpl <em>Tag Set</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.TagSetImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getTagSet()
	 * @generated
	 */
	int TAG_SET = 12;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG_SET__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG_SET__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG_SET__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG_SET__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>Tags</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG_SET__TAGS = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Tag Set</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG_SET_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.TagImpl <em>Tag</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.TagImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getTag()
	 * @generated
	 */
	int TAG = 13;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The number of structural features of the '<em>Tag</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TAG_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.QuestionImpl <em>Question</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.QuestionImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getQuestion()
	 * @generated
	 */
	int QUESTION = 14;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int QUESTION__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int QUESTION__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int QUESTION__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int QUESTION__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>Multiple</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int QUESTION__MULTIPLE = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Required</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int QUESTION__REQUIRED = NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Choices</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int QUESTION__CHOICES = NAMED_ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Condition</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int QUESTION__CONDITION = NAMED_ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Ranking</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int QUESTION__RANKING = NAMED_ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The number of structural features of the '<em>Question</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int QUESTION_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.ChoiceImpl <em>Choice</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.ChoiceImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getChoice()
	 * @generated
	 */
	int CHOICE = 15;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CHOICE__EXTRA = NAMED_ELEMENT__EXTRA;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CHOICE__ID = NAMED_ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CHOICE__NAME = NAMED_ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CHOICE__DESCRIPTION = NAMED_ELEMENT__DESCRIPTION;

	/**
	 * The feature id for the '<em><b>Choices</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CHOICE__CHOICES = NAMED_ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Choice</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CHOICE_FEATURE_COUNT = NAMED_ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.ConstraintImpl <em>Constraint</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.ConstraintImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getConstraint()
	 * @generated
	 */
	int CONSTRAINT = 16;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONSTRAINT__EXTRA = ELEMENT__EXTRA;

	/**
	 * The number of structural features of the '<em>Constraint</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONSTRAINT_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.MinimumSizeImpl <em>Minimum Size</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.MinimumSizeImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getMinimumSize()
	 * @generated
	 */
	int MINIMUM_SIZE = 17;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MINIMUM_SIZE__EXTRA = CONSTRAINT__EXTRA;

	/**
	 * The feature id for the '<em><b>Width</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MINIMUM_SIZE__WIDTH = CONSTRAINT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Height</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MINIMUM_SIZE__HEIGHT = CONSTRAINT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Minimum Size</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MINIMUM_SIZE_FEATURE_COUNT = CONSTRAINT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.AspectRatioImpl <em>Aspect Ratio</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.AspectRatioImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getAspectRatio()
	 * @generated
	 */
	int ASPECT_RATIO = 18;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASPECT_RATIO__EXTRA = CONSTRAINT__EXTRA;

	/**
	 * The feature id for the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASPECT_RATIO__MINIMUM = CONSTRAINT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Maximum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASPECT_RATIO__MAXIMUM = CONSTRAINT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Aspect Ratio</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASPECT_RATIO_FEATURE_COUNT = CONSTRAINT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.ContainmentImpl <em>Containment</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.ContainmentImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getContainment()
	 * @generated
	 */
	int CONTAINMENT = 19;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONTAINMENT__EXTRA = CONSTRAINT__EXTRA;

	/**
	 * The feature id for the '<em><b>Classes</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONTAINMENT__CLASSES = CONSTRAINT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Outside</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONTAINMENT__OUTSIDE = CONSTRAINT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Containment</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONTAINMENT_FEATURE_COUNT = CONSTRAINT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.CountImpl <em>Count</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.CountImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getCount()
	 * @generated
	 */
	int COUNT = 20;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COUNT__EXTRA = CONSTRAINT__EXTRA;

	/**
	 * The feature id for the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COUNT__MINIMUM = CONSTRAINT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Maximum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COUNT__MAXIMUM = CONSTRAINT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Count</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COUNT_FEATURE_COUNT = CONSTRAINT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.impl.NoOverlapImpl <em>No Overlap</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.impl.NoOverlapImpl
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getNoOverlap()
	 * @generated
	 */
	int NO_OVERLAP = 21;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NO_OVERLAP__EXTRA = CONSTRAINT__EXTRA;

	/**
	 * The feature id for the '<em><b>Classes</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NO_OVERLAP__CLASSES = CONSTRAINT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Maximum Iou</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NO_OVERLAP__MAXIMUM_IOU = CONSTRAINT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>No Overlap</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NO_OVERLAP_FEATURE_COUNT = CONSTRAINT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.labelwright.model.ontology.AttributeKind <em>Attribute Kind</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.model.ontology.AttributeKind
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getAttributeKind()
	 * @generated
	 */
	int ATTRIBUTE_KIND = 22;

	/**
	 * The meta object id for the '<em>Geometry Kind Id</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.labelwright.geometry.GeometryKind
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getGeometryKindId()
	 * @generated
	 */
	int GEOMETRY_KIND_ID = 23;

	/**
	 * The meta object id for the '<em>Json</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see java.lang.String
	 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getJson()
	 * @generated
	 */
	int JSON = 24;


	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Element <em>Element</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Element</em>'.
	 * @see org.labelwright.model.ontology.Element
	 * @generated
	 */
	EClass getElement();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Element#getExtra <em>Extra</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Extra</em>'.
	 * @see org.labelwright.model.ontology.Element#getExtra()
	 * @see #getElement()
	 * @generated
	 */
	EAttribute getElement_Extra();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.NamedElement <em>Named Element</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Named Element</em>'.
	 * @see org.labelwright.model.ontology.NamedElement
	 * @generated
	 */
	EClass getNamedElement();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.NamedElement#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.labelwright.model.ontology.NamedElement#getId()
	 * @see #getNamedElement()
	 * @generated
	 */
	EAttribute getNamedElement_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.NamedElement#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.labelwright.model.ontology.NamedElement#getName()
	 * @see #getNamedElement()
	 * @generated
	 */
	EAttribute getNamedElement_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.NamedElement#getDescription <em>Description</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Description</em>'.
	 * @see org.labelwright.model.ontology.NamedElement#getDescription()
	 * @see #getNamedElement()
	 * @generated
	 */
	EAttribute getNamedElement_Description();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Ontology <em>Ontology</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Ontology</em>'.
	 * @see org.labelwright.model.ontology.Ontology
	 * @generated
	 */
	EClass getOntology();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Ontology#getSchemaVersion <em>Schema Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Schema Version</em>'.
	 * @see org.labelwright.model.ontology.Ontology#getSchemaVersion()
	 * @see #getOntology()
	 * @generated
	 */
	EAttribute getOntology_SchemaVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Ontology#getVersion <em>Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Version</em>'.
	 * @see org.labelwright.model.ontology.Ontology#getVersion()
	 * @see #getOntology()
	 * @generated
	 */
	EAttribute getOntology_Version();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Ontology#getClasses <em>Classes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Classes</em>'.
	 * @see org.labelwright.model.ontology.Ontology#getClasses()
	 * @see #getOntology()
	 * @generated
	 */
	EReference getOntology_Classes();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Ontology#getRelationTypes <em>Relation Types</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Relation Types</em>'.
	 * @see org.labelwright.model.ontology.Ontology#getRelationTypes()
	 * @see #getOntology()
	 * @generated
	 */
	EReference getOntology_RelationTypes();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Ontology#getSkeletons <em>Skeletons</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Skeletons</em>'.
	 * @see org.labelwright.model.ontology.Ontology#getSkeletons()
	 * @see #getOntology()
	 * @generated
	 */
	EReference getOntology_Skeletons();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Ontology#getTagSets <em>Tag Sets</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Tag Sets</em>'.
	 * @see org.labelwright.model.ontology.Ontology#getTagSets()
	 * @see #getOntology()
	 * @generated
	 */
	EReference getOntology_TagSets();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Ontology#getQuestions <em>Questions</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Questions</em>'.
	 * @see org.labelwright.model.ontology.Ontology#getQuestions()
	 * @see #getOntology()
	 * @generated
	 */
	EReference getOntology_Questions();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Ontology#getItemAttributes <em>Item Attributes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Item Attributes</em>'.
	 * @see org.labelwright.model.ontology.Ontology#getItemAttributes()
	 * @see #getOntology()
	 * @generated
	 */
	EReference getOntology_ItemAttributes();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Ontology#getImports <em>Imports</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Imports</em>'.
	 * @see org.labelwright.model.ontology.Ontology#getImports()
	 * @see #getOntology()
	 * @generated
	 */
	EReference getOntology_Imports();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Ontology#getMigrations <em>Migrations</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Migrations</em>'.
	 * @see org.labelwright.model.ontology.Ontology#getMigrations()
	 * @see #getOntology()
	 * @generated
	 */
	EReference getOntology_Migrations();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.OntologyImport <em>Import</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Import</em>'.
	 * @see org.labelwright.model.ontology.OntologyImport
	 * @generated
	 */
	EClass getOntologyImport();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.OntologyImport#getPath <em>Path</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Path</em>'.
	 * @see org.labelwright.model.ontology.OntologyImport#getPath()
	 * @see #getOntologyImport()
	 * @generated
	 */
	EAttribute getOntologyImport_Path();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.OntologyImport#getVersionRange <em>Version Range</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Version Range</em>'.
	 * @see org.labelwright.model.ontology.OntologyImport#getVersionRange()
	 * @see #getOntologyImport()
	 * @generated
	 */
	EAttribute getOntologyImport_VersionRange();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.OntologyImport#getNamespace <em>Namespace</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Namespace</em>'.
	 * @see org.labelwright.model.ontology.OntologyImport#getNamespace()
	 * @see #getOntologyImport()
	 * @generated
	 */
	EAttribute getOntologyImport_Namespace();

	/**
	 * Returns the meta object for the containment reference '{@link org.labelwright.model.ontology.OntologyImport#getResolved <em>Resolved</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Resolved</em>'.
	 * @see org.labelwright.model.ontology.OntologyImport#getResolved()
	 * @see #getOntologyImport()
	 * @generated
	 */
	EReference getOntologyImport_Resolved();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Migration <em>Migration</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Migration</em>'.
	 * @see org.labelwright.model.ontology.Migration
	 * @generated
	 */
	EClass getMigration();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Migration#getFromVersion <em>From Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>From Version</em>'.
	 * @see org.labelwright.model.ontology.Migration#getFromVersion()
	 * @see #getMigration()
	 * @generated
	 */
	EAttribute getMigration_FromVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Migration#getToVersion <em>To Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>To Version</em>'.
	 * @see org.labelwright.model.ontology.Migration#getToVersion()
	 * @see #getMigration()
	 * @generated
	 */
	EAttribute getMigration_ToVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Migration#getOperation <em>Operation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Operation</em>'.
	 * @see org.labelwright.model.ontology.Migration#getOperation()
	 * @see #getMigration()
	 * @generated
	 */
	EAttribute getMigration_Operation();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.LabelClass <em>Label Class</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Label Class</em>'.
	 * @see org.labelwright.model.ontology.LabelClass
	 * @generated
	 */
	EClass getLabelClass();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.LabelClass#getColor <em>Color</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Color</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getColor()
	 * @see #getLabelClass()
	 * @generated
	 */
	EAttribute getLabelClass_Color();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.LabelClass#getHotKey <em>Hot Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Hot Key</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getHotKey()
	 * @see #getLabelClass()
	 * @generated
	 */
	EAttribute getLabelClass_HotKey();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.LabelClass#isAbstract <em>Abstract</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Abstract</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#isAbstract()
	 * @see #getLabelClass()
	 * @generated
	 */
	EAttribute getLabelClass_Abstract();

	/**
	 * Returns the meta object for the attribute list '{@link org.labelwright.model.ontology.LabelClass#getGeometryKinds <em>Geometry Kinds</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Geometry Kinds</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getGeometryKinds()
	 * @see #getLabelClass()
	 * @generated
	 */
	EAttribute getLabelClass_GeometryKinds();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.LabelClass#getInstructions <em>Instructions</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Instructions</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getInstructions()
	 * @see #getLabelClass()
	 * @generated
	 */
	EAttribute getLabelClass_Instructions();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.LabelClass#getIouThreshold <em>Iou Threshold</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Iou Threshold</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getIouThreshold()
	 * @see #getLabelClass()
	 * @generated
	 */
	EAttribute getLabelClass_IouThreshold();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.LabelClass#getExamples <em>Examples</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Examples</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getExamples()
	 * @see #getLabelClass()
	 * @generated
	 */
	EReference getLabelClass_Examples();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.LabelClass#getAttributes <em>Attributes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Attributes</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getAttributes()
	 * @see #getLabelClass()
	 * @generated
	 */
	EReference getLabelClass_Attributes();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.LabelClass#getQuestions <em>Questions</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Questions</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getQuestions()
	 * @see #getLabelClass()
	 * @generated
	 */
	EReference getLabelClass_Questions();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.LabelClass#getConstraints <em>Constraints</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Constraints</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getConstraints()
	 * @see #getLabelClass()
	 * @generated
	 */
	EReference getLabelClass_Constraints();

	/**
	 * Returns the meta object for the reference '{@link org.labelwright.model.ontology.LabelClass#getSkeleton <em>Skeleton</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Skeleton</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getSkeleton()
	 * @see #getLabelClass()
	 * @generated
	 */
	EReference getLabelClass_Skeleton();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.LabelClass#getSubclasses <em>Subclasses</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Subclasses</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getSubclasses()
	 * @see #getLabelClass()
	 * @generated
	 */
	EReference getLabelClass_Subclasses();

	/**
	 * Returns the meta object for the container reference '{@link org.labelwright.model.ontology.LabelClass#getParent <em>Parent</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Parent</em>'.
	 * @see org.labelwright.model.ontology.LabelClass#getParent()
	 * @see #getLabelClass()
	 * @generated
	 */
	EReference getLabelClass_Parent();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Example <em>Example</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Example</em>'.
	 * @see org.labelwright.model.ontology.Example
	 * @generated
	 */
	EClass getExample();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Example#getPath <em>Path</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Path</em>'.
	 * @see org.labelwright.model.ontology.Example#getPath()
	 * @see #getExample()
	 * @generated
	 */
	EAttribute getExample_Path();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Example#isGood <em>Good</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Good</em>'.
	 * @see org.labelwright.model.ontology.Example#isGood()
	 * @see #getExample()
	 * @generated
	 */
	EAttribute getExample_Good();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Example#getNote <em>Note</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Note</em>'.
	 * @see org.labelwright.model.ontology.Example#getNote()
	 * @see #getExample()
	 * @generated
	 */
	EAttribute getExample_Note();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.AttributeType <em>Attribute Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Attribute Type</em>'.
	 * @see org.labelwright.model.ontology.AttributeType
	 * @generated
	 */
	EClass getAttributeType();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AttributeType#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.labelwright.model.ontology.AttributeType#getKind()
	 * @see #getAttributeType()
	 * @generated
	 */
	EAttribute getAttributeType_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AttributeType#isRequired <em>Required</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Required</em>'.
	 * @see org.labelwright.model.ontology.AttributeType#isRequired()
	 * @see #getAttributeType()
	 * @generated
	 */
	EAttribute getAttributeType_Required();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AttributeType#isPerFrame <em>Per Frame</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Per Frame</em>'.
	 * @see org.labelwright.model.ontology.AttributeType#isPerFrame()
	 * @see #getAttributeType()
	 * @generated
	 */
	EAttribute getAttributeType_PerFrame();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AttributeType#getDefaultValue <em>Default Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Default Value</em>'.
	 * @see org.labelwright.model.ontology.AttributeType#getDefaultValue()
	 * @see #getAttributeType()
	 * @generated
	 */
	EAttribute getAttributeType_DefaultValue();

	/**
	 * Returns the meta object for the attribute list '{@link org.labelwright.model.ontology.AttributeType#getChoices <em>Choices</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Choices</em>'.
	 * @see org.labelwright.model.ontology.AttributeType#getChoices()
	 * @see #getAttributeType()
	 * @generated
	 */
	EAttribute getAttributeType_Choices();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AttributeType#getMinimum <em>Minimum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum</em>'.
	 * @see org.labelwright.model.ontology.AttributeType#getMinimum()
	 * @see #getAttributeType()
	 * @generated
	 */
	EAttribute getAttributeType_Minimum();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AttributeType#getMaximum <em>Maximum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum</em>'.
	 * @see org.labelwright.model.ontology.AttributeType#getMaximum()
	 * @see #getAttributeType()
	 * @generated
	 */
	EAttribute getAttributeType_Maximum();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AttributeType#getUnit <em>Unit</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Unit</em>'.
	 * @see org.labelwright.model.ontology.AttributeType#getUnit()
	 * @see #getAttributeType()
	 * @generated
	 */
	EAttribute getAttributeType_Unit();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AttributeType#getPattern <em>Pattern</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pattern</em>'.
	 * @see org.labelwright.model.ontology.AttributeType#getPattern()
	 * @see #getAttributeType()
	 * @generated
	 */
	EAttribute getAttributeType_Pattern();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AttributeType#getKnowledgeBase <em>Knowledge Base</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Knowledge Base</em>'.
	 * @see org.labelwright.model.ontology.AttributeType#getKnowledgeBase()
	 * @see #getAttributeType()
	 * @generated
	 */
	EAttribute getAttributeType_KnowledgeBase();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.RelationType <em>Relation Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Relation Type</em>'.
	 * @see org.labelwright.model.ontology.RelationType
	 * @generated
	 */
	EClass getRelationType();

	/**
	 * Returns the meta object for the reference list '{@link org.labelwright.model.ontology.RelationType#getSources <em>Sources</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Sources</em>'.
	 * @see org.labelwright.model.ontology.RelationType#getSources()
	 * @see #getRelationType()
	 * @generated
	 */
	EReference getRelationType_Sources();

	/**
	 * Returns the meta object for the reference list '{@link org.labelwright.model.ontology.RelationType#getTargets <em>Targets</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Targets</em>'.
	 * @see org.labelwright.model.ontology.RelationType#getTargets()
	 * @see #getRelationType()
	 * @generated
	 */
	EReference getRelationType_Targets();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.RelationType#isDirected <em>Directed</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Directed</em>'.
	 * @see org.labelwright.model.ontology.RelationType#isDirected()
	 * @see #getRelationType()
	 * @generated
	 */
	EAttribute getRelationType_Directed();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.RelationType#isTransitive <em>Transitive</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Transitive</em>'.
	 * @see org.labelwright.model.ontology.RelationType#isTransitive()
	 * @see #getRelationType()
	 * @generated
	 */
	EAttribute getRelationType_Transitive();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.RelationType#getMaxPerSource <em>Max Per Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Max Per Source</em>'.
	 * @see org.labelwright.model.ontology.RelationType#getMaxPerSource()
	 * @see #getRelationType()
	 * @generated
	 */
	EAttribute getRelationType_MaxPerSource();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.RelationType#getMaxPerTarget <em>Max Per Target</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Max Per Target</em>'.
	 * @see org.labelwright.model.ontology.RelationType#getMaxPerTarget()
	 * @see #getRelationType()
	 * @generated
	 */
	EAttribute getRelationType_MaxPerTarget();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Skeleton <em>Skeleton</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Skeleton</em>'.
	 * @see org.labelwright.model.ontology.Skeleton
	 * @generated
	 */
	EClass getSkeleton();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Skeleton#getJoints <em>Joints</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Joints</em>'.
	 * @see org.labelwright.model.ontology.Skeleton#getJoints()
	 * @see #getSkeleton()
	 * @generated
	 */
	EReference getSkeleton_Joints();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Skeleton#getBones <em>Bones</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Bones</em>'.
	 * @see org.labelwright.model.ontology.Skeleton#getBones()
	 * @see #getSkeleton()
	 * @generated
	 */
	EReference getSkeleton_Bones();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Joint <em>Joint</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Joint</em>'.
	 * @see org.labelwright.model.ontology.Joint
	 * @generated
	 */
	EClass getJoint();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Joint#getX <em>X</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>X</em>'.
	 * @see org.labelwright.model.ontology.Joint#getX()
	 * @see #getJoint()
	 * @generated
	 */
	EAttribute getJoint_X();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Joint#getY <em>Y</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Y</em>'.
	 * @see org.labelwright.model.ontology.Joint#getY()
	 * @see #getJoint()
	 * @generated
	 */
	EAttribute getJoint_Y();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Joint#getSigma <em>Sigma</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sigma</em>'.
	 * @see org.labelwright.model.ontology.Joint#getSigma()
	 * @see #getJoint()
	 * @generated
	 */
	EAttribute getJoint_Sigma();

	/**
	 * Returns the meta object for the reference '{@link org.labelwright.model.ontology.Joint#getMirror <em>Mirror</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Mirror</em>'.
	 * @see org.labelwright.model.ontology.Joint#getMirror()
	 * @see #getJoint()
	 * @generated
	 */
	EReference getJoint_Mirror();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Bone <em>Bone</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Bone</em>'.
	 * @see org.labelwright.model.ontology.Bone
	 * @generated
	 */
	EClass getBone();

	/**
	 * Returns the meta object for the reference '{@link org.labelwright.model.ontology.Bone#getFrom <em>From</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>From</em>'.
	 * @see org.labelwright.model.ontology.Bone#getFrom()
	 * @see #getBone()
	 * @generated
	 */
	EReference getBone_From();

	/**
	 * Returns the meta object for the reference '{@link org.labelwright.model.ontology.Bone#getTo <em>To</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>To</em>'.
	 * @see org.labelwright.model.ontology.Bone#getTo()
	 * @see #getBone()
	 * @generated
	 */
	EReference getBone_To();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.TagSet <em>Tag Set</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Tag Set</em>'.
	 * @see org.labelwright.model.ontology.TagSet
	 * @generated
	 */
	EClass getTagSet();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.TagSet#getTags <em>Tags</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Tags</em>'.
	 * @see org.labelwright.model.ontology.TagSet#getTags()
	 * @see #getTagSet()
	 * @generated
	 */
	EReference getTagSet_Tags();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Tag <em>Tag</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Tag</em>'.
	 * @see org.labelwright.model.ontology.Tag
	 * @generated
	 */
	EClass getTag();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Question <em>Question</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Question</em>'.
	 * @see org.labelwright.model.ontology.Question
	 * @generated
	 */
	EClass getQuestion();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Question#isMultiple <em>Multiple</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Multiple</em>'.
	 * @see org.labelwright.model.ontology.Question#isMultiple()
	 * @see #getQuestion()
	 * @generated
	 */
	EAttribute getQuestion_Multiple();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Question#isRequired <em>Required</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Required</em>'.
	 * @see org.labelwright.model.ontology.Question#isRequired()
	 * @see #getQuestion()
	 * @generated
	 */
	EAttribute getQuestion_Required();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Question#getChoices <em>Choices</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Choices</em>'.
	 * @see org.labelwright.model.ontology.Question#getChoices()
	 * @see #getQuestion()
	 * @generated
	 */
	EReference getQuestion_Choices();

	/**
	 * Returns the meta object for the reference '{@link org.labelwright.model.ontology.Question#getCondition <em>Condition</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Condition</em>'.
	 * @see org.labelwright.model.ontology.Question#getCondition()
	 * @see #getQuestion()
	 * @generated
	 */
	EReference getQuestion_Condition();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Question#isRanking <em>Ranking</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ranking</em>'.
	 * @see org.labelwright.model.ontology.Question#isRanking()
	 * @see #getQuestion()
	 * @generated
	 */
	EAttribute getQuestion_Ranking();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Choice <em>Choice</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Choice</em>'.
	 * @see org.labelwright.model.ontology.Choice
	 * @generated
	 */
	EClass getChoice();

	/**
	 * Returns the meta object for the containment reference list '{@link org.labelwright.model.ontology.Choice#getChoices <em>Choices</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Choices</em>'.
	 * @see org.labelwright.model.ontology.Choice#getChoices()
	 * @see #getChoice()
	 * @generated
	 */
	EReference getChoice_Choices();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Constraint <em>Constraint</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Constraint</em>'.
	 * @see org.labelwright.model.ontology.Constraint
	 * @generated
	 */
	EClass getConstraint();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.MinimumSize <em>Minimum Size</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Minimum Size</em>'.
	 * @see org.labelwright.model.ontology.MinimumSize
	 * @generated
	 */
	EClass getMinimumSize();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.MinimumSize#getWidth <em>Width</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Width</em>'.
	 * @see org.labelwright.model.ontology.MinimumSize#getWidth()
	 * @see #getMinimumSize()
	 * @generated
	 */
	EAttribute getMinimumSize_Width();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.MinimumSize#getHeight <em>Height</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Height</em>'.
	 * @see org.labelwright.model.ontology.MinimumSize#getHeight()
	 * @see #getMinimumSize()
	 * @generated
	 */
	EAttribute getMinimumSize_Height();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.AspectRatio <em>Aspect Ratio</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Aspect Ratio</em>'.
	 * @see org.labelwright.model.ontology.AspectRatio
	 * @generated
	 */
	EClass getAspectRatio();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AspectRatio#getMinimum <em>Minimum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum</em>'.
	 * @see org.labelwright.model.ontology.AspectRatio#getMinimum()
	 * @see #getAspectRatio()
	 * @generated
	 */
	EAttribute getAspectRatio_Minimum();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.AspectRatio#getMaximum <em>Maximum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum</em>'.
	 * @see org.labelwright.model.ontology.AspectRatio#getMaximum()
	 * @see #getAspectRatio()
	 * @generated
	 */
	EAttribute getAspectRatio_Maximum();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Containment <em>Containment</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Containment</em>'.
	 * @see org.labelwright.model.ontology.Containment
	 * @generated
	 */
	EClass getContainment();

	/**
	 * Returns the meta object for the reference list '{@link org.labelwright.model.ontology.Containment#getClasses <em>Classes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Classes</em>'.
	 * @see org.labelwright.model.ontology.Containment#getClasses()
	 * @see #getContainment()
	 * @generated
	 */
	EReference getContainment_Classes();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Containment#isOutside <em>Outside</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Outside</em>'.
	 * @see org.labelwright.model.ontology.Containment#isOutside()
	 * @see #getContainment()
	 * @generated
	 */
	EAttribute getContainment_Outside();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.Count <em>Count</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Count</em>'.
	 * @see org.labelwright.model.ontology.Count
	 * @generated
	 */
	EClass getCount();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Count#getMinimum <em>Minimum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum</em>'.
	 * @see org.labelwright.model.ontology.Count#getMinimum()
	 * @see #getCount()
	 * @generated
	 */
	EAttribute getCount_Minimum();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.Count#getMaximum <em>Maximum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum</em>'.
	 * @see org.labelwright.model.ontology.Count#getMaximum()
	 * @see #getCount()
	 * @generated
	 */
	EAttribute getCount_Maximum();

	/**
	 * Returns the meta object for class '{@link org.labelwright.model.ontology.NoOverlap <em>No Overlap</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>No Overlap</em>'.
	 * @see org.labelwright.model.ontology.NoOverlap
	 * @generated
	 */
	EClass getNoOverlap();

	/**
	 * Returns the meta object for the reference list '{@link org.labelwright.model.ontology.NoOverlap#getClasses <em>Classes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Classes</em>'.
	 * @see org.labelwright.model.ontology.NoOverlap#getClasses()
	 * @see #getNoOverlap()
	 * @generated
	 */
	EReference getNoOverlap_Classes();

	/**
	 * Returns the meta object for the attribute '{@link org.labelwright.model.ontology.NoOverlap#getMaximumIou <em>Maximum Iou</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum Iou</em>'.
	 * @see org.labelwright.model.ontology.NoOverlap#getMaximumIou()
	 * @see #getNoOverlap()
	 * @generated
	 */
	EAttribute getNoOverlap_MaximumIou();

	/**
	 * Returns the meta object for enum '{@link org.labelwright.model.ontology.AttributeKind <em>Attribute Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Attribute Kind</em>'.
	 * @see org.labelwright.model.ontology.AttributeKind
	 * @generated
	 */
	EEnum getAttributeKind();

	/**
	 * Returns the meta object for data type '{@link org.labelwright.geometry.GeometryKind <em>Geometry Kind Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Geometry Kind Id</em>'.
	 * @see org.labelwright.geometry.GeometryKind
	 * @model instanceClass="org.labelwright.geometry.GeometryKind"
	 * @generated
	 */
	EDataType getGeometryKindId();

	/**
	 * Returns the meta object for data type '{@link java.lang.String <em>Json</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
     * <!-- begin-model-doc -->
     * The text of one JSON value; files hold the value itself.
     * <!-- end-model-doc -->
	 * @return the meta object for data type '<em>Json</em>'.
	 * @see java.lang.String
	 * @model instanceClass="java.lang.String"
	 * @generated
	 */
	EDataType getJson();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	OntologyFactory getOntologyFactory();

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
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.ElementImpl <em>Element</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.ElementImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getElement()
		 * @generated
		 */
		EClass ELEMENT = eINSTANCE.getElement();

		/**
		 * The meta object literal for the '<em><b>Extra</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ELEMENT__EXTRA = eINSTANCE.getElement_Extra();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.NamedElementImpl <em>Named Element</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.NamedElementImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getNamedElement()
		 * @generated
		 */
		EClass NAMED_ELEMENT = eINSTANCE.getNamedElement();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute NAMED_ELEMENT__ID = eINSTANCE.getNamedElement_Id();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute NAMED_ELEMENT__NAME = eINSTANCE.getNamedElement_Name();

		/**
		 * The meta object literal for the '<em><b>Description</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute NAMED_ELEMENT__DESCRIPTION = eINSTANCE.getNamedElement_Description();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.OntologyImpl <em>Ontology</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.OntologyImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getOntology()
		 * @generated
		 */
		EClass ONTOLOGY = eINSTANCE.getOntology();

		/**
		 * The meta object literal for the '<em><b>Schema Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ONTOLOGY__SCHEMA_VERSION = eINSTANCE.getOntology_SchemaVersion();

		/**
		 * The meta object literal for the '<em><b>Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ONTOLOGY__VERSION = eINSTANCE.getOntology_Version();

		/**
		 * The meta object literal for the '<em><b>Classes</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ONTOLOGY__CLASSES = eINSTANCE.getOntology_Classes();

		/**
		 * The meta object literal for the '<em><b>Relation Types</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ONTOLOGY__RELATION_TYPES = eINSTANCE.getOntology_RelationTypes();

		/**
		 * The meta object literal for the '<em><b>Skeletons</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ONTOLOGY__SKELETONS = eINSTANCE.getOntology_Skeletons();

		/**
		 * The meta object literal for the '<em><b>Tag Sets</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ONTOLOGY__TAG_SETS = eINSTANCE.getOntology_TagSets();

		/**
		 * The meta object literal for the '<em><b>Questions</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ONTOLOGY__QUESTIONS = eINSTANCE.getOntology_Questions();

		/**
		 * The meta object literal for the '<em><b>Item Attributes</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ONTOLOGY__ITEM_ATTRIBUTES = eINSTANCE.getOntology_ItemAttributes();

		/**
		 * The meta object literal for the '<em><b>Imports</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ONTOLOGY__IMPORTS = eINSTANCE.getOntology_Imports();

		/**
		 * The meta object literal for the '<em><b>Migrations</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ONTOLOGY__MIGRATIONS = eINSTANCE.getOntology_Migrations();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.OntologyImportImpl <em>Import</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.OntologyImportImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getOntologyImport()
		 * @generated
		 */
		EClass ONTOLOGY_IMPORT = eINSTANCE.getOntologyImport();

		/**
		 * The meta object literal for the '<em><b>Path</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ONTOLOGY_IMPORT__PATH = eINSTANCE.getOntologyImport_Path();

		/**
		 * The meta object literal for the '<em><b>Version Range</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ONTOLOGY_IMPORT__VERSION_RANGE = eINSTANCE.getOntologyImport_VersionRange();

		/**
		 * The meta object literal for the '<em><b>Namespace</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ONTOLOGY_IMPORT__NAMESPACE = eINSTANCE.getOntologyImport_Namespace();

		/**
		 * The meta object literal for the '<em><b>Resolved</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ONTOLOGY_IMPORT__RESOLVED = eINSTANCE.getOntologyImport_Resolved();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.MigrationImpl <em>Migration</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.MigrationImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getMigration()
		 * @generated
		 */
		EClass MIGRATION = eINSTANCE.getMigration();

		/**
		 * The meta object literal for the '<em><b>From Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MIGRATION__FROM_VERSION = eINSTANCE.getMigration_FromVersion();

		/**
		 * The meta object literal for the '<em><b>To Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MIGRATION__TO_VERSION = eINSTANCE.getMigration_ToVersion();

		/**
		 * The meta object literal for the '<em><b>Operation</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MIGRATION__OPERATION = eINSTANCE.getMigration_Operation();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.LabelClassImpl <em>Label Class</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.LabelClassImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getLabelClass()
		 * @generated
		 */
		EClass LABEL_CLASS = eINSTANCE.getLabelClass();

		/**
		 * The meta object literal for the '<em><b>Color</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABEL_CLASS__COLOR = eINSTANCE.getLabelClass_Color();

		/**
		 * The meta object literal for the '<em><b>Hot Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABEL_CLASS__HOT_KEY = eINSTANCE.getLabelClass_HotKey();

		/**
		 * The meta object literal for the '<em><b>Abstract</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABEL_CLASS__ABSTRACT = eINSTANCE.getLabelClass_Abstract();

		/**
		 * The meta object literal for the '<em><b>Geometry Kinds</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABEL_CLASS__GEOMETRY_KINDS = eINSTANCE.getLabelClass_GeometryKinds();

		/**
		 * The meta object literal for the '<em><b>Instructions</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABEL_CLASS__INSTRUCTIONS = eINSTANCE.getLabelClass_Instructions();

		/**
		 * The meta object literal for the '<em><b>Iou Threshold</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LABEL_CLASS__IOU_THRESHOLD = eINSTANCE.getLabelClass_IouThreshold();

		/**
		 * The meta object literal for the '<em><b>Examples</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABEL_CLASS__EXAMPLES = eINSTANCE.getLabelClass_Examples();

		/**
		 * The meta object literal for the '<em><b>Attributes</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABEL_CLASS__ATTRIBUTES = eINSTANCE.getLabelClass_Attributes();

		/**
		 * The meta object literal for the '<em><b>Questions</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABEL_CLASS__QUESTIONS = eINSTANCE.getLabelClass_Questions();

		/**
		 * The meta object literal for the '<em><b>Constraints</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABEL_CLASS__CONSTRAINTS = eINSTANCE.getLabelClass_Constraints();

		/**
		 * The meta object literal for the '<em><b>Skeleton</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABEL_CLASS__SKELETON = eINSTANCE.getLabelClass_Skeleton();

		/**
		 * The meta object literal for the '<em><b>Subclasses</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABEL_CLASS__SUBCLASSES = eINSTANCE.getLabelClass_Subclasses();

		/**
		 * The meta object literal for the '<em><b>Parent</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference LABEL_CLASS__PARENT = eINSTANCE.getLabelClass_Parent();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.ExampleImpl <em>Example</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.ExampleImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getExample()
		 * @generated
		 */
		EClass EXAMPLE = eINSTANCE.getExample();

		/**
		 * The meta object literal for the '<em><b>Path</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EXAMPLE__PATH = eINSTANCE.getExample_Path();

		/**
		 * The meta object literal for the '<em><b>Good</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EXAMPLE__GOOD = eINSTANCE.getExample_Good();

		/**
		 * The meta object literal for the '<em><b>Note</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EXAMPLE__NOTE = eINSTANCE.getExample_Note();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.AttributeTypeImpl <em>Attribute Type</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.AttributeTypeImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getAttributeType()
		 * @generated
		 */
		EClass ATTRIBUTE_TYPE = eINSTANCE.getAttributeType();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_TYPE__KIND = eINSTANCE.getAttributeType_Kind();

		/**
		 * The meta object literal for the '<em><b>Required</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_TYPE__REQUIRED = eINSTANCE.getAttributeType_Required();

		/**
		 * The meta object literal for the '<em><b>Per Frame</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_TYPE__PER_FRAME = eINSTANCE.getAttributeType_PerFrame();

		/**
		 * The meta object literal for the '<em><b>Default Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_TYPE__DEFAULT_VALUE = eINSTANCE.getAttributeType_DefaultValue();

		/**
		 * The meta object literal for the '<em><b>Choices</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_TYPE__CHOICES = eINSTANCE.getAttributeType_Choices();

		/**
		 * The meta object literal for the '<em><b>Minimum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_TYPE__MINIMUM = eINSTANCE.getAttributeType_Minimum();

		/**
		 * The meta object literal for the '<em><b>Maximum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_TYPE__MAXIMUM = eINSTANCE.getAttributeType_Maximum();

		/**
		 * The meta object literal for the '<em><b>Unit</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_TYPE__UNIT = eINSTANCE.getAttributeType_Unit();

		/**
		 * The meta object literal for the '<em><b>Pattern</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_TYPE__PATTERN = eINSTANCE.getAttributeType_Pattern();

		/**
		 * The meta object literal for the '<em><b>Knowledge Base</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTRIBUTE_TYPE__KNOWLEDGE_BASE = eINSTANCE.getAttributeType_KnowledgeBase();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.RelationTypeImpl <em>Relation Type</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.RelationTypeImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getRelationType()
		 * @generated
		 */
		EClass RELATION_TYPE = eINSTANCE.getRelationType();

		/**
		 * The meta object literal for the '<em><b>Sources</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RELATION_TYPE__SOURCES = eINSTANCE.getRelationType_Sources();

		/**
		 * The meta object literal for the '<em><b>Targets</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RELATION_TYPE__TARGETS = eINSTANCE.getRelationType_Targets();

		/**
		 * The meta object literal for the '<em><b>Directed</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RELATION_TYPE__DIRECTED = eINSTANCE.getRelationType_Directed();

		/**
		 * The meta object literal for the '<em><b>Transitive</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RELATION_TYPE__TRANSITIVE = eINSTANCE.getRelationType_Transitive();

		/**
		 * The meta object literal for the '<em><b>Max Per Source</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RELATION_TYPE__MAX_PER_SOURCE = eINSTANCE.getRelationType_MaxPerSource();

		/**
		 * The meta object literal for the '<em><b>Max Per Target</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RELATION_TYPE__MAX_PER_TARGET = eINSTANCE.getRelationType_MaxPerTarget();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.SkeletonImpl <em>Skeleton</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.SkeletonImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getSkeleton()
		 * @generated
		 */
		EClass SKELETON = eINSTANCE.getSkeleton();

		/**
		 * The meta object literal for the '<em><b>Joints</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SKELETON__JOINTS = eINSTANCE.getSkeleton_Joints();

		/**
		 * The meta object literal for the '<em><b>Bones</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SKELETON__BONES = eINSTANCE.getSkeleton_Bones();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.JointImpl <em>Joint</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.JointImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getJoint()
		 * @generated
		 */
		EClass JOINT = eINSTANCE.getJoint();

		/**
		 * The meta object literal for the '<em><b>X</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute JOINT__X = eINSTANCE.getJoint_X();

		/**
		 * The meta object literal for the '<em><b>Y</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute JOINT__Y = eINSTANCE.getJoint_Y();

		/**
		 * The meta object literal for the '<em><b>Sigma</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute JOINT__SIGMA = eINSTANCE.getJoint_Sigma();

		/**
		 * The meta object literal for the '<em><b>Mirror</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference JOINT__MIRROR = eINSTANCE.getJoint_Mirror();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.BoneImpl <em>Bone</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.BoneImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getBone()
		 * @generated
		 */
		EClass BONE = eINSTANCE.getBone();

		/**
		 * The meta object literal for the '<em><b>From</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference BONE__FROM = eINSTANCE.getBone_From();

		/**
		 * The meta object literal for the '<em><b>To</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference BONE__TO = eINSTANCE.getBone_To();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.TagSetImpl <em>Tag Set</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.TagSetImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getTagSet()
		 * @generated
		 */
		EClass TAG_SET = eINSTANCE.getTagSet();

		/**
		 * The meta object literal for the '<em><b>Tags</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference TAG_SET__TAGS = eINSTANCE.getTagSet_Tags();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.TagImpl <em>Tag</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.TagImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getTag()
		 * @generated
		 */
		EClass TAG = eINSTANCE.getTag();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.QuestionImpl <em>Question</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.QuestionImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getQuestion()
		 * @generated
		 */
		EClass QUESTION = eINSTANCE.getQuestion();

		/**
		 * The meta object literal for the '<em><b>Multiple</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute QUESTION__MULTIPLE = eINSTANCE.getQuestion_Multiple();

		/**
		 * The meta object literal for the '<em><b>Required</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute QUESTION__REQUIRED = eINSTANCE.getQuestion_Required();

		/**
		 * The meta object literal for the '<em><b>Choices</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference QUESTION__CHOICES = eINSTANCE.getQuestion_Choices();

		/**
		 * The meta object literal for the '<em><b>Condition</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference QUESTION__CONDITION = eINSTANCE.getQuestion_Condition();

		/**
		 * The meta object literal for the '<em><b>Ranking</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute QUESTION__RANKING = eINSTANCE.getQuestion_Ranking();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.ChoiceImpl <em>Choice</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.ChoiceImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getChoice()
		 * @generated
		 */
		EClass CHOICE = eINSTANCE.getChoice();

		/**
		 * The meta object literal for the '<em><b>Choices</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference CHOICE__CHOICES = eINSTANCE.getChoice_Choices();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.ConstraintImpl <em>Constraint</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.ConstraintImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getConstraint()
		 * @generated
		 */
		EClass CONSTRAINT = eINSTANCE.getConstraint();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.MinimumSizeImpl <em>Minimum Size</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.MinimumSizeImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getMinimumSize()
		 * @generated
		 */
		EClass MINIMUM_SIZE = eINSTANCE.getMinimumSize();

		/**
		 * The meta object literal for the '<em><b>Width</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MINIMUM_SIZE__WIDTH = eINSTANCE.getMinimumSize_Width();

		/**
		 * The meta object literal for the '<em><b>Height</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MINIMUM_SIZE__HEIGHT = eINSTANCE.getMinimumSize_Height();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.AspectRatioImpl <em>Aspect Ratio</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.AspectRatioImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getAspectRatio()
		 * @generated
		 */
		EClass ASPECT_RATIO = eINSTANCE.getAspectRatio();

		/**
		 * The meta object literal for the '<em><b>Minimum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ASPECT_RATIO__MINIMUM = eINSTANCE.getAspectRatio_Minimum();

		/**
		 * The meta object literal for the '<em><b>Maximum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ASPECT_RATIO__MAXIMUM = eINSTANCE.getAspectRatio_Maximum();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.ContainmentImpl <em>Containment</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.ContainmentImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getContainment()
		 * @generated
		 */
		EClass CONTAINMENT = eINSTANCE.getContainment();

		/**
		 * The meta object literal for the '<em><b>Classes</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference CONTAINMENT__CLASSES = eINSTANCE.getContainment_Classes();

		/**
		 * The meta object literal for the '<em><b>Outside</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONTAINMENT__OUTSIDE = eINSTANCE.getContainment_Outside();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.CountImpl <em>Count</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.CountImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getCount()
		 * @generated
		 */
		EClass COUNT = eINSTANCE.getCount();

		/**
		 * The meta object literal for the '<em><b>Minimum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute COUNT__MINIMUM = eINSTANCE.getCount_Minimum();

		/**
		 * The meta object literal for the '<em><b>Maximum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute COUNT__MAXIMUM = eINSTANCE.getCount_Maximum();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.impl.NoOverlapImpl <em>No Overlap</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.impl.NoOverlapImpl
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getNoOverlap()
		 * @generated
		 */
		EClass NO_OVERLAP = eINSTANCE.getNoOverlap();

		/**
		 * The meta object literal for the '<em><b>Classes</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference NO_OVERLAP__CLASSES = eINSTANCE.getNoOverlap_Classes();

		/**
		 * The meta object literal for the '<em><b>Maximum Iou</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute NO_OVERLAP__MAXIMUM_IOU = eINSTANCE.getNoOverlap_MaximumIou();

		/**
		 * The meta object literal for the '{@link org.labelwright.model.ontology.AttributeKind <em>Attribute Kind</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.model.ontology.AttributeKind
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getAttributeKind()
		 * @generated
		 */
		EEnum ATTRIBUTE_KIND = eINSTANCE.getAttributeKind();

		/**
		 * The meta object literal for the '<em>Geometry Kind Id</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.labelwright.geometry.GeometryKind
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getGeometryKindId()
		 * @generated
		 */
		EDataType GEOMETRY_KIND_ID = eINSTANCE.getGeometryKindId();

		/**
		 * The meta object literal for the '<em>Json</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see java.lang.String
		 * @see org.labelwright.model.ontology.impl.OntologyPackageImpl#getJson()
		 * @generated
		 */
		EDataType JSON = eINSTANCE.getJson();

	}

} //OntologyPackage
