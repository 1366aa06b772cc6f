/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Whole folders of a dataset that nobody needs any more. To move one here takes no time; to delete its many files does, so
 * that is done in the background, and what is left of it at the end the next time.
 */
final class Trash implements AutoCloseable {

	private static final String FOLDER = "trash";

	private final Path folder;
	private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
		Thread made = new Thread(task, "Labelwright: deleting");
		made.setDaemon(true);
		made.setPriority(Thread.MIN_PRIORITY);
		return made;
	});
	private volatile boolean closed;

	Trash(Path root) {
		folder = folder(root);
	}

	private static Path folder(Path root) {
		return root.resolve(DatasetFiles.PRIVATE).resolve(FOLDER);
	}

	/** Harmless where there is no such folder. */
	static void throwAway(Path root, Path unwanted) throws IOException {
		if (Files.exists(unwanted)) {
			Files.createDirectories(folder(root));
			Files.move(unwanted, folder(root).resolve(UUID.randomUUID().toString()), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/** Deletes what is there, some time. */
	void empty() {
		if (!closed && Files.exists(folder)) {
			thread.execute(this::delete);
		}
	}

	private void delete() {
		Deque<Path> folders = new ArrayDeque<>();
		folders.push(folder);
		while (!folders.isEmpty() && !closed) {
			Path next = folders.peek();
			try (var children = Files.newDirectoryStream(next)) {
				boolean leaf = true;
				for (Path child : children) {
					if (closed) {
						return;
					}
					if (Files.isDirectory(child, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
						folders.push(child);
						leaf = false;
					} else {
						Files.delete(child);
					}
				}
				if (leaf) {
					folders.pop();
					// The folder of the trash stays: something may be thrown in at this moment.
					if (!folders.isEmpty()) {
						Files.delete(next);
					}
				}
			} catch (IOException e) {
				// Somebody else's hand is in it, or a virus scanner's: the next start tries again.
				return;
			}
		}
	}

	/** Stops deleting. */
	@Override
	public void close() {
		closed = true;
		thread.shutdown();
		boolean interrupted = false;
		while (!thread.isTerminated()) {
			try {
				thread.awaitTermination(1, TimeUnit.MINUTES);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
