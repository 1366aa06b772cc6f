/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.tfrecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The features are those of TensorFlow's object detection
 * (research/object_detection/data_decoders/tf_example_decoder.py): boxes as parts of the width and height of the image, masks as
 * PNG images, classes by name and by their number in a label map.
 */
final class TfRecord {

	static final String ID = "tfrecord";
	static final String LABEL_MAP = "label_map.pbtxt";
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

	private static final Pattern ITEM = Pattern.compile("item\\s*\\{([^}]*)\\}");
	private static final Pattern FIELD = Pattern.compile("(\\w+)\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|(-?\\d+))");

	private TfRecord() {
	}

	/** Names by number; the display name where there is one only. */
	static Map<Integer, String> labelMap(Path file) throws IOException {
		Map<Integer, String> names = new LinkedHashMap<>();
		Matcher items = ITEM.matcher(Reading.text(file).replaceAll("(?m)#.*$", ""));
		while (items.find()) {
			String name = null;
			String id = null;
			Matcher fields = FIELD.matcher(items.group(1));
			while (fields.find()) {
				String text = fields.group(2) != null ? fields.group(2) : fields.group(3) != null ? fields.group(3) : fields.group(4);
				switch (fields.group(1)) {
				case "id" -> id = text;
				case "name" -> name = text;
				case "display_name" -> name = name == null ? text : name;
				default -> {
					// Such as keypoints, which have no features of their own in the label map.
				}
				}
			}
			String number = id;
			String label = name;
			Reading.at(file, "item " + (names.size() + 1), () -> {
				if (number == null || label == null) {
					throw new IllegalArgumentException("needs an id and a name");
				}
				return names.put(Values.count(number, "id"), label.replaceAll("\\\\(.)", "$1"));
			});
		}
		return names;
	}

	/** @param labels numbers by name */
	static String labelMap(Map<String, Integer> labels) {
		StringBuilder text = new StringBuilder();
		labels.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(label -> text.append("item {\n  id: ").append(label.getValue()).append("\n  name: '")
				.append(label.getKey().replace("\\", "\\\\").replace("'", "\\'")).append("'\n}\n"));
		return text.toString();
	}
}
