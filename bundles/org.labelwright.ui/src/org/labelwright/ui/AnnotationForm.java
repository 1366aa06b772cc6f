/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.internal.Messages;

/**
 * Controls for what is known about annotations: an editor for each attribute by its type, questions that are answered by
 * number keys. With several annotations it shows what they have in common, and a change goes to all of them as one
 * command. It shows the annotations as they were when it was made. UI thread only.
 */
public final class AnnotationForm {

	/** What it has controls for. */
	public enum Part {
		CLASS, GEOMETRY, ATTRIBUTES, QUESTIONS, FLAGS, CONFIDENCE, PROVENANCE
	}

	private final Composite page;
	private final FormRows rows;
	private final LabelControls labels;
	private final ItemNavigation navigation;
	private final List<Annotation> annotations;

	/** @param page a composite of its own, which gets a layout of two columns */
	public AnnotationForm(Composite page, ItemNavigation navigation, List<Annotation> annotations, Set<Part> parts) {
		this.page = page;
		this.rows = new FormRows(page);
		this.navigation = navigation;
		this.annotations = List.copyOf(annotations);
		this.labels = new LabelControls(rows, annotations.stream().map(Said::of).toList(), changer -> change(after -> changer.accept(Said.of(after))));
		page.setLayout(new GridLayout(2, false));
		for (Part part : EnumSet.copyOf(parts)) {
			switch (part) {
			case CLASS -> buildClass();
			case GEOMETRY -> common(Annotation::getGeometry).filter(Box.class::isInstance).ifPresent(box -> buildBox((Box) box));
			case ATTRIBUTES -> labels.buildAttributes(labelClass().map(LabelClasses::attributes).orElse(List.of()));
			case QUESTIONS -> labels.buildQuestions(labelClass().map(LabelClasses::questions).orElse(List.of()));
			case FLAGS -> {
				// Nothing hides a piece of text or a stretch of time, nor cuts it off.
				if (annotations.stream().map(Annotation::getGeometry).noneMatch(one -> one instanceof Span || one instanceof Interval)) {
					buildFlags();
				}
			}
			case CONFIDENCE -> {
				// Of shapes a model says it, of mentions people do as well.
				if (annotations.stream().allMatch(one -> one.getGeometry() instanceof Span) || annotations.stream().anyMatch(one -> Annotations.score(one).isPresent())) {
					buildConfidence();
				}
			}
			case PROVENANCE -> buildProvenance();
			}
		}
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

	private void buildClass() {
		rows.label(Messages.Properties_Class);
		Combo combo = FormRows.named(new Combo(page, SWT.READ_ONLY), "class");
		FormRows.fill(combo);
		List<LabelClass> classes = LabelClasses.all(navigation.dataset().ontology()).stream().filter(one -> !one.isAbstract()).toList();
		classes.forEach(one -> combo.add(one.getName()));
		labelClass().map(classes::indexOf).filter(at -> at >= 0).ifPresent(combo::select);
		combo.addListener(SWT.Selection, event -> change(after -> after.setLabelClass(classes.get(combo.getSelectionIndex()).getId())));
	}

	private void buildBox(Box box) {
		String[] names = { "x", "y", "w", "h" };
		double[] values = { box.x(), box.y(), box.width(), box.height() };
		rows.label(Messages.Properties_Geometry);
		Composite row = new Composite(page, SWT.NONE);
		GridLayout layout = new GridLayout(4, false);
		layout.marginWidth = 0;
		row.setLayout(layout);
		FormRows.fill(row);
		for (int i = 0; i < names.length; i++) {
			int place = i;
			new Label(row, SWT.NONE).setText(names[i]);
			FormRows.number(row, names[i], values[i], i >= 2 ? 0 : Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, value -> {
				double[] changed = values.clone();
				changed[place] = value;
				change(after -> after.setGeometry(new Box(changed[0], changed[1], changed[2], changed[3])));
			});
		}
	}

	private void buildFlags() {
		rows.label(Messages.Properties_Flags);
		Composite row = new Composite(page, SWT.NONE);
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 0;
		row.setLayout(layout);
		flag(row, Messages.Properties_Occluded, Annotation::isOccluded, Annotation::setOccluded);
		flag(row, Messages.Properties_Truncated, Annotation::isTruncated, Annotation::setTruncated);
		flag(row, Messages.Properties_Crowd, Annotation::isCrowd, Annotation::setCrowd);
	}

	private void flag(Composite row, String name, Function<Annotation, Boolean> getter, java.util.function.BiConsumer<Annotation, Boolean> setter) {
		Button check = FormRows.named(new Button(row, SWT.CHECK), name);
		check.setText(name);
		Optional<Boolean> value = common(getter);
		check.setSelection(value.orElse(true));
		check.setGrayed(value.isEmpty());
		check.addListener(SWT.Selection, event -> {
			check.setGrayed(false);
			change(after -> setter.accept(after, check.getSelection()));
		});
	}

	private void buildConfidence() {
		rows.label(Messages.Properties_Confidence);
		double percent = common(one -> Annotations.score(one).orElse(null)).map(score -> Math.rint(1000 * score) / 10).orElse(Double.NaN);
		FormRows.number(page, "confidence", percent, 0, 100, value -> change(after -> {
			if (after.getProvenance() == null) {
				after.setProvenance(AnnotationFactory.eINSTANCE.createProvenance());
			}
			after.getProvenance().setConfidence(value / 100);
		}));
	}

	private void buildProvenance() {
		Annotation annotation = annotations.getFirst();
		if (annotations.size() > 1 || annotation.getProvenance() == null) {
			return;
		}
		rows.label(Messages.Properties_Origin);
		Label text = new Label(page, SWT.WRAP);
		FormRows.fill(text);
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
