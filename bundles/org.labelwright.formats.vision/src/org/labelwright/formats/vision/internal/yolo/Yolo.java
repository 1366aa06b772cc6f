/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.yolo;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.GeometryKind;

/** What importer and exporter share. The format is that of docs.ultralytics.com/datasets, and of Darknet before it. */
final class Yolo {

	static final String ID = "yolo";
	/** Members of origins: the line as it came, while the geometry still has the sum; the rest of the YAML file. */
	static final String SUM = "of";
	static final String LINE = "line";
	static final String YAML = "yaml";
	static final String NO_LABELS = "noLabels";
	/** A member of the YAML file that Ultralytics does not read: the task, which says what four corners are. */
	static final String TASK = "task";
	static final List<String> YAML_FIELDS = List.of("path", "train", "val", "test", "nc", "names", "kpt_shape");

	static final FormatOption KIND = FormatOption.choice("kind", "The task, which says what the columns are; auto finds it out", "auto", "detect", "segment", "pose", "obb");

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX, GeometryKind.POLYGON, GeometryKind.KEYPOINTS, GeometryKind.ROTATED_BOX)
			.with(Feature.SPLITS, Feature.SCORES);

	private Yolo() {
	}
}
