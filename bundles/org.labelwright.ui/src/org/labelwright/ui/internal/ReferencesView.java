/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ILazyTreeContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.core.refactoring.References.Reference;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemEditors;

/** Labels that use an element of the ontology, by layer and item, as they are found. Enter or a double click shows one. */
public final class ReferencesView extends ViewPart {

	public static final String ID = "org.labelwright.ui.references";

	private static final int REFRESH_MILLIS = 300;

	/** A layer, or an item in one, with what is below it. The same only as itself, as it holds what holds it. */
	private static final class Group {

		private final Optional<Group> above;
		private final String title;
		private final List<Object> children = new ArrayList<>();
		private final int references;

		Group(Optional<Group> above, String title, int references) {
			this.above = above;
			this.title = title;
			this.references = references;
		}
	}

	/** A reference in the tree. */
	private static final class Leaf {

		private final Group above;
		private final Reference reference;

		Leaf(Group above, Reference reference) {
			this.above = above;
			this.reference = reference;
		}
	}

	private DatasetManager manager;
	private Optional<DatasetHandle> handle = Optional.empty();
	private Optional<ReferenceSearch> search = Optional.empty();
	private Text filter;
	private Label summary;
	private Button stop;
	private TreeViewer viewer;
	private List<Object> roots = List.of();
	private final Runnable poll = this::poll;

