/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.dota;

import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is that of DOTA 1.0, 1.5 and 2.0 (captain-whu.github.io/DOTA/dataset.html):
 * a text file an image, with lines {@code imagesource:...} and {@code gsd:...} first and then a line an object of four
 * corners, class and difficult.
 */
final class Dota {

	static final String ID = "dota";
	static final String LABELS = "labelTxt";
	static final String IMAGES = "images";
	/** An attribute: 0 or 1, in DOTA 1.5 and later 2 for very small ones too. */
	static final String DIFFICULT = "difficult";
	static final Set<String> ATTRIBUTES = Set.of(DIFFICULT);
	static final int CORNERS = 8;
	static final String HEADER = "header";
	static final String FOLDER = "folder";
	static final String NO_FILE = "noFile";
	static final String SUM = "of";
	static final String FIELDS = "fields";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.ROTATED_BOX, GeometryKind.BOX, GeometryKind.POLYGON).with(Feature.ATTRIBUTES, Feature.SPLITS)
			.noting("Corners that are those of a rectangle to within a pixel are a rotated box, others a polygon of four points. The attribute is difficult.");

	/** With what a polygon has that four corners do not: it is written as a box and reported as that alone. */
	static final Capabilities CHECKED = CAPABILITIES.with(Feature.ATTRIBUTES, Feature.SPLITS, Feature.HOLES, Feature.PARTS);

	private Dota() {
	}
}
