/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.assist.LabelMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.OntologyFormats;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/**
 * Tasks, results and labelling configurations of Label Studio, by way of the formats that are installed for its files: a request
 * holds what such a file holds. Keeps nothing; for several threads.
 */
final class StudioCodec {

	static final String FORMAT = "labelstudio";
	/** Layers of this name are the predictions of a task. */
	static final Layer PREDICTIONS = new Layer("prediction-1", "Predictions");

	private static final List<GeometryKind> EVERYTHING = List.of(GeometryKind.BOX, GeometryKind.POLYGON, GeometryKind.POINTS, GeometryKind.ELLIPSE, GeometryKind.MASK,
			GeometryKind.SPAN, GeometryKind.INTERVAL);

	private final Formats formats;
	private final OntologyFormats ontologies;
	private final ObjectMapper mapper = Json.mapper();

	StudioCodec(Contributions contributions) {
		formats = new Formats(contributions);
		ontologies = new OntologyFormats(contributions);
	}

	/** The labelling configuration for an ontology. A class that allows all geometry can label texts and recordings too. */
	String config(Ontology ontology) throws IOException {
		Ontology all = EcoreUtil.copy(ontology);
		LabelClasses.all(all).stream().filter(one -> one.getGeometryKinds().isEmpty()).forEach(one -> one.getGeometryKinds().addAll(EVERYTHING));
		return Scratch.with(folder -> {
			Path file = folder.resolve("config.xml");
			ontologies.get(FORMAT).writer().orElseThrow().get().write(all, file, new LossReport());
			return Files.readString(file);
		});
	}

	/** @throws BadInputException where it is no labelling configuration */
	Ontology ontology(String config) throws IOException {
		return Scratch.with(folder -> {
			Path file = Files.writeString(folder.resolve("config.xml"), config);
			try {
				return ontologies.read(file, Optional.of(FORMAT), new LossReport());
			} catch (BadInputException e) {
				// As below: where our scratch file is helps nobody.
				throw new BadInputException("the labelling configuration cannot be read: " + e.getMessage().replaceFirst("^" + Pattern.quote(file.toString()) + "[,:] *", ""));
			}
		});
	}

	/**
	 * A task for an item, with what its documents say: those of layers named prediction as predictions, all others as
	 * annotations. Its media is named by its path, a text stands in it.
	 */
	ObjectNode task(Ontology ontology, SourceRecord one) throws IOException {
		return Scratch.with(folder -> {
			Path file = folder.resolve("tasks.json");
			List<Layer> layers = one.documents().stream().map(document -> new Layer(document.getLayer(), document.getLayer())).toList();
			formats.write(new ListedSource<>("task", "labelwright", ontology, layers, Optional.empty(), List.of(one), same -> same), file, FORMAT, Map.of(),
					new LossReport(), Progress.NONE);
			return (ObjectNode) mapper.readTree(file.toFile()).get(0);
		});
	}

	/** The results of a prediction as a list, see {@link #task}. */
	ArrayNode results(Ontology ontology, SourceRecord one, AnnotationDocument predicted) throws IOException {
		predicted.setItem(one.item().id());
		predicted.setLayer(PREDICTIONS.id());
		JsonNode results = task(ontology, one.withDocuments(List.of(predicted))).path("predictions").path(0).path("result");
		return results instanceof ArrayNode list ? list : mapper.createArrayNode();
	}

	/** Documents, one for each list of results; and the names of their classes by id. */
	record Read(List<AnnotationDocument> documents, Ontology ontology) {
	}

	/**
	 * What a task says of an item: the media and the size that the task tells do not count.
	 *
	 * @param task with annotations and predictions
	 * @throws IOException with the reason, for people, where results are not as Label Studio has them
	 */
	Read documents(SourceRecord of, JsonNode task) throws IOException {
		return Scratch.with(folder -> {
			ObjectNode whole = mapper.createObjectNode().put("id", 1);
			data(whole.putObject("data"), of);
			for (String list : List.of("annotations", "predictions")) {
				ArrayNode copies = whole.putArray(list);
				for (JsonNode one : task.path(list)) {
					if (!(one instanceof ObjectNode object)) {
						throw new IOException("a prediction is no object");
					}
					copies.add(completed(object.deepCopy(), of.item()));
				}
			}
			Path file = folder.resolve("tasks.json");
			mapper.writeValue(file.toFile(), mapper.createArrayNode().add(whole));
			List<AnnotationDocument> documents = new ArrayList<>();
			try (DatasetSource source = formats.open(file, Optional.of(FORMAT), Map.of(), new LossReport(), Progress.NONE)) {
				source.forEach(one -> documents.addAll(one.documents()), Progress.NONE);
				return new Read(documents, source.ontology());
			} catch (BadInputException e) {
				// Where in our scratch file it stands helps nobody.
				throw new IOException("results are not as Label Studio has them: " + e.getMessage().replace(file + ", ", "").replaceFirst("^line \\d+, column \\d+: ", ""), e);
			}
		});
	}

	private static void data(ObjectNode data, SourceRecord of) throws IOException {
		String type = of.item().mediaType();
		if (type.startsWith("text/") && of.media().isPresent()) {
			data.put("text", Reading.text(of.media().get()));
		} else {
			data.put(type.startsWith("audio/") ? "audio" : "image", type.startsWith("audio/") ? "item.wav" : "item.png");
		}
	}

	/** Backends leave out what Label Studio itself would add, such as the ids of regions; the size of the image is known better here. */
	private static ObjectNode completed(ObjectNode prediction, Item item) {
		int number = 0;
		for (JsonNode one : prediction.path("result")) {
			if (one instanceof ObjectNode result) {
				if (!result.hasNonNull("id") && result.path("type").asText().matches(".*labels|rectangle|ellipse|polygon|keypoint|brush")) {
					result.put("id", "region-" + number++);
				}
				if (item.width() > 0) {
					// What others say of the size may be of a smaller copy; places are in percent of it all the same.
					result.put("original_width", item.width()).put("original_height", item.height());
				}
			}
		}
		return prediction;
	}

	/** Gives annotations the classes of another ontology, by the names of their own; those it does not have are taken out. */
	static void reclass(AnnotationDocument document, Ontology from, LabelMap into) {
		Map<String, String> names = Classes.names(from);
		List<Annotation> left = new ArrayList<>();
		for (Annotation annotation : document.getAnnotations()) {
			annotation.setOrigin(null);
			annotation.getRelations().forEach(relation -> relation.setExtra(null));
			String name = names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass());
			Optional<String> id = name == null ? Optional.empty() : into.find(name);
			annotation.setLabelClass(id.orElse(null));
			if (name != null && id.isEmpty()) {
				left.add(annotation);
			}
		}
		document.getAnnotations().removeAll(left);
	}
}
