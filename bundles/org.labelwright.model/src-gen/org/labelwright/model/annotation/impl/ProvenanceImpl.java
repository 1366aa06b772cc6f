/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.annotation.impl;

import java.time.Instant;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;

import org.labelwright.model.ontology.impl.ElementImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Provenance</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.annotation.impl.ProvenanceImpl#getAuthor <em>Author</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.ProvenanceImpl#getAuthorKind <em>Author Kind</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.ProvenanceImpl#getConfidence <em>Confidence</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.ProvenanceImpl#getTool <em>Tool</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.ProvenanceImpl#getCreated <em>Created</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.ProvenanceImpl#getChanged <em>Changed</em>}</li>
 *   <li>{@link org.labelwright.model.annotation.impl.ProvenanceImpl#getSecondsSpent <em>Seconds Spent</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ProvenanceImpl extends ElementImpl implements Provenance {
	/**
	 * The default value of the '{@link #getAuthor() <em>Author</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAuthor()
	 * @generated
	 * @ordered
	 */
	protected static final String AUTHOR_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getAuthor() <em>Author</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAuthor()
	 * @generated
	 * @ordered
	 */
	protected String author = AUTHOR_EDEFAULT;

	/**
	 * The default value of the '{@link #getAuthorKind() <em>Author Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAuthorKind()
	 * @generated
	 * @ordered
	 */
	protected static final AuthorKind AUTHOR_KIND_EDEFAULT = AuthorKind.PERSON;

	/**
	 * The cached value of the '{@link #getAuthorKind() <em>Author Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAuthorKind()
	 * @generated
	 * @ordered
	 */
	protected AuthorKind authorKind = AUTHOR_KIND_EDEFAULT;

	/**
	 * The default value of the '{@link #getConfidence() <em>Confidence</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getConfidence()
	 * @generated
	 * @ordered
	 */
	protected static final Double CONFIDENCE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getConfidence() <em>Confidence</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getConfidence()
	 * @generated
	 * @ordered
	 */
	protected Double confidence = CONFIDENCE_EDEFAULT;

	/**
	 * The default value of the '{@link #getTool() <em>Tool</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTool()
	 * @generated
	 * @ordered
	 */
	protected static final String TOOL_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTool() <em>Tool</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTool()
	 * @generated
	 * @ordered
	 */
	protected String tool = TOOL_EDEFAULT;

	/**
	 * The default value of the '{@link #getCreated() <em>Created</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCreated()
	 * @generated
	 * @ordered
	 */
	protected static final Instant CREATED_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCreated() <em>Created</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCreated()
	 * @generated
	 * @ordered
	 */
	protected Instant created = CREATED_EDEFAULT;

	/**
	 * The default value of the '{@link #getChanged() <em>Changed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getChanged()
	 * @generated
	 * @ordered
	 */
	protected static final Instant CHANGED_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getChanged() <em>Changed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getChanged()
	 * @generated
	 * @ordered
	 */
	protected Instant changed = CHANGED_EDEFAULT;

	/**
	 * The default value of the '{@link #getSecondsSpent() <em>Seconds Spent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSecondsSpent()
	 * @generated
	 * @ordered
	 */
	protected static final double SECONDS_SPENT_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getSecondsSpent() <em>Seconds Spent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSecondsSpent()
	 * @generated
	 * @ordered
	 */
	protected double secondsSpent = SECONDS_SPENT_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ProvenanceImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return AnnotationPackage.Literals.PROVENANCE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getAuthor() {
		return author;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAuthor(String newAuthor) {
		String oldAuthor = author;
		author = newAuthor;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.PROVENANCE__AUTHOR, oldAuthor, author));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public AuthorKind getAuthorKind() {
		return authorKind;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAuthorKind(AuthorKind newAuthorKind) {
		AuthorKind oldAuthorKind = authorKind;
		authorKind = newAuthorKind == null ? AUTHOR_KIND_EDEFAULT : newAuthorKind;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.PROVENANCE__AUTHOR_KIND, oldAuthorKind, authorKind));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Double getConfidence() {
		return confidence;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setConfidence(Double newConfidence) {
		Double oldConfidence = confidence;
		confidence = newConfidence;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.PROVENANCE__CONFIDENCE, oldConfidence, confidence));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTool() {
		return tool;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTool(String newTool) {
		String oldTool = tool;
		tool = newTool;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.PROVENANCE__TOOL, oldTool, tool));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Instant getCreated() {
		return created;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCreated(Instant newCreated) {
		Instant oldCreated = created;
		created = newCreated;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.PROVENANCE__CREATED, oldCreated, created));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Instant getChanged() {
		return changed;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setChanged(Instant newChanged) {
		Instant oldChanged = changed;
		changed = newChanged;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.PROVENANCE__CHANGED, oldChanged, changed));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getSecondsSpent() {
		return secondsSpent;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSecondsSpent(double newSecondsSpent) {
		double oldSecondsSpent = secondsSpent;
		secondsSpent = newSecondsSpent;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, AnnotationPackage.PROVENANCE__SECONDS_SPENT, oldSecondsSpent, secondsSpent));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case AnnotationPackage.PROVENANCE__AUTHOR:
				return getAuthor();
			case AnnotationPackage.PROVENANCE__AUTHOR_KIND:
				return getAuthorKind();
			case AnnotationPackage.PROVENANCE__CONFIDENCE:
				return getConfidence();
			case AnnotationPackage.PROVENANCE__TOOL:
				return getTool();
			case AnnotationPackage.PROVENANCE__CREATED:
				return getCreated();
			case AnnotationPackage.PROVENANCE__CHANGED:
				return getChanged();
			case AnnotationPackage.PROVENANCE__SECONDS_SPENT:
				return getSecondsSpent();
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
			case AnnotationPackage.PROVENANCE__AUTHOR:
				setAuthor((String)newValue);
				return;
			case AnnotationPackage.PROVENANCE__AUTHOR_KIND:
				setAuthorKind((AuthorKind)newValue);
				return;
			case AnnotationPackage.PROVENANCE__CONFIDENCE:
				setConfidence((Double)newValue);
				return;
			case AnnotationPackage.PROVENANCE__TOOL:
				setTool((String)newValue);
				return;
			case AnnotationPackage.PROVENANCE__CREATED:
				setCreated((Instant)newValue);
				return;
			case AnnotationPackage.PROVENANCE__CHANGED:
				setChanged((Instant)newValue);
				return;
			case AnnotationPackage.PROVENANCE__SECONDS_SPENT:
				setSecondsSpent((Double)newValue);
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
			case AnnotationPackage.PROVENANCE__AUTHOR:
				setAuthor(AUTHOR_EDEFAULT);
				return;
			case AnnotationPackage.PROVENANCE__AUTHOR_KIND:
				setAuthorKind(AUTHOR_KIND_EDEFAULT);
				return;
			case AnnotationPackage.PROVENANCE__CONFIDENCE:
				setConfidence(CONFIDENCE_EDEFAULT);
				return;
			case AnnotationPackage.PROVENANCE__TOOL:
				setTool(TOOL_EDEFAULT);
				return;
			case AnnotationPackage.PROVENANCE__CREATED:
				setCreated(CREATED_EDEFAULT);
				return;
			case AnnotationPackage.PROVENANCE__CHANGED:
				setChanged(CHANGED_EDEFAULT);
				return;
			case AnnotationPackage.PROVENANCE__SECONDS_SPENT:
				setSecondsSpent(SECONDS_SPENT_EDEFAULT);
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
			case AnnotationPackage.PROVENANCE__AUTHOR:
				return AUTHOR_EDEFAULT == null ? author != null : !AUTHOR_EDEFAULT.equals(author);
			case AnnotationPackage.PROVENANCE__AUTHOR_KIND:
				return authorKind != AUTHOR_KIND_EDEFAULT;
			case AnnotationPackage.PROVENANCE__CONFIDENCE:
				return CONFIDENCE_EDEFAULT == null ? confidence != null : !CONFIDENCE_EDEFAULT.equals(confidence);
			case AnnotationPackage.PROVENANCE__TOOL:
				return TOOL_EDEFAULT == null ? tool != null : !TOOL_EDEFAULT.equals(tool);
			case AnnotationPackage.PROVENANCE__CREATED:
				return CREATED_EDEFAULT == null ? created != null : !CREATED_EDEFAULT.equals(created);
			case AnnotationPackage.PROVENANCE__CHANGED:
				return CHANGED_EDEFAULT == null ? changed != null : !CHANGED_EDEFAULT.equals(changed);
			case AnnotationPackage.PROVENANCE__SECONDS_SPENT:
				return secondsSpent != SECONDS_SPENT_EDEFAULT;
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
		result.append(" (author: ");
		result.append(author);
		result.append(", authorKind: ");
		result.append(authorKind);
		result.append(", confidence: ");
		result.append(confidence);
		result.append(", tool: ");
		result.append(tool);
		result.append(", created: ");
		result.append(created);
		result.append(", changed: ");
		result.append(changed);
		result.append(", secondsSpent: ");
		result.append(secondsSpent);
		result.append(')');
		return result.toString();
	}

} //ProvenanceImpl
