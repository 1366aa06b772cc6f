/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A session of ONNX Runtime in this process, for models of pictures with one output; for measuring only, as a crash ends this process. */
public final class BareRuntime implements AutoCloseable {

	private final Model model;
	private final PictureInput input;
	private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
	private final OrtSession session;
	private final String name;

	/** @param description the JSON file of the model */
	public BareRuntime(Path description) throws IOException {
		model = Model.read(description);
		input = model.input().orElseThrow();
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			session = environment.createSession(model.network().toString(), options);
			name = session.getInputNames().iterator().next();
		} catch (OrtException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/** An input as ONNX Runtime takes it without a copy. */
	public ByteBuffer prepare(Path picture) throws IOException {
		ByteBuffer values = Photo.read(picture, input).input().data();
		return ByteBuffer.allocateDirect(values.capacity()).order(ByteOrder.nativeOrder()).put(values.duplicate().clear()).flip();
	}

	/** Inference and nothing else. */
	public void run(ByteBuffer prepared) throws IOException {
		try (OnnxTensor tensor = tensor(prepared); OrtSession.Result result = session.run(Map.of(name, tensor))) {
			if (result.size() == 0) {
				throw new IOException(model.network() + " gives nothing");
			}
		} catch (OrtException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/**
	 * All that is done for a picture, one thing after the other: decoding, making the input, inference, reading the boxes.
	 *
	 * @return how many boxes
	 */
	public int label(Path picture) throws IOException {
		Photo photo = Photo.read(picture, input);
		ByteBuffer values = photo.input().data();
		ByteBuffer direct = ByteBuffer.allocateDirect(values.capacity()).order(ByteOrder.nativeOrder()).put(values.duplicate().clear()).flip();
		return Decoder.of(model, false).decode(Map.of("output0", output(direct)), photo.frame()).size();
	}

	/** The confidence that as many boxes of a picture surpass, before overlapping ones are left out. */
	public double confidenceOf(int boxes, Path picture) throws IOException {
		Tensor output = output(prepare(picture));
		int count = output.size(2);
		double[] best = new double[count];
		FloatBuffer values = output.floats();
		for (int i = 0; i < count; i++) {
			for (int row = 4; row < output.size(1); row++) {
				best[i] = Math.max(best[i], values.get(row * count + i));
			}
		}
		Arrays.sort(best);
		return Math.nextDown((float) best[count - boxes]);
	}

	private OnnxTensor tensor(ByteBuffer prepared) throws OrtException {
		return OnnxTensor.createTensor(environment, prepared, new long[] { 1, 3, input.height(), input.width() }, OnnxJavaType.FLOAT);
	}

	private Tensor output(ByteBuffer prepared) throws IOException {
		try (OnnxTensor tensor = tensor(prepared); OrtSession.Result result = session.run(Map.of(name, tensor))) {
			OnnxTensor given = (OnnxTensor) result.get(0);
			return Tensor.of(given.getFloatBuffer().array(), given.getInfo().getShape());
		} catch (OrtException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	@Override
	public void close() throws IOException {
		try {
			session.close();
		} catch (OrtException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
