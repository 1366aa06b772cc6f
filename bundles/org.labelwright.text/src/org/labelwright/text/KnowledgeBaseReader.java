/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;

/** Reads the files a knowledge base may be kept in. */
final class KnowledgeBaseReader {

	private static final String BASE = "https://labelwright.org/knowledge/";

	private final Path file;

	KnowledgeBaseReader(Path file) {
		this.file = file;
	}

	KnowledgeBase read() throws IOException {
		String text = Reading.text(file);
		String begins = text.stripLeading();
		List<KnowledgeBase.Entry> entries;
		if (begins.startsWith("{") || begins.startsWith("[")) {
			entries = json();
		} else if (begins.startsWith("<?xml") || text.contains("<rdf:RDF") || text.contains("skos:") && text.contains("@prefix") || text.contains("/skos/core#")) {
			entries = skos(text);
		} else if (isPlain(text)) {
			entries = text.lines().map(String::strip).filter(term -> !term.isEmpty()).map(term -> new KnowledgeBase.Entry(term, term, List.of(), "", "")).toList();
		} else {
			entries = csv(text);
		}
		if (entries.isEmpty()) {
			throw new BadInputException(file, "", "holds no entries");
		}
		return new KnowledgeBase(file.getFileName().toString(), entries);
	}

	/** A file of text without the columns of a table. */
	private boolean isPlain(String text) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt") && !columns(text).contains("label") && !columns(text).contains("term");
	}

	private static List<String> columns(String text) {
		return Stream.of(text.lines().findFirst().orElse("").split("[\\t;,]")).map(one -> one.replace("\"", "").strip().toLowerCase(Locale.ROOT)).toList();
	}

	private List<KnowledgeBase.Entry> json() throws IOException {
		List<KnowledgeBase.Entry> entries = new ArrayList<>();
		Reading.records(file, "", (key, node, where) -> entries.add(node.isTextual() ? new KnowledgeBase.Entry(key, key, List.of(), "", node.textValue()) : entry(key, node)));
		return entries;
	}

	private static KnowledgeBase.Entry entry(String key, JsonNode node) {
		Values.object(node, "entry");
		String label = node.path("label").isTextual() ? node.path("label").textValue() : Values.text(node.path("term"), "\"label\"");
		List<String> alternatives = new ArrayList<>();
		if (node.has("alternatives")) {
			Values.list(node.get("alternatives"), "\"alternatives\"").forEach(one -> alternatives.add(Values.text(one, "alternative")));
		}
		String id = node.path("id").isMissingNode() ? key.matches("\\d+") ? label : key : node.get("id").asText();
		return new KnowledgeBase.Entry(id, label, alternatives, node.path("description").asText(), node.path("class").asText());
	}

	private List<KnowledgeBase.Entry> csv(String text) throws IOException {
		String first = text.lines().findFirst().orElse("");
		char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
		List<KnowledgeBase.Entry> entries = new ArrayList<>();
		long line = 1;
		try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
			List<String> columns = List.of();
			for (CSVRecord row : parser) {
				long at = line;
				line = parser.getCurrentLineNumber() + 1;
				if (columns.isEmpty()) {
					columns = StreamSupport.stream(row.spliterator(), false).map(one -> one.strip().toLowerCase(Locale.ROOT)).toList();
					if (!columns.contains("label") && !columns.contains("term")) {
						throw new BadInputException(file, "line 1", "needs a column \"label\" or \"term\"; there are " + String.join(", ", columns));
					}
				} else if (row.size() != columns.size()) {
					throw new BadInputException(file, "line " + at, "has " + row.size() + " columns, the first line has " + columns.size());
				} else {
					entries.add(entry(columns, row));
				}
			}
		} catch (UncheckedIOException e) {
			throw new BadInputException(file, "from line " + line, "is no CSV: " + e.getCause().getMessage(), e);
		}
		return entries;
	}

	private static KnowledgeBase.Entry entry(List<String> columns, CSVRecord row) {
		Map<String, String> cells = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			cells.put(columns.get(i), row.get(i).strip());
		}
		String label = cells.getOrDefault("label", cells.get("term"));
		List<String> alternatives = List.of(cells.getOrDefault("alternatives", "").split("\\|")).stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
		String id = cells.getOrDefault("id", "");
		return new KnowledgeBase.Entry(id.isEmpty() ? label : id, label, alternatives, cells.getOrDefault("description", ""), cells.getOrDefault("class", ""));
	}

	/** Concepts by their labels (W3C SKOS Reference, 5); nothing is fetched, and document types are refused. */
	private List<KnowledgeBase.Entry> skos(String text) throws IOException {
		RDFParser parser = text.stripLeading().startsWith("<?xml") || text.contains("<rdf:RDF") ? new RDFXMLParser() : new TurtleParser();
		parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
		Concepts concepts = new Concepts();
		parser.setRDFHandler(concepts);
		try {
			parser.parse(new StringReader(text), BASE);
		} catch (RDFParseException e) {
			throw new BadInputException(file, e.getLineNumber() > 0 ? "line " + e.getLineNumber() : "",
					e.getMessage().contains("DOCTYPE") ? "a document type (DOCTYPE) is not read" : e.getMessage().replaceAll(" \\[line \\d+(, column \\d+)?\\]$", ""), e);
		} catch (RDFHandlerException | IllegalArgumentException e) {
			throw new BadInputException(file, "", "is no RDF: " + e.getMessage(), e);
		} catch (StackOverflowError e) {
			// The parser descends once for each bracket.
			throw new BadInputException(file, "", "is nested too deep", e);
		}
		return concepts.entries();
	}

	private static final class Concepts extends AbstractRDFHandler {

		private static final class Concept {
			private boolean typed;
			private String label = "";
			private final List<String> names = new ArrayList<>();
			private String description = "";
		}

		private final Map<Resource, Concept> all = new LinkedHashMap<>();

		@Override
		public void handleStatement(Statement one) {
			Concept concept = all.computeIfAbsent(one.getSubject(), missing -> new Concept());
			if (one.getPredicate().equals(RDF.TYPE)) {
				concept.typed |= one.getObject().equals(SKOS.CONCEPT);
			} else if (one.getObject() instanceof Literal literal) {
				boolean preferred = one.getPredicate().equals(SKOS.PREF_LABEL);
				if (preferred && (concept.label.isEmpty() || literal.getLanguage().orElse("en").startsWith("en"))) {
					concept.names.add(concept.label);
					concept.label = literal.getLabel();
				} else if (preferred || one.getPredicate().equals(SKOS.ALT_LABEL) || one.getPredicate().equals(SKOS.HIDDEN_LABEL)) {
					concept.names.add(literal.getLabel());
				} else if (one.getPredicate().equals(SKOS.DEFINITION) && concept.description.isEmpty()) {
					concept.description = literal.getLabel();
				}
			}
		}

		List<KnowledgeBase.Entry> entries() {
			List<KnowledgeBase.Entry> entries = new ArrayList<>();
			all.forEach((resource, concept) -> {
				if (concept.typed && !concept.label.isEmpty()) {
					entries.add(new KnowledgeBase.Entry(resource.stringValue(), concept.label, concept.names.stream().filter(one -> !one.isEmpty()).toList(), concept.description, ""));
				}
			});
			return entries;
		}
	}
}
