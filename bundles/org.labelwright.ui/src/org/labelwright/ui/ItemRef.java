/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import org.labelwright.core.dataset.Dataset;

/** An item that is selected. */
public record ItemRef(Dataset dataset, String item) {
}
