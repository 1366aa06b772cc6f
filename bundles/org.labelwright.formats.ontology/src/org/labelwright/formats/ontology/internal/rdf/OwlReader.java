/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.rdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyReader;
import org.labelwright.formats.ontology.internal.Draft;
import org.labelwright.formats.ontology.internal.ForeignText;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;

/**
 * Reads a subset of OWL 2 (in its mapping to RDF graphs) and RDF Schema: named classes with their first named
 * superclass, object properties as relation types between domain and range, datatype properties as attributes of their
 * domain. Restrictions, individuals and axioms are lost, and told.
 */
public final class OwlReader implements OntologyReader {

	static final String ID = "owl";
	static final String NAME = "OWL";
	private static final Set<IRI> CHARACTERISTICS = Set.of(OWL.SYMMETRICPROPERTY, OWL.TRANSITIVEPROPERTY, OWL.FUNCTIONALPROPERTY, OWL.INVERSEFUNCTIONALPROPERTY);
	private static final Set<IRI> NUMBERS = Set.of(XSD.INTEGER, XSD.INT, XSD.LONG, XSD.SHORT, XSD.DECIMAL, XSD.FLOAT, XSD.DOUBLE, XSD.NON_NEGATIVE_INTEGER,
			XSD.POSITIVE_INTEGER, XSD.UNSIGNED_INT);

	@Override
	public double detect(Path file) throws IOException {
		String head = ForeignText.head(file);
		boolean classes = head.contains("owl:Class") || head.contains("rdfs:Class") || head.contains("www.w3.org/2002/07/owl#Class") || head.contains("rdf-schema#Class");
		return classes && SkosReader.looksLikeRdf(head) ? 0.85 : head.contains("www.w3.org/2002/07/owl#") && SkosReader.looksLikeRdf(head) ? 0.5 : 0;
	}

	@Override
	public Ontology read(Path file, LossReport losses) throws IOException {
		return new Reading(RdfFile.read(file), new Draft(file), losses).read();
	}

	/** One run. */
	private static final class Reading {

		private final RdfFile rdf;
		private final Draft draft;
		private final LossReport losses;
		private final RdfKept kept = new RdfKept(ID, NAME);
		private final Map<IRI, LabelClass> classes = new LinkedHashMap<>();
		private final Set<Statement> read = new HashSet<>();

		Reading(RdfFile rdf, Draft draft, LossReport losses) {
			this.rdf = rdf;
			this.draft = draft;
			this.losses = losses;
		}

		Ontology read() throws BadInputException {
			Set<Resource> named = new LinkedHashSet<>(rdf.ofType(OWL.CLASS));
			named.addAll(rdf.ofType(RDFS.CLASS));
			for (Resource one : named) {
				if (one instanceof IRI iri && !OWL.THING.equals(iri)) {
					LabelClass labelClass = draft.labelClass(RdfFile.local(iri), RdfFile.local(iri), Optional.empty());
					texts(labelClass, iri);
					classes.put(iri, labelClass);
				}
			}
			if (classes.isEmpty()) {
				throw new BadInputException(rdf.file(), "", "has no named classes of OWL or RDF Schema");
			}
			for (Map.Entry<IRI, LabelClass> entry : classes.entrySet()) {
				nest(entry.getKey(), entry.getValue());
			}
			for (Resource property : rdf.ofType(OWL.OBJECTPROPERTY)) {
				if (property instanceof IRI iri) {
					relation(iri);
				}
			}
			for (Resource property : rdf.ofType(OWL.DATATYPEPROPERTY)) {
				if (property instanceof IRI iri) {
					attribute(iri);
				}
			}
			header();
			classes.forEach((iri, labelClass) -> kept.keep(labelClass, iri, rdf.of(iri), one -> read.contains(one) || isClass(one), losses));
			others();
			return draft.done();
		}

