/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

import org.labelwright.geometry.Span;

/**
 * A label on the text.
 *
 * @param span in code points of the text
 * @param label the words on its bar
 * @param rgb its colour, 0xrrggbb
 * @param editable false for what other layers say
 */
public record Mark(String id, Span span, String label, int rgb, boolean editable) {
}
