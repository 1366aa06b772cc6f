/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.fixes;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;
import org.labelwright.geometry.Polyline;
import org.labelwright.quality.Check;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFix;

/**
 * Cuts what reaches over the edge of the image off; points and lines are moved to the edge. What lies wholly outside is
 * deleted. Turned boxes and ellipses would no longer be what they are, and stay.
 */
public final class SnapToImage implements QuickFix {

	@Override
	public Edit fix(Check.Context context, Finding finding) {
		int width = context.item().width();
		int height = context.item().height();
		if (width == 0 || height == 0) {
			return new Edit();
		}
		Box image = new Box(0, 0, width, height);
		return Fixes.annotation(context, finding).filter(annotation -> annotation.getGeometry() != null).map(annotation -> {
			Optional<Geometry> snapped = snapped(annotation.getGeometry(), image);
			return snapped.isPresent() ? Fixes.change(annotation, copy -> copy.setGeometry(snapped.get())) : Fixes.delete(context, annotation);
		}).orElse(new Edit());
	}

	private static Optional<Geometry> snapped(Geometry geometry, Box image) {
		return switch (geometry) {
		case Box box -> box.intersection(image).map(one -> one);
		case Polygon polygon -> Polygons.intersection(polygon, image).map(one -> one);
		case Polyline line -> Optional.of(new Polyline(clamped(line.path(), image)));
		case Points points -> Optional.of(new Points(clamped(points.points(), image)));
		case Keypoints keypoints -> Optional.of(new Keypoints(clamped(keypoints.keypoints(), image)));
		default -> Optional.of(geometry);
		};
	}

	private static Coordinates clamped(Coordinates points, Box image) {
		double[] xy = points.toArray();
		for (int i = 0; i < xy.length; i += 2) {
			xy[i] = Math.clamp(xy[i], 0, image.right());
			xy[i + 1] = Math.clamp(xy[i + 1], 0, image.bottom());
		}
		return Coordinates.of(xy);
	}

	private static List<Keypoint> clamped(List<Keypoint> points, Box image) {
		return points.stream().map(one -> one.visibility() == Keypoint.Visibility.ABSENT ? one
				: new Keypoint(Math.clamp(one.x(), 0, image.right()), Math.clamp(one.y(), 0, image.bottom()), one.visibility())).toList();
	}
}
