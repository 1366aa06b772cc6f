/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.TextPart;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Whole;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.ontology.Ontology;

/** Makes records with named fields of texts: what {@link FieldTexts} reads, where its options name the fields so. */
final class TextFields {

	static final String ID = "id";
	static final String TEXT = "text";
	static final String LABEL = "label";
	static final String SPLIT = "split";

	private final Map<String, String> classes;
	private final ExportCheck check;
	private final LossReport losses;
	private final Set<String> rankings = new LinkedHashSet<>();

	TextFields(Ontology ontology, ExportCheck check, LossReport losses) {
		classes = Classes.names(ontology);
		this.check = check;
		this.losses = losses;
		ontology.getQuestions().stream().filter(one -> one.isRanking()).forEach(one -> rankings.add(one.getId()));
	}

	/** Whether the answers in a field are in an order. */
	boolean isRanking(String field) {
		return rankings.contains(field);
	}

	/** What is said about a text, by field. */
	record Fields(Map<String, AttributeValue> values, long labels) {
	}

	Fields of(SourceRecord one, CodePoints text) {
		Item item = one.item();
		Map<String, AttributeValue> fields = new LinkedHashMap<>();
		fields.put(ID, new AttributeValue.Text(item.id()));
		for (TextPart part : item.parts()) {
			fields.put(part.name(), new AttributeValue.Text(text.text(new Fragment(part.start(), part.end()))));
		}
		if (item.parts().isEmpty()) {
			fields.put(TEXT, new AttributeValue.Text(text.text()));
		}
		item.split().ifPresent(split -> fields.put(SPLIT, new AttributeValue.Text(split)));
		long written = 0;
		// Several layers were reported; the first is written.
		for (AnnotationDocument document : one.documents().subList(0, Math.min(1, one.documents().size()))) {
			List<String> labels = document.getAnnotations().stream().filter(annotation -> written(item, annotation))
					.map(annotation -> annotation.getLabelClass() == null ? "" : classes.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass())).distinct().toList();
			written += labels.size();
			if (!labels.isEmpty()) {
				fields.put(LABEL, labels.size() == 1 ? new AttributeValue.Text(labels.getFirst()) : new AttributeValue.Choices(labels));
			}
			document.getAttributes().forEach(entry -> put(fields, entry.getKey(), entry.getValue(), item));
			for (Answer answer : document.getAnswers()) {
				put(fields, answer.getQuestion(), answer.getChoices().size() == 1 && !isRanking(answer.getQuestion()) ? new AttributeValue.Text(answer.getChoices().getFirst())
						: new AttributeValue.Choices(List.copyOf(answer.getChoices())), item);
			}
		}
		return new Fields(fields, written);
	}

	private boolean written(Item item, Annotation annotation) {
		check.annotation(item, annotation);
		return check.geometry(item, annotation).filter(Whole.class::isInstance).isPresent();
	}

	private void put(Map<String, AttributeValue> fields, String name, AttributeValue value, Item item) {
		if (name.equals(ID)) {
			fields.put(name, value);
		} else if (fields.putIfAbsent(name, value) != null) {
			losses.add("values of items", "a field of this name says something else", item.id(), name);
		}
	}
}
