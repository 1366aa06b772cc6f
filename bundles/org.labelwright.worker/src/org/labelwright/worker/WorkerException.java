/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker;

import java.io.IOException;

/** A worker process could not do what it should, hung or died. The message says which and why. */
public final class WorkerException extends IOException {

	private static final long serialVersionUID = 1L;

	public WorkerException(String message) {
		super(message);
	}

	public WorkerException(String message, Throwable cause) {
		super(message, cause);
	}
}
