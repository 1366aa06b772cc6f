/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.openimages;

import java.util.List;
import java.util.regex.Pattern;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/** What importer and exporter share. The format is that of Open Images V4 to V7 (storage.googleapis.com/openimages/web/download_v7.html). */
final class OpenImages {

	static final String ID = "openimages";
	static final String DESCRIPTIONS = "class-descriptions-boxable.csv";
	static final Pattern DESCRIPTIONS_NAME = Pattern.compile("(oidv\\d-)?class-descriptions(-boxable)?\\.csv");
	static final Pattern TABLE_NAME = Pattern.compile("(?:oidv\\d-)?(?:(.+)-)?annotations-(bbox|human-imagelabels|human-imagelabels-boxable|machine-imagelabels)\\.csv");
	static final List<String> LABEL_COLUMNS = List.of("ImageID", "Source", "LabelName", "Confidence");
	static final List<String> BOX_COLUMNS = List.of("ImageID", "Source", "LabelName", "Confidence", "XMin", "XMax", "YMin", "YMax", "IsOccluded", "IsTruncated", "IsGroupOf",
			"IsDepiction", "IsInside");
	static final String SOURCE = "Source";
	static final List<String> FLAGS = List.of("IsDepiction", "IsInside");
	/** Of labels that were verified not to be there, which have confidence 0. */
	static final String ABSENT = "absent";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX, GeometryKind.WHOLE)
			.with(Feature.ATTRIBUTES, Feature.OCCLUDED, Feature.TRUNCATED, Feature.CROWD, Feature.SCORES, Feature.SPLITS)
			.noting("Groups are crowds. Attributes are Source, IsDepiction, IsInside and, of labels of whole images, absent. Coordinates are relative, so that sizes of images should be known."
					+ " Masks are not read.");

	private OpenImages() {
	}
}
