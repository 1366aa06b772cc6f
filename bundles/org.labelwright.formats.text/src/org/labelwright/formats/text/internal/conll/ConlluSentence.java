/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
	private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,5}");
	private static final Pattern NEW_DOCUMENT = Pattern.compile("#\\s*newdoc\\b.*");
	private static final Pattern TEXT = Pattern.compile("#\\s*text\\s*=(.*)");

	static ConlluSentence read(Path file, int firstLine, List<String> lines) throws BadInputException {
		List<String> comments = new ArrayList<>();
		List<String[]> rows = new ArrayList<>();
		int next = 1;
		int rangeEnd = 0;
		Map<String, Integer> heads = new HashMap<>();
		Map<String, Integer> lineOf = new HashMap<>();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			String where = "line " + (firstLine + i);
			if (line.startsWith("#") && rows.isEmpty()) {
				comments.add(line);
				continue;
			}
			String[] cells = line.split("\t", -1);
			if (cells.length != ConlluFormat.COLUMNS) {
				throw new BadInputException(file, where, "has " + cells.length + " columns; CoNLL-U has ten, with tabs between them");
			}
			for (String cell : cells) {
				if (cell.isEmpty()) {
					throw new BadInputException(file, where, "has an empty column; nothing is written as an underscore");
				}
			}
			String id = cells[0];
			Matcher range = RANGE.matcher(id);
			Matcher empty = EMPTY_NODE.matcher(id);
			if (id.equals(Integer.toString(next))) {
				next++;
			} else if (range.matches()) {
				int from = Integer.parseInt(range.group(1));
				int to = Integer.parseInt(range.group(2));
				if (from != next || to < from || from <= rangeEnd) {
					throw new BadInputException(file, where, "the range " + id + " does not begin at the next word, which is " + next);
				}
				rangeEnd = to;
			} else if (!empty.matches() || Integer.parseInt(empty.group(1)) != next - 1) {
				throw new BadInputException(file, where, "the id " + id + " does not follow; the next word is " + next);
			}
			head(file, where, cells, heads);
			if (lineOf.put(id, firstLine + i) != null) {
				throw new BadInputException(file, where, "the id " + id + " is there twice");
			}
			rows.add(cells);
		}
		if (rangeEnd >= next) {
			throw new BadInputException(file, "line " + firstLine, "a range reaches to word " + rangeEnd + ", the sentence has " + (next - 1));
		}
		for (Map.Entry<String, Integer> head : heads.entrySet()) {
			if (head.getValue() >= next) {
				throw new BadInputException(file, "line " + lineOf.get(head.getKey()), "there is no word " + head.getValue() + " to be its head");
			}
			cycle(file, head.getKey(), heads, lineOf);
		}
		return new ConlluSentence(comments, rows);
	}

	private static void head(Path file, String where, String[] cells, Map<String, Integer> heads) throws BadInputException {
		if (cells[6].equals(ConlluFormat.NOTHING)) {
			return;
		}
		if (cells[0].indexOf('-') >= 0 || cells[0].indexOf('.') >= 0) {
			throw new BadInputException(file, where, "ranges and empty nodes have no head, here is " + cells[6]);
		}
		if (!NUMBER.matcher(cells[6]).matches()) {
			throw new BadInputException(file, where, "the head should be the number of a word, here is " + cells[6]);
		}
		heads.put(cells[0], Integer.valueOf(cells[6]));
	}

	private static void cycle(Path file, String start, Map<String, Integer> heads, Map<String, Integer> lineOf) throws BadInputException {
		Set<String> seen = new HashSet<>();
		String at = start;
		while (heads.containsKey(at)) {
			if (!seen.add(at)) {
				throw new BadInputException(file, "line " + lineOf.get(start), "its heads lead in a circle back to word " + at);
			}
			at = Integer.toString(heads.get(at));
		}
	}

	/** The name of the document that begins here, which may be empty. */
	Optional<String> newDocument() {
		return comments.stream().filter(line -> NEW_DOCUMENT.matcher(line).matches()).findFirst()
				.map(line -> line.contains("=") ? line.substring(line.indexOf('=') + 1).strip() : "");
	}

	/** What {@code # text =} says. */
	Optional<String> text() {
		return comments.stream().map(TEXT::matcher).filter(Matcher::matches).findFirst().map(found -> found.group(1).strip());
	}

	/** Tells the ontology of the names in it. */
	void names(TextOntology ontology, Set<String> upos) {
		for (String[] row : rows) {
			if (!row[3].equals(ConlluFormat.NOTHING)) {
				upos.add(row[3]);
			}
			if (!row[7].equals(ConlluFormat.NOTHING) && !row[6].equals("0") && !row[6].equals(ConlluFormat.NOTHING)) {
				ontology.relation(row[7]);
			}
		}
	}
}
