/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.labelwright.core.Progress;
import org.labelwright.core.json.Json;

/**
 * Where commands read paths and write words.
 *
 * @param out carries the result alone
 * @param err everything else
 * @param terminal whether a person watches
 * @param folder that paths are relative to
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, Path folder) {

	Path path(Path given) {
		return folder.resolve(given).normalize();
	}

	/** As in "1 item", "2 items": for words that only get an s. */
	static String count(long number, String one) {
		return number + " " + one + (number == 1 ? "" : "s");
	}

	void json(JsonNode node) {
		ObjectMapper mapper = Json.mapper();
		try {
			out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(node));
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Shows percent on one line where a person watches. */
	Progress progress(String what) {
		if (!terminal) {
			return Progress.NONE;
		}
		int[] shown = { -1 };
		return (done, total) -> {
			int percent = total <= 0 ? 0 : (int) (100 * done / total);
			if (percent != shown[0]) {
				shown[0] = percent;
				err.print("\r" + what + " " + percent + " %" + (percent == 100 ? "\n" : ""));
				err.flush();
			}
		};
	}
}
