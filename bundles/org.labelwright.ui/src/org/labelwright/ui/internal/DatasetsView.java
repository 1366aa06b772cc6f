/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemEditors;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.ItemRef;
import org.labelwright.ui.Navigations;
import org.labelwright.ui.SelectionPublisher;
import org.labelwright.ui.Thumbnails;

/** The datasets of the workspace with their items: a virtual tree, so that a million items do not slow it. */
public final class DatasetsView extends ViewPart {

	public static final String ID = "org.labelwright.ui.datasets";

	/** A dataset in the tree, with the items that pass the filter. */
	private record Entry(IFile file, DatasetHandle handle, List<Item> shown) {
	}

	private final Map<IFile, DatasetHandle> handles = new HashMap<>();
	private final List<Entry> entries = new ArrayList<>();
	private final Runnable refresh = this::refresh;
	private final Consumer<Dataset> ontologies = changed -> retitle();
	private final IResourceChangeListener resources = event -> PlatformUI.getWorkbench().getDisplay().asyncExec(this::refreshIfOther);
	private final SelectionPublisher publisher = new SelectionPublisher();
	private Optional<Item> followed = Optional.empty();
	private Text filter;
	private Tree tree;
	private StartLinks empty;
	private Label count;
	private Composite stack;
	private Thumbnails thumbnails;
	private Navigations navigations;
	private DatasetManager manager;

