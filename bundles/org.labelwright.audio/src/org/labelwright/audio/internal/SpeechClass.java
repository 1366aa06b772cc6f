/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** Which label class segments of speech are of. */
final class SpeechClass {

	static final String OPTION = "class";

	private SpeechClass() {
	}

	static FormatOption option() {
		return FormatOption.text(OPTION, "The class of the segments; where none is named, \"speech\" or the only one for intervals");
	}

	/** The one that is named, or else the one there can be. */
	static LabelClass of(Ontology ontology, String named) throws BadInputException {
		if (!named.isEmpty()) {
			return LabelClasses.named(ontology, named);
		}
		List<LabelClass> possible = LabelClasses.all(ontology).stream()
				.filter(one -> !one.isAbstract() && (one.getGeometryKinds().isEmpty() || one.getGeometryKinds().contains(GeometryKind.INTERVAL))).toList();
		return possible.stream().filter(one -> one.getName().equalsIgnoreCase("speech") || one.getId().equalsIgnoreCase("speech")).findFirst()
				.or(() -> possible.size() == 1 ? possible.stream().findFirst() : Optional.empty())
				.orElseThrow(() -> new BadInputException("Name the class that segments of speech get by the option \"" + OPTION + "\"; those for intervals are "
						+ String.join(", ", possible.stream().map(LabelClass::getName).toList())));
	}
}
