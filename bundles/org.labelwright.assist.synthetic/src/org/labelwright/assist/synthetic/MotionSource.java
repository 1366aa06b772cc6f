/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;

/**
 * Videos as sequences of images, a folder each, in which the shapes of {@link SceneSource} move, turn and cover one another. An object has one id
 * over time: the {@linkplain Annotation#getSceneObject() object of the scene}, also after it was hidden. Where nothing of it is seen, it has no label.
 */
public final class MotionSource extends GeneratedSource {

	private static final int MOST_FRAMES = 10_000;

	/** An object with where it begins and how far it goes from one image to the next. */
	private record Mover(SceneShape start, double dx, double dy, double turn) {

		SceneShape at(int frame, int width, int height) {
			return start.moved(bounced(start.x() + dx * frame, width), bounced(start.y() + dy * frame, height), turn * frame);
		}

		/** A place on a line that is walked to and fro. */
		private static double bounced(double place, double length) {
			double twice = place - 2 * length * Math.floor(place / (2 * length));
			return twice <= length ? twice : 2 * length - twice;
		}
	}

	private final SceneOptions options;
	private final int frames;

	/**
	 * @param sequences how many
	 * @param frames of each
	 * @throws IllegalArgumentException where there are fewer than two frames, or more than 10,000
	 */
	public MotionSource(int sequences, int frames, long seed, SceneOptions options) throws IOException {
		super(SceneSource.ontology(options.labels()), Math.multiplyExact(sequences, checked(frames)), seed);
		this.options = options;
		this.frames = frames;
	}

	private static int checked(int frames) {
		if (frames < 2 || frames > MOST_FRAMES) {
			throw new IllegalArgumentException("A video has 2 to " + MOST_FRAMES + " images, not " + frames);
		}
		return frames;
	}

	@Override
	Item make(int index, Random random, Path folder, List<Annotation> labels) throws IOException {
		int sequence = index / frames;
		int frame = index % frames;
		Random ofSequence = shared(sequence);
		SceneCanvas canvas = new SceneCanvas(options.width(), options.height(), ofSequence);
		List<SceneShape> shapes = new ArrayList<>();
		for (Mover mover : movers(ofSequence)) {
			shapes.add(mover.at(frame, options.width(), options.height()));
		}
		List<Long> sizes = new ArrayList<>();
		for (int i = 0; i < shapes.size(); i++) {
			sizes.add(canvas.paint(shapes.get(i), i));
		}
		String name = String.format(Locale.ROOT, "sequence-%03d", sequence + 1);
		for (int i = 0; i < shapes.size(); i++) {
			Mask seen = canvas.visible(i);
			if (seen.area() >= SceneSource.LEAST_SEEN && (options.labels() != GeometryKind.KEYPOINTS || shapes.get(i).kind() == SceneShape.Kind.FIGURE)) {
				Annotation label = SceneSource.label(random, shapes.get(i), i, seen, sizes.get(i), canvas, options);
				label.setSceneObject(name + "/" + (i + 1));
				labels.add(label);
			}
		}
		String path = String.format(Locale.ROOT, "%s/%06d.png", name, frame + 1);
		Files.createDirectories(folder.resolve(name));
		ImageIO.write(canvas.image(options.grain(), random), "png", folder.resolve(path).toFile());
		return Item.image(path, path, "image/png", options.width(), options.height());
	}

	private List<Mover> movers(Random random) {
		double unit = Math.min(options.width(), options.height());
		int objects = options.least() + random.nextInt(options.most() - options.least() + 1);
		List<Mover> movers = new ArrayList<>();
		for (int i = 0; i < objects; i++) {
			SceneShape start = SceneShape.random(random, options.width(), options.height(), unit * 0.09, unit * 0.19);
			double heading = random.nextDouble() * 2 * Math.PI;
			double speed = unit * (0.004 + 0.016 * random.nextDouble());
			movers.add(new Mover(start, speed * Math.cos(heading), speed * Math.sin(heading), (random.nextDouble() - 0.5) * 0.12));
		}
		return movers;
	}
}
