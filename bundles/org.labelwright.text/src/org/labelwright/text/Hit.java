/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;

/**
 * A place in a text with what stands around it, for people to judge.
 *
 * @param item its id
 * @param path of the item
 * @param annotation the id of the annotation there, empty where there is none yet
 * @param labelClass the id of its class, or of that it would get; empty for none
 * @param identifier what it is in the knowledge base; empty where nothing is said
 * @param span in code points
 * @param before what stands before it in one line, up to {@value #CONTEXT} characters
 * @param match the words themselves
 */
public record Hit(String item, String path, String annotation, String labelClass, String identifier, Span span, String before, String match, String after) {

	/** How much is shown to each side. */
	public static final int CONTEXT = 60;

	static Hit of(String item, String path, String annotation, String labelClass, String identifier, Span span, CodePoints text) {
		int from = text.toUtf16(Math.max(0, span.start() - CONTEXT));
		int to = text.toUtf16(Math.min(text.length(), span.end() + CONTEXT));
		return new Hit(item, path, annotation, labelClass, identifier, span, line(text.text().substring(from, text.toUtf16(span.start()))), line(text.text(span)),
				line(text.text().substring(text.toUtf16(span.end()), to)));
	}

	private static String line(String text) {
		return text.replaceAll("\\s", " ");
	}

	/** Names the place, to choose it out of a preview: item, offsets, class. */
	public String key() {
		return item + ":" + span.start() + "-" + span.end() + ":" + labelClass;
	}
}
