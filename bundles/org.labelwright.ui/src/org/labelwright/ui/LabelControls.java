/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.Questions;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Question;
import org.labelwright.ui.internal.Messages;

/**
 * Controls for attributes and questions, of objects or of whole items. With several it shows what they have in common, and a
 * change goes to all of them.
 */
final class LabelControls {

	private final FormRows rows;
	private final List<Said> shown;
	private final Consumer<Consumer<Said>> change;
	private List<Question> questions = List.of();

	/** @param change carries out a change of a copy of each */
	LabelControls(FormRows rows, List<Said> shown, Consumer<Consumer<Said>> change) {
		this.rows = rows;
		this.shown = List.copyOf(shown);
		this.change = change;
	}

	private Optional<AttributeValue> common(AttributeType type) {
		List<AttributeValue> values = shown.stream().map(said -> said.attributes().get(type.getId())).filter(Objects::nonNull).toList();
		return values.size() == shown.size() && values.stream().distinct().count() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
	}

	/** An editor for each attribute by its type; what is said and has no type is shown. */
	void buildAttributes(List<AttributeType> types) {
		for (AttributeType type : types) {
			rows.label(type.getName() + (type.isRequired() ? " *" : ""));
			buildAttribute(type, common(type));
		}
		if (shown.size() == 1) {
			shown.getFirst().attributes().stream().filter(entry -> types.stream().noneMatch(type -> type.getId().equals(entry.getKey())))
					.forEach(entry -> {
						rows.label(entry.getKey());
						Text text = new Text(rows.page(), SWT.READ_ONLY);
						text.setText(entry.getValue().text());
						FormRows.fill(text);
					});
		}
	}

	private void set(AttributeType type, Optional<AttributeValue> value) {
		change.accept(after -> {
			if (value.isPresent()) {
				after.attributes().put(type.getId(), value.get());
			} else {
				after.attributes().removeKey(type.getId());
			}
		});
	}

	private void buildAttribute(AttributeType type, Optional<AttributeValue> value) {
		switch (type.getKind()) {
		case FLAG -> {
			Button check = FormRows.named(new Button(rows.page(), SWT.CHECK), type.getId());
			check.setSelection(value.filter(new AttributeValue.Flag(true)::equals).isPresent());
			check.addListener(SWT.Selection, event -> set(type, Optional.of(new AttributeValue.Flag(check.getSelection()))));
		}
		case CHOICE -> {
			Combo combo = FormRows.named(new Combo(rows.page(), SWT.READ_ONLY), type.getId());
			FormRows.fill(combo);
			type.getChoices().forEach(combo::add);
			value.ifPresent(chosen -> combo.select(type.getChoices().indexOf(chosen.text())));
			combo.addListener(SWT.Selection, event -> set(type, Optional.of(new AttributeValue.Text(combo.getText()))));
			combo.addListener(SWT.KeyDown, event -> press(event, combo));
		}
		case CHOICES -> buildChoices(type, value);
		case NUMBER -> FormRows.number(rows.page(), type.getId(), value.filter(AttributeValue.Numeric.class::isInstance).map(number -> ((AttributeValue.Numeric) number).value())
				.orElse(Double.NaN), type.getMinimum() == null ? Double.NEGATIVE_INFINITY : type.getMinimum(),
				type.getMaximum() == null ? Double.POSITIVE_INFINITY : type.getMaximum(),
				number -> set(type, Optional.of(new AttributeValue.Numeric(number))));
		case TEXT -> {
			Text text = FormRows.named(new Text(rows.page(), SWT.BORDER), type.getId());
			FormRows.fill(text);
			String before = value.map(AttributeValue::text).orElse("");
			text.setText(before);
			FormRows.commit(text, () -> {
				boolean fits = type.getPattern() == null || text.getText().matches(type.getPattern());
				if (fits && !text.getText().equals(before)) {
					set(type, text.getText().isEmpty() ? Optional.empty() : Optional.of(new AttributeValue.Text(text.getText())));
				}
			});
		}
		}
	}

