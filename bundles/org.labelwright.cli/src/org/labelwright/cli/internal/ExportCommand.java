/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes a dataset in a foreign format.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;

	@Parameters(index = "0", paramLabel = "DATASET", description = "The dataset.")
	private Path dataset;

	@Parameters(index = "1", paramLabel = "PATH", description = "The file or folder to write.")
	private Path path;

	@Option(names = { "--format", "--to" }, paramLabel = "FORMAT", required = true, description = "The format; see labelwright formats.")
	private String format;

	@Mixin
	private FormatOptions options = new FormatOptions();

	ExportCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		return convert(console, formats, console.path(dataset), Optional.empty(), console.path(path), format, Map.of(), options);
	}

	/** @return the exit code */
	static int convert(Console console, Formats formats, Path from, Optional<String> fromFormat, Path to, String toFormat,
			Map<String, String> readOptions, FormatOptions options) throws IOException {
		Format format = formats.find(toFormat).orElseThrow(() -> formats.unknown(toFormat));
		Exporter exporter = format.exporter().orElseThrow(() -> new BadInputException("The format " + toFormat + " can only be read")).get();
		LossReport losses = new LossReport();
		try (Counting source = new Counting(formats.open(from, fromFormat, readOptions, losses, console.progress("reading")))) {
			long written = exporter.write(source, to, options.options, losses, console.progress("writing"));
			return options.report(console, source.annotations(), written, losses);
		}
	}
}
