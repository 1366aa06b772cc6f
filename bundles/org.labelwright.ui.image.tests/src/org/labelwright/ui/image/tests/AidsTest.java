/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.canvas.Guide;
import org.labelwright.ui.image.internal.ImageEditor;

/** What helps the eye and the hand in the running product: by mouse and commands, against the pixels of the canvas. */
class AidsTest {

	private static final String COMMAND = "org.labelwright.ui.image.";
	private static final List<String> OPTIONS = List.of("crosshair", "loupe", "minimap", "rulers", "snap_to_image");
	private static final int WIDTH = 400;
	private static final int HEIGHT = 300;
	/** The picture is dark up to here and bright from here on. */
	private static final int EDGE = 200;
	private static final int DARK = 40;
	private static final int BRIGHT = 200;

	@TempDir
	private Path temp;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws IOException, CoreException {
		switchOff();
		BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				picture.setRGB(x, y, 0x010101 * (x < EDGE ? DARK : BRIGHT));
			}
		}
		Path file = temp.resolve("halves.png");
		ImageIO.write(picture, "png", file.toFile());
		workbench = new Workbench(temp.resolve("data"), Item.image("one", "halves.png", "image/png", WIDTH, HEIGHT), file);
		editor = workbench.editor();
		assertEquals(DARK, canvas().grey(100, 150));
		assertEquals(BRIGHT, canvas().grey(300, 150));
	}

	@AfterEach
	void close() throws CoreException {
		workbench.close();
		switchOff();
	}

	private static void switchOff() {
		IEclipsePreferences options = InstanceScope.INSTANCE.getNode("org.labelwright.ui.image");
		OPTIONS.forEach(option -> options.putBoolean(option, false));
	}

	private Canvas canvas() {
		return Canvas.of(editor.viewer());
	}

	private List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	/** A place of the image that is at a place of the screen. */
	private double x(int screenX) {
		return editor.viewer().camera().imageX(screenX);
	}

	private double y(int screenY) {
		return editor.viewer().camera().imageY(screenY);
	}

	private Coordinates triangle(double... corners) {
		workbench.command(COMMAND + "polygonTool");
		for (int i = 0; i < corners.length; i += 2) {
			workbench.click(corners[i], corners[i + 1]);
		}
		workbench.key(SWT.CR);
		return ((Polygon) annotations().getLast().getGeometry()).parts().getFirst().exterior();
	}

	@Test
	void theCrosshairCrossesTheWholeImageAtThePointer() {
		workbench.command(COMMAND + "crosshair");
		workbench.move(100, 100);
		assertTrue(canvas().brightest(100, 250) > 150, "below the pointer: " + canvas().brightest(100, 250));
		assertTrue(canvas().brightest(30, 100) > 150, "left of the pointer: " + canvas().brightest(30, 100));
		assertEquals(DARK, canvas().grey(60, 250));
		workbench.command(COMMAND + "crosshair");
		assertEquals(DARK, canvas().grey(100, 250));
	}

	@Test
	void theLoupeShowsWhatIsAtThePointerEnlarged() {
		workbench.move(EDGE, 150);
		Canvas before = canvas();
		workbench.command(COMMAND + "loupe");
		workbench.move(EDGE, 150);
		Canvas with = canvas();
		int left = before.width() - 140 - 12;
		// The edge is in the middle of the glass, wherever it is in the window.
		assertEquals(DARK, with.at(left + 50, 12 + 100).green);
		assertEquals(BRIGHT, with.at(left + 90, 12 + 100).green);
		workbench.command(COMMAND + "loupe");
		assertEquals(before.at(left + 50, 12 + 100), canvas().at(left + 50, 12 + 100));
	}

	@Test
	void theSmallMapShowsTheImageAndLeadsToAPlaceOfIt() {
		workbench.command(COMMAND + "minimap");
		workbench.command(COMMAND + "boxTool");
		for (int i = 0; i < 4; i++) {
			workbench.command(COMMAND + "zoomIn");
		}
		Canvas with = canvas();
		int mapWidth = 180;
		int mapHeight = 180 * HEIGHT / WIDTH;
		int left = with.width() - mapWidth - 12;
		int top = with.height() - mapHeight - 12;
		assertEquals(DARK, with.at(left + 10, top + 10).green);
		assertEquals(BRIGHT, with.at(left + mapWidth - 10, top + 10).green);
		workbench.click(x(left + mapWidth / 4), y(top + mapHeight / 3));
		Box seen = editor.viewer().camera().visible(with.width(), with.height());
		assertEquals(WIDTH / 4.0, seen.x() + seen.width() / 2, 1e-6);
		assertEquals(HEIGHT / 3.0, seen.y() + seen.height() / 2, 1e-6);
		assertTrue(annotations().isEmpty(), "the tool has drawn through the map");
	}

	@Test
	void guidesArePulledOutOfRulersAndCornersSnapToThem() {
		workbench.command(COMMAND + "rulers");
		Canvas with = canvas();
		long plain = IntStream.range(20, with.height()).filter(y -> with.at(3, y).equals(new RGB(28, 30, 33))).count();
		assertTrue(plain > with.height() / 2, "no ruler: " + plain);
		workbench.drag(x(4), 100, 120, 100);
		Guide upright = new Guide(true, workbench.atX(120));
		assertEquals(List.of(upright), editor.scene().guides());
		RGB line = canvas().at((int) Math.round(editor.viewer().camera().screenX(upright.at())), canvas().height() / 2);
		assertTrue(line.blue > 200 && line.red < 60, line.toString());
		workbench.drag(250, y(4), 250, 70);
		Guide lying = new Guide(false, workbench.atY(70));
		assertEquals(List.of(upright, lying), editor.scene().guides());
		double near = 3 / editor.viewer().camera().scale();
		Coordinates corners = triangle(120 + near, 70 - near, 60, 200, 30, 110);
		assertEquals(upright.at(), corners.x(0));
		assertEquals(lying.at(), corners.y(0));
		// Back onto its ruler, a guide is gone; it is taken out of the ruler again to get there.
		workbench.drag(x(4), 100, x(4), 140);
		assertEquals(2, editor.scene().guides().size());
		workbench.command(COMMAND + "clearGuides");
		assertTrue(editor.scene().guides().isEmpty());
		assertFalse(workbench.commandIfEnabled(COMMAND + "clearGuides"));
	}

	@Test
	void tonesChangeWhatIsSeenAndNotThePicture() {
		workbench.command(COMMAND + "brighter");
		assertEquals(DARK + 25.5, canvas().grey(100, 150), 1);
		workbench.command(COMMAND + "darker");
		workbench.command(COMMAND + "darker");
		assertEquals(DARK - 25.5, canvas().grey(100, 150), 1);
		workbench.command(COMMAND + "plainTones");
		workbench.command(COMMAND + "moreContrast");
		assertEquals((BRIGHT - 127.5) * 1.2 + 127.5, canvas().grey(300, 150), 1);
		assertEquals((DARK - 127.5) * 1.2 + 127.5, canvas().grey(100, 150), 1);
		workbench.command(COMMAND + "lessContrast");
		assertEquals(BRIGHT, canvas().grey(300, 150), 1);
		workbench.command(COMMAND + "invert");
		assertEquals(255 - DARK, canvas().grey(100, 150));
		assertEquals(255 - BRIGHT, canvas().grey(300, 150));
		workbench.command(COMMAND + "plainTones");
		assertEquals(DARK, canvas().grey(100, 150));
		assertEquals(DARK, editor.scene().image().orElseThrow().pixels().map(all -> all.palette.getRGB(all.getPixel(100, 150)).red).orElseThrow());
	}

	@Test
	void cornersGoToTheEdgeInTheImageWhereThatIsOn() {
		double near = 4 / editor.viewer().camera().scale();
		Coordinates free = triangle(EDGE - near, 60, 100, 200, 60, 90);
		assertEquals(workbench.atX(EDGE - near), free.x(0));
		workbench.command(COMMAND + "snapToImage");
		Coordinates snapped = triangle(EDGE - near, 220, 140, 270, 90, 230);
		assertEquals(EDGE, snapped.x(0), 0.5);
		assertEquals(workbench.atX(140), snapped.x(1));
	}

	private static MenuItem item(Menu menu, String name) {
		return Arrays.stream(menu.getItems()).filter(one -> one.getText().replace("&", "").startsWith(name)).findFirst()
				.orElseThrow(() -> new AssertionError(name + " is not among " + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
	}

	@Test
	void theContextMenuReachesWhatCanBeDoneWithTheSelection() {
		workbench.command(COMMAND + "boxTool");
		workbench.drag(50, 50, 90, 90);
		Menu menu = editor.viewer().getControl().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		for (String name : List.of("Choose Class", "Edit Attributes", "Duplicate", "Copy From Previous", "Group", "Copy", "Paste", "Delete")) {
			item(menu, name);
		}
		Menu order = item(menu, "Order").getMenu();
		order.notifyListeners(SWT.Show, new Event());
		assertTrue(item(order, "Lock").isEnabled());
		order.notifyListeners(SWT.Hide, new Event());
		item(menu, "Duplicate").notifyListeners(SWT.Selection, new Event());
		menu.notifyListeners(SWT.Hide, new Event());
		assertEquals(2, annotations().size());
		assertEquals(((Box) annotations().getFirst().getGeometry()).width(), ((Box) annotations().get(1).getGeometry()).width());
	}
}
