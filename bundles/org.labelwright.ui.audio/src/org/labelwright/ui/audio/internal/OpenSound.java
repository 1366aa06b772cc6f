/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.widgets.Display;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.media.audio.Peaks;
import org.labelwright.media.audio.Player;
import org.labelwright.media.audio.SpectrogramSettings;

/** Holds the one recording that is open: opens another in the background, and lets go of the one before. UI thread only. */
final class OpenSound implements SoundLoader.Listener {

	/** Hears what becomes of a recording, in the UI thread. */
	interface Listener {

		void opened(Sound sound, Player player);

		/** More of it can be painted. */
		void more();

		void failed(String message);
	}

	private final Display display;
	private final Listener listener;
	private final Function<Optional<Integer>, SpectrogramSettings> settings;
	private Function<AudioSource, Player> players = Player::of;
	private Optional<SoundLoader> loader = Optional.empty();
	private Optional<Sound> sound = Optional.empty();
	private volatile boolean waiting;

	/** @param settings of spectrograms, for a sample rate */
	OpenSound(Display display, Function<Optional<Integer>, SpectrogramSettings> settings, Listener listener) {
		this.display = display;
		this.settings = settings;
		this.listener = listener;
	}

	/** @param maker of players, from now on */
	void setPlayers(Function<AudioSource, Player> maker) {
		players = maker;
	}

	Optional<Sound> sound() {
		return sound;
	}

	/** Opens a recording. */
	void open(AudioStore store, Path file) {
		close();
		SoundLoader made = new SoundLoader(store, file, players, this);
		loader = Optional.of(made);
		made.schedule();
	}

	/** Lets go of the recording that is open, or on the way. */
	void close() {
		loader.ifPresent(SoundLoader::release);
		loader = Optional.empty();
		sound = Optional.empty();
	}

	private void later(SoundLoader from, Runnable task) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (loader.filter(one -> one == from).isPresent()) {
					task.run();
				}
			});
		}
	}

	@Override
	public void opened(SoundLoader from, AudioSource source, Peaks peaks, Player player) {
		if (display.isDisposed()) {
			player.close();
			return;
		}
		display.asyncExec(() -> {
			if (loader.filter(one -> one == from).isEmpty()) {
				player.close();
				return;
			}
			Sound made = new Sound(source, peaks, settings.apply(Optional.of(source.sampleRate())), this::tell);
			from.closeLater(made::close);
			sound = Optional.of(made);
			listener.opened(made, player);
		});
	}

	/** Comes from any thread, and often. */
	private void tell() {
		if (!waiting && !display.isDisposed()) {
			waiting = true;
			display.asyncExec(() -> {
				waiting = false;
				listener.more();
			});
		}
	}

	@Override
	public void progressed(SoundLoader from) {
		later(from, listener::more);
	}

	@Override
	public void failed(SoundLoader from, String message) {
		later(from, () -> listener.failed(message));
	}
}
