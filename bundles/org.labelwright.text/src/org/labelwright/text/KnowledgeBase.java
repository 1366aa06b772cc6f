/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A list of what mentions in texts may mean, by the names it goes under: a knowledge base for entity linking, or a
 * dictionary for pre-annotation. Immutable, for several threads.
 */
public final class KnowledgeBase {

	/**
	 * @param id an IRI, or whatever identifies it
	 * @param label the name it is shown by
	 * @param alternatives other names
	 * @param description empty for none
	 * @param labelClass the id or name of the label class of its mentions; empty where the list does not say
	 */
	public record Entry(String id, String label, List<String> alternatives, String description, String labelClass) {

		public Entry {
			alternatives = List.copyOf(alternatives);
		}
	}

	private record Key(String folded, int rank, int entry) {
	}

	/** How a name matches: the whole of it begins so, or a later word of it. */
	private static final int AT_START = 0;
	private static final int AT_WORD = 1;

	private final String name;
	private final List<Entry> entries;
	private final Map<String, Entry> byId = new HashMap<>();
	private final Key[] keys;

	public KnowledgeBase(String name, List<Entry> entries) {
		this.name = name;
		this.entries = List.copyOf(entries);
		List<Key> made = new ArrayList<>();
		for (int i = 0; i < this.entries.size(); i++) {
			Entry entry = this.entries.get(i);
			byId.putIfAbsent(entry.id(), entry);
			keys(entry.label(), i, made);
			for (String other : entry.alternatives()) {
				keys(other, i, made);
			}
			if (!entry.id().equals(entry.label())) {
				made.add(new Key(folded(entry.id()), AT_START, i));
			}
		}
		keys = made.toArray(Key[]::new);
		Arrays.sort(keys, Comparator.comparing(Key::folded).thenComparingInt(Key::rank).thenComparingInt(Key::entry));
	}

	private static void keys(String label, int entry, List<Key> made) {
		String folded = folded(label);
		made.add(new Key(folded, AT_START, entry));
		for (int i = 1; i < folded.length(); i++) {
			if (Character.isLetterOrDigit(folded.charAt(i)) && !Character.isLetterOrDigit(folded.charAt(i - 1))) {
				made.add(new Key(folded.substring(i), AT_WORD, entry));
			}
		}
	}

	private static String folded(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads CSV with the columns {@code id}, {@code label} (or {@code term}) and, where there are, {@code alternatives} with | between them,
	 * {@code description} and {@code class}; JSON with objects of these members, or one object of terms and classes; or
	 * SKOS in Turtle or RDF/XML. A file whose name ends in .txt and which has no such columns is one term a line.
	 *
	 * @throws org.labelwright.core.BadInputException with the place where it is none of these
	 */
	public static KnowledgeBase read(Path file) throws IOException {
		return new KnowledgeBaseReader(file).read();
	}

	/** For people. */
	public String name() {
		return name;
	}

	/** In the order of the file. */
	public List<Entry> entries() {
		return entries;
	}

	public Optional<Entry> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/**
	 * The entries of which a name, a word of a name or the id begins as typed, those first whose name does; for
	 * type-ahead. Takes the time of a binary search and of what it finds.
	 *
	 * @param typed upper and lower case are the same
	 * @param limit at most so many
	 */
	public List<Entry> search(String typed, int limit) {
		String prefix = folded(typed);
		int from = Arrays.binarySearch(keys, new Key(prefix, -1, -1), Comparator.comparing(Key::folded).thenComparingInt(Key::rank));
		Set<Integer> starts = new LinkedHashSet<>();
		Set<Integer> words = new LinkedHashSet<>();
		for (int i = from < 0 ? -from - 1 : from; i < keys.length && keys[i].folded().startsWith(prefix) && starts.size() < limit; i++) {
			if (keys[i].rank() == AT_START) {
				starts.add(keys[i].entry());
			} else if (words.size() < limit) {
				words.add(keys[i].entry());
			}
		}
		starts.addAll(words);
		return starts.stream().limit(limit).map(entries::get).toList();
	}
}
