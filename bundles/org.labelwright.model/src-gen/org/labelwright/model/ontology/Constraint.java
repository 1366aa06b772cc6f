/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Constraint</b></em>'.
 * <!-- end-user-doc -->
 *
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getConstraint()
 * @model abstract="true"
 * @generated
 */
public interface Constraint extends Element {
} // Constraint
