/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

/** Reads what {@link Doccano} says. */
public final class DoccanoImporter extends JsonlImporter {

	public DoccanoImporter() {
		super(new Doccano());
	}
}
