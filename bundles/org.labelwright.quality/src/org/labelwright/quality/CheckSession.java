/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
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

		void learn(CheckContext context) throws IOException {
			Optional<S> one = check.learn(context);
			if (one.isPresent()) {
				String item = context.item().id();
				knowledge.add(item, context.document().getLayer(), one.get());
				learned.computeIfAbsent(item, key -> new HashMap<>(2)).put(context.document().getLayer(), one.get());
			}
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

	/** Checks every item, in order. Reads the source twice where there are checks of the whole dataset. */
	public synchronized List<Finding> runAll(DatasetSource source, Progress progress) throws IOException {
		List<Finding> findings = new ArrayList<>();
		if (learnings.isEmpty()) {
			source.forEach(one -> checkItem(one, findings), progress);
			return findings;
		}
		source.forEach(this::learn, (done, total) -> progress.at(done, 2 * total));
		source.forEach(one -> {
			checkItem(one, findings);
			judge(one, findings);
		}, (done, total) -> progress.at(total + done, 2 * total));
		return findings;
	}

	/** Checks one item again, after {@link #runAll} and an edit of it. @return all that is found about it now */
	public synchronized List<Finding> recheck(SourceRecord one) {
		List<Finding> findings = alone(one);
		learnings.forEach(learning -> learning.forget(one.item().id()));
		learn(one);
		judge(one, findings);
		return findings;
	}

	/** Checks one item without comparing it with others. */
	List<Finding> alone(SourceRecord one) {
		List<Finding> findings = new ArrayList<>();
		checkItem(one, findings);
		return findings;
	}

	private void checkItem(SourceRecord one, List<Finding> findings) {
		Map<String, Object> shared = new HashMap<>();
		for (AnnotationDocument document : judged(one)) {
			for (Checks.ItemCheck check : itemChecks) {
				contributions.guarded(check.installed().id(), () -> {
					check.check().run(context(one, document, check.installed(), shared, findings));
					return true;
				});
			}
		}
	}

	private void learn(SourceRecord one) {
		forLearnings(one, (learning, context) -> learning.learn(context), new ArrayList<>());
	}

	private void judge(SourceRecord one, List<Finding> findings) {
		forLearnings(one, (learning, context) -> learning.knowledge.judge(context), findings);
	}

	/** A pass of one item. */
	private interface Pass {
		void run(Learning<?> learning, CheckContext context) throws IOException;
	}

	private void forLearnings(SourceRecord one, Pass pass, List<Finding> findings) {
		Map<String, Object> shared = new HashMap<>();
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
