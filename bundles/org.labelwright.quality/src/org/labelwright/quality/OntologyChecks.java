/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;

/** Runs the checks of ontologies that are installed. Safe for use by several threads. */
public final class OntologyChecks {

	private static final String ELEMENT = "ontologyCheck";

	private record Ready(Checks.Installed installed, OntologyCheck check) {
	}

	private final Contributions contributions;
	private final List<Ready> checks = new ArrayList<>();

	/** Makes the checks; one that cannot be made is reported and left out. */
	public OntologyChecks(Contributions contributions) {
		this.contributions = contributions;
		for (Contribution contribution : contributions.of(Checks.POINT)) {
			if (contribution.element().equals(ELEMENT)) {
				Optional<Supplier<OntologyCheck>> creator = contribution.creator("class", OntologyCheck.class);
				creator.flatMap(supplier -> contributions.guarded(contribution.id(), supplier::get))
						.ifPresent(check -> checks.add(new Ready(Checks.Installed.of(contribution, contributions), check)));
			}
		}
	}

	public List<Checks.Installed> installed() {
		return checks.stream().map(Ready::installed).toList();
	}

	/** The gravest first, then by check; the same for the same ontology. */
	public List<OntologyFinding> run(Ontology ontology, Optional<Usage> usage) {
		List<OntologyFinding> findings = new ArrayList<>();
		for (Ready ready : checks) {
			contributions.guarded(ready.installed().id(), () -> {
				ready.check().run(new Run(ontology, usage, ready.installed(), findings));
				return true;
			});
		}
		findings.sort(Comparator.comparing(OntologyFinding::severity).thenComparing(OntologyFinding::check));
		return findings;
	}

	private record Run(Ontology ontology, Optional<Usage> usage, Checks.Installed installed, List<OntologyFinding> findings) implements OntologyCheck.Context {

		@Override
		public void report(EObject element, String message) {
			findings.add(new OntologyFinding(installed.id(), installed.severity(), element, ElementPath.of(element), message));
		}
	}
}
