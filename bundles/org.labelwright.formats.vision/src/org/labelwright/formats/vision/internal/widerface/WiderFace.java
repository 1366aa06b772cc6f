/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.widerface;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is that of WIDER FACE (readme of wider_face_split): for each image its path,
 * the number of faces, and a line a face of x, y, w, h, blur, expression, illumination, invalid, occlusion, pose.
 */
final class WiderFace {

	static final String ID = "widerface";
	static final String FACE = "face";
	static final String SPLIT_FOLDER = "wider_face_split";
	static final String PREFIX = "wider_face_";
	static final String SUFFIX = "_bbx_gt.txt";
	/** In the order of their columns, which follow the box. */
	static final List<String> LEVELS = List.of("blur", "expression", "illumination", "invalid", "occlusion", "pose");
	static final String OCCLUSION = "occlusion";
	/** In an origin: how many columns the line had, 4 where it was of the box alone. */
	static final String COLUMNS = "columns";
	static final String NONE = "0 0 0 0 0 0 0 0 0 0";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX).with(Feature.ATTRIBUTES, Feature.OCCLUDED, Feature.SPLITS)
			.noting("All boxes are faces. Attributes are blur, expression, illumination, invalid, occlusion and pose, as numbers.");

	private WiderFace() {
	}
}
