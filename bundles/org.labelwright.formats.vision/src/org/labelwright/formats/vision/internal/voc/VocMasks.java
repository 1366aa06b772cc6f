/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.voc;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.model.annotation.Annotation;

/**
 * Writes the images SegmentationClass and SegmentationObject of the development kit: 8 bits a pixel with its palette, 0 for the
 * background and 255 for the border of objects that belongs to none.
 */
final class VocMasks {

	private static final int VOID = 255;

	private final FolderOutput folder;
	private final LossReport losses;
	private final int border;
	private final IndexColorModel palette;
	/** By name: the place in the palette. */
	private final Map<String, Integer> numbers = new LinkedHashMap<>();
	private boolean foreign;

	/** @param border its width in pixels, 0 for none */
	VocMasks(FolderOutput folder, int border, LossReport losses) {
		this.folder = folder;
		this.border = border;
		this.losses = losses;
		byte[] red = new byte[256];
		byte[] green = new byte[256];
		byte[] blue = new byte[256];
		for (int i = 0; i < 256; i++) {
			int color = VocColors.color(i);
			red[i] = (byte) (color >> 16);
			green[i] = (byte) (color >> 8);
			blue[i] = (byte) color;
		}
		palette = new IndexColorModel(8, 256, red, green, blue);
		VocColors.NAMES.forEach(name -> numbers.put(name, numbers.size()));
	}

	/** Whether an annotation is written as mask. */
	static boolean isMask(Annotation annotation) {
		return annotation.getGeometry() instanceof Mask || annotation.getGeometry() instanceof Polygon;
	}

	/** @return whether there is anything to see */
	boolean write(Item item, String stem, List<Annotation> all, Map<String, String> names) throws IOException {
		List<Annotation> objects = all.stream().filter(VocMasks::isMask).toList();
		if (objects.isEmpty()) {
			return false;
		}
		if (item.width() <= 0 || item.height() <= 0 || (long) item.width() * item.height() > Pngs.MAX_PIXELS) {
			losses.add("masks", "the size of the image is not known or too large", item.id(), "");
			return false;
		}
		int[] owner = new int[item.width() * item.height()];
		List<Integer> classes = new ArrayList<>(List.of(0));
		for (Annotation annotation : objects) {
			Optional<Integer> number = number(item, annotation, names);
			if (number.isPresent() && paint(item, annotation, owner, classes.size())) {
				classes.add(number.get());
			}
		}
		boolean[] edge = border > 0 ? edges(owner, item.width(), item.height()) : new boolean[owner.length];
		Files.write(folder.file("SegmentationObject/" + stem + ".png"), Pngs.write(image(item, owner, edge, null)));
		Files.write(folder.file("SegmentationClass/" + stem + ".png"), Pngs.write(image(item, owner, edge, classes)));
		return true;
	}

	private Optional<Integer> number(Item item, Annotation annotation, Map<String, String> names) {
		String name = annotation.getLabelClass() == null ? "" : names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass());
		if (!name.isEmpty() && !numbers.containsKey(name) && numbers.size() < VOID) {
			foreign = true;
			numbers.put(name, numbers.size());
		}
		if (!numbers.containsKey(name)) {
			losses.add("masks", name.isEmpty() ? "a mask needs a class; left out" : "the palette has " + (VOID - 1) + " classes; left out", item.id(), annotation.getId());
		}
		return Optional.ofNullable(numbers.get(name));
	}

	private boolean paint(Item item, Annotation annotation, int[] owner, int number) {
		if (number >= VOID) {
			losses.add("masks", "an image tells " + (VOID - 1) + " objects apart; left out", item.id(), annotation.getId());
			return false;
		}
		Geometry geometry = annotation.getGeometry();
		Mask mask = geometry instanceof Mask own ? own : Rasterizer.mask((Polygon) geometry, item.width(), item.height());
		if (mask.width() != item.width() || mask.height() != item.height()) {
			losses.add("masks", "the mask is not of the size of the image; left out", item.id(), annotation.getId());
			return false;
		}
		byte[] raster = mask.toRaster();
		boolean covers = false;
		for (int i = 0; i < raster.length; i++) {
			if (raster[i] != 0) {
				covers |= owner[i] != 0;
				owner[i] = number;
			}
		}
		if (covers) {
			losses.add("overlaps", "a pixel of a mask has one object there; the later one is written", item.id(), annotation.getId());
		}
		return true;
	}

	/** The pixels within half the width of the border of a side where two objects, or one and the background, meet. */
	private boolean[] edges(int[] owner, int width, int height) {
		boolean[] edge = new boolean[owner.length];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int at = y * width + x;
				if (x + 1 < width && owner[at] != owner[at + 1] || y + 1 < height && owner[at] != owner[at + width]) {
					for (int v = Math.max(0, y - (border - 1) / 2); v <= Math.min(height - 1, y + border / 2); v++) {
						for (int u = Math.max(0, x - (border - 1) / 2); u <= Math.min(width - 1, x + border / 2); u++) {
							edge[v * width + u] = true;
						}
					}
				}
			}
		}
		return edge;
	}

	/** @param classes by the number of the object; null for an image of objects */
	private BufferedImage image(Item item, int[] owner, boolean[] edge, List<Integer> classes) {
		BufferedImage image = new BufferedImage(item.width(), item.height(), BufferedImage.TYPE_BYTE_INDEXED, palette);
		WritableRaster raster = image.getRaster();
		for (int i = 0; i < owner.length; i++) {
			raster.setSample(i % item.width(), i / item.width(), 0, edge[i] ? VOID : classes == null ? owner[i] : classes.get(owner[i]));
		}
		return image;
	}

	/** The colours of classes that the development kit does not have, as a label map; empty where it has all. */
	Optional<String> labelMap() {
		if (!foreign) {
			return Optional.empty();
		}
		StringBuilder text = new StringBuilder("# label:color_rgb:parts:actions\n");
		numbers.forEach((name, number) -> {
			int color = VocColors.color(number);
			text.append(name.replace(':', '_')).append(':').append(color >> 16).append(',').append(color >> 8 & 0xff).append(',').append(color & 0xff).append("::\n");
		});
		return Optional.of(text.toString());
	}
}
