/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.image.internal.LayerLooks.Kind;
import org.labelwright.ui.image.internal.LayerLooks.Look;

/**
 * The layers of a dataset in an editor: one is drawn on, the others can be seen below it. A layer that is locked or hidden
 * is not changed.
 */
final class Layers {

	private final ImageEditor editor;
	private final LayerLooks looks;
	/** What the layers that are not drawn on say of the item that is shown; empty while that is being read. UI thread only. */
	private final Map<String, Optional<List<Annotation>>> others = new HashMap<>();
	/** Tells what was read for an item that is gone from what is wanted now. */
	private int asked;

	Layers(ImageEditor editor, LayerLooks looks) {
		this.editor = editor;
		this.looks = looks;
		looks.addListener(() -> {
			if (editor.isOpen()) {
				editor.refreshShapes();
			}
		});
	}

	List<Layer> all() {
		return editor.dataset().layers();
	}

	/** The id of the layer that is drawn on. */
	String active() {
		List<Layer> all = all();
		return looks.active().filter(id -> all.stream().anyMatch(one -> one.id().equals(id))).or(() -> all.stream().findFirst().map(Layer::id))
				.orElse(Layer.MAIN.id());
	}

	/** Draws on another layer from now on. */
	void activate(String layer) {
		if (!layer.equals(active())) {
			looks.setActive(layer);
			editor.layerChanged();
		}
	}

	Look ofLayer(String id) {
		return looks.look(Kind.LAYER, id, id.equals(active()) ? Look.PLAIN : Look.HIDDEN);
	}

	void setLayer(String id, Look look) {
		looks.setLook(Kind.LAYER, id, look);
	}

	Look ofClass(String id) {
		return looks.look(Kind.LABEL_CLASS, id, Look.PLAIN);
	}

	void setClass(String id, Look look) {
		looks.setLook(Kind.LABEL_CLASS, id, look);
	}

	private Look ofClass(Annotation annotation) {
		return annotation.getLabelClass() == null ? Look.PLAIN : ofClass(annotation.getLabelClass());
	}

	boolean shows(Annotation annotation) {
		return ofLayer(active()).shown() && ofClass(annotation).shown();
	}

	boolean isLocked() {
		return ofLayer(active()).locked();
	}

	void toggleLock() {
		setLayer(active(), ofLayer(active()).locked(!isLocked()));
	}

	double opacity(String layer, Annotation annotation) {
		return ofLayer(layer).opacity() * ofClass(annotation).opacity();
	}

	/** Why the layer that is drawn on cannot be changed now; empty where it can. */
	Optional<String> refusal() {
		Look look = ofLayer(active());
		String name = all().stream().filter(one -> one.id().equals(active())).map(Layer::name).findFirst().orElse(active());
		return look.locked() ? Optional.of(NLS.bind(Messages.Layers_Locked, name))
				: look.shown() ? Optional.empty() : Optional.of(NLS.bind(Messages.Layers_Hidden, name));
	}

	/** Other layers are read anew. */
	void forget() {
		asked++;
		others.clear();
	}

	/** Which layers are being read, by their names; empty for none. */
	Optional<String> reading() {
		String names = all().stream().filter(layer -> others.getOrDefault(layer.id(), Optional.of(List.of())).isEmpty()).map(Layer::name)
				.collect(Collectors.joining(", "));
		return names.isEmpty() ? Optional.empty() : Optional.of(NLS.bind(Messages.Layers_Reading, names));
	}

	/** The shapes of the other layers that are shown, out of reach of all tools. */
	List<SceneShape> backdrop() {
		List<SceneShape> shapes = new ArrayList<>();
		for (Layer layer : all()) {
			if (!layer.id().equals(active()) && ofLayer(layer.id()).shown()) {
				for (Annotation annotation : annotations(layer)) {
					if (annotation.getGeometry() != null && ofClass(annotation).shown()) {
						shapes.add(editor.shape(annotation).inBackdrop(layer.id() + '/' + annotation.getId(), opacity(layer.id(), annotation)));
					}
				}
			}
		}
		return shapes;
	}

	private List<Annotation> annotations(Layer layer) {
		Optional<Item> item = editor.item();
		if (item.isPresent() && !others.containsKey(layer.id())) {
			others.put(layer.id(), Optional.empty());
			read(item.get(), layer);
		}
		return others.getOrDefault(layer.id(), Optional.empty()).orElse(List.of());
	}

	/** In the background: a layer of a full picture takes longer than a frame. */
	private void read(Item item, Layer layer) {
		int wanted = asked;
		Display display = editor.viewer().getControl().getDisplay();
		Dataset dataset = editor.dataset();
		Job job = Job.create(NLS.bind(Messages.Layers_Reading, layer.name()), monitor -> {
			List<Annotation> found = List.of();
			IStatus status = Status.OK_STATUS;
			try {
				found = List.copyOf(dataset.document(item.id(), layer.id()).getAnnotations());
			} catch (IOException e) {
				status = Status.error(e.getMessage(), e);
			}
			List<Annotation> read = found;
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (editor.isOpen() && wanted == asked) {
						others.put(layer.id(), Optional.of(read));
						editor.backdropRead();
					}
				});
			}
			return status;
		});
		job.setPriority(Job.SHORT);
		job.schedule();
	}
}
