/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ItemChange;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/** The quick fixes that are installed. Safe for use by several threads. */
public final class QuickFixes {

	private static final String FIX = "fix";

	/**
	 * A fix that is installed.
	 *
	 * @param name for people, as a command: "Snap to the image"
	 * @param checks whose findings it puts right
	 */
	public record Installed(String id, String name, List<String> checks) {
	}

	private record Ready(Installed installed, QuickFix fix) {
	}

	private final Contributions contributions;
	private final Map<String, Ready> fixes = new LinkedHashMap<>();

	/** Makes the fixes; one that cannot be made is reported and left out. */
	public QuickFixes(Contributions contributions) {
		this.contributions = contributions;
		for (Contribution contribution : contributions.of(Checks.POINT)) {
			if (contribution.element().equals(FIX)) {
				Installed installed = new Installed(contribution.id(), contribution.attribute("name").orElse(contribution.id()),
						List.of(contribution.attribute("checks").orElse("").split("[,\\s]+")));
				contribution.creator("class", QuickFix.class).flatMap(creator -> contributions.guarded(contribution.id(), creator::get))
						.ifPresent(fix -> fixes.put(contribution.id(), new Ready(installed, fix)));
			}
		}
	}

	/** All of them. */
	public List<Installed> installed() {
		return fixes.values().stream().map(Ready::installed).toList();
	}

	/** Those for the findings of a check. */
	public List<Installed> of(String check) {
		return installed().stream().filter(one -> one.checks().contains(check)).toList();
	}

	/**
	 * The edit that puts findings of one document right, one after the other; without changes where nothing can be done.
	 *
	 * @param one the item as it is now; not changed
	 */
	public Edit edit(String id, Ontology ontology, SourceRecord one, List<Finding> findings) {
		return attempt(id, ontology, one, findings).edit();
	}

	/** @param fixed how many findings the edit puts right */
	private record Attempt(Edit edit, long fixed) {
	}

	private Attempt attempt(String id, Ontology ontology, SourceRecord one, List<Finding> findings) {
		Optional<Ready> ready = Optional.ofNullable(fixes.get(id));
		SourceRecord working = one.withDocuments(one.documents().stream().map(EcoreUtil::copy).toList());
		CheckContext.OntologyView view = CheckContext.OntologyView.of(ontology);
		List<Change> changes = new ArrayList<>();
		List<ItemChange> items = new ArrayList<>();
		long fixed = 0;
		for (Finding finding : findings) {
			Optional<AnnotationDocument> document = working.documents().stream().filter(candidate -> finding.layer().equals(candidate.getLayer())).findFirst();
			if (document.isEmpty() || ready.isEmpty() || !ready.get().installed().checks().contains(finding.check())) {
				continue;
			}
			Checks.Installed check = new Checks.Installed(finding.check(), finding.check(), "", finding.severity(), false);
			Check.Context context = new CheckContext(view, working, document.get(), check, new HashMap<>(), new ArrayList<>());
			Edit edit = contributions.guarded(id, () -> ready.get().fix().fix(context, finding)).orElse(new Edit());
			edit.applyTo(document.get());
			changes.addAll(edit.changes());
			edit.item().ifPresent(items::add);
			fixed += edit.isEmpty() ? 0 : 1;
		}
		return new Attempt(new Edit(changes, items.isEmpty() ? Optional.empty()
				: Optional.of(new ItemChange(items.getFirst().before(), items.getLast().after()))), fixed);
	}

	/**
	 * What a run over a dataset did.
	 *
	 * @param fixed findings that were put right
	 * @param left findings that the fix could do nothing about
	 */
	public record Result(long fixed, long left) {
	}

	/**
	 * Puts all findings right that a fix is for, as one step that can be taken back.
	 *
	 * @throws BadInputException where there is no such fix
	 */
	public Result fixAll(String id, Dataset dataset, List<Finding> findings, Progress progress) throws IOException {
		if (!fixes.containsKey(id)) {
			throw new BadInputException("There is no quick fix \"" + id + "\"; there are " + String.join(", ", fixes.keySet()));
		}
		Installed fix = fixes.get(id).installed();
		List<Finding> fixable = findings.stream().filter(finding -> fix.checks().contains(finding.check())).toList();
		Map<Place, List<Finding>> byDocument = new LinkedHashMap<>();
		fixable.forEach(finding -> byDocument.computeIfAbsent(new Place(finding.item(), finding.layer()), key -> new ArrayList<>()).add(finding));
		Map<Place, Edit> edits = new HashMap<>();
		long fixed = 0;
		for (Map.Entry<Place, List<Finding>> entry : byDocument.entrySet()) {
			Item item = dataset.item(entry.getKey().item()).orElseThrow();
			Attempt attempt = attempt(id, dataset.ontology(), dataset.record(item), entry.getValue());
			fixed += attempt.fixed();
			if (!attempt.edit().isEmpty()) {
				edits.put(entry.getKey(), attempt.edit());
			}
		}
		if (!edits.isEmpty()) {
			dataset.rewrite(fix.name(), dataset.ontology(), (item, document) -> {
				Optional<Edit> edit = Optional.ofNullable(edits.get(new Place(item.id(), document.getLayer())));
				edit.ifPresent(one -> one.applyTo(document));
				return edit.isPresent();
			}, progress);
		}
		return new Result(fixed, fixable.size() - fixed);
	}

	private record Place(String item, String layer) {
	}
}
