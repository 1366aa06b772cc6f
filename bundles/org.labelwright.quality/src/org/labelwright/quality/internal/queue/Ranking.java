/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;
import org.labelwright.core.dataset.Item;
import org.labelwright.quality.queue.QueueOrder;
import org.labelwright.quality.queue.ReviewQueue;

/** Keeps what is worth a look most; of equal scores, what came first. */
public final class Ranking {

	/** How much one annotation of an item is worth a look. */
	public record Doubt(Optional<String> annotation, double score, String reason) {
	}

	private record Ranked(ReviewQueue.Entry entry, long order) {

		/** The first in the queue first. */
		private static final Comparator<Ranked> FIRST = Comparator.comparingDouble((Ranked one) -> -one.entry().score()).thenComparingLong(Ranked::order);
	}

	private final ReviewQueue.Scope scope;
	private final QueueOrder.Aggregate aggregate;
	private final int limit;
	private final PriorityQueue<Ranked> kept = new PriorityQueue<>(Ranked.FIRST.reversed());
	private long items;
	private long order;

	public Ranking(ReviewQueue.Scope scope, QueueOrder.Aggregate aggregate, int limit) {
		this.scope = scope;
		this.aggregate = aggregate;
		this.limit = limit;
	}

	/** @param doubts of the item; where there are none it is not in the queue */
	public void add(Item item, List<Doubt> doubts) {
		items++;
		if (doubts.isEmpty()) {
			return;
		}
		if (scope == ReviewQueue.Scope.ANNOTATIONS) {
			doubts.forEach(one -> keep(item, one, one.score()));
			return;
		}
		Doubt worst = doubts.getFirst();
		for (Doubt one : doubts) {
			worst = one.score() > worst.score() ? one : worst;
		}
		DoubleStream scores = doubts.stream().mapToDouble(Doubt::score);
		keep(item, worst, switch (aggregate) {
		case MAX -> worst.score();
		case MEAN -> scores.average().orElse(0);
		case SUM -> scores.sum();
		});
	}

	private void keep(Item item, Doubt doubt, double score) {
		kept.add(new Ranked(new ReviewQueue.Entry(item.id(), item.path(), doubt.annotation(), score, doubt.reason()), order++));
		if (kept.size() > limit) {
			kept.poll();
		}
	}

	public ReviewQueue finish() {
		List<Ranked> ranked = new ArrayList<>(kept);
		ranked.sort(Ranked.FIRST);
		return new ReviewQueue(items, 0, ranked.stream().map(Ranked::entry).toList());
	}
}
