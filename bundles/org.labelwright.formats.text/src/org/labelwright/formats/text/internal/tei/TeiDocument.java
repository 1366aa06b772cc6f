/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.tei;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Xml;

/** A document as it stands in its file: the characters of its text, the elements in it, what stands off, and the rest. */
final class TeiDocument {

	private static final long MAX_SIZE = 256L << 20;

	/**
	 * An element of the text.
	 *
	 * @param depth of it; that of what it stands in is less
	 * @param start in UTF-16 units
	 */
	record Inline(String name, Map<String, String> attributes, int depth, int start, int end) {
	}

	/**
	 * Something that points at the text.
	 *
	 * @param group the type of the group it is in, or empty
	 * @param xml as it stands
	 */
	record StandOff(Xml.Element element, String group, String xml) {
	}

	private static final class Open {

		private final int index;
		private final String name;
		private final Map<String, String> attributes;
		private final int start;

		Open(int index, String name, Map<String, String> attributes, int start) {
			this.index = index;
			this.name = name;
			this.attributes = attributes;
			this.start = start;
		}
	}

	private final StringBuilder text = new StringBuilder();
	private final List<Inline> inline = new ArrayList<>();
	private final List<StandOff> standOff = new ArrayList<>();
	private final Map<String, Xml.Element> structures = new HashMap<>();
	private final XmlEcho skeleton = new XmlEcho();
	private boolean hasText;
	private int notKept;

	static TeiDocument read(Path file) throws IOException {
		if (Files.size(file) > MAX_SIZE) {
			throw new BadInputException(file, "", "has more than " + (MAX_SIZE >> 20) + " MB, which no such file has");
		}
		Reading.requireLines(file);
		TeiDocument document = new TeiDocument();
		try (InputStream in = Files.newInputStream(file)) {
			document.read(Xml.reader(in));
		} catch (XMLStreamException e) {
			throw new BadInputException(file, e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber(),
					"is not whole or no TEI: " + e.getMessage().replaceAll("(?s)^ParseError at .*Message: ", ""), e);
		} catch (CharConversionException e) {
			throw new BadInputException(file, "", "is not text in the encoding it says: " + e.getMessage(), e);
		}
		if (!document.hasText) {
			throw new BadInputException(file, "", "has no <text>");
		}
		return document;
	}

	private void read(XMLStreamReader reader) throws XMLStreamException {
		Deque<Xml.Element> path = new ArrayDeque<>();
		while (reader.hasNext()) {
			int event = reader.next();
			switch (event) {
			case XMLStreamConstants.START_ELEMENT -> {
				String name = reader.getLocalName();
				if (path.isEmpty() && !name.equals(Tei.ROOT)) {
					throw new XMLStreamException("the outermost element is <" + name + ">, not <" + Tei.ROOT + ">", reader.getLocation());
				}
				boolean inStandOff = path.stream().anyMatch(one -> one.name().equals("standOff"));
				if (inStandOff && List.of("span", "annotation", "link").contains(name)) {
					XmlEcho one = new XmlEcho();
					Xml.Element element = one.element(reader);
					skeleton.raw(Tei.PLACE + Integer.toString(standOff.size()) + Tei.PLACE);
					standOff.add(new StandOff(element, path.peek().attributes().getOrDefault("type", ""), one.toString()));
				} else if (inStandOff && name.equals("fs")) {
					Xml.Element structure = skeleton.element(reader);
					structures.put(structure.attributes().getOrDefault(Tei.XML_ID, ""), structure);
				} else {
					path.push(new Xml.Element(name, XmlEcho.attributes(reader), List.of(), "", 0));
					skeleton.event(reader);
					if (name.equals("text") && path.size() == 2) {
						if (hasText) {
							throw new XMLStreamException("a second <text> in a document", reader.getLocation());
						}
						hasText = true;
						text(reader);
						skeleton.raw(String.valueOf(Tei.TEXT_PLACE));
						skeleton.event(reader);
						path.pop();
					}
				}
			}
			case XMLStreamConstants.END_ELEMENT -> {
				skeleton.event(reader);
				path.pop();
			}
			default -> {
				skeleton.event(reader);
				if (path.isEmpty() && (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION)) {
					skeleton.raw("\n");
				}
			}
			}
		}
	}

	/** To the end of the text. */
	private void text(XMLStreamReader reader) throws XMLStreamException {
		Deque<Open> open = new ArrayDeque<>();
		while (true) {
			switch (reader.next()) {
			case XMLStreamConstants.START_ELEMENT -> {
				open.push(new Open(inline.size(), XmlEcho.name(reader), new LinkedHashMap<>(XmlEcho.attributes(reader)), text.length()));
				inline.add(null);
				notKept += reader.getNamespaceCount();
			}
			case XMLStreamConstants.END_ELEMENT -> {
				if (open.isEmpty()) {
					return;
				}
				Open ended = open.pop();
				inline.set(ended.index, new Inline(ended.name, ended.attributes, open.size(), ended.start, text.length()));
			}
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(reader.getText());
			case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("the entity " + reader.getLocalName() + " is not read", reader.getLocation());
			default -> notKept++;
			}
		}
	}

	String text() {
		return text.toString();
	}

	/** In the order of their start tags. */
	List<Inline> inline() {
		return inline;
	}

	List<StandOff> standOff() {
		return standOff;
	}

	Map<String, Xml.Element> structures() {
		return structures;
	}

	/** The document with places for its text and for what stands off. */
	String skeleton() {
		return skeleton.toString();
	}

	/** How many comments, instructions and namespaces stand in the text. */
	int notKept() {
		return notKept;
	}
}
