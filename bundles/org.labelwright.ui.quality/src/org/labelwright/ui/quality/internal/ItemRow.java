/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.util.Optional;

/**
 * A line of the list below a chart.
 *
 * @param annotation to be selected, where there is one
 * @param score NaN where there is none
 */
record ItemRow(String item, Optional<String> annotation, String what, double score) {
}
