/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.Ids;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.support.Values;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** The label classes of a format that knows them by name alone: an ontology that grows as names are met. */
public final class Classes {

	private final Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
	private final Map<String, LabelClass> byName = new HashMap<>();

	/** @param name of the ontology, such as that of the file */
	public Classes(String name) {
		ontology.setId(Ids.ofName(name, id -> false));
		ontology.setName(name);
		ontology.setVersion("1.0.0");
		ontology.setSchemaVersion(1);
	}

	public Ontology ontology() {
		return ontology;
	}

	/**
	 * The class of a name, made where it was not met before.
	 *
	 * @throws IllegalArgumentException where the name holds half of a surrogate pair
	 */
	public LabelClass add(String name) {
		return byName.computeIfAbsent(name, missing -> {
			Values.requireWholePairs(missing);
			return LabelClasses.add(ontology, missing);
		});
	}

	/** The id of the class of a name, made where it was not met before. */
	public String id(String name) {
		return add(name).getId();
	}

	/** The id of the class of a name that was met before. */
	public Optional<String> find(String name) {
		return Optional.ofNullable(byName.get(name)).map(LabelClass::getId);
	}

	/** The names by id, for exporters. A class that the ontology does not have is known by its id. */
	public static Map<String, String> names(Ontology ontology) {
		Map<String, String> names = new java.util.LinkedHashMap<>();
		LabelClasses.all(ontology).forEach(one -> names.put(one.getId(), one.getName()));
		return names;
	}

	/** The ids of those classes that annotations may have, in the order of the ontology. */
	public static List<LabelClass> concrete(Ontology ontology) {
		return LabelClasses.all(ontology).stream().filter(one -> !one.isAbstract()).toList();
	}
}
