/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.labelwright.core.format.LossReport;
import org.labelwright.model.AttributeValue;

/** Writes the feature structures of one text as JSON CAS, with what was kept of the file it came from. */
final class JsonCasWriter {

	/** A structure to be written. */
	private record Out(int order, ObjectNode node) {
	}

	private static final Map<String, String> OF_TOKEN = Map.of(CasTypes.POS, "@pos", CasTypes.LEMMA, "@lemma", CasTypes.MORPHOLOGY, "@morph");

	private final String text;
	private final String itemId;
	private final JsonNode kept;
	private final ObjectNode root;
	private final JsonTypes types;
	private final LossReport losses;
	private final Map<FeatureStructure, Integer> ids = new IdentityHashMap<>();
	private final Set<Integer> alive = new LinkedHashSet<>();
	private final Map<Long, Map<String, FeatureStructure>> ofTokens = new HashMap<>();
	/** The arrays of strings that were read. */
	private final Map<Integer, List<String>> arrays = new HashMap<>();
	private final List<Out> out = new ArrayList<>();
	private int next;
	private int sofa;

	/** @param root the members of the file beside its feature structures; changed */
	JsonCasWriter(String text, String itemId, JsonNode kept, ObjectNode root, JsonTypes types, LossReport losses) {
		this.text = text;
		this.itemId = itemId;
		this.kept = kept;
		this.root = root;
		this.types = types;
		this.losses = losses;
	}

	String write(List<FeatureStructure> structures) {
		number(structures);
		for (JsonNode other : kept.path(JsonCas.OTHERS)) {
			out.add(new Out(other.path(JsonCas.ORDER).asInt(), other(other.path(JsonCas.REST))));
		}
		if (sofa == 0) {
			sofa = ++next;
			alive.add(sofa);
			out.addFirst(new Out(-1, root.objectNode().put(JsonCas.NUMBER, sofa).put(JsonCas.TYPE, Xmi.SOFA).put("sofaNum", 1).put("sofaID", Xmi.INITIAL_VIEW)
					.put("mimeType", "text").put("sofaString", text)));
		}
		structures.forEach(this::structure);
		out.sort(Comparator.comparingInt(Out::order));
		ObjectNode file = root.objectNode();
		root.properties().stream().filter(member -> !member.getKey().equals(JsonCas.TYPES) && !member.getKey().equals(JsonCas.VIEWS))
				.forEach(member -> file.set(member.getKey(), member.getValue()));
		file.set(JsonCas.TYPES, types.node());
		ArrayNode list = file.putArray(JsonCas.STRUCTURES);
		out.forEach(one -> list.add(one.node()));
		file.set(JsonCas.VIEWS, views(structures));
		return file.toPrettyString() + "\n";
	}

	private void number(List<FeatureStructure> structures) {
		Set<Integer> used = new HashSet<>(Set.of(0));
		for (JsonNode other : kept.path(JsonCas.OTHERS)) {
			int number = other.path(JsonCas.REST).path(JsonCas.NUMBER).asInt();
			used.add(number);
			alive.add(number);
			JsonCas.strings(other.path(JsonCas.REST)).ifPresent(all -> arrays.put(number, all));
			boolean isSofa = other.path(JsonCas.REST).path(JsonCas.TYPE).asText().equals(Xmi.SOFA);
			sofa = other.has(JsonCas.TEXT) || isSofa && sofa == 0 ? number : sofa;
		}
		for (FeatureStructure one : structures) {
			int number = one.kept.path(JsonCas.KEPT_NUMBER).asInt();
			if (number > 0 && used.add(number)) {
				ids.put(one, number);
			}
		}
		next = used.stream().mapToInt(Integer::intValue).max().orElse(0);
		for (FeatureStructure one : structures) {
			alive.add(ids.computeIfAbsent(one, missing -> ++next));
			if (CasTypes.standsOnTokens(one.type)) {
				ofTokens.computeIfAbsent(place(one), missing -> new LinkedHashMap<>()).putIfAbsent(OF_TOKEN.get(CasTypes.base(one.type)), one);
			}
		}
	}

	private static long place(FeatureStructure one) {
		return (long) one.begin << 32 | one.end;
	}

	private ObjectNode other(JsonNode rest) {
		ObjectNode node = root.objectNode();
		String type = rest.path(JsonCas.TYPE).asText();
		rest.properties().forEach(member -> {
			if (member.getKey().equals(JsonCas.ELEMENTS) && JsonCas.refersByElements(type)) {
				ArrayNode elements = node.putArray(JsonCas.ELEMENTS);
				member.getValue().forEach(element -> {
					if (element.isNull() || alive.contains(element.asInt())) {
						elements.add(element);
					} else {
						lost("references", "lead to what is no longer there; left out", "");
					}
				});
			} else {
				put(node, member.getKey(), member.getValue(), "");
			}
		});
		if (rest.path(JsonCas.NUMBER).asInt() == sofa) {
			node.put(Xmi.SOFA_STRING, text);
		}
		return node;
	}

