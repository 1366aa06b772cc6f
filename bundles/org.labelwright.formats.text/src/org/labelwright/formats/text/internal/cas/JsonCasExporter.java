/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextRecords;

/** Writes UIMA JSON CAS: a folder with a file for each text. */
public final class JsonCasExporter implements Exporter {

	private final Origins origins = new Origins(JsonCas.ID);

	@Override
	public Capabilities capabilities() {
		return JsonCas.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		ExportCheck check = new ExportCheck("UIMA JSON CAS", capabilities(), losses);
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			TextRecords.forEach(source, check, losses, progress, (one, text) -> {
				JsonNode kept = origins.of(one.item().origin());
				ObjectNode root = kept.path(JsonCas.ROOT) instanceof ObjectNode known ? known : origins.object();
				JsonTypes types = new JsonTypes(root.path(JsonCas.TYPES) instanceof ObjectNode known ? known : origins.object());
				CasWriter writer = new CasWriter(origins, source.ontology(), types::named, check, losses, one, text);
				folder.write(folder.uniqueFile(Folders.exportStem(one.item()) + JsonCas.EXTENSION, one.item(), losses),
						new JsonCasWriter(text.text(), one.item().id(), kept, root, types, losses).write(writer.write()));
				written[0] += writer.annotations();
			});
			folder.commit();
		}
		return written[0];
	}
}
