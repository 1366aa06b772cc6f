/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.rdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.formats.ontology.internal.ForeignText;

/** The statements of an RDF file in Turtle (of which N-Triples is a part) or RDF/XML, in the order of the file. */
final class RdfFile {

	static final ValueFactory VALUES = SimpleValueFactory.getInstance();

	private static final String BASE = "https://labelwright.org/ontology/";

	private final Path file;
	private final Map<Resource, List<Statement>> bySubject = new LinkedHashMap<>();

	private RdfFile(Path file) {
		this.file = file;
	}

	/** Nothing is fetched, whatever the file names; document types, and with them entities, are refused. */
	static RdfFile read(Path file) throws IOException {
		String text = ForeignText.read(file);
		RDFParser parser = isXml(text) ? new RDFXMLParser() : new TurtleParser();
		parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
		RdfFile rdf = new RdfFile(file);
		StatementCollector statements = new StatementCollector();
		parser.setRDFHandler(statements);
		try {
			parser.parse(new StringReader(text), BASE + "base#");
		} catch (RDFParseException e) {
			boolean doctype = e.getMessage().contains("DOCTYPE");
			throw new BadInputException(file, e.getLineNumber() > 0 ? "line " + e.getLineNumber() : "",
					doctype ? "a document type (DOCTYPE) is not read; save it without one, or as Turtle" : e.getMessage().replaceAll(" \\[line \\d+(, column \\d+)?\\]$", ""), e);
		} catch (RDFHandlerException | IllegalArgumentException e) {
			throw new BadInputException(file, "", "is no RDF: " + e.getMessage(), e);
		} catch (StackOverflowError e) {
			// The parser descends once for each bracket.
			throw new BadInputException(file, "", "is nested too deep", e);
		}
		for (Statement one : statements.getStatements()) {
			rdf.bySubject.computeIfAbsent(one.getSubject(), subject -> new ArrayList<>()).add(one);
		}
		return rdf;
	}

	static boolean isXml(String text) {
		return text.stripLeading().startsWith("<?xml") || text.contains("<rdf:RDF");
	}

	Path file() {
		return file;
	}

	Set<Resource> subjects() {
		return bySubject.keySet();
	}

	List<Statement> of(Resource subject) {
		return bySubject.getOrDefault(subject, List.of());
	}

	/** The subjects of a type, in the order of the file. */
	List<Resource> ofType(IRI type) {
		return bySubject.keySet().stream().filter(one -> is(one, type)).toList();
	}

	boolean is(Resource subject, IRI type) {
		return of(subject).stream().anyMatch(one -> one.getPredicate().equals(RDF.TYPE) && one.getObject().equals(type));
	}

	List<Value> values(Resource subject, IRI predicate) {
		return of(subject).stream().filter(one -> one.getPredicate().equals(predicate)).map(Statement::getObject).toList();
	}

	List<Resource> resources(Resource subject, IRI predicate) {
		return values(subject, predicate).stream().filter(Resource.class::isInstance).map(Resource.class::cast).toList();
	}

	/** The text without a language, or else in English, or else the first. */
	Optional<Literal> text(Resource subject, IRI predicate) {
		List<Literal> texts = values(subject, predicate).stream().filter(Literal.class::isInstance).map(Literal.class::cast).toList();
		return texts.stream().filter(one -> one.getLanguage().isEmpty()).findFirst()
				.or(() -> texts.stream().filter(one -> one.getLanguage().orElse("").matches("(?i)en(-.*)?")).findFirst()).or(() -> texts.stream().findFirst());
	}

	/** The elements of an RDF list. */
	List<Value> list(Resource head) throws BadInputException {
		List<Value> elements = new ArrayList<>();
		Set<Resource> met = new LinkedHashSet<>();
		Resource at = head;
		while (!RDF.NIL.equals(at)) {
			List<Resource> rest = resources(at, RDF.REST);
			if (!met.add(at) || rest.size() != 1 || values(at, RDF.FIRST).size() != 1) {
				throw new BadInputException(file, at.stringValue(), "is no list that ends");
			}
			elements.add(values(at, RDF.FIRST).getFirst());
			at = rest.getFirst();
		}
		return elements;
	}

	/** What stands after the last # or / of an IRI; the whole where nothing does. */
	static String local(Resource resource) {
		String iri = resource.stringValue().replaceAll("[/#]+$", "");
		String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
		try {
			return URLDecoder.decode(local.replace("+", "%2B"), StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			// Percent signs that mean themselves.
			return local;
		}
	}

	/** The namespace for elements of an ontology that came from nowhere. */
	static String namespace(String ontologyId) {
		return BASE + encoded(ontologyId) + "#";
	}

	static String encoded(String id) {
		return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Writes RDF/XML where the name of the file says so, Turtle otherwise. */
	static void write(Path file, Map<String, String> prefixes, List<Statement> statements) throws IOException {
		StringWriter text = new StringWriter();
		RDFWriter writer = file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(rdf|owl|xml)") ? new RDFXMLWriter(text) : new TurtleWriter(text);
		writer.set(BasicWriterSettings.INLINE_BLANK_NODES, true);
		writer.startRDF();
		prefixes.forEach(writer::handleNamespace);
		statements.forEach(writer::handleStatement);
		writer.endRDF();
		String written = text.toString().replace("\r\n", "\n");
		AtomicFiles.write(file, written.stripTrailing() + "\n");
	}
}
