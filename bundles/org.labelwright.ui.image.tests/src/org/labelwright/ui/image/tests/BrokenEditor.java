/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.EditorPart;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemNavigation;

/** An editor of a dataset that throws in the method that its contribution names. */
public final class BrokenEditor extends EditorPart implements ItemNavigation {

	private String method = "";
	private Optional<DatasetHandle> handle = Optional.empty();

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		super.setInitializationData(element, property, data);
		method = (String) data;
		may("made");
	}

	private void may(String called) {
		if (called.equals(method)) {
			throw new IllegalStateException("broken in " + method);
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		may("init");
		setSite(site);
		setInput(input);
		try {
			handle = Optional.of(PlatformUI.getWorkbench().getService(DatasetManager.class).acquire(ResourceUtil.getFile(input).getLocation().toPath().getParent()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		may("createPartControl");
		new Label(parent, SWT.NONE);
	}

	@Override
	public void setFocus() {
		may("setFocus");
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		may("getAdapter");
		return super.getAdapter(type);
	}

	@Override
	public void dispose() {
		handle.ifPresent(DatasetHandle::close);
		handle = Optional.empty();
		super.dispose();
		may("dispose");
	}

	@Override
	public Dataset dataset() {
		may("dataset");
		return handle.orElseThrow().dataset();
	}

	@Override
	public Optional<Item> item() {
		may("item");
		return dataset().items().stream().findFirst();
	}

	@Override
	public Optional<DocumentSession> session() {
		may("session");
		try {
			return Optional.of(dataset().session(dataset().items().getFirst().id(), Layer.MAIN.id()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void goTo(String itemId) {
		may("goTo");
	}

	@Override
	public void reveal(String itemId, String annotationId) {
		may("reveal");
	}

	@Override
	public void select(List<String> annotationIds) {
		may("select");
	}

	@Override
	public String describe(Annotation annotation) {
		may("describe");
		return "";
	}

	@Override
	public void run(String label, Edit edit) {
		may("run");
	}

	@Override
	public void run(String label, Map<DocumentSession, Edit> edits) {
		may("run");
	}

	@Override
	public String layer() {
		may("layer");
		return Layer.MAIN.id();
	}

	@Override
	public void addItemListener(Runnable listener) {
		may("addItemListener");
	}

	@Override
	public void removeItemListener(Runnable listener) {
		may("removeItemListener");
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		may("doSave");
	}

	@Override
	public void doSaveAs() {
		may("doSaveAs");
	}

	@Override
	public boolean isDirty() {
		may("isDirty");
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		may("isSaveAsAllowed");
		return false;
	}
}
