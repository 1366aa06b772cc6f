/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Reading;
import org.labelwright.media.text.PdfText;

/** Reads the text layer of PDF. */
public final class PdfImporter extends FileImporter {

	private static final FormatOption ORDER = FormatOption.choice("order", "The order of the words: as they are painted, which keeps columns apart, or from top to bottom", "painted",
			"position");

	public PdfImporter() {
		super("pdf");
	}

	@Override
	double detectFile(Path file) throws IOException {
		return new String(Reading.head(file), StandardCharsets.ISO_8859_1).contains("%PDF-") ? 0.9 : 0;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(ORDER);
	}

	@Override
	public Capabilities capabilities() {
		return super.capabilities().noting("What is painted as text, not pictures of text. Page and place of each piece of a line, in points from the top left, are kept with the item.");
	}

	@Override
	Document read(Path file, Options options, LossReport losses) throws IOException {
		return new Document(PdfText.extract(file, options.text(ORDER.name()).equals("position")), origins.object());
	}
}
