/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.docbin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.text.internal.support.Segments;
import org.labelwright.formats.text.internal.support.TokenizedText.Token;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * A text as spaCy has it: tokens that, with the spaces after them, are all of the text. What stands between tokens that are annotated
 * becomes tokens too: words, and white space beyond a single space.
 *
 * @param spaces by token, whether a space follows
 * @param sentences by start
 * @param spans all other spans, by start, the longer first
 * @param wholes labels of the whole text
 */
record DocBinTokens(CodePoints text, List<Token> tokens, List<Boolean> spaces, List<Annotation> sentences, List<Annotation> spans, List<Annotation> wholes) {

	static DocBinTokens of(SourceRecord one, CodePoints text, Map<String, String> classes, ExportCheck check, LossReport losses) {
		List<Annotation> words = new ArrayList<>();
		List<Annotation> sentences = new ArrayList<>();
		List<Annotation> spans = new ArrayList<>();
		List<Annotation> wholes = new ArrayList<>();
		for (AnnotationDocument document : one.documents()) {
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(one.item(), annotation);
				Geometry geometry = check.geometry(one.item(), annotation).orElse(null);
				if (geometry instanceof Whole) {
					wholes.add(annotation);
				} else if (geometry instanceof Span span) {
					text.requireInside(span);
					switch (classes.getOrDefault(annotation.getLabelClass(), "")) {
					case Tokens.TOKEN -> words.add(annotation);
					case Tokens.SENTENCE -> sentences.add(annotation);
					case Tokens.MULTIWORD, Tokens.EMPTY_NODE -> losses.add("multiword tokens and empty nodes", "spaCy has tokens of a text alone", one.item().id(), annotation.getId());
					default -> spans.add(annotation);
					}
				}
			}
		}
		Comparator<Annotation> byStart = Comparator.comparingInt(annotation -> span(annotation).start());
		words.sort(byStart);
		sentences.sort(byStart);
		spans.sort(byStart.thenComparingInt(annotation -> -span(annotation).end()));
		DocBinTokens made = new DocBinTokens(text, new ArrayList<>(), new ArrayList<>(), sentences, spans, wholes);
		int at = 0;
		for (Annotation word : words) {
			Span span = span(word);
			if (span.start() < at || span.length() == 0) {
				losses.add("words", "hold no text, or share it with the word before", one.item().id(), word.getId());
			} else {
				if (span.fragments().size() > 1) {
					losses.add("gaps of spans", "spaCy has tokens of one piece; written from first to last", one.item().id(), word.getId());
				}
				made.fill(at, span.start());
				made.add(span.start(), span.end(), Optional.of(word));
				at = span.end();
			}
		}
		made.fill(at, text.length());
		return made;
	}

	private void add(int start, int end, Optional<Annotation> annotation) {
		if (start < end) {
			tokens.add(new Token(start, end, annotation));
			spaces.add(false);
		}
	}

	/** Makes tokens of what stands between two places. */
	private void fill(int from, int to) {
		int at = white(from, to);
		for (Fragment word : Segments.words(text, new Fragment(at, to))) {
			add(at, word.start(), Optional.empty());
			add(word.start(), word.end(), Optional.empty());
			at = white(word.end(), to);
		}
		add(at, to, Optional.empty());
	}

	/** Takes a space as one that follows the last token. */
	private int white(int at, int to) {
		boolean space = !tokens.isEmpty() && at < to && tokens.getLast().end() == at && !spaces.getLast() && text.text(new Fragment(at, at + 1)).equals(" ");
		if (space) {
			spaces.set(spaces.size() - 1, true);
		}
		return space ? at + 1 : at;
	}

	/** Whether it is made of white space of which nobody has said anything. */
	static boolean isFiller(CodePoints text, Token token) {
		return token.annotation().isEmpty() && DocBinFormat.FILLER.matcher(text.text(new Fragment(token.start(), token.end()))).matches();
	}

	static Span span(Annotation annotation) {
		return (Span) annotation.getGeometry();
	}
}
