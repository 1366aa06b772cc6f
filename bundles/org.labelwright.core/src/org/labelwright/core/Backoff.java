/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.time.Duration;

/**
 * How long work in the background waits before it is done again: what takes long is done less often, at most a fifth of the time, so that a
 * processor is left for who edits meanwhile. A value.
 *
 * @param least what it waits at least
 * @param most what it waits at most, however long the work takes
 */
public record Backoff(Duration least, Duration most) {

	/** Four parts of rest to one of work. */
	private static final int RESTS = 4;

	/**
	 * How long to wait.
	 *
	 * @param millis how long the work took the last time; 0 where that is not known
	 * @return milliseconds
	 */
	public long millisAfter(long millis) {
		return Math.clamp(RESTS * millis, least.toMillis(), most.toMillis());
	}
}