		private static boolean isClass(Statement one) {
			return one.getPredicate().equals(RDF.TYPE) && (one.getObject().equals(OWL.CLASS) || one.getObject().equals(RDFS.CLASS));
		}

		private void texts(NamedElement element, IRI iri) {
			take(iri, RDFS.LABEL).ifPresent(text -> {
				element.setName(text.getLabel());
				kept.language(element, "name", text);
			});
			take(iri, RDFS.COMMENT).or(() -> take(iri, SKOS.DEFINITION)).ifPresent(text -> {
				element.setDescription(text.getLabel());
				kept.language(element, "description", text);
			});
		}

		private Optional<Literal> take(IRI iri, IRI predicate) {
			Optional<Literal> text = rdf.text(iri, predicate);
			text.ifPresent(literal -> rdf.of(iri).stream().filter(one -> one.getPredicate().equals(predicate) && one.getObject().equals(literal)).forEach(read::add));
			return text;
		}

		private void nest(IRI iri, LabelClass labelClass) throws BadInputException {
			boolean nested = false;
			for (Statement one : rdf.of(iri).stream().filter(statement -> statement.getPredicate().equals(RDFS.SUBCLASSOF)).toList()) {
				if (one.getObject().equals(OWL.THING)) {
					read.add(one);
				} else if (one.getObject() instanceof BNode) {
					read.add(one);
					losses.add("restrictions of classes", "there is no field for them here");
				} else if (one.getObject() instanceof IRI above && classes.containsKey(above) && !nested) {
					for (LabelClass parent = classes.get(above); parent != null; parent = parent.getParent()) {
						if (parent == labelClass) {
							throw new BadInputException(rdf.file(), iri.stringValue(), "is a subclass of itself, by way of others");
						}
					}
					classes.get(above).getSubclasses().add(labelClass);
					read.add(one);
					nested = true;
				}
			}
		}

		/** The named classes of a domain or range, also of a union. */
		private List<LabelClass> ends(IRI property, IRI predicate) throws BadInputException {
			List<LabelClass> ends = new ArrayList<>();
			for (Statement one : rdf.of(property).stream().filter(statement -> statement.getPredicate().equals(predicate)).toList()) {
				List<Value> values = new ArrayList<>();
				if (one.getObject() instanceof BNode node && rdf.resources(node, OWL.UNIONOF).size() == 1) {
					values.addAll(rdf.list(rdf.resources(node, OWL.UNIONOF).getFirst()));
				} else if (!one.getObject().equals(OWL.THING)) {
					values.add(one.getObject());
				}
				boolean known = true;
				for (Value value : values) {
					LabelClass labelClass = classes.get(value);
					known &= labelClass != null;
					if (labelClass != null && !ends.contains(labelClass)) {
						ends.add(labelClass);
					}
				}
				if (known) {
					read.add(one);
				}
			}
			return ends;
		}

		private void relation(IRI iri) throws BadInputException {
			RelationType relation = draft.relation(RdfFile.local(iri), RdfFile.local(iri));
			texts(relation, iri);
			relation.getSources().addAll(ends(iri, RDFS.DOMAIN));
			relation.getTargets().addAll(ends(iri, RDFS.RANGE));
			relation.setDirected(!rdf.is(iri, OWL.SYMMETRICPROPERTY));
			relation.setTransitive(rdf.is(iri, OWL.TRANSITIVEPROPERTY));
			relation.setMaxPerSource(rdf.is(iri, OWL.FUNCTIONALPROPERTY) ? 1 : -1);
			relation.setMaxPerTarget(rdf.is(iri, OWL.INVERSEFUNCTIONALPROPERTY) ? 1 : -1);
			kept.keep(relation, iri, rdf.of(iri), one -> read.contains(one) || one.getPredicate().equals(RDF.TYPE)
					&& (one.getObject().equals(OWL.OBJECTPROPERTY) || CHARACTERISTICS.contains(one.getObject())), losses);
		}

