/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.ade20k;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is that of ADE20K (github.com/CSAILVision/ADE20K): beside IMAGE.jpg stand
 * IMAGE_seg.png and IMAGE_parts_1.png, in which red / 10 * 256 + green is the number of the class and blue tells instances apart,
 * and what they are: IMAGE.json since 2020, which has polygons too, IMAGE_atr.txt before.
 */
final class Ade20k {

	static final String ID = "ade20k";
	static final String SEGMENTS = "_seg.png";
	static final String PARTS = "_parts_";
	static final String LINES = "_atr.txt";
	/** Members of an object that the model has fields for. */
	static final List<String> FIELDS = List.of("id", "name", "attributes", "occluded", "crop", "parts", "polygon", "name_ndx");
	/** In origins. */
	static final String REST = "rest";
	static final String NUMBER = "ndx";
	static final String SUM = "of";
	static final String OBJECT = "object";
	static final String OLD = "old";
	static final String NO_FILE = "noFile";
	static final int MAX_INSTANCES = 255;
	static final int MAX_LEVELS = 8;

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.POLYGON, GeometryKind.MASK)
			.with(Feature.ATTRIBUTES, Feature.OCCLUDED, Feature.TRUNCATED, Feature.PART_OF, Feature.SPLITS)
			.noting("Parts are annotations with the relation part-of, the only one it can say. Attributes are words that hold or do not. Objects cut off by the border are truncated."
					+ " The form of 2021 is written, with JSON, IMAGE_seg.png and IMAGE_parts_1.png and so on; both forms are read.");

	private Ade20k() {
	}

	/** Whether a file name is that of masks and not of an image. */
	static boolean isMask(String name) {
		return name.endsWith(SEGMENTS) || name.matches(".*" + PARTS + "\\d+\\.png") || name.startsWith("instance_");
	}
}
