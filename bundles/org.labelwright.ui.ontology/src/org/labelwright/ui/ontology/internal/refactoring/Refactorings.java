/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.Migrations;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.StepJob;
import org.labelwright.ui.ontology.internal.OntologyEditor;

/** Opens the wizards of refactorings and migrations, and starts what they ask for. For the UI thread. */
public final class Refactorings {

	private static final int WIDTH = 860;
	private static final int HEIGHT = 660;

	private final Shell shell;
	private final DatasetManager datasets = PlatformUI.getWorkbench().getService(DatasetManager.class);

	public Refactorings(Shell shell) {
		this.shell = shell;
	}

	/**
	 * Refactors an element of the ontology of an editor, which is saved first where the user lets it be.
	 *
	 * @return the dialog, open and not blocking; empty where nothing can be done
	 */
	Optional<WizardDialog> open(RefactoringKind kind, OntologyEditor editor, EObject selected) {
		String path = ElementPath.of(selected);
		if (!save(editor)) {
			return Optional.empty();
		}
		Optional<NamedElement> element = ElementPath.find(editor.saved(), path).filter(NamedElement.class::isInstance).map(NamedElement.class::cast)
				.filter(kind::appliesTo);
		if (element.isEmpty()) {
			MessageDialog.openInformation(shell, Messages.Refactor, Messages.NotThis);
			return Optional.empty();
		}
		InputPage page = kind.page(new Subject(editor.saved(), element.get()));
		if (editor.dataset().isEmpty()) {
			return Optional.of(open(new RefactoringWizard(page, Optional.empty(),
					(plan, excluded) -> editor.replace(plan.title(), new Migrations().concluded(plan)))));
		}
		return Optional.of(open(of(page, editor.dataset().get())));
	}

	/** Deletes an element and does something about its labels. */
	public void delete(OntologyEditor editor, EObject element) {
		open(RefactoringKind.DELETE, editor, element);
	}

	/** Puts labels, all of one class, into a subclass of it. */
	Optional<WizardDialog> splitByHand(List<AnnotationRef> refs) throws IOException {
		Dataset dataset = refs.getFirst().dataset();
		Set<String> classes = classes(dataset, refs);
		Optional<LabelClass> whole = classes.size() == 1 ? LabelClasses.find(dataset.ontology(), classes.stream().findFirst()) : Optional.empty();
		if (whole.isEmpty()) {
			MessageDialog.openInformation(shell, Messages.ByHand_Title, Messages.ByHand_Mixed);
			return Optional.empty();
		}
		return Optional.of(open(of(new SplitByHandPage(new Subject(dataset.ontology(), whole.get()), refs.stream().map(AnnotationRef::annotation).toList()), dataset)));
	}

	/** Reads many documents while the cursor says so; cancelled it finds none. */
	private static Set<String> classes(Dataset dataset, List<AnnotationRef> refs) throws IOException {
		Map<List<String>, Set<String>> wanted = refs.stream().collect(Collectors.groupingBy(ref -> List.of(ref.item(), ref.layer()),
				Collectors.mapping(AnnotationRef::annotation, Collectors.toSet())));
		Set<String> classes = new HashSet<>();
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					for (List<String> document : wanted.keySet()) {
						if (monitor.isCanceled()) {
							throw new InterruptedException();
						}
						dataset.document(document.getFirst(), document.getLast()).getAnnotations().stream().filter(one -> wanted.get(document).contains(one.getId()))
								.forEach(one -> classes.add(String.valueOf(one.getLabelClass())));
					}
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				}
			});
			return classes;
		} catch (InvocationTargetException e) {
			throw new IOException(e.getCause().getMessage(), e.getCause());
		} catch (InterruptedException e) {
			return Set.of();
		}
	}

	private RefactoringWizard of(InputPage page, Dataset dataset) {
		return new RefactoringWizard(page, Optional.of(dataset),
				(plan, excluded) -> start(plan.title(), dataset, (rewritten, progress) -> new DatasetRefactoring(rewritten).apply(plan, excluded, progress)));
	}

	/** Migrates labels that follow an older version of the ontology. */
	WizardDialog migrate(Dataset dataset) throws IOException {
		MigrationPage page = new MigrationPage(dataset);
		return open(new RefactoringWizard(page, Optional.of(dataset),
				(plan, excluded) -> start(plan.title(), dataset, (rewritten, progress) -> new DatasetRefactoring(rewritten).migrate(excluded, progress))));
	}

	private void start(String title, Dataset dataset, StepJob.Work<DatasetRefactoring.Outcome> work) {
		new StepJob<>(title, datasets, dataset.folder(), work, outcome -> true, this::say).schedule();
	}

	private void say(DatasetRefactoring.Outcome outcome) {
		Shell parent = shell.isDisposed() ? PlatformUI.getWorkbench().getDisplay().getActiveShell() : shell;
		MessageDialog said = new MessageDialog(parent, Messages.Done_Title, null, MessageFormat.format(Messages.Done, outcome.title(), outcome.labels(),
				outcome.documents(), outcome.fromVersion(), outcome.toVersion()), MessageDialog.INFORMATION, 0, org.eclipse.jface.dialogs.IDialogConstants.OK_LABEL);
		said.setBlockOnOpen(false);
		said.open();
	}

	private boolean save(OntologyEditor editor) {
		if (!editor.isDirty()) {
			return true;
		}
		if (!MessageDialog.openQuestion(shell, Messages.Refactor, NLS.bind(Messages.SaveFirst, editor.getTitle()))) {
			return false;
		}
		editor.doSave(new NullProgressMonitor());
		return !editor.isDirty();
	}

	private WizardDialog open(RefactoringWizard wizard) {
		WizardDialog dialog = new WizardDialog(shell, wizard);
		dialog.setBlockOnOpen(false);
		dialog.setPageSize(WIDTH, HEIGHT - 200);
		dialog.open();
		return dialog;
	}
}
