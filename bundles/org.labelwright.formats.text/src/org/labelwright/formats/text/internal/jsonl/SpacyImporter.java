/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

/** Reads what {@link Spacy} says. */
public final class SpacyImporter extends JsonlImporter {

	public SpacyImporter() {
		super(new Spacy());
	}
}
