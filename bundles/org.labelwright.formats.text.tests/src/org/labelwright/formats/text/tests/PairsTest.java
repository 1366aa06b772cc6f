/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.text.internal.brat.BratExporter;
import org.labelwright.formats.text.internal.input.RecordsExporter;
import org.labelwright.formats.text.internal.input.RecordsImporter;
import org.labelwright.formats.text.internal.input.TableExporter;
import org.labelwright.formats.text.internal.input.TableImporter;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Question;

/** Texts of several parts, with what is answered about them: preference, entailment, rankings. */
class PairsTest {

	private static final String RANKED = """
			{"id":"q1","prompt":"Say \uD83D\uDE00","a":"One\\n\\ntwo","b":"","c":"Three, \\"four\\"","split":"train","stars":4,"order":["c","a","b"],"tone":["calm","dry"]}
			{"id":"q2","prompt":"P","a":"A","b":"B","c":"C","stars":2.5,"order":["a"],"tone":"calm"}
			{"id":"q3","prompt":"P","a":"A","b":"B","c":"C","stars":1}
			""";
	private static final Map<String, String> RANKED_OPTIONS = Map.of("text", "prompt,a,b,c", "rankings", "order", "answers", "tone", "split", "split", "id", "id");
	private static final String SAID = """
			r/q1.txt "Say \uD83D\uDE00\\n\\nOne\\n\\ntwo\\n\\n\\n\\nThree, "four\""
			  part prompt 0-5
			  part a 7-15
			  part b 17-17
			  part c 19-32
			""";

	@TempDir
	private Path temp;

	private Path file(String name, String text) throws IOException {
		return Files.writeString(temp.resolve(name), text);
	}

	@Test
	void recordsComeBack() throws IOException {
		Path in = file("r.jsonl", RANKED);
		String said = new Travel(new RecordsImporter(), null).says(in, RANKED_OPTIONS);
		assertThat(said).startsWith(SAID).contains("  tone: calm, dry\n  order: c, a, b\n", "  order: a\n");
		Path out = temp.resolve("out/r.jsonl");
		Files.createDirectories(out.getParent());
		LossReport losses = new Travel(new RecordsImporter(), null).convert(in, RANKED_OPTIONS, new RecordsExporter(), out, Map.of());
		assertThat(losses.losses()).isEmpty();
		// Fields that people order otherwise come in one order.
		assertThat(Files.readString(out)).startsWith("{\"id\":\"q1\",\"prompt\":\"Say \uD83D\uDE00\",\"a\":\"One\\n\\ntwo\",\"b\":\"\",\"c\":\"Three, \\\"four\\\"\",\"split\":\"train\",\"stars\":4,"
				+ "\"tone\":[\"calm\",\"dry\"],\"order\":[\"c\",\"a\",\"b\"]}\n");
		assertThat(new Travel(new RecordsImporter(), null).says(out, RANKED_OPTIONS)).isEqualTo(said);
	}

	@Test
	void tablesComeBack() throws IOException {
		Path in = file("t.csv", "id,premise,hypothesis,entailment,label\r\n1,\"A, b\",c,neutral,x\r\n2,d,e,contradiction,y|z\r\n");
		Map<String, String> options = Map.of("text", "premise,hypothesis", "ask", "entailment", "answers", "entailment", "labels", "label", "id", "id");
		Path out = temp.resolve("out.csv");
		LossReport losses = new Travel(new TableImporter(), null).convert(in, options, new TableExporter(), out, Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(Files.readString(out)).isEqualTo("id,premise,hypothesis,label,entailment\r\n1,\"A, b\",c,x,neutral\r\n2,d,e,y|z,contradiction\r\n");
	}

	@Test
	void whatIsAskedAboutPairsHasTheirNames() throws IOException {
		Path in = file("p.csv", "prompt,response_1,response_2\nWhy?,So,Because\n");
		assertThat(asked(in, Map.of("text", "prompt,response_1,response_2", "ask", "preference"))).containsExactly("preference: response_1, response_2, tie");
		assertThat(asked(in, Map.of("text", "prompt,response_1,response_2", "ask", "ranking"))).containsExactly("ranking> response_1, response_2");
		assertThat(asked(in, Map.of("text", "response_1,response_2", "ask", "entailment"))).containsExactly("entailment: entailment, neutral, contradiction");
		assertThatThrownBy(() -> asked(in, Map.of("text", "prompt,response_1", "ask", "preference"))).hasMessageContaining("p.csv").hasMessageContaining("no two parts");
		assertThatThrownBy(() -> asked(in, Map.of("text", "prompt", "answers", "gone"))).hasMessageContaining("no column \"gone\"");
	}

	private static List<String> asked(Path in, Map<String, String> options) throws IOException {
		try (DatasetSource source = new Travel(new TableImporter(), null).open(in, options, new LossReport())) {
			return source.ontology().getQuestions().stream().map(PairsTest::says).toList();
		}
	}

	private static String says(Question question) {
		return question.getId() + (question.isRanking() ? "> " : ": ") + String.join(", ", question.getChoices().stream().map(Choice::getId).toList());
	}

	@Test
	void whatAFormatCannotCarryIsSaid() throws IOException {
		LossReport losses = new Travel(new RecordsImporter(), null).convert(file("r.jsonl", RANKED), RANKED_OPTIONS, new BratExporter(), temp.resolve("brat"), Map.of());
		assertThat(losses.losses()).extracting(one -> one.what() + " " + one.count()).contains("texts of several parts 3", "classifications of items 2");
	}
}
