/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.text.internal.support.EntityIds;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextRecords;

/** Writes a dialect of JSON records: a line each, or one list of them where they were one and the name of the file does not say otherwise. */
public abstract class JsonlExporter implements Exporter {

	private final Dialect dialect;

	JsonlExporter(Dialect dialect) {
		this.dialect = dialect;
	}

	@Override
	public Capabilities capabilities() {
		return dialect.capabilities();
	}

	/** Whether the records become one JSON list. */
	boolean isList(DatasetSource source, Path path, Options options) {
		return new Origins(dialect.id()).of(source.origin()).path(JsonlImporter.LIST).asBoolean() && !Folders.lowerName(path).endsWith(".jsonl");
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Writer writer = new Writer(new Origins(dialect.id()), Classes.names(source.ontology()), TextOntology.relationNames(source.ontology()), EntityIds.of(source.ontology()),
				new ExportCheck(dialect.name(), capabilities(), losses), losses);
		TextRecords.Frame frame = isList(source, path, options) ? new TextRecords.Frame("[\n", ",\n", "\n]\n") : new TextRecords.Frame("", "\n", "\n");
		return TextRecords.write(source, path, writer.check(), losses, progress, frame, (one, text, out) -> {
			Writer.Labels labels = writer.labels(one, text);
			out.append(dialect.write(one, text, labels, writer));
			return labels.spans().size() + labels.wholes().size();
		});
	}
}
