/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.format.support.Xml;

/**
 * An element of an XML file whose labels are told by attributes alone: text between elements is left out.
 *
 * @param line where it begins, from 1
 */
public record XmlTag(String name, Map<String, String> attributes, List<XmlTag> children, int line) {

	/** To write. */
	public static XmlTag of(String name) {
		return new XmlTag(name, new LinkedHashMap<>(), new ArrayList<>(), 0);
	}

	private static XmlTag of(Xml.Element element) {
		return new XmlTag(element.name(), element.attributes(), element.children().stream().map(XmlTag::of).toList(), element.line());
	}

	/** @throws org.labelwright.core.BadInputException where it is none, with the line */
	public static XmlTag read(Path file) throws IOException {
		ForeignText.requireSmall(file);
		return of(Xml.read(file));
	}

	/** @throws IllegalArgumentException where it is none */
	public static XmlTag parse(String text) {
		return of(Xml.parse(text));
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

	/** As text, indented, with a line break at the end. */
	public String toText() {
		return new Xml.Writer("").element(element()).toString();
	}

	private Xml.Element element() {
		return new Xml.Element(name, attributes, children.stream().map(XmlTag::element).toList(), "", line);
	}
}
