/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.LineUnavailableException;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.LinePlayer;
import org.labelwright.media.audio.Playback;
import org.labelwright.media.audio.Player;
import org.labelwright.media.audio.SilentPlayer;
import org.labelwright.media.audio.Ticker;

/** Players play what they should, and say where they are. */
class PlayerTest {

	private static final Sound SOUND = Sound.of(8000, 10, i -> i % 1000 / 2000.0, i -> -0.5);

	/** Time that the test moves. */
	private static final class FakeTime implements Ticker {

		private record Task(long at, Runnable task) {
		}

		private long now;
		private final List<Task> waiting = new ArrayList<>();

		@Override
		public long nanos() {
			return now;
		}

		@Override
		public Runnable after(long nanos, Runnable task) {
			Task one = new Task(now + nanos, task);
			waiting.add(one);
			return () -> waiting.remove(one);
		}

		@Override
		public void close() {
			waiting.clear();
		}

		void pass(long millis) {
			now += millis * 1_000_000;
			for (Task task : List.copyOf(waiting)) {
				if (task.at() <= now && waiting.remove(task)) {
					task.task().run();
				}
			}
		}
	}

	/** What a player told. */
	private static final class Told implements Player.Listener {

		private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

		@Override
		public void started() {
			all.add("started");
		}

		@Override
		public void stopped(boolean atEnd) {
			all.add(atEnd ? "at end" : "paused");
		}

		@Override
		public void failed(IOException reason) {
			all.add(reason.getMessage());
		}

		String next() throws InterruptedException {
			return all.poll(30, TimeUnit.SECONDS);
		}
	}

	private static Playback range(long from, long to) {
		return Playback.of(new Interval(from, to));
	}

	@Test
	void aSilentPlayerRunsToTheEndOfTheRange() {
		FakeTime time = new FakeTime();
		Told told = new Told();
		try (Player player = new SilentPlayer(SOUND, time)) {
			player.addListener(told);
			assertThat(player.positionMicros()).isZero();
			player.play(range(1_000_000, 3_000_000));
			time.pass(500);
			assertThat(player.positionMicros()).isEqualTo(1_500_000);
			assertThat(player.isPlaying()).isTrue();
			time.pass(2000);
			assertThat(player.isPlaying()).isFalse();
			assertThat(player.positionMicros()).isEqualTo(3_000_000);
			assertThat(told.all).containsExactly("started", "at end");
			assertThat(player.isAudible()).isFalse();
		}
	}

	@Test
	void aSilentPlayerKnowsSpeedLoopAndPause() {
		FakeTime time = new FakeTime();
		Told told = new Told();
		try (Player player = new SilentPlayer(SOUND, time)) {
			player.addListener(told);
			player.play(range(1_000_000, 2_000_000).withSpeed(0.5).withLoop(true));
			time.pass(1000);
			assertThat(player.positionMicros()).isEqualTo(1_500_000);
			time.pass(1500);
			assertThat(player.positionMicros()).isEqualTo(1_250_000);
			player.pause();
			time.pass(1000);
			assertThat(player.positionMicros()).isEqualTo(1_250_000);
			player.pause();
			assertThat(told.all).containsExactly("started", "paused");
			player.play(range(9_000_000, 20_000_000));
			player.play(range(9_500_000, 20_000_000));
			time.pass(1000);
			assertThat(player.positionMicros()).as("the end of the recording").isEqualTo(10_000_000);
			assertThat(told.all).containsExactly("started", "paused", "started", "started", "at end");
		}
	}

	@Test
	void whatIsPlayedIsWhatWasRecorded() throws InterruptedException {
		FakeLine line = new FakeLine();
		Told told = new Told();
		try (Player player = new LinePlayer(SOUND, (format, bytes) -> line.opened(format))) {
			player.addListener(told);
			player.play(range(1_000_000, 1_500_000));
			assertThat(told.next()).isEqualTo("started");
			assertThat(told.next()).isEqualTo("at end");
			assertThat(player.positionMicros()).isEqualTo(1_500_000);
			short[][] heard = line.heard();
			assertThat(heard[0]).hasSize(4000);
			for (int i = 0; i < 4000; i++) {
				assertThat(heard[0][i]).isEqualTo((short) Math.round(SOUND.samples()[0][8000 + i] * 32767));
				assertThat(heard[1][i]).isEqualTo((short) Math.round(-0.5f * 32767));
			}
		}
		assertThat(line.awaitClosed()).isTrue();
	}

