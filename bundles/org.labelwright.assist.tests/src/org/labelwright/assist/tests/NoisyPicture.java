/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.labelwright.assist.Subject;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Ellipse;
import org.labelwright.model.ontology.OntologyFactory;

/** A noisy picture with objects whose place is known. */
final class NoisyPicture {

	static final int WIDTH = 640;
	static final int HEIGHT = 480;
	static final Ellipse DISC = new Ellipse(300, 220, 90, 60, 0);
	/** Three of the same small crosses. */
	private static final int[][] CROSSES = { { 40, 40 }, { 560, 60 }, { 100, 400 } };

	private NoisyPicture() {
	}

	static Subject in(Path folder) throws IOException {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(70, 110, 80));
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		graphics.setColor(new Color(200, 120, 60));
		graphics.fillOval(210, 160, 180, 120);
		graphics.setColor(new Color(230, 230, 40));
		for (int[] cross : CROSSES) {
			graphics.fillRect(cross[0] + 8, cross[1], 8, 24);
			graphics.fillRect(cross[0], cross[1] + 8, 24, 8);
		}
		graphics.dispose();
		Random random = new Random(1);
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				image.setRGB(x, y, noisy(image.getRGB(x, y), random));
			}
		}
		Path file = folder.resolve("picture.png");
		ImageIO.write(image, "png", file.toFile());
		return new Subject(Item.image("picture", "picture.png", "image/png", WIDTH, HEIGHT), file, OntologyFactory.eINSTANCE.createOntology());
	}

	private static int noisy(int rgb, Random random) {
		int red = Math.clamp((rgb >> 16 & 255) + (int) (8 * random.nextGaussian()), 0, 255);
		int green = Math.clamp((rgb >> 8 & 255) + (int) (8 * random.nextGaussian()), 0, 255);
		int blue = Math.clamp((rgb & 255) + (int) (8 * random.nextGaussian()), 0, 255);
		return red << 16 | green << 8 | blue;
	}
}
