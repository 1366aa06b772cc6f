/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import org.eclipse.swt.graphics.RGB;
import org.labelwright.ui.canvas.diagram.DiagramColors;

/** Blue and orange, which colour-blind eyes tell apart, and a grey for what has no side. */
final class SideColors {

	private static final RGB LEFT = new RGB(0, 114, 178);
	private static final RGB RIGHT = new RGB(213, 94, 0);
	private static final RGB LEFT_ON_DARK = new RGB(86, 180, 233);
	private static final RGB RIGHT_ON_DARK = new RGB(240, 150, 70);

	private SideColors() {
	}

	static RGB of(Side side, DiagramColors colors) {
		boolean light = DiagramColors.isLight(colors.background());
		return switch (side) {
		case LEFT -> light ? LEFT : LEFT_ON_DARK;
		case RIGHT -> light ? RIGHT : RIGHT_ON_DARK;
		case MIDDLE -> colors.muted();
		};
	}
}
