/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.labelwright.core.BadInputException;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element of an XML file; text between elements is left out, as labels are told by attributes alone.
 *
 * @param line where it begins, from 1
 */
public record XmlTag(String name, Map<String, String> attributes, List<XmlTag> children, int line) {

	private static final int MAX_DEPTH = 100;

	/** To write. */
	public static XmlTag of(String name) {
		return new XmlTag(name, new LinkedHashMap<>(), new ArrayList<>(), 0);
	}

	/** Sets an attribute of a tag to write. */
	public XmlTag with(String attribute, String value) {
		attributes.put(attribute, value);
		return this;
	}

	/** An attribute, empty also where it is blank. */
	public Optional<String> attribute(String attribute) {
		return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
	}

	/**
	 * Reads a text. Document types, and with them entities of all kinds, are refused.
	 *
	 * @throws BadInputException with the line
	 */
	public static XmlTag read(String text, Path file) throws IOException {
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			XMLReader reader = factory.newSAXParser().getXMLReader();
			Builder builder = new Builder();
			reader.setContentHandler(builder);
			reader.setErrorHandler(builder);
			reader.parse(new InputSource(new StringReader(text)));
			return builder.root;
		} catch (SAXParseException e) {
			throw new BadInputException(file, "line " + e.getLineNumber() + ", column " + e.getColumnNumber(), e.getMessage(), e);
		} catch (SAXException e) {
			throw new BadInputException(file, "", e.getMessage(), e);
		} catch (ParserConfigurationException e) {
			throw new IOException(e);
		}
	}

	private static final class Builder extends DefaultHandler {

		private final Deque<XmlTag> open = new ArrayDeque<>();
		private XmlTag root;
		private Locator locator;

		@Override
		public void setDocumentLocator(Locator here) {
			locator = here;
		}

		@Override
		public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
			XmlTag tag = new XmlTag(name, new LinkedHashMap<>(), new ArrayList<>(), locator.getLineNumber());
			for (int i = 0; i < attributes.getLength(); i++) {
				tag.attributes().put(attributes.getQName(i), attributes.getValue(i));
			}
			if (open.size() >= MAX_DEPTH) {
				throw new SAXParseException("elements are nested deeper than " + MAX_DEPTH, locator);
			}
			if (open.isEmpty()) {
				root = tag;
			} else {
				open.peek().children().add(tag);
			}
			open.push(tag);
		}

		@Override
		public void endElement(String uri, String local, String name) {
			open.pop();
		}

		@Override
		public void error(SAXParseException e) throws SAXException {
			throw e;
		}

		@Override
		public void fatalError(SAXParseException e) throws SAXException {
			throw e;
		}
	}

	/** As text, indented by two blanks a level, with a line break at the end. */
	public String toText() {
		StringBuilder text = new StringBuilder();
		write(text, "");
		return text.toString();
	}

	private void write(StringBuilder text, String indent) {
		text.append(indent).append('<').append(name);
		attributes.forEach((attribute, value) -> text.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"'));
		if (children.isEmpty()) {
			text.append("/>\n");
			return;
		}
		text.append(">\n");
		children.forEach(child -> child.write(text, indent + "  "));
		text.append(indent).append("</").append(name).append(">\n");
	}

	/** For attribute values; line breaks would be read back as blanks. */
	public static String escaped(String value) {
		return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")
				.replace("\r", "&#13;");
	}
}