	@Override
	public void createPartControl(Composite parent) {
		manager = PlatformUI.getWorkbench().getService(DatasetManager.class);
		parent.setLayout(new GridLayout(3, false));
		summary = new Label(parent, SWT.WRAP);
		summary.setText(Messages.References_Empty);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		stop = new Button(parent, SWT.PUSH);
		stop.setText(Messages.References_Cancel);
		stop.setEnabled(false);
		stop.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> search.ifPresent(ReferenceSearch::cancel)));
		filter = AccessibleNames.name(new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), Messages.References_Filter);
		filter.setMessage(Messages.References_Filter);
		filter.addModifyListener(event -> show());
		GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(filter);
		viewer = new TreeViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.BORDER);
		AccessibleNames.name(viewer.getTree(), getPartName());
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(viewer.getTree());
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Lazy());
		viewer.setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object element) {
				return text(element);
			}
		});
		viewer.addOpenListener(event -> open(((IStructuredSelection) event.getSelection()).getFirstElement()));
		getSite().setSelectionProvider(new MappedSelection(viewer, this::selected));
	}

	/** Looks for something else; what was looked for before is forgotten. */
	void search(Path folder, ReferenceQuery query) {
		search.ifPresent(ReferenceSearch::cancel);
		handle.ifPresent(DatasetHandle::close);
		try {
			handle = Optional.of(manager.acquire(folder));
		} catch (IOException e) {
			summary.setText(e.getMessage());
			return;
		}
		filter.setText("");
		ReferenceSearch started = new ReferenceSearch(manager, folder, query);
		search = Optional.of(started);
		stop.setEnabled(true);
		started.schedule();
		poll();
		viewer.getTree().setFocus();
	}

	/** Whether the search has come to its end. */
	public boolean isDone() {
		return search.filter(ReferenceSearch::isDone).isPresent() && !stop.isEnabled();
	}

	/** What it says above the tree. */
	public String summary() {
		return summary.getText();
	}

	public TreeViewer viewer() {
		return viewer;
	}

	public Text filter() {
		return filter;
	}

	private void poll() {
		if (viewer.getTree().isDisposed()) {
			return;
		}
		boolean done = search.filter(ReferenceSearch::isDone).isPresent();
		stop.setEnabled(!done);
		show();
		if (!done) {
			viewer.getTree().getDisplay().timerExec(REFRESH_MILLIS, poll);
		}
	}

	private void show() {
		if (search.isEmpty() || handle.isEmpty()) {
			return;
		}
		Dataset dataset = handle.get().dataset();
		String wanted = filter.getText().toLowerCase(Locale.ROOT);
		Map<String, Integer> places = new HashMap<>();
		Map<String, String> paths = new HashMap<>();
		for (Item item : dataset.items()) {
			places.put(item.id(), places.size());
			paths.put(item.id(), item.path());
		}
		Map<String, String> names = new HashMap<>();
		LabelClasses.all(dataset.ontology()).forEach(one -> names.put(one.getId(), one.getName()));
		List<Reference> shown = search.get().found().stream()
				.filter(one -> wanted.isEmpty() || (paths.get(one.label().item()) + ' ' + names.getOrDefault(one.labelClass(), one.labelClass()) + ' ' + one.text())
						.toLowerCase(Locale.ROOT).contains(wanted))
				.sorted(Comparator.comparing((Reference one) -> places.getOrDefault(one.label().item(), Integer.MAX_VALUE))).toList();
		group(dataset, shown, paths);
		long items = search.get().found().stream().map(one -> one.label().item()).distinct().count();
		String title = search.get().query().title();
		summary.setText(!search.get().isDone() ? NLS.bind(Messages.References_Running, title, search.get().count())
				: search.get().isCapped() ? NLS.bind(Messages.References_Capped, title, ReferenceSearch.LIMIT)
						: MessageFormat.format(Messages.References_Found, title, search.get().count(), items, shown.size()));
	}

	private void group(Dataset dataset, List<Reference> shown, Map<String, String> paths) {
		Map<String, Map<String, List<Reference>>> byLayer = new LinkedHashMap<>();
		dataset.layers().forEach(layer -> byLayer.put(layer.id(), new LinkedHashMap<>()));
		shown.forEach(one -> byLayer.computeIfAbsent(one.label().layer(), layer -> new LinkedHashMap<>())
				.computeIfAbsent(one.label().item(), item -> new ArrayList<>()).add(one));
		List<Object> layers = new ArrayList<>();
		dataset.layers().forEach(layer -> {
			Map<String, List<Reference>> items = byLayer.get(layer.id());
			if (!items.isEmpty()) {
				Group above = new Group(Optional.empty(), layer.name(), items.values().stream().mapToInt(List::size).sum());
				items.forEach((item, references) -> {
					Group group = new Group(Optional.of(above), paths.getOrDefault(item, item), references.size());
					references.forEach(one -> group.children.add(new Leaf(group, one)));
					above.children.add(group);
				});
				layers.add(above);
			}
		});
		boolean first = roots.isEmpty();
		roots = layers;
		viewer.setInput(roots);
		viewer.setChildCount(roots, roots.size());
		if ((first || !filter.getText().isEmpty()) && !roots.isEmpty()) {
			viewer.expandToLevel(2);
		}
	}

	private String text(Object element) {
		if (element instanceof Group group) {
			return group.title + " (" + group.references + ")";
		}
		Reference reference = ((Leaf) element).reference;
		if (reference.label().label().isEmpty()) {
			return Messages.References_NoLabel + ": " + reference.text();
		}
		String name = handle.flatMap(one -> LabelClasses.find(one.dataset().ontology(), Optional.of(reference.labelClass()))).map(one -> one.getName())
				.orElse(reference.labelClass());
		return name + (reference.text().isEmpty() ? "" : ": " + reference.text());
	}

	private Object selected(Object element) {
		return element instanceof Leaf leaf && handle.isPresent() ? new AnnotationRef(handle.get().dataset(), leaf.reference.label().item(),
				leaf.reference.label().layer(), leaf.reference.label().label()) : element;
	}

	private void open(Object element) {
		if (element instanceof Group group) {
			viewer.setExpandedState(group, !viewer.getExpandedState(group));
		} else if (element instanceof Leaf leaf && handle.isPresent()) {
			try {
				LabelRef label = leaf.reference.label();
				ItemEditors.open(getSite().getPage(), handle.get().dataset(), label.item()).filter(navigation -> !label.label().isEmpty())
						.ifPresent(navigation -> navigation.reveal(label.item(), label.label()));
			} catch (PartInitException e) {
				ILog.of(ReferencesView.class).log(e.getStatus());
			}
		}
	}

	@Override
	public void setFocus() {
		viewer.getTree().setFocus();
	}

	@Override
	public void dispose() {
		search.ifPresent(ReferenceSearch::cancel);
		handle.ifPresent(DatasetHandle::close);
		super.dispose();
	}

	/** Gives the tree only what is looked at. */
	private final class Lazy implements ILazyTreeContentProvider {

		private List<Object> children(Object parent) {
			return parent instanceof Group group ? group.children : parent == roots ? roots : List.of();
		}

		@Override
		public void updateElement(Object parent, int index) {
			List<Object> children = children(parent);
			if (index < children.size()) {
				Object child = children.get(index);
				viewer.replace(parent, index, child);
				viewer.setChildCount(child, children(child).size());
			}
		}

		@Override
		public void updateChildCount(Object element, int current) {
			int count = children(element).size();
			if (count != current) {
				viewer.setChildCount(element, count);
			}
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Leaf leaf ? leaf.above : element instanceof Group group ? group.above.orElse(null) : null;
		}
	}
}
