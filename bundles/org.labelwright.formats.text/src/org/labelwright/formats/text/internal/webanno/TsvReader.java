/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.webanno;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.text.internal.cas.CasTypes;
import org.labelwright.formats.text.internal.cas.FeatureStructure;
import org.labelwright.formats.text.internal.webanno.TsvHeader.Column;
import org.labelwright.formats.text.internal.webanno.TsvHeader.Kind;
import org.labelwright.formats.text.internal.webanno.TsvHeader.Layer;
import org.labelwright.formats.text.internal.webanno.TsvHeader.Role;
import org.labelwright.model.AttributeValue;

/** Reads one file: its text, and the feature structures of it in the order in which they are met. */
final class TsvReader {

	private static final Pattern UNIT = Pattern.compile("\\d{1,9}-\\d{1,9}(\\.\\d{1,9})?");
	private static final Pattern OFFSETS = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
	private static final Pattern NUMBERS = Pattern.compile("\\[(\\d{1,9})(?:_(\\d{1,9}))?]");
	private static final Pattern LINK = Pattern.compile("->(\\d{1,9})-(\\d{1,9})");
	/** More space between sentences than any text has. */
	private static final int MAX_GAP = 1 << 20;

	/** A value of a cell; null for none. The second number is that of the target of a relation. */
	private record Value(String text, int number, int second) {
	}

	private record Later(int line, Runnable action) {
	}

	private final Path file;
	private final Origins origins = new Origins(TsvFormat.ID);
	private final ObjectNode kept = origins.object();
	private final TsvHeader header = new TsvHeader();
	private final StringBuilder text = new StringBuilder();
	private final List<FeatureStructure> structures = new ArrayList<>();
	private final Map<String, FeatureStructure> units = new HashMap<>();
	private final Map<String, List<FeatureStructure>> atUnits = new HashMap<>();
	private final Map<String, FeatureStructure> numbered = new HashMap<>();
	private final List<Later> later = new ArrayList<>();
	private final List<String> sentence = new ArrayList<>();
	private String sentenceId = "";
	private FeatureStructure open;
	private boolean openRows;

	TsvReader(Path file) {
		this.file = file;
	}

	String text() {
		return text.toString();
	}

	ObjectNode kept() {
		return kept;
	}

	List<FeatureStructure> read() throws IOException {
		String[] lines = Reading.text(file).split("\n", -1);
		if (!lines[0].strip().matches("#FORMAT=WebAnno TSV 3\\.[23]")) {
			throw new BadInputException(file, "line 1", "should be \"" + TsvFormat.CURRENT + "\" or 3.2");
		}
		ArrayNode keptHeader = kept.putArray(TsvFormat.HEADER).add(lines[0].strip());
		for (int i = 1; i < lines.length; i++) {
			String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
			int number = i + 1;
			Reading.at(file, "line " + number, () -> {
				line(line, number, keptHeader);
				return null;
			});
		}
		Reading.at(file, "line " + lines.length, () -> {
			endSentence();
			return null;
		});
		for (Later one : later) {
			Reading.at(file, "line " + one.line(), () -> {
				one.action().run();
				return null;
			});
		}
		if (openRows) {
			kept.put(TsvFormat.OPEN_ROWS, true);
		}
		return structures;
	}

	private void line(String line, int number, ArrayNode keptHeader) {
		if (line.isEmpty()) {
			endSentence();
		} else if (line.startsWith("#T_") && structures.isEmpty() && sentence.isEmpty()) {
			header.add(line);
			keptHeader.add(line);
		} else if (line.startsWith(TsvFormat.SENTENCE_ID)) {
			endSentence();
			sentenceId = TsvFormat.unescapeText(line.substring(TsvFormat.SENTENCE_ID.length()));
		} else if (line.startsWith(TsvFormat.TEXT)) {
			if (open != null) {
				endSentence();
			}
			sentence.add(TsvFormat.unescapeText(line.substring(TsvFormat.TEXT.length())));
		} else {
			unit(line, number);
		}
	}

	/** Puts the sentence into the text where its first token says it stands. */
	private void beginSentence(int begin, String form) {
		if (sentence.isEmpty()) {
			throw new IllegalArgumentException("the line #Text= of the sentence is missing");
		}
		String all = String.join("\n", sentence);
		int start = TsvFormat.begin(all, form, begin, text.length());
		// A token that the sentence does not have is refused as such.
		int gap = (start < 0 ? begin : start) - text.length();
		if (gap < 0 || gap > MAX_GAP) {
			throw new IllegalArgumentException("the sentence would begin at " + (text.length() + gap) + ", the one before it ends at " + text.length());
		}
		append(gap, all);
	}

