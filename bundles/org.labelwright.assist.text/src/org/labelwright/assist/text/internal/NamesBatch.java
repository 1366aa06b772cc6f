/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.LabelMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.text.TextClasses;

/** Finds names with models of the user for OpenNLP, of which several may look at a text. */
public final class NamesBatch implements BatchAssistant {

	private static final FormatOption MODEL = FormatOption.file("model",
			"The file of the model, or its name in the folder of models; several with commas between; all of the language there where nothing is given");
	private static final FormatOption CONFIDENCE = FormatOption.number("confidence", "Names that are less sure are left out, from 0 to 1", 0);

	@Override
	public List<FormatOption> options() {
		return List.of(MODEL, LanguageModels.LANGUAGE, LabelMap.OPTION, CONFIDENCE, Division.OPTION, LanguageModels.FOLDER);
	}

	@Override
	public Optional<String> lacks() {
		return LanguageModels.lacking(ModelKind.NAMES);
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		double least = options.number(CONFIDENCE.name());
		if (least < 0 || least > 1) {
			throw new BadInputException("The option " + CONFIDENCE.name() + " takes a number from 0 to 1, not " + least);
		}
		LanguageModels models = LanguageModels.of(options);
		boolean keeps = options.text(Division.OPTION.name()).equals(Division.EXISTING);
		LabelMap labels = new LabelMap(ontology, options.text(LabelMap.OPTION.name()));
		List<ModelFile> names = names(models, options.text(MODEL.name()));
		List<NameFinderME> finders = new ArrayList<>();
		for (ModelFile one : names) {
			finders.add(one.load(in -> new NameFinderME(new TokenNameFinderModel(in))));
		}
		ModelFile sentences = models.get(ModelKind.SENTENCES);
		ModelFile tokens = models.get(ModelKind.TOKENS);
		Division division = new Division(sentences.load(SentenceModel::new), tokens.load(TokenizerModel::new),
				keeps ? Optional.of(TextClasses.of(ontology)) : Optional.empty());
		String author = "opennlp " + String.join(", ", names.stream().map(ModelFile::name).toList())
				+ String.format(Locale.ROOT, " (confidence %s, %s, %s%s)", least, sentences.name(), tokens.name(), keeps ? ", existing tokens" : "");
		return new Finding(author, labels, division, finders, least);
	}

	private static List<ModelFile> names(LanguageModels models, String given) throws IOException {
		List<ModelFile> names = new ArrayList<>();
		if (given.isBlank()) {
			names.addAll(models.own(ModelKind.NAMES));
			if (names.isEmpty()) {
				// Says where it was looked for.
				models.get(ModelKind.NAMES);
			}
		}
		for (String one : Stream.of(given.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList()) {
			ModelFile file = models.named(one);
			if (file.kind() != ModelKind.NAMES) {
				throw new BadInputException(file.path(), "", "is a model for " + file.kind().words() + ", not for names");
			}
			names.add(file);
		}
		return names;
	}

	private static final class Finding extends TextRun {

		/** OpenNLP's word for a name of no type. */
		private static final String NO_TYPE = "default";

		private final LabelMap labels;
		private final Division division;
		private final List<NameFinderME> finders;
		private final double least;

		Finding(String author, LabelMap labels, Division division, List<NameFinderME> finders, double least) {
			super(author);
			this.labels = labels;
			this.division = division;
			this.finders = finders;
			this.least = least;
		}

		/** Words that are a name. */
		private record Name(int first, int end, String type, double confidence) {

			boolean overlaps(Name other) {
				return first < other.end && other.first < end;
			}
		}

		@Override
		void label(SourceRecord one, CodePoints text, AnnotationDocument document, Progress progress) {
			// What was learned of the names in one text does not hold in the next.
			finders.forEach(NameFinderME::clearAdaptiveData);
			for (Division.Sentence sentence : division.of(one, text, progress)) {
				progress.at(sentence.start(), text.text().length());
				for (Name name : surest(sentence.words(text.text()))) {
					labels.find(name.type()).ifPresent(id -> add(document, id,
							text.spanOfUtf16(sentence.tokens().get(name.first()).start(), sentence.tokens().get(name.end() - 1).end()), name.confidence()));
				}
			}
		}

		/** In the order of the text; of names that overlap the surest. */
		private List<Name> surest(String[] words) {
			List<Name> all = new ArrayList<>();
			for (NameFinderME finder : finders) {
				Span[] spans = finder.find(words);
				double[] sure = finder.probs(spans);
				for (int i = 0; i < spans.length; i++) {
					double confidence = Division.probability(sure[i]);
					if (confidence >= least) {
						all.add(new Name(spans[i].getStart(), spans[i].getEnd(), Optional.ofNullable(spans[i].getType()).orElse(NO_TYPE), confidence));
					}
				}
			}
			all.sort(Comparator.comparingDouble(Name::confidence).reversed());
			List<Name> kept = new ArrayList<>();
			for (Name name : all) {
				if (kept.stream().noneMatch(name::overlaps)) {
					kept.add(name);
				}
			}
			kept.sort(Comparator.comparingInt(Name::first));
			return kept;
		}

		@Override
		public List<String> remarks() {
			return labels.remarks();
		}
	}
}
