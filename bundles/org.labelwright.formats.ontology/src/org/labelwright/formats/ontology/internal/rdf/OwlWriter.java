/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.rdf;

import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__CHOICES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ATTRIBUTE_TYPE__KIND;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.LABEL_CLASS__ATTRIBUTES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__DESCRIPTION;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__ID;
import static org.labelwright.model.ontology.OntologyPackage.Literals.NAMED_ELEMENT__NAME;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__RELATION_TYPES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.ONTOLOGY__VERSION;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__DIRECTED;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__MAX_PER_SOURCE;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__MAX_PER_TARGET;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__SOURCES;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__TARGETS;
import static org.labelwright.model.ontology.OntologyPackage.Literals.RELATION_TYPE__TRANSITIVE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.formats.ontology.internal.Carried;
import org.labelwright.formats.ontology.internal.Inlined;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;

/** Writes classes, relation types as object properties, and attributes as datatype properties. */
public final class OwlWriter implements OntologyWriter {

	private static final Carried CARRIED = new Carried(OwlReader.ID, OwlReader.NAME).of(ONTOLOGY, NAMED_ELEMENT__DESCRIPTION, ONTOLOGY__VERSION, ONTOLOGY__RELATION_TYPES)
			.of(LABEL_CLASS, NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, NAMED_ELEMENT__DESCRIPTION, LABEL_CLASS__ATTRIBUTES)
			.of(ATTRIBUTE_TYPE, NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, NAMED_ELEMENT__DESCRIPTION, ATTRIBUTE_TYPE__KIND, ATTRIBUTE_TYPE__CHOICES)
			.of(RELATION_TYPE, NAMED_ELEMENT__ID, NAMED_ELEMENT__NAME, NAMED_ELEMENT__DESCRIPTION, RELATION_TYPE__SOURCES, RELATION_TYPE__TARGETS, RELATION_TYPE__DIRECTED,
					RELATION_TYPE__TRANSITIVE, RELATION_TYPE__MAX_PER_SOURCE, RELATION_TYPE__MAX_PER_TARGET);

	@Override
	public void write(Ontology given, Path file, LossReport losses) throws IOException {
		Ontology ontology = Inlined.of(given, losses);
		CARRIED.report(ontology, losses);
		Map<String, String> prefixes = new LinkedHashMap<>();
		prefixes.put("owl", OWL.NAMESPACE);
		prefixes.put("rdfs", RDFS.NAMESPACE);
		prefixes.put("xsd", XSD.NAMESPACE);
		RdfFile.write(file, prefixes, new Writing(ontology, losses).statements());
	}

	/** One run. */
	private static final class Writing {

		private final RdfKept kept = new RdfKept(OwlReader.ID, OwlReader.NAME);
		private final Ontology ontology;
		private final LossReport losses;
		private final String namespace;
		private final Map<LabelClass, IRI> iris = new LinkedHashMap<>();
		private final List<Statement> statements = new ArrayList<>();
		private int blanks;

		Writing(Ontology ontology, LossReport losses) {
			this.ontology = ontology;
			this.losses = losses;
			this.namespace = RdfFile.namespace(ontology.getId());
			LabelClasses.all(ontology).forEach(one -> iris.put(one, kept.iri(one, namespace, one.getId())));
		}

		List<Statement> statements() {
			IRI header = kept.iri(ontology, namespace, ontology.getId());
			add(header, RDF.TYPE, OWL.ONTOLOGY);
			texts(header, ontology);
			if (ontology.getVersion() != null && !ontology.getVersion().equals("1.0.0")) {
				add(header, OWL.VERSIONINFO, RdfFile.VALUES.createLiteral(ontology.getVersion()));
			}
			kept.restore(ontology, header, statements);
			iris.forEach((labelClass, iri) -> {
				add(iri, RDF.TYPE, OWL.CLASS);
				if (labelClass.getParent() != null) {
					add(iri, RDFS.SUBCLASSOF, iris.get(labelClass.getParent()));
				}
				texts(iri, labelClass);
				kept.restore(labelClass, iri, statements);
			});
			ontology.getRelationTypes().forEach(this::relation);
			attributes();
			return statements;
		}

		private void texts(IRI iri, NamedElement element) {
			if (element.getName() != null) {
				add(iri, RDFS.LABEL, kept.literal(element, "name", element.getName()));
			}
			if (element.getDescription() != null) {
				add(iri, RDFS.COMMENT, kept.literal(element, "description", element.getDescription()));
			}
		}

