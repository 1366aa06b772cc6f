/* SPDX-License-Identifier: EPL-2.0 */
package org.example.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.AnnotationDocument;

/** Writes the rows as they were read, with what is said of them in the columns verdict and rating. */
public final class RowsExporter implements Exporter {

	@Override
	public Capabilities capabilities() {
		return Capabilities.of().with(Feature.ITEM_ANSWERS, Feature.ITEM_ATTRIBUTES);
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<String> columns = new ArrayList<>();
		List<List<String>> rows = new ArrayList<>();
		Map<Path, Rows> files = new HashMap<>();
		source.forEach(one -> {
			if (!one.item().mediaType().equals(Rows.MEDIA_TYPE)) {
				losses.add("the item", "is no row of a table", one.item().id(), "");
				return;
			}
			Path file = one.media().orElseThrow(() -> new BadInputException("The table " + one.item().path() + " is not there"));
			if (!files.containsKey(file)) {
				files.put(file, Rows.read(file));
			}
			Rows table = files.get(file);
			if (columns.isEmpty()) {
				columns.addAll(table.columns().stream().filter(RowsExporter::isData).toList());
			}
			rows.add(row(one, table, columns));
		}, progress);
		columns.addAll(List.of(Rows.VERDICT, Rows.RATING));
		AtomicFiles.write(path, new Rows(columns, rows).text());
		return rows.size();
	}

	private static boolean isData(String column) {
		return !column.equals(Rows.VERDICT) && !column.equals(Rows.RATING);
	}

	private static List<String> row(SourceRecord one, Rows table, List<String> columns) {
		int number = one.item().mediaPath().page().orElse(1);
		List<String> row = new ArrayList<>(columns.stream().map(column -> table.cell(number, column).orElse("")).toList());
		Optional<AnnotationDocument> document = one.documents().stream().findFirst();
		row.add(document.flatMap(Rows::verdict).orElse(""));
		row.add(document.flatMap(Rows::rating).map(AttributeValue::text).orElse(""));
		return row;
	}
}
