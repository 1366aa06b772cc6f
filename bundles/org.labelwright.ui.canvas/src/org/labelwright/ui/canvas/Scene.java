/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.SpatialIndex;

/** What a canvas shows: shapes on an image, which of them are selected, what is being drawn. UI thread only. */
public final class Scene {

	/** Hears of every change. */
	public interface Listener {

		/** Something has to be painted anew. */
		void changed();

		/** Other shapes are selected. */
		default void selectionChanged() {
		}
	}

	private final Map<String, SceneShape> shapes = new HashMap<>();
	private final SpatialIndex<String> index = new SpatialIndex<>();
	private final Set<String> selection = new LinkedHashSet<>();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private Optional<ImagePyramid> image = Optional.empty();
	private Box extent = new Box(0, 0, 0, 0);
	private Optional<String> hovered = Optional.empty();
	private Optional<Feedback> feedback = Optional.empty();
	private String message = "";

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	private void changed() {
		listeners.forEach(Listener::changed);
	}

	/** Shows an image; the scene does not dispose of it. */
	public void setImage(Optional<ImagePyramid> image, Box extent) {
		this.image = image;
		this.extent = extent;
		changed();
	}

	public Optional<ImagePyramid> image() {
		return image;
	}

	/** Where the image lies; without size where there is none. */
	public Box extent() {
		return extent;
	}

	/** Words in the middle of the canvas where there is nothing to see; empty for none. */
	public void setMessage(String message) {
		this.message = message;
		changed();
	}

	public String message() {
		return message;
	}

	/** Replaces all shapes, the topmost last; what is selected and still there stays so. */
	public void setShapes(Collection<SceneShape> all) {
		shapes.clear();
		index.clear();
		all.forEach(this::add);
		boolean lost = selection.retainAll(shapes.keySet());
		hovered = hovered.filter(shapes::containsKey);
		changed();
		if (lost) {
			listeners.forEach(Listener::selectionChanged);
		}
	}

	private void add(SceneShape shape) {
		shapes.put(shape.id(), shape);
		Geometries.bounds(shape.geometry()).ifPresent(box -> index.put(shape.id(), box));
	}

	/** Replaces one shape, or adds it on top. */
	public void put(SceneShape shape) {
		if (Geometries.bounds(shape.geometry()).isEmpty()) {
			index.remove(shape.id());
		}
		add(shape);
		changed();
	}

	public Optional<SceneShape> shape(String id) {
		return Optional.ofNullable(shapes.get(id));
	}

	public int size() {
		return shapes.size();
	}

	/** What touches an area, the topmost last. */
	public List<SceneShape> in(Box area) {
		List<SceneShape> found = new ArrayList<>();
		index.query(area, id -> found.add(shapes.get(id)));
		return found;
	}

	/**
	 * The shapes at a point, the best first: what is selected, then what is nearest by its outline or smallest.
	 *
	 * @param tolerance in image pixels
	 */
	public List<SceneShape> at(double x, double y, double tolerance) {
		List<SceneShape> hits = new ArrayList<>();
		for (SceneShape shape : in(new Box(x - tolerance, y - tolerance, 2 * tolerance, 2 * tolerance))) {
			if (Geometries.contains(shape.geometry(), x, y) || Geometries.distance(shape.geometry(), x, y) <= tolerance) {
				hits.add(shape);
			}
		}
		hits.sort((one, other) -> {
			boolean first = selection.contains(one.id());
			return first != selection.contains(other.id()) ? first ? -1 : 1 : Double.compare(size(one), size(other));
		});
		return hits;
	}

	private static double size(SceneShape shape) {
		return Geometries.bounds(shape.geometry()).map(Box::area).orElse(0.0);
	}

	/** In the order in which they were selected. */
	public List<String> selection() {
		return List.copyOf(selection);
	}

	public boolean isSelected(String id) {
		return selection.contains(id);
	}

	/** Unknown ids are left out. */
	public void select(Collection<String> ids) {
		Set<String> wanted = new LinkedHashSet<>(ids);
		wanted.retainAll(shapes.keySet());
		if (!List.copyOf(wanted).equals(List.copyOf(selection))) {
			selection.clear();
			selection.addAll(wanted);
			changed();
			listeners.forEach(Listener::selectionChanged);
		}
	}

	public void setHovered(Optional<String> id) {
		if (!hovered.equals(id)) {
			hovered = id;
			changed();
		}
	}

	public Optional<String> hovered() {
		return hovered;
	}

	/** What a tool is drawing; it replaces the shapes of the same ids as long as it is there. */
	public void setFeedback(Optional<Feedback> feedback) {
		this.feedback = feedback;
		changed();
	}

	public Optional<Feedback> feedback() {
		return feedback;
	}
}
