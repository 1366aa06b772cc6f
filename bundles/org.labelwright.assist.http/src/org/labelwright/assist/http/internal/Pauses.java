/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;

/** Waits between attempts; another one in tests, where no time passes. */
@FunctionalInterface
public interface Pauses {

	/** Sleeps in short pieces, so that cancelling is heard. */
	Pauses REAL = (pause, progress) -> {
		long end = System.nanoTime() + pause.toNanos();
		for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
			progress.at(0, -1);
			try {
				Thread.sleep(Duration.ofNanos(Math.min(left, 50_000_000)));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException();
			}
		}
	};

	/** @throws CancellationException where the progress told it to stop */
	void pause(Duration pause, Progress progress);
}
