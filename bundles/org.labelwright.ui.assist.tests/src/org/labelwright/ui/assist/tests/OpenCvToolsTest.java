/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Iou;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.ui.image.tests.Workbench;

/** Auto Annotate Polygon as people use it, with OpenCV in its process. */
class OpenCvToolsTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "polygonTool, polygon", "maskTool, mask" })
	void aRedDiscIsOutlinedFromABox(String tool, String kind) throws Exception {
		assumeTrue(Platform.getOS().equals(Platform.OS_LINUX) && Platform.getOSArch().equals(Platform.ARCH_X86_64),
				"OpenCV comes for Linux on x86-64 only");
		BufferedImage picture = new BufferedImage(Workbench.WIDTH, Workbench.HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setColor(new Color(30, 90, 40));
		graphics.fillRect(0, 0, Workbench.WIDTH, Workbench.HEIGHT);
		graphics.setColor(new Color(200, 40, 40));
		graphics.fillOval(120, 80, 100, 100);
		graphics.dispose();
		Path file = folder.resolve("disc.png");
		ImageIO.write(picture, "png", file.toFile());
		try (Workbench workbench = new Workbench(folder.resolve("dataset"),
				Item.image("disc", "disc.png", "image/png", Workbench.WIDTH, Workbench.HEIGHT), file)) {
			workbench.command("org.labelwright.ui.assist." + tool);
			workbench.drag(100, 60, 240, 200);
			workbench.key(SWT.CR);
			Workbench.until(() -> !workbench.editor().session().orElseThrow().annotations().isEmpty() || Said.by(workbench.editor()).contains("failed"));
			assertThat(Said.by(workbench.editor())).doesNotContain("failed");
			Geometry outline = workbench.editor().session().orElseThrow().annotations().getFirst().getGeometry();
			assertThat(outline.kind().id()).isEqualTo(kind);
			Polygon disc = Polygon.of(java.util.stream.IntStream.range(0, 128).mapToObj(i -> i * Math.PI / 64)
					.flatMapToDouble(angle -> java.util.stream.DoubleStream.of(170 + 50 * Math.cos(angle), 130 + 50 * Math.sin(angle))).toArray());
			Geometry truth = kind.equals("mask") ? Rasterizer.mask(disc, Workbench.WIDTH, Workbench.HEIGHT) : disc;
			assertThat(Iou.of(outline, truth).orElseThrow()).isGreaterThan(0.9);
		}
	}
}
