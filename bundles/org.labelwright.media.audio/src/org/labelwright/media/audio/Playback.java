/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.util.OptionalInt;
import org.labelwright.geometry.Interval;

/**
 * What is to be heard, and how.
 *
 * @param range in microseconds
 * @param speed 1 as recorded, 0.5 half as fast; the pitch stays
 * @param loop again and again, until it is paused
 * @param channel the one that is heard, all of them where it is empty
 */
public record Playback(Interval range, double speed, boolean loop, OptionalInt channel) {

	public static final double SLOWEST = 0.25;
	public static final double FASTEST = 4;

	/** @throws IllegalArgumentException where the speed is not from {@link #SLOWEST} to {@link #FASTEST}, or the range is empty */
	public Playback {
		if (!(speed >= SLOWEST && speed <= FASTEST)) {
			throw new IllegalArgumentException("A speed is from " + SLOWEST + " to " + FASTEST + ", not " + speed);
		}
		if (range.length() == 0) {
			throw new IllegalArgumentException("There is nothing to hear at " + range.start());
		}
	}

	/** Once, as it was recorded. */
	public static Playback of(Interval range) {
		return new Playback(range, 1, false, OptionalInt.empty());
	}

	public Playback withSpeed(double other) {
		return new Playback(range, other, loop, channel);
	}

	public Playback withLoop(boolean again) {
		return new Playback(range, speed, again, channel);
	}

	public Playback withChannel(OptionalInt other) {
		return new Playback(range, speed, loop, other);
	}
}
