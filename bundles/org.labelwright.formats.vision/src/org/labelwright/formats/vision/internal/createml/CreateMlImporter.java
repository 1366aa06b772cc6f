/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.createml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.core.format.support.Reading;
import org.labelwright.formats.vision.internal.support.RecordSource;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.annotation.Annotation;

/**
 * Reads the annotations of Apple's Create ML for object detection: a list of images with boxes by their centre in pixels
 * (developer.apple.com/documentation/createml/building-an-object-detector-data-source).
 */
public final class CreateMlImporter implements Importer {

	static final String ID = "createml";
	/** What the list and the class in it are called: first by Create ML, then by older files and other tools. */
	static final List<String> LISTS = List.of("annotations", "annotation");
	static final List<String> LABELS = List.of("label", "annotation", "name");
	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX).with(Feature.SCORES);

	private final Origins origins = new Origins(ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			return files(path).isEmpty() ? 0 : 0.85;
		}
		Set<String> names = Reading.names(path);
		return LISTS.stream().anyMatch(list -> names.contains("1:" + list)) && names.stream().noneMatch("0:annotations"::equals) && (names.contains("1:image") || names.contains("1:imagefilename")) ? 0.9 : 0;
	}

	private List<Path> files(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path file : Images.files(folder, 1)) {
			if (file.toString().endsWith(".json") && detect(file) > 0) {
				found.add(file);
			}
		}
		return found;
	}

	@Override
	public Capabilities capabilities() {
		return CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> found = Files.isDirectory(path) ? files(path) : List.of(path);
		if (found.size() != 1) {
			throw new BadInputException(path, "", found.isEmpty() ? "has no JSON file of Create ML" : "has several JSON files of Create ML; name one of them");
		}
		Path file = found.getFirst();
		Classes classes = new Classes(Images.name(file));
		long[] count = new long[1];
		Reading.records(file, "", (key, node, where) -> {
			count[0]++;
			Values.list(node.path(member(node, LISTS)), "\"annotations\"").forEach(one -> classes.add(Values.text(one.path(member(one, LABELS)), "label")));
		});
		Images images = Images.in(file.toAbsolutePath().getParent());
		return new RecordSource(ID, file, "", count[0], classes.ontology(), List.of(Layer.MAIN), Optional.empty(),
				(key, node, where) -> Optional.of(read(file, node, images, classes)));
	}

	/** The first of these names that is there, or else the first of all. */
	private static String member(JsonNode node, List<String> names) {
		return names.stream().filter(node::has).findFirst().orElse(names.getFirst());
	}

	private SourceRecord read(Path file, JsonNode node, Images images, Classes classes) throws IOException {
		String member = node.has("image") ? "image" : "imagefilename";
		String name = Values.text(node.path(member), "\"image\"");
		Optional<Path> media = images.find(name);
		List<Annotation> read = new ArrayList<>();
		String list = member(node, LISTS);
		for (JsonNode one : node.get(list)) {
			String label = member(one, LABELS);
			JsonNode c = Values.object(one.path("coordinates"), "\"coordinates\"");
			double w = Values.number(c.path("width"), "width");
			double h = Values.number(c.path("height"), "height");
			Box box = new Box(Values.number(c.path("x"), "x") - w / 2, Values.number(c.path("y"), "y") - h / 2, w, h);
			Annotation annotation = annotations.annotation(classes.id(one.get(label).textValue()), box);
			if (one.path("confidence").isNumber()) {
				Annotations.score(annotation, Values.number(one.get("confidence"), "confidence"));
			}
			ObjectNode kept = origins.object().put("of", Origins.sum(box));
			kept.set("coordinates", c);
			kept.put("label", label).set("rest", origins.rest(one, List.of(label, "coordinates", "confidence")));
			annotation.setOrigin(origins.orNull(kept));
			read.add(annotation);
		}
		ObjectNode kept = origins.object().put("member", member).put("name", name).put("list", list);
		kept.set("rest", origins.rest(node, List.of(member, list)));
		return Annotations.sourceRecord(Images.item(file, name, media, 0, 0).withOrigin(origins.text(kept)), media, read);
	}
}
