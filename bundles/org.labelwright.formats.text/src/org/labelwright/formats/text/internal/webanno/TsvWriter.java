/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.webanno;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.text.internal.cas.CasTypes;
import org.labelwright.formats.text.internal.cas.FeatureStructure;
import org.labelwright.formats.text.internal.webanno.TsvHeader.Column;
import org.labelwright.formats.text.internal.webanno.TsvHeader.Kind;
import org.labelwright.formats.text.internal.webanno.TsvHeader.Layer;
import org.labelwright.formats.text.internal.webanno.TsvHeader.Role;
import org.labelwright.model.AttributeValue;

/** Writes the feature structures of one text as rows of tokens, and of parts of tokens where an annotation covers only such. */
final class TsvWriter {

	/** A token, or a part of one, with what stands on it. */
	private static final class Row {
		private final int begin;
		private final int end;
		private String id = "";
		private final Map<Layer, List<FeatureStructure>> structures = new HashMap<>();
		/** Parts by where they begin, the longer first. */
		private final TreeMap<int[], Row> parts = new TreeMap<>(Comparator.<int[]>comparingInt(at -> at[0]).thenComparingInt(at -> -at[1]));

		Row(int begin, int end) {
			this.begin = begin;
			this.end = end;
		}

		Row part(int from, int to) {
			return from == begin && to == end ? this : parts.computeIfAbsent(new int[] { from, to }, missing -> new Row(from, to));
		}
	}

	private record Sentence(FeatureStructure structure, List<Row> tokens) {
	}

	private final String text;
	private final String itemId;
	private final JsonNode kept;
	private final LossReport losses;
	private final TsvHeader header = new TsvHeader();
	private final List<Sentence> sentences = new ArrayList<>();
	private final List<Row> tokens = new ArrayList<>();
	private final Map<FeatureStructure, List<Row>> rows = new IdentityHashMap<>();
	private final Map<FeatureStructure, Integer> numbers = new IdentityHashMap<>();
	private final Map<FeatureStructure, String> chains = new IdentityHashMap<>();

	TsvWriter(String text, String itemId, JsonNode kept, LossReport losses) {
		this.text = text;
		this.itemId = itemId;
		this.kept = kept;
		this.losses = losses;
	}

	String write(List<FeatureStructure> structures) {
		String format = kept.path(TsvFormat.HEADER).path(0).asText(TsvFormat.CURRENT);
		for (int i = 1; i < kept.path(TsvFormat.HEADER).size(); i++) {
			header.add(kept.path(TsvFormat.HEADER).get(i).asText());
		}
		int read = header.layers().size();
		header.ensure(structures);
		header.sortAddedFrom(read);
		segments(structures);
		structures.forEach(this::place);
		identify();
		number(structures);
		chain(structures);
		for (FeatureStructure one : structures) {
			if (one.isRelation()) {
				relation(one);
			}
		}
		StringBuilder out = new StringBuilder(format).append('\n');
		header.lines().forEach(line -> out.append(line).append('\n'));
		out.append('\n');
		sentences.forEach(sentence -> sentence(out, sentence));
		return out.toString();
	}

	private void lost(String what, String why, FeatureStructure one) {
		losses.add(what, why, itemId, one.annotation);
	}

	private void segments(List<FeatureStructure> structures) {
		int end = 0;
		for (FeatureStructure one : sorted(structures, CasTypes.SENTENCE)) {
			if (one.begin < end) {
				lost("sentences", "overlap another one; left out", one);
				continue;
			}
			if (!text.substring(end, one.begin).isBlank()) {
				losses.add("text", "stands in no sentence; written as space", itemId, "");
			}
			end = one.end;
			sentences.add(new Sentence(one, new ArrayList<>()));
		}
		String rest = text.substring(end);
		if (!rest.isBlank()) {
			losses.add("text", "stands in no sentence; left out", itemId, "");
		} else if (!rest.isEmpty()) {
			losses.add("space after the last sentence", "belongs to no line of the format; left out", itemId, "");
		}
		tokens(structures);
		reportPlaces();
	}

	private void tokens(List<FeatureStructure> structures) {
		int in = 0;
		int end = 0;
		for (FeatureStructure one : sorted(structures, CasTypes.TOKEN)) {
			while (in < sentences.size() && sentences.get(in).structure().end < one.end) {
				in++;
			}
			if (in == sentences.size() || one.begin < sentences.get(in).structure().begin || one.begin < end || one.begin == one.end) {
				lost("tokens", in == sentences.size() || one.begin < sentences.get(in).structure().begin ? "stand in no sentence; left out"
						: "are empty or overlap another one; left out", one);
				continue;
			}
			end = one.end;
			Row row = new Row(one.begin, one.end);
			sentences.get(in).tokens().add(row);
			tokens.add(row);
			rows.put(one, List.of(row));
		}
	}

