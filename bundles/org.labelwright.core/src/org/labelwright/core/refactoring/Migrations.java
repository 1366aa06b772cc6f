/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.core.ontology.Versions;
import org.labelwright.model.ontology.Migration;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** The migrations of an ontology: each refactoring leaves one, and they carry labels of older versions along. */
public final class Migrations {

	private static final TypeReference<List<LabelStep>> STEPS = new TypeReference<>() { };

	private final ObjectMapper mapper = Json.mapper().copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

	/** The ontology as a plan makes it, with the version counted on and the migration added. */
	public Ontology concluded(Plan plan) {
		Ontology after = EcoreUtil.copy(plan.after());
		Migration migration = OntologyFactory.eINSTANCE.createMigration();
		Set<String> ids = after.getMigrations().stream().map(Migration::getId).collect(Collectors.toSet());
		migration.setId(Ids.ofName(plan.title(), ids::contains));
		migration.setName(plan.title());
		migration.setFromVersion(after.getVersion());
		after.setVersion(Versions.after(after.getVersion(), plan.level()));
		migration.setToVersion(after.getVersion());
		migration.setOperation(write(plan));
		after.getMigrations().add(migration);
		return after;
	}

	private String write(Plan plan) {
		try {
			ObjectNode operation = mapper.createObjectNode().put("type", plan.type());
			operation.set("steps", mapper.readTree(mapper.writerFor(STEPS).writeValueAsString(plan.steps())));
			return operation.toString();
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * How labels of an older version become labels of this one.
	 *
	 * @param version the labels follow
	 * @throws BadInputException where a migration cannot be read
	 */
	public Plan from(String version, Ontology ontology) throws BadInputException {
		List<LabelStep> steps = new ArrayList<>();
		for (Migration migration : pending(version, ontology)) {
			steps.addAll(read(migration));
		}
		return new Plan("Migrate from version " + version + " to " + ontology.getVersion(), "migrate", ontology, steps, ChangeLevel.BREAKING);
	}

	/** Those that labels of a version have not been through, the oldest first. */
	public List<Migration> pending(String version, Ontology ontology) {
		return ontology.getMigrations().stream().filter(migration -> Versions.compare(migration.getToVersion(), version) > 0
				&& Versions.compare(migration.getToVersion(), ontology.getVersion()) <= 0).toList();
	}

	private List<LabelStep> read(Migration migration) throws BadInputException {
		try {
			JsonNode operation = mapper.readTree(migration.getOperation());
			List<LabelStep> steps = mapper.readerFor(STEPS).readValue(operation.path("steps"));
			return steps == null ? List.of() : steps;
		} catch (java.io.IOException | IllegalArgumentException e) {
			throw new BadInputException("The migration \"" + migration.getName() + "\" to version " + migration.getToVersion()
					+ " cannot be read by this Labelwright: " + e.getMessage());
		}
	}
}
