/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.Optional;

/** How the sound looks: with which spectrogram below its waveform and which curves, as a person has switched them on. UI thread only. */
final class SoundLooks {

	private final AudioEditor editor;
	private final AudioOptions options;

	SoundLooks(AudioEditor editor, AudioOptions options) {
		this.editor = editor;
		this.options = options;
	}

	/** As the options say, before there is a sound. */
	void begin() {
		showCurves();
		editor.canvas().strips().setDynamics(options.dynamics());
		showSpectrogram();
	}

	void showCurves() {
		editor.canvas().showCurves(options.is(AudioOptions.Switch.PITCH), options.is(AudioOptions.Switch.INTENSITY));
	}

	private void showSpectrogram() {
		editor.scene().setSpectrogram(options.spectrogram() != AudioOptions.Shown.NOTHING);
	}

	/** None, linear, mel, and around again. */
	void nextSpectrogram() {
		options.setSpectrogram(AudioOptions.Shown.values()[(options.spectrogram().ordinal() + 1) % AudioOptions.Shown.values().length]);
		showSpectrogram();
		spectrogramChanged();
	}

	/** The spectrogram is to be as the options say. */
	void spectrogramChanged() {
		editor.sound().ifPresent(one -> one.setSpectrogram(options.settings(Optional.of(one.source().sampleRate()))));
		editor.canvas().strips().setDynamics(options.dynamics());
		editor.canvas().redraw();
	}
}
