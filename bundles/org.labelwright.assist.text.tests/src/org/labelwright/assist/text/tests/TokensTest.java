/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.ontology.OntologyTemplates;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Ontology;

/** The models of OpenNLP that ship, against a sentence as the treebank of Universal Dependencies writes it. */
class TokensTest {

	private static final String ROWS = """
			# text = The tractor wasn't moving in Berlin.
			1	The	the	DET	_	_	2	det	_	_
			2	tractor	tractor	NOUN	_	_	5	nsubj	_	_
			3-4	wasn't	_	_	_	_	_	_	_	_
			3	was	be	AUX	_	_	5	aux	_	_
			4	n't	not	PART	_	_	5	advmod	_	_
			5	moving	move	VERB	_	_	0	root	_	_
			6	in	in	ADP	_	_	7	case	_	_
			7	Berlin	Berlin	PROPN	_	_	5	obl	_	SpaceAfter=No
			8	.	.	PUNCT	_	_	5	punct	_	_

			""";

	@TempDir
	private Path temp;

	private static final Comparator<Annotation> ORDER = Comparator.comparingInt((Annotation one) -> ((Span) one.getGeometry()).start())
			.thenComparing(one -> -((Span) one.getGeometry()).end()).thenComparing(Annotation::getLabelClass, Comparator.comparing("sentence"::equals).reversed());

	private static List<Annotation> sorted(List<Annotation> annotations) {
		List<Annotation> sorted = new ArrayList<>(annotations);
		sorted.sort(ORDER);
		return sorted;
	}

	@Test
	void predictionsAreWhatTheImporterOfConlluMakes() throws Exception {
		List<Ontology> ontology = new ArrayList<>();
		SourceRecord imported = Texts.conllu(temp, ROWS, ontology);
		BatchAssistant.Run run = Texts.start("opennlp-tokens", ontology.getFirst(), Map.of("division", "anew"));
		List<Annotation> predicted = Texts.predict(run, imported);
		List<String> found = sorted(predicted).stream().map(TokensTest::brief).toList();
		assertThat(found).isEqualTo(sorted(imported.documents().getFirst().getAnnotations()).stream().map(TokensTest::brief).toList());
		assertThat(found).contains("multiword-token 12-18 null", "token 12-15 Text[value=AUX]", "token 15-18 Text[value=PART]");
		assertThat(predicted).allSatisfy(one -> assertThat(Annotations.score(one).orElseThrow()).isBetween(0.0, 1.0));
		assertThat(predicted).anySatisfy(one -> assertThat(Annotations.score(one).orElseThrow()).isLessThan(1));
		assertThat(run.remarks()).isEmpty();
		assertThat(run.author()).contains("opennlp-en-ud-ewt-pos-1.3");
	}

	private static String brief(Annotation one) {
		Span span = (Span) one.getGeometry();
		return one.getLabelClass() + " " + span.start() + "-" + span.end() + " " + one.getAttributes().map().get("upos");
	}

	@Test
	void tokensThatAreThereAreKeptAndTagged() throws Exception {
		List<Ontology> ontology = new ArrayList<>();
		// Nobody else would take "in Berlin" for one token.
		SourceRecord imported = Texts.conllu(temp, "# text = We met in Berlin\n1\tWe\t_\t_\t_\t_\t_\t_\t_\t_\n2\tmet\t_\t_\t_\t_\t_\t_\t_\t_\n3\tin Berlin\t_\t_\t_\t_\t_\t_\t_\t_\n\n", ontology);
		List<Annotation> predicted = Texts.predict(Texts.start("opennlp-tokens", ontology.getFirst(), Map.of()), imported);
		assertThat(Texts.lines(imported, predicted)).startsWith("sentence [We met in Berlin]\ntoken [We] upos=PRON\ntoken [met] upos=VERB\ntoken [in Berlin] upos=");
	}

