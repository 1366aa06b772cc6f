/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

/**
 * Words of the text of a segment that have a label.
 *
 * @param id of the label's annotation
 * @param start UTF-16 offset in the label of the segment
 * @param end UTF-16 offset of what comes after
 * @param rgb colour as 0xRRGGBB
 */
public record Underline(String id, int start, int end, int rgb) {
}
