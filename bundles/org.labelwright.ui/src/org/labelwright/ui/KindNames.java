/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.Collection;
import java.util.stream.Collectors;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.ui.internal.Messages;

/** What people call the kinds of geometry, where files say {@link GeometryKind#id()}. Safe for use by several threads. */
public final class KindNames {

	private KindNames() {
	}

	/** In small letters, as in the middle of a sentence. */
	public static String of(GeometryKind kind) {
		return switch (kind) {
		case BOX -> Messages.Kind_Box;
		case ROTATED_BOX -> Messages.Kind_RotatedBox;
		case POLYGON -> Messages.Kind_Polygon;
		case POLYLINE -> Messages.Kind_Polyline;
		case POINTS -> Messages.Kind_Points;
		case ELLIPSE -> Messages.Kind_Ellipse;
		case MASK -> Messages.Kind_Mask;
		case KEYPOINTS -> Messages.Kind_Keypoints;
		case IMAGE_CUBOID -> Messages.Kind_ImageCuboid;
		case CUBOID -> Messages.Kind_Cuboid;
		case INTERVAL -> Messages.Kind_Interval;
		case SPAN -> Messages.Kind_Span;
		case WHOLE -> Messages.Kind_Whole;
		};
	}

	/** A list of them in the middle of a sentence. */
	public static String of(Collection<GeometryKind> kinds) {
		return kinds.stream().map(KindNames::of).collect(Collectors.joining(", "));
	}
}
