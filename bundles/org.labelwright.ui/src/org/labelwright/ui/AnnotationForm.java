/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Question;
import org.labelwright.ui.internal.Messages;

/**
 * Controls for what is known about annotations: an editor for each attribute by its type, questions that are answered by
 * number keys. With several annotations it shows what they have in common, and a change goes to all of them as one
 * command. It shows the annotations as they were when it was made. UI thread only.
 */
public final class AnnotationForm {

	/** What it has controls for. */
	public enum Part {
		CLASS, GEOMETRY, ATTRIBUTES, QUESTIONS, FLAGS, PROVENANCE
	}

	/** Data of controls: a name by which the focus is found again in a form for the same annotations. */
	private static final String NAME = "labelwright.name";

	private final Composite page;
	private final ItemNavigation navigation;
	private final List<Annotation> annotations;

	/** @param page a composite of its own, which gets a layout of two columns */
	public AnnotationForm(Composite page, ItemNavigation navigation, List<Annotation> annotations, Set<Part> parts) {
		this.page = page;
		this.navigation = navigation;
		this.annotations = List.copyOf(annotations);
		page.setLayout(new GridLayout(2, false));
		for (Part part : EnumSet.copyOf(parts)) {
			switch (part) {
			case CLASS -> buildClass();
			case GEOMETRY -> common(Annotation::getGeometry).filter(Box.class::isInstance).ifPresent(box -> buildBox((Box) box));
			case ATTRIBUTES -> buildAttributes();
			case QUESTIONS -> buildQuestions();
			case FLAGS -> buildFlags();
			case PROVENANCE -> buildProvenance();
			}
		}
	}

	/** The name of the control that has the focus, to give to {@link #focus} of the form that comes after this one. */
	public Optional<String> focused() {
		Control focus = page.getDisplay().getFocusControl();
		return Optional.ofNullable(focus).map(control -> (String) control.getData(NAME));
	}

	/** Sets the focus to the control of a name. */
	public void focus(String name) {
		descendants(page).filter(control -> name.equals(control.getData(NAME))).findFirst().ifPresent(Control::setFocus);
	}

	/** Sets the focus to the first control that takes it. */
	public boolean focusFirst() {
		return descendants(page).filter(control -> control.getData(NAME) != null).findFirst().filter(Control::setFocus).isPresent();
	}

	private static Stream<Control> descendants(Composite parent) {
		return Stream.of(parent.getChildren()).flatMap(child -> Stream.concat(Stream.of(child),
				child instanceof Composite composite ? descendants(composite) : Stream.empty()));
	}

	/** What all annotations say; empty where they differ or say nothing. */
	private <T> Optional<T> common(Function<Annotation, T> of) {
		List<T> values = annotations.stream().map(of).distinct().toList();
		return values.size() == 1 ? Optional.ofNullable(values.getFirst()) : Optional.empty();
	}

	private Optional<LabelClass> labelClass() {
		return common(Annotation::getLabelClass).flatMap(id -> LabelClasses.find(navigation.dataset().ontology(), Optional.of(id)));
	}

	/** Carries out a change of copies of all annotations. */
	private void change(Consumer<Annotation> changer) {
		List<Change> changes = new ArrayList<>();
		navigation.session().ifPresent(session -> annotations.forEach(shown -> session.find(shown.getId()).ifPresent(before -> {
			Annotation after = EcoreUtil.copy(before);
			changer.accept(after);
			if (!EcoreUtil.equals(before, after)) {
				changes.add(Change.replace(before, after));
			}
		})));
		if (!changes.isEmpty()) {
			navigation.run(Messages.Properties_Edit, new Edit(changes));
		}
	}

	private static <T extends Control> T named(T control, String name) {
		control.setData(NAME, name);
		control.getAccessible();
		return control;
	}

	private void label(String text) {
		new Label(page, SWT.NONE).setText(text);
	}

	private static void fill(Control control) {
		control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
	}

	private void buildClass() {
		label(Messages.Properties_Class);
		Combo combo = named(new Combo(page, SWT.READ_ONLY), "class");
		fill(combo);
		List<LabelClass> classes = LabelClasses.all(navigation.dataset().ontology()).stream().filter(one -> !one.isAbstract()).toList();
		classes.forEach(one -> combo.add(one.getName()));
		labelClass().map(classes::indexOf).filter(at -> at >= 0).ifPresent(combo::select);
		combo.addListener(SWT.Selection, event -> change(after -> after.setLabelClass(classes.get(combo.getSelectionIndex()).getId())));
	}

	private void buildBox(Box box) {
		String[] names = { "x", "y", "w", "h" };
		double[] values = { box.x(), box.y(), box.width(), box.height() };
		label(Messages.Properties_Geometry);
		Composite row = new Composite(page, SWT.NONE);
		GridLayout layout = new GridLayout(4, false);
		layout.marginWidth = 0;
		row.setLayout(layout);
		fill(row);
		for (int i = 0; i < names.length; i++) {
			int place = i;
			new Label(row, SWT.NONE).setText(names[i]);
			number(row, names[i], values[i], i >= 2 ? 0 : Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, value -> {
				double[] changed = values.clone();
				changed[place] = value;
				change(after -> after.setGeometry(new Box(changed[0], changed[1], changed[2], changed[3])));
			});
		}
	}

