/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.text.TextClasses;

/**
 * What sentences, tokens and parts of speech are in an ontology: classes with the names that the importer of CoNLL-U gives them, with the
 * part of speech in the attribute {@value #UPOS}, or {@value #XPOS} where it is none of the universal ones; or else a class for each part of speech.
 *
 * @param sentence the id of the class
 * @param token the id of the class
 * @param multiword the id of the class of tokens that are two words
 * @param attribute which attribute of tokens is the part of speech
 * @param byTag the ids of classes that are parts of speech; used where there is no class of tokens
 */
record TokenClasses(Optional<String> sentence, Optional<String> token, Optional<String> multiword, Optional<AttributeType> attribute, Map<String, String> byTag,
		Map<String, Integer> unknown) {

	static final String UPOS = "upos";
	static final String XPOS = "xpos";
	private static final Set<String> UNIVERSAL = Set.of("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
			"VERB", "X");

	/**
	 * @param tags the parts of speech that there may be; empty where they are not wanted
	 * @throws BadInputException where the ontology has none of it
	 */
	static TokenClasses of(Ontology ontology, List<String> tags) throws BadInputException {
		Optional<LabelClass> token = named(ontology, TextClasses.TOKEN);
		Map<String, String> byTag = new HashMap<>();
		for (String tag : tags) {
			LabelClasses.all(ontology).stream().filter(one -> tag.equals(one.getId()) || tag.equals(one.getName())).findFirst().ifPresent(one -> byTag.put(tag, one.getId()));
		}
		boolean universal = tags.stream().flatMap(tag -> List.of(tag.split("\\+")).stream()).allMatch(UNIVERSAL::contains);
		String wanted = universal ? UPOS : XPOS;
		Optional<AttributeType> attribute = tags.isEmpty() ? Optional.empty()
				: token.flatMap(one -> LabelClasses.attributes(one).stream().filter(known -> wanted.equals(known.getId())).findFirst());
		if (!tags.isEmpty() && token.isPresent() && attribute.isEmpty()) {
			throw new BadInputException("The label class \"" + TextClasses.TOKEN + "\" has no attribute \"" + wanted + "\" for the parts of speech; add it, or give the option "
					+ TokensBatch.TAGS.name() + "=false");
		}
		Optional<String> sentence = named(ontology, TextClasses.SENTENCE).map(LabelClass::getId);
		if (sentence.isEmpty() && token.isEmpty() && byTag.isEmpty()) {
			throw new BadInputException("The ontology has none of the label classes \"" + TextClasses.SENTENCE + "\" and \"" + TextClasses.TOKEN
					+ "\", as imports from CoNLL-U have them, and no class for a part of speech, as the template ud has them; add what is wanted");
		}
		return new TokenClasses(sentence, token.map(LabelClass::getId), named(ontology, TextClasses.MULTIWORD).map(LabelClass::getId), attribute, byTag, new TreeMap<>());
	}

	private static Optional<LabelClass> named(Ontology ontology, String name) {
		return LabelClasses.all(ontology).stream().filter(one -> name.equals(one.getName()) || name.equals(one.getId())).findFirst();
	}

	/** The class of a token with a part of speech; empty where there is none. */
	Optional<String> of(String tag) {
		return token.or(() -> {
			Optional<String> found = Optional.ofNullable(byTag.get(tag));
			if (found.isEmpty()) {
				unknown.merge(tag, 1, Integer::sum);
			}
			return found;
		});
	}

	/** Whether the attribute takes a part of speech; what it does not take is counted. */
	boolean takes(String tag) {
		boolean takes = attribute.filter(one -> one.getKind() != AttributeKind.CHOICE || one.getChoices().contains(tag)).isPresent();
		if (attribute.isPresent() && !takes) {
			unknown.merge(tag, 1, Integer::sum);
		}
		return takes;
	}

	/** What was left out, for people. */
	List<String> remarks() {
		return unknown.isEmpty() ? List.of() : List.of("Parts of speech that the ontology does not have were left out: "
				+ String.join(", ", unknown.entrySet().stream().limit(20).map(one -> one.getKey() + " (" + one.getValue() + ")").toList()));
	}
}
