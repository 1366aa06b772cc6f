/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Which attributes take ids of a knowledge base, for exporters that have a field of their own for these.
 *
 * @param bases names of the knowledge bases by the attributes, without folder and extension; empty where none is named
 */
public record EntityIds(Map<String, String> bases) {

	/** The attribute that importers of formats with such a field make. */
	public static final String ATTRIBUTE = "identifier";

	/** All attributes of an ontology that name a knowledge base, and {@value #ATTRIBUTE}. */
	public static EntityIds of(Ontology ontology) {
		Map<String, String> bases = new HashMap<>();
		bases.put(ATTRIBUTE, "");
		for (LabelClass labelClass : LabelClasses.all(ontology)) {
			labelClass.getAttributes().stream().filter(one -> one.getKnowledgeBase() != null)
					.forEach(one -> bases.put(one.getId(), Folders.stem(one.getKnowledgeBase().substring(one.getKnowledgeBase().lastIndexOf('/') + 1))));
		}
		return new EntityIds(bases);
	}

	public boolean takes(String attribute) {
		return bases.containsKey(attribute);
	}

	/** The id of what an annotation means, the first where it has several. */
	public Optional<String> id(Annotation annotation) {
		return annotation.getAttributes().stream().filter(entry -> takes(entry.getKey())).map(entry -> entry.getValue()).filter(AttributeValue.Text.class::isInstance)
				.map(AttributeValue::text).findFirst();
	}
}
