/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import org.labelwright.formats.audio.internal.support.LineImporter;

/** Reads {@link Stm}. */
public final class StmImporter extends LineImporter {

	public StmImporter() {
		super(new Stm());
	}
}
