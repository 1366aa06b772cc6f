/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.rdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyReader;
import org.labelwright.formats.ontology.internal.Draft;
import org.labelwright.formats.ontology.internal.ForeignText;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Reads the concepts of SKOS (W3C Recommendation, 18 August 2009): preferred labels are names, definitions
 * descriptions, scope notes instructions, and broader concepts parents. A concept has one parent here; further ones are
 * lost. What else is said with IRIs and literals is kept.
 */
public final class SkosReader implements OntologyReader {

	static final String ID = "skos";
	static final String NAME = "SKOS";

	@Override
	public double detect(Path file) throws IOException {
		String head = ForeignText.head(file);
		boolean skos = head.contains("www.w3.org/2004/02/skos/core#") && (head.contains("Concept") || head.contains("prefLabel"));
		return !skos || !looksLikeRdf(head) ? 0 : head.contains("Concept") ? 0.9 : 0.5;
	}

	static boolean looksLikeRdf(String head) {
		return RdfFile.isXml(head) && head.contains("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
				|| head.matches("(?is)(?:\\s*+#[^\\n]*+\\n)*+\\s*(@prefix|prefix|@base|base|<[^!?>\\s]+>\\s).*");
	}

	@Override
	public Ontology read(Path file, LossReport losses) throws IOException {
		RdfFile rdf = RdfFile.read(file);
		Set<Resource> concepts = new LinkedHashSet<>(rdf.ofType(SKOS.CONCEPT));
		for (Resource subject : rdf.subjects()) {
			if (!rdf.values(subject, SKOS.BROADER).isEmpty() || !rdf.values(subject, SKOS.NARROWER).isEmpty()) {
				concepts.add(subject);
				rdf.resources(subject, SKOS.NARROWER).forEach(concepts::add);
				rdf.resources(subject, SKOS.BROADER).forEach(concepts::add);
			}
		}
		if (concepts.isEmpty()) {
			throw new BadInputException(file, "", "has no concepts of SKOS");
		}
		return new Reading(rdf, new Draft(file), losses, concepts).read();
	}

	/** One run. */
	private static final class Reading {

		private final RdfFile rdf;
		private final Draft draft;
		private final LossReport losses;
		private final RdfKept kept = new RdfKept(ID, NAME);
		private final Map<Resource, LabelClass> classes = new LinkedHashMap<>();
		private final Set<Statement> read = new HashSet<>();

		Reading(RdfFile rdf, Draft draft, LossReport losses, Set<Resource> concepts) {
			this.rdf = rdf;
			this.draft = draft;
			this.losses = losses;
			for (Resource concept : concepts) {
				classes.put(concept, null);
			}
		}

		Ontology read() throws BadInputException {
			for (Resource concept : classes.keySet()) {
				Optional<Literal> label = take(concept, SKOS.PREF_LABEL);
				LabelClass labelClass = concept instanceof IRI iri ? draft.labelClass(RdfFile.local(iri), label.map(Literal::getLabel).orElse(RdfFile.local(iri)), Optional.empty())
						: draft.labelClass(label.map(Literal::getLabel).orElse("concept"), Optional.empty());
				classes.put(concept, labelClass);
				label.ifPresent(text -> kept.language(labelClass, "name", text));
				take(concept, SKOS.DEFINITION).ifPresent(text -> {
					labelClass.setDescription(text.getLabel());
					kept.language(labelClass, "description", text);
				});
				take(concept, SKOS.SCOPE_NOTE).ifPresent(text -> {
					labelClass.setInstructions(text.getLabel());
					kept.language(labelClass, "instructions", text);
				});
			}
			nest();
			scheme();
			classes.forEach((concept, labelClass) -> {
				if (concept instanceof IRI iri) {
					kept.keep(labelClass, iri, rdf.of(iri), one -> read.contains(one) || isStructure(one), losses);
				}
			});
			return draft.done();
		}

		private Optional<Literal> take(Resource concept, IRI predicate) {
			Optional<Literal> text = rdf.text(concept, predicate);
			text.ifPresent(literal -> rdf.of(concept).stream().filter(one -> one.getPredicate().equals(predicate) && one.getObject().equals(literal)).forEach(read::add));
			return text;
		}

		private static boolean isStructure(Statement one) {
			return one.getPredicate().equals(RDF.TYPE) && one.getObject().equals(SKOS.CONCEPT)
					|| List.of(SKOS.BROADER, SKOS.NARROWER, SKOS.BROADER_TRANSITIVE, SKOS.NARROWER_TRANSITIVE, SKOS.IN_SCHEME, SKOS.TOP_CONCEPT_OF).contains(one.getPredicate());
		}

		private void nest() throws BadInputException {
			Map<Resource, Set<Resource>> broader = new LinkedHashMap<>();
			for (Resource concept : classes.keySet()) {
				rdf.resources(concept, SKOS.BROADER).forEach(one -> broader.computeIfAbsent(concept, key -> new LinkedHashSet<>()).add(one));
				rdf.resources(concept, SKOS.NARROWER).forEach(one -> broader.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(concept));
			}
			for (Resource concept : classes.keySet()) {
				List<Resource> parents = List.copyOf(broader.getOrDefault(concept, Set.of()));
				if (parents.isEmpty()) {
					continue;
				}
				LabelClass below = classes.get(concept);
				LabelClass parent = classes.get(parents.getFirst());
				for (LabelClass above = parent; above != null; above = above.getParent()) {
					if (above == below) {
						throw new BadInputException(rdf.file(), concept.stringValue(), "is broader than itself, by way of others");
					}
				}
				parent.getSubclasses().add(below);
				for (int i = 1; i < parents.size(); i++) {
					losses.add("further broader concepts", "a class has one parent here, the first that the file names");
				}
			}
		}

		private void scheme() {
			List<Resource> schemes = rdf.ofType(SKOS.CONCEPT_SCHEME);
			for (Resource other : schemes.stream().skip(1).toList()) {
				losses.add("the scheme " + RdfFile.local(other), "an ontology here is one scheme, the first of the file");
			}
			schemes.stream().findFirst().filter(IRI.class::isInstance).map(IRI.class::cast).ifPresent(scheme -> {
				Ontology ontology = draft.ontology();
				ontology.setId(Ids.ofName(RdfFile.local(scheme), id -> false));
				for (IRI title : List.of(DCTERMS.TITLE, SKOS.PREF_LABEL, RDFS.LABEL)) {
					Optional<Literal> text = take(scheme, title);
					if (text.isPresent()) {
						ontology.setName(text.get().getLabel());
						kept.language(ontology, "name", text.get());
						break;
					}
				}
				take(scheme, DCTERMS.DESCRIPTION).ifPresent(text -> {
					ontology.setDescription(text.getLabel());
					kept.language(ontology, "description", text);
				});
				kept.keep(ontology, scheme, rdf.of(scheme), one -> read.contains(one) || one.getPredicate().equals(RDF.TYPE) && one.getObject().equals(SKOS.CONCEPT_SCHEME)
						|| one.getPredicate().equals(SKOS.HAS_TOP_CONCEPT), losses);
			});
		}
	}
}
