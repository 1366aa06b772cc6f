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
 * For sources whose records can be read independently: several threads read a little ahead, and the records are handed
 * over in order in the thread of who asked. How far ahead is bounded by annotations too, so that large records take no more
 * memory than small ones.
 */
public final class ReadAhead {

	/** Reads one record; several threads call it at once. */
	@FunctionalInterface
	public interface Reader {
		SourceRecord read(int index) throws IOException;
	}

	private static final int MAX_RECORDS = 64;
	private static final int MAX_ANNOTATIONS = 20_000;
	/** Fewer are read before threads are there. */
	private static final int FEW = 16;

	private final int count;
	private final Reader reader;
	private final int threads = Runtime.getRuntime().availableProcessors();
	/** Records that were given to the threads and are not read yet: nobody knows how large they are. */
	private final AtomicInteger unread = new AtomicInteger();
	/** Annotations of records that were read and are not taken yet. */
	private final AtomicLong waiting = new AtomicLong();

	private ReadAhead(int count, Reader reader) {
		this.count = count;
		this.reader = reader;
	}

	/** Gives all records to a visitor, as {@link DatasetSource#forEach} has to. */
	public static void forEach(int count, Reader reader, DatasetSource.Visitor visitor, Progress progress) throws IOException {
		if (count < FEW) {
			for (int i = 0; i < count; i++) {
				progress.at(i, count);
				visitor.visit(reader.read(i));
			}
		} else {
			new ReadAhead(count, reader).run(visitor, progress);
		}
		progress.at(count, count);
	}

	private void run(DatasetSource.Visitor visitor, Progress progress) throws IOException {
		Queue<Future<SourceRecord>> ahead = new ArrayDeque<>();
		try (ExecutorService readers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("Labelwright: reading ahead ", 1).factory())) {
			try {
				int next = 0;
				for (int i = 0; i < count; i++) {
					while (next < count && (ahead.isEmpty() || isRoom(ahead.size()))) {
						int index = next++;
						unread.incrementAndGet();
						ahead.add(readers.submit(() -> read(index)));
					}
					progress.at(i, count);
					SourceRecord one = Workers.await(ahead.remove());
					waiting.addAndGet(-annotations(one));
					visitor.visit(one);
				}
			} finally {
				ahead.forEach(record -> record.cancel(false));
			}
		}
	}

	private boolean isRoom(int ahead) {
		return ahead < MAX_RECORDS && unread.get() < 2 * threads && waiting.get() < MAX_ANNOTATIONS;
	}

	private SourceRecord read(int index) throws IOException {
		try {
			SourceRecord one = reader.read(index);
			waiting.addAndGet(annotations(one));
			return one;
		} finally {
			unread.decrementAndGet();
		}
	}

	private static long annotations(SourceRecord one) {
		return one.documents().stream().mapToLong(document -> document.getAnnotations().size()).sum();
	}
}
