/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.labelwright.core.BadInputException;

/** Reads XML element by element, without entities, external files or more depth than a format has. */
public final class Xml {

	private static final int MAX_DEPTH = 60;

	/**
	 * An element with all in it.
	 *
	 * @param text of it and not of its children; stripped, unless it was read {@link Xml#forEachVerbatim verbatim}
	 */
	public record Element(String name, Map<String, String> attributes, List<Element> children, String text, int line) {

		/** The first child of a name. */
		public Optional<Element> child(String childName) {
			return children.stream().filter(one -> one.name().equals(childName)).findFirst();
		}

		public List<Element> children(String childName) {
			return children.stream().filter(one -> one.name().equals(childName)).toList();
		}

		/** The text of the first child of a name, empty where there is none. */
		public Optional<String> childText(String childName) {
			return child(childName).map(Element::text);
		}

		/** @throws IllegalArgumentException where it is missing */
		public String need(String attribute) {
			String value = attributes.get(attribute);
			if (value == null) {
				throw new IllegalArgumentException("<" + name + "> needs the attribute \"" + attribute + "\"");
			}
			return value;
		}

		/** @throws IllegalArgumentException where it is missing or no number */
		public double number(String attribute) {
			return Values.number(need(attribute), attribute);
		}

		/** @throws IllegalArgumentException where it is missing */
		public Element needChild(String childName) {
			return child(childName).orElseThrow(() -> new IllegalArgumentException("<" + name + "> needs an element <" + childName + ">"));
		}

		/** The element as XML again. */
		public String toXml() {
			Writer writer = new Writer("");
			writer.element(this);
			return writer.toString();
		}
	}

	/** Takes a child of the outermost element. */
	@FunctionalInterface
	public interface Visitor {
		void visit(Element element) throws IOException;
	}

	/**
	 * What is wanted of an element.
	 *
	 * @param qualified names with their namespace
	 * @param verbatim texts of elements without children as they stand
	 */
	private record Style(boolean qualified, boolean verbatim) {
	}

	private static final Style PLAIN = new Style(false, false);

	private Xml() {
	}

	/** The whole of a small file. */
	public static Element read(Path file) throws IOException {
		List<Element> children = new ArrayList<>();
		Element root = forEach(file, children::add);
		return new Element(root.name(), root.attributes(), children, root.text(), root.line());
	}

	/** The text of one element. */
	public static Element parse(String xml) {
		return parse(xml, PLAIN);
	}

	/** As {@link #parse}, with the texts of elements without children as they stand, blanks at their ends included. */
	public static Element parseVerbatim(String xml) {
		return parse(xml, new Style(false, true));
	}

	private static Element parse(String xml, Style style) {
		try {
			XMLStreamReader reader = factory().createXMLStreamReader(new java.io.StringReader(xml));
			reader.nextTag();
			return element(reader, 0, style);
		} catch (XMLStreamException e) {
			throw new IllegalArgumentException("is no XML: " + e.getMessage(), e);
		}
	}

	/**
	 * Gives each child of the outermost element, one in memory at a time.
	 *
	 * @return the outermost element without its children
	 */
	public static Element forEach(Path file, Visitor visitor) throws IOException {
		return forEach(file, PLAIN, visitor);
	}

	/** As {@link #forEachVerbatim}, with names as {@code {namespace}name} where elements and attributes have a namespace. */
	public static Element forEachQualified(Path file, Visitor visitor) throws IOException {
		return forEach(file, new Style(true, true), visitor);
	}

	/** As {@link #forEach}, with the texts of elements without children as they stand, blanks at their ends included. */
	public static Element forEachVerbatim(Path file, Visitor visitor) throws IOException {
		return forEach(file, new Style(false, true), visitor);
	}

