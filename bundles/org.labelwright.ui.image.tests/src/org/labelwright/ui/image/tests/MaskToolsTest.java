/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.EditableMask.Brush;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.canvas.ImagePyramid;
import org.labelwright.ui.canvas.MaskBrush;
import org.labelwright.ui.image.internal.ImageEditor;

/** The tools for masks in the running product, by mouse and keys, against the very pixels that the dataset then holds. */
class MaskToolsTest {

	private static final String COMMAND = "org.labelwright.ui.image.";
	private static final int WIDTH = Workbench.WIDTH;
	private static final int HEIGHT = Workbench.HEIGHT;

	@TempDir
	private Path temp;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws IOException, CoreException {
		option("panoptic", false);
		option("unlabelled", false);
		workbench = new Workbench(temp.resolve("data"), 2, Ontologies.full());
		editor = workbench.editor();
	}

	@AfterEach
	void close() throws CoreException {
		workbench.close();
		option("panoptic", false);
		option("unlabelled", false);
	}

	private static void option(String name, boolean on) {
		InstanceScope.INSTANCE.getNode("org.labelwright.ui.image").putBoolean(name, on);
	}

	private List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	private Mask mask(int index) {
		return (Mask) annotations().get(index).getGeometry();
	}

	/** What the brush does on the way of {@link Workbench#drag}. */
	private void stroke(EditableMask pixels, double fromX, double fromY, double toX, double toY, boolean value) {
		double radius = editor.scene().brush().size() / 2;
		Brush form = editor.scene().brush().form();
		double lastX = workbench.atX(fromX);
		double lastY = workbench.atY(fromY);
		pixels.stroke(lastX, lastY, lastX, lastY, radius, form, value);
		for (int i = 1; i <= 10; i++) {
			double x = workbench.atX(fromX + (toX - fromX) * i / 10);
			double y = workbench.atY(fromY + (toY - fromY) * i / 10);
			pixels.stroke(lastX, lastY, x, y, radius, form, value);
			lastX = x;
			lastY = y;
		}
	}

	private static EditableMask empty() {
		return new EditableMask(WIDTH, HEIGHT);
	}

	private void undo() {
		workbench.command("org.eclipse.ui.edit.undo");
	}

	@Test
	void strokesGoIntoOneMaskUntilEscape() {
		workbench.command(COMMAND + "brushTool");
		workbench.drag(60, 60, 140, 90);
		EditableMask expected = empty();
		stroke(expected, 60, 60, 140, 90, true);
		Mask first = expected.toMask();
		assertEquals(first, mask(0));
		assertEquals("brush", annotations().getFirst().getProvenance().getTool());
		assertEquals("car", annotations().getFirst().getLabelClass());
		workbench.drag(140, 90, 200, 180);
		stroke(expected, 140, 90, 200, 180, true);
		assertEquals(1, annotations().size());
		assertEquals(expected.toMask(), mask(0));
		workbench.key(SWT.ESC);
		workbench.drag(40, 200, 60, 200);
		assertEquals(2, annotations().size());
		EditableMask other = empty();
		stroke(other, 40, 200, 60, 200, true);
		assertEquals(other.toMask(), mask(1));
		undo();
		undo();
		assertEquals(List.of(first), annotations().stream().map(Annotation::getGeometry).toList());
		undo();
		assertTrue(annotations().isEmpty());
	}

	@Test
	void theEraserTakesAwayAndDeletesWhatIsEmpty() {
		workbench.command(COMMAND + "brushTool");
		workbench.drag(60, 60, 140, 60);
		Mask before = mask(0);
		EditableMask expected = new EditableMask(before);
		workbench.command(COMMAND + "eraserTool");
		workbench.drag(100, 40, 100, 80);
		stroke(expected, 100, 40, 100, 80, false);
		assertEquals(expected.toMask(), mask(0));
		editor.scene().setBrush(new MaskBrush(200, Brush.SQUARE, 0, false));
		// Nothing is selected: what is under the mouse is meant.
		workbench.key(SWT.ESC);
		workbench.drag(75, 60, 100, 60);
		assertTrue(annotations().isEmpty());
		undo();
		assertEquals(expected.toMask(), mask(0));
		undo();
		assertEquals(before, mask(0));
	}

	@Test
	void shiftDrawsAStraightLineFromTheLastPoint() {
		workbench.command(COMMAND + "brushTool");
		workbench.click(50, 50);
		workbench.click(200, 120, SWT.SHIFT);
		EditableMask expected = empty();
		double radius = editor.scene().brush().size() / 2;
		expected.stroke(workbench.atX(50), workbench.atY(50), workbench.atX(200), workbench.atY(120), radius, Brush.ROUND, true);
		assertEquals(expected.toMask(), mask(0));
	}

