/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import org.labelwright.formats.audio.internal.support.LineExporter;

/** Writes {@link Rttm}. */
public final class RttmExporter extends LineExporter {

	public RttmExporter() {
		super(new Rttm());
	}
}