	/** Where a sentence begins follows from its first token, and what stands before it from that. */
	private void reportPlaces() {
		int end = 0;
		for (Sentence sentence : sentences) {
			FeatureStructure one = sentence.structure();
			String gap = text.substring(end, one.begin);
			int begin = end == 0 ? 0 : end + 1;
			if (!sentence.tokens().isEmpty()) {
				Row first = sentence.tokens().getFirst();
				begin = TsvFormat.begin(text.substring(one.begin, one.end), text.substring(first.begin, first.end), first.begin, end);
			}
			if (begin != one.begin) {
				lost("places of sentences", "follow from their first token, which does not tell this one", one);
				losses.add("places of sentences", "follow from their first token, which does not tell this one", itemId, "");
			} else if (!gap.isEmpty() && !gap.matches(" *\n") && gap.isBlank()) {
				losses.add("space between sentences", "is written as spaces and the end of a line", itemId, "");
			}
			end = one.end;
		}
	}

	private static List<FeatureStructure> sorted(List<FeatureStructure> structures, String type) {
		return structures.stream().filter(one -> one.type.equals(type)).sorted(Comparator.comparingInt((FeatureStructure one) -> one.begin)).toList();
	}

	private Layer layer(FeatureStructure one) {
		return header.layer(CasTypes.base(one.type)).orElseThrow();
	}

	private void place(FeatureStructure one) {
		if (one.isRelation() || one.type.equals(CasTypes.SENTENCE) || one.type.equals(CasTypes.TOKEN)) {
			return;
		}
		List<Row> covered = new ArrayList<>();
		for (int i = firstEndingAt(one.begin); i < tokens.size() && tokens.get(i).begin <= one.end; i++) {
			Row token = tokens.get(i);
			int from = Math.max(one.begin, token.begin);
			int to = Math.min(one.end, token.end);
			if (from < to || one.begin == one.end && from == to && covered.isEmpty()) {
				covered.add(token.part(from, to));
			}
		}
		if (covered.isEmpty()) {
			lost("spans", "hold no token; left out", one);
			return;
		}
		if (covered.getFirst().begin != one.begin || covered.getLast().end != one.end) {
			lost("boundaries of spans", "stand between tokens; written with the tokens within", one);
		}
		rows.put(one, covered);
		covered.forEach(row -> row.structures.computeIfAbsent(layer(one), missing -> new ArrayList<>()).add(one));
	}

