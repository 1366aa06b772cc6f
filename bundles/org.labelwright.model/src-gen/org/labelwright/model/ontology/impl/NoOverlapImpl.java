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
import org.labelwright.model.ontology.NoOverlap;
import org.labelwright.model.ontology.OntologyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>No Overlap</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.impl.NoOverlapImpl#getClasses <em>Classes</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.NoOverlapImpl#getMaximumIou <em>Maximum Iou</em>}</li>
 * </ul>
 *
 * @generated
 */
public class NoOverlapImpl extends ConstraintImpl implements NoOverlap {
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
	 * The default value of the '{@link #getMaximumIou() <em>Maximum Iou</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumIou()
	 * @generated
	 * @ordered
	 */
	protected static final double MAXIMUM_IOU_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getMaximumIou() <em>Maximum Iou</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumIou()
	 * @generated
	 * @ordered
	 */
	protected double maximumIou = MAXIMUM_IOU_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected NoOverlapImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return OntologyPackage.Literals.NO_OVERLAP;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<LabelClass> getClasses() {
		if (classes == null) {
			classes = new EObjectResolvingEList<LabelClass>(LabelClass.class, this, OntologyPackage.NO_OVERLAP__CLASSES);
		}
		return classes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getMaximumIou() {
		return maximumIou;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaximumIou(double newMaximumIou) {
		double oldMaximumIou = maximumIou;
		maximumIou = newMaximumIou;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.NO_OVERLAP__MAXIMUM_IOU, oldMaximumIou, maximumIou));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case OntologyPackage.NO_OVERLAP__CLASSES:
				return getClasses();
			case OntologyPackage.NO_OVERLAP__MAXIMUM_IOU:
				return getMaximumIou();
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
			case OntologyPackage.NO_OVERLAP__CLASSES:
				getClasses().clear();
				getClasses().addAll((Collection<? extends LabelClass>)newValue);
				return;
			case OntologyPackage.NO_OVERLAP__MAXIMUM_IOU:
				setMaximumIou((Double)newValue);
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
			case OntologyPackage.NO_OVERLAP__CLASSES:
				getClasses().clear();
				return;
			case OntologyPackage.NO_OVERLAP__MAXIMUM_IOU:
				setMaximumIou(MAXIMUM_IOU_EDEFAULT);
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
			case OntologyPackage.NO_OVERLAP__CLASSES:
				return classes != null && !classes.isEmpty();
			case OntologyPackage.NO_OVERLAP__MAXIMUM_IOU:
				return maximumIou != MAXIMUM_IOU_EDEFAULT;
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
		result.append(" (maximumIou: ");
		result.append(maximumIou);
		result.append(')');
		return result.toString();
	}

} //NoOverlapImpl
