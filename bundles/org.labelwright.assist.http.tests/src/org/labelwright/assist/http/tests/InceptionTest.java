/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.LearningAssistant;
import org.labelwright.assist.PreLabelling;
import org.labelwright.assist.UnavailableException;
import org.labelwright.assist.http.tests.Backend.Reply;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/**
 * Asks a small recommender that was written after the description of the external recommender API in INCEpTION's Developer Guide: it gets a
 * CAS, adds annotations that are marked as predicted, and gives the CAS back.
 */
class InceptionTest {

	private static final String TEXT = "\uD83D\uDE00 Tom met Ann.";
	private static final Pattern SOFA = Pattern.compile("<cas:Sofa[^>]*sofaString=\"([^\"]*)\"");

	@TempDir
	private Path temp;
	private Backend backend;
	private Path dataset;

	@BeforeEach
	void start() throws IOException {
		backend = new Backend().on("/ner/predict", sent -> Reply.json(answer(sent, "ner", "NamedEntity", """
				value="PER" begin="3" end="6" value_score="0.75" """, "value=\"ZEBRA\" begin=\"11\" end=\"14\"")));
		dataset = temp.resolve("data");
	}

	@AfterEach
	void stop() {
		backend.close();
	}

	/** The CAS that was sent, with annotations added as a recommender adds them. */
	static String answer(Backend.Sent sent, String namespace, String type, String... predicted) throws IOException {
		String xmi = Json.mapper().readTree(sent.body()).at("/document/xmi").textValue();
		StringBuilder added = new StringBuilder();
		StringBuilder members = new StringBuilder("members=\"");
		for (int i = 0; i < predicted.length; i++) {
			members.append(90_000 + i).append(' ');
			added.append("<p:").append(type).append(" xmlns:p=\"http:///").append(switch (namespace) {
			case "ner" -> "de/tudarmstadt/ukp/dkpro/core/api/ner/type";
			case "pos" -> "de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos";
			default -> "webanno/custom";
			}).append(".ecore\" xmi:id=\"").append(90_000 + i).append("\" sofa=\"1\" inception_internal_predicted=\"true\" ").append(predicted[i]).append("/>");
		}
		return document(xmi.replace("members=\"", members).replace("</xmi:XMI>", added + "</xmi:XMI>"));
	}

	private static String document(String xmi) {
		return Json.mapper().createObjectNode().put("document", xmi).toString();
	}

