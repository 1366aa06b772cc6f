/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

/** Writes what {@link Doccano} says. */
public final class DoccanoExporter extends JsonlExporter {

	public DoccanoExporter() {
		super(new Doccano());
	}
}
