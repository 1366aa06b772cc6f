/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyImport;
import org.labelwright.ui.AccessibleNames;

/** A tree or list of elements with a filter above and buttons below, worked by mouse or keys alone. */
public final class ElementTree {

	private final TreeViewer viewer;
	private final Composite panel;
	private final Label empty;
	private final Composite buttons;
	private final OntologyEditing editing;
	private final ElementMoves moves;
	private final List<Runnable> enablement = new ArrayList<>();
	private Optional<Text> filter = Optional.empty();
	private Function<EObject, List<? extends EObject>> below = element -> List.of();

	public ElementTree(Composite parent, int style, OntologyEditing editing) {
		this.editing = editing;
		moves = new ElementMoves(this, editing);
		panel = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		panel.setLayout(layout);
		viewer = new TreeViewer(panel, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | style);
		viewer.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		viewer.addSelectionChangedListener(event -> enable());
		empty = new Label(panel, SWT.WRAP);
		empty.setVisible(false);
		GridData hidden = new GridData(SWT.FILL, SWT.CENTER, true, false);
		hidden.exclude = true;
		empty.setLayoutData(hidden);
		buttons = new Composite(panel, SWT.NONE);
		RowLayout row = new RowLayout();
		row.marginLeft = 0;
		row.marginRight = 0;
		row.marginTop = 0;
		buttons.setLayout(row);
		// A row wraps only where it is told how wide it may be.
		buttons.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
	}

	public Composite panel() {
		return panel;
	}

	public TreeViewer viewer() {
		return viewer;
	}

	/** What stands below the ontology, and below each element. */
	public void content(Function<Ontology, List<? extends EObject>> top, Function<EObject, List<? extends EObject>> children) {
		below = children;
		viewer.setContentProvider(new ITreeContentProvider() {
			@Override
			public Object[] getElements(Object input) {
				return top.apply((Ontology) input).toArray();
			}

			@Override
			public Object[] getChildren(Object element) {
				return children.apply((EObject) element).toArray();
			}

			@Override
			public Object getParent(Object element) {
				EObject above = ((EObject) element).eContainer();
				return above instanceof Ontology ? above.eContainer() : above;
			}

			@Override
			public boolean hasChildren(Object element) {
				return !children.apply((EObject) element).isEmpty();
			}
		});
	}

	/** For people who hear it, as no label stands before it. */
	public void accessibleName(String name) {
		AccessibleNames.name(viewer.getTree(), name);
	}

	/** What stands below the tree where there is nothing in it. */
	public void emptyText(String text) {
		empty.setText(text);
	}

	private void showEmpty() {
		boolean isEmpty = viewer.getTree().getItemCount() == 0;
		GridData data = (GridData) empty.getLayoutData();
		if (data.exclude == isEmpty) {
			data.exclude = !isEmpty;
			empty.setVisible(isEmpty);
			panel.layout();
		}
	}

	/** A column; its tool tip is empty where it has none. */
	TreeViewerColumn column(String title, int width, Function<EObject, String> text, Function<EObject, Optional<Image>> image,
			Function<EObject, String> toolTip) {
		if (viewer.getTree().getColumnCount() == 0) {
			ColumnViewerToolTipSupport.enableFor(viewer);
		}
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((EObject) element);
			}

			@Override
			public Image getImage(Object element) {
				return image.apply((EObject) element).orElse(null);
			}

			@Override
			public String getToolTipText(Object element) {
				String tip = toolTip.apply((EObject) element);
				return tip.isEmpty() ? null : tip;
			}

