/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.io.IOException;
import java.nio.file.Path;

/** Something given to Labelwright cannot be read as what it should be. The message says what, where and what to do. */
public final class BadInputException extends IOException {

	private static final long serialVersionUID = 1L;

	public BadInputException(String message) {
		super(message);
	}

	/** @param where line, item or record, as a person would say it */
	public BadInputException(Path file, String where, String message) {
		super(file + (where.isEmpty() ? "" : ", " + where) + ": " + message);
	}

	public BadInputException(Path file, String where, String message, Throwable cause) {
		super(file + (where.isEmpty() ? "" : ", " + where) + ": " + message, cause);
	}
}
