/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.Importer;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.GeometryKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "formats", description = "Lists the formats: what each reads, writes and loses. Of those that are named, says all, their options too.", mixinStandardHelpOptions = true)
final class FormatsCommand implements Callable<Integer> {

	/** One direction of a format. */
	private record Side(String verb, List<FormatOption> options, Capabilities capabilities) {
	}

	private static final String READS = "reads";
	private static final String WRITES = "writes";
	/** Of the columns of the table. */
	private static final int[] WIDTHS = { 14, 40, 40, 50 };
	private static final String GAP = "  ";

	private final Console console;
	private final Formats formats;

	@Parameters(arity = "0..*", paramLabel = "ID", description = "The formats; all where none is named.")
	private List<String> ids = List.of();

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	@Option(names = "--markdown", description = "Prints the page docs/formats.md.")
	private boolean markdown;

	FormatsCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	private static Optional<Side> reading(Format format) {
		Optional<Importer> importer = format.importer().map(Supplier::get);
		return importer.map(one -> new Side(READS, one.options(), one.capabilities()));
	}

	private static Optional<Side> writing(Format format) {
		Optional<Exporter> exporter = format.exporter().map(Supplier::get);
		return exporter.map(one -> new Side(WRITES, one.options(), one.capabilities()));
	}

	@Override
	public Integer call() throws BadInputException {
		List<Format> chosen = new ArrayList<>();
		for (String id : ids) {
			chosen.add(formats.find(id).orElseThrow(() -> formats.unknown(id)));
		}
		if (json) {
			ArrayNode list = Json.mapper().createArrayNode();
			(ids.isEmpty() ? formats.all() : chosen).forEach(format -> describe(format, list.addObject()));
			console.json(list);
		} else if (markdown) {
			console.out().print(markdown());
		} else if (ids.isEmpty()) {
			console.out().print(table());
		} else {
			chosen.forEach(this::print);
		}
		return 0;
	}

	/** A row a format; the options are told of one format alone. */
	private String table() {
		StringBuilder table = new StringBuilder();
		addRow(table, "FORMAT", "READS", "WRITES", "LOSES WHEN IT IS WRITTEN");
		for (Format format : formats.all()) {
			Optional<Capabilities> written = writing(format).map(Side::capabilities);
			addRow(table, format.id(), reading(format).map(Side::capabilities).map(Capabilities::words).orElse("-"),
					written.map(Capabilities::words).orElse("-"), written.map(Capabilities::lostWords).orElse(""));
		}
		return table + "labelwright formats ID says what a format is, and its options.\n";
	}

	/** Each cell in as many lines as it needs: picocli's table begins a cell where the one before it ended. */
	private static void addRow(StringBuilder table, String... cells) {
		List<List<String>> wrapped = new ArrayList<>();
		for (int i = 0; i < cells.length; i++) {
			wrapped.add(wrap(cells[i], WIDTHS[i]));
		}
		int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
		for (int line = 0; line < height; line++) {
			StringBuilder row = new StringBuilder();
			for (int i = 0; i < cells.length; i++) {
				String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
				row.append(part).append(" ".repeat(Math.max(0, WIDTHS[i] - part.length()))).append(GAP);
			}
			table.append(row.toString().stripTrailing()).append('\n');
		}
	}

	private static List<String> wrap(String text, int width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

	private static void describe(Format format, ObjectNode node) {
		node.put("id", format.id()).put("name", format.name()).put("description", format.description())
				.put("reads", format.importer().isPresent()).put("writes", format.exporter().isPresent());
		add(node.putArray("importOptions"), reading(format).map(Side::options).orElse(List.of()));
		add(node.putArray("exportOptions"), writing(format).map(Side::options).orElse(List.of()));
		reading(format).ifPresent(side -> carried(side.capabilities(), node.putObject("import")));
		writing(format).ifPresent(side -> carried(side.capabilities(), node.putObject("export")));
	}

	private static void carried(Capabilities capabilities, ObjectNode node) {
		capabilities.geometry().stream().map(GeometryKind::id).forEach(node.putArray("geometry")::add);
		capabilities.features().stream().sorted().map(Feature::words).forEach(node.putArray("carries")::add);
		capabilities.lost().stream().map(Feature::words).forEach(node.putArray("loses")::add);
		node.put("note", capabilities.note());
	}

	private static void add(ArrayNode list, List<FormatOption> options) {
		for (FormatOption option : options) {
			ObjectNode node = list.addObject().put("name", option.name()).put("description", option.description())
					.put("type", option.type().name().toLowerCase(java.util.Locale.ROOT)).put("default", option.defaultValue());
			option.choices().forEach(node.putArray("choices")::add);
		}
	}

	private void print(Format format) {
		console.out().println(format.id() + ": " + format.name());
		console.out().println(GAP + format.description() + ".");
		for (Side side : sides(format)) {
			Capabilities capabilities = side.capabilities();
			console.out().println(GAP + side.verb() + " " + capabilities.words());
			if (side.verb().equals(WRITES) && !capabilities.lost().isEmpty()) {
				console.out().println(GAP + "loses " + capabilities.lostWords());
			}
			if (!capabilities.note().isEmpty()) {
				console.out().println(GAP + capabilities.note());
			}
			side.options().forEach(option -> console.out().println(GAP + GAP + FormatOptions.line(option)));
		}
	}

	private static List<Side> sides(Format format) {
		return java.util.stream.Stream.of(reading(format), writing(format)).flatMap(Optional::stream).toList();
	}

	private String markdown() {
		StringBuilder page = new StringBuilder("""
				# Formats

				This page is what `./labelwright formats --markdown` prints; a test compares the two. Formats are found out by content;
				options are given as `-o NAME=VALUE`. What a format cannot say is a loss: it is counted in the report of each export, and
				`--losses FILE.json` says of which items and annotations. What a format holds and Labelwright has no field for is kept
				and written back when the same format is written again; where another is written, the report names it.

				| format | reads | writes | |
				| --- | --- | --- | --- |
				""");
		for (Format format : formats.all()) {
			page.append("| [`").append(format.id()).append("`](#").append(format.id()).append(") | ").append(format.importer().isPresent() ? "yes" : "")
					.append(" | ").append(format.exporter().isPresent() ? "yes" : "").append(" | ").append(format.name()).append(" |\n");
		}
		for (Format format : formats.all()) {
			page.append("\n## ").append(format.id()).append("\n").append(format.name()).append(": ").append(format.description()).append(".\n");
			sides(format).forEach(side -> append(page, side));
		}
		return page.toString();
	}

	private static void append(StringBuilder page, Side side) {
		Capabilities capabilities = side.capabilities();
		page.append("\n- **").append(side.verb()).append("** ").append(capabilities.words());
		if (side.verb().equals(WRITES) && !capabilities.lost().isEmpty()) {
			page.append("\n- **loses** ").append(capabilities.lostWords());
		}
		page.append('\n');
		if (!capabilities.note().isEmpty()) {
			page.append("- ").append(capabilities.note()).append('\n');
		}
		side.options().forEach(option -> page.append("- `-o ").append(option.name()).append('=').append(option.values()).append('`')
				.append(option.defaultValue().isEmpty() ? "" : " (`" + option.defaultValue() + "`)").append(": ").append(option.description()).append('\n'));
	}
}
