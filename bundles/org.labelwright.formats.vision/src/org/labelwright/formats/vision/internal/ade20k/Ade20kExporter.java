/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.ade20k;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.PartOf;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.formats.vision.internal.support.Shapes;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;

/** Writes ADE20K as it is since 2020: JSON with polygons, images of classes and instances, and masks of objects that have no polygon. */
public final class Ade20kExporter implements Exporter {

	/** An object on its way: its place in the list is its id. */
	private record Part(Annotation annotation, Geometry geometry, String name, JsonNode kept) {
	}

	private final Origins origins = new Origins(Ade20k.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return Ade20k.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		try (FolderOutput folder = new FolderOutput(path)) {
			Run run = new Run(source, folder, options.flag(FolderOutput.MEDIA.name()), losses);
			source.forEach(run::add, progress);
			folder.commit();
			return run.written;
		}
	}

	/** One export. */
	private final class Run {

		private final FolderOutput folder;
		private final boolean media;
		private final LossReport losses;
		private final Shapes shapes;
		/** The numbers of classes that came without one, in the order in which they are met. */
		private final Map<String, Integer> numbers = new HashMap<>();
		private long written;

		Run(DatasetSource source, FolderOutput folder, boolean media, LossReport losses) {
			this.folder = folder;
			this.media = media;
			this.losses = losses;
			shapes = new Shapes(source, "ADE20K", new ExportCheck("ADE20K", capabilities(), losses), losses);
		}

		void add(SourceRecord one) throws IOException {
			Item item = one.item();
			JsonNode came = origins.of(item.origin());
			String image = folder.uniqueStem(place(item), item, losses);
			List<Part> parts = new ArrayList<>();
			shapes.forEach(one, (annotation, geometry) -> shapes.name(item, annotation)
					.ifPresent(name -> parts.add(new Part(annotation, geometry, name, origins.of(annotation.getOrigin())))));
			if (!parts.isEmpty() || !came.path(Ade20k.NO_FILE).asBoolean()) {
				write(item, came, image, parts);
			}
			if (media) {
				Images.copy(folder, one, image, losses);
			}
		}

		/** In the folder of its split where that is none of the path already. */
		private static String place(Item item) {
			String image = Images.exportPath(item);
			String split = item.split().map(name -> Map.of("train", "training", "val", "validation").getOrDefault(name, name)).orElse("");
			return split.isEmpty() || List.of(image.split("/")).contains(split) ? image : split + "/" + image;
		}

		private void write(Item item, JsonNode came, String image, List<Part> parts) throws IOException {
			String stem = Images.stem(image);
			String name = image.substring(image.lastIndexOf('/') + 1);
			ObjectNode annotation = origins.object().put("filename", name).put("folder", came.path("folder").asText(image.substring(0, Math.max(0, image.lastIndexOf('/')))));
			annotation.putArray("imsize").add(item.height()).add(item.width()).add(3);
			if (came.path(Ade20k.REST).isObject()) {
				annotation.setAll((ObjectNode) came.get(Ade20k.REST));
			}
			Map<String, Integer> ids = ids(parts);
			ArrayNode objects = annotation.putArray("object");
			for (Part part : parts) {
				objects.add(object(item, part, parts, ids, stem));
				written++;
			}
			ObjectNode file = origins.object();
			file.set("annotation", annotation);
			folder.write(stem + ".json", file.toPrettyString() + "\n");
			segments(item, stem, parts, ids);
		}

		/** The ids they had where these are free, otherwise the next ones. */
		private static Map<String, Integer> ids(List<Part> parts) {
			Map<String, Integer> ids = new HashMap<>();
			Set<Integer> taken = new HashSet<>();
			for (Part part : parts) {
				int before = part.kept().path(Ade20k.OBJECT).path("id").asInt(-1);
				if (before >= 0 && taken.add(before)) {
					ids.put(part.annotation().getId(), before);
				}
			}
			int next = 0;
			for (Part part : parts) {
				if (!ids.containsKey(part.annotation().getId())) {
					while (!taken.add(next)) {
						next++;
					}
					ids.put(part.annotation().getId(), next);
				}
			}
			return ids;
		}

