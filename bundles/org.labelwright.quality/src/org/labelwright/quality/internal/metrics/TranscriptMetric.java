/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * Transcripts: error rates of words and characters, as jiwer counts them, over all items together. The text of an item is
 * that of its annotations in the order of time.
 */
public final class TranscriptMetric implements Metric {

	private static final String ATTRIBUTE = "attribute";
	private static final String CASE = "ignore-case";
	private static final String PUNCTUATION = "ignore-punctuation";

	@Override
	public List<FormatOption> options() {
		return List.of(new FormatOption(ATTRIBUTE, "Attributes that may hold the text", FormatOption.Type.TEXT, List.of(), "transcript,text,caption,value"),
				FormatOption.flag(CASE, "true where capital letters do not matter", false),
				FormatOption.flag(PUNCTUATION, "true where punctuation does not matter", false));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final List<String> attributes;
		private final boolean ignoreCase;
		private final boolean ignorePunctuation;
		private Alignment words = new Alignment(0, 0, 0, 0);
		private Alignment characters = words;
		private long wordsSaid;
		private long items;
		private long wrongItems;

		Comparison(EvaluationSetup setup) throws IOException {
			this.setup = setup;
			attributes = Values.names(setup.text(ATTRIBUTE));
			ignoreCase = setup.flag(CASE);
			ignorePunctuation = setup.flag(PUNCTUATION);
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			String reference = text(item.truth().getAnnotations());
			String hypothesis = text(item.prediction().getAnnotations());
			List<String> referenceWords = words(reference);
			List<String> hypothesisWords = words(hypothesis);
			Alignment ofWords = Alignment.of(referenceWords, hypothesisWords);
			words = sum(words, ofWords);
			characters = sum(characters, Alignment.of(characters(reference), characters(hypothesis)));
			wordsSaid += hypothesisWords.size();
			items++;
			wrongItems += ofWords.edits() > 0 ? 1 : 0;
		}

		private String text(List<Annotation> annotations) throws IOException {
			List<Annotation> ordered = annotations.stream()
					.sorted(Comparator.comparingLong(one -> one.getGeometry() instanceof Interval interval ? interval.start() : 0)).toList();
			List<String> texts = new ArrayList<>();
			for (Annotation annotation : ordered) {
				Optional<String> text = Values.text(annotation, attributes);
				if (text.isEmpty()) {
					JsonNode caption = CocoFacts.of(annotation).raw("caption");
					text = caption.isTextual() ? Optional.of(caption.textValue()) : Optional.empty();
				}
				text.ifPresent(texts::add);
			}
			String all = texts.stream().map(String::strip).collect(Collectors.joining(" ")).strip();
			all = ignoreCase ? all.toLowerCase(Locale.ROOT) : all;
			return ignorePunctuation ? all.replaceAll("\\p{Punct}|\\p{IsPunctuation}", "") : all;
		}

		private static List<String> words(String text) {
			return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
		}

		private static List<Integer> characters(String text) {
			return text.codePoints().boxed().toList();
		}

		private static Alignment sum(Alignment one, Alignment other) {
			return new Alignment(one.hits() + other.hits(), one.substitutions() + other.substitutions(), one.deletions() + other.deletions(),
					one.insertions() + other.insertions());
		}

		/** Edits for each of the reference; not defined where there is none. */
		private static double rate(Alignment alignment) {
			long length = alignment.hits() + alignment.substitutions() + alignment.deletions();
			return length == 0 ? alignment.edits() == 0 ? 0 : Double.NaN : (double) alignment.edits() / length;
		}

		@Override
		public EvaluationResult finish() {
			long wanted = words.hits() + words.substitutions() + words.deletions();
			double preserved = wanted == 0 || wordsSaid == 0 ? 0 : (double) words.hits() / wanted * words.hits() / wordsSaid;
			long all = words.hits() + words.edits();
			return new EvaluationResult.Builder(setup.task()).metric("WER", rate(words)).metric("CER", rate(characters))
					.metric("MER", all == 0 ? 0 : (double) words.edits() / all).metric("WIP", preserved).metric("WIL", 1 - preserved)
					.metric("SER", items == 0 ? Double.NaN : (double) wrongItems / items)
					.metric("hits", words.hits()).metric("substitutions", words.substitutions()).metric("deletions", words.deletions())
					.metric("insertions", words.insertions()).metric("words", wanted)
					.metric("characterHits", characters.hits()).metric("characterSubstitutions", characters.substitutions())
					.metric("characterDeletions", characters.deletions()).metric("characterInsertions", characters.insertions()).build();
		}
	}
}
