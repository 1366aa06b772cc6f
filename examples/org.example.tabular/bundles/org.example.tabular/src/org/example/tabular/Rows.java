/* SPDX-License-Identifier: EPL-2.0 */
package org.example.tabular;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.labelwright.core.BadInputException;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;

/**
 * A CSV file with a line of headings. A row is an item: the page of the file with its number, from 1.
 *
 * @param columns the headings
 * @param rows as many cells as headings each
 */
record Rows(List<String> columns, List<List<String>> rows) {

	static final String FORMAT = "rated-rows";
	static final String MEDIA_TYPE = "text/csv";
	/** The question whether a row is kept. */
	static final String VERDICT = "verdict";
	static final String KEEP = "keep";
	static final String DROP = "drop";
	/** The attribute that says how good a row is, from 1 to 5. */
	static final String RATING = "rating";

	private static final CSVFormat CSV = CSVFormat.RFC4180;

	static Rows read(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); CSVParser parser = CSVParser.parse(reader, CSV)) {
			List<List<String>> lines = parser.stream().map(CSVRecord::toList).toList();
			if (lines.isEmpty()) {
				throw new BadInputException(file, "line 1", "there are no headings");
			}
			for (int i = 1; i < lines.size(); i++) {
				if (lines.get(i).size() != lines.getFirst().size()) {
					throw new BadInputException(file, "row " + i, "has " + lines.get(i).size() + " cells under " + lines.getFirst().size() + " headings");
				}
			}
			return new Rows(lines.getFirst(), lines.subList(1, lines.size()));
		} catch (java.io.UncheckedIOException e) {
			throw new BadInputException(file, "", "is no CSV: " + e.getMessage(), e);
		}
	}

	/** The text of the file. */
	String text() throws IOException {
		StringBuilder text = new StringBuilder();
		CSV.printRecord(text, columns.toArray());
		for (List<String> row : rows) {
			CSV.printRecord(text, row.toArray());
		}
		return text.toString();
	}

	/** The cell of a column, empty where there is no such column. @param row from 1 */
	Optional<String> cell(int row, String column) {
		int at = columns.indexOf(column);
		return at < 0 ? Optional.empty() : Optional.of(rows.get(row - 1).get(at));
	}

	static Ontology ontology() {
		OntologyFactory factory = OntologyFactory.eINSTANCE;
		Ontology ontology = factory.createOntology();
		ontology.setId(FORMAT);
		ontology.setName("Rows");
		ontology.setVersion("1.0.0");
		Question question = factory.createQuestion();
		question.setId(VERDICT);
		question.setName("Verdict");
		for (String id : List.of(KEEP, DROP)) {
			Choice choice = factory.createChoice();
			choice.setId(id);
			choice.setName(id);
			question.getChoices().add(choice);
		}
		ontology.getQuestions().add(question);
		AttributeType rating = factory.createAttributeType();
		rating.setId(RATING);
		rating.setName("Rating");
		rating.setKind(AttributeKind.NUMBER);
		rating.setMinimum(1.0);
		rating.setMaximum(5.0);
		ontology.getItemAttributes().add(rating);
		return ontology;
	}

	/** What a document says of the row, empty where it says nothing. */
	static Optional<String> verdict(AnnotationDocument document) {
		return document.getAnswers().stream().filter(answer -> VERDICT.equals(answer.getQuestion())).flatMap(answer -> answer.getChoices().stream()).findFirst();
	}

	static Optional<AttributeValue> rating(AnnotationDocument document) {
		return Optional.ofNullable(document.getAttributes().get(RATING));
	}

	static void answer(AnnotationDocument document, String verdict) {
		Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
		answer.setQuestion(VERDICT);
		answer.getChoices().add(verdict);
		document.getAnswers().add(answer);
	}
}
