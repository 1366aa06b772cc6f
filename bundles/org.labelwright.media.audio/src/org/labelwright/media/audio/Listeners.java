/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;

/** Those who hear what a player does. One that throws is reported and keeps nobody else from hearing. */
final class Listeners {

	private final List<Player.Listener> all = new CopyOnWriteArrayList<>();

	void add(Player.Listener listener) {
		all.add(listener);
	}

	void remove(Player.Listener listener) {
		all.remove(listener);
	}

	void tell(Consumer<Player.Listener> news) {
		for (Player.Listener listener : all) {
			try {
				news.accept(listener);
			} catch (RuntimeException e) {
				ILog.of(Listeners.class).error("A listener of a player failed", e);
			}
		}
	}
}
