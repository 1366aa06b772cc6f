/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.labelwright.model.ontology;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Tag</b></em>'.
 * <!-- end-user-doc -->
 *
 *
 * @see org.labelwright.model.ontology.OntologyPackage#getTag()
 * @model
 * @generated
 */
public interface Tag extends NamedElement {
} // Tag
