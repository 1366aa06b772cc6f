/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Origins;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Quaternion;
import org.labelwright.model.annotation.Annotation;

/**
 * An object or a detection as KITTI's devkit sees it. From a file of KITTI, whose objects are boxes in the image, the columns of alpha and
 * of 3D are taken as long as the box is as it came. Elsewhere a cuboid has its box in the image in the attribute bbox (left, top, right,
 * bottom) and its angle to the camera in alpha, in radians.
 *
 * @param name of the class, in lower case
 * @param cuboid empty for what only the image knows, as regions not to care about
 * @param box in the image, in pixels
 * @param occluded 0 to 2
 * @param truncated 0 to 1
 */
record KittiObject(String name, Optional<Cuboid> cuboid, Optional<Box> box, double occluded, double truncated, OptionalDouble alpha, double score) {

	private static final Origins KITTI = new Origins("kitti");
	private static final int ALPHA = 3;
	private static final int FIRST_OF_3D = 8;
	private static final int COLUMNS = 15;
	/** Stands in files where alpha is not known. */
	private static final double UNKNOWN_ANGLE = -10;

	static KittiObject of(Annotation annotation, String name) throws BadInputException {
		double[] columns = columns(annotation);
		Optional<Cuboid> cuboid = annotation.getGeometry() instanceof Cuboid one ? Optional.of(one) : cuboid(columns);
		Optional<Box> box = annotation.getGeometry() instanceof Box one ? Optional.of(one) : box(annotation);
		OptionalDouble alpha = Values.number(annotation, List.of("alpha"));
		if (alpha.isEmpty() && columns.length > ALPHA && columns[ALPHA] != UNKNOWN_ANGLE) {
			alpha = OptionalDouble.of(columns[ALPHA]);
		}
		return new KittiObject(name.toLowerCase(Locale.ROOT), cuboid, box, Values.number(annotation, List.of("occluded", "occlusion")).orElse(0),
				Values.number(annotation, List.of("truncated", "truncation")).orElse(0), alpha, CocoFacts.score(annotation));
	}

	/** The numbers of the line, from a file of KITTI, with 0 for the type; none where it is from elsewhere or the box was changed. */
	private static double[] columns(Annotation annotation) {
		JsonNode kept = KITTI.of(annotation.getOrigin());
		JsonNode fields = kept.path("fields");
		if (fields.size() < COLUMNS || kept.path("of").longValue() != Origins.sum(annotation.getGeometry())) {
			return new double[0];
		}
		double[] columns = new double[COLUMNS];
		for (int i = 1; i < COLUMNS; i++) {
			columns[i] = fields.get(i).asDouble();
		}
		return columns;
	}

	/** From the frame of the camera (x right, y down, z forward, the place in the middle of the floor) to ours. */
	private static Optional<Cuboid> cuboid(double[] columns) {
		if (columns.length < COLUMNS || columns[FIRST_OF_3D] <= 0) {
			return Optional.empty();
		}
		double[] n = Arrays.copyOfRange(columns, FIRST_OF_3D, COLUMNS);
		double height = n[0];
		return Optional.of(new Cuboid(n[5], -n[3], height / 2 - n[4], n[2], n[1], height, Quaternion.ofYaw(-n[6] - Math.PI / 2)));
	}

	private static Optional<Box> box(Annotation annotation) throws BadInputException {
		Optional<String> text = Values.text(annotation, List.of("bbox"));
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try {
			double[] n = Arrays.stream(text.get().trim().split("[ ,]+")).mapToDouble(Double::parseDouble).toArray();
			if (n.length == 4) {
				return Optional.of(Box.ofCorners(n[0], n[1], n[2], n[3]));
			}
		} catch (IllegalArgumentException e) {
			throw new BadInputException("The bbox of " + annotation.getId() + " should be four numbers, not \"" + text.get() + "\"");
		}
		throw new BadInputException("The bbox of " + annotation.getId() + " should be four numbers, not \"" + text.get() + "\"");
	}

	/** Where there is no box in the image, it is high enough. */
	double height() {
		return box.map(Box::height).orElse(Double.POSITIVE_INFINITY);
	}

	/** 1 where both are turned to the camera the same way, 0 where they are turned the opposite way or one does not say. */
	double orientationSimilarity(KittiObject other) {
		return alpha.isPresent() && other.alpha.isPresent() ? (1 + Math.cos(alpha.getAsDouble() - other.alpha.getAsDouble())) / 2 : 0;
	}
}
