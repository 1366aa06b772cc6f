/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

/** Writes what {@link Spacy} says. */
public final class SpacyExporter extends JsonlExporter {

	public SpacyExporter() {
		super(new Spacy());
	}
}
