/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.docbin.DocBinReader;

/** Reads what {@link Spacy} says, and DocBin. */
public final class SpacyImporter extends JsonlImporter {

	public SpacyImporter() {
		super(new Spacy());
	}

	@Override
	public double detect(Path path) throws IOException {
		double sure = DocBinReader.detect(path);
		return sure > 0 ? sure : super.detect(path);
	}

	/** Asks a second time what it is, which takes the first bytes alone. */
	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		return DocBinReader.detect(path) > 0 ? DocBinReader.open(path, losses, progress) : super.open(path, options, losses, progress);
	}
}
