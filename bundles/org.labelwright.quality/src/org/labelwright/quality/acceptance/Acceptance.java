/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.acceptance;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.ReviewState;

/** Plans and records the inspection of batches in a dataset that is open for editing. Not for several threads. */
public final class Acceptance {

	private final Dataset dataset;
	private final AcceptanceFile file;
	private final Clock clock;

	public Acceptance(Dataset dataset, Clock clock) {
		this.dataset = dataset;
		this.file = new AcceptanceFile(dataset.folder());
		this.clock = clock;
	}

	/** The oldest first. */
	public List<Batch> batches() throws IOException {
		return file.read();
	}

	/**
	 * Draws the sample of a new batch: of all items that the layer says something of.
	 *
	 * @param plan for the size of the batch
	 * @param seed of the random numbers the sample is drawn by
	 * @throws BadInputException where there is no such item
	 */
	public Batch plan(String id, String layer, IntFunction<SamplingPlan> plan, long seed, Progress progress) throws IOException {
		List<Batch> batches = new ArrayList<>(batches());
		if (batches.stream().anyMatch(batch -> batch.id().equals(id))) {
			throw new BadInputException("There is a batch \"" + id + "\" already");
		}
		List<String> items = new ArrayList<>();
		List<Item> all = dataset.items();
		for (int i = 0; i < all.size(); i++) {
			progress.at(i, all.size());
			if (!dataset.document(all.get(i).id(), layer).eContents().isEmpty()) {
				items.add(all.get(i).id());
			}
		}
		if (items.isEmpty()) {
			throw new BadInputException("The layer \"" + layer + "\" says nothing of any item; there is nothing to inspect");
		}
		SamplingPlan made = plan.apply(items.size());
		Collections.shuffle(items, new Random(seed));
		List<String> sample = items.subList(0, made.sampleSize()).stream().sorted().toList();
		Batch batch = new Batch(id, layer, made, sample, clock.instant().truncatedTo(ChronoUnit.SECONDS), Optional.empty());
		batches.add(batch);
		file.write(batches);
		return batch;
	}

	/**
	 * Accepts or returns a batch by how many items of its sample are defective, and records that.
	 *
	 * @param defective ids of items; where empty, those with a label that a reviewer rejected or corrected
	 * @param by who decides
	 * @throws BadInputException where there is no such batch, it was decided already, or a defective item is not in the sample
	 */
	public Batch record(String id, Optional<List<String>> defective, String by) throws IOException {
		List<Batch> batches = new ArrayList<>(batches());
		int at = -1;
		for (int i = 0; i < batches.size(); i++) {
			at = batches.get(i).id().equals(id) ? i : at;
		}
		if (at < 0) {
			throw new BadInputException("There is no batch \"" + id + "\"; there are " + String.join(", ", batches.stream().map(Batch::id).toList()));
		}
		Batch batch = batches.get(at);
		if (batch.decision().isPresent()) {
			throw new BadInputException("The batch \"" + id + "\" was " + (batch.decision().get().accepted() ? "accepted" : "returned") + " already");
		}
		List<String> found = defective.isPresent() ? defective.get() : reviewed(batch);
		for (String item : found) {
			if (!batch.sample().contains(item)) {
				throw new BadInputException("The item \"" + item + "\" is not in the sample of the batch \"" + id + "\"");
			}
		}
		List<String> distinct = found.stream().distinct().sorted().toList();
		Batch decided = new Batch(batch.id(), batch.layer(), batch.plan(), batch.sample(), batch.planned(),
				Optional.of(new Batch.Decision(batch.plan().accepts(distinct.size()), distinct, clock.instant().truncatedTo(ChronoUnit.SECONDS), by)));
		batches.set(at, decided);
		file.write(batches);
		return decided;
	}

	private List<String> reviewed(Batch batch) throws IOException {
		List<String> defective = new ArrayList<>();
		for (String item : batch.sample()) {
			AnnotationDocument document = dataset.document(item, batch.layer());
			if (Stream.<Labelled>concat(document.getAnnotations().stream(), document.getTracks().stream())
					.anyMatch(label -> label.getReview() == ReviewState.REJECTED || label.getReview() == ReviewState.CORRECTED)) {
				defective.add(item);
			}
		}
		return defective;
	}
}
