/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;

/** A model goes through pictures. The next picture is decoded while the model looks at one. */
final class PictureRun implements BatchAssistant.Run {

	private final Model model;
	private final Labels labels;
	private final boolean masks;
	private final String inputName;
	private final OnnxBatch.Runner runner;
	private final Closeable process;
	private final Decoder decoder;
	private final Annotations maker = new Annotations();
	/** Decoded while the model looks at the picture before it. */
	private Optional<Ahead> expected = Optional.empty();
	private Optional<Ahead> decoding = Optional.empty();

	/** A picture that is being decoded. */
	private record Ahead(Path media, FutureTask<Photo> photo) {
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
		expected = !next.item().mediaType().startsWith("image/") ? Optional.empty() : Optional.of(new Ahead(next.media().orElse(Path.of("")), new FutureTask<>(() -> photo(next))));
	}

	private Photo photo(SourceRecord one) throws IOException {
		Path media = one.media().orElseThrow(() -> new AssistantException("the picture is not there"));
		return Photo.read(media, model.input().orElseThrow());
	}

	@Override
	public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
		// A dataset may hold items of several kinds.
		return one.item().mediaType().startsWith("image/") ? predict(take(one), progress) : AnnotationFactory.eINSTANCE.createAnnotationDocument();
	}

	/** The picture, which may have been decoded ahead; begins with the next one. */
	private Photo take(SourceRecord one) throws IOException {
		Optional<Ahead> ready = decoding.filter(known -> one.media().filter(known.media()::equals).isPresent());
		Photo photo = ready.isPresent() ? await(ready.get().photo()) : photo(one);
		decoding = expected;
		expected = Optional.empty();
		decoding.ifPresent(next -> Thread.ofPlatform().daemon().name("Decoding ahead").start(next.photo()));
		return photo;
	}

	private static Photo await(FutureTask<Photo> photo) throws IOException {
		try {
			return photo.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssistantException("the decoding was interrupted", e);
		} catch (ExecutionException e) {
			throw e.getCause() instanceof IOException reason ? reason : new AssistantException(String.valueOf(e.getCause().getMessage()), e.getCause());
		}
	}

	private AnnotationDocument predict(Photo photo, Progress progress) throws IOException {
		Map<String, Tensor> outputs = runner.run(new OnnxBatch.Inputs(Map.of(inputName, photo.input()), progress));
		AnnotationDocument prediction = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		for (Found found : decoder.decode(outputs, photo.frame())) {
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
		process.close();
	}
}
