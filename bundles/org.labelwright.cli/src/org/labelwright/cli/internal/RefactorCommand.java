/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.core.refactoring.Affected;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.core.refactoring.Migrations;
import org.labelwright.core.refactoring.Plan;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.model.ontology.Ontology;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all refactorings have in common on the command line. */
abstract class RefactorCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(index = "0", paramLabel = "PATH", description = "A dataset, whose labels go along; or an .ontology file alone.")
	private Path path;

	@Option(names = "--dry-run", description = "Lists every label that would be touched, and touches none.")
	private boolean dryRun;

	@Option(names = "--exclude", paramLabel = "LABEL", description = "The id of a label to be left as it is; may be given several times.")
	private List<String> exclude = new ArrayList<>();

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	RefactorCommand(Console console) {
		this.console = console;
	}

	/** What the options ask for, with ids instead of names. */
	abstract Refactoring refactoring(Ontology ontology) throws IOException;

	static String id(Ontology ontology, String idOrName) throws BadInputException {
		return LabelClasses.named(ontology, idOrName).getId();
	}

	@Override
	public Integer call() throws IOException {
		Path at = console.path(path);
		if (!Dataset.isDataset(at)) {
			return fileAlone(at);
		}
		try (Dataset dataset = dryRun ? Dataset.open(at) : Dataset.openForEditing(at)) {
			Plan plan = refactoring(dataset.ontology()).plan(dataset.ontology());
			DatasetRefactoring refactorings = new DatasetRefactoring(dataset);
			List<Affected> affected = dryRun || !exclude.isEmpty() ? refactorings.preview(plan, console.progress("looking")) : List.of();
			Set<LabelRef> excluded = excluded(affected);
			if (dryRun) {
				preview(console, json, plan.title(), affected.stream().filter(one -> !excluded.contains(one.label())).toList());
			} else {
				done(console, json, refactorings.apply(plan, excluded, console.progress("refactoring")));
			}
		}
		return 0;
	}

	private Integer fileAlone(Path file) throws IOException {
		if (!exclude.isEmpty()) {
			throw new BadInputException(file, "", "is an ontology alone; there are no labels to exclude");
		}
		OntologyText text = new OntologyText();
		Ontology before = text.read(file);
		Plan plan = refactoring(before).plan(before);
		if (dryRun) {
			preview(console, json, plan.title(), List.of());
		} else {
			Ontology after = new Migrations().concluded(plan);
			text.write(after, file);
			done(console, json, new DatasetRefactoring.Outcome(plan.title(), before.getVersion(), after.getVersion(), 0, 0));
		}
		return 0;
	}

	private Set<LabelRef> excluded(List<Affected> affected) throws BadInputException {
		Set<String> known = affected.stream().map(one -> one.label().label()).collect(Collectors.toSet());
		for (String id : exclude) {
			if (!known.contains(id)) {
				throw new BadInputException("\"" + id + "\" is none of the labels that would be touched; --dry-run lists them");
			}
		}
		return affected.stream().map(Affected::label).filter(label -> exclude.contains(label.label())).collect(Collectors.toSet());
	}

	/** Says what would be touched. */
	static void preview(Console console, boolean json, String title, List<Affected> affected) {
		if (json) {
			ObjectNode node = Json.mapper().createObjectNode().put("title", title);
			ArrayNode list = node.putArray("affected");
			affected.forEach(one -> list.addObject().put("item", one.label().item()).put("layer", one.label().layer()).put("label", one.label().label())
					.put("labelClass", one.labelClass()).put("classAfter", one.classAfter()).put("change", one.text()).put("removed", one.removed())
					.put("loss", one.loss().orElse(null)));
			console.json(node);
		} else {
			affected.forEach(one -> console.out().println(one.label().item() + ": " + (one.label().label().isEmpty() ? "" : one.label().label() + ": ") + one.text()));
			console.out().println(title + " would touch " + affected.size() + (affected.size() == 1 ? " label" : " labels"));
		}
	}

	/** Says what was touched. */
	static void done(Console console, boolean json, DatasetRefactoring.Outcome outcome) {
		if (json) {
			console.json(Json.mapper().createObjectNode().put("title", outcome.title()).put("fromVersion", outcome.fromVersion())
					.put("toVersion", outcome.toVersion()).put("labels", outcome.labels()).put("documents", outcome.documents()));
		} else {
			console.out().println(outcome.title() + ": " + outcome.labels() + (outcome.labels() == 1 ? " label" : " labels") + ", version "
					+ outcome.fromVersion() + " -> " + outcome.toVersion());
		}
	}
}
