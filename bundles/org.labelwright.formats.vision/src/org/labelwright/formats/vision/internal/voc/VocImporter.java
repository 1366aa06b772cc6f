/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.voc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
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
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.PartOf;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.geometry.Box;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Reads Pascal VOC: the folder of a dataset, a folder with XML files, or one of these. */
public final class VocImporter implements Importer {

	private static final int MAX_DEPTH = 4;

	/**
	 * One dataset.
	 *
	 * @param prefix of the paths of its items, empty where it is the only one
	 */
	private record Part(Path root, String prefix, Path xmlFolder, Path imageFolder, Images images, Map<String, String> splits, Masks masks) {

		static Part of(Path path, String prefix, Map<String, String> splits, Masks masks) throws IOException {
			boolean whole = Files.isDirectory(path.resolve(Voc.ANNOTATIONS));
			Path root = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
			Path beside = root.getFileName() == null ? root : root.resolveSibling(Voc.IMAGES);
			Path images = whole && Files.isDirectory(path.resolve(Voc.IMAGES)) ? path.resolve(Voc.IMAGES)
					: !whole && Files.isDirectory(beside) && root.endsWith(Voc.ANNOTATIONS) ? beside : root;
			return new Part(root, prefix, whole ? path.resolve(Voc.ANNOTATIONS) : root, images, Images.in(images), splits, masks);
		}
	}

	/** An image with or without an XML file. */
	private record Entry(Part part, String stem, Optional<Path> xml) {
	}

