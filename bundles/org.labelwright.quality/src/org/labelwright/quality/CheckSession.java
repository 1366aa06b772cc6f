/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Workers;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.internal.checks.Labels;

/**
 * Checks a dataset once as a whole and afterwards item by item, as each is edited: what the checks learned of the other
 * items is kept, so an edit costs what its item costs. Findings about other items are as of the last full run. Safe for
 * use by several threads, one after the other.
 */
public final class CheckSession {

	/** A check of the whole dataset with what it has learned. */
	private static final class Learning<S> {

		private final Checks.Installed installed;
		private final DatasetCheck<S> check;
		private final DatasetCheck.Knowledge<S> knowledge;
		private final Map<String, Map<String, S>> learned = new HashMap<>();

		Learning(Checks.Installed installed, DatasetCheck<S> check) {
			this.installed = installed;
			this.check = check;
			this.knowledge = check.knowledge();
		}

		/** What is known of the item is replaced. */
		void forget(String item) {
			Map<String, S> before = learned.remove(item);
			if (before != null) {
				before.forEach((layer, one) -> knowledge.remove(item, layer, one));
			}
		}

		/** What is to be done, by one thread at a time, so that what the document says is known. */
		Runnable learn(CheckContext context) throws IOException {
			Optional<S> one = check.learn(context);
			return () -> one.ifPresent(value -> {
				String item = context.item().id();
				knowledge.add(item, context.document().getLayer(), value);
				learned.computeIfAbsent(item, key -> new HashMap<>(2)).put(context.document().getLayer(), value);
			});
		}

		/** The items in which the check may find something. */
		void addSuspects(Set<String> items) {
			learned.forEach((item, layers) -> {
				if (layers.values().stream().anyMatch(one -> knowledge.isSuspect(item, one))) {
					items.add(item);
				}
			});
		}
	}

	private final Contributions contributions;
	private final CheckContext.OntologyView view;
	private final List<Checks.ItemCheck> itemChecks;
	private final List<Learning<?>> learnings = new ArrayList<>();

	/** @param ontology that is not changed while the session lasts */
	public CheckSession(Checks checks, Ontology ontology, Checks.Selection selection) {
		this.contributions = checks.contributions();
		this.view = CheckContext.OntologyView.of(ontology);
		itemChecks = checks.itemChecks(selection);
		for (Checks.WholeCheck whole : checks.wholeChecks(selection)) {
			contributions.guarded(whole.installed().id(), () -> new Learning<>(whole.installed(), whole.check())).ifPresent(learnings::add);
		}
	}

	/**
	 * Checks every item, in several threads; findings are in the order of the items. Items in which a check of the whole dataset may
	 * find something are read once more.
	 */
	public synchronized List<Finding> runAll(DatasetSource source, Progress progress) throws IOException {
		Map<String, List<Finding>> findings = new LinkedHashMap<>();
		try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
			source.forEach(one -> {
				List<Finding> ofItem = new ArrayList<>();
				findings.put(one.item().id(), ofItem);
				workers.submit(() -> {
					Map<String, Object> shared = new HashMap<>();
					checkItem(one, shared, ofItem);
					learn(one, shared);
				});
			}, progress);
			workers.finish();
		}
		Set<String> suspects = new HashSet<>();
		learnings.forEach(learning -> contributions.guarded(learning.installed.id(), () -> {
			learning.addSuspects(suspects);
			return true;
		}));
		if (!suspects.isEmpty()) {
			source.forEach(suspects, one -> judge(one, findings.get(one.item().id())), progress);
		}
		return findings.values().stream().flatMap(List::stream).toList();
	}

	/** Checks one item again, after {@link #runAll} and an edit of it. @return all that is found about it now */
	public synchronized List<Finding> recheck(SourceRecord one) {
		List<Finding> findings = alone(one);
		learnings.forEach(learning -> contributions.guarded(learning.installed.id(), () -> {
			learning.forget(one.item().id());
			return true;
		}));
		learn(one, new HashMap<>());
		judge(one, findings);
		return findings;
	}

	/** Checks one item without comparing it with others. */
	List<Finding> alone(SourceRecord one) {
		List<Finding> findings = new ArrayList<>();
		checkItem(one, new HashMap<>(), findings);
		return findings;
	}

	private void checkItem(SourceRecord one, Map<String, Object> shared, List<Finding> findings) {
		for (AnnotationDocument document : judged(one)) {
			for (Checks.ItemCheck check : itemChecks) {
				contributions.guarded(check.installed().id(), () -> {
					check.check().run(context(one, document, check.installed(), shared, findings));
					return true;
				});
			}
		}
	}

	private void learn(SourceRecord one, Map<String, Object> shared) {
		List<Runnable> learned = new ArrayList<>();
		forLearnings(one, shared, (learning, context) -> {
			Runnable toKnow = learning.learn(context);
			learned.add(() -> contributions.guarded(learning.installed.id(), Executors.callable(toKnow)));
		}, new ArrayList<>());
		synchronized (learnings) {
			learned.forEach(Runnable::run);
		}
	}

	private void judge(SourceRecord one, List<Finding> findings) {
		forLearnings(one, new HashMap<>(), (learning, context) -> learning.knowledge.judge(context), findings);
	}

	/** A pass of one item. */
	private interface Pass {
		void run(Learning<?> learning, CheckContext context) throws IOException;
	}

	private void forLearnings(SourceRecord one, Map<String, Object> shared, Pass pass, List<Finding> findings) {
		for (Learning<?> learning : learnings) {
			for (AnnotationDocument document : learning.installed.readsMedia() ? oneOf(one) : judged(one)) {
				contributions.guarded(learning.installed.id(), () -> {
					pass.run(learning, context(one, document, learning.installed, shared, findings));
					return true;
				});
			}
		}
	}

	/** Predictions are there to compare labels with; they are checked themselves only where there is nothing else. */
	private static List<AnnotationDocument> judged(SourceRecord one) {
		List<AnnotationDocument> labels = one.documents().stream().filter(document -> !Labels.isPrediction(document)).toList();
		return labels.isEmpty() ? one.documents() : labels;
	}

	/** Media is looked at once, however many layers say something about it, and where none does too. */
	private static List<AnnotationDocument> oneOf(SourceRecord one) {
		if (!one.documents().isEmpty()) {
			return one.documents().subList(0, 1);
		}
		AnnotationDocument empty = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		empty.setItem(one.item().id());
		empty.setLayer(Layer.MAIN.id());
		return List.of(empty);
	}

	private CheckContext context(SourceRecord one, AnnotationDocument document, Checks.Installed installed, Map<String, Object> shared, List<Finding> findings) {
		return new CheckContext(view, one, document, installed, shared, findings);
	}
}
