/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
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
 * A model goes through pictures. While it looks at one, the next ones are decoded and handed over, so that it begins with each at once, before it
 * is known here what is in the one before.
 */
final class PictureRun implements BatchAssistant.Run {

	/**
	 * How the model looks at pictures.
	 *
	 * @param input the name of its input
	 * @param office for several threads
	 * @param ahead how many pictures are begun with before they are asked about
	 */
	record Look(Model model, String input, Desk.Office office, int ahead) {
	}

	private final Look look;
	private final Model model;
	private final Labels labels;
	private final boolean masks;
	private final Closeable process;
	private final Decoder decoder;
	private final Annotations maker = new Annotations();
	/** A decoded picture can be large, so there is one at a time; first come, first served. */
	private final Semaphore decoding = new Semaphore(1, true);
	private final Deque<Ahead> expected = new ArrayDeque<>();
	private final Deque<Ahead> begun = new ArrayDeque<>();

	/** A picture that is looked at in a thread of its own. */
	private record Ahead(Optional<Path> media, FutureTask<List<Found>> seen) {

		void cancel() {
			seen.cancel(true);
		}
	}

	PictureRun(Look look, Labels labels, boolean masks, Closeable process) {
		this.look = look;
		this.labels = labels;
		this.masks = masks;
		this.process = process;
		model = look.model();
		decoder = Decoder.of(model, masks);
	}

	@Override
	public String author() {
		boolean outlines = model.task() == Task.SEGMENT || model.task() == Task.SEMANTIC;
		return model.author() + String.format(Locale.ROOT, " (confidence %s%s)", model.limits().confidence(), outlines ? masks ? ", mask" : ", polygon" : "");
	}

	@Override
	public int ahead() {
		return look.ahead();
	}

	@Override
	public void expect(SourceRecord next) {
		if (next.item().mediaType().startsWith("image/")) {
			expected.add(task(next));
		}
	}

	private Ahead task(SourceRecord one) {
		return new Ahead(one.media(), new FutureTask<>(() -> look(one)));
	}

	/** Decodes, then waits for the model where it still looks at the pictures before. */
	private List<Found> look(SourceRecord one) throws IOException, InterruptedException {
		Path media = one.media().orElseThrow(() -> new AssistantException("the picture is not there"));
		PictureInput input = model.input().orElseThrow();
		try (Desk desk = look.office().take(input.length())) {
			Photo photo;
			decoding.acquire();
			try {
				photo = Photo.read(media, input, desk.input());
			} finally {
				decoding.release();
			}
			return decoder.decode(desk.run(look.input(), photo.input(), Progress.NONE), photo.frame());
		}
	}

	@Override
	public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
		progress.at(0, -1);
		// A dataset may hold items of several kinds.
		return one.item().mediaType().startsWith("image/") ? document(await(take(one), progress)) : AnnotationFactory.eINSTANCE.createAnnotationDocument();
	}

	/** The picture, which may have been begun with ahead; begins with the next ones. */
	private Ahead take(SourceRecord one) {
		while (!begun.isEmpty() && !begun.peek().media().equals(one.media())) {
			begun.poll().cancel();
		}
		Ahead now = begun.isEmpty() ? begin(task(one)) : begun.poll();
		for (Ahead next = expected.poll(); next != null; next = expected.poll()) {
			begun.add(begin(next));
		}
		return now;
	}

	private static Ahead begin(Ahead one) {
		Thread.ofPlatform().daemon().name("Looking at a picture").start(one.seen());
		return one;
	}

	private List<Found> await(Ahead one, Progress progress) throws IOException {
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
			cancelAhead();
			throw e;
		} catch (InterruptedException e) {
			one.cancel();
			Thread.currentThread().interrupt();
			throw new AssistantException("the run was interrupted", e);
		} catch (ExecutionException e) {
			throw e.getCause() instanceof IOException reason ? reason : new AssistantException(String.valueOf(e.getCause().getMessage()), e.getCause());
		}
	}

	@Override
	public List<String> remarks() {
		return look.office().remarks();
	}

	private AnnotationDocument document(List<Found> seen) throws IOException {
		AnnotationDocument prediction = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		for (Found found : seen) {
			labels.of(model.classes().get(found.classNumber())).ifPresent(label -> {
				Annotation annotation = maker.annotation(label, found.geometry());
				Annotations.score(annotation, found.score());
				prediction.getAnnotations().add(annotation);
			});
		}
		return prediction;
	}

	private void cancelAhead() {
		begun.forEach(Ahead::cancel);
		begun.clear();
	}

	@Override
	public void close() throws IOException {
		cancelAhead();
		process.close();
	}
}
