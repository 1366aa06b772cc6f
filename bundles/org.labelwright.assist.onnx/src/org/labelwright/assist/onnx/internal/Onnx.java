/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import ai.onnxruntime.OrtEnvironment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.labelwright.assist.AssistantException;
import org.labelwright.worker.BundleClassPath;
import org.labelwright.worker.WorkerException;
import org.labelwright.worker.WorkerMain;
import org.labelwright.worker.WorkerProcess;
import org.labelwright.core.Progress;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** ONNX Runtime in a process of its own, so that a crash of native code, or a model that never ends, ends that process only. */
final class Onnx implements Closeable {

	/** How often a run is asked whether it is still wanted, in milliseconds. */
	static final long LOOK = 50;
	/** Less goes through the pipe, in bytes. */
	private static final int LEAST_SHARED = 1 << 18;

	/** What a model takes and gives. */
	record Description(List<Signature> inputs, List<Signature> outputs) {
	}

	private final Optional<Path> runtime;
	private Optional<WorkerProcess> process = Optional.empty();
	private final Memories memories = new Memories();
	/** What the outputs of a run took at most so far, in bytes. */
	private final AtomicInteger outputs = new AtomicInteger();

	/** Those that no run has at the moment. */
	private static final class Memories {

		private final Deque<SharedMemory> free = new ArrayDeque<>();
		private boolean closed;

		/** One that is large enough. */
		SharedMemory take(int size) throws IOException {
			for (Optional<SharedMemory> one = poll(); one.isPresent(); one = poll()) {
				if (one.get().size() >= size) {
					return one.get();
				}
				one.get().delete();
			}
			return SharedMemory.create(size);
		}

		private synchronized Optional<SharedMemory> poll() {
			return Optional.ofNullable(free.poll());
		}

		synchronized void give(SharedMemory memory) {
			if (closed) {
				memory.delete();
			} else {
				free.push(memory);
			}
		}

		/** Those that are given back later are deleted then. */
		synchronized void close() {
			closed = true;
			free.forEach(SharedMemory::delete);
			free.clear();
		}
	}

	/** @param runtime a jar in place of the ONNX Runtime that comes with the product */
	Onnx(Optional<Path> runtime) {
		this.runtime = runtime;
	}

	/** The process that all interactive assistants share. */
	static Onnx shared() throws AssistantException {
		BundleContext context = FrameworkUtil.getBundle(Onnx.class).getBundleContext();
		return Optional.ofNullable(context.getServiceReference(Onnx.class)).map(context::getService)
				.orElseThrow(() -> new AssistantException("The ONNX assistants are being shut down"));
	}

