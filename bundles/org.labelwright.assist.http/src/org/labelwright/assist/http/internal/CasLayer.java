/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Xml;

/**
 * The layer of UIMA annotations that a recommender predicts, and the feature that says what they are.
 *
 * @param type the full name of the type
 */
record CasLayer(String type, String feature) {

	/** The feature of what is predicted, by which INCEpTION and its recommenders tell it from what people labelled. */
	static final String PREDICTED = "inception_internal_predicted";

	private static final String DKPRO = "de.tudarmstadt.ukp.dkpro.core.api.";
	static final String NAMED_ENTITY = DKPRO + "ner.type.NamedEntity";
	static final String VALUE = "value";
	/** What importers make attributes of tokens, by type and feature. */
	private static final Map<String, String> OF_TOKENS = Map.of(DKPRO + "lexmorph.type.pos.POS/PosValue", "xpos", DKPRO + "lexmorph.type.pos.POS/coarseValue", "upos",
			DKPRO + "segmentation.type.Lemma/value", "lemma", DKPRO + "lexmorph.type.morph.MorphologicalFeatures/value", "feats");
	private static final String NAMESPACE = "http://uima.apache.org/resourceSpecifier";

	/** @throws BadInputException where these are no names as UIMA has them */
	static CasLayer of(String type, String feature) throws BadInputException {
		if (!type.matches("[A-Za-z]\\w*(?:\\.[A-Za-z]\\w*+)++")) {
			throw new BadInputException("\"" + type + "\" is no full name of a layer, such as " + NAMED_ENTITY + " or webanno.custom.Part");
		}
		if (!feature.matches("[A-Za-z]\\w*")) {
			throw new BadInputException("\"" + feature + "\" is no name of a feature");
		}
		return new CasLayer(type, feature);
	}

	String shortName() {
		return type.substring(type.lastIndexOf('.') + 1);
	}

	/** Whether labels are classes, as of named entities. */
	boolean isOfClasses() {
		return type.equals(NAMED_ENTITY) && feature.equals(VALUE);
	}

	/** The attribute of tokens that it is in our documents; empty where it is a span of its own. */
	Optional<String> tokenAttribute() {
		return Optional.ofNullable(OF_TOKENS.get(type + "/" + feature));
	}

	/** The feature with the confidence, as INCEpTION names it. */
	String score() {
		return feature + "_score";
	}

	/** The type with all features that a recommender sets, as INCEpTION declares them in what it sends. */
	String typeSystem() {
		Xml.Writer out = new Xml.Writer("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		out.open("typeSystemDescription", "xmlns", NAMESPACE).open("types").open("typeDescription");
		out.text("name", type).text("description", "").text("supertypeName", "uima.tcas.Annotation").open("features");
		for (List<String> one : List.of(List.of(feature, "String"), List.of(score(), "Double"), List.of(feature + "_score_explanation", "String"), List.of(feature + "_correction", "Boolean"),
				List.of(feature + "_correction_explanation", "String"), List.of(feature + "_auto_accept", "String"), List.of(PREDICTED, "Boolean"))) {
			out.open("featureDescription").text("name", one.getFirst()).text("description", "").text("rangeTypeName", "uima.cas." + one.getLast()).close("featureDescription");
		}
		return out.close("features").close("typeDescription").close("types").close("typeSystemDescription").toString();
	}
}
