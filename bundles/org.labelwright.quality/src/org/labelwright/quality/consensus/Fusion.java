/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.consensus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.MaskTracer;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.geometry.Span;
import org.labelwright.quality.matching.Similarity;

/**
 * One shape out of several of the same object. Boxes and intervals: the mean of their edges by weight, as weighted boxes
 * fusion has it (Solovyev, Wang and Gabruseva 2021). Polygons and spans: what more than half of the weight covers. Masks:
 * STAPLE. Key points: the mean of those that are there. Every other kind: the one that is most like the others.
 */
final class Fusion {

	/** From so many polygons on the vote is taken on pixels, as the combinations would be too many. */
	private static final int MAX_EXACT = 8;

	/** @param weight greater than 0 */
	record Weighted(Geometry geometry, double weight) {
	}

	private Fusion() {
	}

	/** @param shapes at least one; those that are not of the kind most of the weight has are left out */
	static Geometry of(List<Weighted> shapes) {
		GeometryKind kind = kind(shapes);
		List<Weighted> same = shapes.stream().filter(one -> one.geometry().kind() == kind).toList();
		if (same.size() == 1 || same.stream().allMatch(one -> one.geometry().equals(same.getFirst().geometry()))) {
			return same.getFirst().geometry();
		}
		return switch (kind) {
		case BOX -> boxes(same);
		case INTERVAL -> new Interval(Math.round(mean(same, one -> ((Interval) one).start())), Math.round(mean(same, one -> ((Interval) one).end())));
		case POLYGON -> polygons(same).map(polygon -> (Geometry) polygon).orElseGet(() -> mostAlike(same));
		case SPAN -> spans(same).map(span -> (Geometry) span).orElseGet(() -> mostAlike(same));
		case MASK -> masks(same).orElseGet(() -> mostAlike(same));
		case KEYPOINTS -> keypoints(same).orElseGet(() -> mostAlike(same));
		default -> mostAlike(same);
		};
	}

	private static GeometryKind kind(List<Weighted> shapes) {
		GeometryKind best = shapes.getFirst().geometry().kind();
		double heaviest = 0;
		for (GeometryKind kind : GeometryKind.values()) {
			double weight = shapes.stream().filter(one -> one.geometry().kind() == kind).mapToDouble(Weighted::weight).sum();
			if (weight > heaviest) {
				heaviest = weight;
				best = kind;
			}
		}
		return best;
	}

	private static double mean(List<Weighted> shapes, ToDoubleFunction<Geometry> number) {
		return shapes.stream().mapToDouble(one -> one.weight() * number.applyAsDouble(one.geometry())).sum() / total(shapes);
	}

	private static double total(List<Weighted> shapes) {
		return shapes.stream().mapToDouble(Weighted::weight).sum();
	}

	private static Box boxes(List<Weighted> shapes) {
		return Box.ofCorners(mean(shapes, one -> ((Box) one).x()), mean(shapes, one -> ((Box) one).y()), mean(shapes, one -> ((Box) one).right()),
				mean(shapes, one -> ((Box) one).bottom()));
	}

	private static Optional<Polygon> polygons(List<Weighted> shapes) {
		if (shapes.size() > MAX_EXACT) {
			return polygonsOnPixels(shapes);
		}
		double half = total(shapes) / 2;
		List<Geometry> areas = new ArrayList<>();
		for (int choice = 1; choice < 1 << shapes.size(); choice++) {
			if (isLeastMajority(shapes, choice, half)) {
				Optional<Geometry> common = Optional.empty();
				boolean first = true;
				for (int i = 0; i < shapes.size(); i++) {
					if ((choice & 1 << i) != 0) {
						Geometry shape = shapes.get(i).geometry();
						common = first ? Optional.of(shape) : common.flatMap(one -> Polygons.intersection(one, shape));
						first = false;
					}
				}
				common.ifPresent(areas::add);
			}
		}
		return areas.isEmpty() ? Optional.empty() : Polygons.union(areas);
	}

	/** More than half of the weight, and no longer so without any one of them. */
	private static boolean isLeastMajority(List<Weighted> shapes, int choice, double half) {
		double weight = 0;
		double lightest = Double.POSITIVE_INFINITY;
		for (int i = 0; i < shapes.size(); i++) {
			if ((choice & 1 << i) != 0) {
				weight += shapes.get(i).weight();
				lightest = Math.min(lightest, shapes.get(i).weight());
			}
		}
		return weight > half && weight - lightest <= half;
	}

