/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Plays through the sound of the Java platform, in two channels of 16 bits at most. */
public final class LinePlayer implements Player {

	/** Opens the device. */
	@FunctionalInterface
	public interface Opener {

		/** @return a line that is open for the format, and not started */
		SourceDataLine open(AudioFormat format, int bufferBytes) throws LineUnavailableException;
	}

	private static final double BUFFER_SECONDS = 0.1;
	private static final double BLOCK_SECONDS = 0.02;
	private static final long POLL_MILLIS = 5;
	/** Some devices never say that they played the last frames. */
	private static final long GRACE_NANOS = 300_000_000;
	private static final int SAMPLE_BYTES = 2;

	private final AudioSource source;
	private final Opener opener;
	private final Listeners listeners = new Listeners();
	private final ExecutorService thread = Executors.newSingleThreadExecutor(
			task -> Thread.ofPlatform().daemon().name("Labelwright: player").unstarted(task));
	/** What is to play or plays; guarded, as are the fields below, by this. */
	private Optional<Session> current = Optional.empty();
	private long position;
	/** Only touched in the thread of the player. */
	private Optional<SourceDataLine> line = Optional.empty();

	public LinePlayer(AudioSource source) {
		this(source, LinePlayer::openSystemLine);
	}

	public LinePlayer(AudioSource source, Opener opener) {
		this.source = source;
		this.opener = opener;
	}

