/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.LabelMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.text.Finder;
import org.labelwright.text.KnowledgeBase;
import org.labelwright.text.TermFinder;

/** Labels where the terms of a list occur, at each place the longest. */
public final class DictionaryBatch implements BatchAssistant {

	private static final FormatOption FILE = FormatOption.file("file", "The list: one term a line (.txt), a table with the column term or label (CSV, TSV), JSON, or SKOS");
	private static final FormatOption CLASS = FormatOption.text("class", "The label class of terms for which the list says none");
	private static final FormatOption CASE = FormatOption.flag("match-case", "Whether small letters and capitals differ", false);
	private static final FormatOption DIACRITICS = FormatOption.flag("match-diacritics", "Whether letters with and without accents differ", true);
	private static final FormatOption WORDS = FormatOption.flag("whole-words", "Whether a term within a longer word is passed over", true);
	private static final FormatOption LINK = FormatOption.text("link", "The attribute that gets the id of the term, where it has one; none where nothing is given");

	@Override
	public List<FormatOption> options() {
		return List.of(FILE, CLASS, CASE, DIACRITICS, WORDS, LINK, LabelMap.OPTION);
	}

	@Override
	public Set<String> required() {
		return Set.of(FILE.name());
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		if (options.text(FILE.name()).isBlank()) {
			throw new BadInputException("The option " + FILE.name() + " names the file with the terms");
		}
		Path file = Path.of(options.text(FILE.name())).toAbsolutePath();
		if (!Files.isRegularFile(file)) {
			throw new BadInputException(file, "", "is not there");
		}
		KnowledgeBase list = KnowledgeBase.read(file);
		String given = options.text(CLASS.name());
		Optional<String> otherwise = given.isBlank() ? Optional.empty() : Optional.of(LabelClasses.named(ontology, given.strip()).getId());
		long without = list.entries().stream().filter(entry -> entry.labelClass().isEmpty()).count();
		if (otherwise.isEmpty() && without > 0) {
			throw new BadInputException(file, "", "says no class for " + without + " of " + list.entries().size() + " terms; give it with the option " + CLASS.name()
					+ ", or in a column \"class\"");
		}
		TermFinder.Matching matching = new TermFinder.Matching(options.flag(CASE.name()), options.flag(DIACRITICS.name()), options.flag(WORDS.name()));
		CRC32 sum = new CRC32();
		sum.update(Files.readAllBytes(file));
		sum.update((matching + options.text(LINK.name()) + otherwise + options.text(LabelMap.OPTION.name())).getBytes(StandardCharsets.UTF_8));
		return new Looking("dictionary " + list.name() + " " + HexFormat.of().toHexDigits((int) sum.getValue()), TermFinder.of(list, matching), otherwise,
				Optional.of(options.text(LINK.name()).strip()).filter(name -> !name.isEmpty()), new LabelMap(ontology, options.text(LabelMap.OPTION.name())));
	}

	private static final class Looking extends TextRun {

		private final TermFinder finder;
		private final Optional<String> otherwise;
		private final Optional<String> link;
		private final LabelMap labels;

		Looking(String author, TermFinder finder, Optional<String> otherwise, Optional<String> link, LabelMap labels) {
			super(author);
			this.finder = finder;
			this.otherwise = otherwise;
			this.link = link;
			this.labels = labels;
		}

		@Override
		void label(SourceRecord one, CodePoints text, AnnotationDocument document, Progress progress) {
			for (Finder.Match match : finder.find(text.text(), progress)) {
				KnowledgeBase.Entry entry = match.entry().orElseThrow();
				Optional<String> labelClass = entry.labelClass().isEmpty() ? otherwise : labels.find(entry.labelClass());
				if (labelClass.isPresent()) {
					// It is there, which is all that is said.
					Annotation annotation = add(document, labelClass.get(), text.spanOfUtf16(match.start(), match.end()), 1);
					if (!entry.id().equals(entry.label())) {
						link.ifPresent(name -> annotation.getAttributes().put(name, new AttributeValue.Text(entry.id())));
					}
				}
			}
		}

		@Override
		public List<String> remarks() {
			return labels.remarks();
		}
	}
}
