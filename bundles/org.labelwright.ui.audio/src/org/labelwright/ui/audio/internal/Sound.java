/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.io.IOException;
import org.eclipse.core.runtime.ILog;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.CurveBlocks;
import org.labelwright.media.audio.Intensity;
import org.labelwright.media.audio.Peaks;
import org.labelwright.media.audio.Pitch;
import org.labelwright.media.audio.Spectrogram;
import org.labelwright.media.audio.SpectrogramSettings;

/** A recording that is open, and what is shown of it. UI thread only, but for {@link #source} and {@link #peaks}. */
final class Sound implements AutoCloseable {

	private final AudioSource source;
	private final Peaks peaks;
	private final Runnable news;
	private int channel;
	private Spectrogram spectrogram;
	private CurveBlocks pitch;
	private CurveBlocks intensity;

	/** @param news called from any thread when more can be painted */
	Sound(AudioSource source, Peaks peaks, SpectrogramSettings settings, Runnable news) {
		this.source = source;
		this.peaks = peaks;
		this.news = news;
		analyse(settings);
	}

	AudioSource source() {
		return source;
	}

	Peaks peaks() {
		return peaks;
	}

	/** The channel that is analysed. */
	int channel() {
		return channel;
	}

	void setChannel(int other) {
		channel = other;
		SpectrogramSettings settings = spectrogram.settings();
		closeAnalyses();
		analyse(settings);
	}

	void setSpectrogram(SpectrogramSettings settings) {
		spectrogram.close();
		spectrogram = spectrogram(settings);
	}

	private void analyse(SpectrogramSettings settings) {
		spectrogram = spectrogram(settings);
		pitch = new CurveBlocks(source, channel, Pitch.USUAL);
		intensity = new CurveBlocks(source, channel, Intensity.USUAL);
		for (CurveBlocks blocks : new CurveBlocks[] { pitch, intensity }) {
			blocks.addListener(block -> news.run());
			blocks.addFailureListener(Sound::failed);
		}
	}

	private Spectrogram spectrogram(SpectrogramSettings settings) {
		Spectrogram made = new Spectrogram(source, channel, settings);
		made.addListener(tile -> news.run());
		made.addFailureListener(Sound::failed);
		return made;
	}

	private static void failed(IOException reason) {
		ILog.of(Sound.class).error("A part of a recording cannot be shown: " + reason.getMessage(), reason);
	}

	Spectrogram spectrogram() {
		return spectrogram;
	}

	CurveBlocks pitch() {
		return pitch;
	}

	CurveBlocks intensity() {
		return intensity;
	}

	private void closeAnalyses() {
		spectrogram.close();
		pitch.close();
		intensity.close();
	}

	@Override
	public void close() {
		closeAnalyses();
		try {
			source.close();
		} catch (IOException e) {
			ILog.of(Sound.class).warn("A recording could not be closed: " + e.getMessage(), e);
		}
	}
}
