/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;

import org.labelwright.geometry.Quaternion;

import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.annotation.Sensor;
import org.labelwright.model.annotation.SensorKind;

import org.labelwright.model.ontology.impl.NamedElementImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Sensor</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.impl.SensorImpl#getKind <em>Kind</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.SensorImpl#getParentFrame <em>Parent Frame</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.SensorImpl#getTranslation <em>Translation</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.SensorImpl#getRotation <em>Rotation</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.SensorImpl#getIntrinsics <em>Intrinsics</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.SensorImpl#getDistortion <em>Distortion</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SensorImpl extends NamedElementImpl implements Sensor {
	/**
	 * The default value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected static final SensorKind KIND_EDEFAULT = SensorKind.CAMERA;

	/**
	 * The cached value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected SensorKind kind = KIND_EDEFAULT;

	/**
	 * The default value of the '{@link #getParentFrame() <em>Parent Frame</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getParentFrame()
	 * @generated
	 * @ordered
	 */
	protected static final String PARENT_FRAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getParentFrame() <em>Parent Frame</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getParentFrame()
	 * @generated
	 * @ordered
	 */
	protected String parentFrame = PARENT_FRAME_EDEFAULT;

	/**
	 * The cached value of the '{@link #getTranslation() <em>Translation</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTranslation()
	 * @generated
	 * @ordered
	 */
	protected EList<Double> translation;

	/**
	 * The default value of the '{@link #getRotation() <em>Rotation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRotation()
	 * @generated
	 * @ordered
	 */
	protected static final Quaternion ROTATION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getRotation() <em>Rotation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRotation()
	 * @generated
	 * @ordered
	 */
	protected Quaternion rotation = ROTATION_EDEFAULT;

	/**
	 * The cached value of the '{@link #getIntrinsics() <em>Intrinsics</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIntrinsics()
	 * @generated
	 * @ordered
	 */
	protected EList<Double> intrinsics;

	/**
	 * The cached value of the '{@link #getDistortion() <em>Distortion</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDistortion()
	 * @generated
	 * @ordered
	 */
	protected EList<Double> distortion;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SensorImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return AnnotationPackage.Literals.SENSOR;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public SensorKind getKind() {
		return kind;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKind(SensorKind newKind) {
		SensorKind oldKind = kind;
		kind = newKind == null ? KIND_EDEFAULT : newKind;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.SENSOR__KIND, oldKind, kind));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getParentFrame() {
		return parentFrame;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setParentFrame(String newParentFrame) {
		String oldParentFrame = parentFrame;
		parentFrame = newParentFrame;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.SENSOR__PARENT_FRAME, oldParentFrame, parentFrame));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Double> getTranslation() {
		if (translation == null) {
			translation = new EDataTypeEList<Double>(Double.class, this, AnnotationPackage.SENSOR__TRANSLATION);
		}
		return translation;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Quaternion getRotation() {
		return rotation;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRotation(Quaternion newRotation) {
		Quaternion oldRotation = rotation;
		rotation = newRotation;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.SENSOR__ROTATION, oldRotation, rotation));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Double> getIntrinsics() {
		if (intrinsics == null) {
			intrinsics = new EDataTypeEList<Double>(Double.class, this, AnnotationPackage.SENSOR__INTRINSICS);
		}
		return intrinsics;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Double> getDistortion() {
		if (distortion == null) {
			distortion = new EDataTypeEList<Double>(Double.class, this, AnnotationPackage.SENSOR__DISTORTION);
		}
		return distortion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case AnnotationPackage.SENSOR__KIND:
				return getKind();
			case AnnotationPackage.SENSOR__PARENT_FRAME:
				return getParentFrame();
			case AnnotationPackage.SENSOR__TRANSLATION:
				return getTranslation();
			case AnnotationPackage.SENSOR__ROTATION:
				return getRotation();
			case AnnotationPackage.SENSOR__INTRINSICS:
				return getIntrinsics();
			case AnnotationPackage.SENSOR__DISTORTION:
				return getDistortion();
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
			case AnnotationPackage.SENSOR__KIND:
				setKind((SensorKind)newValue);
				return;
			case AnnotationPackage.SENSOR__PARENT_FRAME:
				setParentFrame((String)newValue);
				return;
			case AnnotationPackage.SENSOR__TRANSLATION:
				getTranslation().clear();
				getTranslation().addAll((Collection<? extends Double>)newValue);
				return;
			case AnnotationPackage.SENSOR__ROTATION:
				setRotation((Quaternion)newValue);
				return;
			case AnnotationPackage.SENSOR__INTRINSICS:
				getIntrinsics().clear();
				getIntrinsics().addAll((Collection<? extends Double>)newValue);
				return;
			case AnnotationPackage.SENSOR__DISTORTION:
				getDistortion().clear();
				getDistortion().addAll((Collection<? extends Double>)newValue);
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
			case AnnotationPackage.SENSOR__KIND:
				setKind(KIND_EDEFAULT);
				return;
			case AnnotationPackage.SENSOR__PARENT_FRAME:
				setParentFrame(PARENT_FRAME_EDEFAULT);
				return;
			case AnnotationPackage.SENSOR__TRANSLATION:
				getTranslation().clear();
				return;
			case AnnotationPackage.SENSOR__ROTATION:
				setRotation(ROTATION_EDEFAULT);
				return;
			case AnnotationPackage.SENSOR__INTRINSICS:
				getIntrinsics().clear();
				return;
			case AnnotationPackage.SENSOR__DISTORTION:
				getDistortion().clear();
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
			case AnnotationPackage.SENSOR__KIND:
				return kind != KIND_EDEFAULT;
			case AnnotationPackage.SENSOR__PARENT_FRAME:
				return PARENT_FRAME_EDEFAULT == null ? parentFrame != null : !PARENT_FRAME_EDEFAULT.equals(parentFrame);
			case AnnotationPackage.SENSOR__TRANSLATION:
				return translation != null && !translation.isEmpty();
			case AnnotationPackage.SENSOR__ROTATION:
				return ROTATION_EDEFAULT == null ? rotation != null : !ROTATION_EDEFAULT.equals(rotation);
			case AnnotationPackage.SENSOR__INTRINSICS:
				return intrinsics != null && !intrinsics.isEmpty();
			case AnnotationPackage.SENSOR__DISTORTION:
				return distortion != null && !distortion.isEmpty();
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
		result.append(", parentFrame: ");
		result.append(parentFrame);
		result.append(", translation: ");
		result.append(translation);
		result.append(", rotation: ");
		result.append(rotation);
		result.append(", intrinsics: ");
		result.append(intrinsics);
		result.append(", distortion: ");
		result.append(distortion);
		result.append(')');
		return result.toString();
	}

} //SensorImpl