		private void attribute(IRI iri) throws BadInputException {
			List<LabelClass> domain = ends(iri, RDFS.DOMAIN);
			List<LabelClass> owners = domain.isEmpty() ? draft.ontology().getClasses() : domain;
			boolean functional = rdf.is(iri, OWL.FUNCTIONALPROPERTY);
			List<String> choices = new ArrayList<>();
			AttributeKind kind = kind(iri, choices);
			if (kind == AttributeKind.CHOICE && !functional) {
				kind = AttributeKind.CHOICES;
			}
			List<NamedElement> made = new ArrayList<>();
			for (LabelClass owner : owners) {
				AttributeType attribute = Draft.attribute(owner.getAttributes(), RdfFile.local(iri), kind);
				attribute.setId(RdfFile.local(iri));
				attribute.getChoices().addAll(choices);
				texts(attribute, iri);
				made.add(attribute);
			}
			for (NamedElement attribute : made) {
				kept.keep(attribute, iri, rdf.of(iri), one -> read.contains(one) || one.getPredicate().equals(RDF.TYPE)
						&& (one.getObject().equals(OWL.DATATYPEPROPERTY) || one.getObject().equals(OWL.FUNCTIONALPROPERTY)),
						attribute == made.getFirst() ? losses : new LossReport());
			}
		}

		private AttributeKind kind(IRI property, List<String> choices) throws BadInputException {
			AttributeKind kind = AttributeKind.TEXT;
			for (Statement one : rdf.of(property).stream().filter(statement -> statement.getPredicate().equals(RDFS.RANGE)).toList()) {
				if (one.getObject().equals(XSD.BOOLEAN)) {
					kind = AttributeKind.FLAG;
					read.add(one);
				} else if (NUMBERS.contains(one.getObject())) {
					kind = AttributeKind.NUMBER;
					if (one.getObject().equals(XSD.DOUBLE)) {
						read.add(one);
					}
				} else if (one.getObject().equals(XSD.STRING) || one.getObject().equals(RDFS.LITERAL)) {
					read.add(one);
				} else if (one.getObject() instanceof BNode node && rdf.resources(node, OWL.ONEOF).size() == 1) {
					rdf.list(rdf.resources(node, OWL.ONEOF).getFirst()).forEach(value -> choices.add(value.stringValue()));
					kind = AttributeKind.CHOICE;
					read.add(one);
				}
			}
			return kind;
		}

		private void header() {
			rdf.ofType(OWL.ONTOLOGY).stream().filter(IRI.class::isInstance).map(IRI.class::cast).findFirst().ifPresent(iri -> {
				Ontology ontology = draft.ontology();
				ontology.setId(Ids.ofName(RdfFile.local(iri), id -> false));
				texts(ontology, iri);
				take(iri, OWL.VERSIONINFO).ifPresent(text -> {
					if (text.getLabel().matches("\\d+\\.\\d+\\.\\d+")) {
						ontology.setVersion(text.getLabel());
					} else {
						read.removeIf(one -> one.getSubject().equals(iri) && one.getPredicate().equals(OWL.VERSIONINFO));
					}
				});
				kept.keep(ontology, iri, rdf.of(iri), one -> read.contains(one) || one.getPredicate().equals(RDF.TYPE) && one.getObject().equals(OWL.ONTOLOGY), losses);
			});
		}

		private void others() {
			for (Resource subject : rdf.subjects()) {
				if (subject instanceof IRI iri && !classes.containsKey(iri) && !rdf.is(iri, OWL.OBJECTPROPERTY) && !rdf.is(iri, OWL.DATATYPEPROPERTY)
						&& !rdf.is(iri, OWL.ONTOLOGY) && !iri.equals(OWL.THING)) {
					losses.add(rdf.is(iri, OWL.NAMEDINDIVIDUAL) || rdf.values(iri, RDF.TYPE).stream().anyMatch(classes::containsKey) ? "individuals" : "other resources",
							"an ontology here has classes, relations and attributes only");
				}
			}
		}
	}
}
