/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.QuickFixes;
import org.labelwright.ui.CheckMarkers;

/** Offers the quick fixes for what the checks found, in the Problems view and wherever else markers have resolutions. */
public final class QuickFixResolutions implements IMarkerResolutionGenerator2 {

	private final QuickFixes fixes = new QuickFixes(Contributions.ofPlatform());

	@Override
	public boolean hasResolutions(IMarker marker) {
		return marker.getAttribute(CheckMarkers.EDITED, false) && !fixes.of(marker.getAttribute(CheckMarkers.CHECK, "")).isEmpty();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return !hasResolutions(marker) ? new IMarkerResolution[0]
				: fixes.of(marker.getAttribute(CheckMarkers.CHECK, "")).stream().map(fix -> new QuickFixResolution(fixes, fix)).toArray(IMarkerResolution[]::new);
	}
}
