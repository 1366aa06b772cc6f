/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.Optional;
import org.eclipse.swt.widgets.Shell;

/** The small window that is open over an editor, of which there is one at most. UI thread only. */
public final class PopupSlot {

	private final Runnable closed;
	private Optional<Shell> shell = Optional.empty();

	/** @param closed runs when the window that is open goes, as to take the focus back */
	public PopupSlot(Runnable closed) {
		this.closed = closed;
	}

	/** The window while it is open. */
	public Optional<Shell> current() {
		return shell.filter(one -> !one.isDisposed());
	}

	/** Takes a window as the one that is open; one that was is closed. */
	public void open(Shell opened) {
		current().ifPresent(Shell::dispose);
		shell = Optional.of(opened);
		opened.addDisposeListener(event -> closed.run());
	}
}
