/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.webanno;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.text.internal.cas.CasWriter;
import org.labelwright.formats.text.internal.cas.FeatureStructure;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextRecords;
import org.labelwright.model.AttributeValue;

/** Writes WebAnno TSV 3.3: a folder with a file for each text. */
public final class WebannoExporter implements Exporter {

	private final Origins origins = new Origins(TsvFormat.ID);

	@Override
	public Capabilities capabilities() {
		return TsvFormat.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		ExportCheck check = new ExportCheck("WebAnno TSV", capabilities(), losses);
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			TextRecords.forEach(source, check, losses, progress, (one, text) -> {
				JsonNode kept = origins.of(one.item().origin());
				TsvHeader known = new TsvHeader();
				for (int i = 1; i < kept.path(TsvFormat.HEADER).size(); i++) {
					known.add(kept.path(TsvFormat.HEADER).get(i).asText());
				}
				CasWriter writer = new CasWriter(origins, source.ontology(), known::named, check, losses, one, text);
				List<FeatureStructure> structures = writer.write();
				for (FeatureStructure structure : structures) {
					if (structure.values.values().stream().anyMatch(AttributeValue.Choices.class::isInstance)) {
						losses.add("lists of values", "a feature has one value; written as one text", one.item().id(), structure.annotation);
					}
				}
				folder.write(folder.uniqueFile(Folders.exportStem(one.item()) + TsvFormat.EXTENSION, one.item(), losses), new TsvWriter(text.text(), one.item().id(), kept, losses).write(structures));
				written[0] += writer.annotations();
			});
			folder.commit();
		}
		return written[0];
	}
}
