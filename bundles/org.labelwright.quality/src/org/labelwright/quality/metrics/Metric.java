/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

import java.io.IOException;
import java.util.List;
import org.labelwright.core.format.FormatOption;

/**
 * Compares a prediction with the truth, item by item, and says how good it is. Contributed through
 * {@code org.labelwright.quality.metrics}; needs a constructor without arguments and keeps no state of its own: each
 * comparison has an {@link Accumulator}.
 */
public interface Metric {

	/**
	 * One comparison. Called by one thread. It keeps of each item what its figures need and no more, scores and flags
	 * rather than shapes, so that memory does not grow with the size of what was labelled.
	 */
	interface Accumulator {

		/**
		 * Takes one item, in the order of the truth.
		 *
		 * @throws org.labelwright.core.BadInputException where the item cannot be judged, with its name
		 */
		void add(EvaluatedItem item) throws IOException;

		/** The figures over all items. Called once, last. */
		EvaluationResult finish() throws IOException;
	}

	/** What can be set. */
	default List<FormatOption> options() {
		return List.of();
	}

	/** @throws org.labelwright.core.BadInputException where an option has no sense */
	Accumulator start(EvaluationSetup setup) throws IOException;
}
