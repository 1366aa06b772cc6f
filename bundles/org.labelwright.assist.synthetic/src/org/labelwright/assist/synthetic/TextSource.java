/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;

/**
 * Texts made of templates: sentences, words with their universal part of speech, names of people, places and organizations, and how these are related. Names
 * are drawn, so that a model cannot learn them by heart from a few texts.
 */
public final class TextSource extends GeneratedSource {

	static final String TOKEN = "token";
	static final String SENTENCE = "sentence";
	static final String UPOS = "upos";

	private static final String PERSON = "person";
	private static final String PLACE = "place";
	private static final String ORGANIZATION = "organization";
	private static final String[] TAGS = { "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "VERB" };
	private static final String RELATED = " => ";

	/**
	 * Words with their part of speech after a slash; {@code {kind:name}} is a name of that kind, and {@code {year}} and {@code {trade}} are drawn too. After
	 * the arrow, how the names are related.
	 */
	private static final List<String> TEMPLATES = List.of(
			"{person:a} was/AUX born/VERB in/ADP {place:b} in/ADP {year} ./PUNCT => a born-in b",
			"{person:a} works/VERB for/ADP {organization:b} in/ADP {place:c} ./PUNCT => a works-for b, b located-in c",
			"In/ADP {year} ,/PUNCT {person:a} left/VERB {organization:b} and/CCONJ moved/VERB to/ADP {place:c} ./PUNCT => a lives-in c",
			"The/DET {trade} {person:a} met/VERB {person:b} at/ADP {organization:c} ./PUNCT =>",
			"{organization:a} has/VERB its/PRON offices/NOUN in/ADP {place:b} and/CCONJ {place:c} ./PUNCT => a located-in b, a located-in c",
			"{person:a} ,/PUNCT a/DET {trade} from/ADP {place:b} ,/PUNCT joined/VERB {organization:c} early/ADV ./PUNCT => a works-for c",
			"Nobody/PRON in/ADP {place:a} knew/VERB that/SCONJ the/DET old/ADJ {trade} lived/VERB there/ADV ./PUNCT =>",
			"{person:a} still/ADV lives/VERB in/ADP {place:b} ,/PUNCT not/PART far/ADV from/ADP {organization:c} ./PUNCT => a lives-in b, c located-in b");
	private static final List<String> FIRST = List.of("Ada", "Boris", "Carla", "Deniz", "Elif", "Fatou", "Goran", "Hana", "In\u00e9s", "Jun", "Kofi", "Lena", "Mar\u00eda", "No\u00ebl",
			"Olga", "Priya", "Rosa", "S\u00f8ren", "Tariq", "Ulrike");
	private static final List<String> ONSETS = List.of("B", "Br", "D", "F", "G", "Gr", "H", "K", "Kl", "L", "M", "N", "P", "R", "S", "St", "T", "V", "W", "Z");
	private static final List<String> MIDDLES = List.of("a", "e", "i", "o", "u", "au", "ei", "\u00f6", "ia");
	private static final List<String> ENDS = List.of("berg", "dorf", "feld", "nau", "stad", "ville", "ton", "polis", "grad", "mouth");
	private static final List<String> SURNAMES = List.of("sen", "ovic", "mann", "ini", "ez", "ski", "ler", "son", "ura", "oglu");
	private static final List<String> HOUSES = List.of("Works", "Institute", "Bank", "Press", "Railways", "Hospital");
	private static final List<String> TRADES = List.of("engineer", "doctor", "painter", "teacher", "baker", "pilot", "judge", "singer");

	private final int sentences;

	/** @param sentences of each text */
	public TextSource(int count, long seed, int sentences) throws IOException {
		super(makeOntology(), count, seed);
		if (sentences < 1 || sentences > 10_000) {
			throw new IllegalArgumentException("A text has 1 to 10000 sentences, not " + sentences);
		}
		this.sentences = sentences;
	}

	private static Ontology makeOntology() {
		Ontology ontology = ontology("names", "Names");
		LabelClass person = add(ontology, PERSON, "Person", "#0072b2", "Somebody by name", GeometryKind.SPAN);
		LabelClass place = add(ontology, PLACE, "Place", "#e69f00", "A place by name", GeometryKind.SPAN);
		LabelClass organization = add(ontology, ORGANIZATION, "Organization", "#009e73", "A company or the like by name", GeometryKind.SPAN);
		add(ontology, SENTENCE, "Sentence", "#b08900", "A sentence with its full stop", GeometryKind.SPAN);
		LabelClass token = add(ontology, TOKEN, "Token", "#6b7280", "A word or a mark", GeometryKind.SPAN);
		attribute(token, UPOS, "Part of speech", AttributeKind.CHOICE, TAGS).setRequired(true);
		relation(ontology, "born-in", "born in", person, place);
		relation(ontology, "lives-in", "lives in", person, place);
		relation(ontology, "works-for", "works for", person, organization);
		relation(ontology, "located-in", "located in", organization, place);
		return ontology;
	}

	private static void relation(Ontology ontology, String id, String name, LabelClass from, LabelClass to) {
		RelationType type = OntologyFactory.eINSTANCE.createRelationType();
		type.setId(id);
		type.setName(name);
		type.getSources().add(from);
		type.getTargets().add(to);
		ontology.getRelationTypes().add(type);
	}

	@Override
	Item make(int index, Random random, Path folder, List<Annotation> labels) throws IOException {
		Text text = new Text(random, labels);
		for (int i = 0; i < sentences; i++) {
			text.sentence(TEMPLATES.get(random.nextInt(TEMPLATES.size())), i % 4 == 3 || i == sentences - 1 ? "\n" : " ");
		}
		String name = String.format(Locale.ROOT, "text-%05d.txt", index + 1);
		Files.writeString(folder.resolve(name), text.plain);
		return Item.image(name, name, "text/plain", 0, 0);
	}

	/** A text as far as it is written. */
	private static final class Text {

		private final Random random;
		private final List<Annotation> labels;
		private final StringBuilder plain = new StringBuilder();

		Text(Random random, List<Annotation> labels) {
			this.random = random;
			this.labels = labels;
		}

		private <T> T one(List<T> of) {
			return of.get(random.nextInt(of.size()));
		}

		private int length() {
			return plain.codePointCount(0, plain.length());
		}

		void sentence(String template, String after) {
			String[] halves = (template + " ").split(RELATED);
			Map<String, Annotation> named = new HashMap<>();
			List<Annotation> within = new ArrayList<>();
			int start = length();
			for (String word : halves[0].split(" ")) {
				if (!word.startsWith("{")) {
					String[] sides = word.split("/");
					token(sides[0], sides[1], within);
				} else {
					String[] slot = word.substring(1, word.length() - 1).split(":");
					switch (slot[0]) {
					case "year" -> token(Integer.toString(1850 + random.nextInt(170)), "NUM", within);
					case "trade" -> token(one(TRADES), "NOUN", within);
					default -> named.put(slot[1], name(slot[0], within));
					}
				}
			}
			labels.add(label(random, SENTENCE, Span.of(start, length())));
			labels.addAll(within);
			plain.append(after);
			for (String related : halves.length < 2 || halves[1].isBlank() ? new String[0] : halves[1].strip().split(", ")) {
				String[] parts = related.split(" ");
				Relation relation = AnnotationFactory.eINSTANCE.createRelation();
				relation.setType(parts[1]);
				relation.setTarget(named.get(parts[2]).getId());
				named.get(parts[0]).getRelations().add(relation);
			}
		}

		private void token(String word, String tag, List<Annotation> within) {
			boolean sticks = tag.equals("PUNCT") || plain.isEmpty() || Character.isWhitespace(plain.charAt(plain.length() - 1));
			plain.append(sticks ? "" : " ");
			int start = length();
			plain.append(word);
			Annotation token = label(random, TOKEN, Span.of(start, length()));
			token.getAttributes().put(UPOS, new AttributeValue.Text(tag));
			within.add(token);
		}

		private Annotation name(String kind, List<Annotation> within) {
			String stem = one(ONSETS) + one(MIDDLES);
			List<String> words = switch (kind) {
			case PERSON -> List.of(one(FIRST), stem + one(SURNAMES));
			case PLACE -> List.of(stem + one(ENDS));
			default -> List.of(stem + "ra", one(HOUSES));
			};
			int first = within.size();
			words.forEach(word -> token(word, "PROPN", within));
			int start = ((Span) within.get(first).getGeometry()).start();
			Annotation name = label(random, kind, Span.of(start, length()));
			within.add(name);
			return name;
		}
	}
}
