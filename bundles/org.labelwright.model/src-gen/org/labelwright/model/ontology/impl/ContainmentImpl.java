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

import org.labelwright.model.ontology.Containment;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.OntologyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Containment</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.impl.ContainmentImpl#getClasses <em>Classes</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.ContainmentImpl#isOutside <em>Outside</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ContainmentImpl extends ConstraintImpl implements Containment {
	/**
	 * The cached value of the '{@link #getClasses() <em>Classes</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getClasses()
	 * @generated
	 * @ordered
	 */
	protected EList<LabelClass> classes;

	/**
	 * The default value of the '{@link #isOutside() <em>Outside</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isOutside()
	 * @generated
	 * @ordered
	 */
	protected static final boolean OUTSIDE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isOutside() <em>Outside</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isOutside()
	 * @generated
	 * @ordered
	 */
	protected boolean outside = OUTSIDE_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ContainmentImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return OntologyPackage.Literals.CONTAINMENT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<LabelClass> getClasses() {
		if (classes == null) {
			classes = new EObjectResolvingEList<LabelClass>(LabelClass.class, this, OntologyPackage.CONTAINMENT__CLASSES);
		}
		return classes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isOutside() {
		return outside;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOutside(boolean newOutside) {
		boolean oldOutside = outside;
		outside = newOutside;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.CONTAINMENT__OUTSIDE, oldOutside, outside));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case OntologyPackage.CONTAINMENT__CLASSES:
				return getClasses();
			case OntologyPackage.CONTAINMENT__OUTSIDE:
				return isOutside();
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
			case OntologyPackage.CONTAINMENT__CLASSES:
				getClasses().clear();
				getClasses().addAll((Collection<? extends LabelClass>)newValue);
				return;
			case OntologyPackage.CONTAINMENT__OUTSIDE:
				setOutside((Boolean)newValue);
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
			case OntologyPackage.CONTAINMENT__CLASSES:
				getClasses().clear();
				return;
			case OntologyPackage.CONTAINMENT__OUTSIDE:
				setOutside(OUTSIDE_EDEFAULT);
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
			case OntologyPackage.CONTAINMENT__CLASSES:
				return classes != null && !classes.isEmpty();
			case OntologyPackage.CONTAINMENT__OUTSIDE:
				return outside != OUTSIDE_EDEFAULT;
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
		result.append(" (outside: ");
		result.append(outside);
		result.append(')');
		return result.toString();
	}

} //ContainmentImpl
