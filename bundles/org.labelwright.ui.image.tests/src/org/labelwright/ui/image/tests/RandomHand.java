/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.canvas.Handle;
import org.labelwright.ui.canvas.Handles;
import org.labelwright.ui.image.internal.ImageEditor;

/**
 * Does at random what an annotator can do, by mouse, keys and commands, and to some purpose: each move first selects or looks for what it
 * needs. Moves that have had the least effect so far are the likeliest. They are named by the commands they use, with what is particular behind a space.
 */
final class RandomHand {

	/** What is switched on and off, and is kept from one start to the next. */
	private static final List<String> SWITCHES = List.of("panoptic", "sticky", "snap", "classTool", "severalLabels");
	/** What changes nothing that is stored, but what the next moves meet. */
	private static final List<String> SIGHTS = List.of("next", "previous", "hide", "isolate", "showAll", "lock", "unlockAll", "nextObject", "previousObject",
			"objectBelow", "largerBrush", "smallerBrush", "brushForm", "wandReach");
	private static final List<String> CLASSES = List.of("car", "wheel", "person");
	private static final int SIGHT_EVERY = 10;
	private static final int MOST_OBJECTS = 12;

	private final Workbench workbench;
	private final Random random;
	private final ImageEditor editor;
	private final CommandStack stack;
	private final Map<String, BooleanSupplier> moves = new LinkedHashMap<>();
	private final Map<String, Integer> effects = new TreeMap<>();
	private final Map<String, Integer> idle = new TreeMap<>();
	private final Map<String, Integer> sights = new TreeMap<>();
	private final Map<String, Boolean> switched = new LinkedHashMap<>();
	private final Set<GeometryKind> kinds = EnumSet.noneOf(GeometryKind.class);
	private final Set<String> features = new java.util.TreeSet<>();
	private boolean selecting;
	private int changes;
	private int effective;

	RandomHand(Workbench workbench, Random random) {
		this.workbench = workbench;
		this.random = random;
		editor = workbench.editor();
		stack = editor.getAdapter(CommandStack.class);
		stack.addCommandStackEventListener(event -> {
			if (event.isPostChangeEvent()) {
				changes++;
			}
		});
		drawing();
		masks();
		selecting();
		commands();
		shapes();
	}

	/** How often each move has changed the document. */
	Map<String, Integer> effects() {
		return effects;
	}

	/** How often each move has done all it does, and changed nothing. */
	Map<String, Integer> idle() {
		return idle;
	}

	/** How often each command that changes no document was run. */
	Map<String, Integer> sights() {
		return sights;
	}

	/** How many steps have changed the document. */
	int effective() {
		return effective;
	}

	/** All moves it knows. */
	Set<String> moves() {
		return moves.keySet();
	}

	/** Of which kinds there have been annotations. */
	Set<GeometryKind> kinds() {
		return kinds;
	}

	/** What annotations have had beside their geometry, and what geometries have had. */
	Set<String> features() {
		return features;
	}

	/** One step. */
	void move() {
		int before = changes;
		// Nothing is drawn on an image that is still being read.
		Workbench.until(() -> editor.scene().image().isPresent());
		if (random.nextInt(SIGHT_EVERY) == 0) {
			look();
		} else if (annotations().size() > MOST_OBJECTS) {
			// A picture that only grows makes every step slower.
			workbench.command("org.eclipse.ui.edit.selectAll");
			workbench.command("org.eclipse.ui.edit.delete");
			effects.merge("selectAll", 1, Integer::sum);
		} else {
			act();
		}
		editor.popup().ifPresent(Shell::dispose);
		if (changes > before) {
			effective++;
			note();
		}
	}

	private void act() {
		List<String> names = new ArrayList<>(moves.keySet());
		// Few moves find nothing to work on for long.
		for (int i = 0; i < 20; i++) {
			String one = names.get(random.nextInt(names.size()));
			String other = names.get(random.nextInt(names.size()));
			String name = effects.getOrDefault(one, 0) <= effects.getOrDefault(other, 0) ? one : other;
			int before = changes;
			boolean done = moves.get(name).getAsBoolean();
			if (changes > before) {
				effects.merge(name, 1, Integer::sum);
			} else if (done) {
				idle.merge(name, 1, Integer::sum);
			}
			if (done) {
				return;
			}
		}
	}

