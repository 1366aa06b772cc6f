/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EObjectResolvingEList;

import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.OntologyPackage;
import org.labelwright.model.ontology.RelationType;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Relation Type</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.impl.RelationTypeImpl#getSources <em>Sources</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.RelationTypeImpl#getTargets <em>Targets</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.RelationTypeImpl#isDirected <em>Directed</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.RelationTypeImpl#isTransitive <em>Transitive</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.RelationTypeImpl#getMaxPerSource <em>Max Per Source</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.RelationTypeImpl#getMaxPerTarget <em>Max Per Target</em>}</li>
 * </ul>
 *
 * @generated
 */
public class RelationTypeImpl extends NamedElementImpl implements RelationType {
	/**
	 * The cached value of the '{@link #getSources() <em>Sources</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSources()
	 * @generated
	 * @ordered
	 */
	protected EList<LabelClass> sources;

	/**
	 * The cached value of the '{@link #getTargets() <em>Targets</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTargets()
	 * @generated
	 * @ordered
	 */
	protected EList<LabelClass> targets;

	/**
	 * The default value of the '{@link #isDirected() <em>Directed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isDirected()
	 * @generated
	 * @ordered
	 */
	protected static final boolean DIRECTED_EDEFAULT = true;

	/**
	 * The cached value of the '{@link #isDirected() <em>Directed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isDirected()
	 * @generated
	 * @ordered
	 */
	protected boolean directed = DIRECTED_EDEFAULT;

	/**
	 * The default value of the '{@link #isTransitive() <em>Transitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isTransitive()
	 * @generated
	 * @ordered
	 */
	protected static final boolean TRANSITIVE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isTransitive() <em>Transitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isTransitive()
	 * @generated
	 * @ordered
	 */
	protected boolean transitive = TRANSITIVE_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaxPerSource() <em>Max Per Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaxPerSource()
	 * @generated
	 * @ordered
	 */
	protected static final int MAX_PER_SOURCE_EDEFAULT = -1;

	/**
	 * The cached value of the '{@link #getMaxPerSource() <em>Max Per Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaxPerSource()
	 * @generated
	 * @ordered
	 */
	protected int maxPerSource = MAX_PER_SOURCE_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaxPerTarget() <em>Max Per Target</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaxPerTarget()
	 * @generated
	 * @ordered
	 */
	protected static final int MAX_PER_TARGET_EDEFAULT = -1;

	/**
	 * The cached value of the '{@link #getMaxPerTarget() <em>Max Per Target</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaxPerTarget()
	 * @generated
	 * @ordered
	 */
	protected int maxPerTarget = MAX_PER_TARGET_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected RelationTypeImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return OntologyPackage.Literals.RELATION_TYPE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<LabelClass> getSources() {
		if (sources == null) {
			sources = new EObjectResolvingEList<LabelClass>(LabelClass.class, this, OntologyPackage.RELATION_TYPE__SOURCES);
		}
		return sources;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<LabelClass> getTargets() {
		if (targets == null) {
			targets = new EObjectResolvingEList<LabelClass>(LabelClass.class, this, OntologyPackage.RELATION_TYPE__TARGETS);
		}
		return targets;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isDirected() {
		return directed;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDirected(boolean newDirected) {
		boolean oldDirected = directed;
		directed = newDirected;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.RELATION_TYPE__DIRECTED, oldDirected, directed));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isTransitive() {
		return transitive;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTransitive(boolean newTransitive) {
		boolean oldTransitive = transitive;
		transitive = newTransitive;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.RELATION_TYPE__TRANSITIVE, oldTransitive, transitive));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getMaxPerSource() {
		return maxPerSource;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaxPerSource(int newMaxPerSource) {
		int oldMaxPerSource = maxPerSource;
		maxPerSource = newMaxPerSource;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.RELATION_TYPE__MAX_PER_SOURCE, oldMaxPerSource, maxPerSource));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getMaxPerTarget() {
		return maxPerTarget;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaxPerTarget(int newMaxPerTarget) {
		int oldMaxPerTarget = maxPerTarget;
		maxPerTarget = newMaxPerTarget;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.RELATION_TYPE__MAX_PER_TARGET, oldMaxPerTarget, maxPerTarget));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case OntologyPackage.RELATION_TYPE__SOURCES:
				return getSources();
			case OntologyPackage.RELATION_TYPE__TARGETS:
				return getTargets();
			case OntologyPackage.RELATION_TYPE__DIRECTED:
				return isDirected();
			case OntologyPackage.RELATION_TYPE__TRANSITIVE:
				return isTransitive();
			case OntologyPackage.RELATION_TYPE__MAX_PER_SOURCE:
				return getMaxPerSource();
			case OntologyPackage.RELATION_TYPE__MAX_PER_TARGET:
				return getMaxPerTarget();
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
			case OntologyPackage.RELATION_TYPE__SOURCES:
				getSources().clear();
				getSources().addAll((Collection<? extends LabelClass>)newValue);
				return;
			case OntologyPackage.RELATION_TYPE__TARGETS:
				getTargets().clear();
				getTargets().addAll((Collection<? extends LabelClass>)newValue);
				return;
			case OntologyPackage.RELATION_TYPE__DIRECTED:
				setDirected((Boolean)newValue);
				return;
			case OntologyPackage.RELATION_TYPE__TRANSITIVE:
				setTransitive((Boolean)newValue);
				return;
			case OntologyPackage.RELATION_TYPE__MAX_PER_SOURCE:
				setMaxPerSource((Integer)newValue);
				return;
			case OntologyPackage.RELATION_TYPE__MAX_PER_TARGET:
				setMaxPerTarget((Integer)newValue);
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
			case OntologyPackage.RELATION_TYPE__SOURCES:
				getSources().clear();
				return;
			case OntologyPackage.RELATION_TYPE__TARGETS:
				getTargets().clear();
				return;
			case OntologyPackage.RELATION_TYPE__DIRECTED:
				setDirected(DIRECTED_EDEFAULT);
				return;
			case OntologyPackage.RELATION_TYPE__TRANSITIVE:
				setTransitive(TRANSITIVE_EDEFAULT);
				return;
			case OntologyPackage.RELATION_TYPE__MAX_PER_SOURCE:
				setMaxPerSource(MAX_PER_SOURCE_EDEFAULT);
				return;
			case OntologyPackage.RELATION_TYPE__MAX_PER_TARGET:
				setMaxPerTarget(MAX_PER_TARGET_EDEFAULT);
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
			case OntologyPackage.RELATION_TYPE__SOURCES:
				return sources != null && !sources.isEmpty();
			case OntologyPackage.RELATION_TYPE__TARGETS:
				return targets != null && !targets.isEmpty();
			case OntologyPackage.RELATION_TYPE__DIRECTED:
				return directed != DIRECTED_EDEFAULT;
			case OntologyPackage.RELATION_TYPE__TRANSITIVE:
				return transitive != TRANSITIVE_EDEFAULT;
			case OntologyPackage.RELATION_TYPE__MAX_PER_SOURCE:
				return maxPerSource != MAX_PER_SOURCE_EDEFAULT;
			case OntologyPackage.RELATION_TYPE__MAX_PER_TARGET:
				return maxPerTarget != MAX_PER_TARGET_EDEFAULT;
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
		result.append(" (directed: ");
		result.append(directed);
		result.append(", transitive: ");
		result.append(transitive);
		result.append(", maxPerSource: ");
		result.append(maxPerSource);
		result.append(", maxPerTarget: ");
		result.append(maxPerTarget);
		result.append(')');
		return result.toString();
	}

} //RelationTypeImpl