	private void lost(String what, String why, String annotation) {
		losses.add(what, why, itemId, annotation);
	}

	/** Leaves references to what is no longer there out. */
	private void put(ObjectNode node, String name, JsonNode value, String annotation) {
		if (name.startsWith("@") && value.isInt() && !alive.contains(value.intValue())) {
			lost("references", "lead to what is no longer there; left out", annotation);
		} else {
			node.set(name, value);
		}
	}

	private void structure(FeatureStructure one) {
		ObjectNode node = root.objectNode().put(JsonCas.NUMBER, ids.get(one)).put(JsonCas.TYPE, one.type).put(JsonCas.SOFA, sofa).put("begin", one.begin).put("end", one.end);
		types.declare(one.type, "", "");
		if (one.isRelation()) {
			boolean lower = one.kept.path(JsonCas.ENDS).asText().equals("@source");
			node.put(lower ? "@source" : "@Governor", ids.get(one.source)).put(lower ? "@target" : "@Dependent", ids.get(one.target));
			types.declare(one.type, lower ? "source" : "Governor", CasTypes.endOf(one.type));
			types.declare(one.type, lower ? "target" : "Dependent", CasTypes.endOf(one.type));
		}
		boolean token = one.type.equals(CasTypes.TOKEN);
		one.kept.path(JsonCas.REST).properties().stream().filter(member -> token ? !OF_TOKEN.containsValue(member.getKey()) : !isArray(member.getValue()))
				.forEach(member -> put(node, member.getKey(), member.getValue(), one.annotation));
		if (token) {
			ofTokens.getOrDefault(place(one), Map.of()).forEach((name, part) -> {
				node.put(name, ids.get(part));
				types.declare(one.type, name.substring(1), CasTypes.base(part.type));
			});
		}
		one.values.forEach((name, value) -> value(one, node, name, value));
		if (one.chain != null) {
			lost("groups", "are not written as chains", one.annotation);
		}
		one.links.forEach(link -> lost("relations", "slots of another format are not written", one.annotation));
		out.add(new Out(one.kept.path(JsonCas.ORDER).asInt(Integer.MAX_VALUE), node));
	}

	/** Whether it is an array of strings that was read. */
	private boolean isArray(JsonNode id) {
		return id.isInt() && arrays.containsKey(id.intValue());
	}

	private void value(FeatureStructure one, ObjectNode node, String name, AttributeValue value) {
		switch (value) {
		case AttributeValue.Flag(boolean set) -> {
			types.declare(one.type, name, "uima.cas.Boolean");
			node.put(name, set);
		}
		case AttributeValue.Numeric(double number) -> {
			types.declare(one.type, name, "uima.cas.Double");
			if (number == Math.rint(number) && !types.isFraction(one.type, name)) {
				node.put(name, (long) number);
			} else {
				node.put(name, number);
			}
		}
		case AttributeValue.Choices(List<String> all) -> {
			JsonNode before = one.kept.path(JsonCas.REST).path("@" + name);
			if (isArray(before) && all.equals(arrays.get(before.intValue()))) {
				node.set("@" + name, before);
				return;
			}
			types.declare(one.type, name, TypeSystem.STRING_ARRAY);
			ObjectNode array = root.objectNode().put(JsonCas.NUMBER, ++next).put(JsonCas.TYPE, TypeSystem.STRING_ARRAY);
			all.forEach(array.putArray(JsonCas.ELEMENTS)::add);
			out.add(new Out(Integer.MAX_VALUE, array));
			node.put("@" + name, next);
		}
		case AttributeValue.Text(String words) -> {
			types.declare(one.type, name, "uima.cas.String");
			node.put(name, words);
		}
		}
	}

	/** Members in the order they had, then new ones. */
	private ObjectNode views(List<FeatureStructure> structures) {
		ObjectNode views = root.path(JsonCas.VIEWS) instanceof ObjectNode before ? before : root.objectNode();
		boolean known = false;
		for (JsonNode one : views) {
			if (one instanceof ObjectNode view) {
				boolean here = view.path(JsonCas.VIEW_SOFA).asInt() == sofa;
				members(view, here ? structures : List.of(), false);
				known |= here;
			}
		}
		if (!known) {
			members(views.putObject(Xmi.INITIAL_VIEW).put(JsonCas.VIEW_SOFA, sofa), structures, true);
		}
		return views;
	}

	private void members(ObjectNode view, List<FeatureStructure> structures, boolean isNew) {
		Set<Integer> members = new LinkedHashSet<>();
		view.path(JsonCas.MEMBERS).forEach(member -> {
			if (alive.contains(member.asInt())) {
				members.add(member.asInt());
			}
		});
		structures.stream().filter(one -> isNew || one.kept.path(JsonCas.KEPT_NUMBER).asInt() != ids.get(one)).forEach(one -> members.add(ids.get(one)));
		members.forEach(view.putArray(JsonCas.MEMBERS)::add);
	}
}