	private Text number(Composite parent, String name, double value, double minimum, double maximum, Consumer<Double> changed) {
		Text text = named(new Text(parent, SWT.BORDER), name);
		fill(text);
		String before = Double.isNaN(value) ? "" : new AttributeValue.Numeric(value).text();
		text.setText(before);
		commit(text, () -> {
			if (text.getText().equals(before)) {
				return;
			}
			try {
				double number = Double.parseDouble(text.getText().trim().replace(',', '.'));
				if (number >= minimum && number <= maximum) {
					text.setToolTipText(null);
					changed.accept(number);
					return;
				}
			} catch (NumberFormatException e) {
				// Said below, at the field.
			}
			text.setToolTipText(NLS.bind(Messages.Properties_NotANumber, text.getText()));
			text.setText(before);
		});
		return text;
	}

	/** Enter and leaving the field take the text over; Escape is left to whoever wants it. */
	private static void commit(Text text, Runnable action) {
		text.addListener(SWT.DefaultSelection, event -> action.run());
		text.addListener(SWT.FocusOut, event -> {
			if (!text.isDisposed()) {
				action.run();
			}
		});
	}

	private void buildAttributes() {
		List<AttributeType> types = labelClass().map(LabelClasses::attributes).orElse(List.of());
		for (AttributeType type : types) {
			label(type.getName() + (type.isRequired() ? " *" : ""));
			buildAttribute(type, common(annotation -> annotation.getAttributes().get(type.getId())));
		}
		if (annotations.size() == 1) {
			annotations.getFirst().getAttributes().stream().filter(entry -> types.stream().noneMatch(type -> type.getId().equals(entry.getKey())))
					.forEach(entry -> {
						label(entry.getKey());
						Text text = new Text(page, SWT.READ_ONLY);
						text.setText(entry.getValue().text());
						fill(text);
					});
		}
	}

	private void set(AttributeType type, Optional<AttributeValue> value) {
		change(after -> {
			if (value.isPresent()) {
				after.getAttributes().put(type.getId(), value.get());
			} else {
				after.getAttributes().removeKey(type.getId());
			}
		});
	}

	private void buildAttribute(AttributeType type, Optional<AttributeValue> value) {
		switch (type.getKind()) {
		case FLAG -> {
			Button check = named(new Button(page, SWT.CHECK), type.getId());
			check.setSelection(value.filter(new AttributeValue.Flag(true)::equals).isPresent());
			check.addListener(SWT.Selection, event -> set(type, Optional.of(new AttributeValue.Flag(check.getSelection()))));
		}
		case CHOICE -> {
			Combo combo = named(new Combo(page, SWT.READ_ONLY), type.getId());
			fill(combo);
			type.getChoices().forEach(combo::add);
			value.ifPresent(chosen -> combo.select(type.getChoices().indexOf(chosen.text())));
			combo.addListener(SWT.Selection, event -> set(type, Optional.of(new AttributeValue.Text(combo.getText()))));
		}
		case CHOICES -> buildChoices(type, value);
		case NUMBER -> number(page, type.getId(), value.filter(AttributeValue.Numeric.class::isInstance).map(number -> ((AttributeValue.Numeric) number).value())
				.orElse(Double.NaN), type.getMinimum() == null ? Double.NEGATIVE_INFINITY : type.getMinimum(),
				type.getMaximum() == null ? Double.POSITIVE_INFINITY : type.getMaximum(),
				number -> set(type, Optional.of(new AttributeValue.Numeric(number))));
		case TEXT -> {
			Text text = named(new Text(page, SWT.BORDER), type.getId());
			fill(text);
			String before = value.map(AttributeValue::text).orElse("");
			text.setText(before);
			commit(text, () -> {
				boolean fits = type.getPattern() == null || text.getText().matches(type.getPattern());
				if (fits && !text.getText().equals(before)) {
					set(type, text.getText().isEmpty() ? Optional.empty() : Optional.of(new AttributeValue.Text(text.getText())));
				}
			});
		}
		}
	}

	private void buildChoices(AttributeType type, Optional<AttributeValue> value) {
		Composite group = new Composite(page, SWT.NONE);
		group.setLayout(new GridLayout());
		List<String> chosen = value.filter(AttributeValue.Choices.class::isInstance).map(choices -> ((AttributeValue.Choices) choices).values())
				.orElse(List.of());
		List<Button> checks = new ArrayList<>();
		for (String choice : type.getChoices()) {
			Button check = named(new Button(group, SWT.CHECK), type.getId() + '/' + choice);
			check.setText(choice);
			check.setSelection(chosen.contains(choice));
			check.addListener(SWT.Selection, event -> set(type,
					Optional.of(new AttributeValue.Choices(checks.stream().filter(Button::getSelection).map(Button::getText).toList()))));
			checks.add(check);
		}
	}

