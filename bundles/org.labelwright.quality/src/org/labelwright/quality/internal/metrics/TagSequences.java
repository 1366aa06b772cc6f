/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;

/**
 * Entities in sequences of tags, as seqeval finds them: leniently, as its get_entities and with it conlleval do, or strictly
 * by a scheme. Counts what truth and prediction have in common. Not for several threads.
 */
final class TagSequences {

	/** Packs begin, end and type of an entity into one number. */
	private static final int PLACE_BITS = 24;

	/** A tag taken apart: the place of its prefix in {@link TagScheme#PREFIXES} or -1, its first character, its type. */
	private record Tag(int prefix, char first, int type) {
	}

	private final Optional<TagScheme> scheme;
	private final Map<String, Tag> tags = new HashMap<>();
	private final Map<String, Integer> types = new HashMap<>();
	private final List<String> typeNames = new ArrayList<>();
	private final LabelCounts counts = new LabelCounts();

	/** @param scheme empty for the lenient way */
	TagSequences(Optional<TagScheme> scheme) {
		this.scheme = scheme;
	}

	LabelCounts counts() {
		return counts;
	}

	/**
	 * Takes the tags of one sequence, a sentence say.
	 *
	 * @throws BadInputException where the sequences differ in length, or the scheme does not have a tag
	 */
	void add(List<String> truth, List<String> prediction) throws BadInputException {
		if (truth.size() != prediction.size()) {
			throw new BadInputException("A sequence of " + truth.size() + " tags was predicted as " + prediction.size());
		}
		Set<Long> wanted = entities(truth);
		Set<Long> found = entities(prediction);
		for (long entity : wanted) {
			counts.of(type(entity)).add(found.contains(entity) ? 1 : 0, 0, 1);
		}
		for (long entity : found) {
			counts.of(type(entity)).add(0, 1, 0);
		}
	}

	private String type(long entity) {
		return typeNames.get((int) (entity >>> 2 * PLACE_BITS));
	}

	private static long entity(int type, int begin, int end) {
		return ((long) type << PLACE_BITS | begin) << PLACE_BITS | end;
	}

	private Set<Long> entities(List<String> sequence) throws BadInputException {
		if (sequence.size() >= 1 << PLACE_BITS) {
			throw new BadInputException("A sequence of " + sequence.size() + " tags is too long");
		}
		Tag[] read = new Tag[sequence.size() + 1];
		for (int i = 0; i < sequence.size(); i++) {
			String tag = sequence.get(i);
			Tag known = tags.get(tag);
			if (known == null) {
				known = read(tag);
				tags.put(tag, known);
			}
			read[i] = known;
		}
		read[sequence.size()] = read("O");
		return scheme.isPresent() ? strict(read, sequence, scheme.get()) : lenient(read);
	}

	private Tag read(String tag) throws BadInputException {
		if (tag.isEmpty()) {
			throw new BadInputException("A tag is empty");
		}
		String type = tag.substring(1);
		if (scheme.isPresent()) {
			type = type.replaceAll("^-+|-+$", "");
		} else if (type.indexOf('-') >= 0) {
			type = type.substring(type.indexOf('-') + 1);
		}
		return new Tag(TagScheme.PREFIXES.indexOf(tag.charAt(0)), tag.charAt(0), types.computeIfAbsent(type.isEmpty() ? "_" : type, name -> {
			typeNames.add(name);
			return typeNames.size() - 1;
		}));
	}

	private static Set<Long> strict(Tag[] read, List<String> sequence, TagScheme scheme) throws BadInputException {
		Set<Long> entities = new HashSet<>();
		Tag before = read[read.length - 1];
		for (int i = 0; i < read.length;) {
			Tag tag = read[i];
			if (!scheme.allows(tag.prefix())) {
				throw new BadInputException("The tag \"" + sequence.get(i) + "\" is not of the scheme " + scheme);
			}
			int end = i + 1;
			if (scheme.starts(before.prefix(), tag.prefix(), before.type() == tag.type())) {
				while (end < read.length && isInside(read, end, scheme)) {
					end++;
				}
				Tag after = read[end];
				if (after.prefix() >= 0 && scheme.ends(read[end - 1].prefix(), after.prefix(), read[end - 1].type() == after.type())) {
					entities.add(entity(tag.type(), i, end));
				}
			}
			i = end;
			before = read[i - 1];
		}
		return entities;
	}

	private static boolean isInside(Tag[] read, int at, TagScheme scheme) {
		return read[at].prefix() >= 0 && scheme.isInside(read[at - 1].prefix(), read[at].prefix(), read[at - 1].type() == read[at].type());
	}

	private static Set<Long> lenient(Tag[] read) {
		Set<Long> entities = new HashSet<>();
		char before = 'O';
		int typeBefore = -1;
		int begin = 0;
		for (int i = 0; i < read.length; i++) {
			char tag = read[i].first();
			boolean other = typeBefore != read[i].type();
			if (endsBefore(before, tag, other)) {
				entities.add(entity(typeBefore, begin, i - 1));
			}
			if (startsWith(before, tag, other)) {
				begin = i;
			}
			before = tag;
			typeBefore = read[i].type();
		}
		return entities;
	}

	private static boolean endsBefore(char before, char tag, boolean other) {
		boolean open = before == 'B' || before == 'I';
		return before == 'E' || before == 'S' || open && (tag == 'B' || tag == 'S' || tag == 'O') || before != 'O' && before != '.' && other;
	}

	private static boolean startsWith(char before, char tag, boolean other) {
		boolean closed = before == 'E' || before == 'S' || before == 'O';
		return tag == 'B' || tag == 'S' || closed && (tag == 'E' || tag == 'I') || tag != 'O' && tag != '.' && other;
	}
}
