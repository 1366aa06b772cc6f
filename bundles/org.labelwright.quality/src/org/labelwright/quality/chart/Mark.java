/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.chart;

import java.util.List;
import java.util.Optional;

/** One thing that is drawn. Coordinates are those of the chart: pixels at 100 %, origin top left, y downwards. */
public sealed interface Mark {

	/** What it stands for, where it can be chosen. */
	default Optional<Hit> hit() {
		return Optional.empty();
	}

	record Box(double x, double y, double width, double height, Paint fill, Optional<Hit> hit) implements Mark {
	}

	record Dot(double x, double y, double radius, Paint fill, Optional<Hit> hit) implements Mark {
	}

	record Point(double x, double y) {
	}

	/** @param dash 0 for a line without gaps; each other number gives a pattern of its own */
	record Line(List<Point> points, Paint paint, double width, int dash) implements Mark {

		public Line {
			points = List.copyOf(points);
		}

		/** How long dashes and gaps are, in turn; empty without gaps. */
		public List<Integer> pattern() {
			return switch (Math.floorMod(dash, 4)) {
			case 1 -> List.of(6, 3);
			case 2 -> List.of(2, 3);
			case 3 -> List.of(8, 3, 2, 3);
			default -> List.of();
			};
		}
	}

	/** Where text stands to its point. */
	enum Anchor {
		START, MIDDLE, END
	}

	/**
	 * @param y of the base line
	 * @param size in pixels
	 * @param angle in degrees about the point, clockwise
	 */
	record Text(double x, double y, String text, Anchor anchor, double size, boolean bold, double angle, Paint paint) implements Mark {
	}
}
