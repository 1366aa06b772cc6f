/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** Runs the checks that are installed. Safe for use by several threads. */
public final class Checks {

	/** The extension point. */
	public static final String POINT = "org.labelwright.quality.checks";

	private static final String ELEMENT = "check";

	/** A check that is installed. */
	public record Installed(String id, String name, String description, Severity severity) {

		static Installed of(Contribution contribution) {
			return new Installed(contribution.id(), contribution.attribute("name").orElse(contribution.id()),
					contribution.attribute("description").orElse(""), contribution.attribute("severity")
							.map(text -> Severity.valueOf(text.toUpperCase(Locale.ROOT))).orElse(Severity.WARNING));
		}
	}

	private record Ready(Installed installed, Optional<Check> check) {
	}

	private final Contributions contributions;
	private final List<Ready> checks = new ArrayList<>();

	/** Makes the checks; one that cannot be made is reported and left out. */
	public Checks(Contributions contributions) {
		this.contributions = contributions;
		for (Contribution contribution : contributions.of(POINT)) {
			if (!contribution.element().equals(ELEMENT)) {
				continue;
			}
			Installed installed = Installed.of(contribution);
			Optional<Supplier<Check>> creator = contribution.creator("class", Check.class);
			checks.add(new Ready(installed, creator.flatMap(supplier -> contributions.guarded(installed.id(), supplier::get))));
		}
	}

	public List<Installed> installed() {
		return checks.stream().map(Ready::installed).toList();
	}

	/** Checks every item, in order. */
	public List<Finding> run(DatasetSource source, Progress progress) throws IOException {
		List<Finding> findings = new ArrayList<>();
		Map<String, LabelClass> classes = classes(source.ontology());
		source.forEach(one -> run(classes, one, findings), progress);
		return findings;
	}

	/** Checks one item. */
	public List<Finding> run(Ontology ontology, SourceRecord one) {
		List<Finding> findings = new ArrayList<>();
		run(classes(ontology), one, findings);
		return findings;
	}

	private static Map<String, LabelClass> classes(Ontology ontology) {
		Map<String, LabelClass> classes = new HashMap<>();
		LabelClasses.all(ontology).forEach(labelClass -> classes.putIfAbsent(labelClass.getId(), labelClass));
		return classes;
	}

	private void run(Map<String, LabelClass> classes, SourceRecord one, List<Finding> findings) {
		for (AnnotationDocument document : one.documents()) {
			for (Ready ready : checks) {
				if (ready.check().isPresent()) {
					contributions.guarded(ready.installed().id(), () -> {
						ready.check().get().run(new Run(one.item(), document, classes, ready.installed(), findings));
						return true;
					});
				}
			}
		}
	}

	private record Run(Item item, AnnotationDocument document, Map<String, LabelClass> classes, Installed installed,
			List<Finding> findings) implements Check.Context {

		@Override
		public Optional<LabelClass> labelClass(Annotation annotation) {
			return Optional.ofNullable(classes.get(annotation.getLabelClass()));
		}

		@Override
		public void report(Annotation annotation, String message) {
			findings.add(new Finding(installed.id(), installed.severity(), item.id(), Optional.of(annotation.getId()), message));
		}

		@Override
		public void report(String message) {
			findings.add(new Finding(installed.id(), installed.severity(), item.id(), Optional.empty(), message));
		}
	}
}
