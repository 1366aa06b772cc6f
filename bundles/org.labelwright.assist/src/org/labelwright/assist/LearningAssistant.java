/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Options;

/** A batch assistant that can be shown what people have labelled, so that it predicts better the next time. */
public interface LearningAssistant extends BatchAssistant {

	/**
	 * Shows it labelled items. May return before the learning is done, as where a server learns in the background.
	 *
	 * @param source items with the labels to learn from, and no others
	 * @param options those of {@link #options()}, checked
	 * @return what became of it, one sentence for people
	 * @throws IOException with the reason, for people
	 * @throws CancellationException where the progress told it to stop
	 */
	String learn(DatasetSource source, Options options, Progress progress) throws IOException;
}
