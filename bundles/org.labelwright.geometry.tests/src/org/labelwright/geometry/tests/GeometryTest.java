/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoint.Visibility;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.Quaternion;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;

class GeometryTest {

	private static final Coordinates SQUARE = Coordinates.of(0, 0, 1, 0, 1, 1, 0, 1);
	private static final List<Geometry> ONE_OF_EACH = List.of(new Box(0, 0, 1, 1), new RotatedBox(0, 0, 1, 1, 0), Polygon.of(0, 0, 1, 0, 1, 1),
				new Polyline(SQUARE), new Points(SQUARE), new Ellipse(0, 0, 1, 1, 0), Mask.ofCounts(1, 1, 1),
				new Keypoints(List.of(new Keypoint(0, 0, Visibility.VISIBLE))), new ImageCuboid(SQUARE, SQUARE),
				new Cuboid(0, 0, 0, 1, 1, 1, Quaternion.ofYaw(0)), new Interval(0, 1), Span.of(0, 1), new Whole());

	@Test
	void everyKindHasAGeometryAndAnId() {
		Set<GeometryKind> kinds = ONE_OF_EACH.stream().map(Geometry::kind).collect(Collectors.toSet());
		assertEquals(EnumSet.allOf(GeometryKind.class), kinds);
		kinds.forEach(kind -> assertEquals(Optional.of(kind), GeometryKind.of(kind.id())));
		assertTrue(GeometryKind.of("blob").isEmpty());
	}

	@Test
	void whatCanBeMovedIsKnownBefore() {
		for (Geometry one : ONE_OF_EACH) {
			if (Geometries.isMovable(one)) {
				assertEquals(one, Geometries.translate(one, 0, 0));
			} else {
				assertThrows(IllegalArgumentException.class, () -> Geometries.translate(one, 1, 0), one.kind().id());
			}
		}
	}

	@Test
	void refusesWhatHasTooFewPoints() {
		assertThrows(IllegalArgumentException.class, () -> new Polyline(Coordinates.of(1, 1)));
		assertThrows(IllegalArgumentException.class, () -> new Points(Coordinates.of()));
		assertThrows(IllegalArgumentException.class, () -> new Keypoints(List.of()));
		assertThrows(IllegalArgumentException.class, () -> new ImageCuboid(SQUARE, Coordinates.of(1, 1)));
	}

	@Test
	void refusesWhatIsNoRotation() {
		assertThrows(IllegalArgumentException.class, () -> new Quaternion(1, 1, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> new Quaternion(Double.NaN, 0, 0, 0));
	}

	@Test
	void yawComesBack() {
		for (double yaw = -3; yaw <= 3; yaw += 0.25) {
			assertEquals(yaw, Quaternion.ofYaw(yaw).yaw(), 1e-12);
		}
	}

	/** The bounds are tight: no sampled point lies outside, and some come near to each side. */
	@Test
	void boundsOfAnEllipseAreTight() {
		var random = new SplittableRandom(2);
		for (int run = 0; run < 50; run++) {
			var ellipse = new Ellipse(random.nextDouble(100), random.nextDouble(100), random.nextDouble(1, 50),
					random.nextDouble(1, 50), random.nextDouble(-4, 4));
			double[] samples = new double[2 * 3600];
			for (int i = 0; i < 3600; i++) {
				double t = Math.toRadians(i / 10.0);
				double u = ellipse.radiusX() * Math.cos(t);
				double v = ellipse.radiusY() * Math.sin(t);
				samples[2 * i] = ellipse.centerX() + u * Math.cos(ellipse.angle()) - v * Math.sin(ellipse.angle());
				samples[2 * i + 1] = ellipse.centerY() + u * Math.sin(ellipse.angle()) + v * Math.cos(ellipse.angle());
			}
			Box sampled = Polygon.of(samples).bounds();
			Box bounds = ellipse.bounds();
			assertEquals(sampled.x(), bounds.x(), 1e-3);
			assertEquals(sampled.y(), bounds.y(), 1e-3);
			assertEquals(sampled.width(), bounds.width(), 1e-3);
			assertEquals(sampled.height(), bounds.height(), 1e-3);
			assertEquals(ellipse.area(), Polygon.of(samples).area(), 1e-2);
		}
	}

	@Test
	void verticesOfAnEllipseAreTheEndsOfItsAxes() {
		assertEquals(Coordinates.of(13, 10, 10, 12, 7, 10, 10, 8), new Ellipse(10, 10, 3, 2, 0).vertices());
	}

	@Test
	void extremesOfAnEllipseLieOnItAndOnTheSidesOfItsBounds() {
		assertEquals(new Ellipse(10, 10, 3, 2, 0).vertices(), new Ellipse(10, 10, 3, 2, 0).extremes());
		assertEquals(Coordinates.of(5, 7, 5, 7, 5, 7, 5, 7), new Ellipse(5, 7, 0, 0, 1).extremes());
		var random = new SplittableRandom(3);
		for (int run = 0; run < 200; run++) {
			var ellipse = new Ellipse(random.nextDouble(100), random.nextDouble(100), random.nextDouble(1, 50), random.nextDouble(1, 50),
					random.nextDouble(-4, 4));
			Box bounds = ellipse.bounds();
			Coordinates extremes = ellipse.extremes();
			assertEquals(bounds.right(), extremes.x(0), 1e-9);
			assertEquals(bounds.bottom(), extremes.y(1), 1e-9);
			assertEquals(bounds.x(), extremes.x(2), 1e-9);
			assertEquals(bounds.y(), extremes.y(3), 1e-9);
			for (int i = 0; i < extremes.size(); i++) {
				double dx = extremes.x(i) - ellipse.centerX();
				double dy = extremes.y(i) - ellipse.centerY();
				double u = (dx * Math.cos(ellipse.angle()) + dy * Math.sin(ellipse.angle())) / ellipse.radiusX();
				double v = (dy * Math.cos(ellipse.angle()) - dx * Math.sin(ellipse.angle())) / ellipse.radiusY();
				assertEquals(1, Math.hypot(u, v), 1e-9, ellipse.toString());
			}
		}
	}

	@Test
	void thePolygonOfAnEllipseHasItsVerticesExactly() {
		var ellipse = new Ellipse(10.1, 20.7, 33.3, 7.9, 0.6);
		Coordinates ring = ((Polygon) Conversions.convert(ellipse, GeometryKind.POLYGON, 0, 0).orElseThrow()).parts().getFirst().exterior();
		for (int i = 0; i < 4; i++) {
			assertEquals(ellipse.vertices().x(i), ring.x(64 * i));
			assertEquals(ellipse.vertices().y(i), ring.y(64 * i));
		}
	}

	@Test
	void lengthOfAPolyline() {
		assertEquals(3, new Polyline(SQUARE).length(), 1e-15);
	}
}
