/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.labelwright.core.Questions;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.TextPart;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Question;
import org.labelwright.text.Sentences;
import org.labelwright.ui.KindNames;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.editing.ItemBar;
import org.labelwright.ui.editing.WholeItem;
import org.labelwright.ui.text.internal.units.PartsPane;
import org.labelwright.ui.text.internal.units.Unit;
import org.labelwright.ui.text.internal.units.UnitFinder;

/**
 * Labels texts by units: sentence after sentence, paragraph after paragraph, text after text, or the parts of a text against each other.
 * A sentence or paragraph with a class is a label from its first to its last character. UI thread only.
 */
final class TextUnits implements WholeItem.Host {

	private static final String TOOL = "unit";

	private final TextEditor editor;
	private final AnnotationMaker maker = new AnnotationMaker(() -> false);
	private final WholeItem whole;
	private ItemBar bar;
	private Composite stack;
	private Composite page;
	private PartsPane pane;
	private Unit unit = Unit.SELECTION;
	private List<Fragment> found = List.of();
	private boolean marking;

	TextUnits(TextEditor editor) {
		this.editor = editor;
		whole = new WholeItem(editor, this, maker);
	}

	/** Makes what stands around the text, and gives what the text is to be in. */
	Composite create(Composite parent) {
		Composite rows = new Composite(parent, SWT.NONE);
		rows.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		rows.setLayout(layout);
		bar = new ItemBar(rows, this::showForm);
		stack = new Composite(rows, SWT.NONE);
		stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		stack.setLayout(new StackLayout());
		page = new Composite(stack, SWT.NONE);
		pane = new PartsPane(stack, this::choosePart, this::movePart);
		((StackLayout) stack.getLayout()).topControl = page;
		return page;
	}

	/** To be called when the first item is shown: where nothing but whole texts can be labelled, keys label them. */
	void begin() {
		if (whole.isAllThereIs()) {
			set(Unit.TEXT);
		}
		editor.scene().addListener(new TextScene.Listener() {
			@Override
			public void changed() {
				followCaret();
			}

			@Override
			public void selectionChanged() {
				// A label that was clicked stays selected.
			}
		});
	}

	Unit unit() {
		return unit;
	}

	/** Labels by another unit; by what is selected where it was that one. */
	void toggle(Unit wanted) {
		set(unit == wanted ? Unit.SELECTION : wanted);
	}

	private void set(Unit wanted) {
		unit = wanted;
		editor.hint(switch (unit) {
		case SELECTION -> Messages.Hint;
		case SENTENCE -> Messages.Hint_Sentences;
		case PARAGRAPH -> Messages.Hint_Paragraphs;
		case TEXT -> wholeHint();
		});
		find();
		if (isStepping() && !found.isEmpty()) {
			show(UnitFinder.at(found, editor.scene().text().caret()));
		}
		refresh();
		editor.showStatus();
	}

	private String wholeHint() {
		if (classes().stream().anyMatch(WholeItem::isFor)) {
			return Messages.Hint_WholeText;
		}
		return whole.question().filter(Question::isRanking).isPresent() ? Messages.Hint_Ranking : whole.isAsked() ? Messages.Hint_Questions : Messages.Hint_NothingWhole;
	}

	private boolean isStepping() {
		return unit == Unit.SENTENCE || unit == Unit.PARAGRAPH;
	}

	private void find() {
		if (!editor.isLoaded() || !isStepping()) {
			found = List.of();
			return;
		}
		CodePoints text = editor.scene().page().text();
		List<Fragment> own = unit == Unit.SENTENCE ? Sentences.of(editor.dataset().ontology(), annotations()) : List.of();
		found = unit == Unit.PARAGRAPH ? UnitFinder.paragraphs(text) : own.isEmpty() ? UnitFinder.sentences(text) : own;
	}

	private List<Annotation> annotations() {
		return editor.session().map(DocumentSession::annotations).orElse(List.of());
	}

	/** Another text is on the page. */
	void loaded() {
		find();
		if (!found.isEmpty()) {
			show(found.getFirst());
		}
		refresh();
	}

