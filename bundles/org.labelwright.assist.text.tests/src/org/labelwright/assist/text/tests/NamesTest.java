/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.ModelFolder;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Ontology;

/** Models of names that the test trains; and such as nobody should load. */
class NamesTest {

	@TempDir
	private Path temp;
	private Path models;
	private Path model;
	private Ontology ontology;

	@BeforeEach
	void train() throws IOException {
		models = Files.createDirectories(temp.resolve("models"));
		model = ModelFiles.names(models.resolve("en-ner-place.bin"), "place", "en");
		Classes classes = new Classes("test");
		classes.add("Place");
		classes.add("City");
		ontology = classes.ontology();
	}

	private String start(Path file) {
		try {
			Texts.start("opennlp-names", ontology, Map.of("model", file.toString())).close();
			return "loaded";
		} catch (BadInputException e) {
			return e.getMessage();
		} catch (IOException e) {
			throw new AssertionError("not the reason that is due to people", e);
		}
	}

	@Test
	void namesAreSpansOfTheirClassWithAConfidence() throws Exception {
		SourceRecord one = Texts.text(temp, "It rained all day. She went to Rome.\n");
		BatchAssistant.Run run = Texts.start("opennlp-names", ontology, Map.of("models", models.toString()));
		List<Annotation> found = Texts.predict(run, one);
		assertThat(Texts.lines(one, found)).isEqualTo("place [Rome]\n");
		assertThat(Annotations.score(found.getFirst()).orElseThrow()).isBetween(0.5, 1.0);
		assertThat(run.author()).contains("en-ner-place", "opennlp-en-ud-ewt-tokens");
	}

	@Test
	void withoutAModelItSaysWhatItLacksBeforeItIsStarted() throws Exception {
		Path empty = Files.createDirectories(temp.resolve("empty"));
		String before = System.getProperty(ModelFolder.PROPERTY, "");
		try {
			System.setProperty(ModelFolder.PROPERTY, empty.toString());
			assertThat(Texts.assistant("opennlp-names").lacks().orElseThrow()).contains("no model of OpenNLP for the names", empty + " holds none");
			assertThat(Texts.assistant("opennlp-tokens").lacks()).isEmpty();
			System.setProperty(ModelFolder.PROPERTY, models.toString());
			assertThat(Texts.assistant("opennlp-names").lacks()).isEmpty();
		} finally {
			System.setProperty(ModelFolder.PROPERTY, before);
		}
	}

	@Test
	void anotherFileIsAnotherAuthor() throws Exception {
		String before = Texts.start("opennlp-names", ontology, Map.of("models", models.toString())).author();
		ModelFiles.names(model, "City", "en");
		assertThat(Texts.start("opennlp-names", ontology, Map.of("models", models.toString())).author()).isNotEqualTo(before);
	}

	@Test
	void typesAreTheClassesThatTheOptionSays() throws Exception {
		SourceRecord one = Texts.text(temp, "She went to Rome.\n");
		assertThat(Texts.lines(one, Texts.predict(Texts.start("opennlp-names", ontology, Map.of("model", model.toString(), "classes", "place=City")), one))).isEqualTo("city [Rome]\n");
	}

	@Test
	void typesThatAreNoClassAreCounted() throws Exception {
		ModelFiles.names(models.resolve("zoo.bin"), "animal", "en");
		SourceRecord one = Texts.text(temp, "She went to Rome.\n");
		BatchAssistant.Run run = Texts.start("opennlp-names", ontology, Map.of("model", "zoo", "models", models.toString()));
		assertThat(Texts.predict(run, one)).isEmpty();
		assertThat(run.remarks()).singleElement().asString().contains("animal (1)");
	}

	@Test
	void ofNamesOfSeveralModelsTheSurestCounts() throws Exception {
		ModelFiles.names(models.resolve("en-ner-city.bin"), "city", "en");
		SourceRecord one = Texts.text(temp, "She went to Rome.\n");
		assertThat(Texts.predict(Texts.start("opennlp-names", ontology, Map.of("models", models.toString())), one)).hasSize(1);
	}

	@Test
	void unsureNamesAreLeftOut() throws Exception {
		SourceRecord one = Texts.text(temp, "She went to Rome.\n");
		assertThat(Texts.predict(Texts.start("opennlp-names", ontology, Map.of("model", model.toString(), "confidence", "1")), one)).isEmpty();
		assertThatThrownBy(() -> Texts.start("opennlp-names", ontology, Map.of("confidence", "2"))).isInstanceOf(BadInputException.class).hasMessageContaining("from 0 to 1");
	}

	@Test
	void withoutModelsTheFolderIsNamed() {
		assertThatThrownBy(() -> Texts.start("opennlp-names", ontology, Map.of("models", models.toString(), "language", "fi"))).isInstanceOf(BadInputException.class)
				.hasMessageContaining("names of the language \"fi\"").hasMessageContaining(models.toString());
		assertThat(start(temp.resolve("nothing.bin"))).contains("nothing.bin", "is not there");
	}

