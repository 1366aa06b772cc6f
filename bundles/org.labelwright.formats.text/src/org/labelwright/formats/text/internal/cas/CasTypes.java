/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import java.util.List;
import java.util.Optional;

/** The types of DKPro Core that have a place of their own among our annotations. */
public final class CasTypes {

	private static final String DKPRO = "de.tudarmstadt.ukp.dkpro.core.api.";
	public static final String SENTENCE = DKPRO + "segmentation.type.Sentence";
	public static final String TOKEN = DKPRO + "segmentation.type.Token";
	public static final String LEMMA = DKPRO + "segmentation.type.Lemma";
	public static final String NAMED_ENTITY = DKPRO + "ner.type.NamedEntity";
	public static final String POS = DKPRO + "lexmorph.type.pos.POS";
	public static final String MORPHOLOGY = DKPRO + "lexmorph.type.morph.MorphologicalFeatures";
	public static final String DEPENDENCY = DKPRO + "syntax.type.dependency.Dependency";
	public static final String METADATA = DKPRO + "metadata.type.";
	/** What layers are called that people make. */
	public static final String CUSTOM = "webanno.custom.";

	/** The feature of a named entity that names its class, and that of a dependency that names its relation. */
	public static final String VALUE = "value";
	public static final String DEPENDENCY_TYPE = "DependencyType";
	/** The attribute of a token whose dependency leads to itself. */
	public static final String ROOT = "root";

	/** A feature of a type that stands on single tokens, and the attribute of the token that it becomes; named as in CoNLL-U. */
	public record OfToken(String type, String feature, String attribute) {
	}

	public static final List<OfToken> OF_TOKENS = List.of(new OfToken(POS, "PosValue", "xpos"), new OfToken(POS, "coarseValue", "upos"),
			new OfToken(LEMMA, VALUE, "lemma"), new OfToken(MORPHOLOGY, VALUE, "feats"));

	private CasTypes() {
	}

	public static String shortName(String type) {
		return type.substring(type.lastIndexOf('.') + 1);
	}

	/** The type itself, or POS for the types DKPro derives from it. */
	public static String base(String type) {
		return type.startsWith(DKPRO + "lexmorph.type.pos.") ? POS : type;
	}

	public static Optional<OfToken> ofToken(String type, String feature) {
		return OF_TOKENS.stream().filter(one -> one.type().equals(base(type)) && one.feature().equals(feature)).findFirst();
	}

	public static boolean standsOnTokens(String type) {
		return OF_TOKENS.stream().anyMatch(one -> one.type().equals(base(type)));
	}

	/** The type of the ends of a relation; UIMA refuses a type system in which it is not that of DKPro. */
	static String endOf(String relation) {
		return relation.equals(DEPENDENCY) ? TOKEN : "uima.tcas.Annotation";
	}

	/** A name as UIMA allows it for types and features. */
	public static String identifier(String name) {
		String plain = name.replaceAll("[^A-Za-z0-9_]+", "_");
		return plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "x" + plain : plain;
	}
}
