/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.Test;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
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
	}

	private final List<double[]> all = new ArrayList<>();

	@Test
	void onPhotographs() throws Exception {
		String data = System.getProperty("labelwright.data");
		assumeTrue(data != null, "no folder of pictures was named");
		System.out.println("| picture | object | size | box | 1 click | 2 clicks | 3 clicks | corners | ms after the box | ms after a click | processor, ms |");
		System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
		try (Stream<Path> files = Files.walk(Path.of(data))) {
			for (Path file : files.filter(path -> path.toString().contains("labelme") && path.toString().endsWith(".json")).sorted().toList()) {
				measure(file);
			}
		}
		double[] mean = new double[CLICKS + 1];
		all.forEach(row -> {
			for (int i = 0; i < mean.length; i++) {
				mean[i] += row[i] / all.size();
			}
		});
		System.out.printf(Locale.ROOT, "| mean of %d | | | %.3f | %.3f | %.3f | %.3f | | | | |%n", all.size(), mean[0], mean[1], mean[2], mean[3]);
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
		Subject subject = new Subject(Item.image("picture", media.toString(), "image/jpeg", width, height), media,
				OntologyFactory.eINSTANCE.createOntology());
		try (InteractiveAssistant.Session session = new Assistants(Contributions.ofPlatform()).interactiveOf("auto-polygon").interactive().orElseThrow().get()
				.open(subject, Progress.NONE)) {
			// The first call of all starts the process.
			session.propose(Prompt.ofBox(new Box(0, 0, 8, 8)), Progress.NONE);
			for (JsonNode shape : json.path("shapes")) {
				truth(shape, width, height).ifPresent(truth -> one(session, media.getFileName().toString(), truth, width, height));
			}
		}
	}

	private static Optional<Truth> truth(JsonNode shape, int width, int height) {
		if (shape.path("label").asText().startsWith("__") || !shape.path("group_id").isNull() || shape.path("points").size() < 3) {
			return Optional.empty();
		}
		double[] xy = new double[2 * shape.path("points").size()];
		for (int i = 0; i < xy.length; i++) {
			xy[i] = shape.path("points").get(i / 2).get(i % 2).asDouble();
		}
		Polygon polygon = Polygon.of(xy);
		return Optional.of(new Truth(shape.path("label").asText(), Rasterizer.mask(polygon, width, height), polygon.bounds()));
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