	/** Marks the unit that the mouse or an arrow has put the caret into. */
	private void followCaret() {
		if (!marking && isStepping() && !found.isEmpty() && editor.isLoaded() && editor.scene().text().isEmpty()) {
			mark(UnitFinder.at(found, editor.scene().text().caret()));
		}
	}

	private void mark(Fragment wanted) {
		marking = true;
		editor.scene().markText(new TextSelection(wanted.start(), wanted.end(), List.of()));
		marking = false;
	}

	/** Goes to a unit, whose labels are then selected. */
	private void show(Fragment wanted) {
		marking = true;
		editor.scene().select(labels(wanted).stream().map(Annotation::getId).toList());
		marking = false;
		mark(wanted);
		editor.scene().reveal(wanted.end());
		editor.scene().reveal(wanted.start());
	}

	/** The unit that keys label now. */
	private Fragment current() {
		return UnitFinder.at(found, editor.scene().text().last().start());
	}

	private List<Annotation> labels(Fragment wanted) {
		Span span = new Span(List.of(wanted));
		return annotations().stream().filter(one -> span.equals(one.getGeometry()) && !Sentences.divides(editor.dataset().ontology(), one)).toList();
	}

	/**
	 * Goes to the next unit or the one before.
	 *
	 * @return whether there are units to go through
	 */
	boolean step(int by) {
		if (!isStepping() || found.isEmpty()) {
			return false;
		}
		show(found.get(Math.clamp(found.indexOf(current()) + by, 0, found.size() - 1)));
		return true;
	}

	/**
	 * Gives the unit a class.
	 *
	 * @return whether a unit is labelled, not what is selected
	 */
	boolean label(LabelClass labelClass) {
		if (unit == Unit.TEXT) {
			if (WholeItem.isFor(labelClass)) {
				whole.label(labelClass);
			} else {
				editor.hint(NLS.bind(Messages.NotForWhole, labelClass.getName(), KindNames.of(labelClass.getGeometryKinds())));
			}
			return true;
		}
		if (!isStepping()) {
			return false;
		}
		if (editor.isLoaded() && !found.isEmpty()) {
			label(current(), labelClass);
		}
		return true;
	}

	private void label(Fragment wanted, LabelClass labelClass) {
		List<Annotation> labels = labels(wanted);
		Optional<Annotation> same = labels.stream().filter(one -> labelClass.getId().equals(one.getLabelClass())).findFirst();
		if (takesSeveral()) {
			same.ifPresentOrElse(one -> editor.run(Messages.Command_Delete, new Edit(Change.delete(one, editor.session().orElseThrow().position(one.getId())))),
					() -> editor.annotator().create(new Span(List.of(wanted)), labelClass));
			show(wanted);
			return;
		}
		if (same.isEmpty() && labels.isEmpty()) {
			editor.annotator().create(new Span(List.of(wanted)), labelClass);
		} else if (same.isEmpty()) {
			Annotation after = AnnotationMaker.changed(labels.getFirst());
			after.setLabelClass(labelClass.getId());
			editor.run(Messages.Command_Class, new Edit(Change.replace(labels.getFirst(), after)));
		}
		if (labels(wanted).isEmpty()) {
			// The ontology does not allow it, which was said.
			show(wanted);
		} else if (wanted.equals(found.getLast())) {
			show(wanted);
			complete();
		} else {
			show(found.get(found.indexOf(wanted) + 1));
		}
	}

	/** @return whether the key answers what is asked about the text */
	boolean answer(String key) {
		return unit == Unit.TEXT && whole.answer(key);
	}

	/** An edit is in force, or none where all may be other; what is said about the text as a whole is looked for among all labels only where it changed. */
	void edited(Edit edit) {
		if (edit.isEmpty() || edit.item().isPresent() || edit.changes().stream().anyMatch(change -> isWhole(change.before()) || isWhole(change.after()))) {
			refresh();
		}
	}

	private static boolean isWhole(Optional<Annotation> annotation) {
		return annotation.filter(one -> one.getGeometry() instanceof Whole).isPresent();
	}

