/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.util.Map;

/**
 * How a dataset uses its ontology.
 *
 * @param labels how many annotations and tracks have each class, by its id; classes without any are left out
 */
public record Usage(Map<String, Long> labels) {

	public Usage {
		labels = Map.copyOf(labels);
	}

	/** Of one class, not of those below it. */
	public long of(String labelClass) {
		return labels.getOrDefault(labelClass, 0L);
	}

	/** Whether there is no label at all. */
	public boolean isEmpty() {
		return labels.isEmpty();
	}
}
