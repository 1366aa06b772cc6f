/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.labelwright.assist.ModelReader;
import org.labelwright.core.Progress;

/** Files .scripted, a class a line, are models; an empty one does not load, and none loads before {@link #GATE} lets it. */
public final class ScriptedModels implements ModelReader {

	static final Semaphore GATE = new Semaphore(0);

	@Override
	public List<Path> find(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".scripted")).toList();
		}
	}

	@Override
	public Info read(Path file, Progress progress) throws IOException {
		GATE.acquireUninterruptibly();
		List<String> classes = Files.readAllLines(file);
		if (classes.isEmpty()) {
			throw new IOException(file + ": names no class; write one a line");
		}
		return new Info("Scripted " + file.getFileName(), "detect", "64 × 32", classes);
	}
}
