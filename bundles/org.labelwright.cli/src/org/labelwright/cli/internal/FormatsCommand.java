/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.Importer;
import org.labelwright.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "formats", description = "Lists the formats that can be read and written, with their options.", mixinStandardHelpOptions = true)
final class FormatsCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	FormatsCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() {
		ArrayNode list = Json.mapper().createArrayNode();
		for (Format format : formats.all()) {
			List<FormatOption> read = format.importer().map(maker -> maker.get()).map(Importer::options).orElse(List.of());
			List<FormatOption> write = format.exporter().map(maker -> maker.get()).map(Exporter::options).orElse(List.of());
			if (json) {
				ObjectNode node = list.addObject().put("id", format.id()).put("name", format.name()).put("description", format.description())
						.put("reads", format.importer().isPresent()).put("writes", format.exporter().isPresent());
				add(node.putArray("importOptions"), read);
				add(node.putArray("exportOptions"), write);
			} else {
				console.out().printf("%-10s %-6s %-6s %s: %s%n", format.id(), format.importer().isPresent() ? "reads" : "",
						format.exporter().isPresent() ? "writes" : "", format.name(), format.description());
				read.forEach(option -> print("import", option));
				write.forEach(option -> print("export", option));
			}
		}
		if (json) {
			console.json(list);
		}
		return 0;
	}

	private static void add(ArrayNode list, List<FormatOption> options) {
		for (FormatOption option : options) {
			ObjectNode node = list.addObject().put("name", option.name()).put("description", option.description())
					.put("default", option.defaultValue());
			option.choices().forEach(node.putArray("choices")::add);
		}
	}

	private void print(String when, FormatOption option) {
		console.out().printf("           %s -o %s=%s%s  %s%n", when, option.name(),
				option.choices().isEmpty() ? "..." : String.join("|", option.choices()),
				option.defaultValue().isEmpty() ? "" : " (" + option.defaultValue() + ")", option.description());
	}
}