	/** Brings what is said about the text as a whole up to date. */
	void refresh() {
		bar.show(whole.words());
		List<TextPart> parts = editor.isLoaded() && !editor.options().is(TextOptions.Switch.RUNNING_TEXT) ? editor.item().map(Item::parts).orElse(List.of()) : List.of();
		Control wanted = parts.size() > 1 ? pane : page;
		if (wanted == pane) {
			pane.show(parts(parts), editor.options().fontHeight());
		}
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl != wanted) {
			layout.topControl = wanted;
			stack.layout();
		}
	}

	private List<PartsPane.Part> parts(List<TextPart> parts) {
		CodePoints text = editor.scene().page().text();
		Optional<Question> question = comparing(parts);
		List<String> taken = question.map(one -> Questions.choices(one, whole.said().answers())).orElse(List.of());
		List<PartsPane.Part> shown = new ArrayList<>();
		for (TextPart part : parts) {
			Optional<Choice> choice = question.flatMap(one -> one.getChoices().stream().filter(two -> two.getId().equals(part.name())).findFirst());
			String head = choice.map(one -> NLS.bind(Messages.Part_Key, question.get().getChoices().indexOf(one) + 1, one.getName() == null ? part.name() : one.getName()))
					.orElse(part.name());
			int place = taken.indexOf(part.name());
			boolean ranked = place >= 0 && question.get().isRanking();
			shown.add(new PartsPane.Part(part.name(), text.text(new Fragment(Math.min(part.start(), text.length()), Math.min(part.end(), text.length()))),
					question.isEmpty() || choice.isPresent(), ranked ? NLS.bind(Messages.Part_Ranked, head, place + 1) : head, ranked ? place == 0 : place >= 0));
		}
		return shown;
	}

	/** The question that parts are compared by: the one that is asked now, or else the last of which they are choices. */
	private Optional<Question> comparing(List<TextPart> parts) {
		List<String> names = parts.stream().map(TextPart::name).toList();
		return Stream.concat(whole.question().stream(), editor.dataset().ontology().getQuestions().reversed().stream())
				.filter(one -> Questions.isAsked(one, whole.said().answers()) && one.getChoices().stream().anyMatch(choice -> names.contains(choice.getId()))).findFirst();
	}

	private void choosePart(String name) {
		editor.item().map(Item::parts).flatMap(this::comparing).ifPresent(question -> {
			int at = question.getChoices().stream().map(Choice::getId).toList().indexOf(name);
			whole.choose(question, at);
		});
		editor.setFocus();
	}

	/** A part takes the place of another in the ranking; those that have none follow in the order in which they stand. */
	private void movePart(String name, String to) {
		editor.item().map(Item::parts).flatMap(this::comparing).filter(Question::isRanking).ifPresent(question -> {
			List<String> order = new ArrayList<>(Questions.choices(question, whole.said().answers()));
			question.getChoices().stream().map(Choice::getId).filter(one -> !order.contains(one)).forEach(order::add);
			int place = order.indexOf(to);
			order.remove(name);
			order.add(place, name);
			whole.order(question, order);
		});
		editor.setFocus();
	}

	/** Opens what is asked about the text. */
	private void showForm() {
		Point corner = stack.toDisplay(0, 0);
		editor.popups().showItemForm(new Rectangle(corner.x, corner.y, 0, 0));
	}

	@Override
	public List<LabelClass> classes() {
		return editor.palette().classes().classes();
	}

	@Override
	public boolean isLabelling() {
		return unit == Unit.TEXT;
	}

	@Override
	public boolean takesSeveral() {
		return editor.options().is(TextOptions.Switch.SEVERAL_LABELS);
	}

	@Override
	public void askedOther() {
		refresh();
	}

	@Override
	public void complete() {
		if (editor.options().is(TextOptions.Switch.AUTO_ADVANCE)) {
			stack.getDisplay().asyncExec(() -> {
				if (editor.isOpen()) {
					editor.step(1);
				}
			});
		}
	}
}
