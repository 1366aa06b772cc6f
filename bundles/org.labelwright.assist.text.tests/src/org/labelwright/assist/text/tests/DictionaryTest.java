/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.model.ontology.Ontology;

class DictionaryTest {

	@TempDir
	private Path temp;
	private Ontology ontology;

	@BeforeEach
	void ontology() {
		Classes classes = new Classes("test");
		classes.add("City");
		classes.add("Part");
		ontology = classes.ontology();
	}

	private String found(String list, String content, String text, String... options) throws IOException {
		Map<String, String> given = new HashMap<>(Map.of("file", Files.writeString(temp.resolve(list), content).toString()));
		for (int i = 0; i < options.length; i += 2) {
			given.put(options[i], options[i + 1]);
		}
		SourceRecord one = Texts.text(temp, text);
		return Texts.lines(one, Texts.predict(Texts.start("dictionary", ontology, given), one));
	}

	@Test
	void aPlainListIsATermALine() throws Exception {
		assertThat(found("cities.txt", "New York\nYork\n\nSmith, Texas\n", "From york to NEW\nYORK and Smith, Texas, not Yorkshire", "class", "City"))
				.isEqualTo("city [york]\ncity [NEW\nYORK]\ncity [Smith, Texas]\n");
	}

	@Test
	void aTableSaysTheClassAndTheId() throws Exception {
		String table = "term\tclass\tid\talternatives\nbolt\tPart\tP-1\tscrew|Bolts\nRome\tCity\t\t\n";
		assertThat(found("list.tsv", table, "A screw in Rome, two bolts", "link", "identifier"))
				.isEqualTo("part [screw] identifier=P-1\ncity [Rome]\npart [bolts] identifier=P-1\n");
	}

	@Test
	void aVocabularyOfSkosIsAList() throws Exception {
		String skos = """
				@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
				<http://example.org/rome> a skos:Concept ; skos:prefLabel "Rome"@en ; skos:altLabel "Roma"@it .
				""";
		assertThat(found("cities.ttl", skos, "Roma is Rome", "class", "city", "link", "kb"))
				.isEqualTo("city [Roma] kb=http://example.org/rome\ncity [Rome] kb=http://example.org/rome\n");
	}

	@Test
	void capitalsAccentsAndPartsOfWordsCountAsTheOptionsSay() throws Exception {
		String text = "Zürich, Zurich, zurich, Zu\u0308rich, Zürichs";
		assertThat(found("a.txt", "Zürich", text, "class", "City")).isEqualTo("city [Zürich]\n");
		assertThat(found("a.txt", "Zürich", text, "class", "City", "match-diacritics", "false"))
				.isEqualTo("city [Zürich]\ncity [Zurich]\ncity [zurich]\ncity [Zu\u0308rich]\n");
		assertThat(found("a.txt", "Zürich", text, "class", "City", "match-diacritics", "false", "match-case", "true"))
				.isEqualTo("city [Zürich]\ncity [Zurich]\ncity [Zu\u0308rich]\n");
		assertThat(found("a.txt", "Zürich", text, "class", "City", "whole-words", "false")).isEqualTo("city [Zürich]\ncity [Zürich]\n");
	}

	@Test
	void lettersThatAreNoAccentsStay() throws Exception {
		// Jamo of a syllable are no marks; a letter is not dropped with its accent.
		assertThat(found("a.txt", "\u00E9", "e \u00E9 e\u0301 \u00EA", "class", "City", "match-diacritics", "false")).isEqualTo("city [e]\ncity [\u00E9]\ncity [e\u0301]\ncity [\u00EA]\n");
		assertThat(found("a.txt", "\uD55C\uAD6D", "\uD55C\uAD6D \uD558\uAD6D", "class", "City", "match-diacritics", "false")).isEqualTo("city [\uD55C\uAD6D]\n");
	}

	@Test
	void matchesAreSureAndAnotherListIsAnotherAuthor() throws Exception {
		Path list = Files.writeString(temp.resolve("a.txt"), "Rome");
		SourceRecord one = Texts.text(temp, "Rome");
		BatchAssistant.Run run = Texts.start("dictionary", ontology, Map.of("file", list.toString(), "class", "City"));
		assertThat(Annotations.score(Texts.predict(run, one).getFirst())).contains(1.0);
		Files.writeString(list, "Rome\nParis");
		assertThat(Texts.start("dictionary", ontology, Map.of("file", list.toString(), "class", "City")).author()).isNotEqualTo(run.author());
	}

	@Test
	void whatIsMissingOrWrongIsSaid() throws Exception {
		assertThatThrownBy(() -> found("a.txt", "Rome", "Rome")).isInstanceOf(BadInputException.class).hasMessageContaining("no class for 1 of 1 terms").hasMessageContaining("option class");
		assertThatThrownBy(() -> found("a.txt", "Rome", "Rome", "class", "Animal")).isInstanceOf(BadInputException.class).hasMessageContaining("Animal");
		assertThatThrownBy(() -> found("a.csv", "a,b\n1,2\n", "x", "class", "City")).isInstanceOf(BadInputException.class).hasMessageContaining("needs a column");
		assertThatThrownBy(() -> Texts.start("dictionary", ontology, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("option file");
		assertThatThrownBy(() -> Texts.start("dictionary", ontology, Map.of("file", temp.resolve("none").toString()))).isInstanceOf(BadInputException.class).hasMessageContaining("is not there");
		Files.writeString(temp.resolve("b.tsv"), "term\tclass\nzebra\tAnimal\n");
		BatchAssistant.Run run = Texts.start("dictionary", ontology, Map.of("file", temp.resolve("b.tsv").toString()));
		assertThat(Texts.predict(run, Texts.text(temp, "a zebra"))).isEmpty();
		assertThat(run.remarks()).singleElement().asString().contains("Animal (1)");
	}
}
