/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of geometry an annotation can have. The id is what files and the ontology say. */
public enum GeometryKind {
	BOX("box"),
	ROTATED_BOX("rotatedBox"),
	POLYGON("polygon"),
	POLYLINE("polyline"),
	POINTS("points"),
	ELLIPSE("ellipse"),
	MASK("mask"),
	KEYPOINTS("keypoints"),
	IMAGE_CUBOID("imageCuboid"),
	CUBOID("cuboid"),
	INTERVAL("interval"),
	SPAN("span"),
	WHOLE("whole");

	private final String id;

	GeometryKind(String id) {
		this.id = id;
	}

	public String id() {
		return id;
	}

	/** The kind with this id, or empty where there is none. */
	public static Optional<GeometryKind> of(String id) {
		return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
	}
}
