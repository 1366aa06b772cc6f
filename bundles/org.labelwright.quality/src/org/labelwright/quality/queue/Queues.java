/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.errors.ErrorReport;
import org.labelwright.quality.errors.LabelErrors;
import org.labelwright.quality.internal.queue.Committee;
import org.labelwright.quality.internal.queue.Doubts;
import org.labelwright.quality.internal.queue.Embeddings;
import org.labelwright.quality.internal.queue.KCenter;
import org.labelwright.quality.internal.queue.Messages;
import org.labelwright.quality.internal.queue.Ranking;
import org.labelwright.quality.matching.Thresholds;

/**
 * Sorts what is to be labelled or reviewed by what is worth a look. Reads the source item by item and keeps no more than the entries
 * it returns, and for diversity a vector an item. The same source gives the same queue. Safe for use by several threads.
 */
public final class Queues {

	private final ReviewQueue.Scope scope;
	private final int limit;

	/**
	 * @param scope diversity has items only
	 * @param limit entries at most
	 */
	public Queues(ReviewQueue.Scope scope, int limit) {
		this.scope = scope;
		this.limit = limit;
	}

	/**
	 * Blocks, so not for the UI thread.
	 *
	 * @throws org.labelwright.core.BadInputException where a layer is not there, or a file of embeddings is none
	 * @throws IOException where something cannot be read
	 */
	public ReviewQueue run(DatasetSource source, QueueOrder order, Progress progress) throws IOException {
		return switch (order) {
		case QueueOrder.Uncertainty one -> uncertainty(source, one, progress);
		case QueueOrder.Disagreement one -> disagreement(source, one, progress);
		case QueueOrder.Diversity one -> diversity(source, one, progress);
		case QueueOrder.Conflict one -> conflict(source, one, progress);
		};
	}

	private ReviewQueue uncertainty(DatasetSource source, QueueOrder.Uncertainty order, Progress progress) throws IOException {
		Layers.require(source, List.of(order.layer()), 1);
		Ranking ranking = new Ranking(scope, order.aggregate(), limit);
		Doubts doubts = new Doubts(source.ontology(), order.measure());
		source.forEach(one -> ranking.add(one.item(), Layers.document(one, order.layer()).map(doubts::of).orElse(List.of())), progress);
		return ranking.finish();
	}

	private ReviewQueue disagreement(DatasetSource source, QueueOrder.Disagreement order, Progress progress) throws IOException {
		Layers.require(source, order.layers(), 2);
		Ranking ranking = new Ranking(scope, order.aggregate(), limit);
		Committee committee = new Committee(order.layers(), LabelClasses.all(source.ontology()), new Thresholds(source.ontology()));
		source.forEach(one -> ranking.add(one.item(), committee.of(one)), progress);
		return ranking.finish();
	}

	private ReviewQueue diversity(DatasetSource source, QueueOrder.Diversity order, Progress progress) throws IOException {
		Layers.require(source, List.of(order.layer()), 1);
		Embeddings embeddings = order.embeddings().isPresent() ? Embeddings.read(order.embeddings().get()) : Embeddings.ofMedia();
		List<Item> items = new ArrayList<>();
		List<float[]> vectors = new ArrayList<>();
		List<Boolean> labelled = new ArrayList<>();
		long[] counts = new long[2];
		source.forEach(one -> {
			counts[0]++;
			Optional<float[]> vector = embeddings.of(one);
			if (vector.isPresent()) {
				items.add(one.item());
				vectors.add(vector.get());
				labelled.add(Layers.document(one, order.layer()).isPresent());
			} else {
				counts[1]++;
			}
		}, (done, total) -> progress.at(done, 2 * total));
		List<ReviewQueue.Entry> entries = new KCenter(vectors, labelled).choose(limit, (done, total) -> progress.at(total + done, 2 * total)).stream()
				.map(one -> new ReviewQueue.Entry(items.get(one.index()).id(), items.get(one.index()).path(), Optional.empty(), one.distance(),
						one.nearest() < 0 ? Messages.Middle : NLS.bind(Messages.MostLike, name(items.get(one.nearest())))))
				.toList();
		return new ReviewQueue(counts[0], counts[1], entries);
	}

	/** All that a column has room for. */
	private static String name(Item item) {
		return item.path().substring(item.path().lastIndexOf('/') + 1);
	}

	private ReviewQueue conflict(DatasetSource source, QueueOrder.Conflict order, Progress progress) throws IOException {
		ErrorReport report = new LabelErrors(order.layer(), order.prediction()).run(source, (done, total) -> progress.at(2 * done, 3 * total));
		Map<String, List<Ranking.Doubt>> byItem = new HashMap<>();
		report.errors().forEach(error -> byItem.computeIfAbsent(error.item(), key -> new ArrayList<>())
				.add(new Ranking.Doubt(error.annotation(), error.score(), words(error))));
		Ranking ranking = new Ranking(scope, QueueOrder.Aggregate.MAX, limit);
		source.forEach(one -> ranking.add(one.item(), byItem.getOrDefault(one.item().id(), List.of())), (done, total) -> progress.at(2 * total + done, 3 * total));
		return ranking.finish();
	}

	private static String words(ErrorReport.LabelError error) {
		return switch (error.kind()) {
		case SWAPPED -> NLS.bind(Messages.Swapped, error.given().orElse(""), error.suggested());
		case BADLY_LOCATED -> NLS.bind(Messages.BadlyLocated, error.suggested());
		case OVERLOOKED -> NLS.bind(Messages.Overlooked, error.suggested());
		};
	}
}
