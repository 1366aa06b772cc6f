/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.text.TextClasses;

/** Divides texts into sentences and tokens and tags these, with models of OpenNLP; the result is what an import from CoNLL-U would be. */
public final class TokensBatch implements BatchAssistant {

	static final FormatOption TAGS = FormatOption.flag("tags", "Whether parts of speech are said", true);

	@Override
	public List<FormatOption> options() {
		return List.of(LanguageModels.LANGUAGE, Division.OPTION, TAGS, LanguageModels.FOLDER);
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		LanguageModels models = LanguageModels.of(options);
		boolean keeps = options.text(Division.OPTION.name()).equals(Division.EXISTING);
		ModelFile sentences = models.get(ModelKind.SENTENCES);
		ModelFile tokens = models.get(ModelKind.TOKENS);
		Optional<ModelFile> tags = options.flag(TAGS.name()) ? Optional.of(models.get(ModelKind.PARTS_OF_SPEECH)) : Optional.empty();
		Optional<POSTaggerME> tagger = tags.isEmpty() ? Optional.empty() : Optional.of(tags.get().load(in -> new POSTaggerME(new POSModel(in))));
		TokenClasses classes = TokenClasses.of(ontology, tagger.map(one -> List.of(one.getAllPosTags())).orElse(List.of()));
		Division division = new Division(sentences.load(SentenceModel::new), tokens.load(TokenizerModel::new),
				keeps ? Optional.of(TextClasses.of(ontology)) : Optional.empty());
		String author = "opennlp " + sentences.name() + ", " + tokens.name() + tags.map(one -> ", " + one.name()).orElse("") + (keeps ? " (existing tokens)" : "");
		return new Tagging(author, classes, division, tagger);
	}

	private static final class Tagging extends TextRun {

		private final TokenClasses classes;
		private final Division division;
		private final Optional<POSTaggerME> tagger;

		Tagging(String author, TokenClasses classes, Division division, Optional<POSTaggerME> tagger) {
			super(author);
			this.classes = classes;
			this.division = division;
			this.tagger = tagger;
		}

		@Override
		void label(SourceRecord one, CodePoints text, AnnotationDocument document, Progress progress) {
			for (Division.Sentence sentence : division.of(one, text, progress)) {
				progress.at(sentence.start(), text.text().length());
				classes.sentence().ifPresent(id -> add(document, id, text.spanOfUtf16(sentence.start(), sentence.end()), sentence.confidence()));
				String[] words = sentence.words(text.text());
				List<String> tags = tagger.map(known -> List.of(known.tag(words))).orElse(List.of());
				double[] sure = tagger.map(POSTaggerME::probs).orElse(new double[0]);
				for (int i = 0; i < words.length; i++) {
					Division.Token token = sentence.tokens().get(i);
					if (tags.isEmpty()) {
						classes.token().ifPresent(id -> add(document, id, text.spanOfUtf16(token.start(), token.end()), token.confidence()));
					} else {
						token(document, text, token, tags.get(i), Math.min(token.confidence(), Division.probability(sure[i])));
					}
				}
			}
		}

		/** A token of two words has two parts of speech; where the second begins is seen by the letters. */
		private void token(AnnotationDocument document, CodePoints text, Division.Token token, String tag, double confidence) {
			Span whole = text.spanOfUtf16(token.start(), token.end());
			List<String> parts = List.of(tag.split("\\+"));
			OptionalInt cut = parts.size() == 2 ? Clitics.cut(text.text().substring(token.start(), token.end())) : OptionalInt.empty();
			if (cut.isEmpty()) {
				word(document, whole, tag, confidence);
				return;
			}
			classes.token().flatMap(ignored -> classes.multiword()).ifPresent(id -> add(document, id, whole, confidence));
			word(document, text.spanOfUtf16(token.start(), token.start() + cut.getAsInt()), parts.get(0), confidence);
			word(document, text.spanOfUtf16(token.start() + cut.getAsInt(), token.end()), parts.get(1), confidence);
		}

		private void word(AnnotationDocument document, Span span, String tag, double confidence) {
			classes.of(tag).ifPresent(id -> {
				Annotation word = add(document, id, span, confidence);
				if (classes.takes(tag)) {
					word.getAttributes().put(classes.attribute().orElseThrow().getId(), new AttributeValue.Text(tag));
				}
			});
		}

		@Override
		public List<String> remarks() {
			return new ArrayList<>(classes.remarks());
		}
	}
}
