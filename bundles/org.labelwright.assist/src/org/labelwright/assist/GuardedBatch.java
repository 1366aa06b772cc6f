/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/** A batch assistant of a plug-in that harms nobody when it breaks down: that is reported, and who starts it is told. */
record GuardedBatch(String id, Supplier<BatchAssistant> maker, Contributions contributions) implements BatchAssistant {

	/** One that can learn stays one. */
	static BatchAssistant of(String id, Supplier<BatchAssistant> maker, Contributions contributions) {
		Optional<BatchAssistant> made = contributions.guarded(id, maker::get);
		GuardedBatch guarded = new GuardedBatch(id, made.map(one -> (Supplier<BatchAssistant>) () -> one).orElse(maker), contributions);
		return made.filter(LearningAssistant.class::isInstance).<BatchAssistant>map(learns -> new Learner(guarded)).orElse(guarded);
	}

	private record Learner(GuardedBatch batch) implements LearningAssistant {

		@Override
		public List<FormatOption> options() {
			return batch.options();
		}

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
			return batch.start(ontology, options, progress);
		}

		@Override
		public String learn(DatasetSource source, Options options, Progress progress) throws IOException {
			return batch.contributions.asked(batch.id, () -> ((LearningAssistant) batch.maker.get()).learn(source, options, progress));
		}
	}

	@Override
	public List<FormatOption> options() {
		return contributions.guarded(id, () -> maker.get().options()).orElse(List.of());
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		Run run = contributions.asked(id, () -> maker.get().start(ontology, options, progress));
		try {
			return new GuardedRun(id, run, contributions.asked(id, run::author), contributions);
		} catch (IOException e) {
			close(id, run, contributions);
			throw e;
		}
	}

	private record GuardedRun(String id, Run run, String author, Contributions contributions) implements Run {

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			return contributions.asked(id, () -> run.predict(one, progress));
		}

		@Override
		public int ahead() {
			return contributions.guarded(id, run::ahead).orElse(1);
		}

		@Override
		public void expect(SourceRecord next) {
			contributions.guarded(id, () -> {
				run.expect(next);
				return true;
			});
		}

		@Override
		public List<String> remarks() {
			return contributions.guarded(id, run::remarks).orElse(List.of());
		}

		/** All is predicted by now, and stays so. */
		@Override
		public void close() {
			GuardedBatch.close(id, run, contributions);
		}
	}

	private static void close(String id, Run run, Contributions contributions) {
		contributions.guarded(id, () -> {
			run.close();
			return true;
		});
	}
}
