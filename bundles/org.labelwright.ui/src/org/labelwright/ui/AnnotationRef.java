/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import org.labelwright.core.dataset.Dataset;

/** Names an annotation: the element of selections in editors and views. */
public record AnnotationRef(Dataset dataset, String item, String layer, String annotation) {
}
