/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.kitti;

import java.util.List;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is that of KITTI's object benchmark (readme of its development kit): a text
 * file an image, a line an object of type, truncated, occluded, alpha, left, top, right, bottom and seven columns of 3D, in
 * results a score. Corners count from 0 and are taken as those of a continuous image.
 */
final class Kitti {

	static final String ID = "kitti";
	static final String DONT_CARE = "DontCare";
	static final String LABELS = "label_2";
	static final String IMAGES = "image_2";
	/** Names of the columns truncated (0 to 1) and occluded (0 fully visible, 1 partly, 2 largely occluded, 3 unknown) as attributes. */
	static final String TRUNCATION = "truncation";
	static final String OCCLUSION = "occlusion";
	static final Set<String> ATTRIBUTES = Set.of(TRUNCATION, OCCLUSION);
	static final int COLUMNS = 15;
	/** Where alpha and the columns of 3D are not known. */
	static final List<String> UNKNOWN = List.of("-10", "-1", "-1", "-1", "-1000", "-1000", "-1000", "-10");
	static final String SUM = "of";
	static final String FIELDS = "fields";
	static final String NO_FILE = "noFile";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX)
			.with(Feature.ATTRIBUTES, Feature.OCCLUDED, Feature.TRUNCATED, Feature.CROWD, Feature.SCORES, Feature.SPLITS)
			.noting("Attributes are truncation and occlusion. DontCare regions are crowds. Alpha and the columns of 3D come back as long as the box is not changed.");

	private Kitti() {
	}

	/** The folder of a split: KITTI has training and testing. */
	static String folder(String split) {
		return switch (split) {
		case "train" -> "training";
		case "test" -> "testing";
		default -> split;
		};
	}

	static String split(String folder) {
		return switch (folder) {
		case "training" -> "train";
		case "testing" -> "test";
		default -> folder;
		};
	}
}