	private static Optional<Polygon> polygonsOnPixels(List<Weighted> shapes) {
		Box all = shapes.stream().map(one -> ((Polygon) one.geometry()).bounds()).reduce(Box::union).orElseThrow();
		if (all.x() < 0 || all.y() < 0 || all.right() * all.bottom() > 1e8) {
			return Optional.empty();
		}
		int width = (int) Math.ceil(all.right());
		int height = (int) Math.ceil(all.bottom());
		double[] votes = new double[width * height];
		for (Weighted shape : shapes) {
			byte[] raster = Rasterizer.mask(shape.geometry(), width, height).toRaster();
			for (int i = 0; i < raster.length; i++) {
				votes[i] += raster[i] * shape.weight();
			}
		}
		byte[] majority = new byte[votes.length];
		double half = total(shapes) / 2;
		for (int i = 0; i < votes.length; i++) {
			majority[i] = (byte) (votes[i] > half ? 1 : 0);
		}
		return MaskTracer.polygon(Mask.ofRaster(width, height, majority));
	}

	private static Optional<Geometry> masks(List<Weighted> shapes) {
		List<Mask> masks = shapes.stream().map(one -> (Mask) one.geometry()).toList();
		if (masks.stream().anyMatch(mask -> mask.width() != masks.getFirst().width() || mask.height() != masks.getFirst().height())) {
			return Optional.empty();
		}
		return Optional.of(new Staple(masks).mask()).filter(mask -> mask.area() > 0).map(mask -> mask);
	}

	private static Optional<Span> spans(List<Weighted> shapes) {
		Set<Integer> borders = new TreeSet<>();
		shapes.forEach(one -> ((Span) one.geometry()).fragments().forEach(fragment -> borders.addAll(List.of(fragment.start(), fragment.end()))));
		double half = total(shapes) / 2;
		List<Fragment> fragments = new ArrayList<>();
		Integer[] at = borders.toArray(Integer[]::new);
		for (int i = 0; i + 1 < at.length; i++) {
			int start = at[i];
			double votes = shapes.stream().filter(one -> ((Span) one.geometry()).fragments().stream()
					.anyMatch(fragment -> fragment.start() <= start && start < fragment.end())).mapToDouble(Weighted::weight).sum();
			if (votes > half) {
				boolean goesOn = !fragments.isEmpty() && fragments.getLast().end() == start;
				fragments.add(new Fragment(goesOn ? fragments.removeLast().start() : start, at[i + 1]));
			}
		}
		return fragments.isEmpty() ? Optional.empty() : Optional.of(new Span(fragments));
	}

	private static Optional<Geometry> keypoints(List<Weighted> shapes) {
		List<List<Keypoint>> all = shapes.stream().map(one -> ((Keypoints) one.geometry()).keypoints()).toList();
		if (new HashSet<>(all.stream().map(List::size).toList()).size() != 1) {
			return Optional.empty();
		}
		List<Keypoint> fused = new ArrayList<>();
		for (int joint = 0; joint < all.getFirst().size(); joint++) {
			double x = 0;
			double y = 0;
			double present = 0;
			double visible = 0;
			for (int i = 0; i < all.size(); i++) {
				Keypoint point = all.get(i).get(joint);
				double weight = shapes.get(i).weight();
				if (point.visibility() != Keypoint.Visibility.ABSENT) {
					x += weight * point.x();
					y += weight * point.y();
					present += weight;
					visible += point.visibility() == Keypoint.Visibility.VISIBLE ? weight : 0;
				}
			}
			if (present > total(shapes) / 2) {
				fused.add(new Keypoint(x / present, y / present, visible >= present / 2 ? Keypoint.Visibility.VISIBLE : Keypoint.Visibility.OCCLUDED));
			} else {
				fused.add(new Keypoint(0, 0, Keypoint.Visibility.ABSENT));
			}
		}
		return Optional.of(new Keypoints(fused));
	}

	private static Geometry mostAlike(List<Weighted> shapes) {
		Geometry best = shapes.getFirst().geometry();
		double highest = -1;
		for (Weighted one : shapes) {
			double likeness = shapes.stream().mapToDouble(other -> other.weight() * Similarity.of(one.geometry(), other.geometry())).sum();
			if (likeness > highest) {
				highest = likeness;
				best = one.geometry();
			}
		}
		return best;
	}
}
