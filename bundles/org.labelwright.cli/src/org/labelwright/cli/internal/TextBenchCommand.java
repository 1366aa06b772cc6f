/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "text", description = "Measures the import of a treebank in CoNLL-U.", mixinStandardHelpOptions = true)
final class TextBenchCommand implements Callable<Integer> {

	private static final String[] UPOS = { "NOUN", "VERB", "ADJ", "DET", "PRON", "ADP", "PUNCT", "ADV" };

	private final Console console;
	private final Formats formats;

	@Option(names = "--sentences", defaultValue = "16000", description = "Sentences of 16 words (${DEFAULT-VALUE}).")
	private int sentences;

	@Option(names = "--document", defaultValue = "15", description = "Sentences a document (${DEFAULT-VALUE}).")
	private int perDocument;

	@Option(names = "--rounds", defaultValue = "5", description = "How often; each round is told, as the first ones also compile the program (${DEFAULT-VALUE}).")
	private int rounds;

	TextBenchCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		Path work = Files.createTempDirectory("labelwright-bench");
		try {
			Path file = work.resolve("bench.conllu");
			generate(file);
			console.out().printf("file       %d sentences, %.1f MB%n", sentences, Files.size(file) / 1e6);
			for (int round = 1; round <= rounds; round++) {
				round(round, file, work.resolve("data" + round));
			}
		} finally {
			AtomicFiles.deleteTree(work);
		}
		return 0;
	}

	/** What it makes stays until the end: just after a deletion ext4 makes new files more slowly. */
	private void round(int round, Path file, Path folder) throws IOException {
		Dataset.create(folder, "bench");
		Duration cpu = FormatsBench.cpu();
		long start = System.nanoTime();
		long opened;
		long read;
		Duration cpuOfReading;
		try (DatasetSource source = formats.open(file, Optional.of("conllu"), Map.of(), new LossReport(), Progress.NONE)) {
			opened = System.nanoTime();
			source.forEach(one -> { }, Progress.NONE);
			read = System.nanoTime();
			cpuOfReading = FormatsBench.cpu();
			try (Dataset dataset = Dataset.openForEditing(folder)) {
				dataset.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
			}
		}
		long end = System.nanoTime();
		console.out().printf("round %-3d  open %.2f s, read %.2f s (%.2f s of processors), import %.2f s (%.2f s of processors); open and import %.2f s%n", round, (opened - start) / 1e9,
				(read - opened) / 1e9, cpuOfReading.minus(cpu).toMillis() / 1e3, (end - read) / 1e9, FormatsBench.cpu().minus(cpuOfReading).toMillis() / 1e3,
				(opened - start + end - read) / 1e9);
	}

	private void generate(Path file) throws IOException {
		Random random = new Random(1);
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			for (int i = 0; i < sentences; i++) {
				out.write(i % perDocument == 0 ? "# newdoc id = d" + i / perDocument + "\n" : "");
				for (int word = 1; word <= 16; word++) {
					String form = "word" + random.nextInt(5000);
					out.write(word + "\t" + form + "\t" + form + "\t" + UPOS[random.nextInt(UPOS.length)] + "\tNN\tNumber=Sing|Case=Nom\t" + (word - 1) + "\t" + (word == 1 ? "root" : "dep" + word % 8)
							+ "\t" + (word - 1) + ":dep\t_\n");
				}
				out.write("\n");
			}
		}
	}
}
