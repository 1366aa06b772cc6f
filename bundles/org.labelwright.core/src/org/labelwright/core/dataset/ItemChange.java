/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

/** What a document says about its item as a whole, before and after. */
public record ItemChange(ItemLabels before, ItemLabels after) {

	/** What takes this change back. */
	public ItemChange inverse() {
		return new ItemChange(after, before);
	}
}
