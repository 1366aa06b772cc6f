/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.tfrecord;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The features are those of TensorFlow's object detection
 * (research/object_detection/data_decoders/tf_example_decoder.py): boxes as parts of the width and height of the image, masks as
 * PNG images, classes by name and by their number in a label map.
 */
final class TfRecord {

	static final String ID = "tfrecord";
	static final String EXTENSION = ".tfrecord";

	static final String ENCODED = "image/encoded";
	static final String FORMAT = "image/format";
	static final String FILE_NAME = "image/filename";
	static final String SOURCE_ID = "image/source_id";
	static final String WIDTH = "image/width";
	static final String HEIGHT = "image/height";
	static final String OBJECT = "image/object/";
	/** ymin, xmin, ymax, xmax: the order of TensorFlow. */
	static final List<String> BOX = List.of(OBJECT + "bbox/ymin", OBJECT + "bbox/xmin", OBJECT + "bbox/ymax", OBJECT + "bbox/xmax");
	static final String TEXT = OBJECT + "class/text";
	static final String LABEL = OBJECT + "class/label";
	static final String CROWD = OBJECT + "is_crowd";
	static final String TRUNCATED = OBJECT + "truncated";
	static final String MASK = OBJECT + "mask";
	static final String WHOLE_TEXT = "image/class/text";
	static final String WHOLE_LABEL = "image/class/label";

	/** In origins. */
	static final String REST = "rest";
	static final String SUM = "of";
	static final String LABELS = "labels";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX, GeometryKind.MASK, GeometryKind.WHOLE)
			.with(org.labelwright.core.format.Feature.ATTRIBUTES, org.labelwright.core.format.Feature.TRUNCATED, org.labelwright.core.format.Feature.CROWD,
					org.labelwright.core.format.Feature.SPLITS)
			.noting("Features image/object/NAME with a value an object are attributes. Coordinates are kept as 32 bit parts of the size of the image.");

	private TfRecord() {
	}
}
