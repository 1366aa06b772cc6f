/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelme;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/** What importer and exporter share. The format is that of labelme 5 (github.com/wkentaro/labelme), one JSON file an image. */
final class LabelMe {

	static final String ID = "labelme";
	static final List<String> FILE_FIELDS = List.of("shapes", "imagePath", "imageData", "imageHeight", "imageWidth");
	static final List<String> SHAPE_FIELDS = List.of("label", "points", "group_id", "shape_type", "mask");
	/** In an origin: the shape type and points as they came, while the geometry still has the sum. */
	static final String SUM = "of";
	static final String RAW = "raw";
	static final String FILE = "file";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.POLYGON, GeometryKind.BOX, GeometryKind.POLYLINE, GeometryKind.POINTS,
			GeometryKind.MASK).with(Feature.ATTRIBUTES, Feature.ITEM_ATTRIBUTES, Feature.GROUPS)
			.noting("Circles are ellipses of equal radii. Flags of shapes and images are attributes of type boolean; other attributes cannot be said. "
					+ "The XML of the LabelMe of MIT (folders Annotations, Images and Masks) is read too and written with -o form=xml: polygons, boxes, masks, parts, "
					+ "occluded, and attributes in its free text. Objects that were deleted there are kept, not shown.");

	private LabelMe() {
	}
}
