/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.EditableMask;

/** A mask while a tool paints on it; {@link Scene#painted} says where. UI thread only. */
public final class MaskPainting {

	private final Optional<String> replaced;
	private final EditableMask mask;
	private final RGB color;
	private final List<Box> touched = new ArrayList<>();

	/** @param replaced the shape that is left out meanwhile */
	public MaskPainting(Optional<String> replaced, EditableMask mask, RGB color) {
		this.replaced = replaced;
		this.mask = mask;
		this.color = color;
	}

	public Optional<String> replaced() {
		return replaced;
	}

	public EditableMask mask() {
		return mask;
	}

	public RGB color() {
		return color;
	}

	void touch(Box area) {
		touched.add(area);
	}

	/** What was touched since the last call. */
	List<Box> drain() {
		List<Box> gathered = List.copyOf(touched);
		touched.clear();
		return gathered;
	}
}
