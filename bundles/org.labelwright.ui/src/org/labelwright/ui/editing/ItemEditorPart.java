/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.text.AttributeSpans;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.CheckMarkers;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemEditors;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.SelectionPublisher;
import org.labelwright.ui.internal.Messages;

/**
 * An editor that shows the items of a dataset one after the other and saves itself: each edit is in the journal before the hand
 * is off the mouse. Knows which item is shown and its document, tells views, keeps the problem markers current. What it looks
 * like is up to who extends it. UI thread only.
 */
public abstract class ItemEditorPart extends EditorPart implements ItemNavigation, IGotoMarker {

	private static final int[] HAND = { SWT.KeyDown, SWT.MouseDown, SWT.MouseMove, SWT.MouseWheel };

	private final String id;
	private final List<Runnable> itemListeners = new CopyOnWriteArrayList<>();
	private final SelectionPublisher publisher = new SelectionPublisher();
	private final DocumentSession.Listener sessionListener = this::heard;
	private final Consumer<Dataset> ontologyListener = this::ontologyChanged;
	private final Runnable contentListener = this::contentChanged;
	private final Consumer<Dataset> stepListener = this::rewritten;
	private final WorkClock clock = new WorkClock(System::nanoTime);
	private final Listener handListener = event -> handMoved();
	private DatasetManager manager;
	private DatasetHandle handle;
	private CheckMarkers markers;
	private Predicate<Item> shows = item -> true;
	private List<Item> items = List.of();
	private int index = -1;
	private boolean telling;
	private Optional<DocumentSession> session = Optional.empty();

	/** @param id of the editor in {@code org.eclipse.ui.editors} */
	protected ItemEditorPart(String id) {
		this.id = id;
	}

	/** Another item is to be shown, or none; its document is {@link #session()}. */
	protected abstract void shown();

	/** An edit of the document that is shown is in force; without changes, it was saved. */
	protected abstract void edited(Edit edit);

	/** The label classes changed, or all labels were rewritten. */
	protected abstract void classesChanged();

	/** What was done before can no longer be undone. */
	protected abstract void historyEnded();

	/** Whether there is something to bring up to date: false before its controls are made and after they are gone. */
	public abstract boolean isOpen();