	@Test
	void filesThatAreNoModelsSayWhy() throws Exception {
		assertThat(start(Files.writeString(temp.resolve("a.bin"), "no zip at all"))).contains("a.bin", "no model of OpenNLP");
		assertThat(start(Files.write(temp.resolve("b.bin"), Arrays.copyOf(Files.readAllBytes(model), 300)))).contains("b.bin");
		Path other = ModelFiles.change(model, temp.resolve("c.bin"),
				Map.of("manifest.properties", bytes -> ModelFiles.bytes(new String(bytes, StandardCharsets.ISO_8859_1).replace("NameFinderME", "POSTaggerME"))));
		assertThat(start(other)).contains("a model for parts of speech, not for names");
		Path unknown = ModelFiles.change(model, temp.resolve("d.bin"),
				Map.of("manifest.properties", bytes -> ModelFiles.bytes(new String(bytes, StandardCharsets.ISO_8859_1).replace("NameFinderME", "ChunkerME"))));
		assertThat(start(unknown)).contains("ChunkerME, of which no use is made");
	}

	@Test
	void classesOfOthersAreNotLoaded() throws Exception {
		Path evil = ModelFiles.change(model, temp.resolve("evil.bin"), Map.of("manifest.properties",
				bytes -> ModelFiles.bytes(new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("factory=.*", "factory=org.labelwright.assist.text.tests.NamesTest"))));
		assertThat(start(evil)).contains("names the class org.labelwright.assist.text.tests.NamesTest");
		Path serializer = ModelFiles.change(model, temp.resolve("evil2.bin"),
				Map.of("manifest.properties", bytes -> ModelFiles.bytes(new String(bytes, StandardCharsets.ISO_8859_1) + "\nserializer-class-x=javax.script.ScriptEngineManager\n")));
		assertThat(start(serializer)).contains("javax.script.ScriptEngineManager");
		Path features = ModelFiles.change(model, temp.resolve("evil3.bin"), Map.of("generator.featuregen",
				bytes -> ModelFiles.bytes("<featureGenerators><generator class=\"org.labelwright.assist.text.tests.NamesTest\"/></featureGenerators>")));
		assertThat(start(features)).contains("cannot be loaded by OpenNLP");
	}

	@Test
	void xmlThatRefersToOtherFilesIsNotRead() throws Exception {
		String xxe = "<!DOCTYPE f [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><featureGenerators>&x;</featureGenerators>";
		assertThat(start(ModelFiles.change(model, temp.resolve("xxe.bin"), Map.of("generator.featuregen", bytes -> ModelFiles.bytes(xxe))))).contains("DOCTYPE");
		assertThat(start(ModelFiles.change(model, temp.resolve("xxe16.bin"), Map.of("generator.featuregen", bytes -> xxe.getBytes(StandardCharsets.UTF_16)))))
				.contains("DOCTYPE");
	}

	@Test
	void whatUnpacksToTooMuchIsLeft() throws Exception {
		assertThat(start(ModelFiles.bomb(temp.resolve("bomb.bin"), 600))).contains("more than 512 MB");
	}

	@Test
	void countsBeyondReasonAreNotBelieved() throws Exception {
		// The number of outcomes after the two strings and numbers that a model of maximum entropy begins with.
		Path greedy = ModelFiles.change(model, temp.resolve("greedy.bin"), Map.of("nameFinder.model", bytes -> {
			byte[] changed = bytes.clone();
			for (int i = 0; i + 3 < 60; i++) {
				if (changed[i] == 0 && changed[i + 1] == 0 && changed[i + 2] == 0 && changed[i + 3] > 0) {
					changed[i] = 0x7F;
					changed[i + 1] = (byte) 0xFF;
					changed[i + 2] = (byte) 0xFF;
					changed[i + 3] = (byte) 0xFF;
					break;
				}
			}
			return changed;
		}));
		assertThat(start(greedy)).isNotEqualTo("loaded").contains("greedy.bin");
	}

	@Test
	void changedBytesEndInAReasonOrAModel() throws Exception {
		Random random = new Random(7);
		byte[] whole = Files.readAllBytes(model);
		int refused = 0;
		for (int round = 0; round < 150; round++) {
			byte[] changed = round % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			for (int i = 0; i < 1 + random.nextInt(4) && changed.length > 0; i++) {
				changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
			}
			String said = start(Files.write(temp.resolve("fuzz.bin"), changed));
			refused += said.equals("loaded") ? 0 : 1;
		}
		// What packs bytes adds up their sum, so hardly any change passes.
		assertThat(refused).isGreaterThan(100);
	}

	@Test
	void changedNumbersEndInAReasonOrAModel() throws Exception {
		Random random = new Random(11);
		for (int round = 0; round < 150; round++) {
			Path changed = ModelFiles.change(model, temp.resolve("fuzz.bin"), Map.of("nameFinder.model", bytes -> {
				byte[] other = bytes.clone();
				for (int i = 0; i < 1 + random.nextInt(3); i++) {
					other[random.nextInt(Math.min(other.length, 400))] = (byte) random.nextInt(256);
				}
				return other;
			}));
			assertThat(start(changed)).isNotEmpty();
		}
	}
}
