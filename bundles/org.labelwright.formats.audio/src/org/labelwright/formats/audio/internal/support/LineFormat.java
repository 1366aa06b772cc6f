/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.format.Capabilities;

/** A format with a segment a line. Stateless. */
public interface LineFormat {

	/** Member of what is kept of a segment: the line as it came, where it would be written otherwise. */
	String LINE = "line";

	/**
	 * A line.
	 *
	 * @param recording the name of the recording, without an extension; empty where the format does not say it
	 */
	record Row(String recording, Segment segment) {
	}

	String id();

	/** For people. */
	String name();

	Capabilities capabilities();

	/** The attributes it writes, beside the text. */
	Set<String> carried();

	/** How sure it is where all lines at the beginning of a file can be read. */
	double sure();

	/**
	 * Reads a line.
	 *
	 * @return empty for what is no segment and is kept as it is: comments and blank lines
	 * @throws IllegalArgumentException where it is not of the format
	 */
	Optional<Row> row(String line);

	/** Writes a line. What cannot be said is replaced. */
	String line(Row row);

	/** As {@link #row}, with the line itself kept where {@link #line} would write another. */
	default Optional<Row> keptRow(String line) {
		return row(line).map(row -> {
			if (line(row).equals(line)) {
				return row;
			}
			return new Row(row.recording(), row.segment().keeping(JsonNodeFactory.instance.objectNode().put(LINE, line)));
		});
	}

	/** As {@link #line}, but the line that was kept as long as it says the same. */
	default String keptLine(Row row) {
		String now = line(row);
		JsonNode kept = row.segment().kept().path(LINE);
		if (!kept.isTextual()) {
			return now;
		}
		try {
			return row(kept.textValue()).filter(then -> line(then).equals(now)).isPresent() ? kept.textValue() : now;
		} catch (IllegalArgumentException e) {
			// Somebody has changed what was kept; it is written as what it is now.
			return now;
		}
	}
}
