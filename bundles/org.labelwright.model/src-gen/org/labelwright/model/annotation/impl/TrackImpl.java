/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EDataTypeUniqueEList;
import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.labelwright.geometry.Interval;

import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Track</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.impl.TrackImpl#getKeyframes <em>Keyframes</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.TrackImpl#getOutside <em>Outside</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.TrackImpl#getSceneObject <em>Scene Object</em>}</li>
 * </ul>
 *
 * @generated
 */
public class TrackImpl extends LabelledImpl implements Track {
	/**
	 * The cached value of the '{@link #getKeyframes() <em>Keyframes</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKeyframes()
	 * @generated
	 * @ordered
	 */
	protected EList<Keyframe> keyframes;

	/**
	 * The cached value of the '{@link #getOutside() <em>Outside</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOutside()
	 * @generated
	 * @ordered
	 */
	protected EList<Interval> outside;

	/**
	 * The default value of the '{@link #getSceneObject() <em>Scene Object</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSceneObject()
	 * @generated
	 * @ordered
	 */
	protected static final String SCENE_OBJECT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSceneObject() <em>Scene Object</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSceneObject()
	 * @generated
	 * @ordered
	 */
	protected String sceneObject = SCENE_OBJECT_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected TrackImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return AnnotationPackage.Literals.TRACK;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Keyframe> getKeyframes() {
		if (keyframes == null) {
			keyframes = new EObjectContainmentEList<Keyframe>(Keyframe.class, this, AnnotationPackage.TRACK__KEYFRAMES);
		}
		return keyframes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Interval> getOutside() {
		if (outside == null) {
			outside = new EDataTypeUniqueEList<Interval>(Interval.class, this, AnnotationPackage.TRACK__OUTSIDE);
		}
		return outside;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSceneObject() {
		return sceneObject;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSceneObject(String newSceneObject) {
		String oldSceneObject = sceneObject;
		sceneObject = newSceneObject;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.TRACK__SCENE_OBJECT, oldSceneObject, sceneObject));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case AnnotationPackage.TRACK__KEYFRAMES:
				return ((InternalEList<?>)getKeyframes()).basicRemove(otherEnd, msgs);
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
			case AnnotationPackage.TRACK__KEYFRAMES:
				return getKeyframes();
			case AnnotationPackage.TRACK__OUTSIDE:
				return getOutside();
			case AnnotationPackage.TRACK__SCENE_OBJECT:
				return getSceneObject();
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
			case AnnotationPackage.TRACK__KEYFRAMES:
				getKeyframes().clear();
				getKeyframes().addAll((Collection<? extends Keyframe>)newValue);
				return;
			case AnnotationPackage.TRACK__OUTSIDE:
				getOutside().clear();
				getOutside().addAll((Collection<? extends Interval>)newValue);
				return;
			case AnnotationPackage.TRACK__SCENE_OBJECT:
				setSceneObject((String)newValue);
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
			case AnnotationPackage.TRACK__KEYFRAMES:
				getKeyframes().clear();
				return;
			case AnnotationPackage.TRACK__OUTSIDE:
				getOutside().clear();
				return;
			case AnnotationPackage.TRACK__SCENE_OBJECT:
				setSceneObject(SCENE_OBJECT_EDEFAULT);
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
			case AnnotationPackage.TRACK__KEYFRAMES:
				return keyframes != null && !keyframes.isEmpty();
			case AnnotationPackage.TRACK__OUTSIDE:
				return outside != null && !outside.isEmpty();
			case AnnotationPackage.TRACK__SCENE_OBJECT:
				return SCENE_OBJECT_EDEFAULT == null ? sceneObject != null : !SCENE_OBJECT_EDEFAULT.equals(sceneObject);
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
		result.append(", sceneObject: ");
		result.append(sceneObject);
		result.append(')');
		return result.toString();
	}

} //TrackImpl