	private int firstEndingAt(int offset) {
		int low = 0;
		int high = tokens.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (tokens.get(middle).end < offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private void identify() {
		for (int i = 0; i < sentences.size(); i++) {
			int number = 0;
			for (Row token : sentences.get(i).tokens()) {
				token.id = (i + 1) + "-" + ++number;
				int part = 0;
				for (Row row : token.parts.values()) {
					row.id = token.id + "." + ++part;
				}
			}
		}
	}

	/** Numbers tell apart what stands on several rows, or with others of its layer on one. */
	private void number(List<FeatureStructure> structures) {
		Set<Integer> used = new HashSet<>();
		for (FeatureStructure one : structures) {
			int number = one.kept.path(TsvFormat.NUMBER).asInt();
			if (number > 0 && (rows.containsKey(one) || one.isRelation()) && used.add(number)) {
				numbers.put(one, number);
			}
		}
		Set<FeatureStructure> ends = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
		structures.stream().filter(FeatureStructure::isRelation).forEach(one -> {
			String base = layer(one).base();
			List.of(one.source, one.target).stream().filter(end -> !end.type.equals(base) && !end.type.equals(CasTypes.TOKEN)).forEach(ends::add);
		});
		int next = used.stream().mapToInt(Integer::intValue).max().orElse(0);
		for (FeatureStructure one : structures) {
			List<Row> on = rows.get(one);
			if (on != null && !one.type.equals(CasTypes.TOKEN) && !numbers.containsKey(one) && layer(one).kind() == Kind.SPAN
					&& (on.size() > 1 || one.begin == one.end || ends.contains(one) || on.getFirst().structures.get(layer(one)).size() > 1)) {
				numbers.put(one, ++next);
			}
		}
	}

	/** Chains keep their number, links are counted anew in their order. */
	private void chain(List<FeatureStructure> structures) {
		Map<Layer, Map<String, List<FeatureStructure>>> groups = new LinkedHashMap<>();
		for (FeatureStructure one : structures) {
			if (rows.containsKey(one) && !one.type.equals(CasTypes.TOKEN)) {
				if (layer(one).kind() == Kind.CHAIN) {
					groups.computeIfAbsent(layer(one), missing -> new LinkedHashMap<>())
							.computeIfAbsent(one.chain == null ? " " + one.annotation : one.chain, missing -> new ArrayList<>()).add(one);
				} else if (one.chain != null) {
					lost("groups", "only layers of chains have them", one);
				}
			}
		}
		groups.values().forEach(chainsOfLayer -> {
			Set<Integer> used = new HashSet<>();
			Map<String, Integer> known = new HashMap<>();
			chainsOfLayer.forEach((name, links) -> links.stream().mapToInt(link -> link.kept.path(TsvFormat.CHAIN).asInt())
					.filter(number -> number > 0 && name.endsWith("-" + number)).findFirst().ifPresent(number -> {
						if (used.add(number)) {
							known.put(name, number);
						}
					}));
			chainsOfLayer.forEach((name, links) -> {
				int number = known.getOrDefault(name, 1);
				while (!known.containsKey(name) && !used.add(number)) {
					number++;
				}
				links.sort(Comparator.comparingInt(link -> link.kept.path(TsvFormat.LINK).asInt(Integer.MAX_VALUE)));
				for (int i = 0; i < links.size(); i++) {
					chains.put(links.get(i), number + "-" + (i + 1));
				}
			});
		});
	}

	private void relation(FeatureStructure one) {
		if (!rows.containsKey(one.source) || !rows.containsKey(one.target)) {
			lost("relations", "lead to what is left out", one);
			return;
		}
		rows.get(one.target).getFirst().structures.computeIfAbsent(layer(one), missing -> new ArrayList<>()).add(one);
	}

	private void sentence(StringBuilder out, Sentence sentence) {
		out.append('\n');
		FeatureStructure structure = sentence.structure();
		structure.values.forEach((name, value) -> {
			if (name.equals("id")) {
				out.append(TsvFormat.SENTENCE_ID).append(TsvFormat.escapeText(value.text())).append('\n');
			} else {
				lost("attributes of sentences", "a sentence has no feature \"" + name + "\"", structure);
			}
		});
		for (String line : text.substring(structure.begin, structure.end).split("\n", -1)) {
			out.append(TsvFormat.TEXT).append(TsvFormat.escapeText(line)).append('\n');
		}
		for (Row token : sentence.tokens()) {
			row(out, token);
			token.parts.values().forEach(part -> row(out, part));
		}
	}

	private void row(StringBuilder out, Row row) {
		out.append(row.id).append('\t').append(row.begin).append('-').append(row.end).append('\t').append(TsvFormat.escapeText(text.substring(row.begin, row.end)));
		for (Layer layer : header.layers()) {
			List<FeatureStructure> on = row.structures.getOrDefault(layer, List.of());
			for (Column column : layer.columns()) {
				out.append('\t').append(on.isEmpty() ? TsvFormat.NONE : on.stream().map(one -> cell(one, column)).collect(Collectors.joining("|")));
			}
		}
		out.append(kept.path(TsvFormat.OPEN_ROWS).asBoolean() ? "\n" : "\t\n");
	}

	private String cell(FeatureStructure one, Column column) {
		return switch (column.role()) {
		case PLACEHOLDER -> TsvFormat.NULL + number(one);
		case VALUE -> value(one, column) + number(one);
		case BASE -> rows.get(one.source).getFirst().id + ends(one);
		case SLOT_ROLE -> slots(one, column, TsvFormat.NONE, link -> link.role().isEmpty() ? TsvFormat.NULL : TsvFormat.escape(link.role())) + number(one);
		case SLOT_TARGET -> slots(one, slotOf(one, column), TsvFormat.NULL, link -> rows.get(link.target()).getFirst().id + number(link.target()));
		case CHAIN_RELATION -> value(one, column) + "->" + chains.get(one);
		case CHAIN_TYPE -> value(one, column) + "[" + chains.get(one).substring(0, chains.get(one).indexOf('-')) + "]";
		};
	}

	private Column slotOf(FeatureStructure one, Column target) {
		List<Column> columns = layer(one).columns();
		for (int i = 1; i < columns.size(); i++) {
			if (columns.get(i) == target) {
				return columns.get(i - 1);
			}
		}
		throw new IllegalStateException("no role before " + target);
	}

	private String number(FeatureStructure one) {
		return numbers.containsKey(one) ? "[" + numbers.get(one) + "]" : "";
	}

	private String ends(FeatureStructure one) {
		int source = numbers.getOrDefault(one.source, 0);
		int target = numbers.getOrDefault(one.target, 0);
		return source > 0 || target > 0 ? "[" + source + "_" + target + "]" : "";
	}

	private static String value(FeatureStructure one, Column column) {
		AttributeValue value = one.values.get(column.feature());
		return value == null ? TsvFormat.NULL : TsvFormat.escape(value.text());
	}

	private String slots(FeatureStructure one, Column column, String none, java.util.function.Function<FeatureStructure.Link, String> shown) {
		List<String> parts = one.links.stream().filter(link -> link.feature().equals(column.feature()) && rows.containsKey(link.target())).map(shown).toList();
		return parts.isEmpty() ? none : String.join(";", parts);
	}
}
