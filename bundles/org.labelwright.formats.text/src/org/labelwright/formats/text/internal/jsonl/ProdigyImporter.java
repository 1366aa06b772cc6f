/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

/** Reads what {@link Prodigy} says. */
public final class ProdigyImporter extends JsonlImporter {

	public ProdigyImporter() {
		super(new Prodigy());
	}
}
