/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** The markers of one type on a file, as a check that is run again and again finds them. Any thread. */
public final class ProblemMarkers {

	private final IFile file;
	private final String type;

	public ProblemMarkers(IFile file, String type) {
		this.file = file;
		this.type = type;
	}

	/**
	 * Makes the markers what was found now, in one change of the workspace. A marker that says what is found again stays the one it
	 * was: the row of it in the view of problems keeps its place and its selection, and who was led there by it still can be.
	 *
	 * @param again the markers that were looked for again; all others stay
	 * @param found the attributes of each marker that is to be there of them
	 */
	public void replace(Predicate<IMarker> again, List<Map<String, Object>> found, IProgressMonitor monitor) throws CoreException {
		IWorkspaceRunnable update = ignored -> {
			if (file.exists()) {
				update(again, found);
			}
		};
		ResourcesPlugin.getWorkspace().run(update, file, 0, monitor);
	}

	private void update(Predicate<IMarker> again, List<Map<String, Object>> found) throws CoreException {
		Map<Map<String, Object>, Deque<IMarker>> there = new HashMap<>();
		for (IMarker marker : file.findMarkers(type, true, IResource.DEPTH_ZERO)) {
			if (again.test(marker)) {
				there.computeIfAbsent(marker.getAttributes(), attributes -> new ArrayDeque<>()).add(marker);
			}
		}
		List<Map<String, Object>> missing = new ArrayList<>();
		for (Map<String, Object> attributes : found) {
			Deque<IMarker> equal = there.get(attributes);
			if (equal == null || equal.poll() == null) {
				missing.add(attributes);
			}
		}
		for (Deque<IMarker> gone : there.values()) {
			for (IMarker marker : gone) {
				marker.delete();
			}
		}
		for (Map<String, Object> attributes : missing) {
			file.createMarker(type, attributes);
		}
	}
}
