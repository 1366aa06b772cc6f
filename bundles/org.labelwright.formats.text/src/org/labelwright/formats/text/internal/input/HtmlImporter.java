/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Reading;
import org.labelwright.media.text.Encodings;
import org.labelwright.media.text.HtmlText;

/** Reads the text of pages of HTML. */
public final class HtmlImporter extends FileImporter {

	public HtmlImporter() {
		super("html");
	}

	@Override
	double detectFile(Path file) throws IOException {
		String head = Reading.headText(file).toLowerCase(Locale.ROOT);
		return head.contains("<!doctype html") || head.contains("<html") ? 0.8 : head.contains("<body") || head.contains("<p>") || head.contains("<div") ? 0.5 : 0;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(EncodingOption.OPTION, STRUCTURE);
	}

	@Override
	Document read(Path file, Options options, LossReport losses) throws IOException {
		Encodings.Decoded decoded = HtmlText.decode(bytes(file), EncodingOption.of(options));
		ObjectNode kept = origins.object();
		encoding(file, decoded, kept, losses);
		return new Document(HtmlText.extract(decoded.text()), kept);
	}
}