		private void relation(RelationType relation) {
			IRI iri = kept.iri(relation, namespace, relation.getId());
			add(iri, RDF.TYPE, OWL.OBJECTPROPERTY);
			if (!relation.isDirected()) {
				add(iri, RDF.TYPE, OWL.SYMMETRICPROPERTY);
			}
			if (relation.isTransitive()) {
				add(iri, RDF.TYPE, OWL.TRANSITIVEPROPERTY);
			}
			most(iri, relation.getMaxPerSource(), OWL.FUNCTIONALPROPERTY);
			most(iri, relation.getMaxPerTarget(), OWL.INVERSEFUNCTIONALPROPERTY);
			texts(iri, relation);
			ends(iri, RDFS.DOMAIN, relation.getSources());
			ends(iri, RDFS.RANGE, relation.getTargets());
			kept.restore(relation, iri, statements);
		}

		private void most(IRI iri, int most, IRI characteristic) {
			if (most == 1) {
				add(iri, RDF.TYPE, characteristic);
			} else if (most >= 0) {
				losses.add("greatest numbers of relation types above one", "OWL's properties are functional or not");
			}
		}

		private void ends(IRI property, IRI predicate, List<LabelClass> classes) {
			if (classes.size() == 1) {
				add(property, predicate, iris.get(classes.getFirst()));
			} else if (!classes.isEmpty()) {
				BNode union = blank();
				add(property, predicate, union);
				add(union, RDF.TYPE, OWL.CLASS);
				add(union, OWL.UNIONOF, list(classes.stream().map(one -> (Value) iris.get(one)).toList()));
			}
		}

		private BNode blank() {
			return RdfFile.VALUES.createBNode("b" + ++blanks);
		}

		private Resource list(List<Value> values) {
			Resource head = RDF.NIL;
			List<BNode> nodes = new ArrayList<>();
			values.forEach(value -> nodes.add(blank()));
			for (int i = 0; i < nodes.size(); i++) {
				add(nodes.get(i), RDF.FIRST, values.get(i));
				add(nodes.get(i), RDF.REST, i + 1 < nodes.size() ? nodes.get(i + 1) : RDF.NIL);
			}
			return nodes.isEmpty() ? head : nodes.getFirst();
		}

		/** Attributes of one id that say the same are one property with all their classes as its domain. */
		private void attributes() {
			Map<String, List<LabelClass>> owners = new LinkedHashMap<>();
			Map<String, AttributeType> first = new LinkedHashMap<>();
			for (LabelClass labelClass : iris.keySet()) {
				for (AttributeType attribute : labelClass.getAttributes()) {
					String key = attribute.getId();
					if (first.containsKey(key) && (first.get(key).getKind() != attribute.getKind() || !first.get(key).getChoices().equals(attribute.getChoices()))) {
						losses.add("attributes of one id with different values", "a property of OWL has one range; the class is written before the id");
						key = labelClass.getId() + "." + key;
					}
					first.putIfAbsent(key, attribute);
					owners.computeIfAbsent(key, one -> new ArrayList<>()).add(labelClass);
				}
			}
			first.forEach((id, attribute) -> attribute(id, attribute, owners.get(id)));
		}

		private void attribute(String id, AttributeType attribute, List<LabelClass> owners) {
			IRI iri = id.equals(attribute.getId()) ? kept.iri(attribute, namespace, id) : RdfFile.VALUES.createIRI(namespace + RdfFile.encoded(id));
			add(iri, RDF.TYPE, OWL.DATATYPEPROPERTY);
			if (attribute.getKind() == AttributeKind.CHOICE) {
				add(iri, RDF.TYPE, OWL.FUNCTIONALPROPERTY);
			}
			texts(iri, attribute);
			ends(iri, RDFS.DOMAIN, owners);
			switch (attribute.getKind()) {
			case FLAG -> add(iri, RDFS.RANGE, XSD.BOOLEAN);
			case NUMBER -> {
				if (!kept.has(attribute, RDFS.RANGE)) {
					add(iri, RDFS.RANGE, XSD.DOUBLE);
				}
			}
			case TEXT -> add(iri, RDFS.RANGE, XSD.STRING);
			case CHOICE, CHOICES -> {
				BNode range = blank();
				add(iri, RDFS.RANGE, range);
				add(range, RDF.TYPE, RDFS.DATATYPE);
				add(range, OWL.ONEOF, list(attribute.getChoices().stream().map(one -> (Value) RdfFile.VALUES.createLiteral(one)).toList()));
			}
			}
			kept.restore(attribute, iri, statements);
		}

		private void add(Resource subject, IRI predicate, Value object) {
			statements.add(RdfFile.VALUES.createStatement(subject, predicate, object));
		}
	}
}
