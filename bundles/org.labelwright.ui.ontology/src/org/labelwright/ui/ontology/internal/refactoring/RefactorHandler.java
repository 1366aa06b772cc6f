/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.ontology.internal.OntologyEditor;

/** All commands of the menu Refactor; which one it is says its id. */
public final class RefactorHandler extends AbstractHandler {

	/** Puts the labels that are selected in an image or in the References view into a subclass. */
	static final String SPLIT_BY_HAND = "org.labelwright.ui.ontology.refactor.splitByHand";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		Refactorings refactorings = new Refactorings(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell());
		try {
			switch (event.getCommand().getId()) {
			case LabelStateBanner.MIGRATE -> migrate(refactorings, editor);
			case SPLIT_BY_HAND -> {
				List<AnnotationRef> refs = refs(event, editor);
				if (refs.isEmpty()) {
					MessageDialog.openInformation(shell, Messages.ByHand_Title, Messages.ByHand_Nothing);
				} else {
					refactorings.splitByHand(refs);
				}
			}
			default -> {
				Optional<EObject> selected = element(event, editor);
				RefactoringKind kind = RefactoringKind.ofCommand(event.getCommand().getId()).orElseThrow();
				if (selected.isPresent() && editor instanceof OntologyEditor ontologies) {
					refactorings.open(kind, ontologies, selected.get());
				} else {
					MessageDialog.openInformation(shell, Messages.Refactor, Messages.Nothing);
				}
			}
			}
		} catch (IOException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}

	private static void migrate(Refactorings refactorings, IEditorPart editor) throws IOException {
		Optional<Dataset> dataset = Optional.ofNullable(Adapters.adapt(editor, ItemNavigation.class)).map(ItemNavigation::dataset)
				.or(() -> Optional.ofNullable(Adapters.adapt(editor, Dataset.class)));
		if (dataset.isPresent()) {
			refactorings.migrate(dataset.get());
		}
	}

	private static Optional<EObject> element(ExecutionEvent event, IEditorPart editor) {
		// What the workbench knows of the editor may be older than where the caret is; the outline has a selection of its own.
		Optional<EObject> ofPart = HandlerUtil.getActivePart(event) == editor ? Optional.empty() : of(HandlerUtil.getCurrentSelection(event));
		return ofPart.or(() -> editor instanceof OntologyEditor ontologies ? of(ontologies.getSite().getSelectionProvider().getSelection()) : Optional.empty());
	}

	private static Optional<EObject> of(ISelection selection) {
		return selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof EObject element ? Optional.of(element)
				: Optional.empty();
	}

	private static List<AnnotationRef> refs(ExecutionEvent event, IEditorPart editor) {
		List<AnnotationRef> ofPart = refs(HandlerUtil.getCurrentSelection(event));
		return ofPart.isEmpty() && editor != null && editor.getSite().getSelectionProvider() != null
				? refs(editor.getSite().getSelectionProvider().getSelection()) : ofPart;
	}

	private static List<AnnotationRef> refs(ISelection selection) {
		return selection instanceof IStructuredSelection structured
				? ((List<?>) structured.toList()).stream().filter(AnnotationRef.class::isInstance).map(AnnotationRef.class::cast)
						.filter(ref -> !ref.annotation().isEmpty()).toList()
				: List.of();
	}
}
