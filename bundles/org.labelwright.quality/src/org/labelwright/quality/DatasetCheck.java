/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.io.IOException;
import java.util.Optional;

/**
 * Looks for one kind of mistake that only shows in comparison with the whole dataset, such as an object that is far larger
 * than others of its class. First the check learns something small from every document, then it judges by what was learned
 * from all those documents in which it may find something, which are read once more. After an edit only what was learned from that document is replaced, and only its item
 * is judged again. Contributed through {@code org.labelwright.quality.checks} as a {@code datasetCheck}; needs a
 * constructor without arguments, keeps no state and is called by several threads; its knowledge does, and is used by one thread
 * at a time.
 *
 * @param <S> what is learned of a document; a value that is kept for each, so small
 */
public interface DatasetCheck<S> {

	/** What was learned of a dataset. Reports go to the context that is judged. */
	interface Knowledge<S> {

		void add(String item, String layer, S learned);

		/** Forgets what was added. */
		void remove(String item, String layer, S learned);

		/** Whether {@link #judge} may find something in a document of which this was learned; asked when everything is learned. */
		default boolean isSuspect(String item, S learned) {
			return true;
		}

		void judge(Check.Context context) throws IOException;
	}

	/** Empty where the document does not matter. Nothing is reported here. */
	Optional<S> learn(Check.Context context) throws IOException;

	/** That of an empty dataset. */
	Knowledge<S> knowledge();
}