	private void texts(Ontology ontology, int count, Span... persons) throws IOException {
		Map<Item, List<Annotation>> items = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			items.put(Fixture.text(temp, "t" + i + ".txt", TEXT), Stream.of(persons).map(span -> new Annotations().annotation("per", span)).toList());
		}
		Fixture.dataset(dataset, ontology, items);
	}

	private PreLabelling.Result prelabel(String... options) throws IOException {
		return prelabel(Progress.NONE, options);
	}

	private PreLabelling.Result prelabel(Progress progress, String... options) throws IOException {
		Map<String, String> given = new HashMap<>(Map.of("server", backend.url() + "/ner"));
		for (int i = 0; i < options.length; i += 2) {
			given.put(options[i], options[i + 1]);
		}
		return Fixture.prelabel(dataset, "inception", given, progress);
	}

	private JsonNode asked(String path) throws IOException {
		return Json.mapper().readTree(backend.sent(path).getFirst().body());
	}

	@Test
	void annotationsThatAreMarkedBecomePredictions() throws Exception {
		texts(Fixture.ontology("PER"), 1);
		PreLabelling.Result result = prelabel();
		assertThat(result.failures()).isEmpty();
		// UIMA counts in units of UTF-16, of which the emoji has two.
		assertThat(Fixture.says(dataset, "t0.txt")).isEqualTo("per " + Span.of(2, 5) + " 0.75 by inception " + backend.url()
				+ "/ner de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity/value\n");
		assertThat(result.remarks()).singleElement().asString().contains("ZEBRA (1)");
	}

	@Test
	void whatIsAskedIsWhatInceptionAsks() throws Exception {
		texts(Fixture.ontology("PER"), 1, Span.of(10, 13));
		prelabel("anchoring", "singleToken");
		JsonNode asked = asked("/ner/predict");
		assertThat(asked.at("/config/layer").asText()).isEqualTo("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity");
		assertThat(asked.at("/config/feature").asText()).isEqualTo("value");
		assertThat(asked.at("/config/anchoringMode").asText()).isEqualTo("singleToken");
		assertThat(asked.at("/config/crossSentence").isBoolean()).isTrue();
		assertThat(asked.at("/metadata/range").toString()).as("of the whole text, in units of UTF-16").isEqualTo("{\"begin\":0,\"end\":15}");
		assertThat(asked.at("/config/projectId").isIntegralNumber()).isTrue();
		assertThat(asked.path("metadata")).as("the name that recommenders in Python read").isEqualTo(asked.path("config"));
		assertThat(asked.at("/document/documentId").isIntegralNumber()).isTrue();
		assertThat(asked.at("/document/userId").asText()).isNotEmpty();
		Matcher sofa = SOFA.matcher(asked.at("/document/xmi").asText());
		assertThat(sofa.find()).isTrue();
		assertThat(sofa.group(1)).isIn(TEXT, "&#128512; Tom met Ann.", "&#x1F600; Tom met Ann.");
		// What a person has labelled is seen, and tokens are there, which most recommenders want.
		assertThat(asked.at("/document/xmi").asText()).contains("NamedEntity", "value=\"PER\"", ":Token", ":Sentence").doesNotContain("inception_internal_predicted");
		assertThat(asked.path("typeSystem").asText()).contains("<name>de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity</name>", "<name>inception_internal_predicted</name>",
				"<name>value_score</name>", "<name>value_correction</name>", "<name>value_correction_explanation</name>", "segmentation.type.Token");
	}

	/** That feature is a text: when INCEpTION is to accept what was predicted by itself. */
	@Test
	void whatIsToBeAcceptedByItselfIsAPredictionAsOthers() throws Exception {
		texts(Fixture.ontology("PER"), 1);
		backend.on("/ner/predict", sent -> Reply.json(answer(sent, "ner", "NamedEntity", "value=\"PER\" begin=\"3\" end=\"6\" value_auto_accept=\"on-first-access\"")));
		assertThat(prelabel().failures()).isEmpty();
		assertThat(Fixture.says(dataset, "t0.txt")).startsWith("per " + Span.of(2, 5));
		assertThat(asked("/ner/predict").path("typeSystem").asText().replaceAll("\\s", "")).contains("<name>value_auto_accept</name><description/><rangeTypeName>uima.cas.String<");
	}

	@Test
	void whatAPersonLabelledIsNoPrediction() throws Exception {
		texts(Fixture.ontology("PER"), 1, Span.of(10, 13));
		backend.on("/ner/predict", sent -> Reply.json(answer(sent, "ner", "NamedEntity")));
		assertThat(prelabel().annotations()).isZero();
	}

	@Test
	void aLayerOfPeopleIsAClassAndItsFeatureAnAttribute() throws Exception {
		Ontology ontology = withAttribute("Part", "kind");
		texts(ontology, 1);
		backend.on("/ner/predict", sent -> Reply.json(answer(sent, "custom", "Part", "kind=\"bolt\" begin=\"3\" end=\"6\" kind_score=\"12.5\"")));
		prelabel("cas-layer", "webanno.custom.Part", "feature", "kind");
		try (Dataset read = Dataset.open(dataset)) {
			Annotation one = read.document("t0.txt", Fixture.MODEL.id()).getAnnotations().getFirst();
			assertThat(one.getLabelClass()).isEqualTo("part");
			assertThat(one.getAttributes().map().get("kind").text()).isEqualTo("bolt");
			assertThat(one.getOrigin()).isNull();
			// 12.5 is a score, and no confidence.
			assertThat(Annotations.score(one)).isEmpty();
		}
	}

	@Test
	void partsOfSpeechAreAttributesOfTokens() throws Exception {
		texts(withAttribute("token", "xpos"), 1);
		backend.on("/ner/predict", sent -> Reply.json(answer(sent, "pos", "POS", "PosValue=\"NNP\" begin=\"3\" end=\"6\" PosValue_score=\"0.5\"")));
		prelabel("cas-layer", "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS", "feature", "PosValue");
		try (Dataset read = Dataset.open(dataset)) {
			Annotation one = read.document("t0.txt", Fixture.MODEL.id()).getAnnotations().getFirst();
			assertThat(one.getLabelClass() + " " + one.getGeometry() + " " + one.getAttributes().map().get("xpos").text()).isEqualTo("token " + Span.of(2, 5) + " NNP");
			assertThat(Annotations.score(one)).contains(0.5);
		}
		assertThatThrownBy(() -> prelabel("cas-layer", "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma")).isInstanceOf(BadInputException.class)
				.hasMessageContaining("attribute \"lemma\"");
	}

	private static Ontology withAttribute(String labelClass, String attribute) {
		Classes classes = new Classes("test");
		AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
		type.setId(attribute);
		type.setName(attribute);
		type.setKind(AttributeKind.TEXT);
		classes.add(labelClass).getAttributes().add(type);
		return classes.ontology();
	}

	@Test
	void answersThatAreNoneAreSaidToBeSo() throws Exception {
		texts(Fixture.ontology("PER"), 1);
		Map<String, String> bad = new LinkedHashMap<>();
		bad.put("<html>hello</html>", "no JSON");
		bad.put("[]", "no \"document\"");
		bad.put("{\"document\": 7}", "no \"document\"");
		bad.put(document("<html/>"), "no CAS in XMI");
		bad.put(document("<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\""), "no CAS in XMI");
		bad.put(document("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\">&e;</xmi:XMI>"), "no CAS in XMI");
		bad.forEach((answer, said) -> {
			backend.on("/ner/predict", sent -> Reply.json(answer));
			try {
				assertThat(prelabel().failures()).as(answer).singleElement().asString().contains("The server at " + backend.url(), said).doesNotContain("answer.xmi");
			} catch (IOException e) {
				throw new AssertionError(e);
			}
		});
		backend.on("/ner/predict", sent -> Reply.json(answer(sent, "ner", "NamedEntity", "value=\"PER\" begin=\"3\" end=\"6000\"")));
		assertThat(prelabel().failures()).singleElement().asString().contains("3 to 6000");
		backend.on("/ner/predict", sent -> Reply.json(answer(sent, "ner", "NamedEntity", "value=\"PER\" begin=\"3\" end=\"6\"").replace("Tom", "Eve")));
		assertThat(prelabel().failures()).singleElement().asString().contains("another text");
	}

	@Test
	void anAnswerThatIsTooLargeIsLetGo() throws Exception {
		texts(Fixture.ontology("PER"), 1);
		byte[] large = new byte[65 << 20];
		backend.on("/ner/predict", sent -> new Reply(200, Map.of(), large));
		assertThat(prelabel().failures()).singleElement().asString().contains("64 MB");
	}

	@Test
	void anAnswerThatIsLateIsNotWaitedFor() throws Exception {
		texts(Fixture.ontology("PER"), 1);
		try (Thinking thinking = new Thinking()) {
			backend.on("/ner/predict", thinking);
			assertThat(prelabel("timeout", "1").failures()).singleElement().asString().contains("did not answer within 1.0 s");
		}
		// It may still be at it, so it was not asked again.
		assertThat(backend.sent("/ner/predict")).hasSize(1);
	}

	@Test
	void aServerThatIsBusyIsAskedAgain() throws Exception {
		texts(Fixture.ontology("PER"), 1);
		AtomicInteger asked = new AtomicInteger();
		backend.on("/ner/predict", sent -> asked.incrementAndGet() == 1 ? Reply.status(503) : Reply.json(answer(sent, "ner", "NamedEntity", "value=\"PER\" begin=\"3\" end=\"6\"")));
		assertThat(prelabel().failures()).isEmpty();
		assertThat(asked.get()).isEqualTo(2);
		assertThat(Fixture.says(dataset, "t0.txt")).startsWith("per " + Span.of(2, 5) + " -");
	}

	@Test
	void offlineIsSaidOnce() throws Exception {
		texts(Fixture.ontology("PER"), 3);
		backend.close();
		assertThatThrownBy(this::prelabel).isInstanceOf(UnavailableException.class).hasMessageContaining("no server runs there");
	}

	@Test
	void cancellingIsHeardWhileTheServerThinks() throws Exception {
		texts(Fixture.ontology("PER"), 1);
		try (Thinking thinking = new Thinking()) {
			backend.on("/ner/predict", thinking);
			assertThatThrownBy(() -> prelabel(thinking.impatient())).isInstanceOf(CancellationException.class);
		}
	}

	@Test
	void namesThatAreNoneAreBadInput() throws Exception {
		texts(Fixture.ontology("PER"), 1);
		assertThatThrownBy(() -> prelabel("cas-layer", "a\"b")).isInstanceOf(BadInputException.class).hasMessageContaining("no full name of a layer");
		assertThatThrownBy(() -> prelabel("feature", "<x/>")).isInstanceOf(BadInputException.class).hasMessageContaining("no name of a feature");
	}

	private String learn() throws IOException {
		LearningAssistant assistant = (LearningAssistant) new Assistants(Contributions.ofPlatform()).batch("inception").batch().orElseThrow().get();
		try (Dataset source = Dataset.open(dataset)) {
			return assistant.learn(source, Options.of(assistant.options(), Map.of("server", backend.url() + "/ner")), Progress.NONE);
		}
	}

	@Test
	void trainingSendsTheLabelsOfAllTexts() throws Exception {
		texts(Fixture.ontology("PER"), 2, Span.of(2, 5));
		backend.on("/ner/train", sent -> new Reply(204, Map.of(), new byte[0]));
		assertThat(learn()).contains("2 labelled texts");
		JsonNode sent = asked("/ner/train");
		assertThat(sent.path("documents")).hasSize(2).allSatisfy(one -> assertThat(one.path("xmi").asText()).contains("value=\"PER\"", "begin=\"3\"", "end=\"6\""));
		assertThat(sent.at("/config/layer").asText()).endsWith("NamedEntity");
		assertThat(sent.path("typeSystem").asText()).contains("NamedEntity");
	}

	@Test
	void withoutLabelsThereIsNothingToLearn() throws Exception {
		texts(Fixture.ontology("PER"), 1);
		assertThatThrownBy(this::learn).isInstanceOf(BadInputException.class).hasMessageContaining("nothing to learn");
	}
}
