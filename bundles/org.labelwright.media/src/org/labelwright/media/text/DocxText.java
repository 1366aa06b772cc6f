/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a person reads of the main part of a Word document (ECMA-376, WordprocessingML), with insertions that are not yet
 * accepted and without deletions. Offsets are those of the characters of {@value #PART}.
 */
public final class DocxText {

	/** The part that holds the text. */
	public static final String PART = "word/document.xml";

	private static final Set<String> NAMESPACES = Set.of("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main");
	/** What is told in a simpler form once more, and what is no text. */
	private static final Set<String> SILENT = Set.of("Fallback", "del", "moveFrom", "instrText", "delText", "sectPr", "pPrChange", "rPrChange");
	private static final Pattern HEADING = Pattern.compile("(?i)heading ?([1-6])");
	private static final long MAX_SIZE = 128L << 20;
	/** XML of documents shrinks to a tenth, not to a thousandth. */
	private static final int MAX_RATIO = 400;
	private static final int MAX_DEPTH = 500;

	private DocxText() {
	}

	/** Whether a file is a zip with the part of a Word document. */
	public static boolean isDocx(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return zip.getEntry(PART) != null && zip.getEntry("[Content_Types].xml") != null;
		} catch (ZipException | EOFException e) {
			return false;
		}
	}

	/** @throws MalformedTextException where it is no such document, damaged, or larger than any */
	public static ExtractedText extract(Path file) throws IOException {
		String xml;
		try (ZipFile zip = new ZipFile(file.toFile())) {
			ZipEntry entry = zip.getEntry(PART);
			if (entry == null) {
				throw new MalformedTextException("", "is no Word document: it has no " + PART);
			}
			xml = read(zip, entry);
		} catch (MalformedTextException e) {
			throw e;
		} catch (IOException | IllegalArgumentException e) {
			// Sizes and lengths of a damaged zip are anything.
			throw new MalformedTextException("", "is no Word document, or damaged: " + e.getMessage(), e);
		}
		try {
			return new Walk(xml).run();
		} catch (XMLStreamException e) {
			throw new MalformedTextException(PART + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNumber()),
					"is not whole or no XML: " + e.getMessage().replaceAll("(?s)^ParseError at .*Message: ", ""), e);
		}
	}

	private static String read(ZipFile zip, ZipEntry entry) throws IOException {
		long limit = Math.clamp(entry.getCompressedSize() * MAX_RATIO, 1 << 20, MAX_SIZE);
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] bytes = in.readNBytes((int) limit + 1);
			if (bytes.length > limit) {
				throw new MalformedTextException(PART, "unpacks to more than " + (limit >> 20) + " MB; no document does");
			}
			return Encodings.decode(bytes, Optional.empty()).text();
		}
	}

	private static final class Walk {

		private final String xml;
		private final Extraction extraction;
		private final XMLStreamReader reader;
		private final Deque<Integer> paragraphs = new ArrayDeque<>();
		private final Deque<String> styles = new ArrayDeque<>();
		private final Deque<Integer> cells = new ArrayDeque<>();
		/** After the last tag of words. */
		private int at;
		private int silent;
		private int depth;

		Walk(String xml) throws XMLStreamException {
			this.xml = xml;
			extraction = new Extraction(xml);
			XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
			factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
			factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
			reader = factory.createXMLStreamReader(new StringReader(xml));
		}

		ExtractedText run() throws XMLStreamException {
			while (reader.hasNext()) {
				switch (reader.next()) {
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("a document type is not read", reader.getLocation());
				case XMLStreamConstants.START_ELEMENT -> {
					if (++depth > MAX_DEPTH) {
						throw new XMLStreamException("elements are nested deeper than " + MAX_DEPTH, reader.getLocation());
					}
					starts(reader.getLocalName());
				}
				case XMLStreamConstants.END_ELEMENT -> {
					depth--;
					ends(reader.getLocalName());
				}
				default -> {
					// White space between elements, comments.
				}
				}
			}
			return extraction.build();
		}

		private void starts(String name) throws XMLStreamException {
			silent += SILENT.contains(name) ? 1 : 0;
			if (name.equals("t")) {
				place();
			}
			if (silent > 0 || !NAMESPACES.contains(String.valueOf(reader.getNamespaceURI()))) {
				return;
			}
			switch (name) {
			case "t" -> {
				String words = reader.getElementText();
				depth--;
				int end = xml.indexOf('<', at);
				extraction.add(at, end < 0 ? xml.length() : end, words, true);
			}
			case "tab", "ptab" -> {
				// A tab stop in the properties of a paragraph is none in its text.
				if (reader.getAttributeCount() == 0 || name.equals("ptab")) {
					extraction.add('\t');
				}
			}
			case "br", "cr" -> extraction.newLine();
			case "noBreakHyphen" -> extraction.add('\u2011');
			case "p" -> {
				if (paragraphs.isEmpty() || extraction.length() > paragraphs.peek()) {
					extraction.endLine();
				}
				paragraphs.push(extraction.length());
				styles.push("p");
			}
			case "pStyle" -> style();
			case "numPr" -> {
				if (!styles.isEmpty() && styles.peek().equals("p")) {
					styles.pop();
					styles.push("li");
				}
			}
			case "tc" -> cells.push(extraction.length());
			default -> {
				// Properties and the like.
			}
			}
		}

		/** Finds the tag the parser is at: the offsets it tells itself are wrong beyond its first buffer. */
		private void place() {
			String tag = reader.getPrefix() == null || reader.getPrefix().isEmpty() ? "<t" : "<" + reader.getPrefix() + ":t";
			do {
				at = Math.max(at, xml.indexOf(tag, at)) + tag.length();
			} while (at < xml.length() && " \t\r\n/>".indexOf(xml.charAt(at)) < 0);
			at = Math.max(at, xml.indexOf('>', at) + 1);
		}

		private void style() {
			String value = String.valueOf(reader.getAttributeValue(reader.getNamespaceURI(), "val"));
			Matcher heading = HEADING.matcher(value);
			if (!styles.isEmpty() && (heading.matches() || value.equalsIgnoreCase("title") || value.equalsIgnoreCase("quote"))) {
				styles.pop();
				styles.push(heading.matches() ? "h" + heading.group(1) : value.equalsIgnoreCase("title") ? "h1" : "blockquote");
			}
		}

		private void ends(String name) {
			if (silent == 0 && NAMESPACES.contains(String.valueOf(reader.getNamespaceURI()))) {
				if (name.equals("p")) {
					extraction.block(styles.pop(), paragraphs.pop());
					extraction.endLine();
				} else if (name.equals("tc")) {
					extraction.block("td", cells.pop());
				}
			}
			silent -= SILENT.contains(name) ? 1 : 0;
		}
	}
}
