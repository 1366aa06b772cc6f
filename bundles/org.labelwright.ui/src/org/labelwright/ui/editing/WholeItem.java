/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Questions;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;
import org.labelwright.ui.ItemEdits;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.internal.Messages;

/**
 * Labels of an item as a whole: classes, answers to questions, rankings and ratings, each given by one key. A rating is an attribute of
 * items that is a number of at most nine whole steps. UI thread only.
 */
public final class WholeItem {

	/** The editor that shows the item. */
	public interface Host {

		/** The classes that can be given. */
		List<LabelClass> classes();

		/** Whether keys label the item at the moment. */
		boolean isLabelling();

		/** Whether the item can have several classes: a key adds one or takes it away. */
		boolean takesSeveral();

		/** Something else is asked, though nothing was said: {@link WholeItem#words} are others. */
		void askedOther();

		/** The item is labelled; the next may be wanted. */
		void complete();
	}

	private static final String TOOL = "whole";
	private static final int KEYS = 9;
	private static final String GO_ON = "0";

	private final ItemNavigation editor;
	private final Host host;
	private final AnnotationMaker maker;
	/** The question with several answers to which keys still belong, and its item. */
	private Optional<Question> open = Optional.empty();
	private Optional<Item> openOf = Optional.empty();

	public WholeItem(ItemNavigation editor, Host host, AnnotationMaker maker) {
		this.editor = editor;
		this.host = host;
		this.maker = maker;
	}

	/** Whether annotations of a class can only be about whole items. */
	public static boolean isOnlyFor(LabelClass labelClass) {
		return labelClass.getGeometryKinds().equals(List.of(GeometryKind.WHOLE));
	}

	/** Whether annotations of a class can be about whole items. */
	public static boolean isFor(LabelClass labelClass) {
		return labelClass.getGeometryKinds().isEmpty() || labelClass.getGeometryKinds().contains(GeometryKind.WHOLE);
	}

	/** Whether nothing is to be drawn in a dataset, as far as its ontology and the labels of the item that is shown tell. */
	public boolean isAllThereIs() {
		List<LabelClass> classes = host.classes();
		List<Annotation> annotations = editor.session().map(DocumentSession::annotations).orElse(List.of());
		if (classes.isEmpty()) {
			return annotations.isEmpty() && (!ontology().getQuestions().isEmpty() || ratings().findAny().isPresent());
		}
		return classes.stream().allMatch(WholeItem::isOnlyFor)
				|| !annotations.isEmpty() && annotations.stream().allMatch(one -> one.getGeometry() instanceof Whole);
	}

	private Ontology ontology() {
		return editor.dataset().ontology();
	}

	/** What the item is labelled with, in the order of stacking. */
	public List<Annotation> labels() {
		return editor.session().map(DocumentSession::annotations).orElse(List.of()).stream().filter(one -> one.getGeometry() instanceof Whole).toList();
	}

	public ItemLabels said() {
		return editor.session().map(DocumentSession::itemLabels).orElse(ItemLabels.NONE);
	}

	/** Whether numbers can answer something about items: where no class has them, and there are questions or ratings. */
	public boolean isAsked() {
		return !keysAreOfClasses() && (!ontology().getQuestions().isEmpty() || ratings().findAny().isPresent());
	}

	private boolean keysAreOfClasses() {
		return host.classes().stream().anyMatch(WholeItem::isFor);
	}

	/** The question that a number answers now; none where classes of items have the numbers. */
	public Optional<Question> question() {
		if (keysAreOfClasses()) {
			return Optional.empty();
		}
		ItemLabels said = said();
		return open.filter(one -> openOf.equals(editor.item()) && ontology().getQuestions().contains(one) && Questions.isAsked(one, said.answers()))
				.or(() -> Questions.next(ontology().getQuestions(), said.answers()));
	}

	private Stream<AttributeType> ratings() {
		return ontology().getItemAttributes().stream().filter(WholeItem::isRating);
	}

