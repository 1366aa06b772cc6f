/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.ade20k;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.json.Json;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Lines;
import org.labelwright.formats.vision.internal.support.PartOf;
import org.labelwright.formats.vision.internal.support.Partition;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Reads ADE20K: a folder of images with what stands beside them, in the form with JSON or in that with lists of attributes. */
public final class Ade20kImporter implements Importer {

	private static final int PROBED = 2000;

	/** @param described the JSON or the list of attributes */
	private record Entry(String stem, Path image, Optional<Path> described) {

		boolean isJson() {
			return described.isPresent() && described.get().toString().endsWith(".json");
		}

		Path beside(String ending) {
			return image.resolveSibling(Images.stem(image.getFileName().toString()) + ending);
		}
	}

	/** A line of a list of attributes. */
	private record Row(int id, int level, boolean occluded, String name, String rawName, String words) {
	}

	private final Origins origins = new Origins(Ade20k.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return 0;
		}
		return Images.files(path, Integer.MAX_VALUE).stream().map(Path::toString).limit(PROBED).anyMatch(name -> name.endsWith(Ade20k.LINES) || name.endsWith(Ade20k.SEGMENTS)
				&& Files.isRegularFile(Path.of(name.substring(0, name.length() - Ade20k.SEGMENTS.length()) + ".json"))) ? 0.95 : 0;
	}

	@Override
	public Capabilities capabilities() {
		return Ade20k.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (!Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is no folder; ADE20K is a folder of images with what stands beside them");
		}
		Classes classes = new Classes(Images.name(path));
		List<Entry> entries = new ArrayList<>();
		List<Path> images = Images.in(path).all().stream().filter(image -> !Ade20k.isMask(image.getFileName().toString())).toList();
		for (int i = 0; i < images.size(); i++) {
			progress.at(i, images.size());
			Path image = images.get(i);
			Entry bare = new Entry(Images.stem(Images.relative(path, image)), image, Optional.empty());
			Optional<Path> described = List.of(bare.beside(".json"), bare.beside(Ade20k.LINES)).stream().filter(Files::isRegularFile).findFirst();
			Entry entry = new Entry(bare.stem(), image, described);
			entries.add(entry);
			addClasses(entry, classes);
		}
		return new ListedSource<>(Images.name(path), Ade20k.ID, classes.ontology(), entries, entry -> read(path, entry, classes, losses));
	}

	private static void addClasses(Entry entry, Classes classes) throws IOException {
		if (entry.isJson()) {
			for (JsonNode object : json(entry.described().get()).path("annotation").path("object")) {
				Reading.at(entry.described().get(), "object " + object.path("id").asText(), () -> classes.add(Values.text(object.path("name"), "name")));
			}
		} else if (entry.described().isPresent()) {
			rows(entry.described().get()).forEach(row -> classes.add(row.name()));
		}
	}

	/** In UTF-8, or in Latin 1, in which some of the files are. */
	private static JsonNode json(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			text = new String(bytes, StandardCharsets.ISO_8859_1);
		}
		try {
			JsonNode node = Json.mapper().readTree(text);
			if (!node.path("annotation").path("object").isContainerNode()) {
				throw new BadInputException(file, "annotation.object", "is missing");
			}
			return node;
		} catch (JsonProcessingException e) {
			throw new BadInputException(file, "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()), "is not whole or not JSON: " + e.getOriginalMessage(), e);
		}
	}

	/** Instance # part level # occluded # class # as it was named # "attributes". */
	private static List<Row> rows(Path file) throws IOException {
		List<Row> rows = new ArrayList<>();
		Lines.forEach(file, (line, number) -> {
			if (!line.isBlank()) {
				String[] cells = line.split("#", -1);
				if (cells.length != 6) {
					throw new IllegalArgumentException("a line has 6 columns, here are " + cells.length);
				}
				int level = Values.count(cells[1], "part level");
				if (level > Ade20k.MAX_LEVELS) {
					throw new IllegalArgumentException("parts are at most " + Ade20k.MAX_LEVELS + " levels deep");
				}
				rows.add(new Row(Values.count(cells[0], "instance"), level, cells[2].strip().equals("1"), cells[3].strip(), cells[4].strip(), cells[5].strip().replaceAll("^\"|\"$", "")));
			}
		});
		return rows;
	}

	private static Optional<String> split(String stem) {
		List<String> folders = List.of(stem.split("/"));
		return folders.contains("training") ? Optional.of("train") : folders.contains("validation") ? Optional.of("val") : folders.contains("test") ? Optional.of("test") : Optional.empty();
	}

	private SourceRecord read(Path path, Entry entry, Classes classes, LossReport losses) throws IOException {
		Item item = Images.item(path, Images.relative(path, entry.image()), Optional.of(entry.image()), 0, 0).withSplit(split(entry.stem()));
		ObjectNode kept = origins.object();
		List<Annotation> read;
		if (entry.isJson()) {
			JsonNode annotation = json(entry.described().get()).path("annotation");
			kept.set(Ade20k.REST, origins.rest(annotation, List.of("filename", "folder", "imsize", "object")));
			kept.set("folder", annotation.path("folder"));
			read = objects(entry, item, annotation.path("object"), classes, losses);
		} else if (entry.described().isPresent()) {
			kept.put(Ade20k.OLD, true);
			read = instances(entry, item, classes, losses);
		} else {
			kept.put(Ade20k.NO_FILE, true);
			read = List.of();
		}
		return Annotations.sourceRecord(item.withOrigin(origins.text(kept)), Optional.of(entry.image()), read);
	}

	private List<Annotation> objects(Entry entry, Item item, JsonNode objects, Classes classes, LossReport losses) throws IOException {
		Path file = entry.described().orElseThrow();
		Map<String, Annotation> byId = new HashMap<>();
		Map<Annotation, String> wholes = new HashMap<>();
		List<Annotation> read = new ArrayList<>();
		for (JsonNode object : objects) {
			String id = object.path("id").asText();
			Reading.at(file, "object " + id, () -> {
				Optional<Geometry> geometry = geometry(entry, item, object);
				if (geometry.isEmpty()) {
					losses.add("objects", "those without an outline or mask are not read", item.id(), id);
					return null;
				}
				Annotation annotation = annotations.annotation(classes.id(Values.text(object.path("name"), "name")), geometry.get());
				annotation.setOccluded(object.path("occluded").asText().equals("yes"));
				annotation.setTruncated(object.path("crop").asText().equals("1"));
				if (object.path("attributes").isArray()) {
					object.path("attributes").forEach(word -> word(annotation, word.asText()));
				} else {
					words(annotation, object.path("attributes").asText());
				}
				ObjectNode kept = origins.object().put(Ade20k.SUM, Origins.sum(geometry.get()));
				kept.set(Ade20k.REST, origins.rest(object, Ade20k.FIELDS));
				// How empty lists and flags are put differs from file to file.
				ObjectNode spelled = kept.putObject(Ade20k.OBJECT);
				Ade20k.FIELDS.stream().filter(object::has).forEach(field -> spelled.set(field, object.get(field)));
				annotation.setOrigin(origins.orNull(kept));
				byId.put(id, annotation);
				JsonNode whole = object.path("parts").path("ispartof");
				String of = whole.isArray() ? whole.path(0).asText() : whole.asText();
				if (!of.isEmpty()) {
					wholes.put(annotation, of);
				}
				return read.add(annotation);
			});
		}
		wholes.forEach((part, whole) -> {
			if (byId.containsKey(whole) && byId.get(whole) != part) {
				PartOf.relate(part, byId.get(whole));
			}
		});
		return read;
	}

	private static Optional<Geometry> geometry(Entry entry, Item item, JsonNode object) throws IOException {
		double[] x = Values.numbers(object.path("polygon").path("x"), "polygon x");
		double[] y = Values.numbers(object.path("polygon").path("y"), "polygon y");
		if (x.length != y.length) {
			throw new IllegalArgumentException("the polygon has " + x.length + " x and " + y.length + " y");
		}
		if (x.length >= 3) {
			double[] xy = new double[2 * x.length];
			for (int i = 0; i < x.length; i++) {
				xy[2 * i] = x[i];
				xy[2 * i + 1] = y[i];
			}
			return Optional.of(Rings.polygon(Coordinates.of(xy)));
		}
		Path folder = entry.image().getParent();
		Path mask = folder.resolve(object.path("instance_mask").asText("").replace("\0", "")).normalize();
		return mask.startsWith(folder) && Files.isRegularFile(mask)
				? Optional.of(Pngs.paste(new ByteArrayInputStream(Files.readAllBytes(mask)), 0, 0, item.width(), item.height())) : Optional.empty();
	}

	private static void words(Annotation annotation, String words) {
		for (String word : words.split(",")) {
			word(annotation, word.strip());
		}
	}

	private static void word(Annotation annotation, String word) {
		if (!word.isEmpty()) {
			Values.put(annotation, word, new AttributeValue.Flag(true));
		}
	}

	private List<Annotation> instances(Entry entry, Item item, Classes classes, LossReport losses) throws IOException {
		List<Annotation> read = new ArrayList<>();
		Map<Integer, Level> levels = new TreeMap<>();
		for (Row row : rows(entry.described().orElseThrow())) {
			if (!levels.containsKey(row.level())) {
				levels.put(row.level(), level(entry, item, row.level()));
			}
			Mask mask = levels.get(row.level()).masks().get(row.id());
			if (mask == null) {
				losses.add("objects", "those without an outline or mask are not read", item.id(), Integer.toString(row.id()));
				continue;
			}
			Annotation annotation = annotations.annotation(classes.id(row.name()), mask);
			annotation.setOccluded(row.occluded());
			words(annotation, row.words());
			ObjectNode kept = origins.object().put(Ade20k.SUM, Origins.sum(mask)).put(Ade20k.NUMBER, levels.get(row.level()).number(mask)).put("level", row.level());
			kept.putObject(Ade20k.REST).put("raw_name", row.rawName());
			annotation.setOrigin(origins.orNull(kept));
			read.add(annotation);
		}
		return read;
	}

	/** @param masks by the number of the instance */
	private record Level(BufferedImage image, Map<Integer, Mask> masks) {

		/** Of the class, at the first pixel. */
		int number(Mask mask) {
			int first = mask.counts()[0];
			int rgb = image.getRGB(first / mask.height(), first % mask.height());
			return (rgb >> 16 & 0xff) / 10 * 256 + (rgb >> 8 & 0xff);
		}
	}

	/** Instances are numbered by their blues in order, from 1 on; 0 is nothing. */
	private static Level level(Entry entry, Item item, int level) throws IOException {
		Path file = entry.beside(level == 0 ? Ade20k.SEGMENTS : Ade20k.PARTS + level + ".png");
		if (!Files.isRegularFile(file)) {
			return new Level(null, Map.of());
		}
		BufferedImage image = Pngs.read(file);
		if (image.getWidth() != item.width() || image.getHeight() != item.height()) {
			throw new BadInputException(file, "", "is not of the size of the image");
		}
		Map<Integer, Mask> masks = new HashMap<>();
		int[] number = { 0 };
		Partition.masks(item.width(), item.height(), (x, y) -> image.getRGB(x, y) & 0xff).forEach((blue, mask) -> {
			if (blue != 0) {
				masks.put(++number[0], mask);
			}
		});
		return new Level(image, masks);
	}
}
