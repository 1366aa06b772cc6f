/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.formats.text.internal.support.TextOntology;

/**
 * A sentence as it stands in the file, checked: ids in order, heads that are there, no cycle.
 *
 * @param comments the lines before it, with their #
 * @param rows ten cells each
 */
record ConlluSentence(List<String> comments, List<String[]> rows) {

	private static final Pattern RANGE = Pattern.compile("(\\d{1,6})-(\\d{1,6})");
	private static final Pattern EMPTY_NODE = Pattern.compile("(\\d{1,6})\\.\\d{1,6}");
	private static final int MAX_DIGITS = 6;

	static ConlluSentence read(Path file, int firstLine, List<String> lines) throws BadInputException {
		List<String> comments = new ArrayList<>();
		List<String[]> rows = new ArrayList<>();
		int next = 1;
		int rangeEnd = 0;
		// By the number of a word; 0 for none, which the root has too: neither leads on.
		int[] heads = new int[lines.size() + 1];
		int[] lineOf = new int[lines.size() + 1];
		Set<String> emptyNodes = new HashSet<>();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (line.startsWith("#") && rows.isEmpty()) {
				comments.add(line);
				continue;
			}
			int number = firstLine + i;
			String[] cells = cells(file, number, line);
			String id = cells[0];
			if (isNumber(id, next)) {
				heads[next] = head(file, number, cells);
				lineOf[next] = number;
				next++;
			} else {
				requireNoHead(file, number, cells);
				rangeEnd = between(file, number, id, next, rangeEnd, emptyNodes);
			}
			rows.add(cells);
		}
		if (rangeEnd >= next) {
			throw new BadInputException(file, "line " + firstLine, "a range reaches to word " + rangeEnd + ", the sentence has " + (next - 1));
		}
		for (int word = 1; word < next; word++) {
			if (heads[word] >= next) {
				throw new BadInputException(file, "line " + lineOf[word], "there is no word " + heads[word] + " to be its head");
			}
		}
		requireNoCycle(file, heads, lineOf, next);
		return new ConlluSentence(comments, rows);
	}

	private static String[] cells(Path file, int line, String text) throws BadInputException {
		String[] cells = new String[ConlluFormat.COLUMNS];
		int start = 0;
		int count = 0;
		for (int tab = text.indexOf('\t'); tab >= 0 && count < cells.length; tab = text.indexOf('\t', start)) {
			cells[count++] = cell(file, line, text, start, tab);
			start = tab + 1;
		}
		if (count != ConlluFormat.COLUMNS - 1) {
			long columns = text.chars().filter(unit -> unit == '\t').count() + 1;
			throw new BadInputException(file, "line " + line, "has " + columns + " columns; CoNLL-U has ten, with tabs between them");
		}
		cells[count] = cell(file, line, text, start, text.length());
		return cells;
	}

	private static String cell(Path file, int line, String text, int start, int end) throws BadInputException {
		if (start == end) {
			throw new BadInputException(file, "line " + line, "has an empty column; nothing is written as an underscore");
		}
		// Most columns of most words say nothing.
		return end == start + 1 && text.charAt(start) == '_' ? ConlluFormat.NOTHING : text.substring(start, end);
	}

	/** Without making a text of the number: most lines of a treebank are asked this. */
	private static boolean isNumber(String id, int number) {
		int rest = number;
		for (int i = id.length() - 1; i >= 0; i--) {
			if (rest == 0 || id.charAt(i) != '0' + rest % 10) {
				return false;
			}
			rest /= 10;
		}
		return rest == 0;
	}

	/** Takes the id of a range or an empty node; returns the last word of a range. */
	private static int between(Path file, int line, String id, int next, int rangeEnd, Set<String> emptyNodes) throws BadInputException {
		Matcher range = RANGE.matcher(id);
		if (range.matches()) {
			int from = Integer.parseInt(range.group(1));
			int to = Integer.parseInt(range.group(2));
			if (from != next || to < from || from <= rangeEnd) {
				throw new BadInputException(file, "line " + line, "the range " + id + " does not begin at the next word, which is " + next);
			}
			return to;
		}
		Matcher empty = EMPTY_NODE.matcher(id);
		if (!empty.matches() || Integer.parseInt(empty.group(1)) != next - 1) {
			throw new BadInputException(file, "line " + line, "the id " + id + " does not follow; the next word is " + next);
		}
		if (!emptyNodes.add(id)) {
			throw new BadInputException(file, "line " + line, "the id " + id + " is there twice");
		}
		return rangeEnd;
	}

	private static int head(Path file, int line, String[] cells) throws BadInputException {
		String head = cells[6];
		if (head.equals(ConlluFormat.NOTHING)) {
			return 0;
		}
		int number = 0;
		for (int i = 0; i < head.length(); i++) {
			int digit = head.charAt(i) - '0';
			if (digit < 0 || digit > 9 || i == MAX_DIGITS || i > 0 && number == 0) {
				throw new BadInputException(file, "line " + line, "the head should be the number of a word, here is " + head);
			}
			number = 10 * number + digit;
		}
		return number;
	}

	private static void requireNoHead(Path file, int line, String[] cells) throws BadInputException {
		if (!cells[6].equals(ConlluFormat.NOTHING)) {
			throw new BadInputException(file, "line " + line, "ranges and empty nodes have no head, here is " + cells[6]);
		}
	}

	/** Each word is gone through once: a way up ends where an earlier one has been. */
	private static void requireNoCycle(Path file, int[] heads, int[] lineOf, int next) throws BadInputException {
		int[] seenFrom = new int[next];
		for (int word = 1; word < next; word++) {
			for (int at = word; at > 0; at = heads[at]) {
				if (seenFrom[at] == word) {
					throw new BadInputException(file, "line " + lineOf[word], "its heads lead in a circle back to word " + at);
				}
				if (seenFrom[at] != 0) {
					break;
				}
				seenFrom[at] = word;
			}
		}
	}

	/** The name of the document that begins here, which may be empty. */
	Optional<String> newDocument() {
		for (String line : comments) {
			int end = afterKey(line, "newdoc");
			if (end == line.length() || end > 0 && !Character.isLetterOrDigit(line.charAt(end)) && line.charAt(end) != '_') {
				int equals = line.indexOf('=');
				return Optional.of(equals < 0 ? "" : line.substring(equals + 1).strip());
			}
		}
		return Optional.empty();
	}

	/** What {@code # text =} says. */
	Optional<String> text() {
		for (String line : comments) {
			int equals = afterKey(line, "text");
			while (equals > 0 && equals < line.length() && Character.isWhitespace(line.charAt(equals))) {
				equals++;
			}
			if (equals > 0 && equals < line.length() && line.charAt(equals) == '=') {
				return Optional.of(line.substring(equals + 1).strip());
			}
		}
		return Optional.empty();
	}

	/** Where the key of a comment ends; -1 where it is another one. Without a pattern: each sentence is asked several times. */
	private static int afterKey(String line, String key) {
		int start = 1;
		while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
			start++;
		}
		return line.startsWith(key, start) ? start + key.length() : -1;
	}

	/** Tells the ontology of the names in it. */
	void names(TextOntology ontology, Set<String> upos) {
		for (String[] row : rows) {
			if (!row[3].equals(ConlluFormat.NOTHING)) {
				upos.add(row[3]);
			}
			if (!row[6].equals("0") && !row[6].equals(ConlluFormat.NOTHING)) {
				ontology.relation(row[7]);
			}
		}
	}
}
