/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.format.support.Xml;
import org.labelwright.model.AttributeValue;

/** Reads one file of XMI: its text, and the feature structures that stand on it; all others are kept. */
final class XmiReader {

	private static final long MAX_SIZE = 256L << 20;
	/** Features of DKPro's types that refer to others, for files without their type system. */
	private static final Set<String> REFERENCES = Set.of("pos", "lemma", "stem", "morph", "parent", "first", "next");
	private static final List<List<String>> ENDS = List.of(List.of("Governor", "Dependent"), List.of("source", "target"));

	private record Raw(String type, Xml.Element element, FeatureStructure structure) {
	}

	private final Path file;
	private final TypeSystem types;
	private final Origins origins = new Origins(Xmi.ID);
	private final ObjectNode kept = origins.object();
	private final Map<String, Raw> byId = new HashMap<>();
	private final List<Raw> elements = new ArrayList<>();
	private String text;

	XmiReader(Path file, TypeSystem types) {
		this.file = file;
		this.types = types;
	}

	String text() {
		return text;
	}

	ObjectNode kept() {
		return kept;
	}

	List<FeatureStructure> read() throws IOException {
		if (Files.size(file) > MAX_SIZE) {
			throw new BadInputException(file, "", "has more than " + (MAX_SIZE >> 20) + " MB, which no such file has");
		}
		Reading.requireLines(file);
		Xml.Element root = Xml.forEachQualified(file, this::element);
		if (!root.name().equals("{" + Xmi.XMI + "}XMI") || text == null) {
			throw new BadInputException(file, "line " + root.line(), text == null && root.name().endsWith("XMI") ? "has no text (cas:Sofa with sofaString)" : "is no XMI");
		}
		ArrayNode others = kept.putArray(Xmi.OTHERS);
		List<FeatureStructure> structures = new ArrayList<>();
		for (int i = 0; i < elements.size(); i++) {
			Raw raw = elements.get(i);
			int at = i;
			Reading.at(file, "line " + raw.element().line(), () -> {
				if (raw.structure() == null) {
					other(raw, others.addObject(), at);
				} else {
					fill(raw, at);
					structures.add(raw.structure());
				}
				return null;
			});
		}
		return structures;
	}

	private void element(Xml.Element element) {
		String type = type(element.name());
		Map<String, String> attributes = element.attributes();
		if (type.equals(Xmi.SOFA)) {
			if (text != null) {
				throw new IllegalArgumentException("is a second view; texts with several views are not read");
			}
			text = element.need("sofaString");
		}
		boolean span = attributes.containsKey("begin") && attributes.containsKey("end") && !type.startsWith(CasTypes.METADATA)
				&& !type.equals("uima.tcas.DocumentAnnotation");
		FeatureStructure structure = !span ? null
				: new FeatureStructure(type, Values.count(element.need("begin"), "begin"), Values.count(element.need("end"), "end"), origins.object());
		Raw raw = new Raw(type, element, structure);
		elements.add(raw);
		String id = attributes.get(Xmi.XMI_ID);
		if (id != null && byId.putIfAbsent(id, raw) != null) {
			throw new IllegalArgumentException("the xmi:id " + id + " is there twice");
		}
	}

	/** The namespace of an element is the package of its type. */
	private static String type(String name) {
		String prefix = "{http:///";
		int end = name.indexOf(".ecore}");
		if (!name.startsWith(prefix) || end < 0) {
			throw new IllegalArgumentException("<" + name + "> is in no namespace of UIMA");
		}
		String inner = name.substring(prefix.length(), end).replace('/', '.');
		String local = name.substring(end + ".ecore}".length());
		return inner.equals("uima.noNamespace") ? local : inner + "." + local;
	}

	private void other(Raw raw, ObjectNode node, int at) {
		node.put(Xmi.TYPE, raw.type()).put(Xmi.ORDER, at);
		ObjectNode rest = node.putObject(Xmi.REST);
		raw.element().attributes().forEach((name, value) -> {
			if (name.equals(Xmi.XMI_ID)) {
				node.put(Xmi.NUMBER, Values.count(value, "xmi:id"));
			} else if (!name.equals("sofaString")) {
				rest.put(name, value);
			}
		});
		children(raw, node);
	}

	private static void children(Raw raw, ObjectNode node) {
		raw.element().children().forEach(child -> node.withArray(Xmi.CHILDREN).addArray().add(child.name()).add(child.text()));
	}

	private void fill(Raw raw, int at) {
		FeatureStructure one = raw.structure();
		Map<String, String> attributes = raw.element().attributes();
		if (one.end < one.begin || one.end > text.length()) {
			throw new IllegalArgumentException("runs from " + one.begin + " to " + one.end + ", the text has " + text.length() + " UTF-16 units");
		}
		one.kept.put(Xmi.NUMBER, Values.count(raw.element().need(Xmi.XMI_ID), "xmi:id")).put(Xmi.ORDER, at);
		List<String> ends = ENDS.stream().filter(names -> attributes.keySet().containsAll(names)).findFirst().orElse(List.of());
		if (!ends.isEmpty()) {
			one.source = end(attributes.get(ends.getFirst()));
			one.target = end(attributes.get(ends.getLast()));
			one.kept.put(Xmi.ENDS, ends.getFirst());
		}
		ObjectNode rest = origins.object();
		attributes.forEach((name, value) -> {
			if (name.equals(Xmi.XMI_ID) || name.equals("begin") || name.equals("end") || name.equals("sofa") || ends.contains(name)) {
				return;
			}
			String range = types.range(one.type, name).orElse(REFERENCES.contains(name) ? "" : "uima.cas.String");
			if (one.type.equals(CasTypes.TOKEN) || !types.isPrimitive(range)) {
				rest.put(name, value);
			} else {
				one.values.put(name, value(range, value));
			}
		});
		if (!rest.isEmpty()) {
			one.kept.set(Xmi.REST, rest);
		}
		children(raw, one.kept);
	}

	private FeatureStructure end(String id) {
		Raw raw = byId.get(id);
		if (raw == null || raw.structure() == null) {
			throw new IllegalArgumentException("leads to " + id + ", which is no annotation here");
		}
		String type = raw.structure().type;
		if (raw.element().attributes().keySet().stream().anyMatch(name -> name.equals("Governor")) || type.equals(CasTypes.DEPENDENCY)) {
			throw new IllegalArgumentException("leads to the relation " + id + "; relations connect spans");
		}
		return raw.structure();
	}

	/** A value that its type would write otherwise stays the text it is. */
	private static AttributeValue value(String range, String value) {
		AttributeValue typed = range.equals("uima.cas.String") || !range.startsWith("uima.cas.") ? null : Values.attribute(value);
		return typed != null && typed.text().equals(value) ? typed : new AttributeValue.Text(value);
	}
}
