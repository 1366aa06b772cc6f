/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.supervisely;

import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.GeometryKind;

/** The shapes of classes in Supervisely, of which each class has one. */
enum SuperviselyKinds {
	RECTANGLE("rectangle", GeometryKind.BOX),
	ORIENTED("oriented_bbox", GeometryKind.ROTATED_BOX),
	POLYGON("polygon", GeometryKind.POLYGON),
	LINE("line", GeometryKind.POLYLINE),
	POINT("point", GeometryKind.POINTS),
	BITMAP("bitmap", GeometryKind.MASK),
	GRAPH("graph", GeometryKind.KEYPOINTS),
	CUBOID("cuboid", GeometryKind.IMAGE_CUBOID),
	CUBOID_3D("cuboid_3d", GeometryKind.CUBOID);

	static final String ANY = "any";

	private final String shape;
	private final GeometryKind kind;

	SuperviselyKinds(String shape, GeometryKind kind) {
		this.shape = shape;
		this.kind = kind;
	}

	String shape() {
		return shape;
	}

	GeometryKind kind() {
		return kind;
	}

	static Optional<SuperviselyKinds> of(String shape) {
		return List.of(values()).stream().filter(one -> one.shape.equals(shape)).findFirst();
	}

	static Optional<SuperviselyKinds> of(GeometryKind kind) {
		return List.of(values()).stream().filter(one -> one.kind == kind).findFirst();
	}
}
