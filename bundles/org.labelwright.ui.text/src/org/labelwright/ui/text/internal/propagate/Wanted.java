/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.propagate;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.text.Boundary;
import org.labelwright.text.EntityLinks;
import org.labelwright.text.KnowledgeBase;
import org.labelwright.text.Propagation;
import org.labelwright.text.RegexFinder;
import org.labelwright.text.TermFinder;

/**
 * What is to be annotated.
 *
 * @param words to look for, a regular expression or the file of a dictionary
 * @param labelClass of the new labels; empty where a dictionary says it
 * @param unlabelled whether places with any label are left alone
 * @param everywhere in all texts of the dataset, not only in the one that is shown
 */
record Wanted(Kind kind, String words, Optional<LabelClass> labelClass, boolean matchCase, boolean wholeWords, boolean unlabelled, boolean everywhere) {

	/** How words are meant. */
	enum Kind {
		WORDS, REGEX, DICTIONARY
	}

	/** Reads the dictionary, so not for the UI thread. The labels of a class that is linked to a knowledge base get the id of their entry. */
	Propagation propagation(Ontology ontology) throws IOException {
		if (words.isBlank()) {
			throw new BadInputException(Messages.NotSaid);
		}
		return switch (kind) {
		case WORDS -> new Propagation(ontology, TermFinder.of(words, matchCase, wholeWords), Optional.empty(), labelClass, rules(Optional.empty()));
		case REGEX -> new Propagation(ontology, new RegexFinder(words, matchCase), Optional.empty(), labelClass, rules(Optional.empty()));
		case DICTIONARY -> {
			KnowledgeBase list = KnowledgeBase.read(file());
			yield new Propagation(ontology, TermFinder.of(list, matchCase, wholeWords), Optional.of(list), labelClass, rules(link(ontology, list)));
		}
		};
	}

	private Path file() throws BadInputException {
		try {
			return Path.of(words.strip());
		} catch (InvalidPathException e) {
			throw new BadInputException(e.getMessage());
		}
	}

	private Propagation.Rules rules(Optional<String> link) {
		return new Propagation.Rules(wholeWords ? Boundary.WORD : Boundary.NONE, unlabelled ? Propagation.Skip.LABELLED : Propagation.Skip.SAME, link);
	}

	/** The attribute that takes the ids of entries, where all classes that labels get have it. */
	private Optional<String> link(Ontology ontology, KnowledgeBase list) throws BadInputException {
		Set<LabelClass> classes = new HashSet<>();
		labelClass.ifPresent(classes::add);
		if (classes.isEmpty()) {
			Set<String> named = new HashSet<>();
			list.entries().forEach(entry -> named.add(entry.labelClass()));
			named.remove("");
			for (String name : named) {
				classes.add(LabelClasses.named(ontology, name));
			}
		}
		Set<Optional<String>> attributes = new HashSet<>();
		classes.forEach(one -> attributes.add(EntityLinks.attribute(one).map(AttributeType::getId)));
		return attributes.size() == 1 ? attributes.iterator().next() : Optional.empty();
	}
}
