/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.format.support.Xml;

/** The types of a CAS and their features, as {@code TypeSystem.xml} describes them. Not for several threads. */
final class TypeSystem {

	private static final String NAMESPACE = "http://uima.apache.org/resourceSpecifier";
	static final String STRING_ARRAY = "uima.cas.StringArray";
	private static final String FS_ARRAY = "uima.cas.FSArray";
	private static final java.util.Set<String> PRIMITIVES = java.util.Set.of("String", "Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double");

	private record Type(String supertype, Map<String, String> features) {
	}

	private final Map<String, Type> types = new LinkedHashMap<>();
	/** The descriptions that were read, which say more than is needed here. */
	private final Map<String, Xml.Element> descriptions = new HashMap<>();
	private final Map<String, Map<String, String>> added = new HashMap<>();
	private String text = "";

	/** @throws IllegalArgumentException where a type or feature has no name */
	void read(Xml.Element description, String asText) {
		text = types.isEmpty() ? asText : "";
		description.child("types").ifPresent(all -> all.children("typeDescription").forEach(one -> {
			Type type = types.computeIfAbsent(one.needChild("name").text(), missing -> new Type(one.childText("supertypeName").orElse("uima.cas.TOP"), new LinkedHashMap<>()));
			descriptions.putIfAbsent(one.needChild("name").text(), one);
			one.child("features").ifPresent(features -> features.children("featureDescription").forEach(feature -> type.features()
					.putIfAbsent(feature.needChild("name").text(), feature.childText("rangeTypeName").orElse("uima.cas.String"))));
		}));
	}

	/** The file as it was read, empty where there were several or none. */
	String text() {
		return text;
	}

	Optional<String> range(String type, String feature) {
		String at = type;
		for (int i = 0; i < 100 && types.containsKey(at); i++) {
			String range = types.get(at).features().get(feature);
			if (range != null) {
				return Optional.of(range);
			}
			at = types.get(at).supertype();
		}
		return Optional.empty();
	}

	/** Whether values of a type are written as they are, not as references. */
	boolean isPrimitive(String range) {
		return range.startsWith("uima.cas.") && PRIMITIVES.contains(range.substring("uima.cas.".length()))
				|| types.containsKey(range) && types.get(range).supertype().equals("uima.cas.String");
	}

	/** Whether values of a feature are the ids of others; those of arrays and lists of primitives are not. */
	boolean isReference(String type, String feature) {
		if (type.equals(FS_ARRAY)) {
			return feature.equals("elements");
		}
		return range(type, feature).filter(range -> !isPrimitive(range)
				&& (range.equals(FS_ARRAY) || range.equals("uima.cas.FSList") || !range.matches("uima\\.cas\\.\\w+(Array|List)"))).isPresent();
	}

	Optional<String> named(String shortName) {
		return types.keySet().stream().filter(type -> CasTypes.shortName(type).equals(shortName)).findFirst();
	}

	/** Adds what is not there. */
	void declare(String type, String feature, String range) {
		if (!types.containsKey(type)) {
			types.put(type, new Type("uima.tcas.Annotation", new LinkedHashMap<>()));
			text = "";
		}
		if (!feature.isEmpty() && range(type, feature).isEmpty()) {
			types.get(type).features().put(feature, range);
			added.computeIfAbsent(type, missing -> new LinkedHashMap<>()).put(feature, range);
			text = "";
		}
	}

	String toXml() {
		if (!text.isEmpty()) {
			return text;
		}
		Xml.Writer out = new Xml.Writer("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		out.open("typeSystemDescription", "xmlns", NAMESPACE).open("types");
		types.forEach((name, type) -> out.element(description(name, type)));
		return out.close("types").close("typeSystemDescription").toString();
	}

	/** As it was read, with the features that came since. */
	private Xml.Element description(String name, Type type) {
		Xml.Element known = descriptions.getOrDefault(name, element("typeDescription", "", List.of(element("name", name, List.of()),
				element("description", "", List.of()), element("supertypeName", type.supertype(), List.of()))));
		List<Xml.Element> features = new ArrayList<>(known.child("features").map(Xml.Element::children).orElse(List.of()));
		added.getOrDefault(name, Map.of()).forEach((feature, range) -> features.add(element("featureDescription", "", List.of(element("name", feature, List.of()),
				element("description", "", List.of()), element("rangeTypeName", range, List.of())))));
		List<Xml.Element> children = new ArrayList<>(known.children().stream().filter(child -> !child.name().equals("features")).toList());
		if (!features.isEmpty()) {
			children.add(element("features", "", features));
		}
		return element(known.name(), "", children);
	}

	private static Xml.Element element(String name, String text, List<Xml.Element> children) {
		return new Xml.Element(name, Map.of(), children, text, 0);
	}
}
