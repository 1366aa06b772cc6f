/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;

/**
 * Reads a table with a line a box, as TensorFlow's tutorials have it: {@code filename,width,height,class,xmin,ymin,xmax,ymax}.
 * Columns may come in any order and go by other usual names; further ones are attributes. A line with columns {@code start} and
 * {@code end} is about a stretch of a recording, in seconds. One with neither corners nor times is about the whole image or recording,
 * one without a class too is an item without annotations.
 */
public final class CsvImporter implements Importer {

	static final String ID = "csv";
	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX, GeometryKind.INTERVAL, GeometryKind.WHOLE).with(Feature.ATTRIBUTES, Feature.SCORES, Feature.SPLITS)
			.noting("Stretches of recordings have columns start and end, in seconds.");
	static final List<String> COLUMNS = List.of("filename", "width", "height", "class", "xmin", "ymin", "xmax", "ymax");

	static final List<String> TIMES = List.of("start", "end");

	private static final Map<String, List<String>> NAMES = Map.of("filename", List.of("filename", "image", "image_id", "file", "path", "image_path", "img", "audio", "recording"), "class",
			List.of("class", "label", "category", "name", "class_name"), "xmin", List.of("xmin", "x_min", "x1", "left"), "ymin", List.of("ymin", "y_min", "y1", "top"), "xmax",
			List.of("xmax", "x_max", "x2", "right"), "ymax", List.of("ymax", "y_max", "y2", "bottom"), "score", List.of("score", "confidence"), "split",
			List.of("split", "subset"), "start", List.of("start", "onset", "start_time", "begin"), "end", List.of("end", "offset", "end_time"));

	static final Map<String, Character> DELIMITERS = Map.of("comma", CsvTable.COMMA, "semicolon", ';', "tab", '\t');
	static final String DELIMITER = "delimiter";
	private static final FormatOption DIVIDED = FormatOption.choice(DELIMITER, "What stands between cells; auto is the one that makes the known names of columns, or their number, of the first line",
			"auto", "comma", "semicolon", "tab");
	private static final FormatOption NAMED = FormatOption.text("columns",
			"The names of the columns, with commas, where the first line is like the others: such as filename,xmin,ymin,xmax,ymax,class, the order of keras-retinanet");

	/** An image and where the lines about it are. */
	private record Entry(String name, CsvTable.Lines lines) {
	}

	private final Annotations annotations = new Annotations();
	private final Origins origins = new Origins(ID);

	@Override
	public double detect(Path path) throws IOException {
		String lower = path.toString().toLowerCase(Locale.ROOT);
		if (Files.isDirectory(path) || !lower.endsWith(".csv") && !lower.endsWith(".tsv")) {
			return 0;
		}
		String first = Reading.headText(path).lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
		Set<String> columns = Set.copyOf(List.of(first.split("[,;\"\\s\uFEFF]+")));
		boolean file = NAMES.get("filename").stream().anyMatch(columns::contains);
		boolean label = NAMES.get("class").stream().anyMatch(columns::contains);
		boolean box = NAMES.get("xmin").stream().anyMatch(columns::contains);
		boolean times = CsvImporter.TIMES.stream().allMatch(time -> NAMES.get(time).stream().anyMatch(columns::contains));
		return file && label ? box || times ? 0.7 : 0.5 : file && times ? 0.5 : 0;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(DIVIDED, NAMED);
	}

	@Override
	public Capabilities capabilities() {
		return CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Classes classes = new Classes(Images.name(path));
		Map<String, Entry> entries = new LinkedHashMap<>();
		char delimiter = delimiter(path, options);
		DELIMITERS.forEach((name, sign) -> {
			if (sign == delimiter) {
				losses.found(DELIMITER, name);
			}
		});
		CsvTable table = options.text(NAMED.name()).isBlank() ? CsvTable.of(path, delimiter, CsvImporter::usual)
				: CsvTable.ofColumns(path, delimiter, columns(options).stream().map(CsvImporter::usual).toList());
		table.forEach((row, line) -> {
			String name = row.get("filename");
			if (name == null || name.isBlank()) {
				throw new IllegalArgumentException("there is no column with the name of the image or recording (such as filename); where the first line names none, the option columns does");
			}
			String label = row.getOrDefault("class", "");
			if (!label.isBlank()) {
				classes.add(label);
			}
			entries.computeIfAbsent(name, one -> new Entry(one, new CsvTable.Lines())).lines().add(line);
		});
		if (entries.isEmpty()) {
			throw new BadInputException(path, "", "has no lines below the names of the columns");
		}
		Images images = Images.withRecordings(path.toAbsolutePath().getParent());
		ObjectNode kept = origins.object();
		if (delimiter != CsvTable.COMMA) {
			kept.put(DELIMITER, String.valueOf(delimiter));
		}
		return new ListedSource<>(Images.name(path), ID, classes.ontology(), List.of(Layer.MAIN), origins.text(kept), List.copyOf(entries.values()), entry -> {
			Optional<Path> media = images.find(entry.name());
			List<Item> item = new ArrayList<>(1);
			List<Annotation> read = new ArrayList<>();
			table.forEach(entry.lines(), (row, line) -> {
				if (item.isEmpty()) {
					item.add(Images.item(path, entry.name(), media, size(row, "width"), size(row, "height"))
							.withSplit(Optional.ofNullable(row.get("split")).filter(split -> !split.isBlank())));
				}
				read(row, classes).ifPresent(read::add);
			});
			return Annotations.sourceRecord(item.getFirst(), media, read);
		});
	}

	private static List<String> columns(Options options) {
		return CsvTable.cells(options.text(NAMED.name())).stream().map(String::strip).toList();
	}

	/** What is wanted, or what makes the first line one of columns; a comma where nothing does. */
	private static char delimiter(Path path, Options options) throws IOException {
		String wanted = options.text(DELIMITER);
		if (DELIMITERS.containsKey(wanted)) {
			return DELIMITERS.get(wanted);
		}
		char best = CsvTable.COMMA;
		long most = -1;
		for (char one : List.of(CsvTable.COMMA, ';', '\t')) {
			List<String> cells = Reading.at(path, "line 1", () -> CsvTable.cells(CsvTable.first(path, one), one));
			long fit = options.text(NAMED.name()).isBlank() ? cells.stream().filter(cell -> NAMES.containsKey(usual(cell.strip()))).distinct().count()
					: cells.size() == columns(options).size() ? 1 : 0;
			if (fit > most) {
				best = one;
				most = fit;
			}
		}
		return best;
	}

	/** The usual name of a column. */
	private static String usual(String column) {
		String lower = column.toLowerCase(Locale.ROOT);
		return NAMES.entrySet().stream().filter(one -> one.getValue().contains(lower)).map(Map.Entry::getKey).findFirst().orElse(COLUMNS.contains(lower) ? lower : column);
	}

	private static int size(Map<String, String> row, String column) {
		String text = row.getOrDefault(column, "");
		return text.isBlank() ? 0 : Values.count(text, column);
	}

	private Optional<Annotation> read(Map<String, String> row, Classes classes) {
		String label = row.getOrDefault("class", "");
		boolean box = !row.getOrDefault("xmin", "").isBlank();
		boolean times = !row.getOrDefault("start", "").isBlank();
		if (label.isBlank() && !box && !times) {
			return Optional.empty();
		}
		if (box && times) {
			throw new IllegalArgumentException("has both the corners of a box and the times of a segment");
		}
		Annotation annotation = annotations.annotation(label.isBlank() ? null : classes.id(label), box ? box(row) : times ? interval(row) : new Whole());
		row.forEach((column, cell) -> {
			if (column.equals("score") && !cell.isBlank()) {
				Annotations.score(annotation, Values.number(cell, column));
			} else if (!NAMES.containsKey(column) && !COLUMNS.contains(column) && !cell.isEmpty()) {
				Values.put(annotation, column, Values.attribute(cell));
			}
		});
		return Optional.of(annotation);
	}

	private static Interval interval(Map<String, String> row) {
		long[] micros = TIMES.stream().mapToLong(name -> micros(row.getOrDefault(name, ""), name)).toArray();
		if (micros[1] < micros[0]) {
			throw new IllegalArgumentException("the segment ends before it begins: " + row.get("start") + ", " + row.get("end"));
		}
		return new Interval(micros[0], micros[1]);
	}

	/** Without a binary fraction between. */
	private static long micros(String seconds, String name) {
		double number = Values.number(seconds, name);
		if (number < 0 || number > 1e9) {
			throw new IllegalArgumentException("the " + name + " cannot be " + seconds.strip() + " seconds");
		}
		return new BigDecimal(seconds.strip()).movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
	}

	/** As many digits as are needed. */
	static String seconds(long micros) {
		return BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
	}

	private static Box box(Map<String, String> row) {
		double[] c = List.of("xmin", "ymin", "xmax", "ymax").stream().mapToDouble(name -> Values.number(row.getOrDefault(name, ""), name)).toArray();
		if (c[2] < c[0] || c[3] < c[1]) {
			throw new IllegalArgumentException("the box ends before it begins: " + c[0] + ", " + c[1] + ", " + c[2] + ", " + c[3]);
		}
		return Box.ofCorners(c[0], c[1], c[2], c[3]);
	}
}
