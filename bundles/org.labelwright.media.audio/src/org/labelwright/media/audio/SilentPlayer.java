/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.util.Optional;

/** Plays nothing, but its position runs as if it did: for machines without a device for sound, and tests. */
public final class SilentPlayer implements Player {

	private static final double NANOS_PER_MICRO = 1000;

	private record Running(Playback what, long startNanos, long fromMicros, long toMicros, Runnable cancel) {

		long position(long nanos) {
			long length = toMicros - fromMicros;
			long gone = (long) (Math.max(0, nanos - startNanos) / NANOS_PER_MICRO * what.speed());
			return fromMicros + (what.loop() ? gone % Math.max(1, length) : Math.min(gone, length));
		}
	}

	private final AudioSource source;
	private final Ticker ticker;
	private final Listeners listeners = new Listeners();
	private Optional<Running> running = Optional.empty();
	private long position;

	public SilentPlayer(AudioSource source) {
		this(source, Ticker.system());
	}

	/** @param ticker closed with the player */
	public SilentPlayer(AudioSource source, Ticker ticker) {
		this.source = source;
		this.ticker = ticker;
	}

	@Override
	public void play(Playback what) {
		synchronized (this) {
			running.ifPresent(one -> one.cancel().run());
			long from = Math.min(what.range().start(), source.micros());
			long to = Math.min(what.range().end(), source.micros());
			Runnable cancel = what.loop() ? () -> { } : ticker.after((long) ((to - from) * NANOS_PER_MICRO / what.speed()), () -> stop(true));
			running = Optional.of(new Running(what, ticker.nanos(), from, to, cancel));
		}
		listeners.tell(Listener::started);
	}

	@Override
	public void pause() {
		stop(false);
	}

	private void stop(boolean atEnd) {
		synchronized (this) {
			if (running.isEmpty()) {
				return;
			}
			position = atEnd ? running.get().toMicros() : running.get().position(ticker.nanos());
			running.get().cancel().run();
			running = Optional.empty();
		}
		listeners.tell(listener -> listener.stopped(atEnd));
	}

	@Override
	public synchronized boolean isPlaying() {
		return running.isPresent();
	}

	@Override
	public synchronized long positionMicros() {
		return running.map(one -> one.position(ticker.nanos())).orElse(position);
	}

	@Override
	public boolean isAudible() {
		return false;
	}

	@Override
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	@Override
	public void close() {
		pause();
		ticker.close();
	}
}
