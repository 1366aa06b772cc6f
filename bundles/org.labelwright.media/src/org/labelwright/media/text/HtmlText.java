/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** What a person reads of a page of HTML, parsed as browsers do. */
public final class HtmlText {

	private static final Set<String> SILENT = Set.of("head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "button", "canvas");
	private static final Set<String> KEPT = Set.of("pre", "textarea", "listing");
	/** Parts that are told of. */
	private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "pre", "blockquote", "a", "figcaption", "dt", "dd", "caption");
	/** {@code <meta charset=...>}, which has to stand in the first 1024 bytes (HTML Standard, 4.2.5.4). */
	private static final Pattern DECLARED = Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]+)",
			Pattern.CASE_INSENSITIVE);
	private static final int HEAD = 1024;

	private HtmlText() {
	}

	/**
	 * Decodes a page.
	 *
	 * @param given what somebody knows the encoding to be, empty to take what the page declares, or else to find out
	 * @throws MalformedTextException as {@link Encodings#decode}
	 */
	public static Encodings.Decoded decode(byte[] bytes, Optional<Charset> given) throws MalformedTextException {
		boolean marked = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xEF;
		Optional<Charset> declared = given.isPresent() || marked ? Optional.empty() : declared(bytes);
		if (declared.isEmpty()) {
			return Encodings.decode(bytes, given);
		}
		Encodings.Decoded decoded = Encodings.decode(bytes, declared);
		return new Encodings.Decoded(decoded.text(), decoded.charset(), Encodings.Known.DECLARED, decoded.confidence());
	}

	private static Optional<Charset> declared(byte[] bytes) throws MalformedTextException {
		Matcher found = DECLARED.matcher(new String(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), StandardCharsets.ISO_8859_1));
		if (!found.find()) {
			return Optional.empty();
		}
		String name = found.group(1) == null ? found.group(2) : found.group(1);
		// What a page in ASCII says of UTF-16 cannot be so (HTML Standard, 13.2.3.2).
		String meant = name.toLowerCase(Locale.ROOT).startsWith("utf-16") ? "UTF-8" : name.equalsIgnoreCase("iso-8859-1") ? "windows-1252" : name;
		try {
			return Optional.of(Charset.forName(meant));
		} catch (IllegalArgumentException e) {
			throw new MalformedTextException("", "says its encoding is \"" + name + "\", which is not known here; name another", e);
		}
	}

	/**
	 * The text of a page. Paragraphs, list items and the like stand on lines of their own, cells of a table have tabs
	 * between them.
	 */
	public static ExtractedText extract(String html) {
		Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
		Extraction extraction = new Extraction(html);
		page.traverse(new Walk(extraction));
		return extraction.build();
	}

	private static final class Walk implements NodeVisitor {

		private final Extraction extraction;
		/** Where the elements around begin in the text. */
		private final Deque<Integer> starts = new ArrayDeque<>();
		private int silent;
		private int kept;

		Walk(Extraction extraction) {
			this.extraction = extraction;
		}

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode words && silent == 0 && words.sourceRange().isTracked()) {
				extraction.add(words.sourceRange().startPos(), words.sourceRange().endPos(), words.getWholeText(), kept > 0);
			} else if (node instanceof Element element) {
				silent += SILENT.contains(element.normalName()) ? 1 : 0;
				kept += KEPT.contains(element.normalName()) ? 1 : 0;
				if (silent == 0) {
					opens(element);
				}
				starts.push(extraction.begin());
			}
		}

		private void opens(Element element) {
			if (element.normalName().equals("br")) {
				extraction.newLine();
			} else if (isCell(element)) {
				Element before = element.previousElementSibling();
				if (before != null && isCell(before)) {
					extraction.add('\t');
				}
			} else if (element.isBlock()) {
				extraction.endLine();
			}
		}

		private static boolean isCell(Element element) {
			return element.normalName().equals("td") || element.normalName().equals("th");
		}

		@Override
		public void tail(Node node, int depth) {
			if (node instanceof Element element) {
				int start = starts.pop();
				if (silent == 0) {
					if (BLOCKS.contains(element.normalName())) {
						extraction.block(element.normalName(), start);
					}
					if (element.isBlock() && !isCell(element)) {
						extraction.endLine();
					}
				}
				silent -= SILENT.contains(element.normalName()) ? 1 : 0;
				kept -= KEPT.contains(element.normalName()) ? 1 : 0;
			}
		}
	}
}
