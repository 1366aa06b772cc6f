/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

/** Writes what {@link Prodigy} says. */
public final class ProdigyExporter extends JsonlExporter {

	public ProdigyExporter() {
		super(new Prodigy());
	}
}
