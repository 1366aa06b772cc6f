/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** By what a queue of work is sorted. Every score is the larger the more a look is worth. */
public sealed interface QueueOrder {

	/** How unsure a model is of what it says of one object, text or item: B. Settles, Active Learning Literature Survey (2009), 3.1. */
	enum Measure {
		/** One less the probability of the most probable outcome. */
		LEAST_CONFIDENT,
		/** One less by how much the most probable outcome is more probable than the second. */
		MARGIN,
		/** The entropy of all outcomes, in units of the most there can be. */
		ENTROPY
	}

	/** How the scores of all objects become that of their item: C.-A. Brust et al., Active Learning for Deep Object Detection (2019). */
	enum Aggregate {
		/** One doubtful object is enough. */
		MAX,
		/** Items on which much is doubtful, be there few objects or many. */
		MEAN,
		/** Items on which there is much work. */
		SUM
	}

	/**
	 * What a model is least sure of, of what nobody has judged yet. Predictions of equal shape are alternatives of one
	 * another. What is left to one is the probability that there is no object; for a class of a whole item it is shared by the
	 * classes the model does not name.
	 *
	 * @param layer of predictions with confidences
	 */
	record Uncertainty(String layer, Measure measure, Aggregate aggregate) implements QueueOrder {
	}

	/**
	 * Where models or people say different things: query by committee (Seung, Opper and Sompolinsky 1992). Of an object it is the
	 * mean over all pairs of layers: 1 where one of them lacks it or says another class, otherwise 1 less their IoU.
	 *
	 * @param layers two or more
	 */
	record Disagreement(List<String> layers, Aggregate aggregate) implements QueueOrder {

		public Disagreement {
			layers = List.copyOf(layers);
		}
	}

	/**
	 * Items that are least like all that is labelled and all that stand before them: the greedy k-center of O. Sener and
	 * S. Savarese, Active Learning for Convolutional Neural Networks: A Core-Set Approach (2018). The score is the distance.
	 *
	 * @param layer items of which it says something are labelled already, and not in the queue
	 * @param embeddings a file with one vector an item; where empty, images are compared by colours and edges, texts by their words
	 */
	record Diversity(String layer, Optional<Path> embeddings) implements QueueOrder {
	}

	/**
	 * Labels that are probably wrong by what a model says, as {@link org.labelwright.quality.errors.LabelErrors} finds them.
	 *
	 * @param layer of the labels
	 * @param prediction of the model
	 */
	record Conflict(String layer, String prediction) implements QueueOrder {
	}
}
