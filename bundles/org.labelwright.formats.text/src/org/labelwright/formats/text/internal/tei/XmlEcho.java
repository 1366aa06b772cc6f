/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.tei;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.labelwright.core.format.support.Xml;

/** Writes XML as it is read, so that what is not understood can be kept: the same elements, texts, comments and instructions. */
final class XmlEcho {

	private static final int MAX_DEPTH = 60;

	private final StringBuilder out = new StringBuilder();
	private boolean open;

	/** The name of an element with its prefix. */
	static String name(XMLStreamReader reader) {
		return reader.getPrefix() == null || reader.getPrefix().isEmpty() ? reader.getLocalName() : reader.getPrefix() + ":" + reader.getLocalName();
	}

	/** Attributes by name with prefix, in their order. */
	static Map<String, String> attributes(XMLStreamReader reader) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			String prefix = reader.getAttributePrefix(i);
			attributes.put((prefix == null || prefix.isEmpty() ? "" : prefix + ":") + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
		}
		return attributes;
	}

	/** Writes what the reader stands on. */
	void event(XMLStreamReader reader) throws XMLStreamException {
		switch (reader.getEventType()) {
		case XMLStreamConstants.START_ELEMENT -> {
			closeTag();
			out.append('<').append(name(reader));
			for (int i = 0; i < reader.getNamespaceCount(); i++) {
				String prefix = reader.getNamespacePrefix(i);
				attribute(prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, reader.getNamespaceURI(i) == null ? "" : reader.getNamespaceURI(i));
			}
			attributes(reader).forEach(this::attribute);
			open = true;
		}
		case XMLStreamConstants.END_ELEMENT -> {
			if (open) {
				out.append("/>");
				open = false;
			} else {
				out.append("</").append(name(reader)).append('>');
			}
		}
		case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> raw(Xml.escape(reader.getText(), false));
		case XMLStreamConstants.COMMENT -> raw("<!--" + reader.getText() + "-->");
		case XMLStreamConstants.PROCESSING_INSTRUCTION -> raw("<?" + reader.getPITarget() + (reader.getPIData() == null || reader.getPIData().isEmpty() ? "" : " " + reader.getPIData()) + "?>");
		case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type is not read", reader.getLocation());
		case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("the entity " + reader.getLocalName() + " is not read", reader.getLocation());
		default -> {
			// Begin and end of the document.
		}
		}
	}

	/** Text that is XML already. */
	void raw(String xml) {
		closeTag();
		out.append(xml);
	}

	private void closeTag() {
		if (open) {
			out.append('>');
			open = false;
		}
	}

	private void attribute(String name, String value) {
		out.append(' ').append(name).append("=\"").append(Xml.escape(value, true)).append('"');
	}

	/** Writes the element on which the reader stands, and gives it, with the texts of elements without children as they stand. */
	Xml.Element element(XMLStreamReader reader) throws XMLStreamException {
		return element(reader, 0);
	}

	private Xml.Element element(XMLStreamReader reader, int depth) throws XMLStreamException {
		if (depth > MAX_DEPTH) {
			throw new XMLStreamException("elements are nested deeper than " + MAX_DEPTH, reader.getLocation());
		}
		String name = reader.getLocalName();
		Map<String, String> attributes = attributes(reader);
		int line = reader.getLocation().getLineNumber();
		List<Xml.Element> children = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		event(reader);
		while (reader.next() != XMLStreamConstants.END_ELEMENT) {
			if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
				children.add(element(reader, depth + 1));
			} else {
				if (reader.isCharacters()) {
					text.append(reader.getText());
				}
				event(reader);
			}
		}
		event(reader);
		return new Xml.Element(name, attributes, children, children.isEmpty() ? text.toString() : text.toString().strip(), line);
	}

	@Override
	public String toString() {
		return out.toString();
	}
}
