/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.labelwright.core.BadInputException;
import org.labelwright.core.refactoring.ChangeKind;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.KindNames;

/** Asks which kinds of geometry a class allows, and what other geometry becomes. */
public final class ChangeKindPage extends InputPage {

	private static final List<GeometryKind> KINDS = List.of(GeometryKind.values());

	private Table allowed;
	private Combo convertTo;

	ChangeKindPage(Subject subject) {
		super(subject, Messages.Kind_Title, Messages.Kind_Description);
	}

	@Override
	void createFields() {
		allowed = checks(Messages.Kind_Allowed, KINDS.stream().map(KindNames::of).toList());
		LabelClass changed = subject().owner().orElseThrow();
		changed.getGeometryKinds().forEach(kind -> allowed.getItem(kind.ordinal()).setChecked(true));
		convertTo = combo(Messages.Kind_Convert, List.of());
		convertTo.add(Messages.Kind_Leave);
		KINDS.forEach(kind -> convertTo.add(KindNames.of(kind)));
		convertTo.select(0);
		note(Messages.Kind_Any);
	}

	public Table allowed() {
		return allowed;
	}

	public Combo convertTo() {
		return convertTo;
	}

	@Override
	Refactoring refactoring() throws BadInputException {
		List<GeometryKind> kinds = checked(allowed, KINDS);
		Set<GeometryKind> wanted = kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
		int to = convertTo.getSelectionIndex();
		LabelClass changed = subject().owner().orElseThrow();
		if (to <= 0 && Set.copyOf(changed.getGeometryKinds()).equals(wanted)) {
			throw new BadInputException(Messages.Kind_Same);
		}
		return new ChangeKind(changed.getId(), wanted, to <= 0 ? Optional.empty() : Optional.of(KINDS.get(to - 1)));
	}
}
