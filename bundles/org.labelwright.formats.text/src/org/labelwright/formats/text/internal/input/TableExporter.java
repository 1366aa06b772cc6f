/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.TextPart;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.support.TextRecords;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.AnnotationDocument;

/** Writes a row of CSV (RFC 4180) for each text, with what is said about it as a whole. */
public final class TableExporter implements Exporter {

	@Override
	public Capabilities capabilities() {
		return FieldTexts.CAPABILITIES.noting("Columns are id, text or the names of the parts, label, split, and the ids of attributes and questions. "
				+ "Several choices stand with | between them, rankings with > and best first.");
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Set<String> columns = columns(source, progress);
		ExportCheck check = new ExportCheck(TableImporter.ID, capabilities(), losses);
		TextFields texts = new TextFields(source.ontology(), check, losses);
		CSVFormat format = CSVFormat.RFC4180;
		boolean[] begun = new boolean[1];
		return TextRecords.write(source, path, check, losses, progress, (one, text, out) -> {
			TextFields.Fields fields = texts.of(one, text);
			StringWriter rows = new StringWriter();
			try (CSVPrinter printer = new CSVPrinter(rows, format)) {
				if (!begun[0]) {
					printer.printRecord(columns);
					begun[0] = true;
				}
				List<String> row = new ArrayList<>();
				columns.forEach(column -> row.add(cell(column, fields.values().get(column), texts)));
				printer.printRecord(row);
			}
			out.append(rows);
			return fields.labels();
		});
	}

	private static String cell(String column, AttributeValue value, TextFields texts) {
		return switch (value) {
		case null -> "";
		case AttributeValue.Choices choices -> String.join(texts.isRanking(column) ? " > " : "|", choices.values());
		default -> value.text();
		};
	}

	/** All that some text has: a table says its columns before its first row. */
	private static Set<String> columns(DatasetSource source, Progress progress) throws IOException {
		Set<String> columns = new LinkedHashSet<>(List.of(TextFields.ID));
		Set<String> about = new LinkedHashSet<>();
		source.forEach(one -> {
			one.item().parts().stream().map(TextPart::name).forEach(columns::add);
			if (one.item().parts().isEmpty()) {
				columns.add(TextFields.TEXT);
			}
			about(one, about);
		}, progress);
		columns.addAll(about);
		return columns;
	}

	private static void about(SourceRecord one, Set<String> about) {
		one.item().split().ifPresent(split -> about.add(TextFields.SPLIT));
		one.documents().stream().findFirst().ifPresent(document -> about(document, about));
	}

	private static void about(AnnotationDocument document, Set<String> about) {
		if (!document.getAnnotations().isEmpty()) {
			about.add(TextFields.LABEL);
		}
		document.getAttributes().forEach(entry -> about.add(entry.getKey()));
		document.getAnswers().forEach(answer -> about.add(answer.getQuestion()));
	}
}