		private Optional<Part> whole(Part part, List<Part> parts) {
			return part.annotation().getRelations().stream().filter(relation -> PartOf.TYPE.equals(relation.getType())).map(Relation::getTarget)
					.flatMap(id -> parts.stream().filter(other -> other != part && other.annotation().getId().equals(id))).findFirst();
		}

		private int level(Part part, List<Part> parts) {
			int level = 0;
			for (Optional<Part> whole = whole(part, parts); whole.isPresent() && level < Ade20k.MAX_LEVELS; whole = whole(whole.get(), parts)) {
				level++;
			}
			return level;
		}

		private ObjectNode object(Item item, Part part, List<Part> parts, Map<String, Integer> ids, String stem) throws IOException {
			Annotation annotation = part.annotation();
			JsonNode before = part.kept().path(Ade20k.OBJECT);
			ObjectNode object = origins.object().put("id", ids.get(annotation.getId())).put("name", part.name()).put("name_ndx", number(part)).put("raw_name", part.name());
			if (part.kept().path(Ade20k.REST).isObject()) {
				object.setAll((ObjectNode) part.kept().get(Ade20k.REST));
			}
			put(object, "occluded", before, before.path("occluded").asText().equals("yes") == annotation.isOccluded(), annotation.isOccluded() ? "yes" : "no");
			put(object, "crop", before, before.path("crop").asText().equals("1") == annotation.isTruncated(), annotation.isTruncated() ? "1" : "0");
			ArrayNode words = object.arrayNode();
			annotation.getAttributes().forEach(attribute -> {
				if (attribute.getValue() instanceof AttributeValue.Flag flag) {
					if (flag.value()) {
						words.add(attribute.getKey());
					}
				} else {
					losses.add("attributes", "are words that hold or do not; written as NAME=VALUE", item.id(), annotation.getId());
					words.add(attribute.getKey() + "=" + attribute.getValue().text());
				}
			});
			object.set("attributes", before.has("attributes") && (words.isEmpty() && before.get("attributes").isEmpty() && before.get("attributes").asText().isEmpty()
					|| before.get("attributes").equals(words)) ? before.get("attributes") : words);
			parts(item, object, part, parts, ids);
			outline(object, part, item, stem, ids.get(annotation.getId()));
			return object;
		}

		/** As it was put before where that says the same. */
		private static void put(ObjectNode object, String field, JsonNode before, boolean same, String value) {
			if (same && before.has(field)) {
				object.set(field, before.get(field));
			} else {
				object.put(field, value);
			}
		}

		private void parts(Item item, ObjectNode object, Part part, List<Part> parts, Map<String, Integer> ids) {
			Optional<Part> whole = whole(part, parts);
			if (part.annotation().getRelations().size() > (whole.isPresent() ? 1 : 0)) {
				losses.add("relations", "ADE20K has none but those of parts", item.id(), part.annotation().getId());
			}
			ObjectNode node = origins.object();
			ArrayNode has = node.putArray("hasparts");
			parts.stream().filter(other -> whole(other, parts).filter(part::equals).isPresent()).forEach(other -> has.add(ids.get(other.annotation().getId())));
			ArrayNode of = node.putArray("ispartof");
			whole.ifPresent(one -> of.add(ids.get(one.annotation().getId())));
			node.put("part_level", level(part, parts));
			JsonNode before = part.kept().path(Ade20k.OBJECT).path("parts");
			object.set("parts", numbers(before.path("hasparts")).equals(numbers(has)) && numbers(before.path("ispartof")).equals(numbers(of)) && before.isObject() ? before : node);
		}

		/** A list, or the one number that stands in place of it. */
		private static List<String> numbers(JsonNode list) {
			List<String> numbers = new ArrayList<>();
			if (list.isArray()) {
				list.forEach(one -> numbers.add(one.asText()));
			} else if (!list.asText("").isEmpty()) {
				numbers.add(list.asText());
			}
			return numbers;
		}

