/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.OntologyPackage;
import org.labelwright.model.ontology.Skeleton;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Skeleton</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.impl.SkeletonImpl#getJoints <em>Joints</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.SkeletonImpl#getBones <em>Bones</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SkeletonImpl extends NamedElementImpl implements Skeleton {
	/**
	 * The cached value of the '{@link #getJoints() <em>Joints</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getJoints()
	 * @generated
	 * @ordered
	 */
	protected EList<Joint> joints;

	/**
	 * The cached value of the '{@link #getBones() <em>Bones</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBones()
	 * @generated
	 * @ordered
	 */
	protected EList<Bone> bones;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SkeletonImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return OntologyPackage.Literals.SKELETON;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Joint> getJoints() {
		if (joints == null) {
			joints = new EObjectContainmentEList<Joint>(Joint.class, this, OntologyPackage.SKELETON__JOINTS);
		}
		return joints;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Bone> getBones() {
		if (bones == null) {
			bones = new EObjectContainmentEList<Bone>(Bone.class, this, OntologyPackage.SKELETON__BONES);
		}
		return bones;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case OntologyPackage.SKELETON__JOINTS:
				return ((InternalEList<?>)getJoints()).basicRemove(otherEnd, msgs);
			case OntologyPackage.SKELETON__BONES:
				return ((InternalEList<?>)getBones()).basicRemove(otherEnd, msgs);
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
			case OntologyPackage.SKELETON__JOINTS:
				return getJoints();
			case OntologyPackage.SKELETON__BONES:
				return getBones();
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
			case OntologyPackage.SKELETON__JOINTS:
				getJoints().clear();
				getJoints().addAll((Collection<? extends Joint>)newValue);
				return;
			case OntologyPackage.SKELETON__BONES:
				getBones().clear();
				getBones().addAll((Collection<? extends Bone>)newValue);
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
			case OntologyPackage.SKELETON__JOINTS:
				getJoints().clear();
				return;
			case OntologyPackage.SKELETON__BONES:
				getBones().clear();
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
			case OntologyPackage.SKELETON__JOINTS:
				return joints != null && !joints.isEmpty();
			case OntologyPackage.SKELETON__BONES:
				return bones != null && !bones.isEmpty();
		}
		return super.eIsSet(featureID);
	}

} //SkeletonImpl
