/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation.impl;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EMap;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EcoreEMap;
import org.eclipse.emf.ecore.util.InternalEList;

import org.labelwright.geometry.Geometry;

import org.labelwright.model.AttributeValue;

import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.annotation.Interpolation;
import org.labelwright.model.annotation.Keyframe;

import org.labelwright.model.ontology.impl.ElementImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Keyframe</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.impl.KeyframeImpl#getTime <em>Time</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.KeyframeImpl#getGeometry <em>Geometry</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.KeyframeImpl#isOccluded <em>Occluded</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.KeyframeImpl#getInterpolation <em>Interpolation</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.KeyframeImpl#getAttributes <em>Attributes</em>}</li>
 * </ul>
 *
 * @generated
 */
public class KeyframeImpl extends ElementImpl implements Keyframe {
	/**
	 * The default value of the '{@link #getTime() <em>Time</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTime()
	 * @generated
	 * @ordered
	 */
	protected static final long TIME_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getTime() <em>Time</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTime()
	 * @generated
	 * @ordered
	 */
	protected long time = TIME_EDEFAULT;

	/**
	 * The default value of the '{@link #getGeometry() <em>Geometry</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGeometry()
	 * @generated
	 * @ordered
	 */
	protected static final Geometry GEOMETRY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getGeometry() <em>Geometry</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGeometry()
	 * @generated
	 * @ordered
	 */
	protected Geometry geometry = GEOMETRY_EDEFAULT;

	/**
	 * The default value of the '{@link #isOccluded() <em>Occluded</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isOccluded()
	 * @generated
	 * @ordered
	 */
	protected static final boolean OCCLUDED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isOccluded() <em>Occluded</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isOccluded()
	 * @generated
	 * @ordered
	 */
	protected boolean occluded = OCCLUDED_EDEFAULT;

	/**
	 * The default value of the '{@link #getInterpolation() <em>Interpolation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInterpolation()
	 * @generated
	 * @ordered
	 */
	protected static final Interpolation INTERPOLATION_EDEFAULT = Interpolation.LINEAR;

	/**
	 * The cached value of the '{@link #getInterpolation() <em>Interpolation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInterpolation()
	 * @generated
	 * @ordered
	 */
	protected Interpolation interpolation = INTERPOLATION_EDEFAULT;

	/**
	 * The cached value of the '{@link #getAttributes() <em>Attributes</em>}' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAttributes()
	 * @generated
	 * @ordered
	 */
	protected EMap<String, AttributeValue> attributes;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected KeyframeImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return AnnotationPackage.Literals.KEYFRAME;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getTime() {
		return time;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTime(long newTime) {
		long oldTime = time;
		time = newTime;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.KEYFRAME__TIME, oldTime, time));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Geometry getGeometry() {
		return geometry;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setGeometry(Geometry newGeometry) {
		Geometry oldGeometry = geometry;
		geometry = newGeometry;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.KEYFRAME__GEOMETRY, oldGeometry, geometry));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isOccluded() {
		return occluded;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOccluded(boolean newOccluded) {
		boolean oldOccluded = occluded;
		occluded = newOccluded;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.KEYFRAME__OCCLUDED, oldOccluded, occluded));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Interpolation getInterpolation() {
		return interpolation;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setInterpolation(Interpolation newInterpolation) {
		Interpolation oldInterpolation = interpolation;
		interpolation = newInterpolation == null ? INTERPOLATION_EDEFAULT : newInterpolation;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.KEYFRAME__INTERPOLATION, oldInterpolation, interpolation));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EMap<String, AttributeValue> getAttributes() {
		if (attributes == null) {
			attributes = new EcoreEMap<String,AttributeValue>(AnnotationPackage.Literals.ATTRIBUTE_ENTRY, AttributeEntryImpl.class, this, AnnotationPackage.KEYFRAME__ATTRIBUTES);
		}
		return attributes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case AnnotationPackage.KEYFRAME__ATTRIBUTES:
				return ((InternalEList<?>)getAttributes()).basicRemove(otherEnd, msgs);
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
			case AnnotationPackage.KEYFRAME__TIME:
				return getTime();
			case AnnotationPackage.KEYFRAME__GEOMETRY:
				return getGeometry();
			case AnnotationPackage.KEYFRAME__OCCLUDED:
				return isOccluded();
			case AnnotationPackage.KEYFRAME__INTERPOLATION:
				return getInterpolation();
			case AnnotationPackage.KEYFRAME__ATTRIBUTES:
				if (coreType) return getAttributes();
				else return getAttributes().map();
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
			case AnnotationPackage.KEYFRAME__TIME:
				setTime((Long)newValue);
				return;
			case AnnotationPackage.KEYFRAME__GEOMETRY:
				setGeometry((Geometry)newValue);
				return;
			case AnnotationPackage.KEYFRAME__OCCLUDED:
				setOccluded((Boolean)newValue);
				return;
			case AnnotationPackage.KEYFRAME__INTERPOLATION:
				setInterpolation((Interpolation)newValue);
				return;
			case AnnotationPackage.KEYFRAME__ATTRIBUTES:
				((EStructuralFeature.Setting)getAttributes()).set(newValue);
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
			case AnnotationPackage.KEYFRAME__TIME:
				setTime(TIME_EDEFAULT);
				return;
			case AnnotationPackage.KEYFRAME__GEOMETRY:
				setGeometry(GEOMETRY_EDEFAULT);
				return;
			case AnnotationPackage.KEYFRAME__OCCLUDED:
				setOccluded(OCCLUDED_EDEFAULT);
				return;
			case AnnotationPackage.KEYFRAME__INTERPOLATION:
				setInterpolation(INTERPOLATION_EDEFAULT);
				return;
			case AnnotationPackage.KEYFRAME__ATTRIBUTES:
				getAttributes().clear();
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
			case AnnotationPackage.KEYFRAME__TIME:
				return time != TIME_EDEFAULT;
			case AnnotationPackage.KEYFRAME__GEOMETRY:
				return GEOMETRY_EDEFAULT == null ? geometry != null : !GEOMETRY_EDEFAULT.equals(geometry);
			case AnnotationPackage.KEYFRAME__OCCLUDED:
				return occluded != OCCLUDED_EDEFAULT;
			case AnnotationPackage.KEYFRAME__INTERPOLATION:
				return interpolation != INTERPOLATION_EDEFAULT;
			case AnnotationPackage.KEYFRAME__ATTRIBUTES:
				return attributes != null && !attributes.isEmpty();
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
		result.append(" (time: ");
		result.append(time);
		result.append(", geometry: ");
		result.append(geometry);
		result.append(", occluded: ");
		result.append(occluded);
		result.append(", interpolation: ");
		result.append(interpolation);
		result.append(')');
		return result.toString();
	}

} //KeyframeImpl
