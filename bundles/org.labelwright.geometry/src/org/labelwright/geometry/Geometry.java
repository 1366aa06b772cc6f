/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/**
 * Where on its item an annotation stands. All geometries are immutable values, equal when their numbers are.
 */
public sealed interface Geometry permits Box, RotatedBox, Polygon, Polyline, Points, Ellipse, Mask, Keypoints,
		ImageCuboid, Cuboid, Interval, Span, Whole {

	GeometryKind kind();
}
