/* SPDX-License-Identifier: EPL-2.0 */
package org.example.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/** Drops the rows in which a word occurs, and keeps the others. */
public final class KeywordAssistant implements BatchAssistant {

	private static final FormatOption WORD = FormatOption.text("word", "The word in the rows to be dropped");

	@Override
	public List<FormatOption> options() {
		return List.of(WORD);
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws BadInputException {
		String word = options.text(WORD.name());
		if (word.isBlank()) {
			throw new BadInputException("Which word? Give it as word=WORD");
		}
		return new Reading(word.toLowerCase(Locale.ROOT), new HashMap<>());
	}

	/** @param files that were read */
	private record Reading(String word, Map<Path, Rows> files) implements Run {

		@Override
		public String author() {
			return "keyword " + word;
		}

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			Path file = one.media().orElseThrow(() -> new BadInputException("The table " + one.item().path() + " is not there"));
			if (!files.containsKey(file)) {
				files.put(file, Rows.read(file));
			}
			List<String> cells = files.get(file).rows().get(one.item().mediaPath().page().orElse(1) - 1);
			AnnotationDocument document = Annotations.document(one.item(), Layer.MAIN);
			Rows.answer(document, String.join(" ", cells).toLowerCase(Locale.ROOT).contains(word) ? Rows.DROP : Rows.KEEP);
			return document;
		}
	}
}
