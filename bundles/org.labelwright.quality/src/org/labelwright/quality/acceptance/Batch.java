/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A batch of items that is inspected by sampling, as the file {@code acceptance.jsonl} of a dataset has it, one a line.
 *
 * @param id names the batch
 * @param layer whose labels are inspected
 * @param plan how
 * @param sample ids of the items to inspect
 * @param planned when the sample was drawn
 * @param decision empty until it was inspected
 */
public record Batch(String id, String layer, SamplingPlan plan, List<String> sample, Instant planned, Optional<Decision> decision) {

	/**
	 * What came of it.
	 *
	 * @param accepted or else returned
	 * @param defective ids of the items of the sample that were found defective
	 */
	public record Decision(boolean accepted, List<String> defective, Instant decided, String by) {
	}
}