	private void look() {
		if (random.nextInt(4) == 0) {
			String name = SWITCHES.get(random.nextInt(SWITCHES.size()));
			toggle(name);
			sights.merge(name, 1, Integer::sum);
			return;
		}
		String name = SIGHTS.get(random.nextInt(SIGHTS.size()));
		if (Set.of("hide", "isolate", "lock").contains(name)) {
			select(1, one -> true);
		}
		if (workbench.commandIfEnabled(name)) {
			sights.merge(name, 1, Integer::sum);
		}
		if (editor.scene().size() < editor.session().orElseThrow().annotations().size() / 2) {
			workbench.commandIfEnabled("showAll");
		}
	}

	private void toggle(String name) {
		workbench.command(name);
		switched.merge(name, true, (one, other) -> !one);
	}

	/** Puts back what outlives the editor. */
	void end() {
		switched.forEach((name, on) -> {
			if (on) {
				workbench.command(name);
			}
		});
		workbench.command("selectTool");
	}

	private void note() {
		for (Annotation one : annotations()) {
			if (one.getGeometry() != null) {
				kinds.add(one.getGeometry().kind());
			}
			if (one.getGeometry() instanceof Polygon polygon) {
				note("parts", polygon.parts().size() > 1);
				note("holes", polygon.parts().stream().anyMatch(part -> !part.holes().isEmpty()));
			}
			note("hidden joints", one.getGeometry() instanceof Keypoints pose
					&& pose.keypoints().stream().anyMatch(joint -> joint.visibility() != Keypoint.Visibility.VISIBLE));
			note("attributes", !one.getAttributes().isEmpty());
			note("answers", !one.getAnswers().isEmpty());
			note("groups", one.getGroup() != null);
			note("relations", !one.getRelations().isEmpty());
		}
		note("answers about the image", !editor.session().orElseThrow().itemLabels().answers().isEmpty());
	}

	private void note(String feature, boolean there) {
		if (there) {
			features.add(feature);
		}
	}

	private List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	/** Those that the mouse can reach. */
	private List<Annotation> within(Predicate<Annotation> wanted) {
		List<Annotation> found = new ArrayList<>(annotations().stream()
				.filter(one -> editor.scene().shape(one.getId()).filter(shape -> !shape.locked()).isPresent()).filter(wanted).toList());
		Collections.shuffle(found, random);
		return found;
	}

	private static Predicate<Annotation> is(Class<? extends Geometry> type) {
		return one -> type.isInstance(one.getGeometry());
	}

	private static boolean hasOutline(Annotation one) {
		return one.getGeometry() != null && Polygons.hasOutline(one.getGeometry());
	}

	/** Selects some at random. */
	private boolean select(int count, Predicate<Annotation> wanted) {
		List<Annotation> found = within(wanted);
		if (found.size() < count) {
			return false;
		}
		editor.select(found.subList(0, count).stream().map(Annotation::getId).toList());
		return true;
	}

	private Geometry selected() {
		return editor.scene().shape(editor.scene().selection().getFirst()).orElseThrow().geometry();
	}

	private Box bounds() {
		return Geometries.bounds(selected()).orElseThrow();
	}

	private double x() {
		return random.nextDouble() * Workbench.WIDTH;
	}

	private double y() {
		return random.nextDouble() * Workbench.HEIGHT;
	}

	private double near(double place, double far, double end) {
		return Math.clamp(place + (random.nextDouble() - 0.5) * 2 * far, 1, end - 1);
	}

	private int modifier() {
		return List.of(0, 0, SWT.SHIFT, SWT.CTRL).get(random.nextInt(4));
	}

	private boolean use(String tool, int... classes) {
		if (!selecting || !tool.equals("selectTool")) {
			workbench.command(tool);
		}
		selecting = tool.equals("selectTool");
		if (classes.length > 0) {
			workbench.command("setClass", Integer.toString(classes[random.nextInt(classes.length)]));
		}
		return true;
	}

	/** Corners around a place. */
	private double[] ring(int corners, double x, double y, double radius) {
		double[] places = new double[2 * corners];
		double turn = random.nextDouble();
		for (int i = 0; i < corners; i++) {
			places[2 * i] = Math.clamp(x + radius * Math.cos(turn + i * 2 * Math.PI / corners), 1, Workbench.WIDTH - 1);
			places[2 * i + 1] = Math.clamp(y + radius * Math.sin(turn + i * 2 * Math.PI / corners), 1, Workbench.HEIGHT - 1);
		}
		return places;
	}

	private void clicks(double... places) {
		for (int i = 0; i < places.length; i += 2) {
			workbench.click(places[i], places[i + 1]);
		}
	}

	private void dragSome(int modifiers) {
		double x = x();
		double y = y();
		workbench.drag(x, y, near(x, 90, Workbench.WIDTH), near(y, 90, Workbench.HEIGHT), modifiers);
	}

