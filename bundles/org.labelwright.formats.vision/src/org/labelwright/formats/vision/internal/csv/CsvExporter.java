/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.UniqueNames;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Numbers;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Writes a table with a line a box or stretch of a recording. The source is read twice, as the columns of attributes come first. */
public final class CsvExporter implements Exporter {

	private static final FormatOption DIVIDED = FormatOption.choice(CsvImporter.DELIMITER, "What stands between cells; auto is what was read, otherwise a comma", "auto", "comma", "semicolon", "tab");

	@Override
	public List<FormatOption> options() {
		return List.of(DIVIDED);
	}

	@Override
	public Capabilities capabilities() {
		return CsvImporter.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is a folder; CSV is written into a file");
		}
		String kept = new Origins(CsvImporter.ID).of(source.origin()).path(CsvImporter.DELIMITER).asText(",");
		Run run = new Run(Classes.names(source.ontology()), CsvImporter.DELIMITERS.getOrDefault(options.text(CsvImporter.DELIMITER), kept.isEmpty() ? CsvTable.COMMA : kept.charAt(0)), losses);
		source.forEach(run::look, progress);
		AtomicFiles.write(path, out -> {
			out.write(run.head().getBytes(StandardCharsets.UTF_8));
			source.forEach(one -> out.write(run.lines(one).getBytes(StandardCharsets.UTF_8)), progress);
		});
		return run.written;
	}

	/** One export. */
	private final class Run {

		private final Map<String, String> names;
		private final char delimiter;
		private final LossReport losses;
		private final ExportCheck check;
		private final UniqueNames unique = new UniqueNames();
		private final Set<String> attributes = new TreeSet<>();
		private boolean times;
		private boolean scores;
		private boolean splits;
		private long written;

		Run(Map<String, String> names, char delimiter, LossReport losses) {
			this.names = names;
			this.delimiter = delimiter;
			this.losses = losses;
			this.check = new ExportCheck("CSV", capabilities(), losses);
		}

		void look(SourceRecord one) {
			splits |= one.item().split().isPresent();
			for (AnnotationDocument document : one.documents()) {
				for (Annotation annotation : document.getAnnotations()) {
					times |= annotation.getGeometry() instanceof Interval;
					attributes.addAll(annotation.getAttributes().keySet());
					scores |= Annotations.score(annotation).isPresent();
				}
			}
		}

		String head() {
			List<String> columns = new ArrayList<>(CsvImporter.COLUMNS);
			if (times) {
				columns.addAll(CsvImporter.TIMES);
			}
			if (scores) {
				columns.add("score");
			}
			if (splits) {
				columns.add("split");
			}
			columns.addAll(attributes);
			return line(columns);
		}

		private String line(List<String> cells) {
			return cells.stream().map(cell -> CsvTable.cell(cell, delimiter)).collect(Collectors.joining(String.valueOf(delimiter))) + "\n";
		}

		String lines(SourceRecord one) {
			check.item(one);
			String image = unique.file(Images.reference(one.item(), losses), one.item(), losses);
			StringBuilder lines = new StringBuilder();
			for (AnnotationDocument document : one.documents()) {
				for (Annotation annotation : document.getAnnotations()) {
					check.annotation(one.item(), annotation);
					check.oneText(one.item(), annotation);
					check.geometry(one.item(), annotation).ifPresent(geometry -> {
						lines.append(line(cells(image, one.item(), annotation, geometry)));
						written++;
					});
				}
			}
			return lines.isEmpty() ? line(empty(image, one.item())) : lines.toString();
		}

		private List<String> start(String image, Item item) {
			return new ArrayList<>(List.of(image, size(item.width()), size(item.height())));
		}

		private static String size(int pixels) {
			return pixels > 0 ? Integer.toString(pixels) : "";
		}

		/** An image without annotations has a line too. */
		private List<String> empty(String image, Item item) {
			List<String> cells = start(image, item);
			cells.addAll(List.of("", "", "", "", ""));
			return end(cells, item, Optional.empty(), "", attributes.stream().map(name -> "").toList());
		}

		private List<String> cells(String image, Item item, Annotation annotation, Geometry geometry) {
			List<String> cells = start(image, item);
			cells.add(annotation.getLabelClass() == null ? "" : names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass()));
			if (geometry instanceof Box box) {
				cells.addAll(List.of(Numbers.text(box.x()), Numbers.text(box.y()), Numbers.text(box.right()), Numbers.text(box.bottom())));
			} else {
				cells.addAll(List.of("", "", "", ""));
			}
			return end(cells, item, Optional.of(geometry), Annotations.score(annotation).map(Numbers::text).orElse(""),
					attributes.stream().map(name -> annotation.getAttributes().containsKey(name) ? annotation.getAttributes().get(name).text() : "").toList());
		}

		private List<String> end(List<String> cells, Item item, Optional<Geometry> geometry, String score, List<String> values) {
			if (times) {
				cells.addAll(geometry.orElse(null) instanceof Interval interval
						? List.of(CsvImporter.seconds(interval.start()), CsvImporter.seconds(interval.end())) : List.of("", ""));
			}
			if (scores) {
				cells.add(score);
			}
			if (splits) {
				cells.add(item.split().orElse(""));
			}
			cells.addAll(values);
			return cells;
		}
	}
}
