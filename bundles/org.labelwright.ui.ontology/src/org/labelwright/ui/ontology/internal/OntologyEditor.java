/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.OntologyFinding;
import org.labelwright.quality.Usage;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.StepUndo;
import org.labelwright.ui.ontology.internal.refactoring.Refactorings;
import org.labelwright.ui.ontology.internal.refactoring.ElementSelections;
import org.labelwright.ui.ontology.internal.relations.RelationsPage;
import org.labelwright.ui.ontology.internal.skeletons.SkeletonsPage;

/** The editor of {@code *.ontology} files: pages over one model, one undo for all of them. */
public final class OntologyEditor extends MultiPageEditorPart implements OntologyEditing, IGotoMarker {

	/** As registered. */
	public static final String ID = "org.labelwright.ui.ontology.editor";

	private final OntologyText text = new OntologyText();
	private final List<OntologyPage> pages = List.of(new OverviewPage(), new ClassesPage(), new SkeletonsPage(), new RelationsPage(), new QuestionsPage(),
			new InstructionsPage(), new SourcePage());
	private final Consumer<Dataset> ontologyListener = this::changedElsewhere;
	private IFile file;
	private Edits edits;
	private Ontology saved;
	private String onDisk = "";
	private Problems problems;
	private Optional<DatasetHandle> handle = Optional.empty();
	private DatasetManager manager;
	private Runnable updateUndo = () -> { };
	private boolean asking;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		file = ResourceUtil.getFile(input);
		if (file == null || file.getLocation() == null) {
			throw new PartInitException(Messages.NoFile);
		}
		manager = PlatformUI.getWorkbench().getService(DatasetManager.class);
		Path path = file();
		try {
			if (Dataset.isDataset(path.getParent())) {
				handle = Optional.of(manager.acquire(path.getParent()));
				if (!handle.get().dataset().ontologyPath().toRealPath().equals(path.toRealPath())) {
					handle.get().close();
					handle = Optional.empty();
				}
			}
			onDisk = Files.readString(path);
			edits = new Edits(text.read(onDisk, path));
		} catch (IOException e) {
			handle.ifPresent(DatasetHandle::close);
			throw new PartInitException(e.getMessage(), e);
		}
		saved = EcoreUtil.copy(edits.ontology());
		problems = new Problems(file, handle.map(DatasetHandle::dataset), this::refresh);
		setPartName(file.getName());
		manager.addOntologyListener(ontologyListener);
	}

	@Override
	public Path file() {
		return file.getLocation().toPath();
	}

	@Override
	protected void createPages() {
		for (OntologyPage page : pages) {
			setPageText(addPage(page.create(getContainer(), this)), page.title());
		}
		installUndo();
		new StepUndo(manager, this::dataset).install(getEditorSite().getActionBars(), getContainer());
		ElementSelections.install(getContainer(), pages.stream().map(OntologyPage::diagram).flatMap(Optional::stream).toList(), this, getSite());
		edits.commands().addCommandStackListener(event -> {
			problems.check(ontology());
			refresh();
			firePropertyChange(PROP_DIRTY);
		});
		problems.count();
		problems.check(ontology());
		refresh();
	}

	private void installUndo() {
		IActionBars bars = getEditorSite().getActionBars();
		// What was typed last is what is undone first.
		IAction undo = action("org.eclipse.ui.edit.undo", () -> {
			commit();
			edits.commands().undo();
		});
		IAction redo = action("org.eclipse.ui.edit.redo", () -> edits.commands().redo());
		updateUndo = () -> {
			undo.setEnabled(isDirty() || edits.commands().canUndo());
			redo.setEnabled(edits.commands().canRedo());
			undo.setText(edits.commands().canUndo() ? NLS.bind(Messages.Undo, edits.commands().getUndoCommand().getLabel()) : Messages.UndoNothing);
			redo.setText(edits.commands().canRedo() ? NLS.bind(Messages.Redo, edits.commands().getRedoCommand().getLabel()) : Messages.RedoNothing);
		};
		edits.commands().addCommandStackListener(event -> updateUndo.run());
		updateUndo.run();
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
		bars.updateActionBars();
	}

	private static IAction action(String command, Runnable body) {
		Action action = new Action() {
			@Override
			public void run() {
				body.run();
			}
		};
		action.setActionDefinitionId(command);
		return action;
	}

	private void commit() {
		pages.forEach(OntologyPage::commit);
	}

	private void refresh() {
		if (getActivePage() >= 0 && getContainer() != null && !getContainer().isDisposed()) {
			pages.get(getActivePage()).refresh();
		}
	}

	@Override
	protected void pageChange(int index) {
		super.pageChange(index);
		commit();
		pages.get(index).refresh();
		pages.get(index).setFocus();
	}

	@Override
	public void setFocus() {
		focusPage();
		if (!getContainer().isVisible()) {
			// While it is being opened nothing in it can take the focus.
			getContainer().getDisplay().asyncExec(() -> {
				if (!getContainer().isDisposed() && getSite().getPage().getActivePart() == this) {
					focusPage();
				}
			});
		}
		compareWithDisk();
	}

	private void focusPage() {
		if (getActivePage() >= 0) {
			pages.get(getActivePage()).setFocus();
		}
	}

	private void changedElsewhere(Dataset dataset) {
		if (handle.filter(one -> one.dataset() == dataset).isPresent()) {
			compareWithDisk();
			problems.count();
		}
	}

	/** Takes in what others wrote; asks where that would lose edits. */
	private void compareWithDisk() {
		if (asking) {
			return;
		}
		try {
			String now = Files.readString(file());
			if (now.equals(onDisk)) {
				return;
			}
			onDisk = now;
			asking = true;
			if (!isDirty() || MessageDialog.openQuestion(getSite().getShell(), Messages.Changed_Title, NLS.bind(Messages.Changed_Question, file.getName()))) {
				saved = text.read(now, file());
				edits.restart(EcoreUtil.copy(saved));
				problems.check(ontology());
				refresh();
				firePropertyChange(PROP_DIRTY);
			}
		} catch (IOException e) {
			ILog.of(OntologyEditor.class).error(e.getMessage(), e);
		} finally {
			asking = false;
		}
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		commit();
		try {
			// Reading it again tells before anything is written whether others could, and reads what is imported now.
			Ontology copy = text.read(text.write(ontology()), file());
			if (handle.isPresent()) {
				handle.get().dataset().replaceOntology(copy);
			} else {
				text.write(copy, file());
			}
			onDisk = Files.readString(file());
			saved = EcoreUtil.copy(copy);
			for (int i = 0; i < saved.getImports().size(); i++) {
				ontology().getImports().get(i).setResolved(EcoreUtil.copy(saved.getImports().get(i).getResolved()));
			}
			edits.commands().saveIsDone();
			firePropertyChange(PROP_DIRTY);
			file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			problems.mark();
			handle.ifPresent(one -> manager.ontologyChanged(one.dataset()));
			refresh();
		} catch (IOException | CoreException e) {
			monitor.setCanceled(true);
			ILog.of(OntologyEditor.class).error(e.getMessage(), e);
			MessageDialog.openError(getSite().getShell(), Messages.NotSaved, e.getMessage());
		}
	}

	@Override
	public void doSaveAs() {
		// Not allowed: a copy is made in the file system.
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public boolean isDirty() {
		return edits != null && (edits.commands().isSaveNeeded() || pages.stream().anyMatch(OntologyPage::isPending));
	}

	@Override
	public Ontology ontology() {
		return edits.ontology();
	}

	@Override
	public Ontology saved() {
		return saved;
	}

	@Override
	public void change(String label, Runnable edit) {
		edits.change(label, edit);
	}

	@Override
	public void replace(String label, Ontology other) {
		edits.replace(label, other);
	}

	@Override
	public Optional<Path> datasetFolder() {
		return handle.map(one -> one.dataset().folder());
	}

	@Override
	public Optional<Dataset> dataset() {
		return handle.map(DatasetHandle::dataset);
	}

	@Override
	public Optional<Usage> usage() {
		return problems.usage();
	}

	@Override
	public List<OntologyFinding> findings(EObject element) {
		return problems.of(ElementPath.of(element));
	}

	@Override
	public List<OntologyFinding> findingsWithin(EObject element) {
		return problems.within(ElementPath.of(element));
	}

	@Override
	public void typed() {
		updateUndo.run();
		firePropertyChange(PROP_DIRTY);
	}

	@Override
	public void refactorAway(EObject element) {
		new Refactorings(getSite().getShell()).delete(this, element);
	}

	@Override
	public void reveal(EObject element) {
		for (int i = 0; i < pages.size(); i++) {
			if (pages.get(i).canReveal(element)) {
				setActivePage(i);
				pages.get(i).reveal(element);
				return;
			}
		}
	}

	@Override
	public void gotoMarker(IMarker marker) {
		ElementPath.find(ontology(), marker.getAttribute(Problems.ELEMENT, "")).ifPresent(element -> {
			if (InstructionsPage.CHECK.equals(marker.getAttribute(Problems.CHECK, "")) && element instanceof LabelClass labelClass) {
				// A part of the class that has a page of its own.
				InstructionsPage page = page(InstructionsPage.class);
				activate(page);
				page.write(labelClass);
			} else {
				reveal(element);
			}
		});
	}

	/** The commands of all pages. */
	public Edits edits() {
		return edits;
	}

	/** A page, to drive it. */
	public <P extends OntologyPage> P page(Class<P> type) {
		return pages.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

	/** Brings a page to the front. */
	public void activate(OntologyPage page) {
		setActivePage(pages.indexOf(page));
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == Dataset.class && handle.isPresent() ? type.cast(handle.get().dataset()) : type == IContentOutlinePage.class ? type.cast(new OntologyOutline(this, edits.commands())) : super.getAdapter(type);
	}

	@Override
	protected Composite createPageContainer(Composite parent) {
		if (handle.isEmpty()) {
			return super.createPageContainer(parent);
		}
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		parent.setLayout(layout);
		new LabelStateBanner(parent, 1, handle.get().dataset(), manager);
		Composite container = new Composite(parent, SWT.NONE);
		container.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		container.setLayout(new FillLayout());
		return container;
	}

	@Override
	public void dispose() {
		if (manager != null) {
			manager.removeOntologyListener(ontologyListener);
		}
		if (problems != null) {
			problems.dispose();
		}
		handle.ifPresent(DatasetHandle::close);
		super.dispose();
	}
}
