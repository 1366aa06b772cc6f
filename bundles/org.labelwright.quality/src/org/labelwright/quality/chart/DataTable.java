/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.chart;

import java.util.List;
import java.util.stream.Collectors;

/** The figures of a chart as text, for who reads or calculates. Every row has a cell for each column. */
public record DataTable(List<String> columns, List<List<String>> rows) {

	public DataTable {
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
		int count = columns.size();
		if (rows.stream().anyMatch(row -> row.size() != count)) {
			throw new IllegalArgumentException("A row has not " + count + " cells");
		}
	}

	/** As RFC 4180 has it. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
	public String csv() {
		return line(columns) + rows.stream().map(DataTable::line).collect(Collectors.joining());
	}

	private static String line(List<String> cells) {
		return cells.stream().map(DataTable::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(String text) {
		boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9.]+(E-?[0-9]+)?");
		String safe = formula ? "'" + text : text;
		return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}
}
