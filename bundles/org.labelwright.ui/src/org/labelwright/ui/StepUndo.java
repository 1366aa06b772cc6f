/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.ui.internal.Messages;

/**
 * Undo of the last step over a whole dataset, such as a refactoring, for editors whose own history is at its start. For the
 * UI thread; the undoing itself is a job.
 */
public final class StepUndo {

	private final DatasetManager datasets;
	private final Supplier<Optional<Dataset>> dataset;

	/** @param dataset that the editor shows */
	public StepUndo(DatasetManager manager, Supplier<Optional<Dataset>> dataset) {
		this.datasets = manager;
		this.dataset = dataset;
	}

	/** The title of what would be undone, empty where there is nothing. */
	public Optional<String> title() {
		return dataset.get().flatMap(datasets::undoableStep);
	}

	/**
	 * Lets Undo of an editor undo the step where the editor has nothing to undo itself.
	 *
	 * @param bars that have the editor's own action already
	 * @param control of the editor; with it this goes
	 */
	public void install(IActionBars bars, Control control) {
		IAction own = bars.getGlobalActionHandler(ActionFactory.UNDO.getId());
		Action undo = new Action() {
			@Override
			public void run() {
				if (own.isEnabled()) {
					own.run();
				} else {
					StepUndo.this.run();
				}
			}
		};
		undo.setActionDefinitionId(own.getActionDefinitionId());
		Runnable update = () -> {
			Optional<String> step = title();
			undo.setEnabled(own.isEnabled() || step.isPresent());
			undo.setText(own.isEnabled() || step.isEmpty() ? Objects.requireNonNullElse(own.getText(), Messages.Undo)
					: NLS.bind(Messages.Undo_Step, step.get()));
		};
		Consumer<Dataset> changed = ignored -> update.run();
		own.addPropertyChangeListener(event -> update.run());
		datasets.addStepListener(changed);
		datasets.addOntologyListener(changed);
		control.addDisposeListener(event -> {
			datasets.removeStepListener(changed);
			datasets.removeOntologyListener(changed);
		});
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		update.run();
	}

	/** Does nothing where there is nothing to undo. */
	public void run() {
		if (title().isEmpty()) {
			return;
		}
		String title = title().get();
		Dataset undone = dataset.get().orElseThrow();
		Job job = new Job(NLS.bind(Messages.Undo_Job, title)) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try (DatasetHandle handle = datasets.acquire(undone.folder())) {
					handle.dataset().takeBack(new JobProgress(monitor, getName()));
					PlatformUI.getWorkbench().getDisplay().asyncExec(() -> datasets.stepDone(handle.dataset(), Optional.empty()));
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				} catch (IOException e) {
					return new Status(IStatus.ERROR, StepUndo.class, NLS.bind(Messages.Undo_Failed, title, e.getMessage()), e);
				}
			}
		};
		job.setUser(true);
		job.schedule();
	}
}
