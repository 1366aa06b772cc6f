/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.BadInputException;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.core.refactoring.SplitClass;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;

/** Asks by which attribute a class is split, and how the subclass for each value is named. */
public final class SplitPage extends InputPage {

	private final LabelClass whole;
	private final List<AttributeType> attributes;
	private Combo by;
	private Text names;

	SplitPage(Subject subject) {
		super(subject, Messages.Split_Title, Messages.Split_Description);
		whole = subject.owner().orElseThrow();
		attributes = whole.getAttributes().stream().filter(one -> one.getKind() != AttributeKind.CHOICES).toList();
	}

	@Override
	void createFields() {
		by = combo(Messages.Split_By, attributes.stream().map(Subject::name).toList());
		names = lines(Messages.Split_Names, "");
		by.addListener(SWT.Selection, event -> suggest());
		if (attributes.isEmpty()) {
			note(NLS.bind(Messages.Split_NoAttribute, Subject.name(whole)));
		} else {
			by.select(Math.max(0, attributes.indexOf(subject().element())));
			suggest();
		}
	}

	private void suggest() {
		AttributeType attribute = attributes.get(by.getSelectionIndex());
		List<String> values = attribute.getKind() == AttributeKind.FLAG ? List.of("true", "false") : attribute.getChoices();
		names.setText(values.stream().map(value -> value + " = " + value + ' ' + Subject.name(whole)).collect(Collectors.joining("\n")));
	}

	public Combo by() {
		return by;
	}

	public Text names() {
		return names;
	}

	@Override
	Refactoring refactoring() throws BadInputException {
		AttributeType attribute = chosen(by, attributes, Messages.Split_ByMissing);
		Map<String, String> wanted = new LinkedHashMap<>();
		for (String line : names.getText().lines().filter(one -> !one.isBlank()).toList()) {
			int at = line.indexOf('=');
			if (at < 0 || line.substring(at + 1).isBlank()) {
				throw new BadInputException(NLS.bind(Messages.Split_Line, line));
			}
			wanted.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
		}
		if (wanted.isEmpty()) {
			throw new BadInputException(Messages.Split_NamesMissing);
		}
		return new SplitClass(whole.getId(), attribute.getId(), wanted);
	}
}
