/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Polygon;
import org.labelwright.ui.canvas.Aid;
import org.labelwright.ui.canvas.Scene;
import org.labelwright.ui.canvas.Tones;

/** What the commands of the image editor do, and when they can; named by the end of their ids. */
final class EditorCommands {

	/**
	 * One of them.
	 *
	 * @param on for those that switch something, whether it is on
	 */
	record Entry(Predicate<ImageEditor> enabled, Consumer<ImageEditor> action, Optional<Predicate<ImageEditor>> on) {
	}

	private static final double FAR = 10;
	private static final double TONE_STEP = 0.1;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	EditorCommands() {
		view();
		image();
		objects();
		shapes();
		masks();
		stacking();
		options();
	}

	Optional<Entry> find(String name) {
		return Optional.ofNullable(entries.get(name));
	}

	private void add(String name, Consumer<ImageEditor> action) {
		entries.put(name, new Entry(editor -> true, action, Optional.empty()));
	}

	/** For what needs a selection. */
	private void addForSelection(String name, Consumer<ImageEditor> action) {
		entries.put(name, new Entry(editor -> !editor.scene().selection().isEmpty(), action, Optional.empty()));
	}

	private void add(String name, Predicate<ImageEditor> enabled, Consumer<ImageEditor> action) {
		entries.put(name, new Entry(enabled, action, Optional.empty()));
	}

	private void view() {
		add("next", editor -> editor.step(1));
		add("previous", editor -> editor.step(-1));
		add("fit", editor -> editor.viewer().fit());
		add("fitSelection", editor -> !editor.scene().selection().isEmpty(), editor -> editor.viewer().fit(editor.scene().selection()));
		add("zoomIn", editor -> editor.viewer().zoom(true));
		add("zoomOut", editor -> editor.viewer().zoom(false));
		add("actualSize", editor -> editor.viewer().zoomToPixels());
		add("keys", editor -> editor.popups().showKeys());
		add("clearGuides", editor -> !editor.scene().guides().isEmpty(), editor -> editor.scene().setGuides(java.util.List.of()));
	}

	private void image() {
		add("brighter", tones(tones -> new Tones(tones.brightness() + TONE_STEP, tones.contrast(), tones.inverted())));
		add("darker", tones(tones -> new Tones(tones.brightness() - TONE_STEP, tones.contrast(), tones.inverted())));
		add("moreContrast", tones(tones -> new Tones(tones.brightness(), tones.contrast() * (1 + 2 * TONE_STEP), tones.inverted())));
		add("lessContrast", tones(tones -> new Tones(tones.brightness(), tones.contrast() / (1 + 2 * TONE_STEP), tones.inverted())));
		add("plainTones", tones(tones -> Tones.PLAIN));
		add("window", EditorCommands::hasWindow, editor -> editor.picture().askWindow());
		add("autoWindow", EditorCommands::hasWindow, editor -> editor.picture().shown().ifPresent(ShownImage::findWindow));
		entries.put("invert", new Entry(editor -> true, tones(tones -> new Tones(tones.brightness(), tones.contrast(), !tones.inverted())),
				Optional.of(editor -> editor.scene().tones().inverted())));
	}

	private static boolean hasWindow(ImageEditor editor) {
		return editor.picture().shown().flatMap(ShownImage::window).isPresent();
	}

	private static Consumer<ImageEditor> tones(java.util.function.UnaryOperator<Tones> change) {
		return editor -> {
			Scene scene = editor.scene();
			scene.setTones(change.apply(scene.tones()));
		};
	}

	private void objects() {
		add("nextObject", editor -> editor.annotator().selectNext(1));
		add("previousObject", editor -> editor.annotator().selectNext(-1));
		add("objectBelow", editor -> editor.scene().pointer().ifPresent(at -> editor.viewer().selectBelow(at[0], at[1])));
		add("chooseClass", editor -> editor.hand().chooseClass());
		add("lastClass", editor -> editor.hand().useLastClass());
		add("attributes", editor -> editor.popups().canShowAttributes(), editor -> editor.popups().showAttributes());
		addForSelection("duplicate", editor -> editor.copies().duplicate());
		addForSelection("duplicateInRow", editor -> editor.copies().duplicateInRow());
		add("copyFromPrevious", editor -> editor.itemAt(-1).isPresent(), editor -> editor.copies().copyFromPrevious());
		add("group", editor -> editor.scene().selection().size() > 1, editor -> editor.groups().group());
		add("ungroup", editor -> editor.groups().anySelected(), editor -> editor.groups().ungroup());
		addForSelection("nudgeLeft", editor -> editor.annotator().nudge(-1, 0));
		addForSelection("nudgeRight", editor -> editor.annotator().nudge(1, 0));
		addForSelection("nudgeUp", editor -> editor.annotator().nudge(0, -1));
		addForSelection("nudgeDown", editor -> editor.annotator().nudge(0, 1));
		addForSelection("nudgeFarLeft", editor -> editor.annotator().nudge(-FAR, 0));
		addForSelection("nudgeFarRight", editor -> editor.annotator().nudge(FAR, 0));
		addForSelection("nudgeFarUp", editor -> editor.annotator().nudge(0, -FAR));
		addForSelection("nudgeFarDown", editor -> editor.annotator().nudge(0, FAR));
	}

