/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.masks;

import java.util.Optional;
import org.labelwright.geometry.Mask;
import org.labelwright.ui.canvas.SceneShape;

/** Takes pixels away from the mask that is selected, or where none is, from the one under the mouse. */
public final class EraserTool extends StrokeTool {

	public EraserTool() {
		super(false, "eraser");
	}

	@Override
	Optional<SceneShape> target() {
		return selected().or(() -> scene().at(x(), y(), reach()).stream().filter(shape -> shape.geometry() instanceof Mask).findFirst());
	}
}
