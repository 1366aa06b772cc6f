/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.Prompt;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.GeometryKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "assistants", description = "Lists the assistants: what they can be asked, what they give, and their options.", mixinStandardHelpOptions = true)
final class AssistantsCommand implements Callable<Integer> {

	private final Console console;
	private final Assistants assistants;

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	AssistantsCommand(Console console, Assistants assistants) {
		this.console = console;
		this.assistants = assistants;
	}

	private static List<FormatOption> options(Assistant assistant) {
		return assistant.batch().map(Supplier::get).map(batch -> batch.options()).orElse(List.of());
	}

	private static List<String> prompts(Assistant assistant) {
		return assistant.prompts().stream().sorted().map(Prompt.Kind::id).toList();
	}

	private static List<String> gives(Assistant assistant) {
		return assistant.gives().stream().sorted().map(GeometryKind::id).toList();
	}

	@Override
	public Integer call() {
		if (json) {
			ArrayNode list = Json.mapper().createArrayNode();
			assistants.all().forEach(one -> describe(one, list.addObject()));
			console.json(list);
		} else {
			assistants.all().forEach(this::print);
		}
		return 0;
	}

	private static void describe(Assistant one, ObjectNode node) {
		node.put("id", one.id()).put("name", one.name()).put("description", one.description()).put("kind", one.batch().isPresent() ? "batch" : "interactive");
		one.media().forEach(node.putArray("media")::add);
		prompts(one).forEach(node.putArray("prompts")::add);
		gives(one).forEach(node.putArray("gives")::add);
		ArrayNode options = node.putArray("options");
		options(one).forEach(option -> options.addObject().put("name", option.name()).put("description", option.description())
				.put("values", option.values()).put("default", option.defaultValue()));
	}

	private void print(Assistant one) {
		console.out().printf("%-16s %-11s %s: %s%n", one.id(), one.batch().isPresent() ? "batch" : "interactive", one.name(), one.description());
		if (!one.prompts().isEmpty()) {
			console.out().printf("%-16s asked by %s, gives %s%n", "", String.join(", ", prompts(one)), String.join(", ", gives(one)));
		}
		options(one).forEach(option -> console.out().printf("%-16s -o %s=%s%s  %s%n", "", option.name(), option.values(),
				option.defaultValue().isEmpty() ? "" : " (" + option.defaultValue() + ")", option.description()));
	}
}
