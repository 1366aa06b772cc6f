/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.dota;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
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
import org.labelwright.formats.vision.internal.support.LabelFiles;
import org.labelwright.formats.vision.internal.support.LabelFiles.Entry;
import org.labelwright.formats.vision.internal.support.Lines;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Reads DOTA: the folder above train and val, one of these, a folder of labels, or one file. */
public final class DotaImporter implements Importer {

	private static final LabelFiles FILES = new LabelFiles(Dota.LABELS, Dota.IMAGES, UnaryOperator.identity());
	private static final FormatOption BOXES = FormatOption.flag("boxes", "Whether corners that are those of a rectangle to within a pixel are read as a rotated box", true);
	private static final int PROBED = 20;
	private static final double PIXEL = 1;

	private final Origins origins = new Origins(Dota.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		for (Path file : FILES.probe(path, PROBED)) {
			if (isLabels(file)) {
				return 0.9;
			}
		}
		return 0;
	}

	private static boolean isLabels(Path file) throws IOException {
		if (!file.toString().endsWith(".txt")) {
			return false;
		}
		String line = Reading.headText(file).lines().filter(one -> !one.isBlank() && !isHeader(one)).findFirst().orElse("");
		String[] words = Lines.words(line);
		boolean numbers = words.length > Dota.CORNERS;
		for (int i = 0; numbers && i < Dota.CORNERS; i++) {
			numbers = words[i].matches("-?\\d+(\\.\\d+)?");
		}
		return numbers && words.length <= Dota.CORNERS + 2 && !words[Dota.CORNERS].matches("-?[\\d.]+");
	}

	private static boolean isHeader(String line) {
		return line.startsWith("imagesource:") || line.startsWith("gsd:") || line.startsWith("acquisition dates:");
	}

	@Override
	public List<FormatOption> options() {
		return List.of(BOXES);
	}

	@Override
	public Capabilities capabilities() {
		return Dota.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Classes classes = new Classes(Images.name(path));
		List<Entry> entries = FILES.entries(path);
		if (entries.isEmpty()) {
			throw new BadInputException(path, "", "has no labels of DOTA");
		}
		LabelFiles.lines(entries, (line, number) -> {
			if (!line.isBlank() && !isHeader(line)) {
				classes.add(columns(line)[Dota.CORNERS]);
			}
		}, progress);
		return new ListedSource<>(Images.name(path), Dota.ID, classes.ontology(), entries, entry -> read(entry, classes, options.flag(BOXES.name())));
	}

	private static String[] columns(String line) {
		String[] columns = Lines.words(line);
		if (columns.length != Dota.CORNERS + 1 && columns.length != Dota.CORNERS + 2) {
			throw new IllegalArgumentException("a line of DOTA has 8 coordinates, a class and difficult, here are " + columns.length + " words");
		}
		return columns;
	}

	private SourceRecord read(Entry entry, Classes classes, boolean boxes) throws IOException {
		List<Annotation> read = new ArrayList<>();
		ObjectNode kept = origins.object();
		if (entry.labels().isPresent()) {
			Path file = entry.labels().get();
			ArrayNode header = kept.putArray(Dota.HEADER);
			kept.put(Dota.FOLDER, file.toAbsolutePath().getParent().getFileName().toString());
			Lines.forEach(file, (line, number) -> {
				if (isHeader(line)) {
					header.add(line);
				} else if (!line.isBlank()) {
					read.add(annotation(columns(line), classes, boxes));
				}
			});
		} else {
			kept.put(Dota.NO_FILE, true);
		}
		return Annotations.sourceRecord(entry.item().withOrigin(origins.text(kept)), entry.image(), read);
	}

	private Annotation annotation(String[] columns, Classes classes, boolean boxes) {
		double[] xy = new double[Dota.CORNERS];
		ObjectNode kept = origins.object();
		ArrayNode fields = kept.putArray(Dota.FIELDS);
		for (int i = 0; i < xy.length; i++) {
			xy[i] = Values.number(columns[i], i % 2 == 0 ? "x" : "y");
			fields.add(columns[i]);
		}
		Polygon corners = Polygon.of(xy);
		Geometry geometry = boxes ? rectangle(corners) : corners;
		kept.put(Dota.SUM, Origins.sum(geometry)).put("columns", columns.length);
		Annotation annotation = annotations.annotation(classes.id(columns[Dota.CORNERS]), geometry);
		if (columns.length > Dota.CORNERS + 1) {
			Values.put(annotation, Dota.DIFFICULT, new AttributeValue.Numeric(Values.count(columns[Dota.CORNERS + 1], "difficult")));
		}
		annotation.setOrigin(origins.orNull(kept));
		return annotation;
	}

	/** The rotated box whose corners these are, the polygon itself where there is none. */
	private static Geometry rectangle(Polygon corners) {
		return Conversions.convert(corners, GeometryKind.ROTATED_BOX, 0, 0).filter(box -> isNear(((RotatedBox) box).corners(), corners.parts().getFirst().exterior()))
				.orElse(corners);
	}

	private static boolean isNear(Coordinates box, Coordinates corners) {
		for (int i = 0; i < corners.size(); i++) {
			double nearest = Double.POSITIVE_INFINITY;
			for (int k = 0; k < box.size(); k++) {
				nearest = Math.min(nearest, Math.hypot(box.x(k) - corners.x(i), box.y(k) - corners.y(i)));
			}
			if (nearest > PIXEL) {
				return false;
			}
		}
		return true;
	}
}
