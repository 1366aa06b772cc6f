/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.labelwright.cli.internal.CommandLineTool;
import org.labelwright.cli.internal.Console;
import org.labelwright.core.format.Formats;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;

/** One run of the command line tool. */
public record Tool(int code, String out, String err) {

	/** @param folder that paths are relative to */
	public static Tool run(Path folder, String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		Contributions contributions = Contributions.ofPlatform();
		int code = new CommandLineTool(new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, folder), contributions,
				new Formats(contributions)).run(arguments);
		return new Tool(code, out.toString(), err.toString());
	}

	/** What was written to stdout, as JSON. */
	public JsonNode json() throws JsonProcessingException {
		return Json.mapper().readTree(out);
	}
}
