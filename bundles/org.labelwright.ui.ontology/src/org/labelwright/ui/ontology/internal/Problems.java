/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.refactoring.References;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.OntologyChecks;
import org.labelwright.quality.OntologyFinding;
import org.labelwright.quality.Severity;
import org.labelwright.quality.Usage;
import org.labelwright.ui.JobProgress;
import org.labelwright.ui.ProblemMarkers;

/** Checks the ontology in the background while it is edited, and counts its labels. Findings become markers when it is saved. */
final class Problems {

	/** The type of the markers. */
	static final String TYPE = "org.labelwright.ui.ontology.problem";
	/** Attribute of the markers: the path of the element. */
	static final String ELEMENT = "labelwrightElement";
	/** Attribute of the markers: the id of the check. */
	static final String CHECK = "labelwrightCheck";

	private static final long DELAY_MILLIS = 200;

	private final ProblemMarkers markers;
	private final Optional<Dataset> dataset;
	private final Runnable found;
	private final OntologyChecks checks = new OntologyChecks(Contributions.ofPlatform());
	private Optional<Ontology> waiting = Optional.empty();
	private volatile List<OntologyFinding> findings = List.of();
	private volatile Optional<Usage> usage = Optional.empty();
	private volatile boolean mark = true;
	private volatile boolean disposed;

	private final Job checking = new Job(Messages.Check_Job) {
		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				check();
				return Status.OK_STATUS;
			} catch (CoreException e) {
				return e.getStatus();
			}
		}
	};

	private final Job counting = new Job(Messages.Count_Job) {
		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				usage = Optional.of(new Usage(new References(dataset.orElseThrow()).counts(new JobProgress(monitor, getName()))));
				checking.schedule();
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (IOException e) {
				return new Status(IStatus.ERROR, Problems.class, e.getMessage(), e);
			}
		}
	};

	/** @param found told in the UI thread when there are new findings */
	Problems(IFile file, Optional<Dataset> dataset, Runnable found) {
		this.markers = new ProblemMarkers(file, TYPE);
		this.dataset = dataset;
		this.found = found;
		checking.setSystem(true);
		counting.setPriority(Job.DECORATE);
	}

	/** Checks soon; in the UI thread. */
	void check(Ontology ontology) {
		Ontology copy = EcoreUtil.copy(ontology);
		synchronized (this) {
			waiting = Optional.of(copy);
		}
		checking.schedule(DELAY_MILLIS);
	}

	/** Counts the labels of each class, if there is a dataset. */
	void count() {
		if (dataset.isPresent()) {
			counting.schedule();
		}
	}

	/** Brings what is found next to the markers: the file is as the editor shows it. */
	void mark() {
		mark = true;
		checking.schedule();
	}

	private void check() throws CoreException {
		Ontology ontology;
		synchronized (this) {
			if (waiting.isEmpty()) {
				return;
			}
			ontology = waiting.get();
		}
		findings = checks.run(ontology, usage);
		if (mark && !disposed) {
			mark = false;
			markers.replace(marker -> true, findings.stream().map(Problems::attributes).toList(), null);
		}
		PlatformUI.getWorkbench().getDisplay().execute(() -> {
			if (!disposed) {
				found.run();
			}
		});
	}

	private static Map<String, Object> attributes(OntologyFinding finding) {
		return Map.of(IMarker.MESSAGE, finding.message(),
				IMarker.SEVERITY, finding.severity() == Severity.ERROR ? IMarker.SEVERITY_ERROR
						: finding.severity() == Severity.WARNING ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_INFO,
				IMarker.LOCATION, finding.path(), ELEMENT, finding.path(), CHECK, finding.check(), IDE.EDITOR_ID_ATTR, OntologyEditor.ID);
	}

	Optional<Usage> usage() {
		return usage;
	}

	/** What was found of an element itself. */
	List<OntologyFinding> of(String path) {
		return findings.stream().filter(one -> one.path().equals(path)).toList();
	}

	/** What was found of an element and of what it holds; paths of classes do not lead through other classes. */
	List<OntologyFinding> within(String path) {
		return findings.stream().filter(one -> one.path().equals(path) || one.path().startsWith(path + "/")).toList();
	}

	void dispose() {
		disposed = true;
		checking.cancel();
		counting.cancel();
	}
}
