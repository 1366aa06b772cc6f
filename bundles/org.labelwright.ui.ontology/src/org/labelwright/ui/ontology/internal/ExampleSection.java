/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.model.ontology.Example;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.Thumbnails;

/** The pictures that show labellers what to do and what not, taken from the dataset. */
public final class ExampleSection {

	private final OntologyEditing editing;
	private final ElementTree list;
	private final Fields<Example> fields;
	private final Thumbnails thumbnails;
	private final Map<String, Image> pictures = new HashMap<>();
	private final Map<String, Optional<Item>> items = new HashMap<>();
	private final Set<String> asked = new HashSet<>();
	private final Text note;
	private Optional<LabelClass> owner = Optional.empty();

	ExampleSection(Composite panel, OntologyEditing editing) {
		this.editing = editing;
		panel.setLayout(FormPane.grid(1));
		FormPane.header(panel, Messages.Examples_Title);
		list = new ElementTree(panel, SWT.SINGLE, editing);
		thumbnails = new Thumbnails(list.panel(), PlatformUI.getWorkbench().getService(DatasetManager.class));
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 130).applyTo(list.panel());
		list.accessibleName(Messages.Examples_Title);
		list.emptyText(editing.dataset().isPresent() ? Messages.Examples_Empty : Messages.Examples_NoDataset);
		list.viewer().getTree().setHeaderVisible(true);
		list.content(ontology -> owner.map(LabelClass::getExamples).map(all -> (List<Example>) all).orElse(List.of()), element -> List.of());
		list.column(Messages.Examples_Kind, 120, element -> ((Example) element).isGood() ? Messages.Examples_Do : Messages.Examples_Dont, this::picture, element -> "");
		list.column(Messages.Examples_Note, 220, element -> Objects.requireNonNullElse(((Example) element).getNote(), ""));
		list.column(Messages.Examples_Image, 200, element -> path((Example) element));
		list.movable();
		list.button(Messages.Examples_AddDo, Messages.Examples_AddDoTip, SWT.INSERT, this::canAdd, () -> choose(true));
		list.button(Messages.Examples_AddDont, Messages.Examples_AddDontTip, SWT.MOD2 | SWT.INSERT, this::canAdd, () -> choose(false));
		list.button(Messages.Attributes_Remove, Messages.Examples_RemoveTip, SWT.DEL, () -> selected().isPresent(), () -> selected().ifPresent(list::delete));
		Composite form = new Composite(panel, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
		fields = new Fields<>(form, editing);
		note = fields.text(Messages.Examples_NoteField, Example::getNote, Example::setNote);
		fields.check(Messages.Examples_Good, Example::isGood, Example::setGood);
		list.viewer().addSelectionChangedListener(event -> fields.show(selected()));
	}

	private boolean canAdd() {
		return owner.isPresent() && editing.dataset().isPresent();
	}

	private Optional<Example> selected() {
		return list.selected(Example.class);
	}

	private Optional<Item> item(String path) {
		return items.computeIfAbsent(path, wanted -> editing.dataset().flatMap(dataset -> dataset.items().stream().filter(one -> one.path().equals(wanted)).findFirst()));
	}

	private String path(Example example) {
		String path = Objects.requireNonNullElse(example.getPath(), "");
		return editing.dataset().isEmpty() || item(path).isPresent() ? path : NLS.bind(Messages.Examples_Missing, path);
	}

	/** The picture if it is there already; otherwise it comes later. */
	private Optional<Image> picture(EObject element) {
		String path = Objects.requireNonNullElse(((Example) element).getPath(), "");
		if (editing.dataset().isPresent() && item(path).isPresent() && asked.add(path)) {
			thumbnails.show(editing.dataset().get(), item(path).get(), image -> {
				pictures.put(path, image);
				list.viewer().refresh();
			});
		}
		return Optional.ofNullable(pictures.get(path));
	}

	private void choose(boolean good) {
		Dataset dataset = editing.dataset().orElseThrow();
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(list.panel().getShell(), new LabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Item) element).path();
			}
		});
		dialog.setTitle(good ? Messages.Examples_AddDo : Messages.Examples_AddDont);
		dialog.setMessage(Messages.Examples_Choose);
		dialog.setMultipleSelection(false);
		dialog.setElements(dataset.items().toArray());
		if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Item item) {
			add(item, good);
		}
	}

	/** Adds the image of an item as an example. */
	public void add(Item item, boolean good) {
		Example added = OntologyFactory.eINSTANCE.createExample();
		added.setPath(item.path());
		added.setGood(good);
		editing.change(Messages.Examples_AddCommand, () -> owner.orElseThrow().getExamples().add(added));
		list.select(added);
		note.setFocus();
	}

	void show(Optional<LabelClass> shown) {
		if (!owner.equals(shown)) {
			fields.commit();
			owner = shown;
			// Items may have come since.
			items.clear();
			list.viewer().setSelection(StructuredSelection.EMPTY);
		}
		list.refresh();
		fields.show(selected());
	}

	void commit() {
		fields.commit();
	}

	boolean isPending() {
		return fields.isPending();
	}

	void reveal(Example example) {
		list.select(example);
	}

	/** The list, to drive it. */
	public Tree tree() {
		return list.viewer().getTree();
	}

	/** What is said of the example. */
	public Text note() {
		return note;
	}
}