	private void drawing() {
		moves.put("boxTool", () -> {
			use("boxTool", 1, 2);
			dragSome(modifier());
			return true;
		});
		moves.put("boxTool by the second button", () -> {
			use("boxTool", 1, 2);
			workbench.secondDrag(x(), y(), x(), y());
			return true;
		});
		moves.put("extremeTool", () -> {
			use("extremeTool", 1, 2);
			clicks(ring(4, x(), y(), 15 + random.nextInt(40)));
			return true;
		});
		moves.put("rotatedBoxTool", () -> {
			use("rotatedBoxTool", 1, 2);
			dragSome(0);
			workbench.click(x(), y());
			return true;
		});
		moves.put("ellipseTool", () -> {
			use("ellipseTool", 1, 2);
			dragSome(modifier());
			return true;
		});
		moves.put("polygonTool", () -> {
			use("polygonTool", 1, 2);
			clicks(ring(3 + random.nextInt(5), x(), y(), 20 + random.nextInt(50)));
			workbench.key(SWT.CR);
			return true;
		});
		moves.put("polygonTool by hand", () -> {
			use("polygonTool", 1, 2);
			workbench.dragAlong(ring(9, x(), y(), 20 + random.nextInt(50)));
			workbench.key(SWT.CR);
			return true;
		});
		moves.put("polylineTool", () -> {
			use("polylineTool", 1, 2);
			clicks(x(), y(), x(), y(), x(), y());
			workbench.key(SWT.CR);
			return true;
		});
		moves.put("pointTool", () -> {
			use("pointTool", 1, 2);
			workbench.click(x(), y());
			return true;
		});
		moves.put("pointTool adds", () -> {
			use("pointTool");
			boolean some = select(1, is(Points.class));
			if (some) {
				workbench.click(x(), y(), SWT.SHIFT);
			}
			return some;
		});
		moves.put("skeletonTool", () -> {
			use("skeletonTool", 3);
			dragSome(0);
			return true;
		});
		moves.put("cuboidTool", () -> {
			use("cuboidTool", 1, 2);
			dragSome(0);
			dragSome(0);
			return true;
		});
		moves.put("wholeTool", () -> {
			use("wholeTool", 1);
			use("wholeTool", 2);
			return true;
		});
		moves.put("labelKey", () -> {
			use("wholeTool");
			workbench.command("labelKey", "s");
			return true;
		});
		moves.put("relationTool", () -> {
			List<Annotation> from = within(one -> !"car".equals(one.getLabelClass()) && Geometries.bounds(one.getGeometry()).isPresent());
			List<Annotation> to = within(one -> "car".equals(one.getLabelClass()) && Geometries.bounds(one.getGeometry()).isPresent());
			if (from.isEmpty() || to.isEmpty()) {
				return false;
			}
			use("relationTool");
			double[] start = place(from.getFirst());
			double[] end = place(to.getFirst());
			workbench.drag(start[0], start[1], end[0], end[1]);
			choose();
			return true;
		});
	}

	/** A place that belongs to an object. */
	private static double[] place(Annotation one) {
		if (one.getGeometry() instanceof Keypoints pose) {
			return new double[] { pose.keypoints().getFirst().x(), pose.keypoints().getFirst().y() };
		}
		Box box = Geometries.bounds(one.getGeometry()).orElseThrow();
		return new double[] { box.x() + box.width() / 2, box.y() + box.height() / 2 };
	}

	/** Takes the first of a list that has opened. */
	private void choose() {
		editor.popup().stream().flatMap(popup -> Views.all(popup, Text.class).stream()).findFirst()
				.ifPresent(filter -> filter.notifyListeners(SWT.DefaultSelection, new Event()));
	}

