/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * What stands for a training program: a process of its own that knows nothing of Labelwright. It reads COCO files, finds regions of one hue, learns
 * which shapes have which class by their nearest neighbours, and writes COCO results for the images of the pool.
 */
public final class TrainerStandIn {

	private static final int NEIGHBOURS = 9;

	private TrainerStandIn() {
	}

	/** A region of one hue: its box and what its shape is like. */
	private record Region(double[] box, double[] features) {
	}

	private record Example(double[] features, Object category) {
	}

	/** @param arguments folder of images, training set, pool, file of results */
	public static void main(String[] arguments) throws IOException {
		File images = new File(arguments[0]);
		Map<?, ?> train = (Map<?, ?>) read(arguments[1]);
		List<Example> examples = new ArrayList<>();
		for (Object image : (List<?>) train.get("images")) {
			List<Region> regions = regions(images, (Map<?, ?>) image);
			for (Object label : (List<?>) train.get("annotations")) {
				if (((Map<?, ?>) label).get("image_id").equals(((Map<?, ?>) image).get("id"))) {
					double[] box = ((List<?>) ((Map<?, ?>) label).get("bbox")).stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();
					regions.stream().filter(region -> iou(region.box(), box) > 0.8)
							.forEach(region -> examples.add(new Example(region.features(), ((Map<?, ?>) label).get("category_id"))));
				}
			}
		}
		try (JsonGenerator out = new JsonFactory().createGenerator(new File(arguments[3]), com.fasterxml.jackson.core.JsonEncoding.UTF8)) {
			out.writeStartArray();
			for (Object image : (List<?>) ((Map<?, ?>) read(arguments[2])).get("images")) {
				for (Region region : regions(images, (Map<?, ?>) image)) {
					write(out, ((Map<?, ?>) image).get("id"), region, examples);
				}
			}
			out.writeEndArray();
		}
	}

	private static void write(JsonGenerator out, Object image, Region region, List<Example> examples) throws IOException {
		Map<Object, Integer> votes = new HashMap<>();
		examples.stream().sorted(Comparator.comparingDouble(one -> distance(one.features(), region.features()))).limit(NEIGHBOURS)
				.forEach(one -> votes.merge(one.category(), 1, Integer::sum));
		Map.Entry<Object, Integer> most = votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
		out.writeStartObject();
		out.writeNumberField("image_id", ((Number) image).longValue());
		out.writeNumberField("category_id", ((Number) most.getKey()).longValue());
		out.writeArrayFieldStart("bbox");
		for (double one : region.box()) {
			out.writeNumber(one);
		}
		out.writeEndArray();
		out.writeNumberField("score", (double) most.getValue() / NEIGHBOURS);
		out.writeEndObject();
	}

	private static double distance(double[] one, double[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += (one[i] - other[i]) * (one[i] - other[i]);
		}
		return sum;
	}

	private static double iou(double[] one, double[] other) {
		double width = Math.min(one[0] + one[2], other[0] + other[2]) - Math.max(one[0], other[0]);
		double height = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1]);
		double both = Math.max(0, width) * Math.max(0, height);
		return both / (one[2] * one[3] + other[2] * other[3] - both);
	}

	private static List<Region> regions(File folder, Map<?, ?> image) throws IOException {
		BufferedImage pixels = ImageIO.read(new File(folder, (String) image.get("file_name")));
		int width = pixels.getWidth();
		int height = pixels.getHeight();
		float[] hues = new float[width * height];
		for (int i = 0; i < hues.length; i++) {
			Color color = new Color(pixels.getRGB(i % width, i / width));
			float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
			hues[i] = hsb[1] > 0.35 ? hsb[0] : -1;
		}
		Map<Integer, List<Integer>> byHue = new LinkedHashMap<>();
		boolean[] taken = new boolean[hues.length];
		for (int i = 0; i < hues.length; i++) {
			if (hues[i] >= 0 && !taken[i]) {
				List<Integer> region = grow(i, hues, taken, width);
				if (region.size() >= 24) {
					// Parts of an object that another one cuts through have one hue.
					byHue.computeIfAbsent(Math.round(hues[i] * 60), key -> new ArrayList<>()).addAll(region);
				}
			}
		}
		return byHue.values().stream().map(region -> region(region, width)).toList();
	}

	private static List<Integer> grow(int from, float[] hues, boolean[] taken, int width) {
		List<Integer> region = new ArrayList<>();
		ArrayDeque<Integer> open = new ArrayDeque<>(List.of(from));
		taken[from] = true;
		while (!open.isEmpty()) {
			int at = open.pop();
			region.add(at);
			for (int next : new int[] { at % width > 0 ? at - 1 : -1, at % width < width - 1 ? at + 1 : -1, at - width, at + width }) {
				if (next >= 0 && next < hues.length && !taken[next] && hues[next] >= 0 && Math.abs(hues[next] - hues[from]) < 0.03) {
					taken[next] = true;
					open.push(next);
				}
			}
		}
		return region;
	}

	private static Region region(List<Integer> pixels, int width) {
		int left = pixels.stream().mapToInt(at -> at % width).min().orElseThrow();
		int right = pixels.stream().mapToInt(at -> at % width).max().orElseThrow() + 1;
		int top = pixels.stream().mapToInt(at -> at / width).min().orElseThrow();
		int bottom = pixels.stream().mapToInt(at -> at / width).max().orElseThrow() + 1;
		double x = pixels.stream().mapToInt(at -> at % width).average().orElseThrow();
		double y = pixels.stream().mapToInt(at -> at / width).average().orElseThrow();
		double[] distances = pixels.stream().mapToDouble(at -> Math.hypot(at % width - x, at / width - y)).sorted().toArray();
		double radius = Math.sqrt(pixels.size() / Math.PI);
		return new Region(new double[] { left, top, right - left, bottom - top },
				new double[] { distances[distances.length - 1] / radius, distances[distances.length / 2] / radius, distances[distances.length * 9 / 10] / radius,
						(double) pixels.size() / ((right - left) * (bottom - top)) });
	}

	private static Object read(String file) throws IOException {
		try (JsonParser parser = new JsonFactory().createParser(new File(file))) {
			parser.nextToken();
			return value(parser);
		}
	}

	private static Object value(JsonParser parser) throws IOException {
		switch (parser.currentToken()) {
		case START_OBJECT -> {
			Map<String, Object> object = new LinkedHashMap<>();
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String name = parser.currentName();
				parser.nextToken();
				object.put(name, value(parser));
			}
			return object;
		}
		case START_ARRAY -> {
			List<Object> list = new ArrayList<>();
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				list.add(value(parser));
			}
			return list;
		}
		case VALUE_NUMBER_INT -> {
			return parser.getLongValue();
		}
		case VALUE_NUMBER_FLOAT -> {
			return parser.getDoubleValue();
		}
		default -> {
			return parser.getText();
		}
		}
	}
}
