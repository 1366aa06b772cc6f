/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.docbin.DocBinWriter;

/** Writes what {@link Spacy} says, or DocBin. */
public final class SpacyExporter extends JsonlExporter {

	private static final String AUTO = "auto";
	private static final String JSON = "json";
	private static final String DOCBIN = "docbin";
	private static final String EXTENSION = ".spacy";
	private static final FormatOption FORM = FormatOption.choice("form", "What is written: JSON a line a text, one JSON list, or DocBin; auto is DocBin where the name of the file ends with " + EXTENSION
			+ ", and otherwise as it was read", AUTO, "jsonl", JSON, DOCBIN);

	public SpacyExporter() {
		super(new Spacy());
	}

	@Override
	public List<FormatOption> options() {
		return List.of(FORM);
	}

	@Override
	boolean isList(DatasetSource source, Path path, Options options) {
		String form = options.text(FORM.name());
		return form.equals(JSON) || form.equals(AUTO) && super.isList(source, path, options);
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		String form = options.text(FORM.name());
		boolean docBin = form.equals(DOCBIN) || form.equals(AUTO) && path.getFileName().toString().endsWith(EXTENSION);
		return docBin ? DocBinWriter.write(source, path, losses, progress) : super.write(source, path, options, losses, progress);
	}
}
