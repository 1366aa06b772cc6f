/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

/** A tool with a measure that keys and the wheel with Control change, such as the size of a brush. */
public interface Adjustable {

	void adjust(boolean more);
}
