/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * Which annotation or prediction of a task a layer is: the first annotation is the main layer, further ones and predictions have their number in
 * the id of theirs, also behind the name of a layer that they were imported beside.
 */
final class TaskLayers {

	private static final String ANNOTATION = "annotation";
	private static final String PREDICTION = "prediction";
	private static final Pattern NUMBERED = Pattern.compile("(?:.+-)?(annotation|prediction)-([1-9]\\d{0,3})");

	private TaskLayers() {
	}

	/** @param number from 0 */
	static Layer annotation(int number) {
		return number == 0 ? Layer.MAIN : layer(ANNOTATION, number);
	}

	/** @param number from 0 */
	static Layer prediction(int number) {
		return layer(PREDICTION, number);
	}

	private static Layer layer(String kind, int number) {
		return new Layer(kind + "-" + (number + 1), kind + " " + (number + 1));
	}

	static boolean isPrediction(String layer) {
		Matcher numbered = NUMBERED.matcher(layer);
		return layer.startsWith(PREDICTION) || numbered.matches() && numbered.group(1).equals(PREDICTION);
	}

	/** From 0; empty where the id says none. */
	private static OptionalInt number(String layer) {
		if (layer.equals(Layer.MAIN.id())) {
			return OptionalInt.of(0);
		}
		Matcher numbered = NUMBERED.matcher(layer);
		return numbered.matches() ? OptionalInt.of(Integer.parseInt(numbered.group(2)) - 1) : OptionalInt.empty();
	}

	/**
	 * The places of documents in a list of annotations, or of predictions: those that their layers name, or else the first that are free. Documents of
	 * layers that say nothing of the item are not there, so a place is not how many were before.
	 *
	 * @param predictions whether the list is that of predictions; documents of the other are left out
	 */
	static SortedMap<Integer, AnnotationDocument> places(Collection<AnnotationDocument> documents, boolean predictions) {
		SortedMap<Integer, AnnotationDocument> places = new TreeMap<>();
		List<AnnotationDocument> others = documents.stream().filter(document -> isPrediction(id(document)) == predictions).filter(document -> {
			OptionalInt number = number(id(document));
			return number.isEmpty() || places.putIfAbsent(number.getAsInt(), document) != null;
		}).toList();
		others.forEach(document -> places.put(IntStream.iterate(0, place -> place + 1).filter(place -> !places.containsKey(place)).findFirst().orElseThrow(), document));
		return places;
	}

	private static String id(AnnotationDocument document) {
		return Objects.requireNonNullElse(document.getLayer(), Layer.MAIN.id());
	}

	/** Whether one of the layers is the one at this place. */
	static boolean isThere(List<Layer> layers, boolean predictions, int place) {
		return layers.stream().map(Layer::id).filter(id -> isPrediction(id) == predictions).anyMatch(id -> number(id).equals(OptionalInt.of(place)));
	}
}
