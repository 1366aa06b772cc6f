/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.cvat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.geometry.GeometryKind;

/** The types of labels in CVAT and the kinds of geometry they let one draw. */
enum CvatKinds {
	RECTANGLE("rectangle", GeometryKind.BOX, GeometryKind.ROTATED_BOX),
	POLYGON("polygon", GeometryKind.POLYGON),
	POLYLINE("polyline", GeometryKind.POLYLINE),
	POINTS("points", GeometryKind.POINTS),
	ELLIPSE("ellipse", GeometryKind.ELLIPSE),
	CUBOID("cuboid", GeometryKind.IMAGE_CUBOID, GeometryKind.CUBOID),
	MASK("mask", GeometryKind.MASK),
	SKELETON("skeleton", GeometryKind.KEYPOINTS),
	TAG("tag", GeometryKind.WHOLE);

	static final String ANY = "any";

	private final String type;
	private final Set<GeometryKind> kinds;

	CvatKinds(String type, GeometryKind... kinds) {
		this.type = type;
		this.kinds = EnumSet.copyOf(List.of(kinds));
	}

	String type() {
		return type;
	}

	Set<GeometryKind> kinds() {
		return kinds;
	}

	/** Empty where CVAT knows no such type. */
	static Optional<CvatKinds> of(String type) {
		return List.of(values()).stream().filter(one -> one.type.equals(type)).findFirst();
	}

	/** The type that takes all these kinds; empty where only "any" does. */
	static Optional<CvatKinds> of(List<GeometryKind> kinds) {
		return List.of(values()).stream().filter(one -> !kinds.isEmpty() && one.kinds.containsAll(kinds)).findFirst();
	}

	/** Those of the kinds that no type takes. */
	static List<GeometryKind> unknown(List<GeometryKind> kinds) {
		List<GeometryKind> unknown = new ArrayList<>(kinds);
		List.of(values()).forEach(one -> unknown.removeAll(one.kinds));
		return unknown;
	}
}
