/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.io.IOException;

/** A request that is not answered; the message says why to who sent it. */
public final class RequestException extends IOException {

	private static final long serialVersionUID = 1L;

	private final int status;

	/** @param status as of HTTP */
	public RequestException(int status, String message) {
		super(message);
		this.status = status;
	}

	public int status() {
		return status;
	}
}
