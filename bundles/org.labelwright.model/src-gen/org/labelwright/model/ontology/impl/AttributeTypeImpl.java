/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EDataTypeUniqueEList;

import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.OntologyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Attribute Type</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.impl.AttributeTypeImpl#getKind <em>Kind</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.AttributeTypeImpl#isRequired <em>Required</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.AttributeTypeImpl#isPerFrame <em>Per Frame</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.AttributeTypeImpl#getDefaultValue <em>Default Value</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.AttributeTypeImpl#getChoices <em>Choices</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.AttributeTypeImpl#getMinimum <em>Minimum</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.AttributeTypeImpl#getMaximum <em>Maximum</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.AttributeTypeImpl#getUnit <em>Unit</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.AttributeTypeImpl#getPattern <em>Pattern</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.AttributeTypeImpl#getKnowledgeBase <em>Knowledge Base</em>}</li>
 * </ul>
 *
 * @generated
 */
public class AttributeTypeImpl extends NamedElementImpl implements AttributeType {
	/**
	 * The default value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected static final AttributeKind KIND_EDEFAULT = AttributeKind.FLAG;

	/**
	 * The cached value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected AttributeKind kind = KIND_EDEFAULT;

	/**
	 * The default value of the '{@link #isRequired() <em>Required</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isRequired()
	 * @generated
	 * @ordered
	 */
	protected static final boolean REQUIRED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isRequired() <em>Required</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isRequired()
	 * @generated
	 * @ordered
	 */
	protected boolean required = REQUIRED_EDEFAULT;

	/**
	 * The default value of the '{@link #isPerFrame() <em>Per Frame</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isPerFrame()
	 * @generated
	 * @ordered
	 */
	protected static final boolean PER_FRAME_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isPerFrame() <em>Per Frame</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isPerFrame()
	 * @generated
	 * @ordered
	 */
	protected boolean perFrame = PER_FRAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getDefaultValue() <em>Default Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDefaultValue()
	 * @generated
	 * @ordered
	 */
	protected static final String DEFAULT_VALUE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getDefaultValue() <em>Default Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDefaultValue()
	 * @generated
	 * @ordered
	 */
	protected String defaultValue = DEFAULT_VALUE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getChoices() <em>Choices</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getChoices()
	 * @generated
	 * @ordered
	 */
	protected EList<String> choices;

	/**
	 * The default value of the '{@link #getMinimum() <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimum()
	 * @generated
	 * @ordered
	 */
	protected static final Double MINIMUM_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMinimum() <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimum()
	 * @generated
	 * @ordered
	 */
	protected Double minimum = MINIMUM_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaximum() <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximum()
	 * @generated
	 * @ordered
	 */
	protected static final Double MAXIMUM_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMaximum() <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximum()
	 * @generated
	 * @ordered
	 */
	protected Double maximum = MAXIMUM_EDEFAULT;

	/**
	 * The default value of the '{@link #getUnit() <em>Unit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUnit()
	 * @generated
	 * @ordered
	 */
	protected static final String UNIT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getUnit() <em>Unit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUnit()
	 * @generated
	 * @ordered
	 */
	protected String unit = UNIT_EDEFAULT;

	/**
	 * The default value of the '{@link #getPattern() <em>Pattern</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPattern()
	 * @generated
	 * @ordered
	 */
	protected static final String PATTERN_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPattern() <em>Pattern</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPattern()
	 * @generated
	 * @ordered
	 */
	protected String pattern = PATTERN_EDEFAULT;

