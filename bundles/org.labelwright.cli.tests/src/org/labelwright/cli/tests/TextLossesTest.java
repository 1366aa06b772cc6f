/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
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

/**
 * What is not as it was when labels of texts have gone to a format and back stands in the report of losses, with the item and annotation: whatever names, places, attributes,
 * ids, relations and groups there are.
 */
class TextLossesTest {

	private static final int SEEDS = 25;
	private static final int TEXTS = 6;
	/** What importers call the attribute for ids of a knowledge base. */
	private static final Set<String> IDENTIFIERS = Set.of("entity", "identifier", "Reference");
	private static final Pattern NUMBER = Pattern.compile("doc(\\d+)");

	@TempDir
	private Path temp;
	private final Annotations annotations = new Annotations();
	private Random random;
	private RandomText texts;

	/** Of a text: itself, and what is said of it, in words, by annotation. */
	private record Said(String text, List<Told> told) {
	}

	/**
	 * @param related ids of the annotations its relations lead to, and of those in its group
	 */
	private record Told(String id, String words, Set<String> related) {
	}

	private boolean rarely() {
		return random.nextInt(8) == 0;
	}

	private String name(String simple) {
		return switch (random.nextInt(6)) {
		case 0 -> simple + texts.text(1 + random.nextInt(3)) + ".";
		case 1 -> simple.length() > 3 && random.nextInt(3) == 0 ? List.of("begin", "end", "sofa", "source", "target", "value", "id", "Governor", "xmi:id", "lemma", "1st").get(random.nextInt(11)) : simple + List.of(" two", "\u00dfe", "\u65e5\u672c", "\ud835\udc9c", "(x)", ":y", "/z", "|", "[1]", "\"", "<b>", "_", "*", ";q", "=", "-", "->", ",", "\\", "\u0300", "\u00a0n").get(random.nextInt(21));
		default -> simple;
		};
	}

