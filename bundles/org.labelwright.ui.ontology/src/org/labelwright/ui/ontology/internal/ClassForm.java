/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.LabelColors;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Constraint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.KindNames;
import org.labelwright.ui.Swatches;

/** Everything there is to say of one label class. */
public final class ClassForm {

	/** A skeleton, or that there is none. */
	private record SkeletonChoice(Optional<Skeleton> skeleton) {
	}

	private final OntologyEditing editing;
	private final ClassEdits edits;
	private final FormPane pane;
	private final Fields<LabelClass> fields;
	private final Text name;
	private Text id;
	private Text hotKey;
	private final AttributeSection attributes;
	private final ConstraintSection constraints;

	ClassForm(Composite parent, OntologyEditing editing, ClassEdits edits) {
		this.editing = editing;
		this.edits = edits;
		pane = new FormPane(parent);
		ProblemList problems = new ProblemList(pane.section(), editing);
		fields = new Fields<>(pane.section(), editing);
		fields.follow(() -> {
			if (problems.show(fields.element())) {
				pane.layout();
			}
		});
		name = fields.text(Messages.Class_Name, SWT.SINGLE, LabelClass::getName, edits::setName,
				text -> text.isEmpty() ? Optional.of(Messages.NameMissing) : Optional.empty());
		fields.lint(name, "duplicate-name", "incomplete");
		createId();
		fields.text(Messages.Class_Description, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, LabelClass::getDescription, LabelClass::setDescription, text -> Optional.empty());
		createColor();
		createHotKey();
		fields.check(Messages.Class_Abstract, LabelClass::isAbstract, LabelClass::setAbstract).setToolTipText(Messages.Class_AbstractTip);
		createGeometries();
		fields.lint(fields.choice(Messages.Class_Skeleton, this::skeletons,
				choice -> choice.skeleton().map(one -> one.getName() == null ? one.getId() : one.getName()).orElse(Messages.None),
				one -> new SkeletonChoice(Optional.ofNullable(one.getSkeleton())), (one, choice) -> one.setSkeleton(choice.skeleton().orElse(null))), "missing-skeleton");
		Text threshold = fields.text(Messages.Class_Iou, SWT.SINGLE, one -> Fields.plain(one.getIouThreshold()),
				(one, text) -> one.setIouThreshold(Double.parseDouble(text)), ClassForm::fraction);
		threshold.setToolTipText(Messages.Class_IouTip);
		fields.lint(threshold, "range");
		attributes = new AttributeSection(pane.section(Messages.Class_Attributes), editing, pane, LabelClass::getAttributes);
		constraints = new ConstraintSection(pane.section(Messages.Class_Constraints), editing, pane);
	}

	/** What is wrong with a text that is to be a fraction. */
	static Optional<String> fraction(String text) {
		try {
			double value = Double.parseDouble(text);
			return value >= 0 && value <= 1 ? Optional.empty() : Optional.of(Messages.NoFraction);
		} catch (NumberFormatException e) {
			return Optional.of(Messages.NoFraction);
		}
	}

	private void createId() {
		Composite row = fields.row(Messages.Class_Id, 2);
		id = fields.text(row, Messages.Class_Id, SWT.SINGLE, LabelClass::getId, LabelClass::setId, text -> text.isEmpty() ? Optional.of(Messages.IdMissing)
				: fields.element().filter(one -> edits.others(one).contains(text)).map(one -> NLS.bind(Messages.IdTaken, text)));
		fields.lint(id, "duplicate-id");
		Label hint = new Label(row, SWT.NONE);
		fields.follow(() -> {
			boolean fixed = fields.element().filter(one -> !edits.isNew(one)).isPresent();
			if (fixed) {
				id.setEditable(false);
			}
			hint.setText(fixed && fields.isEditable() ? Messages.Class_IdHint : "");
			hint.requestLayout();
		});
	}

