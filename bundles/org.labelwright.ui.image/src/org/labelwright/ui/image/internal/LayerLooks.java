/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * How the layers and the label classes of a dataset are shown, and which layers are out of reach. Kept in the workspace,
 * from one session to the next; nothing of it is in the dataset. UI thread only.
 */
final class LayerLooks {

	/** What a look is of. */
	enum Kind {
		LAYER, LABEL_CLASS
	}

	/**
	 * @param locked seen, but not to be changed
	 * @param opacity of areas and masks, 0 to 1 of how strong they are otherwise
	 */
	record Look(boolean shown, boolean locked, double opacity) {

		static final Look PLAIN = new Look(true, false, 1);
		/** Of a layer that is not the one that is drawn on. */
		static final Look HIDDEN = new Look(false, false, 1);

		Look shown(boolean now) {
			return new Look(now, locked, opacity);
		}

		Look locked(boolean now) {
			return new Look(shown, now, opacity);
		}

		Look opacity(double now) {
			return new Look(shown, locked, Math.clamp(now, 0, 1));
		}

		private static Optional<Look> parse(String text) {
			String[] parts = text.split(" ");
			try {
				return parts.length == 3 ? Optional.of(PLAIN.shown(Boolean.parseBoolean(parts[0])).locked(Boolean.parseBoolean(parts[1])).opacity(Double.parseDouble(parts[2])))
						: Optional.empty();
			} catch (NumberFormatException e) {
				// Somebody has edited the preferences by hand; what they say there means nothing.
				return Optional.empty();
			}
		}

		private String text() {
			return shown + " " + locked + " " + opacity;
		}
	}

	private static final String ACTIVE = "active";

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.labelwright.ui.image/layers");
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final String dataset;

	/** @param dataset its folder */
	LayerLooks(Path dataset) {
		this.dataset = dataset.toAbsolutePath().normalize().toString();
	}

	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	private String key(Kind kind, String id) {
		return dataset + '|' + kind + '|' + id;
	}

	/** @param otherwise where nobody has said anything */
	Look look(Kind kind, String id, Look otherwise) {
		return Optional.ofNullable(preferences.get(key(kind, id), null)).flatMap(Look::parse).orElse(otherwise);
	}

	void setLook(Kind kind, String id, Look look) {
		put(key(kind, id), look.text());
	}

	/** The layer that was drawn on last. */
	Optional<String> active() {
		return Optional.ofNullable(preferences.get(dataset + '|' + ACTIVE, null));
	}

	void setActive(String layer) {
		put(dataset + '|' + ACTIVE, layer);
	}

	private void put(String key, String value) {
		preferences.put(key, value);
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(LayerLooks.class).warn("How layers are shown holds for this session only: " + e.getMessage(), e);
		}
		listeners.forEach(Runnable::run);
	}
}
