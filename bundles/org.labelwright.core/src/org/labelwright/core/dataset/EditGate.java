/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Lets many edit documents at a time, or one step change the whole dataset. Nobody waits: who comes too late is told. */
final class EditGate {

	/** What is done behind the gate. */
	@FunctionalInterface
	interface Work<T> {
		T run() throws IOException;
	}

	private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

	<T> T edit(Work<T> work) throws IOException {
		if (!lock.readLock().tryLock()) {
			throw new IOException("The dataset is being changed as a whole; edit again when that is done");
		}
		try {
			return work.run();
		} finally {
			lock.readLock().unlock();
		}
	}

	<T> T changeAll(Work<T> work) throws IOException {
		if (!lock.writeLock().tryLock()) {
			throw new IOException("The dataset is being edited at this moment; try again");
		}
		try {
			return work.run();
		} finally {
			lock.writeLock().unlock();
		}
	}
}
