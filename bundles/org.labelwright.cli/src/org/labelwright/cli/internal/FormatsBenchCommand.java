/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.labelwright.core.format.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "formats", description = "Measures import, export and conversion of a COCO file of the size of train2017.", mixinStandardHelpOptions = true)
final class FormatsBenchCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;

	@Option(names = "--images", defaultValue = "118000", description = "Images in the file (${DEFAULT-VALUE}).")
	private int images;

	@Option(names = "--annotations", defaultValue = "860000", description = "Annotations in the file (${DEFAULT-VALUE}).")
	private int annotations;

	FormatsBenchCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		return new FormatsBench(console, formats, images, annotations).run();
	}
}
