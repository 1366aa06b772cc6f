/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A list of what mentions in texts may mean, by the names it goes under: a knowledge base for entity linking, or a
 * dictionary for pre-annotation. Immutable, for several threads.
 */
public final class KnowledgeBase {

	/** Marks of Latin, Greek and Cyrillic letters; the vowels of other scripts are marks too, and stay. */
	private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
	/** Letters with a stroke, which Unicode does not take apart. */
	private static final String CROSSED = "\u0142\u00f8\u0111\u0127\u0131";
	private static final String PLAIN = "lodhi";

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

	/** What a search goes through at most of what begins so, where all of it belongs to few entries. */
	private static final int MOST = 10_000;

	private final String name;
	private final List<Entry> entries;
	private final Map<String, Entry> byId;
	/** Where the names of an entry begin, and whose they are. */
	private final int[] starts;
	private final int[] owners;
	private final PrefixIndex names;
	private final PrefixIndex words;

	/** Sorts all names, which takes seconds for a million of entries: not for the UI thread. */
	public KnowledgeBase(String name, List<Entry> entries) {
		this.name = name;
		this.entries = List.copyOf(entries);
		byId = HashMap.newHashMap(entries.size());
		StringBuilder all = new StringBuilder();
		int count = 0;
		int[] begins = new int[2 * this.entries.size()];
		int[] of = begins.clone();
		for (int i = 0; i < this.entries.size(); i++) {
			Entry entry = this.entries.get(i);
			byId.putIfAbsent(entry.id(), entry);
			for (String one : names(entry)) {
				if (count == begins.length) {
					begins = Arrays.copyOf(begins, 2 * count);
					of = Arrays.copyOf(of, 2 * count);
				}
				begins[count] = all.length();
				of[count++] = i;
				all.append(folded(one)).append(PrefixIndex.END);
			}
		}
		starts = Arrays.copyOf(begins, count);
		owners = Arrays.copyOf(of, count);
		char[] text = new char[all.length()];
		all.getChars(0, text.length, text, 0);
		// The id is found from its beginning alone, as it comes last: nobody knows the words of an IRI.
		names = new PrefixIndex(text, at -> at == 0 || text[at - 1] == PrefixIndex.END);
		words = new PrefixIndex(text, at -> at > 0 && Character.isLetterOrDigit(text[at]) && text[at - 1] != PrefixIndex.END && !Character.isLetterOrDigit(text[at - 1])
				&& !isId(at));
	}

	private static List<String> names(Entry entry) {
		List<String> names = new ArrayList<>(entry.alternatives().size() + 2);
		names.add(entry.label());
		names.addAll(entry.alternatives());
		if (!entry.id().equals(entry.label())) {
			names.add(entry.id());
		}
		return names;
	}

	private int nameAt(int place) {
		int at = Arrays.binarySearch(starts, place);
		return at < 0 ? -at - 2 : at;
	}

	private boolean isId(int place) {
		int at = nameAt(place);
		Entry entry = entries.get(owners[at]);
		return !entry.id().equals(entry.label()) && (at + 1 == owners.length || owners[at + 1] != owners[at]);
	}

	/** In lower case and without accents, as people type names of other languages. */
	private static String folded(String text) {
		String lower = text.strip().toLowerCase(Locale.ROOT).replace(PrefixIndex.END, ' ');
		if (lower.chars().allMatch(one -> one < 0x80)) {
			return lower;
		}
		String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
		StringBuilder folded = new StringBuilder(plain);
		for (int i = 0; i < folded.length(); i++) {
			int crossed = CROSSED.indexOf(folded.charAt(i));
			if (crossed >= 0) {
				folded.setCharAt(i, PLAIN.charAt(crossed));
			}
		}
		return folded.toString();
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
	 * type-ahead. Takes the time of two binary searches and of what it finds: less than a millisecond with a million of entries.
	 *
	 * @param typed upper and lower case are the same
	 * @param limit at most so many
	 */
	public List<Entry> search(String typed, int limit) {
		String prefix = folded(typed);
		Set<Integer> found = new LinkedHashSet<>();
		for (PrefixIndex index : List.of(names, words)) {
			index.forEach(prefix, seen -> found.size() < limit && seen < MOST, place -> found.add(owners[nameAt(place)]));
		}
		return found.stream().map(entries::get).toList();
	}
}
