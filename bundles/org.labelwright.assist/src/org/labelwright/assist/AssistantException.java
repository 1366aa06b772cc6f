/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;

/** An assistant failed, hung or died. The message says which and what to do. */
public final class AssistantException extends IOException {

	private static final long serialVersionUID = 1L;

	public AssistantException(String message) {
		super(message);
	}

	public AssistantException(String message, Throwable cause) {
		super(message, cause);
	}
}
