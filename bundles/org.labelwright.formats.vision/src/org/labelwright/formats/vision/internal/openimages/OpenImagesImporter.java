/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.openimages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.labelwright.core.BadInputException;
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
import org.labelwright.formats.vision.internal.csv.CsvTable;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.RelativeSize;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Reads tables of Open Images: boxes and labels of whole images, in a folder with the names of the classes and the images. */
public final class OpenImagesImporter implements Importer {


	/** An image and where the lines about it are, by table. */
	private record Entry(String id, String split, Map<CsvTable, CsvTable.Lines> lines) {
	}

	private final Origins origins = new Origins(OpenImages.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public List<FormatOption> options() {
		return RelativeSize.OPTIONS;
	}

	@Override
	public double detect(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			return tables(path).isEmpty() ? 0 : 0.9;
		}
		return isTable(path) ? 0.9 : 0;
	}

	private static boolean isTable(Path file) throws IOException {
		return OpenImages.TABLE_NAME.matcher(file.getFileName().toString()).matches()
				&& Reading.headText(file).lines().findFirst().filter(line -> line.startsWith("ImageID,") && line.contains("LabelName")).isPresent();
	}

	private static List<Path> tables(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path file : Images.files(folder, 2)) {
			if (isTable(file)) {
				found.add(file);
			}
		}
		return found;
	}

	@Override
	public Capabilities capabilities() {
		return OpenImages.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		boolean folder = Files.isDirectory(path);
		List<Path> tables = folder ? tables(path) : List.of(path);
		if (tables.isEmpty()) {
			throw new BadInputException(path, "", "has no table of Open Images such as train-annotations-bbox.csv");
		}
		Path root = folder ? path : path.toAbsolutePath().getParent();
		Classes classes = new Classes(Images.name(path));
		Map<String, String> names = descriptions(root, classes);
		Map<String, Entry> entries = new LinkedHashMap<>();
		ObjectNode kept = origins.object();
		for (Path file : tables) {
			Matcher name = OpenImages.TABLE_NAME.matcher(file.getFileName().toString());
			String split = name.matches() && name.group(1) != null ? name.group(1).replace("validation", "val") : "";
			CsvTable table = CsvTable.of(file);
			table.forEach((row, line) -> {
				String id = need(row, "ImageID");
				String label = need(row, "LabelName");
				if (!names.containsKey(label)) {
					names.put(label, label);
					classes.add(label);
				}
				Entry entry = entries.computeIfAbsent(id, missing -> new Entry(missing, split, new LinkedHashMap<>(2)));
				if (!entry.split().equals(split)) {
					throw new IllegalArgumentException("the image " + id + " is in the tables of " + entry.split() + " too");
				}
				entry.lines().computeIfAbsent(table, missing -> new CsvTable.Lines()).add(line);
				columns(kept, row);
			});
		}
		ObjectNode labels = kept.putObject("labels");
		names.forEach((label, name) -> labels.put(name, label));
		Images images = Images.in(root);
		RelativeSize size = new RelativeSize(options);
		entries.values().forEach(entry -> size.report(entry.id(), images.findStem(entry.id()), losses));
		return new ListedSource<>(Images.name(path), OpenImages.ID, classes.ontology(), List.of(Layer.MAIN), origins.text(kept), List.copyOf(entries.values()),
				entry -> read(entry, images, size, names, classes));
	}

	private static String need(Map<String, String> row, String column) {
		String cell = row.getOrDefault(column, "");
		if (cell.isBlank()) {
			throw new IllegalArgumentException("there is no " + column);
		}
		return cell;
	}

	/** Further columns of boxes, such as the clicks on the edges. */
	private static void columns(ObjectNode kept, Map<String, String> row) {
		if (!kept.has("columns") && row.containsKey("XMin")) {
			ArrayNode columns = kept.putArray("columns");
			row.keySet().stream().filter(column -> !OpenImages.BOX_COLUMNS.contains(column)).forEach(columns::add);
		}
	}

	/** The names of classes by label; one that two labels have is followed by the label. */
	private static Map<String, String> descriptions(Path root, Classes classes) throws IOException {
		Map<String, String> names = new HashMap<>();
		for (Path file : Images.files(root, 2)) {
			if (!OpenImages.DESCRIPTIONS_NAME.matcher(file.getFileName().toString()).matches()) {
				continue;
			}
			int number = 0;
			for (String line : Reading.text(file).lines().toList()) {
				number++;
				if (line.isBlank() || line.equals("LabelName,DisplayName")) {
					continue;
				}
				Reading.at(file, "line " + number, () -> {
					List<String> cells = CsvTable.cells(line);
					if (cells.size() != 2) {
						throw new IllegalArgumentException("should have a label and a name, here are " + cells.size() + " cells");
					}
					if (!names.containsKey(cells.get(0))) {
						String name = names.containsValue(cells.get(1)) ? cells.get(1) + " (" + cells.get(0) + ")" : cells.get(1);
						names.put(cells.get(0), name);
						classes.add(name);
					}
					return null;
				});
			}
		}
		return names;
	}

	private SourceRecord read(Entry entry, Images images, RelativeSize size, Map<String, String> names, Classes classes) throws IOException {
		Map.Entry<CsvTable, CsvTable.Lines> first = entry.lines().entrySet().iterator().next();
		Path file = first.getKey().file();
		Optional<Path> media = images.findStem(entry.id());
		String name = entry.id() + media.map(one -> one.getFileName().toString()).map(one -> one.substring(Images.stem(one).length())).orElse(".jpg");
		Item item = Reading.at(file, first.getValue().first().place(),
				() -> size.item(file, name, media))
				.withSplit(Optional.of(entry.split()).filter(split -> !split.isEmpty()));
		List<Annotation> read = new ArrayList<>();
		for (Map.Entry<CsvTable, CsvTable.Lines> lines : entry.lines().entrySet()) {
			lines.getKey().forEach(lines.getValue(), (row, line) -> read.add(read(row, item, names, classes)));
		}
		return Annotations.sourceRecord(item.withOrigin(origins.text(origins.object().put("id", entry.id()))), media, read);
	}

	private Annotation read(Map<String, String> row, Item item, Map<String, String> names, Classes classes) {
		boolean box = row.containsKey("XMin");
		Annotation annotation = annotations.annotation(classes.id(names.get(row.get("LabelName"))), box ? box(row, item) : new Whole());
		double confidence = Values.number(row.getOrDefault("Confidence", "1"), "Confidence");
		if (!box && confidence == 0) {
			Values.put(annotation, OpenImages.ABSENT, new AttributeValue.Flag(true));
		} else if (confidence != 1) {
			Annotations.score(annotation, confidence);
		}
		if (!row.getOrDefault(OpenImages.SOURCE, "").isEmpty()) {
			Values.put(annotation, OpenImages.SOURCE, new AttributeValue.Text(row.get(OpenImages.SOURCE)));
		}
		annotation.setOccluded(isSet(row, "IsOccluded"));
		annotation.setTruncated(isSet(row, "IsTruncated"));
		annotation.setCrowd(isSet(row, "IsGroupOf"));
		OpenImages.FLAGS.stream().filter(flag -> isSet(row, flag)).forEach(flag -> Values.put(annotation, flag, new AttributeValue.Flag(true)));
		ObjectNode kept = origins.object().put("of", Origins.sum(annotation.getGeometry()));
		ObjectNode cells = kept.putObject("row");
		row.forEach(cells::put);
		annotation.setOrigin(origins.orNull(kept));
		return annotation;
	}

	/** 1 is yes, 0 is no, and -1 that nobody has looked. */
	private static boolean isSet(Map<String, String> row, String column) {
		String cell = row.getOrDefault(column, "0");
		if (!List.of("1", "0", "-1", "").contains(cell)) {
			throw new IllegalArgumentException(column + " should be 1, 0 or -1, here is \"" + cell + "\"");
		}
		return cell.equals("1");
	}

	private static Box box(Map<String, String> row, Item item) {
		double[] c = List.of("XMin", "YMin", "XMax", "YMax").stream().mapToDouble(name -> Values.number(row.getOrDefault(name, ""), name)).toArray();
		if (c[2] < c[0] || c[3] < c[1]) {
			throw new IllegalArgumentException("the box ends before it begins: " + c[0] + ", " + c[1] + ", " + c[2] + ", " + c[3]);
		}
		int width = RelativeSize.width(item);
		int height = RelativeSize.height(item);
		return Box.ofCorners(c[0] * width, c[1] * height, c[2] * width, c[3] * height);
	}
}
