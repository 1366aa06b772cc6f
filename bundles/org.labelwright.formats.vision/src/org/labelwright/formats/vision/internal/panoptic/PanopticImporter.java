/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.panoptic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.MergedSource;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Partition;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.core.format.support.Reading;
import org.labelwright.formats.vision.internal.support.RecordSource;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;

/**
 * Reads COCO panoptic segmentation: a JSON file with the segments of each image, and a PNG image for each in which the
 * colour of a pixel is the id of its segment, R + 256 G + 65536 B (cocodataset.org/#format-data).
 */
public final class PanopticImporter implements Importer {

	static final String ID = "coco-panoptic";
	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.MASK).with(Feature.CROWD, Feature.SPLITS);
	static final List<String> SEGMENT_FIELDS = List.of("id", "category_id", "iscrowd", "area", "bbox");

	private static final Pattern NAME = Pattern.compile(".*?(train|val|test)(\\d{4})?\\.json");
	private static final FormatOption IMAGES = FormatOption.folder("images", "The folder with the images; found by itself where it lies beside the folder of the file");

	private final Origins origins = new Origins(ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			// Beside the other files of COCO these are only one more kind.
			return candidates(path).isEmpty() ? 0 : 0.86;
		}
		Set<String> names = Reading.names(path);
		return names.contains("2:segments_info") || names.contains("2:isthing") && names.contains("0:images") ? 0.95 : 0;
	}

	private List<Path> candidates(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path place : List.of(folder, folder.resolve("annotations"))) {
			if (Files.isDirectory(place)) {
				for (Path file : Images.files(place, 1)) {
					if (detect(file) > 0) {
						found.add(file);
					}
				}
			}
		}
		return found;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(IMAGES);
	}

	@Override
	public Set<String> restated() {
		return Set.of("id", "category_id", "bbox", "area", "iscrowd");
	}

	@Override
	public Capabilities capabilities() {
		return CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = Files.isDirectory(path) ? candidates(path) : List.of(path);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "there is no panoptic COCO file in it or its folder annotations");
		}
		List<MergedSource.Part> parts = new ArrayList<>();
		for (Path file : files) {
			Matcher split = NAME.matcher(file.getFileName().toString());
			parts.add(new MergedSource.Part(new File(file.toAbsolutePath(), options.text("images"), losses).open(), split.matches() ? Optional.of(split.group(1)) : Optional.empty()));
		}
		return parts.size() == 1 && parts.getFirst().split().isEmpty() ? parts.getFirst().source() : new MergedSource(Images.name(path), parts);
	}

	/** One JSON file with its folder of PNG images. */
	private final class File {

		private final Path file;
		private final LossReport losses;
		private final Images images;
		private final Classes classes;
		private final Map<JsonNode, String> classOf = new HashMap<>();
		private final Map<JsonNode, JsonNode> imageOf = new HashMap<>();

		File(Path file, String imageFolder, LossReport losses) throws IOException {
			this.file = file;
			this.losses = losses;
			this.classes = new Classes(Images.name(file));
			Path folder = file.getParent();
			Path beside = folder.resolveSibling("images");
			this.images = Images.in(!imageFolder.isEmpty() ? Path.of(imageFolder) : Files.isDirectory(beside) ? beside : folder.resolve("images"));
		}

		DatasetSource open() throws IOException {
			long[] count = new long[1];
			ObjectNode others = Reading.records(file, "annotations", (key, node, where) -> count[0]++);
			Reading.at(file, "", () -> {
				for (JsonNode category : Values.list(others.path("categories"), "\"categories\"")) {
					var labelClass = classes.add(Values.text(category.path("name"), "name of a category"));
					ObjectNode extra = origins.object();
					extra.set(ID, category);
					labelClass.setExtra(extra.toString());
					classOf.put(category.path("id"), labelClass.getId());
				}
				for (JsonNode image : Values.list(others.path("images"), "\"images\"")) {
					imageOf.put(image.path("id"), image);
				}
				return null;
			});
			ObjectNode kept = origins.object();
			kept.set("raw", origins.rest(others, List.of("images", "categories")));
			return new RecordSource(ID, file, "annotations", count[0], classes.ontology(), List.of(Layer.MAIN), origins.text(kept), this::read);
		}

		private Optional<SourceRecord> read(String key, JsonNode node, String where) throws IOException {
			JsonNode image = imageOf.get(node.path("image_id"));
			if (image == null) {
				throw new IllegalArgumentException("there is no image " + node.path("image_id"));
			}
			String name = Values.text(image.path("file_name"), "file_name of an image");
			Optional<Path> media = images.find(name);
			Item item = Images.item(file, name, media, Values.countOr0(image.path("width"), "width"), Values.countOr0(image.path("height"), "height"));
			ObjectNode kept = origins.object();
			kept.set("raw", origins.rest(image, List.of("file_name", "width", "height")));
			kept.put("png", Values.text(node.path("file_name"), "file_name of an annotation"));
			kept.set("annotation", origins.rest(node, List.of("image_id", "file_name", "segments_info")));
			return Optional.of(Annotations.sourceRecord(item.withOrigin(origins.text(kept)), media, segments(node, item)));
		}

		private List<Annotation> segments(JsonNode node, Item item) throws IOException {
			String png = node.get("file_name").textValue();
			Path place = file.resolveSibling(Images.stem(file.getFileName().toString())).resolve(png).normalize();
			if (!place.startsWith(file.getParent()) || !Files.isRegularFile(place)) {
				throw new IllegalArgumentException("the image of the segments, " + png + ", is not there");
			}
			BufferedImage pixels = Pngs.read(place);
			if (item.width() != pixels.getWidth() || item.height() != pixels.getHeight()) {
				if ((long) item.width() * item.height() > Pngs.MAX_PIXELS) {
					throw new IllegalArgumentException("an image of " + item.width() + " x " + item.height() + " pixels has too many for a mask");
				}
				losses.add("pixels", "the image of the segments is of another size than the image; what is beyond either is left out", item.id(), "");
			}
			Map<Integer, Mask> masks = Partition.masks(item.width(), item.height(), (x, y) -> {
				int rgb = x < pixels.getWidth() && y < pixels.getHeight() ? pixels.getRGB(x, y) : 0;
				return rgb >> 16 & 0xff | rgb & 0xff00 | (rgb & 0xff) << 16;
			});
			List<Annotation> read = new ArrayList<>();
			for (JsonNode segment : Values.list(node.path("segments_info"), "\"segments_info\"")) {
				int id = Values.count(segment.path("id"), "id of a segment");
				String labelClass = classOf.get(segment.path("category_id"));
				if (labelClass == null) {
					throw new IllegalArgumentException("there is no category " + segment.path("category_id"));
				}
				Mask mask = Optional.ofNullable(masks.get(id)).orElseGet(() -> Mask.ofCounts(item.width(), item.height(), item.width() * item.height()));
				Annotation annotation = annotations.annotation(labelClass, mask);
				annotation.setCrowd(segment.path("iscrowd").asInt() == 1);
				ObjectNode kept = origins.object().put("id", id).put("of", Origins.sum(mask));
				kept.set("raw", segment);
				annotation.setOrigin(origins.orNull(kept));
				read.add(annotation);
			}
			return read;
		}
	}
}