	private synchronized WorkerProcess process() throws WorkerException {
		if (process.isEmpty()) {
			List<Path> classPath = new ArrayList<>();
			runtime.ifPresent(classPath::add);
			classPath.addAll(runtime.isPresent() ? BundleClassPath.of(WorkerMain.class, OnnxWorker.class)
					: BundleClassPath.of(WorkerMain.class, OnnxWorker.class, OrtEnvironment.class));
			process = Optional.of(new WorkerProcess(new WorkerProcess.Launch("The ONNX Runtime process", classPath, OnnxWorker.class.getName(),
					List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"))));
		}
		return process.get();
	}

	/** The process, while it runs. */
	Optional<ProcessHandle> handle() {
		Optional<WorkerProcess> now;
		synchronized (this) {
			now = process;
		}
		return now.flatMap(WorkerProcess::process);
	}

	/** What a model takes and gives; loads it. */
	Description describe(Network network, Duration patience, Progress progress) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeByte(OnnxWorker.DESCRIBE);
		network.write(out);
		DataInputStream answer = new DataInputStream(new ByteArrayInputStream(call(bytes.toByteArray(), patience, progress)));
		return new Description(Signature.read(answer), Signature.read(answer));
	}

	private static void requireWanted() throws AssistantException {
		if (Thread.interrupted()) {
			throw new AssistantException("The run was interrupted", new InterruptedException());
		}
	}

	/**
	 * Runs a model.
	 *
	 * @param inputs those the model does not know are left out
	 * @throws AssistantException where it failed, did not end in time or died; the next run starts a new process
	 * @throws CancellationException where the progress told it to stop; the process is ended, as nothing else stops a run
	 */
	Map<String, Tensor> run(Network network, Map<String, Tensor> inputs, Duration patience, Progress progress) throws IOException {
		requireWanted();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeByte(OnnxWorker.RUN);
		network.write(out);
		long room = SharedMemory.room(inputs.values());
		if (room + outputs.get() < LEAST_SHARED) {
			out.writeUTF("");
			Tensor.write(inputs, out);
			return answer(call(bytes.toByteArray(), patience, progress), Optional.empty());
		}
		try (Loan loan = new Loan(room)) {
			loan.memory.put(inputs, 0, loan.begin(out));
			return SharedMemory.copies(loan.end(bytes, patience, progress));
		}
	}

	/** A place for a picture, in memory that the process sees too. */
	Desk desk(Network network, int length, Duration patience) throws IOException {
		Loan loan = new Loan(SharedMemory.room(length));
		return new Desk() {

			@Override
			public ByteBuffer input() {
				return loan.memory.part(length);
			}

			@Override
			public Map<String, Tensor> run(String name, Tensor input, Progress progress) throws IOException {
				requireWanted();
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				DataOutputStream out = new DataOutputStream(bytes);
				out.writeByte(OnnxWorker.RUN);
				network.write(out);
				loan.memory.say(name, input, loan.begin(out));
				return loan.end(bytes, patience, progress);
			}

			@Override
			public void close() {
				loan.close();
			}
		};
	}

	/** Memory for a run: first the inputs, then the outputs. */
	private final class Loan implements Closeable {

		private final int room;
		private final SharedMemory memory;
		private boolean busy;

		Loan(long room) throws IOException {
			this.room = Math.toIntExact(room);
			memory = memories.take(Math.toIntExact(room + outputs.get()));
		}

		/** Says which memory it is; what is in it has to follow. */
		DataOutputStream begin(DataOutputStream out) throws IOException {
			out.writeUTF(memory.file().toString());
			out.writeInt(room);
			return out;
		}

		/** The outputs, which lie in the memory. */
		Map<String, Tensor> end(ByteArrayOutputStream request, Duration patience, Progress progress) throws IOException {
			busy = true;
			Map<String, Tensor> answer = answer(call(request.toByteArray(), patience, progress), Optional.of(memory));
			busy = false;
			return answer;
		}

		@Override
		public void close() {
			if (busy) {
				// It was cut off: the process may still write into it.
				memory.delete();
			} else {
				memories.give(memory);
			}
		}
	}

	/**
	 * Runs a model once for each row of one of its inputs.
	 *
	 * @param inputs with the rows, and with the states before the first run
	 * @return a number for each row under the name of the output, and the states after the last run under the names of their inputs
	 * @throws AssistantException as {@link #run}
	 */
	Map<String, Tensor> runEach(Network network, Recurrence recurrence, Map<String, Tensor> inputs, Duration patience, Progress progress) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeByte(OnnxWorker.RUN_EACH);
		network.write(out);
		recurrence.write(out);
		Tensor.write(inputs, out);
		return Tensor.read(new DataInputStream(new ByteArrayInputStream(call(bytes.toByteArray(), patience, progress))));
	}

	private Map<String, Tensor> answer(byte[] answer, Optional<SharedMemory> memory) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
		Map<String, Tensor> tensors = in.readBoolean() ? memory.orElseThrow().get(in) : Tensor.read(in);
		outputs.accumulateAndGet(Math.toIntExact(SharedMemory.room(tensors.values())), Math::max);
		return tensors;
	}

	/** Nothing stops a run but the end of the process, which is soon started anew. */
	private byte[] call(byte[] request, Duration patience, Progress progress) throws IOException {
		try {
			return process().call(request, patience, new WorkerProcess.Recall(() -> progress.at(0, -1), Duration.ZERO));
		} catch (WorkerException e) {
			throw new AssistantException(e.getMessage(), e);
		}
	}

	@Override
	public synchronized void close() {
		process.ifPresent(WorkerProcess::close);
		memories.close();
	}
}
