/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.eclipse.core.runtime.ILog;

/**
 * Makes parts of something in threads of its own, those wished for last first, and keeps as many as memory is given for. Safe for several threads.
 *
 * @param <K> names a part
 * @param <V> a part
 */
public final class Blocks<K, V> implements AutoCloseable {

	/** Makes a part. */
	@FunctionalInterface
	public interface Maker<K, V> {
		V make(K key) throws IOException;
	}

	private final Maker<K, V> maker;
	private final ToLongFunction<V> bytes;
	private final long most;
	private final ExecutorService threads;
	private final int threadCount;
	private final List<Consumer<V>> listeners = new CopyOnWriteArrayList<>();
	private final List<Consumer<IOException>> failureListeners = new CopyOnWriteArrayList<>();
	private final Map<K, V> made = new LinkedHashMap<>(64, 0.75f, true);
	private final Deque<K> wished = new ArrayDeque<>();
	private final Set<K> making = new HashSet<>();
	private final Set<K> failed = new HashSet<>();
	private long taken;
	private int running;
	private boolean closed;

	/**
	 * @param name of the threads
	 * @param bytes the memory a part takes
	 * @param most bytes that are kept
	 */
	public Blocks(String name, Maker<K, V> maker, ToLongFunction<V> bytes, long most) {
		this.maker = maker;
		this.bytes = bytes;
		this.most = most;
		threadCount = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
		threads = Executors.newFixedThreadPool(threadCount, task -> Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY + 1).name(name).unstarted(task));
	}

	/** What is made; never waits. */
	public synchronized Optional<V> get(K key) {
		return Optional.ofNullable(made.get(key));
	}

	/** Says what is needed now, the most urgent first; what was wished before and is not begun is not made. */
	public synchronized void wish(Collection<K> keys) {
		wished.clear();
		for (K key : keys) {
			if (!made.containsKey(key) && !making.contains(key) && !failed.contains(key)) {
				wished.add(key);
			}
		}
		while (!closed && running < Math.min(threadCount, wished.size() + making.size())) {
			running++;
			threads.execute(this::work);
		}
	}

	private void work() {
		for (Optional<K> next = next(); next.isPresent(); next = next()) {
			K key = next.get();
			try {
				V value = maker.make(key);
				keep(key, value);
				listeners.forEach(listener -> tell(listener, value));
			} catch (IOException e) {
				// What was closed in the meantime is no failure, and nobody's concern.
				if (fail(key)) {
					failureListeners.forEach(listener -> tell(listener, e));
				}
			} catch (RuntimeException e) {
				fail(key);
				ILog.of(Blocks.class).error(key + " could not be made", e);
			}
		}
	}

	private static <T> void tell(Consumer<T> listener, T news) {
		try {
			listener.accept(news);
		} catch (RuntimeException e) {
			ILog.of(Blocks.class).error("A listener failed", e);
		}
	}

	private synchronized Optional<K> next() {
		K key = closed ? null : wished.poll();
		if (key == null) {
			running--;
			return Optional.empty();
		}
		making.add(key);
		return Optional.of(key);
	}

	private synchronized void keep(K key, V value) {
		making.remove(key);
		taken += bytes.applyAsLong(value);
		V before = made.put(key, value);
		taken -= before == null ? 0 : bytes.applyAsLong(before);
		var eldest = made.entrySet().iterator();
		while (taken > most && made.size() > 1 && eldest.hasNext()) {
			taken -= bytes.applyAsLong(eldest.next().getValue());
			eldest.remove();
		}
	}

	/**
	 * It would fail again and again.
	 *
	 * @return whether anybody waits for it
	 */
	private synchronized boolean fail(K key) {
		making.remove(key);
		failed.add(key);
		return !closed;
	}

	/** Hears of each part that was made, in the thread that made it. */
	public void addListener(Consumer<V> listener) {
		listeners.add(listener);
	}

	/** Hears why a part could not be made, in the thread that tried. */
	public void addFailureListener(Consumer<IOException> listener) {
		failureListeners.add(listener);
	}

	/** Ends soon; what is being made is finished. */
	@Override
	public synchronized void close() {
		closed = true;
		wished.clear();
		threads.shutdown();
	}
}
