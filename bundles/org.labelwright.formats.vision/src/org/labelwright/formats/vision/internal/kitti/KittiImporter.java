/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.kitti;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.LabelFiles;
import org.labelwright.formats.vision.internal.support.LabelFiles.Entry;
import org.labelwright.formats.vision.internal.support.Lines;
import org.labelwright.geometry.Box;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Reads KITTI labels: the folder above training and testing, one of these, a folder of labels, or one file. */
public final class KittiImporter implements Importer {

	private static final LabelFiles FILES = new LabelFiles(Kitti.LABELS, Kitti.IMAGES, Kitti::split);
	private static final int PROBED = 20;

	private final Origins origins = new Origins(Kitti.ID);
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
		String[] columns = Lines.words(Reading.headText(file).lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
		return (columns.length == Kitti.COLUMNS || columns.length == Kitti.COLUMNS + 1) && !isNumber(columns[0])
				&& Stream.of(columns).skip(1).allMatch(KittiImporter::isNumber);
	}

	private static boolean isNumber(String text) {
		return text.matches("[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?");
	}

	@Override
	public Capabilities capabilities() {
		return Kitti.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Classes classes = new Classes(Images.name(path));
		List<Entry> entries = FILES.entries(path);
		if (entries.isEmpty()) {
			throw new BadInputException(path, "", "has no labels of KITTI");
		}
		LabelFiles.lines(entries, (line, number) -> {
			if (!line.isBlank()) {
				classes.add(columns(line)[0]);
			}
		}, progress);
		return new ListedSource<>(Images.name(path), Kitti.ID, classes.ontology(), entries, entry -> read(entry, classes));
	}

	private static String[] columns(String line) {
		String[] columns = Lines.words(line);
		if (columns.length != Kitti.COLUMNS && columns.length != Kitti.COLUMNS + 1) {
			throw new IllegalArgumentException("a line of KITTI has 15 columns, or 16 with a score, here are " + columns.length);
		}
		return columns;
	}

	private SourceRecord read(Entry entry, Classes classes) throws IOException {
		List<Annotation> read = new ArrayList<>();
		ObjectNode kept = origins.object();
		if (entry.labels().isPresent()) {
			Lines.forEach(entry.labels().get(), (line, number) -> {
				if (!line.isBlank()) {
					read.add(annotation(columns(line), classes));
				}
			});
		} else {
			kept.put(Kitti.NO_FILE, true);
		}
		Item item = entry.item().withOrigin(origins.text(kept));
		return Annotations.sourceRecord(item, entry.image(), read);
	}

	private Annotation annotation(String[] columns, Classes classes) {
		double[] n = new double[columns.length];
		for (int i = 1; i < n.length; i++) {
			n[i] = Values.number(columns[i], "column " + (i + 1));
		}
		if (n[6] < n[4] || n[7] < n[5]) {
			throw new IllegalArgumentException("the box ends before it begins: " + n[4] + ", " + n[5] + ", " + n[6] + ", " + n[7]);
		}
		Box box = Box.ofCorners(n[4], n[5], n[6], n[7]);
		Annotation annotation = annotations.annotation(classes.id(columns[0]), box);
		annotation.setCrowd(columns[0].equals(Kitti.DONT_CARE));
		annotation.setTruncated(n[1] > 0);
		annotation.setOccluded(n[2] == 1 || n[2] == 2);
		if (n[1] >= 0) {
			Values.put(annotation, Kitti.TRUNCATION, new AttributeValue.Numeric(n[1]));
		}
		if (n[2] >= 0) {
			Values.put(annotation, Kitti.OCCLUSION, new AttributeValue.Numeric(n[2]));
		}
		if (columns.length > Kitti.COLUMNS) {
			Annotations.score(annotation, n[Kitti.COLUMNS]);
		}
		ObjectNode kept = origins.object().put(Kitti.SUM, Origins.sum(box));
		ArrayNode fields = kept.putArray(Kitti.FIELDS);
		for (String column : columns) {
			fields.add(column);
		}
		annotation.setOrigin(origins.orNull(kept));
		return annotation;
	}
}
