/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;

/** Sentences with parts of speech and dependencies, some of them wrong. */
final class PlantedSentences {

	private static final int TEXTS = 20;
	private static final String[][] WORDS = { { "the", "a" }, { "old", "small", "red" }, { "bolt", "nut", "plate" }, { "fits", "holds", "bends" },
			{ "the", "one" }, { "washer", "pin" } };
	private static final String[] PARTS = { "DET", "ADJ", "NOUN", "VERB", "DET", "NOUN" };
	/** The head of each word, by position; that of the root is itself. */
	private static final int[] HEADS = { 2, 2, 3, 3, 5, 3 };
	private static final int ROOT = 3;

	/** The ways in which a tree is spoilt. */
	private enum Wrong {
		CYCLE, SEVERAL_HEADS, NO_ROOT, SEVERAL_ROOTS, NO_HEAD
	}

	private final Path media;
	private final Random random;
	private final List<PlantedSource.Planted> planted;

	PlantedSentences(Path media, Random random, List<PlantedSource.Planted> planted) {
		this.media = media;
		this.random = random;
		this.planted = planted;
	}

	void add(List<SourceRecord> records) throws IOException {
		for (int i = 0; i < TEXTS; i++) {
			String path = String.format(Locale.ROOT, "sentence-%02d.txt", i + 1);
			AnnotationDocument labels = PlantedImages.document(PlantedSource.LABELS.id());
			StringBuilder text = new StringBuilder();
			List<Annotation> words = words(text, labels);
			var item = PlantedSource.item(path, "text/plain", 0, 0);
			if (i < Wrong.values().length) {
				spoil(words, Wrong.values()[i]);
				planted.add(new PlantedSource.Planted("dependency-tree", item.id(), Optional.empty()));
			} else if (i < 2 * Wrong.values().length) {
				Annotation word = words.get(random.nextInt(words.size()));
				word.getAttributes().put(PlantedOntology.UPOS, new AttributeValue.Text("NN"));
				planted.add(new PlantedSource.Planted("part-of-speech", item.id(), Optional.of(word.getId())));
			}
			records.add(new SourceRecord(item, Optional.of(Files.writeString(media.resolve(path), text)), List.of(labels)));
		}
	}

	private List<Annotation> words(StringBuilder text, AnnotationDocument labels) {
		List<Annotation> words = new ArrayList<>();
		for (int i = 0; i < WORDS.length; i++) {
			int start = text.length();
			text.append(WORDS[i][random.nextInt(WORDS[i].length)]);
			Annotation word = PlantedImages.label(random, PlantedOntology.TOKEN, Span.of(start, text.length()));
			word.getAttributes().put(PlantedOntology.UPOS, new AttributeValue.Text(PARTS[i]));
			words.add(word);
			text.append(i < WORDS.length - 1 ? " " : ".");
		}
		for (int i = 0; i < WORDS.length; i++) {
			if (i == ROOT) {
				words.get(i).getAttributes().put(DependencyTree.ROOT, new AttributeValue.Flag(true));
			} else {
				hang(words, i, HEADS[i]);
			}
		}
		labels.getAnnotations().add(PlantedImages.label(random, PlantedOntology.SENTENCE, Span.of(0, text.length())));
		labels.getAnnotations().addAll(words);
		return words;
	}

	private static void hang(List<Annotation> words, int word, int head) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType(PlantedOntology.DEPENDENCY);
		relation.setTarget(words.get(head).getId());
		words.get(word).getRelations().add(relation);
	}

	private static void spoil(List<Annotation> words, Wrong wrong) {
		switch (wrong) {
		case CYCLE -> {
			words.get(2).getRelations().clear();
			hang(words, 2, 1);
		}
		case SEVERAL_HEADS -> hang(words, 0, 3);
		case NO_ROOT -> words.get(ROOT).getAttributes().removeKey(DependencyTree.ROOT);
		case SEVERAL_ROOTS -> {
			words.get(5).getRelations().clear();
			words.get(5).getAttributes().put(DependencyTree.ROOT, new AttributeValue.Flag(true));
		}
		case NO_HEAD -> words.get(1).getRelations().clear();
		}
	}
}