	@Test
	void placesAreCodePointsAndParagraphsEndSentences() throws Exception {
		Ontology ontology = tokens();
		SourceRecord one = Texts.text(temp, "\uD83D\uDE9C A heading\n\nIt rained. We \uD83D\uDE00 stayed.\n");
		List<Annotation> predicted = Texts.predict(Texts.start("opennlp-tokens", ontology, Map.of("tags", "false")), one);
		assertThat(Texts.lines(one, predicted.stream().filter(annotation -> annotation.getLabelClass().equals("sentence")).toList()))
				.isEqualTo("sentence [\uD83D\uDE9C A heading]\nsentence [It rained.]\nsentence [We \uD83D\uDE00 stayed.]\n");
		assertThat(Texts.lines(one, predicted)).contains("token [stayed]\ntoken [.]\n");
	}

	private static Ontology tokens() {
		Classes classes = new Classes("test");
		classes.add("sentence");
		classes.add("token");
		return classes.ontology();
	}

	@Test
	void anOntologyWithAClassForEachPartOfSpeechGetsThese() throws Exception {
		Ontology ud = new OntologyTemplates(Contributions.ofPlatform()).get("ud").ontology();
		SourceRecord one = Texts.text(temp, "The dogs barked.");
		BatchAssistant.Run run = Texts.start("opennlp-tokens", ud, Map.of());
		assertThat(Texts.lines(one, Texts.predict(run, one))).isEqualTo("DET [The]\nNOUN [dogs]\nVERB [barked]\nPUNCT [.]\n");
	}

	@Test
	void anOntologyWithoutTokensIsToldWhatIsMissing() {
		Classes classes = new Classes("test");
		classes.add("person");
		assertThatThrownBy(() -> Texts.start("opennlp-tokens", classes.ontology(), Map.of())).isInstanceOf(BadInputException.class)
				.hasMessageContaining("\"sentence\" and \"token\"").hasMessageContaining("ud");
		assertThatThrownBy(() -> Texts.start("opennlp-tokens", tokens(), Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("no attribute \"upos\"")
				.hasMessageContaining("tags=false");
	}

	@Test
	void anotherLanguageNeedsModelsOfTheUser() {
		assertThatThrownBy(() -> Texts.start("opennlp-tokens", tokens(), Map.of("language", "de", "models", temp.toString()))).isInstanceOf(BadInputException.class)
				.hasMessageContaining("sentences of the language \"de\"").hasMessageContaining(temp.toString());
		assertThatThrownBy(() -> Texts.start("opennlp-tokens", tokens(), Map.of("models", temp.resolve("missing").toString()))).isInstanceOf(BadInputException.class)
				.hasMessageContaining("is no folder");
	}

	@Test
	void aLongTextCanBeCancelled() throws Exception {
		SourceRecord one = Texts.text(temp, "It rained all day. ".repeat(20_000));
		BatchAssistant.Run run = Texts.start("opennlp-tokens", tokens(), Map.of("tags", "false"));
		int[] calls = { 0 };
		Progress impatient = (done, total) -> {
			if (++calls[0] == 10) {
				throw new CancellationException();
			}
		};
		assertThatThrownBy(() -> run.predict(one, impatient)).isInstanceOf(CancellationException.class);
		assertThat(calls[0]).isEqualTo(10);
	}

	@Test
	void textsThatHoldNothingAreNoProblem() throws Exception {
		BatchAssistant.Run run = Texts.start("opennlp-tokens", tokens(), Map.of("tags", "false"));
		for (String text : List.of("", " ", "\n\n\n", "\u00A0")) {
			assertThat(Texts.predict(run, Texts.text(temp, text))).allMatch(one -> LabelClasses.find(tokens(), Optional.of(one.getLabelClass())).isPresent());
		}
		assertThatThrownBy(() -> run.predict(new SourceRecord(Texts.text(temp, "x").item(), Optional.empty(), List.of()), Progress.NONE)).isInstanceOf(IOException.class);
		SourceRecord broken = new SourceRecord(Texts.text(temp, "x").item(), Optional.of(Files.write(temp.resolve("b.txt"), new byte[] { (byte) 0xC3, (byte) 0x28 })), List.of());
		assertThatThrownBy(() -> run.predict(broken, Progress.NONE)).isInstanceOf(BadInputException.class).hasMessageContaining("UTF-8");
	}
}
