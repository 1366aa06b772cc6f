/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import org.labelwright.formats.audio.internal.support.LineImporter;

/** Reads {@link Uem}. */
public final class UemImporter extends LineImporter {

	public UemImporter() {
		super(new Uem());
	}
}
