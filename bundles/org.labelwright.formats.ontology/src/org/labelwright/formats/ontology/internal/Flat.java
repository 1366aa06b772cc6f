/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** An ontology as formats see it that have a list of labels and no hierarchy. */
public final class Flat {

	private Flat() {
	}

	/** The classes that labels can have. */
	public static List<LabelClass> labels(Ontology ontology) {
		return LabelClasses.all(ontology).stream().filter(one -> !one.isAbstract()).toList();
	}

	/** The attributes of a class, those it inherits first. */
	public static List<AttributeType> attributes(LabelClass labelClass) {
		List<AttributeType> attributes = new ArrayList<>();
		Stream.iterate(labelClass, one -> one != null, LabelClass::getParent).forEach(one -> attributes.addAll(0, one.getAttributes()));
		return attributes;
	}

	/** A name of its own for each class, where the format tells classes by their names: the id where the name is taken. */
	public static Map<LabelClass, String> names(List<LabelClass> classes, String format, LossReport losses) {
		Map<LabelClass, String> names = new HashMap<>();
		for (LabelClass labelClass : classes) {
			boolean taken = names.containsValue(labelClass.getName());
			if (taken) {
				losses.add("names of classes that stand twice", format + " tells classes by their names; the id is written in place of the name");
			}
			names.put(labelClass, taken ? labelClass.getId() : labelClass.getName());
		}
		return names;
	}

	/** Writes JSON as people like to read it, with a line break at its end. */
	public static void write(JsonNode node, Path file) throws IOException {
		AtomicFiles.write(file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n");
	}
}