	private void masks() {
		for (String tool : List.of("brushTool", "lassoTool")) {
			for (String which : List.of("", " goes on")) {
				moves.put(tool + which, () -> {
					use(tool, 1, 2);
					if (!which.isEmpty() && !select(1, is(Mask.class))) {
						return false;
					}
					workbench.dragAlong(ring(6, x(), y(), 15 + random.nextInt(30)));
					return true;
				});
			}
		}
		moves.put("lassoTool takes away", () -> {
			use("lassoTool");
			if (!select(1, is(Mask.class))) {
				return false;
			}
			workbench.dragAlongWith(SWT.CTRL, ring(6, bounds().x(), bounds().y(), 10 + random.nextInt(30)));
			return true;
		});
		moves.put("eraserTool", () -> {
			use("eraserTool");
			if (!select(1, is(Mask.class))) {
				return false;
			}
			Box box = bounds();
			workbench.drag(box.x(), box.y() + random.nextDouble() * box.height(), box.x() + box.width() * random.nextDouble(), box.y() + box.height() / 2);
			return true;
		});
		moves.put("bucketTool", () -> {
			use("bucketTool", 1, 2);
			workbench.click(x(), y());
			return true;
		});
		moves.put("bucketTool empties", () -> {
			use("bucketTool");
			if (!select(1, is(Mask.class))) {
				return false;
			}
			Mask mask = (Mask) selected();
			long first = mask.counts()[0];
			if (first >= (long) mask.width() * mask.height()) {
				return false;
			}
			workbench.click(first / mask.height() + 0.5, first % mask.height() + 0.5);
			return true;
		});
		for (String which : List.of("", " in the whole image")) {
			moves.put("wandTool" + which, () -> {
				use("wandTool", 1, 2);
				workbench.click(x(), y(), which.isEmpty() ? 0 : SWT.SHIFT);
				return true;
			});
		}
		moves.put("brushTool over others", () -> {
			toggle("panoptic");
			use("brushTool", 1, 2);
			dragSome(0);
			toggle("panoptic");
			return true;
		});
	}

	private void selecting() {
		moves.put("selectTool moves", () -> {
			use("selectTool");
			List<Annotation> found = within(one -> !is(Mask.class).test(one) && Geometries.bounds(one.getGeometry()).isPresent());
			if (found.isEmpty()) {
				return false;
			}
			editor.select(List.of());
			double[] at = place(found.getFirst());
			workbench.drag(at[0], at[1], near(at[0], 40, Workbench.WIDTH), near(at[1], 40, Workbench.HEIGHT));
			return true;
		});
		for (Class<? extends Geometry> type : List.of(Box.class, RotatedBox.class, Ellipse.class, Polygon.class, Polyline.class, Points.class, Keypoints.class,
				org.labelwright.geometry.ImageCuboid.class)) {
			moves.put("selectTool reshapes " + type.getSimpleName(), () -> take(type, handle -> true, 0));
		}
		moves.put("selectTool takes a corner", () -> take(Polygon.class, handle -> handle.role() == Handle.Role.VERTEX, SWT.ALT));
		moves.put("selectTool hides a joint", () -> take(Keypoints.class, handle -> true, SWT.CTRL));
		moves.put("joint", () -> {
			use("selectTool");
			if (!select(1, is(Keypoints.class))) {
				return false;
			}
			editor.scene().setActivePoint(java.util.OptionalInt.of(random.nextInt(17)));
			return workbench.commandIfEnabled("joint");
		});
		moves.put("delete of a relation", () -> {
			use("selectTool");
			List<String> links = editor.scene().links().stream().map(link -> link.id()).toList();
			if (links.isEmpty()) {
				return false;
			}
			editor.select(List.of());
			editor.scene().selectLink(Optional.of(links.get(random.nextInt(links.size()))));
			return edit("delete");
		});
	}

	/** Drags a handle of a selected object, or with a key clicks it. */
	private boolean take(Class<? extends Geometry> type, Predicate<Handle> wanted, int key) {
		use("selectTool");
		if (!select(1, is(type))) {
			return false;
		}
		List<Handle> handles = Handles.of(selected(), editor.viewer().camera().scale()).stream().filter(wanted)
				.filter(one -> one.x() > 0 && one.y() > 0 && one.x() < Workbench.WIDTH && one.y() < Workbench.HEIGHT).toList();
		if (handles.isEmpty()) {
			return false;
		}
		Handle handle = handles.get(random.nextInt(handles.size()));
		if (key == 0) {
			workbench.drag(handle.x(), handle.y(), near(handle.x(), 30, Workbench.WIDTH), near(handle.y(), 30, Workbench.HEIGHT), modifier() & SWT.SHIFT);
		} else {
			workbench.click(handle.x(), handle.y(), key);
		}
		return true;
	}

	private boolean edit(String name) {
		return workbench.commandIfEnabled("org.eclipse.ui.edit." + name);
	}

	/** Runs a command on some objects. */
	private void on(String name, int count, Predicate<Annotation> wanted) {
		moves.put(name, () -> {
			use("selectTool");
			return select(count, wanted) && workbench.commandIfEnabled(name);
		});
	}

