/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.ItemNavigation;

/** What is known about the selected annotation, with an editor for each attribute by its type. Every change can be undone. */
public final class PropertiesView extends ViewPart {

	public static final String ID = "org.labelwright.ui.properties";

	private static final int MIN_WIDTH = 120;

	private final ISelectionListener selections = (part, selection) -> {
		if (part != this && selection instanceof IStructuredSelection structured && !structured.isEmpty()
				&& structured.getFirstElement() instanceof AnnotationRef) {
			select(structured);
		} else if (part != this && selection instanceof IStructuredSelection structured && structured.isEmpty()
				&& part.getAdapter(ItemNavigation.class) != null) {
			select(structured);
		}
	};
	private ScrolledComposite scroll;
	private Composite page;
	private Navigations navigations;
	private Optional<String> selected = Optional.empty();
	private Optional<Annotation> shown = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.addListener(SWT.Resize, event -> fit());
		navigations = new Navigations(getSite().getPage(), navigation -> refresh());
		getSite().getPage().addPostSelectionListener(selections);
		build();
	}

	private void select(IStructuredSelection selection) {
		selected = selection.size() == 1 ? Optional.of(((AnnotationRef) selection.getFirstElement()).annotation()) : Optional.empty();
		refresh();
	}

	private void refresh() {
		if (scroll == null || scroll.isDisposed()) {
			return;
		}
		Optional<Annotation> now = selected.flatMap(id -> session().flatMap(session -> session.find(id)));
		// Annotations are values: the same object means nothing has changed, and a control being edited stays.
		if (now.isPresent() != shown.isPresent() || now.isPresent() && now.get() != shown.get()) {
			build();
		}
	}

	private Optional<DocumentSession> session() {
		return navigations == null ? Optional.empty() : navigations.current().flatMap(ItemNavigation::session);
	}

	private void build() {
		shown = selected.flatMap(id -> session().flatMap(session -> session.find(id)));
		if (page != null) {
			page.dispose();
		}
		page = new Composite(scroll, SWT.NONE);
		page.setLayout(new GridLayout(2, false));
		if (shown.isEmpty()) {
			Label hint = new Label(page, SWT.WRAP);
			hint.setText(Messages.Properties_Empty);
			GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
			data.widthHint = MIN_WIDTH;
			hint.setLayoutData(data);
		} else {
			buildClass(shown.get());
			if (shown.get().getGeometry() instanceof Box box) {
				buildBox(box);
			}
			buildAttributes(shown.get());
			buildFlags(shown.get());
			buildProvenance(shown.get());
		}
		scroll.setContent(page);
		fit();
	}

	/** As wide as the view, so that words wrap, and as high as that needs. */
	private void fit() {
		if (page != null && !page.isDisposed()) {
			scroll.setMinSize(0, page.computeSize(Math.max(MIN_WIDTH, scroll.getClientArea().width), SWT.DEFAULT).y);
			page.layout();
		}
	}

	private void label(String text) {
		new Label(page, SWT.NONE).setText(text);
	}

	private static void fill(Control control) {
		control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
	}

	/** Carries out a change of a copy of the annotation that is shown. */
	private void change(Consumer<Annotation> changer) {
		navigations.current().ifPresent(navigation -> session().flatMap(session -> session.find(shown.orElseThrow().getId())).ifPresent(before -> {
			Annotation after = EcoreUtil.copy(before);
			changer.accept(after);
			if (!EcoreUtil.equals(before, after)) {
				navigation.run(Messages.Properties_Edit, new Edit(Change.replace(before, after)));
			}
		}));
	}

	private List<LabelClass> classes() {
		return navigations.current().map(navigation -> LabelClasses.all(navigation.dataset().ontology())).orElse(List.of()).stream()
				.filter(labelClass -> !labelClass.isAbstract()).toList();
	}

	private void buildClass(Annotation annotation) {
		label(Messages.Properties_Class);
		Combo combo = new Combo(page, SWT.READ_ONLY);
		fill(combo);
		List<LabelClass> classes = classes();
		classes.forEach(labelClass -> combo.add(labelClass.getName()));
		for (int i = 0; i < classes.size(); i++) {
			if (classes.get(i).getId().equals(annotation.getLabelClass())) {
				combo.select(i);
			}
		}
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
			number(row, values[i], i >= 2 ? 0 : Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, value -> {
				double[] changed = values.clone();
				changed[place] = value;
				change(after -> after.setGeometry(new Box(changed[0], changed[1], changed[2], changed[3])));
			});
		}
	}

	private Text number(Composite parent, double value, double minimum, double maximum, Consumer<Double> changed) {
		Text text = new Text(parent, SWT.BORDER);
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

	private void buildAttributes(Annotation annotation) {
		List<AttributeType> types = new ArrayList<>();
		LabelClass labelClass = navigations.current()
				.flatMap(navigation -> LabelClasses.find(navigation.dataset().ontology(), Optional.ofNullable(annotation.getLabelClass()))).orElse(null);
		for (; labelClass != null; labelClass = labelClass.getParent()) {
			types.addAll(0, labelClass.getAttributes());
		}
		for (AttributeType type : types) {
			label(type.getName() + (type.isRequired() ? " *" : ""));
			buildAttribute(type, Optional.ofNullable(annotation.getAttributes().get(type.getId())));
		}
		annotation.getAttributes().stream().filter(entry -> types.stream().noneMatch(type -> type.getId().equals(entry.getKey())))
				.forEach(entry -> {
					label(entry.getKey());
					Text text = new Text(page, SWT.READ_ONLY);
					text.setText(entry.getValue().text());
					fill(text);
				});
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
			Button check = new Button(page, SWT.CHECK);
			check.setSelection(value.filter(new AttributeValue.Flag(true)::equals).isPresent());
			check.addListener(SWT.Selection, event -> set(type, Optional.of(new AttributeValue.Flag(check.getSelection()))));
		}
		case CHOICE -> {
			Combo combo = new Combo(page, SWT.READ_ONLY);
			fill(combo);
			type.getChoices().forEach(combo::add);
			value.ifPresent(chosen -> combo.select(type.getChoices().indexOf(chosen.text())));
			combo.addListener(SWT.Selection, event -> set(type, Optional.of(new AttributeValue.Text(combo.getText()))));
		}
		case CHOICES -> buildChoices(type, value);
		case NUMBER -> number(page, value.filter(AttributeValue.Numeric.class::isInstance).map(number -> ((AttributeValue.Numeric) number).value())
				.orElse(Double.NaN), type.getMinimum() == null ? Double.NEGATIVE_INFINITY : type.getMinimum(),
				type.getMaximum() == null ? Double.POSITIVE_INFINITY : type.getMaximum(),
				number -> set(type, Optional.of(new AttributeValue.Numeric(number))));
		case TEXT -> {
			Text text = new Text(page, SWT.BORDER);
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
			Button check = new Button(group, SWT.CHECK);
			check.setText(choice);
			check.setSelection(chosen.contains(choice));
			check.addListener(SWT.Selection, event -> set(type,
					Optional.of(new AttributeValue.Choices(checks.stream().filter(Button::getSelection).map(Button::getText).toList()))));
			checks.add(check);
		}
	}

	private void buildFlags(Annotation annotation) {
		label(Messages.Properties_Flags);
		Composite row = new Composite(page, SWT.NONE);
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 0;
		row.setLayout(layout);
		flag(row, Messages.Properties_Occluded, annotation.isOccluded(), Annotation::setOccluded);
		flag(row, Messages.Properties_Truncated, annotation.isTruncated(), Annotation::setTruncated);
		flag(row, Messages.Properties_Crowd, annotation.isCrowd(), Annotation::setCrowd);
	}

	private void flag(Composite row, String name, boolean on, java.util.function.BiConsumer<Annotation, Boolean> setter) {
		Button check = new Button(row, SWT.CHECK);
		check.setText(name);
		check.setSelection(on);
		check.addListener(SWT.Selection, event -> change(after -> setter.accept(after, check.getSelection())));
	}

	private void buildProvenance(Annotation annotation) {
		if (annotation.getProvenance() == null) {
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

	@Override
	public void setFocus() {
		scroll.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(selections);
		navigations.dispose();
		super.dispose();
	}
}
