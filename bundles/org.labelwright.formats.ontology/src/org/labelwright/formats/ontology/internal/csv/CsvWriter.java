/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.csv;

import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__CONSTRAINTS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__EXAMPLES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__IOU_THRESHOLD;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__QUESTIONS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__SKELETON;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__ITEM_ATTRIBUTES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__RELATION_TYPES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.formats.ontology.internal.Carried;
import org.labelwright.formats.ontology.internal.Inlined;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;

/** Writes a table with the columns of {@link CsvColumns} that are needed, classes first. */
public final class CsvWriter implements OntologyWriter {

	private static final Carried CARRIED = new Carried(CsvColumns.CSV, "The table").of(ONTOLOGY, ONTOLOGY__RELATION_TYPES, ONTOLOGY__ITEM_ATTRIBUTES)
			.of(LABEL_CLASS, all(LABEL_CLASS, LABEL_CLASS__QUESTIONS, LABEL_CLASS__CONSTRAINTS, LABEL_CLASS__EXAMPLES, LABEL_CLASS__SKELETON))
			.of(ATTRIBUTE_TYPE, all(ATTRIBUTE_TYPE)).of(RELATION_TYPE, all(RELATION_TYPE));

	private static EStructuralFeature[] all(EClass type, EStructuralFeature... but) {
		return type.getEAllStructuralFeatures().stream().filter(feature -> !List.of(but).contains(feature)).toArray(EStructuralFeature[]::new);
	}

	@Override
	public void write(Ontology given, Path file, LossReport losses) throws IOException {
		Ontology ontology = Inlined.of(given, losses);
		CARRIED.report(ontology, losses);
		List<Map<String, String>> rows = new ArrayList<>();
		for (LabelClass labelClass : LabelClasses.all(ontology)) {
			rows.add(labelClass(labelClass));
		}
		for (LabelClass labelClass : LabelClasses.all(ontology)) {
			labelClass.getAttributes().forEach(attribute -> rows.add(attribute(attribute, CsvColumns.ATTRIBUTE, labelClass.getId())));
		}
		ontology.getItemAttributes().forEach(attribute -> rows.add(attribute(attribute, CsvColumns.ITEM_ATTRIBUTE, "")));
		ontology.getRelationTypes().forEach(relation -> rows.add(relation(relation)));
		List<String> columns = new ArrayList<>(CsvColumns.ALL);
		columns.removeIf(column -> !List.of("element", "id", "name").contains(column) && rows.stream().allMatch(row -> row.getOrDefault(column, "").isEmpty()));
		TreeSet<String> others = new TreeSet<>();
		rows.forEach(row -> others.addAll(row.keySet()));
		others.removeAll(CsvColumns.ALL);
		columns.addAll(others);
		StringBuilder text = new StringBuilder(CsvTable.write(columns));
		rows.forEach(row -> text.append(CsvTable.write(columns.stream().map(column -> row.getOrDefault(column, "")).toList())));
		AtomicFiles.write(file, text.toString());
	}

	private static Map<String, String> row(String element, NamedElement named) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("element", element);
		put(row, "id", named.getId());
		put(row, "name", named.getName());
		put(row, "description", named.getDescription());
		new Kept(CsvColumns.CSV).of(named).properties().forEach(member -> row.putIfAbsent(member.getKey(), member.getValue().asText()));
		return row;
	}

	private static void put(Map<String, String> row, String column, String value) {
		if (value != null) {
			row.put(column, value);
		}
	}

	private static void put(Map<String, String> row, String column, boolean value, boolean otherwise) {
		put(row, column, value == otherwise ? null : Boolean.toString(value));
	}

	private static void put(Map<String, String> row, String column, Double value) {
		put(row, column, value == null ? null : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
	}

	private static Map<String, String> labelClass(LabelClass labelClass) {
		Map<String, String> row = row(CsvColumns.CLASS, labelClass);
		put(row, "parent", labelClass.getParent() == null ? null : labelClass.getParent().getId());
		put(row, "color", labelClass.getColor());
		put(row, "hotkey", labelClass.getHotKey());
		put(row, "abstract", labelClass.isAbstract(), false);
		put(row, "geometry", CsvColumns.join(labelClass.getGeometryKinds().stream().map(GeometryKind::id).toList()));
		put(row, "iou", labelClass.eIsSet(LABEL_CLASS__IOU_THRESHOLD) ? labelClass.getIouThreshold() : null);
		put(row, "instructions", labelClass.getInstructions());
		return row;
	}

	private static Map<String, String> attribute(AttributeType attribute, String element, String owner) {
		Map<String, String> row = row(element, attribute);
		put(row, "parent", owner);
		put(row, "kind", attribute.getKind().getName());
		put(row, "required", attribute.isRequired(), false);
		put(row, "per frame", attribute.isPerFrame(), false);
		put(row, "default", attribute.getDefaultValue());
		put(row, "choices", CsvColumns.join(attribute.getChoices()));
		put(row, "minimum", attribute.getMinimum());
		put(row, "maximum", attribute.getMaximum());
		put(row, "unit", attribute.getUnit());
		put(row, "pattern", attribute.getPattern());
		return row;
	}

	private static Map<String, String> relation(RelationType relation) {
		Map<String, String> row = row(CsvColumns.RELATION, relation);
		put(row, "sources", CsvColumns.join(relation.getSources().stream().map(NamedElement::getId).toList()));
		put(row, "targets", CsvColumns.join(relation.getTargets().stream().map(NamedElement::getId).toList()));
		put(row, "directed", relation.isDirected(), true);
		put(row, "transitive", relation.isTransitive(), false);
		put(row, "max per source", relation.getMaxPerSource() < 0 ? null : Integer.toString(relation.getMaxPerSource()));
		put(row, "max per target", relation.getMaxPerTarget() < 0 ? null : Integer.toString(relation.getMaxPerTarget()));
		return row;
	}
}
