/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import org.labelwright.formats.audio.internal.support.LineImporter;

/** Reads {@link Ctm}. */
public final class CtmImporter extends LineImporter {

	public CtmImporter() {
		super(new Ctm());
	}
}
