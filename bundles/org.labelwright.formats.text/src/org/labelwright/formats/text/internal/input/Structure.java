/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import java.util.List;

/** What parts of documents are called for people. */
final class Structure {

	static final List<String> CLASSES = List.of("heading", "paragraph", "list item", "table cell", "quotation", "link", "caption", "preformatted");

	private Structure() {
	}

	/** @param kind as HTML names it */
	static String name(String kind) {
		return switch (kind) {
		case "h1", "h2", "h3", "h4", "h5", "h6" -> "heading";
		case "li", "dt", "dd" -> "list item";
		case "td", "th" -> "table cell";
		case "blockquote" -> "quotation";
		case "a" -> "link";
		case "figcaption", "caption" -> "caption";
		case "pre" -> "preformatted";
		default -> "paragraph";
		};
	}
}