		private void outline(ObjectNode object, Part part, Item item, String stem, int id) throws IOException {
			if (part.kept().path(Ade20k.SUM).asLong(-1) == Origins.sum(part.geometry()) && part.kept().path(Ade20k.OBJECT).has("polygon")) {
				object.set("polygon", part.kept().path(Ade20k.OBJECT).get("polygon"));
			} else {
				ObjectNode polygon = object.putObject("polygon");
				ArrayNode x = polygon.putArray("x");
				ArrayNode y = polygon.putArray("y");
				if (part.geometry() instanceof Polygon shape) {
					Coordinates ring = Rings.joined(shape);
					for (int i = 0; i < ring.size(); i++) {
						x.add(ring.x(i));
						y.add(ring.y(i));
					}
				}
			}
			String name = stem.substring(stem.lastIndexOf('/') + 1);
			if (part.geometry() instanceof Mask mask) {
				String file = name + "/instance_%03d_%s.png".formatted(id, name);
				object.put("instance_mask", file);
				Files.write(folder.file(stem.substring(0, stem.lastIndexOf('/') + 1) + file), Pngs.write(mask, 0, 0, mask.width(), mask.height()));
			} else if (object.has("instance_mask")) {
				// Its file follows from the outline and is not written; a name without a file would mislead.
				object.remove("instance_mask");
			}
		}

		private int number(Part part) {
			JsonNode before = part.kept().path(Ade20k.OBJECT).path("name_ndx");
			if (before.isInt() || part.kept().has(Ade20k.NUMBER)) {
				return before.asInt(part.kept().path(Ade20k.NUMBER).asInt());
			}
			return numbers.computeIfAbsent(part.name(), missing -> numbers.size() + 1);
		}

		/** What is nearer covers what is farther; without an order, the later one does. */
		private void segments(Item item, String stem, List<Part> parts, Map<String, Integer> ids) throws IOException {
			if (item.width() <= 0 || item.height() <= 0 || (long) item.width() * item.height() > Pngs.MAX_PIXELS) {
				losses.add("images of classes", "the size of the image is not known or too large", item.id(), "");
				return;
			}
			Map<Integer, List<Part>> levels = new TreeMap<>();
			levels.put(0, new ArrayList<>());
			parts.forEach(part -> levels.computeIfAbsent(level(part, parts), missing -> new ArrayList<>()).add(part));
			for (Map.Entry<Integer, List<Part>> level : levels.entrySet()) {
				BufferedImage image = new BufferedImage(item.width(), item.height(), BufferedImage.TYPE_INT_RGB);
				List<Part> order = new ArrayList<>(level.getValue());
				order.sort(Comparator.comparingInt(part -> -part.kept().path(Ade20k.REST).path("depth_ordering_rank").asInt(0)));
				for (Part part : order) {
					int instance = level.getValue().indexOf(part) + 1;
					if (instance > Ade20k.MAX_INSTANCES) {
						losses.add("images of classes", "tell " + Ade20k.MAX_INSTANCES + " objects apart; the rest stand in JSON alone", item.id(), part.annotation().getId());
						continue;
					}
					int number = number(part);
					paint(image, part.geometry() instanceof Mask mask ? mask : Rasterizer.mask((Polygon) part.geometry(), item.width(), item.height()),
							number / 256 * 10 % 256 << 16 | number % 256 << 8 | instance);
				}
				Files.write(folder.file(stem + (level.getKey() == 0 ? Ade20k.SEGMENTS : Ade20k.PARTS + level.getKey() + ".png")), Pngs.write(image));
			}
		}

		private static void paint(BufferedImage image, Mask mask, int rgb) {
			if (mask.width() != image.getWidth() || mask.height() != image.getHeight()) {
				return;
			}
			byte[] raster = mask.toRaster();
			for (int i = 0; i < raster.length; i++) {
				if (raster[i] != 0) {
					image.setRGB(i % mask.width(), i / mask.width(), rgb);
				}
			}
		}
	}
}
