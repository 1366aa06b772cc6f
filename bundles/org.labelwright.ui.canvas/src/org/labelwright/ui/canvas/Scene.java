/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Mask;

/** What a canvas shows: shapes on an image, which of them are selected, what is being drawn. UI thread only. */
public final class Scene {

	/** Hears of every change. */
	public interface Listener {

		/** Something has to be painted anew. */
		void changed();

		/** Only this part of the image has. */
		default void changed(Box area) {
			changed();
		}

		/** Other shapes are selected, or another link. */
		default void selectionChanged() {
		}
	}

	private final ShapeIndex shapes = new ShapeIndex();
	private final Map<String, SceneLink> links = new LinkedHashMap<>();
	private final Set<String> selection = new LinkedHashSet<>();
	private final Set<Aid> aids = EnumSet.noneOf(Aid.class);
	private final List<Guide> guides = new ArrayList<>();
	private final Damage damage = new Damage();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private Optional<SceneImage> image = Optional.empty();
	private Box extent = new Box(0, 0, 0, 0);
	private Tones tones = Tones.PLAIN;
	private Optional<String> hovered = Optional.empty();
	private Optional<String> link = Optional.empty();
	private OptionalInt point = OptionalInt.empty();
	private Optional<double[]> pointer = Optional.empty();
	private Optional<Feedback> feedback = Optional.empty();
	private Optional<MaskPainting> painting = Optional.empty();
	private Optional<Box> brushMark = Optional.empty();
	private MaskBrush brush = MaskBrush.DEFAULT;
	private double maskOpacity = 0.4;
	private Optional<Mask> unlabelled = Optional.empty();
	private List<SceneShape> predictions = List.of();
	private Optional<String> prediction = Optional.empty();
	private String message = "";

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	private void changed() {
		listeners.forEach(Listener::changed);
	}

	/** Where shapes or image have changed since it was last drained. */
	Damage damage() {
		return damage;
	}

	/** Shows an image; the scene does not dispose of it. */
	public void setImage(Optional<SceneImage> image, Box extent) {
		this.image = image;
		this.extent = extent;
		damage.addAll();
		changed();
	}

	/** More of the image can be seen there. */
	public void imageChanged(Box area) {
		damage.add(area);
		listeners.forEach(listener -> listener.changed(area));
	}

	public Optional<SceneImage> image() {
		return image;
	}

	/** Where the image lies; without size where there is none. */
	public Box extent() {
		return extent;
	}

	/** How the image looks; its pixels stay as they are. */
	public void setTones(Tones tones) {
		this.tones = tones;
		damage.addAll();
		changed();
	}

	public Tones tones() {
		return tones;
	}

	public void setAid(Aid aid, boolean on) {
		if (on ? aids.add(aid) : aids.remove(aid)) {
			changed();
		}
	}

	public boolean has(Aid aid) {
		return aids.contains(aid);
	}

	/** The lines to align to; a copy. */
	public List<Guide> guides() {
		return List.copyOf(guides);
	}

	public void setGuides(List<Guide> wanted) {
		guides.clear();
		guides.addAll(wanted);
		changed();
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
		all.forEach(shapes::put);
		boolean lost = selection.retainAll(shapes.ids());
		hovered = hovered.filter(shapes.ids()::contains);
		damage.addAll();
		changed();
		if (lost) {
			listeners.forEach(Listener::selectionChanged);
		}
	}

	private void damageAt(String id) {
		shapes.bounds(id).ifPresent(damage::add);
	}

	/** Replaces one shape, or adds it on top. */
	public void put(SceneShape shape) {
		if (painting.flatMap(MaskPainting::replaced).filter(shape.id()::equals).isPresent()) {
			// What is painted is seen already; what is left of it is told when the painting ends.
			shapes.put(shape);
		} else {
			damageAt(shape.id());
			shapes.put(shape);
			damageAt(shape.id());
		}
		changed();
	}

	/** Harmless where there is no such shape. */
	public void remove(String id) {
		damageAt(id);
		if (shapes.remove(id)) {
			hovered = hovered.filter(one -> !one.equals(id));
			changed();
			if (selection.remove(id)) {
				listeners.forEach(Listener::selectionChanged);
			}
		}
	}

	public Optional<SceneShape> shape(String id) {
		return shapes.find(id);
	}

	public int size() {
		return shapes.ids().size();
	}

	/** The ids of the shapes in each group, by the id of the group. */
	Map<String, Set<String>> groups() {
		return shapes.groups();
	}

	/** All members of the group of a shape, itself alone where it is in none. */
	public Collection<String> groupOf(String id) {
		return shape(id).flatMap(SceneShape::group).<Collection<String>>map(shapes.groups()::get).map(List::copyOf).orElse(List.of(id));
	}

	/** What touches an area, the topmost last. */
	public List<SceneShape> in(Box area) {
		return shapes.in(area);
	}

	/**
	 * The shapes at a point that are not locked, the best first: what is selected, then the smallest.
	 *
	 * @param tolerance in image pixels
	 */
	public List<SceneShape> at(double x, double y, double tolerance) {
		return shapes.at(x, y, tolerance, selection);
	}

	/** Replaces all links; those to shapes that are not there are not drawn. */
	public void setLinks(Collection<SceneLink> all) {
		links.clear();
		all.forEach(one -> links.put(one.id(), one));
		if (link.isPresent() && !links.containsKey(link.get())) {
			selectLink(Optional.empty());
		}
		changed();
	}

	public Collection<SceneLink> links() {
		return links.values();
	}

	/** The link whose line passes a point. */
	public Optional<SceneLink> linkAt(double x, double y, double tolerance) {
		return links.values().stream().filter(one -> ends(one).filter(e -> Geometries.toSegment(e[0], e[1], e[2], e[3], x, y) <= tolerance).isPresent())
				.findFirst();
	}

