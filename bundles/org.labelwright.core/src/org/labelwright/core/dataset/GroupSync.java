/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;

/**
 * Waits until all files below a folder are on the disk, in one go: a step that happens wholly or not at all needs them there
 * before it is marked as complete, not each as soon as it is written.
 */
final class GroupSync {

	/** Below this, to wait for each file costs less than to start a process. */
	private static final int MANY = 500;
	/** Waiting for the disk: many wait no longer than one. */
	private static final int SYNCERS = 16;
	private static final int ASK_EVERY_MILLIS = 50;

	private GroupSync() {
	}

	/** @param files about how many there are */
	static void sync(Path folder, long files, Progress progress) throws IOException {
		if (files < MANY || !syncFileSystem(folder, progress)) {
			syncEach(folder, progress);
		}
	}

	/**
	 * To wait for a hundred thousand small files one by one takes longer than to write them. Linux waits for a whole file
	 * system at once, syncfs(2), which Java has no call for before 22 but coreutils and BusyBox have a command.
	 *
	 * @return false where there is no such command, or it failed
	 */
	private static boolean syncFileSystem(Path folder, Progress progress) {
		if (!System.getProperty("os.name").equals("Linux")) {
			return false;
		}
		Process process;
		try {
			process = new ProcessBuilder("sync", "-f", folder.toAbsolutePath().toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		} catch (IOException e) {
			return false;
		}
		try {
			while (!process.waitFor(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
				progress.at(1, 1);
			}
			return process.exitValue() == 0;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		} finally {
			process.destroy();
		}
	}

	private static void syncEach(Path folder, Progress progress) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.walk(folder)) {
			files = all.filter(Files::isRegularFile).toList();
		}
		try (Workers syncers = new Workers(SYNCERS)) {
			for (Path file : files) {
				progress.at(1, 1);
				syncers.submit(() -> AtomicFiles.sync(file));
			}
			syncers.finish();
		}
	}
}
