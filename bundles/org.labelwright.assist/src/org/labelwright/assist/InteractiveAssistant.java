/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;

/**
 * Answers prompts about one item. An object is made for each use and need not be safe for several threads: calls come one
 * after the other, none of them in the UI thread. Every call may throw; that is told to the user, and the session is closed.
 */
public interface InteractiveAssistant {

	/**
	 * Gets ready for prompts about an item, such as by computing what all answers need. May take long.
	 *
	 * @throws IOException with the reason, for people, where it cannot work on the item or on this machine
	 * @throws CancellationException where the progress told it to stop
	 */
	Session open(Subject subject, Progress progress) throws IOException;

	/** Prompts about one item. */
	interface Session extends AutoCloseable {

		/**
		 * Answers; best first, none where it finds nothing. Meant to take less than 200 ms.
		 *
		 * @throws IOException with the reason, for people
		 * @throws CancellationException where the progress told it to stop, as when a newer prompt makes the answer useless
		 */
		List<Proposal> propose(Prompt prompt, Progress progress) throws IOException;

		/** Lets go of what it holds. */
		@Override
		default void close() throws IOException {
			// Most hold nothing that the garbage collector does not know.
		}
	}
}
