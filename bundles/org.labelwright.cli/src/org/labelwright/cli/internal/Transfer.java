/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.CountingSource;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;

/** Reads one format and writes another. */
record Transfer(Console console, Formats formats, FormatOptions options, TransformOptions transforms) {

	/** @return the exit code */
	int run(Path from, Optional<String> fromFormat, Map<String, String> readOptions, Path to, String toFormat) throws IOException {
		LossReport losses = new LossReport();
		// Before anything is read, as that may take long.
		formats.exporter(toFormat);
		try (DatasetSource opened = formats.open(from, fromFormat, readOptions, losses, console.progress("reading"))) {
			CountingSource source = new CountingSource(transforms.apply(opened, console));
			long written = options.dryRun || options.strict ? aside(source, to, toFormat, losses)
					: formats.write(source, to, toFormat, options.options, losses, console.progress("writing"));
			return options.report(console, opened.format(), source.annotations(), written, losses);
		}
	}

	/** Writes beside the place, and moves there only what is to stay. */
	private long aside(DatasetSource source, Path to, String format, LossReport losses) throws IOException {
		Path target = to.toAbsolutePath();
		if (Files.isDirectory(target)) {
			try (var children = Files.list(target)) {
				if (children.findAny().isPresent()) {
					throw new BadInputException(to, "", "is a folder with something in it");
				}
			}
		}
		Files.createDirectories(target.getParent());
		Path beside = Files.createTempDirectory(target.getParent(), ".labelwright");
		try {
			Path written = beside.resolve(target.getFileName());
			long count = formats.write(source, written, format, options.options, losses, console.progress("writing"));
			if (!options.isRefused(losses)) {
				Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
			}
			return count;
		} finally {
			AtomicFiles.deleteTree(beside);
		}
	}
}
