/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.OntologyFactory;

/** The attributes of a class or of the item: a list, and a form for the one that is selected. */
public final class AttributeSection {

	private final OntologyEditing editing;
	private final Composite panel;
	private final ElementTree list;
	private final Fields<AttributeType> fields;
	private Optional<EObject> owner = Optional.empty();
	private final Function<EObject, List<AttributeType>> attributes;
	private boolean locked;
	private Text name;
	private Combo kind;
	private Text choices;

	/** @param attributes of an owner, the list itself */
	@SuppressWarnings("unchecked")
	<O extends EObject> AttributeSection(Composite panel, OntologyEditing editing, FormPane pane, Function<O, ? extends List<AttributeType>> attributes) {
		this.panel = panel;
		this.editing = editing;
		this.attributes = one -> attributes.apply((O) one);
		panel.setLayout(FormPane.grid(1));
		list = new ElementTree(panel, SWT.SINGLE, editing);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, 150).applyTo(list.panel());
		list.accessibleName(Messages.Class_Attributes);
		list.emptyText(Messages.Attributes_Empty);
		list.viewer().getTree().setHeaderVisible(true);
		list.content(ontology -> owner.map(this.attributes).orElse(List.of()), element -> List.of());
		TreeViewerColumn nameColumn = list.column(Messages.Attributes_Name, 130, element -> Words.of((AttributeType) element));
		list.column(Messages.Attributes_Kind, 110, element -> Words.of(((AttributeType) element).getKind()));
		list.column(Messages.Attributes_Required, 80, element -> ((AttributeType) element).isRequired() ? Messages.Yes : "");
		list.column(Messages.Attributes_Default, 90, element -> Objects.requireNonNullElse(((AttributeType) element).getDefaultValue(), ""));
		list.problemColumn();
		list.rename(nameColumn, element -> !locked, (element, text) -> editing.change(Messages.Rename, () -> setName((AttributeType) element, text)));
		list.movable();
		list.button(Messages.Attributes_Add, Messages.Attributes_AddTip, SWT.INSERT, this::isEditable, this::add);
		list.button(Messages.Attributes_Remove, Messages.Attributes_RemoveTip, SWT.DEL, () -> isEditable() && selected().isPresent(), () -> selected().ifPresent(list::delete));
		list.button(Messages.Up, Messages.UpTip, 0, () -> can(-1), () -> selected().ifPresent(one -> list.moves().shift(one, -1)));
		list.button(Messages.Down, Messages.DownTip, 0, () -> can(1), () -> selected().ifPresent(one -> list.moves().shift(one, 1)));
		Composite form = new Composite(panel, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
		fields = new Fields<>(form, editing);
		createForm(pane);
		fields.hideWithout(pane::layout);
		list.viewer().addSelectionChangedListener(event -> fields.show(selected(), locked));
	}

	private void createForm(FormPane pane) {
		name = fields.text(Messages.Attribute_Name, SWT.SINGLE, AttributeType::getName, this::setName, text -> text.isEmpty() ? Optional.of(Messages.NameMissing) : Optional.empty());
		fields.lint(name, "duplicate-id", "incomplete", "duplicate-name");
		kind = fields.choice(Messages.Attribute_Kind, one -> AttributeKind.VALUES, Words::of, AttributeType::getKind, AttributeType::setKind);
		choices = fields.text(Messages.Attribute_ChoiceList, SWT.MULTI | SWT.V_SCROLL, one -> String.join("\n", one.getChoices()), (one, text) -> {
			one.getChoices().clear();
			if (text != null) {
				Arrays.stream(text.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).distinct().forEach(one.getChoices()::add);
			}
		}, text -> Optional.empty());
		fields.lint(choices, "empty-choices");
		fields.onlyIf(choices, pane::layout, AttributeSection::hasChoices);
		Text minimum = fields.number(Messages.Attribute_Minimum, AttributeType::getMinimum, AttributeType::setMinimum);
		fields.lint(minimum, "range");
		Text maximum = fields.number(Messages.Attribute_Maximum, AttributeType::getMaximum, AttributeType::setMaximum);
		Text unit = fields.text(Messages.Attribute_Unit, AttributeType::getUnit, AttributeType::setUnit);
		List.of(minimum, maximum, unit).forEach(field -> fields.onlyIf(field, pane::layout, one -> one.getKind() == AttributeKind.NUMBER));
		Text pattern = fields.text(Messages.Attribute_Pattern, SWT.SINGLE, AttributeType::getPattern, AttributeType::setPattern, AttributeSection::pattern);
		Text knowledgeBase = fields.text(Messages.Attribute_KnowledgeBase, AttributeType::getKnowledgeBase, AttributeType::setKnowledgeBase);
		knowledgeBase.setToolTipText(Messages.Attribute_KnowledgeBaseTip);
		List.of(pattern, knowledgeBase).forEach(field -> fields.onlyIf(field, pane::layout, one -> one.getKind() == AttributeKind.TEXT));
		Text preset = fields.text(Messages.Attribute_Default, AttributeType::getDefaultValue, AttributeType::setDefaultValue);
		fields.lint(preset, "default-value", "required-attribute");
		fields.check(Messages.Attribute_Required, AttributeType::isRequired, AttributeType::setRequired);
		fields.check(Messages.Attribute_PerFrame, AttributeType::isPerFrame, AttributeType::setPerFrame).setToolTipText(Messages.Attribute_PerFrameTip);
		fields.text(Messages.Attribute_Description, AttributeType::getDescription, AttributeType::setDescription);
	}

	private static boolean hasChoices(AttributeType attribute) {
		return attribute.getKind() == AttributeKind.CHOICE || attribute.getKind() == AttributeKind.CHOICES;
	}

	private static Optional<String> pattern(String text) {
		try {
			Pattern.compile(text);
			return Optional.empty();
		} catch (PatternSyntaxException e) {
			return Optional.of(e.getDescription());
		}
	}

	private void setName(AttributeType attribute, String text) {
		Naming.setName(editing.saved(), attribute, text, owner.map(attributes).orElse(List.of()));
	}

	private boolean isEditable() {
		return owner.isPresent() && !locked;
	}

	private boolean can(int by) {
		return isEditable() && selected().filter(one -> Siblings.canMove(one, by)).isPresent();
	}

	private Optional<AttributeType> selected() {
		return list.selected(AttributeType.class);
	}

	private void add() {
		owner.map(attributes).ifPresent(all -> {
			AttributeType added = OntologyFactory.eINSTANCE.createAttributeType();
			added.setName(Messages.Attributes_NewName);
			added.setId(Naming.freeId(all, added.getName()));
			editing.change(Messages.Attributes_AddCommand, () -> all.add(added));
			list.select(added);
			name.setFocus();
			name.selectAll();
		});
	}

	void show(Optional<? extends EObject> shown, boolean lockedNow) {
		locked = lockedNow;
		if (!owner.equals(shown)) {
			fields.commit();
			owner = shown.map(EObject.class::cast);
			list.viewer().setSelection(StructuredSelection.EMPTY);
		}
		list.refresh();
		fields.show(selected(), locked);
	}

	void commit() {
		fields.commit();
	}

	boolean isPending() {
		return fields.isPending();
	}

	void reveal(AttributeType attribute) {
		list.select(attribute);
	}

	Control control() {
		return panel;
	}

	/** The list, to drive it. */
	public Tree tree() {
		return list.viewer().getTree();
	}

	/** The field of the name. */
	public Text name() {
		return name;
	}

	/** The kind of the attribute. */
	public Combo kind() {
		return kind;
	}

	/** The choices, a line each. */
	public Text choices() {
		return choices;
	}
}
