/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.labelwright.geometry.GeometryKind;

/**
 * What an importer reads, or an exporter writes. An exporter's losses follow from it, see {@link ExportCheck}, and so does
 * what {@code labelwright formats} and the page of formats say.
 *
 * @param geometry the kinds; another kind is written as the first of them it can be converted to
 * @param features what can be said beside classes and geometry
 * @param note what else one should know, in a sentence or two; empty for nothing
 */
public record Capabilities(List<GeometryKind> geometry, Set<Feature> features, String note) {

	public Capabilities {
		geometry = List.copyOf(geometry);
		features = Set.copyOf(features);
	}

	public static Capabilities of(GeometryKind... geometry) {
		return new Capabilities(List.of(geometry), Set.of(), "");
	}

	/** Every kind and feature. */
	public static Capabilities all() {
		return new Capabilities(Arrays.asList(GeometryKind.values()), EnumSet.allOf(Feature.class), "");
	}

	public Capabilities with(Feature... more) {
		return new Capabilities(geometry, more.length == 0 ? Set.of() : EnumSet.copyOf(List.of(more)), note);
	}

	public Capabilities noting(String text) {
		return new Capabilities(geometry, features, text);
	}

	/** What it can say, for people. */
	public String words() {
		String kinds = geometry.isEmpty() ? "no annotations" : geometry.stream().map(GeometryKind::id).collect(Collectors.joining(", "));
		return features.isEmpty() ? kinds : kinds + "; " + words(features.stream().sorted().toList());
	}

	/** What it cannot say, for people; empty where it can say all. */
	public String lostWords() {
		return words(lost());
	}

	private static String words(List<Feature> features) {
		return features.stream().map(Feature::words).collect(Collectors.joining(", "));
	}

	/** Whether it can say something; one that has relations has those of parts as well. */
	public boolean carries(Feature feature) {
		return features.contains(feature) || feature == Feature.PART_OF && features.contains(Feature.RELATIONS);
	}

	/** What it cannot say; what follows from that, or from the shapes it does not have, is not named. */
	public List<Feature> lost() {
		return Arrays.stream(Feature.values()).filter(feature -> !carries(feature) && switch (feature) {
		case PART_OF -> false;
		case TURNED_ELLIPSES -> geometry.contains(GeometryKind.ELLIPSE);
		default -> true;
		}).toList();
	}
}
