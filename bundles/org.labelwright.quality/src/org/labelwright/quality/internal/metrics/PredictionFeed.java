/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;

/**
 * The records of a source in the order in which somebody else asks for them, read by a thread of its own. What comes
 * before it is asked for waits here, so memory stays small as long as both have nearly the same order.
 */
public final class PredictionFeed implements AutoCloseable {

	/** Records are handed over in batches: waking the other thread costs more than reading one. */
	private static final int BATCH = 32;
	private static final int BATCHES_AHEAD = 4;

	/** Records in their order; the last ones end with what ended them. */
	private record Message(List<SourceRecord> found, boolean last, Optional<Throwable> failure) {
	}

	private final DatasetSource source;
	private final boolean byName;
	private final String truthName;
	private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);
	private final Map<String, SourceRecord> waiting = new LinkedHashMap<>();
	/** Keys of what waits, by what is left of the id without the name of its file. */
	private final Map<String, String> withoutName = new HashMap<>();
	private final Thread reader;
	private boolean ended;

	/**
	 * @param byName whether items are the same where their file names without folder and extension are
	 * @param truthName what the truth is called; items of one file of text are named after it on either side
	 */
	public PredictionFeed(DatasetSource source, boolean byName, String truthName) {
		this.source = source;
		this.byName = byName;
		this.truthName = truthName;
		reader = Thread.ofPlatform().name("Labelwright prediction reader").daemon().start(this::read);
	}

	private void read() {
		try {
			Optional<Throwable> failure = Optional.empty();
			List<SourceRecord> batch = new ArrayList<>();
			try {
				source.forEach(one -> {
					batch.add(one);
					if (batch.size() == BATCH) {
						put(new Message(List.copyOf(batch), false, Optional.empty()));
						batch.clear();
					}
				}, Progress.NONE);
			} catch (IOException | RuntimeException | Error e) {
				failure = Optional.of(e);
			}
			put(new Message(List.copyOf(batch), true, failure));
		} catch (CancellationException e) {
			// The one who asked has gone.
		}
	}

	private void put(Message message) {
		try {
			queue.put(message);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}

	/** The record of an item, empty where the source has none. */
	public Optional<SourceRecord> take(Item item) throws IOException {
		String wanted = key(item);
		SourceRecord waited = waiting.remove(wanted);
		while (waited == null && next()) {
			waited = waiting.remove(wanted);
		}
		if (waited == null) {
			String left = withoutName(wanted, truthName);
			waited = left.equals(wanted) || !withoutName.containsKey(left) ? null : waiting.remove(withoutName.get(left));
		}
		return Optional.ofNullable(waited);
	}

	/** Lets the next batch wait here; false where there is none. */
	private boolean next() throws IOException {
		if (ended) {
			return false;
		}
		Message message;
		try {
			message = queue.take();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
		for (SourceRecord found : message.found()) {
			String key = key(found.item());
			String left = withoutName(key, source.name());
			if (!left.equals(key)) {
				withoutName.put(left, key);
			}
			SourceRecord before = waiting.put(key, found);
			if (before != null) {
				throw new BadInputException("The prediction has two items that look the same: " + before.item().id() + " and " + found.item().id());
			}
		}
		ended = message.last();
		switch (message.failure().orElse(null)) {
		case null -> { }
		case IOException e -> throw e;
		case RuntimeException e -> throw e;
		case Error e -> throw e;
		case Throwable e -> throw new IllegalStateException(e);
		}
		return true;
	}

	private static String withoutName(String key, String name) {
		boolean named = key.startsWith(name) && (key.length() == name.length() || "./".indexOf(key.charAt(name.length())) >= 0);
		return named ? key.substring(name.length()) : key;
	}

	private String key(Item item) {
		if (!byName) {
			return item.id();
		}
		String name = item.path().substring(item.path().lastIndexOf('/') + 1);
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}

	/** @throws BadInputException where the source has items that nobody asked for */
	public void requireNothingLeft() throws IOException {
		while (next()) {
			// Until all of it was read.
		}
		if (!waiting.isEmpty()) {
			throw new BadInputException("The prediction has " + waiting.size() + (waiting.size() == 1 ? " item" : " items")
					+ " that the truth has not, such as " + waiting.keySet().iterator().next());
		}
	}

	/** Waits until the source is no longer read, so that it can be closed. */
	@Override
	public void close() {
		reader.interrupt();
		boolean interrupted = false;
		while (reader.isAlive()) {
			queue.clear();
			try {
				reader.join(10);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
