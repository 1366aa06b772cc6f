/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.PreLabelling;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Options;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.JobProgress;

/**
 * Lets a batch assistant label a dataset, and then shows its layer in the editors of that dataset. When it was cancelled, the
 * next one of the same assistant and layer goes on where it was.
 */
final class PreLabelJob extends Job {

	private final Dataset dataset;
	private final Assistant assistant;
	private final Options options;
	private final Layer layer;
	private final DatasetManager datasets = PlatformUI.getWorkbench().getService(DatasetManager.class);

	PreLabelJob(Dataset dataset, Assistant assistant, Options options, Layer layer) {
		super(NLS.bind(Messages.PreLabel_Job, dataset.name(), assistant.name()));
		this.dataset = dataset;
		this.assistant = assistant;
		this.options = options;
		this.layer = layer;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		// A handle of its own, so that the editor can be closed meanwhile.
		try (DatasetHandle handle = datasets.acquire(dataset.folder())) {
			PreLabelling.Result result = new PreLabelling(handle.dataset(), Clock.systemUTC()).run(assistant, options, layer,
					new JobProgress(monitor, getName()));
			PlatformUI.getWorkbench().getDisplay().syncExec(() -> show(handle.dataset(), result));
			return status(result);
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return new Status(IStatus.ERROR, PreLabelJob.class, NLS.bind(Messages.PreLabel_Failed, dataset.name(), e.getMessage()), e);
		}
	}

	private IStatus status(PreLabelling.Result result) {
		if (result.failures().isEmpty()) {
			return result.remarks().isEmpty() ? Status.OK_STATUS : new Status(IStatus.INFO, PreLabelJob.class, String.join("\n", result.remarks()));
		}
		MultiStatus status = new MultiStatus(PreLabelJob.class, 0, MessageFormat.format(Messages.PreLabel_Failures, result.failures().size()));
		result.remarks().forEach(remark -> status.add(new Status(IStatus.INFO, PreLabelJob.class, remark)));
		result.failures().forEach(failure -> status.add(new Status(IStatus.WARNING, PreLabelJob.class, failure)));
		return status;
	}

	private void show(Dataset changed, PreLabelling.Result result) {
		datasets.stepDone(changed, Optional.of(assistant.name()));
		Reviews reviews = PlatformUI.getWorkbench().getService(Reviews.class);
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.getEditorReferences()) {
					ReviewedEditor.of(reference.getEditor(false)).filter(editor -> editor.items().dataset() == changed).flatMap(editor -> reviews.of(editor.part()))
							.ifPresent(review -> {
								review.show(Optional.of(layer));
								review.editor().say(MessageFormat.format(Messages.PreLabel_Done, result.annotations(),
										result.predicted() + result.resumed(), layer.name(), result.resumed()));
							});
				}
			}
		}
	}
}
