/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.labelwright.geometry.Geometries;
import org.labelwright.ui.canvas.Camera;
import org.labelwright.ui.canvas.Scene;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.canvas.SceneViewer;
import org.labelwright.ui.editing.PredictionSurface;

/** Predictions on a canvas of shapes. */
record CanvasPredictions(SceneViewer viewer) implements PredictionSurface {

	private Scene scene() {
		return viewer.scene();
	}

	@Override
	public Control control() {
		return viewer.getControl();
	}

	@Override
	public String context() {
		return "org.labelwright.ui.assist.review";
	}

	@Override
	public void show(List<Shown> predictions, Optional<String> layer) {
		scene().setPredictions(predictions.stream().map(one -> SceneShape.prediction(one.id(), one.geometry(), one.color(), one.label(), Optional.empty())).toList());
	}

	@Override
	public void activate(Optional<Shown> prediction) {
		prediction.ifPresent(one -> {
			scene().select(List.of());
			reveal(one);
		});
		scene().setActivePrediction(prediction.map(Shown::id));
	}

	/** Moves the picture only where the prediction is out of sight. */
	private void reveal(Shown prediction) {
		Geometries.bounds(prediction.geometry()).ifPresent(box -> {
			var size = viewer.getControl().getSize();
			var seen = viewer.camera().visible(size.x, size.y);
			boolean inside = box.x() >= seen.x() && box.y() >= seen.y() && box.right() <= seen.right() && box.bottom() <= seen.bottom();
			if (!inside && size.x > 0) {
				viewer.setCamera(Camera.fit(scene().extent(), size.x, size.y));
			}
		});
	}

	private boolean isDrawing() {
		return scene().painting().isPresent() || scene().feedback()
				.filter(shown -> shown.drawn().isPresent() || shown.open().isPresent() || shown.proposal().isPresent()).isPresent();
	}

	@Override
	public void addTurnListener(Runnable listener) {
		scene().addListener(new Scene.Listener() {
			@Override
			public void changed() {
				if (scene().activePrediction().isPresent() && isDrawing()) {
					listener.run();
				}
			}

			@Override
			public void selectionChanged() {
				if (!scene().selection().isEmpty()) {
					// Delete means what is selected then.
					listener.run();
				}
			}
		});
	}

	@Override
	public void say(String words) {
		viewer.edits().hint(words);
	}

	@Override
	public void sayInstead(String before, String words) {
		viewer.edits().hintInstead(before, words);
	}
}