	private void commands() {
		for (String way : List.of("Left", "Right", "Up", "Down")) {
			on("nudge" + way, 1, one -> Geometries.isMovable(one.getGeometry()));
			on("nudgeFar" + way, 2, one -> Geometries.isMovable(one.getGeometry()));
		}
		for (String name : List.of("duplicate", "duplicateInRow", "forward", "backward", "front", "back")) {
			on(name, 1, one -> true);
		}
		on("group", 2, one -> true);
		on("ungroup", 1, one -> one.getGroup() != null);
		on("lastClass", 1, one -> true);
		for (int count = 1; count <= 3; count++) {
			int some = count;
			moves.put("setClass of " + count, () -> {
				use("selectTool");
				int wanted = random.nextInt(CLASSES.size());
				boolean found = select(some, one -> !CLASSES.get(wanted).equals(one.getLabelClass()));
				if (found) {
					workbench.command("setClass", Integer.toString(wanted + 1));
				}
				return found;
			});
			moves.put("attributes of " + count, () -> {
				use("selectTool");
				boolean found = select(some, one -> "car".equals(one.getLabelClass())) && workbench.commandIfEnabled("attributes");
				editor.popup().filter(popup -> found).ifPresent(this::say);
				return found;
			});
		}
		moves.put("attributes of the image", () -> {
			use("selectTool");
			editor.select(List.of());
			workbench.command("attributes");
			editor.popup().ifPresent(this::say);
			return true;
		});
		moves.put("chooseClass", () -> {
			use("selectTool");
			boolean found = select(2, one -> !CLASSES.getFirst().equals(one.getLabelClass())) && workbench.commandIfEnabled("chooseClass");
			if (found) {
				choose();
			}
			return found;
		});
		moves.put("copyFromPrevious", () -> {
			workbench.commandIfEnabled("next");
			return workbench.commandIfEnabled("copyFromPrevious");
		});
		moves.put("delete", () -> select(2, one -> true) && edit("delete"));
		moves.put("paste", () -> {
			boolean copied = select(2, one -> true) && edit("copy");
			if (copied) {
				workbench.commandIfEnabled(random.nextBoolean() ? "next" : "previous");
			}
			return copied && edit("paste");
		});
		moves.put("undo", () -> {
			boolean undone = false;
			for (int i = random.nextInt(4); i >= 0 && stack.canUndo(); i--) {
				undone = edit("undo");
			}
			return undone;
		});
		moves.put("redo", () -> edit("undo") && edit("redo"));
	}

	private void shapes() {
		on("merge", 3, RandomHand::hasOutline);
		on("subtract", 2, RandomHand::hasOutline);
		on("separate", 1, one -> one.getGeometry() instanceof Polygon polygon && polygon.parts().size() > 1);
		on("simplify", 1, one -> one.getGeometry() instanceof Polygon polygon && Polygons.corners(polygon) > 8);
		on("flip", 1, is(Keypoints.class));
		on("toMask", 2, RandomHand::hasOutline);
		on("toPolygon", 1, is(Mask.class));
		moves.put("fillHoles", () -> {
			use("brushTool", 1, 2);
			double[] ring = ring(8, x(), y(), 40);
			workbench.dragAlong(ring);
			workbench.drag(ring[14], ring[15], ring[0], ring[1]);
			return workbench.commandIfEnabled("fillHoles");
		});
		moves.put("cutTool", () -> {
			use("cutTool");
			boolean found = select(1, RandomHand::hasOutline);
			if (found) {
				Box box = bounds();
				workbench.dragAlong(ring(6, box.x() + box.width() / 2, box.y() + box.height() / 2, Math.max(5, Math.min(box.width(), box.height()) / 5)));
			}
			return found;
		});
		moves.put("splitTool", () -> {
			use("splitTool");
			boolean found = select(1, RandomHand::hasOutline);
			if (found) {
				Box box = bounds();
				workbench.drag(Math.max(1, box.x() - 8), box.y() + box.height() / 2, Math.min(Workbench.WIDTH - 1, box.right() + 8), box.y() + box.height() * 0.4);
			}
			return found;
		});
	}

	/** Gives an attribute, answers a question or sets a flag. */
	private void say(Shell popup) {
		List<Control> controls = Views.all(popup, Control.class).stream().filter(one -> one instanceof Combo || one instanceof Button).toList();
		if (controls.isEmpty()) {
			return;
		}
		switch (controls.get(random.nextInt(controls.size()))) {
		case Combo combo -> {
			combo.select((combo.getSelectionIndex() + 1) % combo.getItemCount());
			combo.notifyListeners(SWT.Selection, new Event());
		}
		case Button button -> {
			button.setSelection(!button.getSelection());
			button.notifyListeners(SWT.Selection, new Event());
		}
		default -> throw new IllegalStateException();
		}
	}
}
