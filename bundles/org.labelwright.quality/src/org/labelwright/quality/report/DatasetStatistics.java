/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a dataset holds. An object is an annotation, or a track, which counts once. Maps are by the id of the layer and have
 * every layer.
 *
 * @param items all, with labels or not
 * @param layers in the order of the dataset
 * @param classes those that occur, in the order of the ontology; objects without a class under the empty name
 * @param perItem how many items have so many objects
 * @param sizes one for each unit that occurs
 * @param throughput of people, by annotator and day; objects that do not say when they were made are left out
 * @param lastChanged when the youngest label was made or changed
 */
public record DatasetStatistics(long items, List<LayerCount> layers, List<ClassCount> classes, List<Bucket> perItem, List<Sizes> sizes,
		List<Throughput> throughput, Optional<Instant> lastChanged) {

	/** @param items that have an object in the layer */
	public record LayerCount(String layer, String name, long items, long objects) {
	}

	/** @param labelClass its name */
	public record ClassCount(String labelClass, Map<String, Long> byLayer) {
	}

	/** How many have a figure from one number to another, both included. */
	public record Bucket(long from, long to, Map<String, Long> byLayer) {

		/** For people, such as 5 or 4-7. */
		public String range() {
			return from == to ? Long.toString(from) : from + "\u2013" + to;
		}
	}

	/**
	 * How big objects are.
	 *
	 * @param unit "px": the side of the square with the area of the shape, rounded down; "characters": code points of a span;
	 *        "ms": milliseconds of an interval
	 */
	public record Sizes(String unit, List<Bucket> buckets) {
	}

	/**
	 * What one annotator made on one day, in UTC.
	 *
	 * @param timed those of the objects that say how long they took
	 * @param seconds that these took together
	 */
	public record Throughput(String annotator, String day, long objects, long timed, double seconds) {
	}
}
