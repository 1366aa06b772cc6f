/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How tags of tokens say where entities begin and end. IOB1 is that of Ramshaw and Marcus (1995), IOB2 that of CoNLL-2002;
 * IOBES and BILOU also mark last and single tokens.
 */
enum TagScheme {

	IOB1, IOB2, IOBES, BILOU;

	static final String OUTSIDE = "O";

	/**
	 * An entity within a sentence.
	 *
	 * @param first token
	 * @param end after its last token
	 */
	record Chunk(String type, int first, int end) {
	}

	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The entities of a sentence as conlleval takes them, whatever the scheme: one also begins where the type changes or
	 * where only O stands before.
	 *
	 * @throws IllegalArgumentException where a tag is none
	 */
	static List<Chunk> decode(List<String> tags) {
		List<Chunk> chunks = new ArrayList<>();
		char lastMark = 'O';
		String lastType = "";
		int first = 0;
		for (int i = 0; i <= tags.size(); i++) {
			String tag = i < tags.size() ? tags.get(i) : OUTSIDE;
			char mark = mark(tag);
			String type = mark == 'O' ? "" : tag.substring(2);
			boolean open = lastMark != 'O';
			boolean closes = open && (mark == 'O' || mark == 'B' || mark == 'S' || mark == 'U' || isLast(lastMark) || !type.equals(lastType));
			if (closes) {
				chunks.add(new Chunk(lastType, first, i));
			}
			if (mark != 'O' && (!open || closes)) {
				first = i;
			}
			lastMark = mark;
			lastType = type;
		}
		return chunks;
	}

	private static boolean isLast(char mark) {
		return mark == 'E' || mark == 'L' || mark == 'S' || mark == 'U';
	}

	private static char mark(String tag) {
		if (tag.equals(OUTSIDE)) {
			return 'O';
		}
		if (tag.length() < 3 || tag.charAt(1) != '-' || "BIESLU".indexOf(tag.charAt(0)) < 0) {
			throw new IllegalArgumentException("\"" + tag + "\" is no tag such as O or B-PER");
		}
		return tag.charAt(0);
	}

	/** Whether a text may be a tag. */
	static boolean isTag(String text) {
		return text.equals(OUTSIDE) || text.length() > 2 && text.charAt(1) == '-' && "BIESLU".indexOf(text.charAt(0)) >= 0;
	}

	/** The tags of a sentence. Chunks do not overlap and are in order. */
	List<String> encode(List<Chunk> chunks, int tokens) {
		List<String> tags = new ArrayList<>();
		Chunk last = new Chunk("", 0, -1);
		for (Chunk chunk : chunks) {
			while (tags.size() < chunk.first()) {
				tags.add(OUTSIDE);
			}
			boolean touches = last.end() == chunk.first() && last.type().equals(chunk.type());
			for (int i = chunk.first(); i < chunk.end(); i++) {
				tags.add(mark(i == chunk.first(), i == chunk.end() - 1, touches) + "-" + chunk.type());
			}
			last = chunk;
		}
		while (tags.size() < tokens) {
			tags.add(OUTSIDE);
		}
		return tags;
	}

	private char mark(boolean first, boolean last, boolean touches) {
		return switch (this) {
		case IOB1 -> first && touches ? 'B' : 'I';
		case IOB2 -> first ? 'B' : 'I';
		case IOBES -> first ? last ? 'S' : 'B' : last ? 'E' : 'I';
		case BILOU -> first ? last ? 'U' : 'B' : last ? 'L' : 'I';
		};
	}

	/** The scheme in which a file seems to be written. */
	static final class Guess {

		private boolean last;
		private boolean unit;
		private boolean insideFirst;
		private boolean begins;

		void see(List<String> tags) {
			for (int i = 0; i < tags.size(); i++) {
				char mark = mark(tags.get(i));
				last |= mark == 'E' || mark == 'S';
				unit |= mark == 'L' || mark == 'U';
				String before = i == 0 ? OUTSIDE : tags.get(i - 1);
				boolean continues = !before.equals(OUTSIDE) && before.length() > 2 && tags.get(i).length() > 2 && before.substring(2).equals(tags.get(i).substring(2));
				insideFirst |= mark == 'I' && !continues;
				begins |= mark == 'B' && !continues;
			}
		}

		TagScheme scheme() {
			return last ? IOBES : unit ? BILOU : insideFirst && !begins ? IOB1 : IOB2;
		}
	}
}
