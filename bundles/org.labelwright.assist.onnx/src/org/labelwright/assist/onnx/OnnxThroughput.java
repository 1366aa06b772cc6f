/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.labelwright.assist.onnx.internal.BareRuntime;
import org.labelwright.assist.onnx.internal.BenchModel;

/**
 * What the batch assistant {@code onnx} is measured against: ONNX Runtime called directly, in this process. The network is made here; it has
 * the inputs, outputs and work of a small YOLO and random weights. Not for several threads.
 */
public final class OnnxThroughput implements AutoCloseable {

	/** Inputs made before the clock runs, used by turns, so that not all are held. */
	private static final int PREPARED = 8;
	/** Boxes of a picture that are sure enough, as in a street with traffic. */
	private static final int BOXES = 50;

	private final List<Path> pictures;
	private final Path model;
	private final BareRuntime runtime;

	/** How much work the network is. */
	public enum Size {
		/** As the smallest YOLO, about 6 thousand million operations a picture. */
		NANO(1),
		/** As the next larger one, about 24 thousand million. */
		SMALL(2);

		private final int width;

		Size(int width) {
			this.width = width;
		}
	}

	/**
	 * Writes the network and loads it.
	 *
	 * @param folder for the network and the file that describes it
	 * @param size how much work it is
	 * @param pictures what is labelled in each round, at least one
	 */
	public OnnxThroughput(Path folder, Size size, List<Path> pictures) throws IOException {
		this.pictures = List.copyOf(pictures);
		double confidence;
		try (BareRuntime first = new BareRuntime(BenchModel.write(folder, size.width, 1))) {
			confidence = first.confidenceOf(BOXES, pictures.getFirst());
		}
		model = BenchModel.write(folder, size.width, confidence);
		runtime = new BareRuntime(model);
	}

	/** The file that describes the network. */
	public Path model() {
		return model;
	}

	/** The names of the classes of the network. */
	public static List<String> classes() {
		return IntStream.range(0, BenchModel.CLASSES).mapToObj(BenchModel::className).toList();
	}

	/** The seconds that inference alone takes for all pictures; their inputs are ready before. */
	public double inference() throws IOException {
		List<ByteBuffer> prepared = new ArrayList<>();
		for (Path picture : pictures.subList(0, Math.min(PREPARED, pictures.size()))) {
			prepared.add(runtime.prepare(picture));
		}
		runtime.run(prepared.getFirst());
		long start = System.nanoTime();
		for (int i = 0; i < pictures.size(); i++) {
			runtime.run(prepared.get(i % prepared.size()));
		}
		return (System.nanoTime() - start) / 1e9;
	}

	/** The seconds that decoding, resizing, inference and reading the boxes take for all pictures, one after the other in one thread. */
	public double sequential() throws IOException {
		long start = System.nanoTime();
		for (Path picture : pictures) {
			runtime.label(picture);
		}
		return (System.nanoTime() - start) / 1e9;
	}

	@Override
	public void close() throws IOException {
		runtime.close();
	}
}
