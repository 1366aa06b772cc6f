/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.format.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes a dataset in a foreign format.", mixinStandardHelpOptions = true, footer = FormatOptions.FOOTER)
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

	@Mixin
	private TransformOptions transforms = new TransformOptions();

	ExportCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		return new Transfer(console, formats, options, transforms).run(console.path(dataset), Optional.empty(), Map.of(), console.path(path), format);
	}
}
