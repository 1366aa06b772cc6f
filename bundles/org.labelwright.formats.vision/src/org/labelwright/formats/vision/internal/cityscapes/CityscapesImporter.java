/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.cityscapes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Partition;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;

/** Reads Cityscapes: the folder above gtFine and leftImg8bit, or one file of polygons. */
public final class CityscapesImporter implements Importer {

	private static final FormatOption FROM = FormatOption.choice("read", "What annotations are read from; auto takes the polygons where they are there", "auto", "polygons", "masks");

	/**
	 * An image.
	 *
	 * @param stem with the folders of split and city, less what follows the number of the image
	 */
	private record Entry(String stem, Optional<Path> truth, Optional<Path> image) {

		Optional<String> split() {
			return stem.contains("/") ? Optional.of(stem.substring(0, stem.indexOf('/'))) : Optional.empty();
		}

		/** With the folder of the split, so that no two are the same. */
		String path() {
			return stem + "_" + Cityscapes.IMAGES + ".png";
		}
	}

	private final Origins origins = new Origins(Cityscapes.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			Set<String> names = Reading.names(path);
			return names.contains("0:imgHeight") && names.contains("0:imgWidth") && names.contains("0:objects") ? 0.95 : 0;
		}
		Optional<Path> truth = truth(path);
		return truth.isPresent() && Images.files(truth.get(), Integer.MAX_VALUE).stream().anyMatch(file -> isTruth(file, "auto")) ? 0.95 : 0;
	}

	private static Optional<Path> truth(Path folder) {
		return List.of(Cityscapes.TRUTH, Cityscapes.COARSE).stream().map(folder::resolve).filter(Files::isDirectory).findFirst();
	}

	private static boolean isTruth(Path file, String from) {
		String name = file.getFileName().toString();
		return !from.equals("masks") && name.endsWith(Cityscapes.POLYGONS) || !from.equals("polygons") && name.endsWith(Cityscapes.INSTANCE_IDS);
	}

	@Override
	public List<FormatOption> options() {
		return List.of(FROM);
	}

	@Override
	public Capabilities capabilities() {
		return Cityscapes.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Entry> entries = entries(path, options.text(FROM.name()));
		Classes classes = new Classes(Images.name(path));
		for (int i = 0; i < entries.size(); i++) {
			progress.at(i, entries.size());
			Entry entry = entries.get(i);
			if (entry.truth().isPresent()) {
				addClasses(entry.truth().get(), classes);
			}
		}
		return new ListedSource<>(Images.name(path), Cityscapes.ID, classes.ontology(), entries, entry -> read(entry, classes, losses));
	}

	private static List<Entry> entries(Path path, String from) throws IOException {
		if (!Files.isDirectory(path)) {
			String stem = Images.stem(path.getFileName().toString()).replaceAll("_gt(Fine|Coarse)_(polygons|instanceIds)$", "");
			return List.of(new Entry(stem, Optional.of(path), Images.in(path.toAbsolutePath().getParent()).find(stem + "_" + Cityscapes.IMAGES + ".png")));
		}
		Path truth = truth(path).orElseThrow(() -> new BadInputException(path, "", "has no folder " + Cityscapes.TRUTH));
		Path imageFolder = path.resolve(Cityscapes.IMAGES);
		Map<String, Entry> entries = new TreeMap<>();
		for (Path image : Images.in(imageFolder).all()) {
			String stem = Images.stem(Images.relative(imageFolder, image)).replaceAll("_" + Cityscapes.IMAGES + "$", "");
			entries.put(stem, new Entry(stem, Optional.empty(), Optional.of(image)));
		}
		for (Path file : Images.files(truth, Integer.MAX_VALUE)) {
			if (isTruth(file, from)) {
				String stem = Images.relative(truth, file).replaceAll("_gt(Fine|Coarse)_(polygons\\.json|instanceIds\\.png)$", "");
				Entry before = entries.get(stem);
				if (before == null || before.truth().isEmpty() || file.toString().endsWith(Cityscapes.POLYGONS)) {
					entries.put(stem, new Entry(stem, Optional.of(file), before == null ? Optional.empty() : before.image()));
				}
			}
		}
		return List.copyOf(entries.values());
	}

	private static boolean isJson(Path file) {
		return file.toString().endsWith(".json");
	}

	private static void addClasses(Path file, Classes classes) throws IOException {
		if (isJson(file)) {
			for (JsonNode object : objects(file)) {
				classes.add(Reading.at(file, "objects", () -> className(Values.text(object.path("label"), "label"))));
			}
		} else {
			for (int id : instances(file).keySet()) {
				classes.add(Reading.at(file, "", () -> label(id)).name());
			}
		}
	}

	private static JsonNode objects(Path file) throws IOException {
		return Reading.at(file, "", () -> Values.list(Values.object(Reading.json(file), "file").path("objects"), "\"objects\""));
	}

	/** The class a group such as cargroup is of. */
	private static String className(String label) {
		return isGroup(label) ? label.substring(0, label.length() - Cityscapes.GROUP.length()) : label;
	}

	private static boolean isGroup(String label) {
		return label.endsWith(Cityscapes.GROUP) && label.length() > Cityscapes.GROUP.length() && Cityscapes.label(label).isEmpty();
	}

	private static Cityscapes.Label label(int id) {
		int number = id >= Cityscapes.PER_CLASS ? id / Cityscapes.PER_CLASS : id;
		return Cityscapes.label(number).orElseThrow(() -> new IllegalArgumentException("there is no class " + number + " of a pixel " + id));
	}

	/** The mask of each id but that of what has no label. */
	private static Map<Integer, Mask> instances(Path file) throws IOException {
		BufferedImage image = Pngs.read(file);
		Raster pixels = image.getRaster();
		Map<Integer, Mask> masks = new TreeMap<>(Partition.masks(image.getWidth(), image.getHeight(), (x, y) -> pixels.getSample(x, y, 0)));
		masks.remove(0);
		return masks;
	}

	private SourceRecord read(Entry entry, Classes classes, LossReport losses) throws IOException {
		Path place = entry.truth().or(entry::image).orElseThrow();
		List<Annotation> read = new ArrayList<>();
		ObjectNode kept = origins.object();
		int[] size = new int[2];
		if (entry.truth().isEmpty()) {
			kept.put("noFile", true);
		} else if (isJson(place)) {
			JsonNode node = Reading.json(place);
			Reading.at(place, "", () -> {
				size[0] = Values.count(node.path("imgWidth"), "\"imgWidth\"");
				size[1] = Values.count(node.path("imgHeight"), "\"imgHeight\"");
				return null;
			});
			kept.set("rest", origins.rest(node, List.of("imgWidth", "imgHeight", "objects")));
			JsonNode objects = node.get("objects");
			for (int i = 0; i < objects.size(); i++) {
				JsonNode object = objects.get(i);
				if (object.path("deleted").asInt() != 0) {
					losses.add("deleted objects", "are not read", entry.path(), "");
				} else {
					Reading.at(place, "objects[" + i + "]", () -> read.add(annotation(object, classes)));
				}
			}
		} else {
			Map<Integer, Mask> masks = instances(place);
			masks.values().stream().findFirst().ifPresent(mask -> {
				size[0] = mask.width();
				size[1] = mask.height();
			});
			masks.forEach((id, mask) -> read.add(annotation(id, mask, classes)));
		}
		Item item = Images.item(place, entry.path(), entry.image(), size[0], size[1]).withSplit(entry.split()).withOrigin(origins.text(kept));
		return Annotations.sourceRecord(item, entry.image(), read);
	}

	private Annotation annotation(JsonNode object, Classes classes) {
		String label = Values.text(object.path("label"), "label");
		Polygon polygon = Rings.polygon(Values.points(object.path("polygon"), "polygon"));
		Annotation annotation = annotations.annotation(classes.id(className(label)), polygon);
		annotation.setCrowd(isGroup(label));
		ObjectNode kept = origins.object().put("of", Origins.sum(polygon));
		kept.set("polygon", object.get("polygon"));
		kept.set("rest", origins.rest(object, List.of("label", "polygon")));
		annotation.setOrigin(origins.orNull(kept));
		return annotation;
	}

	/** An id below 1000 is that of a class, and of a class whose objects are told apart a group of them. */
	private Annotation annotation(int id, Mask mask, Classes classes) {
		Cityscapes.Label label = label(id);
		Annotation annotation = annotations.annotation(classes.id(label.name()), mask);
		annotation.setCrowd(id < Cityscapes.PER_CLASS && label.instances());
		annotation.setOrigin(origins.orNull(origins.object().put("id", id)));
		return annotation;
	}
}
