/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import org.labelwright.formats.audio.internal.support.LineExporter;

/** Writes {@link Ctm}. */
public final class CtmExporter extends LineExporter {

	public CtmExporter() {
		super(new Ctm());
	}
}
