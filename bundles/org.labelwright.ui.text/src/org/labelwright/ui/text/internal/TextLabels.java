/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.RelationRules;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.text.EntityLinks;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.text.layout.Link;
import org.labelwright.ui.text.layout.Mark;
import org.labelwright.ui.text.layout.TextPage;

/** Turns annotations into what the page shows. Knows the classes as they were when they were read. */
final class TextLabels {

	/** @param link the attribute that takes ids of a knowledge base; empty for none */
	private record Look(String name, int rgb, Optional<AttributeType> link) {
	}

	/** Before the id of what a mention means. */
	private static final String LINKED = " \u2192 ";

	private final TextPage page;
	private final Map<String, Look> looks = new HashMap<>();
	private final Map<String, RelationType> types = new HashMap<>();
	/** The numbers of chains, by the groups that make them. */
	private final Map<String, Integer> chains = new HashMap<>();

	TextLabels(TextPage page) {
		this.page = page;
	}

	void read(Ontology ontology) {
		looks.clear();
		types.clear();
		for (LabelClass labelClass : LabelClasses.all(ontology)) {
			looks.put(labelClass.getId(), new Look(labelClass.getName(), ClassColors.packed(ClassColors.of(Optional.of(labelClass))), EntityLinks.attribute(labelClass)));
		}
		ontology.getRelationTypes().forEach(type -> types.put(type.getId(), type));
	}

	/** Another item is shown. */
	void forgetChains() {
		chains.clear();
	}

	/** Empty for what is not on the text. */
	Optional<Mark> mark(Annotation annotation) {
		return mark(annotation, annotation.getId(), "", true);
	}

	private Optional<Mark> mark(Annotation annotation, String id, String suffix, boolean editable) {
		if (!(annotation.getGeometry() instanceof Span span) || span.start() > page.text().length()) {
			return Optional.empty();
		}
		String labelClass = annotation.getLabelClass();
		Look look = labelClass == null ? new Look(Messages.NoClass, ClassColors.packed(ClassColors.of(Optional.empty())), Optional.empty())
				: looks.getOrDefault(labelClass, new Look(labelClass, ClassColors.packed(ClassColors.of(Optional.empty())), Optional.empty()));
		String chain = annotation.getGroup() == null ? "" : " #" + chains.computeIfAbsent(annotation.getGroup(), missing -> chains.size() + 1);
		String entity = look.link().flatMap(attribute -> EntityLinks.id(annotation, attribute)).map(one -> LINKED + EntityLinks.shortId(one)).orElse("");
		return Optional.of(new Mark(id, page.inside(span), look.name() + chain + entity + suffix, look.rgb(), editable));
	}

	/** The relations that lead from an annotation; a link is named by it and its place there, as foreign files may give no ids. */
	List<Link> links(Annotation annotation) {
		List<Link> links = new ArrayList<>(annotation.getRelations().size());
		for (int i = 0; i < annotation.getRelations().size(); i++) {
			Relation relation = annotation.getRelations().get(i);
			Optional<RelationType> type = Optional.ofNullable(relation.getType()).map(types::get);
			String name = type.map(RelationRules::name).orElse(relation.getType() == null ? Messages.Relation_NoType : relation.getType());
			links.add(new Link(annotation.getId() + '/' + i, annotation.getId(), relation.getTarget(), name, type.map(RelationType::isDirected).orElse(true)));
		}
		return links;
	}

	/** What another layer says about an item, to be seen and not to be changed. */
	List<Mark> others(Dataset dataset, Item item, Layer layer) {
		try {
			return dataset.document(item.id(), layer.id()).getAnnotations().stream()
					.flatMap(one -> mark(one, layer.id() + '/' + one.getId(), " \u00b7 " + layer.name(), false).stream()).toList();
		} catch (IOException e) {
			ILog.of(TextLabels.class).error(e.getMessage(), e);
			return List.of();
		}
	}
}
