/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.cityscapes;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.model.annotation.Annotation;

/** The ids of the pixels of an image; what is painted later lies above. */
final class IdImage {

	private final Item item;
	private final boolean alone;
	private final LossReport losses;
	private final int[] ids;
	private final Map<Integer, Integer> numbers = new HashMap<>();
	private final Set<Integer> used = new HashSet<>();

	/** @param alone whether nothing but images is written, so that what they cannot say is lost */
	IdImage(Item item, boolean alone, LossReport losses) {
		this.item = item;
		this.alone = alone;
		this.losses = losses;
		long pixels = (long) item.width() * item.height();
		this.ids = new int[pixels > 0 && pixels <= Pngs.MAX_PIXELS ? (int) pixels : 0];
	}

	/** Whether the size of the image is known and not beyond all measure. */
	boolean isSized() {
		return ids.length > 0;
	}

	/** @param before the id it had, 0 for none */
	void paint(Annotation annotation, Geometry geometry, String name, int before) {
		Optional<Cityscapes.Label> label = Cityscapes.label(name);
		if (label.isEmpty() || !isSized()) {
			losses.add("masks", isSized() ? "Cityscapes has no id for the class " + name : "the size of the image is not known", item.id(), annotation.getId());
			return;
		}
		if (geometry instanceof Polygon && alone) {
			losses.add("polygon", "has no place in images of ids; written as mask", item.id(), annotation.getId());
		}
		Mask mask = geometry instanceof Mask own ? own : Rasterizer.mask((Polygon) geometry, item.width(), item.height());
		if (mask.width() != item.width() || mask.height() != item.height()) {
			losses.add("masks", "the mask is not of the size of the image", item.id(), annotation.getId());
			return;
		}
		int id = id(label.get(), annotation.isCrowd(), before);
		byte[] raster = mask.toRaster();
		boolean covers = false;
		for (int i = 0; i < raster.length; i++) {
			if (raster[i] != 0) {
				covers |= ids[i] != 0;
				ids[i] = id;
			}
		}
		if (covers && alone) {
			losses.add("overlaps", "a pixel has one object there; the later one is written", item.id(), annotation.getId());
		}
	}

	private int id(Cityscapes.Label label, boolean crowd, int before) {
		if (!label.instances() || crowd) {
			return label.id();
		}
		if (before / Cityscapes.PER_CLASS == label.id() && used.add(before)) {
			return before;
		}
		int id;
		do {
			id = label.id() * Cityscapes.PER_CLASS + numbers.merge(label.id(), 1, Integer::sum) - 1;
		} while (!used.add(id));
		return id;
	}

	BufferedImage instances() {
		return image(BufferedImage.TYPE_USHORT_GRAY, id -> id);
	}

	BufferedImage labels() {
		return image(BufferedImage.TYPE_BYTE_GRAY, IdImage::label);
	}

	BufferedImage colors() {
		BufferedImage image = new BufferedImage(item.width(), item.height(), BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < ids.length; i++) {
			image.setRGB(i % item.width(), i / item.width(), Cityscapes.LABELS.get(label(ids[i])).color());
		}
		return image;
	}

	private static int label(int id) {
		return id >= Cityscapes.PER_CLASS ? id / Cityscapes.PER_CLASS : id;
	}

	private BufferedImage image(int type, IntUnaryOperator value) {
		BufferedImage image = new BufferedImage(item.width(), item.height(), type);
		for (int i = 0; i < ids.length; i++) {
			image.getRaster().setSample(i % item.width(), i / item.width(), 0, value.applyAsInt(ids[i]));
		}
		return image;
	}
}
