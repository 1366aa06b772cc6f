/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import org.eclipse.swt.graphics.RGB;

/**
 * A relation between two shapes, drawn as a line from the middle of one to the middle of the other.
 *
 * @param from the id of a shape
 * @param to the id of a shape
 * @param label said at the line when it is selected or under the mouse
 * @param directed with an arrow at the end
 */
public record SceneLink(String id, String from, String to, String label, RGB color, boolean directed) {
}
