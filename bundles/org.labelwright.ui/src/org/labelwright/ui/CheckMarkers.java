/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ide.IDE;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;
import org.labelwright.ui.internal.Messages;

/**
 * Keeps the problem markers of one dataset current: all of it when it is opened, single items after edits. Works in the
 * background.
 */
public final class CheckMarkers {

	/** The type of the markers. */
	public static final String TYPE = "org.labelwright.ui.problem";
	/** Attribute: the id of the item. */
	public static final String ITEM = "labelwrightItem";
	/** Attribute: the id of the annotation, missing where the finding is about the item. */
	public static final String ANNOTATION = "labelwrightAnnotation";

	private static final long DELAY_MILLIS = 400;

	private final Dataset dataset;
	private final IFile file;
	private final String editorId;
	private final Checks checks = new Checks(Contributions.ofPlatform());
	private final Set<String> waiting = new HashSet<>();
	private boolean all = true;

	private final Job job = new Job(Messages.Check_Job) {
		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Set<String> items;
			boolean everything;
			synchronized (waiting) {
				everything = all;
				items = new HashSet<>(waiting);
				all = false;
				waiting.clear();
			}
			try {
				check(everything, items, monitor);
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (IOException | CoreException e) {
				return new Status(IStatus.ERROR, CheckMarkers.class, NLS.bind("{0}: {1}", getName(), e.getMessage()), e);
			}
		}
	};

	/**
	 * @param file that the markers are put on
	 * @param editorId the editor that opens from them
	 */
	public CheckMarkers(Dataset dataset, IFile file, String editorId) {
		this.dataset = dataset;
		this.file = file;
		this.editorId = editorId;
		job.setPriority(Job.DECORATE);
	}

	/** Checks everything, soon. */
	public void checkAll() {
		synchronized (waiting) {
			all = true;
		}
		job.schedule();
	}

	/** Checks one item, soon. */
	public void check(String item) {
		synchronized (waiting) {
			waiting.add(item);
		}
		job.schedule(DELAY_MILLIS);
	}

	/** Waits for nothing and checks no more. */
	public void dispose() {
		job.cancel();
	}

	private void check(boolean everything, Set<String> items, IProgressMonitor monitor) throws IOException, CoreException {
		List<Finding> findings = new ArrayList<>();
		Progress progress = (done, total) -> {
			if (monitor.isCanceled()) {
				throw new CancellationException();
			}
		};
		if (everything) {
			findings.addAll(checks.run(dataset, progress));
		} else {
			for (String id : items) {
				Item item = dataset.item(id).orElse(null);
				if (item != null) {
					List<AnnotationDocument> documents = new ArrayList<>();
					for (Layer layer : dataset.layers()) {
						documents.add(dataset.document(id, layer.id()));
					}
					findings.addAll(checks.run(dataset.ontology(), new SourceRecord(item, dataset.media(item), documents)));
				}
			}
		}
		IWorkspaceRunnable update = ignored -> {
			if (!file.exists()) {
				return;
			}
			for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
				if (everything || items.contains(marker.getAttribute(ITEM, ""))) {
					marker.delete();
				}
			}
			for (Finding finding : findings) {
				file.createMarker(TYPE, attributes(finding));
			}
		};
		ResourcesPlugin.getWorkspace().run(update, file, 0, monitor);
	}

	private Map<String, Object> attributes(Finding finding) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, finding.message());
		attributes.put(IMarker.SEVERITY, switch (finding.severity()) {
		case ERROR -> IMarker.SEVERITY_ERROR;
		case WARNING -> IMarker.SEVERITY_WARNING;
		case INFO -> IMarker.SEVERITY_INFO;
		});
		attributes.put(IMarker.LOCATION, finding.item());
		attributes.put(ITEM, finding.item());
		finding.annotation().ifPresent(annotation -> attributes.put(ANNOTATION, annotation));
		attributes.put(IDE.EDITOR_ID_ATTR, editorId);
		return attributes;
	}
}
