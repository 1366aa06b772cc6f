/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.datumaro;

import java.util.List;
import java.util.stream.Stream;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/** What importer and exporter share. The format is that of Datumaro 1 (github.com/open-edge-platform/datumaro), one JSON file a subset. */
final class Datumaro {

	static final String ID = "datumaro";
	static final String ANNOTATIONS = "annotations";
	static final String IMAGES = "images";
	/** The subset of items that are of none. */
	static final String DEFAULT = "default";
	static final List<String> ITEM_FIELDS = List.of("id", ANNOTATIONS, "attr", "image");
	static final List<String> ANNOTATION_FIELDS = List.of("type", "attributes", "group", "label_id", "caption");
	/** In each annotation, and derived from geometry. */
	static final List<String> SHAPE_FIELDS = List.of("points", "bbox", "rle", "visibility", "points_attributes");
	static final String CAPTION = "caption";
	static final String CROWD = "is_crowd";
	static final String OCCLUDED = "occluded";
	static final String TRUNCATED = "truncated";
	static final String SCORE = "score";
	/** In an origin: members that have no field of ours, and the shape as it came while the geometry still has the sum. */
	static final String REST = "rest";
	static final String SUM = "of";
	static final String SHAPE = "shape";
	static final String STRANGE = "attributes";
	/** In the origin of the dataset: all but the items, by subset. */
	static final String SUBSETS = "subsets";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.POLYGON, GeometryKind.BOX, GeometryKind.POLYLINE, GeometryKind.POINTS, GeometryKind.ELLIPSE,
			GeometryKind.MASK, GeometryKind.KEYPOINTS, GeometryKind.WHOLE).with(Feature.ATTRIBUTES, Feature.ITEM_ATTRIBUTES, Feature.GROUPS, Feature.OCCLUDED,
					Feature.TRUNCATED, Feature.CROWD, Feature.SCORES, Feature.SPLITS)
			.noting("Captions are annotations of the whole image with an attribute of that name. Cuboids are not read. Rotated boxes are written as such where they came so, as not every version of Datumaro has them.");
	/** With what is read alone, or written where it came so. */
	static final Capabilities READ = new Capabilities(Stream.concat(CAPABILITIES.geometry().stream(), Stream.of(GeometryKind.ROTATED_BOX)).toList(),
			CAPABILITIES.features(), CAPABILITIES.note());
	static final String ROTATED = "rotated_bbox";

	private Datumaro() {
	}
}
