/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.tei;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextRecords;

/** Writes documents of TEI: a folder with a file for each text. */
public final class TeiExporter implements Exporter {

	@Override
	public Capabilities capabilities() {
		return Tei.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		ExportCheck check = new ExportCheck("TEI", capabilities(), losses);
		Map<String, String> classes = Classes.names(source.ontology());
		Map<String, String> relations = TextOntology.relationNames(source.ontology());
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			TextRecords.forEach(source, check, losses, progress, (one, text) -> {
				TeiWriter writer = new TeiWriter(one, text, classes, relations, check, losses);
				folder.write(Folders.exportStem(one.item()) + Tei.EXTENSION, writer.write());
				written[0] += writer.count();
			});
			folder.commit();
		}
		return written[0];
	}
}
