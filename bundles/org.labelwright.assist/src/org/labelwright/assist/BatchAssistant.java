/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/**
 * Says what it sees in one item after the other. Never called in the UI thread, but in a thread of its own. A call that neither returns nor tells its progress for
 * {@link Assistants#PATIENCE} is interrupted, as is one that goes on after the user has cancelled; who does not end then is given up with its thread, and another run
 * is started for the items that are left.
 */
public interface BatchAssistant {

	/** What can be set, such as the file of a model. */
	default List<FormatOption> options() {
		return List.of();
	}

	/** The names of those of its options without which it cannot start; at first they are empty where there is nothing to choose yet, such as a server. */
	default Set<String> required() {
		return Set.of();
	}

	/**
	 * What it lacks on this computer to start as its options are at first, for people: what, where it belongs, and what to do instead. Empty where that is nothing but what is
	 * {@link #required}. Asked in the UI thread, so it looks whether something is there, and reads nothing.
	 */
	default Optional<String> lacks() {
		return Optional.empty();
	}

	/**
	 * Gets ready, such as by loading a model.
	 *
	 * @param ontology what the labels are to be of; only to be read
	 * @throws IOException with the reason, for people, where that is impossible: nothing was done then
	 */
	Run start(Ontology ontology, Options options, Progress progress) throws IOException;

	/** One way through a dataset. Calls come one after the other. */
	interface Run extends AutoCloseable {

		/**
		 * Who the predictions are by, with the version: what goes into the provenance of each. Two runs of the same name
		 * predict the same, so a run that was stopped goes on where it was.
		 */
		String author();

		/**
		 * Predicts. Annotations need an id, a class or answers, a geometry, and the confidence in their provenance; the rest of the
		 * provenance is set by the caller.
		 *
		 * @param one the item with what all layers say of it; documents are copies
		 * @return the predictions; item and layer are set by the caller
		 * @throws UnavailableException where no other item could be predicted either: the run ends
		 * @throws IOException with the reason, for people: the item is reported and left out, and the run goes on
		 * @throws CancellationException where the progress told it to stop
		 */
		AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException;

		/** What is to be told at the end of the run though no item failed, such as labels that the ontology does not have. */
		default List<String> remarks() {
			return List.of();
		}

		/** Of how many items {@link #expect} is to tell before they are asked about, at least 1; all of them may be held in memory. */
		default int ahead() {
			return 1;
		}

		/**
		 * Says which item will be asked about after those it was told of before, or after the one that {@link #predict} is called for next, so that
		 * what takes long, such as decoding a picture, can be done meanwhile in other threads. Called once an item, in the order in which they are
		 * asked about. Returns at once.
		 */
		default void expect(SourceRecord next) {
			// Most have nothing to prepare.
		}

		@Override
		default void close() throws IOException {
			// Most hold nothing that the garbage collector does not know.
		}
	}
}
