/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.Locale;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What a person has switched on, kept from one session to the next. UI thread only. */
final class TextOptions {

	/** What is switched. */
	enum Switch {
		/** Selections take single characters, not whole words. */
		CHARACTERS,
		/** What is selected gets the class that is in use right away. */
		LABEL_AT_ONCE,
		/** A text, sentence or paragraph can have several classes: one more is added, the same taken away. */
		SEVERAL_LABELS,
		/** The next item is shown as soon as one is labelled as a whole, or its last sentence or paragraph. */
		AUTO_ADVANCE,
		/** Texts of several parts are shown one below the other, so that they can be labelled within. */
		RUNNING_TEXT
	}

	private static final String FONT_HEIGHT = "font_height";
	private static final int DEFAULT_HEIGHT = 13;
	private static final int SMALLEST = 7;
	private static final int LARGEST = 40;

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.labelwright.ui.text");

	boolean is(Switch option) {
		return preferences.getBoolean(key(option), false);
	}

	void toggle(Switch option) {
		preferences.putBoolean(key(option), !is(option));
		flush(key(option));
	}

	/** In points. */
	int fontHeight() {
		return Math.clamp(preferences.getInt(FONT_HEIGHT, DEFAULT_HEIGHT), SMALLEST, LARGEST);
	}

	void setFontHeight(int height) {
		preferences.putInt(FONT_HEIGHT, Math.clamp(height, SMALLEST, LARGEST));
		flush(FONT_HEIGHT);
	}

	void resetFontHeight() {
		setFontHeight(DEFAULT_HEIGHT);
	}

	private void flush(String key) {
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(TextOptions.class).warn("The option " + key + " holds for this session only: " + e.getMessage(), e);
		}
	}

	private static String key(Switch option) {
		return option.name().toLowerCase(Locale.ROOT);
	}
}