	private static boolean isRating(AttributeType type) {
		return type.getKind() == AttributeKind.NUMBER && type.getMinimum() != null && type.getMaximum() != null && type.getMinimum() == Math.rint(type.getMinimum())
				&& type.getMaximum() > type.getMinimum() && type.getMaximum() - type.getMinimum() < KEYS;
	}

	/** What is to be rated by a number now: after all questions are answered. */
	private Optional<AttributeType> rating() {
		ItemLabels said = said();
		return keysAreOfClasses() || question().isPresent() ? Optional.empty() : ratings().filter(type -> said.attribute(type.getId()).isEmpty()).findFirst();
	}

	/**
	 * Answers what is asked, by the number of a choice or a step; where all is said, the number changes what was asked last. After
	 * enough choices of a question that takes several, 0 goes on.
	 *
	 * @return whether there was something that the key says
	 */
	public boolean answer(String key) {
		if (key.equals(GO_ON)) {
			boolean several = isOpen();
			if (several) {
				goOn();
			}
			return several;
		}
		int at = key.length() == 1 ? key.charAt(0) - '1' : -1;
		if (keysAreOfClasses() || editor.session().isEmpty() || at < 0 || at >= KEYS) {
			return false;
		}
		Optional<Question> question = question();
		Optional<AttributeType> rating = rating();
		if (question.isEmpty() && rating.isEmpty()) {
			rating = ratings().reduce((first, second) -> second);
			question = rating.isPresent() ? Optional.empty()
					: ontology().getQuestions().stream().filter(one -> Questions.isAsked(one, said().answers())).reduce((first, second) -> second);
		}
		boolean known = question.map(one -> take(one, at)).orElse(false) || rating.map(type -> rate(type, at)).orElse(false);
		if (known && question().isEmpty() && rating().isEmpty()) {
			host.complete();
		}
		return known;
	}

	/** Takes a choice of a question, or takes it back where several can be taken. */
	public void choose(Question question, int at) {
		if (take(question, at) && question().isEmpty() && rating().isEmpty()) {
			host.complete();
		}
	}

	private boolean take(Question question, int at) {
		if (at < 0 || at >= question.getChoices().size()) {
			return false;
		}
		Choice choice = question.getChoices().get(at);
		boolean taken = Questions.choices(question, said().answers()).contains(choice.getId());
		boolean several = question.isMultiple() || question.isRanking();
		if (question.isMultiple()) {
			open = Optional.of(question);
			openOf = editor.item();
		}
		change(document -> Questions.answer(document.getAnswers(), question, choice, !several || !taken, ontology().getQuestions()));
		return true;
	}

	private boolean rate(AttributeType type, int at) {
		double value = type.getMinimum() + at;
		if (value > type.getMaximum()) {
			return false;
		}
		change(document -> document.getAttributes().put(type.getId(), new AttributeValue.Numeric(value)));
		return true;
	}

	private void change(Consumer<AnnotationDocument> changer) {
		ItemEdits.edit(said(), ontology(), changer).ifPresent(edit -> editor.run(Messages.Whole_Answer, edit));
	}

	/** Puts the choices of a ranking into an order, by their ids and best first. */
	public void order(Question question, List<String> order) {
		change(document -> Questions.order(document.getAnswers(), question, order));
		if (question().isEmpty() && rating().isEmpty()) {
			host.complete();
		}
	}

	/** Whether keys take choices of a question that takes several, until 0. */
	private boolean isOpen() {
		return question().filter(one -> open.equals(Optional.of(one)) && openOf.equals(editor.item())).isPresent();
	}

	private void goOn() {
		open = Optional.empty();
		host.askedOther();
		if (question().isEmpty() && rating().isEmpty()) {
			host.complete();
		}
	}

