/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.worker.WorkerHandler;

/**
 * The side that runs in a process of its own: the only code that calls ONNX Runtime. A request says all that is needed, so a
 * process that was started anew goes on where the last one ended; models stay loaded between requests.
 */
public final class OnnxWorker implements WorkerHandler {

	/** Of an encoder and a decoder, and of another model that is used in between. */
	private static final int MOST_SESSIONS = 4;

	/** What a request can be. */
	static final int DESCRIBE = 0;
	static final int RUN = 1;
	static final int RUN_EACH = 2;

	/** Each run that is under way or made ready has one; they are made anew when they become too small. */
	private static final int MOST_MEMORIES = 8;

	private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
	private final Map<Network, OrtSession> sessions = new LinkedHashMap<>(8, 0.75f, true);
	private final Map<Path, SharedMemory> memories = new LinkedHashMap<>(8, 0.75f, true);

	@Override
	public void handle(DataInputStream request, DataOutputStream answer) throws IOException {
		int what = request.readByte();
		Network network = Network.read(request);
		try {
			OrtSession session = session(network);
			switch (what) {
			case DESCRIBE -> {
				Signature.write(signature(session.getInputInfo()), answer);
				Signature.write(signature(session.getOutputInfo()), answer);
			}
			case RUN -> run(session, request, answer);
			case RUN_EACH -> Tensor.write(runEach(session, Recurrence.read(request), Tensor.read(request)), answer);
			default -> throw new IOException("There is no request " + what);
			}
		} catch (OrtException e) {
			throw new IOException(Path.of(network.file()).getFileName() + ": " + e.getMessage(), e);
		}
	}

	private void run(OrtSession session, DataInputStream request, DataOutputStream answer) throws OrtException, IOException {
		String shared = request.readUTF();
		if (shared.isEmpty()) {
			answer(run(session, Tensor.read(request)), answer);
			return;
		}
		SharedMemory memory = memory(Path.of(shared));
		int room = request.readInt();
		answer(run(session, memory.get(request)), memory, room, answer);
	}

	/** One run for each row: to go through the pipe for each of them would take longer than they do. */
	private Map<String, Tensor> runEach(OrtSession session, Recurrence recurrence, Map<String, Tensor> inputs) throws OrtException, IOException {
		Tensor rows = inputs.get(recurrence.input());
		int count = rows.size(0);
		int length = rows.size(1);
		float[] values = rows.toFloats();
		float[] kept = new float[count];
		Map<String, Tensor> given = new HashMap<>(inputs);
		Map<String, Tensor> after = new LinkedHashMap<>();
		for (int row = 0; row < count; row++) {
			given.put(recurrence.input(), Tensor.of(Arrays.copyOfRange(values, row * length, (row + 1) * length), 1, length));
			Map<String, Tensor> outputs = run(session, given);
			kept[row] = outputs.get(recurrence.output()).toFloats()[0];
			recurrence.states().forEach((output, input) -> after.put(input, outputs.get(output)));
			given.putAll(after);
		}
		after.put(recurrence.output(), Tensor.of(kept, count));
		return after;
	}

