/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.EMap;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EcoreEMap;
import org.eclipse.emf.ecore.util.InternalEList;

import org.labelwright.model.AttributeValue;

import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.annotation.ReviewState;

import org.labelwright.model.ontology.impl.ElementImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Labelled</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.impl.LabelledImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.LabelledImpl#getLabelClass <em>Label Class</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.LabelledImpl#getAttributes <em>Attributes</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.LabelledImpl#getAnswers <em>Answers</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.LabelledImpl#getRelations <em>Relations</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.LabelledImpl#getProvenance <em>Provenance</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.LabelledImpl#getReview <em>Review</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.LabelledImpl#getReviewNote <em>Review Note</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.LabelledImpl#getOrigin <em>Origin</em>}</li>
 * </ul>
 *
 * @generated
 */
public abstract class LabelledImpl extends ElementImpl implements Labelled {
	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final String ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected String id = ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getLabelClass() <em>Label Class</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabelClass()
	 * @generated
	 * @ordered
	 */
	protected static final String LABEL_CLASS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getLabelClass() <em>Label Class</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabelClass()
	 * @generated
	 * @ordered
	 */
	protected String labelClass = LABEL_CLASS_EDEFAULT;

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
	 * The cached value of the '{@link #getAnswers() <em>Answers</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAnswers()
	 * @generated
	 * @ordered
	 */
	protected EList<Answer> answers;

	/**
	 * The cached value of the '{@link #getRelations() <em>Relations</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRelations()
	 * @generated
	 * @ordered
	 */
	protected EList<Relation> relations;

	/**
	 * The cached value of the '{@link #getProvenance() <em>Provenance</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProvenance()
	 * @generated
	 * @ordered
	 */
	protected Provenance provenance;

	/**
	 * The default value of the '{@link #getReview() <em>Review</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReview()
	 * @generated
	 * @ordered
	 */
	protected static final ReviewState REVIEW_EDEFAULT = ReviewState.NONE;

	/**
	 * The cached value of the '{@link #getReview() <em>Review</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReview()
	 * @generated
	 * @ordered
	 */
	protected ReviewState review = REVIEW_EDEFAULT;

	/**
	 * The default value of the '{@link #getReviewNote() <em>Review Note</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReviewNote()
	 * @generated
	 * @ordered
	 */
	protected static final String REVIEW_NOTE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getReviewNote() <em>Review Note</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReviewNote()
	 * @generated
	 * @ordered
	 */
	protected String reviewNote = REVIEW_NOTE_EDEFAULT;

