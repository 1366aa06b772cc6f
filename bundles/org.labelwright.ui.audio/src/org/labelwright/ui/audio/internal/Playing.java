/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Interval;
import org.labelwright.ui.audio.layout.Segment;

/** Says what is to be heard, of what is selected and where the cursor is, and lets the view follow. */
final class Playing {

	private final AudioEditor editor;
	private final AudioScene scene;
	private final Transport transport;

	/** @param changed hears when the sound begins or ends, or how it is played changes */
	Playing(AudioEditor editor, AudioScene scene, Display display, Runnable changed) {
		this.editor = editor;
		this.scene = scene;
		transport = new Transport(display, this::isAt, changed);
	}

	Transport transport() {
		return transport;
	}

	/** Follows the sound. */
	private void isAt(long time) {
		if (editor.isOpen()) {
			scene.setCursor(time);
			if (transport.isPlaying()) {
				scene.setView(scene.view().following(scene.cursor()));
			}
		}
	}

	void playOrPause() {
		if (transport.isPlaying()) {
			transport.pause();
		} else {
			transport.playFrom(scene.cursor());
		}
	}

	/** What is selected, or from the cursor on where nothing is. */
	void playSelection(boolean fromStart) {
		Optional<Interval> stretch = editor.navigator().stretch().filter(one -> one.length() > 0);
		if (stretch.isEmpty()) {
			playOrPause();
		} else if (fromStart) {
			transport.play(stretch.get());
		} else {
			transport.playOrPause(stretch.get(), scene.cursor());
		}
	}

	void playSegment(Segment segment) {
		transport.play(new Interval(segment.start(), segment.end()));
	}

	/** Only one channel is heard, and analysed; all again when it is chosen a second time. */
	void listenTo(int channel) {
		boolean again = transport.channel().equals(OptionalInt.of(channel)) || scene.channels() == 1;
		transport.setChannel(again ? OptionalInt.empty() : OptionalInt.of(channel));
		editor.sound().filter(one -> one.channel() != channel).ifPresent(one -> {
			one.setChannel(channel);
			editor.canvas().strips().clear();
		});
		editor.hint(scene.channels() == 1 ? Messages.Hint : again ? Messages.Hint_AllChannels : NLS.bind(Messages.Hint_Channel, channel + 1));
		editor.canvas().redraw();
	}
}
