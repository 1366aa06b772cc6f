/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.json.Json;

/** Writes COCO instances as one JSON file. */
public final class CocoExporter implements Exporter {

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.choice("kind", "Whether a whole file is written or, as for evaluation servers, a list of results alone; auto is what was read",
				"auto", "file", "results"), FormatOption.flag("exact",
				"Whether a field \"labelwright\" is added where COCO cannot say all, so that it can be read back without loss", true));
	}

	@Override
	public Capabilities capabilities() {
		return CocoImporter.CAPABILITIES.noting("Other shapes with an area are written as masks; a polygon with holes as one outline with cuts. With exact=true all of it can be read back.");
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress)
			throws IOException {
		if (Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is a folder; COCO is written into a file");
		}
		boolean exact = options.flag("exact");
		try (CocoWriter writer = new CocoWriter(source, Json.mapper(), exact, options.text("kind"), losses)) {
			source.forEach(writer::add, progress);
			AtomicFiles.write(path, writer::writeTo);
			return writer.written();
		}
	}
}
