/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.text.TextClasses;

/** Divides texts into sentences, and these into tokens. For one thread. */
final class Division {

	/** A token with its place in UTF-16 units. */
	record Token(int start, int end, double confidence) {
	}

	/** A sentence with its place in UTF-16 units, and its tokens in order. */
	record Sentence(int start, int end, double confidence, List<Token> tokens) {

		/** The words, as OpenNLP wants them. */
		String[] words(String text) {
			return tokens.stream().map(token -> text.substring(token.start(), token.end())).toArray(String[]::new);
		}
	}

	static final String EXISTING = "existing";
	static final FormatOption OPTION = FormatOption.choice("division", "Whether texts that have tokens already keep them, or are divided anew", EXISTING, "anew");

	/** A paragraph ends there, with a full stop or without. */
	private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");

	private final SentenceDetectorME sentences;
	private final TokenizerME tokens;
	private final Optional<TextClasses> existing;

	/** @param existing the classes of tokens that are kept where a text has such; empty where none are */
	Division(SentenceModel sentences, TokenizerModel tokens, Optional<TextClasses> existing) {
		this.sentences = new SentenceDetectorME(sentences);
		this.tokens = new TokenizerME(tokens);
		this.existing = existing;
	}

	/** @param progress can stop it at each sentence */
	List<Sentence> of(SourceRecord one, CodePoints text, Progress progress) {
		return existing.flatMap(classes -> existing(one, text, classes)).orElseGet(() -> anew(text.text(), progress));
	}

	private List<Sentence> anew(String text, Progress progress) {
		List<Sentence> found = new ArrayList<>();
		Matcher end = BLANK_LINE.matcher(text);
		int start = 0;
		while (end.find()) {
			paragraph(text, start, end.start(), found, progress);
			start = end.end();
		}
		paragraph(text, start, text.length(), found, progress);
		return found;
	}

	private void paragraph(String text, int start, int end, List<Sentence> found, Progress progress) {
		Span[] spans = sentences.sentPosDetect(text.substring(start, end));
		double[] sure = sentences.probs();
		for (int i = 0; i < spans.length; i++) {
			int from = start + spans[i].getStart();
			progress.at(from, text.length());
			List<Token> words = tokens(text, from, start + spans[i].getEnd());
			if (!words.isEmpty()) {
				// A paragraph without any sign that may end a sentence is one, for sure.
				found.add(new Sentence(from, start + spans[i].getEnd(), i < sure.length ? probability(sure[i]) : 1, words));
			}
		}
	}

	private List<Token> tokens(String text, int start, int end) {
		Span[] spans = tokens.tokenizePos(text.substring(start, end));
		double[] sure = tokens.probs();
		List<Token> words = new ArrayList<>();
		for (int i = 0; i < spans.length; i++) {
			words.add(new Token(start + spans[i].getStart(), start + spans[i].getEnd(), i < sure.length ? probability(sure[i]) : 1));
		}
		return words;
	}

	/** Products and sums of doubles come out a hair above 1. */
	static double probability(double value) {
		return Math.clamp(value, 0, 1);
	}

	/** What the first layer with tokens says; a text without sentences is one. */
	private static Optional<List<Sentence>> existing(SourceRecord one, CodePoints text, TextClasses classes) {
		return one.documents().stream().map(document -> existing(document.getAnnotations(), text, classes)).filter(sentences -> !sentences.isEmpty()).findFirst();
	}

	private static List<Sentence> existing(List<Annotation> annotations, CodePoints text, TextClasses classes) {
		List<Token> words = places(annotations.stream().filter(classes::isToken).toList(), text).stream().filter(token -> token.end() > token.start()).toList();
		List<Token> borders = places(annotations.stream().filter(one -> classes.divides(one) && !classes.isToken(one)).toList(), text);
		List<Sentence> found = new ArrayList<>();
		for (Token border : borders.isEmpty() && !words.isEmpty() ? List.of(new Token(0, text.text().length(), 1)) : borders) {
			List<Token> inside = outermost(words.stream().filter(word -> word.start() >= border.start() && word.end() <= border.end()).toList());
			if (!inside.isEmpty()) {
				found.add(new Sentence(border.start(), border.end(), 1, inside));
			}
		}
		return found;
	}

	private static List<Token> places(List<Annotation> annotations, CodePoints text) {
		return annotations.stream().map(Annotation::getGeometry).filter(org.labelwright.geometry.Span.class::isInstance).map(org.labelwright.geometry.Span.class::cast)
				.filter(span -> span.end() <= text.length()).map(span -> new Token(text.toUtf16(span.start()), text.toUtf16(span.end()), 1))
				.sorted(Comparator.comparingInt(Token::start).thenComparing(Comparator.comparingInt(Token::end).reversed())).toList();
	}

	/** The words of a multiword token lie within it. */
	private static List<Token> outermost(List<Token> sorted) {
		List<Token> outermost = new ArrayList<>();
		int end = -1;
		for (Token one : sorted) {
			if (one.start() >= end) {
				outermost.add(one);
				end = one.end();
			}
		}
		return outermost;
	}
}
