/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.dataset.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "onnx", description = { "Measures pre-labelling by a model against ONNX Runtime alone, on generated photographs.",
		"The model has the work of a YOLO and random weights." }, mixinStandardHelpOptions = true)
final class OnnxBenchCommand implements Callable<Integer> {

	static final int WIDTH = 1280;
	static final int HEIGHT = 720;

	/** As the bundle of ONNX has them, which need not be there. */
	enum Size {
		NANO, SMALL
	}

	private final Console console;
	private final Assistants assistants;

	@Option(names = "--images", defaultValue = "100", description = "Images of 1280 x 720 pixels (${DEFAULT-VALUE}).")
	private int images;

	@Option(names = "--rounds", defaultValue = "3", description = "How often each way is gone, by turns; the middle one counts (${DEFAULT-VALUE}).")
	private int rounds;

	@Option(names = "--size", defaultValue = "nano", description = "Whose work the model has: the smallest YOLO, or the next larger one: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
	private Size size;

	OnnxBenchCommand(Console console, Assistants assistants) {
		this.console = console;
		this.assistants = assistants;
	}

	@Override
	public Integer call() throws IOException {
		// Whatever else is of its plug-in is there when this is.
		Assistant assistant = assistants.batch("onnx");
		Path folder = Files.createTempDirectory("labelwright-bench");
		try {
			List<Path> pictures = pictures(Files.createDirectory(folder.resolve("pictures")));
			Dataset.create(folder.resolve("data"), "bench");
			try (Dataset dataset = Dataset.openForEditing(folder.resolve("data"))) {
				new OnnxBench(console, assistant, pictures, rounds).run(dataset, folder, size.name());
			}
		} finally {
			AtomicFiles.deleteTree(folder);
		}
		return 0;
	}

	/** Shapes before a noisy ground, as hard to decode as photographs. */
	private List<Path> pictures(Path folder) throws IOException {
		List<Path> files = new ArrayList<>();
		for (int i = 0; i < Math.max(1, images); i++) {
			Random random = new Random(i);
			BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
			int[] row = new int[WIDTH];
			for (int y = 0; y < HEIGHT; y++) {
				int light = 60 + 120 * y / HEIGHT;
				Arrays.setAll(row, x -> {
					int grain = light + random.nextInt(24);
					return grain << 16 | grain << 8 | (255 - grain);
				});
				image.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
			}
			Graphics2D graphics = image.createGraphics();
			for (int shape = 0; shape < 30; shape++) {
				graphics.setColor(new Color(random.nextInt(1 << 24)));
				graphics.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), 20 + random.nextInt(200), 20 + random.nextInt(200));
			}
			graphics.dispose();
			Path file = folder.resolve(String.format(Locale.ROOT, "%05d.jpg", i));
			if (!ImageIO.write(image, "jpg", file.toFile())) {
				throw new IOException("This Java cannot write JPEG");
			}
			files.add(file);
		}
		return files;
	}
}