	private void buildChoices(AttributeType type, Optional<AttributeValue> value) {
		Composite group = new Composite(rows.page(), SWT.NONE);
		group.setLayout(new GridLayout());
		List<String> chosen = value.filter(AttributeValue.Choices.class::isInstance).map(choices -> ((AttributeValue.Choices) choices).values())
				.orElse(List.of());
		List<Button> checks = new ArrayList<>();
		for (String choice : type.getChoices()) {
			Button check = FormRows.named(new Button(group, SWT.CHECK), type.getId() + '/' + choice);
			check.setText(choice);
			check.setSelection(chosen.contains(choice));
			check.addListener(SWT.Selection, event -> set(type,
					Optional.of(new AttributeValue.Choices(checks.stream().filter(Button::getSelection).map(Button::getText).toList()))));
			checks.add(check);
		}
	}

	/** Only what is asked: a question may depend on the answer to another. */
	void buildQuestions(List<Question> asked) {
		questions = List.copyOf(asked);
		for (Question question : questions) {
			if (shown.stream().allMatch(said -> Questions.isAsked(question, said.answers()))) {
				rows.label(question.getName() + (question.isRequired() ? " *" : ""));
				buildQuestion(question);
			}
		}
	}

	/** Whether all have taken a choice. */
	private boolean chosen(String choice) {
		return shown.stream().allMatch(said -> Questions.isTaken(said.answers(), choice));
	}

	private void buildQuestion(Question question) {
		Composite group = new Composite(rows.page(), SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		group.setLayout(layout);
		List<Button> buttons = new ArrayList<>();
		addChoices(group, question, question.getChoices(), 0, buttons);
	}

	/** Finer choices stand below the one that is taken. */
	private void addChoices(Composite group, Question question, List<Choice> choices, int depth, List<Button> buttons) {
		for (Choice choice : choices) {
			boolean several = question.isMultiple() || question.isRanking();
			Button button = FormRows.named(new Button(group, several ? SWT.CHECK : SWT.RADIO), question.getId() + '/' + choice.getId());
			String name = (choice.getName() == null ? choice.getId() : choice.getName()) + place(question, choice);
			button.setText(buttons.size() < 9 ? NLS.bind(Messages.Properties_Choice, buttons.size() + 1, name) : name);
			GridData data = new GridData();
			data.horizontalIndent = 16 * depth;
			button.setLayoutData(data);
			boolean taken = chosen(choice.getId());
			button.setSelection(taken);
			buttons.add(button);
			button.addListener(SWT.Selection, event -> {
				if (several || button.getSelection()) {
					boolean now = button.getSelection();
					change.accept(after -> Questions.answer(after.answers(), question, choice, now, questions));
				}
			});
			button.addListener(SWT.KeyDown, event -> press(event, buttons));
			if (taken) {
				addChoices(group, question, choice.getChoices(), depth + 1, buttons);
			}
		}
	}

	/** In which place a ranking has a choice, where all that are shown agree. */
	private String place(Question question, Choice choice) {
		List<Integer> places = shown.stream().map(said -> Questions.choices(question, said.answers()).indexOf(choice.getId())).distinct().toList();
		return question.isRanking() && places.size() == 1 && places.getFirst() >= 0 ? " #" + (places.getFirst() + 1) : "";
	}

	/** A number takes the choice in that place of the list. */
	private static void press(Event event, Combo combo) {
		int at = event.character - '1';
		if (at >= 0 && at < Math.min(9, combo.getItemCount())) {
			event.doit = false;
			combo.select(at);
			combo.notifyListeners(SWT.Selection, new Event());
		}
	}

	/** A number takes the choice that stands behind it. */
	private static void press(Event event, List<Button> buttons) {
		int at = event.character - '1';
		if (at >= 0 && at < Math.min(9, buttons.size())) {
			event.doit = false;
			Button pressed = buttons.get(at);
			boolean multiple = (pressed.getStyle() & SWT.CHECK) != 0;
			if (!multiple) {
				buttons.forEach(button -> button.setSelection(false));
			}
			pressed.setSelection(!multiple || !pressed.getSelection());
			pressed.notifyListeners(SWT.Selection, new Event());
		}
	}
}
