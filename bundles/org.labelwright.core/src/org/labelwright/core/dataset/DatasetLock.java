/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** That one process, and in it one dataset, may write into the folder. */
final class DatasetLock implements AutoCloseable {

	private final FileChannel channel;

	private DatasetLock(FileChannel channel) {
		this.channel = channel;
	}

	/** @throws IOException where somebody else has it */
	static DatasetLock of(DatasetFiles files) throws IOException {
		Path file = files.root().resolve(DatasetFiles.PRIVATE).resolve("lock");
		Files.createDirectories(file.getParent());
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return new DatasetLock(channel);
			}
		} catch (OverlappingFileLockException e) {
			// Within this process: the same answer as for another one.
		}
		channel.close();
		throw new IOException(files.root() + " is being edited elsewhere; close it there first");
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