	private static Element forEach(Path file, Style style, Visitor visitor) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			XMLStreamReader reader = reader(in);
			try {
				while (reader.next() != XMLStreamConstants.START_ELEMENT) {
					refuseDoctype(reader);
				}
				Element root = new Element(name(reader.getNamespaceURI(), reader.getLocalName(), style.qualified()), attributes(reader, style.qualified()), List.of(), "", reader.getLocation().getLineNumber());
				StringBuilder text = new StringBuilder();
				for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
					if (event == XMLStreamConstants.START_ELEMENT) {
						Element child = element(reader, 1, style);
						Reading.at(file, "line " + child.line(), () -> {
							visitor.visit(child);
							return null;
						});
					} else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
						text.append(reader.getText());
					}
				}
				while (reader.hasNext()) {
					reader.next();
				}
				return new Element(root.name(), root.attributes(), List.of(), text.toString().strip(), root.line());
			} finally {
				reader.close();
			}
		} catch (XMLStreamException e) {
			throw new BadInputException(file, e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber(), "is not whole or no XML: "
					+ e.getMessage().replaceAll("(?s)^ParseError at .*Message: ", ""), e);
		} catch (IllegalArgumentException e) {
			throw new BadInputException(file, "", e.getMessage(), e);
		} catch (java.io.CharConversionException e) {
			throw new BadInputException(file, "", "is not text in the encoding it says: " + e.getMessage(), e);
		}
	}

	/** A parser for elements mixed with text; hardened as all here. The caller closes the stream and refuses document types. */
	public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
		try {
			return factory().createXMLStreamReader(XmlEncoding.reader(in));
		} catch (IOException e) {
			throw new XMLStreamException(e.getMessage(), e);
		}
	}

	/** @param breaks whether line breaks and tabs are escaped too, as attributes need them */
	public static String escape(String text, boolean breaks) {
		return Writer.escape(text, breaks);
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

	private static void refuseDoctype(XMLStreamReader reader) throws XMLStreamException {
		if (reader.getEventType() == XMLStreamConstants.DTD) {
			throw new XMLStreamException("a document type is not read", reader.getLocation());
		}
	}

	private static Element element(XMLStreamReader reader, int depth, Style style) throws XMLStreamException {
		if (depth > MAX_DEPTH) {
			throw new XMLStreamException("elements are nested deeper than " + MAX_DEPTH, reader.getLocation());
		}
		String name = name(reader.getNamespaceURI(), reader.getLocalName(), style.qualified());
		int line = reader.getLocation().getLineNumber();
		Map<String, String> attributes = attributes(reader, style.qualified());
		List<Element> children = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
			switch (event) {
			case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1, style));
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
			case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("the entity " + reader.getLocalName() + " is not read", reader.getLocation());
			default -> {
				// Comments and the like.
			}
			}
		}
		String all = text.toString();
		return new Element(name, attributes, children, style.verbatim() && children.isEmpty() ? all : all.strip(), line);
	}

	private static String name(String namespace, String local, boolean qualified) {
		return qualified && namespace != null && !namespace.isEmpty() ? "{" + namespace + "}" + local : local;
	}

	private static Map<String, String> attributes(XMLStreamReader reader, boolean qualified) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			attributes.put(name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i), qualified), reader.getAttributeValue(i));
		}
		return attributes;
	}

	/** Writes indented XML. */
	public static final class Writer {

		private final StringBuilder out;
		private final String step;
		private int depth;

		/** @param head what stands before the first element */
		public Writer(String head) {
			this(head, 2);
		}

		/** @param indentation in blanks for each level */
		public Writer(String head, int indentation) {
			out = new StringBuilder(head);
			step = " ".repeat(indentation);
		}

		/** @param attributes name, value, name, value, ... */
		public Writer open(String name, Object... attributes) {
			start(name, attributes).append(">\n");
			depth++;
			return this;
		}

		public Writer close(String name) {
			depth--;
			indent().append("</").append(name).append(">\n");
			return this;
		}

		public Writer empty(String name, Object... attributes) {
			start(name, attributes).append("/>\n");
			return this;
		}

		/** An element with a text alone. */
		public Writer text(String name, Object text, Object... attributes) {
			start(name, attributes).append('>').append(escape(String.valueOf(text))).append("</").append(name).append(">\n");
			return this;
		}

		/** An element that was read. */
		public Writer element(Element element) {
			Object[] attributes = element.attributes().entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray();
			if (element.children().isEmpty()) {
				return element.text().isEmpty() ? empty(element.name(), attributes) : text(element.name(), element.text(), attributes);
			}
			open(element.name(), attributes);
			if (!element.text().isEmpty()) {
				indent().append(escape(element.text())).append('\n');
			}
			element.children().forEach(this::element);
			return close(element.name());
		}

		private StringBuilder start(String name, Object... attributes) {
			indent().append('<').append(name);
			for (int i = 0; i < attributes.length; i += 2) {
				out.append(' ').append(attributes[i]).append("=\"").append(escape(String.valueOf(attributes[i + 1]))).append('"');
			}
			return out;
		}

		private StringBuilder indent() {
			return out.append(step.repeat(depth));
		}

		/** Text that was made elsewhere. */
		public Writer raw(String xml) {
			out.append(xml);
			return this;
		}

		private static String escape(String text) {
			return escape(text, true);
		}

		private static String escape(String text, boolean breaks) {
			StringBuilder escaped = new StringBuilder(text.length());
			text.codePoints().forEach(c -> {
				switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\r' -> escaped.append("&#13;");
				case '\n', '\t' -> {
					if (breaks) {
						escaped.append("&#").append(c).append(';');
					} else {
						escaped.appendCodePoint(c);
					}
				}
				default -> {
					// What XML 1.0 has no way to say is left out.
					if (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
						escaped.appendCodePoint(c);
					}
				}
				}
			});
			return escaped.toString();
		}

		@Override
		public String toString() {
			return out.toString();
		}
	}
}
