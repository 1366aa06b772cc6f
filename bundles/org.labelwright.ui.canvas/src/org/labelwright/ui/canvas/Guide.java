/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

/**
 * A line to align to.
 *
 * @param vertical whether it stands at an x, otherwise it lies at a y
 * @param at in image pixels
 */
public record Guide(boolean vertical, double at) {
}
