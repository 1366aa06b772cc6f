/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import org.labelwright.formats.audio.internal.support.LineExporter;

/** Writes {@link Stm}. */
public final class StmExporter extends LineExporter {

	public StmExporter() {
		super(new Stm());
	}
}
