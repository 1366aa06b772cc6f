/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentChange;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.LabelState;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.ontology.Ontology;

/**
 * Refactorings and migrations of one dataset: looks at what one would do, does it as one step, takes it back. Reads and
 * writes many files, so not for the UI thread; one call at a time.
 */
public final class DatasetRefactoring {

	/**
	 * What was done.
	 *
	 * @param labels how many annotations and tracks were touched
	 * @param documents how many documents were written
	 */
	public record Outcome(String title, String fromVersion, String toVersion, long labels, long documents) {
	}

	private final Dataset dataset;
	private final Migrations migrations = new Migrations();

	public DatasetRefactoring(Dataset dataset) {
		this.dataset = dataset;
	}

	/** Every label a plan touches, in the order of the items; nothing is changed. */
	public List<Affected> preview(Plan plan, Progress progress) throws IOException {
		Collection<Affected> found = new ConcurrentLinkedQueue<>();
		// A million labels say only a few different things.
		Map<String, String> texts = new ConcurrentHashMap<>();
		UnaryOperator<String> shared = text -> texts.computeIfAbsent(text, one -> one);
		Carrier carrier = new Carrier(plan.steps(), Set.of(), one -> found.add(new Affected(one.label(), shared.apply(one.labelClass()), shared.apply(one.classAfter()),
				shared.apply(one.text()), one.removed(), one.loss().map(shared))));
		if (!plan.steps().isEmpty()) {
			dataset.scan(carrier, progress);
		}
		return found.stream().sorted(Comparator.comparing(Affected::label, new LabelOrder(dataset))).toList();
	}

	/**
	 * One label before and after.
	 *
	 * @param before empty where there is none of that id
	 * @param after empty where it goes
	 */
	public record Sample(Optional<Labelled> before, Optional<Labelled> after) {
	}

	/** What a plan makes of one label; nothing is changed. Reads one document. */
	public Sample sample(Plan plan, LabelRef ref) throws IOException {
		AnnotationDocument document = dataset.document(ref.item(), ref.layer());
		Optional<Labelled> before = Carrier.find(document, ref.label()).map(EcoreUtil::copy);
		Optional<Item> item = dataset.item(ref.item());
		item.ifPresent(one -> new Carrier(plan.steps(), Set.of(), touched -> { }).apply(one, document));
		return new Sample(before, Carrier.find(document, ref.label()));
	}

	/**
	 * Carries a plan out and leaves a migration in the ontology.
	 *
	 * @param excluded labels to be left as they are
	 * @throws IOException also where the labels follow another version of the ontology, or somebody edits
	 */
	public Outcome apply(Plan plan, Set<LabelRef> excluded, Progress progress) throws IOException {
		if (dataset.labelState() != LabelState.CURRENT) {
			throw new IOException("The labels of " + dataset.name() + " follow version " + dataset.labelVersion() + " of the ontology, not "
					+ dataset.ontology().getVersion() + ": migrate them first");
		}
		return rewrite(plan, migrations.concluded(plan), excluded, progress);
	}

	/**
	 * Carries one document of an older version along, in place; for documents that come from the history.
	 *
	 * @param version that its labels follow
	 */
	public void carry(Item item, AnnotationDocument document, String version) throws IOException {
		new Carrier(migrations.from(version, dataset.ontology()).steps(), Set.of(), one -> { }).apply(item, document);
	}

	/** How the labels come to the version of the ontology; nothing to do where they follow it. */
	public Plan migration() throws IOException {
		return migrations.from(dataset.labelVersion(), dataset.ontology());
	}

	/**
	 * Brings the labels to the version of the ontology. As they were they stay in the history of the dataset.
	 *
	 * @throws IOException also where they follow a newer version
	 */
	public Outcome migrate(Progress progress) throws IOException {
		return migrate(Set.of(), progress);
	}

	/** @param excluded labels to be left as they are, which may mean nothing to the ontology then */
	public Outcome migrate(Set<LabelRef> excluded, Progress progress) throws IOException {
		if (dataset.labelState() == LabelState.NEWER) {
			throw new IOException("The labels of " + dataset.name() + " follow version " + dataset.labelVersion()
					+ " of the ontology, which is newer than " + dataset.ontology().getVersion() + " here: there is no way back");
		}
		return rewrite(migration(), dataset.ontology(), excluded, progress);
	}

	private Outcome rewrite(Plan plan, Ontology after, Set<LabelRef> excluded, Progress progress) throws IOException {
		String from = dataset.labelVersion();
		AtomicLong labels = new AtomicLong();
		Carrier carrier = new Carrier(plan.steps(), excluded, one -> labels.incrementAndGet());
		long documents = dataset.rewrite(plan.title(), after, plan.steps().isEmpty() ? DocumentChange.NONE : carrier, progress);
		return new Outcome(plan.title(), from, after.getVersion(), labels.get(), documents);
	}
}
