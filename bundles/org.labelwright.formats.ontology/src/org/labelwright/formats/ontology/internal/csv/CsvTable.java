/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.labelwright.core.BadInputException;

/**
 * Rows of cells as RFC 4180 writes them. Commas, semicolons or tabs stand between the cells, whichever the first line
 * has most of.
 */
final class CsvTable {

	/** @param line where the row begins, from 1 */
	record Row(int line, List<String> cells) {
	}

	private static final int MAX_CELLS = 5_000_000;

	private final String text;
	private final Path file;
	private int at;
	private int line = 1;

	private CsvTable(String text, Path file) {
		this.text = text;
		this.file = file;
	}

	/** Without empty lines. */
	static List<Row> read(String text, Path file) throws BadInputException {
		return new CsvTable(text, file).rows();
	}

	static char separator(String text) {
		String first = text.lines().findFirst().orElse("");
		char best = ',';
		for (char candidate : new char[] { ';', '\t' }) {
			best = count(first, candidate) > count(first, best) ? candidate : best;
		}
		return best;
	}

	private static long count(String text, char wanted) {
		return text.chars().filter(c -> c == wanted).count();
	}

	private List<Row> rows() throws BadInputException {
		char separator = separator(text);
		List<Row> rows = new ArrayList<>();
		int cells = 0;
		while (at < text.length()) {
			Row row = new Row(line, new ArrayList<>());
			do {
				row.cells().add(cell(separator));
				if (++cells > MAX_CELLS) {
					throw new BadInputException(file, "line " + line, "has more than " + MAX_CELLS + " cells; no definition of labels has");
				}
			} while (skip(separator));
			endOfLine();
			if (row.cells().size() > 1 || !row.cells().getFirst().isEmpty()) {
				rows.add(row);
			}
		}
		return rows;
	}

	private boolean skip(char wanted) {
		boolean here = at < text.length() && text.charAt(at) == wanted;
		at += here ? 1 : 0;
		return here;
	}

	private void endOfLine() throws BadInputException {
		boolean carriage = skip('\r');
		boolean feed = skip('\n');
		if (!carriage && !feed && at < text.length()) {
			throw new BadInputException(file, "line " + line, "something follows a quoted cell; a quote inside one is written twice");
		}
		line++;
	}

	private String cell(char separator) throws BadInputException {
		if (!skip('"')) {
			int start = at;
			while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
				at++;
			}
			return text.substring(start, at);
		}
		int begin = line;
		StringBuilder cell = new StringBuilder();
		while (at < text.length()) {
			char c = text.charAt(at++);
			if (c == '"' && !skip('"')) {
				return cell.toString();
			}
			line += c == '\n' ? 1 : 0;
			cell.append(c);
		}
		throw new BadInputException(file, "line " + begin, "a quoted cell has no end");
	}

	/** One line with its end. */
	static String write(List<String> cells) {
		return cells.stream().map(cell -> cell.matches("(?s).*[\",\n\r;\t].*|\\s.*|.*\\s") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell).collect(Collectors.joining(",")) + "\n";
	}
}
