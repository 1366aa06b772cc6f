/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.media.text.DocxText;

/** Reads the text of Word documents. */
public final class DocxImporter extends FileImporter {

	public DocxImporter() {
		super("docx");
	}

	@Override
	double detectFile(Path file) throws IOException {
		return DocxText.isDocx(file) ? 0.95 : 0;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(STRUCTURE);
	}

	@Override
	public Capabilities capabilities() {
		return super.capabilities().noting("The text of the body: headers, footers, notes and comments are left out, as is what was deleted under tracking. Where each character stands in "
				+ DocxText.PART + " is kept with the item.");
	}

	@Override
	Document read(Path file, Options options, LossReport losses) throws IOException {
		return new Document(DocxText.extract(file), origins.object().put("part", DocxText.PART));
	}
}
