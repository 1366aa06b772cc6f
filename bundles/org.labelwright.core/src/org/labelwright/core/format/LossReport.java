/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labelwright.core.AtomicFiles;

/** What a format could not carry, counted, and where the first of it stands; and what an importer took the file for. Not for several threads. */
public final class LossReport {

	/** Of one kind of loss, how many places are kept. */
	public static final int MAX_PLACES = 100;

	/**
	 * Where something was lost.
	 *
	 * @param item the id of the item, or whatever the format calls the record; empty where it is not of one
	 * @param annotation the id of the annotation, empty where it is of the whole item
	 */
	public record Place(String item, String annotation) {
	}

	/**
	 * @param what could not be carried
	 * @param why not, and what became of it
	 * @param places the first {@value #MAX_PLACES}
	 */
	public record Loss(String what, String why, long count, List<Place> places) {
	}

	private record Key(String what, String why) {
	}

	private static final class Tally {
		private long count;
		private final List<Place> places = new ArrayList<>();
	}

	private final Map<Key, Tally> losses = new LinkedHashMap<>();
	private final Map<String, Set<String>> found = new LinkedHashMap<>();

	/** Something of the whole. */
	public void add(String what, String why) {
		losses.computeIfAbsent(new Key(what, why), key -> new Tally()).count++;
	}

	/** Something of an item, and of an annotation where that is not empty. */
	public void add(String what, String why, String item, String annotation) {
		Tally tally = losses.computeIfAbsent(new Key(what, why), key -> new Tally());
		tally.count++;
		if (tally.places.size() < MAX_PLACES) {
			tally.places.add(new Place(item, annotation == null ? "" : annotation));
		}
	}

	/**
	 * What nobody told and the file itself says: no loss, but to be seen before it is relied on.
	 *
	 * @param option the name of the option that would tell, such as {@code delimiter}
	 */
	public void found(String option, String value) {
		found.computeIfAbsent(option, missing -> new LinkedHashSet<>()).add(value);
	}

	/** What was found out, by option; several values where files differ. */
	public Map<String, List<String>> found() {
		Map<String, List<String>> copy = new LinkedHashMap<>();
		found.forEach((option, values) -> copy.put(option, List.copyOf(values)));
		return copy;
	}

	/** Whether nothing was lost. */
	public boolean isEmpty() {
		return losses.isEmpty();
	}

	/** In the order in which each was first met. */
	public List<Loss> losses() {
		return losses.entrySet().stream()
				.map(e -> new Loss(e.getKey().what(), e.getKey().why(), e.getValue().count, List.copyOf(e.getValue().places))).toList();
	}

	/**
	 * What became of a whole import, export or conversion: {@code read} and {@code written} count annotations, {@code lost}
	 * is the list of {@link #toJson()}, {@code found} has the values of {@link #found()} by option, where there are any.
	 */
	public ObjectNode toJson(long read, long written) {
		ObjectNode report = JsonNodeFactory.instance.objectNode().put("read", read).put("written", written);
		report.set("lost", toJson());
		if (!found.isEmpty()) {
			ObjectNode node = report.putObject("found");
			found.forEach((option, values) -> values.forEach(node.putArray(option)::add));
		}
		return report;
	}

	/** Writes {@link #toJson(long, long)} as a file, wholly or not at all. */
	public void save(Path file, long read, long written) throws IOException {
		AtomicFiles.write(file, toJson(read, written).toPrettyString() + "\n");
	}

	/** A list of objects with {@code what}, {@code why}, {@code count} and {@code places}. */
	public ArrayNode toJson() {
		ArrayNode list = JsonNodeFactory.instance.arrayNode();
		for (Loss loss : losses()) {
			ObjectNode node = list.addObject().put("what", loss.what()).put("why", loss.why()).put("count", loss.count());
			ArrayNode places = node.putArray("places");
			for (Place place : loss.places()) {
				ObjectNode one = places.addObject().put("item", place.item());
				if (!place.annotation().isEmpty()) {
					one.put("annotation", place.annotation());
				}
			}
		}
		return list;
	}
}