	private void append(int gap, String all) {
		if (gap > 0) {
			text.append(" ".repeat(gap - 1)).append('\n');
		}
		open = new FeatureStructure(CasTypes.SENTENCE, text.length(), text.length() + all.length(), origins.object());
		if (!sentenceId.isEmpty()) {
			open.values.put("id", new AttributeValue.Text(sentenceId));
		}
		text.append(all);
		structures.add(open);
	}

	private void endSentence() {
		if (open == null && !sentence.isEmpty()) {
			append(text.isEmpty() ? 0 : 1, String.join("\n", sentence));
		}
		open = null;
		sentence.clear();
		sentenceId = "";
	}

	private void unit(String line, int number) {
		String[] cells = line.split("\t", -1);
		int columns = header.layers().stream().mapToInt(layer -> layer.columns().size()).sum();
		boolean closed = cells.length == columns + 4 && cells[cells.length - 1].isEmpty();
		if (!closed && cells.length != columns + 3) {
			throw new IllegalArgumentException("has " + cells.length + " columns, the header makes it " + (columns + 3));
		}
		openRows |= !closed;
		Matcher offsets = OFFSETS.matcher(cells[1]);
		if (!UNIT.matcher(cells[0]).matches() || !offsets.matches()) {
			throw new IllegalArgumentException("should begin with sentence-token and begin-end, here is \"" + cells[0] + "\" and \"" + cells[1] + "\"");
		}
		int begin = Integer.parseInt(offsets.group(1));
		int end = Integer.parseInt(offsets.group(2));
		boolean token = cells[0].indexOf('.') < 0;
		String form = TsvFormat.unescapeText(cells[2]);
		if (open == null) {
			beginSentence(begin, form);
		}
		if (end < begin || end > text.length() || begin < open.begin || !text.substring(begin, end).equals(form)) {
			throw new IllegalArgumentException("the text from " + begin + " to " + end + " is "
					+ (begin <= end && end <= text.length() ? "\"" + text.substring(begin, end) + "\"" : "not within the sentence") + ", not \"" + form
					+ "\"; offsets count UTF-16 units");
		}
		FeatureStructure unit = new FeatureStructure(token ? CasTypes.TOKEN : "", begin, end, origins.object());
		if (units.putIfAbsent(cells[0], unit) != null) {
			throw new IllegalArgumentException("the token " + cells[0] + " is there twice");
		}
		if (token) {
			structures.add(unit);
		}
		int column = 3;
		for (Layer layer : header.layers()) {
			List<List<String>> stacks = new ArrayList<>();
			for (int i = 0; i < layer.columns().size(); i++) {
				String cell = cells[column++];
				stacks.add(cell.equals(TsvFormat.NONE) ? List.of() : TsvFormat.split(cell, '|'));
			}
			int size = stacks.stream().mapToInt(List::size).max().orElse(0);
			if (stacks.stream().anyMatch(stack -> !stack.isEmpty() && stack.size() != size)) {
				throw new IllegalArgumentException("the columns of the layer " + layer.type() + " have different numbers of values");
			}
			for (int i = 0; i < size; i++) {
				int at = i;
				annotation(layer, stacks.stream().map(stack -> stack.isEmpty() ? TsvFormat.NONE : stack.get(at)).toList(), cells[0], unit, number);
			}
		}
	}

