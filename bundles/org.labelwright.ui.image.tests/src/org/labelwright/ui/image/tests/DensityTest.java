/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Polygon;
import org.labelwright.ui.canvas.Aid;
import org.labelwright.ui.canvas.Camera;
import org.labelwright.ui.canvas.MaskPainting;
import org.labelwright.ui.canvas.SceneImage;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.canvas.SceneViewer;
import org.labelwright.ui.canvas.TilePyramid;
import org.labelwright.ui.canvas.TileSource;

/** A canvas on a screen that has two pixels for each of its own, as with a display of 200 %. */
class DensityTest {

	private static final int WIDTH = 800;
	private static final int HEIGHT = 600;
	private static final RGB BLUE = new RGB(0, 114, 178);

	@TempDir
	private Path temp;
	private Workbench workbench;
	private SceneViewer viewer;

	/** Columns of one pixel, black and white, seen at half their size. */
	@BeforeEach
	void open() throws Exception {
		Path file = temp.resolve("columns.png");
		BufferedImage columns = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				columns.setRGB(x, y, column(x) * 0x10101);
			}
		}
		ImageIO.write(columns, "png", file.toFile());
		workbench = new Workbench(temp.resolve("data"), Item.image("columns", "columns.png", "image/png", WIDTH, HEIGHT), file);
		viewer = workbench.editor().viewer();
		viewer.setCamera(new Camera(0.5, 0, 0));
	}

	@AfterEach
	void close() throws Exception {
		workbench.close();
	}

	private static int column(int x) {
		return x % 2 == 0 ? 0 : 255;
	}

	private void assertColumns(Canvas dense, int shift, int from, int to) {
		for (int x = from; x < to; x++) {
			int value = column(x + shift);
			assertEquals(new RGB(value, value, value), dense.at(x, 100), "at " + x);
		}
	}

	@Test
	void thePictureHasAllPixelsOfTheScreen() {
		assertColumns(Canvas.of(viewer, 2), 0, 0, 400);
	}

	@Test
	void aPanMovesThemAndPaintsWhatComesIntoSight() {
		Canvas.of(viewer, 2);
		viewer.setCamera(viewer.camera().pan(-30, -10));
		assertColumns(Canvas.of(viewer, 2), 60, 0, 400);
	}

	@Test
	void shapesLieWhereTheyLieOnOtherScreens() {
		viewer.scene().setShapes(List.of(new SceneShape("p", Polygon.of(100, 100, 300, 100, 300, 301, 100, 301), BLUE, "p")));
		Canvas dense = Canvas.of(viewer, 2);
		assertEquals(BLUE, dense.at(100, 200), "left");
		assertEquals(BLUE, dense.at(200, 301), "a line that lies between the pixels of the canvas");
		assertEquals(Canvas.of(viewer).at(50, 100), dense.at(100, 200));
	}

	@Test
	void veryManyShapesAreThinLinesOfThePixelsOfTheScreen() {
		List<SceneShape> many = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			many.add(new SceneShape("s" + i, new Box(101 + 25 * (i % 25), 101 + 20 * (i / 25), 10, 10), BLUE, "s"));
		}
		viewer.scene().setShapes(many);
		assertEquals(BLUE, Canvas.of(viewer, 2).at(101, 105));
	}

	@Test
	void aMaskIsAsSharpWhileItIsPaintedOn() {
		EditableMask mask = new EditableMask(WIDTH, HEIGHT);
		for (int x = 101; x < 301; x++) {
			mask.setColumn(x, 51, 252, true);
		}
		viewer.scene().setPainting(Optional.of(new MaskPainting(Optional.empty(), mask, BLUE)));
		viewer.scene().painted(new Box(101, 51, 200, 201));
		Canvas painting = Canvas.of(viewer, 2);
		viewer.scene().setPainting(Optional.empty());
		viewer.scene().setShapes(List.of(new SceneShape("m", mask.toMask(), BLUE, "m")));
		viewer.scene().select(List.of("m"));
		Canvas painted = Canvas.of(viewer, 2);
		for (int x = 60; x < 140; x++) {
			assertEquals(painted.at(x, 150), painting.at(x, 150), "at " + x);
		}
		assertColumns(painted, 0, 60, 101);
		assertTrue(painted.at(101, 150).blue > 150, "the edge of the mask");
	}

	/** An image of 8,192 pixels of which each smaller copy has a grey of its own: the small map takes the one that fits the pixels of the screen. */
	@Test
	void theSmallMapTakesTheCopyForAllPixelsOfTheScreen() {
		TilePyramid huge = new TilePyramid(viewer.getControl().getDisplay(), new Greys(), area -> {
		});
		SceneImage before = viewer.scene().image().orElseThrow();
		Box extent = viewer.scene().extent();
		viewer.scene().setImage(Optional.of(huge), new Box(0, 0, Greys.SIZE, Greys.SIZE));
		viewer.scene().setAid(Aid.MINIMAP, true);
		Rectangle canvas = viewer.getControl().getBounds();
		int x = canvas.width - 100;
		int y = canvas.height - 100;
		Workbench.until(() -> Canvas.of(viewer, 1).at(x, y).red == Greys.of(5));
		Workbench.until(() -> Canvas.of(viewer, 2).at(2 * x, 2 * y).red == Greys.of(4));
		viewer.scene().setAid(Aid.MINIMAP, false);
		viewer.scene().setImage(Optional.of(before), extent);
		huge.dispose();
	}

	/** An image without an end of detail. */
	private static final class Greys implements TileSource {

		private static final int SIZE = 8192;

		private static int of(int level) {
			return 40 * level;
		}

		@Override
		public int width() {
			return SIZE;
		}

		@Override
		public int height() {
			return SIZE;
		}

		@Override
		public int tileSize() {
			return 256;
		}

		@Override
		public int levels() {
			return 6;
		}

		@Override
		public Optional<ImageData> tile(int level, int column, int row) {
			ImageData tile = new ImageData(256, 256, 24, new PaletteData(0xff0000, 0xff00, 0xff));
			Arrays.fill(tile.data, (byte) of(level));
			return Optional.of(tile);
		}

		@Override
		public Optional<ImageData> pixels() {
			return Optional.empty();
		}
	}

	/** Vermilion is dark by its brightness on old screens, but white letters on it are hard to read. */
	@Test
	void lettersStandOutFromTheColorOfTheirClass() {
		RGB vermilion = new RGB(213, 94, 0);
		viewer.scene().setShapes(List.of(new SceneShape("s", new Box(200, 200, 300, 200), vermilion, "MMM")));
		viewer.scene().select(List.of("s"));
		Canvas seen = Canvas.of(viewer);
		int darkest = 255;
		for (int x = 102; x < 125; x++) {
			for (int y = 82; y < 96; y++) {
				darkest = Math.min(darkest, seen.at(x, y).red);
			}
		}
		assertTrue(darkest < 60, "black letters, darkest is " + darkest);
	}
}
