/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.util.concurrent.CancellationException;

/** Hears how far a long operation is, and can stop it. May be called from any thread. */
public interface Progress {

	Progress NONE = (done, total) -> { };

	/**
	 * @param total how much there is, or a negative number where nobody knows
	 * @throws CancellationException to stop; the operation then leaves everything as it was
	 */
	void at(long done, long total);
}
