/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import picocli.CommandLine.Option;

/** What the commands that read and write foreign formats have in common. */
final class FormatOptions {

	/** At the end of the help of each of these commands. */
	static final String FOOTER = "%nEach format has options of its own: labelwright formats FORMAT lists them, with their types and defaults.";

	@Option(names = "--json", description = "Reports as JSON.")
	boolean json;

	@Option(names = "--strict", description = "Loss is an error: exit code 1, and nothing is written.")
	boolean strict;

	@Option(names = "--dry-run", description = "Reads all and reports what would be lost, but writes nothing.")
	boolean dryRun;

	@Option(names = "--losses", paramLabel = "FILE.json", description = "Writes what could not be carried, why, and of which items and annotations.")
	Optional<Path> lossFile = Optional.empty();

	@Option(names = { "-o", "--option" }, paramLabel = "NAME=VALUE", description = "An option of the format; labelwright formats FORMAT lists them.")
	Map<String, String> options = new LinkedHashMap<>();

	/** An option of a format as the command line takes it, with what it takes if it is not given and what it does. */
	static String line(FormatOption option) {
		return "-o " + option.name() + "=" + option.values() + (option.defaultValue().isEmpty() ? "" : " (" + option.defaultValue() + ")") + ": " + option.description();
	}

	/** Whether what was written is to be taken back. */
	boolean isRefused(LossReport losses) {
		return dryRun || strict && !losses.isEmpty();
	}

	/**
	 * @param format that was read, by id
	 * @return the exit code
	 */
	int report(Console console, String format, long read, long written, LossReport losses) throws IOException {
		boolean failed = strict && !losses.isEmpty();
		long kept = isRefused(losses) ? 0 : written;
		if (lossFile.isPresent()) {
			losses.save(console.path(lossFile.get()), read, kept);
		}
		if (json) {
			console.json(losses.toJson(read, kept));
		} else {
			console.out().println("read " + read + " annotations, " + (dryRun ? "would write " + written : "wrote " + kept));
			if (dryRun) {
				StringBuilder found = new StringBuilder("found: format=" + format);
				losses.found().forEach((option, values) -> found.append(", ").append(option).append('=').append(String.join(" and ", values)));
				console.out().println(found);
			}
			losses.losses().forEach(loss -> console.out().println("not carried: " + loss.count() + " x " + loss.what() + " (" + loss.why() + ")"));
			if (failed) {
				console.err().println("labelwright: nothing was written, as something would be lost and --strict was given");
			}
		}
		return failed ? CommandLineTool.FAILURE : 0;
	}
}
