/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work in several threads, with a bound on how many wait. For one thread that gives the work. */
public final class Workers implements AutoCloseable {

	/** A piece of work. */
	@FunctionalInterface
	public interface Work {
		void run() throws IOException;
	}

	/**
	 * A thread: enough that none waits for work. What waits is moved by each collection of the young generation, which costs more than the work itself where a
	 * piece holds a large document.
	 */
	private static final int QUEUED = 8;

	private final int bound;
	private final ExecutorService threads;
	private final Queue<Future<?>> given = new ArrayDeque<>();

	public Workers(int count) {
		bound = QUEUED * count;
		threads = Executors.newFixedThreadPool(count, Thread.ofPlatform().name("Labelwright: working ", 1).factory());
	}

	/** @throws IOException the failure of a piece given earlier */
	public void submit(Work work) throws IOException {
		given.add(threads.submit(() -> {
			work.run();
			return null;
		}));
		if (given.size() > bound) {
			await(given.remove());
		}
	}

	/** Waits for everything. */
	public void finish() throws IOException {
		while (!given.isEmpty()) {
			await(given.remove());
		}
	}

	/** The result of a piece of work, or its failure. */
	static <T> T await(Future<T> work) throws IOException {
		try {
			return work.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", e);
		} catch (ExecutionException e) {
			switch (e.getCause()) {
			case IOException failed -> throw failed;
			case RuntimeException failed -> throw failed;
			default -> throw new IOException(e.getCause());
			}
		}
	}

	/** Lets what has begun end, and drops the rest. */
	@Override
	public void close() {
		given.forEach(work -> work.cancel(false));
		threads.close();
	}
}