	/**
	 * Gives the item a class. It replaces the one it had; where several are wanted, or there are some, it is added, or taken
	 * away where the item had it.
	 */
	public void label(LabelClass labelClass) {
		if (editor.session().isEmpty() || !isFor(labelClass)) {
			return;
		}
		List<Annotation> labels = labels();
		Optional<Annotation> same = labels.stream().filter(one -> labelClass.getId().equals(one.getLabelClass())).findFirst();
		boolean several = host.takesSeveral() || labels.size() > 1;
		if (several) {
			Change change = same.map(one -> Change.delete(one, editor.session().get().position(one.getId())))
					.orElseGet(() -> Change.add(maker.create(new Whole(), Optional.of(labelClass), TOOL)));
			editor.run(Messages.Whole_Label, new Edit(change));
			return;
		}
		if (same.isEmpty()) {
			editor.run(Messages.Whole_Label, new Edit(labels.isEmpty() ? Change.add(maker.create(new Whole(), Optional.of(labelClass), TOOL))
					: Change.replace(labels.getFirst(), relabelled(labels.getFirst(), labelClass))));
		}
		host.complete();
	}

	private static Annotation relabelled(Annotation before, LabelClass labelClass) {
		Annotation after = AnnotationMaker.changed(before);
		after.setLabelClass(labelClass.getId());
		return after;
	}

	/** A line for each thing that is said about the item, and for what is asked now. */
	public Map<String, Optional<LabelClass>> words() {
		Map<String, Optional<LabelClass>> words = new LinkedHashMap<>();
		for (Annotation label : labels()) {
			Optional<LabelClass> labelClass = LabelClasses.find(ontology(), Optional.ofNullable(label.getLabelClass()));
			words.put(labelClass.map(LabelClass::getName).orElse(label.getLabelClass() == null ? Messages.Whole_NoClass : label.getLabelClass()), labelClass);
		}
		ItemLabels said = said();
		ontology().getItemAttributes().forEach(type -> said.attribute(type.getId())
				.ifPresent(value -> words.put(NLS.bind(Messages.Whole_Said, type.getName(), value.text()), Optional.empty())));
		Optional<Question> asked = question().filter(one -> host.isLabelling());
		for (Question question : ontology().getQuestions()) {
			List<String> taken = said.choices(question.getId());
			if (asked.filter(question::equals).isPresent()) {
				words.put(asked(question, taken), Optional.empty());
			} else if (!taken.isEmpty()) {
				words.put(NLS.bind(Messages.Whole_Said, question.getName(),
						String.join(question.isRanking() ? " > " : ", ", taken.stream().map(id -> name(question.getChoices(), id)).toList())), Optional.empty());
			} else if (Questions.isAsked(question, said.answers())) {
				words.put(NLS.bind(Messages.Whole_Said, question.getName(), "\u2013"), Optional.empty());
			}
		}
		rating().filter(type -> host.isLabelling()).ifPresent(type -> words.put(asked(type), Optional.empty()));
		return words;
	}

	private static String asked(Question question, List<String> taken) {
		List<String> choices = new ArrayList<>();
		for (Choice choice : question.getChoices()) {
			String words = choices.size() < KEYS ? NLS.bind(Messages.Whole_Choice, choices.size() + 1, name(choice)) : name(choice);
			int place = taken.indexOf(choice.getId());
			choices.add(place < 0 ? words : question.isRanking() ? NLS.bind(Messages.Whole_Ranked, words, place + 1) : NLS.bind(Messages.Whole_Taken, words));
		}
		String all = NLS.bind(Messages.Whole_Asked, question.getName(), String.join("   ", choices));
		return question.isMultiple() && !question.isRanking() && !taken.isEmpty() ? NLS.bind(Messages.Whole_GoOn, all) : all;
	}

	private static String asked(AttributeType type) {
		int steps = (int) (type.getMaximum() - type.getMinimum()) + 1;
		return NLS.bind(Messages.Whole_Asked, type.getName(), String.join("   ", IntStream.range(0, steps).mapToObj(i -> {
			String value = new AttributeValue.Numeric(type.getMinimum() + i).text();
			return type.getMinimum() == 1 ? value : NLS.bind(Messages.Whole_Choice, i + 1, value);
		}).toList()));
	}

	private static String name(NamedElement element) {
		return element.getName() == null ? element.getId() : element.getName();
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
