/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Mask;
import org.labelwright.ui.canvas.Camera;
import org.labelwright.ui.image.internal.ImageEditor;

/** Pictures that SWT does not show by itself, in the running product. */
class UnusualImagesTest {

	@TempDir
	private Path temp;
	private Path file;

	@BeforeEach
	void folder() throws IOException {
		file = Files.createDirectories(temp.resolve("pictures"));
	}

	private Workbench open(String type, int width, int height) throws IOException, CoreException {
		return new Workbench(temp.resolve("data"), Item.image("one", "media/" + file.getFileName(), type, width, height), file);
	}

	/** What the canvas would show at a pixel of the image. */
	private static RGB shown(ImageEditor editor, double x, double y, double scale) {
		Image canvas = new Image(Display.getCurrent(), 40, 40);
		GC gc = new GC(canvas);
		SWTGraphics graphics = new SWTGraphics(gc);
		editor.scene().image().orElseThrow().paint(graphics, new Camera(scale, x - 20 / scale, y - 20 / scale), new Rectangle(0, 0, 40, 40));
		graphics.dispose();
		gc.dispose();
		ImageData pixels = canvas.getImageData();
		canvas.dispose();
		return pixels.palette.getRGB(pixels.getPixel(20, 20));
	}

	/** What is not painted yet is white. */
	private static boolean isRed(RGB color) {
		return color.red > 200 && color.green < 50 && color.blue < 50;
	}

	private static boolean isBlue(RGB color) {
		return color.blue > 200 && color.green < 50 && color.red < 50;
	}

	private static RGB grey(int value) {
		return new RGB(value, value, value);
	}