	/**
	 * The default value of the '{@link #getKnowledgeBase() <em>Knowledge Base</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKnowledgeBase()
	 * @generated
	 * @ordered
	 */
	protected static final String KNOWLEDGE_BASE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getKnowledgeBase() <em>Knowledge Base</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKnowledgeBase()
	 * @generated
	 * @ordered
	 */
	protected String knowledgeBase = KNOWLEDGE_BASE_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected AttributeTypeImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return OntologyPackage.Literals.ATTRIBUTE_TYPE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public AttributeKind getKind() {
		return kind;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKind(AttributeKind newKind) {
		AttributeKind oldKind = kind;
		kind = newKind == null ? KIND_EDEFAULT : newKind;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ATTRIBUTE_TYPE__KIND, oldKind, kind));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isRequired() {
		return required;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRequired(boolean newRequired) {
		boolean oldRequired = required;
		required = newRequired;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ATTRIBUTE_TYPE__REQUIRED, oldRequired, required));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isPerFrame() {
		return perFrame;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPerFrame(boolean newPerFrame) {
		boolean oldPerFrame = perFrame;
		perFrame = newPerFrame;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ATTRIBUTE_TYPE__PER_FRAME, oldPerFrame, perFrame));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDefaultValue() {
		return defaultValue;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDefaultValue(String newDefaultValue) {
		String oldDefaultValue = defaultValue;
		defaultValue = newDefaultValue;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ATTRIBUTE_TYPE__DEFAULT_VALUE, oldDefaultValue, defaultValue));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getChoices() {
		if (choices == null) {
			choices = new EDataTypeUniqueEList<String>(String.class, this, OntologyPackage.ATTRIBUTE_TYPE__CHOICES);
		}
		return choices;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Double getMinimum() {
		return minimum;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMinimum(Double newMinimum) {
		Double oldMinimum = minimum;
		minimum = newMinimum;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ATTRIBUTE_TYPE__MINIMUM, oldMinimum, minimum));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Double getMaximum() {
		return maximum;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaximum(Double newMaximum) {
		Double oldMaximum = maximum;
		maximum = newMaximum;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ATTRIBUTE_TYPE__MAXIMUM, oldMaximum, maximum));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getUnit() {
		return unit;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUnit(String newUnit) {
		String oldUnit = unit;
		unit = newUnit;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ATTRIBUTE_TYPE__UNIT, oldUnit, unit));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getPattern() {
		return pattern;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPattern(String newPattern) {
		String oldPattern = pattern;
		pattern = newPattern;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ATTRIBUTE_TYPE__PATTERN, oldPattern, pattern));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getKnowledgeBase() {
		return knowledgeBase;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKnowledgeBase(String newKnowledgeBase) {
		String oldKnowledgeBase = knowledgeBase;
		knowledgeBase = newKnowledgeBase;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.ATTRIBUTE_TYPE__KNOWLEDGE_BASE, oldKnowledgeBase, knowledgeBase));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case OntologyPackage.ATTRIBUTE_TYPE__KIND:
				return getKind();
			case OntologyPackage.ATTRIBUTE_TYPE__REQUIRED:
				return isRequired();
			case OntologyPackage.ATTRIBUTE_TYPE__PER_FRAME:
				return isPerFrame();
			case OntologyPackage.ATTRIBUTE_TYPE__DEFAULT_VALUE:
				return getDefaultValue();
			case OntologyPackage.ATTRIBUTE_TYPE__CHOICES:
				return getChoices();
			case OntologyPackage.ATTRIBUTE_TYPE__MINIMUM:
				return getMinimum();
			case OntologyPackage.ATTRIBUTE_TYPE__MAXIMUM:
				return getMaximum();
			case OntologyPackage.ATTRIBUTE_TYPE__UNIT:
				return getUnit();
			case OntologyPackage.ATTRIBUTE_TYPE__PATTERN:
				return getPattern();
			case OntologyPackage.ATTRIBUTE_TYPE__KNOWLEDGE_BASE:
				return getKnowledgeBase();
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
			case OntologyPackage.ATTRIBUTE_TYPE__KIND:
				setKind((AttributeKind)newValue);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__REQUIRED:
				setRequired((Boolean)newValue);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__PER_FRAME:
				setPerFrame((Boolean)newValue);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__DEFAULT_VALUE:
				setDefaultValue((String)newValue);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__CHOICES:
				getChoices().clear();
				getChoices().addAll((Collection<? extends String>)newValue);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__MINIMUM:
				setMinimum((Double)newValue);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__MAXIMUM:
				setMaximum((Double)newValue);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__UNIT:
				setUnit((String)newValue);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__PATTERN:
				setPattern((String)newValue);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__KNOWLEDGE_BASE:
				setKnowledgeBase((String)newValue);
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
			case OntologyPackage.ATTRIBUTE_TYPE__KIND:
				setKind(KIND_EDEFAULT);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__REQUIRED:
				setRequired(REQUIRED_EDEFAULT);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__PER_FRAME:
				setPerFrame(PER_FRAME_EDEFAULT);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__DEFAULT_VALUE:
				setDefaultValue(DEFAULT_VALUE_EDEFAULT);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__CHOICES:
				getChoices().clear();
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__MINIMUM:
				setMinimum(MINIMUM_EDEFAULT);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__MAXIMUM:
				setMaximum(MAXIMUM_EDEFAULT);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__UNIT:
				setUnit(UNIT_EDEFAULT);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__PATTERN:
				setPattern(PATTERN_EDEFAULT);
				return;
			case OntologyPackage.ATTRIBUTE_TYPE__KNOWLEDGE_BASE:
				setKnowledgeBase(KNOWLEDGE_BASE_EDEFAULT);
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
			case OntologyPackage.ATTRIBUTE_TYPE__KIND:
				return kind != KIND_EDEFAULT;
			case OntologyPackage.ATTRIBUTE_TYPE__REQUIRED:
				return required != REQUIRED_EDEFAULT;
			case OntologyPackage.ATTRIBUTE_TYPE__PER_FRAME:
				return perFrame != PER_FRAME_EDEFAULT;
			case OntologyPackage.ATTRIBUTE_TYPE__DEFAULT_VALUE:
				return DEFAULT_VALUE_EDEFAULT == null ? defaultValue != null : !DEFAULT_VALUE_EDEFAULT.equals(defaultValue);
			case OntologyPackage.ATTRIBUTE_TYPE__CHOICES:
				return choices != null && !choices.isEmpty();
			case OntologyPackage.ATTRIBUTE_TYPE__MINIMUM:
				return MINIMUM_EDEFAULT == null ? minimum != null : !MINIMUM_EDEFAULT.equals(minimum);
			case OntologyPackage.ATTRIBUTE_TYPE__MAXIMUM:
				return MAXIMUM_EDEFAULT == null ? maximum != null : !MAXIMUM_EDEFAULT.equals(maximum);
			case OntologyPackage.ATTRIBUTE_TYPE__UNIT:
				return UNIT_EDEFAULT == null ? unit != null : !UNIT_EDEFAULT.equals(unit);
			case OntologyPackage.ATTRIBUTE_TYPE__PATTERN:
				return PATTERN_EDEFAULT == null ? pattern != null : !PATTERN_EDEFAULT.equals(pattern);
			case OntologyPackage.ATTRIBUTE_TYPE__KNOWLEDGE_BASE:
				return KNOWLEDGE_BASE_EDEFAULT == null ? knowledgeBase != null : !KNOWLEDGE_BASE_EDEFAULT.equals(knowledgeBase);
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
		result.append(" (kind: ");
		result.append(kind);
		result.append(", required: ");
		result.append(required);
		result.append(", perFrame: ");
		result.append(perFrame);
		result.append(", defaultValue: ");
		result.append(defaultValue);
		result.append(", choices: ");
		result.append(choices);
		result.append(", minimum: ");
		result.append(minimum);
		result.append(", maximum: ");
		result.append(maximum);
		result.append(", unit: ");
		result.append(unit);
		result.append(", pattern: ");
		result.append(pattern);
		result.append(", knowledgeBase: ");
		result.append(knowledgeBase);
		result.append(')');
		return result.toString();
	}

} //AttributeTypeImpl