	@Override
	public void createPartControl(Composite parent) {
		manager = PlatformUI.getWorkbench().getService(DatasetManager.class);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		parent.setLayout(layout);
		filter = AccessibleNames.name(new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), Messages.Datasets_Filter);
		filter.setMessage(Messages.Datasets_Filter);
		filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		filter.addModifyListener(event -> refresh());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		empty = new StartLinks(stack, getSite().getPage());
		tree = AccessibleNames.name(new Tree(stack, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI), getPartName());
		tree.addListener(SWT.Selection, event -> publish());
		getSite().setSelectionProvider(publisher);
		tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
		tree.addListener(SWT.DefaultSelection, event -> open((TreeItem) event.item));
		createMenu();
		count = new Label(parent, SWT.NONE);
		count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		thumbnails = new Thumbnails(tree, manager);
		manager.addContentListener(refresh);
		manager.addOntologyListener(ontologies);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
		navigations = new Navigations(getSite().getPage(), this::follow);
		refresh();
	}

	private void refreshIfOther() {
		if (!tree.isDisposed() && !Workspace.datasets().equals(entries.stream().map(Entry::file).toList())) {
			refresh();
		}
	}

	private void refresh() {
		if (tree.isDisposed()) {
			return;
		}
		List<IFile> files = Workspace.datasets();
		handles.keySet().stream().filter(file -> !files.contains(file)).toList().forEach(file -> handles.remove(file).close());
		entries.clear();
		String wanted = filter.getText().toLowerCase(Locale.ROOT);
		int all = 0;
		int shown = 0;
		for (IFile file : files) {
			Optional<DatasetHandle> handle = handle(file);
			if (handle.isPresent()) {
				List<Item> items = handle.get().dataset().items();
				List<Item> passing = wanted.isEmpty() ? items
						: items.stream().filter(item -> item.path().toLowerCase(Locale.ROOT).contains(wanted)).toList();
				entries.add(new Entry(file, handle.get(), passing));
				all += items.size();
				shown += passing.size();
			}
		}
		count.setText(entries.isEmpty() ? "" : MessageFormat.format(Messages.Datasets_Count, all, shown));
		tree.setItemCount(0);
		tree.setItemCount(entries.size());
		for (int i = 0; i < entries.size(); i++) {
			TreeItem root = tree.getItem(i);
			root.getText();
			root.setExpanded(entries.size() == 1 || !wanted.isEmpty());
		}
		((StackLayout) stack.getLayout()).topControl = entries.isEmpty() ? empty : tree;
		stack.layout();
	}

	private Optional<DatasetHandle> handle(IFile file) {
		if (!handles.containsKey(file)) {
			try {
				handles.put(file, manager.acquire(Workspace.folder(file)));
			} catch (IOException e) {
				ILog.of(DatasetsView.class).error(Messages.Open_Failed + " " + e.getMessage(), e);
				return Optional.empty();
			}
		}
		return Optional.of(handles.get(file));
	}

	private void fill(TreeItem row, int index) {
		TreeItem parent = row.getParentItem();
		if (parent == null) {
			Entry entry = entries.get(index);
			row.setData(entry);
			row.setText(title(entry.handle().dataset()));
			row.setItemCount(entry.shown().size());
			return;
		}
		Entry entry = (Entry) parent.getData();
		Item item = entry.shown().get(index);
		row.setData(item);
		row.setText(Workspace.name(item));
		thumbnails.show(entry.handle().dataset(), item, image -> {
			if (!row.isDisposed() && row.getData() == item) {
				row.setImage(image);
			}
		});
	}

	/** The dataset that is selected, or that of the selected item; the only one where nothing is. */
	Optional<Dataset> selected() {
		if (tree.getSelectionCount() == 0) {
			return entries.size() == 1 ? Optional.of(entries.getFirst().handle().dataset()) : Optional.empty();
		}
		TreeItem row = tree.getSelection()[0];
		return (row.getParentItem() == null ? row : row.getParentItem()).getData() instanceof Entry entry ? Optional.of(entry.handle().dataset()) : Optional.empty();
	}

	private void createMenu() {
		MenuManager menu = new MenuManager();
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		tree.setMenu(menu.createContextMenu(tree));
		IMenuService service = getSite().getService(IMenuService.class);
		service.populateContributionManager(menu, "popup:" + ID);
		tree.addDisposeListener(event -> {
			service.releaseContributions(menu);
			menu.dispose();
		});
	}

	/** The names alone: what is open and selected in the tree stays. */
	private void retitle() {
		for (int i = 0; i < entries.size() && !tree.isDisposed(); i++) {
			tree.getItem(i).setText(title(entries.get(i).handle().dataset()));
		}
	}

	private static String title(Dataset dataset) {
		return switch (dataset.labelState()) {
		case CURRENT -> dataset.name();
		case OLDER -> NLS.bind(Messages.State_OlderShort, dataset.name(), dataset.labelVersion());
		case NEWER -> NLS.bind(Messages.State_NewerShort, dataset.name(), dataset.labelVersion());
		};
	}

	private void open(TreeItem row) {
		try {
			if (row.getData() instanceof Entry entry) {
				Workspace.edit(getSite().getPage(), entry.file());
			} else if (row.getData() instanceof Item item) {
				Entry entry = (Entry) row.getParentItem().getData();
				ItemEditors.open(getSite().getPage(), entry.handle().dataset(), item.id());
			}
		} catch (PartInitException e) {
			ILog.of(DatasetsView.class).log(e.getStatus());
		}
	}

	private void publish() {
		publisher.publish(new StructuredSelection(Arrays.stream(tree.getSelection()).filter(row -> row.getData() instanceof Item)
				.map(row -> new ItemRef(((Entry) row.getParentItem().getData()).handle().dataset(), ((Item) row.getData()).id())).toList()));
	}

	/** Selects the item that the editor shows, when it shows another one. */
	private void follow(Optional<ItemNavigation> navigation) {
		Optional<Item> item = navigation.flatMap(ItemNavigation::item);
		if (item.equals(followed)) {
			return;
		}
		followed = item;
		if (navigation.isEmpty() || navigation.get().item().isEmpty() || tree.isDisposed()) {
			return;
		}
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i).handle().dataset() == navigation.get().dataset()) {
				int index = entries.get(i).shown().indexOf(navigation.get().item().get());
				if (index >= 0 && tree.getItem(i).getExpanded()) {
					tree.setSelection(tree.getItem(i).getItem(index));
				}
			}
		}
	}

	@Override
	public void setFocus() {
		(entries.isEmpty() ? empty : tree).setFocus();
	}

	@Override
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(resources);
		if (manager != null) {
			manager.removeContentListener(refresh);
			manager.removeOntologyListener(ontologies);
			navigations.dispose();
		}
		handles.values().forEach(DatasetHandle::close);
		super.dispose();
	}
}
