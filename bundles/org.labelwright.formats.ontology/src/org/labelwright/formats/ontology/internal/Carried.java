/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.labelwright.core.Ids;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.model.ontology.Element;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyPackage;

/**
 * What a format can carry, as features of the model. All else that an ontology says is reported, also what the model
 * learns to say later: nothing gets lost without a word because a writer forgot it.
 */
public final class Carried {

	private record Key(EClass type, EStructuralFeature feature) {
	}

	private static final String FIRST_VERSION = "1.0.0";

	private static final Map<String, String> PLURALS = Map.ofEntries(Map.entry("LabelClass", "classes"), Map.entry("AttributeType", "attributes"),
			Map.entry("RelationType", "relation types"), Map.entry("Skeleton", "skeletons"), Map.entry("Joint", "joints"), Map.entry("Bone", "bones"),
			Map.entry("TagSet", "tag sets"), Map.entry("Tag", "tags"), Map.entry("Question", "questions"), Map.entry("Choice", "choices"),
			Map.entry("Example", "examples"), Map.entry("OntologyImport", "imports"), Map.entry("Migration", "migrations"));

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("id", "ids"), Map.entry("name", "names"), Map.entry("description", "descriptions"),
			Map.entry("version", "the version"), Map.entry("color", "colours"), Map.entry("hotKey", "hot keys"), Map.entry("geometryKinds", "geometry kinds"),
			Map.entry("instructions", "instructions"), Map.entry("iouThreshold", "IoU thresholds"), Map.entry("skeleton", "skeletons"),
			Map.entry("required", "that a value is required for %s"), Map.entry("perFrame", "values per frame"), Map.entry("defaultValue", "defaults"),
			Map.entry("choices", "choices"), Map.entry("minimum", "minima"), Map.entry("maximum", "maxima"), Map.entry("unit", "units"),
			Map.entry("pattern", "patterns"), Map.entry("knowledgeBase", "knowledge bases"), Map.entry("sources", "source classes"), Map.entry("targets", "target classes"), Map.entry("directed", "that %s have no direction"),
			Map.entry("transitive", "that %s are transitive"), Map.entry("maxPerSource", "greatest numbers per source"), Map.entry("maxPerTarget", "greatest numbers per target"),
			Map.entry("x", "places"), Map.entry("sigma", "sigmas"), Map.entry("mirror", "left and right pairs"),
			Map.entry("multiple", "that several choices of %s may be taken"), Map.entry("abstract", "that %s are abstract"), Map.entry("condition", "conditions"), Map.entry("kind", "kinds"));

	private static final Map<String, String> OF_ONTOLOGY = Map.of("description", "the description of the ontology", "relationTypes", "relation types", "tagSets", "tag sets",
			"itemAttributes", "attributes of items", "questions", "questions about items", "skeletons", "skeletons");

	private final String id;
	private final String name;
	private final Set<Key> carried = new HashSet<>();
	private boolean flat;

	/** @param id and name of the format */
	public Carried(String id, String name) {
		this.id = id;
		this.name = name;
		of(OntologyPackage.Literals.ONTOLOGY, OntologyPackage.Literals.ONTOLOGY__SCHEMA_VERSION, OntologyPackage.Literals.ONTOLOGY__CLASSES,
				// The name of the file stands for these.
				OntologyPackage.Literals.NAMED_ELEMENT__ID, OntologyPackage.Literals.NAMED_ELEMENT__NAME);
		of(OntologyPackage.Literals.LABEL_CLASS, OntologyPackage.Literals.LABEL_CLASS__SUBCLASSES);
	}

	/** It carries these features of a class of the model; contained elements with those features of theirs that it carries. */
	public Carried of(EClass type, EStructuralFeature... features) {
		List.of(features).forEach(feature -> carried.add(new Key(type, feature)));
		return this;
	}

	/** It has a list of labels in place of a hierarchy, into which classes go that are not abstract. */
	public Carried flat() {
		flat = true;
		return this;
	}

	public void report(Ontology ontology, LossReport losses) {
		element(ontology, losses);
	}

	private void element(EObject element, LossReport losses) {
		if (element instanceof LabelClass labelClass && flat) {
			if (labelClass.getParent() != null) {
				losses.add("places in the hierarchy", name + " has a flat list of labels");
			}
			if (labelClass.isAbstract()) {
				losses.add("abstract classes", name + " lists only labels that can be given");
				labelClass.getSubclasses().forEach(below -> element(below, losses));
				return;
			}
		}
		for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
			if (feature.isTransient() || !element.eIsSet(feature)) {
				continue;
			}
			boolean kept = carried.contains(new Key(element.eClass(), feature));
			if (feature == OntologyPackage.Literals.ELEMENT__EXTRA) {
				extra((Element) element, losses);
			} else if (feature instanceof EReference reference && reference.isContainment()) {
				contained(element, reference, kept, losses);
			} else if (!kept && !follows(element, feature)) {
				losses.add(phrase(element.eClass(), feature), name + " has no field for it");
			}
		}
	}

	private void contained(EObject element, EReference reference, boolean kept, LossReport losses) {
		Object value = element.eGet(reference);
		for (Object child : value instanceof List<?> list ? list : List.of(value)) {
			if (kept) {
				element((EObject) child, losses);
			} else {
				losses.add(phrase(element.eClass(), reference), name + " has no field for it");
			}
		}
	}

	/** Whether a reader would come to the same value by itself. */
	private boolean follows(EObject element, EStructuralFeature feature) {
		if (feature == OntologyPackage.Literals.JOINT__Y && element.eIsSet(OntologyPackage.Literals.JOINT__X)) {
			// One place has two coordinates.
			return true;
		}
		if (feature == OntologyPackage.Literals.ONTOLOGY__VERSION) {
			return FIRST_VERSION.equals(((Ontology) element).getVersion());
		}
		if (element instanceof NamedElement named) {
			boolean otherIsKept = carried.contains(new Key(element.eClass(),
					feature == OntologyPackage.Literals.NAMED_ELEMENT__ID ? OntologyPackage.Literals.NAMED_ELEMENT__NAME : OntologyPackage.Literals.NAMED_ELEMENT__ID));
			if (feature == OntologyPackage.Literals.NAMED_ELEMENT__ID) {
				return otherIsKept && named.getName() != null && Ids.ofName(named.getName(), taken -> false).equals(named.getId());
			}
			return feature == OntologyPackage.Literals.NAMED_ELEMENT__NAME && otherIsKept && named.getName().equals(named.getId());
		}
		return false;
	}

	private void extra(Element element, LossReport losses) {
		try {
			Json.mapper().readTree(element.getExtra()).fieldNames().forEachRemaining(member -> {
				if (!member.equals(id)) {
					losses.add("the field \"" + member + "\"", "has no place in this format; it is written back to the format it came from");
				}
			});
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String phrase(EClass type, EStructuralFeature feature) {
		String of = PLURALS.getOrDefault(type.getName(), type.getName());
		String word = WORDS.getOrDefault(feature.getName(), feature.getName());
		return type == OntologyPackage.Literals.ONTOLOGY ? OF_ONTOLOGY.getOrDefault(feature.getName(), word)
				: word.contains("%s") ? word.formatted(of) : word + " of " + of;
	}
}
