/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import org.eclipse.emf.ecore.EObject;

/**
 * What a check found in an ontology.
 *
 * @param check the id of the check
 * @param element that it is about
 * @param path of the element, for people and reports
 */
public record OntologyFinding(String check, Severity severity, EObject element, String path, String message) {
}
