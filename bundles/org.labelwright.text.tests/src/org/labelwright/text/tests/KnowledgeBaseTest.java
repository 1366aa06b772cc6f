/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.text.KnowledgeBase;

/** Lists of what mentions may mean. */
class KnowledgeBaseTest {

	private static final String SKOS = """
			@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
			@prefix ex: <http://example.org/> .
			ex:ny a skos:Concept ; skos:prefLabel "New York"@en, "Nueva York"@es ; skos:altLabel "NYC" ; skos:definition "A city." .
			ex:oslo a skos:Concept ; skos:prefLabel "Oslo" .
			ex:scheme a skos:ConceptScheme ; skos:prefLabel "Places" .
			""";

	@TempDir
	private Path temp;

	private KnowledgeBase read(String name, String text) throws IOException {
		return KnowledgeBase.read(Files.writeString(temp.resolve(name), text));
	}

	private static List<String> ids(List<KnowledgeBase.Entry> entries) {
		return entries.stream().map(KnowledgeBase.Entry::id).toList();
	}

	@Test
	void isReadFromWhatPeopleHave() throws IOException {
		KnowledgeBase skos = read("k.ttl", SKOS);
		assertThat(skos.entries()).containsExactly(new KnowledgeBase.Entry("http://example.org/ny", "New York", List.of("Nueva York", "NYC"), "A city.", ""),
				new KnowledgeBase.Entry("http://example.org/oslo", "Oslo", List.of(), "", ""));
		assertThat(read("k.csv", "label;id;alternatives\nNew York;Q60;NYC|Big Apple\n").entries())
				.containsExactly(new KnowledgeBase.Entry("Q60", "New York", List.of("NYC", "Big Apple"), "", ""));
		assertThat(read("k.json", "[{\"id\": \"Q60\", \"label\": \"New York\", \"alternatives\": [\"NYC\"], \"class\": \"Place\"}]").entries())
				.containsExactly(new KnowledgeBase.Entry("Q60", "New York", List.of("NYC"), "", "Place"));
		assertThat(read("k.json", "{\"Sony\": \"Org\"}").entries()).containsExactly(new KnowledgeBase.Entry("Sony", "Sony", List.of(), "", "Org"));
	}

	@Test
	void isSearchedWhileOneTypes() throws IOException {
		KnowledgeBase list = read("k.csv", "id,label,alternatives\nQ1,York,\nQ2,New York,NYC\nQ3,Yonkers,\nQ4,Oslo,Yo|Christiania\n");
		assertThat(ids(list.search("yo", 10))).as("names first, then later words").containsExactly("Q4", "Q3", "Q1", "Q2");
		assertThat(ids(list.search("yo", 2))).containsExactly("Q4", "Q3");
		assertThat(ids(list.search("NY", 10))).containsExactly("Q2");
		assertThat(ids(list.search("q3", 10))).containsExactly("Q3");
		assertThat(list.search("zz", 10)).isEmpty();
		assertThat(list.find("Q4")).map(KnowledgeBase.Entry::label).contains("Oslo");
	}

	@Test
	void accentsNeedNotBeTyped() throws IOException {
		KnowledgeBase list = read("k.csv", "id,label,alternatives\nQ1,Marie Curie,Maria Sk\u0142odowska\nQ2,Caf\u00e9 \u00d8resund,\nQ3,\u0939\u093f\u0902\u0926\u0940,\n");
		assertThat(ids(list.search("sklo", 10))).containsExactly("Q1");
		assertThat(ids(list.search("Sk\u0142O", 10))).containsExactly("Q1");
		assertThat(ids(list.search("cafe o", 10))).containsExactly("Q2");
		assertThat(ids(list.search("\u0939\u093f", 10))).containsExactly("Q3");
		assertThat(list.search("\u0939\u0941", 10)).as("another vowel is another word").isEmpty();
	}

	/** What the index finds is what a look at every name finds. */
	@Test
	void everyNameAndWordIsFoundFromItsBeginning() {
		Random random = new Random(7);
		List<KnowledgeBase.Entry> entries = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			entries.add(new KnowledgeBase.Entry(i % 5 == 0 ? "n" + i : "http://a/" + i, words(random), i % 3 == 0 ? List.of(words(random), words(random)) : List.of(), "", ""));
		}
		KnowledgeBase base = new KnowledgeBase("random", entries);
		for (int i = 0; i < 500; i++) {
			String typed = words(random).split(" ")[0];
			List<KnowledgeBase.Entry> expected = entries.stream().filter(one -> Stream.concat(Stream.concat(Stream.of(one.label()), one.alternatives().stream())
					.flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(" ")))), Stream.of(one.id())).anyMatch(name -> name.startsWith(typed))).toList();
			assertThat(base.search(typed.toUpperCase(Locale.ROOT), 1000)).as(typed).containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	private static String words(Random random) {
		StringBuilder words = new StringBuilder();
		for (int count = 1 + random.nextInt(3); count > 0; count--) {
			for (int letters = 1 + random.nextInt(3); letters > 0; letters--) {
				words.append((char) ('a' + random.nextInt(4)));
			}
			words.append(count > 1 ? " " : "");
		}
		return words.toString();
	}

	@Test
	void badListsAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { "k.csv", "a,b\n1,2\n", "line 1", "label" }, { "k.csv", "id,label\n1\n", "line 2", "1 columns" }, { "k.csv", "id,label\n", "", "no entries" },
				{ "k.json", "[{\"id\": 1}]", "line 1", "label" }, { "k.ttl", SKOS.replace("ex:oslo a", "ex:oslo"), "line 4", "" }, { "k.csv", "id,label\n1,\"a\n", "line 2", "" },
				{ "k.rdf", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>", "", "DOCTYPE" } }) {
			assertThatThrownBy(() -> read(bad[0], bad[1])).as(bad[1]).isInstanceOf(BadInputException.class).hasMessageContaining(bad[0]).hasMessageContaining(bad[2]).hasMessageContaining(bad[3]);
		}
	}
}
