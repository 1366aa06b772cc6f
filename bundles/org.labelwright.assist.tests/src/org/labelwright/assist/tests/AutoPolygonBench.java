/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.model.ontology.OntologyFactory;

/**
 * Measures, and only prints, how close Auto Annotate Polygon comes to polygons that people drew on photographs: after the box,
 * and after clicks, each put into the middle of what is most wrong, as a person would. Not a test: it needs the pictures of
 * the labelme examples, in the folder that the property labelwright.data names.
 */
class AutoPolygonBench {

	private static final int CLICKS = 3;
	private static final long MILLION = 1_000_000;

	private record Truth(String label, Mask mask, Box box) {

		static Truth of(JsonNode shape, Polygon polygon, int width, int height) {
			return new Truth(shape.path("label").asText(), Rasterizer.mask(polygon, width, height), polygon.bounds());
		}
	}

	/** How much of the longer side of a box is looked at beside it. */
	private static final double SURROUNDINGS = 0.25;

	private final List<double[]> all = new ArrayList<>();
	private final List<Long> afterBox = new ArrayList<>();
	private final List<Long> afterClick = new ArrayList<>();
	@TempDir
	private Path temp;

	@Test
	void onPhotographs() throws Exception {
		measure(this::measure);
	}

	/** The same objects, each enlarged until it and the ground around it that is looked at are a megapixel. */
	@Test
	void onAMegapixelEach() throws Exception {
		measure(this::measureEnlarged);
	}

	@FunctionalInterface
	private interface Measure {
		void of(Path file) throws IOException;
	}

	private void measure(Measure measure) throws IOException {
		String data = System.getProperty("labelwright.data");
		assumeTrue(data != null, "no folder of pictures was named");
		System.out.println("| picture | object | size | box | 1 click | 2 clicks | 3 clicks | corners | ms after the box | ms after a click | processor, ms |");
		System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
		try (Stream<Path> files = Files.walk(Path.of(data))) {
			for (Path file : files.filter(path -> path.toString().contains("labelme") && path.toString().endsWith(".json")).sorted().toList()) {
				measure.of(file);
			}
		}
		double[] mean = new double[CLICKS + 1];
		all.forEach(row -> {
			for (int i = 0; i < mean.length; i++) {
				mean[i] += row[i] / all.size();
			}
		});
		System.out.printf(Locale.ROOT, "| mean of %d | | | %.3f | %.3f | %.3f | %.3f | | | | |%n", all.size(), mean[0], mean[1], mean[2], mean[3]);
		System.out.println("ms after the box, from the quickest to the slowest: " + afterBox.stream().sorted().toList());
		System.out.println("ms after a click, from the quickest to the slowest: " + afterClick.stream().sorted().toList());
	}

	/** What the worker has had of the processor so far, which a machine that does much else does not change. */
	private static long processor() {
		return ProcessHandle.current().children().filter(child -> child.info().commandLine().filter(line -> line.contains("OpenCvWorker")).isPresent())
				.flatMap(child -> child.info().totalCpuDuration().stream()).mapToLong(Duration::toNanos).sum();
	}

	private void measure(Path file) throws IOException {
		JsonNode json = new ObjectMapper().readTree(file.toFile());
		Path media = file.resolveSibling(json.path("imagePath").asText());
		int width = json.path("imageWidth").asInt();
		int height = json.path("imageHeight").asInt();
		List<Truth> truths = new ArrayList<>();
		json.path("shapes").forEach(shape -> polygon(shape).ifPresent(polygon -> truths.add(Truth.of(shape, polygon, width, height))));
		measure(media, media.getFileName().toString(), width, height, truths);
	}

	private void measureEnlarged(Path file) throws IOException {
		JsonNode json = new ObjectMapper().readTree(file.toFile());
		BufferedImage image = ImageIO.read(file.resolveSibling(json.path("imagePath").asText()).toFile());
		for (JsonNode shape : json.path("shapes")) {
			Optional<Polygon> polygon = polygon(shape);
			if (polygon.isEmpty()) {
				continue;
			}
			Box box = polygon.get().bounds();
			double more = SURROUNDINGS * Math.max(box.width(), box.height());
			Box part = new Box(box.x() - more, box.y() - more, box.width() + 2 * more, box.height() + 2 * more).intersection(new Box(0, 0, image.getWidth(), image.getHeight()))
					.orElseThrow();
			double factor = Math.sqrt(MILLION / part.area());
			int width = (int) Math.ceil(part.width() * factor);
			int height = (int) Math.ceil(part.height() * factor);
			BufferedImage enlarged = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
			Graphics2D graphics = enlarged.createGraphics();
			graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
			AffineTransform toPart = AffineTransform.getScaleInstance(factor, factor);
			toPart.translate(-part.x(), -part.y());
			graphics.drawImage(image, toPart, null);
			graphics.dispose();
			Path media = temp.resolve("enlarged.jpg");
			ImageIO.write(enlarged, "jpg", media.toFile());
			Polygon larger = (Polygon) Geometries.resize(polygon.get(), part, new Box(0, 0, part.width() * factor, part.height() * factor));
			measure(media, json.path("imagePath").asText(), width, height, List.of(Truth.of(shape, larger, width, height)));
		}
	}

