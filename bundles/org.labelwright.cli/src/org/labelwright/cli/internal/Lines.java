/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.labelwright.core.json.Json;
import org.labelwright.text.Hit;

/** Shows places in texts, one a line, the words below each other. */
final class Lines {

	private static final int BEFORE = 40;

	private Lines() {
	}

	/** @param classes names by id */
	static String line(Hit hit, Map<String, String> classes) {
		String before = hit.before().length() > BEFORE ? hit.before().substring(hit.before().length() - BEFORE) : hit.before();
		String after = hit.after().length() > BEFORE ? hit.after().substring(0, BEFORE) : hit.after();
		String name = hit.labelClass().isEmpty() ? "" : "  " + classes.getOrDefault(hit.labelClass(), hit.labelClass()) + (hit.identifier().isEmpty() ? "" : " = " + hit.identifier());
		return " ".repeat(BEFORE - before.length()) + before + "[" + hit.match() + "]" + after + "  " + hit.path() + ":" + hit.span().start() + "-" + hit.span().end() + name;
	}

	static ObjectNode json(Hit hit, Map<String, String> classes) {
		ObjectNode node = Json.mapper().createObjectNode().put("item", hit.item()).put("path", hit.path()).put("start", hit.span().start()).put("end", hit.span().end()).put("before", hit.before())
				.put("match", hit.match()).put("after", hit.after());
		if (!hit.labelClass().isEmpty()) {
			node.put("labelClass", classes.getOrDefault(hit.labelClass(), hit.labelClass()));
		}
		if (!hit.annotation().isEmpty()) {
			node.put("label", hit.annotation());
		}
		if (!hit.identifier().isEmpty()) {
			node.put("identifier", hit.identifier());
		}
		return node;
	}
}
