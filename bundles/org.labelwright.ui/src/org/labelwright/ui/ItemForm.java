/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.internal.Messages;

/**
 * Controls for what is said about whole items: the attributes and questions that the ontology has for them. With several items a
 * change goes to all of them as one command. It shows the items as they were when it was made. UI thread only.
 */
public final class ItemForm {

	private final FormRows rows;

	/**
	 * @param page a composite of its own, which gets a layout of two columns
	 * @param shown what is said about each item, by its document
	 */
	public ItemForm(Composite page, ItemNavigation navigation, Map<DocumentSession, ItemLabels> shown) {
		rows = new FormRows(page);
		page.setLayout(new GridLayout(2, false));
		Ontology ontology = navigation.dataset().ontology();
		LabelControls controls = new LabelControls(rows, shown.values().stream().map(labels -> Said.of(ItemEdits.document(labels))).toList(), changer -> {
			Map<DocumentSession, Edit> edits = new LinkedHashMap<>();
			shown.forEach((session, labels) -> ItemEdits.edit(labels, ontology, document -> changer.accept(Said.of(document)))
					.ifPresent(edit -> edits.put(session, edit)));
			if (!edits.isEmpty()) {
				run(navigation, edits);
			}
		});
		controls.buildAttributes(ontology.getItemAttributes());
		controls.buildQuestions(ontology.getQuestions());
	}

	private static void run(ItemNavigation navigation, Map<DocumentSession, Edit> edits) {
		Optional<Edit> ofShown = navigation.session().filter(session -> edits.size() == 1).map(edits::get);
		ofShown.ifPresentOrElse(edit -> navigation.run(Messages.Item_Edit, edit), () -> navigation.run(Messages.Item_Edit, edits));
	}

	/** Whether an ontology has anything to say about whole items. */
	public static boolean isFor(Ontology ontology) {
		return !ontology.getItemAttributes().isEmpty() || !ontology.getQuestions().isEmpty();
	}

	/** The name of the control that has the focus, to give to {@link #focus} of the form that comes after this one. */
	public Optional<String> focused() {
		return rows.focused();
	}

	/** Sets the focus to the control of a name. */
	public void focus(String name) {
		rows.focus(name);
	}

	/** Sets the focus to the first control that takes it. */
	public boolean focusFirst() {
		return rows.focusFirst();
	}
}
