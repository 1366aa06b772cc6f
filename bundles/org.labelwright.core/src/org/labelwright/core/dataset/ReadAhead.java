/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.labelwright.core.Progress;

/**
 * For sources whose records can be read, or put together, independently: several threads do that a little ahead, and the records are handed
 * over in order in the thread of who asked. How far ahead is bounded by annotations too, so that large records take no more
 * memory than small ones. For one thread that asks.
 */
public final class ReadAhead implements AutoCloseable {

	/** Reads one record; several threads call it at once. */
	@FunctionalInterface
	public interface Reader {
		SourceRecord read(int index) throws IOException;
	}

	/** Puts one record together; called in another thread, or in that which gives it. */
	@FunctionalInterface
	public interface Maker {
		SourceRecord make() throws IOException;
	}

	private static final int MAX_RECORDS = 64;
	private static final int MAX_ANNOTATIONS = 20_000;
	/** As many are read before threads are there. */
	private static final int FEW = 16;

	private final DatasetSource.Visitor visitor;
	private final int threads = Runtime.getRuntime().availableProcessors();
	private final ExecutorService readers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("Labelwright: reading ahead ", 1).factory());
	private final Queue<Future<SourceRecord>> ahead = new ArrayDeque<>();
	/** Records that were given to the threads and are not read yet: nobody knows how large they are. */
	private final AtomicInteger unread = new AtomicInteger();
	/** Annotations of records that were read and are not taken yet. */
	private final AtomicLong waiting = new AtomicLong();
	private int given;

	/** @param visitor gets the records, in the thread that {@link #add adds} them */
	public ReadAhead(DatasetSource.Visitor visitor) {
		this.visitor = visitor;
	}

	/** Gives all records to a visitor, as {@link DatasetSource#forEach} has to. */
	public static void forEach(int count, Reader reader, DatasetSource.Visitor visitor, Progress progress) throws IOException {
		AtomicInteger taken = new AtomicInteger();
		try (ReadAhead ahead = new ReadAhead(one -> {
			progress.at(taken.getAndIncrement(), count);
			visitor.visit(one);
		})) {
			for (int i = 0; i < count; i++) {
				int index = i;
				ahead.add(() -> reader.read(index));
			}
			ahead.finish();
		}
		progress.at(count, count);
	}

	/**
	 * Takes the next record. Records before it are handed over until there is room for it.
	 *
	 * @throws IOException the failure of a record given earlier, after those before it were handed over
	 */
	public void add(Maker maker) throws IOException {
		if (given++ < FEW) {
			visitor.visit(maker.make());
			return;
		}
		while (!ahead.isEmpty() && !isRoom()) {
			handOver();
		}
		unread.incrementAndGet();
		ahead.add(readers.submit(() -> make(maker)));
	}

	/** Hands over all that is left. */
	public void finish() throws IOException {
		while (!ahead.isEmpty()) {
			handOver();
		}
	}

	private void handOver() throws IOException {
		SourceRecord one = Workers.await(ahead.remove());
		waiting.addAndGet(-annotations(one));
		visitor.visit(one);
	}

	private boolean isRoom() {
		return ahead.size() < MAX_RECORDS && unread.get() < 2 * threads && waiting.get() < MAX_ANNOTATIONS;
	}

	private SourceRecord make(Maker maker) throws IOException {
		try {
			SourceRecord one = maker.make();
			waiting.addAndGet(annotations(one));
			return one;
		} finally {
			unread.decrementAndGet();
		}
	}

	private static long annotations(SourceRecord one) {
		return one.documents().stream().mapToLong(document -> document.getAnnotations().size()).sum();
	}

	/** Lets what has begun end, and drops the rest. */
	@Override
	public void close() {
		ahead.forEach(one -> one.cancel(false));
		readers.close();
	}
}