	@Test
	void aHugeTiffIsSeenAtOnceAndWhenItIsPreparedAtAnySize() throws Exception {
		int size = 20_000;
		file = file.resolve("huge.tif");
		Pictures.tiledTiff(file, size);
		try (Workbench workbench = open("image/tiff", size, size)) {
			ImageEditor editor = workbench.editor();
			assertEquals(size, editor.scene().image().orElseThrow().width());
			assertTrue(editor.scene().image().orElseThrow().pixels().isEmpty());
			Workbench.until(() -> Views.all(editor.getSite().getShell(), CLabel.class).stream().anyMatch(label -> label.getText().contains("Preparing the whole image: ")));
			// A tile of the full size is there without any preparation.
			RGB expected = grey(Pictures.brightness(40, 7));
			Workbench.until(() -> shown(editor, 40 * 256 + 128, 7 * 256 + 128, 1).equals(expected));
			// At a quarter, the tiles have to be made first.
			Workbench.until(() -> shown(editor, 40 * 256 + 128, 7 * 256 + 128, 0.25).equals(expected));
			assertTrue(Files.isDirectory(editor.dataset().folder().resolve(".labelwright/tiles")));
			assertEquals(size, editor.scene().extent().width());
		}
		// The editor is closed and has cancelled what was still to be made.
		Workbench.until(() -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getName().contains("huge.tif")));
	}

	@Test
	void pagesAreItemsOfTheirOwn() throws Exception {
		BufferedImage plain = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = plain.createGraphics();
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, 40, 20);
		graphics.dispose();
		file = file.resolve("scan.tif");
		Pictures.pages(file, plain, redLeftBlueRight());
		List<SourceRecord> records = List.of(new SourceRecord(Item.image("p1", "scan.tif#page=1", "image/tiff", 40, 20), Optional.of(file), List.of()),
				new SourceRecord(Item.image("p2", "scan.tif#page=2", "image/tiff", 64, 32), Optional.of(file), List.of()));
		try (Workbench workbench = new Workbench(temp.resolve("data"), records, Ontologies.full())) {
			ImageEditor editor = workbench.editor();
			Workbench.until(() -> isRed(shown(editor, 38, 10, 1)));
			workbench.command("org.labelwright.ui.image.boxTool");
			workbench.drag(5, 5, 15, 15);
			workbench.command("org.labelwright.ui.image.next");
			Workbench.until(() -> editor.scene().image().isPresent() && isBlue(shown(editor, 60, 10, 1)));
			assertTrue(isRed(shown(editor, 10, 10, 1)));
			assertEquals(64, editor.scene().extent().width());
			assertTrue(editor.session().orElseThrow().annotations().isEmpty());
			workbench.command("org.labelwright.ui.image.previous");
			assertEquals(1, editor.session().orElseThrow().annotations().size());
			Workbench.until(() -> editor.scene().image().isPresent() && isRed(shown(editor, 38, 10, 1)));
		}
	}

	private BufferedImage redLeftBlueRight() {
		BufferedImage stored = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = stored.createGraphics();
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, 32, 32);
		graphics.setColor(Color.BLUE);
		graphics.fillRect(32, 0, 32, 32);
		graphics.dispose();
		return stored;
	}

	@Test
	void aTurnedJpegIsShownAsTheCameraWasHeld() throws Exception {
		file = file.resolve("turned.jpg");
		Pictures.turnedJpeg(file, redLeftBlueRight());
		try (Workbench workbench = open("image/jpeg", 32, 64)) {
			ImageEditor editor = workbench.editor();
			assertEquals(64, editor.scene().extent().height());
			Workbench.until(() -> isRed(shown(editor, 16, 10, 1)));
			assertTrue(isBlue(shown(editor, 16, 54, 1)));
		}
	}

	@Test
	void labelsOfTheStoredPictureGetTheStoredPicture() throws Exception {
		file = file.resolve("stored.jpg");
		Pictures.turnedJpeg(file, redLeftBlueRight());
		try (Workbench workbench = open("image/jpeg", 64, 32)) {
			ImageEditor editor = workbench.editor();
			assertEquals(64, editor.scene().extent().width());
			assertTrue(isRed(shown(editor, 10, 16, 1)));
			assertTrue(isBlue(shown(editor, 54, 16, 1)));
		}
	}

	@Test
	void sixteenBitsAreSeenThroughAWindowThatTheMouseMoves() throws Exception {
		BufferedImage deep = new BufferedImage(200, 100, BufferedImage.TYPE_USHORT_GRAY);
		WritableRaster samples = deep.getRaster();
		for (int y = 0; y < 100; y++) {
			for (int x = 0; x < 200; x++) {
				samples.setSample(x, y, 0, 30_000 + 10 * x);
			}
		}
		file = file.resolve("deep.png");
		ImageIO.write(deep, "png", file.toFile());
		try (Workbench workbench = open("image/png", 200, 100)) {
			ImageEditor editor = workbench.editor();
			// 32 of 65,536 steps would be one grey; the window makes black and white of them.
			assertEquals(0, level(editor, 0));
			assertEquals(255, level(editor, 199));
			int middle = level(editor, 100);
			assertTrue(Math.abs(middle - 128) < 4, "middle " + middle);
			// Down: the window is at higher values, so the picture is darker.
			double scale = editor.viewer().camera().scale();
			workbench.drag(100, 30, 100, 30 + 60 / scale, SWT.MOD1 | SWT.MOD2);
			assertTrue(level(editor, 100) < middle - 30, "after the drag " + level(editor, 100));
			assertTrue(editor.session().orElseThrow().annotations().isEmpty());
			workbench.command("org.labelwright.ui.image.autoWindow");
			Workbench.until(() -> level(editor, 100) == middle);
		}
	}

	private static int level(ImageEditor editor, int x) {
		ImageData pixels = editor.scene().image().orElseThrow().pixels().orElseThrow();
		return pixels.palette.getRGB(pixels.getPixel(x, 50)).red;
	}

	@Test
	void coloursOfSixteenBitsAreSeen() throws Exception {
		WritableRaster raster = Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_USHORT, 40, 20, 3, null);
		BufferedImage deep = new BufferedImage(new java.awt.image.ComponentColorModel(java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
				false, false, java.awt.Transparency.OPAQUE, java.awt.image.DataBuffer.TYPE_USHORT), raster, false, null);
		for (int x = 0; x < 40; x++) {
			for (int y = 0; y < 20; y++) {
				raster.setPixel(x, y, new int[] { x < 20 ? 60_000 : 100, 100, x < 20 ? 100 : 60_000 });
			}
		}
		file = file.resolve("deep.tif");
		assertTrue(ImageIO.write(deep, "tiff", file.toFile()));
		try (Workbench workbench = open("image/tiff", 40, 20)) {
			ImageEditor editor = workbench.editor();
			Workbench.until(() -> isRed(shown(editor, 10, 10, 1)));
			assertTrue(isBlue(shown(editor, 30, 10, 1)));
		}
	}

	private void showsRedLeftBlueRight(String name, String type, byte[] bytes) throws Exception {
		file = file.resolve(name);
		Files.write(file, bytes);
		try (Workbench workbench = open(type, 64, 32)) {
			ImageEditor editor = workbench.editor();
			Workbench.until(() -> isReddish(shown(editor, 10, 16, 1)));
			assertTrue(isBluish(shown(editor, 54, 16, 1)), () -> shown(editor, 54, 16, 1).toString());
		}
	}

	/** Colours for printing, and those that were squeezed, are not quite what they were. */
	private static boolean isReddish(RGB color) {
		return color.red > 180 && color.green < 90 && color.blue < 90;
	}

	private static boolean isBluish(RGB color) {
		return color.blue > 120 && color.red < 90 && color.green < 110;
	}

	@Test
	void aLosslessWebpIsShown() throws Exception {
		showsRedLeftBlueRight("lossless.webp", "image/webp", Pictures.losslessWebp());
	}

	@Test
	void aLossyWebpIsShown() throws Exception {
		showsRedLeftBlueRight("lossy.webp", "image/webp", Pictures.lossyWebp());
	}

	@Test
	void aPictureOfPhotoshopIsShown() throws Exception {
		showsRedLeftBlueRight("flat.psd", "image/vnd.adobe.photoshop", Pictures.psd(redLeftBlueRight()));
	}

	@Test
	void aJpegForPrintingIsShownInItsColours() throws Exception {
		showsRedLeftBlueRight("print.jpg", "image/jpeg", Pictures.cmykJpeg());
	}

	@Test
	void aHugeTiffOfSixteenBitsIsSeenThroughAWindow() throws Exception {
		int size = 8_200;
		file = file.resolve("deep.tif");
		Pictures.deepTiledTiff(file, size, 30_000);
		try (Workbench workbench = open("image/tiff", size, size)) {
			ImageEditor editor = workbench.editor();
			assertTrue(editor.scene().image().orElseThrow().pixels().isEmpty(), "it is not huge");
			// Brightnesses from 20 to 230 would all be one grey of 65,536; once all tiles are made, the window is from the least to the greatest.
			Workbench.until(() -> deepGrey(editor, 132).equals(grey(136)));
			Workbench.until(() -> deepGrey(editor, 20).equals(grey(0)));
			Workbench.until(() -> deepGrey(editor, 34).equals(grey(17)));
			Workbench.until(() -> deepGrey(editor, 230).equals(grey(255)));
		}
	}

	/** What is no number is not taken; what is, is shown; and a window is found again by the button. */
	@Test
	void whatIsBlackAndWhiteIsSaidInADialog() throws Exception {
		int size = 512;
		file = file.resolve("small.tif");
		Pictures.deepTiledTiff(file, size, 30_000);
		try (Workbench workbench = open("image/tiff", size, size)) {
			ImageEditor editor = workbench.editor();
			Workbench.until(() -> deepGrey(editor, 20).equals(grey(0)));
			answerWindow(dialog -> {
				assertEquals(List.of("30020.0", "30160.0"), Views.all(dialog, Text.class).stream().map(Text::getText).toList());
				Views.all(dialog, Text.class).get(0).setText("dark");
				press(dialog, "OK");
				assertTrue(labels(dialog).anyMatch(text -> text.startsWith("This is no number") && text.contains("dark")));
				Views.all(dialog, Text.class).get(0).setText("30000");
				Views.all(dialog, Text.class).get(1).setText("30255");
				press(dialog, "OK");
			});
			workbench.command("window");
			Workbench.until(() -> deepGrey(editor, 20).equals(grey(20)) && deepGrey(editor, 118).equals(grey(118)));
			answerWindow(dialog -> press(dialog, "Cancel"));
			workbench.command("window");
			assertEquals(grey(20), deepGrey(editor, 20));
			answerWindow(dialog -> press(dialog, "Auto"));
			workbench.command("window");
			Workbench.until(() -> deepGrey(editor, 20).equals(grey(0)) && deepGrey(editor, 118).equals(grey(179)));
		}
	}

	/** Does something with the dialog that the next command opens, as soon as it is there; then nothing is left of it. */
	private static void answerWindow(Consumer<Shell> answer) {
		Display.getCurrent().asyncExec(() -> {
			Optional<Shell> dialog = Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.getText().equals("Black and White Values")).findFirst();
			if (dialog.isEmpty()) {
				answerWindow(answer);
				return;
			}
			try {
				answer.accept(dialog.get());
			} finally {
				// Where the answer did not close it, the command would wait for ever.
				dialog.get().dispose();
			}
		});
	}

	private static void press(Shell dialog, String text) {
		Views.all(dialog, Button.class).stream().filter(button -> button.getText().replace("&", "").equals(text)).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event());
	}

	/** What is shown, when it is there, of the first tile in the first row that has a brightness. */
	private static RGB deepGrey(ImageEditor editor, int brightness) {
		int column = IntStream.range(0, 16).filter(one -> Pictures.brightness(one, 0) == brightness).findFirst().orElseThrow();
		return shown(editor, (column + 0.5) * 256, 128, 1);
	}

	private static Mask onlyMask(ImageEditor editor) {
		Workbench.until(() -> editor.session().orElseThrow().annotations().size() == 1);
		return (Mask) editor.session().orElseThrow().annotations().getFirst().getGeometry();
	}

	private static Stream<String> labels(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> child instanceof Label label ? Stream.of(label.getText())
				: child instanceof Composite inner ? labels(inner) : Stream.empty());
	}

	@Test
	void theWandLooksAroundTheClickInALargeImage() throws Exception {
		int size = 8_200;
		file = file.resolve("large.tif");
		Pictures.tiledTiff(file, size);
		try (Workbench workbench = open("image/tiff", size, size)) {
			ImageEditor editor = workbench.editor();
			assertTrue(editor.scene().image().orElseThrow().pixels().isEmpty(), "it is not large");
			editor.viewer().setCamera(new Camera(1, 10 * 256, 7 * 256));
			workbench.command("org.labelwright.ui.image.wandTool");
			workbench.click(11 * 256 + 20, 8 * 256 + 30);
			// Each tile has another brightness than its neighbours.
			assertEquals(new Box(11 * 256, 8 * 256, 256, 256), onlyMask(editor).bounds().orElseThrow());
			assertEquals(256 * 256, onlyMask(editor).area());
			assertTrue(labels(editor.viewer().getControl().getParent().getParent()).anyMatch(text -> text.contains("pixels around the click")), "the hint");
			// The next click adds to it; with Shift, what is alike and not connected too, as far as was looked.
			workbench.click(12 * 256 + 20, 8 * 256 + 30, SWT.SHIFT);
			Workbench.until(() -> onlyMask(editor).area() > 2 * 256 * 256);
			Mask more = onlyMask(editor);
			EditableMask pixels = new EditableMask(more);
			for (int column = 0; column < size / 256; column++) {
				for (int row = 0; row < size / 256; row++) {
					boolean alike = Math.abs(Pictures.brightness(column, row) - Pictures.brightness(12, 8)) <= editor.scene().brush().tolerance()
							|| column == 11 && row == 8;
					assertTrue(alike || !pixels.get(column * 256 + 128, row * 256 + 128), column + ", " + row);
				}
			}
			assertFalse(pixels.get(28 * 256 + 128, 8 * 256 + 128), "so far from the click nothing is looked at");
			workbench.command("org.eclipse.ui.edit.undo");
			assertEquals(256 * 256, onlyMask(editor).area());
		}
	}

	@Test
	void aDamagedPictureSaysWhyItIsNotShown() throws Exception {
		byte[] whole = Pictures.lossyWebp();
		file = file.resolve("plain.png");
		ImageIO.write(redLeftBlueRight(), "png", file.toFile());
		Path damaged = file.resolveSibling("damaged.webp");
		Files.write(damaged, Arrays.copyOf(whole, 40));
		List<SourceRecord> records = List.of(new SourceRecord(Item.image("p1", "plain.png", "image/png", 64, 32), Optional.of(file), List.of()),
				new SourceRecord(Item.image("p2", "damaged.webp", "image/webp", 64, 32), Optional.of(damaged), List.of()));
		try (Workbench workbench = new Workbench(temp.resolve("data"), records)) {
			workbench.command("org.labelwright.ui.image.next");
			Workbench.until(() -> workbench.editor().scene().message().contains("damaged.webp"));
		}
	}
}