	@Test
	void oneChannelIsHeardInBoth() throws InterruptedException {
		FakeLine line = new FakeLine();
		Told told = new Told();
		try (Player player = new LinePlayer(SOUND, (format, bytes) -> line.opened(format))) {
			player.addListener(told);
			player.play(range(0, 100_000).withChannel(OptionalInt.of(1)));
			assertThat(told.next()).isEqualTo("started");
			assertThat(told.next()).isEqualTo("at end");
			assertThat(line.heard()[0]).isEqualTo(line.heard()[1]);
			assertThat(line.heard()[0][5]).isEqualTo((short) -16383);
			assertThatThrownBy(() -> player.play(range(0, 1).withChannel(OptionalInt.of(2)))).isInstanceOf(IndexOutOfBoundsException.class);
		}
	}

	@Test
	void thePositionIsWhatTheDevicePlayedNotWhatWasWritten() throws InterruptedException {
		FakeLine line = new FakeLine();
		line.hold(800);
		Told told = new Told();
		try (Player player = new LinePlayer(SOUND, (format, bytes) -> line.opened(format))) {
			player.addListener(told);
			player.play(range(2_000_000, 2_200_000).withLoop(true));
			assertThat(told.next()).isEqualTo("started");
			line.awaitPlayed(800);
			assertThat(player.positionMicros()).isEqualTo(2_100_000);
			line.hold(1600 + 400);
			line.awaitPlayed(2000);
			assertThat(player.positionMicros()).as("the second time round").isEqualTo(2_050_000);
			player.pause();
			assertThat(told.next()).isEqualTo("paused");
			assertThat(player.positionMicros()).isEqualTo(2_050_000);
			assertThat(player.isPlaying()).isFalse();
			line.hold(Long.MAX_VALUE);
			player.play(range(0, 50_000));
			assertThat(told.next()).isEqualTo("started");
			assertThat(told.next()).isEqualTo("at end");
			assertThat(player.positionMicros()).isEqualTo(50_000);
		}
	}

	@Test
	void aDeviceThatFailsIsToldAndPlaysLater() throws InterruptedException {
		FakeLine line = new FakeLine();
		boolean[] busy = { true };
		Told told = new Told();
		try (Player player = new LinePlayer(SOUND, (format, bytes) -> {
			if (busy[0]) {
				throw new LineUnavailableException("busy");
			}
			return line.opened(format);
		})) {
			player.addListener(told);
			player.play(range(0, 50_000));
			assertThat(told.next()).isEqualTo("started");
			assertThat(told.next()).contains("busy");
			assertThat(player.isPlaying()).isFalse();
			busy[0] = false;
			player.play(range(0, 50_000));
			assertThat(told.next()).isEqualTo("started");
			assertThat(told.next()).isEqualTo("at end");
		}
	}

	@Test
	void aRecordingThatCannotBeReadAnyMoreIsToldAndDoesNotPlayForever() throws InterruptedException {
		FakeLine line = new FakeLine();
		Told told = new Told();
		AudioSource broken = new AudioSource() {
			@Override
			public int sampleRate() {
				return SOUND.sampleRate();
			}

			@Override
			public int channels() {
				return SOUND.channels();
			}

			@Override
			public long frames() {
				return SOUND.frames();
			}

			@Override
			public float[][] read(long firstFrame, int count) {
				throw new IllegalStateException("closed");
			}

			@Override
			public void close() {
				// Holds nothing.
			}
		};
		try (Player player = new LinePlayer(broken, (format, bytes) -> line.opened(format))) {
			player.addListener(told);
			player.play(range(0, 50_000));
			assertThat(told.next()).isEqualTo("started");
			assertThat(told.next()).contains("closed");
			assertThat(player.isPlaying()).isFalse();
		}
	}

	@Test
	void aPauseIsNeverToldBeforeTheStart() throws InterruptedException {
		FakeLine line = new FakeLine();
		Told told = new Told();
		try (Player player = new LinePlayer(SOUND, (format, bytes) -> line.opened(format))) {
			player.addListener(told);
			for (int i = 0; i < 50; i++) {
				player.play(range(0, 5_000_000).withLoop(true));
				player.pause();
				assertThat(told.next()).isEqualTo("started");
				assertThat(told.next()).isEqualTo("paused");
			}
			player.play(range(0, 50_000));
			assertThat(told.next()).isEqualTo("started");
			assertThat(told.next()).isEqualTo("at end");
		}
	}

	@Test
	void aListenerThatThrowsKeepsNobodyFromHearing() {
		FakeTime time = new FakeTime();
		Told told = new Told();
		try (Player player = new SilentPlayer(SOUND, time)) {
			player.addListener(new Player.Listener() {
				@Override
				public void started() {
					throw new IllegalStateException("thrown by the test");
				}
			});
			player.addListener(told);
			player.play(range(0, 1000));
			assertThat(told.all).containsExactly("started");
		}
	}

	@Test
	void whatCannotBePlayedIsRefused() {
		assertThatThrownBy(() -> range(5, 5)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> range(0, 5).withSpeed(0)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> range(0, 5).withSpeed(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
	}
}
