/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;

/**
 * Plays one recording. Every call returns at once, so it may come from the UI thread; sound is read and played in a thread of the player. Safe
 * for several threads.
 */
public interface Player extends AutoCloseable {

	/** Hears what a player does, in a thread of the player or the one that called it: whoever changes a window must change threads. */
	interface Listener {

		default void started() {
		}

		/**
		 * It is silent again.
		 *
		 * @param atEnd true where the range was played to its end, false where it was paused
		 */
		default void stopped(boolean atEnd) {
		}

		/** It could not go on; also stopped. The reason is for people. */
		default void failed(IOException reason) {
		}
	}

	/** Begins to play, from the start of the range, and stops what was playing before without telling that it stopped. */
	void play(Playback what);

	/** Stops; does nothing where nothing plays. */
	void pause();

	boolean isPlaying();

	/** What is heard now; where nothing plays, what was heard last: where it was paused, or the end of the range. 0 at first. */
	long positionMicros();

	/** False where this machine has no device for sound, or it cannot be used: then only the position runs. */
	boolean isAudible();

	void addListener(Listener listener);

	void removeListener(Listener listener);

	/** Stops, and lets go of the device. The source stays open. */
	@Override
	void close();

	/** One that is heard where this machine has a device for sound; one that only runs where it has none. Asks the system, so not for the UI thread. */
	static Player of(AudioSource source) {
		return LinePlayer.isPossible(source) ? new LinePlayer(source) : new SilentPlayer(source);
	}
}