	private void measure(Path media, String name, int width, int height, List<Truth> truths) throws IOException {
		Subject subject = new Subject(Item.image("picture", media.toString(), "image/jpeg", width, height), media,
				OntologyFactory.eINSTANCE.createOntology());
		try (InteractiveAssistant.Session session = new Assistants(Contributions.ofPlatform()).interactiveOf("auto-polygon").interactive().orElseThrow().get()
				.open(subject, Progress.NONE)) {
			// The first call of all starts the process.
			session.propose(Prompt.ofBox(new Box(0, 0, 8, 8)), Progress.NONE);
			truths.forEach(truth -> one(session, name, truth, width, height));
		}
	}

	private static Optional<Polygon> polygon(JsonNode shape) {
		if (shape.path("label").asText().startsWith("__") || !shape.path("group_id").isNull() || shape.path("points").size() < 3) {
			return Optional.empty();
		}
		double[] xy = new double[2 * shape.path("points").size()];
		for (int i = 0; i < xy.length; i++) {
			xy[i] = shape.path("points").get(i / 2).get(i % 2).asDouble();
		}
		return Optional.of(Polygon.of(xy));
	}

	private void one(InteractiveAssistant.Session session, String picture, Truth truth, int width, int height) {
		try {
			Prompt prompt = Prompt.ofBox(truth.box());
			double[] iou = new double[CLICKS + 1];
			int corners = 0;
			long[] nanos = new long[CLICKS + 1];
			long processor = processor();
			for (int click = 0; click <= CLICKS; click++) {
				long start = System.nanoTime();
				List<Proposal> answer = session.propose(prompt, Progress.NONE);
				nanos[click] = System.nanoTime() - start;
				Polygon polygon = answer.isEmpty() ? Polygon.of(0, 0, 1, 0, 1, 1) : (Polygon) answer.getFirst().geometry();
				Mask mask = Rasterizer.mask(polygon, width, height);
				iou[click] = mask.iou(truth.mask());
				corners = Polygons.corners(polygon);
				prompt = corrected(prompt, mask, truth.mask());
			}
			all.add(iou);
			afterBox.add(nanos[0] / MILLION);
			LongStream.of(nanos).skip(1).forEach(one -> afterClick.add(one / MILLION));
			System.out.printf(Locale.ROOT, "| %s | %s | %.0f x %.0f | %.3f | %.3f | %.3f | %.3f | %d | %d | %d | %d |%n", picture, truth.label(), truth.box().width(),
					truth.box().height(), iou[0], iou[1], iou[2], iou[3], corners, nanos[0] / MILLION,
					LongStream.of(nanos).skip(1).sum() / CLICKS / MILLION, (processor() - processor) / (CLICKS + 1) / MILLION);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A click on the pixel that is deepest within what is wrong, as the eye finds the middle of the largest mistake. */
	static Prompt corrected(Prompt prompt, Mask mask, Mask truth) {
		Mask missing = truth.difference(mask);
		Mask tooMuch = mask.difference(truth);
		int[] inside = deepest(missing);
		int[] outside = deepest(tooMuch);
		return inside[2] >= outside[2] ? prompt.withInside(inside[0] + 0.5, inside[1] + 0.5) : prompt.withOutside(outside[0] + 0.5, outside[1] + 0.5);
	}

	/** x, y and the distance to the edge, counted in steps to one of the eight neighbours. */
	private static int[] deepest(Mask mask) {
		int width = mask.width();
		byte[] raster = mask.toRaster();
		int[] depth = new int[raster.length];
		for (int pass = 0; pass < 2; pass++) {
			for (int step = 0; step < raster.length; step++) {
				int at = pass == 0 ? step : raster.length - 1 - step;
				int x = at % width;
				int y = at / width;
				if (raster[at] == 0 || x == 0 || y == 0 || x == width - 1 || y == mask.height() - 1) {
					depth[at] = raster[at];
					continue;
				}
				int side = pass == 0 ? -1 : 1;
				int least = Math.min(Math.min(depth[at + side], depth[at + side * width]),
						Math.min(depth[at + side * (width + 1)], depth[at + side * (width - 1)]));
				depth[at] = pass == 0 ? least + 1 : Math.min(depth[at], least + 1);
			}
		}
		int best = 0;
		for (int at = 0; at < depth.length; at++) {
			if (depth[at] > depth[best]) {
				best = at;
			}
		}
		return new int[] { best % width, best / width, depth[best] };
	}
}
