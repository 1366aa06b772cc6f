/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.labelwright.ui.AccessibleNames;

/** The field over a segment in which its text is typed, with the sound at the fingers: Tab plays, Enter goes on to the next. */
final class TranscriptField {

	/** What the keys mean. */
	interface Keys {

		/** The text of a segment is as it should be. */
		void typed(String segment, String text);

		/** The next segment is to be typed, or the one before for a number below 0. */
		void goOn(String segment, int by);

		/** The segment is to be heard, or nothing more. */
		void play(String segment, boolean fromStart);

		/** The segment is to be cut in two at the cursor of the sound, its text at the caret. */
		void split(String segment, String text, int caret);

		/** Typing began or ended. */
		void typing(boolean begins);
	}

	private static final int LEAST_WIDTH = 280;

	private final Canvas canvas;
	private final AudioScene scene;
	private final Keys keys;
	private Optional<Text> field = Optional.empty();
	private String segment = "";
	private String before = "";

	TranscriptField(Canvas canvas, AudioScene scene, Keys keys) {
		this.canvas = canvas;
		this.scene = scene;
		this.keys = keys;
	}

	/** The field, while there is one. */
	Optional<Text> field() {
		return field.filter(one -> !one.isDisposed());
	}

	/** The segment whose text is typed. */
	Optional<String> segment() {
		return field().map(one -> segment);
	}

	/** Begins with a segment that is in sight. */
	void open(String id, String text) {
		end(true);
		segment = id;
		before = text;
		Text made = AccessibleNames.name(new Text(canvas, SWT.BORDER | SWT.SINGLE), Messages.Transcript_Name);
		made.setText(text);
		made.setSelection(text.length());
		field = Optional.of(made);
		place();
		made.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ESCAPE && event.detail != SWT.TRAVERSE_RETURN
				&& event.detail != SWT.TRAVERSE_TAB_NEXT && event.detail != SWT.TRAVERSE_TAB_PREVIOUS);
		made.addListener(SWT.KeyDown, this::key);
		made.addFocusListener(FocusListener.focusLostAdapter(event -> end(true)));
		keys.typing(true);
		made.setFocus();
	}

	/** Keeps the field over its segment; it ends where the segment went. */
	void place() {
		field().ifPresent(text -> scene.place(segment).ifPresentOrElse(place -> {
			int height = Math.max(place[3], text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
			int left = Math.max(AudioScene.GUTTER, place[0]);
			int right = canvas.getClientArea().width;
			int width = Math.max(LEAST_WIDTH, Math.min(place[0] + place[2], right) - left);
			text.setBounds(Math.max(AudioScene.GUTTER, Math.min(left, right - width)), place[1] - (height - place[3]) / 2, Math.min(width, right - AudioScene.GUTTER), height);
		}, () -> end(false)));
	}

	private void key(Event event) {
		boolean shift = (event.stateMask & SWT.SHIFT) != 0;
		boolean control = (event.stateMask & SWT.MOD1) != 0;
		String id = segment;
		switch (event.keyCode) {
		case SWT.CR, SWT.KEYPAD_CR -> {
			if (control) {
				String text = field().orElseThrow().getText();
				int caret = field().orElseThrow().getCaretPosition();
				end(false);
				keys.split(id, text, caret);
			} else {
				end(true);
				keys.goOn(id, shift ? -1 : 1);
			}
			event.doit = false;
		}
		case SWT.TAB -> {
			keys.play(id, shift);
			event.doit = false;
		}
		case SWT.ESC -> {
			end(false);
			event.doit = false;
		}
		default -> {
			// A letter.
		}
		}
	}

	/** Takes the field away. */
	void end(boolean keep) {
		field().ifPresent(text -> {
			field = Optional.empty();
			String typed = text.getText();
			boolean focus = text.isFocusControl();
			text.dispose();
			keys.typing(false);
			if (focus && !canvas.isDisposed()) {
				canvas.setFocus();
			}
			if (keep && !typed.equals(before)) {
				keys.typed(segment, typed);
			}
		});
	}
}
