/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Migration;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyImport;
import org.labelwright.model.ontology.OntologyPackage;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.model.ontology.TagSet;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Ontology</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.impl.OntologyImpl#getSchemaVersion <em>Schema Version</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.OntologyImpl#getVersion <em>Version</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.OntologyImpl#getClasses <em>Classes</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.OntologyImpl#getRelationTypes <em>Relation Types</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.OntologyImpl#getSkeletons <em>Skeletons</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.OntologyImpl#getTagSets <em>Tag Sets</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.OntologyImpl#getQuestions <em>Questions</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.OntologyImpl#getItemAttributes <em>Item Attributes</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.OntologyImpl#getImports <em>Imports</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.OntologyImpl#getMigrations <em>Migrations</em>}</li>
 * </ul>
 *
 * @generated
 */
public class OntologyImpl extends NamedElementImpl implements Ontology {
	/**
	 * The default value of the '{@link #getSchemaVersion() <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSchemaVersion()
	 * @generated
	 * @ordered
	 */
	protected static final int SCHEMA_VERSION_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getSchemaVersion() <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSchemaVersion()
	 * @generated
	 * @ordered
	 */
	protected int schemaVersion = SCHEMA_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getVersion() <em>Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getVersion() <em>Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVersion()
	 * @generated
	 * @ordered
	 */
	protected String version = VERSION_EDEFAULT;

	/**
	 * The cached value of the '{@link #getClasses() <em>Classes</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getClasses()
	 * @generated
	 * @ordered
	 */
	protected EList<LabelClass> classes;

	/**
	 * The cached value of the '{@link #getRelationTypes() <em>Relation Types</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRelationTypes()
	 * @generated
	 * @ordered
	 */
	protected EList<RelationType> relationTypes;

	/**
	 * The cached value of the '{@link #getSkeletons() <em>Skeletons</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSkeletons()
	 * @generated
	 * @ordered
	 */
	protected EList<Skeleton> skeletons;

	/**
	 * The cached value of the '{@link #getTagSets() <em>Tag Sets</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTagSets()
	 * @generated
	 * @ordered
	 */
	protected EList<TagSet> tagSets;

	/**
	 * The cached value of the '{@link #getQuestions() <em>Questions</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getQuestions()
	 * @generated
	 * @ordered
	 */
	protected EList<Question> questions;

	/**
	 * The cached value of the '{@link #getItemAttributes() <em>Item Attributes</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getItemAttributes()
	 * @generated
	 * @ordered
	 */
	protected EList<AttributeType> itemAttributes;

	/**
	 * The cached value of the '{@link #getImports() <em>Imports</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getImports()
	 * @generated
	 * @ordered
	 */
	protected EList<OntologyImport> imports;

