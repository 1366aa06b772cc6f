/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import picocli.CommandLine.Option;

/** What the commands that read and write foreign formats have in common. */
final class FormatOptions {

	@Option(names = "--json", description = "Reports as JSON.")
	boolean json;

	@Option(names = "--strict", description = "Fails where the format cannot carry everything.")
	boolean strict;

	@Option(names = { "-o", "--option" }, paramLabel = "NAME=VALUE", description = "An option of the format; see labelwright formats.")
	Map<String, String> options = new LinkedHashMap<>();

	/** @return the exit code */
	int report(Console console, long read, long written, LossReport losses) {
		if (json) {
			ObjectNode node = Json.mapper().createObjectNode();
			node.put("read", read).put("written", written);
			ArrayNode lost = node.putArray("lost");
			losses.losses().forEach(loss -> lost.addObject().put("what", loss.what()).put("why", loss.why()).put("count", loss.count()));
			console.json(node);
		} else {
			console.out().println("read " + read + " annotations, wrote " + written);
			losses.losses().forEach(loss -> console.out().println("not carried: " + loss.count() + " x " + loss.what() + " (" + loss.why() + ")"));
		}
		return strict && !losses.isEmpty() ? CommandLineTool.FAILURE : 0;
	}
}
