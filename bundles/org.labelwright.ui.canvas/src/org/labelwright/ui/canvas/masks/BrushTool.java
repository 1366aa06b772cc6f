/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.masks;

import java.util.Optional;
import org.labelwright.ui.canvas.SceneShape;

/** Paints pixels into the mask that is selected, or begins a new one. */
public final class BrushTool extends StrokeTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "brush";

	public BrushTool() {
		super(true, ID);
	}

	@Override
	Optional<SceneShape> target() {
		return selected();
	}
}
