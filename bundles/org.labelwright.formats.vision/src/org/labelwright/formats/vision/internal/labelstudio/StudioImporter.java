/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.core.format.support.Reading;
import org.labelwright.formats.vision.internal.support.RecordSource;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.annotation.Track;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;

/** Reads the JSON export of Label Studio: a list of tasks. */
public final class StudioImporter implements Importer {

	static final String ID = "labelstudio";
	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX, GeometryKind.ROTATED_BOX, GeometryKind.POLYGON, GeometryKind.ELLIPSE, GeometryKind.POINTS,
			GeometryKind.MASK, GeometryKind.SPAN, GeometryKind.INTERVAL, GeometryKind.WHOLE)
			.with(Feature.ATTRIBUTES, Feature.ITEM_ATTRIBUTES, Feature.ANSWERS, Feature.ITEM_ANSWERS, Feature.RELATIONS, Feature.SCORES, Feature.LAYERS, Feature.TEXT_PARTS,
					Feature.TRACKS, Feature.TURNED_ELLIPSES);
	static final FormatOption FPS = FormatOption.number("fps", "Frames a second of a video, where neither framesCount and duration nor the times of keyframes say it", 25);
	private static final FormatOption IMAGES = FormatOption.folder("images", "The folder with the media; that of the file where it is not given");

	private static final FormatOption CONTROLS = FormatOption.text("classes", "Names of Choices controls, with commas, whose choices are classes of the item as a whole and no answers; \""
			+ WholeClasses.CONTROL + "\", as in Label Studio's template of image classification, where it is not given");

	private static final FormatOption PAIR = FormatOption.text("pair", "The two fields of the data that Pairwise compares, the left one first; by their names where it is not given, such as text1,text2");

	private static final FormatOption SIZE = FormatOption.text("size", "The size of videos in pixels, such as 1920x1080, where no result has original_width and original_height");

	private final Origins origins = new Origins(ID);
	private final Annotations annotations = new Annotations();

	/** What all tasks of a file have in common. */
	private record Context(Path file, Images images, Classes classes, Map<String, String> relationTypes, WholeClasses wholes, TaskTexts texts, double fps, int[] videoSize, LossReport losses) {
	}

	@Override
	public double detect(Path path) throws IOException {
		Set<String> names = Reading.names(path);
		return names.contains("1:data") && (names.contains("1:annotations") || names.contains("1:predictions") || names.contains("3:result")) || StudioMin.isFile(names) ? 0.95 : 0;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(IMAGES, CONTROLS, PAIR, FPS, SIZE);
	}

	@Override
	public Capabilities capabilities() {
		return CAPABILITIES.noting("Text areas, numbers and ratings are attributes named by their control, the channel of a stretch of sound is the attribute channel. The choices of the control \"choice\" about an item as a whole, or of those that the option classes names, are its classes. JSON-MIN is read too, and written as full JSON. The texts that Pairwise compares and the entries of a List are parts of one text, a ranking is its answer, and so is what is in each bucket of a Ranker. Further annotations of a task and predictions are layers of their own. Rectangles of videos are tracks: what Label Studio interpolated between keyframes follows from these, and other members of a keyframe are its attributes.");
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Classes classes = new Classes(Images.name(path));
		WholeClasses wholes = WholeClasses.of(options.text("classes"));
		List<String> pair = pair(options.text(PAIR.name()));
		int[] videoSize = size(options.text(SIZE.name()));
		if (options.number(FPS.name()) <= 0) {
			throw new BadInputException("The option fps is more than 0");
		}
		ComparedQuestions questions = new ComparedQuestions(pair);
		Map<String, String> relationTypes = new HashMap<>();
		long[] counts = new long[3];
		Reading.records(path, "", (key, said, where) -> {
			JsonNode node = StudioMin.full(Values.object(said, "task"));
			counts[0]++;
			counts[1] = Math.max(counts[1], node.path("annotations").size());
			counts[2] = Math.max(counts[2], node.path("predictions").size());
			Reading.at(path, where, () -> {
				questions.add(node);
				return null;
			});
			for (String list : List.of("annotations", "predictions")) {
				for (JsonNode one : node.path(list)) {
					for (JsonNode result : one.path("result")) {
						label(result).ifPresent(classes::add);
						relationType(result).ifPresent(name -> relationTypes.computeIfAbsent(name, missing -> addRelationType(classes.ontology(), missing)));
					}
					wholes.names(one.path("result")).forEach(classes::add);
				}
			}
		});
		questions.addTo(classes.ontology());
		List<Layer> layers = new ArrayList<>(List.of(Layer.MAIN));
		for (int i = 1; i < Math.min(counts[1], 1000); i++) {
			layers.add(TaskLayers.annotation(i));
		}
		for (int i = 0; i < Math.min(counts[2], 1000); i++) {
			layers.add(TaskLayers.prediction(i));
		}
		Path folder = options.text("images").isEmpty() ? path.toAbsolutePath().getParent() : Path.of(options.text("images"));
		Images images = Images.withRecordings(folder);
		TaskTexts texts = new TaskTexts();
		Context context = new Context(path, images, classes, relationTypes, wholes, texts, options.number(FPS.name()), videoSize, losses);
		return new ForwardingSource(new RecordSource(ID, path, "", counts[0], classes.ontology(), layers, Optional.empty(),
				(key, node, where) -> {
					JsonNode task = StudioMin.full(node);
					return Optional.of(new Task(context, task, questions.compared(task)).read());
				})) {
			@Override
			public void close() throws IOException {
				try (texts) {
					super.close();
				}
			}
		};
	}

	private static List<String> pair(String option) {
		List<String> fields = option.isBlank() ? List.of() : List.of(option.strip().split("\\s*,\\s*"));
		if (!fields.isEmpty() && fields.stream().distinct().count() != 2) {
			throw new IllegalArgumentException("the option pair names two fields with a comma between, not \"" + option + "\"");
		}
		return fields;
	}

	/** Of the option; nothing is 0 x 0. */
	private static int[] size(String option) throws BadInputException {
		if (!option.isBlank() && !option.strip().matches("[1-9]\\d{0,5}x[1-9]\\d{0,5}")) {
			throw new BadInputException("The option size is the width and height of a video, such as 1920x1080, not \"" + option + "\"");
		}
		return option.isBlank() ? new int[2] : Stream.of(option.strip().split("x")).mapToInt(Integer::parseInt).toArray();
	}

	/** The first label of a result: in the member of its value that its type names, or that ends with labels. */
	private static Optional<String> label(JsonNode result) {
		JsonNode value = result.path("value");
		String type = result.path("type").asText();
		JsonNode labels = type.endsWith("labels") ? value.path(type) : value.path("labels");
		return labels.isArray() && !labels.isEmpty() && labels.get(0).isTextual() ? Optional.of(labels.get(0).textValue()) : Optional.empty();
	}

	/** The first label of a relation, if it has one. */
	private static Optional<String> relationType(JsonNode result) {
		boolean named = result.path("type").asText().equals("relation") && !result.path("labels").isEmpty();
		return named ? Optional.of(result.path("labels").get(0).asText()) : Optional.empty();
	}

	/** @return the id */
	private static String addRelationType(Ontology ontology, String name) {
		RelationType type = OntologyFactory.eINSTANCE.createRelationType();
		type.setId(Ids.ofName(name, id -> ontology.getRelationTypes().stream().anyMatch(other -> other.getId().equals(id))));
		type.setName(name);
		type.setDirected(true);
		ontology.getRelationTypes().add(type);
		return type.getId();
	}

	/** One task. */
	private final class Task {

		private final Context context;
		private final JsonNode node;
		private final Classes classes;
		private final Optional<Compared> compared;
		private Optional<String> text = Optional.empty();
		/** Types of results that have no place here and are kept. */
		private final Set<String> unread = new TreeSet<>();
		private final StudioTracks.Clock clock;
		private Item item;

		Task(Context context, JsonNode node, Optional<Compared> compared) {
			this.context = context;
			this.node = node;
			this.classes = context.classes();
			this.compared = compared;
			List<JsonNode> results = new ArrayList<>();
			results(results::add);
			this.clock = StudioTracks.clock(results.stream().filter(StudioTracks::isTrack).toList(), context.fps());
		}

		/** Gives each result of an annotation or prediction. */
		private void results(Consumer<JsonNode> consumer) {
			for (String list : List.of("annotations", "predictions")) {
				node.path(list).forEach(one -> one.path("result").forEach(consumer));
			}
		}

		SourceRecord read() throws IOException {
			JsonNode data = Values.object(node.path("data"), "\"data\"");
			Optional<Path> media;
			if (compared.isPresent()) {
				media = text(compared.get().text());
				item = item.withParts(compared.get().parts());
			} else {
				media = media(data);
			}
			ObjectNode kept = origins.object();
			kept.set("task", origins.rest(node, List.of("annotations", "predictions")));
			compared.map(Compared::pair).filter(pair -> !pair.isEmpty()).ifPresent(pair -> pair.forEach(kept.putArray("pair")::add));
			List<AnnotationDocument> documents = new ArrayList<>();
			for (String list : List.of("annotations", "predictions")) {
				if (node.has(list)) {
					ArrayNode wholes = kept.putArray(list);
					int number = 0;
					for (JsonNode one : Values.list(node.get(list), "\"" + list + "\"")) {
						Layer layer = list.equals("annotations") ? TaskLayers.annotation(number) : TaskLayers.prediction(number);
						number++;
						documents.add(document(one, layer, wholes.addObject()));
					}
				}
			}
			if (!unread.isEmpty()) {
				// The results themselves stand where they came from; here for those who ask what is kept alone.
				ObjectNode rest = kept.putObject("rest");
				unread.forEach(type -> rest.put(type, true));
			}
			if (documents.stream().anyMatch(document -> !document.getTracks().isEmpty())) {
				kept.put("fps", clock.fps()).put("first", clock.first());
				if (item.width() <= 0) {
					context.losses().add("sizes of videos", "no result has original_width, and the option size is not given; coordinates are percent", item.id(), "");
				}
			}
			return new SourceRecord(item.withOrigin(origins.text(kept)), media, documents);
		}

		/** Makes the item of a text. */
		private Optional<Path> text(String said) throws IOException {
			text = Optional.of(said);
			String path = "task-" + node.path("id").asText("0").replaceAll("[^\\w-]", "_") + ".txt";
			item = new Item(path, path, "text/plain", 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
			return Optional.of(context.texts().file(said));
		}

		/** Makes the item of the one thing that a task shows. */
		private Optional<Path> media(JsonNode data) throws IOException {
			String key = key(data);
			String value = data.path(key).asText();
			if (isText(key, value)) {
				return text(value);
			}
			String path = path(value);
			Optional<Path> media = context.images().find(path);
			int[] size = size();
			item = Images.item(context.file(), path, media, size[0], size[1]);
			if (size[0] == 0 && item.mediaType().startsWith("video/")) {
				item = Images.item(context.file(), path, media, context.videoSize()[0], context.videoSize()[1]);
			}
			return media;
		}

		private static String key(JsonNode data) {
			for (String name : List.of("image", "img", "text", "audio", "video")) {
				if (data.path(name).isTextual()) {
					return name;
				}
			}
			for (Map.Entry<String, JsonNode> one : data.properties()) {
				if (one.getValue().isTextual()) {
					return one.getKey();
				}
			}
			throw new IllegalArgumentException("the task has no media in its \"data\"");
		}

		private static boolean isText(String key, String value) {
			return key.equals("text") && !value.matches("(https?|s3|gs)://\\S+|/data/\\S+");
		}

		/** Of an address or a place on the server the path, of local files what follows ?d=. */
		private static String path(String value) {
			int local = value.indexOf("?d=");
			try {
				String decoded = URLDecoder.decode((local >= 0 ? value.substring(local + 3) : value.replaceFirst("\\?.*$", "")).replace("+", "%2B"), StandardCharsets.UTF_8);
				return decoded.replaceFirst("^\\w+://[^/]*/", "").replaceFirst("^/?data/(upload|local-files)/", "");
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException("\"" + value + "\" is no address that can be read", e);
			}
		}

		/** As the first result that says it has it. */
		private int[] size() {
			List<JsonNode> sized = new ArrayList<>(1);
			results(result -> {
				if (sized.isEmpty() && result.has("original_width") && result.has("original_height")) {
					sized.add(result);
				}
			});
			if (!sized.isEmpty()) {
				return new int[] { Values.count(sized.getFirst().get("original_width"), "original_width"), Values.count(sized.getFirst().get("original_height"), "original_height") };
			}
			return new int[2];
		}

		private AnnotationDocument document(JsonNode one, Layer layer, ObjectNode kept) {
			AnnotationDocument document = Annotations.document(item, layer);
			kept.set("rest", origins.rest(one, List.of("result")));
			ArrayNode said = kept.putArray("wholes");
			Map<String, Labelled> regions = new LinkedHashMap<>();
			Map<String, ArrayNode> results = new LinkedHashMap<>();
			JsonNode list = Values.list(one.path("result"), "\"result\"");
			for (JsonNode result : list) {
				region(result, one, layer, document, regions, results);
			}
			Set<String> about = WholeClasses.regions(list);
			Set<String> keptOnly = new HashSet<>();
			list.forEach(result -> Optional.ofNullable(result.path("id").textValue()).ifPresent(keptOnly::add));
			keptOnly.removeAll(regions.keySet());
			for (JsonNode result : list) {
				String id = result.path("id").asText();
				if (result.path("type").asText().equals("relation")) {
					if (keptOnly.contains(result.path("from_id").asText()) || keptOnly.contains(result.path("to_id").asText())) {
						unread.add("relation");
						said.add(result);
					} else {
						relation(result, regions);
					}
				} else if (regions.containsKey(id)) {
					about(result, regions.get(id));
					results.get(id).add(result);
				} else if (context.wholes().isClass(result, about)) {
					context.wholes().read(result, score(result, one, layer), classes).forEach(document.getAnnotations()::add);
					said.add(result);
				} else {
					if (!StudioValues.isValue(result.path("type").asText())) {
						unread.add(result.path("type").asText("result"));
					}
					about(result, document);
					said.add(result);
				}
			}
			regions.forEach((id, region) -> {
				ObjectNode origin = origins.object().put("id", id)
						.put("of", region instanceof Annotation annotation ? Origins.sum(annotation.getGeometry()) : StudioTracks.sum((Track) region));
				origin.set("results", results.get(id));
				region.setOrigin(origins.orNull(origin));
			});
			return document;
		}

		private void region(JsonNode result, JsonNode one, Layer layer, AnnotationDocument document, Map<String, Labelled> regions, Map<String, ArrayNode> results) {
			String id = result.path("id").asText();
			if (StudioTracks.isTrack(result)) {
				if (!regions.containsKey(id)) {
					Track track = StudioTracks.read(result, annotations.id(), item.width(), item.height(), clock);
					score(result, one, layer).ifPresent(score -> Annotations.score(track, score));
					document.getTracks().add(track);
					regions.put(id, track);
					results.put(id, origins.object().putArray("results"));
				}
				return;
			}
			Optional<Geometry> geometry = compared.isPresent() ? ofPart(result, compared.get())
					: StudioShapes.read(result.path("type").asText(), result.path("value"), item.width(), item.height(), text);
			if (geometry.isPresent() && !regions.containsKey(id)) {
				Annotation region = annotations.annotation(null, geometry.get());
				score(result, one, layer).ifPresent(score -> Annotations.score(region, score));
				StudioValues.readChannel(result.path("value"), region);
				document.getAnnotations().add(region);
				regions.put(id, region);
				results.put(id, origins.object().putArray("results"));
			}
		}

		/** Spans are counted in one of the texts. */
		private static Optional<Geometry> ofPart(JsonNode result, Compared texts) {
			return texts.partOf(result).flatMap(part -> StudioShapes.read(result.path("type").asText(), result.path("value"), 0, 0, Optional.of(texts.text(part)))
					.filter(Span.class::isInstance).map(span -> Compared.moved((Span) span, part.start())));
		}

		/** Of a result; in predictions that of the prediction where the result has none. */
		private static Optional<Double> score(JsonNode result, JsonNode one, Layer layer) {
			JsonNode score = result.hasNonNull("score") ? result.get("score") : TaskLayers.isPrediction(layer.id()) ? one.path("score") : result.path("score");
			return score.isNumber() ? Optional.of(Values.number(score, "score")) : Optional.empty();
		}

		private void about(JsonNode result, Labelled region) {
			label(result).ifPresent(name -> region.setLabelClass(classes.id(name)));
			answer(result).ifPresent(region.getAnswers()::add);
			StudioValues.read(result).ifPresent(value -> region.getAttributes().put(result.path("from_name").asText(), value));
		}

		private void about(JsonNode result, AnnotationDocument document) {
			if (Compared.isResult(result)) {
				new ComparedResults(compared).answers(result).forEach((question, choices) -> document.getAnswers().add(answer(question, choices)));
				return;
			}
			answer(result).ifPresent(document.getAnswers()::add);
			StudioValues.read(result).ifPresent(value -> document.getAttributes().put(result.path("from_name").asText(), value));
		}

		private static Optional<Answer> answer(JsonNode result) {
			return StudioValues.choices(result).map(choices -> answer(result.path("from_name").asText("choices"), choices));
		}

		private static Answer answer(String question, List<String> choices) {
			Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
			answer.setQuestion(question);
			answer.getChoices().addAll(choices);
			return answer;
		}

		private void relation(JsonNode result, Map<String, Labelled> regions) {
			Labelled from = regions.get(result.path("from_id").asText());
			Labelled to = regions.get(result.path("to_id").asText());
			if (from == null || to == null) {
				throw new IllegalArgumentException("a relation goes from " + result.path("from_id") + " to " + result.path("to_id") + ", which are not both regions");
			}
			Relation relation = AnnotationFactory.eINSTANCE.createRelation();
			relation.setTarget(to.getId());
			relationType(result).map(context.relationTypes()::get).ifPresent(relation::setType);
			relation.setExtra(new Origins(ID).orNull((ObjectNode) result));
			from.getRelations().add(relation);
		}
	}
}
