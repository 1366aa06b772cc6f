/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;

/** Writes COCO instances as one JSON file. */
public final class CocoExporter implements Exporter {

	@Override
	public List<FormatOption> options() {
		return List.of(new FormatOption("exact",
				"Whether a field \"labelwright\" is added where COCO cannot say all, so that it can be read back without loss",
				List.of("true", "false"), "true"));
	}

	@Override
	public long write(DatasetSource source, Path path, Map<String, String> options, LossReport losses, Progress progress)
			throws IOException {
		if (Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is a folder; COCO is written into a file");
		}
		boolean exact = !options.getOrDefault("exact", "true").equals("false");
		try (CocoWriter writer = new CocoWriter(source, Json.mapper(), exact, losses)) {
			source.forEach(writer::add, progress);
			AtomicFiles.write(path, writer::writeTo);
			return writer.written();
		}
	}
}
