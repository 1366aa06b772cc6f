/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.webanno;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labelwright.formats.text.internal.cas.CasTypes;
import org.labelwright.formats.text.internal.cas.FeatureStructure;

/** The layers a file has columns for, in order. */
final class TsvHeader {

	enum Kind {
		SPAN("#T_SP="), CHAIN("#T_CH="), RELATION("#T_RL=");

		private final String prefix;

		Kind(String prefix) {
			this.prefix = prefix;
		}
	}

	enum Role {
		/** Of layers without features. */
		PLACEHOLDER, VALUE,
		/** Where a relation comes from. */
		BASE, SLOT_ROLE, SLOT_TARGET, CHAIN_RELATION, CHAIN_TYPE
	}

	/** @param text as the header has it */
	record Column(Role role, String text) {

		/** The name of the feature. */
		String feature() {
			if (role != Role.SLOT_ROLE) {
				return text;
			}
			// ROLE_the.Type:feature_link.Type
			String named = text.substring(text.indexOf(':') + 1);
			int dot = named.indexOf('.');
			int end = named.lastIndexOf('_', dot < 0 ? named.length() : dot);
			return end > 0 ? named.substring(0, end) : named;
		}
	}

	record Layer(Kind kind, String type, List<Column> columns) {

		/** The type whose annotations a relation connects. */
		String base() {
			return columns.stream().filter(column -> column.role() == Role.BASE).findFirst().map(column -> column.text().substring(BASE.length())).orElse("");
		}

		boolean has(Role role, String feature) {
			return columns.stream().anyMatch(column -> column.role() == role && column.feature().equals(feature));
		}
	}

	private static final String BASE = "BT_";
	private static final String ROLE = "ROLE_";
	private static final String RELATION = "referenceRelation";
	private static final String TYPE = "referenceType";

	private final List<Layer> layers = new ArrayList<>();

	List<Layer> layers() {
		return layers;
	}

	/** @throws IllegalArgumentException where the line describes no layer, or one that was there */
	void add(String line) {
		Kind kind = Stream.of(Kind.values()).filter(one -> line.startsWith(one.prefix)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("describes no layer of spans, chains or relations: " + line));
		String[] parts = line.substring(kind.prefix.length()).split("\\|", -1);
		if (parts[0].isBlank() || layer(parts[0]).isPresent()) {
			throw new IllegalArgumentException(parts[0].isBlank() ? "a layer needs a name" : "the layer " + parts[0] + " is there twice");
		}
		List<Column> columns = new ArrayList<>();
		for (int i = 1; i < parts.length; i++) {
			Role role = !columns.isEmpty() && columns.getLast().role() == Role.SLOT_ROLE ? Role.SLOT_TARGET
					: parts[i].isEmpty() ? Role.PLACEHOLDER
					: parts[i].startsWith(ROLE) && kind == Kind.SPAN ? Role.SLOT_ROLE
					: parts[i].startsWith(BASE) && kind == Kind.RELATION ? Role.BASE
					: kind == Kind.CHAIN && parts[i].equals(RELATION) ? Role.CHAIN_RELATION
					: kind == Kind.CHAIN && parts[i].equals(TYPE) ? Role.CHAIN_TYPE : Role.VALUE;
			columns.add(new Column(role, parts[i]));
		}
		Layer layer = new Layer(kind, parts[0], columns);
		if (kind == Kind.RELATION && layer.base().isEmpty()) {
			throw new IllegalArgumentException("the relation " + parts[0] + " needs a column BT_ of the layer it connects");
		}
		if (kind == Kind.CHAIN && !(layer.has(Role.CHAIN_RELATION, RELATION) && layer.has(Role.CHAIN_TYPE, TYPE))) {
			throw new IllegalArgumentException("the chain " + parts[0] + " needs the columns " + RELATION + " and " + TYPE);
		}
		layers.add(layer);
	}

	Optional<Layer> layer(String type) {
		return layers.stream().filter(layer -> layer.type().equals(type)).findFirst();
	}

	/** The full name of the layer with a short name. */
	Optional<String> named(String shortName) {
		return layers.stream().map(Layer::type).filter(type -> CasTypes.shortName(type).equals(shortName)).findFirst();
	}

	/** Makes columns for what has none. */
	void ensure(List<FeatureStructure> structures) {
		for (FeatureStructure one : structures) {
			String type = CasTypes.base(one.type);
			if (type.equals(CasTypes.SENTENCE) || type.equals(CasTypes.TOKEN)) {
				continue;
			}
			Layer layer = layer(type).orElseGet(() -> {
				Layer made = new Layer(one.isRelation() ? Kind.RELATION : Kind.SPAN, type, new ArrayList<>());
				if (one.isRelation()) {
					made.columns().add(new Column(Role.BASE, BASE + (one.source.type.equals(CasTypes.TOKEN) ? one.target.type : one.source.type)));
				}
				layers.add(made);
				return made;
			});
			for (String feature : one.values.keySet()) {
				if (!layer.has(Role.VALUE, feature) && layer.kind() != Kind.CHAIN) {
					layer.columns().removeIf(column -> column.role() == Role.PLACEHOLDER);
					layer.columns().add(layer.kind() == Kind.RELATION ? layer.columns().size() - 1 : layer.columns().size(), new Column(Role.VALUE, feature));
				}
			}
			for (FeatureStructure.Link link : one.links) {
				if (!layer.has(Role.SLOT_ROLE, link.feature())) {
					layer.columns().add(new Column(Role.SLOT_ROLE, ROLE + type + ":" + link.feature() + "_" + type + CasTypes.identifier(link.feature()) + "Link"));
					layer.columns().add(new Column(Role.SLOT_TARGET, link.target().type));
				}
			}
			if (layer.columns().isEmpty()) {
				layer.columns().add(new Column(Role.PLACEHOLDER, ""));
			}
		}
	}

	/** Layers that were not read come behind those that were: spans, then relations. */
	void sortAddedFrom(int read) {
		layers.subList(read, layers.size()).sort(Comparator.comparing(Layer::kind));
	}

	List<String> lines() {
		return layers.stream().map(layer -> layer.kind().prefix + layer.type() + layer.columns().stream().map(column -> "|" + column.text())
				.collect(java.util.stream.Collectors.joining())).toList();
	}
}
