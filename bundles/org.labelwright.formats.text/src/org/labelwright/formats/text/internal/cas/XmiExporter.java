/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

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
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextRecords;

/** Writes UIMA CAS XMI: a folder with a file for each text, and the type system of all. */
public final class XmiExporter implements Exporter {

	private final Origins origins = new Origins(Xmi.ID);

	@Override
	public Capabilities capabilities() {
		return Xmi.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		ExportCheck check = new ExportCheck("UIMA XMI", capabilities(), losses);
		TypeSystem types = new TypeSystem();
		String kept = origins.of(source.origin()).path(Xmi.TYPES).asText();
		if (!kept.isEmpty()) {
			types.read(Xml.parse(kept), kept);
		}
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			TextRecords.forEach(source, check, losses, progress, (one, text) -> {
				CasWriter writer = new CasWriter(origins, source.ontology(), types::named, check, losses, one, text);
				folder.write(folder.uniqueFile(Folders.exportStem(one.item()) + Xmi.EXTENSION, one.item(), losses),
						new XmiWriter(text.text(), one.item().id(), origins.of(one.item().origin()), types, losses).write(writer.write()));
				written[0] += writer.annotations();
			});
			folder.write(Xmi.TYPES, types.toXml());
			folder.commit();
		}
		return written[0];
	}
}
