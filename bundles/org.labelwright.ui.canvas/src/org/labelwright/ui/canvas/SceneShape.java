/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.Geometry;

/**
 * One annotation as the canvas shows it.
 *
 * @param label said at the shape when it is selected or under the mouse
 */
public record SceneShape(String id, Geometry geometry, RGB color, String label) {
}
