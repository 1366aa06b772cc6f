/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.RelationRules;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;

/** Relations and attributes of labels on texts of any character go into every format that carries them and come back. */
class UnicodeGraphTest {

	private static final int TEXTS = 40;
	private static final List<String> LABELS = List.of("PER", "ORG");
	private static final List<String> RELATIONS = List.of("works", "knows");
	private static final List<String> KINDS = List.of("old", "new");

	@TempDir
	private Path temp;
	private final Annotations annotations = new Annotations();

	/** What a format says of attributes. */
	private enum Carries {
		/** None. */
		NONE,
		/** Texts of a line. */
		LINES,
		/** Texts of any character. */
		TEXTS,
		/** What holds or does not, too. */
		ALL
	}

	private static Ontology ontology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		for (String name : LABELS) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			attribute(labelClass, "kind", AttributeKind.CHOICE).getChoices().addAll(KINDS);
			attribute(labelClass, "note", AttributeKind.TEXT);
			attribute(labelClass, "sure", AttributeKind.FLAG);
			ontology.getClasses().add(labelClass);
		}
		for (String name : RELATIONS) {
			RelationType type = OntologyFactory.eINSTANCE.createRelationType();
			type.setId(name);
			type.setName(name);
			type.setDirected(true);
			ontology.getRelationTypes().add(type);
		}
		return ontology;
	}

	static AttributeType attribute(LabelClass labelClass, String name, AttributeKind kind) {
		AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
		type.setId(name);
		type.setName(name);
		type.setKind(kind);
		labelClass.getAttributes().add(type);
		return type;
	}

	/** Labels by chance, each with attributes and relations to others by chance; no two of a class at one place, so that each can be told by what it says. */
	private AnnotationDocument document(Item item, int length, Carries carries, RandomText texts) {
		Random random = texts.random();
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		Set<String> taken = new TreeSet<>();
		for (int i = random.nextInt(6); i > 0; i--) {
			int start = random.nextInt(length);
			Span span = Span.of(start, start + 1 + random.nextInt(Math.min(length - start, 12)));
			String labelClass = LABELS.get(random.nextInt(LABELS.size()));
			if (taken.add(labelClass + span)) {
				Annotation annotation = annotations.annotation(labelClass, span);
				attributes(annotation, carries, texts);
				document.getAnnotations().add(annotation);
			}
		}
		for (Annotation from : document.getAnnotations()) {
			for (Annotation to : document.getAnnotations()) {
				if (from != to && random.nextInt(4) == 0) {
					Relation relation = AnnotationFactory.eINSTANCE.createRelation();
					relation.setType(RELATIONS.get(random.nextInt(RELATIONS.size())));
					relation.setTarget(to.getId());
					from.getRelations().add(relation);
				}
			}
		}
		return document;
	}

	private static void attributes(Annotation annotation, Carries carries, RandomText texts) {
		Random random = texts.random();
		if (carries != Carries.NONE && random.nextBoolean()) {
			annotation.getAttributes().put("kind", new AttributeValue.Text(KINDS.get(random.nextInt(KINDS.size()))));
		}
		if (carries != Carries.NONE && random.nextBoolean()) {
			RandomText any = carries == Carries.LINES ? new RandomText(random, character -> texts.holds().test(character) && "\t\n\r".indexOf(character) < 0) : texts;
			annotation.getAttributes().put("note", new AttributeValue.Text("n" + any.text(random.nextInt(12)) + "."));
		}
		if ((carries == Carries.ALL || carries == Carries.LINES) && random.nextBoolean()) {
			annotation.getAttributes().put("sure", new AttributeValue.Flag(true));
		}
	}

	private ListSource source(Carries carries, RandomText texts) throws IOException {
		List<SourceRecord> records = new ArrayList<>();
		for (int i = 0; i < TEXTS; i++) {
			String text = "<" + i + ">" + texts.text(1 + texts.random().nextInt(60)) + ".";
			String name = "text" + i + ".txt";
			Item item = Item.image("text" + i, name, "text/plain", 0, 0);
			records.add(new SourceRecord(item, Optional.of(Files.writeString(temp.resolve(name), text)), List.of(document(item, text.codePointCount(0, text.length()), carries, texts))));
		}
		return new ListSource("Test", "test", ontology(), records);
	}

	/** What is said of each text, in words: labels with their attributes, and relations between them. */
	private Map<String, List<String>> said(DatasetSource source) throws IOException {
		Map<String, List<String>> said = new TreeMap<>();
		Map<String, String> names = new HashMap<>();
		LabelClasses.all(source.ontology()).forEach(one -> names.put(one.getId(), one.getName()));
		Map<String, String> relations = source.ontology().getRelationTypes().stream().collect(Collectors.toMap(RelationType::getId, RelationRules::name));
		int[] number = new int[1];
		source.forEach(one -> {
			Path copy = temp.resolve("copy" + number[0]++ + ".txt");
			one.copyMedia(copy);
			List<String> words = said.computeIfAbsent(Files.readString(copy, StandardCharsets.UTF_8), text -> new ArrayList<>());
			Files.delete(copy);
			Map<String, Annotation> byId = new HashMap<>();
			one.documents().forEach(document -> document.getAnnotations().stream().filter(label -> LABELS.contains(names.get(label.getLabelClass()))).forEach(label -> byId.put(label.getId(), label)));
			byId.values().forEach(label -> {
				Map<String, String> attributes = new TreeMap<>();
				label.getAttributes().forEach(entry -> attributes.put(entry.getKey(), entry.getValue().text()));
				words.add(place(label, names) + attributes);
				label.getRelations().forEach(relation -> words.add(place(label, names) + " " + relations.getOrDefault(relation.getType(), relation.getType()) + " "
						+ Optional.ofNullable(byId.get(relation.getTarget())).map(target -> place(target, names)).orElse("nothing")));
			});
			words.sort(null);
		}, Progress.NONE);
		return said;
	}

	private static String place(Annotation annotation, Map<String, String> names) {
		return names.get(annotation.getLabelClass()) + annotation.getGeometry();
	}

	@ParameterizedTest
	@CsvSource({ "brat,any,LINES", "uima-xmi,xml,ALL", "uima-json,any,ALL", "gate,xml,ALL", "tei,xml,ALL", "doccano,any,NONE", "prodigy,any,NONE", "labelstudio,any,TEXTS" })
	void relationsAndAttributesComeBackFrom(String format, String characters, Carries carries) throws IOException {
		RandomText texts = new RandomText(new Random(format.hashCode()), characters.equals("xml") ? RandomText::isXml : any -> true);
		ListSource source = source(carries, texts);
		Formats formats = new Formats(Contributions.ofPlatform());
		LossReport losses = new LossReport();
		Path there = temp.resolve("there");
		formats.write(source, there, format, Map.of(), losses, Progress.NONE);
		assertThat(losses.losses()).isEmpty();
		try (DatasetSource back = formats.open(there, Optional.of(format), Map.of(), losses, Progress.NONE)) {
			Map<String, List<String>> before = said(source);
			Map<String, List<String>> after = said(back);
			assertThat(after.keySet()).isEqualTo(before.keySet());
			before.forEach((text, words) -> assertThat(after.get(text)).as(text).isEqualTo(words));
		}
		assertThat(losses.losses()).isEmpty();
	}

	/** A line of brat ends an attribute: what is written otherwise than it was is reported. */
	@Test
	void whatBratWritesOtherwiseIsReported() throws IOException {
		for (String value : List.of("two\nlines", "a\ttab", " blank", "blank ", "")) {
			Path file = Files.writeString(temp.resolve("text.txt"), "Marie Curie");
			Item item = Item.image("text", "text.txt", "text/plain", 0, 0);
			AnnotationDocument document = Annotations.document(item, Layer.MAIN);
			Annotation annotation = annotations.annotation("PER", Span.of(0, 5));
			annotation.getAttributes().put("note", new AttributeValue.Text(value));
			document.getAnnotations().add(annotation);
			LossReport losses = new LossReport();
			new Formats(Contributions.ofPlatform()).write(new ListSource("Test", "test", ontology(), List.of(new SourceRecord(item, Optional.of(file), List.of(document)))), Files.createTempDirectory(temp, "brat").resolve("there"),
					"brat", Map.of(), losses, Progress.NONE);
			assertThat(losses.losses()).as(value).extracting(LossReport.Loss::why).containsExactly("brat has one line for each, without line breaks, tabs, or blanks around it");
		}
	}
}