	private void shapes() {
		add("merge", editor -> editor.outlining().canCombine(), editor -> editor.outlining().merge());
		add("subtract", editor -> editor.outlining().canCombine(), editor -> editor.outlining().subtract());
		add("separate", editor -> editor.outlining().has(Polygon.class), editor -> editor.outlining().separate());
		add("simplify", editor -> editor.outlining().has(Polygon.class), editor -> editor.outlining().simplify());
		add("flip", editor -> editor.outlining().has(Keypoints.class), editor -> editor.outlining().flip());
		add("joint", editor -> editor.outlining().has(Keypoints.class), editor -> editor.outlining().cycleJoint());
	}

	private void masks() {
		add("largerBrush", editor -> adjust(editor, true));
		add("smallerBrush", editor -> adjust(editor, false));
		add("brushForm", editor -> editor.scene().setBrush(editor.scene().brush().otherForm()));
		entries.put("wandReach", new Entry(editor -> true, editor -> editor.scene().setBrush(editor.scene().brush().otherReach()),
				Optional.of(editor -> editor.scene().brush().everywhere())));
		add("fillHoles", editor -> editor.masks().canBecome(GeometryKind.POLYGON), editor -> editor.masks().fillHoles());
		add("toMask", editor -> editor.masks().canBecome(GeometryKind.MASK), editor -> editor.masks().toMask());
		add("toPolygon", editor -> editor.masks().canBecome(GeometryKind.POLYGON), editor -> editor.masks().toPolygon());
		add("opaquerMasks", editor -> editor.options().setMaskOpacity(editor.options().maskOpacity() + TONE_STEP));
		add("clearerMasks", editor -> editor.options().setMaskOpacity(editor.options().maskOpacity() - TONE_STEP));
		add("nextUnlabelled", editor -> editor.masks().nextUnlabelled());
		option("panoptic", EditorOptions.Switch.PANOPTIC);
		option("unlabelled", EditorOptions.Switch.UNLABELLED);
	}

	private static void adjust(ImageEditor editor, boolean more) {
		editor.viewer().adjust(more);
	}

	private void stacking() {
		addForSelection("forward", editor -> editor.stacking().move(Stacking.Move.FORWARD));
		addForSelection("backward", editor -> editor.stacking().move(Stacking.Move.BACKWARD));
		addForSelection("front", editor -> editor.stacking().move(Stacking.Move.FRONT));
		addForSelection("back", editor -> editor.stacking().move(Stacking.Move.BACK));
		addForSelection("hide", editor -> editor.visibility().hideSelected());
		add("isolate", editor -> !editor.scene().selection().isEmpty() || editor.visibility().hidesSomething(), editor -> editor.visibility().isolate());
		add("showAll", editor -> editor.visibility().hidesSomething(), editor -> editor.visibility().showAll());
		addForSelection("lock", editor -> editor.visibility().toggleLock());
		add("layers", ImageEditor::showLayers);
		entries.put("lockLayer", new Entry(editor -> true, editor -> editor.layers().toggleLock(), Optional.of(editor -> editor.layers().isLocked())));
		add("unlockAll", editor -> editor.visibility().locksSomething(), editor -> editor.visibility().unlockAll());
	}

	private void options() {
		option("crosshair", Aid.CROSSHAIR);
		option("loupe", Aid.LOUPE);
		option("minimap", Aid.MINIMAP);
		option("rulers", Aid.RULERS);
		option("snap", Aid.SNAP);
		option("snapToImage", Aid.SNAP_TO_IMAGE);
		option("autoAdvance", EditorOptions.Switch.AUTO_ADVANCE);
		option("sticky", EditorOptions.Switch.STICKY);
		option("classTool", EditorOptions.Switch.CLASS_TOOL);
		option("severalLabels", EditorOptions.Switch.SEVERAL_LABELS);
	}

	private void option(String name, Enum<?> option) {
		entries.put(name, new Entry(editor -> true, editor -> editor.options().toggle(option), Optional.of(editor -> editor.options().is(option))));
	}
}
