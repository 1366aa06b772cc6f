/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;

/**
 * What an assistant depends on is not there, such as a server that is offline: asking for another item is of no use. A run ends
 * with it, keeps what was predicted, and goes on from there when it is started again. The message says what is not there and
 * what to do.
 */
public final class UnavailableException extends IOException {

	private static final long serialVersionUID = 1L;

	public UnavailableException(String message, Throwable cause) {
		super(message, cause);
	}
}
