/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ide.IDE;
import org.labelwright.core.Backoff;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.CheckSession;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;
import org.labelwright.quality.Severity;
import org.labelwright.ui.internal.Messages;

/**
 * Keeps the problem markers of one dataset current: all of it when it is opened, single items after edits, which costs what
 * the item costs and not what the dataset does. Works in the background.
 */
public final class CheckMarkers {

	/** The type of the markers. */
	public static final String TYPE = "org.labelwright.ui.problem";
	/** Attribute: the id of the item. */
	public static final String ITEM = "labelwrightItem";
	/** Attribute: the id of the annotation, missing where the finding is about the item. */
	public static final String ANNOTATION = "labelwrightAnnotation";

	/** Attribute: the id of the check. */
	public static final String CHECK = "labelwrightCheck";
	/** Attribute: the id of the layer. */
	public static final String LAYER = "labelwrightLayer";
	/** Attribute: true where the layer is the one that editors edit, so that a quick fix can be undone there. */
	public static final String EDITED = "labelwrightEdited";

	private static final Backoff CHECKS = new Backoff(Duration.ofMillis(400), Duration.ofSeconds(20));

	private final Dataset dataset;
	private final ProblemMarkers markers;
	private final String editorId;
	private final ItemEditors editors = new ItemEditors();
	private final Checks checks = new Checks(Contributions.ofPlatform());
	private final Set<String> waiting = new HashSet<>();
	private boolean all = true;
	/** How long the items took that were checked last. */
	private volatile long millis;
	/** What was learned of the dataset; empty until it was checked as a whole. Of the job alone. */
	private Optional<CheckSession> session = Optional.empty();

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
	 * @param editorId the editor that opens from those about items that no editor is named for
	 */
	public CheckMarkers(Dataset dataset, IFile file, String editorId) {
		this.dataset = dataset;
		this.markers = new ProblemMarkers(file, TYPE);
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
		job.schedule(CHECKS.millisAfter(millis));
	}

	/** Waits for nothing and checks no more. */
	public void dispose() {
		job.cancel();
	}

	private void check(boolean everything, Set<String> items, IProgressMonitor monitor) throws IOException, CoreException {
		List<Finding> findings = new ArrayList<>();
		if (everything || session.isEmpty()) {
			Progress progress = (done, total) -> {
				if (monitor.isCanceled()) {
					throw new CancellationException();
				}
			};
			// A copy, as the ontology may be edited meanwhile.
			CheckSession whole = new CheckSession(checks, EcoreUtil.copy(dataset.ontology()), Checks.Selection.USUAL);
			findings.addAll(whole.runAll(dataset, progress));
			session = Optional.of(whole);
			replaceMarkers(marker -> true, findings, monitor);
			return;
		}
		long start = System.nanoTime();
		for (String id : items) {
			Optional<Item> item = dataset.item(id);
			if (item.isPresent()) {
				findings.addAll(session.get().recheck(dataset.record(item.get())));
			}
		}
		replaceMarkers(marker -> items.contains(marker.getAttribute(ITEM, "")), findings, monitor);
		millis = (System.nanoTime() - start) / 1_000_000;
	}

	private void replaceMarkers(Predicate<IMarker> old, List<Finding> findings, IProgressMonitor monitor) throws CoreException {
		String edited = dataset.layers().stream().findFirst().orElse(Layer.MAIN).id();
		markers.replace(old, findings.stream().map(finding -> attributes(finding, edited)).toList(), monitor);
	}

	/** The finding that a marker shows; the message is that of then. */
	public static Finding finding(IMarker marker) {
		Severity severity = switch (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_WARNING)) {
		case IMarker.SEVERITY_ERROR -> Severity.ERROR;
		case IMarker.SEVERITY_INFO -> Severity.INFO;
		default -> Severity.WARNING;
		};
		return new Finding(marker.getAttribute(CHECK, ""), severity, marker.getAttribute(ITEM, ""), marker.getAttribute(LAYER, ""),
				Optional.ofNullable(marker.getAttribute(ANNOTATION, null)), marker.getAttribute(IMarker.MESSAGE, ""));
	}

	private Map<String, Object> attributes(Finding finding, String edited) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, finding.message());
		attributes.put(IMarker.SEVERITY, switch (finding.severity()) {
		case ERROR -> IMarker.SEVERITY_ERROR;
		case WARNING -> IMarker.SEVERITY_WARNING;
		case INFO -> IMarker.SEVERITY_INFO;
		});
		attributes.put(IMarker.LOCATION, finding.item());
		attributes.put(ITEM, finding.item());
		attributes.put(CHECK, finding.check());
		attributes.put(LAYER, finding.layer());
		attributes.put(EDITED, finding.layer().equals(edited));
		finding.annotation().ifPresent(annotation -> attributes.put(ANNOTATION, annotation));
		attributes.put(IDE.EDITOR_ID_ATTR, dataset.item(finding.item()).flatMap(editors::of).orElse(editorId));
		return attributes;
	}
}
