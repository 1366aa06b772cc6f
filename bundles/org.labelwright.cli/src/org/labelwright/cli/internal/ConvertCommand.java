/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.core.format.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "convert", description = "Turns a file or folder of one format into one of another, without a dataset between.",
		mixinStandardHelpOptions = true, footer = FormatOptions.FOOTER)
final class ConvertCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;

	@Parameters(index = "0", paramLabel = "IN", description = "What to read.")
	private Path in;

	@Parameters(index = "1", paramLabel = "OUT", description = "What to write.")
	private Path out;

	@Option(names = "--from", paramLabel = "FORMAT", description = "The format of IN, where it is not to be found out.")
	private Optional<String> from = Optional.empty();

	@Option(names = "--to", paramLabel = "FORMAT", required = true, description = "The format of OUT.")
	private String to;

	@Option(names = "--from-option", paramLabel = "NAME=VALUE", description = "An option of the format of IN; -o is for that of OUT.")
	private Map<String, String> readOptions = new LinkedHashMap<>();

	@Mixin
	private TransformOptions transforms = new TransformOptions();

	@Mixin
	private FormatOptions options = new FormatOptions();

	ConvertCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		return new Transfer(console, formats, options, transforms).run(console.path(in), from, readOptions, console.path(out), to);
	}
}