	@Test
	void keysAndWheelChangeTheBrush() {
		workbench.command(COMMAND + "brushTool");
		double size = editor.scene().brush().size();
		workbench.command(COMMAND + "largerBrush");
		assertEquals(Math.rint(size * 1.25), editor.scene().brush().size());
		workbench.command(COMMAND + "smallerBrush");
		assertEquals(size, editor.scene().brush().size());
		double scale = editor.viewer().camera().scale();
		Event wheel = new Event();
		wheel.count = 1;
		wheel.stateMask = SWT.MOD1;
		editor.viewer().getControl().notifyListeners(SWT.MouseVerticalWheel, wheel);
		assertEquals(Math.rint(size * 1.25), editor.scene().brush().size());
		assertEquals(scale, editor.viewer().camera().scale());
		workbench.command(COMMAND + "brushForm");
		workbench.click(100, 100);
		EditableMask expected = empty();
		expected.stroke(workbench.atX(100), workbench.atY(100), workbench.atX(100), workbench.atY(100), editor.scene().brush().size() / 2, Brush.SQUARE, true);
		assertEquals(expected.toMask(), mask(0));
	}

	@Test
	void escapeInTheMiddleOfAStrokeTakesItBack() {
		workbench.command(COMMAND + "brushTool");
		Event down = new Event();
		down.x = 100;
		down.y = 100;
		down.button = 1;
		down.count = 1;
		editor.viewer().getControl().notifyListeners(SWT.MouseDown, down);
		assertTrue(editor.scene().painting().isPresent());
		workbench.key(SWT.ESC);
		assertFalse(editor.scene().painting().isPresent());
		editor.viewer().getControl().notifyListeners(SWT.MouseUp, down);
		assertTrue(annotations().isEmpty());
	}

	private void ring() {
		workbench.command(COMMAND + "brushTool");
		editor.scene().setBrush(new MaskBrush(12, Brush.SQUARE, 24, false));
		workbench.drag(60, 60, 160, 60);
		workbench.drag(160, 60, 160, 140);
		workbench.drag(160, 140, 60, 140);
		workbench.drag(60, 140, 60, 60);
	}

	@Test
	void theBucketFillsUpToTheNextMask() {
		ring();
		Mask ring = mask(0);
		workbench.key(SWT.ESC);
		workbench.command(COMMAND + "bucketTool");
		workbench.click(100, 100);
		EditableMask filled = new EditableMask(ring);
		filled.fillHoles();
		assertEquals(filled.toMask().difference(ring), mask(1));
		undo();
		assertEquals(1, annotations().size());
	}

	@Test
	void holesAreFilled() {
		ring();
		EditableMask filled = new EditableMask(mask(0));
		filled.fillHoles();
		workbench.command(COMMAND + "fillHoles");
		assertEquals(filled.toMask(), mask(0));
	}

	@Test
	void theLassoAddsAnAreaAndTakesOneAway() {
		workbench.command(COMMAND + "lassoTool");
		// There and back is no area; what lies between the steps of three strokes is drawn by hand below.
		Mask first = lasso(0, 50, 50, 150, 50, 150, 150);
		assertEquals(first, mask(0));
		Mask less = lasso(SWT.CTRL, 100, 40, 160, 40, 160, 90);
		assertEquals(first.difference(less), mask(0));
		assertEquals(1, annotations().size());
	}

	private Mask lasso(int modifiers, double... corners) {
		double[] seen = new double[corners.length];
		for (int i = 0; i < corners.length; i += 2) {
			seen[i] = workbench.atX(corners[i]);
			seen[i + 1] = workbench.atY(corners[i + 1]);
			workbench.mouse(i == 0 ? SWT.MouseDown : SWT.MouseMove, corners[i], corners[i + 1], i == 0 ? 1 : 0, modifiers | (i == 0 ? 0 : SWT.BUTTON1));
		}
		workbench.mouse(SWT.MouseUp, corners[corners.length - 2], corners[corners.length - 1], 1, modifiers | SWT.BUTTON1);
		return Rasterizer.mask(Polygon.of(seen), WIDTH, HEIGHT);
	}

