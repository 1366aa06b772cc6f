/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.media.text.CodePoints;

/**
 * How one of the formats that keep a text with its labels as a JSON object writes them. All count offsets in code points,
 * as Python does. Keeps no state.
 */
interface Dialect {

	/** The id of the format. */
	String id();

	/** For people. */
	String name();

	Capabilities capabilities();

	/** How sure it is that a record is of this dialect, 0 to 1. */
	double detect(JsonNode first);

	/** @throws IllegalArgumentException where it has none */
	String text(JsonNode node);

	/** Reads what is said of the text; unknown members go into {@link Reader#kept}. */
	void read(JsonNode node, Reader reader);

	/** Makes a record; reports what of the labels it leaves out. */
	JsonNode write(SourceRecord one, CodePoints text, Writer.Labels labels, Writer writer);

	/** An object for {@link #write} to fill: what was kept of the record it came from. */
	default ObjectNode kept(SourceRecord one, Writer writer) {
		return writer.origins().of(one.item().origin()).path(Reader.RAW) instanceof ObjectNode raw ? raw.deepCopy() : writer.origins().object();
	}
}
