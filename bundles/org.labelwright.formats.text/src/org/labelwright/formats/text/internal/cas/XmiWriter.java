/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.text.internal.support.XmlText;
import org.labelwright.model.AttributeValue;

/** Writes the feature structures of one text as XMI, with what was kept of the file it came from. */
final class XmiWriter {

	/** An element to be written. */
	private record Out(int order, String type, List<Object> attributes, List<String[]> children) {
	}

	private static final Map<String, String> OF_TOKEN = Map.of(CasTypes.POS, "pos", CasTypes.LEMMA, "lemma", CasTypes.MORPHOLOGY, "morph");

	private final String text;
	private final String itemId;
	private final JsonNode kept;
	private final JsonNode keptSofa;
	private final TypeSystem types;
	private final LossReport losses;
	private final Map<FeatureStructure, Integer> ids = new IdentityHashMap<>();
	private final Set<String> alive = new LinkedHashSet<>();
	private final Map<String, Map<String, FeatureStructure>> ofTokens = new HashMap<>();
	private final List<Out> out = new ArrayList<>();
	private int next;
	private int sofa;

	XmiWriter(String text, String itemId, JsonNode kept, TypeSystem types, LossReport losses) {
		this.text = text;
		this.itemId = itemId;
		this.kept = kept;
		this.keptSofa = keptSofa(kept);
		this.types = types;
		this.losses = losses;
	}

	String write(List<FeatureStructure> structures) {
		number(structures);
		JsonNode view = MissingNode.getInstance();
		List<Out> otherViews = new ArrayList<>();
		for (JsonNode other : kept.path(Xmi.OTHERS)) {
			String type = other.path(Xmi.TYPE).asText();
			if (!type.equals(Xmi.VIEW)) {
				other(other, type);
			} else if (keptSofa.isMissingNode() || other.path(Xmi.REST).path(Xmi.OF_SOFA).asInt() == sofa) {
				view = other;
			} else {
				otherViews.add(view(other, other.path(Xmi.REST).path(Xmi.OF_SOFA).asInt(), List.of()));
			}
		}
		if (keptSofa.isMissingNode()) {
			out.add(new Out(Integer.MAX_VALUE, Xmi.SOFA, new ArrayList<>(List.of("xmi:id", sofa, "sofaNum", 1, "sofaID", Xmi.INITIAL_VIEW, "mimeType", "text", Xmi.SOFA_STRING,
					plain())), List.of()));
		}
		structures.forEach(this::structure);
		out.sort(Comparator.comparingInt(Out::order));
		// UIMA reads a view when it comes to it, so all its members have to stand before.
		out.add(view(view, sofa, structures));
		out.addAll(otherViews);
		return xml();
	}

	/** The sofa that the text came from; missing where it came from elsewhere. */
	private static JsonNode keptSofa(JsonNode kept) {
		JsonNode first = MissingNode.getInstance();
		for (JsonNode other : kept.path(Xmi.OTHERS)) {
			if (other.path(Xmi.TYPE).asText().equals(Xmi.SOFA)) {
				if (other.has(Xmi.TEXT)) {
					return other;
				}
				first = first.isMissingNode() ? other : first;
			}
		}
		return first;
	}

	private void number(List<FeatureStructure> structures) {
		Set<Integer> used = new HashSet<>(Set.of(0));
		for (JsonNode other : kept.path(Xmi.OTHERS)) {
			if (other.has(Xmi.NUMBER)) {
				used.add(other.get(Xmi.NUMBER).asInt());
				alive.add(other.get(Xmi.NUMBER).asText());
			}
		}
		for (FeatureStructure one : structures) {
			int number = one.kept.path(Xmi.NUMBER).asInt();
			if (number > 0 && used.add(number)) {
				ids.put(one, number);
			}
		}
		next = used.stream().mapToInt(Integer::intValue).max().orElse(0);
		sofa = keptSofa.has(Xmi.NUMBER) ? keptSofa.get(Xmi.NUMBER).asInt() : ++next;
		for (FeatureStructure one : structures) {
			alive.add(Integer.toString(ids.computeIfAbsent(one, missing -> ++next)));
			if (CasTypes.standsOnTokens(one.type)) {
				ofTokens.computeIfAbsent(one.begin + " " + one.end, missing -> new LinkedHashMap<>())
						.putIfAbsent(OF_TOKEN.get(CasTypes.base(one.type)), one);
			}
		}
	}

	private String plain() {
		return XmlText.plain(text, losses, itemId, "");
	}

	private void other(JsonNode other, String type) {
		List<Object> attributes = new ArrayList<>();
		if (other.has(Xmi.NUMBER)) {
			attributes.addAll(List.of("xmi:id", other.get(Xmi.NUMBER).asInt()));
		}
		rest(other, type, attributes, "", Map.of());
		if (other == keptSofa) {
			attributes.addAll(List.of(Xmi.SOFA_STRING, plain()));
		}
		out.add(new Out(other.path(Xmi.ORDER).asInt(), type, attributes, children(other)));
	}

