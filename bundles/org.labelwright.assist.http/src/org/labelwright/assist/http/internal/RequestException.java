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

	/** What reads a part of a request. */
	@FunctionalInterface
	interface Work<T> {
		T get() throws IOException;
	}

	/** @throws RequestException where it cannot be read, with the reason: it is the caller who can mend it */
	static <T> T unless(Work<T> work) throws RequestException {
		try {
			return work.get();
		} catch (RequestException e) {
			throw e;
		} catch (IOException e) {
			throw new RequestException(400, e.getMessage());
		}
	}

	public int status() {
		return status;
	}
}
