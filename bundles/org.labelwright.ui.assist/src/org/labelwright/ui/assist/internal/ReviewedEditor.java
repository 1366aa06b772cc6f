/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.Optional;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.canvas.SceneViewer;
import org.labelwright.ui.editing.PredictionSurface;

/** An editor that shows predictions. UI thread only. */
record ReviewedEditor(IEditorPart part, ItemNavigation items, PredictionSurface surface) {

	/** Empty where the part shows no items, or has no place for predictions, or is closed. */
	static Optional<ReviewedEditor> of(IEditorPart part) {
		ItemNavigation items = part == null ? null : Adapters.adapt(part, ItemNavigation.class);
		return items == null ? Optional.empty() : surface(part).filter(one -> one.control() != null && !one.control().isDisposed())
				.map(surface -> new ReviewedEditor(part, items, surface));
	}

	private static Optional<PredictionSurface> surface(IEditorPart part) {
		PredictionSurface own = Adapters.adapt(part, PredictionSurface.class);
		return Optional.ofNullable(own).or(() -> Optional.ofNullable(Adapters.adapt(part, SceneViewer.class)).map(CanvasPredictions::new));
	}

	/** Says something beside what is edited, and takes back what was said to have failed. */
	void say(String words) {
		surface.say(words);
		part.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(null);
	}

	/** Says in the status line what failed; it stays there until something goes well. */
	void sayFailed(String words) {
		surface.say(words);
		part.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(words);
	}
}
