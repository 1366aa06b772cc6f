/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.TextPart;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.json.Json;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.annotation.Track;
import org.labelwright.model.ontology.Ontology;

/** Writes a list of tasks as Label Studio imports it. */
public final class StudioExporter implements Exporter {

	private final Origins origins = new Origins(StudioImporter.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(StudioImporter.FPS);
	}

	@Override
	public Capabilities capabilities() {
		return StudioImporter.CAPABILITIES.noting("Attributes are written as text areas, that named channel as the channel of a stretch of sound. Classes of an item as a whole are choices of the control \"choice\". An order of parts is a Ranker of a List, a question with two parts for choices a Pairwise; with a third choice, such as a tie, it is Choices. Parts of a polygon are joined by cuts. Tracks are rectangles of videos, with the keyframes that Label Studio needs to know when the object is out of sight.");
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is a folder; Label Studio's JSON is written into a file");
		}
		double fps = options.number(StudioImporter.FPS.name());
		if (fps <= 0) {
			throw new BadInputException("The option fps is more than 0");
		}
		long[] written = new long[1];
		AtomicFiles.write(path, out -> written[0] = write(source, out, fps, losses, progress));
		return written[0];
	}

	private long write(DatasetSource source, OutputStream out, double fps, LossReport losses, Progress progress) throws IOException {
		ObjectMapper mapper = Json.mapper();
		Run run = new Run(source, fps, losses);
		try (JsonGenerator json = mapper.createGenerator(out)) {
			json.writeStartArray();
			source.forEach(one -> mapper.writeTree(json, run.task(one)), progress);
			json.writeEndArray();
		}
		return run.written;
	}

	/** One export. */
	private final class Run {

		private final Map<String, String> names;
		private final Map<String, String> relationNames = new HashMap<>();
		private final Ontology ontology;
		private final Map<String, ComparedQuestions.Kind> kinds;
		private final List<Layer> layers;
		private final double fps;
		private final LossReport losses;
		private final ExportCheck check;
		/** What is compared in the task that is written. */
		private ComparedResults compared;
		private long written;

		Run(DatasetSource source, double fps, LossReport losses) {
			this.names = Classes.names(source.ontology());
			source.ontology().getRelationTypes().forEach(type -> relationNames.put(type.getId(), type.getName() == null ? type.getId() : type.getName()));
			this.ontology = source.ontology();
			this.kinds = ComparedQuestions.kinds(ontology);
			this.layers = source.layers();
			this.fps = fps;
			this.losses = losses;
			this.check = new ExportCheck("Label Studio", capabilities(), losses);
		}

		ObjectNode task(SourceRecord one) throws IOException {
			check.item(one);
			JsonNode kept = origins.of(one.item().origin());
			ObjectNode task = kept.path("task").isObject() ? kept.get("task").deepCopy() : origins.object();
			compared = new ComparedResults(task.has("data") ? comparedBefore(one.item(), kept) : comparedNow(one));
			if (!task.has("data")) {
				data(task.putObject("data"), one);
			}
			boolean fresh = !kept.has("annotations") && !kept.has("predictions");
			if (fresh || kept.has("annotations")) {
				task.putArray("annotations");
			}
			list(task, "annotations", one, kept);
			list(task, "predictions", one, kept);
			return task;
		}

		/** What an annotation of before says nothing of any more, or never has, stays an annotation: somebody has looked. */
		private void list(ObjectNode task, String list, SourceRecord one, JsonNode kept) {
			boolean predictions = list.equals("predictions");
			SortedMap<Integer, AnnotationDocument> documents = TaskLayers.places(one.documents(), predictions);
			for (int place = 0; place < kept.path(list).size(); place++) {
				if (TaskLayers.isThere(layers, predictions, place)) {
					documents.computeIfAbsent(place, empty -> AnnotationFactory.eINSTANCE.createAnnotationDocument());
				}
			}
			documents.forEach((place, document) -> task.withArray(list).add(annotation(document, one.item(), kept.path(list).path(place), text(task.get("data")))));
		}

		/** As the task was read. */
		private static Optional<Compared> comparedBefore(Item item, JsonNode kept) {
			List<String> pair = new ArrayList<>();
			kept.path("pair").forEach(field -> pair.add(field.asText()));
			List<String> ids = Compared.ids(kept.get("task"));
			List<String> parts = item.parts().stream().map(TextPart::name).toList();
			return parts.isEmpty() ? Optional.empty() : Compared.of(kept.get("task"), pair, !parts.containsAll(ids));
		}

		private Optional<Compared> comparedNow(SourceRecord one) throws IOException {
			return one.item().parts().isEmpty() || one.media().isEmpty() ? Optional.empty()
					: Optional.of(ComparedQuestions.ofItem(one.item(), Reading.text(one.media().get()), ontology));
		}

		/** Texts stand in the task itself, which is where Label Studio counts its offsets. */
		private void data(ObjectNode data, SourceRecord one) throws IOException {
			if (compared.compared().isPresent()) {
				data(data, compared.compared().get());
				return;
			}
			String object = object(one.item());
			if (object.equals("text") && one.media().isPresent()) {
				data.put(object, Reading.text(one.media().get()));
			} else {
				data.put(object, Images.reference(one.item(), losses));
			}
		}

		/** Parts that are ranked are the entries of a list, the others fields. */
		private static void data(ObjectNode data, Compared compared) {
			for (TextPart part : compared.parts()) {
				if (compared.entries().containsKey(part.name())) {
					data.withArray(compared.list().orElseThrow()).addObject().put("id", compared.id(part.name())).put("body", compared.text(part));
				} else {
					data.put(part.name(), compared.text(part));
				}
			}
		}

		/** Where Label Studio counts the offsets of spans. */
		private Optional<String> text(JsonNode data) {
			return compared.compared().map(Compared::text).or(() -> Optional.ofNullable(data.path("text").textValue()));
		}

		private ObjectNode annotation(AnnotationDocument document, Item item, JsonNode kept, Optional<String> text) {
			ObjectNode annotation = kept.path("rest").isObject() ? kept.get("rest").deepCopy() : origins.object();
			ArrayNode results = annotation.putArray("result");
			Map<String, String> ids = new HashMap<>();
			document.getAnnotations().forEach(one -> ids.put(one.getId(), origins.of(one.getOrigin()).path("id").asText(one.getId())));
			document.getTracks().forEach(one -> ids.put(one.getId(), origins.of(one.getOrigin()).path("id").asText(one.getId())));
			for (Annotation region : document.getAnnotations()) {
				check.annotation(item, region);
				sceneObject(region.getSceneObject(), item, region);
				Optional<Geometry> geometry = WholeClasses.isWhole(region) ? Optional.empty() : check.geometry(item, region);
				geometry.ifPresent(shape -> {
					region(results, region, shape, item, ids.get(region.getId()), text);
					written++;
				});
				if (geometry.isEmpty()) {
					// Nothing can refer to what is no region.
					ids.remove(region.getId());
				}
			}
			StudioTracks.Clock clock = new StudioTracks.Clock(origins.of(item.origin()).path("fps").asDouble(fps), origins.of(item.origin()).path("first").asInt(1));
			document.getTracks().forEach(track -> track(results, track, item, ids.get(track.getId()), clock));
			wholes(results, document, item, kept.path("wholes"));
			for (Labelled region : Stream.<Labelled>concat(document.getAnnotations().stream(), document.getTracks().stream()).toList()) {
				region.getRelations().forEach(relation -> relation(results, region, relation, ids, item));
			}
			return annotation;
		}

		private void sceneObject(String object, Item item, Labelled region) {
			if (object != null) {
				losses.add("objects of scenes", "Label Studio does not say which regions are one object", item.id(), region.getId());
			}
		}

		private void track(ArrayNode results, Track track, Item item, String id, StudioTracks.Clock clock) {
			sceneObject(track.getSceneObject(), item, track);
			JsonNode kept = origins.of(track.getOrigin());
			String label = label(track);
			if (kept.path("of").asLong(-1) == StudioTracks.sum(track) && kept.path("results").isArray()) {
				asItCame(results, kept, track, label);
			} else {
				Track rectangles = StudioTracks.rectangles(track, item, losses);
				ObjectNode value = origins.object();
				kept.path("results").path(0).path("value").properties().forEach(member -> value.set(member.getKey(), member.getValue().deepCopy()));
				if (!rectangles.getKeyframes().isEmpty()) {
					StudioTracks.write(rectangles, value.putArray("sequence"), item.width(), item.height(), clock);
				}
				if (value.path("sequence").isEmpty()) {
					losses.add("tracks", "has no keyframe in which it is seen; left out", item.id(), track.getId());
					return;
				}
				value.putArray("labels").add(label);
				ObjectNode result = result(results, id, StudioTracks.TYPE, "box", item);
				result.set("value", value);
				Annotations.score(track).ifPresent(score -> result.put("score", score));
			}
			written++;
			values(results, kept.path("results"), track, id, item);
		}

		private String label(Labelled region) {
			return region.getLabelClass() == null ? "" : names.getOrDefault(region.getLabelClass(), region.getLabelClass());
		}

		/** The shape of a region that nobody has changed since. */
		private static void asItCame(ArrayNode results, JsonNode kept, Labelled region, String label) {
			kept.get("results").forEach(result -> {
				if (!StudioValues.isValue(result.path("type").asText())) {
					results.add(withChannel(relabelled(result.deepCopy(), label), region));
				}
			});
		}

		private void region(ArrayNode results, Annotation region, Geometry geometry, Item item, String id, Optional<String> text) {
			JsonNode kept = origins.of(region.getOrigin());
			boolean untouched = kept.path("of").asLong(-1) == Origins.sum(geometry) && kept.path("results").isArray();
			String label = label(region);
			if (untouched) {
				asItCame(results, kept, region, label);
				values(results, kept.path("results"), region, id, item);
				return;
			}
			if (item.width() <= 0 && item.mediaType().startsWith("image/")) {
				losses.add("annotations", "the size of the image is not known", item.id(), region.getId());
				return;
			}
			if (geometry instanceof Span span && compared.compared().isPresent()) {
				spanOfPart(results, region, span, item, id);
				return;
			}
			String type = StudioShapes.type(geometry);
			Coordinates points = geometry instanceof Points set ? set.points() : Coordinates.of(0, 0);
			if (geometry instanceof Span span && span.fragments().size() > 1) {
				losses.add("gaps of spans", "Label Studio has spans of one piece; written from first to last character", item.id(), region.getId());
			}
			if (points.size() > 1) {
				losses.add("points", "Label Studio has single points; each is written by itself", item.id(), region.getId());
			}
			for (int i = 0; i < points.size(); i++) {
				ObjectNode result = result(results, i == 0 ? id : id + "-" + i, type, "label", item);
				StudioShapes.write(geometry instanceof Points ? new Points(Coordinates.of(points.x(i), points.y(i))) : geometry, result.putObject("value"), item.width(),
						item.height(), text);
				result.withObject("value").putArray(type).add(label);
				withChannel(result, region);
				Annotations.score(region).ifPresent(score -> result.put("score", score));
			}
			int first = results.size();
			values(results, kept.path("results"), region, id, item);
			for (int i = first; i < results.size(); i++) {
				// Label Studio repeats the shape in what is said of it, and that is another one now.
				if (results.get(i).path("value") instanceof ObjectNode value && (value.has("x") || value.has("points") || value.has("rle") || value.has("start"))) {
					StudioShapes.write(geometry, value, item.width(), item.height(), text);
				}
			}
		}

		/** Label Studio counts the offsets of a span in the one text that it shows as an object. */
		private void spanOfPart(ArrayNode results, Annotation region, Span span, Item item, String id) {
			Compared texts = compared.compared().orElseThrow();
			Optional<TextPart> part = texts.partOf(span);
			if (part.isEmpty()) {
				losses.add("spans", "lie in an entry of a list or in several parts of the text; left out", item.id(), region.getId());
				return;
			}
			if (span.fragments().size() > 1) {
				losses.add("gaps of spans", "Label Studio has spans of one piece; written from first to last character", item.id(), region.getId());
			}
			ObjectNode result = result(results, id, "labels", "label", item).put("to_name", part.get().name());
			StudioShapes.write(Compared.moved(span, -part.get().start()), result.putObject("value"), 0, 0, Optional.of(texts.text(part.get())));
			result.withObject("value").putArray("labels").add(label(region));
			Annotations.score(region).ifPresent(score -> result.put("score", score));
			values(results, origins.of(region.getOrigin()).path("results"), region, id, item);
		}

		/** What is said of a region beside its shape: as it came as long as it says the same, in the order in which it came. */
		private void values(ArrayNode results, JsonNode kept, Labelled region, String id, Item item) {
			Map<String, AttributeValue> values = new TreeMap<>(region.getAttributes().map());
			StudioValues.channel(region).ifPresent(channel -> values.remove(StudioValues.CHANNEL));
			Map<String, List<String>> answers = new LinkedHashMap<>();
			region.getAnswers().forEach(answer -> answers.put(answer.getQuestion(), List.copyOf(answer.getChoices())));
			write(results, kept, answers, values);
			answers.forEach((question, choices) -> StudioValues.write(at(result(results, id, "choices", question, item), region), choices));
			values.forEach((name, value) -> StudioValues.write(at(result(results, id, control(value, item, region.getId()), name, item), region), value));
		}

		/** The type of control that holds a value. */
		private String control(AttributeValue value, Item item, String annotation) {
			if (value instanceof AttributeValue.Flag) {
				losses.add("boolean attributes", "Label Studio has texts for them", item.id(), annotation);
			}
			return value instanceof AttributeValue.Numeric ? "number" : "textarea";
		}

		/** Writes what there was of answers and values, and leaves those that are new. Of several results of one control, the last one counts. */
		private static void write(ArrayNode results, JsonNode kept, Map<String, List<String>> answers, Map<String, AttributeValue> values) {
			Map<String, JsonNode> last = new HashMap<>();
			kept.forEach(result -> last.put(result.path("from_name").asText(), result));
			kept.forEach(result -> {
				String name = result.path("from_name").asText();
				Optional<List<String>> answer = StudioValues.choices(result).flatMap(choices -> Optional.ofNullable(answers.get(name)));
				Optional<AttributeValue> value = StudioValues.read(result).flatMap(one -> Optional.ofNullable(values.get(name)));
				boolean same = answer.isPresent() && StudioValues.choices(last.get(name)).equals(answer) || value.isPresent() && StudioValues.read(last.get(name)).equals(value);
				if ((answer.isPresent() || value.isPresent()) && (same || last.get(name) == result)) {
					ObjectNode copy = result.deepCopy();
					if (!same) {
						answer.ifPresent(choices -> StudioValues.write(copy, choices));
						value.ifPresent(one -> StudioValues.write(copy, one));
					}
					results.add(copy);
				}
			});
			kept.forEach(result -> {
				String name = result.path("from_name").asText();
				StudioValues.choices(result).ifPresent(choices -> answers.remove(name));
				StudioValues.read(result).ifPresent(value -> values.remove(name));
			});
		}

		/** Label Studio repeats in each result of a stretch of sound which one it is of. */
		private static ObjectNode at(ObjectNode result, Labelled region) {
			if (region instanceof Annotation annotation && annotation.getGeometry() instanceof Interval interval) {
				StudioShapes.write(interval, result.withObject("value"), 0, 0, Optional.empty());
				withChannel(result, region);
			}
			return result;
		}

		/** The channel, where there are several or it was said before. */
		private static JsonNode withChannel(JsonNode result, Labelled region) {
			if (result.path("value") instanceof ObjectNode value) {
				StudioValues.channel(region).filter(channel -> channel > 0 || value.has(StudioValues.CHANNEL)).ifPresent(channel -> value.put(StudioValues.CHANNEL, channel));
			}
			return result;
		}

		/** The class may have been changed since it was read. */
		private static JsonNode relabelled(JsonNode result, String label) {
			String type = result.path("type").asText();
			JsonNode labels = result.path("value").path(type.endsWith("labels") ? type : "labels");
			if (labels instanceof ArrayNode list && !list.isEmpty() && !label.isEmpty() && !list.get(0).asText().equals(label)) {
				list.removeAll();
				list.add(label);
			}
			return result;
		}

		private static ObjectNode result(ArrayNode results, String id, String type, String from, Item item) {
			ObjectNode result = results.addObject().put("id", id).put("type", type).put("from_name", from)
					.put("to_name", object(item));
			if (item.width() > 0) {
				result.put("original_width", item.width()).put("original_height", item.height()).put("image_rotation", 0);
			}
			return result;
		}

		/** What the tag of the labelling configuration is called that shows the item. */
		private static String object(Item item) {
			return item.mediaType().startsWith("text/") ? "text" : item.mediaType().startsWith("audio/") ? "audio" : item.mediaType().startsWith("video/") ? "video" : "image";
		}

		/** What was read about the whole item is written back as it was, unless it was changed or is new. */
		private void wholes(ArrayNode results, AnnotationDocument document, Item item, JsonNode kept) {
			Map<String, List<String>> answers = new LinkedHashMap<>();
			document.getAnswers().forEach(answer -> answers.put(answer.getQuestion(), List.copyOf(answer.getChoices())));
			kept.forEach(result -> {
				if (Compared.isResult(result)) {
					compared.written(result, answers).ifPresent(results::add);
				} else if (!StudioValues.isValue(result.path("type").asText())) {
					results.add(result);
				}
			});
			compared.writeNew(answers, kinds, results);
			answers.keySet().stream().filter(question -> kinds.get(question) == ComparedQuestions.Kind.RANKING)
					.forEach(question -> losses.add("rankings", "Label Studio ranks the entries of a list; written as choices", item.id(), question));
			int first = results.size();
			Map<String, AttributeValue> values = new TreeMap<>(document.getAttributes().map());
			Map<String, List<Annotation>> classes = WholeClasses.byControl(document.getAnnotations());
			classes.forEach((control, said) -> {
				if (answers.put(control, classNames(said, item)) != null) {
					losses.add("answers", "their question has the name of the control \"" + control + "\", which says classes of the item", item.id(), "");
				}
			});
			write(results, kept, answers, values);
			answers.forEach((question, choices) -> StudioValues.write(results.addObject().put("type", "choices").put("from_name", question).put("to_name", object(item)), choices));
			values.forEach((name, value) -> StudioValues.write(results.addObject().put("type", control(value, item, "")).put("from_name", name).put("to_name", object(item)), value));
			for (int i = first; i < results.size(); i++) {
				List<Annotation> said = classes.get(results.get(i).path("from_name").asText());
				JsonNode result = results.get(i);
				if (said != null && result.path("type").asText().equals("choices") && StreamSupport.stream(kept.spliterator(), false).noneMatch(result::equals)) {
					score((ObjectNode) result, said, item);
				}
			}
		}

		/** The names of the classes of the whole item; what else is said of it has no place. */
		private List<String> classNames(List<Annotation> wholes, Item item) {
			List<String> said = new ArrayList<>();
			for (Annotation whole : wholes) {
				if (whole.getLabelClass() == null) {
					losses.add("annotations", "a label of the whole item without a class says nothing", item.id(), whole.getId());
					continue;
				}
				said.add(names.getOrDefault(whole.getLabelClass(), whole.getLabelClass()));
				written++;
				if (!whole.getAttributes().isEmpty()) {
					losses.add(Feature.ATTRIBUTES.words(), "Label Studio has none of a class of the whole item", item.id(), whole.getId());
				}
				if (!whole.getAnswers().isEmpty()) {
					losses.add(Feature.ANSWERS.words(), "Label Studio has none about a class of the whole item", item.id(), whole.getId());
				}
			}
			return said;
		}

		/** One result says all classes of a control, so it has one score. */
		private void score(ObjectNode result, List<Annotation> said, Item item) {
			List<Optional<Double>> scores = said.stream().map(Annotations::score).distinct().toList();
			result.remove("score");
			if (scores.size() == 1) {
				scores.getFirst().ifPresent(score -> result.put("score", score));
			} else {
				said.forEach(whole -> losses.add(Feature.SCORES.words(), "the classes of the whole item are one result with one score", item.id(), whole.getId()));
			}
		}

		private void relation(ArrayNode results, Labelled from, Relation relation, Map<String, String> ids, Item item) {
			if (!ids.containsKey(from.getId()) || !ids.containsKey(relation.getTarget())) {
				losses.add("relations", "Label Studio has them between regions of one layer", item.id(), from.getId());
				return;
			}
			JsonNode kept = origins.of(relation.getExtra());
			ObjectNode result = kept.isObject() ? kept.deepCopy() : origins.object().put("type", "relation").put("direction", "right");
			result.put("from_id", ids.get(from.getId())).put("to_id", ids.get(relation.getTarget()));
			String name = relation.getType() == null ? "" : relationNames.getOrDefault(relation.getType(), relation.getType());
			if (name.isEmpty()) {
				result.remove("labels");
			} else if (!result.path("labels").path(0).asText().equals(name)) {
				result.putArray("labels").add(name);
			}
			if (!relation.getAttributes().isEmpty()) {
				losses.add("attributes of relations", "Label Studio has labels of them alone", item.id(), from.getId());
			}
			results.add(result);
		}
	}
}
