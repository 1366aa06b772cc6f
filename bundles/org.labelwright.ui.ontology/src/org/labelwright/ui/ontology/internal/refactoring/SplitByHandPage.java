/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.BadInputException;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.core.refactoring.SplitByHand;
import org.labelwright.model.ontology.LabelClass;

/** Asks how the subclass is named that the labels selected in the workbench are put into. */
public final class SplitByHandPage extends InputPage {

	private final List<String> labels;
	private Text name;

	/** @param labels their ids */
	SplitByHandPage(Subject subject, List<String> labels) {
		super(subject, Messages.ByHand_Title, NLS.bind(Messages.ByHand_Description, labels.size(), Subject.name(subject.element())));
		this.labels = labels;
	}

	@Override
	void createFields() {
		name = text(Messages.ByHand_Name, "");
	}

	public Text name() {
		return name;
	}

	@Override
	Refactoring refactoring() throws BadInputException {
		return new SplitByHand(((LabelClass) subject().element()).getId(),
				labels.stream().distinct().collect(Collectors.toMap(label -> label, label -> name.getText().strip())));
	}
}
