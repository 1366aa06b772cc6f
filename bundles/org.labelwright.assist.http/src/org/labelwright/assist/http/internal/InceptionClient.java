/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.labelwright.assist.LabelMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.json.Json;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Speaks with an external recommender as INCEpTION does (INCEpTION Developer Guide, External Recommender API 1.0): predict and train below
 * the address of the recommender, with the text and its annotations as UIMA CAS in XMI. For one thread.
 */
final class InceptionClient implements AutoCloseable {

	private static final String USER = "labelwright";
	private static final String TOKEN = "token";

	private final ServerConnection connection;
	private final CasCodec codec;
	private final Ontology ontology;
	private final CasLayer layer;
	private final String anchoring;
	private final LabelMap labels;
	/** What labels are an attribute of; empty where they are classes. */
	private final Optional<LabelClass> owner;
	private final String attribute;

	/** @throws BadInputException where the ontology has no place for what is predicted */
	InceptionClient(ServerConnection connection, CasCodec codec, Ontology ontology, CasLayer layer, String anchoring, LabelMap labels) throws BadInputException {
		this.connection = connection;
		this.codec = codec;
		this.ontology = ontology;
		this.layer = layer;
		this.anchoring = anchoring;
		this.labels = labels;
		attribute = layer.tokenAttribute().orElse(layer.feature());
		String name = layer.tokenAttribute().isPresent() ? TOKEN : layer.shortName();
		owner = layer.isOfClasses() ? Optional.empty() : LabelClasses.all(ontology).stream().filter(one -> name.equals(one.getName()) || name.equals(one.getId()))
				.filter(one -> LabelClasses.attributes(one).stream().anyMatch(known -> attribute.equals(known.getId()))).findFirst();
		if (layer.tokenAttribute().isPresent() && owner.isEmpty()) {
			throw new BadInputException("The ontology has no label class \"" + TOKEN + "\" with the attribute \"" + attribute + "\", which the layer " + layer.type() + " is here");
		}
	}

	LabelMap labels() {
		return labels;
	}

	/** @param one with the documents that the recommender is to see */
	AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
		CasCodec.Cas cas = codec.write(ontology, List.of(one), layer).getFirst();
		ObjectNode request = request(cas);
		request.set("document", document(one, cas));
		request.put("typeSystem", cas.typeSystem());
		JsonNode answer = connection.post("predict", request, progress).path("document");
		if (!answer.isTextual()) {
			throw connection.failed("its answer has no \"document\" with a text, as one of an external recommender of INCEpTION has", null);
		}
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		Annotations maker = new Annotations();
		try {
			for (CasCodec.Predicted predicted : codec.predicted(one, answer.textValue(), cas.typeSystem(), layer)) {
				owner.map(LabelClass::getId).or(() -> labels.find(predicted.label())).ifPresent(id -> {
					Annotation annotation = maker.annotation(id, predicted.place());
					owner.ifPresent(ignored -> annotation.getAttributes().put(attribute, new AttributeValue.Text(predicted.label())));
					// Scores of recommenders are any numbers; only those that can be one are a confidence.
					predicted.score().filter(score -> score >= 0 && score <= 1).ifPresent(score -> Annotations.score(annotation, score));
					document.getAnnotations().add(annotation);
				});
			}
		} catch (IOException e) {
			throw connection.failed(e.getMessage(), e);
		}
		return document;
	}

	/** Shows the recommender labelled texts, all at once. */
	void learn(List<SourceRecord> texts, Progress progress) throws IOException {
		List<CasCodec.Cas> all = codec.write(ontology, texts, layer);
		ObjectNode request = request(all.getFirst());
		ArrayNode documents = request.putArray("documents");
		for (int i = 0; i < all.size(); i++) {
			documents.add(document(texts.get(i), all.get(i)));
		}
		// Types only grow from text to text, so those of the last hold for all.
		request.put("typeSystem", all.getLast().typeSystem());
		connection.post("train", request, progress);
	}

	/** @param text the one whose whole length is asked about; of several the first, as INCEpTION has it */
	private ObjectNode request(CasCodec.Cas text) {
		ObjectNode request = Json.mapper().createObjectNode();
		ObjectNode about = request.objectNode().put("layer", layer.type()).put("feature", layer.feature()).put("projectId", number(String.valueOf(ontology.getId())))
				.put("anchoringMode", anchoring).put("crossSentence", false);
		about.putObject("range").put("begin", 0).put("end", text.length());
		// What INCEpTION itself sends, and its recommenders in Python read, is the metadata; its guide has the config.
		request.set("metadata", about);
		request.set("config", about.deepCopy());
		return request;
	}

	private static ObjectNode document(SourceRecord one, CasCodec.Cas cas) {
		return Json.mapper().createObjectNode().put("xmi", cas.xmi()).put("documentId", number(one.item().id())).put("userId", USER);
	}

	/** Their ids are numbers; the same text has the same each time. */
	private static int number(String id) {
		return id.hashCode() & Integer.MAX_VALUE;
	}

	@Override
	public void close() {
		connection.close();
	}
}
