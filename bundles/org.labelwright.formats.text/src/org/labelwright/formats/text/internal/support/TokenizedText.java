/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * A text as sentences of tokens, for exporters to formats that have a token a line. Where a text has no sentences its lines are
 * taken, where it has no tokens its words. In code points.
 *
 * @param spans all other spans, by start, the longer first
 * @param stray tokens that stand in no sentence
 */
public record TokenizedText(List<Sentence> sentences, List<Annotation> spans, List<Annotation> stray) {

	/** @param annotation that says so, if one does */
	public record Token(int start, int end, Optional<Annotation> annotation) {
	}

	/** @param annotation that says so, if one does */
	public record Sentence(int start, int end, Optional<Annotation> annotation, List<Token> tokens) {
	}

	/**
	 * Some tokens of a sentence.
	 *
	 * @param end after the last of them
	 */
	public record Range(int first, int end) {
	}

	/** Sorts what is said of a text; what the format cannot hold is reported. */
	public static TokenizedText of(SourceRecord one, CodePoints text, Map<String, String> classes, ExportCheck check) {
		List<Annotation> sentences = new ArrayList<>();
		List<Annotation> tokens = new ArrayList<>();
		List<Annotation> spans = new ArrayList<>();
		for (AnnotationDocument document : one.documents()) {
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(one.item(), annotation);
				if (check.geometry(one.item(), annotation).isPresent()) {
					text.requireInside(span(annotation));
					switch (classes.getOrDefault(annotation.getLabelClass(), "")) {
					case Tokens.SENTENCE -> sentences.add(annotation);
					case Tokens.TOKEN -> tokens.add(annotation);
					default -> spans.add(annotation);
					}
				}
			}
		}
		Comparator<Annotation> byStart = Comparator.comparingInt(annotation -> span(annotation).start());
		sentences.sort(byStart);
		tokens.sort(byStart);
		spans.sort(byStart.thenComparingInt(annotation -> -span(annotation).end()));
		return new TokenizedText(sentences(text, sentences, tokens), spans, tokens);
	}

	/** Takes out of the tokens those that stand in sentences. */
	private static List<Sentence> sentences(CodePoints text, List<Annotation> annotated, List<Annotation> tokens) {
		List<Sentence> empty = annotated.isEmpty() ? Segments.lines(text).stream().map(line -> new Sentence(line.start(), line.end(), Optional.empty(), List.of())).toList()
				: annotated.stream().map(one -> new Sentence(span(one).start(), span(one).end(), Optional.of(one), List.of())).toList();
		if (tokens.isEmpty()) {
			return empty.stream().map(one -> new Sentence(one.start(), one.end(), one.annotation(), words(text, one))).filter(one -> !one.tokens().isEmpty()).toList();
		}
		List<Sentence> filled = new ArrayList<>();
		List<Annotation> stray = new ArrayList<>();
		int next = 0;
		for (Sentence sentence : empty) {
			List<Token> inside = new ArrayList<>();
			for (; next < tokens.size() && span(tokens.get(next)).start() < sentence.end(); next++) {
				Span span = span(tokens.get(next));
				if (span.start() >= sentence.start() && span.end() <= sentence.end() && span.length() > 0) {
					inside.add(new Token(span.start(), span.end(), Optional.of(tokens.get(next))));
				} else {
					stray.add(tokens.get(next));
				}
			}
			if (!inside.isEmpty()) {
				filled.add(new Sentence(sentence.start(), sentence.end(), sentence.annotation(), inside));
			}
		}
		stray.addAll(tokens.subList(next, tokens.size()));
		tokens.clear();
		tokens.addAll(stray);
		return filled;
	}

	private static List<Token> words(CodePoints text, Sentence sentence) {
		return Segments.words(text, new Fragment(sentence.start(), sentence.end())).stream().map(word -> new Token(word.start(), word.end(), Optional.empty())).toList();
	}

	/** Reports what a reader does not find between words and sentences who puts one space and the end of a line there. */
	public void reportSpace(CodePoints text, String format, LossReport losses, String item) {
		StringBuilder told = new StringBuilder();
		StringBuilder words = new StringBuilder();
		for (Sentence sentence : sentences) {
			sentence.tokens().forEach(token -> {
				String word = text.text(new Fragment(token.start(), token.end()));
				told.append(word).append(' ');
				words.append(word);
			});
			told.setCharAt(told.length() - 1, '\n');
		}
		if (!told.toString().equals(text.text())) {
			losses.add("space of texts", format + " has words alone; there is one space between two, and the end of a line after a sentence", item, "");
		}
		if (!withoutSpace(words).equals(withoutSpace(text.text()))) {
			losses.add("text", "stands in no word; left out", item, "");
		}
	}

	/** What of a text is no space, to see whether all of it is there. */
	public static String withoutSpace(CharSequence text) {
		return text.codePoints().filter(point -> !Character.isWhitespace(point)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	/** Reports tokens that stand in no sentence. */
	public void reportStray(LossReport losses, String item) {
		stray.forEach(token -> losses.add("words", "stand in no sentence", item, token.getId()));
	}

	private static Span span(Annotation annotation) {
		return (Span) annotation.getGeometry();
	}

	/**
	 * The tokens of a sentence that a span touches; empty where it touches none. What a format of tokens cannot say of it is reported.
	 *
	 * @param what it is called in the report, in the plural
	 * @param format the name of it, for the report
	 */
	public static Optional<Range> range(List<Token> tokens, Annotation annotation, String what, String format, LossReport losses, String item) {
		Span span = span(annotation);
		if (span.fragments().size() > 1) {
			losses.add("gaps of spans", format + " has " + what + " of one piece; written from first to last word", item, annotation.getId());
		}
		int first = before(tokens, token -> token.end() <= span.start());
		int end = Math.max(first, before(tokens, token -> token.start() < span.end()));
		if (first == end) {
			losses.add(what, "hold no word", item, annotation.getId());
			return Optional.empty();
		}
		return Optional.of(new Range(first, end));
	}

	/** Reports a span that begins or ends within a word. */
	public static void reportBoundaries(List<Token> tokens, Range range, Annotation annotation, LossReport losses, String item) {
		if (tokens.get(range.first()).start() != span(annotation).start() || tokens.get(range.end() - 1).end() != span(annotation).end()) {
			losses.add("boundaries of spans", "do not fall on words; written with the whole words", item, annotation.getId());
		}
	}

	/** How many tokens, which are in order, stand before a place. */
	private static int before(List<Token> tokens, Predicate<Token> isBefore) {
		int low = 0;
		int high = tokens.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (isBefore.test(tokens.get(middle))) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}
