/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import java.io.IOException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.Reading;
import org.labelwright.media.text.CodePoints;

/** The texts of a source, for exporters; what is no text is reported. */
public final class TextRecords {

	/** Takes one text. */
	@FunctionalInterface
	public interface Visitor {
		void visit(SourceRecord one, CodePoints text) throws IOException;
	}

	private TextRecords() {
	}

	public static void forEach(DatasetSource source, ExportCheck check, LossReport losses, Progress progress, Visitor visitor) throws IOException {
		source.forEach(one -> {
			String id = one.item().id();
			if (!one.item().mediaType().startsWith("text/")) {
				losses.add("items", "are no texts", id, "");
			} else if (one.media().isEmpty()) {
				losses.add("items", "the file of the text is not there", id, "");
			} else {
				check.item(one);
				visitor.visit(one, new CodePoints(Reading.text(one.media().get())));
			}
		}, progress);
	}
}
