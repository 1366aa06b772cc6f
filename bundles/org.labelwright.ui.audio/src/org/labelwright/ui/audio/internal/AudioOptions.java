/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.labelwright.media.audio.FrequencyScale;
import org.labelwright.media.audio.SpectrogramSettings;
import org.labelwright.media.audio.WindowShape;
import org.osgi.service.prefs.BackingStoreException;

/** What a person has switched on, kept from one session to the next. UI thread only. */
final class AudioOptions {

	/** What is switched. */
	enum Switch {
		/** When typing goes on to another segment, that one is played. */
		PLAY_NEXT(true),
		/** Each speaker is a tier. */
		BY_SPEAKER(false), PITCH(false), INTENSITY(false);

		private final boolean usual;

		Switch(boolean usual) {
			this.usual = usual;
		}
	}

	/** What is shown below the waveform. */
	enum Shown {
		NOTHING, LINEAR, MEL
	}

	/** Lengths of windows in milliseconds. */
	static final List<Integer> WINDOWS = List.of(5, 10, 15, 25, 40, 60);
	/** Highest frequencies in Hz. */
	static final List<Integer> RANGES = List.of(4000, 5000, 8000, 11_025, 16_000, 22_050);
	/** Decibels from the loudest to the faintest that is seen. */
	static final List<Integer> DYNAMICS = List.of(40, 50, 60, 70, 80, 90);

	private static final String SPECTROGRAM = "spectrogram";
	private static final String WINDOW = "window_milliseconds";
	private static final String RANGE = "highest_hertz";
	private static final String DYNAMIC = "dynamics_decibels";
	private static final int ROWS = 256;
	private static final int USUAL_RANGE = 8000;
	private static final int USUAL_DYNAMICS = 60;

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.labelwright.ui.audio");

	boolean is(Switch option) {
		return preferences.getBoolean(key(option), option.usual);
	}

	void toggle(Switch option) {
		preferences.putBoolean(key(option), !is(option));
		flush(key(option));
	}

	Shown spectrogram() {
		return Shown.values()[Math.clamp(preferences.getInt(SPECTROGRAM, Shown.LINEAR.ordinal()), 0, Shown.values().length - 1)];
	}

	void setSpectrogram(Shown shown) {
		put(SPECTROGRAM, shown.ordinal());
	}

	int window() {
		return Math.clamp(preferences.getInt(WINDOW, WINDOWS.getFirst()), WINDOWS.getFirst(), WINDOWS.getLast());
	}

	void setWindow(int milliseconds) {
		put(WINDOW, milliseconds);
	}

	int range() {
		return Math.clamp(preferences.getInt(RANGE, USUAL_RANGE), RANGES.getFirst(), RANGES.getLast());
	}

	void setRange(int hertz) {
		put(RANGE, hertz);
	}

	int dynamics() {
		return Math.clamp(preferences.getInt(DYNAMIC, USUAL_DYNAMICS), DYNAMICS.getFirst(), DYNAMICS.getLast());
	}

	void setDynamics(int decibels) {
		put(DYNAMIC, decibels);
	}

	/** As the options are, for a recording. */
	SpectrogramSettings settings(Optional<Integer> sampleRate) {
		double high = Math.min(range(), sampleRate.map(rate -> rate / 2.0).orElse((double) range()));
		FrequencyScale scale = spectrogram() == Shown.MEL ? FrequencyScale.MEL : FrequencyScale.LINEAR;
		return new SpectrogramSettings(scale, WindowShape.GAUSS, window() / 1000.0, 0, high, ROWS);
	}

	private void put(String key, int value) {
		preferences.putInt(key, value);
		flush(key);
	}

	private void flush(String key) {
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(AudioOptions.class).warn("The option " + key + " holds for this session only: " + e.getMessage(), e);
		}
	}

	private static String key(Switch option) {
		return option.name().toLowerCase(Locale.ROOT);
	}
}
