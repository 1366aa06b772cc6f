/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.text.Boundary;
import org.labelwright.text.Finder;
import org.labelwright.text.RegexFinder;
import org.labelwright.text.TermFinder;
import picocli.CommandLine.Option;

/** What words to look for. */
final class WordOptions {

	@Option(names = "--term", paramLabel = "WORDS", description = "Looks for these words; a blank stands for any white space.")
	private Optional<String> term = Optional.empty();

	@Option(names = "--regex", paramLabel = "EXPRESSION", description = "Looks for a regular expression (Java); its group named label, where it has one, is what counts.")
	private Optional<String> regex = Optional.empty();

	@Option(names = "--ignore-case", description = "Takes upper and lower case for the same.")
	boolean ignoreCase;

	@Option(names = "--boundary", paramLabel = "WHERE", defaultValue = "word", description = "Where words found begin and end: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
	Boundary boundary;

	/** Empty where none is asked for. */
	Optional<Finder> finder() throws IOException {
		if (term.isPresent() && regex.isPresent()) {
			throw new BadInputException("Give either --term or --regex");
		}
		if (term.isPresent() && term.get().isBlank()) {
			throw new BadInputException("--term is empty");
		}
		return regex.isPresent() ? Optional.of(new RegexFinder(regex.get(), !ignoreCase))
				: term.map(words -> TermFinder.of(words, !ignoreCase, boundary == Boundary.WORD));
	}
}
