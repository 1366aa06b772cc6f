/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.labelwright.assist.onnx.internal.Graph.Attribute;
import org.labelwright.core.json.Json;

/**
 * A network with the inputs and outputs of YOLO v8 and about the work of its smallest (3 thousand million multiplications for 640 x
 * 640 pixels), or of the next larger one (12), but with random weights: it takes as long as a real one and sees nothing.
 */
public final class BenchModel {

	static final int SIDE = 640;
	private static final int[] STRIDES = { 8, 16, 32 };
	public static final int CLASSES = 80;
	private static final int VALUES = 4 + CLASSES;
	private static final float CALM = 0.01f;

	private final Random random = new Random(1);
	private final Graph graph = new Graph().input("images", Graph.FLOAT, 1, 3, SIDE, SIDE);
	private final int width;
	private int layers;

	/** @param width how many times the channels of the smallest one */
	private BenchModel(int width) {
		this.width = width;
	}

	/** The class of a number. */
	public static String className(int number) {
		return "class-" + number;
	}

	/**
	 * Writes the network and what describes it.
	 *
	 * @param width how many times the channels of the smallest one, from 1
	 * @param confidence of the surest class from which a box is kept
	 * @return the file that describes it
	 */
	public static Path write(Path folder, int width, double confidence) throws IOException {
		Path network = folder.resolve("bench.onnx");
		if (!Files.exists(network)) {
			new BenchModel(width).build().write(network);
		}
		ObjectNode model = Json.mapper().createObjectNode().put("schemaVersion", 1).put("name", "Bench").put("task", "detect").put("model", "bench.onnx");
		model.putObject("input").put("width", SIDE).put("height", SIDE);
		model.putObject("thresholds").put("confidence", confidence);
		ArrayNode classes = model.putArray("classes");
		for (int i = 0; i < CLASSES; i++) {
			classes.add(className(i));
		}
		return Files.writeString(folder.resolve("model.json"), model.toString());
	}

	private Graph build() {
		int channels = 32 * width;
		String at = silu("images", 3, channels / 2, 2);
		at = silu(at, channels / 2, channels, 2);
		at = silu(at, channels, channels, 1);
		StringBuilder heads = new StringBuilder();
		int boxes = 0;
		for (int stride : STRIDES) {
			at = silu(at, channels, 2 * channels, 2);
			channels *= 2;
			at = silu(silu(at, channels, channels, 1), channels, channels, 1);
			String head = convolution(silu(at, channels, channels, 1), channels, VALUES, 1, 1);
			int cells = (SIDE / stride) * (SIDE / stride);
			boxes += cells;
			graph.constant(head + "_shape", new long[] { 1, VALUES, cells }, 3).node("Reshape", head + "_flat <- " + head + " " + head + "_shape");
			heads.append(' ').append(head).append("_flat");
		}
		float[] scale = new float[VALUES];
		for (int i = 0; i < VALUES; i++) {
			scale[i] = i < 2 ? SIDE : i < 4 ? SIDE / 8f : 1;
		}
		// Random weights make large numbers, of which nearly all would be sure of something.
		graph.node("Concat", "all <-" + heads, new Attribute("axis", 2L)).constant("calm", new float[] { CALM }, 1, 1, 1).node("Mul", "calmed <- all calm").node("Sigmoid", "parts <- calmed").constant("scale", scale, 1, VALUES, 1)
				.node("Mul", "output0 <- parts scale").output("output0", Graph.FLOAT, 1, VALUES, boxes);
		return graph;
	}

	private String silu(String input, int from, int to, int stride) {
		String name = convolution(input, from, to, 3, stride);
		graph.node("Sigmoid", name + "_gate <- " + name).node("Mul", name + "_on <- " + name + " " + name + "_gate");
		return name + "_on";
	}

	private String convolution(String input, int from, int to, int kernel, int stride) {
		String name = "layer" + layers++;
		float[] weights = new float[to * from * kernel * kernel];
		double deviation = 2 / Math.sqrt((double) from * kernel * kernel);
		for (int i = 0; i < weights.length; i++) {
			weights[i] = (float) (random.nextGaussian() * deviation);
		}
		long border = kernel / 2;
		graph.constant(name + "_weights", weights, to, from, kernel, kernel).node("Conv", name + " <- " + input + " " + name + "_weights",
				new Attribute("kernel_shape", new long[] { kernel, kernel }), new Attribute("strides", new long[] { stride, stride }),
				new Attribute("pads", new long[] { border, border, border, border }));
		return name;
	}
}
