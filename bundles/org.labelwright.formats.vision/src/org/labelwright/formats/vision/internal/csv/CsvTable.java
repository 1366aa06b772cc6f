/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;

/** Comma-separated values after RFC 4180, line by line; a quoted cell may hold commas and doubled quotes, but no line break. */
public final class CsvTable {

	/** Takes a line; the cells by the names of the columns. */
	@FunctionalInterface
	public interface Visitor {
		void visit(Map<String, String> row, int line) throws IOException;
	}

	private CsvTable() {
	}

	/** The cells of a line. */
	public static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (quoted) {
				if (c != '"') {
					cell.append(c);
				} else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
					cell.append(c);
					i++;
				} else {
					quoted = false;
				}
			} else if (c == '"' && cell.isEmpty()) {
				quoted = true;
			} else if (c == ',') {
				cells.add(cell.toString());
				cell.setLength(0);
			} else {
				cell.append(c);
			}
		}
		if (quoted) {
			throw new IllegalArgumentException("a quote is not closed");
		}
		cells.add(cell.toString());
		return cells;
	}

	/** Gives each line below the first, which names the columns. */
	public static void forEach(Path file, Visitor visitor) throws IOException {
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			String head = reader.readLine();
			if (head == null) {
				throw new BadInputException(file, "", "is empty");
			}
			List<String> columns = Reading.at(file, "line 1", () -> cells(head.startsWith("\uFEFF") ? head.substring(1) : head).stream().map(String::strip).toList());
			int number = 1;
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				int at = ++number;
				if (!line.isBlank()) {
					String text = line;
					Reading.at(file, "line " + at, () -> {
						List<String> cells = cells(text);
						if (cells.size() != columns.size()) {
							throw new IllegalArgumentException("has " + cells.size() + " cells, the first line " + columns.size());
						}
						Map<String, String> row = new java.util.LinkedHashMap<>();
						for (int i = 0; i < cells.size(); i++) {
							row.put(columns.get(i), cells.get(i));
						}
						visitor.visit(row, at);
						return null;
					});
				}
			}
		} catch (CharacterCodingException e) {
			throw new BadInputException(file, "", "is not text in UTF-8", e);
		}
	}

	/** A cell, quoted where it must be. Line breaks become spaces. */
	public static String cell(String text) {
		String plain = text.replaceAll("[\\r\\n]+", " ");
		return plain.matches("(?s).*[\",].*|^\\s.*|.*\\s$") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
	}
}
