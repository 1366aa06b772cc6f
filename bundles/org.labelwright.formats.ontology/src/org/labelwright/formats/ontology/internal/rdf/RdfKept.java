/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.rdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.model.ontology.Element;

/** Keeps the IRI of an element, and what is said of it that the model has no field for. */
final class RdfKept {

	private static final String IRI_FIELD = "iri";
	private static final String STATEMENTS = "statements";
	private static final String LANGUAGE = "language";

	private final Kept kept;
	private final String name;

	/** @param format the id @param name for people */
	RdfKept(String format, String name) {
		this.kept = new Kept(format);
		this.name = name;
	}

	/** @param read the statements that the model has a field for, by what they say */
	void keep(Element element, IRI iri, List<Statement> said, Predicate<Statement> read, LossReport losses) {
		ObjectNode fields = kept.of(element);
		fields.put(IRI_FIELD, iri.stringValue());
		ArrayNode statements = Json.mapper().createArrayNode();
		for (Statement one : said) {
			if (read.test(one)) {
				continue;
			}
			Value object = one.getObject();
			ObjectNode node = Json.mapper().createObjectNode().put("predicate", one.getPredicate().stringValue());
			if (object instanceof IRI other) {
				statements.add(node.put(IRI_FIELD, other.stringValue()));
			} else if (object instanceof Literal literal) {
				node.put("text", literal.getLabel());
				literal.getLanguage().ifPresentOrElse(language -> node.put(LANGUAGE, language), () -> {
					if (!literal.getDatatype().equals(XSD.STRING)) {
						node.put("type", literal.getDatatype().stringValue());
					}
				});
				statements.add(node);
			} else {
				losses.add(RdfFile.local(one.getPredicate()), "what it says has no name of its own, and there is no field for it here");
				continue;
			}
			losses.add(RdfFile.local(one.getPredicate()), "there is no field for it here; kept for export to " + name + " only");
		}
		if (!statements.isEmpty()) {
			fields.set(STATEMENTS, statements);
		}
		kept.put(element, fields);
	}

	/** Remembers the language of a text that became a field. */
	void language(Element element, String field, Literal literal) {
		literal.getLanguage().ifPresent(language -> {
			ObjectNode fields = kept.of(element);
			(fields.path(LANGUAGE) instanceof ObjectNode languages ? languages : fields.putObject(LANGUAGE)).put(field, language);
			kept.put(element, fields);
		});
	}

	Literal literal(Element element, String field, String text) {
		String language = kept.of(element).path(LANGUAGE).path(field).asText("");
		return language.isEmpty() ? SimpleValueFactory.getInstance().createLiteral(text) : SimpleValueFactory.getInstance().createLiteral(text, language);
	}

	/** The IRI it came with, or one in the namespace. */
	IRI iri(Element element, String namespace, String id) {
		String known = kept.of(element).path(IRI_FIELD).asText("");
		return SimpleValueFactory.getInstance().createIRI(known.isEmpty() ? namespace + RdfFile.encoded(id) : known);
	}

	/** Whether something is kept that was said with a predicate. */
	boolean has(Element element, IRI predicate) {
		for (JsonNode one : kept.of(element).path(STATEMENTS)) {
			if (one.path("predicate").asText().equals(predicate.stringValue())) {
				return true;
			}
		}
		return false;
	}

	/** Adds what was kept of an element. */
	void restore(Element element, IRI iri, List<Statement> into) {
		SimpleValueFactory values = SimpleValueFactory.getInstance();
		for (JsonNode one : kept.of(element).path(STATEMENTS)) {
			Value object = one.has(IRI_FIELD) ? values.createIRI(one.get(IRI_FIELD).asText())
					: one.has(LANGUAGE) ? values.createLiteral(one.path("text").asText(), one.get(LANGUAGE).asText())
							: one.has("type") ? values.createLiteral(one.path("text").asText(), values.createIRI(one.get("type").asText()))
									: values.createLiteral(one.path("text").asText());
			into.add(values.createStatement(iri, values.createIRI(one.path("predicate").asText()), object));
		}
	}
}
