/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import org.labelwright.formats.audio.internal.support.LineExporter;

/** Writes {@link Uem}. */
public final class UemExporter extends LineExporter {

	public UemExporter() {
		super(new Uem());
	}
}