	/** Where the line of a link begins and ends, as x, y, x, y; empty where one of its shapes is not there. */
	Optional<double[]> ends(SceneLink one) {
		Optional<Box> from = shapes.bounds(one.from());
		Optional<Box> to = shapes.bounds(one.to());
		return from.flatMap(a -> to.map(b -> new double[] { a.x() + a.width() / 2, a.y() + a.height() / 2, b.x() + b.width() / 2, b.y() + b.height() / 2 }));
	}

	/** The link that is selected; shapes are not selected then. */
	public Optional<String> selectedLink() {
		return link;
	}

	public void selectLink(Optional<String> id) {
		if (!link.equals(id)) {
			link = id;
			if (id.isPresent()) {
				select(List.of());
			}
			changed();
			listeners.forEach(Listener::selectionChanged);
		}
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
		wanted.retainAll(shapes.ids());
		if (!wanted.isEmpty()) {
			link = Optional.empty();
		}
		if (!List.copyOf(wanted).equals(List.copyOf(selection))) {
			point = OptionalInt.empty();
			Set<String> others = new HashSet<>(selection);
			wanted.stream().filter(id -> !others.remove(id)).forEach(this::damageAt);
			others.forEach(this::damageAt);
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

	/** The corner or joint of the selected shape that was last under the mouse. */
	public OptionalInt activePoint() {
		return point;
	}

	public void setActivePoint(OptionalInt active) {
		if (!point.equals(active)) {
			point = active;
			changed();
		}
	}

	/** Where the mouse is, in image pixels; empty when it is elsewhere. */
	public Optional<double[]> pointer() {
		return pointer.map(double[]::clone);
	}

	void setPointer(Optional<double[]> at) {
		pointer = at;
		if (aids.contains(Aid.CROSSHAIR) || aids.contains(Aid.LOUPE) || aids.contains(Aid.RULERS)) {
			changed();
		}
	}

	/** What a tool is drawing; it replaces the shapes of the same ids as long as it is there. */
	public void setFeedback(Optional<Feedback> wanted) {
		Set<String> before = replaced();
		feedback = wanted;
		Set<String> now = replaced();
		if (!before.equals(now)) {
			before.stream().filter(id -> !now.contains(id)).forEach(this::damageAt);
			now.stream().filter(id -> !before.contains(id)).forEach(this::damageAt);
		}
		changed();
	}

	private Set<String> replaced() {
		return feedback.map(shown -> shown.replaced().keySet()).orElse(Set.of());
	}

	public Optional<Feedback> feedback() {
		return feedback;
	}

	/** A mask that a tool paints on; it is shown instead of the shape it replaces as long as it is there. */
	public void setPainting(Optional<MaskPainting> wanted) {
		painting.ifPresent(one -> one.shown().ifPresentOrElse(areas -> areas.forEach(damage::add), () -> one.replaced().ifPresent(this::damageAt)));
		painting = wanted;
		changed();
	}

	public Optional<MaskPainting> painting() {
		return painting;
	}

	/** The mask that is painted has changed there. */
	public void painted(Box area) {
		painting.ifPresent(one -> one.touch(area));
		listeners.forEach(listener -> listener.changed(area));
	}

	/** What the tools for masks draw with. */
	public MaskBrush brush() {
		return brush;
	}

	public void setBrush(MaskBrush wanted) {
		brush = wanted;
		brushMark.map(mark -> mark(mark.x() + mark.width() / 2, mark.y() + mark.height() / 2)).ifPresent(mark -> setBrushMark(Optional.of(mark)));
	}

	/** Shows how large the brush is, around a point of the image. */
	public void markBrush(double x, double y) {
		setBrushMark(Optional.of(mark(x, y)));
	}

	public void unmarkBrush() {
		setBrushMark(Optional.empty());
	}

	private Box mark(double x, double y) {
		return new Box(x - brush.size() / 2, y - brush.size() / 2, brush.size(), brush.size());
	}

	private void setBrushMark(Optional<Box> wanted) {
		Optional<Box> before = brushMark;
		brushMark = wanted;
		before.ifPresent(area -> listeners.forEach(listener -> listener.changed(area)));
		wanted.ifPresent(area -> listeners.forEach(listener -> listener.changed(area)));
	}

	Optional<Box> brushMark() {
		return brushMark;
	}

	/** How little of the image is seen through masks, 0 to 1. */
	public double maskOpacity() {
		return maskOpacity;
	}

	public void setMaskOpacity(double opacity) {
		maskOpacity = Math.clamp(opacity, 0, 1);
		damage.addAll();
		changed();
	}

	/** What models have said, to be seen beside the shapes and out of reach of tools. */
	public void setPredictions(List<SceneShape> wanted) {
		if (!predictions.equals(wanted)) {
			predictions = List.copyOf(wanted);
			damage.addAll();
			changed();
		}
	}

	public List<SceneShape> predictions() {
		return predictions;
	}

	/** The prediction that is to be judged now stands out. */
	public void setActivePrediction(Optional<String> id) {
		if (!prediction.equals(id)) {
			prediction = id;
			changed();
		}
	}

	/** Empty also where it is not among the predictions any more. */
	public Optional<SceneShape> activePrediction() {
		return prediction.flatMap(id -> predictions.stream().filter(shape -> shape.id().equals(id)).findFirst());
	}

	/** Pixels to be made conspicuous, as they belong to no mask. */
	public void setUnlabelled(Optional<Mask> pixels) {
		if (!unlabelled.equals(pixels)) {
			unlabelled = pixels;
			damage.addAll();
			changed();
		}
	}

	public Optional<Mask> unlabelled() {
		return unlabelled;
	}
}
