/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.voc;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is that of the PASCAL VOC 2012 development kit: pixels count from 1 and both
 * corners of a box belong to it, so that {@code xmin=1, xmax=3} is the box from 0 to 3.
 */
final class Voc {

	static final String ID = "voc";
	static final String ANNOTATIONS = "Annotations";
	static final String IMAGES = "JPEGImages";
	/** In the origin of an annotation that came from the masks. */
	static final String SEGMENT = "segment";
	static final String ACTIONS = "actions.";
	static final List<String> CORNERS = List.of("xmin", "ymin", "xmax", "ymax");
	/** Members of origins. */
	static final String SUM = "of";
	static final String FIELDS = "fields";
	static final String CORNER_TEXTS = "bndbox";
	static final String REST = "rest";
	static final String FILE = "file";
	static final String NO_FILE = "noFile";
	static final String FILE_NAME = "filename";
	static final String DEPTH = "depth";
	static final String LABEL_MAP = "labelmap";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX)
			.with(Feature.ATTRIBUTES, Feature.OCCLUDED, Feature.TRUNCATED, Feature.PART_OF, Feature.SPLITS)
			.noting("Parts are annotations with the relation part-of, the only one it can say. Pose, difficult and actions are attributes;"
					+ " other attributes stand in an element that VOC itself does not have but other tools read."
					+ " With -o masks=true, masks and polygons are also in SegmentationClass and SegmentationObject, one object a pixel.");

	private Voc() {
	}
}
