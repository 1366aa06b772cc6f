/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.net.URL;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.ui.canvas.SceneTool;

/**
 * A tool that some bundle brings; its class is loaded when it is chosen.
 *
 * @param kinds that it draws, empty where it draws nothing of its own
 */
record ToolDescriptor(String id, String name, String hint, Optional<URL> icon, String command, Set<GeometryKind> kinds, Supplier<SceneTool> maker) {

	private static final String POINT = "org.labelwright.ui.tools";

	/** The tools of an editor: its own first, each bundle's in the order in which it names them. */
	static List<ToolDescriptor> of(Contributions contributions, String editor) {
		return contributions.of(POINT).stream().filter(one -> one.attribute("editor").filter(editor::equals).isPresent())
				.sorted(Comparator.comparing(one -> !editor.startsWith(one.contributor() + ".")))
				.flatMap(one -> contributions.guarded(one.id(), () -> descriptor(one)).stream()).toList();
	}

	private static ToolDescriptor descriptor(Contribution one) {
		Set<GeometryKind> kinds = Arrays.stream(one.attribute("kinds").orElse("").split(",")).map(String::trim).filter(kind -> !kind.isEmpty())
				.map(kind -> GeometryKind.of(kind).orElseThrow(() -> new IllegalArgumentException(kind + " is no kind of geometry")))
				.collect(Collectors.toSet());
		return new ToolDescriptor(one.id(), one.attribute("name").orElse(one.id()), one.attribute("hint").orElse(""), one.file("icon"),
				one.attribute("command").orElseThrow(() -> new IllegalArgumentException("A tool needs a command")), kinds,
				one.creator("class", SceneTool.class).orElseThrow(() -> new IllegalArgumentException("A tool needs a class")));
	}

	boolean draws(List<GeometryKind> allowed) {
		return kinds.stream().anyMatch(allowed::contains);
	}

	/** Whether keys label the image as a whole while it is in the hand. */
	boolean labelsWhole() {
		return kinds.contains(GeometryKind.WHOLE);
	}
}