	/**
	 * The cached value of the '{@link #getMigrations() <em>Migrations</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMigrations()
	 * @generated
	 * @ordered
	 */
	protected EList<Migration> migrations;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected OntologyImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return OntologyPackage.Literals.ONTOLOGY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getSchemaVersion() {
		return schemaVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSchemaVersion(int newSchemaVersion) {
		int oldSchemaVersion = schemaVersion;
		schemaVersion = newSchemaVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ONTOLOGY__SCHEMA_VERSION, oldSchemaVersion, schemaVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getVersion() {
		return version;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setVersion(String newVersion) {
		String oldVersion = version;
		version = newVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ONTOLOGY__VERSION, oldVersion, version));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<LabelClass> getClasses() {
		if (classes == null) {
			classes = new EObjectContainmentEList<LabelClass>(LabelClass.class, this, OntologyPackage.ONTOLOGY__CLASSES);
		}
		return classes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<RelationType> getRelationTypes() {
		if (relationTypes == null) {
			relationTypes = new EObjectContainmentEList<RelationType>(RelationType.class, this, OntologyPackage.ONTOLOGY__RELATION_TYPES);
		}
		return relationTypes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Skeleton> getSkeletons() {
		if (skeletons == null) {
			skeletons = new EObjectContainmentEList<Skeleton>(Skeleton.class, this, OntologyPackage.ONTOLOGY__SKELETONS);
		}
		return skeletons;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<TagSet> getTagSets() {
		if (tagSets == null) {
			tagSets = new EObjectContainmentEList<TagSet>(TagSet.class, this, OntologyPackage.ONTOLOGY__TAG_SETS);
		}
		return tagSets;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Question> getQuestions() {
		if (questions == null) {
			questions = new EObjectContainmentEList<Question>(Question.class, this, OntologyPackage.ONTOLOGY__QUESTIONS);
		}
		return questions;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<AttributeType> getItemAttributes() {
		if (itemAttributes == null) {
			itemAttributes = new EObjectContainmentEList<AttributeType>(AttributeType.class, this, OntologyPackage.ONTOLOGY__ITEM_ATTRIBUTES);
		}
		return itemAttributes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<OntologyImport> getImports() {
		if (imports == null) {
			imports = new EObjectContainmentEList<OntologyImport>(OntologyImport.class, this, OntologyPackage.ONTOLOGY__IMPORTS);
		}
		return imports;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Migration> getMigrations() {
		if (migrations == null) {
			migrations = new EObjectContainmentEList<Migration>(Migration.class, this, OntologyPackage.ONTOLOGY__MIGRATIONS);
		}
		return migrations;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case OntologyPackage.ONTOLOGY__CLASSES:
				return ((InternalEList<?>)getClasses()).basicRemove(otherEnd, msgs);
			case OntologyPackage.ONTOLOGY__RELATION_TYPES:
				return ((InternalEList<?>)getRelationTypes()).basicRemove(otherEnd, msgs);
			case OntologyPackage.ONTOLOGY__SKELETONS:
				return ((InternalEList<?>)getSkeletons()).basicRemove(otherEnd, msgs);
			case OntologyPackage.ONTOLOGY__TAG_SETS:
				return ((InternalEList<?>)getTagSets()).basicRemove(otherEnd, msgs);
			case OntologyPackage.ONTOLOGY__QUESTIONS:
				return ((InternalEList<?>)getQuestions()).basicRemove(otherEnd, msgs);
			case OntologyPackage.ONTOLOGY__ITEM_ATTRIBUTES:
				return ((InternalEList<?>)getItemAttributes()).basicRemove(otherEnd, msgs);
			case OntologyPackage.ONTOLOGY__IMPORTS:
				return ((InternalEList<?>)getImports()).basicRemove(otherEnd, msgs);
			case OntologyPackage.ONTOLOGY__MIGRATIONS:
				return ((InternalEList<?>)getMigrations()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case OntologyPackage.ONTOLOGY__SCHEMA_VERSION:
				return getSchemaVersion();
			case OntologyPackage.ONTOLOGY__VERSION:
				return getVersion();
			case OntologyPackage.ONTOLOGY__CLASSES:
				return getClasses();
			case OntologyPackage.ONTOLOGY__RELATION_TYPES:
				return getRelationTypes();
			case OntologyPackage.ONTOLOGY__SKELETONS:
				return getSkeletons();
			case OntologyPackage.ONTOLOGY__TAG_SETS:
				return getTagSets();
			case OntologyPackage.ONTOLOGY__QUESTIONS:
				return getQuestions();
			case OntologyPackage.ONTOLOGY__ITEM_ATTRIBUTES:
				return getItemAttributes();
			case OntologyPackage.ONTOLOGY__IMPORTS:
				return getImports();
			case OntologyPackage.ONTOLOGY__MIGRATIONS:
				return getMigrations();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case OntologyPackage.ONTOLOGY__SCHEMA_VERSION:
				setSchemaVersion((Integer)newValue);
				return;
			case OntologyPackage.ONTOLOGY__VERSION:
				setVersion((String)newValue);
				return;
			case OntologyPackage.ONTOLOGY__CLASSES:
				getClasses().clear();
				getClasses().addAll((Collection<? extends LabelClass>)newValue);
				return;
			case OntologyPackage.ONTOLOGY__RELATION_TYPES:
				getRelationTypes().clear();
				getRelationTypes().addAll((Collection<? extends RelationType>)newValue);
				return;
			case OntologyPackage.ONTOLOGY__SKELETONS:
				getSkeletons().clear();
				getSkeletons().addAll((Collection<? extends Skeleton>)newValue);
				return;
			case OntologyPackage.ONTOLOGY__TAG_SETS:
				getTagSets().clear();
				getTagSets().addAll((Collection<? extends TagSet>)newValue);
				return;
			case OntologyPackage.ONTOLOGY__QUESTIONS:
				getQuestions().clear();
				getQuestions().addAll((Collection<? extends Question>)newValue);
				return;
			case OntologyPackage.ONTOLOGY__ITEM_ATTRIBUTES:
				getItemAttributes().clear();
				getItemAttributes().addAll((Collection<? extends AttributeType>)newValue);
				return;
			case OntologyPackage.ONTOLOGY__IMPORTS:
				getImports().clear();
				getImports().addAll((Collection<? extends OntologyImport>)newValue);
				return;
			case OntologyPackage.ONTOLOGY__MIGRATIONS:
				getMigrations().clear();
				getMigrations().addAll((Collection<? extends Migration>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case OntologyPackage.ONTOLOGY__SCHEMA_VERSION:
				setSchemaVersion(SCHEMA_VERSION_EDEFAULT);
				return;
			case OntologyPackage.ONTOLOGY__VERSION:
				setVersion(VERSION_EDEFAULT);
				return;
			case OntologyPackage.ONTOLOGY__CLASSES:
				getClasses().clear();
				return;
			case OntologyPackage.ONTOLOGY__RELATION_TYPES:
				getRelationTypes().clear();
				return;
			case OntologyPackage.ONTOLOGY__SKELETONS:
				getSkeletons().clear();
				return;
			case OntologyPackage.ONTOLOGY__TAG_SETS:
				getTagSets().clear();
				return;
			case OntologyPackage.ONTOLOGY__QUESTIONS:
				getQuestions().clear();
				return;
			case OntologyPackage.ONTOLOGY__ITEM_ATTRIBUTES:
				getItemAttributes().clear();
				return;
			case OntologyPackage.ONTOLOGY__IMPORTS:
				getImports().clear();
				return;
			case OntologyPackage.ONTOLOGY__MIGRATIONS:
				getMigrations().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case OntologyPackage.ONTOLOGY__SCHEMA_VERSION:
				return schemaVersion != SCHEMA_VERSION_EDEFAULT;
			case OntologyPackage.ONTOLOGY__VERSION:
				return VERSION_EDEFAULT == null ? version != null : !VERSION_EDEFAULT.equals(version);
			case OntologyPackage.ONTOLOGY__CLASSES:
				return classes != null && !classes.isEmpty();
			case OntologyPackage.ONTOLOGY__RELATION_TYPES:
				return relationTypes != null && !relationTypes.isEmpty();
			case OntologyPackage.ONTOLOGY__SKELETONS:
				return skeletons != null && !skeletons.isEmpty();
			case OntologyPackage.ONTOLOGY__TAG_SETS:
				return tagSets != null && !tagSets.isEmpty();
			case OntologyPackage.ONTOLOGY__QUESTIONS:
				return questions != null && !questions.isEmpty();
			case OntologyPackage.ONTOLOGY__ITEM_ATTRIBUTES:
				return itemAttributes != null && !itemAttributes.isEmpty();
			case OntologyPackage.ONTOLOGY__IMPORTS:
				return imports != null && !imports.isEmpty();
			case OntologyPackage.ONTOLOGY__MIGRATIONS:
				return migrations != null && !migrations.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (schemaVersion: ");
		result.append(schemaVersion);
		result.append(", version: ");
		result.append(version);
		result.append(')');
		return result.toString();
	}

} //OntologyImpl
