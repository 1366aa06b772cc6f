/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.Playback;
import org.labelwright.media.audio.Player;

/** Plays the recording that is shown, and moves the cursor along. UI thread only. */
public final class Transport {

	private static final int FRAME_MILLIS = 15;
	private static final long SCRUBBED = 120_000;
	private static final List<Double> SPEEDS = List.of(0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0);

	private final Display display;
	private final LongConsumer moved;
	private final Runnable changed;
	private final Player.Listener listener = new Player.Listener() {
		@Override
		public void stopped(boolean atEnd) {
			later(Transport.this::ended);
		}

		@Override
		public void failed(IOException reason) {
			later(() -> AudioEditor.report(Messages.Unplayable + ' ' + reason.getMessage(), reason));
		}
	};
	private Optional<Player> player = Optional.empty();
	private Optional<Playback> playing = Optional.empty();
	/** What was paused, and can go on. */
	private Optional<Interval> paused = Optional.empty();
	private long duration;
	private double speed = 1;
	private boolean loop;
	private boolean scrubbing;
	private OptionalInt channel = OptionalInt.empty();

	/**
	 * @param moved hears where the sound is
	 * @param changed hears when it begins or ends, or how it is played changes
	 */
	Transport(Display display, LongConsumer moved, Runnable changed) {
		this.display = display;
		this.moved = moved;
		this.changed = changed;
	}

	private void later(Runnable task) {
		if (!display.isDisposed()) {
			display.asyncExec(task);
		}
	}

	/** Plays from now on through a player, which it closes when there is another. */
	void use(Optional<Player> other, long micros) {
		player.ifPresent(one -> {
			one.removeListener(listener);
			one.close();
		});
		playing = Optional.empty();
		paused = Optional.empty();
		duration = micros;
		player = other;
		player.ifPresent(one -> one.addListener(listener));
		changed.run();
	}

	public boolean isPlaying() {
		return playing.isPresent();
	}

	/** False where this machine has no sound. */
	boolean isAudible() {
		return player.filter(Player::isAudible).isPresent();
	}

	/** From a time to the end. */
	void playFrom(long time) {
		play(new Interval(time >= duration ? 0 : Math.max(0, time), duration), false);
	}

	/** A stretch, again and again where it loops. */
	void play(Interval range) {
		play(range, loop);
	}

	private void play(Interval range, boolean again) {
		Interval inside = new Interval(Math.clamp(range.start(), 0, duration), Math.clamp(range.end(), 0, duration));
		if (player.isPresent() && inside.length() > 0) {
			paused = Optional.empty();
			scrubbing = false;
			playing = Optional.of(new Playback(inside, speed, again, channel));
			player.get().play(playing.get());
			display.timerExec(FRAME_MILLIS, this::tick);
			changed.run();
		}
	}

	/** Plays a stretch; pauses where something plays, and goes on where that very stretch was paused. */
	void playOrPause(Interval range, long cursor) {
		if (isPlaying()) {
			pause();
		} else if (paused.filter(range::equals).isPresent() && cursor > range.start() && cursor < range.end()) {
			play(new Interval(cursor, range.end()), false);
			// A second pause is one of the same stretch.
			paused = Optional.of(range);
		} else {
			play(range);
		}
	}

	void pause() {
		if (isPlaying()) {
			player.ifPresent(one -> {
				Interval range = paused.orElse(playing.get().range());
				one.pause();
				moved.accept(one.positionMicros());
				playing = Optional.empty();
				paused = Optional.of(range);
				changed.run();
			});
		}
	}

	/** A moment of sound at a place that the mouse is dragged over. */
	void scrub(long time) {
		if (!isPlaying() || scrubbing && player.map(Player::positionMicros).filter(at -> Math.abs(at - time) > SCRUBBED / 2).isPresent()) {
			play(new Interval(Math.min(time, duration), Math.min(duration, time + SCRUBBED)), false);
			scrubbing = true;
		}
	}

	/** The mouse that scrubbed was let go. */
	void endScrub(long time) {
		if (scrubbing) {
			pause();
			scrubbing = false;
			moved.accept(time);
		}
	}

	/** Takes the cursor to where the sound is, 60 times a second. */
	private void tick() {
		if (isPlaying() && player.isPresent()) {
			if (player.get().isPlaying() && !scrubbing) {
				moved.accept(player.get().positionMicros());
			}
			display.timerExec(FRAME_MILLIS, this::tick);
		}
	}

	private void ended() {
		if (isPlaying() && player.filter(one -> !one.isPlaying()).isPresent()) {
			if (!scrubbing) {
				moved.accept(player.get().positionMicros());
			}
			playing = Optional.empty();
			paused = Optional.empty();
			changed.run();
		}
	}

	/** 1 as recorded. */
	public double speed() {
		return speed;
	}

	/** The next faster speed, or slower for a number below 0; as recorded for 0. */
	void changeSpeed(int by) {
		int at = SPEEDS.indexOf(speed);
		speed = by == 0 ? 1 : SPEEDS.get(Math.clamp(at + by, 0, SPEEDS.size() - 1));
		again();
		changed.run();
	}

	public boolean loops() {
		return loop;
	}

	void setLoop(boolean again) {
		loop = again;
		again();
		changed.run();
	}

	/** The channel that is heard, all for none. */
	OptionalInt channel() {
		return channel;
	}

	void setChannel(OptionalInt other) {
		channel = other;
		again();
		changed.run();
	}

	/** What plays goes on as it is wanted now. */
	private void again() {
		if (isPlaying() && player.isPresent()) {
			long at = player.get().positionMicros();
			Interval range = playing.get().range();
			boolean toEnd = range.end() == duration;
			play(loop && !toEnd ? range : new Interval(Math.clamp(at, range.start(), range.end()), range.end()), loop && !toEnd);
		}
	}

	void close() {
		use(Optional.empty(), 0);
	}
}
