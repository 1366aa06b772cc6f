/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.text;

import java.io.IOException;

/** A file is not what it should be. */
public final class MalformedTextException extends IOException {

	private static final long serialVersionUID = 1L;

	private final String where;

	/** @param where line or part, as a person would say it; empty for the whole */
	public MalformedTextException(String where, String message) {
		this(where, message, null);
	}

	public MalformedTextException(String where, String message, Throwable cause) {
		super(message, cause);
		this.where = where;
	}

	/** Line or part, empty for the whole. */
	public String where() {
		return where;
	}
}