	@Test
	void theWandTakesWhatLooksAlike() {
		ImageData picture = new ImageData(WIDTH, HEIGHT, 24, new PaletteData(0xff0000, 0xff00, 0xff));
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				boolean stripe = x >= 40 && x < 60 || x >= 100 && x < 130;
				picture.setPixel(x, y, stripe ? 0xc8c8c8 + (y % 2) * 0x0a0a0a : 0x202020);
			}
		}
		ImagePyramid image = ImagePyramid.of(editor.viewer().getControl().getDisplay(), ImagePyramid.levels(picture));
		editor.scene().setImage(Optional.of(image), new Box(0, 0, WIDTH, HEIGHT));
		workbench.command(COMMAND + "wandTool");
		workbench.click(50, 80);
		assertEquals(new Box(40, 0, 20, HEIGHT), mask(0).bounds().orElseThrow());
		assertEquals(20L * HEIGHT, mask(0).area());
		workbench.key(SWT.ESC);
		workbench.click(50, 80, SWT.SHIFT);
		assertEquals(50L * HEIGHT, mask(1).area());
		workbench.key(SWT.ESC);
		editor.scene().setBrush(new MaskBrush(20, Brush.ROUND, 4, true));
		workbench.click(50, 80);
		assertEquals(50L * HEIGHT / 2, mask(2).area());
		editor.scene().setImage(Optional.empty(), new Box(0, 0, WIDTH, HEIGHT));
		image.dispose();
	}

	@Test
	void anOutlineBecomesAMaskAndComesBack() {
		workbench.command(COMMAND + "boxTool");
		workbench.drag(50, 50, 150, 120);
		Mask expected = Rasterizer.mask(annotations().getFirst().getGeometry(), WIDTH, HEIGHT);
		workbench.command(COMMAND + "toMask");
		assertEquals(expected, mask(0));
		workbench.command(COMMAND + "toPolygon");
		Box bounds = expected.bounds().orElseThrow();
		assertEquals(bounds, ((Polygon) annotations().getFirst().getGeometry()).bounds());
		undo();
		assertEquals(expected, mask(0));
	}

	/** No pixel is in two masks, whatever is painted; what takes over adds its own pixels to the union and nothing else. */
	@Test
	void panopticMasksNeverOverlap() {
		workbench.command(COMMAND + "panoptic");
		long fresh = System.nanoTime();
		for (long seed : new long[] { 1, 2, fresh }) {
			Random random = new Random(seed);
			List<List<Object>> states = new ArrayList<>();
			workbench.command(COMMAND + "brushTool");
			for (int i = 0; i < 12; i++) {
				states.add(annotations().stream().map(Annotation::getGeometry).<Object>map(g -> g).toList());
				Mask before = union();
				if (random.nextInt(3) > 0 || annotations().isEmpty()) {
					workbench.key(SWT.ESC);
				} else {
					editor.scene().select(List.of(annotations().get(random.nextInt(annotations().size())).getId()));
				}
				editor.scene().setBrush(new MaskBrush(10 + random.nextInt(50), random.nextBoolean() ? Brush.ROUND : Brush.SQUARE, 0, false));
				double[] at = random.doubles(4, 20, 220).toArray();
				workbench.drag(at[0], at[1], at[2], at[3]);
				EditableMask stroke = empty();
				stroke(stroke, at[0], at[1], at[2], at[3], true);
				assertEquals(before.union(stroke.toMask()), union(), "seed " + seed + ", stroke " + i);
				long area = annotations().stream().mapToLong(one -> ((Mask) one.getGeometry()).area()).sum();
				assertEquals(union().area(), area, "seed " + seed + ", stroke " + i);
			}
			for (int i = states.size() - 1; i >= 0; i--) {
				if (annotations().stream().map(Annotation::getGeometry).toList().equals(states.get(i))) {
					// The stroke changed nothing and so is no command.
					continue;
				}
				undo();
				assertEquals(states.get(i), annotations().stream().map(Annotation::getGeometry).toList(), "seed " + seed + ", undo of stroke " + i);
			}
			assertTrue(annotations().isEmpty());
		}
	}

	private Mask union() {
		EditableMask all = empty();
		annotations().forEach(one -> all.put((Mask) one.getGeometry(), true));
		return all.toMask();
	}

	@Test
	void lockedMasksKeepTheirPixels() {
		workbench.command(COMMAND + "panoptic");
		workbench.command(COMMAND + "brushTool");
		workbench.drag(60, 60, 140, 60);
		Mask locked = mask(0);
		workbench.command(COMMAND + "lock");
		workbench.key(SWT.ESC);
		workbench.drag(100, 30, 100, 100);
		EditableMask stroke = empty();
		stroke(stroke, 100, 30, 100, 100, true);
		assertEquals(locked, mask(0));
		assertEquals(stroke.toMask().difference(locked), mask(1));
	}

	@Test
	void unlabelledPixelsAreShownAndJumpedTo() {
		workbench.command(COMMAND + "unlabelled");
		assertEquals((long) WIDTH * HEIGHT, editor.scene().unlabelled().orElseThrow().area());
		ring();
		assertEquals((long) WIDTH * HEIGHT - mask(0).area(), editor.scene().unlabelled().orElseThrow().area());
		nextUnlabelled();
		Box outside = editor.viewer().camera().visible(editor.viewer().getControl().getSize().x, editor.viewer().getControl().getSize().y);
		assertTrue(outside.width() >= WIDTH);
		nextUnlabelled();
		Box inside = editor.viewer().camera().visible(editor.viewer().getControl().getSize().x, editor.viewer().getControl().getSize().y);
		assertTrue(inside.x() > 20 && inside.x() < 70 || inside.y() > 20 && inside.y() < 70, inside.toString());
	}

	/** The search runs in the background. */
	private void nextUnlabelled() {
		var before = editor.viewer().camera();
		workbench.command(COMMAND + "nextUnlabelled");
		Workbench.until(() -> !editor.viewer().camera().equals(before));
	}
}
