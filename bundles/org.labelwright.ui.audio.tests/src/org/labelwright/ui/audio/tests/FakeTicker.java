/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.media.audio.Ticker;

/** Time that runs when a test says so. */
final class FakeTicker implements Ticker {

	private static final long NANOS_PER_MICRO = 1000;

	private record Task(long due, Runnable body) {
	}

	private final List<Task> tasks = new ArrayList<>();
	private long now;

	@Override
	public synchronized long nanos() {
		return now;
	}

	@Override
	public synchronized Runnable after(long nanos, Runnable body) {
		Task task = new Task(now + nanos, body);
		tasks.add(task);
		return () -> {
			synchronized (this) {
				tasks.remove(task);
			}
		};
	}

	void advance(long micros) {
		List<Task> due;
		synchronized (this) {
			now += micros * NANOS_PER_MICRO;
			due = tasks.stream().filter(task -> task.due() <= now).toList();
			tasks.removeAll(due);
		}
		due.forEach(task -> task.body().run());
	}

	@Override
	public void close() {
		tasks.clear();
	}
}
