/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Time that runs, for a player without a device. */
public interface Ticker {

	/** Nanoseconds since some moment. */
	long nanos();

	/**
	 * Runs a task later.
	 *
	 * @return what makes it not run, if it has not run yet
	 */
	Runnable after(long nanos, Runnable task);

	/** Ends what waits. */
	void close();

	/** The time of this machine, with a thread of its own. */
	static Ticker system() {
		ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
				task -> Thread.ofPlatform().daemon().name("Labelwright: silent player").unstarted(task));
		return new Ticker() {
			@Override
			public long nanos() {
				return System.nanoTime();
			}

			@Override
			public Runnable after(long nanos, Runnable task) {
				var waiting = thread.schedule(task, nanos, TimeUnit.NANOSECONDS);
				return () -> waiting.cancel(false);
			}

			@Override
			public void close() {
				thread.shutdownNow();
			}
		};
	}
}
