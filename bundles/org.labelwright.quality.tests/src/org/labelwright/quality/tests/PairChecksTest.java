/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Iou;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;

/** Duplicates, near duplicates and double labels, found by an index, against all pairs one by one. */
class PairChecksTest {

	private static final Set<String> OF_PAIRS = Set.of("duplicate", "near-duplicate", "double-label");

	@Test
	void everyPairIsFoundAndNoOther() throws IOException {
		Random random = new Random(31);
		Layered source = new Layered(List.of("a", "b"), "main");
		List<String> expected = new ArrayList<>();
		for (int item = 0; item < 60; item++) {
			List<Annotation> all = new ArrayList<>();
			for (int i = 0; i < 12; i++) {
				Geometry geometry = i % 2 == 0 ? shape(random) : near(all.get(i - 1).getGeometry(), random);
				Annotation one = source.add("i" + item, "main", random.nextInt(3) == 0 ? "b" : "a", geometry);
				one.setCrowd(random.nextInt(10) == 0);
				all.add(one);
			}
			for (int j = 0; j < all.size(); j++) {
				for (String check : OF_PAIRS) {
					for (int i = 0; i < j; i++) {
						if (isFound(check, all.get(i), all.get(j))) {
							expected.add("i" + item + " " + check + " " + all.get(j).getId());
						}
					}
				}
			}
		}
		List<Finding> findings = new Checks(Installed.contributions()).run(source, new Checks.Selection(false, OF_PAIRS), Progress.NONE);
		Set<String> found = findings.stream().map(one -> one.item() + " " + one.check() + " " + one.annotation().orElseThrow()).collect(Collectors.toSet());
		assertThat(found).isEqualTo(Set.copyOf(expected));
		assertThat(findings).extracting(Finding::check).contains("duplicate", "near-duplicate", "double-label");
		assertThat(findings).extracting(one -> Integer.parseInt(one.item().substring(1))).isSorted();
	}

	private static boolean isFound(String check, Annotation one, Annotation other) {
		if (one.getGeometry().kind() != other.getGeometry().kind()) {
			return false;
		}
		boolean sameClass = Objects.equals(one.getLabelClass(), other.getLabelClass());
		double iou = one.getGeometry().equals(other.getGeometry()) ? 1 : Iou.of(one.getGeometry(), other.getGeometry()).orElse(0);
		return switch (check) {
		case "duplicate" -> sameClass && !one.isCrowd() && !other.isCrowd() && iou >= 0.95;
		case "near-duplicate" -> sameClass && !one.isCrowd() && !other.isCrowd() && iou >= 0.8 && iou < 0.95;
		default -> !sameClass && iou >= 0.9;
		};
	}

	private static Geometry shape(Random random) {
		double x = random.nextInt(300);
		double y = random.nextInt(300);
		double size = 20 + random.nextInt(60);
		return switch (random.nextInt(4)) {
		case 0 -> new Box(x, y, size, 30);
		case 1 -> Polygon.of(x, y, x + size, y + 5, x + size - 5, y + size, x + 3, y + size / 2);
		case 2 -> new RotatedBox(x + 50, y + 50, size, 30, random.nextDouble());
		default -> new Polyline(Coordinates.of(x, y, x + size, y));
		};
	}

	private static Geometry near(Geometry geometry, Random random) {
		double by = random.nextInt(6) * 0.5;
		return switch (geometry) {
		case Box box -> new Box(box.x() + by, box.y(), box.width(), box.height());
		case Polygon polygon -> Polygon.of(shifted(polygon.parts().getFirst().exterior().toArray(), by));
		case RotatedBox box -> new RotatedBox(box.centerX() + by, box.centerY(), box.width(), box.height(), box.angle() + by / 50);
		default -> geometry;
		};
	}

	private static double[] shifted(double[] points, double by) {
		for (int i = 0; i < points.length; i += 2) {
			points[i] += by;
		}
		return points;
	}
}