	private static Value value(String cell) {
		int bracket = TsvFormat.find(cell, "[", 0);
		String plain = bracket < 0 ? cell : cell.substring(0, bracket);
		int first = 0;
		int second = 0;
		if (bracket >= 0) {
			Matcher numbers = NUMBERS.matcher(cell.substring(bracket));
			if (!numbers.matches()) {
				throw new IllegalArgumentException("a value ends with a number in brackets at most, here is \"" + cell + "\"");
			}
			first = Integer.parseInt(numbers.group(1));
			second = numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2));
		}
		return new Value(plain.equals(TsvFormat.NULL) || plain.equals(TsvFormat.NONE) ? null : TsvFormat.unescape(plain), first, second);
	}

	/** One annotation of a layer at a unit; one with a number may have begun at a unit before. */
	private void annotation(Layer layer, List<String> cells, String unitId, FeatureStructure unit, int line) {
		ObjectNode node = origins.object();
		Map<String, AttributeValue> values = new LinkedHashMap<>();
		String chain = null;
		String key = null;
		Value relation = null;
		for (int i = 0; i < cells.size(); i++) {
			Column column = layer.columns().get(i);
			String cell = cells.get(i);
			if (column.role() == Role.SLOT_TARGET) {
				continue;
			}
			if (column.role() == Role.CHAIN_RELATION) {
				int arrow = TsvFormat.find(cell, "->", 0);
				Matcher link = LINK.matcher(arrow < 0 ? "" : cell.substring(arrow));
				if (!link.matches()) {
					throw new IllegalArgumentException("a link of a chain is value->chain-link, here is \"" + cell + "\"");
				}
				node.put(TsvFormat.CHAIN, Values.count(link.group(1), "chain")).put(TsvFormat.LINK, Values.count(link.group(2), "link"));
				chain = CasTypes.shortName(layer.type()) + "-" + link.group(1);
				key = layer.type() + " " + link.group();
				put(values, column.text(), value(cell.substring(0, arrow)));
				continue;
			}
			Value value = value(cell);
			if (column.role() == Role.BASE) {
				relation = value;
			} else if (column.role() == Role.VALUE || column.role() == Role.CHAIN_TYPE) {
				put(values, column.text(), value);
			}
			if (value.number() > 0 && column.role() != Role.BASE && layer.kind() != Kind.CHAIN) {
				node.put(TsvFormat.NUMBER, value.number());
				key = layer.type() + " " + value.number();
			}
		}
		if (layer.kind() == Kind.RELATION) {
			relation(layer, values, node, relation, unitId, line);
			return;
		}
		FeatureStructure known = key == null ? null : numbered.get(key);
		if (known != null) {
			if (!known.values.equals(values)) {
				throw new IllegalArgumentException("the values of " + key + " are not those of the token before");
			}
			known.begin = Math.min(known.begin, unit.begin);
			known.end = Math.max(known.end, unit.end);
			return;
		}
		FeatureStructure made = new FeatureStructure(layer.type(), unit.begin, unit.end, node);
		made.values.putAll(values);
		made.chain = chain;
		structures.add(made);
		atUnits.computeIfAbsent(layer.type() + " " + unitId, missing -> new ArrayList<>()).add(made);
		if (key != null) {
			numbered.put(key, made);
		}
		slots(layer, cells, made, line);
	}

	private static void put(Map<String, AttributeValue> values, String feature, Value value) {
		if (value.text() != null) {
			values.put(feature, new AttributeValue.Text(value.text()));
		}
	}

	private void slots(Layer layer, List<String> cells, FeatureStructure owner, int line) {
		for (int i = 0; i + 1 < cells.size(); i++) {
			Column column = layer.columns().get(i);
			if (column.role() != Role.SLOT_ROLE || cells.get(i + 1).equals(TsvFormat.NULL) || cells.get(i + 1).equals(TsvFormat.NONE)) {
				continue;
			}
			List<String> roles = TsvFormat.split(cells.get(i), ';');
			List<String> targets = TsvFormat.split(cells.get(i + 1), ';');
			if (roles.size() != targets.size()) {
				throw new IllegalArgumentException("there are " + roles.size() + " roles for " + targets.size() + " targets");
			}
			String base = layer.columns().get(i + 1).text();
			for (int j = 0; j < roles.size(); j++) {
				String role = value(roles.get(j)).text();
				Value target = value(targets.get(j));
				later.add(new Later(line, () -> owner.links.add(new FeatureStructure.Link(column.feature(), role == null ? "" : role,
						find(base, target.text(), target.number())))));
			}
		}
	}

	private void relation(Layer layer, Map<String, AttributeValue> values, ObjectNode node, Value from, String unitId, int line) {
		FeatureStructure made = new FeatureStructure(layer.type(), 0, 0, node);
		made.values.putAll(values);
		structures.add(made);
		later.add(new Later(line, () -> {
			made.source = find(layer.base(), from.text(), from.number());
			made.target = find(layer.base(), unitId, from.second());
			made.begin = made.target.begin;
			made.end = made.target.end;
		}));
	}

	private FeatureStructure find(String base, String unitId, int number) {
		if (number > 0) {
			FeatureStructure found = numbered.get(base + " " + number);
			for (Layer layer : header.layers()) {
				found = found == null ? numbered.get(layer.type() + " " + number) : found;
			}
			if (found == null) {
				throw new IllegalArgumentException("there is no annotation with the number " + number);
			}
			return found;
		}
		FeatureStructure unit = unitId == null ? null : units.get(unitId);
		if (unit == null) {
			throw new IllegalArgumentException("there is no token " + unitId);
		}
		List<FeatureStructure> found = atUnits.getOrDefault(base + " " + unitId, List.of());
		if (found.size() == 1 && !CasTypes.standsOnTokens(base)) {
			return found.getFirst();
		}
		if (found.size() > 1) {
			throw new IllegalArgumentException("several annotations begin at " + unitId + ", and no number tells which is meant");
		}
		if (!unit.type.equals(CasTypes.TOKEN)) {
			throw new IllegalArgumentException("no annotation of " + base + " begins at " + unitId);
		}
		return unit;
	}
}
