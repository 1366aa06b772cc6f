/* SPDX-License-Identifier: EPL-2.0 */
package org.example.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.MediaPath;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.AnnotationDocument;

/** Reads the rows of a CSV file, and from the columns verdict and rating, where there are any, what is said of them. */
public final class RowsImporter implements Importer {

	/** Many a table could be meant for something else. */
	private static final double PERHAPS = 0.2;
	private static final double SURE = 0.95;

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isRegularFile(path) || !path.toString().endsWith(".csv")) {
			return 0;
		}
		try {
			return Rows.read(path).columns().contains(Rows.VERDICT) ? SURE : PERHAPS;
		} catch (BadInputException e) {
			return 0;
		}
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of().with(Feature.ITEM_ANSWERS, Feature.ITEM_ATTRIBUTES);
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Rows table = Rows.read(path);
		List<Integer> numbers = IntStream.rangeClosed(1, table.rows().size()).boxed().toList();
		return new ListedSource<>(path.getFileName().toString(), Rows.FORMAT, Rows.ontology(), numbers, row -> read(path, table, row));
	}

	private static SourceRecord read(Path path, Rows table, int row) throws BadInputException {
		String file = path.getFileName().toString();
		Item item = new Item(String.format("row-%06d", row), MediaPath.ofPage(file, row).toString(), Rows.MEDIA_TYPE, 0, 0, Optional.empty(), Optional.empty(),
				Optional.empty());
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		Optional<String> verdict = table.cell(row, Rows.VERDICT).filter(text -> !text.isBlank());
		if (verdict.isPresent()) {
			if (!List.of(Rows.KEEP, Rows.DROP).contains(verdict.get())) {
				throw new BadInputException(path, "row " + row, "the verdict is \"" + verdict.get() + "\"; it can be keep or drop");
			}
			Rows.answer(document, verdict.get());
		}
		Optional<String> rating = table.cell(row, Rows.RATING).filter(text -> !text.isBlank());
		if (rating.isPresent()) {
			try {
				document.getAttributes().put(Rows.RATING, new AttributeValue.Numeric(Double.parseDouble(rating.get())));
			} catch (NumberFormatException e) {
				throw new BadInputException(path, "row " + row, "the rating \"" + rating.get() + "\" is no number", e);
			}
		}
		return new SourceRecord(item, Optional.of(path), List.of(document));
	}
}
