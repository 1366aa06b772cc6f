/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EDataTypeUniqueEList;
import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EObjectContainmentWithInverseEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

import org.labelwright.geometry.GeometryKind;

import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Constraint;
import org.labelwright.model.ontology.Example;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.OntologyPackage;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.Skeleton;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Label Class</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getColor <em>Color</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getHotKey <em>Hot Key</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#isAbstract <em>Abstract</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getGeometryKinds <em>Geometry Kinds</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getInstructions <em>Instructions</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getIouThreshold <em>Iou Threshold</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getExamples <em>Examples</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getAttributes <em>Attributes</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getQuestions <em>Questions</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getConstraints <em>Constraints</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getSkeleton <em>Skeleton</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getSubclasses <em>Subclasses</em>}</li>
 *   <li>{@link org.labelwright.model.ontology.impl.LabelClassImpl#getParent <em>Parent</em>}</li>
 * </ul>
 *
 * @generated
 */
public class LabelClassImpl extends NamedElementImpl implements LabelClass {
	/**
	 * The default value of the '{@link #getColor() <em>Color</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getColor()
	 * @generated
	 * @ordered
	 */
	protected static final String COLOR_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getColor() <em>Color</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getColor()
	 * @generated
	 * @ordered
	 */
	protected String color = COLOR_EDEFAULT;

	/**
	 * The default value of the '{@link #getHotKey() <em>Hot Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHotKey()
	 * @generated
	 * @ordered
	 */
	protected static final String HOT_KEY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getHotKey() <em>Hot Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHotKey()
	 * @generated
	 * @ordered
	 */
	protected String hotKey = HOT_KEY_EDEFAULT;

	/**
	 * The default value of the '{@link #isAbstract() <em>Abstract</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isAbstract()
	 * @generated
	 * @ordered
	 */
	protected static final boolean ABSTRACT_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isAbstract() <em>Abstract</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isAbstract()
	 * @generated
	 * @ordered
	 */
	protected boolean abstract_ = ABSTRACT_EDEFAULT;

	/**
	 * The cached value of the '{@link #getGeometryKinds() <em>Geometry Kinds</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGeometryKinds()
	 * @generated
	 * @ordered
	 */
	protected EList<GeometryKind> geometryKinds;

	/**
	 * The default value of the '{@link #getInstructions() <em>Instructions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInstructions()
	 * @generated
	 * @ordered
	 */
	protected static final String INSTRUCTIONS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getInstructions() <em>Instructions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInstructions()
	 * @generated
	 * @ordered
	 */
	protected String instructions = INSTRUCTIONS_EDEFAULT;

	/**
	 * The default value of the '{@link #getIouThreshold() <em>Iou Threshold</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIouThreshold()
	 * @generated
	 * @ordered
	 */
	protected static final double IOU_THRESHOLD_EDEFAULT = 0.5;

	/**
	 * The cached value of the '{@link #getIouThreshold() <em>Iou Threshold</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIouThreshold()
	 * @generated
	 * @ordered
	 */
	protected double iouThreshold = IOU_THRESHOLD_EDEFAULT;

	/**
	 * The cached value of the '{@link #getExamples() <em>Examples</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExamples()
	 * @generated
	 * @ordered
	 */
	protected EList<Example> examples;

	/**
	 * The cached value of the '{@link #getAttributes() <em>Attributes</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAttributes()
	 * @generated
	 * @ordered
	 */
	protected EList<AttributeType> attributes;

	/**
	 * The cached value of the '{@link #getQuestions() <em>Questions</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getQuestions()
	 * @generated
	 * @ordered
	 */
	protected EList<Question> questions;

	/**
	 * The cached value of the '{@link #getConstraints() <em>Constraints</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getConstraints()
	 * @generated
	 * @ordered
	 */
	protected EList<Constraint> constraints;

	/**
	 * The cached value of the '{@link #getSkeleton() <em>Skeleton</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSkeleton()
	 * @generated
	 * @ordered
	 */
	protected Skeleton skeleton;

	/**
	 * The cached value of the '{@link #getSubclasses() <em>Subclasses</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSubclasses()
	 * @generated
	 * @ordered
	 */
	protected EList<LabelClass> subclasses;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected LabelClassImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return OntologyPackage.Literals.LABEL_CLASS;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getColor() {
		return color;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setColor(String newColor) {
		String oldColor = color;
		color = newColor;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.LABEL_CLASS__COLOR, oldColor, color));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getHotKey() {
		return hotKey;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHotKey(String newHotKey) {
		String oldHotKey = hotKey;
		hotKey = newHotKey;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.LABEL_CLASS__HOT_KEY, oldHotKey, hotKey));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isAbstract() {
		return abstract_;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAbstract(boolean newAbstract) {
		boolean oldAbstract = abstract_;
		abstract_ = newAbstract;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.LABEL_CLASS__ABSTRACT, oldAbstract, abstract_));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<GeometryKind> getGeometryKinds() {
		if (geometryKinds == null) {
			geometryKinds = new EDataTypeUniqueEList<GeometryKind>(GeometryKind.class, this, OntologyPackage.LABEL_CLASS__GEOMETRY_KINDS);
		}
		return geometryKinds;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getInstructions() {
		return instructions;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setInstructions(String newInstructions) {
		String oldInstructions = instructions;
		instructions = newInstructions;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.LABEL_CLASS__INSTRUCTIONS, oldInstructions, instructions));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getIouThreshold() {
		return iouThreshold;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setIouThreshold(double newIouThreshold) {
		double oldIouThreshold = iouThreshold;
		iouThreshold = newIouThreshold;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.LABEL_CLASS__IOU_THRESHOLD, oldIouThreshold, iouThreshold));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Example> getExamples() {
		if (examples == null) {
			examples = new EObjectContainmentEList<Example>(Example.class, this, OntologyPackage.LABEL_CLASS__EXAMPLES);
		}
		return examples;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<AttributeType> getAttributes() {
		if (attributes == null) {
			attributes = new EObjectContainmentEList<AttributeType>(AttributeType.class, this, OntologyPackage.LABEL_CLASS__ATTRIBUTES);
		}
		return attributes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Question> getQuestions() {
		if (questions == null) {
			questions = new EObjectContainmentEList<Question>(Question.class, this, OntologyPackage.LABEL_CLASS__QUESTIONS);
		}
		return questions;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Constraint> getConstraints() {
		if (constraints == null) {
			constraints = new EObjectContainmentEList<Constraint>(Constraint.class, this, OntologyPackage.LABEL_CLASS__CONSTRAINTS);
		}
		return constraints;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Skeleton getSkeleton() {
		if (skeleton != null && skeleton.eIsProxy()) {
			InternalEObject oldSkeleton = (InternalEObject)skeleton;
			skeleton = (Skeleton)eResolveProxy(oldSkeleton);
			if (skeleton != oldSkeleton) {
				if (eNotificationRequired())
					eNotify(new ENotificationImpl(this, Notification.RESOLVE, OntologyPackage.LABEL_CLASS__SKELETON, oldSkeleton, skeleton));
			}
		}
		return skeleton;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Skeleton basicGetSkeleton() {
		return skeleton;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSkeleton(Skeleton newSkeleton) {
		Skeleton oldSkeleton = skeleton;
		skeleton = newSkeleton;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.LABEL_CLASS__SKELETON, oldSkeleton, skeleton));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<LabelClass> getSubclasses() {
		if (subclasses == null) {
			subclasses = new EObjectContainmentWithInverseEList<LabelClass>(LabelClass.class, this, OntologyPackage.LABEL_CLASS__SUBCLASSES, OntologyPackage.LABEL_CLASS__PARENT);
		}
		return subclasses;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public LabelClass getParent() {
		if (eContainerFeatureID() != OntologyPackage.LABEL_CLASS__PARENT) return null;
		return (LabelClass)eInternalContainer();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetParent(LabelClass newParent, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newParent, OntologyPackage.LABEL_CLASS__PARENT, msgs);
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setParent(LabelClass newParent) {
		if (newParent != eInternalContainer() || (eContainerFeatureID() != OntologyPackage.LABEL_CLASS__PARENT && newParent != null)) {
			if (EcoreUtil.isAncestor(this, newParent))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newParent != null)
				msgs = ((InternalEObject)newParent).eInverseAdd(this, OntologyPackage.LABEL_CLASS__SUBCLASSES, LabelClass.class, msgs);
			msgs = basicSetParent(newParent, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, OntologyPackage.LABEL_CLASS__PARENT, newParent, newParent));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case OntologyPackage.LABEL_CLASS__SUBCLASSES:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getSubclasses()).basicAdd(otherEnd, msgs);
			case OntologyPackage.LABEL_CLASS__PARENT:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetParent((LabelClass)otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case OntologyPackage.LABEL_CLASS__EXAMPLES:
				return ((InternalEList<?>)getExamples()).basicRemove(otherEnd, msgs);
			case OntologyPackage.LABEL_CLASS__ATTRIBUTES:
				return ((InternalEList<?>)getAttributes()).basicRemove(otherEnd, msgs);
			case OntologyPackage.LABEL_CLASS__QUESTIONS:
				return ((InternalEList<?>)getQuestions()).basicRemove(otherEnd, msgs);
			case OntologyPackage.LABEL_CLASS__CONSTRAINTS:
				return ((InternalEList<?>)getConstraints()).basicRemove(otherEnd, msgs);
			case OntologyPackage.LABEL_CLASS__SUBCLASSES:
				return ((InternalEList<?>)getSubclasses()).basicRemove(otherEnd, msgs);
			case OntologyPackage.LABEL_CLASS__PARENT:
				return basicSetParent(null, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case OntologyPackage.LABEL_CLASS__PARENT:
				return eInternalContainer().eInverseRemove(this, OntologyPackage.LABEL_CLASS__SUBCLASSES, LabelClass.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case OntologyPackage.LABEL_CLASS__COLOR:
				return getColor();
			case OntologyPackage.LABEL_CLASS__HOT_KEY:
				return getHotKey();
			case OntologyPackage.LABEL_CLASS__ABSTRACT:
				return isAbstract();
			case OntologyPackage.LABEL_CLASS__GEOMETRY_KINDS:
				return getGeometryKinds();
			case OntologyPackage.LABEL_CLASS__INSTRUCTIONS:
				return getInstructions();
			case OntologyPackage.LABEL_CLASS__IOU_THRESHOLD:
				return getIouThreshold();
			case OntologyPackage.LABEL_CLASS__EXAMPLES:
				return getExamples();
			case OntologyPackage.LABEL_CLASS__ATTRIBUTES:
				return getAttributes();
			case OntologyPackage.LABEL_CLASS__QUESTIONS:
				return getQuestions();
			case OntologyPackage.LABEL_CLASS__CONSTRAINTS:
				return getConstraints();
			case OntologyPackage.LABEL_CLASS__SKELETON:
				if (resolve) return getSkeleton();
				return basicGetSkeleton();
			case OntologyPackage.LABEL_CLASS__SUBCLASSES:
				return getSubclasses();
			case OntologyPackage.LABEL_CLASS__PARENT:
				return getParent();
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
			case OntologyPackage.LABEL_CLASS__COLOR:
				setColor((String)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__HOT_KEY:
				setHotKey((String)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__ABSTRACT:
				setAbstract((Boolean)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__GEOMETRY_KINDS:
				getGeometryKinds().clear();
				getGeometryKinds().addAll((Collection<? extends GeometryKind>)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__INSTRUCTIONS:
				setInstructions((String)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__IOU_THRESHOLD:
				setIouThreshold((Double)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__EXAMPLES:
				getExamples().clear();
				getExamples().addAll((Collection<? extends Example>)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__ATTRIBUTES:
				getAttributes().clear();
				getAttributes().addAll((Collection<? extends AttributeType>)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__QUESTIONS:
				getQuestions().clear();
				getQuestions().addAll((Collection<? extends Question>)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__CONSTRAINTS:
				getConstraints().clear();
				getConstraints().addAll((Collection<? extends Constraint>)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__SKELETON:
				setSkeleton((Skeleton)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__SUBCLASSES:
				getSubclasses().clear();
				getSubclasses().addAll((Collection<? extends LabelClass>)newValue);
				return;
			case OntologyPackage.LABEL_CLASS__PARENT:
				setParent((LabelClass)newValue);
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
			case OntologyPackage.LABEL_CLASS__COLOR:
				setColor(COLOR_EDEFAULT);
				return;
			case OntologyPackage.LABEL_CLASS__HOT_KEY:
				setHotKey(HOT_KEY_EDEFAULT);
				return;
			case OntologyPackage.LABEL_CLASS__ABSTRACT:
				setAbstract(ABSTRACT_EDEFAULT);
				return;
			case OntologyPackage.LABEL_CLASS__GEOMETRY_KINDS:
				getGeometryKinds().clear();
				return;
			case OntologyPackage.LABEL_CLASS__INSTRUCTIONS:
				setInstructions(INSTRUCTIONS_EDEFAULT);
				return;
			case OntologyPackage.LABEL_CLASS__IOU_THRESHOLD:
				setIouThreshold(IOU_THRESHOLD_EDEFAULT);
				return;
			case OntologyPackage.LABEL_CLASS__EXAMPLES:
				getExamples().clear();
				return;
			case OntologyPackage.LABEL_CLASS__ATTRIBUTES:
				getAttributes().clear();
				return;
			case OntologyPackage.LABEL_CLASS__QUESTIONS:
				getQuestions().clear();
				return;
			case OntologyPackage.LABEL_CLASS__CONSTRAINTS:
				getConstraints().clear();
				return;
			case OntologyPackage.LABEL_CLASS__SKELETON:
				setSkeleton((Skeleton)null);
				return;
			case OntologyPackage.LABEL_CLASS__SUBCLASSES:
				getSubclasses().clear();
				return;
			case OntologyPackage.LABEL_CLASS__PARENT:
				setParent((LabelClass)null);
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
			case OntologyPackage.LABEL_CLASS__COLOR:
				return COLOR_EDEFAULT == null ? color != null : !COLOR_EDEFAULT.equals(color);
			case OntologyPackage.LABEL_CLASS__HOT_KEY:
				return HOT_KEY_EDEFAULT == null ? hotKey != null : !HOT_KEY_EDEFAULT.equals(hotKey);
			case OntologyPackage.LABEL_CLASS__ABSTRACT:
				return abstract_ != ABSTRACT_EDEFAULT;
			case OntologyPackage.LABEL_CLASS__GEOMETRY_KINDS:
				return geometryKinds != null && !geometryKinds.isEmpty();
			case OntologyPackage.LABEL_CLASS__INSTRUCTIONS:
				return INSTRUCTIONS_EDEFAULT == null ? instructions != null : !INSTRUCTIONS_EDEFAULT.equals(instructions);
			case OntologyPackage.LABEL_CLASS__IOU_THRESHOLD:
				return iouThreshold != IOU_THRESHOLD_EDEFAULT;
			case OntologyPackage.LABEL_CLASS__EXAMPLES:
				return examples != null && !examples.isEmpty();
			case OntologyPackage.LABEL_CLASS__ATTRIBUTES:
				return attributes != null && !attributes.isEmpty();
			case OntologyPackage.LABEL_CLASS__QUESTIONS:
				return questions != null && !questions.isEmpty();
			case OntologyPackage.LABEL_CLASS__CONSTRAINTS:
				return constraints != null && !constraints.isEmpty();
			case OntologyPackage.LABEL_CLASS__SKELETON:
				return skeleton != null;
			case OntologyPackage.LABEL_CLASS__SUBCLASSES:
				return subclasses != null && !subclasses.isEmpty();
			case OntologyPackage.LABEL_CLASS__PARENT:
				return getParent() != null;
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
		result.append(" (color: ");
		result.append(color);
		result.append(", hotKey: ");
		result.append(hotKey);
		result.append(", abstract: ");
		result.append(abstract_);
		result.append(", geometryKinds: ");
		result.append(geometryKinds);
		result.append(", instructions: ");
		result.append(instructions);
		result.append(", iouThreshold: ");
		result.append(iouThreshold);
		result.append(')');
		return result.toString();
	}

} //LabelClassImpl
