/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.labelwright.assist.internal.PredictionFile;
import org.labelwright.assist.internal.Signature;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Options;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * Lets a batch assistant label a dataset. Predictions are collected beside the dataset and become a layer in one step, which
 * can be taken back, once all are there. A run that was stopped, by the user or by a crash, goes on where it was when it is
 * started again for the same layer with an assistant of the same {@link BatchAssistant.Run#author() author}.
 */
public final class PreLabelling {

	/**
	 * What came of a run.
	 *
	 * @param predicted items the assistant has looked at
	 * @param resumed items that an earlier run had looked at
	 * @param annotations in the layer
	 * @param failures what it said of items it could not label, one line an item
	 * @param remarks what else it has to say, see {@link BatchAssistant.Run#remarks()}
	 */
	public record Result(long predicted, long resumed, long annotations, List<String> failures, List<String> remarks) {

		public Result {
			failures = List.copyOf(failures);
			remarks = List.copyOf(remarks);
		}
	}

	/** More items than these are not held, whatever an assistant asks for. */
	private static final int MOST_AHEAD = 16;

	private final Dataset dataset;
	private final Clock clock;

	/** @param dataset open for editing */
	public PreLabelling(Dataset dataset, Clock clock) {
		this.dataset = dataset;
		this.clock = clock;
	}

	/**
	 * Blocks, so not for the UI thread.
	 *
	 * @param layer to be made, or made anew
	 * @throws IOException where the assistant cannot start, or the layer cannot be written; what was predicted is kept for the next run
	 * @throws CancellationException where the progress told it to stop; what was predicted is kept
	 */
	public Result run(Assistant assistant, Options options, Layer layer, Progress progress) throws IOException {
		List<Item> items = dataset.items().stream().filter(item -> assistant.worksOn(item.mediaType())).toList();
		List<String> failures = new ArrayList<>();
		BatchAssistant batch = assistant.batch().orElseThrow(() -> new IllegalArgumentException(assistant.id() + " is for single items")).get();
		try (BatchAssistant.Run run = batch.start(dataset.ontology(), options, progress);
				PredictionFile file = PredictionFile.open(file(layer), run.author())) {
			List<Item> left = items.stream().filter(item -> !file.has(item.id())).toList();
			int resumed = items.size() - left.size();
			long predicted = 0;
			// The item that is asked about next, then those the assistant was told of.
			Deque<SourceRecord> coming = new ArrayDeque<>();
			int ahead = Math.clamp(run.ahead(), 1, MOST_AHEAD);
			for (int at = 0; at < left.size(); at++) {
				int done = resumed + at;
				progress.at(done, items.size());
				while (coming.size() <= ahead && at + coming.size() < left.size()) {
					coming.add(dataset.record(left.get(at + coming.size())));
					if (coming.size() > 1) {
						run.expect(coming.getLast());
					}
				}
				Optional<AnnotationDocument> document = predict(run, coming.poll(), layer, (part, total) -> progress.at(done, items.size()), failures);
				if (document.isPresent()) {
					file.add(document.get());
					predicted++;
				}
			}
			progress.at(items.size(), items.size());
			dataset.makeLayer(assistant.name(), layer, one -> file.read(one.item().id()), progress);
			long annotations = file.annotations();
			file.delete();
			return new Result(predicted, resumed, annotations, failures, run.remarks());
		}
	}

	private Path file(Layer layer) {
		return dataset.folder().resolve(".labelwright").resolve("predictions").resolve(layer.id() + ".jsonl");
	}

	/** A run that throws for one item says nothing of it, and is asked of the next. */
	private Optional<AnnotationDocument> predict(BatchAssistant.Run run, SourceRecord one, Layer layer, Progress progress, List<String> failures)
			throws UnavailableException {
		Item item = one.item();
		try {
			AnnotationDocument document = run.predict(one, progress);
			document.setSchemaVersion(1);
			document.setItem(item.id());
			document.setLayer(layer.id());
			document.getAnnotations().forEach(annotation -> Signature.sign(annotation, run.author(), clock));
			return Optional.of(document);
		} catch (CancellationException | UnavailableException e) {
			throw e;
		} catch (IOException | RuntimeException | LinkageError e) {
			failures.add(item.path() + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
			return Optional.empty();
		}
	}
}