	private OrtSession session(Network network) throws OrtException {
		OrtSession known = sessions.get(network);
		if (known != null) {
			return known;
		}
		Iterator<OrtSession> oldest = sessions.values().iterator();
		if (sessions.size() >= MOST_SESSIONS) {
			oldest.next().close();
			oldest.remove();
		}
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			// The next picture is decoded meanwhile: threads that wait must not keep a processor busy.
			options.addConfigEntry("session.intra_op.allow_spinning", "0");
			if (network.threads() > 0) {
				options.setIntraOpNumThreads(network.threads());
			}
			if (network.cuda()) {
				options.addCUDA(0);
			}
			OrtSession session = environment.createSession(network.file(), options);
			sessions.put(network, session);
			return session;
		}
	}

	private static List<Signature> signature(Map<String, NodeInfo> nodes) {
		List<Signature> signature = new ArrayList<>();
		nodes.forEach((name, node) -> signature.add(node.getInfo() instanceof TensorInfo info ? new Signature(name, info.type.name(), info.getShape())
				: new Signature(name, "no tensor", new long[0])));
		return signature;
	}

	private static void answer(Map<String, Tensor> outputs, DataOutputStream answer) throws IOException {
		answer.writeBoolean(false);
		Tensor.write(outputs, answer);
	}

	/** @param from where the outputs may begin; what does not fit goes through the pipe */
	private static void answer(Map<String, Tensor> outputs, SharedMemory memory, int from, DataOutputStream answer) throws IOException {
		if (from + SharedMemory.room(outputs.values()) > memory.size()) {
			answer(outputs, answer);
		} else {
			answer.writeBoolean(true);
			memory.put(outputs, from, answer);
		}
	}

	private SharedMemory memory(Path file) throws IOException {
		SharedMemory known = memories.get(file);
		if (known == null) {
			known = SharedMemory.open(file);
			memories.put(file, known);
			if (memories.size() > MOST_MEMORIES) {
				memories.remove(memories.keySet().iterator().next());
			}
		}
		return known;
	}

	private Map<String, Tensor> run(OrtSession session, Map<String, Tensor> inputs) throws OrtException, IOException {
		Map<String, OnnxTensor> given = new HashMap<>();
		try {
			for (Map.Entry<String, NodeInfo> wanted : session.getInputInfo().entrySet()) {
				Tensor tensor = inputs.get(wanted.getKey());
				if (tensor == null && wanted.getKey().equals(PixelMask.NAME) && inputs.size() == 1 && wanted.getValue().getInfo() instanceof TensorInfo info) {
					tensor = PixelMask.of(inputs.values().iterator().next(), info.getShape());
				}
				if (tensor != null && wanted.getValue().getInfo() instanceof TensorInfo info) {
					given.put(wanted.getKey(), tensor(tensor, info.type));
				}
			}
			try (OrtSession.Result result = session.run(given)) {
				Map<String, Tensor> outputs = new LinkedHashMap<>();
				for (Map.Entry<String, OnnxValue> one : result) {
					if (one.getValue() instanceof OnnxTensor tensor) {
						outputs.put(one.getKey(), tensor(one.getKey(), tensor));
					}
				}
				return outputs;
			}
		} finally {
			given.values().forEach(OnnxTensor::close);
		}
	}

	/** In the type the model wants. */
	private OnnxTensor tensor(Tensor tensor, OnnxJavaType wanted) throws OrtException, IOException {
		int count = (int) (tensor.data().capacity() / (tensor.kind() == Tensor.Kind.FLOAT ? Float.BYTES : Long.BYTES));
		return switch (wanted) {
		case FLOAT -> {
			if (tensor.kind() == Tensor.Kind.FLOAT) {
				yield OnnxTensor.createTensor(environment, direct(tensor.data()), tensor.shape(), OnnxJavaType.FLOAT);
			}
			yield OnnxTensor.createTensor(environment, FloatBuffer.wrap(tensor.toFloats()), tensor.shape());
		}
		case INT64 -> {
			if (tensor.kind() == Tensor.Kind.LONG) {
				yield OnnxTensor.createTensor(environment, direct(tensor.data()), tensor.shape(), OnnxJavaType.INT64);
			}
			LongBuffer longs = LongBuffer.allocate(count);
			FloatBuffer floats = tensor.floats();
			while (floats.hasRemaining()) {
				longs.put(Math.round((double) floats.get()));
			}
			yield OnnxTensor.createTensor(environment, longs.flip(), tensor.shape());
		}
		case INT32, UINT8, INT8, BOOL, FLOAT16 -> converted(tensor.toFloats(), tensor.shape(), wanted);
		default -> throw new IOException("The model wants an input of the type " + wanted + ", which is not supported");
		};
	}

	private OnnxTensor converted(float[] values, long[] shape, OnnxJavaType wanted) throws OrtException {
		ByteBuffer bytes = ByteBuffer.allocateDirect(values.length * wanted.size).order(ByteOrder.nativeOrder());
		for (float value : values) {
			switch (wanted) {
			case INT32 -> bytes.putInt(Math.round(value));
			case FLOAT16 -> bytes.putShort(Float.floatToFloat16(value));
			default -> bytes.put((byte) Math.round(value));
			}
		}
		return OnnxTensor.createTensor(environment, bytes.flip(), shape, wanted);
	}

	/** Memory outside of the heap, which ONNX Runtime takes as it is. */
	private static ByteBuffer direct(ByteBuffer data) {
		if (data.isDirect()) {
			return data.duplicate().order(ByteOrder.nativeOrder()).clear();
		}
		ByteBuffer copy = ByteBuffer.allocateDirect(data.capacity()).order(ByteOrder.nativeOrder());
		return copy.put(data.duplicate().clear()).flip();
	}

	private static Tensor tensor(String name, OnnxTensor tensor) throws IOException {
		long[] shape = tensor.getInfo().getShape();
		return switch (tensor.getInfo().type) {
		// ONNX Runtime has natives for little endian machines only.
		case FLOAT -> new Tensor(Tensor.Kind.FLOAT, shape, tensor.getByteBuffer().order(ByteOrder.LITTLE_ENDIAN));
		case INT64 -> new Tensor(Tensor.Kind.LONG, shape, tensor.getByteBuffer().order(ByteOrder.LITTLE_ENDIAN));
		case FLOAT16, BFLOAT16 -> Tensor.of(array(tensor.getFloatBuffer()), shape);
		case INT32 -> {
			var buffer = tensor.getIntBuffer();
			yield Tensor.of(java.util.stream.LongStream.generate(buffer::get).limit(buffer.remaining()).toArray(), shape);
		}
		case UINT8, BOOL, INT8 -> {
			ByteBuffer buffer = tensor.getByteBuffer();
			yield Tensor.of(java.util.stream.LongStream.generate(() -> buffer.get() & 0xFF).limit(buffer.remaining()).toArray(), shape);
		}
		default -> throw new IOException("The output " + name + " is of the type " + tensor.getInfo().type + ", which is not supported");
		};
	}

	private static float[] array(FloatBuffer buffer) {
		float[] values = new float[buffer.remaining()];
		buffer.get(values);
		return values;
	}
}