	/**
	 * The default value of the '{@link #getOrigin() <em>Origin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOrigin()
	 * @generated
	 * @ordered
	 */
	protected static final String ORIGIN_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getOrigin() <em>Origin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOrigin()
	 * @generated
	 * @ordered
	 */
	protected String origin = ORIGIN_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected LabelledImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return AnnotationPackage.Literals.LABELLED;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getId() {
		return id;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setId(String newId) {
		String oldId = id;
		id = newId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.LABELLED__ID, oldId, id));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLabelClass() {
		return labelClass;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLabelClass(String newLabelClass) {
		String oldLabelClass = labelClass;
		labelClass = newLabelClass;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.LABELLED__LABEL_CLASS, oldLabelClass, labelClass));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EMap<String, AttributeValue> getAttributes() {
		if (attributes == null) {
			attributes = new EcoreEMap<String,AttributeValue>(AnnotationPackage.Literals.ATTRIBUTE_ENTRY, AttributeEntryImpl.class, this, AnnotationPackage.LABELLED__ATTRIBUTES);
		}
		return attributes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Answer> getAnswers() {
		if (answers == null) {
			answers = new EObjectContainmentEList<Answer>(Answer.class, this, AnnotationPackage.LABELLED__ANSWERS);
		}
		return answers;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Relation> getRelations() {
		if (relations == null) {
			relations = new EObjectContainmentEList<Relation>(Relation.class, this, AnnotationPackage.LABELLED__RELATIONS);
		}
		return relations;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Provenance getProvenance() {
		return provenance;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetProvenance(Provenance newProvenance, NotificationChain msgs) {
		Provenance oldProvenance = provenance;
		provenance = newProvenance;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, AnnotationPackage.LABELLED__PROVENANCE, oldProvenance, newProvenance);
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
	public void setProvenance(Provenance newProvenance) {
		if (newProvenance != provenance) {
			NotificationChain msgs = null;
			if (provenance != null)
				msgs = ((InternalEObject)provenance).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - AnnotationPackage.LABELLED__PROVENANCE, null, msgs);
			if (newProvenance != null)
				msgs = ((InternalEObject)newProvenance).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - AnnotationPackage.LABELLED__PROVENANCE, null, msgs);
			msgs = basicSetProvenance(newProvenance, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.LABELLED__PROVENANCE, newProvenance, newProvenance));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ReviewState getReview() {
		return review;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReview(ReviewState newReview) {
		ReviewState oldReview = review;
		review = newReview == null ? REVIEW_EDEFAULT : newReview;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.LABELLED__REVIEW, oldReview, review));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getReviewNote() {
		return reviewNote;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReviewNote(String newReviewNote) {
		String oldReviewNote = reviewNote;
		reviewNote = newReviewNote;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.LABELLED__REVIEW_NOTE, oldReviewNote, reviewNote));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getOrigin() {
		return origin;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOrigin(String newOrigin) {
		String oldOrigin = origin;
		origin = newOrigin;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.LABELLED__ORIGIN, oldOrigin, origin));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case AnnotationPackage.LABELLED__ATTRIBUTES:
				return ((InternalEList<?>)getAttributes()).basicRemove(otherEnd, msgs);
			case AnnotationPackage.LABELLED__ANSWERS:
				return ((InternalEList<?>)getAnswers()).basicRemove(otherEnd, msgs);
			case AnnotationPackage.LABELLED__RELATIONS:
				return ((InternalEList<?>)getRelations()).basicRemove(otherEnd, msgs);
			case AnnotationPackage.LABELLED__PROVENANCE:
				return basicSetProvenance(null, msgs);
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
			case AnnotationPackage.LABELLED__ID:
				return getId();
			case AnnotationPackage.LABELLED__LABEL_CLASS:
				return getLabelClass();
			case AnnotationPackage.LABELLED__ATTRIBUTES:
				if (coreType) return getAttributes();
				else return getAttributes().map();
			case AnnotationPackage.LABELLED__ANSWERS:
				return getAnswers();
			case AnnotationPackage.LABELLED__RELATIONS:
				return getRelations();
			case AnnotationPackage.LABELLED__PROVENANCE:
				return getProvenance();
			case AnnotationPackage.LABELLED__REVIEW:
				return getReview();
			case AnnotationPackage.LABELLED__REVIEW_NOTE:
				return getReviewNote();
			case AnnotationPackage.LABELLED__ORIGIN:
				return getOrigin();
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
			case AnnotationPackage.LABELLED__ID:
				setId((String)newValue);
				return;
			case AnnotationPackage.LABELLED__LABEL_CLASS:
				setLabelClass((String)newValue);
				return;
			case AnnotationPackage.LABELLED__ATTRIBUTES:
				((EStructuralFeature.Setting)getAttributes()).set(newValue);
				return;
			case AnnotationPackage.LABELLED__ANSWERS:
				getAnswers().clear();
				getAnswers().addAll((Collection<? extends Answer>)newValue);
				return;
			case AnnotationPackage.LABELLED__RELATIONS:
				getRelations().clear();
				getRelations().addAll((Collection<? extends Relation>)newValue);
				return;
			case AnnotationPackage.LABELLED__PROVENANCE:
				setProvenance((Provenance)newValue);
				return;
			case AnnotationPackage.LABELLED__REVIEW:
				setReview((ReviewState)newValue);
				return;
			case AnnotationPackage.LABELLED__REVIEW_NOTE:
				setReviewNote((String)newValue);
				return;
			case AnnotationPackage.LABELLED__ORIGIN:
				setOrigin((String)newValue);
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
			case AnnotationPackage.LABELLED__ID:
				setId(ID_EDEFAULT);
				return;
			case AnnotationPackage.LABELLED__LABEL_CLASS:
				setLabelClass(LABEL_CLASS_EDEFAULT);
				return;
			case AnnotationPackage.LABELLED__ATTRIBUTES:
				getAttributes().clear();
				return;
			case AnnotationPackage.LABELLED__ANSWERS:
				getAnswers().clear();
				return;
			case AnnotationPackage.LABELLED__RELATIONS:
				getRelations().clear();
				return;
			case AnnotationPackage.LABELLED__PROVENANCE:
				setProvenance((Provenance)null);
				return;
			case AnnotationPackage.LABELLED__REVIEW:
				setReview(REVIEW_EDEFAULT);
				return;
			case AnnotationPackage.LABELLED__REVIEW_NOTE:
				setReviewNote(REVIEW_NOTE_EDEFAULT);
				return;
			case AnnotationPackage.LABELLED__ORIGIN:
				setOrigin(ORIGIN_EDEFAULT);
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
			case AnnotationPackage.LABELLED__ID:
				return ID_EDEFAULT == null ? id != null : !ID_EDEFAULT.equals(id);
			case AnnotationPackage.LABELLED__LABEL_CLASS:
				return LABEL_CLASS_EDEFAULT == null ? labelClass != null : !LABEL_CLASS_EDEFAULT.equals(labelClass);
			case AnnotationPackage.LABELLED__ATTRIBUTES:
				return attributes != null && !attributes.isEmpty();
			case AnnotationPackage.LABELLED__ANSWERS:
				return answers != null && !answers.isEmpty();
			case AnnotationPackage.LABELLED__RELATIONS:
				return relations != null && !relations.isEmpty();
			case AnnotationPackage.LABELLED__PROVENANCE:
				return provenance != null;
			case AnnotationPackage.LABELLED__REVIEW:
				return review != REVIEW_EDEFAULT;
			case AnnotationPackage.LABELLED__REVIEW_NOTE:
				return REVIEW_NOTE_EDEFAULT == null ? reviewNote != null : !REVIEW_NOTE_EDEFAULT.equals(reviewNote);
			case AnnotationPackage.LABELLED__ORIGIN:
				return ORIGIN_EDEFAULT == null ? origin != null : !ORIGIN_EDEFAULT.equals(origin);
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
		result.append(" (id: ");
		result.append(id);
		result.append(", labelClass: ");
		result.append(labelClass);
		result.append(", review: ");
		result.append(review);
		result.append(", reviewNote: ");
		result.append(reviewNote);
		result.append(", origin: ");
		result.append(origin);
		result.append(')');
		return result.toString();
	}

} //LabelledImpl
