/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Control;
import org.labelwright.geometry.Span;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.editing.PredictionSurface;
import org.labelwright.ui.text.layout.Mark;

/** Predictions as labels on a text that cannot be selected, only judged. UI thread only. */
final class TextPredictions implements PredictionSurface {

	private static final String PREFIX = "prediction/";

	private final TextEditor editor;
	private List<Shown> shown = List.of();
	private Optional<String> layer = Optional.empty();
	private Optional<String> active = Optional.empty();
	/** What was selected when one became the one to be judged. */
	private TextSelection before = TextSelection.START;

	TextPredictions(TextEditor editor) {
		this.editor = editor;
	}

	@Override
	public Control control() {
		return editor.viewer().getControl();
	}

	@Override
	public String context() {
		return "org.labelwright.ui.assist.reviewText";
	}

	@Override
	public void show(List<Shown> predictions, Optional<String> ofLayer) {
		if (!predictions.equals(shown) || !ofLayer.equals(layer)) {
			shown = List.copyOf(predictions);
			layer = ofLayer;
			editor.refreshLabels();
		}
	}

	/** Whether a layer is shown as predictions that are to be judged. */
	boolean shows(String layerId) {
		return layer.equals(Optional.of(layerId));
	}

	/** The labels for what is shown. */
	Stream<Mark> marks() {
		return shown.stream().flatMap(one -> mark(one).stream());
	}

	private Optional<Mark> mark(Shown one) {
		return one.geometry() instanceof Span span && span.end() <= editor.scene().page().text().length()
				? Optional.of(new Mark(PREFIX + one.id(), span, one.label(), ClassColors.packed(one.color()), false)) : Optional.empty();
	}

	@Override
	public void activate(Optional<Shown> prediction) {
		// Our own moves are no turn of a person to something else.
		active = Optional.empty();
		TextScene scene = editor.scene();
		prediction.flatMap(this::mark).filter(mark -> editor.isLoaded()).ifPresent(mark -> {
			scene.select(List.of());
			scene.selectText(TextSelection.at(mark.span().start()));
			scene.reveal(mark.span().start());
			before = scene.text();
		});
		active = prediction.map(Shown::id);
		scene.setActive(active.map(id -> PREFIX + id));
	}

	@Override
	public void addTurnListener(Runnable listener) {
		editor.scene().addListener(new TextScene.Listener() {
			@Override
			public void changed() {
				if (active.isPresent() && !editor.scene().text().equals(before)) {
					listener.run();
				}
			}

			@Override
			public void selectionChanged() {
				if (!editor.scene().selection().isEmpty() && active.isPresent()) {
					listener.run();
				}
			}
		});
	}

	@Override
	public void say(String words) {
		editor.hint(words);
	}

	@Override
	public void sayInstead(String before, String words) {
		if (editor.palette().hint().equals(before)) {
			say(words);
		}
	}
}
