/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.labelwright.assist.language.LabelledText;
import org.labelwright.assist.language.SpanLearner;
import org.labelwright.assist.language.SpanModel;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.JobProgress;

/**
 * Learns from what is labelled in the dataset while a person labels, and suggests spans for the text that is shown. Learns anew a
 * moment after each edit, in a job; suggests nothing as long as texts it has not seen show that it is wrong too often. UI thread only,
 * but for the job.
 */
final class Suggestions {

	/** With less than this on texts that were held out, suggestions hinder more than they help. */
	static final double LEAST_F1 = 0.4;

	private static final int PAUSE_MILLIS = 400;
	private static final int MAX_TEXTS = 500;
	private static final String AUTHOR = "span-learner";

	/** What was said of a place, by which it is known again when the model is another one. */
	private record Key(String item, LabelledText.Label label) {
	}

	/** What came of a run of the job. */
	private record Outcome(Item item, List<SpanModel.Found> found, String words) {
	}

	private final Review review;
	private final ItemNavigation items;
	private final Runnable itemListener = this::later;
	private final DocumentSession.Listener sessionListener = (session, edit) -> onDisplay(this::later);
	private final Set<Key> rejected = new HashSet<>();
	private final Map<Key, Annotation> known = new HashMap<>();
	private final Annotations factory = new Annotations();
	private Optional<DocumentSession> session = Optional.empty();
	private final Learning job = new Learning();
	private boolean stopped;

	Suggestions(Review review) {
		this.review = review;
		this.items = review.editor().items();
		items.addItemListener(itemListener);
		review.addRejectionListener(this::reject);
		review.editor().surface().control().addDisposeListener(event -> stop());
		later();
	}

	private void onDisplay(Runnable task) {
		Control control = review.editor().surface().control();
		if (!control.isDisposed()) {
			control.getDisplay().asyncExec(() -> {
				if (!stopped && !control.isDisposed()) {
					task.run();
				}
			});
		}
	}

	/** Learns in a moment, when nothing more happens until then. */
	private void later() {
		if (!items.session().equals(session)) {
			session.ifPresent(one -> one.removeListener(sessionListener));
			session = items.session();
			session.ifPresent(one -> one.addListener(sessionListener));
		}
		items.item().filter(item -> item.mediaType().startsWith("text/")).ifPresent(item -> {
			job.cancel();
			job.wanted = new Wanted(items.dataset(), items.layer(), item);
			job.schedule(PAUSE_MILLIS);
		});
	}

	/** Suggests no more. */
	void stop() {
		if (!stopped) {
			stopped = true;
			job.cancel();
			items.removeItemListener(itemListener);
			session.ifPresent(one -> one.removeListener(sessionListener));
			if (!review.editor().surface().control().isDisposed()) {
				review.suggest(List.of());
				review.setLearning("");
			}
		}
	}

	private void reject(Annotation annotation) {
		known.forEach((key, one) -> {
			if (one.getId().equals(annotation.getId())) {
				rejected.add(key);
			}
		});
	}

	private record Wanted(Dataset dataset, String layer, Item item) {
	}

	/** Learns and predicts, in its own thread. */
	private final class Learning extends Job {

		private volatile Wanted wanted;
		private final Map<String, LabelledText> texts = new HashMap<>();
		private List<LabelledText> learnedFrom = List.of();
		private String open = "";
		private Optional<SpanLearner.Learned> learned = Optional.empty();

