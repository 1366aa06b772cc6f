/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.concordance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.text.Boundary;
import org.labelwright.text.Concordance;
import org.labelwright.text.Finder;
import org.labelwright.text.KnowledgeBase;
import org.labelwright.text.RegexFinder;
import org.labelwright.text.TermFinder;

/**
 * What is asked of a concordance.
 *
 * @param words to look for, a regular expression or the file of a dictionary; empty for all labels of the class
 * @param labelClass the id of the class whose labels are wanted; empty for all places
 * @param unlabelled whether places with a label are left out
 */
record Search(Kind kind, String words, boolean matchCase, boolean wholeWords, Optional<String> labelClass, boolean unlabelled, String layer) {

	/** How words are meant. */
	enum Kind {
		WORDS, REGEX, DICTIONARY
	}

	/** Reads the dictionary, so not for the UI thread. */
	Concordance.Query query() throws IOException {
		return new Concordance.Query(finder(), labelClass, unlabelled, wholeWords ? Boundary.WORD : Boundary.NONE);
	}

	private Optional<Finder> finder() throws IOException {
		if (words.isBlank()) {
			if (labelClass.isEmpty()) {
				throw new BadInputException(Messages.NothingAsked);
			}
			return Optional.empty();
		}
		return Optional.of(switch (kind) {
		case WORDS -> TermFinder.of(words, matchCase, wholeWords);
		case REGEX -> new RegexFinder(words, matchCase);
		case DICTIONARY -> TermFinder.of(KnowledgeBase.read(Path.of(words.strip())), matchCase, wholeWords);
		});
	}
}
