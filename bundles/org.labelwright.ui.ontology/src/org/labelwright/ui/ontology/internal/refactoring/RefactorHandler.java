/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.LabelState;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.LabelStateBanner;
import org.labelwright.ui.ontology.internal.OntologyEditor;

/** All commands of the menu Refactor; which one it is says its id. */
public final class RefactorHandler extends AbstractHandler implements IExecutableExtension {

	/** Puts the labels that are selected in an image or in the References view into a subclass. */
	static final String SPLIT_BY_HAND = "org.labelwright.ui.ontology.refactor.splitByHand";

	private String command = "";

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		command = Objects.requireNonNullElse(config.getAttribute("commandId"), "");
	}

	/** Enabled where what is selected can be refactored so. */
	@Override
	public void setEnabled(Object context) {
		IEditorPart editor = HandlerUtil.getVariable(context, ISources.ACTIVE_EDITOR_NAME) instanceof IEditorPart one ? one : null;
		boolean inEditor = HandlerUtil.getVariable(context, ISources.ACTIVE_PART_NAME) == editor;
		Object selection = HandlerUtil.getVariable(context, ISources.ACTIVE_CURRENT_SELECTION_NAME);
		setBaseEnabled(switch (command) {
		case LabelStateBanner.MIGRATE -> dataset(editor).filter(one -> one.labelState() == LabelState.OLDER).isPresent();
		case SPLIT_BY_HAND -> !refs(selection, editor).isEmpty();
		default -> RefactoringKind.ofCommand(command).filter(kind -> element(inEditor ? null : selection, editor).filter(NamedElement.class::isInstance)
				.map(NamedElement.class::cast).filter(kind::appliesTo).isPresent()).isPresent();
		});
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		Refactorings refactorings = new Refactorings(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell());
		try {
			switch (event.getCommand().getId()) {
			case LabelStateBanner.MIGRATE -> migrate(refactorings, editor);
			case SPLIT_BY_HAND -> {
				List<AnnotationRef> refs = refs(HandlerUtil.getCurrentSelection(event), editor);
				if (refs.isEmpty()) {
					MessageDialog.openInformation(shell, Messages.ByHand_Title, Messages.ByHand_Nothing);
				} else {
					refactorings.splitByHand(refs);
				}
			}
			default -> {
				// What the workbench knows of the editor may be older than where the caret is; the outline has a selection of its own.
				Optional<EObject> selected = element(HandlerUtil.getActivePart(event) == editor ? null : HandlerUtil.getCurrentSelection(event), editor);
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
		Optional<Dataset> dataset = dataset(editor);
		if (dataset.isPresent()) {
			refactorings.migrate(dataset.get());
		}
	}

	private static Optional<Dataset> dataset(IEditorPart editor) {
		return Optional.ofNullable(Adapters.adapt(editor, ItemNavigation.class)).map(ItemNavigation::dataset)
				.or(() -> Optional.ofNullable(Adapters.adapt(editor, Dataset.class)));
	}

	/** @param ofView what is selected in a view, or anything else where none is active */
	private static Optional<EObject> element(Object ofView, IEditorPart editor) {
		return of(ofView).or(() -> editor instanceof OntologyEditor ontologies ? of(ontologies.getSite().getSelectionProvider().getSelection()) : Optional.empty());
	}

	private static Optional<EObject> of(Object selection) {
		return selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof EObject element ? Optional.of(element)
				: Optional.empty();
	}

	private static List<AnnotationRef> refs(Object selection, IEditorPart editor) {
		List<AnnotationRef> ofPart = refs(selection);
		return ofPart.isEmpty() && editor != null && editor.getSite().getSelectionProvider() != null
				? refs(editor.getSite().getSelectionProvider().getSelection()) : ofPart;
	}

	private static List<AnnotationRef> refs(Object selection) {
		return selection instanceof IStructuredSelection structured
				? ((List<?>) structured.toList()).stream().filter(AnnotationRef.class::isInstance).map(AnnotationRef.class::cast)
						.filter(ref -> !ref.annotation().isEmpty()).toList()
				: List.of();
	}
}
