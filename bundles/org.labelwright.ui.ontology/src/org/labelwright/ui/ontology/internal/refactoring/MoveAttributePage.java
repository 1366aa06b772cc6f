/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Table;
import org.labelwright.core.refactoring.MoveAttribute;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.model.ontology.LabelClass;

/** Asks where an attribute goes: to one class above, or to some below. */
public final class MoveAttributePage extends InputPage {

	private final LabelClass holder;
	private final List<LabelClass> targets = new ArrayList<>();
	private final List<String> names = new ArrayList<>();
	private Table to;

	MoveAttributePage(Subject subject) {
		super(subject, Messages.Move_Title, Messages.Move_Description);
		holder = subject.owner().orElseThrow();
		for (LabelClass above = holder.getParent(); above != null; above = above.getParent()) {
			add(above, Messages.Move_Above);
		}
		addBelow(holder);
	}

	private void addBelow(LabelClass labelClass) {
		for (LabelClass below : labelClass.getSubclasses()) {
			add(below, Messages.Move_Below);
			addBelow(below);
		}
	}

	private void add(LabelClass target, String where) {
		targets.add(target);
		names.add(NLS.bind(where, Subject.name(target)));
	}

	@Override
	void createFields() {
		to = checks(Messages.Move_To, names);
		if (targets.isEmpty()) {
			note(NLS.bind(Messages.Move_Nowhere, Subject.name(holder)));
		}
	}

	public Table to() {
		return to;
	}

	@Override
	Refactoring refactoring() {
		return new MoveAttribute(subject().element().getId(), holder.getId(), checked(to, targets).stream().map(LabelClass::getId).toList());
	}
}