	/** What was kept, without references to what is no longer there. */
	private void rest(JsonNode node, String type, List<Object> attributes, String annotation, Map<String, FeatureStructure> newer) {
		Set<String> written = new HashSet<>();
		node.path(Xmi.REST).properties().forEach(member -> {
			String name = member.getKey();
			String value = member.getValue().asText();
			if (type.equals(CasTypes.TOKEN) && OF_TOKEN.containsValue(name)) {
				if (newer.containsKey(name)) {
					written.add(name);
					attributes.addAll(List.of(name, ids.get(newer.get(name))));
				}
			} else if (types.isReference(type, name) && !value.isBlank() && !alive.containsAll(List.of(value.strip().split(" +")))) {
				losses.add("references", "lead to what is no longer there; left out", itemId, annotation);
				String left = List.of(value.strip().split(" +")).stream().filter(alive::contains).collect(Collectors.joining(" "));
				if (!left.isEmpty()) {
					attributes.addAll(List.of(name, left));
				}
			} else {
				attributes.addAll(List.of(name, value));
			}
		});
		newer.forEach((name, one) -> {
			if (written.add(name)) {
				attributes.addAll(List.of(name, ids.get(one)));
			}
		});
	}

	private static List<String[]> children(JsonNode node) {
		List<String[]> children = new ArrayList<>();
		node.path(Xmi.CHILDREN).forEach(child -> children.add(new String[] { child.path(0).asText(), child.path(1).asText() }));
		return children;
	}

	private void structure(FeatureStructure one) {
		List<Object> attributes = new ArrayList<>(List.of("xmi:id", ids.get(one), "sofa", sofa, "begin", one.begin, "end", one.end));
		types.declare(one.type, "", "");
		if (one.isRelation()) {
			boolean lower = one.kept.path(Xmi.ENDS).asText().equals("source");
			attributes.addAll(List.of(lower ? "source" : "Governor", ids.get(one.source), lower ? "target" : "Dependent", ids.get(one.target)));
			types.declare(one.type, lower ? "source" : "Governor", CasTypes.endOf(one.type));
			types.declare(one.type, lower ? "target" : "Dependent", CasTypes.endOf(one.type));
		}
		Map<String, FeatureStructure> newer = one.type.equals(CasTypes.TOKEN) ? ofTokens.getOrDefault(one.begin + " " + one.end, Map.of()) : Map.of();
		newer.forEach((name, part) -> types.declare(one.type, name, CasTypes.base(part.type)));
		rest(one.kept, one.type, attributes, one.annotation, newer);
		List<String[]> children = children(one.kept);
		one.values.forEach((name, value) -> {
			if (value instanceof AttributeValue.Choices(List<String> all)) {
				all.forEach(each -> children.add(new String[] { name, XmlText.plain(each, losses, itemId, one.annotation) }));
				types.declare(one.type, name, TypeSystem.STRING_ARRAY);
			} else {
				attributes.addAll(List.of(name, XmlText.plain(value.text(), losses, itemId, one.annotation)));
				types.declare(one.type, name, value instanceof AttributeValue.Flag ? "uima.cas.Boolean" : value instanceof AttributeValue.Numeric ? "uima.cas.Double"
						: "uima.cas.String");
			}
		});
		if (one.chain != null) {
			losses.add("groups", "are not written as chains", itemId, one.annotation);
		}
		for (FeatureStructure.Link link : one.links) {
			losses.add("relations", "slots of another format are not written", itemId, one.annotation);
		}
		out.add(new Out(one.kept.path(Xmi.ORDER).asInt(Integer.MAX_VALUE), one.type, attributes, children));
	}

	/** Members in the order they had, then new ones. */
	private Out view(JsonNode view, int ofSofa, List<FeatureStructure> structures) {
		Set<String> members = new LinkedHashSet<>();
		List.of(view.path(Xmi.REST).path(Xmi.MEMBERS).asText().strip().split(" +")).stream().filter(alive::contains).forEach(members::add);
		structures.stream().filter(one -> view.isMissingNode() || one.kept.path(Xmi.NUMBER).asInt() != ids.get(one)).forEach(one -> members.add(Integer.toString(ids.get(one))));
		return new Out(Integer.MAX_VALUE, Xmi.VIEW, List.of(Xmi.OF_SOFA, ofSofa, Xmi.MEMBERS, String.join(" ", members)), List.of());
	}

	private String xml() {
		Map<String, String> prefixes = new LinkedHashMap<>();
		Set<String> used = new HashSet<>(Set.of("xmi", "cas"));
		prefixes.put("uima.cas", "cas");
		for (Out one : out) {
			prefixes.computeIfAbsent(pack(one.type()), pack -> {
				String name = CasTypes.shortName(pack);
				String prefix = name;
				for (int i = 2; !used.add(prefix); i++) {
					prefix = name + i;
				}
				return prefix;
			});
		}
		List<Object> root = new ArrayList<>(List.of("xmlns:xmi", Xmi.XMI));
		prefixes.forEach((pack, prefix) -> root.addAll(List.of("xmlns:" + prefix, "http:///" + pack.replace('.', '/') + ".ecore")));
		root.addAll(List.of("xmi:version", "2.0"));
		Xml.Writer xml = new Xml.Writer("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").open("xmi:XMI", root.toArray());
		for (Out one : out) {
			String name = prefixes.get(pack(one.type())) + ":" + CasTypes.shortName(one.type());
			if (one.children().isEmpty()) {
				xml.empty(name, one.attributes().toArray());
			} else {
				xml.open(name, one.attributes().toArray());
				one.children().forEach(child -> xml.text(child[0], child[1]));
				xml.close(name);
			}
		}
		return xml.close("xmi:XMI").toString();
	}

	private static String pack(String type) {
		int dot = type.lastIndexOf('.');
		return dot < 0 ? "uima.noNamespace" : type.substring(0, dot);
	}
}
