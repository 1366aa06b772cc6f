/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import org.labelwright.formats.audio.internal.support.LineImporter;

/** Reads {@link Rttm}. */
public final class RttmImporter extends LineImporter {

	public RttmImporter() {
		super(new Rttm());
	}
}
