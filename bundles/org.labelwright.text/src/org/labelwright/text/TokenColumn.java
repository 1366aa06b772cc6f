/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Tag;
import org.labelwright.model.ontology.TagSet;

/**
 * An attribute that the ontology gives words, with the tags that it can have.
 *
 * @param attribute id
 * @param tags empty where anything can be said
 * @param open whether something else than the tags can be said too
 */
public record TokenColumn(String attribute, String name, AttributeKind kind, List<String> tags, boolean open) {

	/** The universal parts of speech (universaldependencies.org/u/pos). */
	public static final List<String> UNIVERSAL = List.of("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");

	/** What the text says already, and what is said by the head. */
	private static final Set<String> ELSEWHERE = Set.of("form", DependencyTree.ROOT);
	private static final String UPOS = "upos";
	private static final int PROPOSED = 4;

	public TokenColumn {
		tags = List.copyOf(tags);
	}

	/** Those of the class of words; empty where the ontology has none. */
	public static List<TokenColumn> of(Ontology ontology) {
		List<TokenColumn> columns = new ArrayList<>();
		Set<String> ids = TextClasses.ids(ontology, List.of(TextClasses.TOKEN));
		for (LabelClass labelClass : LabelClasses.all(ontology)) {
			if (ids.contains(labelClass.getId())) {
				LabelClasses.attributes(labelClass).stream().filter(type -> !ELSEWHERE.contains(type.getId()) && columns.stream().noneMatch(one -> one.attribute().equals(type.getId())))
						.map(type -> of(ontology, type)).forEach(columns::add);
			}
		}
		return columns;
	}

	/** Whether there is a class of words. */
	public static boolean hasTokens(Ontology ontology) {
		return !TextClasses.ids(ontology, List.of(TextClasses.TOKEN)).isEmpty();
	}

	private static TokenColumn of(Ontology ontology, AttributeType type) {
		String name = type.getName() == null ? type.getId() : type.getName();
		if (type.getKind() == AttributeKind.FLAG) {
			return new TokenColumn(type.getId(), name, type.getKind(), List.of("true", "false"), false);
		}
		if (type.getKind() == AttributeKind.CHOICE || type.getKind() == AttributeKind.CHOICES) {
			return new TokenColumn(type.getId(), name, type.getKind(), type.getChoices(), false);
		}
		// A tag set is meant by its name: the ontology has no reference from attributes to it.
		List<String> set = ontology.getTagSets().stream().filter(one -> isNamed(one, type.getId()) || isNamed(one, name)).findFirst()
				.map(one -> one.getTags().stream().map(Tag::getId).toList()).orElse(type.getId().equals(UPOS) ? UNIVERSAL : List.of());
		return new TokenColumn(type.getId(), name, type.getKind(), set, true);
	}

	private static boolean isNamed(TagSet set, String name) {
		return name.equalsIgnoreCase(set.getId()) || name.equalsIgnoreCase(set.getName());
	}

	/** What an annotation says; empty where nothing. */
	public String text(Annotation annotation) {
		AttributeValue value = annotation.getAttributes().get(attribute);
		return value == null ? "" : value.text();
	}

	/** The tags that begin with what was typed, then those that only have it. */
	public List<String> proposals(String typed) {
		return proposals(tags, typed);
	}

	/** Of any names, those that begin with what was typed, then those that only have it; case does not matter. */
	public static List<String> proposals(List<String> names, String typed) {
		String wanted = typed.strip().toLowerCase(Locale.ROOT);
		List<String> found = new ArrayList<>(names.stream().filter(one -> one.toLowerCase(Locale.ROOT).startsWith(wanted)).toList());
		names.stream().filter(one -> one.toLowerCase(Locale.ROOT).contains(wanted) && !found.contains(one)).forEach(found::add);
		return found;
	}

	/**
	 * The value that a text is.
	 *
	 * @return empty for no text, which takes the value away
	 * @throws IllegalArgumentException where it can be none
	 */
	public Optional<AttributeValue> value(String text) {
		String said = text.strip();
		if (said.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(switch (kind) {
		case FLAG -> new AttributeValue.Flag(Boolean.parseBoolean(one(said)));
		case CHOICES -> new AttributeValue.Choices(java.util.Arrays.stream(said.split(",")).map(String::strip).filter(one -> !one.isEmpty()).map(this::one).toList());
		case NUMBER -> number(said);
		case CHOICE, TEXT -> new AttributeValue.Text(open ? said : one(said));
		});
	}

	private String one(String said) {
		return tags.stream().filter(said::equals).findFirst().or(() -> tags.stream().filter(said::equalsIgnoreCase).findFirst())
				.orElseThrow(() -> new IllegalArgumentException(NLS.bind(Messages.NoSuchValue, new Object[] { said, name, proposed() })));
	}

	/** Some of what can be said, for a message. */
	private String proposed() {
		return String.join(", ", tags.subList(0, Math.min(tags.size(), PROPOSED))) + (tags.size() > PROPOSED ? ", ..." : "");
	}

	private AttributeValue number(String said) {
		try {
			return new AttributeValue.Numeric(Double.parseDouble(said));
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException(NLS.bind(Messages.NoNumber, said, name), e);
		}
	}
}
