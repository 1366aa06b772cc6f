/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.labelwright.core.Progress;

/** Progress of the core shown by a monitor of the platform, and its cancel button heard. */
public final class JobProgress implements Progress {

	private static final int TICKS = 1000;

	private final IProgressMonitor monitor;
	private int shown;

	public JobProgress(IProgressMonitor monitor, String name) {
		this.monitor = monitor;
		monitor.beginTask(name, TICKS);
	}

	@Override
	public void at(long done, long total) {
		if (monitor.isCanceled()) {
			throw new CancellationException();
		}
		int ticks = total <= 0 ? 0 : (int) (TICKS * done / total);
		if (ticks > shown) {
			monitor.worked(ticks - shown);
			shown = ticks;
		}
	}
}