	static boolean isPossible(AudioSource source) {
		try {
			return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, format(source)));
		} catch (IllegalArgumentException | LinkageError e) {
			// Without the native library of the platform there is no sound either.
			return false;
		}
	}

	private static SourceDataLine openSystemLine(AudioFormat format, int bufferBytes) throws LineUnavailableException {
		SourceDataLine opened = AudioSystem.getSourceDataLine(format);
		opened.open(format, bufferBytes);
		return opened;
	}

	private static AudioFormat format(AudioSource source) {
		return new AudioFormat(source.sampleRate(), 8 * SAMPLE_BYTES, Math.min(2, source.channels()), true, false);
	}

	/** Where in the recording the frames that come out of the line from one on are from. */
	private record Mark(long lineFrame, long sourceFrame) {
	}

	/** One call of play. */
	private final class Session implements Runnable {

		private final Playback what;
		private final long from;
		private final long to;
		private final Deque<Mark> marks = new ArrayDeque<>();
		private volatile boolean stopped;
		private volatile long lineStart;
		private volatile Optional<SourceDataLine> playing = Optional.empty();

		Session(Playback what) {
			this.what = what;
			this.from = Math.clamp(source.frameAt(what.range().start()), 0, source.frames());
			this.to = Math.clamp(source.frameAt(what.range().end()), from, source.frames());
		}

		@Override
		public void run() {
			try {
				if (stopped) {
					return;
				}
				SourceDataLine out = line();
				lineStart = out.getLongFramePosition();
				playing = Optional.of(out);
				try {
					out.start();
					play(out);
				} finally {
					out.stop();
					out.flush();
				}
				finish();
			} catch (IOException e) {
				fail(e);
			} catch (LineUnavailableException | RuntimeException e) {
				// Drivers throw all kinds; a player that hangs in between would be worse.
				fail(new IOException("The recording cannot be played: " + e.getMessage(), e));
			}
		}

		private void play(SourceDataLine out) throws IOException {
			long written = 0;
			do {
				synchronized (marks) {
					marks.add(new Mark(written, from));
				}
				TimeStretch stretch = new TimeStretch(source, from, to, what.speed());
				float[][] block = new float[source.channels()][Math.max(1, (int) (BLOCK_SECONDS * source.sampleRate()))];
				for (int count = stretch.read(block); count > 0 && !stopped; count = stretch.read(block)) {
					byte[] bytes = bytes(block, count);
					out.write(bytes, 0, bytes.length);
					written += count;
				}
			} while (what.loop() && !stopped && to > from);
			drain(out, written);
		}

		/** Unlike that of the line it can be ended. */
		private void drain(SourceDataLine out, long written) {
			long left = written - (out.getLongFramePosition() - lineStart);
			long deadline = System.nanoTime() + (long) (left * 1e9 / source.sampleRate()) + GRACE_NANOS;
			synchronized (this) {
				while (!stopped && out.getLongFramePosition() - lineStart < written && System.nanoTime() < deadline) {
					try {
						wait(POLL_MILLIS);
					} catch (InterruptedException e) {
						Thread.currentThread().interrupt();
						stopped = true;
					}
				}
			}
		}

		private byte[] bytes(float[][] block, int frames) {
			int channels = Math.min(2, source.channels());
			byte[] bytes = new byte[frames * channels * SAMPLE_BYTES];
			for (int i = 0, at = 0; i < frames; i++) {
				for (int channel = 0; channel < channels; channel++) {
					int sample = Math.clamp(Math.round(heard(block, channel, i) * 32767), -32768, 32767);
					bytes[at++] = (byte) sample;
					bytes[at++] = (byte) (sample >> 8);
				}
			}
			return bytes;
		}

		/** More than two channels are mixed. */
		private float heard(float[][] block, int channel, int frame) {
			if (what.channel().isPresent()) {
				return block[what.channel().getAsInt()][frame];
			}
			if (block.length <= 2) {
				return block[channel][frame];
			}
			float sum = 0;
			for (float[] one : block) {
				sum += one[frame];
			}
			return sum / block.length;
		}

		long position() {
			if (playing.isEmpty()) {
				return source.microsAt(from);
			}
			long out = playing.get().getLongFramePosition() - lineStart;
			synchronized (marks) {
				while (marks.size() > 1 && second().lineFrame() <= out) {
					marks.removeFirst();
				}
				Mark mark = marks.isEmpty() ? new Mark(0, from) : marks.getFirst();
				long frame = mark.sourceFrame() + Math.round(Math.max(0, out - mark.lineFrame()) * what.speed());
				return source.microsAt(Math.min(frame, to));
			}
		}

		private Mark second() {
			var all = marks.iterator();
			all.next();
			return all.next();
		}

		/** Ends soon. What waits in the line is not heard any more. */
		void stop() {
			synchronized (this) {
				stopped = true;
				notifyAll();
			}
			playing.ifPresent(out -> {
				out.stop();
				out.flush();
			});
		}

		private void finish() {
			synchronized (LinePlayer.this) {
				if (current.filter(one -> one == this).isEmpty()) {
					return;
				}
				current = Optional.empty();
				position = source.microsAt(to);
			}
			listeners.tell(listener -> listener.stopped(true));
		}

		private void fail(IOException reason) {
			synchronized (LinePlayer.this) {
				if (current.filter(one -> one == this).isEmpty()) {
					return;
				}
				position = position();
				current = Optional.empty();
			}
			listeners.tell(listener -> listener.failed(reason));
		}
	}

	private SourceDataLine line() throws LineUnavailableException {
		if (line.isEmpty()) {
			AudioFormat format = format(source);
			line = Optional.of(opener.open(format, (int) (BUFFER_SECONDS * source.sampleRate()) * format.getFrameSize()));
		}
		return line.get();
	}

	@Override
	public void play(Playback what) {
		what.channel().ifPresent(channel -> Objects.checkIndex(channel, source.channels()));
		Session next = new Session(what);
		synchronized (this) {
			current.ifPresent(Session::stop);
			current = Optional.of(next);
		}
		// Told before anything is played, so that it is never told after the end.
		listeners.tell(Listener::started);
		thread.execute(next);
	}

	@Override
	public void pause() {
		synchronized (this) {
			if (current.isEmpty()) {
				return;
			}
			position = current.get().position();
			current.get().stop();
			current = Optional.empty();
		}
		listeners.tell(listener -> listener.stopped(false));
	}

	@Override
	public synchronized boolean isPlaying() {
		return current.isPresent();
	}

	@Override
	public synchronized long positionMicros() {
		return current.map(Session::position).orElse(position);
	}

	@Override
	public boolean isAudible() {
		return true;
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
		thread.execute(() -> line.ifPresent(SourceDataLine::close));
		thread.shutdown();
	}
}
