/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.SourceRecord;

/**
 * Gives an importer files that were good before one or several changes: it has to read them, or to refuse them with their
 * place, and may neither throw anything else nor take long. The system property {@code labelwright.fuzz} says how many
 * files a format, {@code labelwright.fuzz.format} that only one is meant; the files are the same on every machine.
 */
public final class Fuzzer {

	/** Reads what lies at a path, as a user would. */
	@FunctionalInterface
	public interface Reader {
		void read(Path path) throws IOException;
	}

	private static final int FILES = Integer.getInteger("labelwright.fuzz", 500);
	private static final String ONLY = System.getProperty("labelwright.fuzz.format", "");
	private static final long SLOW = 5_000_000_000L;
	/** A long run says more than its first finding. */
	private static final int MAX_FINDINGS = 20;
	private static final int MAX_SHOWN = 4000;

	private final String name;
	private final Path folder;
	private final List<String> findings = new ArrayList<>();
	private Throwable first;
	private int read;
	private int refused;
	private long slowest;

	/** @param folder holds good files, of which one after the other is changed */
	public Fuzzer(String name, Path folder) {
		this.name = name;
		this.folder = folder;
	}

	/** @throws AssertionError with what was found */
	public void run(Path path, Reader reader) throws IOException {
		Assumptions.assumeTrue(name.startsWith(ONLY), "another format is asked for");
		reader.read(path);
		List<Path> files;
		try (Stream<Path> all = Files.walk(folder)) {
			files = all.filter(Files::isRegularFile).sorted().toList();
		}
		for (int seed = 0; seed < FILES && findings.size() < MAX_FINDINGS; seed++) {
			Path file = files.get(Math.floorMod(seed * 31, files.size()));
			byte[] good = Files.readAllBytes(file);
			byte[] bad = new Mutator(seed).mutate(good);
			Files.write(file, bad);
			long start = System.nanoTime();
			try {
				reader.read(path);
				read++;
			} catch (BadInputException e) {
				refused++;
				if (!e.getMessage().contains(folder.getFileName().toString())) {
					found(seed, file, bad, e);
				}
			} catch (IOException | RuntimeException | Error e) {
				found(seed, file, bad, e);
			}
			long took = System.nanoTime() - start;
			slowest = Math.max(slowest, took);
			if (took > SLOW) {
				found(seed, file, bad, new AssertionError("took " + took / 1_000_000 + " ms"));
			}
			Files.write(file, good);
		}
		System.out.printf("fuzzed %s: %d read, %d refused, %d wrong, slowest %d ms%n", name, read, refused, findings.size(), slowest / 1_000_000);
		if (!findings.isEmpty()) {
			throw new AssertionError(findings.size() + " findings:\n" + String.join("\n", findings), first);
		}
	}

	/** A path may have dots in its names, but must not lead out of the folder. */
	public static void requireWithin(SourceRecord one) {
		if (List.of(one.item().path().split("[/\\\\]")).contains("..")) {
			throw new AssertionError("leads out of the folder: " + one.item().path());
		}
	}

	private void found(int seed, Path file, byte[] bad, Throwable what) {
		first = first == null ? what : first;
		String text = new String(bad, StandardCharsets.ISO_8859_1);
		findings.add("seed " + seed + " in " + folder.relativize(file) + ": " + what + at(what));
		System.out.println(name + ", " + findings.getLast() + "\n" + text.substring(0, Math.min(text.length(), MAX_SHOWN)));
	}

	private static String at(Throwable what) {
		return what.getStackTrace().length == 0 ? "" : " at " + what.getStackTrace()[0];
	}
}
