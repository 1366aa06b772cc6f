/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.labelwright.model.ontology.Migration;
import org.labelwright.model.ontology.OntologyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Migration</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.impl.MigrationImpl#getFromVersion <em>From Version</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.MigrationImpl#getToVersion <em>To Version</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.MigrationImpl#getOperation <em>Operation</em>}</li>
 * </ul>
 *
 * @generated
 */
public class MigrationImpl extends NamedElementImpl implements Migration {
	/**
	 * The default value of the '{@link #getFromVersion() <em>From Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFromVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String FROM_VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFromVersion() <em>From Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFromVersion()
	 * @generated
	 * @ordered
	 */
	protected String fromVersion = FROM_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getToVersion() <em>To Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getToVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String TO_VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getToVersion() <em>To Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getToVersion()
	 * @generated
	 * @ordered
	 */
	protected String toVersion = TO_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getOperation() <em>Operation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOperation()
	 * @generated
	 * @ordered
	 */
	protected static final String OPERATION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getOperation() <em>Operation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOperation()
	 * @generated
	 * @ordered
	 */
	protected String operation = OPERATION_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected MigrationImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return OntologyPackage.Literals.MIGRATION;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFromVersion() {
		return fromVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFromVersion(String newFromVersion) {
		String oldFromVersion = fromVersion;
		fromVersion = newFromVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.MIGRATION__FROM_VERSION, oldFromVersion, fromVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getToVersion() {
		return toVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setToVersion(String newToVersion) {
		String oldToVersion = toVersion;
		toVersion = newToVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.MIGRATION__TO_VERSION, oldToVersion, toVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getOperation() {
		return operation;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOperation(String newOperation) {
		String oldOperation = operation;
		operation = newOperation;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.MIGRATION__OPERATION, oldOperation, operation));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case OntologyPackage.MIGRATION__FROM_VERSION:
				return getFromVersion();
			case OntologyPackage.MIGRATION__TO_VERSION:
				return getToVersion();
			case OntologyPackage.MIGRATION__OPERATION:
				return getOperation();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case OntologyPackage.MIGRATION__FROM_VERSION:
				setFromVersion((String)newValue);
				return;
			case OntologyPackage.MIGRATION__TO_VERSION:
				setToVersion((String)newValue);
				return;
			case OntologyPackage.MIGRATION__OPERATION:
				setOperation((String)newValue);
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
			case OntologyPackage.MIGRATION__FROM_VERSION:
				setFromVersion(FROM_VERSION_EDEFAULT);
				return;
			case OntologyPackage.MIGRATION__TO_VERSION:
				setToVersion(TO_VERSION_EDEFAULT);
				return;
			case OntologyPackage.MIGRATION__OPERATION:
				setOperation(OPERATION_EDEFAULT);
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
			case OntologyPackage.MIGRATION__FROM_VERSION:
				return FROM_VERSION_EDEFAULT == null ? fromVersion != null : !FROM_VERSION_EDEFAULT.equals(fromVersion);
			case OntologyPackage.MIGRATION__TO_VERSION:
				return TO_VERSION_EDEFAULT == null ? toVersion != null : !TO_VERSION_EDEFAULT.equals(toVersion);
			case OntologyPackage.MIGRATION__OPERATION:
				return OPERATION_EDEFAULT == null ? operation != null : !OPERATION_EDEFAULT.equals(operation);
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
		result.append(" (fromVersion: ");
		result.append(fromVersion);
		result.append(", toVersion: ");
		result.append(toVersion);
		result.append(", operation: ");
		result.append(operation);
		result.append(')');
		return result.toString();
	}

} //MigrationImpl
