/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.EditableMask;

/**
 * A mask while a tool paints on it; {@link Scene#painted} says where. It is shown instead of the shape it replaces, but only
 * in the blocks of the screen that were painted on: a stroke begins at once, however large the mask is. UI thread only.
 */
public final class MaskPainting {

	private final Optional<String> replaced;
	private final EditableMask mask;
	private final RGB color;
	/** Width and height of a block of the screen. */
	static final int BLOCK = 128;

	private final List<Box> touched = new ArrayList<>();
	/** The blocks it is shown in, as the camera sees them; all when the camera has moved. */
	private final Set<Rectangle> blocks = new LinkedHashSet<>();
	private Optional<Camera> camera = Optional.empty();
	private boolean everywhere;

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

	/**
	 * Shows what was touched since the last call.
	 *
	 * @return the blocks that have to be painted anew
	 */
	List<Rectangle> show(Camera view) {
		everywhere |= replaced.isEmpty() || !camera.orElse(view).equals(view);
		camera = Optional.of(view);
		List<Rectangle> stale = new ArrayList<>();
		for (Box area : touched) {
			Rectangle seen = ShapePainter.screen(view, area).expand(2, 2);
			for (int y = Math.floorDiv(seen.y, BLOCK) * BLOCK; y < seen.bottom(); y += BLOCK) {
				for (int x = Math.floorDiv(seen.x, BLOCK) * BLOCK; x < seen.right(); x += BLOCK) {
					stale.add(new Rectangle(x, y, BLOCK, BLOCK));
				}
			}
		}
		touched.clear();
		blocks.addAll(stale);
		return stale;
	}

	/** Whether it is shown instead of what it replaces. */
	boolean isShown(Rectangle block) {
		return everywhere || blocks.contains(block);
	}

	boolean isEverywhere() {
		return everywhere;
	}

	/** Where it is shown, on the screen. */
	Set<Rectangle> blocks() {
		return blocks;
	}

	/** The same in pixels of the image; empty where it is shown everywhere. */
	Optional<List<Box>> shown() {
		return everywhere || camera.isEmpty() ? Optional.empty()
				: Optional.of(blocks.stream().map(block -> Box.ofCorners(camera.get().imageX(block.x), camera.get().imageY(block.y),
						camera.get().imageX(block.right()), camera.get().imageY(block.bottom()))).toList());
	}
}
