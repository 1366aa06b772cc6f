/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/**
 * A batch assistant of a plug-in that harms nobody when it breaks down or hangs: that is reported, and who starts it is told. All but its making and its
 * options runs in a thread of its own, see {@link AssistantThread}.
 *
 * @param name for people
 * @param patience how long it may be silent
 */
record GuardedBatch(String id, String name, Supplier<BatchAssistant> maker, Contributions contributions, Duration patience) implements BatchAssistant {

	/** For what is known already, or let go. */
	private static final Duration SOON = Duration.ofSeconds(10);

	/** One that can learn stays one. */
	static BatchAssistant of(String id, String name, Supplier<BatchAssistant> maker, Contributions contributions, Duration patience) {
		Optional<BatchAssistant> made = contributions.guarded(id, maker::get);
		GuardedBatch guarded = new GuardedBatch(id, name, made.map(one -> (Supplier<BatchAssistant>) () -> one).orElse(maker), contributions, patience);
		return made.filter(LearningAssistant.class::isInstance).<BatchAssistant>map(learns -> new Learner(guarded)).orElse(guarded);
	}

	private record Learner(GuardedBatch batch) implements LearningAssistant {

		@Override
		public List<FormatOption> options() {
			return batch.options();
		}

		@Override
		public Set<String> required() {
			return batch.required();
		}

		@Override
		public Optional<String> lacks() {
			return batch.lacks();
		}

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
			return batch.start(ontology, options, progress);
		}

		@Override
		public String learn(DatasetSource source, Options options, Progress progress) throws IOException {
			AssistantThread thread = batch.thread();
			try {
				return batch.asked(thread, told -> ((LearningAssistant) batch.maker.get()).learn(source, options, told), progress, batch.patience);
			} finally {
				thread.end();
			}
		}
	}

	@Override
	public List<FormatOption> options() {
		return contributions.guarded(id, () -> maker.get().options()).orElse(List.of());
	}

	@Override
	public Set<String> required() {
		return contributions.guarded(id, () -> maker.get().required()).orElse(Set.of());
	}

	@Override
	public Optional<String> lacks() {
		return contributions.guarded(id, () -> maker.get().lacks()).flatMap(one -> one);
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		return new GuardedRun(this, told -> maker.get().start(ontology, options, told), progress);
	}

	/** @throws UnavailableException where too many of its threads hang */
	private AssistantThread thread() throws UnavailableException {
		if (GivenUp.of(id) >= GivenUp.MOST) {
			throw new UnavailableException(GivenUp.refused(name, id), null);
		}
		return new AssistantThread(id, name);
	}

	private <T> T asked(AssistantThread thread, AssistantThread.Code<T> code, Progress progress, Duration time) throws IOException {
		try {
			return contributions.asked(id, () -> thread.call(code, progress, time));
		} catch (AssistantThread.SilentException e) {
			// Who asked is told; where it was is for its author.
			reported(() -> {
				throw e;
			});
			throw e;
		}
	}

	private <T> Optional<T> reported(Callable<T> code) {
		return contributions.guarded(id, code);
	}

	private Duration soon() {
		return SOON.compareTo(patience) < 0 ? SOON : patience;
	}

	/** A run, and where it hangs for good, another in its place. */
	private static final class GuardedRun implements Run {

		private final GuardedBatch batch;
		private final AssistantThread.Code<Run> starter;
		private final String author;
		private AssistantThread thread;
		private Run run;
		/** Whether it is not the first, and so was not told of what is to come. */
		private boolean anew;

		GuardedRun(GuardedBatch batch, AssistantThread.Code<Run> starter, Progress progress) throws IOException {
			this.batch = batch;
			this.starter = starter;
			begin(progress);
			try {
				author = batch.asked(thread, told -> run.author(), progress, batch.soon());
			} catch (IOException | CancellationException e) {
				close();
				throw e;
			}
		}

		private void begin(Progress progress) throws IOException {
			AssistantThread begun = batch.thread();
			try {
				run = batch.asked(begun, starter, progress, batch.patience);
				thread = begun;
			} catch (IOException | CancellationException e) {
				begun.end();
				throw e;
			}
		}

		@Override
		public String author() {
			return author;
		}

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			if (thread.isGivenUp()) {
				begin(progress);
				anew = true;
			}
			return batch.asked(thread, told -> run.predict(one, told), progress, batch.patience);
		}

		@Override
		public int ahead() {
			return quick(run::ahead).orElse(1);
		}

		@Override
		public void expect(SourceRecord next) {
			if (!anew) {
				thread.later(() -> batch.reported(() -> {
					run.expect(next);
					return true;
				}));
			}
		}

		@Override
		public List<String> remarks() {
			return quick(run::remarks).orElse(List.of());
		}

		/** All is predicted by now, and stays so. */
		@Override
		public void close() {
			quick(() -> {
				run.close();
				return true;
			});
			thread.end();
		}

		/** Empty where it fails, which is reported, or hangs. */
		private <T> Optional<T> quick(Callable<T> code) {
			if (thread.isGivenUp()) {
				return Optional.empty();
			}
			return batch.reported(() -> thread.call(told -> called(code), Progress.NONE, batch.soon()));
		}

		private static <T> T called(Callable<T> code) throws IOException {
			try {
				return code.call();
			} catch (IOException | RuntimeException e) {
				throw e;
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
