/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation.impl;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.labelwright.geometry.Geometry;

import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.annotation.AttributeRef;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Annotation</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.impl.AnnotationImpl#getGeometry <em>Geometry</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.AnnotationImpl#getGroup <em>Group</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.AnnotationImpl#isOccluded <em>Occluded</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.AnnotationImpl#isTruncated <em>Truncated</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.AnnotationImpl#isCrowd <em>Crowd</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.AnnotationImpl#getSceneObject <em>Scene Object</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.AnnotationImpl#getWithin <em>Within</em>}</li>
 * </ul>
 *
 * @generated
 */
public class AnnotationImpl extends LabelledImpl implements Annotation {
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
	 * The default value of the '{@link #getGroup() <em>Group</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGroup()
	 * @generated
	 * @ordered
	 */
	protected static final String GROUP_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getGroup() <em>Group</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGroup()
	 * @generated
	 * @ordered
	 */
	protected String group = GROUP_EDEFAULT;

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
	 * The default value of the '{@link #isTruncated() <em>Truncated</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isTruncated()
	 * @generated
	 * @ordered
	 */
	protected static final boolean TRUNCATED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isTruncated() <em>Truncated</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isTruncated()
	 * @generated
	 * @ordered
	 */
	protected boolean truncated = TRUNCATED_EDEFAULT;

	/**
	 * The default value of the '{@link #isCrowd() <em>Crowd</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isCrowd()
	 * @generated
	 * @ordered
	 */
	protected static final boolean CROWD_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isCrowd() <em>Crowd</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isCrowd()
	 * @generated
	 * @ordered
	 */
	protected boolean crowd = CROWD_EDEFAULT;

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
	 * The cached value of the '{@link #getWithin() <em>Within</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWithin()
	 * @generated
	 * @ordered
	 */
	protected AttributeRef within;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected AnnotationImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return AnnotationPackage.Literals.ANNOTATION;
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
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.ANNOTATION__GEOMETRY, oldGeometry, geometry));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getGroup() {
		return group;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setGroup(String newGroup) {
		String oldGroup = group;
		group = newGroup;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.ANNOTATION__GROUP, oldGroup, group));
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
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.ANNOTATION__OCCLUDED, oldOccluded, occluded));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isTruncated() {
		return truncated;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTruncated(boolean newTruncated) {
		boolean oldTruncated = truncated;
		truncated = newTruncated;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.ANNOTATION__TRUNCATED, oldTruncated, truncated));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isCrowd() {
		return crowd;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCrowd(boolean newCrowd) {
		boolean oldCrowd = crowd;
		crowd = newCrowd;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.ANNOTATION__CROWD, oldCrowd, crowd));
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
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.ANNOTATION__SCENE_OBJECT, oldSceneObject, sceneObject));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public AttributeRef getWithin() {
		return within;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetWithin(AttributeRef newWithin, NotificationChain msgs) {
		AttributeRef oldWithin = within;
		within = newWithin;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, AnnotationPackage.ANNOTATION__WITHIN, oldWithin, newWithin);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setWithin(AttributeRef newWithin) {
		if (newWithin != within) {
			NotificationChain msgs = null;
			if (within != null)
				msgs = ((InternalEObject)within).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - AnnotationPackage.ANNOTATION__WITHIN, null, msgs);
			if (newWithin != null)
				msgs = ((InternalEObject)newWithin).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - AnnotationPackage.ANNOTATION__WITHIN, null, msgs);
			msgs = basicSetWithin(newWithin, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.ANNOTATION__WITHIN, newWithin, newWithin));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case AnnotationPackage.ANNOTATION__WITHIN:
				return basicSetWithin(null, msgs);
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
			case AnnotationPackage.ANNOTATION__GEOMETRY:
				return getGeometry();
			case AnnotationPackage.ANNOTATION__GROUP:
				return getGroup();
			case AnnotationPackage.ANNOTATION__OCCLUDED:
				return isOccluded();
			case AnnotationPackage.ANNOTATION__TRUNCATED:
				return isTruncated();
			case AnnotationPackage.ANNOTATION__CROWD:
				return isCrowd();
			case AnnotationPackage.ANNOTATION__SCENE_OBJECT:
				return getSceneObject();
			case AnnotationPackage.ANNOTATION__WITHIN:
				return getWithin();
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
			case AnnotationPackage.ANNOTATION__GEOMETRY:
				setGeometry((Geometry)newValue);
				return;
			case AnnotationPackage.ANNOTATION__GROUP:
				setGroup((String)newValue);
				return;
			case AnnotationPackage.ANNOTATION__OCCLUDED:
				setOccluded((Boolean)newValue);
				return;
			case AnnotationPackage.ANNOTATION__TRUNCATED:
				setTruncated((Boolean)newValue);
				return;
			case AnnotationPackage.ANNOTATION__CROWD:
				setCrowd((Boolean)newValue);
				return;
			case AnnotationPackage.ANNOTATION__SCENE_OBJECT:
				setSceneObject((String)newValue);
				return;
			case AnnotationPackage.ANNOTATION__WITHIN:
				setWithin((AttributeRef)newValue);
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
			case AnnotationPackage.ANNOTATION__GEOMETRY:
				setGeometry(GEOMETRY_EDEFAULT);
				return;
			case AnnotationPackage.ANNOTATION__GROUP:
				setGroup(GROUP_EDEFAULT);
				return;
			case AnnotationPackage.ANNOTATION__OCCLUDED:
				setOccluded(OCCLUDED_EDEFAULT);
				return;
			case AnnotationPackage.ANNOTATION__TRUNCATED:
				setTruncated(TRUNCATED_EDEFAULT);
				return;
			case AnnotationPackage.ANNOTATION__CROWD:
				setCrowd(CROWD_EDEFAULT);
				return;
			case AnnotationPackage.ANNOTATION__SCENE_OBJECT:
				setSceneObject(SCENE_OBJECT_EDEFAULT);
				return;
			case AnnotationPackage.ANNOTATION__WITHIN:
				setWithin((AttributeRef)null);
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
			case AnnotationPackage.ANNOTATION__GEOMETRY:
				return GEOMETRY_EDEFAULT == null ? geometry != null : !GEOMETRY_EDEFAULT.equals(geometry);
			case AnnotationPackage.ANNOTATION__GROUP:
				return GROUP_EDEFAULT == null ? group != null : !GROUP_EDEFAULT.equals(group);
			case AnnotationPackage.ANNOTATION__OCCLUDED:
				return occluded != OCCLUDED_EDEFAULT;
			case AnnotationPackage.ANNOTATION__TRUNCATED:
				return truncated != TRUNCATED_EDEFAULT;
			case AnnotationPackage.ANNOTATION__CROWD:
				return crowd != CROWD_EDEFAULT;
			case AnnotationPackage.ANNOTATION__SCENE_OBJECT:
				return SCENE_OBJECT_EDEFAULT == null ? sceneObject != null : !SCENE_OBJECT_EDEFAULT.equals(sceneObject);
			case AnnotationPackage.ANNOTATION__WITHIN:
				return within != null;
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
		result.append(" (geometry: ");
		result.append(geometry);
		result.append(", group: ");
		result.append(group);
		result.append(", occluded: ");
		result.append(occluded);
		result.append(", truncated: ");
		result.append(truncated);
		result.append(", crowd: ");
		result.append(crowd);
		result.append(", sceneObject: ");
		result.append(sceneObject);
		result.append(')');
		return result.toString();
	}

} //AnnotationImpl
