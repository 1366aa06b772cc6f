/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.rdf;

import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__INSTRUCTIONS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__DESCRIPTION;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__ID;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__NAME;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.formats.ontology.internal.Carried;
import org.labelwright.formats.ontology.internal.Inlined;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** Writes classes as concepts of one scheme. */
public final class SkosWriter implements OntologyWriter {

	private static final Carried CARRIED = new Carried(SkosReader.ID, SkosReader.NAME).of(ONTOLOGY, NAMED_ELEMENT__DESCRIPTION).of(LABEL_CLASS, NAMED_ELEMENT__ID,
			NAMED_ELEMENT__NAME, NAMED_ELEMENT__DESCRIPTION, LABEL_CLASS__INSTRUCTIONS);

	@Override
	public void write(Ontology given, Path file, LossReport losses) throws IOException {
		Ontology ontology = Inlined.of(given, losses);
		CARRIED.report(ontology, losses);
		RdfKept kept = new RdfKept(SkosReader.ID, SkosReader.NAME);
		String namespace = RdfFile.namespace(ontology.getId());
		IRI scheme = kept.iri(ontology, namespace, ontology.getId());
		List<Statement> statements = new ArrayList<>();
		add(statements, scheme, RDF.TYPE, SKOS.CONCEPT_SCHEME);
		add(statements, scheme, DCTERMS.TITLE, kept.literal(ontology, "name", ontology.getName()));
		if (ontology.getDescription() != null) {
			add(statements, scheme, DCTERMS.DESCRIPTION, kept.literal(ontology, "description", ontology.getDescription()));
		}
		Map<LabelClass, IRI> iris = new LinkedHashMap<>();
		LabelClasses.all(ontology).forEach(one -> iris.put(one, kept.iri(one, namespace, one.getId())));
		ontology.getClasses().forEach(one -> add(statements, scheme, SKOS.HAS_TOP_CONCEPT, iris.get(one)));
		kept.restore(ontology, scheme, statements);
		iris.forEach((labelClass, iri) -> {
			add(statements, iri, RDF.TYPE, SKOS.CONCEPT);
			add(statements, iri, SKOS.PREF_LABEL, kept.literal(labelClass, "name", labelClass.getName()));
			if (labelClass.getDescription() != null) {
				add(statements, iri, SKOS.DEFINITION, kept.literal(labelClass, "description", labelClass.getDescription()));
			}
			if (labelClass.getInstructions() != null) {
				add(statements, iri, SKOS.SCOPE_NOTE, kept.literal(labelClass, "instructions", labelClass.getInstructions()));
			}
			if (labelClass.getParent() != null) {
				add(statements, iri, SKOS.BROADER, iris.get(labelClass.getParent()));
			}
			add(statements, iri, SKOS.IN_SCHEME, scheme);
			kept.restore(labelClass, iri, statements);
		});
		Map<String, String> prefixes = new LinkedHashMap<>();
		prefixes.put("skos", SKOS.NAMESPACE);
		prefixes.put("dcterms", DCTERMS.NAMESPACE);
		RdfFile.write(file, prefixes, statements);
	}

	private static void add(List<Statement> statements, IRI subject, IRI predicate, Value object) {
		statements.add(RdfFile.VALUES.createStatement(subject, predicate, object));
	}
}
