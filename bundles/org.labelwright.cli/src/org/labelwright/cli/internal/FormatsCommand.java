/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

@Command(name = "formats", description = "Lists the formats that can be read and written, what they carry, and their options.", mixinStandardHelpOptions = true)
final class FormatsCommand implements Callable<Integer> {

	/** One direction of a format. */
	private record Side(String verb, List<FormatOption> options, Capabilities capabilities) {
	}

	private final Console console;
	private final Formats formats;

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
		return importer.map(one -> new Side("reads", one.options(), one.capabilities()));
	}

	private static Optional<Side> writing(Format format) {
		Optional<Exporter> exporter = format.exporter().map(Supplier::get);
		return exporter.map(one -> new Side("writes", one.options(), one.capabilities()));
	}

	@Override
	public Integer call() {
		if (json) {
			ArrayNode list = Json.mapper().createArrayNode();
			formats.all().forEach(format -> describe(format, list.addObject()));
			console.json(list);
		} else if (markdown) {
			console.out().print(markdown());
		} else {
			formats.all().forEach(this::print);
		}
		return 0;
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
		console.out().printf("%-15s %-5s %-6s %s: %s%n", format.id(), format.importer().isPresent() ? "reads" : "",
				format.exporter().isPresent() ? "writes" : "", format.name(), format.description());
		for (Side side : sides(format)) {
			side.options().forEach(option -> console.out().printf("                %-6s -o %s=%s%s  %s%n", side.verb(), option.name(), option.values(),
					option.defaultValue().isEmpty() ? "" : " (" + option.defaultValue() + ")", option.description()));
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
		page.append("\n- **").append(side.verb()).append("** ").append(capabilities.geometry().isEmpty() ? "no annotations"
				: capabilities.geometry().stream().map(GeometryKind::id).collect(Collectors.joining(", ")));
		if (!capabilities.features().isEmpty()) {
			page.append("; ").append(capabilities.features().stream().sorted().map(Feature::words).collect(Collectors.joining(", ")));
		}
		if (side.verb().equals("writes") && !capabilities.lost().isEmpty()) {
			page.append("\n- **loses** ").append(capabilities.lost().stream().map(Feature::words).collect(Collectors.joining(", ")));
		}
		page.append('\n');
		if (!capabilities.note().isEmpty()) {
			page.append("- ").append(capabilities.note()).append('\n');
		}
		side.options().forEach(option -> page.append("- `-o ").append(option.name()).append('=').append(option.values()).append('`')
				.append(option.defaultValue().isEmpty() ? "" : " (`" + option.defaultValue() + "`)").append(": ").append(option.description()).append('\n'));
	}
}