	private void createColor() {
		Composite row = fields.row(Messages.Class_Color, 3);
		Swatches swatches = new Swatches(row);
		Text text = fields.text(row, Messages.Class_Color, SWT.SINGLE, LabelClass::getColor, LabelClass::setColor,
				typed -> typed.isEmpty() || LabelColors.isColor(typed) ? Optional.empty() : Optional.of(NLS.bind(Messages.NoColor, typed)));
		fields.lint(text, "similar-colors", "color-blindness", "incomplete");
		Button pick = new Button(row, SWT.PUSH);
		pick.setToolTipText(Messages.Class_PickColor);
		AccessibleNames.name(pick, Messages.Class_PickColor);
		pick.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pickColor()));
		Button next = new Button(row, SWT.PUSH);
		next.setText(Messages.Class_NextColor);
		next.setToolTipText(Messages.Class_NextColorTip);
		next.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> fields.element().ifPresent(edits::nextColor)));
		fields.follow(() -> {
			pick.setImage(swatches.get(ClassColors.of(fields.element())));
			pick.setEnabled(fields.isEditable());
			next.setEnabled(fields.isEditable());
		});
	}

	private void pickColor() {
		ColorDialog dialog = new ColorDialog(pane.control().getShell());
		dialog.setText(Messages.Class_PickColor);
		dialog.setRGB(ClassColors.of(fields.element()));
		RGB chosen = dialog.open();
		if (chosen != null) {
			fields.element().ifPresent(one -> fields.change(Messages.Class_Color, () -> one.setColor(String.format("#%02x%02x%02x", chosen.red, chosen.green, chosen.blue))));
		}
	}

	/** A field that takes the next key that writes something; Backspace or Delete takes the hot key away. */
	private void createHotKey() {
		Composite row = fields.row(Messages.Class_HotKey, 2);
		hotKey = new Text(row, SWT.BORDER | SWT.READ_ONLY | SWT.CENTER);
		GridDataFactory.swtDefaults().hint(60, SWT.DEFAULT).applyTo(hotKey);
		hotKey.setToolTipText(Messages.Class_HotKeyTip);
		AccessibleNames.name(hotKey, Messages.Class_HotKeyTip);
		Label hint = new Label(row, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(hint);
		hotKey.addListener(SWT.KeyDown, event -> {
			boolean takes = event.keyCode == SWT.BS || event.keyCode == SWT.DEL;
			boolean writes = event.character > ' ' && event.character != SWT.DEL && (event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0;
			if (takes || writes) {
				event.doit = false;
				setHotKey(takes ? Optional.empty() : Optional.of(String.valueOf(event.character)));
			}
		});
		fields.lint(hotKey, "hot-key");
		fields.follow(() -> {
			hotKey.setEnabled(fields.isEditable());
			hotKey.setText(fields.element().map(LabelClass::getHotKey).orElse(""));
			Optional<LabelClass> other = fields.element().flatMap(this::sameKey);
			hint.setText(other.map(one -> NLS.bind(Messages.Class_HotKeyTaken, one.getName())).orElse(Messages.Class_HotKeyHint));
		});
	}

	private void setHotKey(Optional<String> key) {
		fields.element().filter(one -> fields.isEditable() && !key.equals(Optional.ofNullable(one.getHotKey())))
				.ifPresent(one -> fields.change(Messages.Class_HotKey, () -> one.setHotKey(key.orElse(null))));
	}

	private Optional<LabelClass> sameKey(LabelClass labelClass) {
		return edits.own().stream().filter(one -> one != labelClass && labelClass.getHotKey() != null && labelClass.getHotKey().equalsIgnoreCase(one.getHotKey())).findFirst();
	}

	private void createGeometries() {
		Composite row = fields.row(Messages.Class_Geometries, 4, true);
		row.setToolTipText(Messages.Class_GeometriesTip);
		for (GeometryKind kind : GeometryKind.values()) {
			Button button = fields.check(row, Words.sentence(KindNames.of(kind)), one -> one.getGeometryKinds().contains(kind), (one, on) -> {
				// In the order of the kinds, so that the same choice is the same text.
				List<GeometryKind> kinds = Arrays.stream(GeometryKind.values()).filter(each -> each == kind ? on : one.getGeometryKinds().contains(each)).toList();
				one.getGeometryKinds().clear();
				one.getGeometryKinds().addAll(kinds);
			});
			button.setToolTipText(Messages.Class_GeometriesTip);
		}
		Label hint = new Label(row, SWT.NONE);
		GridDataFactory.swtDefaults().span(3, 1).applyTo(hint);
		fields.follow(() -> {
			hint.setText(fields.element().filter(one -> one.getGeometryKinds().isEmpty()).isPresent() ? Messages.Class_AllGeometries : "");
			hint.requestLayout();
		});
	}

	private List<SkeletonChoice> skeletons(LabelClass labelClass) {
		List<SkeletonChoice> choices = new ArrayList<>(List.of(new SkeletonChoice(Optional.empty())));
		editing.ontology().eAllContents().forEachRemaining(one -> {
			if (one instanceof Skeleton skeleton) {
				choices.add(new SkeletonChoice(Optional.of(skeleton)));
			}
		});
		return choices;
	}

	void show(Optional<LabelClass> labelClass) {
		boolean locked = labelClass.filter(one -> !ElementTree.isOwn(one)).isPresent();
		fields.show(labelClass, locked);
		attributes.show(labelClass, locked);
		constraints.show(labelClass, locked);
	}

	void commit() {
		fields.commit();
		attributes.commit();
		constraints.commit();
	}

	boolean isPending() {
		return fields.isPending() || attributes.isPending() || constraints.isPending();
	}

	void reveal(EObject element) {
		if (element instanceof AttributeType attribute) {
			attributes.reveal(attribute);
			pane.control().showControl(attributes.control());
		} else if (element instanceof Constraint constraint) {
			constraints.reveal(constraint);
			pane.control().showControl(constraints.control());
		}
	}

	/** The field of the name, to drive it. */
	public Text name() {
		return name;
	}

	/** The field of the id. */
	public Text id() {
		return id;
	}

	/** The field of the hot key. */
	public Text hotKey() {
		return hotKey;
	}

	/** The attributes of the class. */
	public AttributeSection attributes() {
		return attributes;
	}

	/** The constraints of the class. */
	public ConstraintSection constraints() {
		return constraints;
	}
}
