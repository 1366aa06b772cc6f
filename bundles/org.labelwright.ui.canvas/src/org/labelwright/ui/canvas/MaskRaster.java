/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Optional;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Mask;

/**
 * A mask at the resolution of the screen: a pixel of the screen is set where its middle lies in the mask. So the time to
 * paint depends on what is seen, not on how many runs there are to each pixel of the screen.
 */
final class MaskRaster {

	/** How strong the pixels at the edge of a mask are, so that it is seen on any image. */
	private static final int EDGE_ALPHA = 230;
	private static final PaletteData RED_GREEN_BLUE = new PaletteData(0xff0000, 0xff00, 0xff);

	private final Camera view;
	private final Rectangle area;
	/** How broad the edge is; so much there is around the area, so that its border is no edge. */
	private final int edge;
	private final int width;
	private final int height;
	private final boolean[] set;

	/**
	 * @param area of the screen
	 * @param edge how broad the edge of a mask is, in pixels of the screen
	 */
	MaskRaster(Camera view, Rectangle area, int edge) {
		this.view = view;
		this.area = area;
		this.edge = edge;
		width = area.width + 2 * edge;
		height = area.height + 2 * edge;
		set = new boolean[width * height];
	}

	/** The first column of the raster whose middle is not left of a place on the image. */
	private int column(double imageX) {
		return (int) Math.clamp(Math.ceil(view.screenX(imageX) - 0.5) - area.x + edge, 0, width);
	}

	private int row(double imageY) {
		return (int) Math.clamp(Math.ceil(view.screenY(imageY) - 0.5) - area.y + edge, 0, height);
	}

	void add(Mask mask) {
		int[] counts = mask.counts();
		long first = (long) Math.clamp(view.imageX(area.x - edge), 0, mask.width()) * mask.height();
		long last = (long) Math.clamp(view.imageX(area.right() + edge) + 1, 0, mask.width()) * mask.height();
		long at = 0;
		for (int i = 0; i < counts.length && at < last; i++) {
			long end = at + counts[i];
			if ((i & 1) == 1 && end > first) {
				addRun(mask.height(), Math.max(at, first), Math.min(end, last));
			}
			at = end;
		}
	}

	private void addRun(int maskHeight, long from, long end) {
		long at = from;
		while (at < end) {
			int x = (int) (at / maskHeight);
			int top = (int) (at % maskHeight);
			int length = (int) Math.min(end - at, maskHeight - top);
			int left = column(x);
			int right = column(x + 1);
			if (left < right) {
				int begin = row(top);
				int stop = row(top + length);
				for (int y = begin; y < stop; y++) {
					java.util.Arrays.fill(set, y * width + left, y * width + right, true);
				}
			}
			at += length;
		}
	}

	void add(EditableMask mask) {
		int[] columns = new int[width];
		for (int x = 0; x < width; x++) {
			columns[x] = (int) Math.floor(view.imageX(x + area.x - edge + 0.5));
		}
		for (int y = 0; y < height; y++) {
			int row = (int) Math.floor(view.imageY(y + area.y - edge + 0.5));
			for (int x = 0; x < width; x++) {
				set[y * width + x] |= mask.get(columns[x], row);
			}
		}
	}

	/**
	 * The pixels that are set, to be drawn at the top left of the area.
	 *
	 * @param alpha of all but the edge
	 * @return empty where nothing is set
	 */
	Optional<ImageData> image(RGB color, int alpha) {
		ImageData data = new ImageData(area.width, area.height, 24, RED_GREEN_BLUE);
		data.alphaData = new byte[area.width * area.height];
		boolean any = false;
		for (int y = 0; y < area.height; y++) {
			for (int x = 0; x < area.width; x++) {
				int at = (y + edge) * width + x + edge;
				if (set[at]) {
					any = true;
					boolean inner = set[at - edge] && set[at + edge] && set[at - edge * width] && set[at + edge * width];
					data.alphaData[y * area.width + x] = (byte) (inner ? alpha : Math.max(alpha, EDGE_ALPHA));
					int to = y * data.bytesPerLine + 3 * x;
					data.data[to] = (byte) color.red;
					data.data[to + 1] = (byte) color.green;
					data.data[to + 2] = (byte) color.blue;
				}
			}
		}
		return any ? Optional.of(data) : Optional.empty();
	}
}
