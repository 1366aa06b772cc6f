/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.OntologyReader;
import org.labelwright.formats.ontology.internal.CssColors;
import org.labelwright.formats.ontology.internal.Draft;
import org.labelwright.formats.ontology.internal.ForeignText;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Element;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;

/**
 * Reads a table with the columns of {@link CsvColumns}, of which a name or an id is enough. Rows may come in any order;
 * columns that are not known are kept.
 */
public final class CsvReader implements OntologyReader {

	@Override
	public double detect(Path file) throws IOException {
		String head = ForeignText.head(file);
		char separator = CsvTable.separator(head);
		Set<String> names = new HashSet<>();
		for (String cell : head.lines().findFirst().orElse("").split(Pattern.quote(String.valueOf(separator)), -1)) {
			names.add(column(cell.replace("\"", "")));
		}
		boolean table = file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv)");
		names.retainAll(CsvColumns.ALL);
		return names.contains("name") || names.contains("id") ? names.size() > 2 ? 0.8 : table ? 0.5 : 0 : 0;
	}

	private static String column(String header) {
		String name = header.strip().toLowerCase(Locale.ROOT);
		return CsvColumns.ALIASES.getOrDefault(name, name);
	}

	/** A row with its cells by column. */
	private record Row(Path file, int line, Map<String, String> cells) {

		String cell(String column) {
			return cells.getOrDefault(column, "").strip();
		}

		Optional<String> value(String column) {
			return Optional.of(cell(column)).filter(cell -> !cell.isEmpty());
		}

		BadInputException bad(String message) {
			return new BadInputException(file, "line " + line, message);
		}

		boolean flag(String column, boolean otherwise) throws BadInputException {
			return switch (cell(column).toLowerCase(Locale.ROOT)) {
			case "" -> otherwise;
			case "true", "yes", "1", "x" -> true;
			case "false", "no", "0" -> false;
			default -> throw bad("the column \"" + column + "\" holds true or false, not \"" + cell(column) + "\"");
			};
		}

		Optional<Double> number(String column) throws BadInputException {
			if (cell(column).isEmpty()) {
				return Optional.empty();
			}
			try {
				double number = Double.parseDouble(cell(column));
				if (Double.isFinite(number)) {
					return Optional.of(number);
				}
			} catch (NumberFormatException e) {
				// Told below.
			}
			throw bad("the column \"" + column + "\" holds a number, not \"" + cell(column) + "\"");
		}

		int count(String column) throws BadInputException {
			double number = number(column).orElse(-1.0);
			if (number != Math.rint(number) || number < -1 || number > Integer.MAX_VALUE) {
				throw bad("the column \"" + column + "\" holds a whole number, not \"" + cell(column) + "\"");
			}
			return (int) number;
		}
	}

	@Override
	public Ontology read(Path file, LossReport losses) throws IOException {
		List<Row> rows = rows(file);
		Draft draft = new Draft(file);
		CssColors colors = new CssColors();
		Map<String, LabelClass> classes = new LinkedHashMap<>();
		Map<LabelClass, Row> rowOf = new LinkedHashMap<>();
		for (Row row : rows) {
			if (element(row).equals(CsvColumns.CLASS)) {
				LabelClass labelClass = labelClass(draft, row, colors);
				if (classes.put(labelClass.getId(), labelClass) != null || row.value("id").isPresent() && !labelClass.getId().equals(row.cell("id"))) {
					throw row.bad("the id \"" + row.cell("id") + "\" stands twice");
				}
				rowOf.put(labelClass, row);
			}
		}
		Map<String, LabelClass> byName = new HashMap<>();
		classes.values().forEach(one -> byName.putIfAbsent(one.getName(), one));
		for (Map.Entry<LabelClass, Row> entry : rowOf.entrySet()) {
			nest(entry.getKey(), entry.getValue(), classes, byName);
		}
		for (Row row : rows) {
			switch (element(row)) {
			case CsvColumns.ATTRIBUTE -> attribute(row, row.value("parent").isEmpty() ? draft.ontology().getItemAttributes()
					: find(row, row.cell("parent"), classes, byName).getAttributes());
			case CsvColumns.ITEM_ATTRIBUTE -> attribute(row, draft.ontology().getItemAttributes());
			case CsvColumns.RELATION -> relation(draft, row, classes, byName);
			default -> {
				// Classes are there already.
			}
			}
		}
		return draft.done();
	}

	private static List<Row> rows(Path file) throws IOException {
		List<CsvTable.Row> table = CsvTable.read(ForeignText.read(file), file);
		if (table.isEmpty()) {
			throw new BadInputException(file, "", "is empty; the first line names the columns");
		}
		List<String> columns = table.getFirst().cells().stream().map(CsvReader::column).toList();
		if (!columns.contains("name") && !columns.contains("id")) {
			throw new BadInputException(file, "line 1", "names no column \"name\" or \"id\"; here are " + String.join(", ", columns));
		}
		if (columns.stream().distinct().count() < columns.size()) {
			throw new BadInputException(file, "line 1", "names a column twice: " + String.join(", ", columns));
		}
		List<Row> rows = new ArrayList<>();
		for (CsvTable.Row row : table.subList(1, table.size())) {
			if (row.cells().size() > columns.size()) {
				throw new BadInputException(file, "line " + row.line(), "has " + row.cells().size() + " cells for " + columns.size() + " columns");
			}
			Map<String, String> cells = new LinkedHashMap<>();
			for (int i = 0; i < row.cells().size(); i++) {
				cells.put(columns.get(i), row.cells().get(i));
			}
			if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
				rows.add(new Row(file, row.line(), cells));
			}
		}
		return rows;
	}

	private static String element(Row row) throws BadInputException {
		String element = row.value("element").orElse(CsvColumns.CLASS).toLowerCase(Locale.ROOT);
		if (!List.of(CsvColumns.CLASS, CsvColumns.ATTRIBUTE, CsvColumns.ITEM_ATTRIBUTE, CsvColumns.RELATION).contains(element)) {
			throw row.bad("the column \"element\" holds class, attribute, item attribute or relation, not \"" + row.cell("element") + "\"");
		}
		return element;
	}

	private static String name(Row row) throws BadInputException {
		return row.value("name").or(() -> row.value("id")).orElseThrow(() -> row.bad("has neither a name nor an id"));
	}

	private static LabelClass labelClass(Draft draft, Row row, CssColors colors) throws BadInputException {
		LabelClass labelClass = row.value("id").isPresent() ? draft.labelClass(row.cell("id"), name(row), Optional.empty()) : draft.labelClass(name(row), Optional.empty());
		if (row.value("color").isPresent()) {
			labelClass.setColor(colors.hex(row.cell("color")).orElseThrow(() -> row.bad("\"" + row.cell("color") + "\" is no colour; write it as #rrggbb")));
		}
		labelClass.setHotKey(row.value("hotkey").orElse(null));
		labelClass.setAbstract(row.flag("abstract", false));
		for (String kind : CsvColumns.split(row.cell("geometry"))) {
			labelClass.getGeometryKinds().add(GeometryKind.of(kind.strip()).orElseThrow(() -> row.bad("no geometry is named \"" + kind + "\"")));
		}
		row.number("iou").ifPresent(labelClass::setIouThreshold);
		labelClass.setInstructions(row.value("instructions").orElse(null));
		labelClass.setDescription(row.value("description").orElse(null));
		keep(row, labelClass);
		return labelClass;
	}

	private static void keep(Row row, Element element) {
		ObjectNode kept = Json.mapper().createObjectNode();
		row.cells().forEach((column, cell) -> {
			if (!CsvColumns.ALL.contains(column) && !cell.isEmpty()) {
				kept.put(column, cell);
			}
		});
		new Kept(CsvColumns.CSV).put(element, kept);
	}

	private static LabelClass find(Row row, String idOrName, Map<String, LabelClass> classes, Map<String, LabelClass> byName) throws BadInputException {
		LabelClass found = classes.getOrDefault(idOrName, byName.get(idOrName));
		if (found == null) {
			throw row.bad("there is no class with the id or name \"" + idOrName + "\"");
		}
		return found;
	}

	private static void nest(LabelClass labelClass, Row row, Map<String, LabelClass> classes, Map<String, LabelClass> byName) throws BadInputException {
		if (row.value("parent").isPresent()) {
			LabelClass parent = find(row, row.cell("parent"), classes, byName);
			for (LabelClass above = parent; above != null; above = above.getParent()) {
				if (above == labelClass) {
					throw row.bad("the class \"" + labelClass.getName() + "\" would stand below itself");
				}
			}
			parent.getSubclasses().add(labelClass);
		}
	}

	private static void attribute(Row row, List<AttributeType> into) throws BadInputException {
		AttributeKind kind = AttributeKind.getByName(row.value("kind").orElse("text"));
		if (kind == null) {
			throw row.bad("the column \"kind\" holds " + AttributeKind.VALUES + ", not \"" + row.cell("kind") + "\"");
		}
		AttributeType attribute = Draft.attribute(into, name(row), kind);
		row.value("id").ifPresent(attribute::setId);
		if (into.stream().anyMatch(one -> one != attribute && one.getId().equals(attribute.getId()))) {
			throw row.bad("the attribute \"" + attribute.getId() + "\" stands twice");
		}
		attribute.setDescription(row.value("description").orElse(null));
		attribute.setRequired(row.flag("required", false));
		attribute.setPerFrame(row.flag("per frame", false));
		attribute.setDefaultValue(row.value("default").orElse(null));
		attribute.getChoices().addAll(CsvColumns.split(row.cell("choices")));
		attribute.setMinimum(row.number("minimum").orElse(null));
		attribute.setMaximum(row.number("maximum").orElse(null));
		attribute.setUnit(row.value("unit").orElse(null));
		attribute.setPattern(row.value("pattern").orElse(null));
		keep(row, attribute);
	}

	private static void relation(Draft draft, Row row, Map<String, LabelClass> classes, Map<String, LabelClass> byName) throws BadInputException {
		RelationType relation = draft.relation(row.value("id").orElse(Ids.ofName(name(row), id -> false)), name(row));
		relation.setDescription(row.value("description").orElse(null));
		for (String source : CsvColumns.split(row.cell("sources"))) {
			relation.getSources().add(find(row, source, classes, byName));
		}
		for (String target : CsvColumns.split(row.cell("targets"))) {
			relation.getTargets().add(find(row, target, classes, byName));
		}
		relation.setDirected(row.flag("directed", true));
		relation.setTransitive(row.flag("transitive", false));
		relation.setMaxPerSource(row.count("max per source"));
		relation.setMaxPerTarget(row.count("max per target"));
		keep(row, relation);
	}
}
