/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Sets which kinds of geometry labels of a class may have, and turns the others: narrower, polygons become boxes; wider,
 * nothing is touched.
 *
 * @param allowed empty for all kinds
 * @param convertTo one of those allowed, which geometry of other kinds becomes; empty to leave the labels alone
 */
public record ChangeKind(String labelClass, Set<GeometryKind> allowed, Optional<GeometryKind> convertTo) implements Refactoring {

	public ChangeKind {
		allowed = Set.copyOf(allowed);
	}

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		if (convertTo.isPresent() && !allowed.contains(convertTo.get())) {
			throw new BadInputException("\"" + convertTo.get().id() + "\" is none of the kinds that are to be allowed");
		}
		Draft draft = new Draft(before);
		LabelClass changed = draft.labelClass(labelClass);
		Set<GeometryKind> old = kinds(changed);
		changed.getGeometryKinds().clear();
		changed.getGeometryKinds().addAll(allowed.stream().sorted().toList());
		boolean wider = kinds(changed).containsAll(old);
		List<String> ids = changed.getGeometryKinds().stream().map(GeometryKind::id).toList();
		List<LabelStep> steps = convertTo.isEmpty() ? List.of()
				: List.of(new LabelStep.ConvertGeometry(List.of(labelClass), ids, convertTo.get().id()));
		return new Plan("Geometry of " + changed.getName() + ": " + (ids.isEmpty() ? "any" : String.join(", ", ids)), "change-kind", draft.ontology(),
				steps, wider ? ChangeLevel.COMPATIBLE : ChangeLevel.BREAKING);
	}

	private static Set<GeometryKind> kinds(LabelClass labelClass) {
		return labelClass.getGeometryKinds().isEmpty() ? EnumSet.allOf(GeometryKind.class) : EnumSet.copyOf(labelClass.getGeometryKinds());
	}
}