		Learning() {
			super(Messages.Suggest_Job);
			setPriority(DECORATE);
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Wanted now = wanted;
			try {
				JobProgress progress = new JobProgress(monitor, getName());
				read(now, progress);
				List<LabelledText> all = texts.values().stream().filter(one -> !one.labels().isEmpty()).sorted((one, other) -> one.id().compareTo(other.id())).toList();
				if (!all.equals(learnedFrom) || !now.item().id().equals(open)) {
					learned = new SpanLearner().learn(all, Optional.of(now.item().id()), progress);
					learnedFrom = all;
					open = now.item().id();
				}
				Outcome outcome = outcome(now);
				onDisplay(() -> show(outcome));
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (IOException e) {
				ILog.of(Suggestions.class).warn("Nothing can be learned from \"" + now.dataset().name() + "\": " + e.getMessage(), e);
				onDisplay(() -> review.setLearning(NLS.bind(Messages.Suggest_Failed, e.getMessage())));
				return Status.OK_STATUS;
			}
		}

		/** All texts once, then the one that is shown each time. */
		private void read(Wanted now, JobProgress progress) throws IOException {
			List<Item> candidates = now.dataset().items().stream().filter(item -> item.mediaType().startsWith("text/")).toList();
			for (int i = 0; i < candidates.size() && texts.size() < MAX_TEXTS; i++) {
				progress.at(i, candidates.size());
				Item item = candidates.get(i);
				if (!texts.containsKey(item.id()) && !item.equals(now.item())) {
					text(now, item).ifPresent(text -> texts.put(item.id(), text));
				}
			}
			Optional<LabelledText> shown = text(now, now.item());
			LabelledText before = texts.get(now.item().id());
			shown.filter(text -> before == null || !before.labels().equals(text.labels())).ifPresent(text -> texts.put(now.item().id(), text));
		}

		/** One that cannot be read teaches nothing, and is reported by whoever shows it. */
		private Optional<LabelledText> text(Wanted now, Item item) throws IOException {
			if (now.dataset().media(item).isEmpty()) {
				return Optional.empty();
			}
			try {
				CodePoints text = new CodePoints(Reading.text(now.dataset().media(item).get()));
				return Optional.of(LabelledText.of(item.id(), text, now.dataset().document(item.id(), now.layer()).getAnnotations(), now.dataset().ontology()));
			} catch (BadInputException e) {
				return Optional.empty();
			}
		}

		private Outcome outcome(Wanted now) {
			if (learned.isEmpty()) {
				return new Outcome(now.item(), List.of(), Messages.Suggest_Nothing);
			}
			SpanLearner.Learned one = learned.get();
			Object count = one.texts();
			if (one.f1().isPresent() && one.f1().getAsDouble() < LEAST_F1) {
				return new Outcome(now.item(), List.of(), NLS.bind(Messages.Suggest_Unsure, new Object[] { count, percent(one.f1().getAsDouble()), percent(LEAST_F1) }));
			}
			String words = one.f1().isPresent() ? NLS.bind(Messages.Suggest_Learned, count, percent(one.f1().getAsDouble())) : NLS.bind(Messages.Suggest_First, count);
			LabelledText text = texts.get(now.item().id());
			List<SpanModel.Found> found = text == null ? List.of() : one.model().predict(text.text());
			return new Outcome(now.item(), found, words);
		}

		private static String percent(double share) {
			return String.format("%.2f", share);
		}
	}

	private void show(Outcome outcome) {
		if (items.item().filter(outcome.item()::equals).isEmpty()) {
			return;
		}
		List<Span> labelled = new ArrayList<>();
		for (Annotation annotation : items.session().map(DocumentSession::annotations).orElse(List.of())) {
			if (annotation.getGeometry() instanceof Span span && !LabelledText.divides(annotation, items.dataset().ontology())) {
				labelled.add(span);
			}
		}
		List<Annotation> suggestions = new ArrayList<>();
		for (SpanModel.Found one : outcome.found()) {
			Key key = new Key(outcome.item().id(), one.label());
			boolean free = labelled.stream().noneMatch(span -> span.start() < one.label().end() && one.label().start() < span.end());
			if (free && !rejected.contains(key)) {
				Annotation annotation = factory.annotation(one.label().labelClass(), one.label().span());
				Optional.ofNullable(known.get(key)).ifPresent(before -> annotation.setId(before.getId()));
				Annotations.score(annotation, one.confidence());
				annotation.getProvenance().setAuthor(AUTHOR);
				known.put(key, annotation);
				suggestions.add(annotation);
			}
		}
		review.suggest(suggestions);
		review.setLearning(outcome.words());
	}
}
