/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.voc;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.formats.vision.internal.support.Partition;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.Mask;

/** The colours of classes and instances in VOC's masks: those of the colour map of the development kit, or of a label map. */
final class VocColors {

	/** Those of the development kit, by their number. */
	static final List<String> NAMES = List.of("background", "aeroplane", "bicycle", "bird", "boat", "bottle", "bus", "car", "cat", "chair", "cow",
			"diningtable", "dog", "horse", "motorbike", "person", "pottedplant", "sheep", "sofa", "train", "tvmonitor");
	private static final int BORDER = 0xe0e0c0;

	/** A mask with the colour that stands for its class. */
	record Instance(Mask mask, Optional<Integer> color) {
	}

	private VocColors() {
	}

	/** The names by colour, those of the label map where it is there. */
	static Map<Integer, String> of(Path labelMap) throws IOException {
		Map<Integer, String> names = new HashMap<>();
		if (!Files.isRegularFile(labelMap)) {
			for (int i = 1; i < NAMES.size(); i++) {
				names.put(color(i), NAMES.get(i));
			}
			return names;
		}
		int number = 0;
		for (String line : Reading.text(labelMap).lines().toList()) {
			number++;
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			Reading.at(labelMap, "line " + number, () -> {
				String[] cells = line.split(":", -1);
				String[] rgb = cells.length > 1 ? cells[1].split(",") : new String[0];
				if (rgb.length == 3) {
					names.put(Values.count(rgb[0], "red") << 16 | Values.count(rgb[1], "green") << 8 | Values.count(rgb[2], "blue"), cells[0].strip());
				}
				return null;
			});
		}
		return names;
	}

	/** The colour map of the development kit: the bits of the number, spread over the three colours. */
	static int color(int number) {
		int rgb = 0;
		for (int bit = 0, left = number; bit < 8; bit++, left >>= 3) {
			rgb |= (left & 1) << 7 - bit + 16 | (left >> 1 & 1) << 7 - bit + 8 | (left >> 2 & 1) << 7 - bit;
		}
		return rgb;
	}

	/** One mask a colour but for black and the border, in the order of the palette. */
	static List<Instance> instances(BufferedImage instances, Optional<BufferedImage> kinds) {
		int width = instances.getWidth();
		int height = instances.getHeight();
		if (kinds.isPresent() && (kinds.get().getWidth() != width || kinds.get().getHeight() != height)) {
			throw new IllegalArgumentException("the masks of classes and of objects are not of one size");
		}
		List<Instance> found = new ArrayList<>();
		Map<Integer, Integer> numbers = new HashMap<>();
		for (int number = 0; number < 256; number++) {
			numbers.put(color(number), number);
		}
		Map<Integer, Mask> masks = Partition.colors(instances);
		masks.keySet().stream().sorted(Comparator.comparing(color -> numbers.getOrDefault(color, numbers.size()))).forEach(color -> {
			Mask mask = masks.get(color);
			if (color != 0 && color != BORDER) {
				int first = first(mask);
				Optional<Integer> kind = kinds.map(image -> image.getRGB(first / height, first % height) & 0xffffff).filter(one -> one != 0);
				found.add(new Instance(mask, kind));
			}
		});
		return found;
	}

	/** The first pixel of the foreground, column by column. */
	private static int first(Mask mask) {
		return mask.counts()[0];
	}
}
