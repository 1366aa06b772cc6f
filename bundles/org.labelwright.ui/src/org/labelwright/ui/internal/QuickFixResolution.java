/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFixes;
import org.labelwright.ui.CheckMarkers;
import org.labelwright.ui.ItemNavigation;

/**
 * One quick fix for one finding, or for all of a kind. What it does is a command of the editor, one an item, so it can be
 * undone there.
 */
final class QuickFixResolution extends WorkbenchMarkerResolution {

	/** An editor of a dataset. */
	private record Place(IFile file, String editor) {
	}

	private final QuickFixes fixes;
	private final QuickFixes.Installed fix;

	QuickFixResolution(QuickFixes fixes, QuickFixes.Installed fix) {
		this.fixes = fixes;
		this.fix = fix;
	}

	@Override
	public String getLabel() {
		return fix.name();
	}

	@Override
	public String getDescription() {
		return NLS.bind(Messages.Fix_Description, fix.name());
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public IMarker[] findOtherMarkers(IMarker[] markers) {
		return Arrays.stream(markers).filter(marker -> marker.getAttribute(CheckMarkers.EDITED, false)
				&& fix.checks().contains(marker.getAttribute(CheckMarkers.CHECK, ""))).toArray(IMarker[]::new);
	}

	@Override
	public void run(IMarker marker) {
		run(new IMarker[] { marker }, null);
	}

	/** Comes in the UI thread; what takes long goes to a job that comes back item by item. */
	@Override
	public void run(IMarker[] markers, IProgressMonitor ignored) {
		Map<Place, Map<String, List<Finding>>> byPlace = new LinkedHashMap<>();
		for (IMarker marker : markers) {
			if (marker.exists() && marker.getResource() instanceof IFile file) {
				Finding finding = CheckMarkers.finding(marker);
				byPlace.computeIfAbsent(new Place(file, marker.getAttribute(IDE.EDITOR_ID_ATTR, "")), key -> new LinkedHashMap<>()).computeIfAbsent(finding.item(), key -> new ArrayList<>()).add(finding);
			}
		}
		byPlace.forEach((place, byItem) -> navigation(place).ifPresent(navigation -> schedule(navigation, byItem)));
	}

	private static Optional<ItemNavigation> navigation(Place place) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			return Workspace.edit(page, place.file(), Optional.of(place.editor()));
		} catch (PartInitException e) {
			show(new Status(IStatus.ERROR, QuickFixResolution.class, e.getMessage(), e));
			return Optional.empty();
		}
	}

	private void schedule(ItemNavigation navigation, Map<String, List<Finding>> byItem) {
		Job job = Job.create(fix.name(), monitor -> {
			SubMonitor progress = SubMonitor.convert(monitor, byItem.size());
			int[] changed = new int[1];
			for (Map.Entry<String, List<Finding>> entry : byItem.entrySet()) {
				if (progress.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				// In the UI thread, so that nobody edits between looking and doing; one item is quick.
				PlatformUI.getWorkbench().getDisplay().syncExec(() -> changed[0] += guarded(navigation, entry.getKey(), entry.getValue()) ? 1 : 0);
				progress.worked(1);
			}
			if (changed[0] == 0) {
				show(new Status(IStatus.INFO, QuickFixResolution.class, NLS.bind(Messages.Fix_Nothing, fix.name())));
			}
			return Status.OK_STATUS;
		});
		job.setUser(byItem.size() > 1);
		job.schedule();
	}

	/** The editor can be anybody's: where it fails, that is reported and nothing is fixed. */
	private boolean guarded(ItemNavigation navigation, String itemId, List<Finding> findings) {
		return Contributions.ofPlatform().guarded(navigation.getClass().getName(), () -> fix(navigation, itemId, findings)).orElse(false);
	}

	private boolean fix(ItemNavigation navigation, String itemId, List<Finding> findings) {
		Dataset dataset = navigation.dataset();
		Optional<Item> item = dataset.item(itemId);
		if (item.isEmpty()) {
			return false;
		}
		try {
			Edit edit = fixes.edit(fix.id(), dataset.ontology(), dataset.record(item.get()), findings);
			if (edit.isEmpty()) {
				return false;
			}
			navigation.goTo(itemId);
			navigation.run(fix.name(), edit);
			return true;
		} catch (IOException e) {
			show(new Status(IStatus.ERROR, QuickFixResolution.class, NLS.bind("{0}: {1}", itemId, e.getMessage()), e));
			return false;
		}
	}

	private static void show(IStatus status) {
		StatusManager.getManager().handle(status, status.getSeverity() == IStatus.ERROR ? StatusManager.LOG | StatusManager.SHOW : StatusManager.SHOW);
	}
}