	private Ontology ontology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		List<String> attributes = List.of(name("kind"), name("note"), name("sure"), name("size"), name("many"));
		for (String simple : List.of("PER", "ORG", "token", "sentence")) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId("c" + ontology.getClasses().size());
			labelClass.setName(simple.length() == 3 ? name(simple) : simple);
			ontology.getClasses().add(labelClass);
			if (simple.length() == 3) {
				UnicodeGraphTest.attribute(labelClass, attributes.get(0), AttributeKind.CHOICE).getChoices().addAll(List.of("old", "new"));
				UnicodeGraphTest.attribute(labelClass, attributes.get(1), AttributeKind.TEXT);
				UnicodeGraphTest.attribute(labelClass, attributes.get(2), AttributeKind.FLAG);
				UnicodeGraphTest.attribute(labelClass, attributes.get(3), AttributeKind.NUMBER);
				UnicodeGraphTest.attribute(labelClass, attributes.get(4), AttributeKind.CHOICES).getChoices().addAll(List.of("one", "two"));
				UnicodeGraphTest.attribute(labelClass, "entity", AttributeKind.TEXT).setKnowledgeBase("knowledge/people.tsv");
			} else if (simple.equals("token")) {
				UnicodeGraphTest.attribute(labelClass, "lemma", AttributeKind.TEXT);
				UnicodeGraphTest.attribute(labelClass, "upos", AttributeKind.CHOICE).getChoices().addAll(List.of("NOUN", "VERB"));
				UnicodeGraphTest.attribute(labelClass, "feats", AttributeKind.TEXT);
			}
		}
		for (String simple : List.of("works", "knows")) {
			RelationType type = OntologyFactory.eINSTANCE.createRelationType();
			type.setId("r" + ontology.getRelationTypes().size());
			type.setName(name(simple));
			type.setDirected(true);
			ontology.getRelationTypes().add(type);
		}
		return ontology;
	}

	/** Words, with anything in them and between them. */
	private String text(int number) {
		StringBuilder text = new StringBuilder("doc" + number + "x");
		for (int word = 2 + random.nextInt(7); word > 0; word--) {
			text.append(rarely() ? texts.text(random.nextInt(3)) : rarely() ? "\n" : " ");
			text.append(rarely() ? texts.text(1 + random.nextInt(4)) : "word" + word);
		}
		return text.append(rarely() ? " \n" : "").toString();
	}

	private AnnotationDocument document(Item item, Ontology ontology, String text) {
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		int length = text.codePointCount(0, text.length());
		List<int[]> words = new ArrayList<>();
		Matcher found = Pattern.compile("\\w+").matcher(text);
		while (found.find()) {
			words.add(new int[] { text.codePointCount(0, found.start()), text.codePointCount(0, found.end()) });
		}
		Set<String> taken = new HashSet<>();
		for (int i = random.nextInt(6); i > 0; i--) {
			LabelClass labelClass = ontology.getClasses().get(random.nextInt(2));
			Annotation annotation = annotations.annotation(labelClass.getId(), null);
			int first = random.nextInt(words.size());
			int last = Math.min(words.size() - 1, first + random.nextInt(3));
			annotation.setGeometry(switch (random.nextInt(12)) {
			case 0 -> Span.of(words.get(first)[0], words.get(first)[0]);
			case 1 -> new Whole();
			case 2 -> last > first ? new Span(List.of(new Fragment(words.get(first)[0], words.get(first)[1]), new Fragment(words.get(last)[0], words.get(last)[1]))) : Span.of(0, length);
			case 3 -> {
				int start = random.nextInt(length + 1);
				yield Span.of(start, start + random.nextInt(length - start + 1));
			}
			default -> Span.of(words.get(first)[0], words.get(last)[1]);
			});
			if (!taken.add(labelClass.getId() + annotation.getGeometry())) {
				continue;
			}
			if (rarely()) {
				annotation.setGroup("group" + random.nextInt(2));
			}
			if (rarely()) {
				Annotations.score(annotation, 0.25);
			}
			labelClass.getAttributes().stream().filter(one -> rarely()).forEach(one -> annotation.getAttributes().put(one.getId(), value(one)));
			document.getAnnotations().add(annotation);
		}
		for (Annotation from : document.getAnnotations()) {
			for (Annotation to : document.getAnnotations()) {
				if (rarely() && from != to) {
					Relation relation = relate(ontology, from, to);
					if (rarely()) {
						relation.getAttributes().put("since", new AttributeValue.Text("1906"));
					}
				}
			}
		}
		if (random.nextBoolean()) {
			tokens(document, ontology, text);
		}
		return document;
	}

	/** Sentences of lines, tokens of what blanks part, some without, each with a head before it. */
	private void tokens(AnnotationDocument document, Ontology ontology, String text) {
		LabelClass token = ontology.getClasses().get(2);
		Matcher lines = Pattern.compile("[^\n]+").matcher(text);
		while (lines.find()) {
			if (lines.start() == 0 || !rarely()) {
				document.getAnnotations().add(annotations.annotation(ontology.getClasses().get(3).getId(), span(text, lines.start(), lines.end())));
			}
			List<Annotation> before = new ArrayList<>();
			Matcher words = Pattern.compile("[^\\s\\h]+").matcher(text).region(lines.start(), lines.end());
			while (words.find()) {
				if (words.start() > 0 && rarely() && rarely()) {
					continue;
				}
				Annotation word = annotations.annotation(token.getId(), span(text, words.start(), words.end()));
				token.getAttributes().stream().filter(one -> random.nextBoolean()).forEach(one -> word.getAttributes().put(one.getId(), new AttributeValue.Text(
						one.getKind() == AttributeKind.CHOICE ? one.getChoices().get(random.nextInt(2)) : one.getId().equals("feats") ? "Case=Nom" : rarely() ? "l" + texts.text(2) : "lemma")));
				if (rarely() && rarely()) {
					word.getAttributes().put("note", new AttributeValue.Text("x"));
				}
				if (before.isEmpty()) {
					word.getAttributes().put("root", new AttributeValue.Flag(true));
				} else {
					relate(ontology, word, before.get(random.nextInt(before.size())));
				}
				if (!before.isEmpty() && rarely()) {
					relate(ontology, before.get(random.nextInt(before.size())), word);
				}
				before.add(word);
				document.getAnnotations().add(word);
			}
		}
	}

	private static Span span(String text, int start, int end) {
		return Span.of(text.codePointCount(0, start), text.codePointCount(0, end));
	}

	private Relation relate(Ontology ontology, Annotation from, Annotation to) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType(ontology.getRelationTypes().get(random.nextInt(2)).getId());
		relation.setTarget(to.getId());
		from.getRelations().add(relation);
		return relation;
	}

	private AttributeValue value(AttributeType type) {
		return switch (type.getKind()) {
		case CHOICE -> new AttributeValue.Text(type.getChoices().get(random.nextInt(2)));
		case FLAG -> new AttributeValue.Flag(random.nextBoolean());
		case NUMBER -> new AttributeValue.Numeric(random.nextBoolean() ? random.nextInt(100) : 0.5);
		case CHOICES -> new AttributeValue.Choices(random.nextBoolean() ? List.of("one") : List.of("one", "two"));
		default -> new AttributeValue.Text(type.getId().equals("entity") ? List.of("Q42", "http://example.org/a", "a b", "\u65e5", "people:7").get(random.nextInt(5)) : texts.text(random.nextInt(5)));
		};
	}

	private ListSource source() throws IOException {
		Ontology ontology = ontology();
		List<SourceRecord> records = new ArrayList<>();
		Path folder = Files.createTempDirectory(temp, "in");
		for (int i = 0; i < TEXTS; i++) {
			String text = text(i);
			String name = "text" + i + ".txt";
			Item item = Item.image("text" + i, name, "text/plain", 0, 0);
			records.add(new SourceRecord(item, Optional.of(Files.writeString(folder.resolve(name), text)), List.of(document(item, ontology, text))));
		}
		return new ListSource("Test", "test", ontology, records);
	}

	/** By the number that each text begins with. */
	private Map<Integer, Said> said(DatasetSource source) throws IOException {
		Map<Integer, Said> all = new TreeMap<>();
		Map<String, String> names = new HashMap<>();
		LabelClasses.all(source.ontology()).forEach(one -> names.put(one.getId(), one.getName()));
		Map<String, String> types = source.ontology().getRelationTypes().stream().collect(Collectors.toMap(RelationType::getId, RelationRules::name));
		Path folder = Files.createTempDirectory(temp, "copies");
		source.forEach(one -> {
			Path copy = folder.resolve("copy.txt");
			one.copyMedia(copy);
			String text = Files.readString(copy);
			Files.delete(copy);
			Matcher number = NUMBER.matcher(text);
			assertThat(number.lookingAt()).as(text).isTrue();
			List<Annotation> every = one.documents().stream().flatMap(document -> document.getAnnotations().stream()).toList();
			assertThat(all.put(Integer.valueOf(number.group(1)), new Said(text, every.stream().map(annotation -> told(annotation, every, names, types)).toList()))).isNull();
		}, Progress.NONE);
		return all;
	}

	private static Told told(Annotation annotation, List<Annotation> every, Map<String, String> names, Map<String, String> types) {
		Set<String> related = new TreeSet<>();
		Map<String, String> attributes = new TreeMap<>();
		annotation.getAttributes().forEach(entry -> {
			boolean identifier = IDENTIFIERS.contains(entry.getKey());
			String value = entry.getValue() instanceof AttributeValue.Choices(List<String> several) && several.size() > 1 ? several.toString() : entry.getValue().text();
			// What does not hold need not be said.
			if (!value.equals("false")) {
				attributes.put(identifier ? "@id" : entry.getKey(), identifier ? value.replaceFirst("^people:", "") : value);
			}
		});
		List<String> relations = new ArrayList<>();
		annotation.getRelations().forEach(relation -> {
			related.add(relation.getTarget());
			Map<String, String> more = new TreeMap<>();
			relation.getAttributes().forEach(entry -> more.put(entry.getKey(), entry.getValue().text()));
			relations.add(types.getOrDefault(relation.getType(), relation.getType()) + more + every.stream().filter(one -> one.getId().equals(relation.getTarget())).map(one -> place(one, names)).toList());
		});
		relations.sort(null);
		List<Annotation> group = annotation.getGroup() == null ? List.of() : every.stream().filter(one -> annotation.getGroup().equals(one.getGroup())).toList();
		group.forEach(one -> related.add(one.getId()));
		String words = place(annotation, names) + attributes + Annotations.score(annotation).filter(score -> score < 1).map(score -> " sure " + score).orElse("") + relations
				+ group.stream().map(one -> place(one, names)).sorted().toList();
		return new Told(annotation.getId(), words, related);
	}

	private static String place(Annotation annotation, Map<String, String> names) {
		return names.get(annotation.getLabelClass()) + " " + (annotation.getGeometry() instanceof Span span ? span.fragments().stream().map(one -> one.start() + "-" + one.end()).toList() : "whole");
	}

	@ParameterizedTest
	@ValueSource(strings = { "brat", "webanno-tsv", "uima-xmi", "uima-json", "gate", "tei", "doccano", "prodigy", "labelstudio", "spacy", "docbin", "conll2003", "conll2012", "conllu" })
	void whatIsNotAsItWasIsReported(String format) throws IOException {
		Set<String> silent = new TreeSet<>();
		for (int seed = 0; seed < SEEDS; seed++) {
			random = new Random(31 * seed + format.hashCode());
			texts = new RandomText(random, any -> true);
			silent.addAll(silent(format, source()));
		}
		assertThat(silent).isEmpty();
	}

	/** What was read is written as it was. */
	private void same(Path before, Path after, List<String> silent) throws IOException {
		try (Stream<Path> files = Files.walk(before)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path other = after.resolve(before.relativize(file).toString());
				long at = Files.exists(other) ? Files.mismatch(file, other) : 0;
				if (at >= 0) {
					String[] both = new String[2];
					for (int i = 0; i < 2; i++) {
						byte[] bytes = Files.exists(i == 0 ? file : other) ? Files.readAllBytes(i == 0 ? file : other) : new byte[0];
						int from = (int) Math.max(0, at - 80);
						both[i] = new String(bytes, from, Math.min(bytes.length, (int) at + 80) - from, StandardCharsets.UTF_8);
					}
					silent.add("not written as it was read: " + shown(both[0]) + " -> " + shown(both[1]));
				}
			}
		}
	}

	/** What was lost without a word. */
	private List<String> silent(String format, ListSource source) throws IOException {
		Formats formats = new Formats(Contributions.ofPlatform());
		LossReport losses = new LossReport();
		boolean packed = format.equals("docbin");
		String id = packed ? "spacy" : format;
		Path there = Files.createTempDirectory(temp, "out").resolve(packed ? "there.spacy" : "there");
		formats.write(source, there, id, Map.of(), losses, Progress.NONE);
		Set<String> reported = losses.losses().stream().flatMap(loss -> loss.places().stream()).map(place -> place.item() + " " + place.annotation()).collect(Collectors.toSet());
		Map<Integer, Said> before = said(source);
		List<String> silent = new ArrayList<>();
		try (DatasetSource back = formats.open(there, Optional.of(id), Map.of(), new LossReport(), Progress.NONE)) {
			Map<Integer, Said> after = said(back);
			Path again = Files.createTempDirectory(temp, "again").resolve(there.getFileName());
			formats.write(back, again, id, Map.of(), new LossReport(), Progress.NONE);
			// DocBin is compressed, rows of WebAnno TSV list what stands on them in the order in which it was met, and spans without their gaps may be the same.
			if (!packed && !format.equals("webanno-tsv") && losses.losses().stream().noneMatch(loss -> loss.what().equals("gaps of spans"))) {
				same(there, again, silent);
			}
			before.forEach((number, said) -> {
				String item = "text" + number + " ";
				Said now = after.get(number);
				if ((now == null || !now.text().equals(said.text())) && !reported.contains(item)) {
					silent.add("text: " + shown(said.text()) + " -> " + (now == null ? "nothing" : shown(now.text())));
				} else if (now != null && now.text().equals(said.text())) {
					List<String> left = new ArrayList<>(now.told().stream().map(Told::words).toList());
					for (Told one : said.told()) {
						if (!left.remove(one.words()) && !reported.contains(item + one.id()) && one.related().stream().noneMatch(other -> reported.contains(item + other))) {
							String at = one.words().substring(0, one.words().indexOf('[') + 1);
							silent.add(shown(one.words()) + " -> " + shown(left.stream().filter(other -> other.startsWith(at)).toList().toString()));
						}
					}
				}
			});
		} catch (IOException e) {
			silent.add("not read back: " + e.getMessage());
		}
		return silent;
	}

	private static String shown(String text) {
		StringBuilder shown = new StringBuilder();
		text.codePoints().forEach(point -> shown.append(point >= ' ' && point < 0x7f ? Character.toString(point) : "\\u{" + Integer.toHexString(point) + "}"));
		return shown.toString();
	}
}
