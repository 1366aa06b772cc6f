/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;

/**
 * A model goes through pictures. While it looks at one, the next is decoded and handed to the process, which so begins with it at once, before
 * it is known here what is in the first.
 */
final class PictureRun implements BatchAssistant.Run {

	private final Model model;
	private final Labels labels;
	private final boolean masks;
	private final String inputName;
	private final OnnxBatch.Runner runner;
	private final Closeable process;
	private final Decoder decoder;
	private final Annotations maker = new Annotations();
	private Optional<Ahead> expected = Optional.empty();
	private Optional<Ahead> begun = Optional.empty();

	/** What the model gave. */
	private record Seen(Map<String, Tensor> outputs, Frame frame) {
	}

	/** A picture that is looked at in a thread of its own. */
	private record Ahead(Optional<Path> media, FutureTask<Seen> seen) {

		void cancel() {
			seen.cancel(true);
		}
	}

	PictureRun(Model model, Labels labels, boolean masks, String inputName, OnnxBatch.Runner runner, Closeable process) {
		this.model = model;
		this.labels = labels;
		this.masks = masks;
		this.inputName = inputName;
		this.runner = runner;
		this.process = process;
		decoder = Decoder.of(model, masks);
	}

	@Override
	public String author() {
		boolean outlines = model.task() == Task.SEGMENT || model.task() == Task.SEMANTIC;
		return model.author() + String.format(Locale.ROOT, " (confidence %s%s)", model.limits().confidence(), outlines ? masks ? ", mask" : ", polygon" : "");
	}

	@Override
	public void expect(SourceRecord next) {
		expected = next.item().mediaType().startsWith("image/") ? Optional.of(new Ahead(next.media(), new FutureTask<>(() -> look(next)))) : Optional.empty();
	}

	/** Decodes, then waits for the process where it still looks at the picture before. */
	private Seen look(SourceRecord one) throws IOException {
		Path media = one.media().orElseThrow(() -> new AssistantException("the picture is not there"));
		Photo photo = Photo.read(media, model.input().orElseThrow());
		return new Seen(runner.run(new OnnxBatch.Inputs(Map.of(inputName, photo.input()), Progress.NONE)), photo.frame());
	}

	@Override
	public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
		// A dataset may hold items of several kinds.
		return one.item().mediaType().startsWith("image/") ? read(await(take(one), progress)) : AnnotationFactory.eINSTANCE.createAnnotationDocument();
	}

	/** The picture, which may have been begun with ahead; begins with the next one. */
	private Ahead take(SourceRecord one) {
		Ahead now = begun.filter(known -> known.media().equals(one.media())).orElseGet(() -> begin(new Ahead(one.media(), new FutureTask<>(() -> look(one)))));
		begun.filter(other -> other != now).ifPresent(Ahead::cancel);
		begun = expected.map(PictureRun::begin);
		expected = Optional.empty();
		return now;
	}

	private static Ahead begin(Ahead one) {
		Thread.ofPlatform().daemon().name("Looking at a picture").start(one.seen());
		return one;
	}

	private Seen await(Ahead one, Progress progress) throws IOException {
		try {
			while (true) {
				try {
					return one.seen().get(Onnx.LOOK, TimeUnit.MILLISECONDS);
				} catch (TimeoutException e) {
					progress.at(0, -1);
				}
			}
		} catch (CancellationException e) {
			one.cancel();
			throw e;
		} catch (InterruptedException e) {
			one.cancel();
			Thread.currentThread().interrupt();
			throw new AssistantException("the run was interrupted", e);
		} catch (ExecutionException e) {
			throw e.getCause() instanceof IOException reason ? reason : new AssistantException(String.valueOf(e.getCause().getMessage()), e.getCause());
		}
	}

	private AnnotationDocument read(Seen seen) throws IOException {
		AnnotationDocument prediction = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		for (Found found : decoder.decode(seen.outputs(), seen.frame())) {
			labels.of(model.classes().get(found.classNumber())).ifPresent(label -> {
				Annotation annotation = maker.annotation(label, found.geometry());
				Annotations.score(annotation, found.score());
				prediction.getAnnotations().add(annotation);
			});
		}
		return prediction;
	}

	@Override
	public void close() throws IOException {
		begun.ifPresent(Ahead::cancel);
		process.close();
	}
}