	/** Only what is asked: a question may depend on the answer to another. */
	private void buildQuestions() {
		List<Question> questions = labelClass().map(LabelClasses::questions).orElse(List.of());
		for (Question question : questions) {
			if (isAsked(question, this::chosen)) {
				label(question.getName() + (question.isRequired() ? " *" : ""));
				buildQuestion(question);
			}
		}
	}

	private boolean isAsked(Question question, Function<String, Boolean> chosen) {
		return question.getCondition() == null || chosen.apply(question.getCondition().getId());
	}

	/** Whether all annotations have taken a choice. */
	private boolean chosen(String choice) {
		return annotations.stream().allMatch(annotation -> annotation.getAnswers().stream().anyMatch(answer -> answer.getChoices().contains(choice)));
	}

	private void buildQuestion(Question question) {
		Composite group = new Composite(page, SWT.NONE);
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
			Button button = named(new Button(group, question.isMultiple() ? SWT.CHECK : SWT.RADIO), question.getId() + '/' + choice.getId());
			String name = choice.getName() == null ? choice.getId() : choice.getName();
			button.setText(buttons.size() < 9 ? NLS.bind(Messages.Properties_Choice, buttons.size() + 1, name) : name);
			GridData data = new GridData();
			data.horizontalIndent = 16 * depth;
			button.setLayoutData(data);
			boolean taken = chosen(choice.getId());
			button.setSelection(taken);
			buttons.add(button);
			button.addListener(SWT.Selection, event -> {
				if (question.isMultiple() || button.getSelection()) {
					answer(question, choice, button.getSelection());
				}
			});
			button.addListener(SWT.KeyDown, event -> press(event, buttons));
			if (taken) {
				addChoices(group, question, choice.getChoices(), depth + 1, buttons);
			}
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

	private void answer(Question question, Choice choice, boolean taken) {
		List<Question> questions = labelClass().map(LabelClasses::questions).orElse(List.of());
		change(after -> {
			Answer answer = after.getAnswers().stream().filter(one -> question.getId().equals(one.getQuestion())).findFirst().orElseGet(() -> {
				Answer made = AnnotationFactory.eINSTANCE.createAnswer();
				made.setQuestion(question.getId());
				after.getAnswers().add(made);
				return made;
			});
			if (!question.isMultiple()) {
				answer.getChoices().clear();
				// A finer choice is taken together with those it stands below.
				for (Object above = choice.eContainer(); above instanceof Choice coarser; above = coarser.eContainer()) {
					answer.getChoices().addFirst(coarser.getId());
				}
			}
			if (taken) {
				answer.getChoices().add(choice.getId());
			} else {
				answer.getChoices().remove(choice.getId());
			}
			dropUnasked(after, questions);
		});
	}

	/** Answers to questions that are not asked any more go, and with them those that depended on these. */
	private void dropUnasked(Annotation after, List<Question> questions) {
		boolean dropped = true;
		while (dropped) {
			Set<String> chosen = new HashSet<>();
			after.getAnswers().forEach(answer -> chosen.addAll(answer.getChoices()));
			dropped = after.getAnswers().removeIf(answer -> answer.getChoices().isEmpty() || questions.stream()
					.anyMatch(question -> Objects.equals(question.getId(), answer.getQuestion()) && !isAsked(question, chosen::contains)));
		}
	}

	private void buildFlags() {
		label(Messages.Properties_Flags);
		Composite row = new Composite(page, SWT.NONE);
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 0;
		row.setLayout(layout);
		flag(row, Messages.Properties_Occluded, Annotation::isOccluded, Annotation::setOccluded);
		flag(row, Messages.Properties_Truncated, Annotation::isTruncated, Annotation::setTruncated);
		flag(row, Messages.Properties_Crowd, Annotation::isCrowd, Annotation::setCrowd);
	}

	private void flag(Composite row, String name, Function<Annotation, Boolean> getter, java.util.function.BiConsumer<Annotation, Boolean> setter) {
		Button check = named(new Button(row, SWT.CHECK), name);
		check.setText(name);
		Optional<Boolean> value = common(getter);
		check.setSelection(value.orElse(true));
		check.setGrayed(value.isEmpty());
		check.addListener(SWT.Selection, event -> {
			check.setGrayed(false);
			change(after -> setter.accept(after, check.getSelection()));
		});
	}

	private void buildProvenance() {
		Annotation annotation = annotations.getFirst();
		if (annotations.size() > 1 || annotation.getProvenance() == null) {
			return;
		}
		label(Messages.Properties_Origin);
		Label text = new Label(page, SWT.WRAP);
		fill(text);
		List<String> parts = new ArrayList<>();
		if (annotation.getProvenance().getAuthor() != null) {
			parts.add(annotation.getProvenance().getAuthor());
		}
		parts.add(annotation.getProvenance().getAuthorKind().getLiteral());
		if (annotation.getProvenance().getConfidence() != null) {
			parts.add(String.format("%.0f %%", 100 * annotation.getProvenance().getConfidence()));
		}
		text.setText(String.join(", ", parts));
	}
}
