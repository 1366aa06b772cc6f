/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;

/**
 * Classes of items as a whole. Label Studio has no other than choices of a {@code Choices} control that is not asked of each region; a task does not
 * say which of these controls classify and which ask something else, so that goes by their names.
 *
 * @param controls the names of those that classify
 */
record WholeClasses(Set<String> controls) {

	/** Of new classes, and as Label Studio's template of image classification names it. */
	static final String CONTROL = "choice";

	private static final String ORIGIN = "control";
	private static final Origins ORIGINS = new Origins(StudioImporter.ID);

	/** @param names with commas; the one of the template where it is blank */
	static WholeClasses of(String names) {
		return new WholeClasses(names.isBlank() ? Set.of(CONTROL) : Stream.of(names.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
	}

	/** The ids of what is more than a value: choices with one of them are about a region. */
	static Set<String> regions(JsonNode results) {
		return StreamSupport.stream(results.spliterator(), false).filter(result -> result.has("id") && !StudioValues.isValue(result.path("type").asText()))
				.map(result -> result.get("id").asText()).collect(Collectors.toSet());
	}

	/** Whether a result says classes of the item. */
	boolean isClass(JsonNode result, Set<String> regions) {
		return result.path("type").asText().equals("choices") && controls.contains(result.path("from_name").asText()) && !regions.contains(result.path("id").asText());
	}

	/** The names of all classes that results say of the item. */
	Set<String> names(JsonNode results) {
		Set<String> regions = regions(results);
		Set<String> names = new LinkedHashSet<>();
		results.forEach(result -> {
			if (isClass(result, regions)) {
				StudioValues.choices(result).ifPresent(names::addAll);
			}
		});
		return names;
	}

	/** An annotation for each class that a result says. */
	List<Annotation> read(JsonNode result, Optional<Double> score, Classes classes) {
		List<Annotation> read = new ArrayList<>();
		for (String name : StudioValues.choices(result).orElse(List.of())) {
			Annotation whole = new Annotations().annotation(classes.id(name), new Whole());
			whole.setOrigin(ORIGINS.orNull(ORIGINS.object().put(ORIGIN, result.path("from_name").asText())));
			score.ifPresent(one -> Annotations.score(whole, one));
			read.add(whole);
		}
		return read;
	}

	/** Annotations of whole items by the control that says them, in their order. */
	static Map<String, List<Annotation>> byControl(List<Annotation> annotations) {
		Map<String, List<Annotation>> wholes = new LinkedHashMap<>();
		annotations.stream().filter(WholeClasses::isWhole)
				.forEach(whole -> wholes.computeIfAbsent(ORIGINS.of(whole.getOrigin()).path(ORIGIN).asText(CONTROL), name -> new ArrayList<>()).add(whole));
		return wholes;
	}

	static boolean isWhole(Annotation annotation) {
		return annotation.getGeometry() == null || annotation.getGeometry() instanceof Whole;
	}
}
