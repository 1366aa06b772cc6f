/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.labelwright.ui.canvas.Aid;
import org.osgi.service.prefs.BackingStoreException;

/** What a person has switched on, kept from one session to the next. UI thread only. */
final class EditorOptions {

	/** What is switched beside the aids of the canvas. */
	enum Switch {
		/** The next item is shown as soon as something was drawn. */
		AUTO_ADVANCE,
		/** A new object gets the attributes that the last one of its class was given. */
		STICKY,
		/** What is painted on one mask is taken away from all others. */
		PANOPTIC,
		/** Pixels that are in no mask are conspicuous. */
		UNLABELLED,
		/** The image as a whole can have several classes: one more is added, the same taken away. */
		SEVERAL_LABELS,
		/** A class that is chosen brings the tool along that it is drawn with. */
		CLASS_TOOL
	}

	private static final String MASK_OPACITY = "mask_opacity";
	private static final double DEFAULT_OPACITY = 0.4;

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.labelwright.ui.image");
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	boolean is(Enum<?> option) {
		return preferences.getBoolean(key(option), option == Aid.SNAP || option == Switch.CLASS_TOOL);
	}

	void toggle(Enum<?> option) {
		preferences.putBoolean(key(option), !is(option));
		changed(key(option));
	}

	private void changed(String key) {
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(EditorOptions.class).warn("The option " + key + " holds for this session only: " + e.getMessage(), e);
		}
		listeners.forEach(Runnable::run);
	}

	/** How little is seen through masks, 0 to 1. */
	double maskOpacity() {
		return Math.clamp(preferences.getDouble(MASK_OPACITY, DEFAULT_OPACITY), 0, 1);
	}

	void setMaskOpacity(double opacity) {
		preferences.putDouble(MASK_OPACITY, Math.clamp(opacity, 0, 1));
		changed(MASK_OPACITY);
	}

	private static String key(Enum<?> option) {
		return option.name().toLowerCase(Locale.ROOT);
	}

	void addListener(Runnable listener) {
		listeners.add(listener);
	}
}
