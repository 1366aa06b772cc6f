/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

	/** An element; its structure is null until it is known to be an annotation of the text that is read. */
	private static final class Raw {
		final String type;
		final Xml.Element element;
		FeatureStructure structure;

		Raw(String type, Xml.Element element) {
			this.type = type;
			this.element = element;
		}

		String get(String name) {
			return element.attributes().get(name);
		}

		String place() {
			return "line " + element.line();
		}
	}

	private final Path file;
	private final TypeSystem types;
	private final Origins origins = new Origins(Xmi.ID);
	private final ObjectNode kept = origins.object();
	private final Map<String, Raw> byId = new HashMap<>();
	private final List<Raw> elements = new ArrayList<>();
	private Raw sofa;
	/** The ids that the view of the text lists, empty where there is no such view. */
	private Optional<Set<String>> members = Optional.empty();
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
		if (!root.name().equals("{" + Xmi.XMI + "}XMI")) {
			throw new BadInputException(file, "line " + root.line(), "is no XMI");
		}
		chooseView(root);
		for (Raw raw : elements) {
			Reading.at(file, raw.place(), () -> {
				annotation(raw);
				return null;
			});
		}
		// What leads to no annotation of this text is no relation here, and what leads to that is none either.
		for (Raw raw : elements.stream().filter(raw -> raw.structure != null && !ends(raw).isEmpty()).toList()) {
			Reading.at(file, raw.place(), () -> {
				List<String> ends = ends(raw);
				if (!ends.stream().map(end -> end(raw.get(end))).allMatch(end -> end.structure != null && ends(end).isEmpty())) {
					raw.structure = null;
				}
				return null;
			});
		}
		ArrayNode others = kept.putArray(Xmi.OTHERS);
		List<FeatureStructure> structures = new ArrayList<>();
		for (int i = 0; i < elements.size(); i++) {
			Raw raw = elements.get(i);
			int at = i;
			Reading.at(file, raw.place(), () -> {
				if (raw.structure == null) {
					other(raw, others.addObject(), at);
				} else {
					fill(raw, at);
					structures.add(raw.structure);
				}
				return null;
			});
		}
		return structures;
	}

	private void element(Xml.Element element) {
		Raw raw = new Raw(type(element.name()), element);
		elements.add(raw);
		String id = raw.get(Xmi.XMI_ID);
		if (id != null && byId.putIfAbsent(id, raw) != null) {
			throw new IllegalArgumentException("the xmi:id " + id + " is there twice");
		}
	}

	/** The initial view where it has a text, else the first that has one. Other views are kept as they are. */
	private void chooseView(Xml.Element root) throws BadInputException {
		List<Raw> sofas = elements.stream().filter(raw -> raw.type.equals(Xmi.SOFA)).toList();
		List<Raw> texts = sofas.stream().filter(raw -> raw.get(Xmi.SOFA_STRING) != null).toList();
		if (texts.isEmpty()) {
			throw new BadInputException(file, sofas.isEmpty() ? "line " + root.line() : sofas.getFirst().place(), "has no text (cas:Sofa with sofaString)");
		}
		sofa = texts.stream().filter(raw -> Xmi.INITIAL_VIEW.equals(raw.get("sofaID"))).findFirst().orElse(texts.getFirst());
		text = sofa.get(Xmi.SOFA_STRING);
		members = elements.stream().filter(raw -> raw.type.equals(Xmi.VIEW) && raw.get(Xmi.OF_SOFA) != null && raw.get(Xmi.OF_SOFA).equals(sofa.get(Xmi.XMI_ID))).findFirst()
				.map(view -> Set.copyOf(List.of(view.element.attributes().getOrDefault(Xmi.MEMBERS, "").strip().split("\\s+"))));
	}

	/** Annotations of the text are those that its view lists; tokens lead to what stands on them also where that is in no list. */
	private void annotation(Raw raw) {
		boolean span = raw.get("begin") != null && raw.get("end") != null && !raw.type.startsWith(CasTypes.METADATA) && !raw.type.equals("uima.tcas.DocumentAnnotation");
		if (!span || !ofView(raw)) {
			return;
		}
		raw.structure = new FeatureStructure(raw.type, Values.count(raw.get("begin"), "begin"), Values.count(raw.get("end"), "end"), origins.object());
	}

	private boolean ofView(Raw raw) {
		String id = sofa.get(Xmi.XMI_ID);
		if (id == null || raw.get(Xmi.OF_SOFA) == null) {
			return true;
		}
		return raw.get(Xmi.OF_SOFA).equals(id) && (CasTypes.standsOnTokens(raw.type) || members.map(ids -> ids.contains(raw.element.need(Xmi.XMI_ID))).orElse(true));
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
		node.put(Xmi.TYPE, raw.type).put(Xmi.ORDER, at);
		if (raw == sofa) {
			node.put(Xmi.TEXT, true);
		}
		ObjectNode rest = node.putObject(Xmi.REST);
		raw.element.attributes().forEach((name, value) -> {
			if (name.equals(Xmi.XMI_ID)) {
				node.put(Xmi.NUMBER, Values.count(value, "xmi:id"));
			} else if (raw != sofa || !name.equals(Xmi.SOFA_STRING)) {
				rest.put(name, value);
			}
		});
		children(raw, node);
	}

	private static void children(Raw raw, ObjectNode node) {
		raw.element.children().forEach(child -> child(child, node));
	}

	private static void child(Xml.Element child, ObjectNode node) {
		node.withArray(Xmi.CHILDREN).addArray().add(child.name()).add(child.text());
	}

	private void fill(Raw raw, int at) {
		FeatureStructure one = raw.structure;
		Map<String, String> attributes = raw.element.attributes();
		if (one.end < one.begin || one.end > text.length()) {
			throw new IllegalArgumentException("runs from " + one.begin + " to " + one.end + ", the text has " + text.length() + " UTF-16 units");
		}
		Offsets.requireBetween(text, one.begin);
		Offsets.requireBetween(text, one.end);
		one.kept.put(Xmi.NUMBER, Values.count(raw.element.need(Xmi.XMI_ID), "xmi:id")).put(Xmi.ORDER, at);
		List<String> ends = ends(raw);
		if (!ends.isEmpty()) {
			one.source = end(raw.get(ends.getFirst())).structure;
			one.target = end(raw.get(ends.getLast())).structure;
			one.kept.put(Xmi.ENDS, ends.getFirst());
		}
		ObjectNode rest = origins.object();
		attributes.forEach((name, value) -> {
			if (name.equals(Xmi.XMI_ID) || name.equals("begin") || name.equals("end") || name.equals(Xmi.OF_SOFA) || ends.contains(name)) {
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
		Map<String, List<String>> arrays = new LinkedHashMap<>();
		for (Xml.Element child : raw.element.children()) {
			if (!one.type.equals(CasTypes.TOKEN) && types.range(one.type, child.name()).filter(TypeSystem.STRING_ARRAY::equals).isPresent()) {
				arrays.computeIfAbsent(child.name(), missing -> new ArrayList<>()).add(child.text());
			} else {
				child(child, one.kept);
			}
		}
		arrays.forEach((name, all) -> one.values.put(name, new AttributeValue.Choices(all)));
	}

	/** The features that lead to the ends of a relation, empty where it is none. */
	private static List<String> ends(Raw raw) {
		return ENDS.stream().filter(names -> raw.element.attributes().keySet().containsAll(names)).findFirst().orElse(List.of());
	}

	private Raw end(String id) {
		Raw raw = byId.get(id);
		if (raw == null) {
			throw new IllegalArgumentException("leads to " + id + ", which is not here");
		}
		return raw;
	}

	/** A value that its type would write otherwise stays the text it is. */
	private static AttributeValue value(String range, String value) {
		AttributeValue typed = range.equals("uima.cas.String") || !range.startsWith("uima.cas.") ? null : Values.attribute(value);
		return typed != null && typed.text().equals(value) ? typed : new AttributeValue.Text(value);
	}
}
