/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.AnnotationForm;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.ItemForm;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.ItemRef;
import org.labelwright.ui.Navigations;

/**
 * What is known about the selected annotations, or about the selected items as a whole; with nothing selected about the item that
 * the editor shows. Every change can be undone.
 */
public final class PropertiesView extends ViewPart {

	public static final String ID = "org.labelwright.ui.properties";

	private static final int MIN_WIDTH = 120;
	/** More are not looked through to find what they have in common. */
	private static final int MOST = 500;

	/** What the controls were made for: nothing has to be made anew while it stays the same. */
	private record Shown(List<Annotation> annotations, Map<DocumentSession, ItemLabels> items, int selected) {
	}

	private final ISelectionListener selections = this::selectionChanged;
	private ScrolledComposite scroll;
	private Composite page;
	private Navigations navigations;
	private SelectedItems items;
	private List<String> selected = List.of();
	/** Items that are selected beside the editor. */
	private List<ItemRef> selectedItems = List.of();
	private Optional<String> item = Optional.empty();
	private Shown shown = new Shown(List.of(), Map.of(), 0);
	private Optional<AnnotationForm> form = Optional.empty();
	private Optional<ItemForm> itemForm = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.addListener(SWT.Resize, event -> fit());
		items = new SelectedItems(parent.getDisplay(), this::refresh);
		navigations = new Navigations(getSite().getPage(), navigation -> itemChanged(navigation));
		getSite().getPage().addPostSelectionListener(selections);
		build();
	}

	private void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (part == this || !(selection instanceof IStructuredSelection structured)) {
			return;
		}
		if (structured.getFirstElement() instanceof ItemRef) {
			selectItems(structured.stream().filter(ItemRef.class::isInstance).map(ItemRef.class::cast).toList());
		} else if (structured.getFirstElement() instanceof AnnotationRef || structured.isEmpty() && part.getAdapter(ItemNavigation.class) != null) {
			selected = structured.stream().filter(AnnotationRef.class::isInstance).map(ref -> ((AnnotationRef) ref).annotation()).toList();
			forgetItems();
			refresh();
		}
	}

	private void selectItems(List<ItemRef> refs) {
		Optional<ItemNavigation> navigation = navigations.current().filter(one -> one.dataset() == refs.getFirst().dataset());
		if (navigation.isEmpty() || refs.stream().anyMatch(ref -> ref.dataset() != navigation.get().dataset())) {
			return;
		}
		boolean isShown = refs.size() == 1 && navigation.get().item().map(Item::id).filter(refs.getFirst().item()::equals).isPresent();
		if (isShown) {
			forgetItems();
		} else {
			selectedItems = refs;
			items.clear();
			if (refs.size() <= MOST) {
				items.select(navigation.get().dataset(), refs.stream().map(ItemRef::item).toList(), navigation.get().layer());
			}
		}
		refresh();
	}

	private void forgetItems() {
		selectedItems = List.of();
		items.clear();
	}

	private void itemChanged(Optional<ItemNavigation> navigation) {
		Optional<String> now = navigation.flatMap(ItemNavigation::item).map(Item::id);
		if (!now.equals(item)) {
			item = now;
			forgetItems();
		}
		refresh();
	}

	private void refresh() {
		// Annotations are values: the same objects mean nothing has changed, and a control being edited stays.
		if (scroll == null || scroll.isDisposed()) {
			return;
		}
		Shown now = current();
		if (looksAlike(now, shown)) {
			shown = now;
		} else {
			build();
		}
	}

	/** Whether controls for the one say the same as controls for the other. */
	private static boolean looksAlike(Shown one, Shown other) {
		if (one.equals(other)) {
			return true;
		}
		int size = one.annotations().size();
		return size > 0 && size == other.annotations().size() && IntStream.range(0, size).allMatch(i -> looksAlike(one.annotations().get(i), other.annotations().get(i)));
	}

	/** Where and when something is they do not say, but for boxes. */
	private static boolean looksAlike(Annotation one, Annotation other) {
		return one == other || !(one.getGeometry() instanceof Box) && one.getGeometry() != null && other.getGeometry() != null
				&& one.getGeometry().kind() == other.getGeometry().kind() && EcoreUtil.equals(withoutPlace(one), withoutPlace(other));
	}

	private static Annotation withoutPlace(Annotation annotation) {
		Annotation copy = EcoreUtil.copy(annotation);
		copy.setGeometry(null);
		if (copy.getProvenance() != null) {
			copy.getProvenance().setChanged(null);
		}
		return copy;
	}

	private Shown current() {
		Optional<DocumentSession> session = navigations == null ? Optional.empty() : navigations.current().flatMap(ItemNavigation::session);
		if (!selectedItems.isEmpty()) {
			return new Shown(List.of(), items.labels(), selectedItems.size());
		}
		List<Annotation> annotations = selected.size() > MOST ? List.of()
				: selected.stream().flatMap(id -> session.flatMap(one -> one.find(id)).stream()).toList();
		boolean whole = annotations.isEmpty() && selected.size() <= MOST;
		return new Shown(annotations, whole ? session.map(one -> Map.of(one, one.itemLabels())).orElse(Map.of()) : Map.of(), 0);
	}

	private void build() {
		Optional<String> focus = page == null || page.isDisposed() ? Optional.empty()
				: form.flatMap(AnnotationForm::focused).or(() -> itemForm.flatMap(ItemForm::focused));
		shown = current();
		form = Optional.empty();
		itemForm = Optional.empty();
		if (page != null) {
			page.dispose();
		}
		page = new Composite(scroll, SWT.NONE);
		page.setLayout(new GridLayout());
		if (!shown.annotations().isEmpty()) {
			if (shown.annotations().size() > 1) {
				words(NLS.bind(Messages.Properties_Several, shown.annotations().size()));
			}
			form = Optional.of(new AnnotationForm(controls(), navigations.current().orElseThrow(), shown.annotations(),
					EnumSet.allOf(AnnotationForm.Part.class)));
		} else {
			buildItems();
		}
		scroll.setContent(page);
		fit();
		focus.ifPresent(name -> {
			form.ifPresent(one -> one.focus(name));
			itemForm.ifPresent(one -> one.focus(name));
		});
	}

	private void buildItems() {
		Optional<ItemNavigation> navigation = navigations == null ? Optional.empty() : navigations.current();
		boolean asked = navigation.filter(one -> ItemForm.isFor(one.dataset().ontology())).isPresent();
		if (selected.size() > MOST && selectedItems.isEmpty()) {
			words(NLS.bind(Messages.Properties_TooMany, selected.size()));
		} else if (shown.selected() > MOST) {
			words(NLS.bind(Messages.Item_TooMany, shown.selected(), MOST));
		} else if (!asked) {
			words(Messages.Properties_Empty);
		} else if (!shown.items().isEmpty()) {
			words(shown.selected() > 1 ? NLS.bind(Messages.Item_Several, shown.selected())
					: NLS.bind(Messages.Item_Title, navigation.get().dataset().item(shown.items().keySet().iterator().next().item()).map(Workspace::name).orElse("")));
			itemForm = Optional.of(new ItemForm(controls(), navigation.get(), shown.items()));
		}
	}

	private Composite controls() {
		Composite controls = new Composite(page, SWT.NONE);
		controls.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		return controls;
	}

	private void words(String text) {
		Label hint = new Label(page, SWT.WRAP);
		hint.setText(text);
		GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
		data.widthHint = MIN_WIDTH;
		hint.setLayoutData(data);
	}

	/** As wide as the view, so that words wrap, and as high as that needs. */
	private void fit() {
		if (page != null && !page.isDisposed()) {
			scroll.setMinSize(0, page.computeSize(Math.max(MIN_WIDTH, scroll.getClientArea().width), SWT.DEFAULT).y);
			page.layout();
		}
	}

	@Override
	public void setFocus() {
		scroll.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(selections);
		navigations.dispose();
		items.clear();
		super.dispose();
	}
}