	/** The status line is to be written anew. */
	protected abstract void showStatus();

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		IFile file = ResourceUtil.getFile(input);
		if (file == null || file.getLocation() == null) {
			throw new PartInitException(Messages.Editor_NoDataset);
		}
		manager = PlatformUI.getWorkbench().getService(DatasetManager.class);
		try {
			handle = manager.acquire(file.getLocation().toPath().getParent());
		} catch (IOException e) {
			throw new PartInitException(e.getMessage(), e);
		}
		setSite(site);
		setInput(input);
		setPartName(dataset().name());
		shows = ItemEditors.shownBy(id);
		markers = new CheckMarkers(dataset(), file, id);
		site.setSelectionProvider(publisher);
	}

	/** Shows the first item and follows the dataset from now on; to be called when the controls are made. */
	protected final void start() {
		manager.addOntologyListener(ontologyListener);
		manager.addContentListener(contentListener);
		manager.addStepListener(stepListener);
		for (int type : HAND) {
			getSite().getShell().getDisplay().addFilter(type, handListener);
		}
		classesChanged();
		items = dataset().items().stream().filter(shows).toList();
		show(0);
		markers.checkAll();
	}

	/** Views beside the editor belong to the work on its item. */
	private void handMoved() {
		if (getSite().getPage().getActiveEditor() == this) {
			clock.active();
		} else {
			clock.pause();
		}
	}

	/** An edit that is about to come into force for the first time, with the time a person spent on it. */
	protected final Edit timed(Edit edit) {
		return clock.timed(edit);
	}

	public final DatasetManager manager() {
		return manager;
	}

	protected final SelectionPublisher publisher() {
		return publisher;
	}

	private void ontologyChanged(Dataset changed) {
		if (changed == dataset() && isOpen()) {
			classesChanged();
			tellItem();
			markers.checkAll();
		}
	}

	private void rewritten(Dataset changed) {
		if (changed == dataset() && isOpen()) {
			// What was done before means labels that may no longer be there.
			historyEnded();
			classesChanged();
			tellItem();
			markers.checkAll();
		}
	}

	private void contentChanged() {
		if (!isOpen()) {
			return;
		}
		String shown = item().map(Item::id).orElse("");
		items = dataset().items().stream().filter(shows).toList();
		int at = place(shown);
		if (at >= 0) {
			index = at;
			showStatus();
		} else {
			show(0);
		}
		markers.checkAll();
	}

	private int place(String itemId) {
		for (int i = 0; i < items.size(); i++) {
			if (items.get(i).id().equals(itemId)) {
				return i;
			}
		}
		return -1;
	}

	/** Shows the item at a place in the list; the nearest where the place is beyond it. */
	private void show(int wanted) {
		index = items.isEmpty() ? -1 : Math.clamp(wanted, 0, items.size() - 1);
		clock.restart();
		openSession();
		shown();
		showStatus();
		tellItem();
	}

	/** Takes the document of the item and the {@link #layer()}; to be called where that is another. */
	protected final void openSession() {
		session.ifPresent(one -> one.removeListener(sessionListener));
		session = Optional.empty();
		item().ifPresent(item -> {
			try {
				session = Optional.of(dataset().session(item.id(), layer()));
				session.get().addListener(sessionListener);
			} catch (IOException e) {
				report(e.getMessage(), e);
			}
		});
	}

	/** Comes from any thread. */
	private void heard(DocumentSession edited, Edit edit) {
		PlatformUI.getWorkbench().getDisplay().execute(() -> {
			if (!isOpen() || session.filter(one -> one == edited).isEmpty()) {
				return;
			}
			edited(edit);
			if (!edit.isEmpty()) {
				markers.check(edited.item());
				tellEdited();
			}
			showStatus();
		});
	}

	/** Tells views of an edit: after it is painted, and once for many edits in a row, as views may have long lists to bring up to date. */
	protected void tellEdited() {
		if (!telling) {
			telling = true;
			getSite().getShell().getDisplay().asyncExec(() -> {
				telling = false;
				if (isOpen()) {
					tellItem();
				}
			});
		}
	}

	/** Does something as one step of the history of this editor, whatever keeps that. */
	protected abstract void execute(String label, Runnable make, Runnable takeBack);

	@Override
	public void run(String label, Edit edit) {
		item().filter(item -> !edit.isEmpty()).ifPresent(item -> {
			Edit whole = timed(session.map(document -> completed(document, edit)).orElse(edit));
			execute(label, () -> apply(item.id(), whole), () -> apply(item.id(), whole.inverse()));
		});
	}

	@Override
	public final void run(String label, Map<DocumentSession, Edit> edits) {
		if (!edits.isEmpty()) {
			Map<DocumentSession, Edit> made = new LinkedHashMap<>();
			edits.forEach((document, edit) -> made.put(document, completed(document, edit)));
			Map<DocumentSession, Edit> inverse = new LinkedHashMap<>();
			made.forEach((document, edit) -> inverse.put(document, edit.inverse()));
			execute(label, () -> apply(made), () -> apply(inverse));
		}
	}

	private static Edit completed(DocumentSession document, Edit edit) {
		return document.hasHostedSpans() ? AttributeSpans.completed(edit, document.annotations()) : edit;
	}

	/** Brings an edit into force on its item, which is shown if it is not yet. */
	protected final void apply(String item, Edit edit) {
		goTo(item);
		try {
			session.orElseThrow(() -> new IOException(item)).apply(edit);
		} catch (IOException e) {
			report(NLS.bind(Messages.Editor_NotWritten, e.getMessage()), e);
		}
	}

	/** Brings edits of several documents into force, all or none; the item that is shown stays. */
	protected final void apply(Map<DocumentSession, Edit> edits) {
		List<DocumentSession> done = new ArrayList<>();
		try {
			for (Map.Entry<DocumentSession, Edit> one : edits.entrySet()) {
				one.getKey().apply(one.getValue());
				done.add(one.getKey());
			}
		} catch (IOException e) {
			report(NLS.bind(Messages.Editor_NotWritten, e.getMessage()), e);
			Map<DocumentSession, Edit> taken = new LinkedHashMap<>();
			done.reversed().forEach(document -> taken.put(document, edits.get(document).inverse()));
			apply(taken);
		}
		done.forEach(document -> markers.check(document.item()));
	}

	/** Tells people and the log. */
	public static void report(String message, Exception cause) {
		StatusManager.getManager().handle(new Status(IStatus.ERROR, ItemEditorPart.class, message, cause), StatusManager.LOG | StatusManager.SHOW);
	}

	@Override
	public Dataset dataset() {
		return handle.dataset();
	}

	/** The first layer; editors that let people choose one say which it is. */
	@Override
	public String layer() {
		return dataset().layers().stream().findFirst().orElse(Layer.MAIN).id();
	}

	@Override
	public Optional<Item> item() {
		return index < 0 ? Optional.empty() : Optional.of(items.get(index));
	}

	@Override
	public Optional<DocumentSession> session() {
		return session;
	}

	/** The item that many places after the one that is shown, or before it. */
	public final Optional<Item> itemAt(int by) {
		return index >= 0 && index + by >= 0 && index + by < items.size() ? Optional.of(items.get(index + by)) : Optional.empty();
	}

	/** Goes on by so many items, or back. */
	public final void step(int by) {
		if (itemAt(by).isPresent()) {
			show(index + by);
		}
	}

	/** Which item is shown, from 1 on. */
	protected final int number() {
		return index + 1;
	}

	protected final int itemCount() {
		return items.size();
	}

	@Override
	public void goTo(String itemId) {
		int at = place(itemId);
		if (at >= 0 && at != index) {
			show(at);
		}
	}

	@Override
	public void gotoMarker(IMarker marker) {
		String item = marker.getAttribute(CheckMarkers.ITEM, "");
		String annotation = marker.getAttribute(CheckMarkers.ANNOTATION, "");
		if (place(item) < 0) {
			// The workbench asks whichever editor of the dataset is open; the item may be for another.
			try {
				ItemEditors.reveal(getSite().getPage(), dataset(), marker);
			} catch (PartInitException e) {
				report(e.getMessage(), e);
			}
		} else if (annotation.isEmpty()) {
			goTo(item);
		} else {
			reveal(item, annotation);
		}
	}

	@Override
	public void addItemListener(Runnable listener) {
		itemListeners.add(listener);
	}

	@Override
	public void removeItemListener(Runnable listener) {
		itemListeners.remove(listener);
	}

	/** Tells views that the item, or what is known about it, is another. */
	protected final void tellItem() {
		itemListeners.forEach(Runnable::run);
	}

	/** Tells the workbench which annotations are selected. */
	protected final void publish(List<String> selected) {
		publisher.publish(new StructuredSelection(item().map(item -> selected.stream()
				.map(one -> new AnnotationRef(dataset(), item.id(), layer(), one)).toList()).orElse(List.of())));
	}

	/** Whether the documents hold every edit. */
	protected final boolean isSaved() {
		return session.map(DocumentSession::isSaved).orElse(true);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == ItemNavigation.class || type == IGotoMarker.class ? type.cast(this) : super.getAdapter(type);
	}

	@Override
	public void dispose() {
		session.ifPresent(one -> one.removeListener(sessionListener));
		if (handle != null) {
			for (int type : HAND) {
				getSite().getShell().getDisplay().removeFilter(type, handListener);
			}
			manager.removeOntologyListener(ontologyListener);
			manager.removeContentListener(contentListener);
			manager.removeStepListener(stepListener);
			markers.dispose();
			handle.close();
		}
		super.dispose();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// The dataset saves itself.
	}

	@Override
	public void doSaveAs() {
		// There is nothing to save as.
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
