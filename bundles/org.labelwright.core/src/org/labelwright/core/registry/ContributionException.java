/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.registry;

import java.io.IOException;

/** A contribution that somebody asked for broke down: a fault of its plug-in, which the message names, not of what it was given. */
public final class ContributionException extends IOException {

	private static final long serialVersionUID = 1L;

	ContributionException(String message, Throwable cause) {
		super(message, cause);
	}
}
