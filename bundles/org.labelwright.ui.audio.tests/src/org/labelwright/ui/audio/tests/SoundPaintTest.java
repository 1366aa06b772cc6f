/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.segment;
import static org.labelwright.ui.audio.tests.Workbench.until;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.ui.audio.internal.AudioCanvas;
import org.labelwright.ui.audio.internal.AudioScene;
import org.labelwright.ui.audio.layout.Band;
import org.labelwright.ui.audio.layout.TimeView;

/** What is painted of the sound. */
class SoundPaintTest {

	@TempDir
	private Path temp;

	private Path data() {
		return temp.resolve("data");
	}

	@Test
	void theWaveformIsPainted() throws Exception {
		try (Workbench workbench = new Workbench(data(), segment("a", "speech", 1000, 2000, ""))) {
			// The tone is loudest at a quarter of each second and silent in its second half.
			until(() -> ink(workbench, 1250) > 20);
			assertThat(ink(workbench, 1750)).as("the line in the middle").isLessThanOrEqualTo(6);
		}
	}

	/** Where the disk is read for a waveform before its peaks are made, and nothing is scaled up afterwards, which would paint all anew. */
	@Test
	void theWaveformIsPaintedWhereItWasSeenBeforeItsPeaksWereThere() throws Exception {
		try (Workbench workbench = new Workbench(data(), List.of(), List.of(20, 2))) {
			Path second = workbench.editor().dataset().media(workbench.editor().dataset().items().get(1)).orElseThrow();
			int seconds = 1000;
			Tones.writeSilenceThenFullScale(second, seconds, 44_100, 2);
			workbench.command("next");
			until(workbench.editor()::isLoaded);
			AudioScene scene = workbench.editor().scene();
			// 200 frames a pixel are read, of peaks.
			double scale = 200_000_000.0 / 44_100;
			scene.setView(new TimeView(scale, Math.round((seconds - 3) * 1_000_000L / scale), scene.view().width(), scene.view().duration()));
			assertThat(ink(workbench, (seconds - 1) * 1000L)).as("its peaks are not made yet").isLessThan(20);
			until(() -> ink(workbench, (seconds - 1) * 1000L) > 20);
		}
	}

	/** On a screen with four pixels for each one of the canvas neither sound nor its spectrum is made of squares. */
	@Test
	void aDenseScreenHasAllItsPixels() throws Exception {
		try (Workbench workbench = new Workbench(data())) {
			workbench.command("spectrogram");
			until(() -> ink(workbench, 1250) > 20);
			assertThat(squares(workbench)).as("one pixel is four").isTrue();
			workbench.editor().control().setData(AudioCanvas.DENSITY, 2);
			// Until what is missing of the finer spectrogram is made.
			until(() -> !squares(workbench));
		}
	}

	/** Whether all that is painted on twice as many pixels each way is in squares of four: in the first waveform, and in the spectrogram. */
	private static boolean squares(Workbench workbench) {
		Control control = workbench.editor().control();
		Point size = control.getSize();
		Image image = new Image(control.getDisplay(), 2 * size.x, 2 * size.y);
		Event paint = new Event();
		paint.gc = new GC(image);
		Transform twice = new Transform(control.getDisplay());
		twice.scale(2, 2);
		paint.gc.setTransform(twice);
		paint.gc.setInterpolation(SWT.NONE);
		paint.setBounds(new Rectangle(0, 0, size.x, size.y));
		control.notifyListeners(SWT.Paint, paint);
		paint.gc.dispose();
		twice.dispose();
		ImageData pixels = image.getImageData();
		image.dispose();
		List<Band> bands = workbench.editor().scene().bands().all();
		boolean wave = squares(pixels, bands.get(1), workbench.editor().scene().x(1_100_000));
		boolean spectrogram = squares(pixels, bands.get(3), workbench.editor().scene().x(1_100_000));
		return wave || spectrogram;
	}

	private static boolean squares(ImageData pixels, Band band, int left) {
		for (int y = 2 * (band.y() + 4); y < 2 * (band.bottom() - 4); y += 2) {
			for (int x = 2 * left; x < 2 * (left + 40); x += 2) {
				int one = pixels.getPixel(x, y);
				if (one != pixels.getPixel(x + 1, y) || one != pixels.getPixel(x, y + 1)) {
					return false;
				}
			}
		}
		return true;
	}

	/** How many pixels of the left channel differ from the background at a time. */
	private static int ink(Workbench workbench, long millis) {
		Control control = workbench.editor().control();
		Point size = control.getSize();
		Image image = new Image(control.getDisplay(), size.x, size.y);
		// Painted as the window asks for it, not copied from the screen, which another window may cover.
		Event paint = new Event();
		paint.gc = new GC(image);
		paint.setBounds(new Rectangle(0, 0, size.x, size.y));
		control.notifyListeners(SWT.Paint, paint);
		paint.gc.dispose();
		ImageData pixels = image.getImageData();
		image.dispose();
		Band band = workbench.editor().scene().bands().all().get(1);
		int x = workbench.editor().scene().x(millis * 1000);
		// It is silent where what is seen begins.
		int background = pixels.getPixel(AudioScene.GUTTER + 2, band.y() + 2);
		int ink = 0;
		for (int y = band.y() + 2; y < band.bottom() - 2; y++) {
			ink += pixels.getPixel(x, y) == background ? 0 : 1;
		}
		return ink;
	}
}
