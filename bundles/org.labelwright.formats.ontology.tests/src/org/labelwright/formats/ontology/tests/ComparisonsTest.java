/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.formats.ontology.internal.labelstudio.LabelStudioReader;
import org.labelwright.formats.ontology.internal.labelstudio.LabelStudioWriter;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;

/** What is compared in a labelling configuration of Label Studio: the questions that its tasks answer (labelstud.io/tags/pairwise, /ranker). */
class ComparisonsTest {

	private static final String PAIR = """
			<View>
			  <Text name="prompt" value="$prompt"/>
			  <Text name="left-text" value="$answer1"/>
			  <HyperText name="right-text" value="$answer2"/>
			  <Pairwise name="pw" toName="left-text,right-text" selectionStyle="border: 1px"/>
			  <Choices name="tone" toName="prompt" choice="single">
			    <Choice value="calm"/>
			  </Choices>
			</View>
			""";
	private static final String RANKED = """
			<View>
			  <List name="results" value="$items" title="Search results"/>
			  <Ranker name="rank" toName="results"/>
			  <Ranker name="pick" toName="results" style="wide">
			    <Bucket name="best" title="Best results"/>
			    <Bucket name="ads" title="Paid results" default="true"/>
			  </Ranker>
			</View>
			""";

	@TempDir
	private Path temp;

	private Ontology read(String configuration) throws IOException {
		return new LabelStudioReader().read(Files.writeString(temp.resolve("in.xml"), configuration), new LossReport());
	}

	private static String shown(Ontology ontology) {
		return ontology.getQuestions().stream().map(ComparisonsTest::shown).collect(Collectors.joining("; "));
	}

	private static String shown(Question question) {
		return question.getId() + (question.isRanking() ? ">" : question.isMultiple() ? "*" : ":") + question.getChoices().stream().map(Choice::getId).map(id -> " " + id).collect(Collectors.joining());
	}

	private String written(Ontology ontology) throws IOException {
		Path out = temp.resolve("out.xml");
		new LabelStudioWriter().write(ontology, out, new LossReport());
		return Files.readString(out);
	}

	/** Choices are the fields of the tasks, not the names of the tags that show them. */
	@Test
	void aPairIsAQuestion() throws IOException {
		Ontology read = read(PAIR);
		assertThat(shown(read)).isEqualTo("pw: answer1 answer2; tone: calm");
		assertThat(written(read)).isEqualTo(PAIR);
	}

	@Test
	void rankersAndBucketsAreQuestions() throws IOException {
		Ontology read = read(RANKED);
		assertThat(shown(read)).isEqualTo("rank>; pick/best*; pick/ads*");
		assertThat(written(read)).isEqualTo(RANKED);
	}

	@Test
	void picturesAreLeftAndRight() throws IOException {
		Ontology read = read("<View><Image name=\"a\" value=\"$a\"/><Image name=\"b\" value=\"$b\"/><Pairwise name=\"pw\" toName=\"a,b\"/></View>");
		assertThat(shown(read)).isEqualTo("pw: left right");
		assertThat(shown(read(written(read)))).isEqualTo("pw: left right");
	}

	/** As the importer of tasks makes them. */
	@Test
	void questionsOfTasksAreControls() throws IOException {
		Ontology ontology = new OntologyText().read(Files.writeString(temp.resolve("in.ontology"), """
				{"schemaVersion": 1, "id": "in", "name": "in", "version": "1.0.0", "questions": [
				 {"id": "pw", "name": "pw", "choices": [{"id": "answer1", "name": "answer1"}, {"id": "answer2", "name": "answer2"}], "labelstudio": {"tag": "Pairwise"}},
				 {"id": "rank", "name": "rank", "ranking": true, "choices": [{"id": "a", "name": "a"}, {"id": "b", "name": "b"}]},
				 {"id": "pick/best", "name": "pick/best", "multiple": true, "choices": [{"id": "a", "name": "a"}], "labelstudio": {"tag": "Bucket"}},
				 {"id": "sure", "name": "sure", "choices": [{"id": "yes", "name": "yes"}, {"id": "no", "name": "no"}]}]}
				"""));
		LossReport losses = new LossReport();
		Path out = temp.resolve("out.xml");
		new LabelStudioWriter().write(ontology, out, losses);
		assertThat(Files.readString(out)).isEqualTo("""
				<View>
				  <Text name="answer1" value="$answer1"/>
				  <Text name="answer2" value="$answer2"/>
				  <List name="items" value="$items"/>
				  <Pairwise name="pw" toName="answer1,answer2"/>
				  <Ranker name="rank" toName="items"/>
				  <Ranker name="pick" toName="items">
				    <Bucket name="best"/>
				  </Ranker>
				  <Choices name="sure" toName="answer1" choice="single">
				    <Choice value="yes"/>
				    <Choice value="no"/>
				  </Choices>
				</View>
				""");
		assertThat(Goldens.text(losses)).contains("2 x choices of rankings");
	}

	@Test
	void badComparisonsAreRefused() {
		refused("<Pairwise name=\"p\" toName=\"a\"/>", "two names");
		refused("<Pairwise toName=\"a,b\"/>", "needs a name");
		refused("<Ranker name=\"r\" toName=\"l\"><Bucket title=\"x\"/></Ranker>", "<Bucket> needs a name");
		refused("<Ranker name=\"r\" toName=\"l\"><Bucket name=\"x\"/><Bucket name=\"x\"/></Ranker>", "two buckets");
		refused("<Ranker name=\"r\" toName=\"l\"/><Ranker name=\"r\" toName=\"l\"/>", "two tags");
	}

	private void refused(String tags, String message) {
		assertThatThrownBy(() -> read("<View>\n" + tags + "</View>")).isInstanceOf(BadInputException.class).hasMessageContaining("in.xml, line 2").hasMessageContaining(message);
	}
}
