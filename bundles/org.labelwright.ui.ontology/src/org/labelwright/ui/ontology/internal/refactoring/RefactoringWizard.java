/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.wizard.Wizard;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.core.refactoring.Plan;

/** Asks, shows what would happen, and lets it happen. */
public final class RefactoringWizard extends Wizard {

	/** What is to be done in the end. */
	interface Finish {

		void accept(Plan plan, Set<LabelRef> excluded);
	}

	private final PlanPage input;
	private final Optional<PreviewPage> preview;
	private final Finish finish;

	/** @param dataset whose labels go along; empty for an ontology alone, which has nothing to preview */
	RefactoringWizard(PlanPage input, Optional<Dataset> dataset, Finish finish) {
		this.input = input;
		this.preview = dataset.map(one -> new PreviewPage(one, input::plan));
		this.finish = finish;
		setWindowTitle(input.getTitle());
		setHelpAvailable(false);
	}

	@Override
	public void addPages() {
		addPage(input);
		preview.ifPresent(this::addPage);
	}

	/** Its first page. */
	public PlanPage input() {
		return input;
	}

	public PreviewPage preview() {
		return preview.orElseThrow();
	}

	@Override
	public boolean performFinish() {
		if (input.plan().isEmpty()) {
			return false;
		}
		finish.accept(input.plan().get(), preview.map(PreviewPage::excluded).orElse(Set.of()));
		return true;
	}
}
