/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The columns of an ontology as a table, as docs/ontology-formats.md tells. Lists within a cell are parted by |, a |
 * within an element is written \|.
 */
final class CsvColumns {

	static final String CSV = "csv";

	static final String CLASS = "class";
	static final String ATTRIBUTE = "attribute";
	static final String ITEM_ATTRIBUTE = "item attribute";
	static final String RELATION = "relation";

	/** In the order in which they are written. */
	static final List<String> ALL = List.of("element", "id", "name", "parent", "description", "color", "hotkey", "abstract", "geometry", "iou", "instructions", "kind",
			"required", "per frame", "default", "choices", "minimum", "maximum", "unit", "pattern", "sources", "targets", "directed", "transitive", "max per source",
			"max per target");

	/** What people write in place of the names of columns. */
	static final Map<String, String> ALIASES = Map.of("label", "name", "class", "name", "colour", "color", "supercategory", "parent", "definition", "description", "type",
			"element", "perframe", "per frame", "per_frame", "per frame");

	private CsvColumns() {
	}

	static String join(List<String> elements) {
		return String.join("|", elements.stream().map(one -> one.replace("\\", "\\\\").replace("|", "\\|")).toList());
	}

	static List<String> split(String cell) {
		List<String> elements = new ArrayList<>();
		if (cell.isEmpty()) {
			return elements;
		}
		StringBuilder element = new StringBuilder();
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			if (c == '\\' && i + 1 < cell.length()) {
				element.append(cell.charAt(++i));
			} else if (c == '|') {
				elements.add(element.toString());
				element.setLength(0);
			} else {
				element.append(c);
			}
		}
		elements.add(element.toString());
		return elements;
	}
}