	private final Origins origins = new Origins(Voc.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return isVoc(path) ? 0.9 : 0;
		}
		Path folder = Files.isDirectory(path.resolve(Voc.ANNOTATIONS)) ? path.resolve(Voc.ANNOTATIONS) : path;
		return Images.files(folder, ".xml").stream().limit(5).anyMatch(VocImporter::isVocUnchecked) ? 0.85 : 0;
	}

	private static boolean isVocUnchecked(Path file) {
		try {
			return isVoc(file);
		} catch (IOException e) {
			return false;
		}
	}

	private static boolean isVoc(Path file) throws IOException {
		if (!file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xml")) {
			return false;
		}
		String head = Reading.headText(file);
		// The XML of the LabelMe of MIT has the same outermost element, but polygons of <pt> and no boxes.
		return head.contains("<annotation") && head.contains("<filename>") && !head.contains("<polygon>") && !head.contains("<deleted>")
				&& (head.contains("<bndbox>") || head.contains("<size>") || !head.contains("<object>"));
	}

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.flag("masks", "Whether the masks in SegmentationObject are read too, as annotations of their own", false));
	}

	@Override
	public Capabilities capabilities() {
		return Voc.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Classes classes = new Classes(Images.name(path));
		List<Entry> entries = new ArrayList<>();
		List<String> labelMaps = new ArrayList<>();
		for (Path folder : sets(path)) {
			String prefix = folder.equals(path) ? "" : Images.relative(path, folder) + "/";
			Part part = Part.of(folder, prefix, splits(folder), new Masks(folder, options.flag("masks"), classes, losses));
			labelMap(part.root(), classes).ifPresent(labelMaps::add);
			entries.addAll(entries(part, folder, classes, progress));
		}
		if (labelMaps.stream().distinct().count() > 1) {
			losses.add("label maps", "there are several; the first is kept");
		}
		return new ListedSource<>(Images.name(path), Voc.ID, classes.ontology(), List.of(Layer.MAIN),
				labelMaps.stream().findFirst().flatMap(text -> origins.text(origins.object().put(Voc.LABEL_MAP, text))), entries, entry -> read(entry, classes));
	}

	/** The path itself, or the datasets in a folder of several, such as VOC2007 and VOC2012 in VOCdevkit: their images may have the same names. */
	private static List<Path> sets(Path path) throws IOException {
		if (!Files.isDirectory(path) || Files.isDirectory(path.resolve(Voc.ANNOTATIONS))) {
			return List.of(path);
		}
		try (Stream<Path> walk = Files.walk(path, MAX_DEPTH)) {
			List<Path> sets = walk.filter(folder -> Files.isDirectory(folder.resolve(Voc.ANNOTATIONS))).sorted().toList();
			return sets.isEmpty() ? List.of(path) : sets;
		}
	}

	private static Collection<Entry> entries(Part part, Path path, Classes classes, Progress progress) throws IOException {
		Map<String, Entry> entries = new TreeMap<>();
		List<Path> files = Images.files(Files.isDirectory(path) ? part.xmlFolder() : path, ".xml");
		for (int i = 0; i < files.size(); i++) {
			progress.at(i, files.size());
			Path file = files.get(i);
			String stem = Images.stem(Images.relative(part.xmlFolder(), file));
			entries.put(stem, new Entry(part, stem, Optional.of(file)));
			Xml.forEach(file, child -> addClasses(child, classes));
		}
		if (Files.isDirectory(path)) {
			part.images().all().forEach(image -> {
				String stem = Images.stem(Images.relative(part.imageFolder(), image));
				entries.putIfAbsent(stem, new Entry(part, stem, Optional.empty()));
			});
			part.splits().keySet().forEach(stem -> entries.putIfAbsent(stem, new Entry(part, stem, Optional.empty())));
		}
		return entries.values();
	}

	private static void addClasses(Xml.Element element, Classes classes) {
		if (element.name().equals("object")) {
			classes.add(element.needChild("name").text());
			element.children("part").forEach(part -> classes.add(part.needChild("name").text()));
		}
	}

	/** What Datumaro writes beside VOC: a line {@code name:r,g,b:parts:actions} a class. */
	private static Optional<String> labelMap(Path root, Classes classes) throws IOException {
		Path file = root.resolve("labelmap.txt");
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		String text = Reading.text(file);
		text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> classes.add(line.split(":")[0].strip()));
		return Optional.of(text);
	}

	/** By the lists in ImageSets; train, val and test count more than trainval. */
	private static Map<String, String> splits(Path root) throws IOException {
		Map<String, String> splits = new HashMap<>();
		Path sets = root.resolve("ImageSets");
		if (!Files.isDirectory(sets)) {
			return splits;
		}
		for (Path file : Images.files(sets, ".txt")) {
			String split = Images.stem(file.getFileName().toString());
			// Lists of one class such as cat_train.txt repeat what the others say.
			if (split.contains("_")) {
				continue;
			}
			for (String line : Reading.text(file).lines().toList()) {
				if (!line.isBlank() && !line.startsWith("#")) {
					splits.merge(listed(root, line.strip()), split, (one, other) -> one.equals("trainval") ? other : one);
				}
			}
		}
		return splits;
	}

	/** The name in a line of a list, which may have blanks, and may have 1, 0 or -1 after it where the list is of a class. */
	private static String listed(Path root, String line) {
		boolean whole = line.indexOf('\0') < 0 && Files.isRegularFile(root.resolve(Voc.ANNOTATIONS).resolve("./" + line + ".xml"));
		return whole ? line : line.replaceFirst("\\s+-?[01]$", "").replaceAll("^\"|\"$", "");
	}

	private SourceRecord read(Entry entry, Classes classes) throws IOException {
		List<Annotation> read = new ArrayList<>();
		ObjectNode kept = origins.object();
		ArrayNode rest = origins.object().putArray(Voc.REST);
		String[] fileName = { null };
		int[] size = new int[2];
		Part part = entry.part();
		Path source = entry.xml().orElse(part.imageFolder());
		if (entry.xml().isPresent()) {
			kept.put(Voc.FILE, part.prefix() + entry.stem());
			Xml.forEach(source, element -> {
				switch (element.name()) {
				case "filename" -> fileName[0] = element.text();
				case "size" -> {
					size[0] = element.childText("width").map(text -> Values.count(text, "width")).orElse(0);
					size[1] = element.childText("height").map(text -> Values.count(text, "height")).orElse(0);
					element.childText("depth").ifPresent(depth -> kept.put(Voc.DEPTH, depth));
				}
				case "object" -> readObject(element, classes, read);
				default -> rest.add(element.toXml());
				}
			});
			kept.put(Voc.FILE_NAME, fileName[0]).put("size", size[0] > 0 || kept.has(Voc.DEPTH));
			kept.set(Voc.REST, rest);
		} else {
			kept.put(Voc.NO_FILE, true);
		}
		Optional<Path> media = part.images().findStem(entry.stem());
		String name = part.prefix() + media.map(found -> Images.relative(part.imageFolder(), found)).orElseGet(() -> named(entry.stem(), fileName[0]));
		Item item = Images.item(source, name, media, size[0], size[1]).withSplit(Optional.ofNullable(part.splits().get(entry.stem()))).withOrigin(origins.text(kept));
		read.addAll(part.masks().read(entry.stem()));
		return Annotations.sourceRecord(item, media, read);
	}

	/** Where the image is not there, its name is what the XML says, in the folder of the XML. */
	private static String named(String stem, String fileName) {
		String extension = fileName == null || fileName.lastIndexOf('.') < 0 ? ".jpg" : fileName.substring(fileName.lastIndexOf('.'));
		return stem + extension;
	}

	private void readObject(Xml.Element element, Classes classes, List<Annotation> read) {
		Annotation object = readBox(element, classes);
		read.add(object);
		for (Xml.Element child : element.children()) {
			switch (child.name()) {
			case "pose" -> Values.put(object, "pose", new AttributeValue.Text(child.text()));
			case "truncated" -> object.setTruncated(isSet(child));
			case "occluded" -> object.setOccluded(isSet(child));
			case "difficult" -> Values.put(object, "difficult", new AttributeValue.Flag(isSet(child)));
			case "actions" -> child.children().forEach(action -> Values.put(object, Voc.ACTIONS + action.name(), new AttributeValue.Flag(isSet(action))));
			case "attributes" -> child.children("attribute").forEach(attribute -> Values.put(object, attribute.needChild("name").text(),
					Values.attribute(attribute.childText("value").orElse(""))));
			case "part" -> {
				Annotation part = readBox(child, classes);
				PartOf.relate(part, object);
				read.add(part);
			}
			default -> {
				// Name and box are read, the rest is in the origin.
			}
			}
		}
	}

	private static boolean isSet(Xml.Element flag) {
		return switch (flag.text()) {
		case "0", "", "false", "Unspecified" -> false;
		case "1", "true" -> true;
		default -> throw new IllegalArgumentException("<" + flag.name() + "> is 0 or 1, not " + flag.text());
		};
	}

	private Annotation readBox(Xml.Element element, Classes classes) {
		Xml.Element corners = element.needChild("bndbox");
		double[] c = Voc.CORNERS.stream().mapToDouble(name -> Values.number(corners.needChild(name).text(), name)).toArray();
		if (c[2] < c[0] - 1 || c[3] < c[1] - 1) {
			throw new IllegalArgumentException("the box ends before it begins: " + c[0] + ", " + c[1] + ", " + c[2] + ", " + c[3]);
		}
		Box box = new Box(c[0] - 1, c[1] - 1, c[2] - c[0] + 1, c[3] - c[1] + 1);
		Annotation annotation = annotations.annotation(classes.id(element.needChild("name").text()), box);
		ObjectNode kept = origins.object().put(Voc.SUM, Origins.sum(box));
		ObjectNode texts = kept.putObject(Voc.CORNER_TEXTS);
		Voc.CORNERS.forEach(name -> texts.put(name, corners.needChild(name).text()));
		ArrayNode fields = kept.putArray(Voc.FIELDS);
		ArrayNode rest = origins.object().putArray(Voc.REST);
		for (Xml.Element child : element.children()) {
			fields.add(child.name());
			if (!List.of("name", "bndbox", "pose", "truncated", "occluded", "difficult", "actions", "attributes", "part").contains(child.name())) {
				rest.add(child.toXml());
			}
		}
		if (!rest.isEmpty()) {
			kept.set(Voc.REST, rest);
		}
		annotation.setOrigin(origins.orNull(kept));
		return annotation;
	}

	/** The masks of SegmentationObject, with the class that most of their pixels have in SegmentationClass. */
	private final class Masks {

		private final Path objects;
		private final Path classImages;
		private final boolean wanted;
		private final Map<Integer, String> names;
		private final Classes classes;
		private final LossReport losses;

		Masks(Path root, boolean wanted, Classes classes, LossReport losses) throws IOException {
			this.objects = root.resolve("SegmentationObject");
			this.classImages = root.resolve("SegmentationClass");
			this.wanted = wanted;
			this.classes = classes;
			this.losses = losses;
			this.names = wanted ? VocColors.of(root.resolve("labelmap.txt")) : Map.of();
			if (wanted) {
				new TreeSet<>(names.keySet()).forEach(color -> classes.add(names.get(color)));
			}
		}

		List<Annotation> read(String stem) throws IOException {
			Path file = objects.resolve(stem + ".png");
			if (!Files.isRegularFile(file)) {
				return List.of();
			}
			if (!wanted) {
				losses.add("masks", "are read with -o masks=true alone", stem, "");
				return List.of();
			}
			BufferedImage instances = Pngs.read(file);
			Optional<BufferedImage> kinds = Files.isRegularFile(classImages.resolve(stem + ".png")) ? Optional.of(Pngs.read(classImages.resolve(stem + ".png"))) : Optional.empty();
			return Reading.at(file, "", () -> VocColors.instances(instances, kinds).stream().map(one -> {
				Annotation annotation = annotations.annotation(one.color().map(names::get).map(classes::id).orElse(null), one.mask());
				annotation.setOrigin(origins.orNull(origins.object().put(Voc.SEGMENT, true)));
				return annotation;
			}).toList());
		}
	}
}
