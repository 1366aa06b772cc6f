/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Questions;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;
import org.labelwright.ui.ItemEdits;
import org.labelwright.ui.editing.AnnotationMaker;

/** Labels of the image as a whole: classes and answers to questions, each given by one key. */
final class WholeImage {

	private static final String TOOL = "whole";

	private final ImageEditor editor;
	private final AnnotationMaker maker;

	WholeImage(ImageEditor editor, AnnotationMaker maker) {
		this.editor = editor;
		this.maker = maker;
	}

	/** Whether a tool is the one with which keys label the image. */
	static boolean isLabelling(Optional<ToolDescriptor> tool) {
		return tool.filter(one -> one.kinds().contains(GeometryKind.WHOLE)).isPresent();
	}

	/** Whether annotations of a class can only be about the whole image. */
	static boolean isOnlyFor(LabelClass labelClass) {
		return labelClass.getGeometryKinds().equals(List.of(GeometryKind.WHOLE));
	}

	/** Whether nothing is to be drawn in a dataset, as far as its ontology and the labels of the item that is shown tell. */
	boolean isAllThereIs() {
		List<LabelClass> classes = editor.palette().classes().classes();
		List<Annotation> annotations = editor.session().map(DocumentSession::annotations).orElse(List.of());
		if (classes.isEmpty()) {
			return annotations.isEmpty() && !ontology().getQuestions().isEmpty();
		}
		return classes.stream().allMatch(WholeImage::isOnlyFor)
				|| !annotations.isEmpty() && annotations.stream().allMatch(one -> one.getGeometry() instanceof Whole);
	}

	private Ontology ontology() {
		return editor.dataset().ontology();
	}

	/** What the image is labelled with, in the order of stacking. */
	List<Annotation> labels() {
		return editor.session().map(DocumentSession::annotations).orElse(List.of()).stream().filter(one -> one.getGeometry() instanceof Whole).toList();
	}

	ItemLabels said() {
		return editor.session().map(DocumentSession::itemLabels).orElse(ItemLabels.NONE);
	}

	/** The question that a number answers now; none where classes of the image have the numbers. */
	Optional<Question> question() {
		boolean classes = editor.palette().classes().classes().stream().anyMatch(one -> one.getGeometryKinds().isEmpty() || one.getGeometryKinds().contains(GeometryKind.WHOLE));
		return classes ? Optional.empty() : Questions.next(ontology().getQuestions(), said().answers());
	}

	/**
	 * Answers the question that is asked, by the number of a choice.
	 *
	 * @return whether there was such a choice
	 */
	boolean answer(String key) {
		Optional<Question> question = question();
		int at = key.length() == 1 ? key.charAt(0) - '1' : -1;
		if (question.isEmpty() || at < 0 || at >= question.get().getChoices().size()) {
			return false;
		}
		Choice choice = question.get().getChoices().get(at);
		ItemEdits.edit(said(), ontology(), document -> Questions.answer(document.getAnswers(), question.get(), choice, true, ontology().getQuestions()))
				.ifPresent(edit -> editor.run(Messages.Command_Answer, edit));
		if (question().isEmpty()) {
			editor.drawn();
		}
		return true;
	}

	/**
	 * Gives the image a class. It replaces the one it had; where several are wanted, or there are some, it is added, or taken
	 * away where the image had it.
	 */
	void label(LabelClass labelClass) {
		if (editor.session().isEmpty() || !labelClass.getGeometryKinds().isEmpty() && !labelClass.getGeometryKinds().contains(GeometryKind.WHOLE)) {
			return;
		}
		List<Annotation> labels = labels();
		Optional<Annotation> same = labels.stream().filter(one -> labelClass.getId().equals(one.getLabelClass())).findFirst();
		boolean several = editor.options().is(EditorOptions.Switch.SEVERAL_LABELS) || labels.size() > 1;
		if (several) {
			Change change = same.map(one -> Change.delete(one, editor.session().get().position(one.getId())))
					.orElseGet(() -> Change.add(maker.create(new Whole(), Optional.of(labelClass), TOOL)));
			editor.run(Messages.Command_LabelImage, new Edit(change));
			return;
		}
		if (same.isEmpty()) {
			editor.run(Messages.Command_LabelImage, new Edit(labels.isEmpty() ? Change.add(maker.create(new Whole(), Optional.of(labelClass), TOOL))
					: Change.replace(labels.getFirst(), relabelled(labels.getFirst(), labelClass))));
		}
		editor.drawn();
	}

	private static Annotation relabelled(Annotation before, LabelClass labelClass) {
		Annotation after = AnnotationMaker.changed(before);
		after.setLabelClass(labelClass.getId());
		return after;
	}

	/** A line for each thing that is said about the image, and for the question that is asked now. */
	Map<String, Optional<LabelClass>> words() {
		Map<String, Optional<LabelClass>> words = new LinkedHashMap<>();
		for (Annotation label : labels()) {
			Optional<LabelClass> labelClass = LabelClasses.find(ontology(), Optional.ofNullable(label.getLabelClass()));
			words.put(labelClass.map(LabelClass::getName).orElse(label.getLabelClass() == null ? Messages.Palette_NoClass : label.getLabelClass()), labelClass);
		}
		ItemLabels said = said();
		ontology().getItemAttributes().forEach(type -> said.attribute(type.getId())
				.ifPresent(value -> words.put(NLS.bind(Messages.Whole_Said, type.getName(), value.text()), Optional.empty())));
		Optional<Question> asked = question();
		for (Question question : ontology().getQuestions()) {
			List<String> taken = said.choices(question.getId());
			if (!taken.isEmpty()) {
				words.put(NLS.bind(Messages.Whole_Said, question.getName(), String.join(", ", taken.stream().map(id -> name(question.getChoices(), id)).toList())),
						Optional.empty());
			} else if (asked.filter(question::equals).isPresent() && editor.labelsImage()) {
				words.put(asked(question), Optional.empty());
			} else if (Questions.isAsked(question, said.answers())) {
				words.put(NLS.bind(Messages.Whole_Said, question.getName(), "\u2013"), Optional.empty());
			}
		}
		return words;
	}

	private static String asked(Question question) {
		List<String> choices = new ArrayList<>();
		for (Choice choice : question.getChoices()) {
			choices.add(choices.size() < 9 ? NLS.bind(Messages.Whole_Choice, choices.size() + 1, name(choice)) : name(choice));
		}
		return NLS.bind(Messages.Whole_Asked, question.getName(), String.join("   ", choices));
	}

	private static String name(Choice choice) {
		return choice.getName() == null ? choice.getId() : choice.getName();
	}

	private static String name(List<Choice> choices, String id) {
		for (Choice choice : choices) {
			String found = choice.getId().equals(id) ? name(choice) : name(choice.getChoices(), id);
			if (!found.equals(id) || choice.getId().equals(id)) {
				return found;
			}
		}
		return id;
	}
}
