/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.mot;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is that of MOTS (arXiv:1902.03604, www.vision.rwth-aachen.de/page/mots): masks
 * that do not overlap, as lines "frame object class height width rle" with the run lengths of COCO, or as PNG images of 16 bits.
 * The number of an object is that of its class times 1000 plus that of the instance; 10000 is a region to be ignored.
 */
final class Mots {

	/** Where the masks of a sequence stand. */
	enum Layout {
		/** SEQUENCE/gt/gt.txt beside SEQUENCE/img1, as MOTSChallenge has them. */
		GT,
		/** instances_txt/SEQUENCE.txt beside images/SEQUENCE. */
		TEXT,
		/** instances/SEQUENCE/000001.png beside images/SEQUENCE. */
		PNG;

		/** As options and origins say it. */
		String word() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	static final String ID = "mots";
	static final String TRUTH = "gt/gt.txt";
	static final String TEXTS = "instances_txt";
	static final String PNGS = "instances";
	static final String LABELS = "labels.txt";
	/** Folders of images, by preference; that of KITTI has those of the left camera. */
	static final List<String> IMAGES = List.of("images", "image_02", "training/image_02", Mot.IMAGES);
	static final int PER_CLASS = 1000;
	static final int IGNORED_CLASS = 10;
	static final int IGNORED = IGNORED_CLASS * PER_CLASS;
	static final int MAX_CLASS = 65;
	/** Those of KITTI MOTS and MOTSChallenge, from 1 on. */
	static final List<String> CLASSES = List.of("car", "pedestrian");
	static final String IGNORE = "ignore";
	/** In origins. */
	static final String LAYOUT = "layout";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.MASK).with(Feature.TRACKS, Feature.CROWD, Feature.SPLITS)
			.noting("Each frame is an item; the masks of one number are one object of the scene. Regions to be ignored are crowds without a class."
					+ " A pixel has one object: where masks overlap, the later one is kept whole.");

	private Mots() {
	}

	/** The name of a class, empty for that of regions to be ignored. */
	static Optional<String> name(int number, List<String> names) {
		if (number == IGNORED_CLASS) {
			return Optional.empty();
		}
		if (number < 1 || number > names.size()) {
			throw new IllegalArgumentException("the class is from 1 to " + names.size() + " or " + IGNORED_CLASS + " for what is ignored, here is " + number);
		}
		return Optional.of(names.get(number - 1));
	}
}
