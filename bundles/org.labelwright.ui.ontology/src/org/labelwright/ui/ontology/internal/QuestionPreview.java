/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Question;

/** The questions as a labeller meets them: they can be answered, and what depends on an answer comes and goes. Nothing is kept. */
public final class QuestionPreview {

	private final Composite panel;
	private final Runnable resized;
	private final Map<Choice, Button> buttons = new IdentityHashMap<>();
	private final Map<Choice, Composite> finer = new IdentityHashMap<>();
	private final Map<Question, Composite> groups = new IdentityHashMap<>();
	private List<Question> questions = List.of();
	private Optional<String> built = Optional.empty();

	/** @param resized told when it needs more or less room */
	QuestionPreview(Composite panel, Runnable resized) {
		this.panel = panel;
		this.resized = resized;
		panel.setLayout(FormPane.grid(1));
	}

	void show(List<Question> shown) {
		questions = List.copyOf(shown);
		String wanted = signature();
		if (!built.equals(Optional.of(wanted))) {
			built = Optional.of(wanted);
			Set<Choice> chosen = new HashSet<>();
			buttons.forEach((choice, button) -> {
				if (button.getSelection()) {
					chosen.add(choice);
				}
			});
			build(chosen);
		}
		update();
	}

	/** Changes whenever something is to be seen differently. */
	private String signature() {
		StringBuilder text = new StringBuilder();
		for (Question question : questions) {
			text.append(System.identityHashCode(question)).append(question.getName()).append(question.getDescription()).append(question.isMultiple()).append(question.isRequired());
			QuestionEdits.choices(question).forEach(choice -> text.append(System.identityHashCode(choice)).append(System.identityHashCode(choice.eContainer())).append(choice.getName()));
			text.append('\n');
		}
		return text.toString();
	}

	private void build(Set<Choice> chosen) {
		for (Control child : panel.getChildren()) {
			child.dispose();
		}
		buttons.clear();
		finer.clear();
		groups.clear();
		if (questions.isEmpty()) {
			new Label(panel, SWT.WRAP).setText(Messages.Preview_Empty);
		}
		for (Question question : questions) {
			Composite group = new Composite(panel, SWT.NONE);
			group.setLayout(new GridLayout());
			group.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
			groups.put(question, group);
			Label title = FormPane.header(group, Words.of(question) + (question.isRequired() ? " *" : ""));
			title.setToolTipText(question.isRequired() ? Messages.Preview_Required : null);
			if (question.getDescription() != null) {
				Label description = new Label(group, SWT.WRAP);
				description.setText(question.getDescription());
				description.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			}
			level(group, question.getChoices(), question.isMultiple(), chosen, 6);
		}
	}

	/** Radio buttons exclude each other within one composite, so that each level is one. */
	private void level(Composite parent, List<Choice> choices, boolean multiple, Set<Choice> chosen, int indent) {
		Composite level = new Composite(parent, SWT.NONE);
		level.setLayout(FormPane.grid(1));
		GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
		data.horizontalIndent = indent;
		level.setLayoutData(data);
		for (Choice choice : choices) {
			Button button = new Button(level, multiple ? SWT.CHECK : SWT.RADIO);
			button.setText(Words.of(choice).replace("&", "&&"));
			button.setToolTipText(choice.getDescription());
			button.setSelection(chosen.contains(choice));
			button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> update()));
			buttons.put(choice, button);
			if (!choice.getChoices().isEmpty()) {
				level(level, choice.getChoices(), multiple, chosen, 22);
				finer.put(choice, (Composite) level.getChildren()[level.getChildren().length - 1]);
			}
		}
	}

	private void update() {
		finer.forEach((choice, level) -> setVisible(level, buttons.get(choice).getSelection()));
		groups.forEach((question, group) -> setVisible(group, isAsked(question, new ArrayList<>())));
		panel.layout(true, true);
		resized.run();
	}

	private static void setVisible(Composite composite, boolean visible) {
		((GridData) composite.getLayoutData()).exclude = !visible;
		composite.setVisible(visible);
	}

	/** @param waiting for which it was asked already: those that wait for each other are never asked */
	private boolean isAsked(Question question, List<Question> waiting) {
		if (question.getCondition() == null) {
			return true;
		}
		waiting.add(question);
		Question other = QuestionEdits.question(question.getCondition());
		return !waiting.contains(other) && groups.containsKey(other) && isAsked(other, waiting) && isTaken(question.getCondition());
	}

	/** A finer choice counts only with the one it refines. */
	private boolean isTaken(Choice choice) {
		return buttons.get(choice).getSelection() && (!(choice.eContainer() instanceof Choice above) || isTaken(above));
	}

	/** The button of a choice, to drive it. */
	public Button button(Choice choice) {
		return buttons.get(choice);
	}

	/** Whether a question is to be seen with the answers given so far. */
	public boolean isShown(Question question) {
		return groups.containsKey(question) && groups.get(question).getVisible();
	}
}
