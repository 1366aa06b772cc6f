/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.json.Json;

/** Writes LVIS as one JSON file. */
public final class LvisExporter implements Exporter {

	@Override
	public Set<String> related() {
		return Set.of(CocoFields.COCO);
	}

	@Override
	public Capabilities capabilities() {
		return CocoImporter.CAPABILITIES.noting("Where the source does not say what is absent from an image or not exhaustively labelled, both lists are empty.");
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is a folder; LVIS is written into a file");
		}
		try (CocoWriter writer = new CocoWriter(source, Json.mapper(), true, LvisImporter.ID, losses)) {
			source.forEach(writer::add, progress);
			AtomicFiles.write(path, writer::writeTo);
			return writer.written();
		}
	}
}
