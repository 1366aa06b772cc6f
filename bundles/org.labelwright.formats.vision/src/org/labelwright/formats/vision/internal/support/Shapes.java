/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Labelled;

/** The annotations of records as an exporter of plain formats meets them: each with its class and a shape the format can hold. */
public final class Shapes {

	/** Takes one annotation. */
	@FunctionalInterface
	public interface Visitor {
		/** @param geometry of one of the kinds the capabilities have */
		void visit(Annotation annotation, Geometry geometry) throws IOException;
	}

	private final Map<String, String> names;
	private final String format;
	private final ExportCheck check;
	private final LossReport losses;

	/** @param format its name, for people */
	public Shapes(DatasetSource source, String format, ExportCheck check, LossReport losses) {
		this.names = Classes.names(source.ontology());
		this.format = format;
		this.check = check;
		this.losses = losses;
	}

	/** Gives each annotation that has a shape; what the format cannot say is reported. */
	public void forEach(SourceRecord one, Visitor visitor) throws IOException {
		check.item(one);
		for (AnnotationDocument document : one.documents()) {
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(one.item(), annotation);
				Optional<Geometry> geometry = check.geometry(one.item(), annotation);
				if (geometry.isPresent()) {
					visitor.visit(annotation, geometry.get());
				}
			}
		}
	}

	/** The name of the class of an annotation; without one it cannot be written, which is reported. */
	public Optional<String> name(Item item, Annotation annotation) {
		if (annotation.getLabelClass() == null) {
			losses.add("annotations without a class", format + " needs a class; left out", item.id(), annotation.getId());
			return Optional.empty();
		}
		return Optional.of(names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass()));
	}

	/** As {@link #name}, for formats in which a name ends at a blank: these become underscores, which is reported. */
	public Optional<String> word(Item item, Annotation annotation) {
		return name(item, annotation).map(name -> {
			String word = name.strip().replaceAll("\\s+", "_");
			if (!word.equals(name)) {
				losses.add("names of classes", "a name ends at a blank there; written with underscores", item.id(), annotation.getId());
			}
			return word.isEmpty() ? "_" : word;
		});
	}

	/** Reports what an item says and the format does not. */
	public void lost(String what, String why, Item item) {
		losses.add(what, why, item.id(), "");
	}

	/** Reports attributes other than those the format has fields for. */
	public void onlyAttributes(Item item, Annotation annotation, Set<String> known) {
		if (annotation.getAttributes().keySet().stream().anyMatch(name -> !known.contains(name))) {
			losses.add("attributes", known.isEmpty() ? format + " has no field for it" : format + " has fields for " + String.join(", ", known.stream().sorted().toList()) + " alone", item.id(), annotation.getId());
		}
	}

	/** An attribute that is a number; empty where it is missing or of another type. */
	public static Optional<Double> number(Labelled one, String attribute) {
		return one.getAttributes().get(attribute) instanceof AttributeValue.Numeric number ? Optional.of(number.value()) : Optional.empty();
	}

	/** A number as text: as it was written before where it still is the same. */
	public static String text(JsonNode kept, double value) {
		try {
			if (kept.isTextual() && Double.parseDouble(kept.textValue()) == value) {
				return kept.textValue();
			}
		} catch (NumberFormatException e) {
			// Somebody has changed the origin; the value counts.
		}
		return Numbers.text(value);
	}
}