			@Override
			public Color getForeground(Object element) {
				return isOwn((EObject) element) ? null : viewer.getTree().getDisplay().getSystemColor(SWT.COLOR_TITLE_INACTIVE_FOREGROUND);
			}
		});
		return column;
	}

	TreeViewerColumn column(String title, int width, Function<EObject, String> text) {
		return column(title, width, text, element -> Optional.empty(), element -> "");
	}

	/** The column of what the checks found. */
	void problemColumn() {
		TreeViewerColumn column = column("", 26, element -> "", element -> Icons.of(editing.findingsWithin(element)), element -> Icons.text(editing.findingsWithin(element)));
		column.getColumn().setToolTipText(Messages.Tree_Problems);
	}

	/** Whether an element belongs to the ontology that is edited; what is imported is looked at only. */
	static boolean isOwn(EObject element) {
		for (EObject one = element; one != null; one = one.eContainer()) {
			if (one instanceof Ontology && one.eContainer() instanceof OntologyImport) {
				return false;
			}
		}
		return true;
	}

	/** A field above that leaves only what holds its text, with what it stands below. Down leads from it into the tree. */
	Text filter(String hint, Function<EObject, String> text) {
		Text field = new Text(panel, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter = Optional.of(field);
		field.setMessage(hint);
		AccessibleNames.name(field, hint);
		field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		field.moveAbove(viewer.getTree());
		viewer.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer ignored, Object parent, Object element) {
				String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
				return wanted.isEmpty() || matches((EObject) element, wanted);
			}

			private boolean matches(EObject element, String wanted) {
				return text.apply(element).toLowerCase(Locale.ROOT).contains(wanted) || below.apply(element).stream().anyMatch(one -> matches(one, wanted));
			}
		});
		field.addModifyListener(event -> {
			viewer.refresh();
			if (!field.getText().isBlank()) {
				viewer.expandAll();
			}
		});
		field.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
				viewer.getTree().setFocus();
				if (viewer.getStructuredSelection().isEmpty() && viewer.getTree().getItemCount() > 0) {
					select((EObject) viewer.getTree().getItem(0).getData());
				}
				event.doit = false;
			}
		});
		return field;
	}

	/** Renames in place, by F2. */
	void rename(TreeViewerColumn column, Predicate<EObject> can, BiConsumer<NamedElement, String> set) {
		TextCellEditor editor = new TextCellEditor(viewer.getTree());
		column.setEditingSupport(new EditingSupport(viewer) {
			@Override
			protected CellEditor getCellEditor(Object element) {
				return editor;
			}

			@Override
			protected boolean canEdit(Object element) {
				return element instanceof NamedElement named && isOwn(named) && can.test(named);
			}

			@Override
			protected Object getValue(Object element) {
				String name = ((NamedElement) element).getName();
				return name == null ? "" : name;
			}

			@Override
			protected void setValue(Object element, Object value) {
				String name = ((String) value).strip();
				if (!name.isEmpty() && !name.equals(getValue(element))) {
					set.accept((NamedElement) element, name);
				}
			}
		});
		// A click selects; only F2 and the program begin to edit.
		TreeViewerEditor.create(viewer, new ColumnViewerEditorActivationStrategy(viewer) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
			}
		}, ColumnViewerEditor.DEFAULT);
		key(SWT.F2, () -> selected().ifPresent(one -> viewer.editElement(one, 0)));
	}

	/** Lets elements change places by drag and drop and by Alt with the arrow keys. */
	void movable() {
		moves.install();
	}

	/** Moves elements, as one command each. */
	ElementMoves moves() {
		return moves;
	}

	/** @param key of the tree that does the same, as an SWT key code with modifiers; 0 for none */
	public Button button(String text, String toolTip, int key, Runnable action) {
		return button(text, toolTip, key, () -> true, action);
	}

	/** @param can whether it can be pressed, asked when the selection or the ontology changes */
	public Button button(String text, String toolTip, int key, BooleanSupplier can, Runnable action) {
		Button button = new Button(buttons, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		enablement.add(() -> button.setEnabled(can.getAsBoolean()));
		key(key, () -> {
			if (button.isEnabled()) {
				action.run();
			}
		});
		return button;
	}

	private void enable() {
		enablement.forEach(Runnable::run);
	}

	public void key(int key, Runnable action) {
		if (key != 0) {
			viewer.getTree().addListener(SWT.KeyDown, event -> {
				if ((event.stateMask & SWT.MODIFIER_MASK | event.keyCode) == key) {
					event.doit = false;
					action.run();
				}
			});
		}
	}

	public Optional<EObject> selected() {
		return Optional.ofNullable((EObject) viewer.getStructuredSelection().getFirstElement());
	}

	public <E extends EObject> Optional<E> selected(Class<E> type) {
		return selected().filter(type::isInstance).map(type::cast);
	}

	/** Selects an element, and shows it whatever the filter says. */
	public void select(EObject element) {
		viewer.setSelection(new StructuredSelection(element), true);
		if (viewer.getStructuredSelection().isEmpty() && filter.filter(field -> !field.getText().isEmpty()).isPresent()) {
			filter.get().setText("");
			viewer.setSelection(new StructuredSelection(element), true);
		}
	}

	/** Shows the ontology as it is now; what was selected and open stays so where it is still there, or else the first is selected. */
	public void refresh() {
		Ontology now = editing.ontology();
		if (viewer.isCellEditorActive()) {
			// What is being typed would be lost; it is shown when it is done.
			return;
		}
		if (viewer.getInput() != now) {
			Optional<String> selected = selected().map(ElementPath::of);
			viewer.setInput(now);
			viewer.expandAll();
			selected.flatMap(path -> ElementPath.find(now, path)).ifPresent(this::select);
		} else {
			viewer.refresh();
		}
		if (viewer.getStructuredSelection().isEmpty() && viewer.getTree().getItemCount() > 0) {
			viewer.setSelection(new StructuredSelection(((ITreeContentProvider) viewer.getContentProvider()).getElements(now)[0]));
		}
		showEmpty();
		enable();
	}

	/** Takes an element out, with whatever refers to it, as one command, and selects its neighbour. */
	void delete(EObject element) {
		Optional<EObject> next = Siblings.neighbour(element);
		editing.change(Messages.Remove, () -> EcoreUtil.delete(element, true));
		next.ifPresent(this::select);
	}
}
