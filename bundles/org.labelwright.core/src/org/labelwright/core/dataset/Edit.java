/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.List;

/** Changes of one document that are done, journaled and undone together. */
public record Edit(List<Change> changes) {

	public Edit {
		changes = List.copyOf(changes);
	}

	public Edit(Change... changes) {
		this(List.of(changes));
	}

	/** What takes this edit back: the opposite changes in the opposite order. */
	public Edit inverse() {
		return new Edit(changes.reversed().stream().map(Change::inverse).toList());
	}
}
